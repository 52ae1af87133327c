//! API-Football, version 3.

use super::{facts, json, left_out, nothing_fatal, notices, reading, refusal, sample, story};
use touchline_cli::feeds::recognise::Format::ApiFootball;

#[test]
fn a_whole_match_keeps_goals_cards_checks_and_kicks() {
    let made = sample(ApiFootball, "fixture.json");
    let document = json(&made[0]);
    assert_eq!(
        story(&document),
        [
            "12 goal nordhavn-il foss bakke",
            "30 yellow ostby-fk haugsen Foul",
            "45+2 own-goal nordhavn-il moen",
            "55 penalty-goal nordhavn-il",
            "60 penalty-missed ostby-fk fosssen",
            "63 var nordhavn-il foss offside no-goal",
            "70 substitution nordhavn-il nes strand",
            "77 second-yellow ostby-fk haugsen",
            "90+4 goal ostby-fk eidesen",
            "118 red nordhavn-il vik",
            "p5 kick-scored nordhavn-il foss",
            "p5 kick-missed ostby-fk eidesen",
            "p5 kick-scored nordhavn-il bakke",
        ]
    );
    assert_eq!(
        facts(&document),
        "status finished, kickoff 2025-03-12T20:00:00+01:00, score [2,2], halfTime [1,1], fullTime [2,2], shootOut [2,0]"
    );
    assert_eq!(notices(&made[0]), Vec::<String>::new());
    assert_eq!(reading(&made[0]).messages, []);
}

#[test]
fn line_ups_go_line_by_line_and_statistics_keep_what_both_sides_have() {
    let made = sample(ApiFootball, "fixture.json");
    let document = json(&made[0]);
    let home = &document["match"]["lineups"]["home"];
    let start: Vec<&str> = home["start"].as_array().unwrap().iter().filter_map(|id| id.as_str()).collect();
    assert_eq!(
        start,
        ["hansen", "vik", "moen", "dahl", "lie", "sunde", "haug", "strand", "foss", "eide", "bakke"]
    );
    assert_eq!(
        (&home["formation"], &home["captain"], &home["coach"]),
        (&"4-3-3".into(), &"sunde".into(), &"K. Trener".into())
    );
    assert_eq!(document["match"]["colours"], serde_json::json!({ "home": "#e10000" }));
    assert_eq!(
        document["match"]["statistics"].to_string(),
        r#"[{"name":"possession","home":58,"away":42},{"name":"shots-on-target","home":7,"away":3},{"name":"expected-goals","home":1.95,"away":0.8}]"#
    );
    assert_eq!(document["competition"]["stage"], "Group A");
    assert_eq!(document["competition"]["matchday"], 3);
    assert_eq!(document["match"]["venue"], "Fjordpark, Nordhavn");
    assert_eq!(
        left_out(&made[0]),
        [
            "2 crests on the provider's server",
            "1 player ratings",
            "1 player statistics",
            "1 statistics without a figure for both sides"
        ]
    );
}

#[test]
fn every_status_is_mapped() {
    let made = sample(ApiFootball, "fixtures.json");
    assert_eq!(facts(&json(&made[0])), "status scheduled", "a time that is to be defined");
    // The running score of the first half is not a half-time score, and the current leader has not won yet.
    assert_eq!(facts(&json(&made[1])), "status live, kickoff 2025-03-13T18:00:00+01:00, score [1,0]");
    assert_eq!(facts(&json(&made[2])), "status awarded, kickoff 2025-03-14T18:00:00+01:00, winner ostby-fk");
    assert_eq!(
        notices(&made[3]),
        ["response[3].fixture.status.short: unknown status \"XYZ\": it is kept as it is"]
    );
    assert_eq!(json(&made[3])["match"]["status"], "XYZ");
    assert_eq!(notices(&made[4]), ["response[4]: the teams are not yet known: no document"]);
    assert_eq!(
        facts(&json(&made[5])),
        "status finished, kickoff 2025-03-17T18:00:00+01:00, score [3,2], halfTime [0,1], fullTime [2,2]"
    );
    made.iter().for_each(nothing_fatal);
}

