//! `touchline scenarios` on our group after matchday 5, at its end, and on variations of it.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "tests may")]

mod called;

use called::{text, touchline};
use serde_json::{Value, json};

const OURS: &str = "www/data/liverpool-napoli.json";

/// Our document with something changed.
fn changed(change: impl FnOnce(&mut Value)) -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/data/liverpool-napoli.json");
    let ours = std::fs::read(path).expect("our document");
    let mut document: Value = serde_json::from_slice(&ours).expect("JSON");
    change(&mut document);
    document.to_string()
}

/// Our group with the scores of so many matchdays, and without the match.
fn after(matchdays: u64) -> String {
    changed(|document| {
        let document = document.as_object_mut().expect("an object");
        for key in ["match", "events", "claims"] {
            document.remove(key);
        }
        let fixtures = document["group"]["fixtures"].as_array_mut().expect("fixtures");
        for fixture in fixtures {
            if fixture["matchday"].as_u64() > Some(matchdays) {
                fixture.as_object_mut().expect("a fixture").remove("score");
            } else if fixture["id"] == "e5-liv-nap" {
                fixture["score"] = json!([1, 1]);
            }
        }
    })
}

fn scenarios(arguments: &[&str], input: &str) -> String {
    let output = touchline(&[&["scenarios"], arguments].concat(), input.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout)
}

fn json_of(arguments: &[&str], input: &str) -> Value {
    serde_json::from_str(&scenarios(&[arguments, &["--json"]].concat(), input)).expect("JSON")
}

/// What is said of a command that fails.
fn refused(arguments: &[&str], input: &str) -> String {
    let output = touchline(&[&["scenarios"], arguments].concat(), input.as_bytes());
    assert_eq!((output.status.code(), text(&output.stdout)), (Some(1), String::new()));
    text(&output.stderr)
}

fn outcome<'j>(json: &'j Value, results: [&str; 2]) -> &'j Value {
    let outcomes = json["outcomes"].as_array().expect("outcomes");
    outcomes.iter().find(|outcome| outcome["results"] == json!(results)).expect("the pattern")
}

#[test]
fn our_group_after_matchday_5_is_told_to_people() {
    let told = scenarios(&[OURS], "");
    assert_eq!(
        told,
        "Group E, after matchday 5\n\
         Round of 16: places 1 and 2\n\
         \n\
         Open  Liverpool, Napoli, Salzburg\n\
         Out   Genk\n\
         \n\
         Liverpool  A point will do. If they lose at Salzburg, they are through if Napoli\n           \
         lose and out if Napoli draw; if Napoli win, a one-goal defeat will do\n           \
         only if they score at least four.\n\
         Napoli     A point will do. If they lose to Genk, they are through unless\n           \
         Salzburg beat Liverpool.\n\
         Salzburg   They must beat Liverpool. That is enough unless Napoli win too; then\n           \
         they must win by at least two goals, or by one if they score at most\n           \
         four.\n\
         \n\
         1  Napoli v Genk, Tue 10 Dec 2019, 18:55\n\
         2  Salzburg v Liverpool, Tue 10 Dec 2019, 18:55\n\
         \n\
         1       2          Liverpool  Napoli   Salzburg\n\
         Napoli  Salzburg   goals      through  goals\n\
         Napoli  draw       through    through  out\n\
         Napoli  Liverpool  through    through  out\n\
         draw    Salzburg   out        through  through\n\
         draw    draw       through    through  out\n\
         draw    Liverpool  through    through  out\n\
         Genk    Salzburg   through    out      through\n\
         Genk    draw       through    through  out\n\
         Genk    Liverpool  through    through  out\n\
         \n\
         goals: the scores decide.\n"
    );
}

