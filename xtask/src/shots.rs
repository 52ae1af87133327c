//! Screenshots of the demo page, for review by people.

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::engines::Engine;
use crate::project::{Project, cargo};
use crate::{Misunderstood, NO_BROWSER, build};

/// Builds, then lets the browser tests' harness take the screenshots.
pub(crate) fn take(project: &Project, arguments: &[String]) -> Result<ExitCode> {
    if arguments.is_empty() {
        bail!(Misunderstood("name a folder for the screenshots".to_owned()));
    }
    build::site(project)?;
    if let Err(missing) = Engine::Chromium.ensure(project) {
        eprintln!("error: {}", missing.0);
        return Ok(ExitCode::from(NO_BROWSER));
    }
    let driver = Engine::Chromium.start(project)?;
    let status = cargo()
        .args(["run", "--quiet", "--package", "touchline-browser-tests", "--bin", "shots", "--"])
        .args(arguments)
        .env("TOUCHLINE_SITE", project.site())
        .env("TOUCHLINE_WEBDRIVER", &driver.address)
        .status()
        .context("cannot run cargo")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
