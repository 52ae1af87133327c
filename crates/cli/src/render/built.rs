//! The built widget in the folder that `cargo xtask dist` makes.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// How the address of a catalogue begins in the shell, as esbuild leaves it, and how it ends.
const WORDS: &str = "new URL(`./words/";
const META: &str = ",import.meta.url)";

/// The folder, which has a manifest.
pub(super) struct Built {
    folder: PathBuf,
    /// The path of the Wasm in it.
    module: String,
    /// The path of the Wasm's glue in it.
    glue: String,
}

impl Built {
    /// Opens the widget in this folder.
    pub(super) fn find(folder: &Path) -> Result<Built> {
        let manifest = folder.join("manifest.json");
        let text = fs::read_to_string(&manifest).with_context(|| {
            format!(
                "{} does not exist: run `cargo xtask dist`, or name its folder with --dist",
                manifest.display()
            )
        })?;
        let manifest: Value = serde_json::from_str(&text)
            .with_context(|| format!("{}: run `cargo xtask dist` again", manifest.display()))?;
        let named = |key: &str| {
            let path = manifest.get(key).and_then(Value::as_str).map(str::to_owned);
            path.with_context(|| format!("the manifest has no {key}: run `cargo xtask dist` again"))
        };
        Ok(Built { folder: folder.to_owned(), module: named("module")?, glue: named("glue")? })
    }

    /// The style sheet, and the one for parts that few documents have.
    pub(super) fn style(&self) -> Result<[String; 2]> {
        Ok([self.text("touchline.css", "</style")?, self.text("touchline-more.css", "</style")?])
    }

    /// The shell, with the Wasm inside it, and the words of a language other than English.
    pub(super) fn shell(&self, encoded: impl Fn(&[u8]) -> String, words: Option<&str>) -> Result<String> {
        let path = self.folder.join(&self.module);
        let module = fs::read(&path).with_context(|| path.display().to_string())?;
        let shell = self.text("touchline.js", "</script")?;
        // The form that esbuild prints.
        let address = format!("new URL(\"./{}\",import.meta.url)", self.module);
        if shell.matches(&address).count() != 1 {
            bail!("touchline.js does not load {}: run `cargo xtask dist` again", self.module);
        }
        let shell =
            shell.replace(&address, &format!("\"data:application/wasm;base64,{}\"", encoded(&module)));
        let Some(words) = words else { return Ok(shell) };
        let (before, from) = shell.split_once(WORDS).unwrap_or_default();
        let Some((_, after)) = from.split_once(META) else {
            bail!("touchline.js loads no words: run `cargo xtask dist` again");
        };
        Ok(format!("{before}\"data:text/plain;base64,{}\"{after}", encoded(words.as_bytes())))
    }

    /// The path by which the shell imports the glue, and the glue.
    pub(super) fn glue(&self) -> Result<(&str, String)> {
        Ok((&self.glue, self.text(&self.glue, "</script")?))
    }

    fn text(&self, name: &str, end: &str) -> Result<String> {
        let path = self.folder.join(name);
        let text = fs::read_to_string(&path)
            .with_context(|| format!("{}: run `cargo xtask dist` again", path.display()))?;
        if text.contains(end) {
            bail!("{} cannot be put inside a page: it contains {end}", path.display());
        }
        Ok(text.trim_end().to_owned())
    }
}