#[test]
fn our_group_after_matchday_5_as_json() {
    let found = json_of(&[OURS], "");
    assert_eq!(found["zone"], json!({ "name": "Round of 16", "places": 2 }));
    assert_eq!(
        found["fixtures"],
        json!([{ "home": "nap", "away": "gnk" }, { "home": "sal", "away": "liv" }])
    );
    let statuses: Vec<[&Value; 2]> =
        found["teams"].as_array().expect("teams").iter().map(|of| [&of["team"], &of["status"]]).collect();
    assert_eq!(statuses, [["nap", "open"], ["liv", "open"], ["sal", "open"], ["gnk", "out"]]);
    assert_eq!(found["outcomes"].as_array().map(Vec::len), Some(9));
    // Salzburg beat Liverpool, and Napoli win: goals decide.
    assert_eq!(
        *outcome(&found, ["home", "home"]),
        json!({
            "results": ["home", "home"],
            "verdicts": { "nap": "through", "liv": "goals", "sal": "goals", "gnk": "out" },
            "can": {
                "nap": { "through": ["1-0", "1-0"] },
                "liv": { "through": ["1-0", "5-4"], "out": ["1-0", "1-0"] },
                "sal": { "through": ["1-0", "1-0"], "out": ["1-0", "5-4"] },
                "gnk": { "out": ["1-0", "1-0"] }
            }
        })
    );
    // With a Napoli draw Liverpool are out at any score, with a Napoli defeat through at any score.
    for (results, verdict, can) in
        [(["draw", "home"], "out", ["0-0", "1-0"]), (["away", "home"], "through", ["0-1", "1-0"])]
    {
        let outcome = outcome(&found, results);
        assert_eq!(outcome["verdicts"]["liv"], verdict);
        assert_eq!(outcome["can"]["liv"], json!({ verdict: can }));
    }
    // First after 4-5, second after 0-1: asked for the first place alone.
    let first =
        changed(|document| document["zones"] = json!([{ "id": "w", "name": "Winner", "from": 1, "to": 1 }]));
    let first = json_of(&["-"], &first);
    assert_eq!(
        outcome(&first, ["away", "home"])["can"]["liv"],
        json!({ "through": ["0-1", "5-4"], "out": ["0-1", "1-0"] })
    );
}

#[test]
fn a_condition_is_a_tree_and_its_sentence_stands_beside_it() {
    let found = json_of(&[OURS], "");
    let liverpool = &found["teams"][1];
    let lost = |then: Value| {
        json!({ "kind": "result", "fixture": 1, "branches": [
        { "results": ["home"], "then": then },
        { "results": ["draw", "away"], "then": { "kind": "through" } }
    ], "complete": true })
    };
    assert_eq!(
        liverpool["condition"],
        lost(json!({ "kind": "result", "fixture": 0, "branches": [
            { "results": ["home"], "then": { "kind": "goals", "exact": true, "lots": false, "clause": [
                { "sum": [{ "fixture": 1, "home": -1, "away": 1 }], "least": -1 },
                { "sum": [{ "fixture": 1, "home": 0, "away": 1 }], "least": 4 }
            ] } },
            { "results": ["draw"], "then": { "kind": "out" } },
            { "results": ["away"], "then": { "kind": "through" } }
        ] }))
    );
    assert_eq!(
        liverpool["statement"],
        "A point will do. If they lose at Salzburg, they are through if Napoli lose and out if Napoli draw; if Napoli \
         win, a one-goal defeat will do only if they score at least four."
    );
}

#[test]
fn a_group_that_is_over_has_one_outcome_and_no_question() {
    let found = json_of(&["www/data/group-e-final.json"], "");
    assert_eq!(found["fixtures"], json!([]));
    let verdicts = json!({ "nap": "through", "liv": "through", "sal": "out", "gnk": "out" });
    assert_eq!(found["outcomes"][0]["verdicts"], verdicts);
    assert_eq!(found["outcomes"][0]["can"]["liv"], json!({ "through": [] }));
    assert_eq!(found["outcomes"].as_array().map(Vec::len), Some(1));
    let told = scenarios(&["www/data/group-e-final.json"], "");
    assert!(
        told.ends_with("Through  Liverpool, Napoli\nOut      Salzburg, Genk\n\nNo matches are left.\n"),
        "{told}"
    );
}

