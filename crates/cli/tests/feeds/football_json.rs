//! football.json of openfootball.

use super::{facts, json, left_out, nothing_fatal, notices, reading, refusal, sample, story};
use touchline_cli::feeds::recognise::Format::FootballJson;

#[test]
fn scores_statuses_and_kickoffs_in_every_spelling() {
    let made = sample(FootballJson, "matches.json");
    let of: Vec<String> = made.iter().map(|made| facts(&json(made))).collect();
    assert_eq!(
        of,
        [
            "status finished, kickoff 2025-06-14T18:00:00+03:00, score [2,1], halfTime [1,0]",
            "status finished, kickoff 2025-06-20T19:45:00+00:00, score [1,1], shootOut [2,4]",
            "status awarded, score [3,0]",
            "status cancelled",
            "status scheduled",
            "status finished, score [2,1], halfTime [0,0], fullTime [1,1]",
        ]
    );
    assert_eq!(left_out(&made[2]), ["1 times without a time zone"]);
    assert_eq!(
        json(&made[0])["competition"].to_string(),
        r#"{"name":"Invented Cup","season":"2025","stage":"Group A","matchday":1}"#
    );
    assert_eq!(
        json(&made[2])["competition"].to_string(),
        r#"{"name":"Invented Cup","season":"2025","stage":"Clausura","matchday":7}"#
    );
    made.iter().for_each(nothing_fatal);
}

#[test]
fn goals_of_both_sides_are_ordered_by_minute() {
    let made = sample(FootballJson, "matches.json");
    assert_eq!(
        story(&json(&made[0])),
        ["12 goal nordland foss", "47 own-goal nordland dahl", "90+4 goal nordland foss"]
    );
    assert_eq!(story(&json(&made[1])), ["51 goal nordland foss", "90+4 penalty-goal westland vest"]);
    // The half-time score has no goal, but the list has one in the first half: the contradiction is reported.
    assert_eq!(
        notices(&made[5]),
        ["matches[5]: the half-time score is 0-0, but the goals of the first half make 1-0"]
    );
}

#[test]
fn older_files_have_rounds_and_scores_by_side() {
    let made = sample(FootballJson, "rounds.json");
    let document = json(&made[0]);
    assert_eq!(
        facts(&document),
        "status finished, kickoff 2014-08-16T15:00:00+01:00, score [1,2], halfTime [0,1]"
    );
    assert_eq!(document["match"]["venue"], "Fjordpark, Nordhavn");
    assert_eq!(document["teams"][1].to_string(), r#"{"id":"sudland","name":"Südland","code":"SUE"}"#);
    assert_eq!(document["competition"]["matchday"], 2);
}

#[test]
fn standings_are_groups_and_lists_of_teams_are_refused() {
    let made = sample(FootballJson, "standings.json");
    assert_eq!(json(&made[0])["groups"][1]["start"][0]["team"], "westland");
    assert_eq!(reading(&made[0]).messages, []);
    assert!(refusal(FootballJson, "groups.json").contains("no match and no table"));
}
