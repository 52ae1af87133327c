//! `touchline scenarios` beyond one group with few matches left: best thirds, and the last night of a league.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "tests may")]

mod called;

use called::{text, touchline};
use serde_json::{Value, json};

fn scenarios(arguments: &[&str], input: &str) -> String {
    let output = touchline(&[&["scenarios"], arguments].concat(), input.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout)
}

fn json_of(arguments: &[&str], input: &str) -> Value {
    serde_json::from_str(&scenarios(&[arguments, &["--json"]].concat(), input)).expect("JSON")
}

/// The last night of a league of twenty: the first four go up, and ten matches are left.
fn last_night() -> String {
    let rows = (0..20).map(|team| {
        let points = 60 - 2 * team;
        json!({ "team": format!("t{team}"), "played": 37, "won": 10, "drawn": 10, "lost": 17,
            "goalsFor": 40, "goalsAgainst": 40, "points": points })
    });
    let fixtures = (0..10).map(|pair| {
        json!({ "id": format!("f{pair}"), "matchday": 38,
        "home": format!("t{}", 2 * pair), "away": format!("t{}", 2 * pair + 1) })
    });
    let teams = (0..20).map(|team| json!({ "id": format!("t{team}"), "name": format!("Team {team}") }));
    json!({
        "touchline": 1, "lang": "en", "rules": "premier-league", "teams": teams.collect::<Vec<_>>(),
        "zones": [{ "id": "up", "name": "Promotion", "from": 1, "to": 4 }],
        "match": { "fixture": "f1", "home": "t2", "away": "t3", "status": "scheduled" },
        "group": { "name": "League", "start": rows.collect::<Vec<_>>(), "fixtures": fixtures.collect::<Vec<_>>() },
    })
    .to_string()
}

#[test]
fn on_the_last_night_of_a_league_the_results_that_are_enough_or_needed_are_told() {
    let told = scenarios(&["-"], &last_night());
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    // With 57 points Team 3 are above Team 4, who can reach 55. With 55 they may be level with them.
    for line in ["Team 3 A win will do.", "Team 4 They must beat Team 5", "Out Team 5, Team 6"] {
        assert!(told.contains(line), "{line:?} is not in {told}");
    }
    let json = json_of(&["-"], &last_night());
    assert!(json.get("outcomes").is_none());
    let third =
        json["teams"].as_array().expect("teams").iter().find(|team| team["team"] == "t3").expect("Team 3");
    assert_eq!(third["condition"]["kind"], "result", "{third}");
    assert_eq!(third["condition"]["branches"][1]["then"]["kind"], "through", "{third}");
}

#[test]
fn the_page_of_england_says_what_the_other_groups_must_give() {
    let told = scenarios(&["www/examples/thirds.json", "--group", "D"], "");
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    let england = "England Two points from their last two matches will do. If they take one point, third place with \
                   four points is enough unless the team in that place is level or better in at least four of the \
                   other five groups.";
    assert!(told.contains(england), "{told}");
    let croatia = "third place with two points is enough unless the team in that place is level or better in at \
                   least two of these three: Group A, Group E and Group F.";
    assert!(told.contains(croatia), "{told}");
    let json = json_of(&["www/examples/thirds.json", "--group", "D"], "");
    let england = json["teams"].as_array().expect("teams").iter().find(|team| team["team"] == "england");
    let condition = &england.expect("England")["condition"];
    assert_eq!((&condition["kind"], &condition["enough"]), (&json!("points"), &json!(2)));
    assert_eq!(
        condition["between"][0],
        json!({ "earned": 1, "then": { "kind": "ranked", "place": 3, "points": 4, "unless": {
            "count": 4, "groups": ["Group A", "Group B", "Group C", "Group E", "Group F"] } } })
    );
}
