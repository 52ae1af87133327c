//! When a document is asked for again, by a clock that the tests turn.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use proptest::prelude::*;
use serde_json::{Value, json};
use touchline_football::document::{Document, read};
use touchline_football::refresh::{Millis, Outcome, Plan, Refresh, Standing, interval};

const SECOND: Millis = 1_000;
const MINUTE: Millis = 60 * SECOND;
const HOUR: Millis = 60 * MINUTE;
/// 2019-11-27T20:00:00Z
const KICKOFF: Millis = 1_574_884_800 * SECOND;
const LIVE: Outcome = Outcome::Good(Standing::Open(Some(KICKOFF)));
const FAILED: Outcome = Outcome::Failed(None);

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

/// A reader with a server behind: time passes only here.
struct Reader {
    now: Millis,
    refresh: Refresh,
    chance: u16,
    asked: Vec<Millis>,
}

impl Reader {
    fn new(seconds: f64) -> Reader {
        Reader {
            now: KICKOFF + MINUTE,
            refresh: Refresh::new(interval(seconds)),
            chance: 500,
            asked: Vec::new(),
        }
    }

    /// Does what the plans say until a moment, a request taking no time; `answer` is what the server has to say.
    fn run(&mut self, until: Millis, answer: impl Fn(Millis) -> Outcome) {
        loop {
            match self.refresh.plan(self.now, true) {
                Plan::Ask => self.ask(answer(self.now)),
                Plan::Wait(wait) => {
                    assert!(wait > 0);
                    if self.now + wait > until {
                        self.now = until;
                        return;
                    }
                    self.now += wait;
                }
                Plan::Rest => {
                    self.now = until;
                    return;
                }
            }
        }
    }

    fn ask(&mut self, outcome: Outcome) {
        self.asked.push(self.now);
        self.refresh.ask();
        self.refresh.answered(self.now, self.chance, outcome);
    }

    fn gaps(&self) -> Vec<Millis> {
        self.asked.windows(2).map(|pair| pair[1] - pair[0]).collect()
    }
}

#[test]
fn a_live_match_is_asked_for_once_an_interval() {
    let mut reader = Reader::new(30.0);
    reader.run(KICKOFF + HOUR, |_| LIVE);
    assert!(reader.gaps().iter().all(|gap| *gap == 30 * SECOND), "{:?}", reader.gaps());
    assert_eq!(reader.asked.len(), 118 + 1);
}

#[test]
fn readers_who_came_together_part() {
    let gaps = [0, 250, 1000].map(|chance| {
        let mut reader = Reader { chance, ..Reader::new(30.0) };
        reader.run(KICKOFF + 3 * MINUTE, |_| LIVE);
        reader.gaps()[0]
    });
    assert_eq!(gaps, [27 * SECOND, 28_500, 33 * SECOND]);
}

#[test]
fn a_page_may_not_ask_for_a_storm_nor_for_never() {
    assert_eq!([0.0, -5.0, 0.2, 45.0, 1e12].map(interval), [SECOND, SECOND, SECOND, 45 * SECOND, HOUR]);
    assert_eq!([f64::NAN, f64::INFINITY, f64::NEG_INFINITY].map(interval), [30 * SECOND; 3]);
}

#[test]
fn faults_are_asked_again_within_one_interval_and_then_ever_more_rarely() {
    let mut reader = Reader { chance: 1000, ..Reader::new(30.0) };
    reader.run(KICKOFF + HOUR, |_| FAILED);
    let gaps = reader.gaps();
    assert_eq!(gaps[..3], [30 * SECOND, 60 * SECOND, 120 * SECOND]);
    assert!(gaps[3..].iter().all(|gap| *gap == 120 * SECOND), "{gaps:?}");
}

