//! One score on the page: the goals of a live match may run ahead of the score that its document states.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use serde_json::{Value as Json, json};
use touchline_football::document::{Document, Value, read};
use touchline_football::story::{Item, Story, goals_run_ahead, moments, score_after};
use touchline_football::words::Words;

fn document(status: &str, score: Json, goals: &[(&str, u16)]) -> Document {
    let goal = |(team, minute): &(&str, u16)| json!({ "kind": "goal", "team": team, "player": "Ann", "minute": minute });
    let json = json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a", "status": status, "score": score },
        "events": goals.iter().map(goal).collect::<Vec<_>>(),
    });
    read(&serde_json::from_value::<Value>(json).unwrap()).document.unwrap()
}

/// The scores in the story, in order.
fn told(document: &Document) -> Vec<Option<[u16; 2]>> {
    let score = |item: &Item<'_>| match item {
        Item::Entry(entry) => entry.score,
        Item::Break(end) => end.score,
    };
    Story::of(document).items.iter().map(score).collect()
}

const GOALS: [(&str, u16); 3] = [("h", 10), ("a", 30), ("h", 40)];

#[test]
fn a_goal_that_the_score_does_not_have_yet_is_told_without_a_score() {
    let ahead = document("live", json!([1, 1]), &GOALS);
    assert_eq!(told(&ahead), [Some([1, 0]), Some([1, 1]), None]);
    assert!(goals_run_ahead(&ahead));
    let story = Story::of(&ahead);
    let last = story.entries().last().unwrap();
    assert_eq!((last.lead_before, last.lead_after), (None, None), "the score is level");
    let followed = document("live", json!([2, 1]), &GOALS);
    assert_eq!(told(&followed), [Some([1, 0]), Some([1, 1]), Some([2, 1])]);
    assert!(!goals_run_ahead(&followed));
}

#[test]
fn the_score_at_a_break_is_never_ahead_of_the_score_of_the_match() {
    let ahead = document("half-time", json!([1, 1]), &GOALS);
    assert_eq!(told(&ahead), [Some([1, 0]), Some([1, 1]), None, Some([1, 1])]);
}

#[test]
fn a_goal_is_announced_with_its_score_as_soon_as_the_document_states_it() {
    let news = |score: Json, goal: usize| {
        let document = document("live", score, &GOALS);
        let event = &document.events[goal];
        (score_after(&document, event), Words::for_tag(None).goal_news(&document, event))
    };
    assert_eq!(news(json!([1, 1]), 2), (None, "Goal: Ann, Home.".to_owned()));
    assert_eq!(news(json!([2, 1]), 2), (Some([2, 1]), "Goal: Ann, Home. Home 2, Away 1.".to_owned()));
    // Two goals at once. The document states the score after the first.
    assert_eq!(news(json!([1, 1]), 1), (Some([1, 1]), "Goal: Ann, Away. Home 1, Away 1.".to_owned()));
    // An unknown score is not announced.
    assert_eq!(news(json!("2-1"), 2), (None, "Goal: Ann, Home.".to_owned()));
}

#[test]
fn the_last_goal_is_announced_with_the_stated_score_where_others_are_not_told() {
    let document = document("live", json!([3, 1]), &GOALS[..2]);
    assert_eq!(score_after(&document, &document.events[1]), Some([3, 1]));
    assert_eq!(score_after(&document, &document.events[0]), None);
}

#[test]
fn a_score_is_counted_while_the_document_states_none() {
    let counted = document("live", Json::Array(Vec::new()), &[]);
    assert_eq!(counted.score(), None);
    let json = json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a", "status": "live" },
        "events": [{ "kind": "goal", "team": "a", "minute": 4 }],
    });
    let document = read(&serde_json::from_value::<Value>(json).unwrap()).document.unwrap();
    assert_eq!(document.score(), Some([0, 1]));
    assert_eq!(score_after(&document, &document.events[0]), Some([0, 1]));
}

#[test]
fn a_match_is_rewound_as_far_as_its_goals_tell_its_score() {
    assert_eq!(moments(&document("live", json!([2, 1]), &GOALS)), [0, 1, 2]);
    assert_eq!(moments(&document("live", json!([1, 1]), &GOALS)), [0, 1], "the third goal runs ahead");
    assert_eq!(moments(&document("live", json!([3, 1]), &GOALS)), [] as [usize; 0], "a goal is missing");
    assert_eq!(moments(&document("finished", json!([1, 1]), &GOALS)), [] as [usize; 0], "a goal too many");
}

#[test]
fn an_awarded_match_keeps_the_story_of_what_was_played() {
    let awarded = document("awarded", json!([0, 3]), &[("h", 12)]);
    assert_eq!(told(&awarded), [Some([1, 0])]);
    assert_eq!(awarded.score(), Some([0, 3]));
}
