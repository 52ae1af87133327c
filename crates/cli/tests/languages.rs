//! `touchline render --lang`: the words of a language that Touchline speaks.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "tests may")]

mod called;

use called::{text, touchline};

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/data/liverpool-napoli.json");

fn rendered(lang: &[&str]) -> String {
    let output = touchline(&[&["render", DOCUMENT], lang].concat(), b"");
    assert_eq!(output.status.code(), Some(0));
    text(&output.stdout)
}

#[test]
fn a_language_that_touchline_speaks_is_spoken_in_every_region() {
    for lang in ["it", "it-CH", "IT"] {
        let markup = rendered(&["--lang", lang]);
        for words in [
            "<section part=\"base\" lang=\"it\" dir=\"ltr\"",
            "Centro partita: Liverpool 1, Napoli 1",
            "mer 27 nov 2019, 20:00",
            "5ª giornata",
            "Fabinho",
            "(infortunio)",
            "Differenza reti",
            "Prova un risultato",
        ] {
            assert!(markup.contains(words), "{lang}: no {words}");
        }
    }
}

#[test]
fn another_language_is_spoken_in_english() {
    let markup = rendered(&["--lang", "eo"]);
    assert!(markup.contains("lang=\"en\" dir=\"ltr\"") && markup.contains("Goal difference"), "{markup}");
}
