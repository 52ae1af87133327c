//! Changes between two versions of a document, as real feeds send them: late, corrected, renumbered.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use proptest::prelude::*;
use serde_json::{Value, json};
use touchline_football::document::{DateTime, Document, MatchStatus, read};
use touchline_football::update::{Change, Follower, Update};

fn version(status: &str, events: Value) -> Document {
    let json = json!({
        "touchline": 1,
        "teams": [{ "id": "liv", "name": "Liverpool" }, { "id": "nap", "name": "Napoli" }],
        "match": { "home": "liv", "away": "nap", "status": status },
        "events": events,
    });
    read(&serde_json::from_value(json).unwrap()).document.unwrap()
}

fn goal(id: &str, team: &str, player: &str, minute: u16) -> Value {
    json!({ "id": id, "kind": "goal", "team": team, "player": player, "minute": minute })
}

/// A goal from a feed without ids.
fn plain(team: &str, player: &str, minute: u16) -> Value {
    json!({ "kind": "goal", "team": team, "player": player, "minute": minute })
}

fn changes(update: &Update<'_>) -> Vec<(Change, String)> {
    update.changes.iter().map(|(change, event)| (*change, event.id.clone())).collect()
}

/// The ids of the goals announced as one version follows another.
fn announced(versions: &[Value]) -> Vec<Vec<String>> {
    let mut follower = Follower::default();
    let mut old: Option<Document> = None;
    let mut steps = Vec::new();
    for events in versions {
        let new = version("live", events.clone());
        let update = follower.step(old.as_ref(), &new);
        steps.push(update.goals.iter().map(|event| event.id.clone()).collect());
        old = Some(new);
    }
    steps
}

const NONE: [&str; 0] = [];

#[test]
fn the_first_version_is_history() {
    let document = version("live", json!([goal("g1", "nap", "Mertens", 21)]));
    assert!(Follower::default().step(None, &document).is_empty());
}

#[test]
fn the_same_document_again_changes_nothing() {
    let document =
        version("live", json!([goal("g1", "nap", "Mertens", 21), { "kind": "note", "text": "Rain." }]));
    let mut follower = Follower::default();
    follower.step(None, &document);
    assert!(follower.step(Some(&document), &document.clone()).is_empty());
}

#[test]
fn another_match_is_history() {
    let first = version("live", json!([]));
    let mut other = version("live", json!([goal("g1", "nap", "Mertens", 21)]));
    if let Some(the_match) = &mut other.the_match {
        the_match.kickoff = DateTime::parse("2019-11-27T20:00:00Z");
    }
    let mut follower = Follower::default();
    follower.step(None, &first);
    assert!(follower.step(Some(&first), &other).is_empty());
    // Nor does it count as having announced the next match's first goal.
    let next = version("live", json!([goal("g1", "nap", "Mertens", 21)]));
    follower.step(Some(&other), &first);
    assert_eq!(follower.step(Some(&first), &next).goals.len(), 1);
}

#[test]
fn events_are_new_corrected_cancelled_and_removed_by_their_ids() {
    let old = version(
        "live",
        json!([
            goal("g1", "nap", "Mertens", 21),
            { "id": "y1", "kind": "yellow", "team": "liv", "player": "Robertson", "minute": 30 },
            goal("g2", "liv", "Lovren", 65),
        ]),
    );
    let mut cancelled = goal("g2", "liv", "Lovren", 65);
    cancelled["cancelled"] = json!("var");
    let new = version(
        "half-time",
        json!([
            goal("g1", "nap", "Mertens", 22),
            cancelled,
            { "id": "v1", "kind": "var", "team": "liv", "about": "g2", "outcome": "no-goal", "minute": 66 },
        ]),
    );
    let mut follower = Follower::default();
    follower.step(None, &old);
    let update = follower.step(Some(&old), &new);
    let expected = [
        (Change::Corrected, "g1".to_owned()),
        (Change::Cancelled, "g2".to_owned()),
        (Change::Added, "v1".to_owned()),
        (Change::Removed, "y1".to_owned()),
    ];
    assert_eq!(changes(&update), expected);
    assert_eq!(update.score, Some([Some([1, 1]), Some([0, 1])]));
    assert_eq!(update.status, Some([MatchStatus::Live, MatchStatus::HalfTime]));
    assert!(update.goals.is_empty() && !update.reordered);
}

#[test]
fn events_that_change_places_are_reordered_and_nothing_else() {
    let chance = |id: &str| json!({ "id": id, "kind": "chance", "team": "liv", "period": 1 });
    let old = version("live", json!([chance("a"), chance("b"), chance("c")]));
    let new = version("live", json!([chance("b"), chance("a"), chance("c")]));
    let mut follower = Follower::default();
    follower.step(None, &old);
    let update = follower.step(Some(&old), &new);
    assert!(update.reordered && update.changes.is_empty());
    let grown = version("live", json!([chance("x"), chance("b"), chance("y"), chance("a"), chance("c")]));
    assert!(!follower.step(Some(&new), &grown).reordered);
}

