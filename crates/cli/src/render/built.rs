//! The built widget in the folder that `cargo xtask dist` makes.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder, found and whole enough to have a manifest.
pub(super) struct Built {
    folder: PathBuf,
    /// The path of the Wasm inside it.
    module: String,
}

impl Built {
    /// The widget in this folder.
    pub(super) fn find(folder: &Path) -> Result<Built> {
        let manifest = folder.join("manifest.json");
        let text = fs::read_to_string(&manifest).with_context(|| {
            format!(
                "{} is not there: run `cargo xtask dist`, or name its folder with --dist",
                manifest.display()
            )
        })?;
        let manifest: Value = serde_json::from_str(&text)
            .with_context(|| format!("{}: run `cargo xtask dist` again", manifest.display()))?;
        let module = manifest.get("module").and_then(Value::as_str);
        let module = module.context("the manifest names no module: run `cargo xtask dist` again")?;
        Ok(Built { folder: folder.to_owned(), module: module.to_owned() })
    }

    /// The style sheet.
    pub(super) fn style(&self) -> Result<String> {
        self.text("touchline.css", "</style")
    }

    /// The shell.
    pub(super) fn shell(&self) -> Result<String> {
        self.text("touchline.js", "</script")
    }

    /// The glue between the shell and the Wasm, with the Wasm in it.
    pub(super) fn glue(&self, encoded: impl Fn(&[u8]) -> String) -> Result<String> {
        let path = self.folder.join(&self.module);
        let module = fs::read(&path).with_context(|| path.display().to_string())?;
        let name = self.module.rsplit('/').next().unwrap_or_default();
        let glue = self.text("wasm/touchline_view.js", "</script")?;
        // As wasm-bindgen writes it and esbuild leaves it.
        let address = format!("new URL(\"{name}\",import.meta.url)");
        if glue.matches(&address).count() != 1 {
            bail!("wasm/touchline_view.js does not load {name}: run `cargo xtask dist` again");
        }
        Ok(glue.replace(&address, &format!("\"data:application/wasm;base64,{}\"", encoded(&module))))
    }

    fn text(&self, name: &str, end: &str) -> Result<String> {
        let path = self.folder.join(name);
        let text = fs::read_to_string(&path)
            .with_context(|| format!("{}: run `cargo xtask dist` again", path.display()))?;
        if text.contains(end) {
            bail!("{} cannot stand inside a page: it has {end} in it", path.display());
        }
        Ok(text.trim_end().to_owned())
    }
}
