//! The kicks of a shoot-out: their total, their place in the story, and the pairs of the grid.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use serde_json::{Value as Json, json};
use touchline_football::document::{Document, Reading, Value, read};
use touchline_football::story::{BreakKind, Item, Kick, Story, pairs_of_kicks};

fn reading(match_of_it: Json, kicks: &str) -> Reading {
    let mut the_match = json!({ "home": "h", "away": "a", "score": [0, 0], "fullTime": [0, 0] });
    the_match.as_object_mut().unwrap().extend(match_of_it.as_object().unwrap().clone());
    let events: Vec<Json> = kicks
        .split_whitespace()
        .map(|kick| {
            let team = if kick.starts_with('h') { "h" } else { "a" };
            let kind = if kick.ends_with('+') { "kick-scored" } else { "kick-missed" };
            json!({ "kind": kind, "team": team, "player": kick })
        })
        .collect();
    let json = json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": the_match,
        "events": events,
    });
    let value: Value = serde_json::from_value(json).unwrap();
    read(&value)
}

fn document(match_of_it: Json, kicks: &str) -> Document {
    reading(match_of_it, kicks).document.unwrap()
}

fn end_of_shoot_out(document: &Document) -> Option<Option<[u16; 2]>> {
    Story::of(document).items.iter().find_map(|item| match item {
        Item::Break(end) if end.kind == BreakKind::AfterShootOut => Some(end.score),
        _ => None,
    })
}

/// The pairs in short form: "+x 1-0" is one scored and one missed, "o" one to come, "." one not needed.
fn pairs(document: &Document) -> Vec<String> {
    let mark = |kick: Kick<'_>| match kick {
        Kick::Taken(event) if event.kind.name() == "kick-scored" => '+',
        Kick::Taken(_) => 'x',
        Kick::ToCome => 'o',
        Kick::NotNeeded => '.',
    };
    let pair = pairs_of_kicks(document);
    pair.iter()
        .map(|pair| {
            let [home, away] = pair.kicks.map(mark);
            let score = pair.score.map_or(String::new(), |[home, away]| format!(" {home}-{away}"));
            format!("{home}{away}{score}")
        })
        .collect()
}

const ENDED_EARLY: &str = "h+ ax h+ ax hx ax h+";

#[test]
fn a_shoot_out_told_only_by_its_kicks_ends_with_their_total() {
    let document = document(json!({ "status": "finished" }), ENDED_EARLY);
    assert_eq!(document.shoot_out(), Some([3, 0]));
    assert_eq!(end_of_shoot_out(&document), Some(Some([3, 0])));
}

#[test]
fn a_shoot_out_whose_total_cannot_be_read_ends_without_one() {
    let document = document(json!({ "status": "finished", "shootOut": "three" }), ENDED_EARLY);
    assert_eq!(end_of_shoot_out(&document), Some(None));
}

#[test]
fn a_match_without_a_kick_has_no_shoot_out_in_its_story() {
    assert_eq!(end_of_shoot_out(&document(json!({ "status": "finished" }), "")), None);
    assert_eq!(end_of_shoot_out(&document(json!({ "status": "shoot-out" }), ENDED_EARLY)), None);
}

#[test]
fn a_cancelled_kick_counts_nowhere() {
    let mut document = document(json!({ "status": "finished", "shootOut": [2, 0] }), ENDED_EARLY);
    document.events[0].cancelled = Some("retaken".to_owned());
    assert_eq!(document.counted_kicks(), Some([2, 0]));
    let story = Story::of(&document);
    let scores: Vec<_> = story.entries().map(|entry| entry.score).collect();
    assert_eq!(scores.last(), Some(&Some([2, 0])), "{scores:?}");
    assert_eq!(pairs_of_kicks(&document)[0].score, Some([1, 0]));
}

#[test]
fn a_stated_total_that_the_kicks_do_not_give_is_reported() {
    let told = |stated: Json, kicks: &str| {
        let messages = reading(json!({ "status": "finished", "shootOut": stated }), kicks).messages;
        messages.iter().any(|message| message.path == "match.shootOut")
    };
    assert!(told(json!([4, 3]), ENDED_EARLY));
    assert!(!told(json!([3, 0]), ENDED_EARLY));
    assert!(!told(json!([4, 3]), ""), "a total alone contradicts nothing");
}

#[test]
fn the_kicks_stand_in_pairs_with_the_score_after_each() {
    let finished = document(json!({ "status": "finished" }), ENDED_EARLY);
    assert_eq!(pairs(&finished), ["+x 1-0", "+x 2-0", "xx 2-0", "+. 3-0"]);
    let live = document(json!({ "status": "shoot-out" }), "h+ a+ hx");
    assert_eq!(pairs(&live), ["++ 1-1", "xo 1-1", "oo", "oo", "oo"]);
    let sudden = document(json!({ "status": "shoot-out" }), "a+ h+ a+ h+ a+ h+ a+ h+ a+ h+ ax");
    assert_eq!(pairs(&sudden)[5], "ox 5-5");
}

#[test]
fn without_the_side_of_a_kick_there_are_no_pairs() {
    let mut document = document(json!({ "status": "finished" }), ENDED_EARLY);
    (document.events[0].team, document.events[0].player) = (None, None);
    assert_eq!(pairs(&document), [""; 0]);
}
