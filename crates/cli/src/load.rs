//! Reads a document from a file or from standard input, and says what is wrong with it.

use anyhow::{Context, Result};
use std::io::Read;
use std::path::Path;
use touchline_football::document::{Reading, Value, read};

/// Reads the document at `path`; `-` is standard input. A text that is not JSON is a reading with the message that the
/// element would show.
///
/// # Errors
/// A file that cannot be read.
pub fn load(path: &Path) -> Result<Reading> {
    let text = if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text).context("standard input")?
    } else {
        std::fs::read_to_string(path).with_context(|| path.display().to_string())?
    };
    Ok(match serde_json::from_str::<Value>(&text) {
        Ok(value) => read(&value),
        Err(error) => Reading::failed(format!("this is not JSON, or it was cut off: {error}")),
    })
}