#[test]
fn a_live_match_swaps_the_names_of_substitutions_and_its_score_may_lag_behind() {
    let made = sample(ApiFootball, "fixtures.json");
    assert_eq!(
        story(&json(&made[1])),
        ["9 goal nordhavn-il foss", "20 substitution nordhavn-il nes lie", "28 goal nordhavn-il"]
    );
    assert_eq!(notices(&made[1]), ["response[1]: the score is 1-0, but the goals make 2-0"]);
    assert_eq!(json(&made[1])["match"]["clock"].to_string(), r#"{"period":1,"minute":30}"#);
}

#[test]
fn standings_are_a_group_with_its_zones() {
    let made = sample(ApiFootball, "standings.json");
    let document = json(&made[0]);
    assert_eq!(document["group"]["name"], "Group A");
    assert_eq!(
        document["group"]["start"][1].to_string(),
        r#"{"team":"ostby-fk","played":3,"won":1,"drawn":1,"lost":1,"goalsFor":3,"goalsAgainst":3,"points":4}"#
    );
    assert_eq!(
        document["group"]["zones"].to_string(),
        r#"[{"id":"promotion","name":"Promotion","from":1,"to":2}]"#
    );
    assert_eq!(
        notices(&made[0]),
        [
            "response[0].league.standings[0][2]: Vestli: 1 points, but 1 wins and 1 draws make 4",
            "response[0].league.standings[0][3]: Sørvik: 0 points, but 0 wins and 1 draws make 1"
        ]
    );
    assert_eq!(reading(&made[0]).messages, []);
}

#[test]
fn answers_without_a_match_are_refused() {
    assert_eq!(
        refusal(ApiFootball, "error.json"),
        "an error of API-Football: token: Missing application key."
    );
    let of = |text: &str| {
        super::made(ApiFootball, text.as_bytes(), &Default::default()).map(|it| it.len()).unwrap_err()
    };
    assert!(of(r#"{"get":"fixtures","errors":[],"response":[]}"#).contains("is empty: it has no match"));
    assert!(
        of(r#"{"get":"fixtures/events","errors":[],"response":[{}]}"#)
            .contains("alone does not name a match")
    );
    assert!(of(r#"{"api":{"results":0}}"#).contains("version 2"));
    assert!(of(r#"{"message":"You are not subscribed to this API."}"#).contains("You are not subscribed"));
    // The error may come after the list.
    assert!(of(r#"{"response":[],"errors":{"plan":"no"}}"#).contains("plan: no"));
    assert!(of(r#"{"get":"fixtures","response":[{"#).contains("cut off"));
    assert!(of("{}").contains("no list"));
}

#[test]
fn missing_pages_are_reported() {
    let answer = std::fs::read_to_string(super::samples().join("api-football/fixture.json")).unwrap();
    let answer = answer.replace("\"total\": 1", "\"total\": 3");
    let made = super::made(ApiFootball, answer.as_bytes(), &Default::default()).unwrap();
    assert_eq!(notices(&made[1]), ["paging: this is page 1 of 3: fetch the other pages too"]);
}

#[test]
fn a_part_of_another_shape_is_reported_and_the_rest_of_the_match_is_kept() {
    let answer = std::fs::read_to_string(super::samples().join("api-football/fixtures.json")).unwrap();
    let answer = answer.replacen("\"elapsed\": 30", "\"elapsed\": \"soon\"", 1);
    let made = super::made(ApiFootball, answer.as_bytes(), &Default::default()).unwrap();
    assert_eq!(
        notices(&made[1]),
        [
            "response[1].fixture.status.elapsed: invalid value: string \"soon\", expected a whole number: it is left out",
            "response[1]: the score is 1-0, but the goals make 2-0",
        ]
    );
    assert_eq!(json(&made[1])["match"]["status"], "live");
}

#[test]
fn a_name_that_is_null_in_the_line_up_is_taken_from_an_event() {
    let answer = std::fs::read_to_string(super::samples().join("api-football/fixture.json")).unwrap();
    let answer = answer.replacen("\"name\": \"Foss\", \"number\"", "\"name\": null, \"number\"", 1);
    let made = super::made(ApiFootball, answer.as_bytes(), &Default::default()).unwrap();
    assert_eq!(json(&made[0])["match"]["lineups"]["home"]["start"][8], "b-foss");
    assert_eq!(notices(&made[0]), Vec::<String>::new());
}

#[test]
fn a_bad_event_does_not_lose_the_others() {
    let answer = std::fs::read_to_string(super::samples().join("api-football/fixture.json")).unwrap();
    let answer = answer.replacen("\"elapsed\": 118", "\"elapsed\": {}", 1);
    let made = super::made(ApiFootball, answer.as_bytes(), &Default::default()).unwrap();
    assert_eq!(
        notices(&made[0]),
        ["response[0].events[10].time.elapsed: invalid type: map, expected a whole number: it is left out"]
    );
    assert_eq!(story(&json(&made[0])).len(), 13);
}

#[test]
fn the_half_time_score_is_kept_from_the_first_minute_of_the_second_half() {
    let answer = std::fs::read_to_string(super::samples().join("api-football/fixtures.json")).unwrap();
    let of = |status: &str| {
        let answer = answer.replacen(
            "\"short\": \"1H\", \"elapsed\": 30",
            &format!("\"short\": \"{status}\", \"elapsed\": 45"),
            1,
        );
        let made = super::made(ApiFootball, answer.as_bytes(), &Default::default()).unwrap();
        json(&made[1])["match"]["halfTime"].clone()
    };
    assert_eq!(of("2H"), serde_json::json!([1, 0]));
    assert_eq!(of("INT"), serde_json::Value::Null);
}
