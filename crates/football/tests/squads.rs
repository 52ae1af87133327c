//! Squads: who started, who came on, who did not, what happened to each player, and photographs of events.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use serde_json::{Value as Json, json};
use touchline_football::document::{DateTime, Document, Reading, Value, read};
use touchline_football::story::{MarkKind, Squad, marks_of, rows_of};
use touchline_football::words::Words;

const POSITIONS: [&str; 11] = [
    "goalkeeper",
    "defender",
    "defender",
    "defender",
    "midfielder",
    "midfielder",
    "midfielder",
    "midfielder",
    "midfielder",
    "forward",
    "forward",
];

fn reading(line_up: &Json, players: &Json, events: &Json) -> Reading {
    let json = json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "players": players,
        "match": { "home": "h", "away": "a", "status": "finished", "score": [0, 0], "lineups": { "home": line_up } },
        "events": events,
    });
    let value: Value = serde_json::from_value(json).unwrap();
    read(&value)
}

fn document(line_up: &Json, players: &Json, events: &Json) -> Document {
    reading(line_up, players, events).document.unwrap()
}

fn players(positions: &[&str]) -> Json {
    let player = |(index, position): (usize, &&str)| json!({ "id": format!("p{}", index + 1), "name": format!("Player {}", index + 1), "team": "h", "position": position });
    positions.iter().enumerate().map(player).collect()
}

fn eleven() -> Vec<String> {
    (1..=11).map(|number| format!("p{number}")).collect()
}

fn sizes(document: &Document) -> Vec<usize> {
    let line_up = document.the_match.as_ref().unwrap().lineups.home.as_ref().unwrap();
    rows_of(document, line_up).iter().map(Vec::len).collect()
}

#[test]
fn without_a_formation_the_positions_make_the_rows() {
    let line_up = json!({ "start": eleven() });
    assert_eq!(sizes(&document(&line_up, &players(&POSITIONS), &json!([]))), [1, 3, 5, 2]);
    let stated = json!({ "formation": "4-4-2", "start": eleven() });
    assert_eq!(sizes(&document(&stated, &players(&POSITIONS), &json!([]))), [1, 4, 4, 2]);
    let mut mixed = POSITIONS;
    mixed.swap(1, 10);
    assert_eq!(sizes(&document(&line_up, &players(&mixed), &json!([]))), [1, 10], "in no order of lines");
    assert_eq!(sizes(&document(&line_up, &players(&POSITIONS[..10]), &json!([]))), [1, 10], "one is missing");
}

#[test]
fn substitutes_are_those_who_came_on_and_those_who_did_not() {
    let line_up = json!({ "start": eleven(), "bench": ["p12", "p13", "p14"] });
    let swap = |on: &str, off: &str| json!({ "kind": "substitution", "team": "h", "in": on, "out": off, "minute": 60 });
    let mut cancelled = swap("p14", "p4");
    cancelled["cancelled"] = json!("error");
    // The last one is in no list.
    let events = json!([swap("p13", "p3"), cancelled, swap("Late Addition", "p5")]);
    let document = document(&line_up, &players(&[&POSITIONS[..], &["forward"; 3]].concat()), &events);
    let squad = Squad::of(&document, document.the_match.as_ref().unwrap().lineups.home.as_ref().unwrap());
    let came_on: Vec<&str> = squad.came_on.iter().map(|selected| selected.player).collect();
    assert_eq!(came_on, ["p13", "late-addition"]);
    assert_eq!(squad.not_used, ["p12", "p14"]);
}

#[test]
fn an_assist_is_a_mark_unless_the_goal_was_cancelled() {
    let goal = |cancelled: Json| json!({ "kind": "goal", "team": "h", "player": "p9", "assist": "p8", "minute": 9, "cancelled": cancelled });
    for (cancelled, expected) in [(json!(false), vec![MarkKind::Assist]), (json!("var"), vec![])] {
        let document =
            document(&json!({ "start": eleven() }), &players(&POSITIONS), &json!([goal(cancelled)]));
        let kinds: Vec<MarkKind> = marks_of(&document, "p8").iter().map(|mark| mark.kind).collect();
        assert_eq!(kinds, expected);
    }
}

#[test]
fn a_rating_is_a_number_from_0_to_100() {
    let rated = |rating: Json| {
        let players = json!([{ "id": "p1", "name": "One", "team": "h", "rating": rating }]);
        let reading = reading(&json!({ "start": ["p1"] }), &players, &json!([]));
        let told = reading.messages.iter().any(|message| message.path == "players[0].rating");
        (reading.document.unwrap().player("p1").unwrap().rating, told)
    };
    assert_eq!(rated(json!(7.25)), (Some(7250), false));
    assert_eq!(rated(json!(0)), (Some(0), false));
    assert_eq!(rated(json!(100.5)), (None, true));
    assert_eq!(rated(json!(-1)), (None, true));
    assert_eq!(rated(json!("good")), (None, true));
    let words = Words::for_tag(None);
    assert_eq!(
        [7250, 6949, 0, 10_000].map(|rating| words.rating_figure(rating)),
        ["7.3", "6.9", "0.0", "10.0"]
    );
}

#[test]
fn a_photograph_needs_an_address_and_says_what_it_shows() {
    let image = |image: Json| {
        let events = json!([{ "kind": "note", "text": "Rain.", "image": image }]);
        let reading = reading(&json!({}), &json!([]), &events);
        let paths: Vec<String> = reading.messages.iter().map(|message| message.path.clone()).collect();
        (reading.document.unwrap().events[0].image.clone(), paths)
    };
    let (whole, paths) = image(json!({ "src": "a.jpg", "alt": "Rain.", "width": 720, "height": 480 }));
    assert_eq!((whole.unwrap().width, paths.len()), (Some(720), 0), "{paths:?}");
    let (without_alt, paths) = image(json!({ "src": "a.jpg" }));
    assert!(without_alt.is_some());
    assert_eq!(paths, ["events[0].image.alt"]);
    for src in [json!("javascript:alert(1)"), json!("data:image/png;base64,AA"), json!(7)] {
        let (refused, paths) = image(json!({ "src": src, "alt": "Rain." }));
        assert_eq!(refused, None, "{src}");
        assert!(paths.iter().any(|path| path == "events[0].image"), "{paths:?}");
    }
}

#[test]
fn line_ups_are_expected_an_hour_before_kick_off_by_the_venues_clock() {
    let kickoff = DateTime::parse("2030-05-04T00:30:00+05:30").unwrap();
    let [to_come, expected] = Words::for_tag(None).line_ups_to_come(&kickoff);
    assert_eq!(to_come, "Line-ups to come");
    assert_eq!(expected, "usually an hour before kick-off, about 23:30");
}

#[test]
fn a_large_number_has_groups_of_three_digits() {
    let words = Words::for_tag(None);
    let cases = [(0, "0"), (999, "999"), (1000, "1,000"), (53_384, "53,384"), (1_000_007, "1,000,007")];
    for (number, expected) in cases {
        assert_eq!(words.grouped(number), expected);
    }
    assert_eq!(words.attendance(53_384), "Attendance 53,384");
    assert_eq!(Words::for_tag(Some("it")).attendance(53_384), "Spettatori 53.384");
}
