//! The demo page's match, taken back to an earlier moment.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use touchline_football::clock::Minute;
use touchline_football::document::{Document, FixtureStatus, MatchStatus, Stated, Value, read};
use touchline_football::standings::{Season, Table};
use touchline_football::story::{Side, moments, rewound, scorers};

fn document() -> Document {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/data/liverpool-napoli.json");
    let value: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    read(&value).document.unwrap()
}

/// The document right after the event with this id.
fn at(document: &Document, id: &str) -> Document {
    rewound(document, document.events.iter().position(|event| event.id == id).unwrap()).unwrap()
}

fn standings(document: &Document) -> Vec<(String, usize, i64)> {
    let season = Season::of(document, &document.groups[0]);
    let rows = Table::of(&season).rows;
    rows.into_iter().map(|row| (row.id, row.tally.played as usize, row.tally.points)).collect()
}

fn row(id: &str, played: usize, points: i64) -> (String, usize, i64) {
    (id.to_owned(), played, points)
}

#[test]
fn every_event_with_a_place_in_the_order_is_a_moment() {
    let document = document();
    // Three cards have neither a minute nor an order.
    assert_eq!(moments(&document).len(), document.events.len() - 3);
    let booked = document.events.iter().position(|event| event.id == "e17").unwrap();
    assert_eq!(rewound(&document, booked), None);
    assert_eq!(rewound(&document, 1000), None);
}

#[test]
fn goals_that_do_not_add_up_to_the_score_tell_no_earlier_score() {
    let mut document = document();
    document.the_match.as_mut().unwrap().set_state(MatchStatus::Finished, Stated::Known([2, 1]), None);
    assert!(moments(&document).is_empty());
}

#[test]
fn the_score_and_the_scorers_are_those_of_the_moment() {
    let document = document();
    let before = at(&document, "e02");
    assert_eq!(before.score(), Some([0, 0]));
    let led = at(&document, "e10");
    assert_eq!(led.score(), Some([0, 1]));
    assert!(scorers(&led, Side::Home).is_empty());
    let level = at(&document, "e11");
    assert_eq!(level.score(), Some([1, 1]));
    let the_match = level.the_match.as_ref().unwrap();
    assert_eq!((the_match.status(), the_match.half_time), (MatchStatus::Live, Stated::Known([0, 1])));
    assert_eq!(the_match.clock().unwrap().minute.minute, 65);
    assert_eq!(before.the_match.unwrap().half_time, Stated::Absent, "the first half was not over");
}

#[test]
fn the_table_is_as_it_stood_and_the_match_at_the_same_hour_is_still_to_come() {
    let document = document();
    // Genk v Salzburg kicked off at the same time, so its score at this moment is unknown.
    let led = at(&document, "e03");
    assert_eq!(standings(&led), [row("nap", 5, 11), row("liv", 5, 9), row("sal", 4, 4), row("gnk", 4, 1)]);
    let level = at(&document, "e11");
    assert_eq!(standings(&level), [row("liv", 5, 10), row("nap", 5, 9), row("sal", 4, 4), row("gnk", 4, 1)]);
    let season = Season::of(&level, &level.groups[0]);
    assert_eq!(season.remaining.len(), 4, "the match itself, the one beside it, and the last two");
    assert!(season.is_under_way());
}

#[test]
fn the_minute_of_another_match_is_not_that_of_an_earlier_moment() {
    let mut document = document();
    let fixtures = &mut document.groups[0].fixtures;
    let parallel = fixtures.iter_mut().find(|fixture| fixture.id == "e5-gnk-sal").unwrap();
    (parallel.status, parallel.minute) = (FixtureStatus::Suspended, Some(Minute::at(80)));
    let earlier = at(&document, "e03");
    let parallel = earlier.groups[0].fixtures.iter().find(|fixture| fixture.id == "e5-gnk-sal").unwrap();
    assert_eq!(
        (parallel.status, parallel.minute, parallel.score),
        (FixtureStatus::Live, None, None),
        "whether it was suspended then is unknown"
    );
}

#[test]
fn a_match_that_began_two_hours_before_counts() {
    let mut document = document();
    let fixtures = &mut document.groups[0].fixtures;
    let parallel = fixtures.iter_mut().find(|fixture| fixture.id == "e5-gnk-sal").unwrap();
    parallel.kickoff = touchline_football::document::DateTime::parse("2019-11-27T18:55:00+00:00");
    assert_eq!(standings(&at(&document, "e02"))[2], row("sal", 4, 4), "19 minutes in, it may still be on");
    assert_eq!(standings(&at(&document, "e11"))[2], row("sal", 5, 7), "after an hour it was over");
}