#[test]
fn a_zone_is_asked_for_by_its_id_or_its_name() {
    for zone in ["el", "europa league"] {
        let found = json_of(&[OURS, "--zone", zone], "");
        assert_eq!(found["zone"], json!({ "name": "Europa League", "places": 1, "from": 3 }));
        assert_eq!(outcome(&found, ["draw", "home"])["verdicts"]["liv"], "through");
    }
    let told = scenarios(&[OURS, "--zone", "el"], "");
    assert!(told.contains("Europa League: place 3\n\nOpen                 Liverpool,"), "{told}");
    assert!(told.contains("Not in these places  Genk\n"), "{told}");
}

#[test]
fn what_cannot_be_asked_is_told_with_what_can() {
    assert_eq!(
        refused(&[OURS, "--zone", "x"], ""),
        "touchline: no zone is called \"x\"; choose from: Round of 16 (r16), Europa League (el)\n"
    );
    assert_eq!(
        refused(&[OURS, "--group", "F"], ""),
        "touchline: no group is called \"F\"; choose from: Group E\n"
    );
    assert!(refused(&["www/data/world-cup-2006-final.json"], "").contains("the document has no \"group\""));
    let without = changed(|document| document["zones"] = json!([]));
    assert!(refused(&["-"], &without).contains("the document has no \"zones\""));
    let output = touchline(&["scenarios", "-"], b"{}");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("fatal touchline: "));
}

#[test]
fn every_pattern_is_listed_up_to_eight_fixtures_and_none_beyond() {
    let eight = json_of(&["-"], &after(2));
    assert_eq!(eight["fixtures"].as_array().map(Vec::len), Some(8));
    let outcomes = eight["outcomes"].as_array().expect("outcomes");
    assert_eq!(outcomes.len(), 6561);
    assert_eq!(outcomes[6560]["results"], json!(vec!["away"; 8]));
    let ten = json_of(&["-"], &after(1));
    assert_eq!(ten.get("outcomes"), None);
    assert_eq!(ten["teams"][0]["status"], "open");
    assert_eq!(ten["teams"][0]["condition"], json!({ "kind": "depends", "complete": false }));
    let told = scenarios(&["-"], &after(2));
    assert!(told.ends_with("--json lists what all 6561 patterns of their results mean.\n"), "{told}");
    let told = scenarios(&["-"], &after(1));
    assert!(told.contains("10 matches are left. With more than eight"), "{told}");
}

#[test]
fn points_from_several_matches_are_a_condition_too() {
    let found = json_of(&["-"], &after(4));
    assert_eq!(found["teams"][0]["team"], "nap");
    assert_eq!(found["teams"][0]["condition"], json!({ "kind": "points", "enough": 2, "complete": false }));
    assert_eq!(found["teams"][0]["statement"], "Two points from their last two matches will do.");
}

#[test]
fn goals_of_a_live_match_do_not_go_away_again() {
    let live = changed(|document| {
        document["match"]["status"] = json!("live");
        document["match"]["score"] = json!([1, 1]);
    });
    let found = json_of(&["-"], &live);
    assert_eq!(found["fixtures"][0], json!({ "home": "liv", "away": "nap", "soFar": [1, 1] }));
    let outcomes = found["outcomes"].as_array().expect("outcomes");
    let mut witnesses = 0;
    for can in outcomes.iter().flat_map(|outcome| outcome["can"].as_object().expect("teams").values()) {
        for scores in can.as_object().expect("marks").values() {
            let (home, away) = scores[0].as_str().and_then(|score| score.split_once('-')).expect("a score");
            assert!(home.parse::<u16>().expect("goals") >= 1 && away.parse::<u16>().expect("goals") >= 1);
            witnesses += 1;
        }
    }
    assert!(witnesses >= 4 * 27, "{witnesses}");
    let told = scenarios(&["-"], &live);
    assert!(told.contains("1  Liverpool v Napoli, 1–1 so far, Wed 27 Nov 2019"), "{told}");
    // Napoli play twice: a sentence that says "Napoli win" would not say which.
    assert!(told.contains("Napoli beat Genk") && !told.contains("Napoli win"), "{told}");
}

