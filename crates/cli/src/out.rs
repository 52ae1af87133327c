//! Writes to standard output.

use anyhow::{Context, Result};
use std::io::{ErrorKind, Write};

/// Prints to standard output. A reader that stops early (`| head`) is no error.
///
/// # Errors
/// A full disk, and the like.
pub fn print(text: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done.context("standard output"),
    }
}
