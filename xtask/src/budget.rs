//! What a page fetches until the widget answers a click, and how much that may be: `xtask/budget.json`.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::{Value, json};

/// All that a page fetches from an empty cache, under the names of the site; the module's own has a hash in it.
const FETCHED: [&str; 3] = ["touchline.js", "touchline.css", "wasm/touchline_view.js"];
const MODULE: &str = "wasm/touchline_view_bg.wasm";

/// Bytes of one file: as it is, with gzip 9, with brotli 11.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The files that count, from `dist`'s manifest.
pub(crate) fn fetched(manifest: &Value) -> Result<BTreeMap<&'static str, Size>> {
    let module = manifest.get("module").and_then(Value::as_str).context("the manifest names no module")?;
    let names = FETCHED.into_iter().map(|name| (name, name)).chain([(MODULE, module)]);
    names.map(|(name, path)| Ok((name, size(manifest, path)?))).collect()
}

fn size(manifest: &Value, path: &str) -> Result<Size> {
    let file = manifest.get("files").and_then(|files| files.get(path));
    let bytes = |key: &str| {
        let bytes = file.and_then(|file| file.get(key)).and_then(Value::as_u64);
        bytes.with_context(|| format!("the manifest gives no {key} of {path}"))
    };
    Ok(Size { raw: bytes("raw")?, gzip: bytes("gzip")?, brotli: bytes("brotli")? })
}

/// The sum that the limit is about.
pub(crate) fn total(fetched: &BTreeMap<&str, Size>) -> u64 {
    fetched.values().map(|size| size.brotli).sum()
}

/// How many bytes there may be: over the limit, `dist` fails.
pub(crate) fn limit(budget: &Value) -> Result<u64> {
    budget.get("limit").and_then(Value::as_u64).context("xtask/budget.json gives no limit")
}

/// How many bytes there should be, where the limit is not there yet. The limit only ever goes down, to this.
pub(crate) fn goal(budget: &Value) -> Option<u64> {
    budget.get("goal").and_then(Value::as_u64)
}

/// A table of the sizes, each with the change since they were last recorded.
pub(crate) fn report(fetched: &BTreeMap<&str, Size>, budget: &Value) -> String {
    let last = |name: &str| budget.get("last").and_then(|last| last.get(name)).and_then(Value::as_u64);
    let row = |name: &str, size: &Size, before: Option<u64>| {
        let change = before.map_or_else(|| "new".to_owned(), |before| difference(size.brotli, before));
        format!("{name:<30}{:>10}{:>10}{:>10}{change:>10}\n", size.raw, size.gzip, size.brotli)
    };
    let mut text = format!("{:<30}{:>10}{:>10}{:>10}{:>10}\n", "fetched", "raw", "gzip", "brotli", "change");
    let mut sum = Size { raw: 0, gzip: 0, brotli: 0 };
    let mut before = Some(0);
    for (name, size) in fetched {
        text += &row(name, size, last(name));
        sum = Size { raw: sum.raw + size.raw, gzip: sum.gzip + size.gzip, brotli: sum.brotli + size.brotli };
        before = before.zip(last(name)).map(|(sum, one)| sum + one);
    }
    text + &row("until a click is answered", &sum, before)
}

fn difference(now: u64, before: u64) -> String {
    match now.checked_sub(before) {
        Some(0) => "0".to_owned(),
        Some(more) => format!("+{more}"),
        None => format!("-{}", before - now),
    }
}

/// The budget with these sizes as the ones to compare with from now on.
pub(crate) fn recorded(fetched: &BTreeMap<&str, Size>, budget: &Value) -> String {
    let last: BTreeMap<_, _> = fetched.iter().map(|(name, size)| (*name, size.brotli)).collect();
    let mut budget = budget.clone();
    if let Some(budget) = budget.as_object_mut() {
        budget.insert("last".to_owned(), json!(last));
    }
    format!("{budget:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Value {
        let file =
            |bytes: u64| json!({ "raw": bytes * 4, "gzip": bytes + 1, "brotli": bytes, "integrity": "" });
        json!({ "module": "wasm/x.12ab.wasm", "files": {
            "touchline.js": file(4000), "touchline.css": file(3000), "wasm/touchline_view.js": file(5000),
            "wasm/x.12ab.wasm": file(70_000), "data/match.json": file(9000),
        } })
    }

    #[test]
    fn the_sum_is_of_what_a_page_fetches_and_of_nothing_else() {
        let manifest = manifest();
        assert_eq!(total(&fetched(&manifest).unwrap()), 82_000);
    }

    #[test]
    fn changes_are_told_since_the_sizes_last_recorded() {
        let manifest = manifest();
        let fetched = fetched(&manifest).unwrap();
        let first = report(&fetched, &json!({ "limit": 1 }));
        assert!(first.lines().last().unwrap().ends_with(" new"), "{first}");
        let mut budget: Value =
            serde_json::from_str(&recorded(&fetched, &json!({ "limit": 100_000, "goal": 90_000 }))).unwrap();
        budget["last"]["touchline.js"] = json!(4100);
        budget["last"][MODULE] = json!(69_000);
        let text = report(&fetched, &budget);
        let changes: Vec<_> =
            text.lines().skip(1).filter_map(|line| line.split_whitespace().last()).collect();
        assert_eq!(changes, ["0", "-100", "0", "+1000", "+900"]);
        assert_eq!((limit(&budget).unwrap(), goal(&budget)), (100_000, Some(90_000)));
    }

    #[test]
    fn a_file_that_is_missing_is_named() {
        let mut manifest = manifest();
        manifest["files"]["touchline.css"] = Value::Null;
        assert_eq!(fetched(&manifest).unwrap_err().to_string(), "the manifest gives no raw of touchline.css");
    }
}
