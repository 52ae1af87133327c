//! When a document can have news, and which answers of a feed are not trusted.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value, json};
use touchline_football::document::{Document, read};
use touchline_football::refresh::{FetchOutcome, Millis, NewsExpected, Plan, Refresh, falls_back, interval};

const SECOND: Millis = 1_000;
const MINUTE: Millis = 60 * SECOND;
const HOUR: Millis = 60 * MINUTE;
/// 2019-11-27T20:00:00Z
const KICKOFF: Millis = 1_574_884_800 * SECOND;

fn document(of_match: Value) -> Document {
    let mut fixture = json!({ "home": "liv", "away": "nap" });
    fixture.as_object_mut().unwrap().extend(of_match.as_object().unwrap().clone());
    let json = json!({
        "touchline": 1,
        "teams": [{ "id": "liv", "name": "Liverpool" }, { "id": "nap", "name": "Napoli" }],
        "match": fixture,
    });
    read(&serde_json::from_value(json).unwrap()).document.unwrap()
}

#[test]
fn standings_follow_status_and_kick_off() {
    let now = KICKOFF + MINUTE;
    let of = |of_match: Value| NewsExpected::of(&document(of_match), now);
    let (past, future) = ("2019-11-27T20:00:00Z", "2019-11-28T21:00:00+01:00");
    let to_come = NewsExpected::From(Some(KICKOFF + 24 * HOUR));
    for status in ["finished", "awarded", "abandoned", "cancelled"] {
        assert_eq!(of(json!({ "status": status, "kickoff": past })), NewsExpected::Corrections, "{status}");
        assert_eq!(
            of(json!({ "status": status })),
            NewsExpected::Corrections,
            "{status}, who knows since when"
        );
        let long_ago = "2019-11-27T14:00:00Z";
        assert_eq!(of(json!({ "status": status, "kickoff": long_ago })), NewsExpected::Never, "{status}");
    }
    assert_eq!(of(json!({ "status": "scheduled", "kickoff": future })), to_come);
    assert_eq!(of(json!({ "status": "postponed", "kickoff": future })), to_come);
    assert_eq!(of(json!({ "status": "postponed", "kickoff": past })), NewsExpected::Corrections);
    assert_eq!(of(json!({ "status": "scheduled" })), NewsExpected::Corrections);
    // A page from yesterday's cache says "scheduled", but the match is being played.
    assert!(of(json!({ "status": "scheduled", "kickoff": past })).is_live(now));
    for status in ["live", "half-time", "extra-time", "shoot-out", "suspended", "delayed"] {
        assert!(of(json!({ "status": status, "kickoff": past })).is_live(now), "{status}");
        assert!(of(json!({ "status": status })).is_live(now), "{status}");
        assert!(of(json!({ "status": status, "kickoff": future })).is_live(now), "{status} before its time");
    }
}

#[test]
fn a_page_wakes_when_its_match_can_have_news_and_never_if_it_cannot() {
    let now = KICKOFF + MINUTE;
    let wake = |of_match: Value| NewsExpected::of(&document(of_match), now).wake(now);
    let (past, future) = ("2019-11-27T20:00:00Z", "2019-11-28T21:00:00+01:00");
    for status in ["finished", "awarded", "abandoned", "cancelled"] {
        assert_eq!(wake(json!({ "status": status, "kickoff": future })), None, "{status}");
    }
    assert_eq!(wake(json!({ "status": "scheduled", "kickoff": future })), Some(KICKOFF + 24 * HOUR));
    assert_eq!(wake(json!({ "status": "scheduled", "kickoff": past })), Some(KICKOFF));
    assert_eq!(wake(json!({ "status": "scheduled" })), None);
    assert_eq!(wake(json!({ "kickoff": future })), Some(KICKOFF + 24 * HOUR), "scheduled is the default");
    // A postponed match has a new kick-off, or none yet.
    assert_eq!(wake(json!({ "status": "postponed", "kickoff": future })), Some(KICKOFF + 24 * HOUR));
    assert_eq!(wake(json!({ "status": "postponed", "kickoff": past })), None);
    assert_eq!(wake(json!({ "status": "postponed" })), None);
    for status in ["live", "half-time", "extra-time", "shoot-out", "suspended", "delayed"] {
        assert_eq!(wake(json!({ "status": status, "kickoff": past })), Some(KICKOFF), "{status}");
        assert_eq!(wake(json!({ "status": status })), Some(0), "{status}");
        assert_eq!(wake(json!({ "status": status, "kickoff": future })), Some(0), "{status} before its time");
    }
}

#[test]
fn a_page_wakes_no_later_than_the_plan_of_the_same_document_would_fetch() {
    for status in ["scheduled", "postponed", "live", "suspended"] {
        for kickoff in ["2019-11-27T19:00:00Z", "2019-11-27T20:00:00Z", "2019-11-27T22:00:00Z"] {
            let standing =
                NewsExpected::of(&document(json!({ "status": status, "kickoff": kickoff })), KICKOFF);
            let mut refresh = Refresh::new(interval(30.0));
            refresh.answered(KICKOFF, 0, FetchOutcome::Good(standing));
            if standing == NewsExpected::Corrections {
                // The page only looks for corrections, and only if it showed the match.
                assert_eq!(standing.wake(KICKOFF), None);
                continue;
            }
            let fetches = (0..=4 * HOUR / SECOND)
                .map(|second| KICKOFF + second * SECOND)
                .find(|now| refresh.plan(*now, true) == Plan::Fetch);
            let wakes = standing.wake(KICKOFF);
            assert_eq!(wakes.is_some(), fetches.is_some(), "{status} {kickoff}");
            assert!(wakes <= fetches, "{status} {kickoff}: {wakes:?} {fetches:?}");
        }
    }
}

