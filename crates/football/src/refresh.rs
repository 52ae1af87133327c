//! When to ask for a document again, and what the clock of a live match shows meanwhile.
//!
//! A pure state machine: the caller tells it the time (milliseconds since 1970, by the reader's clock), chance, and what
//! became of a request; it answers whether to ask now, how long to wait, or to rest. It holds for one address, however
//! many elements show what is there.
//!
//! It promises, whatever the answers are and whenever it is asked for its plan:
//! - two requests are never nearer to each other than nine tenths of the interval, so no storm can follow a fault;
//! - after a fault it asks again within one interval, then ever more rarely, but never more rarely than every two
//!   minutes (or the interval, where that is longer), and one good answer brings the plain interval back;
//! - who does not look is not asked for, and who looks again gets what is due at once;
//! - before kick-off it waits for kick-off, and after the final whistle it never asks again.
//!
//! Which validators a request carries (ETag, Last-Modified) is not decided here: the browser's own cache sends those it
//! has, and sends them without the preflight that a header written by script would cost at another origin. Nor is how
//! long an answer may take and how large it may be: the shell breaks the request off, and that is a failure.

mod match_clock;

pub use match_clock::{Shown, shown};

use crate::document::{Document, FixtureStatus, Status};

/// A moment in milliseconds since 1970, or a span of them.
pub type Millis = i64;

/// The interval where the page names none.
const USUAL: Millis = 30_000;
/// A page may ask for no less, and for no more.
const SHORTEST: Millis = 1_000;
const LONGEST: Millis = 3_600_000;
/// How rarely it is asked after faults, unless the interval is longer.
const CEILING: Millis = 120_000;
/// How long a server may put us off with `Retry-After`.
const LONGEST_PUT_OFF: Millis = 600_000;
/// So long after kick-off no match is still going on: what calls itself live is a feed that nobody tends.
const ANY_MATCH: Millis = 6 * 3_600_000;
/// How often such a feed is asked.
const UNTENDED: Millis = 600_000;
/// No timer is longer: browsers' overflow after 24 days.
const LONGEST_TIMER: Millis = 3_600_000;
/// `Date` is in whole seconds and an answer travels: less than this is no difference between two clocks.
const SAME_CLOCK: Millis = 3_000;

/// The interval of so many seconds, within bounds; the usual one where that is no finite number.
#[must_use]
pub fn interval(seconds: f64) -> Millis {
    if !seconds.is_finite() {
        return USUAL;
    }
    // From float to integer saturates.
    ((seconds * 1000.0) as Millis).clamp(SHORTEST, LONGEST)
}

/// What a document says of when there will be news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing more will come.
    Over,
    /// News may come from this moment on (kick-off); at any time, where the document does not say.
    Open(Option<Millis>),
}

impl Standing {
    /// The standing of a document at a moment. A match whose kick-off has passed, and which is not over, is live
    /// whatever its status says; one that does not say when it begins is not waited for.
    #[must_use]
    pub fn of(document: &Document, now: Millis) -> Standing {
        if let Some(fixture) = &document.fixture {
            let kickoff = fixture.kickoff.map(|time| time.unix() * 1000);
            return match fixture.status {
                status if status.is_over() => Standing::Over,
                // The kick-off that did not come to be says nothing of the next one.
                Status::Postponed if kickoff.is_none_or(|kickoff| kickoff <= now) => Standing::Over,
                Status::Scheduled if kickoff.is_none() => Standing::Over,
                Status::Scheduled | Status::Postponed => Standing::Open(kickoff),
                // Under way or about to be: from now on, whatever kick-off was planned.
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

    /// Whether news may come now.
    #[must_use]
    pub fn is_live(self, now: Millis) -> bool {
        matches!(self, Standing::Open(from) if from.is_none_or(|from| from <= now))
    }
}

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A document that can be shown.
    Good(Standing),
    /// The document that is there already (304, or the same text).
    Same,
    /// Anything else: no answer, a bad status, a document that cannot be shown. With what the server said of when to
    /// ask again.
    Failed(Option<Millis>),
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// Ask now.
    Ask,
    /// Look at the plan again after so long.
    Wait(Millis),
    /// Nothing, until something happens: an answer, or somebody who looks.
    Rest,
}

/// The requests for one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refresh {
    interval: Millis,
    standing: Standing,
    /// Failures since the last good answer.
    failures: u32,
    /// When to ask next, and how far off that was when it was settled. None before the first answer.
    due: Option<(Millis, Millis)>,
    under_way: bool,
    good: Option<Millis>,
    /// How far the server's clock is ahead of the reader's.
    skew: Millis,
}

impl Refresh {
    /// Nothing is known yet: the first plan is to ask.
    #[must_use]
    pub fn new(interval: Millis) -> Refresh {
        let standing = Standing::Open(None);
        Refresh { interval, standing, failures: 0, due: None, under_way: false, good: None, skew: 0 }
    }

    /// With this interval from the next answer on.
    pub fn set_interval(&mut self, interval: Millis) {
        self.interval = interval;
    }

    /// What to do at a moment; `seen` says whether anybody looks.
    #[must_use]
    pub fn plan(&self, now: Millis, seen: bool) -> Plan {
        if self.under_way || !seen || self.standing == Standing::Over {
            return Plan::Rest;
        }
        match self.due {
            // Farther off than it ever was: the reader's clock was put back.
            Some((due, wait)) if now < due && due - now <= wait => Plan::Wait((due - now).min(LONGEST_TIMER)),
            _ => Plan::Ask,
        }
    }

    /// A request is sent.
    pub fn ask(&mut self) {
        self.under_way = true;
    }

    /// The time by the server's clock.
    #[must_use]
    pub fn server_time(&self, now: Millis) -> Millis {
        now + self.skew
    }

    /// A good answer told the server's time (its `Date`, and `Age` added where a cache answered).
    pub fn dated(&mut self, now: Millis, server: Millis) {
        let skew = server - now;
        if (skew - self.skew).abs() > SAME_CLOCK {
            self.skew = skew;
        }
    }

    /// A request has come to its end. `chance` is from 0 to 1000, so that readers who came together part.
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
        // From 90 to 110 per cent; a fault is asked again within one interval.
        let spread = wait / 10 * chance / 500;
        let wait = wait - wait / 10 + if self.failures > 0 { spread / 2 } else { spread };
        self.due = Some((now + wait, wait));
    }

    /// When the reader last knew how things stand, where the last request failed; `updated` where it never succeeded.
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
