//! `touchline merge` joins a match and its group, even if they spell the teams differently.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn write(name: &str, document: &Value) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, document.to_string()).unwrap();
    path
}

fn merge(name: &str, the_match: &Value, group: &Value) -> Output {
    let paths =
        [write(&format!("{name}-match.json"), the_match), write(&format!("{name}-group.json"), group)];
    Command::new(env!("CARGO_BIN_EXE_touchline")).arg("merge").args(paths).output().unwrap()
}

fn merged(name: &str, the_match: &Value, group: &Value) -> (Value, String) {
    let done = merge(name, the_match, group);
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(done.status.success(), "{said}");
    (serde_json::from_slice(&done.stdout).unwrap(), said)
}

fn refused(name: &str, the_match: &Value, group: &Value) -> String {
    let done = merge(name, the_match, group);
    assert_eq!((done.status.code(), done.stdout.len()), (Some(1), 0));
    String::from_utf8(done.stderr).unwrap()
}

fn the_match() -> Value {
    json!({
        "touchline": 1,
        "competition": { "name": "Cup", "matchday": 2 },
        "teams": [{ "id": "leverkusen", "name": "Bayer Leverkusen" }, { "id": "koln", "name": "Köln", "colour": "#ff0000" }],
        "match": { "home": "leverkusen", "away": "koln", "kickoff": "2025-03-08T18:30:00+01:00", "status": "finished", "score": [2, 0] },
        "sources": [{ "id": "report", "title": "report" }],
    })
}

fn group() -> Value {
    json!({
        "touchline": 1,
        "competition": { "name": "Another name", "season": "2024/25" },
        "rules": "uefa-cl-2018",
        "teams": [
            { "id": "b04", "name": "Bayer 04 Leverkusen", "code": "B04" },
            { "id": "koe", "name": "1. FC Köln", "code": "KOE", "colour": "#00ff00" },
            { "id": "x", "name": "Neudorf" },
        ],
        "group": { "name": "Group A", "fixtures": [
            { "id": "one", "matchday": 1, "home": "koe", "away": "x", "score": [1, 1] },
            { "id": "two", "matchday": 2, "home": "b04", "away": "koe" },
        ] },
        "sources": [{ "id": "report", "title": "same" }, { "id": "table", "title": "table" }],
    })
}

#[test]
fn the_match_becomes_its_fixture_and_counts_in_the_table() {
    let (document, said) = merged("joined", &the_match(), &group());
    assert_eq!(said, "");
    assert_eq!(document["match"]["fixture"], "two");
    assert_eq!(document["group"]["fixtures"][1]["home"], "leverkusen");
    assert_eq!(
        document["teams"],
        json!([
            { "id": "leverkusen", "name": "Bayer Leverkusen", "code": "B04", "aka": ["Bayer 04 Leverkusen"] },
            { "id": "koln", "name": "Köln", "colour": "#ff0000", "code": "KOE", "aka": ["1. FC Köln"] },
            { "id": "x", "name": "Neudorf" },
        ])
    );
    assert_eq!(document["competition"], json!({ "name": "Cup", "matchday": 2, "season": "2024/25" }));
    assert_eq!(document["sources"].as_array().unwrap().len(), 2);
    assert_eq!(document["rules"], "uefa-cl-2018");
}

#[test]
fn several_teams_that_fit_are_listed_and_aka_decides() {
    let mut two = group();
    two["teams"][2]["name"] = "SC Köln".into();
    let said = refused("two", &the_match(), &two);
    assert!(said.contains("Köln could be 1. FC Köln (koe), SC Köln (x): choose one"), "{said}");
    two["teams"][1]["aka"] = json!(["Köln"]);
    assert_eq!(merged("aka", &the_match(), &two).0["match"]["fixture"], "two");
    let mut one = the_match();
    one["teams"][1]["id"] = "koe".into();
    one["match"]["away"] = "koe".into();
    two["teams"][1]["aka"] = json!([]);
    assert_eq!(merged("id", &one, &two).0["match"]["fixture"], "two");
}

#[test]
fn a_missing_team_is_reported_with_those_that_exist() {
    let mut group = group();
    group["teams"][0]["name"] = "Altstadt".into();
    let said = refused("missing", &the_match(), &group);
    assert!(
        said.contains("Bayer Leverkusen is not in the group, which has Altstadt (b04), 1. FC Köln (koe)"),
        "{said}"
    );
}

#[test]
fn the_date_decides_between_two_fixtures_of_the_same_teams() {
    let mut group = group();
    let again =
        json!({ "id": "three", "home": "b04", "away": "koe", "kickoff": "2025-03-08T18:30:00+01:00" });
    group["group"]["fixtures"].as_array_mut().unwrap().push(again);
    assert_eq!(merged("day", &the_match(), &group).0["match"]["fixture"], "three");
    let mut other_day = the_match();
    other_day["match"]["kickoff"] = "2025-03-09T18:30:00+01:00".into();
    assert!(refused("no-day", &other_day, &group).contains("the fixture two or three"));
}

#[test]
fn a_table_without_fixtures_is_unchanged_and_a_taken_id_is_renamed() {
    let mut group = group();
    group["group"] = json!({ "start": [
        { "team": "koe", "played": 1, "won": 1, "drawn": 0, "lost": 0, "goalsFor": 1, "goalsAgainst": 0, "points": 3 },
        { "team": "b04", "played": 1, "won": 0, "drawn": 0, "lost": 1, "goalsFor": 0, "goalsAgainst": 1, "points": 0 },
        { "team": "koln", "played": 0, "won": 0, "drawn": 0, "lost": 0, "goalsFor": 0, "goalsAgainst": 0, "points": 0 },
    ] });
    group["teams"][2]["id"] = "koln".into();
    // The id points to Neudorf, and the name to another team.
    assert!(refused("clash", &the_match(), &group).contains("Köln could be"));
    let mut one = the_match();
    one["teams"][0]["id"] = "koe".into();
    one["match"]["home"] = "koe".into();
    one["teams"][0]["name"] = "Leverkusen-Wiesdorf".into();
    one["teams"][0]["aka"] = json!([]);
    assert!(!merge("ids", &one, &group).status.success());
    group["teams"][2]["id"] = "x".into();
    group["group"]["start"][2]["team"] = "x".into();
    let (document, said) = merged("start", &the_match(), &group);
    assert!(said.contains("does not count in its table"), "{said}");
    assert_eq!(document["group"]["start"][0]["team"], "koln");
}

#[test]
fn documents_without_a_match_or_a_group_are_refused() {
    assert!(refused("no-match", &group(), &group()).contains("the first document has no match"));
    assert!(refused("no-group", &the_match(), &the_match()).contains("the second document has no group"));
    assert!(refused("broken", &json!({ "touchline": 2 }), &group()).contains("newer version"));
}
