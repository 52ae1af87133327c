//! Where a minute belongs: in its period, in stoppage time, or in extra time if the document says that it was
//! played.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use serde_json::{Value as Json, json};
use touchline_football::clock::Minute;
use touchline_football::document::{Document, Value, read};
use touchline_football::story::{Item, Story};
use touchline_football::words::Words;

fn document(fixture: Json, events: Json) -> Document {
    let mut own = json!({ "home": "a", "away": "b", "status": "finished", "score": [0, 0] });
    own.as_object_mut().unwrap().extend(fixture.as_object().unwrap().clone());
    let json = json!({
        "touchline": 1, "teams": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }], "match": own, "events": events,
    });
    read(&serde_json::from_value::<Value>(json).unwrap()).document.unwrap()
}

fn written(minute: Option<Minute>) -> String {
    let Some(Minute { minute, stoppage }) = minute else { return "–".to_owned() };
    if stoppage == 0 { minute.to_string() } else { format!("{minute}+{stoppage}") }
}

/// The period and the minute of a note at this point: "1: 45+3".
fn place(fixture: &Json, event: &Json) -> String {
    let mut event = event.clone();
    event.as_object_mut().unwrap().insert("kind".to_owned(), json!("note"));
    let document = document(fixture.clone(), json!([event]));
    let moment = document.events[0].moment;
    let period = moment.period.map_or("?".to_owned(), |period| period.number().to_string());
    format!("{period}: {}", written(moment.minute))
}

#[test]
fn a_minute_beyond_the_end_of_its_period_is_stoppage_time() {
    let normal = json!({});
    for (event, expected) in [
        (json!({ "period": 1, "minute": 48 }), "1: 45+3"),
        (json!({ "period": 1, "minute": 45, "stoppage": 3 }), "1: 45+3"),
        (json!({ "period": 1, "minute": 48, "stoppage": 3 }), "1: 45+3"),
        (json!({ "period": 2, "minute": 97 }), "2: 90+7"),
        (json!({ "period": 3, "minute": 107 }), "3: 105+2"),
        (json!({ "period": 4, "minute": 123 }), "4: 120+3"),
        (json!({ "minute": 48 }), "2: 48"),
        (json!({ "minute": 93 }), "2: 90+3"),
        (json!({ "minute": 93, "stoppage": 3 }), "2: 90+3"),
        (json!({ "minute": 90, "stoppage": 15 }), "2: 90+15"),
        (json!({ "minute": 105 }), "2: 90+15"),
        (json!({ "minute": 45 }), "1: 45"),
        (json!({ "minute": 46 }), "2: 46"),
        // No half lasts this long, and no second half starts this early.
        (json!({ "period": 1, "minute": 80 }), "1: –"),
        (json!({ "period": 2, "minute": 30 }), "2: –"),
    ] {
        assert_eq!(place(&normal, &event), expected, "{event}");
    }
    let short = json!({ "lengths": [40, 40] });
    assert_eq!(place(&short, &json!({ "period": 1, "minute": 42 })), "1: 40+2");
    assert_eq!(place(&short, &json!({ "minute": 83 })), "2: 80+3");
}

#[test]
fn a_period_or_a_stoppage_that_cannot_be_read_is_not_made_up() {
    let normal = json!({});
    for period in [json!("1"), json!(1.5), json!(0), json!(6), json!("first")] {
        let event = json!({ "period": period, "minute": 48 });
        assert_eq!(place(&normal, &event), "?: 48", "{event}");
    }
    assert_eq!(place(&normal, &json!({ "period": null, "minute": 48 })), "2: 48", "null says nothing");
    for stoppage in [json!("2"), json!(2.5), json!(-1), json!(100)] {
        let event = json!({ "minute": 45, "stoppage": stoppage });
        assert_eq!(place(&normal, &event), "1: –", "{event}");
    }
    assert_eq!(place(&normal, &json!({ "minute": 45, "stoppage": 0 })), "1: 45");
    assert_eq!(place(&normal, &json!({ "minute": 45, "stoppage": null })), "1: 45");
}

