//! Runs the browser tests' harness outside `cargo xtask test`.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::engines::Engine;
use crate::project::Project;
use crate::{NO_BROWSER, build};

/// Builds the site, then runs a command of the harness with it and Chromium.
pub(crate) fn in_chromium(project: &Project, command: &mut Command) -> Result<ExitCode> {
    build::site(project)?;
    if let Err(missing) = Engine::Chromium.ensure(project) {
        eprintln!("error: {}", missing.0);
        return Ok(ExitCode::from(NO_BROWSER));
    }
    let driver = Engine::Chromium.start(project)?;
    let status = command
        .env("TOUCHLINE_SITE", project.site())
        .env("TOUCHLINE_WEBDRIVER", &driver.address)
        .status()
        .context("cannot run cargo")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
