//! Joins the parts of the style sheet, and those of the shell, into the one file each that a page fetches.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::css_functions;
use crate::project::Project;

/// The files in `www/` that are joined, and the folders of their parts. `touchline.js` contains all of `element.js`,
/// so a page that registers the element sends one request.
const JOINED: [&str; 4] = ["touchline.css", "touchline-more.css", "touchline.js", "element.js"];
pub(crate) const PARTS: [&str; 2] = ["css", "shell"];

/// The part of the shell that only an element with `src` loads.
pub(crate) const FEED: &str = "shell/feed.js";

/// Calls esbuild's API instead of its command, which is a script or a binary, depending on the npm setup. The glue
/// and the feed stay separate files: only readers who need them fetch them.
const JOIN: &str = "const [entry, outfile] = process.argv.slice(1);
const apart = (filter, path) => (build) =>
    build.onResolve({ filter }, ({ kind }) => kind === 'dynamic-import' ? { path, external: true } : undefined);
const plugins = [
    { name: 'glue', setup: apart(/touchline_view\\.js$/, './wasm/touchline_view.js') },
    { name: 'feed', setup: apart(/feed\\.js$/, './shell/feed.js') },
];
require('esbuild').build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', target: 'es2022',
    charset: 'utf8', plugins, logLevel: 'warning' }).catch(() => process.exit(1));";

/// The start of the names of the Wasm and its glue in the shell's source.
const WRITTEN: &str = "touchline_view";

/// The names by which the shell loads its other files. In a release they contain a hash, so a cached shell cannot
/// load a file of another release.
pub(crate) struct Names {
    /// How the names of the Wasm and its glue start.
    pub(crate) bound: String,
    /// The path of the feed.
    pub(crate) feed: String,
}

/// Joins the feed. Returns the file.
pub(crate) fn feed(project: &Project) -> Result<PathBuf> {
    let names = Names { bound: WRITTEN.to_owned(), feed: FEED.to_owned() };
    join(project, FEED, &names)
}

/// Joins all files that a page names itself. An adopted sheet cannot import others, and a module that imports others
/// costs more requests.
pub(crate) fn all(project: &Project, names: &Names) -> Result<Vec<(&'static str, PathBuf)>> {
    JOINED.into_iter().map(|name| Ok((name, join(project, name, names)?))).collect()
}

fn join(project: &Project, name: &str, names: &Names) -> Result<PathBuf> {
    let joined = project.workshop().join("joined").join(name);
    let output = Command::new("node")
        .args(["--eval", JOIN])
        .arg(Path::new("www").join(name))
        .arg(&joined)
        .current_dir(&project.root)
        .output()
        .context("cannot run esbuild")?;
    if !output.status.success() {
        bail!("{name} cannot be joined: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    let written = fs::read_to_string(&joined).with_context(|| format!("cannot read {}", joined.display()))?;
    let text = if name.ends_with(".css") {
        css_functions::write_out(&written).with_context(|| format!("{name} cannot be joined"))?
    } else {
        written.replace(WRITTEN, &names.bound).replace(FEED, &names.feed)
    };
    if text != written {
        fs::write(&joined, text).with_context(|| format!("cannot write {}", joined.display()))?;
    }
    Ok(joined)
}