#[test]
fn one_good_answer_brings_the_plain_interval_back() {
    let mut reader = Reader { chance: 1000, ..Reader::new(10.0) };
    let well = KICKOFF + 10 * MINUTE;
    reader.run(well, |_| FAILED);
    assert!(reader.refresh.stale_since(Some(7)).is_some());
    reader.asked.clear();
    reader.run(well + 10 * MINUTE, |_| LIVE);
    assert!(
        reader.asked[0] - well <= 120 * SECOND,
        "asked again {} ms after the fault",
        reader.asked[0] - well
    );
    assert!(reader.gaps().iter().all(|gap| *gap == 11 * SECOND), "{:?}", reader.gaps());
    assert_eq!(reader.refresh.stale_since(Some(7)), None);
}

#[test]
fn a_single_fault_is_made_good_within_one_interval() {
    for chance in [0, 500, 1000] {
        let mut reader = Reader { chance, ..Reader::new(30.0) };
        reader.ask(LIVE);
        let good = reader.now;
        reader.run(KICKOFF + 5 * MINUTE, |now| if now < good + MINUTE { FAILED } else { LIVE });
        let fault = reader.asked[1];
        assert_eq!(reader.asked[2] - fault, 27 * SECOND + Millis::from(chance) * 3);
    }
}

#[test]
fn the_age_is_that_of_the_last_good_answer_else_of_the_document() {
    let mut refresh = Refresh::new(30 * SECOND);
    refresh.answered(KICKOFF, 0, FAILED);
    assert_eq!(refresh.stale_since(Some(7)), Some(7));
    assert_eq!(refresh.stale_since(None), None);
    refresh.answered(KICKOFF + MINUTE, 0, LIVE);
    refresh.answered(KICKOFF + 2 * MINUTE, 0, Outcome::Same);
    assert_eq!(refresh.stale_since(Some(7)), None);
    refresh.answered(KICKOFF + 3 * MINUTE, 0, FAILED);
    assert_eq!(refresh.stale_since(Some(7)), Some(KICKOFF + 2 * MINUTE));
}

#[test]
fn a_server_may_put_us_off_but_not_for_long() {
    let mut reader = Reader { chance: 1000, ..Reader::new(30.0) };
    reader.ask(Outcome::Failed(Some(5 * MINUTE)));
    assert_eq!(reader.refresh.plan(reader.now, true), Plan::Wait(5 * MINUTE));
    reader.ask(Outcome::Failed(Some(100 * HOUR)));
    assert_eq!(reader.refresh.plan(reader.now, true), Plan::Wait(10 * MINUTE));
    reader.ask(Outcome::Failed(Some(-HOUR)));
    assert_eq!(reader.refresh.plan(reader.now, true), Plan::Wait(2 * MINUTE));
}

#[test]
fn nobody_who_does_not_look_is_asked_for_and_who_looks_again_gets_what_is_due_at_once() {
    let mut reader = Reader::new(30.0);
    reader.ask(LIVE);
    assert_eq!(reader.refresh.plan(reader.now + HOUR, false), Plan::Rest);
    assert_eq!(reader.refresh.plan(reader.now + HOUR, true), Plan::Ask);
    // Scrolled past and back within the interval: nothing is due.
    assert_eq!(reader.refresh.plan(reader.now + 10 * SECOND, true), Plan::Wait(20 * SECOND));
}

#[test]
fn while_a_request_is_under_way_there_is_no_second_one() {
    let mut refresh = Refresh::new(SECOND);
    refresh.ask();
    assert_eq!(refresh.plan(KICKOFF + HOUR, true), Plan::Rest);
    refresh.answered(KICKOFF + HOUR, 0, FAILED);
    assert!(matches!(refresh.plan(KICKOFF + HOUR, true), Plan::Wait(_)));
}

#[test]
fn after_the_final_whistle_nobody_asks() {
    let mut reader = Reader::new(30.0);
    reader.run(
        KICKOFF + 2 * HOUR,
        |now| {
            if now < KICKOFF + HOUR { LIVE } else { Outcome::Good(Standing::Over) }
        },
    );
    assert_eq!(reader.asked.iter().filter(|time| **time >= KICKOFF + HOUR).count(), 1);
}

