//! The minute of a live match between two documents.

use super::Millis;
use crate::clock::{Lengths, Minute};
use crate::document::Clock;

const A_MINUTE: Millis = 60_000;

/// So long a clock runs on without news; no half-time is later than that by surprise.
const ON_ITS_OWN: Millis = 15 * A_MINUTE;

/// What a clock shows at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The minute.
    pub minute: Minute,
    /// In how many milliseconds it will be another one; None for a clock that stands.
    pub next: Option<Millis>,
}

/// What a clock shows at a moment of the server's time: past the last minute of its period it counts stoppage time
/// (45+2). A clock that stands, or that says no `at`, shows its minute and no more; one without news for a quarter of
/// an hour goes back to it, since nobody knows any longer.
#[must_use]
pub fn shown(clock: Clock, lengths: Lengths, now: Millis) -> Shown {
    let stands = Shown { minute: clock.minute, next: None };
    let (Some(at), Some(last)) = (clock.at, lengths.last_minute(clock.period)) else { return stands };
    let elapsed = (now - at.unix() * 1000).max(0);
    if !clock.running || elapsed >= ON_ITS_OWN {
        return stands;
    }
    // Fifteen at the most.
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
