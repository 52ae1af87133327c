//! `cargo xtask bench`: builds what is compared, times the native parts, and runs `touchline-bench` in Chromium.

use std::process::ExitCode;

use anyhow::{Context, Result, ensure};

use crate::engines::Engine;
use crate::project::{Project, cargo};
use crate::{NO_BROWSER, dist};

/// Builds and measures. The arguments go to `touchline-bench`.
pub(crate) fn run(project: &Project, arguments: &[String]) -> Result<ExitCode> {
    let site = project.target.join("bench-site");
    dist::files(project, &site)?;
    if let Err(missing) = Engine::Chromium.ensure(project) {
        eprintln!("error: {}", missing.0);
        return Ok(ExitCode::from(NO_BROWSER));
    }
    if !arguments.iter().any(|word| ["--check", "--groups"].contains(&word.as_str())) {
        let status = cargo()
            .args(["bench", "--package", "touchline-bench", "--bench", "native"])
            .current_dir(&project.root)
            .status()
            .context("cannot run cargo")?;
        ensure!(status.success(), "the native benchmarks failed: see above");
    }
    let driver = Engine::Chromium.start(project)?;
    let status = cargo()
        .args(["run", "--quiet", "--package", "touchline-bench", "--bin", "touchline-bench", "--"])
        .args(arguments)
        .current_dir(&project.root)
        .env("TOUCHLINE_BENCH_SITE", site)
        .env("TOUCHLINE_BENCH_NATIVE", project.target.join("criterion/native"))
        .env("TOUCHLINE_WEBDRIVER", &driver.address)
        .status()
        .context("cannot run cargo")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
