//! `dist/`: the optimised build for any static host, minified, compressed, and checked against `xtask/budget.json`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::budget::{Budget, Fetched};
use crate::project::Project;
use crate::{Misunderstood, build};

/// Whether to record today's sizes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Record {
    No,
    /// With what an increase bought.
    Yes(Option<String>),
}

impl Record {
    /// Reads `[--record [REASON]]`.
    pub(crate) fn parse(arguments: &[String]) -> Result<Record> {
        match arguments {
            [] => Ok(Record::No),
            [flag] if flag == "--record" => Ok(Record::Yes(None)),
            [flag, reason] if flag == "--record" && !reason.trim().is_empty() => {
                Ok(Record::Yes(Some(reason.trim().to_owned())))
            }
            _ => bail!(Misunderstood(format!("did not expect `{}` here", arguments.join(" ")))),
        }
    }
}

/// Makes `dist/` afresh and prints its sizes. Errors if a page fetches more bytes than recorded, or a reader of a
/// finished match fetches too many.
pub(crate) fn make(project: &Project, record: &Record) -> Result<()> {
    let manifest = files(project, &project.root.join("dist"))?;
    let file = project.root.join("xtask/budget.json");
    let text = fs::read_to_string(&file).context("cannot read xtask/budget.json")?;
    let mut budget = Budget::parse(&text)?;
    let fetched = Fetched::read(&manifest)?;
    print!("{}", fetched.report(&budget));
    println!("the reader of a prerendered, finished match fetches {} of these bytes", fetched.reader()?);
    match record {
        Record::Yes(reason) => {
            budget.record(&fetched, reason.as_deref())?;
            fs::write(&file, budget.text()).context("cannot write xtask/budget.json")
        }
        Record::No => budget.check(&fetched),
    }
}

/// Makes the files of `dist/` afresh in a folder, and returns their manifest.
pub(crate) fn files(project: &Project, folder: &Path) -> Result<Value> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove the old {}", folder.display()))?;
    }
    let named = build::release(project, folder)?;
    let output = Command::new("node")
        .arg(project.root.join("xtask/dist.mjs"))
        .arg(folder)
        .args(named)
        .current_dir(&project.root)
        .output()
        .context("cannot run node")?;
    ensure!(
        output.status.success(),
        "xtask/dist.mjs failed: {}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    serde_json::from_slice(&output.stdout).context("xtask/dist.mjs printed no manifest")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_may_follow_record() {
        let parse =
            |words: &[&str]| Record::parse(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>());
        assert_eq!(parse(&[]).unwrap(), Record::No);
        assert_eq!(parse(&["--record"]).unwrap(), Record::Yes(None));
        assert_eq!(parse(&["--record", "a map"]).unwrap(), Record::Yes(Some("a map".to_owned())));
        for wrong in [&["record"][..], &["--record", " "], &["--record", "a", "map"]] {
            assert!(parse(wrong).unwrap_err().is::<Misunderstood>(), "{wrong:?}");
        }
    }
}
