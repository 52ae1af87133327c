//! What a page fetches, and the ratchet that limits it: `xtask/budget.json`.
//!
//! `files` has the sizes last recorded, and their sum is the most that a page may fetch. `history` says what each
//! increase bought: `{ "reason": "…", "bytes": N }`. There is no tolerance: the toolchain is pinned, and the bytes
//! depend on nothing else.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

/// The files that a reader of a prerendered, finished match fetches.
const READER: [&str; 2] = ["touchline.js", "touchline.css"];
/// The most bytes that those files may have.
const READER_LIMIT: u64 = 16_000;
/// The style of parts that few documents have.
const MORE: &str = "touchline-more.css";
/// The other files that a page may fetch. Their names contain a hash, so they are recorded under these names.
const GLUE: &str = "wasm/touchline_view.js";
const MODULE: &str = "wasm/touchline_view_bg.wasm";
const FEED: &str = "shell/feed.js";

/// The bytes of one file: uncompressed, with gzip 9, with brotli 11.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The files that a page fetches from an empty cache, and their sizes.
pub(crate) struct Fetched(BTreeMap<&'static str, Size>);

impl Fetched {
    /// Reads the sizes from the manifest of `dist`.
    pub(crate) fn read(manifest: &Value) -> Result<Fetched> {
        let named = |key: &str| {
            let path = manifest.get(key).and_then(Value::as_str);
            path.with_context(|| format!("the manifest has no {key}"))
        };
        let hashed = [(GLUE, named("glue")?), (MODULE, named("module")?), (FEED, named("feed")?)];
        let names = READER.into_iter().chain([MORE]).map(|name| (name, name)).chain(hashed);
        Ok(Fetched(names.map(|(name, path)| Ok((name, size(manifest, path)?))).collect::<Result<_>>()?))
    }

    /// The sum in brotli bytes, which the ratchet limits.
    pub(crate) fn total(&self) -> u64 {
        self.0.values().map(|size| size.brotli).sum()
    }

    /// The brotli bytes that the reader of a prerendered, finished match fetches. Errors if they are too many.
    pub(crate) fn reader(&self) -> Result<u64> {
        let bytes = READER.iter().filter_map(|name| self.0.get(name)).map(|size| size.brotli).sum();
        ensure!(
            bytes <= READER_LIMIT,
            "the reader of a prerendered, finished match fetches {bytes} bytes: at most {READER_LIMIT} are allowed"
        );
        Ok(bytes)
    }

    /// A table of the sizes, each with its change since the sizes were last recorded.
    pub(crate) fn report(&self, budget: &Budget) -> String {
        let row = |name: &str, size: &Size, before: Option<u64>| {
            let change = before.map_or_else(|| "new".to_owned(), |before| difference(size.brotli, before));
            format!("{name:<30}{:>10}{:>10}{:>10}{change:>10}\n", size.raw, size.gzip, size.brotli)
        };
        let mut text =
            format!("{:<30}{:>10}{:>10}{:>10}{:>10}\n", "fetched", "raw", "gzip", "brotli", "change");
        let mut sum = Size { raw: 0, gzip: 0, brotli: 0 };
        for (name, size) in &self.0 {
            text += &row(name, size, budget.file(name));
            sum = Size {
                raw: sum.raw + size.raw,
                gzip: sum.gzip + size.gzip,
                brotli: sum.brotli + size.brotli,
            };
        }
        text + &row("all", &sum, budget.total().ok())
    }
}

fn size(manifest: &Value, path: &str) -> Result<Size> {
    let file = manifest.get("files").and_then(|files| files.get(path));
    let bytes = |key: &str| {
        let bytes = file.and_then(|file| file.get(key)).and_then(Value::as_u64);
        bytes.with_context(|| format!("the manifest gives no {key} of {path}"))
    };
    Ok(Size { raw: bytes("raw")?, gzip: bytes("gzip")?, brotli: bytes("brotli")? })
}

fn difference(now: u64, before: u64) -> String {
    match now.checked_sub(before) {
        Some(0) => "0".to_owned(),
        Some(more) => format!("+{more}"),
        None => format!("-{}", before - now),
    }
}

/// The content of `xtask/budget.json`.
pub(crate) struct Budget(Value);

impl Budget {
    /// Parses the file.
    pub(crate) fn parse(text: &str) -> Result<Budget> {
        Ok(Budget(serde_json::from_str(text).context("xtask/budget.json is not JSON")?))
    }

    fn file(&self, name: &str) -> Option<u64> {
        self.0.get("files").and_then(|files| files.get(name)).and_then(Value::as_u64)
    }

    /// The bytes last recorded.
    pub(crate) fn total(&self) -> Result<u64> {
        let files = self.0.get("files").and_then(Value::as_object);
        let files = files.context("xtask/budget.json records no files")?;
        Ok(files.values().filter_map(Value::as_u64).sum())
    }

    /// Errors if a page fetches more than was last recorded.
    pub(crate) fn check(&self, fetched: &Fetched) -> Result<()> {
        if let Some(more @ 1..) = fetched.total().checked_sub(self.total()?) {
            bail!(
                "a page fetches {more} bytes more than recorded. \
                 If they buy something, say what: `cargo xtask dist --record \"what they buy\"`"
            );
        }
        Ok(())
    }

    /// Records these sizes. If the sum rises, there must be a reason, which the history keeps.
    pub(crate) fn record(&mut self, fetched: &Fetched, reason: Option<&str>) -> Result<()> {
        let more = fetched.total().checked_sub(self.total()?).filter(|more| *more > 0);
        let rise = match (more, reason) {
            (Some(more), Some(reason)) => Some(json!({ "reason": reason, "bytes": more })),
            (Some(more), None) => bail!("a page fetches {more} bytes more: --record needs a reason for them"),
            (None, _) => None,
        };
        let files: BTreeMap<_, _> = fetched.0.iter().map(|(name, size)| (*name, size.brotli)).collect();
        let budget = self.0.as_object_mut().context("xtask/budget.json is not an object")?;
        budget.insert("files".to_owned(), json!(files));
        let history = budget.entry("history").or_insert_with(|| json!([]));
        history.as_array_mut().context("the history in xtask/budget.json is not a list")?.extend(rise);
        Ok(())
    }

    /// The text of the file.
    pub(crate) fn text(&self) -> String {
        format!("{:#}\n", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(shell: u64, module: u64) -> Value {
        let file =
            |bytes: u64| json!({ "raw": bytes * 4, "gzip": bytes + 1, "brotli": bytes, "integrity": "" });
        json!({ "module": "wasm/x-12ab_bg.wasm", "glue": "wasm/x-12ab.js", "feed": "shell/feed-12ab.js", "files": {
            "touchline.js": file(shell), "touchline.css": file(3000), "touchline-more.css": file(400),
            "shell/feed-12ab.js": file(600), "wasm/x-12ab.js": file(4000),
            "wasm/x-12ab_bg.wasm": file(module), "data/match.json": file(9000),
        } })
    }

    fn fetched(shell: u64, module: u64) -> Fetched {
        Fetched::read(&manifest(shell, module)).unwrap()
    }

    fn recorded(fetched: &Fetched) -> Budget {
        let mut budget = Budget::parse(r#"{ "files": {} }"#).unwrap();
        budget.record(fetched, Some("the first widget")).unwrap();
        budget
    }

    #[test]
    fn the_sum_is_of_what_a_page_fetches_and_of_nothing_else() {
        assert_eq!(fetched(4000, 70_000).total(), 82_000);
        assert_eq!(recorded(&fetched(4000, 70_000)).total().unwrap(), 82_000);
    }

    #[test]
    fn changes_are_told_since_the_sizes_last_recorded() {
        let text = fetched(3900, 71_000).report(&recorded(&fetched(4000, 70_000)));
        let changes: Vec<_> =
            text.lines().skip(1).filter_map(|line| line.split_whitespace().last()).collect();
        assert_eq!(changes, ["0", "0", "0", "-100", "0", "+1000", "+900"]);
        let first = fetched(4000, 70_000).report(&Budget::parse("{}").unwrap());
        assert!(first.lines().last().unwrap().ends_with(" new"), "{first}");
    }

    #[test]
    fn one_byte_more_than_recorded_fails_and_no_more_passes() {
        let budget = recorded(&fetched(4000, 70_000));
        budget.check(&fetched(4000, 70_000)).unwrap();
        // One file may grow by what another one saves.
        budget.check(&fetched(4001, 69_999)).unwrap();
        let error = budget.check(&fetched(4001, 70_000)).unwrap_err().to_string();
        assert!(error.starts_with("a page fetches 1 bytes more than recorded"), "{error}");
    }

    #[test]
    fn a_rise_is_recorded_with_its_reason_only() {
        let mut budget = recorded(&fetched(4000, 70_000));
        assert!(budget.record(&fetched(4000, 70_500), None).is_err());
        assert_eq!(budget.total().unwrap(), 82_000);
        budget.record(&fetched(4000, 70_500), Some("a map")).unwrap();
        budget.record(&fetched(4000, 70_200), None).unwrap();
        assert_eq!(budget.total().unwrap(), 82_200);
        let again: Value = serde_json::from_str(&budget.text()).unwrap();
        let history = json!([
            { "reason": "the first widget", "bytes": 82_000 },
            { "reason": "a map", "bytes": 500 },
        ]);
        assert_eq!(again["history"], history);
    }

    #[test]
    fn a_reader_of_a_finished_match_fetches_the_shell_and_the_style_sheet() {
        assert_eq!(fetched(13_000, 70_000).reader().unwrap(), 16_000);
        let error = fetched(13_001, 70_000).reader().unwrap_err().to_string();
        assert!(error.contains("fetches 16001 bytes"), "{error}");
    }

    #[test]
    fn a_file_that_is_missing_is_named() {
        let mut manifest = manifest(4000, 70_000);
        manifest["files"]["touchline.css"] = Value::Null;
        let error = Fetched::read(&manifest).err().unwrap();
        assert_eq!(error.to_string(), "the manifest gives no raw of touchline.css");
    }
}
