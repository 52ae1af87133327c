//! The example pages show exactly what the command line prints today.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod called;

use called::{text, touchline};
use serde_json::Value;
use std::path::Path;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).unwrap()
}

#[test]
fn the_page_without_a_script_contains_what_render_prints() {
    const PAGE: &str = "www/examples/no-script.html";
    let arguments = ["render", "--base", "../", "www/data/world-cup-2026-final.json"];
    let page = read(PAGE);
    let (before, rest) = page.split_once("<!-- rendered -->\n").unwrap();
    let (rendered, after) = rest.split_once("<!-- end -->").unwrap();
    let printed = text(&touchline(&arguments, b"").stdout);
    assert!(printed.starts_with("<touchline-match"), "{printed}");
    if rendered != printed {
        // Saves the new page, so you can compare and copy it.
        let new = std::env::temp_dir().join("no-script.html");
        std::fs::write(&new, format!("{before}<!-- rendered -->\n{printed}<!-- end -->{after}")).unwrap();
        panic!("{PAGE} is out of date: `cp {} {PAGE}`", new.display());
    }
}

#[test]
fn the_forty_results_are_what_convert_prints() {
    const SEASON: &str = "crates/cli/tests/data/openfootball/england-2023-24.txt";
    let documents: Vec<Value> = serde_json::from_str(&read("www/examples/forty-results.json")).unwrap();
    let listed = text(&touchline(&["convert", SEASON], b"").stdout);
    let first: Vec<(&str, &str)> =
        listed.lines().take(40).map(|line| line.split_once("  ").unwrap()).collect();
    assert_eq!(documents.len(), first.len());
    for (document, (date, name)) in documents.iter().zip(first) {
        let arguments = ["convert", SEASON, "--match", name, "--date", date, "--offset", "+01:00"];
        let printed: Value = serde_json::from_slice(&touchline(&arguments, b"").stdout).unwrap();
        assert_eq!(*document, printed, "{date} {name}");
    }
}
