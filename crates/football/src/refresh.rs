//! When to fetch a document again, and what the clock of a live match shows meanwhile.
//!
//! [`Refresh`] is a pure state machine for one address, however many elements show what is there. The caller passes in the
//! time (milliseconds since the Unix epoch, by the reader's clock), a random number, and what became of a request. The
//! answer is to fetch now, to wait, or to rest. [`Standing`] says when a document can have news.
//!
//! Whatever the answers are, and whenever the plan is read:
//! - two requests are at least nine tenths of the interval apart, so a fault causes no storm of requests;
//! - after a fault the next request comes within one interval. Later ones come ever more rarely, but at least every two
//!   minutes (or every interval, if that is longer). One good answer restores the plain interval;
//! - nothing is fetched while nobody looks, and what is due is fetched at once when somebody looks again;
//! - before kick-off the plan waits for kick-off, and after the final whistle nothing more is fetched.
//!
//! The validators of a request (ETag, Last-Modified) are not decided here. The browser's own cache sends those it has,
//! without the preflight that a header written by a script would cost at another origin. How long an answer may take and
//! how large it may be is not decided here either: the shell aborts the request, and that is a failure.

mod match_clock;

pub use match_clock::{Shown, shown};

use crate::document::{Document, FixtureStatus, Status};

/// A moment in milliseconds since the Unix epoch, or a span of time in milliseconds.
pub type Millis = i64;

/// The interval if the page names none.
const USUAL: Millis = 30_000;
/// The bounds of what a page may name.
const SHORTEST: Millis = 1_000;
const LONGEST: Millis = 3_600_000;
/// The longest wait after faults, unless the interval is longer.
const CEILING: Millis = 120_000;
/// The longest wait that a server may impose with `Retry-After`.
const LONGEST_PUT_OFF: Millis = 600_000;
/// No match is still going on so long after kick-off: a feed that still says so is one that nobody tends.
const ANY_MATCH: Millis = 6 * 3_600_000;
/// The interval for such a feed.
const UNTENDED: Millis = 600_000;
/// The longest timer. Those of browsers overflow after 24 days.
const LONGEST_TIMER: Millis = 3_600_000;
/// Smaller differences between two clocks do not count: `Date` has whole seconds, and an answer takes time to arrive.
const SAME_CLOCK: Millis = 3_000;

/// The interval of so many seconds, within bounds. The usual one if the number is not finite.
#[must_use]
pub fn interval(seconds: f64) -> Millis {
    if !seconds.is_finite() {
        return USUAL;
    }
    // From float to integer saturates.
    ((seconds * 1000.0) as Millis).clamp(SHORTEST, LONGEST)
}

/// When a document can have news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Never again.
    Over,
    /// From this moment on (kick-off), or at any time if the document does not say.
    Open(Option<Millis>),
}

impl Standing {
    /// The standing of a document at a moment. A match that is not over is live once its kick-off has passed, whatever its
    /// status says. A scheduled match without a kick-off is not waited for.
    #[must_use]
    pub fn of(document: &Document, now: Millis) -> Standing {
        if let Some(fixture) = &document.fixture {
            let kickoff = fixture.kickoff.map(|time| time.unix() * 1000);
            return match fixture.status {
                status if status.is_over() => Standing::Over,
                // The kick-off that was called off says nothing about the next one.
                Status::Postponed if kickoff.is_none_or(|kickoff| kickoff <= now) => Standing::Over,
                Status::Scheduled if kickoff.is_none() => Standing::Over,
                Status::Scheduled | Status::Postponed => Standing::Open(kickoff),
                // Under way or about to begin: from now on, whatever kick-off was planned.
                _ => Standing::Open(kickoff.map(|kickoff| kickoff.min(now))),
            };
        }
        let mut first = None;
        for fixture in document.groups.iter().flat_map(|group| &group.fixtures) {
            let kickoff = match (fixture.status, fixture.kickoff) {
                (FixtureStatus::Live, _) => now,
                (FixtureStatus::Normal, Some(kickoff)) if fixture.score.is_none() => kickoff.unix() * 1000,
                _ => continue,
            };
            if first.is_none_or(|first| kickoff < first) {
                first = Some(kickoff);
            }
        }
        first.map_or(Standing::Over, |first| Standing::Open(Some(first)))
    }

    /// Whether news can come now.
    #[must_use]
    pub fn is_live(self, now: Millis) -> bool {
        matches!(self, Standing::Open(from) if from.is_none_or(|from| from <= now))
    }

