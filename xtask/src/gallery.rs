//! `cargo xtask gallery`: every state of `www/examples/gallery.html` in every layout, in Chromium.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::Misunderstood;
use crate::harness::in_chromium;
use crate::project::{Project, cargo};

/// What to do with the states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Lay out each in the whole cross of widths, themes, text sizes and fonts. The tests lay out a part of it.
    Check,
    /// Write the boxes of their parts and their accessibility trees anew, after a change that is wanted.
    Write,
}

impl Task {
    pub(crate) fn parse(arguments: &[String]) -> Result<Task> {
        match arguments {
            [] => Ok(Task::Check),
            [flag] if flag == "--write" => Ok(Task::Write),
            [other, ..] => bail!(Misunderstood(format!("did not expect `{other}` here"))),
        }
    }

    /// The suites that do it, and the value of `TOUCHLINE_GALLERY` that tells them.
    fn suites(self) -> (&'static [&'static str], &'static str) {
        match self {
            Task::Check => (&["gallery"], "all"),
            Task::Write => (&["gallery_boxes", "gallery_trees"], "write"),
        }
    }
}

/// Builds, then lets the browser tests do the task.
pub(crate) fn run(project: &Project, task: Task) -> Result<ExitCode> {
    let (suites, value) = task.suites();
    in_chromium(
        project,
        cargo()
            .args(["test", "--package", "touchline-browser-tests", "--no-fail-fast"])
            .args(suites.iter().flat_map(|suite| ["--test", suite]))
            .args(["--", "--show-output"])
            .env("TOUCHLINE_GALLERY", value),
    )
}
