//! The demo page contains exactly the document that `www/data/` has as a file.

#![allow(clippy::panic)]

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The text of an embedded document, between its script tags.
fn embedded(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once(r#"<script type="application/json">"#)?;
    rest.split_once("</script>").map(|(document, _)| document)
}

#[test]
fn the_demo_page_embeds_the_match_document() {
    let page = read("index.html");
    let document: serde_json::Value = serde_json::from_str(embedded(&page).unwrap()).unwrap();
    let file: serde_json::Value = serde_json::from_str(&read("www/data/liverpool-napoli.json")).unwrap();
    assert_eq!(
        document, file,
        "index.html and www/data/liverpool-napoli.json differ: copy the one into the other"
    );
}

#[test]
fn a_difference_between_the_two_is_found() {
    let page =
        r#"<touchline-match><script type="application/json">{ "touchline": 1 }</script></touchline-match>"#;
    assert_eq!(embedded(page), Some(r#"{ "touchline": 1 }"#));
    assert_eq!(embedded("<touchline-match></touchline-match>"), None);
}
