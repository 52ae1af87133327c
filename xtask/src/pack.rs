//! The npm package: the built widget, its types and its manifest, in a folder and as a tarball. It is not published.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::{build, folder};

/// What the shell does beside being a class; its last statement but the exports.
const DEFINES: &str = "if (!customElements.get(";
/// The module that defines the element: the class, and that statement, which on a server has nothing to do.
const DEFINING: &str = "// @ts-check
import { TouchlineMatch } from './element.js';
export { TouchlineMatch };
if (!globalThis.customElements?.get('touchline-match')) globalThis.customElements?.define('touchline-match', TouchlineMatch);
";

/// Builds the site, makes `target/package/` from it, and gives the tarball beside that folder.
pub(crate) fn make(project: &Project) -> Result<PathBuf> {
    build::site(project)?;
    let package = project.target.join("package");
    let [class, defining] =
        ["element.js", "touchline.js"].map(|name| project.workshop().join("npm").join(name));
    let shell = fs::read_to_string(project.site().join("touchline.js")).context("cannot read the shell")?;
    folder::write_if_changed(&class, class_alone(&shell)?.as_bytes())?;
    folder::write_if_changed(&defining, DEFINING.as_bytes())?;

    let mut wanted = folder::files(&project.root.join("xtask/npm"))?;
    wanted.extend(from(&project.site(), &["touchline.css", "touchline.d.ts", "custom-elements.json"]));
    wanted.extend(from(&project.site().join("data"), &["touchline.schema.json"]));
    wanted.extend(from(&project.root, &["LICENSE-MIT", "LICENSE-APACHE"]));
    for (path, file) in folder::files(&project.site().join("wasm"))? {
        wanted.insert(Path::new("wasm").join(path), file);
    }
    wanted.insert("element.js".into(), class);
    wanted.insert("touchline.js".into(), defining);
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

/// The shell without the statement that defines the element.
fn class_alone(shell: &str) -> Result<String> {
    let (class, rest) = shell.rsplit_once(DEFINES).context("the shell defines no element")?;
    let (_, exports) = rest.split_once(");\n").context("the shell's last statement has no end")?;
    // Esbuild may lay it out in two lines: the condition ends in another way, and the call ends the statement.
    ensure!(!class.contains("customElements.define"), "the shell defines an element in two places");
    Ok(format!("{class}{exports}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_defines_nothing() {
        for shell in [
            "class A {}\nif (!customElements.get('a')) customElements.define('a', A);\nexport { A };\n",
            "class A {}\nif (!customElements.get(\"a\"))\n  customElements.define(\"a\", A);\nexport { A };\n",
        ] {
            assert_eq!(class_alone(shell).unwrap(), "class A {}\nexport { A };\n");
        }
        assert!(class_alone("class A {}").is_err());
    }
}
