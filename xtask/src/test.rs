//! `cargo xtask test`: runs every check, even if an earlier one failed.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;

use crate::dist::{self, Record};
use crate::engines::Engine;
use crate::project::{Project, cargo};
use crate::tally::{Step, Tally, summary};
use crate::{Misunderstood, NO_BROWSER, build, lint, pack};

/// A browser is a large machine beside ours: a test that fails in it is tried a second time, and the summary says so. If more
/// than this many fail, the fault is ours.
const MOST_RETRIED: usize = 8;

/// The steps so far.
struct Run<'a> {
    project: &'a Project,
    steps: Vec<Step>,
}

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    /// Whether the checks without a browser run too.
    native: bool,
    engines: Vec<Engine>,
    /// What the names of the browser tests must contain.
    word: String,
}

impl Wanted {
    fn parse(arguments: &[String]) -> Result<Wanted> {
        let mut wanted = Wanted { native: true, engines: vec![Engine::Chromium], word: String::new() };
        let mut arguments = arguments.iter();
        while let Some(flag) = arguments.next() {
            let mut value =
                || arguments.next().with_context(|| Misunderstood(format!("`{flag}` names nothing")));
            match flag.as_str() {
                "--all-engines" => wanted.engines = Engine::ALL.to_vec(),
                "--engine" => {
                    let name = value()?;
                    let engine = Engine::named(name);
                    let engine =
                        engine.with_context(|| Misunderstood(format!("no engine is called `{name}`")))?;
                    wanted.engines = vec![engine];
                    wanted.native = false;
                }
                "--browser" => {
                    wanted.word = value()?.clone();
                    wanted.native = false;
                }
                other => bail!(Misunderstood(format!("did not expect `{other}` here"))),
            }
        }
        Ok(wanted)
    }
}

/// Runs all checks, or those that the arguments name. The last line printed is `N passed, N failed`.
pub(crate) fn run(project: &Project, arguments: &[String]) -> Result<ExitCode> {
    let wanted = Wanted::parse(arguments)?;
    let mut run = Run { project, steps: Vec::new() };
    if wanted.native {
        run.native();
    }
    run.browsers(&wanted)
}

impl Run<'_> {
    /// The checks that need no browser.
    fn native(&mut self) {
        for check in &lint::CHECKS {
            self.step(check.name, |project| check.run(project).map(Tally::from));
        }
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

    /// The browser tests in each engine, then the summary of all steps.
    fn browsers(mut self, wanted: &Wanted) -> Result<ExitCode> {
        let mut missing = 0;
        for engine in &wanted.engines {
            self.step(&format!("browser tests, {}", engine.name()), |project| match engine.ensure(project) {
                Ok(()) => in_browser(project, *engine, &wanted.word),
                Err(reason) => {
                    missing += 1;
                    bail!(reason.0)
                }
            });
        }
        println!("\n{}", summary(&self.steps).trim_end());
        std::io::stdout().flush()?;
        let failed: u32 = self.steps.iter().map(|step| step.tally.failed).sum();
        Ok(match failed {
            0 => ExitCode::SUCCESS,
            _ if failed == missing => ExitCode::from(NO_BROWSER),
            _ => ExitCode::FAILURE,
        })
    }

    fn step(&mut self, name: &str, step: impl FnOnce(&Project) -> Result<Tally>) {
        println!("\n── {name}");
        let started = Instant::now();
        let tally = step(self.project).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally::of(false)
        });
        self.steps.push(Step { name: name.to_owned(), tally, took: started.elapsed() });
    }
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

fn in_browser(project: &Project, engine: Engine, word: &str) -> Result<Tally> {
    let package = pack::make(project)?;
    let host = build::yew_host(project)?;
    let driver = engine.start(project)?;
    let run = |filters: &[&str]| {
        tests(
            cargo()
                .args([
                    "test",
                    "--package",
                    "touchline-browser-tests",
                    "--no-fail-fast",
                    "--",
                    "--show-output",
                ])
                .args(filters)
                .env("TOUCHLINE_ENGINE", engine.name())
                .env("TOUCHLINE_WEBDRIVER", &driver.address)
                .env("TOUCHLINE_SITE", project.site())
                .env("TOUCHLINE_PACKAGE", &package)
                .env("TOUCHLINE_YEW_HOST", &host),
        )
    };
    let word: Vec<&str> = (!word.is_empty()).then_some(word).into_iter().collect();
    let first = run(&word)?;
    ensure!(
        first.passed + first.failed + first.skipped > 0,
        "no browser test has `{}` in its name",
        word.concat()
    );
    if first.failures.is_empty()
        || first.failures.len() > MOST_RETRIED
        || first.failures.len() != first.failed as usize
    {
        return Ok(first);
    }
    println!("\nsecond attempt at {}", first.failures.join(", "));
    let names = first.failures.iter().map(String::as_str);
    let second = run(&["--exact"].into_iter().chain(names).collect::<Vec<_>>())?;
    Ok(first.retried(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Wanted> {
        let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Wanted::parse(&arguments)
    }

    #[test]
    fn the_arguments_say_which_tests_run_and_where() {
        let wanted = |native, engines: &[Engine], word: &str| Wanted {
            native,
            engines: engines.to_vec(),
            word: word.to_owned(),
        };
        for (line, expected) in [
            ("", wanted(true, &[Engine::Chromium], "")),
            ("--all-engines", wanted(true, &Engine::ALL, "")),
            ("--browser map", wanted(false, &[Engine::Chromium], "map")),
            ("--browser map --engine firefox", wanted(false, &[Engine::Firefox], "map")),
            ("--all-engines --browser map", wanted(false, &Engine::ALL, "map")),
            ("--engine webkit", wanted(false, &[Engine::WebKit], "")),
        ] {
            assert_eq!(parsed(line).unwrap(), expected, "{line}");
        }
        for line in ["map", "--engine", "--engine opera", "--browser"] {
            assert!(parsed(line).unwrap_err().is::<Misunderstood>(), "{line}");
        }
    }
}