#[test]
fn before_kick_off_there_is_one_request_and_the_next_is_at_kick_off() {
    let mut reader = Reader::new(30.0);
    reader.now = KICKOFF - 26 * HOUR;
    reader.run(KICKOFF + MINUTE, |_| LIVE);
    assert_eq!(reader.asked[1], KICKOFF + 15 * SECOND);
    let mut sleeper = Reader::new(30.0);
    sleeper.now = KICKOFF - 60 * 24 * HOUR;
    sleeper.ask(LIVE);
    // No timer that overflows.
    assert_eq!(sleeper.refresh.plan(sleeper.now, true), Plan::Wait(HOUR));
}

#[test]
fn kick_off_is_by_the_servers_clock() {
    let mut reader = Reader::new(30.0);
    reader.chance = 0;
    // The reader's clock is ten minutes slow.
    reader.now = KICKOFF - HOUR;
    reader.refresh.dated(reader.now, reader.now + 10 * MINUTE);
    reader.run(KICKOFF, |_| LIVE);
    assert_eq!(reader.asked[1], KICKOFF - 10 * MINUTE);
    assert_eq!(reader.refresh.server_time(KICKOFF), KICKOFF + 10 * MINUTE);
}

#[test]
fn the_travel_of_an_answer_is_no_skew() {
    let mut refresh = Refresh::new(SECOND);
    refresh.dated(KICKOFF, KICKOFF - 2_900);
    assert_eq!(refresh.server_time(KICKOFF), KICKOFF);
    refresh.dated(KICKOFF, KICKOFF + HOUR);
    refresh.dated(KICKOFF, KICKOFF + HOUR - 900);
    assert_eq!(refresh.server_time(KICKOFF), KICKOFF + HOUR);
}

#[test]
fn a_clock_that_is_put_back_does_not_silence_a_match() {
    let mut reader = Reader::new(30.0);
    reader.ask(LIVE);
    assert_eq!(reader.refresh.plan(reader.now - 3 * HOUR, true), Plan::Ask);
}

#[test]
fn a_feed_that_nobody_tends_is_asked_rarely() {
    let mut reader = Reader::new(30.0);
    reader.now = KICKOFF + 7 * HOUR;
    reader.run(KICKOFF + 8 * HOUR, |_| LIVE);
    // Every ten minutes, both ends of the hour included.
    assert_eq!(reader.asked.len(), 7);
}

