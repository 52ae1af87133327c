//! Where labels and chances stand.

use super::*;
use serde_json::json;
use touchline_football::document::read;

/// A document of a match between "Home" and "Away" with these further facts.
fn document(of_match: serde_json::Value, events: serde_json::Value) -> Document {
    let mut value = json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a" },
        "events": events,
    });
    for (key, fact) in of_match.as_object().unwrap() {
        value["match"][key] = fact.clone();
    }
    read(&serde_json::from_value(value).unwrap()).document.unwrap()
}

/// The marks of a match. Each label has as many letters as `letters` says.
fn marks<'d>(document: &'d Document, letters: impl Fn(&Entry<'d>) -> usize) -> Marks<'d> {
    let the_match = document.the_match.as_ref().unwrap();
    Marks::of(document, the_match, &Plot::of(document, the_match), letters)
}

/// The places of the labels of home goals at these minutes, each by a player whose name has this many
/// letters.
fn labels(goals: &[(u16, usize)]) -> String {
    let event = |(minute, _): &(u16, usize)| {
        let period = if *minute > 45 { 2 } else { 1 };
        json!({ "kind": "goal", "team": "h", "player": "X", "period": period, "minute": minute })
    };
    let document = document(
        json!({ "status": "finished", "score": [goals.len(), 0] }),
        json!(goals.iter().map(event).collect::<Vec<_>>()),
    );
    let letters = |entry: &Entry<'_>| {
        let minute = entry.event.moment.minute.map(|minute| minute.minute);
        goals.iter().find(|(at, _)| Some(*at) == minute).unwrap().1
    };
    let marks = marks(&document, letters);
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
    let document = document(
        json!({ "status": "live", "score": [0, 0], "clock": clock }),
        json!([
            { "kind": "yellow", "team": "h", "player": "X", "period": 2, "minute": 55 },
            { "kind": "shot-saved", "team": "h", "player": "X", "period": 2 },
        ]),
    );
    marks(&document, |_| 7).chances.first()?.within
}

#[test]
fn an_event_never_lies_later_than_the_clock() {
    let clock = |period: u8, minute: u8| json!({ "period": period, "minute": minute });
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
        let chance =
            json!({ "kind": "chance", "team": "h", "period": 2, "when": "late", "text": "A chance." });
        let goal = json!({ "kind": "goal", "team": "h", "player": "X", "period": 2, "minute": 90 });
        let mut events = vec![chance; chances];
        events.push(goal);
        let document = document(json!({ "status": "finished", "score": [1, 0] }), json!(events));
        let marks = marks(&document, |_| 9);
        marks.goals.first().unwrap().label.map(|label| label.left)
    };
    assert_eq!(label(0), Some(true));
    assert_eq!(label(1), Some(true), "one ring is below the label");
    assert_eq!(label(3), None);
}

/// Where the band of a goalless match of this status ends.
fn end_of_band(status: &str, events: &serde_json::Value) -> u32 {
    let document = document(json!({ "status": status, "score": [0, 0] }), json!(events));
    let marks = marks(&document, |_| 7);
    marks.segments.last().map_or(0, |segment| segment.to)
}

#[test]
fn the_band_of_an_abandoned_match_ends_at_the_last_event() {
    let event = |period: u8, minute: Option<u8>| json!({ "kind": "shot-saved", "team": "h", "player": "X", "period": period, "minute": minute });
    let second_half = event(2, None);
    let at_67 = json!([event(1, Some(12)), event(2, Some(67))]);
    assert_eq!(end_of_band("abandoned", &at_67), 7441);
    assert_eq!(end_of_band("abandoned", &json!([event(1, Some(12)), second_half])), 4900);
    assert_eq!(end_of_band("abandoned", &json!([])), 0);
    assert_eq!(end_of_band("finished", &at_67), WIDTH);
}

#[test]
fn a_label_on_the_left_never_crosses_a_red_card() {
    let label = |minute_of_card: u16| {
        let document = document(
            json!({ "status": "finished", "score": [1, 0] }),
            json!([
                { "kind": "red", "team": "h", "player": "X", "minute": minute_of_card },
                { "kind": "goal", "team": "h", "player": "Y", "minute": 88 },
            ]),
        );
        let marks = marks(&document, |_| 10);
        marks.goals[0].label.map(|label| (label.left, label.tight))
    };
    assert_eq!(label(50), Some((true, false)));
    // It has room on a wide plot.
    assert_eq!(label(59), Some((true, true)));
    assert_eq!(label(70), None);
}
