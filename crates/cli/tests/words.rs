//! An editor's own texts, from the command line.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod called;

use called::{text, touchline};
use std::path::PathBuf;

const MATCH: &str = "www/data/liverpool-napoli.json";

/// A file of own texts in a folder of the test run.
fn file(name: &str, content: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path
}

#[test]
fn own_texts_stand_in_the_rendered_page_and_the_browser_gets_their_address() {
    let path = file(
        "own.json",
        r#"{ "status-full-time": "Completed", "break-full-time": "The end", "what-next": "Permutations" }"#,
    );
    let path = path.to_str().unwrap();
    let plain = text(&touchline(&["render", MATCH], b"").stdout);
    assert!(plain.contains(">Full time<") && plain.contains(">What next<"), "the ids below are real");
    let own = touchline(&["render", MATCH, "--words", path, "--words-src", "/house/own.json"], b"");
    assert_eq!(text(&own.stderr), "");
    let own = text(&own.stdout);
    assert!(own.contains(">Completed<") && own.contains(">Permutations<"));
    assert!(!own.contains(">Full time<") && !own.contains(">What next<"));
    assert!(own.contains(" words=\"/house/own.json\""), "{own}");
}

#[test]
fn a_text_that_cannot_be_used_is_a_warning_and_the_standard_text_stays() {
    let path = file(
        "wrong.json",
        r#"{ "status-full-tim": "Completed", "moved-from": "rescheduled", "what-next": 3 }"#,
    );
    let path = path.to_str().unwrap();
    let checked = touchline(&["words", path], b"");
    assert_eq!(checked.status.code(), Some(1));
    assert_eq!(
        text(&checked.stdout),
        "warning words.what-next: a text was expected: Touchline's own stays\n\
         warning words.status-full-tim: there is no message \"status-full-tim\" (did you mean \"status-full-time\"?): it is left out\n\
         warning words.moved-from: its text does not use $date: Touchline's own text stays\n"
    );
    let rendered = touchline(&["render", MATCH, "--words", path], b"");
    assert_eq!(text(&rendered.stderr), text(&checked.stdout));
    assert!(text(&rendered.stdout).contains(">What next<"));
}

#[test]
fn texts_in_italian_follow_the_plural_rules_of_italian() {
    let own =
        "strip-chances = { $team }: { $chances ->\n    [one] un tiro.\n   *[other] { $chances } tiri.\n}\n";
    let path = file("own.ftl", own);
    let path = path.to_str().unwrap();
    assert_eq!(touchline(&["words", path, "--lang", "it"], b"").status.code(), Some(0));
    let rendered = text(&touchline(&["render", MATCH, "--lang", "it", "--words", path], b"").stdout);
    assert!(rendered.contains("Napoli: un tiro.") && rendered.contains("Liverpool: cinque tiri."));
}

#[test]
fn without_a_file_every_message_is_printed() {
    let printed = touchline(&["words"], b"");
    assert_eq!(printed.status.code(), Some(0));
    assert!(text(&printed.stdout).contains("\nstatus-full-time = Full time\n"));
}

#[test]
fn a_file_that_is_neither_json_nor_text_is_an_error_with_its_name() {
    for (name, content) in [("broken.json", "{ \"what-next\": "), ("none.json", "")] {
        let path = file(name, content);
        if content.is_empty() {
            std::fs::remove_file(&path).unwrap();
        }
        let checked = touchline(&["words", path.to_str().unwrap()], b"");
        assert_eq!(checked.status.code(), Some(1));
        assert!(text(&checked.stderr).contains(name), "{}", text(&checked.stderr));
    }
}
