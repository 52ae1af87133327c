//! `touchline schema`: the JSON Schema of match documents.

use anyhow::Result;
use std::process::ExitCode;

/// Prints the JSON Schema of documents, which is also in `www/data/touchline.schema.json`.
#[derive(Debug, clap::Args)]
pub struct Arguments {}

/// Runs the command.
///
/// # Errors
/// A standard output that cannot be written to.
pub fn run(_: &Arguments) -> Result<ExitCode> {
    crate::out::print(&touchline_football::document::schema())?;
    Ok(ExitCode::SUCCESS)
}
