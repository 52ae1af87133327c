//! The JSON Schema in `www/data` matches the types, and an independent validator agrees with the reader.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "tests may")]

use jsonschema::Validator;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use touchline_football::document::{self, schema, to_json};

const KEPT: &str = "www/data/touchline.schema.json";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn json(path: &Path) -> Option<Value> {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).ok()
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&serde_json::from_str(&schema()).unwrap()).expect("a schema")
}

fn documents(folder: &str) -> Vec<(String, Value)> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let documents = paths.filter(|path| {
        path.extension().is_some_and(|end| end == "json") && !path.to_string_lossy().ends_with(".schema.json")
    });
    documents.filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), json(&path)?))).collect()
}

/// Regenerate it with `cargo run --bin touchline schema > www/data/touchline.schema.json`.
#[test]
fn the_published_schema_matches_the_types() {
    let kept = std::fs::read_to_string(root().join(KEPT)).unwrap();
    assert!(kept == schema(), "{KEPT} is not what `touchline schema` prints");
    let output = Command::new(env!("CARGO_BIN_EXE_touchline")).arg("schema").output().unwrap();
    assert!(output.stdout == kept.as_bytes() && output.status.success());
}

#[test]
fn the_schema_is_valid_by_its_meta_schema() {
    assert!(jsonschema::draft202012::meta::is_valid(&serde_json::from_str(&schema()).unwrap()));
}

#[test]
fn every_document_is_valid_before_and_after_writing_it_again() {
    let validator = validator();
    let mut documents = documents("www/data");
    documents.extend(self::documents("crates/football/tests/format"));
    assert!(documents.len() >= 3);
    for (name, json) in documents {
        let errors: Vec<String> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
        assert_eq!(errors, [] as [String; 0], "{name}");
        let value: document::Value = serde_json::from_value(json).unwrap();
        let document = document::read_with_claims(&value).document.unwrap();
        let again = to_json(&document);
        let errors: Vec<String> = validator.iter_errors(&again).map(|error| error.to_string()).collect();
        assert_eq!(errors, [] as [String; 0], "{name}, written again");
        let value: document::Value = serde_json::from_value(again).unwrap();
        assert!(document::read_with_claims(&value).document == Some(document), "{name}");
    }
}

/// A schema cannot know whether ids exist, scores add up, or events are in order.
const ONLY_THE_READER: [&str; 8] = [
    "events-out-of-order",
    "line-ups",
    "same-ids",
    "score-contradicts-goals",
    "shoot-out",
    "status",
    "team-by-name",
    "unknown-team",
];

#[test]
fn the_schema_refuses_values_of_the_wrong_shape() {
    let validator = validator();
    for (name, json) in documents("crates/cli/tests/documents/broken") {
        let shape = !ONLY_THE_READER.contains(&name.as_str());
        assert_eq!(validator.is_valid(&json), !shape, "{name}");
    }
}
