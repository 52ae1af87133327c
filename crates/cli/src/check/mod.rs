//! `touchline check`: reports problems in documents, and judges the claims in them.
//!
//! The exit code is 0 if there is nothing to report. It is 1 if there are warnings (the documents can be shown), or
//! claims that are false or imprecise. It is 2 if a document cannot be shown or read.

mod claims;

use crate::{load, out};
use anyhow::Result;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use touchline_football::document::{Level, Message, Reading, read_claims};

/// Checks documents and reports every problem with its JSON path. Judges the claims in them.
///
/// Exit code: 0 nothing to report, 1 warnings (the document can be shown) or claims that are false or imprecise, 2
/// fatal (it cannot be shown).
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The documents; - reads standard input
    #[arg(required = true)]
    documents: Vec<PathBuf>,
    /// Read claims from this file too: { "claims": […] }
    #[arg(long, value_name = "FILE")]
    claims: Option<PathBuf>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Runs the command.
///
/// # Errors
/// A standard output that cannot be written to. A file that cannot be read is reported like a document that cannot be
/// shown.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut worst = None;
    let mut objects = Vec::new();
    for path in &arguments.documents {
        let reading = match check(path, arguments.claims.as_deref()) {
            Ok(reading) => reading,
            Err(error) => {
                // Exit code 1 would mean warnings; and the remaining documents must still be checked.
                eprintln!("touchline: {error:#}");
                worst = Some(Level::Fatal);
                continue;
            }
        };
        let judged = claims::judged(&reading);
        worst = worst.max(reading.worst()).max(claims::worst(&judged));
        let name = path.display().to_string();
        if arguments.json {
            objects.push(
                json!({ "document": name, "messages": messages(&reading), "claims": claims::json(&judged) }),
            );
            continue;
        }
        // With one document, which is the usual case, the output does not depend on the file's name.
        let of = if arguments.documents.len() > 1 { format!("{name}: ") } else { String::new() };
        for message in &reading.messages {
            out::print(&format!("{of}{message}\n"))?;
        }
        for claim in &judged {
            out::print(&format!("{of}{claim}\n"))?;
        }
    }
    if arguments.json {
        out::print(&format!("{:#}\n", Value::from(objects)))?;
    }
    Ok(ExitCode::from(match worst {
        None => 0,
        Some(Level::Warning) => 1,
        Some(Level::Fatal) => 2,
    }))
}

fn messages(reading: &Reading) -> Value {
    let message = |message: &Message| json!({ "level": message.level.name(), "path": message.path, "text": message.text });
    reading.messages.iter().map(message).collect()
}

/// The document with its own claims and those of a file.
fn check(path: &Path, claims: Option<&Path>) -> Result<Reading> {
    let mut reading = load::load_with_claims(path)?;
    if let (Some(document), Some(claims)) = (&mut reading.document, claims) {
        let messages = match load::value(claims)? {
            Ok(value) => read_claims(&value, document),
            Err(failed) => failed.messages,
        };
        reading.messages.extend(messages);
    }
    Ok(reading)
}
