//! Pictures of the demo page, for people to look at.

use std::process::ExitCode;

use anyhow::{Context, Result, ensure};

use crate::build;
use crate::project::{Project, cargo};

/// Builds, then lets the browser tests' own harness take the pictures.
pub(crate) fn take(project: &Project, arguments: &[String]) -> Result<ExitCode> {
    ensure!(!arguments.is_empty(), "say where the pictures go: cargo xtask shots DIR [WIDTH…]");
    build::site(project)?;
    let status = cargo()
        .args(["run", "--quiet", "--package", "touchline-browser-tests", "--bin", "shots", "--"])
        .args(arguments)
        .env("TOUCHLINE_SITE", project.site())
        .status()
        .context("cannot run cargo")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
