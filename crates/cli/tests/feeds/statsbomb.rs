//! StatsBomb open data.

use super::{facts, json, left_out, notices, reading, sample, story};
use touchline_cli::feeds::recognise::Format::Statsbomb;

#[test]
fn the_events_of_a_match_are_joined_with_line_ups_and_match_data() {
    let made = sample(Statsbomb, "events/4711.json");
    let document = json(&made[0]);
    assert_eq!(
        story(&document),
        [
            "12 goal nordhavn nordhavn-j nordhavn-i",
            "45+1 shot-saved ostby ostby-j",
            "45+1 yellow ostby ostby-e",
            "46 substitution nordhavn nordhavn-y nordhavn-h injury",
            "53 own-goal nordhavn nordhavn-c",
            "61 second-yellow ostby ostby-e",
            "71 penalty-saved ostby ostby-k",
            "105+1 goal ostby ostby-k",
            "120+1 penalty-goal nordhavn nordhavn-j",
            "p5 kick-scored nordhavn nordhavn-j",
            "p5 kick-missed ostby ostby-k",
        ]
    );
    assert_eq!(
        facts(&document),
        "status finished, score [2,2], halfTime [1,0], fullTime [1,1], shootOut [1,0]"
    );
    assert_eq!(
        left_out(&made[0]),
        ["1 Carry", "1 Pass", "1 times without a time zone"],
        "kinds that a document has no place for"
    );
    assert_eq!(made[0].day.as_deref(), Some("2025-04-05"));
    assert_eq!(
        document["competition"].to_string(),
        r#"{"name":"Invented Cup","season":"2024/2025","stage":"Regular Season","matchday":3}"#
    );
    assert_eq!(document["match"]["officials"][0]["country"], "Norway");
    assert_eq!(notices(&made[0]), Vec::<String>::new());
    assert_eq!(reading(&made[0]).messages, []);
}

#[test]
fn a_line_up_goes_from_the_right_in_every_line() {
    let document = json(&sample(Statsbomb, "events/4711.json")[0]);
    let home = &document["match"]["lineups"]["home"];
    assert_eq!(home["formation"], "3-5-2");
    let start: Vec<&str> = home["start"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|id| id.as_str()?.strip_prefix("nordhavn-"))
        .collect();
    // The wing-backs are at the ends of the line of five.
    assert_eq!(start.join(""), "abcdeghifjk");
    assert_eq!((&home["bench"], &home["coach"]), (&serde_json::json!(["nordhavn-y"]), &"K. Trener".into()));
    let jota =
        document["players"].as_array().unwrap().iter().find(|player| player["id"] == "ostby-j").unwrap();
    assert_eq!(jota["short"], "Jota");
}

#[test]
fn a_file_of_matches_is_enough() {
    let made = sample(Statsbomb, "matches/90/7.json");
    assert_eq!(facts(&json(&made[0])), "status finished, score [2,2]");
    assert_eq!(facts(&json(&made[1])), "status scheduled");
    assert_eq!(reading(&made[1]).messages, []);
}

#[test]
fn events_of_half_a_match_are_refused() {
    let events = std::fs::read_to_string(super::samples().join("statsbomb/events/4711.json")).unwrap();
    let events: serde_json::Value = serde_json::from_str(&events).unwrap();
    let of = |count: usize| {
        let some = events.as_array().unwrap()[..count].to_vec();
        let text = serde_json::Value::from(some).to_string();
        super::made(Statsbomb, text.as_bytes(), &Default::default()).map(|made| made.len()).unwrap_err()
    };
    assert!(of(1).contains("two Starting XI"));
    assert!(of(12).contains("the second half has no end"));
    assert!(of(0).contains("is empty: it has no match"));
}
