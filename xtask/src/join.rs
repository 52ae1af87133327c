//! The style sheet and the shell: each is joined from its parts into the one file that a page fetches.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::css_functions;
use crate::project::Project;

/// The files in `www/` that are joined, and the folders of their parts. `touchline.js` has all of `element.js` in it: a page
/// that registers the element sends one request.
pub(crate) const JOINED: [&str; 3] = ["touchline.css", "touchline.js", "element.js"];
pub(crate) const PARTS: [&str; 2] = ["css", "shell"];

/// Calls esbuild's interface and not its command, which is a script or a binary depending on how npm is set up.
/// The glue stays a file of its own: only readers who need it fetch it.
const JOIN: &str = "const [entry, outfile] = process.argv.slice(1);
const glue = { name: 'glue', setup: (build) => build.onResolve({ filter: /touchline_view\\.js$/ },
    () => ({ path: './wasm/touchline_view.js', external: true })) };
require('esbuild').build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', target: 'es2022',
    charset: 'utf8', plugins: [glue], logLevel: 'warning' }).catch(() => process.exit(1));";

/// How the names of the Wasm and of its glue begin in the shell as it is written.
const WRITTEN: &str = "touchline_view";

/// Joins all of them. The names of the Wasm and of its glue begin with `bound`. In a release it has a hash, which keeps a cached
/// shell from loading a Wasm or a glue of another release. An adopted sheet may not import others, and a module that imports others costs more requests.
pub(crate) fn all(project: &Project, bound: &str) -> Result<Vec<(&'static str, PathBuf)>> {
    JOINED.into_iter().map(|name| Ok((name, join(project, name, bound)?))).collect()
}

fn join(project: &Project, name: &str, bound: &str) -> Result<PathBuf> {
    let joined = project.workshop().join(name);
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
        written.replace(WRITTEN, bound)
    };
    if text != written {
        fs::write(&joined, text).with_context(|| format!("cannot write {}", joined.display()))?;
    }
    Ok(joined)
}
