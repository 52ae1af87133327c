//! The style sheet: its parts in `www/css/` joined into the one file that the shell fetches and adopts.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::Project;

/// The sheet in `www/`, and the folder of its parts.
pub(crate) const SHEET: &str = "touchline.css";
pub(crate) const PARTS: &str = "css";

/// Through esbuild's interface and not its command: that is a script or a binary, depending on how npm is set up.
const JOIN: &str = "const [entry, outfile] = process.argv.slice(1);
require('esbuild').buildSync({ entryPoints: [entry], outfile, bundle: true, logLevel: 'warning' });";

/// The joined sheet; an adopted sheet may not import others.
pub(crate) fn join(project: &Project) -> Result<PathBuf> {
    let joined = project.workshop().join(SHEET);
    let output = Command::new("node")
        .args(["--eval", JOIN])
        .arg(Path::new("www").join(SHEET))
        .arg(&joined)
        .current_dir(&project.root)
        .output()
        .context("cannot run esbuild")?;
    if !output.status.success() {
        bail!("the style sheet cannot be joined: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(joined)
}
