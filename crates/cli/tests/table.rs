//! `touchline table`.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "tests may")]

mod called;

use called::text;
use serde_json::{Value, json};
use std::process::Output;

fn touchline(arguments: &[&str], input: &str) -> Output {
    called::touchline(arguments, input.as_bytes())
}

fn json_of(arguments: &[&str], input: &str) -> Value {
    let output = touchline(arguments, input);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn it_prints_a_table_with_the_reason_under_each_row() {
    let output = touchline(&["table", "www/data/liverpool-napoli.json"], "");
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""));
    let table = text(&output.stdout);
    for line in [
        "Group E, after matchday 5",
        "  1  Liverpool    5    3    1    1   11    8   +3   10  Round of 16",
        "      Above Napoli by one point, 10 to\u{a0}9.",
        "  4  Genk         5    0    1    4    5   16  −11    1",
    ] {
        assert!(table.lines().any(|of| of == line), "no line {line:?} in\n{table}");
    }
}

#[test]
fn its_json_has_figures_zone_and_what_separates() {
    let table = json_of(&["table", "www/data/liverpool-napoli.json", "--json"], "");
    assert_eq!(
        table["rows"][0],
        json!({
            "rank": 1, "team": "liv", "played": 5, "won": 3, "drawn": 1, "lost": 1, "goalsFor": 11, "goalsAgainst": 8,
            "goalDifference": 3, "points": 10, "level": false,
            "separatedBy": { "criterion": "points", "figures": [10, 9] }, "zone": "r16"
        })
    );
    assert_eq!(table["rows"][3].get("separatedBy"), None);
    assert_eq!(table["rows"][3].get("zone"), None);
}

/// Three groups of two teams. In the last group nothing separates the two.
fn groups() -> String {
    let fixture =
        |home: &str, away: &str, score: [u16; 2]| json!({ "home": home, "away": away, "score": score });
    let team = |id: &str| json!({ "id": id, "name": id.to_uppercase(), "facts": {} });
    json!({
        "touchline": 1,
        "rules": { "criteria": [ { "headToHead": ["points", "away-goals"] }, { "fact": "coefficient", "better": "more" } ] },
        "teams": (["a", "b", "c", "d", "e", "f"].map(team)),
        "groups": [
            { "name": "Group A", "fixtures": [fixture("a", "b", [1, 0]), fixture("b", "a", [2, 1])] },
            { "name": "Group B", "fixtures": [fixture("c", "d", [3, 0])] },
            { "name": "Group C", "fixtures": [fixture("e", "f", [1, 1]), fixture("f", "e", [1, 1])] }
        ],
        "across": { "name": "Seconds", "place": 2, "criteria": ["goal-difference"],
                    "zones": [ { "id": "on", "name": "Goes on", "from": 1, "to": 1 } ] }
    })
    .to_string()
}

#[test]
fn one_of_many_groups_is_selected_by_its_name_or_its_letter() {
    for name in ["Group A", "a"] {
        let table = json_of(&["table", "-", "--json", "--group", name], &groups());
        assert_eq!(
            table["rows"][0]["separatedBy"],
            json!({ "criterion": "away-goals", "headToHead": { "among": ["a", "b"], "round": 1 }, "figures": [1, 0] })
        );
    }
    let missing = json_of(&["table", "-", "--json", "--group", "C"], &groups());
    let rows = &missing["rows"];
    assert_eq!((&rows[0]["rank"], &rows[1]["rank"], &rows[1]["level"]), (&json!(1), &json!(1), &json!(true)));
    assert_eq!(
        rows[0]["separatedBy"],
        json!({ "criterion": "coefficient", "missing": "facts", "teams": ["e", "f"] })
    );
}

#[test]
fn all_groups_come_with_the_ranking_between_them() {
    let tables = json_of(&["table", "-", "--json"], &groups());
    let names: Vec<&Value> =
        tables["groups"].as_array().expect("tables").iter().map(|of| &of["group"]).collect();
    assert_eq!(names, ["Group A", "Group B", "Group C", "Seconds"]);
    let seconds = json_of(&["table", "-", "--json", "--group", "Seconds"], &groups());
    let teams: Vec<&Value> =
        seconds["rows"].as_array().expect("rows").iter().map(|row| &row["team"]).collect();
    assert_eq!(teams, ["b", "f", "d"]);
    assert_eq!(seconds["rows"][0]["zone"], "on");
}

#[test]
fn a_zone_selects_the_rows_that_may_end_in_it() {
    let arguments = ["table", "www/data/group-e-final.json", "--json", "--zone", "r16"];
    assert_eq!(json_of(&arguments, "")["rows"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_fatal_document_exits_with_two_and_a_message() {
    for (input, message) in [
        ("[]", "fatal document: a match document is a JSON object"),
        ("{\"touchl", "fatal document: this is not JSON, or it was cut off"),
        ("{\"touchline\":1}", "fatal teams: a document needs its teams"),
    ] {
        let output = touchline(&["table", "-"], input);
        assert_eq!(output.status.code(), Some(2), "{input}");
        assert!(text(&output.stderr).starts_with(message), "{}", text(&output.stderr));
        assert_eq!(text(&output.stdout), "");
    }
}

#[test]
fn an_unknown_group_or_zone_is_reported_with_those_that_exist() {
    for (option, told) in [("--group", "Group E"), ("--zone", "r16, el")] {
        let output = touchline(&["table", "www/data/group-e-final.json", option, "x"], "");
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).contains(told), "{}", text(&output.stderr));
    }
}
