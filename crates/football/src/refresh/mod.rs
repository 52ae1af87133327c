//! When to fetch a document again, and what the clock of a live match shows meanwhile.
//!
//! [`Refresh`] is a pure state machine for one address, however many elements show its document. The caller
//! passes in the time (milliseconds since the Unix epoch, by the reader's clock), a random number, and the
//! outcome of each request. The machine answers: fetch now, wait, or rest. [`NewsExpected`] says when a
//! document can have news.
//!
//! These rules always hold, whatever the answers are and whenever the caller reads the plan:
//! - Two requests are at least nine tenths of the interval apart. A fault never causes a storm of requests.
//! - After a fault the next request comes within one interval. Later ones come less and less often, but at
//!   least every two minutes (or every interval, if that is longer). One good answer restores the plain
//!   interval.
//! - Nothing is fetched while no element is visible. Once one is visible again, an overdue document is
//!   fetched at once.
//! - Before kick-off the plan waits for kick-off.
//! - After the final whistle it goes on, slowly, for a quarter of an hour: results are corrected, and matches
//!   reopened. A match that is live again is fetched at the plain interval again.
//!
//! This module does not choose the validators of a request (ETag, Last-Modified). The browser's own cache
//! sends those it has. A header set by a script would cost a preflight at another origin. Nor does this
//! module limit the time or size of an answer. The shell aborts such a request, and that counts as a failure.

mod match_clock;
mod news_expected;

pub use match_clock::{Countdown, Shown, countdown, shown};
pub use news_expected::{NewsExpected, falls_back};

/// A moment in milliseconds since the Unix epoch, or a span of time in milliseconds.
pub type Millis = i64;

/// The interval if the page sets none.
const USUAL: Millis = 30_000;
/// The bounds of the interval that a page may set.
const SHORTEST: Millis = 1_000;
const LONGEST: Millis = 3_600_000;
/// The longest wait after faults, unless the interval is longer.
const CEILING: Millis = 120_000;
/// The longest wait that a server may impose with `Retry-After`.
const LONGEST_PUT_OFF: Millis = 600_000;
/// No match lasts this long after kick-off. A feed that still calls it live is abandoned.
const ANY_MATCH: Millis = 6 * 3_600_000;
/// The interval for an abandoned feed.
const UNTENDED: Millis = 600_000;
/// How long after the final whistle to watch a feed for corrections.
const WATCH: Millis = 15 * 60_000;
/// The interval during that watch, unless the page sets a longer one.
const WATCHING: Millis = 60_000;
/// The longest timer. Those of browsers overflow after 24 days.
const LONGEST_TIMER: Millis = 3_600_000;
/// Smaller differences between two clocks do not count. `Date` has whole seconds, and an answer takes time to
/// arrive.
const SAME_CLOCK: Millis = 3_000;

/// Converts seconds to an interval within the bounds. Negative or non-finite numbers give the default
/// interval.
#[must_use]
pub fn interval(seconds: f64) -> Millis {
    if !seconds.is_finite() || seconds < 0.0 {
        return USUAL;
    }
    // The cast saturates.
    ((seconds * 1000.0) as Millis).clamp(SHORTEST, LONGEST)
}

/// The outcome of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchOutcome {
    /// A document that the page can show.
    Good(NewsExpected),
    /// The same document as before (304, or the same text).
    Same,
    /// Any other outcome: no answer, an error status, a document that the page cannot show. Holds the wait
    /// that the server imposes.
    Failed(Option<Millis>),
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// Fetch now.
    Fetch,
    /// Read the plan again after this many milliseconds.
    Wait(Millis),
    /// Do nothing until an answer arrives or an element becomes visible.
    Rest,
}

/// Plans the requests for one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refresh {
    interval: Millis,
    expected: NewsExpected,
    /// When the document was first known to be over.
    over_since: Option<Millis>,
    /// Failures since the last good answer.
    failures: u32,
    /// When to fetch next, and how far ahead that was when it was set. `None` before the first answer.
    due: Option<(Millis, Millis)>,
    under_way: bool,
    good: Option<Millis>,
    /// How far the server's clock is ahead of the reader's.
    skew: Millis,
}