#[test]
fn standings_follow_status_and_kick_off() {
    let now = KICKOFF + MINUTE;
    let of = |of_match: Value| Standing::of(&document(of_match), now);
    let (past, future) = ("2019-11-27T20:00:00Z", "2019-11-28T21:00:00+01:00");
    let to_come = Standing::Open(Some(KICKOFF + 24 * HOUR));
    assert_eq!(of(json!({ "status": "finished", "kickoff": past })), Standing::Over);
    assert_eq!(of(json!({ "status": "awarded", "kickoff": past })), Standing::Over);
    assert_eq!(of(json!({ "status": "scheduled", "kickoff": future })), to_come);
    assert_eq!(of(json!({ "status": "postponed", "kickoff": future })), to_come);
    assert_eq!(of(json!({ "status": "postponed", "kickoff": past })), Standing::Over);
    assert_eq!(of(json!({ "status": "scheduled" })), Standing::Over);
    // A page from yesterday's cache says "scheduled", and its match is being played.
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
    let wake = |of_match: Value| Standing::of(&document(of_match), now).wake(now);
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
    for status in ["scheduled", "postponed", "live", "suspended", "finished"] {
        for kickoff in ["2019-11-27T19:00:00Z", "2019-11-27T20:00:00Z", "2019-11-27T22:00:00Z"] {
            let standing = Standing::of(&document(json!({ "status": status, "kickoff": kickoff })), KICKOFF);
            let mut refresh = Refresh::new(interval(30.0));
            refresh.answered(KICKOFF, 0, Outcome::Good(standing));
            let fetches = (0..=4 * HOUR / SECOND)
                .map(|second| KICKOFF + second * SECOND)
                .find(|now| refresh.plan(*now, true) == Plan::Ask);
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
        Standing::of(&document, KICKOFF)
    };
    let fixture = |home: &str, away: &str, rest: Value| {
        let mut fixture = json!({ "home": home, "away": away });
        fixture.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        fixture
    };
    let played = fixture("liv", "nap", json!({ "score": [1, 1], "kickoff": "2019-09-17T19:00:00Z" }));
    let to_come = fixture("nap", "liv", json!({ "kickoff": "2019-11-27T21:00:00Z" }));
    let live = fixture("nap", "liv", json!({ "status": "live", "score": [0, 0] }));
    assert_eq!(group(json!([played])), Standing::Over);
    assert_eq!(group(json!([played, to_come])), Standing::Open(Some(KICKOFF + HOUR)));
    assert!(group(json!([played, live])).is_live(KICKOFF));
    let wake = |fixtures: Value| group(fixtures).wake(KICKOFF);
    assert_eq!(wake(json!([played])), None);
    assert_eq!(wake(json!([played, to_come])), Some(KICKOFF + HOUR));
    assert_eq!(wake(json!([live, to_come])), Some(0), "the same at every moment");
}

/// What may happen to a page, and when.
fn fates() -> impl Strategy<Value = Vec<(bool, u16, Outcome)>> {
    let outcome = prop_oneof![
        Just(FAILED),
        Just(Outcome::Same),
        Just(LIVE),
        (-HOUR..HOUR).prop_map(|put_off| Outcome::Failed(Some(put_off))),
        (-HOUR..HOUR).prop_map(|from| Outcome::Good(Standing::Open(Some(KICKOFF + from)))),
    ];
    prop::collection::vec((any::<bool>(), 0..=1000_u16, outcome), 1..200)
}

proptest! {
    /// However often the page asks for its plan, looks away and comes back, and whatever the answers are.
    #[test]
    fn no_storm_whatever_happens(fates in fates(), seconds in 1..100_u16, step in 1..40_i64) {
        let wanted = Millis::from(seconds) * SECOND;
        let mut refresh = Refresh::new(interval(f64::from(seconds)));
        let (mut now, mut asked) = (KICKOFF, Vec::new());
        let mut fates = fates.into_iter().cycle();
        while now < KICKOFF + HOUR {
            let (seen, chance, outcome) = fates.next().unwrap();
            if refresh.plan(now, seen) == Plan::Ask {
                asked.push(now);
                refresh.ask();
                prop_assert_eq!(refresh.plan(now, true), Plan::Rest);
                refresh.answered(now, chance, outcome);
            }
            now += step * SECOND;
        }
        for pair in asked.windows(2) {
            prop_assert!(pair[1] - pair[0] >= wanted * 9 / 10, "{} after {}", pair[1], pair[0]);
        }
        prop_assert!(asked.len() as Millis <= HOUR * 10 / (wanted * 9) + 1);
    }

    /// However long a fault lasted: news are there two minutes after it has gone at the latest, or one interval.
    #[test]
    fn recovery_is_prompt(seconds in 1..1000_u16, fault in 0..(2 * HOUR), chance in 0..=1000_u16) {
        let wanted = Millis::from(seconds) * SECOND;
        let mut reader = Reader { chance, ..Reader::new(f64::from(seconds)) };
        reader.ask(LIVE);
        let start = reader.now;
        reader.run(start + fault, |_| FAILED);
        reader.asked.clear();
        reader.run(start + fault + 2 * HOUR, |_| LIVE);
        let late = reader.asked[0] - (start + fault);
        prop_assert!(late <= (2 * MINUTE).max(wanted * 11 / 10), "{late} ms");
        prop_assert!(reader.gaps().iter().all(|gap| *gap <= wanted * 11 / 10));
    }
}
