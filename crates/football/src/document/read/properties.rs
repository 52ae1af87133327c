//! Properties that hold for every possible JSON value: nothing panics, and a document keeps its module's
//! guarantees.

use crate::document::{Document, Level, Value, read_with_claims};
use proptest::prelude::*;
use proptest::sample::Index;
use std::cmp::Ordering;

/// A document with every key of the format.
const EVERYTHING: &str = include_str!("../../../tests/format/everything.json");
const REAL: &str = include_str!("../../../../../www/data/liverpool-napoli.json");

fn real() -> Value {
    serde_json::from_str(REAL).unwrap()
}

/// Every key in a value.
fn keys(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::List(items) => items.iter().for_each(|item| keys(item, found)),
        Value::Object(entries) => {
            for (key, value) in entries {
                found.push(key.clone());
                keys(value, found);
            }
        }
        _ => {}
    }
}

/// A key that the reader knows, or one that it does not know.
fn key() -> impl Strategy<Value = String> {
    let mut known = Vec::new();
    keys(&serde_json::from_str(EVERYTHING).unwrap(), &mut known);
    prop_oneof![
        9 => prop::sample::select(known),
        1 => ".{0,6}",
        1 => Just("__proto__".to_owned()),
    ]
}

/// A text that is valid for some key, or for none.
fn text() -> impl Strategy<Value = String> {
    let meant = [
        "liv",
        "nap",
        "sal",
        "mertens",
        "Dries Mertens",
        "goal",
        "own-goal",
        "substitution",
        "kick-scored",
        "var",
        "note",
        "period-end",
        "finished",
        "live",
        "scheduled",
        "postponed",
        "late",
        "half-time",
        "e03",
        "e5-liv-nap",
        "r16",
        "report",
        "uefa-cl-2018",
        "points",
        "goals",
        "fact",
        "more",
        "needs-win",
        "points-gap",
        "home",
        "away",
        "4-3-3",
        "#fff",
        "https://example.org",
        "javascript:0",
        "2019-11-27T20:00:00+00:00",
        "en",
        "",
    ];
    prop_oneof![9 => prop::sample::select(meant.to_vec()).prop_map(str::to_owned), 1 => ".{0,50}"]
}

fn any_value() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        8 => (-2_i32..130).prop_map(f64::from),
        1 => any::<f64>(),
        1 => Just(f64::INFINITY),
    ];
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::Bool),
        4 => number.prop_map(Value::Number),
        6 => text().prop_map(Value::Text),
    ];
    leaf.prop_recursive(6, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::List),
            prop::collection::vec((key(), inner), 0..8).prop_map(Value::Object),
        ]
    })
}

/// One change somewhere in a document: another value, a removal or a duplicate.
#[derive(Clone, Debug)]
struct Change {
    at: Vec<Index>,
    value: Option<Value>,
    key: Option<String>,
}

fn change() -> impl Strategy<Value = Change> {
    let at = prop::collection::vec(any::<Index>(), 1..6);
    let (value, key) = (prop::option::weighted(0.8, any_value()), prop::option::weighted(0.2, key()));
    (at, value, key).prop_map(|(at, value, key)| Change { at, value, key })
}

fn apply(target: &mut Value, change: &Change, depth: usize) {
    let Some(at) = change.at.get(depth) else {
        if let Some(value) = &change.value {
            *target = value.clone();
        }
        return;
    };
    let last = depth + 1 == change.at.len();
    match target {
        Value::List(items) if !items.is_empty() => {
            let index = at.index(items.len());
            match (&change.value, last) {
                (None, true) => items.push(items[index].clone()),
                _ => apply(&mut items[index], change, depth + 1),
            }
        }
        Value::Object(entries) if !entries.is_empty() => {
            let index = at.index(entries.len());
            match (&change.key, &change.value, last) {
                (Some(key), _, true) => entries[index].0.clone_from(key),
                (None, None, true) => drop(entries.remove(index)),
                _ => apply(&mut entries[index].1, change, depth + 1),
            }
        }
        other => {
            if let Some(value) = &change.value {
                *other = value.clone();
            }
        }
    }
}

