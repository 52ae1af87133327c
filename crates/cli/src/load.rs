//! Reads a document from a file or from standard input, and reports its problems.

use crate::utf8;
use anyhow::{Context, Result};
use std::io::Read;
use std::path::Path;
use touchline_football::document::{Reading, Value, read, read_with_claims};

/// Reads the document at `path`; `-` is standard input. If the text is not JSON, the reading has the message that the
/// element would show. The same is true of bytes that are not UTF-8: a browser would replace them, and names would
/// lose letters.
///
/// # Errors
/// A file that cannot be read.
pub fn load(path: &Path) -> Result<Reading> {
    Ok(value(path)?.map_or_else(|failed| failed, |value| read(&value)))
}

/// Like [`load`], but includes the document's claims.
///
/// # Errors
/// A file that cannot be read.
pub fn load_with_claims(path: &Path) -> Result<Reading> {
    Ok(value(path)?.map_or_else(|failed| failed, |value| read_with_claims(&value)))
}

/// The JSON at `path`. If the bytes are not text, or the text is not JSON, a reading that says so.
///
/// # Errors
/// A file that cannot be read.
pub fn value(path: &Path) -> Result<Result<Value, Reading>> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        std::io::stdin().read_to_end(&mut bytes).context("standard input")?;
    } else {
        bytes = std::fs::read(path).with_context(|| path.display().to_string())?;
    }
    let text = match utf8::decode(&bytes) {
        Ok(text) => text,
        Err(why) => return Ok(Err(Reading::failed(why))),
    };
    let value = serde_json::from_str(text);
    Ok(value.map_err(|error| Reading::not_json(&error.to_string())))
}