/// Our group after matchday 5 with something said of Napoli v Genk; no real document of ours has these statuses.
fn with_napoli_genk(status: &str, score: Option<[u16; 2]>) -> String {
    let mut document: Value = serde_json::from_str(&after(5)).expect("JSON");
    let fixtures = document["group"]["fixtures"].as_array_mut().expect("fixtures");
    let fixture = fixtures.iter_mut().find(|fixture| fixture["id"] == "e6-nap-gnk").expect("the fixture");
    fixture["status"] = json!(status);
    if let Some(score) = score {
        fixture["score"] = json!(score);
    }
    document.to_string()
}

#[test]
fn awarded_and_annulled_fixtures_are_over_and_postponed_and_abandoned_ones_to_come() {
    let fixtures = |document: &str| json_of(&["-"], document)["fixtures"].clone();
    let both = json!([{ "home": "nap", "away": "gnk" }, { "home": "sal", "away": "liv" }]);
    let one = json!([{ "home": "sal", "away": "liv" }]);
    // An awarded match counts with its score: Napoli have twelve points, and goals decide if Salzburg win.
    let awarded = with_napoli_genk("awarded", Some([3, 0]));
    assert_eq!(fixtures(&awarded), one);
    let found = json_of(&["-"], &awarded);
    assert_eq!(found["teams"][0]["status"], "through");
    assert_eq!(found["outcomes"][0]["verdicts"]["liv"], "goals");
    assert_eq!(found["outcomes"][0]["can"]["liv"], json!({ "through": ["5-4"], "out": ["1-0"] }));
    // An annulled one counts for nobody and is not played again: Napoli stay at nine points, behind both.
    let annulled = with_napoli_genk("annulled", Some([3, 0]));
    assert_eq!(fixtures(&annulled), one);
    assert_eq!(json_of(&["-"], &annulled)["outcomes"][0]["verdicts"]["nap"], "out");
    // A postponed one is still to come, and so is one that was broken off, whatever its score was.
    for (status, score) in [("postponed", None), ("abandoned", Some([1, 0]))] {
        let document = with_napoli_genk(status, score);
        assert_eq!(fixtures(&document), both, "{status}");
        assert_eq!(json_of(&["-"], &document)["outcomes"], json_of(&[OURS], "")["outcomes"], "{status}");
    }
    // A live one is to come with the goals that have been scored.
    let live = with_napoli_genk("live", Some([2, 0]));
    assert_eq!(fixtures(&live)[0], json!({ "home": "nap", "away": "gnk", "soFar": [2, 0] }));
    assert_eq!(
        outcome(&json_of(&["-"], &live), ["away", "home"])["can"]["nap"],
        json!({ "out": ["2-3", "1-0"] })
    );
}

