//! What `check`, `table`, `scenarios` and `render` say where a document does not know: never zero, and never "over".

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "tests may")]

mod called;

use called::text;
use serde_json::{Value, json};

/// The exit code, what is printed, and what is said beside it.
fn run(arguments: &[&str], document: &Value) -> (Option<i32>, String, String) {
    let output = called::touchline(arguments, document.to_string().as_bytes());
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

fn checked(document: &Value) -> String {
    let (code, said, _) = run(&["check", "-"], document);
    assert_eq!(code, Some(1), "{said}");
    said
}

/// The header of the markup, without its tags.
fn header(document: &Value) -> String {
    let (code, markup, said) = run(&["render", "-", "--light"], document);
    assert_eq!(code, Some(0), "{said}");
    let (_, rest) = markup.split_once("<header").expect("a header");
    let (header, _) = rest.split_once("</header>").expect("its end");
    let texts = header.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text);
    texts.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join("|")
}

fn document(fixture: Value, events: Value) -> Value {
    let mut own = json!({ "home": "a", "away": "b", "fixture": "f1" });
    own.as_object_mut().expect("an object").extend(fixture.as_object().expect("an object").clone());
    json!({
        "touchline": 1, "updated": "2026-05-16T17:00:00Z",
        "teams": [{ "id": "a", "name": "Alpha" }, { "id": "b", "name": "Beta" }, { "id": "c", "name": "Gamma" }],
        "match": own, "events": events,
        "group": { "name": "A", "fixtures": [
            { "id": "f1", "home": "a", "away": "b" }, { "id": "f2", "home": "b", "away": "c", "score": [1, 0] } ] },
    })
}

#[test]
fn a_finished_match_without_a_score_is_told_so_everywhere() {
    let unknown = document(json!({ "status": "finished" }), json!([]));
    assert!(checked(&unknown).contains("warning match: it is finished and its score is not known"));
    let header = header(&unknown);
    assert!(header.contains("Alpha against Beta. Full time.") && !header.contains('0'), "{header}");
    let (_, table, _) = run(&["table", "-"], &unknown);
    assert!(
        table.lines().any(|line| line.starts_with("  1  Beta     1    1    0    0    1    0   +1    3")),
        "{table}"
    );
    assert!(table.lines().any(|line| line.trim_start().starts_with("2  Alpha    0    0")), "{table}");
}

#[test]
fn what_is_written_into_a_page_says_what_is_not_known() {
    let goals = json!([{ "kind": "goal", "team": "a", "minute": 5 }]);
    let document = document(json!({ "status": "finished", "score": ["1", "0"], "halfTime": "1-0" }), goals);
    let (_, markup, _) = run(&["render", "-"], &document);
    let (_, rest) = markup.split_once("<script type=\"application/json\">").expect("a document");
    let written: Value =
        serde_json::from_str(rest.split_once("</script>").expect("its end").0).expect("JSON");
    let header = header(&written);
    assert!(header.contains("Alpha against Beta. Full time."), "{header}");
    assert!(!header.contains("1–0") && !header.contains("HT"), "{header}");
}

#[test]
fn a_team_without_a_place_is_named_and_nothing_is_worked_out() {
    let row = |team: &str, points: Value| json!({ "team": team, "played": 2, "won": 1, "drawn": 0, "lost": 1, "goalsFor": 2, "goalsAgainst": 2, "points": points });
    let document = json!({
        "touchline": 1,
        "teams": [{ "id": "a", "name": "Alpha" }, { "id": "b", "name": "Beta" }, { "id": "c", "name": "Gamma" }],
        "zones": [{ "id": "up", "name": "Up", "from": 1, "to": 1 }],
        "group": { "name": "A", "start": [row("a", json!(20.5)), row("b", json!(20)), row("c", json!(19))],
                   "fixtures": [{ "home": "b", "away": "c" }] },
    });
    assert!(
        checked(&document).contains(
            "group.start[0]: a figure of the row cannot be read: the team has no place in the table"
        )
    );
    let (code, table, _) = run(&["table", "-"], &document);
    assert_eq!(code, Some(0));
    assert!(table.contains("Not ranked, because some points are unknown: Alpha."), "{table}");
    assert!(!table.contains("Up"), "no zone is certain: {table}");
    let (_, json, _) = run(&["table", "-", "--json"], &document);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["unranked"], json!(["a"]));
    assert_eq!(json["rows"].as_array().map(Vec::len), Some(2));
    let (code, _, said) = run(&["scenarios", "-"], &document);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("a part of the points of a is not"), "{said}");
    let (_, markup, _) = run(&["render", "-", "--light"], &document);
    assert!(markup.contains("points are unknown: Alpha.") && !markup.contains("part=\"next\""));
}

#[test]
fn a_status_in_another_spelling_is_named_and_taken() {
    for (word, status) in
        [("FINISHED", "finished"), ("Full time", "finished"), ("IN_PLAY", "live"), ("PAUSED", "half-time")]
    {
        let document = document(json!({ "status": word, "score": [2, 1] }), json!([]));
        let said = checked(&document);
        assert!(said.contains(&format!("there is no status \"{word}\"")), "{said}");
        assert!(said.contains(&format!("it is taken as {status}")), "{said}");
    }
    let unknown = document(json!({ "status": "Zwischenstand", "score": [2, 1] }), json!([]));
    assert!(checked(&unknown).contains("it is taken as live"));
    let (_, table, _) = run(&["table", "-"], &unknown);
    assert!(table.starts_with("A, as it stands"), "{table}");
}

#[test]
fn a_table_before_the_first_match_is_alphabetical_and_speaks_of_no_lots() {
    let document = json!({
        "touchline": 1, "rules": "premier-league",
        "teams": [{ "id": "z", "name": "Zwolle" }, { "id": "o", "name": "Östersund" }, { "id": "a", "name": "Ajax" }],
        "zones": [{ "id": "up", "name": "Up", "from": 1, "to": 1 }],
        "group": { "name": "League", "fixtures": [{ "home": "z", "away": "a", "matchday": 1 }, { "home": "o", "away": "z", "matchday": 2 }] },
    });
    let (_, table, _) = run(&["table", "-"], &document);
    let names: Vec<&str> = table.lines().skip(2).filter_map(|line| line.split_whitespace().nth(1)).collect();
    assert_eq!(names, ["Ajax", "Östersund", "Zwolle"], "{table}");
    assert!(table.starts_with("League, not yet played\n"), "{table}");
    let (_, json, _) = run(&["table", "-", "--json"], &document);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["notYetPlayed"], json!(true));
    let (_, markup, _) = run(&["render", "-", "--light"], &document);
    for text in [&table, &json.to_string(), &markup] {
        assert!(!text.contains("lots"), "{text}");
    }
    assert!(markup.contains("not yet played"));
}
