//! Formatters and linters: rustfmt and clippy for Rust, Biome for scripts, style sheets and JSON, and cargo-deny for the
//! crates that we depend on.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::project::{Project, cargo};
use crate::tools;

/// A check: its name, what runs it, and whether the tool may be missing.
pub(crate) struct Check {
    pub(crate) name: &'static str,
    command: fn(&Project) -> Result<Command>,
    /// How to install a tool that is nobody's duty to have: CI has it.
    install: Option<&'static str>,
}

/// What came of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Passed,
    Failed,
    /// The tool is not installed.
    Skipped,
}

/// Every check, in the order in which `cargo xtask lint` and `cargo xtask test` run them.
pub(crate) const CHECKS: [Check; 4] = [
    Check { name: "format of Rust", command: |_| Ok(rustfmt(&["--check"])), install: None },
    Check {
        name: "scripts and style sheets",
        command: |project| biome(project, &["check", "--error-on-warnings"]),
        install: None,
    },
    Check { name: "clippy", command: |_| Ok(clippy()), install: None },
    Check {
        name: "dependencies",
        command: |_| Ok(deny(&["--workspace", "check", "--hide-inclusion-graph"])),
        install: Some("cargo install cargo-deny --locked"),
    },
];

impl Check {
    pub(crate) fn run(&self, project: &Project) -> Result<Outcome> {
        if let Some(install) = self.install
            && !deny(&["--version"]).output().is_ok_and(|output| output.status.success())
        {
            println!("skipped: cargo-deny is not installed (`{install}`)");
            return Ok(Outcome::Skipped);
        }
        let mut command = (self.command)(project)?;
        let status = command.current_dir(&project.root).status();
        let passed = status.with_context(|| format!("cannot run {:?}", command.get_program()))?.success();
        Ok(if passed { Outcome::Passed } else { Outcome::Failed })
    }
}

/// Formats everything, and sorts imports.
pub(crate) fn format(project: &Project) -> Result<ExitCode> {
    for mut command in [rustfmt(&[]), biome(project, &["check", "--write", "--linter-enabled=false"])?] {
        let status = command.current_dir(&project.root).status();
        if !status.with_context(|| format!("cannot run {:?}", command.get_program()))?.success() {
            bail!("a file cannot be formatted: see above");
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs every check, even if an earlier one failed.
pub(crate) fn all(project: &Project) -> Result<ExitCode> {
    let mut failed = Vec::new();
    for check in &CHECKS {
        println!("\n── {}", check.name);
        if check.run(project)? == Outcome::Failed {
            failed.push(check.name);
        }
    }
    if failed.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    bail!("failed: {}", failed.join(", "))
}

fn rustfmt(more: &[&str]) -> Command {
    let mut command = cargo();
    command.args(["fmt", "--all"]).args(more);
    command
}

fn clippy() -> Command {
    let mut command = cargo();
    command.args(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]);
    command
}

fn deny(arguments: &[&str]) -> Command {
    let mut command = cargo();
    command.arg("deny").args(arguments);
    command
}

fn biome(project: &Project, arguments: &[&str]) -> Result<Command> {
    tools::ensure_npm(project)?;
    let mut command = Command::new("node");
    command.arg(project.npm("@biomejs/biome/bin/biome")).args(arguments);
    Ok(command)
}