impl Refresh {
    /// Creates a plan for an address that was never fetched. Its first step is to fetch.
    #[must_use]
    pub fn new(interval: Millis) -> Refresh {
        let expected = NewsExpected::From(None);
        Refresh {
            interval,
            expected,
            over_since: None,
            failures: 0,
            due: None,
            under_way: false,
            good: None,
            skew: 0,
        }
    }

    /// Changes the interval from the next answer on.
    pub fn set_interval(&mut self, interval: Millis) {
        self.interval = interval;
    }

    /// Returns what to do at `now`. `seen` says whether an element is visible.
    #[must_use]
    pub fn plan(&self, now: Millis, seen: bool) -> Plan {
        if self.under_way || !seen {
            return Plan::Rest;
        }
        match self.due {
            // The watch ended with the last answer.
            None if self.over_since.is_some() => Plan::Rest,
            // If it is further ahead than when it was set, the reader's clock was put back.
            Some((due, wait)) if now < due && due - now <= wait => Plan::Wait((due - now).min(LONGEST_TIMER)),
            _ => Plan::Fetch,
        }
    }

    /// Records that a request was sent.
    pub fn ask(&mut self) {
        self.under_way = true;
    }

    /// Returns the server's time.
    #[must_use]
    pub fn server_time(&self, now: Millis) -> Millis {
        now + self.skew
    }

    /// Records the server's time from a good answer (its `Date`, plus `Age` if a cache answered).
    pub fn dated(&mut self, now: Millis, server: Millis) {
        let skew = server - now;
        if (skew - self.skew).abs() > SAME_CLOCK {
            self.skew = skew;
        }
    }

    /// Records the outcome of a request. `chance`, from 0 to 1000, spreads out readers who arrived together.
    pub fn answered(&mut self, now: Millis, chance: u16, outcome: FetchOutcome) {
        self.under_way = false;
        let chance = Millis::from(chance.min(1000));
        self.due = None;
        let wait = match outcome {
            FetchOutcome::Failed(put_off) => {
                self.failures = self.failures.saturating_add(1);
                let doubled = self.pace(now) << (self.failures - 1).min(16);
                let wait = doubled.min(CEILING.max(self.pace(now)));
                wait.max(put_off.unwrap_or(0).min(LONGEST_PUT_OFF))
            }
            FetchOutcome::Good(_) | FetchOutcome::Same => {
                if let FetchOutcome::Good(expected) = outcome {
                    self.expected = expected;
                    let is_over = !matches!(expected, NewsExpected::From(_));
                    self.over_since = is_over.then(|| self.over_since.unwrap_or(now));
                }
                self.failures = 0;
                self.good = Some(now);
                let to_kickoff = match self.expected {
                    NewsExpected::From(Some(from)) => from - self.server_time(now),
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
        if self.is_settled(now) {
            return;
        }
        // From 90 to 110 per cent. After a fault at most 100: the next request must come within one interval.
        let spread = wait / 10 * chance / 500;
        let wait = wait - wait / 10 + if self.failures > 0 { spread / 2 } else { spread };
        self.due = Some((now + wait, wait));
    }

    /// Returns the time of the last good answer if later requests failed, or `updated` if there was no good
    /// answer. `None` if the document is over, because it will have no news to miss.
    #[must_use]
    pub fn stale_since(&self, updated: Option<Millis>) -> Option<Millis> {
        if self.failures > 0 && self.over_since.is_none() { self.good.or(updated) } else { None }
    }

    /// Whether there is nothing more to fetch: the document has long been over, or the watch after the
    /// whistle has ended.
    fn is_settled(&self, now: Millis) -> bool {
        let is_over = self.expected == NewsExpected::Never;
        // Absolute, because the reader's clock may be put back.
        is_over || self.over_since.is_some_and(|since| (now - since).abs() >= WATCH)
    }

    fn pace(&self, now: Millis) -> Millis {
        match self.expected {
            NewsExpected::Corrections => self.interval.max(WATCHING),
            NewsExpected::From(Some(from)) if self.server_time(now) - from > ANY_MATCH => {
                self.interval.max(UNTENDED)
            }
            _ => self.interval,
        }
    }
}
