//! The minute of a live match between two documents.

use super::Millis;
use crate::clock::{Lengths, Minute};
use crate::document::Clock;

const A_MINUTE: Millis = 60_000;

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