    /// The moment at which a page must look for news, if it was made at `now` and may be read at any later time. None if
    /// there will be no news.
    ///
    /// This is the start of the Unix epoch if news can come at any time: it has passed by every clock, and a page made
    /// from the same document a second later is the same.
    #[must_use]
    pub fn wake(self, now: Millis) -> Option<Millis> {
        match self {
            Standing::Over => None,
            Standing::Open(Some(from)) if from != now => Some(from),
            Standing::Open(_) => Some(0),
        }
    }
}

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A document that can be shown.
    Good(Standing),
    /// The same document as before (304, or the same text).
    Same,
    /// Anything else: no answer, a bad status, a document that cannot be shown. With the wait that the server imposes.
    Failed(Option<Millis>),
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// Fetch now.
    Ask,
    /// Read the plan again after so long.
    Wait(Millis),
    /// Do nothing until an answer comes or somebody looks.
    Rest,
}

/// The plan of the requests for one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refresh {
    interval: Millis,
    standing: Standing,
    /// Failures since the last good answer.
    failures: u32,
    /// When to fetch next, and how far off that was when it was decided. None before the first answer.
    due: Option<(Millis, Millis)>,
    under_way: bool,
    good: Option<Millis>,
    /// How far the server's clock is ahead of the reader's.
    skew: Millis,
}

impl Refresh {
    /// A plan for an address that was never fetched: it says to fetch now.
    #[must_use]
    pub fn new(interval: Millis) -> Refresh {
        let standing = Standing::Open(None);
        Refresh { interval, standing, failures: 0, due: None, under_way: false, good: None, skew: 0 }
    }

    /// Changes the interval from the next answer on.
    pub fn set_interval(&mut self, interval: Millis) {
        self.interval = interval;
    }

    /// What to do at a moment. `seen` says whether anybody looks.
    #[must_use]
    pub fn plan(&self, now: Millis, seen: bool) -> Plan {
        if self.under_way || !seen || self.standing == Standing::Over {
            return Plan::Rest;
        }
        match self.due {
            // If it is farther off than it ever was, the reader's clock was put back.
            Some((due, wait)) if now < due && due - now <= wait => Plan::Wait((due - now).min(LONGEST_TIMER)),
            _ => Plan::Ask,
        }
    }

    /// Notes that a request is sent.
    pub fn ask(&mut self) {
        self.under_way = true;
    }

    /// The time by the server's clock.
    #[must_use]
    pub fn server_time(&self, now: Millis) -> Millis {
        now + self.skew
    }

    /// Notes the server's time in a good answer (its `Date`, with `Age` added if a cache answered).
    pub fn dated(&mut self, now: Millis, server: Millis) {
        let skew = server - now;
        if (skew - self.skew).abs() > SAME_CLOCK {
            self.skew = skew;
        }
    }

    /// Notes the outcome of a request. `chance`, from 0 to 1000, spreads readers who came at the same time.
    pub fn answered(&mut self, now: Millis, chance: u16, outcome: Outcome) {
        self.under_way = false;
        let chance = Millis::from(chance.min(1000));
        let wait = match outcome {
            Outcome::Failed(put_off) => {
                self.failures = self.failures.saturating_add(1);
                let doubled = self.pace(now) << (self.failures - 1).min(16);
                let wait = doubled.min(CEILING.max(self.pace(now)));
                wait.max(put_off.unwrap_or(0).min(LONGEST_PUT_OFF))
            }
            Outcome::Good(_) | Outcome::Same => {
                if let Outcome::Good(standing) = outcome {
                    self.standing = standing;
                }
                self.failures = 0;
                self.good = Some(now);
                let to_kickoff = match self.standing {
                    Standing::Open(Some(from)) => from - self.server_time(now),
                    _ => 0,
                };
                if to_kickoff > self.interval {
                    let wait = to_kickoff + self.interval * chance / 1000;
                    self.due = Some((now + wait, wait));
                    return;
                }
                self.pace(now)
            }
        };
        // From 90 to 110 per cent, but after a fault at most 100: the next request comes within one interval.
        let spread = wait / 10 * chance / 500;
        let wait = wait - wait / 10 + if self.failures > 0 { spread / 2 } else { spread };
        self.due = Some((now + wait, wait));
    }

    /// The time of the last good answer if later requests failed; `updated` if there was none.
    #[must_use]
    pub fn stale_since(&self, updated: Option<Millis>) -> Option<Millis> {
        if self.failures > 0 { self.good.or(updated) } else { None }
    }

    fn pace(&self, now: Millis) -> Millis {
        match self.standing {
            Standing::Open(Some(from)) if self.server_time(now) - from > ANY_MATCH => {
                self.interval.max(UNTENDED)
            }
            _ => self.interval,
        }
    }
}