/// Checks what the document module guarantees to its users.
fn holds_its_promises(document: &Document) {
    let team = |id: &str| assert!(document.team(id).is_some(), "team {id}");
    let player = |id: &String| assert!(document.player(id).is_some(), "player {id}");
    let unique = |ids: Vec<&str>| {
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), ids.len(), "{ids:?}");
    };
    unique(document.teams.iter().map(|team| team.id.as_str()).collect());
    unique(document.players.iter().map(|player| player.id.as_str()).collect());
    unique(document.events.iter().map(|event| event.id.as_str()).collect());
    unique(document.sources.iter().map(|source| source.id.as_str()).collect());
    unique(document.claims.iter().map(|claim| claim.id.as_str()).collect());
    let fixtures = || document.groups.iter().flat_map(|group| &group.fixtures);
    unique(fixtures().map(|fixture| fixture.id.as_str()).collect());
    let group_teams = document.groups.iter().flat_map(|group| &group.teams);
    group_teams.for_each(|id| team(id));
    for fixture in fixtures() {
        team(&fixture.home);
        team(&fixture.away);
        assert_ne!(fixture.home, fixture.away);
    }
    document.players.iter().filter_map(|player| player.team.as_deref()).for_each(team);
    for event in &document.events {
        let people = [&event.player, &event.assist, &event.on, &event.off];
        people.into_iter().flatten().for_each(player);
        if let Some(about) = &event.about {
            assert!(document.events.iter().any(|event| event.id == *about));
        }
        for id in &event.sources {
            assert!(document.sources.iter().any(|source| source.id == *id));
        }
    }
    for (index, event) in document.events.iter().enumerate() {
        for later in &document.events[index..] {
            assert_ne!(event.moment.order(&later.moment), Some(Ordering::Greater));
        }
    }
    if let Some(the_match) = &document.the_match {
        team(&the_match.home);
        team(&the_match.away);
        assert_ne!(the_match.home, the_match.away);
        if let Some(id) = &the_match.fixture_id {
            assert!(fixtures().any(|the_match| the_match.id == *id));
        }
        let lineups = [&the_match.lineups.home, &the_match.lineups.away];
        for lineup in lineups.into_iter().flatten() {
            lineup.start.iter().chain(&lineup.bench).chain(&lineup.captain).for_each(player);
        }
        let sides = [&the_match.home, &the_match.away];
        assert!(
            document.events.iter().all(|event| event.team.as_ref().is_none_or(|team| sides.contains(&team)))
        );
    } else {
        assert!(!document.groups.is_empty());
    }
}

fn check(value: &Value) {
    let reading = read_with_claims(value);
    assert_eq!(reading.document.is_none(), reading.worst() == Some(Level::Fatal));
    if let Some(document) = &reading.document {
        holds_its_promises(document);
    }
    assert_eq!(reading, read_with_claims(value), "the same value reads the same way");
    #[cfg(feature = "json")]
    if let Some(document) = reading.document {
        let written = serde_json::from_value(crate::document::to_json(&document)).unwrap();
        let again = read_with_claims(&written).document;
        assert_eq!(again, Some(document), "what is written reads as the same document");
    }
}

proptest! {
    #[test]
    fn no_value_makes_the_reader_panic(value in any_value()) {
        check(&value);
    }

    #[test]
    fn a_real_document_with_anything_changed_still_keeps_its_promises(
        changes in prop::collection::vec(change(), 1..12),
    ) {
        let mut value = real();
        changes.iter().for_each(|change| apply(&mut value, change, 0));
        check(&value);
    }

    #[test]
    fn a_body_cut_off_anywhere_is_no_document(at in any::<Index>()) {
        let end = at.index(REAL.trim_end().len());
        let cut = REAL.as_bytes().get(..end).unwrap();
        prop_assert!(serde_json::from_slice::<Value>(cut).is_err());
    }
}