#[test]
fn a_group_waits_for_its_next_fixture() {
    let group = |fixtures: Value| {
        let json = json!({
            "touchline": 1,
            "teams": [{ "id": "liv", "name": "Liverpool" }, { "id": "nap", "name": "Napoli" }],
            "group": { "fixtures": fixtures },
        });
        let document = read(&serde_json::from_value(json).unwrap()).document.unwrap();
        NewsExpected::of(&document, KICKOFF)
    };
    let fixture = |home: &str, away: &str, rest: Value| {
        let mut fixture = json!({ "home": home, "away": away });
        fixture.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        fixture
    };
    let played = fixture("liv", "nap", json!({ "score": [1, 1], "kickoff": "2019-09-17T19:00:00Z" }));
    let to_come = fixture("nap", "liv", json!({ "kickoff": "2019-11-27T21:00:00Z" }));
    let live = fixture("nap", "liv", json!({ "status": "live", "score": [0, 0] }));
    assert_eq!(group(json!([played])), NewsExpected::Never);
    let just_played = fixture("liv", "nap", json!({ "score": [1, 1], "kickoff": "2019-11-27T18:00:00Z" }));
    assert_eq!(group(json!([played, just_played])), NewsExpected::Corrections);
    assert_eq!(group(json!([played, to_come])), NewsExpected::From(Some(KICKOFF + HOUR)));
    assert!(group(json!([played, live])).is_live(KICKOFF));
    let wake = |fixtures: Value| group(fixtures).wake(KICKOFF);
    assert_eq!(wake(json!([played])), None);
    assert_eq!(wake(json!([played, to_come])), Some(KICKOFF + HOUR));
    assert_eq!(wake(json!([live, to_come])), Some(0), "the same at every moment");
}

/// A match that began an hour ago, in a group of four, with these other fixtures.
fn last_matchday(status: &str, others: Value) -> Document {
    let mut fixtures = json!([{ "id": "own", "home": "liv", "away": "nap", "matchday": 6 }]);
    fixtures.as_array_mut().unwrap().extend(others.as_array().unwrap().iter().cloned());
    let teams = ["liv", "nap", "sal", "gen"].map(|id| json!({ "id": id, "name": id }));
    let json = json!({
        "touchline": 1,
        "teams": teams,
        "match": { "fixture": "own", "home": "liv", "away": "nap", "status": status, "score": [1, 1],
                   "kickoff": "2019-11-27T19:00:00Z" },
        "group": { "fixtures": fixtures },
    });
    read(&serde_json::from_value(json).unwrap()).document.unwrap()
}

#[test]
fn a_match_is_not_over_for_the_page_while_another_fixture_of_its_group_is_to_come_or_live() {
    let of = |status: &str, rest: Value| {
        let mut other = json!({ "id": "other", "home": "sal", "away": "gen", "matchday": 6 });
        other.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        NewsExpected::of(&last_matchday(status, json!([other])), KICKOFF)
    };
    assert_eq!(of("finished", json!({ "score": [2, 0] })), NewsExpected::Corrections);
    assert!(of("finished", json!({ "score": [2, 0], "status": "live" })).is_live(KICKOFF));
    // The table of a match still to play can change before its kick-off.
    assert!(of("scheduled", json!({ "score": [2, 0], "status": "live" })).is_live(KICKOFF));
    let kickoff = |time: &str| json!({ "kickoff": time });
    assert!(of("finished", kickoff("2019-11-27T19:00:00Z")).is_live(KICKOFF), "live by its time");
    let later = NewsExpected::From(Some(KICKOFF + HOUR));
    assert_eq!(of("finished", kickoff("2019-11-27T21:00:00Z")), later, "later in the evening");
    assert_eq!(
        of("finished", kickoff("2019-12-10T21:00:00Z")),
        NewsExpected::Corrections,
        "another matchday"
    );
    assert_eq!(
        of("finished", kickoff("2019-11-27T12:00:00Z")),
        NewsExpected::Corrections,
        "a feed that nobody tends"
    );
    assert_eq!(of("finished", json!({ "status": "annulled" })), NewsExpected::Corrections);
    assert_eq!(
        NewsExpected::of(&last_matchday("finished", json!([])), KICKOFF),
        NewsExpected::Corrections,
        "its own fixture"
    );
}

#[test]
fn a_feed_that_takes_a_match_back_to_before_its_kick_off_is_not_believed() {
    let (past, future) = ("2019-11-27T19:00:00Z", "2019-11-28T19:00:00Z");
    let falls = |old: Value, new: Value| falls_back(&document(old), &document(new), KICKOFF);
    for status in ["live", "half-time", "suspended", "finished", "awarded"] {
        assert!(falls(json!({ "status": status }), json!({ "status": "scheduled" })), "{status}");
        let planned = json!({ "status": "scheduled", "kickoff": past });
        assert!(falls(json!({ "status": status, "kickoff": past }), planned), "{status}");
    }
    // A new date, or a match that never kicked off.
    assert!(!falls(json!({ "status": "abandoned" }), json!({ "status": "scheduled", "kickoff": future })));
    assert!(!falls(json!({ "status": "delayed" }), json!({ "status": "scheduled" })));
    assert!(!falls(json!({ "status": "finished" }), json!({ "status": "live" })));
    assert!(!falls(json!({ "status": "live" }), json!({ "status": "postponed" })));
    let another = json!({ "status": "scheduled", "home": "nap", "away": "liv" });
    assert!(!falls(json!({ "status": "live" }), another), "another match");
}
