//! Reads the results of `cargo bench --bench native` from criterion's folder.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::samples::Spread;

/// A benchmark by its name, in milliseconds.
pub(crate) fn read(folder: &Path) -> Result<Vec<(String, Spread)>> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut all = Vec::new();
    for entry in entries.flatten() {
        let part = |name: &str| -> Result<Value> {
            let file = entry.path().join("new").join(name);
            let text =
                fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
            Ok(serde_json::from_str(&text)?)
        };
        // The folder of the group's report has no samples.
        let Ok(sample) = part("sample.json") else { continue };
        let named = part("benchmark.json")?;
        let name = named.get("function_id").and_then(Value::as_str).context("a benchmark has no name")?;
        all.extend(spread(&sample).map(|spread| (name.to_owned(), spread)));
    }
    all.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(all)
}

/// Criterion records how often it ran something, and the total time in nanoseconds.
fn spread(sample: &Value) -> Option<Spread> {
    let numbers = |key: &str| sample.get(key)?.as_array().map(|all| all.iter().filter_map(Value::as_f64));
    let milliseconds: Vec<f64> =
        numbers("times")?.zip(numbers("iters")?).map(|(time, count)| time / count / 1e6).collect();
    Spread::of(&milliseconds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_sample_is_its_time_over_its_iterations() {
        let sample = json!({ "iters": [1.0, 2.0], "times": [2e6, 4e6] });
        assert_eq!(spread(&sample), Some(Spread { median: 2.0, low: 2.0, high: 2.0 }));
    }
}
