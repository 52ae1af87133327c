//! Paths: the repository, Cargo's target folder, and the folders inside them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;

/// The repository.
#[derive(Clone)]
pub(crate) struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Finds both with `cargo metadata`, because the environment and Cargo's settings can move the target folder.
    pub(crate) fn find() -> Result<Project> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("Cargo.toml");
        let output = cargo()
            .args(["metadata", "--no-deps", "--format-version", "1", "--manifest-path"])
            .arg(&manifest)
            .output()
            .context("cannot run cargo")?;
        let metadata: Value = serde_json::from_slice(&output.stdout)
            .with_context(|| String::from_utf8_lossy(&output.stderr).trim().to_owned())?;
        let folder = |key: &str| {
            metadata
                .get(key)
                .and_then(Value::as_str)
                .map(PathBuf::from)
                .with_context(|| format!("cargo metadata gives no {key}"))
        };
        Ok(Project { root: folder("workspace_root")?, target: folder("target_directory")? })
    }

    /// The optimised build, which the tests run.
    pub(crate) fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// The development build, which `cargo xtask serve` serves.
    pub(crate) fn development_site(&self) -> PathBuf {
        self.target.join("site-dev")
    }

    /// Intermediate results that the next build reuses.
    pub(crate) fn workshop(&self) -> PathBuf {
        self.target.join("site-build")
    }

    /// Programs that Cargo builds for the tests.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }

    /// A file inside `node_modules`.
    pub(crate) fn npm(&self, path: &str) -> PathBuf {
        self.root.join("node_modules").join(path)
    }
}

/// The Cargo that runs this program, so every step uses the same toolchain.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}
