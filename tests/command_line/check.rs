//! `touchline check`, as it is called: broken documents, each with what is said of it beside it.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may"
)]

mod called;

use called::text;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Output;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn check(arguments: &[&str], input: &[u8]) -> Output {
    called::touchline(&[&["check"], arguments].concat(), input)
}

/// The files of a folder with this ending, in order.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).expect(folder);
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == ending));
    files.sort();
    files
}

/// `TOUCHLINE_BLESS=1` writes down what is said now; read the difference before you keep it.
#[test]
fn each_broken_document_brings_the_messages_beside_it() {
    let broken = files("tests/documents/broken", "json");
    assert!(broken.len() >= 20, "{}", broken.len());
    for path in broken {
        let output = check(&[path.to_str().unwrap()], b"");
        let said = text(&output.stdout);
        let beside = path.with_extension("txt");
        if std::env::var_os("TOUCHLINE_BLESS").is_some() {
            std::fs::write(&beside, &said).unwrap();
        }
        assert_eq!(said, std::fs::read_to_string(&beside).unwrap_or_default(), "{}", path.display());
        let expected = if said.contains("fatal ") { 2 } else { 1 };
        assert_eq!(output.status.code(), Some(expected), "{}", path.display());
        assert_eq!(text(&output.stderr), "");
    }
}

#[test]
fn nothing_is_said_of_the_documents_of_the_project() {
    for path in files("www/data", "json") {
        if path.to_string_lossy().ends_with(".schema.json") {
            continue;
        }
        let output = check(&[path.to_str().unwrap()], b"");
        assert_eq!(
            (output.status.code(), text(&output.stdout)),
            (Some(0), String::new()),
            "{}",
            path.display()
        );
    }
}

#[test]
fn standard_input_may_begin_with_a_mark_and_hold_bytes_that_are_no_text() {
    let document = std::fs::read(root().join("www/data/liverpool-napoli.json")).unwrap();
    let marked = [b"\xef\xbb\xbf".as_slice(), &document].concat();
    assert_eq!(check(&["-"], &marked).status.code(), Some(0));
    let torn = text(&document).replace("Anfield", "Anf\u{1}eld").replace('\u{1}', "");
    let mut torn = torn.into_bytes();
    let at = torn.windows(6).position(|bytes| bytes == b"Anfeld").expect("the ground");
    torn[at] = 0xff;
    assert_eq!(check(&["-"], &torn).status.code(), Some(0));
}

#[test]
fn a_file_that_is_not_there_is_as_bad_as_one_that_cannot_be_shown() {
    let output = check(&["nowhere.json", "www/data/liverpool-napoli.json"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("touchline: nowhere.json: "));
}

#[test]
fn several_documents_are_told_apart_and_the_worst_counts() {
    let [good, warned, fatal] = ["www/data/liverpool-napoli.json", "status", "no-teams"].map(|name| {
        if name.contains('/') { name.to_owned() } else { format!("tests/documents/broken/{name}.json") }
    });
    let output = check(&[&good, &warned], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).lines().all(|line| line.starts_with(&format!("{warned}: warning match."))));
    assert_eq!(check(&[&good, &warned, &fatal], b"").status.code(), Some(2));
}

#[test]
fn claims_of_a_file_are_read_as_those_of_the_document() {
    let folder = tempfile();
    let claims = r#"{ "claims": [
        { "id": "c1", "kind": "out", "team": "gnk", "source": "radio" },
        { "kind": "through", "team": "livv" } ], "sources": [{ "id": "radio", "title": "the radio" }] }"#;
    std::fs::write(&folder, claims).unwrap();
    let output = check(&["www/data/liverpool-napoli.json", "--claims", folder.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stdout);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines,
        [
            "warning claims[0].id: the id is in use already: this one is called \"c1-2\"",
            "warning claims[1].team: there is no team \"livv\" (did you mean \"liv\"?): the claim is left out",
        ]
    );
}

/// A file of this test's own, in Cargo's folder for such.
fn tempfile() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("claims.json")
}

#[test]
fn its_json_has_level_path_and_text() {
    let output = check(&["tests/documents/broken/no-teams.json", "--json"], b"");
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json[0]["messages"][0]["level"], "fatal");
    assert_eq!(json[0]["messages"][0]["path"], "teams");
    assert_eq!(json[0]["document"], "tests/documents/broken/no-teams.json");
}
