//! What is printed.

use anyhow::{Context, Result};
use std::io::{ErrorKind, Write};

/// Prints to standard output. One who listens no longer (`| head`) has heard enough: that is no error.
///
/// # Errors
/// A disk that is full, and the like.
pub fn print(text: &str) -> Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done.context("standard output"),
    }
}
