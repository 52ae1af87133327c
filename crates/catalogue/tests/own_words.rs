//! An editor's own texts: what is taken, and what the editor hears about the rest.

#![allow(clippy::unwrap_used, reason = "tests may")]

use std::collections::BTreeSet;
use touchline_catalogue::{Catalogue, Folder, Language, Own, compile, index_file, parse};

const ENGLISH: &str = "\
# $team (name): the side
# $goals (count): how many
goals = { $team }: { $goals ->
    [one] one goal
   *[other] { $goals } goals
}
# $how (win | draw): the result
result = { $how ->
    [win] They won
   *[draw] They drew
}
full-time = Full time
## For the terminal (command line)
line = Line
";

fn english() -> (Catalogue, Language) {
    (parse("en", ENGLISH).unwrap(), Language::of("en").unwrap())
}

fn own(texts: &[(&str, &str)]) -> Own {
    let (source, language) = english();
    Own::of_texts(texts.iter().copied(), &language, &source)
}

#[test]
fn a_text_takes_the_place_of_its_message() {
    let own = own(&[
        ("full-time", "Completed"),
        ("goals", "{ $goals ->\n[0] No goals\n[one] A goal\n*[other] { $goals } goals\n} for { $team }"),
    ]);
    assert_eq!((own.unknown.len(), own.refused.as_slice()), (0, [].as_slice()));
    let goals =
        "\u{e}\u{2}0\u{f}No goals\u{10}o\u{f}A goal\u{10}x\u{f}\u{2} goals\u{11} for \u{1}".to_owned();
    assert_eq!(own.lines, [(2, "Completed".to_owned()), (0, goals)]);
}

#[test]
fn a_fluent_file_says_the_same_as_texts_by_their_ids() {
    let (source, language) = english();
    let file = "# For our sports desk.\nfull-time = Completed\nresult =\n    { $how ->\n        [win] Won\n       *[draw] Drew\n    }\n";
    let texts = [("full-time", "Completed"), ("result", "{ $how ->\n[win] Won\n*[draw] Drew\n}")];
    assert_eq!(Own::of_file(file, &language, &source), Own::of_texts(texts, &language, &source));
}

#[test]
fn a_text_that_cannot_be_used_is_named_and_the_others_are_taken() {
    for (id, text, expected) in [
        ("goals", "Goals: { $goals }", "its text does not use $team"),
        ("goals", "{ $team } { $goal } { $goals }", "no slot $goal; its slots are $team, $goals"),
        ("goals", "{ $team } { $goals ->\n[single] one\n*[other] { $goals }\n}", "is no plural category"),
        ("goals", "{ $team } { $goals ->\n*[other] { $goals }\n}", "no variant [one], which en has"),
        ("result", "{ $how }", "$how selects a variant and cannot be shown"),
        ("result", "{ $how ->\n*[win] Won\n}", "no variant [draw]"),
        ("full-time", "{ goals }", "Touchline carries slots like { $team }"),
        ("full-time", "Full { time", "Expected"),
        ("full-time", "", "Expected a message field"),
    ] {
        let own = own(&[("full-time", "Completed"), (id, text)]);
        assert!(own.lines.contains(&(2, "Completed".to_owned())), "{text}");
        let [(named, reason), ..] = own.refused.as_slice() else { panic!("{text} is taken: {own:?}") };
        assert_eq!(named, id, "{text}");
        assert!(reason.contains(expected), "{text}: {reason}");
    }
}

#[test]
fn an_id_that_no_page_speaks_is_unknown() {
    assert_eq!(own(&[("full-tim", "Completed"), ("line", "Row")]).unknown, ["full-tim", "line"]);
}

#[test]
fn a_malformed_file_names_the_line_and_keeps_the_rest() {
    let (source, language) = english();
    let own = Own::of_file("full-time = Completed\ngoals { $team }\n", &language, &source);
    assert_eq!(own.lines.len(), 1);
    let [(id, reason)] = own.refused.as_slice() else { panic!("{own:?}") };
    assert!(id.is_empty() && reason.starts_with("line 2: "), "{reason}");
}

#[test]
fn every_message_of_every_language_could_be_an_own_text() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/words");
    let catalogues = Folder::read(folder.as_ref()).unwrap();
    for catalogue in catalogues.others.iter().chain([&catalogues.source]) {
        let language = Language::of(&catalogue.tag).unwrap();
        let text = std::fs::read_to_string(format!("{folder}/{}.ftl", catalogue.tag)).unwrap();
        let own = Own::of_file(&text, &language, &catalogues.source);
        assert_eq!(own.refused, []);
        // A page speaks all messages but those of the command line.
        let command_line = catalogues.source.messages.iter().filter(|message| message.is_command_line);
        let (unknown, expected): (BTreeSet<_>, BTreeSet<_>) =
            (own.unknown.iter().collect(), command_line.map(|message| &message.id).collect());
        assert_eq!(unknown, expected);
        let lines = compile(catalogue, &catalogues.source).unwrap();
        let head = language.lines().len();
        assert!(own.lines.len() > 300, "{}", own.lines.len());
        for (index, line) in &own.lines {
            assert_eq!(lines.get(head + index), Some(line));
        }
    }
}

#[test]
fn the_index_has_a_line_for_each_message_of_a_page() {
    let (name, text) = index_file(&english().0);
    assert!(name.starts_with("index-") && name.ends_with(".txt"), "{name}");
    let lines: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(lines, ["goals team:name goals:count", "result how:win|draw", "full-time"]);
}