#[test]
fn what_lots_or_unknown_facts_decide_is_unknown() {
    // Two teams level on everything, whose coefficients the document does not have, and a third that has played.
    let fixture =
        |home: &str, away: &str, score: Value| json!({ "home": home, "away": away, "score": score });
    let mut document = json!({
        "touchline": 1,
        "rules": { "criteria": ["goal-difference", "goals", { "fact": "coefficient", "better": "more" }] },
        "zones": [{ "id": "up", "name": "Promotion", "from": 1, "to": 1 }],
        "teams": [{ "id": "a", "name": "Ayr" }, { "id": "b", "name": "Bute" }, { "id": "c", "name": "Cove" }],
        "group": { "name": "Division", "fixtures": [
            fixture("a", "c", json!([2, 0])), fixture("b", "c", json!([2, 0])), fixture("a", "b", json!([0, 0]))
        ] }
    });
    let found = json_of(&["-"], &document.to_string());
    assert_eq!(found["outcomes"][0]["verdicts"], json!({ "a": "unknown", "c": "out", "b": "unknown" }));
    assert_eq!(found["outcomes"][0]["can"]["a"], json!({ "level": [] }));
    document["group"]["fixtures"][2].as_object_mut().expect("a fixture").remove("score");
    let told = scenarios(&["-"], &document.to_string());
    assert!(
        told.contains("unknown: for some scores it comes down to drawing lots, to facts not known yet"),
        "{told}"
    );
}

/// Two groups, of which the seconds are ranked between them.
fn two_groups(best: &str) -> String {
    let fixture = |home: &str, away: &str| json!({ "home": home, "away": away });
    json!({
        "touchline": 1,
        "zones": [{ "id": "on", "name": "Next round", "from": 1, "to": 1 }],
        "teams": (["a", "b", "c", "d"].map(|id| json!({ "id": id, "name": id.to_uppercase() }))),
        "groups": [{ "name": "Group A", "fixtures": [fixture("a", "b")] }, { "name": "Group B", "fixtures": [fixture("c", "d")] }],
        "across": { "name": "Seconds", "place": 2, "criteria": ["goal-difference"],
                    "zones": [{ "id": best, "name": "Best second", "from": 1, "to": 1 }] }
    })
    .to_string()
}

#[test]
fn several_groups_come_one_after_the_other_and_one_by_its_letter() {
    let all = json_of(&["-"], &two_groups("on"));
    let names: Vec<&Value> =
        all["groups"].as_array().expect("groups").iter().map(|of| &of["group"]).collect();
    assert_eq!(names, ["Group A", "Group B"]);
    let one = json_of(&["-", "--group", "b"], &two_groups("on"));
    assert_eq!(one["group"], "Group B");
    // The second place is decided between the groups: whoever loses by less is through.
    assert_eq!(one["outcomes"][0]["verdicts"], json!({ "c": "through", "d": "goals" }));
    let elsewhere = &one["outcomes"][0]["elsewhere"]["d"]["through"][0];
    assert_eq!(elsewhere["group"], "Group A");
    assert!(elsewhere["scores"][0]["score"].is_string(), "{elsewhere}");
    // A zone of the ranking with another id is another zone.
    let other = json_of(&["-", "--group", "b"], &two_groups("best"));
    assert_eq!(other["outcomes"][0]["verdicts"], json!({ "c": "through", "d": "out" }));
    let told = scenarios(&["-"], &two_groups("on"));
    assert!(told.contains("Group A\nNext round: place 1") && told.contains("\n\nGroup B\n"), "{told}");
    assert!(
        refused(&["-", "--zone", "best"], &two_groups("best"))
            .contains("the ranking \"Seconds\" between the groups")
    );
}

#[test]
fn long_names_give_way_to_codes_where_the_table_would_be_too_wide() {
    let long = changed(|document| {
        for team in document["teams"].as_array_mut().expect("teams") {
            team["name"] = json!(format!("{} and its whole county", team["name"].as_str().expect("a name")));
        }
    });
    let told = scenarios(&["-"], &long);
    assert!(told.contains("\n1     2     LIV      NAP      SAL\n"), "{told}");
    assert!(told.lines().all(|line| line.chars().count() <= 80), "{told}");
}

#[test]
fn one_who_listens_no_longer_is_no_error() {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let mut command = Command::new(env!("CARGO_BIN_EXE_touchline"));
    command
        .args(["scenarios", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().expect("a pipe");
    stdin.write_all(after(2).as_bytes()).expect("it listens");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()));
}
