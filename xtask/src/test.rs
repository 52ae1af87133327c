//! `cargo xtask test`: runs every check, even if an earlier one failed.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;

use crate::chromium::{self, Driver};
use crate::dist::{self, Record};
use crate::project::{Project, cargo};
use crate::tally::{Step, Tally, summary};
use crate::{NO_BROWSER, build, pack};

/// The steps so far.
struct Run<'a> {
    project: &'a Project,
    steps: Vec<Step>,
}

/// Runs all checks. The last line printed is `N passed, N failed`.
pub(crate) fn run(project: &Project) -> Result<ExitCode> {
    let mut run = Run { project, steps: Vec::new() };
    run.native();
    run.browser("")
}

/// Runs only the browser tests with the word in their names.
pub(crate) fn browser(project: &Project, word: &str) -> Result<ExitCode> {
    Run { project, steps: Vec::new() }.browser(word)
}

impl Run<'_> {
    /// The checks that need no browser.
    fn native(&mut self) {
        self.step("format", |_| one(cargo().args(["fmt", "--all", "--check"])));
        self.step("clippy", |_| {
            one(cargo().args(["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
        });
        self.step("native tests", |_| {
            tests(cargo().args([
                "test",
                "--workspace",
                "--exclude",
                "touchline-browser-tests",
                "--no-fail-fast",
                "--",
                "--show-output",
            ]))
        });
        self.step("optimised build", |project| build::site(project).map(|()| Tally::of(true)));
        self.step("types of the shell", types);
        self.step("size of dist", |project| dist::make(project, &Record::No).map(|()| Tally::of(true)));
    }

    /// The browser tests, then the summary of all steps.
    fn browser(mut self, word: &str) -> Result<ExitCode> {
        let mut browser = true;
        self.step("browser tests", |project| match chromium::ensure() {
            Ok(()) => in_browser(project, word),
            Err(missing) => {
                browser = false;
                bail!(missing.0)
            }
        });
        println!("\n{}", summary(&self.steps).trim_end());
        std::io::stdout().flush()?;
        let failed: u32 = self.steps.iter().map(|step| step.tally.failed).sum();
        Ok(match failed {
            0 => ExitCode::SUCCESS,
            1 if !browser => ExitCode::from(NO_BROWSER),
            _ => ExitCode::FAILURE,
        })
    }

    fn step(&mut self, name: &'static str, step: impl FnOnce(&Project) -> Result<Tally>) {
        println!("\n── {name}");
        let started = Instant::now();
        let tally = step(self.project).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally::of(false)
        });
        self.steps.push(Step { name, tally, took: started.elapsed() });
    }
}

/// Runs a command that counts as one test.
fn one(command: &mut Command) -> Result<Tally> {
    let status = command.status().context("cannot run cargo")?;
    Ok(Tally::of(status.success()))
}

/// Runs test binaries. Prints their output, and reads the results from it.
fn tests(command: &mut Command) -> Result<Tally> {
    // An error that a test returns needs no backtrace; a panic still has one.
    let mut process =
        command.env("RUST_LIB_BACKTRACE", "0").stdout(Stdio::piped()).spawn().context("cannot run cargo")?;
    let output = process.stdout.take().context("cargo has no output")?;
    let mut tally = Tally::default();
    // Bytes, because a test may print something that is not UTF-8.
    for line in BufReader::new(output).split(b'\n') {
        let line = line.context("cannot read the tests' output")?;
        let text = String::from_utf8_lossy(&line);
        println!("{text}");
        tally.read(&text);
    }
    let status = process.wait().context("cannot wait for cargo")?;
    Ok(tally.ended(status.success()))
}

/// Type-checks the shell against the types that wasm-bindgen made for the Wasm. The settings file names Cargo's target
/// folder, which may be anywhere.
fn types(project: &Project) -> Result<Tally> {
    let settings = project.target.join("types/tsconfig.json");
    let content = json!({
        "extends": project.root.join("tsconfig.json"),
        "compilerOptions": { "rootDirs": [project.root.join("www"), project.target.join("types")] },
    });
    fs::write(&settings, content.to_string())
        .with_context(|| format!("cannot write {}", settings.display()))?;
    let status = Command::new("node")
        .arg(project.npm("typescript/bin/tsc"))
        .arg("--project")
        .arg(&settings)
        .current_dir(&project.root)
        .status()
        .context("cannot run tsc")?;
    Ok(Tally::of(status.success()))
}

fn in_browser(project: &Project, word: &str) -> Result<Tally> {
    let package = pack::make(project)?;
    let host = build::yew_host(project)?;
    let driver = Driver::start()?;
    let tally = tests(
        cargo()
            .args(["test", "--package", "touchline-browser-tests", "--no-fail-fast", "--", "--show-output"])
            .args((!word.is_empty()).then_some(word))
            .env("TOUCHLINE_WEBDRIVER", &driver.address)
            .env("TOUCHLINE_SITE", project.site())
            .env("TOUCHLINE_PACKAGE", package)
            .env("TOUCHLINE_YEW_HOST", host),
    )?;
    ensure!(tally.passed + tally.failed > 0, "no browser test has `{word}` in its name");
    Ok(tally)
}
