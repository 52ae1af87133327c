//! Values of unexpected kinds and shapes: each is named with its place, and the rest of the match converts.

use super::{facts, json, made, nothing_fatal, notices, reading, samples, story};
use serde_json::{Value, json};
use touchline_cli::feeds::made::Made;
use touchline_cli::feeds::recognise::Format;
use touchline_cli::feeds::statsbomb::Beside;

fn of(format: Format, answer: &Value) -> Vec<Made> {
    let made = made(format, answer.to_string().as_bytes(), &Beside::default()).unwrap();
    made.iter().for_each(nothing_fatal);
    made
}

#[test]
fn numbers_may_be_texts_and_empty_objects_lists() {
    let answer = json!({ "get": "fixtures", "errors": [], "response": [{
        "fixture": { "id": "77", "date": "2025-05-01T19:00:00+02:00", "venue": [], "status": { "short": "FT" } },
        "league": { "name": "Cup", "season": "2025", "round": "Final" },
        "teams": { "home": { "id": "10", "name": "Nord" }, "away": { "id": 11, "name": "Süd" } },
        "goals": { "home": 1, "away": 0 },
        "events": [
            { "time": { "elapsed": "45", "extra": "2" }, "team": { "id": 10 }, "player": { "id": "5", "name": "Foss" },
              "type": "Goal", "detail": "Normal Goal" },
            { "time": { "elapsed": 60 }, "team": { "id": 11 }, "player": [], "type": "Card", "detail": "Yellow Card" },
            { "time": { "elapsed": 61 }, "team": { "id": 11 }, "type": "Sin-bin" },
            { "time": { "elapsed": "soon" }, "team": { "id": 11 }, "type": "Card", "detail": "Red Card" },
        ],
        "lineups": [{ "team": { "id": 10 }, "coach": [], "startXI": null, "substitutes": [] }],
    }]});
    let made = of(Format::ApiFootball, &answer);
    assert_eq!(facts(&json(&made[0])), "status finished, kickoff 2025-05-01T19:00:00+02:00, score [1,0]");
    assert_eq!(story(&json(&made[0])), ["45+2 goal nord foss", "60 yellow sud", "? red sud"]);
    let said = notices(&made[0]);
    let places: Vec<&str> = said.iter().filter_map(|notice| Some(notice.split_once(": ")?.0)).collect();
    assert_eq!(
        places,
        [
            "response[0].fixture.venue",
            "response[0].lineups[0].coach",
            "response[0].events[1].player",
            "response[0].events[3].time.elapsed",
            "response[0].events[2]",
        ]
    );
}

#[test]
fn a_match_without_a_team_is_named_and_odd_parts_of_others_are_left_out() {
    let one = json!({
        "id": 1, "utcDate": "2025-05-01T19:00:00Z", "status": "FROZEN",
        "homeTeam": { "id": 1, "name": "Nord", "lineup": {} }, "awayTeam": { "id": 2, "name": "Süd" },
        "score": { "fullTime": { "home": 1, "away": 0 } },
        "goals": [{ "minute": 3, "type": "LUCKY", "team": { "id": 1 } }, { "minute": 9, "team": { "id": 1 } }],
        "bookings": [{ "minute": 4, "card": "GREEN", "team": { "id": 1 } }],
        "referees": [
            { "name": "Ana", "type": "REFEREE" }, { "name": "Bo", "type": "ASSISTANT_REFEREE_N2" },
            { "name": "Cy", "type": "FOURTH_OFFICIAL" }, { "name": "Di", "type": "VIDEO_ASSISTANT_REFEREE_N1" },
        ],
    });
    let mut nobody = one.clone();
    nobody["homeTeam"] = Value::Null;
    let mut scoreless = one.clone();
    scoreless["score"] = Value::Null;
    let made = of(Format::FootballData, &json!({ "filters": {}, "matches": [one, nobody, scoreless] }));
    assert_eq!(facts(&json(&made[0])), "status FROZEN, kickoff 2025-05-01T19:00:00Z, score [1,0]");
    assert_eq!(story(&json(&made[0])), ["9 goal nord"]);
    assert_eq!(
        notices(&made[0]),
        [
            "matches[0].homeTeam.lineup: invalid type: map, expected a sequence: it is left out",
            "matches[0].status: unknown status \"FROZEN\": it is kept as it is",
            "matches[0].goals[0]: unknown kind of goal \"LUCKY\": it is left out",
            "matches[0].bookings[0]: unknown card \"GREEN\": it is left out",
        ]
    );
    let officials = json(&made[0])["match"]["officials"].clone();
    let roles: Vec<&str> =
        officials.as_array().unwrap().iter().filter_map(|it| it["role"].as_str()).collect();
    assert_eq!(roles, ["referee", "assistant", "fourth", "var"]);
    assert!(made[1].document.is_none());
    assert!(
        notices(&made[1])[1].ends_with("the teams are not yet known: no document"),
        "{:?}",
        notices(&made[1])
    );
    assert_eq!(facts(&json(&made[2])), "status FROZEN, kickoff 2025-05-01T19:00:00Z");
}

