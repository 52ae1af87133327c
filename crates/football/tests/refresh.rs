//! When the page fetches a document again. The tests control the clock.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use proptest::prelude::*;
use std::cell::Cell;
use touchline_football::refresh::{FetchOutcome, Millis, NewsExpected, Plan, Refresh, interval};

const SECOND: Millis = 1_000;
const MINUTE: Millis = 60 * SECOND;
const HOUR: Millis = 60 * MINUTE;
/// 2019-11-27T20:00:00Z
const KICKOFF: Millis = 1_574_884_800 * SECOND;
const LIVE: FetchOutcome = FetchOutcome::Good(NewsExpected::From(Some(KICKOFF)));
const FAILED: FetchOutcome = FetchOutcome::Failed(None);

/// A reader's page and a server. Time passes only here.
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

    /// Follows the plans until the given time. Requests take no time, and `answer` gives the server's
    /// responses.
    fn run(&mut self, until: Millis, answer: impl Fn(Millis) -> FetchOutcome) {
        loop {
            match self.refresh.plan(self.now, true) {
                Plan::Fetch => self.ask(answer(self.now)),
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

    fn ask(&mut self, outcome: FetchOutcome) {
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
    assert_eq!([0.0, 0.2, 45.0, 1e12].map(interval), [SECOND, SECOND, 45 * SECOND, HOUR]);
    assert_eq!([f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -5.0].map(interval), [30 * SECOND; 4]);
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
    refresh.answered(KICKOFF + 2 * MINUTE, 0, FetchOutcome::Same);
    assert_eq!(refresh.stale_since(Some(7)), None);
    refresh.answered(KICKOFF + 3 * MINUTE, 0, FAILED);
    assert_eq!(refresh.stale_since(Some(7)), Some(KICKOFF + 2 * MINUTE));
}

#[test]
fn a_server_may_put_us_off_but_not_for_long() {
    let mut reader = Reader { chance: 1000, ..Reader::new(30.0) };
    reader.ask(FetchOutcome::Failed(Some(5 * MINUTE)));
    assert_eq!(reader.refresh.plan(reader.now, true), Plan::Wait(5 * MINUTE));
    reader.ask(FetchOutcome::Failed(Some(100 * HOUR)));
    assert_eq!(reader.refresh.plan(reader.now, true), Plan::Wait(10 * MINUTE));
    reader.ask(FetchOutcome::Failed(Some(-HOUR)));
    assert_eq!(reader.refresh.plan(reader.now, true), Plan::Wait(2 * MINUTE));
}

#[test]
fn nobody_who_does_not_look_is_asked_for_and_who_looks_again_gets_what_is_due_at_once() {
    let mut reader = Reader::new(30.0);
    reader.ask(LIVE);
    assert_eq!(reader.refresh.plan(reader.now + HOUR, false), Plan::Rest);
    assert_eq!(reader.refresh.plan(reader.now + HOUR, true), Plan::Fetch);
    // Scrolled past and back within the interval: no fetch is due.
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

const ENDED: FetchOutcome = FetchOutcome::Good(NewsExpected::Corrections);

#[test]
fn after_the_final_whistle_it_asks_slowly_for_a_quarter_of_an_hour() {
    for chance in [0, 500, 1000] {
        let mut reader = Reader { chance, ..Reader::new(5.0) };
        let whistle = KICKOFF + HOUR;
        reader.run(whistle + 3 * HOUR, |now| if now < whistle { LIVE } else { ENDED });
        let after: Vec<Millis> = reader.asked.iter().copied().filter(|time| *time >= whistle).collect();
        assert!(after.windows(2).all(|pair| pair[1] - pair[0] >= 54 * SECOND), "{after:?}");
        let last = after.last().unwrap() - after[0];
        assert!((15 * MINUTE..17 * MINUTE).contains(&last), "the last after {last} ms");
        assert_eq!(reader.refresh.plan(reader.now + 24 * HOUR, true), Plan::Rest);
    }
}

#[test]
fn a_match_that_is_reopened_is_live_again_and_has_a_whistle_of_its_own() {
    let mut reader = Reader::new(30.0);
    let minute = |minute: Millis| KICKOFF + minute * MINUTE;
    reader.run(minute(200), |now| {
        let is_live = now < minute(95) || (minute(105)..minute(115)).contains(&now);
        if is_live { LIVE } else { ENDED }
    });
    let between =
        |from, to| reader.asked.iter().filter(|time| (minute(from)..minute(to)).contains(time)).count();
    // Counted from the first live answer after the break.
    assert!(between(106, 115) >= 17, "{}", between(106, 115));
    assert!((9..=10).contains(&between(116, 126)), "{}", between(116, 126));
    assert_eq!(between(133, 200), 0);
}

#[test]
fn corrections_and_faults_do_not_make_the_watch_longer() {
    let mut reader = Reader::new(30.0);
    let answers = Cell::new(0);
    reader.run(KICKOFF + 3 * HOUR, |_| {
        answers.set(answers.get() + 1);
        if answers.get() % 4 == 0 { FAILED } else { ENDED }
    });
    assert!(reader.asked.last().unwrap() - reader.asked[0] < 18 * MINUTE);
    let mut broken = Reader::new(30.0);
    broken.ask(ENDED);
    let whistle = broken.now;
    broken.run(KICKOFF + 3 * HOUR, |_| FAILED);
    assert!((15 * MINUTE..18 * MINUTE).contains(&(broken.asked.last().unwrap() - whistle)));
    assert_eq!(broken.refresh.stale_since(Some(7)), None, "nobody misses news of it");
}

#[test]
fn a_match_of_long_ago_is_fetched_once() {
    let mut reader = Reader::new(30.0);
    reader.run(KICKOFF + 3 * HOUR, |_| FetchOutcome::Good(NewsExpected::Never));
    assert_eq!(reader.asked.len(), 1);
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
    // No timer may overflow.
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
    assert_eq!(reader.refresh.plan(reader.now - 3 * HOUR, true), Plan::Fetch);
}

#[test]
fn a_feed_that_nobody_tends_is_asked_rarely() {
    let mut reader = Reader::new(30.0);
    reader.now = KICKOFF + 7 * HOUR;
    reader.run(KICKOFF + 8 * HOUR, |_| LIVE);
    // Every ten minutes, both ends of the hour included.
    assert_eq!(reader.asked.len(), 7);
}

/// What can happen to a page, and when.
fn fates() -> impl Strategy<Value = Vec<(bool, u16, FetchOutcome)>> {
    let outcome = prop_oneof![
        Just(FAILED),
        Just(FetchOutcome::Same),
        Just(LIVE),
        Just(ENDED),
        (-HOUR..HOUR).prop_map(|put_off| FetchOutcome::Failed(Some(put_off))),
        (-HOUR..HOUR).prop_map(|from| FetchOutcome::Good(NewsExpected::From(Some(KICKOFF + from)))),
    ];
    prop::collection::vec((any::<bool>(), 0..=1000_u16, outcome), 1..200)
}

proptest! {
    /// Whatever the answers, and however often the page asks for its plan, is hidden and comes back.
    #[test]
    fn no_storm_whatever_happens(fates in fates(), seconds in 1..100_u16, step in 1..40_i64) {
        let wanted = Millis::from(seconds) * SECOND;
        let mut refresh = Refresh::new(interval(f64::from(seconds)));
        let (mut now, mut asked) = (KICKOFF, Vec::new());
        let mut fates = fates.into_iter().cycle();
        while now < KICKOFF + HOUR {
            let (seen, chance, outcome) = fates.next().unwrap();
            if refresh.plan(now, seen) == Plan::Fetch {
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

    /// However long a fault lasted, news arrive at most two minutes after it ends, or one interval.
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
