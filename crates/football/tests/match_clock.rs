//! The minute of a live match between two documents. The tests control the clock.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use proptest::prelude::*;
use touchline_football::clock::{Lengths, Minute, Period};
use touchline_football::document::{Clock, DateTime};
use touchline_football::refresh::{Millis, shown};

const MINUTE: Millis = 60_000;

fn clock(period: Period, minute: u16, stoppage: u16) -> Clock {
    let at = DateTime::parse("2019-11-27T21:22:00Z");
    Clock { period, minute: Minute { minute, stoppage }, at, running: true }
}

/// What a clock shows this many milliseconds after its `at`, as text, and when that changes.
fn after(clock: Clock, elapsed: Millis) -> (String, Option<Millis>) {
    let at = DateTime::parse("2019-11-27T21:22:00Z").unwrap().unix() * 1000;
    let shown = shown(clock, Lengths::default(), at + elapsed);
    let Minute { minute, stoppage } = shown.minute;
    let text = if stoppage == 0 { minute.to_string() } else { format!("{minute}+{stoppage}") };
    (text, shown.next)
}

#[test]
fn a_running_clock_counts_the_minutes_since_it_was_read() {
    let at = |elapsed| after(clock(Period::Second, 67, 0), elapsed);
    assert_eq!(at(0), ("67".to_owned(), Some(MINUTE)));
    assert_eq!(at(59_999), ("67".to_owned(), Some(1)));
    assert_eq!(at(60_000), ("68".to_owned(), Some(MINUTE)));
    assert_eq!(at(14 * MINUTE), ("81".to_owned(), Some(MINUTE)));
}

#[test]
fn past_the_last_minute_it_counts_stoppage_time() {
    assert_eq!(after(clock(Period::First, 44, 0), MINUTE).0, "45");
    assert_eq!(after(clock(Period::First, 44, 0), 3 * MINUTE).0, "45+2");
    assert_eq!(after(clock(Period::First, 45, 1), MINUTE).0, "45+2");
    assert_eq!(after(clock(Period::Second, 90, 0), 4 * MINUTE).0, "90+4");
    assert_eq!(after(clock(Period::ExtraSecond, 119, 0), 2 * MINUTE).0, "120+1");
}

#[test]
fn a_clock_that_stands_or_does_not_say_since_when_shows_its_minute() {
    let standing = Clock { running: false, ..clock(Period::First, 45, 3) };
    assert_eq!(after(standing, 10 * MINUTE), ("45+3".to_owned(), None));
    let undated = Clock { at: None, ..clock(Period::First, 30, 0) };
    assert_eq!(after(undated, 10 * MINUTE), ("30".to_owned(), None));
    let kicks = clock(Period::ShootOut, 120, 0);
    assert_eq!(after(kicks, 3 * MINUTE), ("120".to_owned(), None));
}

#[test]
fn a_clock_without_news_for_a_quarter_of_an_hour_goes_back_to_what_is_known() {
    assert_eq!(after(clock(Period::Second, 67, 0), 15 * MINUTE), ("67".to_owned(), None));
}

#[test]
fn a_clock_from_the_future_shows_its_minute() {
    assert_eq!(after(clock(Period::Second, 67, 0), -5 * MINUTE), ("67".to_owned(), Some(MINUTE)));
}

proptest! {
    /// A timer for the next tick finds a new minute, and finds none one millisecond earlier.
    #[test]
    fn the_next_tick_is_when_the_minute_changes(minute in 1..=45_u16, elapsed in 0..(14 * MINUTE)) {
        let clock = clock(Period::First, minute, 0);
        let (now, next) = after(clock, elapsed);
        let next = next.unwrap();
        prop_assert!((1..=MINUTE).contains(&next));
        prop_assert_eq!(&after(clock, elapsed + next - 1).0, &now);
        prop_assert_ne!(&after(clock, elapsed + next).0, &now);
    }
}
