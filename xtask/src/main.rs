//! Builds, serves, tests and measures Touchline: see `cargo xtask help`.

mod budget;
mod build;
mod chromium;
mod cut;
mod dist;
mod feed;
mod folder;
mod join;
mod pack;
mod project;
mod serve;
mod shots;
mod tally;
mod test;
mod tools;
mod watch;
mod weigh;

use std::error::Error;
use std::fmt;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::project::Project;

const HELP: &str = "\
cargo xtask COMMAND

  serve            builds, serves on this machine alone, and reloads the page on every change;
                   a match is played on port 8090 for examples/live.html
    --port N       on this port instead of 8080
  test             every check there is, the browser's too
    --browser WORD only the browser tests with that word in their names
  build            the optimised site, in target/site
  dist             the site for any static host, in dist/, weighed against xtask/budget.json
    --record       and these sizes are what the next are compared with
  pack             the npm package, in target/package and as a tarball (it is not published)
  weigh            what the Wasm is made of: bytes by crate and module, and the heaviest functions
  shots DIR        pictures of the demo page, light and dark
    /PATH WIDTH…   of another page of the site, and at these widths (320 480 768 1100)
  help             this text

exit codes
  0  all is well
  1  something failed: the lines above say what
  2  the command line was not understood
  3  there is no Chromium, and it may not be installed here: the command to run is printed
";

/// The exit code of a machine without a browser.
pub(crate) const NO_BROWSER: u8 = 3;

/// The command line makes no sense.
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
            let record = rest.first().is_some_and(|word| word == "--record");
            nothing_more(rest.get(usize::from(record)..).unwrap_or_default())?;
            dist::make(&Project::find()?, record)?;
            Ok(ExitCode::SUCCESS)
        }
        "test" => match rest {
            [flag, word] if flag == "--browser" => test::browser(&Project::find()?, word),
            _ => {
                nothing_more(rest)?;
                test::run(&Project::find()?)
            }
        },
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
        "shots" => shots::take(&Project::find()?, rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        other => bail!(Misunderstood(format!("no command is called `{other}`"))),
    }
}

fn nothing_more(rest: &[String]) -> Result<()> {
    match rest.first() {
        Some(word) => bail!(Misunderstood(format!("did not expect `{word}` here"))),
        None => Ok(()),
    }
}
