//! The npm package: the built widget, its types and its manifest, in a folder and as a tarball. It is not published.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::{build, folder, join, words};

/// Builds the site, makes `target/package/` from it, and returns the tarball next to that folder.
pub(crate) fn make(project: &Project) -> Result<PathBuf> {
    build::site(project)?;
    let package = project.target.join("package");

    let mut wanted = folder::files(&project.root.join("xtask/npm"))?;
    let of_site = [
        "element.js",
        "element.d.ts",
        "touchline.css",
        "touchline-more.css",
        "touchline.d.ts",
        "custom-elements.json",
        join::FEED,
    ];
    wanted.extend(from(&project.site(), &of_site));
    // The unjoined source: it imports the class from `element.js`, so a page that imports both modules gets one
    // class.
    wanted.extend(from(&project.root.join("www"), &["touchline.js"]));
    wanted.extend(from(&project.site().join("data"), &["touchline.schema.json"]));
    wanted.extend(from(&project.root, &["LICENSE-MIT", "LICENSE-APACHE"]));
    for part in ["wasm", words::FOLDER] {
        for (path, file) in folder::files(&project.site().join(part))? {
            wanted.insert(Path::new(part).join(path), file);
        }
    }
    folder::sync(&package, &wanted)?;

    let output = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
        .args(["pack", "--silent", "--pack-destination"])
        .arg(&project.target)
        .current_dir(&package)
        .output()
        .context("cannot run npm")?;
    ensure!(output.status.success(), "npm pack failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    let name = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    Ok(project.target.join(name))
}

fn from(folder: &Path, names: &[&str]) -> BTreeMap<PathBuf, PathBuf> {
    names.iter().map(|name| (PathBuf::from(name), folder.join(name))).collect()
}