#[test]
fn a_goal_is_announced_once_whatever_becomes_of_it() {
    let first = goal("g1", "nap", "Mertens", 21);
    // Cancelled, with a different minute in the same version.
    let mut void = goal("g1", "nap", "Mertens", 23);
    void["cancelled"] = json!("var");
    let versions = [
        json!([]),
        json!([first]),
        json!([goal("g1", "nap", "Lozano", 22)]),
        json!([void]),
        json!([goal("g1", "nap", "Mertens", 21)]),
        json!([]),
        json!([first, goal("g2", "liv", "Lovren", 65)]),
    ];
    let steps = announced(&versions);
    assert_eq!(steps[1], ["g1"]);
    assert!(steps[2..6].iter().all(Vec::is_empty), "{steps:?}");
    assert_eq!(steps[6], ["g2"]);
}

#[test]
fn a_goal_that_was_first_refused_is_announced_when_it_is_given() {
    let mut void = goal("g1", "nap", "Mertens", 21);
    void["cancelled"] = json!("offside");
    let steps = announced(&[json!([]), json!([void]), json!([goal("g1", "nap", "Mertens", 21)])]);
    assert_eq!((steps[1].len(), steps[2].len()), (0, 1));
}

#[test]
fn a_feed_without_ids_may_correct_scorer_and_minute() {
    let steps = announced(&[
        json!([]),
        json!([{ "kind": "goal", "team": "liv", "minute": 65 }]),
        json!([plain("liv", "Van Dijk", 65)]),
        json!([plain("liv", "Lovren", 65)]),
        json!([plain("liv", "Lovren", 66)]),
        json!([{ "kind": "own-goal", "team": "nap", "player": "Koulibaly", "minute": 65 }]),
        json!([{ "kind": "own-goal", "team": "nap", "player": "Koulibaly", "minute": 65 }, plain("liv", "Lovren", 80)]),
    ]);
    assert_eq!(steps[1].len(), 1);
    assert!(steps[2..6].iter().all(Vec::is_empty), "{steps:?}");
    assert_eq!(steps[6].len(), 1);
}

#[test]
fn two_goals_of_one_player_without_ids_are_two() {
    let steps = announced(&[
        json!([]),
        json!([plain("liv", "Salah", 12)]),
        json!([plain("liv", "Salah", 12), plain("liv", "Salah", 13)]),
        // The first goal arrives late.
        json!([plain("liv", "Salah", 5), plain("liv", "Salah", 12), plain("liv", "Salah", 13)]),
    ]);
    assert_eq!(steps.iter().map(Vec::len).collect::<Vec<_>>(), [0, 1, 1, 1]);
}

#[test]
fn a_feed_that_numbers_its_events_anew_announces_nothing_old() {
    let yellow =
        |id: &str| json!({ "id": id, "kind": "yellow", "team": "liv", "player": "Robertson", "minute": 10 });
    let versions = [
        json!([goal("1", "nap", "Mertens", 21)]),
        json!([yellow("1"), goal("2", "nap", "Mertens", 21)]),
        json!([yellow("1"), goal("2", "nap", "Mertens", 21), goal("3", "liv", "Lovren", 65)]),
    ];
    assert_eq!(announced(&versions)[1], NONE);
    assert_eq!(announced(&versions)[2], ["3"]);
    let (old, new) = (version("live", versions[0].clone()), version("live", versions[1].clone()));
    let mut follower = Follower::default();
    follower.step(None, &old);
    let update = follower.step(Some(&old), &new);
    assert_eq!(changes(&update), [(Change::Added, "1".to_owned())]);
}

#[test]
fn a_goal_given_to_the_other_side_is_a_goal_of_that_side() {
    let steps =
        announced(&[json!([]), json!([goal("g1", "nap", "X", 21)]), json!([goal("g1", "liv", "X", 21)])]);
    assert_eq!(steps[2], ["g1"]);
}

/// Goals in some order, some missing, some cancelled: (which, cancelled).
fn feed() -> impl Strategy<Value = Vec<Vec<(usize, bool)>>> {
    let one = prop::collection::vec((0..6_usize, any::<bool>()), 0..8);
    prop::collection::vec(one, 1..12)
}

fn feed_version(goals: &[(usize, bool)]) -> Document {
    let mut events: Vec<Value> = Vec::new();
    for (index, (which, cancelled)) in goals.iter().enumerate() {
        if goals[..index].iter().any(|(before, _)| before == which) {
            continue;
        }
        let team = if which % 2 == 0 { "liv" } else { "nap" };
        let mut event = goal(&format!("g{which}"), team, &format!("P{which}"), *which as u16 * 10 + 1);
        if *cancelled {
            event["cancelled"] = json!("var");
        }
        events.push(event);
    }
    version("live", Value::from(events))
}

proptest! {
    #[test]
    fn no_goal_is_announced_twice_and_every_change_tells_the_difference(versions in feed()) {
        let mut follower = Follower::default();
        let mut old: Option<Document> = None;
        let mut told: Vec<String> = Vec::new();
        for goals in &versions {
            let new = feed_version(goals);
            let update = follower.step(old.as_ref(), &new);
            for event in &update.goals {
                prop_assert!(event.cancelled.is_none());
                prop_assert!(!told.contains(&event.id), "{} twice", event.id);
                told.push(event.id.clone());
            }
            if let Some(old) = &old {
                let count = |change| update.changes.iter().filter(|(other, _)| *other == change).count();
                prop_assert_eq!(old.events.len() + count(Change::Added), new.events.len() + count(Change::Removed));
            }
            old = Some(new);
        }
    }
}
