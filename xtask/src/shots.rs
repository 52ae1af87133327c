//! Screenshots of the demo page, for review by people.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::Misunderstood;
use crate::harness::in_chromium;
use crate::project::{Project, cargo};

/// Builds, then lets the browser tests' harness take the screenshots.
pub(crate) fn take(project: &Project, arguments: &[String]) -> Result<ExitCode> {
    if arguments.is_empty() {
        bail!(Misunderstood("name a folder for the screenshots".to_owned()));
    }
    in_chromium(
        project,
        cargo()
            .args(["run", "--quiet", "--package", "touchline-browser-tests", "--bin", "shots", "--"])
            .args(arguments),
    )
}
