//! The paths of this machine that rustc would put into the Wasm: panics name the source file in which they occur.
//!
//! Each is replaced by a path that is the same everywhere, so every machine makes the same bytes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;

/// Folders with source files, each with what stands for it in the Wasm.
pub(crate) struct BuildPaths(Vec<(PathBuf, String)>);

impl BuildPaths {
    /// Finds the folders of the project, of Cargo's packages and of the standard library.
    pub(crate) fn find(project: &Project) -> Result<BuildPaths> {
        let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
        let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
        let mut folders: Vec<PathBuf> = home.iter().cloned().collect();
        // `registry/src/index.crates.io-1949cf8c6b5b557f`. If two flags match, the later one applies.
        let registries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
        folders.extend(registries.into_iter().flatten().flatten().map(|registry| registry.path()));
        folders.sort();
        folders.push(project.root.clone());
        let mut paths: Vec<_> = folders.into_iter().map(|folder| (folder, "/".to_owned())).collect();
        paths.push(standard_library(project)?);
        Ok(BuildPaths(paths))
    }

    /// The flags that make rustc replace them.
    pub(crate) fn flags(&self) -> Vec<String> {
        let flag =
            |(folder, name): &(PathBuf, String)| format!("--remap-path-prefix={}={name}", folder.display());
        self.0.iter().map(flag).collect()
    }

    /// Errors if one of them is in the Wasm all the same.
    pub(crate) fn check(&self, wasm: &[u8]) -> Result<()> {
        for (folder, _) in &self.0 {
            let prefix = format!("{}/", folder.display());
            let is_inside = wasm.windows(prefix.len()).any(|bytes| bytes == prefix.as_bytes());
            ensure!(!is_inside, "the Wasm contains the path {prefix}, so other machines make other bytes");
        }
        Ok(())
    }
}

/// The sources of the standard library, which a toolchain has only with the component `rust-src`, and the name that
/// rustc gives them where it does not have them.
fn standard_library(project: &Project) -> Result<(PathBuf, String)> {
    let sysroot = rustc(project, &["--print", "sysroot"])?;
    let version = rustc(project, &["--version", "--verbose"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let commit = commit.context("rustc does not say from which commit it was built")?;
    Ok((Path::new(sysroot.trim()).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")))
}

/// What rustc prints for these arguments.
fn rustc(project: &Project, arguments: &[&str]) -> Result<String> {
    let output = Command::new("rustc").args(arguments).current_dir(&project.root).output();
    let output = output.context("cannot run rustc")?;
    ensure!(output.status.success(), "rustc {} failed", arguments.join(" "));
    String::from_utf8(output.stdout).context("rustc printed something other than UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_this_machine_in_the_wasm_is_an_error() {
        let paths = BuildPaths(vec![(PathBuf::from("/home/desk/touchline"), "/".to_owned())]);
        assert_eq!(paths.flags(), ["--remap-path-prefix=/home/desk/touchline=/"]);
        paths.check(b"\0asm /src/lib.rs /rustc/5980/library/core/src/cell.rs").unwrap();
        let error = paths.check(b"\0asm /home/desk/touchline/src/lib.rs").unwrap_err().to_string();
        assert!(error.contains("/home/desk/touchline/"), "{error}");
    }
}