#[test]
fn odd_scores_are_named_and_do_not_make_a_match_one_to_come() {
    let one = |score: Value| json!({ "date": "2025-05-01", "team1": "Nord", "team2": "Süd", "score": score });
    let scores = [
        json!({ "ft": [] }),
        json!({ "ft": [1, null], "ht": [0, 0] }),
        json!([2, 1, 3]),
        json!({ "gg": [1, 0], "ft": [2, 1] }),
    ];
    let made = of(Format::FootballJson, &json!({ "name": "Cup 2025", "matches": scores.map(one) }));
    let facts: Vec<String> = made.iter().map(|made| facts(&json(made))).collect();
    assert_eq!(
        facts,
        [
            "status scheduled",
            "status finished, halfTime [0,0]",
            "status finished",
            "status finished, score [2,1]"
        ]
    );
    let said: Vec<String> = made.iter().flat_map(notices).collect();
    assert_eq!(
        said,
        [
            "matches[1].score.ft: not two numbers of goals: it is left out",
            "matches[2].score: not two numbers of goals: it is left out",
            "matches[3].score.gg: an unknown kind of score: it is left out",
        ]
    );
}

#[test]
fn extra_time_is_known_without_the_score_after_90_minutes() {
    let one = |score: [u8; 2], minute: u8| {
        json!({ "date": "2025-05-01", "team1": "Nord", "team2": "Süd", "score": { "et": score },
                "goals1": [{ "name": "Foss", "minute": minute }] })
    };
    let matches = [one([1, 0], 104), one([0, 0], 104)];
    let made = of(Format::FootballJson, &json!({ "name": "Cup 2025", "matches": matches }));
    let document = json(&made[0]);
    assert_eq!(
        (&document["events"][0]["period"], &document["events"][0]["minute"]),
        (&json!(3), &json!(104))
    );
    assert_eq!(reading(&made[0]).messages, []);
    assert_eq!(facts(&json(&made[1])), "status finished, score [0,0], fullTime [0,0]");
}

#[test]
fn an_unknown_outcome_of_a_shot_is_no_shot_off_target() {
    let path = samples().join("statsbomb/events/4711.json");
    let text = std::fs::read_to_string(path).unwrap();
    let mut events: Vec<Value> = serde_json::from_str(&text).unwrap();
    let shot =
        events.iter_mut().position(|event| event["type"]["name"] == "Shot" && event["period"] != 5).unwrap();
    events[shot]["shot"]["outcome"]["name"] = "Lost in fog".into();
    let shots = |made: &Made| story(&json(made)).len();
    let before = made(Format::Statsbomb, text.as_bytes(), &Beside::default()).unwrap();
    let after = of(Format::Statsbomb, &events.into());
    assert_eq!(shots(&before[0]), shots(&after[0]) + 1);
    assert!(
        notices(&after[0])
            .contains(&format!("[{shot}]: unknown outcome of a shot \"Lost in fog\": it is left out"))
    );
}
