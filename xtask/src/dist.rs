//! `dist/`: the site for any static host, minified and compressed, weighed against the budget.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::project::Project;
use crate::{budget, build, folder};

/// Makes `dist/` afresh and prints what it weighs; an error where that is too much. With `record`, today's sizes
/// become those that the next are compared with.
pub(crate) fn make(project: &Project, record: bool) -> Result<()> {
    build::site(project)?;
    let dist = project.root.join("dist");
    if dist.exists() {
        fs::remove_dir_all(&dist).context("cannot remove the old dist/")?;
    }
    folder::sync(&dist, &folder::files(&project.site())?)?;
    let output = Command::new("node")
        .arg(project.root.join("xtask/dist.mjs"))
        .arg(&dist)
        .current_dir(&project.root)
        .output()
        .context("cannot run node")?;
    ensure!(
        output.status.success(),
        "xtask/dist.mjs failed: {}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    let manifest: Value =
        serde_json::from_slice(&output.stdout).context("xtask/dist.mjs printed no manifest")?;

    let file = project.root.join("xtask/budget.json");
    let budget = fs::read_to_string(&file).context("cannot read xtask/budget.json")?;
    let budget: Value = serde_json::from_str(&budget).context("xtask/budget.json is no JSON")?;
    let fetched = budget::fetched(&manifest)?;
    let (total, limit) = (budget::total(&fetched), budget::limit(&budget)?);
    print!("{}", budget::report(&fetched, &budget));
    if total > limit {
        bail!(
            "a page fetches {total} bytes until the widget answers a click: {} more than the budget",
            total - limit
        );
    }
    println!("{total} of {limit} bytes: {} left", limit - total);
    if let Some(over) = budget::goal(&budget).and_then(|goal| total.checked_sub(goal)) {
        println!("the goal is {} bytes: {over} to go", total - over);
    }
    if record {
        fs::write(&file, budget::recorded(&fetched, &budget)).context("cannot write xtask/budget.json")?;
    }
    Ok(())
}
