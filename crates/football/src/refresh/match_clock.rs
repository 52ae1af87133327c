//! The minute of a live match between two documents.

use super::Millis;
use crate::clock::{Lengths, Minute};
use crate::document::{Clock, DateTime};

const A_MINUTE: Millis = 60_000;

/// A page counts down to kick-off during the last day.
const COUNTED: Millis = 24 * 60 * A_MINUTE;

/// How long a clock runs on without news. No half-time is unexpectedly later than this.
const ON_ITS_OWN: Millis = 15 * A_MINUTE;

/// What the match clock shows at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The minute.
    pub minute: Minute,
    /// Milliseconds until the minute changes. `None` if the clock is stopped.
    pub next: Option<Millis>,
}

/// Returns what a clock shows at `now` (server time).
///
/// Past the last minute of its period it counts stoppage time (45+2). A clock that is stopped, or has no
/// `at`, shows its own minute. After a quarter of an hour without news a clock returns to its own minute,
/// because the real one is unknown.
#[must_use]
pub fn shown(clock: Clock, lengths: Lengths, now: Millis) -> Shown {
    let stands = Shown { minute: clock.minute, next: None };
    let (Some(at), Some(last)) = (clock.at, lengths.last_minute(clock.period)) else { return stands };
    let elapsed = (now - at.unix() * 1000).max(0);
    if !clock.running || elapsed >= ON_ITS_OWN {
        return stands;
    }
    // At most 15.
    let minutes = (elapsed / A_MINUTE) as u16;
    let Minute { minute, stoppage } = clock.minute;
    let total = minute.saturating_add(stoppage).saturating_add(minutes);
    let minute = if stoppage > 0 || total > last {
        let base = if stoppage > 0 { minute } else { last };
        Minute { minute: base, stoppage: total.saturating_sub(base) }
    } else {
        Minute::at(total)
    };
    Shown { minute, next: Some(A_MINUTE - elapsed % A_MINUTE) }
}

/// The time to kick-off at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Countdown {
    /// Whole minutes, rounded up. `None` if kick-off is more than a day away, or has passed.
    pub minutes: Option<u16>,
    /// Milliseconds until `minutes` changes. `None` if it never does.
    pub next: Option<Millis>,
}

/// Returns the time to kick-off at `now` (server time).
#[must_use]
pub fn countdown(kickoff: &DateTime, now: Millis) -> Countdown {
    let left = kickoff.unix() * 1000 - now;
    if left <= 0 {
        return Countdown { minutes: None, next: None };
    }
    if left > COUNTED {
        return Countdown { minutes: None, next: Some(left - COUNTED) };
    }
    // At most 1440.
    let minutes = (left + A_MINUTE - 1) / A_MINUTE;
    Countdown { minutes: Some(minutes as u16), next: Some(left - (minutes - 1) * A_MINUTE) }
}
