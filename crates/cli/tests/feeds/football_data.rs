//! football-data.org, version 4.

use super::{facts, json, left_out, nothing_fatal, notices, reading, refusal, sample, story};
use touchline_cli::feeds::recognise::Format::FootballData;

#[test]
fn a_whole_match_keeps_goals_bookings_and_missed_penalties() {
    let made = sample(FootballData, "match.json");
    let document = json(&made[0]);
    assert_eq!(
        story(&document),
        [
            "10 goal fc-altstadt alt-b alt-c",
            "20 yellow sv-neudorf gelb",
            "45+2 penalty-goal sv-neudorf neu",
            "46 substitution fc-altstadt bank alt-c",
            "50 second-yellow sv-neudorf gelb",
            "60 own-goal sv-neudorf pech",
            "90 red fc-altstadt maurer",
            "90+3 goal fc-altstadt",
            "? penalty-missed fc-altstadt alt-b",
        ]
    );
    assert_eq!(
        facts(&document),
        "status finished, kickoff 2025-03-15T14:30:00Z, score [3,1], halfTime [1,1]"
    );
    assert_eq!(
        document["competition"].to_string(),
        r#"{"name":"Invented League","season":"2024/25","stage":"Group B","matchday":5}"#
    );
    assert_eq!(
        document["teams"].to_string(),
        r#"[{"id":"fc-altstadt","name":"FC Altstadt","short":"Altstadt","code":"ALT"},{"id":"sv-neudorf","name":"SV Neudorf","short":"Neudorf"}]"#
    );
    assert_eq!(document["match"]["lineups"]["home"]["start"][0], "keller", "the goalkeeper comes first");
    assert_eq!(document["match"]["lineups"]["away"], serde_json::Value::Null);
    assert_eq!(document["match"]["attendance"], 12345);
    assert_eq!(document["match"]["officials"][1]["role"], "assistant");
    assert_eq!(
        document["match"]["statistics"].to_string(),
        r#"[{"name":"possession","home":55,"away":45},{"name":"corners","home":4,"away":2}]"#
    );
    assert_eq!(
        left_out(&made[0]),
        [
            "2 crests on the provider's server",
            "1 odds",
            "3 penalties that the goals already have",
            "1 statistics without a figure for both sides"
        ]
    );
    assert_eq!(reading(&made[0]).messages, []);
}

#[test]
fn every_status_and_every_score_is_mapped() {
    let made = sample(FootballData, "matches.json");
    let of: Vec<String> =
        made.iter().filter(|made| made.document.is_some()).map(|made| facts(&json(made))).collect();
    assert_eq!(
        of,
        [
            "status scheduled",
            "status scheduled, kickoff 2025-08-02T13:30:00Z",
            "status half-time, kickoff 2025-03-16T14:00:00Z, score [1,0], halfTime [1,0]",
            "status finished, kickoff 2025-03-17T19:00:00Z, score [3,3], halfTime [2,0], fullTime [2,2], shootOut [4,2]",
            "status finished, kickoff 2025-03-18T19:00:00Z, score [2,1], halfTime [0,0], fullTime [2,1], shootOut [4,5]",
            "status postponed",
            "status cancelled, kickoff 2025-03-20T19:00:00Z",
            "status finished, kickoff 2025-03-21T19:00:00Z, halfTime [0,0], winner fc-altstadt",
        ]
    );
    let said: Vec<String> = made.iter().flat_map(notices).collect();
    assert_eq!(
        said,
        [
            "matches[2]: the score is 1-0, but the goals make 0-0",
            "matches[2]: the half-time score is 1-0, but the goals of the first half make 0-0",
            "matches[6]: the score 0-2 of a match that is cancelled is left out",
            "matches[7]: the teams are not yet known: no document",
            "matches[8].score.fullTime.home: invalid type: string \"two\", expected u16: it is left out",
        ]
    );
    made.iter().for_each(nothing_fatal);
}

#[test]
fn standings_are_the_tables_of_all_matches() {
    let made = sample(FootballData, "standings.json");
    let document = json(&made[0]);
    assert_eq!(document["competition"].to_string(), r#"{"name":"Invented League","season":"2022"}"#);
    assert_eq!(document["group"]["name"], "Group A");
    assert_eq!(document["group"]["start"][0]["points"], 6);
    assert_eq!(left_out(&made[0]), ["1 tables of home or away matches"]);
    assert_eq!(reading(&made[0]).messages, []);
}

#[test]
fn the_kicks_of_a_shoot_out_are_in_order() {
    let answer = std::fs::read_to_string(super::samples().join("football-data/match.json")).unwrap();
    let mut answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    answer["score"] = serde_json::json!({
        "duration": "PENALTY_SHOOTOUT", "winner": "AWAY_TEAM", "halfTime": { "home": 1, "away": 1 },
        "fullTime": { "home": 3, "away": 3 }, "penalties": { "home": 0, "away": 2 },
    });
    let made = super::made(FootballData, answer.to_string().as_bytes(), &Default::default()).unwrap();
    let kicks: Vec<String> =
        story(&json(&made[0])).into_iter().filter(|line| line.starts_with("p5")).collect();
    assert_eq!(
        kicks,
        [
            "p5 kick-scored sv-neudorf neu",
            "p5 kick-scored sv-neudorf neu",
            "p5 kick-missed fc-altstadt alt-b",
            "p5 kick-missed fc-altstadt alt-b"
        ]
    );
}

#[test]
fn answers_without_a_match_are_refused() {
    assert_eq!(
        refusal(FootballData, "error.json"),
        "an error 403 of football-data.org: The resource you are looking for is restricted."
    );
    let of = |text: &str| {
        super::made(FootballData, text.as_bytes(), &Default::default()).map(|it| it.len()).unwrap_err()
    };
    assert!(of(r#"{"filters":{},"matches":[]}"#).contains("is empty: it has no match"));
    let old = r#"{"homeTeam":{"name":"A"},"awayTeam":{"name":"B"},"status":"FINISHED","score":{"fullTime":{"homeTeam":1,"awayTeam":0}}}"#;
    assert!(of(&format!("{{\"count\":1,\"matches\":[{old}]}}")).contains("version 2"));
    assert!(of(old).contains("version 2"));
    assert!(
        of(r#"{"standings":[{"type":"TOTAL","table":[{"team":{"name":"A","crestUrl":null}}]}]}"#)
            .contains("version 2")
    );
    assert!(of(r#"{"status":200,"headers":{},"body":"{}"}"#).contains("not an answer of football-data.org"));
    assert!(of(r#"{"standings":[{"type":"HOME","table":[]}]}"#).contains("without a table"));
}
