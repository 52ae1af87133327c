//! Where labels and chances stand.

use super::*;
use touchline_football::document::{Value, read};

/// The places of the labels of home goals at these minutes, each by a player whose name has this many
/// letters.
fn labels(goals: &[(u16, usize)]) -> String {
    let event = |(minute, _): &(u16, usize)| {
        let period = if *minute > 45 { 2 } else { 1 };
        serde_json::json!({ "kind": "goal", "team": "h", "player": "X", "period": period, "minute": minute })
    };
    let value: Value = serde_json::from_value(serde_json::json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a", "status": "finished", "score": [goals.len(), 0] },
        "events": goals.iter().map(event).collect::<Vec<_>>(),
    }))
    .unwrap();
    let document = read(&value).document.unwrap();
    let the_match = document.the_match.as_ref().unwrap();
    let letters = |entry: &Entry<'_>| {
        let minute = entry.event.moment.minute.map(|minute| minute.minute);
        goals.iter().find(|(at, _)| Some(*at) == minute).unwrap().1
    };
    let marks = Marks::of(&document, the_match, &Plot::of(&document, the_match), letters);
    let word = |goal: &Goal<'_>| match goal.label {
        None => "none",
        Some(Label { left: false, tight: false, .. }) => "right",
        Some(Label { left: true, tight: false, .. }) => "left",
        Some(Label { left: false, tight: true, .. }) => "tight right",
        Some(Label { left: true, tight: true, .. }) => "tight left",
    };
    marks.goals.iter().map(word).collect::<Vec<_>>().join(", ")
}

/// The stretch of a chance in the second half without a minute, given the clock of the match.
fn chance(clock: serde_json::Value) -> Option<[u32; 2]> {
    let value: Value = serde_json::from_value(serde_json::json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a", "status": "live", "score": [0, 0], "clock": clock },
        "events": [
            { "kind": "yellow", "team": "h", "player": "X", "period": 2, "minute": 55 },
            { "kind": "shot-saved", "team": "h", "player": "X", "period": 2 },
        ],
    }))
    .unwrap();
    let document = read(&value).document.unwrap();
    let the_match = document.the_match.as_ref().unwrap();
    let plot = Plot::of(&document, the_match);
    Marks::of(&document, the_match, &plot, |_| 7).chances.first()?.within
}

#[test]
fn an_event_never_lies_later_than_the_clock() {
    let clock = |period: u8, minute: u8| serde_json::json!({ "period": period, "minute": minute });
    assert_eq!(chance(clock(2, 64)), Some([6134, 7114]));
    // The last minute of the half is not over yet. A clock that is behind the events does not count.
    assert_eq!(chance(clock(2, 90)), Some([6134, 9945]));
    assert_eq!(chance(clock(2, 50)), Some([6134, 10_000]));
}

#[test]
fn a_label_never_overlaps_another_mark_or_label() {
    assert_eq!(labels(&[(21, 7)]), "right");
    assert_eq!(labels(&[(88, 7)]), "left");
    // Germany 5-1 Scotland.
    assert_eq!(
        labels(&[(10, 5), (19, 7), (45, 7), (68, 8), (90, 3)]),
        "none, tight right, tight right, none, left"
    );
    assert_eq!(labels(&[(23, 6), (40, 6)]), "tight left, right");
    assert_eq!(labels(&[(30, 5), (60, 10), (70, 10)]), "right, none, none");
}

#[test]
fn a_label_on_the_left_never_crosses_the_upper_rings_of_a_stack() {
    let label = |chances: usize| {
        let chance = serde_json::json!({ "kind": "chance", "team": "h", "period": 2, "when": "late", "text": "A chance." });
        let goal =
            serde_json::json!({ "kind": "goal", "team": "h", "player": "X", "period": 2, "minute": 90 });
        let mut events = vec![chance; chances];
        events.push(goal);
        let value: Value = serde_json::from_value(serde_json::json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
            "match": { "home": "h", "away": "a", "status": "finished", "score": [1, 0] },
            "events": events,
        }))
        .unwrap();
        let document = read(&value).document.unwrap();
        let the_match = document.the_match.as_ref().unwrap();
        let marks = Marks::of(&document, the_match, &Plot::of(&document, the_match), |_| 9);
        marks.goals.first().unwrap().label.map(|label| label.left)
    };
    assert_eq!(label(0), Some(true));
    assert_eq!(label(1), Some(true), "one ring is below the label");
    assert_eq!(label(3), None);
}

/// Where the band of a goalless match of this status ends.
fn end_of_band(status: &str, events: &serde_json::Value) -> u32 {
    let value: Value = serde_json::from_value(serde_json::json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a", "status": status, "score": [0, 0] },
        "events": events,
    }))
    .unwrap();
    let document = read(&value).document.unwrap();
    let the_match = document.the_match.as_ref().unwrap();
    let marks = Marks::of(&document, the_match, &Plot::of(&document, the_match), |_| 7);
    marks.segments.last().map_or(0, |segment| segment.to)
}

#[test]
fn the_band_of_an_abandoned_match_ends_at_the_last_event() {
    let event = |period: u8, minute: Option<u8>| serde_json::json!({ "kind": "shot-saved", "team": "h", "player": "X", "period": period, "minute": minute });
    let second_half = event(2, None);
    let at_67 = serde_json::json!([event(1, Some(12)), event(2, Some(67))]);
    assert_eq!(end_of_band("abandoned", &at_67), 7441);
    assert_eq!(end_of_band("abandoned", &serde_json::json!([event(1, Some(12)), second_half])), 4900);
    assert_eq!(end_of_band("abandoned", &serde_json::json!([])), 0);
    assert_eq!(end_of_band("finished", &at_67), WIDTH);
}

#[test]
fn a_label_on_the_left_never_crosses_a_red_card() {
    let label = |minute_of_card: u16| {
        let value: Value = serde_json::from_value(serde_json::json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
            "match": { "home": "h", "away": "a", "status": "finished", "score": [1, 0] },
            "events": [
                { "kind": "red", "team": "h", "player": "X", "minute": minute_of_card },
                { "kind": "goal", "team": "h", "player": "Y", "minute": 88 },
            ],
        }))
        .unwrap();
        let document = read(&value).document.unwrap();
        let the_match = document.the_match.as_ref().unwrap();
        let marks = Marks::of(&document, the_match, &Plot::of(&document, the_match), |_| 10);
        marks.goals[0].label.map(|label| (label.left, label.tight))
    };
    assert_eq!(label(50), Some((true, false)));
    // It has room on a wide plot.
    assert_eq!(label(59), Some((true, true)));
    assert_eq!(label(70), None);
}
