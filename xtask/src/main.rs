//! Builds, serves, tests and measures Touchline: see `cargo xtask help`.

mod bench;
mod budget;
mod build;
mod build_paths;
mod css_functions;
mod dist;
mod engines;
mod feed;
mod folder;
mod gallery;
mod harness;
mod join;
mod lint;
mod pack;
mod project;
mod serve;
mod shots;
mod tally;
mod test;
mod tools;
mod watch;
mod weigh;
mod words;

use std::error::Error;
use std::fmt;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::dist::Record;
use crate::project::Project;

const HELP: &str = "\
cargo xtask COMMAND

  serve            serve a development build locally; rebuild and reload on every change;
                   play a match on port 8090 for examples/live.html
    --port N       use this port instead of 8080
  test             run every check, with the optimised build in Chromium
    --all-engines  run the browser tests in Chromium, Firefox and WebKitGTK
    --browser WORD run only the browser tests with that word in their names
    --engine NAME  run only the browser tests, in that engine
  fmt              format everything: Rust, scripts, style sheets and JSON
  lint             run the checks that need no test: formats, clippy, Biome, and cargo-deny if it is installed
  build            make the optimised build, in target/site
  dist             make dist/ for any static host; fail if a page fetches more than xtask/budget.json allows
    --record [WHY] record today's sizes; if they rose, say what the bytes bought
  pack             make the npm package, in target/package and as a tarball (not published)
  weigh            print the bytes of the Wasm by crate and module, and its largest functions
  bench            compare ours with static HTML, a vanilla element and a Preact peer; print the tables
    --runs N       make N interleaved runs instead of 10
    --write        put the tables and the plot into docs/performance.md
    --check        only compare what the peers show with what we show
  gallery          lay out every state of examples/gallery.html in all widths, themes, text sizes and fonts
    --write        write the boxes of its parts and its accessibility trees anew, after a change that is wanted
  shots DIR        take screenshots of the demo page, light and dark
    /PATH WIDTH…   of another page of the site, and at these widths (320 480 768 1100)
  help             print this text

exit codes
  0  success
  1  something failed: see the output
  2  the command line is invalid
  3  a browser is missing and cannot be installed here: run the command that is printed
";

/// The exit code if a browser is missing.
pub(crate) const NO_BROWSER: u8 = 3;

/// An invalid command line.
#[derive(Debug)]
pub(crate) struct Misunderstood(pub(crate) String);

impl fmt::Display for Misunderstood {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: see `cargo xtask help`", self.0)
    }
}

impl Error for Misunderstood {}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            if error.is::<Misunderstood>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

fn run(arguments: &[String]) -> Result<ExitCode> {
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", arguments),
    };
    match command {
        "build" => {
            let project = Project::find()?;
            nothing_more(rest)?;
            build::site(&project)?;
            println!("built {}", project.site().display());
            Ok(ExitCode::SUCCESS)
        }
        "dist" => {
            dist::make(&Project::find()?, &Record::parse(rest)?)?;
            Ok(ExitCode::SUCCESS)
        }
        "gallery" => gallery::run(&Project::find()?, gallery::Task::parse(rest)?),
        "test" => test::run(&Project::find()?, rest),
        "fmt" => {
            nothing_more(rest)?;
            lint::format(&Project::find()?)
        }
        "lint" => {
            nothing_more(rest)?;
            lint::all(&Project::find()?)
        }
        "serve" => {
            serve::run(&Project::find()?, serve::port(rest)?)?;
            Ok(ExitCode::SUCCESS)
        }
        "pack" => {
            nothing_more(rest)?;
            println!("packed {}", pack::make(&Project::find()?)?.display());
            Ok(ExitCode::SUCCESS)
        }
        "weigh" => {
            nothing_more(rest)?;
            print!("{}", weigh::report(&build::with_names(&Project::find()?)?)?);
            Ok(ExitCode::SUCCESS)
        }
        "bench" => bench::run(&Project::find()?, rest),
        "shots" => shots::take(&Project::find()?, rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        other => bail!(Misunderstood(format!("unknown command `{other}`"))),
    }
}

fn nothing_more(rest: &[String]) -> Result<()> {
    match rest.first() {
        Some(word) => bail!(Misunderstood(format!("did not expect `{word}` here"))),
        None => Ok(()),
    }
}
