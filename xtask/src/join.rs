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

/// The modules of the shell that only some elements load.
pub(crate) const ON_DEMAND: [&str; 2] = ["shell/feed.js", "shell/own_words.js"];

/// Calls esbuild's API instead of its command, which is a script or a binary, depending on the npm setup. The glue
/// and the modules in [`ON_DEMAND`] stay separate files: only readers who need them fetch them.
const JOIN: &str = "const [entry, outfile, ...apart] = process.argv.slice(1);
const plugins = ['wasm/touchline_view.js', ...apart].map((file) => ({ name: file, setup: (build) =>
    build.onResolve({ filter: new RegExp('/' + file.split('/').pop() + '$') },
        ({ kind }) => kind === 'dynamic-import' ? { path: './' + file, external: true } : undefined) }));
require('esbuild').build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', target: 'es2022',
    charset: 'utf8', plugins, logLevel: 'warning' }).catch(() => process.exit(1));";

/// The start of the names of the Wasm and its glue in the shell's source.
const WRITTEN: &str = "touchline_view";

/// The names by which the shell loads its other files. In a release they contain a hash, so a cached shell cannot
/// load a file of another release.
pub(crate) struct Names {
    /// How the names of the Wasm and its glue start.
    pub(crate) bound: String,
    /// The paths of the modules in [`ON_DEMAND`].
    pub(crate) on_demand: [String; ON_DEMAND.len()],
}

/// Joins the modules in [`ON_DEMAND`]. Returns the files.
pub(crate) fn on_demand(project: &Project) -> Result<Vec<PathBuf>> {
    let names = Names { bound: WRITTEN.to_owned(), on_demand: ON_DEMAND.map(str::to_owned) };
    ON_DEMAND.iter().map(|name| join(project, name, &names)).collect()
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
        .args(ON_DEMAND)
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
        let named = ON_DEMAND.iter().zip(&names.on_demand);
        named.fold(written.replace(WRITTEN, &names.bound), |text, (name, named)| text.replace(name, named))
    };
    if text != written {
        fs::write(&joined, text).with_context(|| format!("cannot write {}", joined.display()))?;
    }
    Ok(joined)
}