#[test]
fn only_the_document_says_that_extra_time_was_played() {
    let of_93 = |fixture: Json| place(&fixture, &json!({ "minute": 93 }));
    assert_eq!(of_93(json!({ "fullTime": [0, 0] })), "3: 93");
    assert_eq!(of_93(json!({ "status": "extra-time" })), "3: 93");
    assert_eq!(of_93(json!({ "status": "AET" })), "3: 93");
    assert_eq!(of_93(json!({ "status": "live", "clock": { "period": 4, "minute": 110 } })), "3: 93");
    assert_eq!(of_93(json!({ "added": { "3": 2 } })), "3: 93");
    assert_eq!(of_93(json!({ "shootOut": [4, 3] })), "2: 90+3");
    assert_eq!(of_93(json!({ "status": "shoot-out" })), "2: 90+3");
    assert_eq!(of_93(json!({ "fullTime": null })), "2: 90+3");
    for other in [
        json!({ "period": 3 }),
        json!({ "period": 4, "minute": 120 }),
        json!({ "minute": 105, "stoppage": 2 }),
    ] {
        let mut note = other.clone();
        note["kind"] = json!("note");
        let document = document(json!({}), json!([{ "kind": "note", "minute": 93 }, note]));
        assert_eq!(document.events[0].moment.period.unwrap().number(), 3, "{other}");
        assert!(document.has_extra_time());
    }
}

#[test]
fn a_match_that_went_straight_to_kicks_has_no_extra_time_in_its_story() {
    let document = document(
        json!({ "shootOut": [1, 0] }),
        json!([{ "kind": "yellow", "team": "a", "minute": 92 }, { "kind": "kick-scored", "team": "a" }]),
    );
    let breaks = |item: &Item<'_>| match item {
        Item::Break(end) => Some(format!("{:?}", end.kind)),
        Item::Entry(_) => None,
    };
    let breaks: Vec<String> = Story::of(&document).items.iter().filter_map(breaks).collect();
    assert_eq!(breaks, ["HalfTime", "FullTime", "AfterShootOut"]);
    let words = Words::for_tag(None);
    assert_eq!(words.status(&document, document.the_match.as_ref().unwrap(), None), "After penalties");
}

#[test]
fn a_finished_match_says_after_extra_time_where_its_document_does() {
    let status = |fixture: Json, events: Json| {
        let document = document(fixture, events);
        Words::for_tag(None).status(&document, document.the_match.as_ref().unwrap(), None)
    };
    assert_eq!(status(json!({}), json!([{ "kind": "note", "minute": 93 }])), "Full time");
    assert_eq!(status(json!({ "status": "AET" }), json!([])), "After extra time");
    assert_eq!(status(json!({ "fullTime": [0, 0] }), json!([])), "After extra time");
    assert_eq!(
        status(json!({}), json!([{ "kind": "yellow", "team": "a", "period": 4 }])),
        "After extra time"
    );
}

#[test]
fn the_clock_runs_into_stoppage_time_by_the_same_rule() {
    let clock = |clock: Json| {
        let document = document(json!({ "status": "live", "clock": clock }), json!([]));
        let clock = document.the_match.unwrap().clock();
        clock.map_or("none".to_owned(), |clock| {
            format!("{}: {}", clock.period.number(), written(Some(clock.minute)))
        })
    };
    assert_eq!(clock(json!({ "period": 1, "minute": 48 })), "1: 45+3");
    assert_eq!(clock(json!({ "minute": 48 })), "2: 48");
    assert_eq!(clock(json!({ "minute": 93 })), "2: 90+3");
    assert_eq!(clock(json!({ "period": 2, "minute": 90, "stoppage": 4 })), "2: 90+4");
    assert_eq!(clock(json!({ "period": 3, "minute": 93 })), "3: 93");
    assert_eq!(clock(json!({ "period": "1", "minute": 48 })), "none");
    assert_eq!(clock(json!({ "period": 2, "minute": 10 })), "none");
    assert_eq!(clock(json!({ "minute": "48" })), "none");
}
