//! When a document can have news.

use super::{ANY_MATCH, Millis};
use crate::document::{Document, Fixture, FixtureStatus, Match, MatchStatus};

/// While a match is not live, fixtures of its groups count if they kick off within this time from now. They
/// belong to the same matchday.
const SAME_MATCHDAY: Millis = 24 * 3_600_000;

/// When a document can have news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewsExpected {
    /// Never again: it was over long ago.
    Never,
    /// The document is over, but perhaps not for long. A result may still arrive or be corrected, and a match
    /// may be reopened.
    Corrections,
    /// From this moment on (kick-off), or at any time if the document gives none.
    From(Option<Millis>),
}

impl NewsExpected {
    /// Returns the news that a document can have at `now`. No news is expected if nothing on the page can
    /// still change: neither the match nor another fixture of its groups on the same matchday.
    ///
    /// An unfinished match is live once its kick-off has passed, whatever its status says. The plan does not
    /// wait for a scheduled match without a kick-off.
    #[must_use]
    pub fn of(document: &Document, now: Millis) -> NewsExpected {
        let Some(the_match) = &document.the_match else {
            let first = fixtures(document).filter_map(|the_match| opens(the_match, now)).min();
            return first.map_or(over(kickoffs(document), now), |first| NewsExpected::From(Some(first)));
        };
        let others = fixtures(document).filter(|other| !is_match(other, the_match));
        let others = others.filter_map(|other| opens(other, now));
        let others = others.filter(|from| (now - ANY_MATCH..now + SAME_MATCHDAY).contains(from)).min();
        match (match_news(the_match, now), others) {
            (NewsExpected::From(None), _) => NewsExpected::From(None),
            (NewsExpected::From(Some(from)), Some(other)) => NewsExpected::From(Some(from.min(other))),
            (NewsExpected::Never | NewsExpected::Corrections, Some(other)) => NewsExpected::From(Some(other)),
            (expected, None) => expected,
        }
    }

    /// Whether news can arrive now.
    #[must_use]
    pub fn is_live(self, now: Millis) -> bool {
        matches!(self, NewsExpected::From(from) if from.is_none_or(|from| from <= now))
    }

    /// Returns when a page rendered at `now` must look for news, whenever it is read. `None` if there will be
    /// no news, or only corrections.
    ///
    /// If news can come at any time, this is the start of the Unix epoch, which is in the past by every
    /// clock. A page rendered from the same document a second later is then identical.
    #[must_use]
    pub fn wake(self, now: Millis) -> Option<Millis> {
        match self {
            NewsExpected::Never | NewsExpected::Corrections => None,
            NewsExpected::From(Some(from)) if from != now => Some(from),
            NewsExpected::From(_) => Some(0),
        }
    }
}

/// Whether a feed takes a match back to before its kick-off. The match had begun in `old`, and `new` says
/// that it is scheduled, for a time that has already passed or for none. A feed that has lost its data does
/// that.
#[must_use]
pub fn falls_back(old: &Document, new: &Document, now: Millis) -> bool {
    let (Some(old), Some(new)) = (&old.the_match, &new.the_match) else { return false };
    let same = (&old.home, &old.away, &old.fixture_id) == (&new.home, &new.away, &new.fixture_id);
    let is_to_come = new.kickoff.is_some_and(|kickoff| kickoff.unix() * 1000 > now);
    same && old.status().has_begun() && new.status() == MatchStatus::Scheduled && !is_to_come
}

fn match_news(the_match: &Match, now: Millis) -> NewsExpected {
    let kickoff = the_match.kickoff.map(|time| time.unix() * 1000);
    match the_match.status() {
        status if status.is_over() => over(kickoff.into_iter(), now),
        // The kick-off that was called off does not predict the next one.
        MatchStatus::Postponed if kickoff.is_none_or(|kickoff| kickoff <= now) => {
            over(kickoff.into_iter(), now)
        }
        MatchStatus::Scheduled if kickoff.is_none() => NewsExpected::Corrections,
        MatchStatus::Scheduled | MatchStatus::Postponed => NewsExpected::From(kickoff),
        // Under way or about to begin: from now on, whatever the planned kick-off.
        _ => NewsExpected::From(kickoff.map(|kickoff| kickoff.min(now))),
    }
}

/// Returns what to expect once everything is over, from the kick-offs.
fn over(kickoffs: impl Iterator<Item = Millis>, now: Millis) -> NewsExpected {
    match kickoffs.max() {
        Some(last) if now - last > ANY_MATCH => NewsExpected::Never,
        _ => NewsExpected::Corrections,
    }
}

fn fixtures(document: &Document) -> impl Iterator<Item = &Fixture> {
    document.groups.iter().flat_map(|group| &group.fixtures)
}

fn kickoffs(document: &Document) -> impl Iterator<Item = Millis> {
    fixtures(document).filter_map(|fixture| fixture.kickoff).map(|kickoff| kickoff.unix() * 1000)
}

/// Whether a fixture of a group is the document's own match, which has its own status.
fn is_match(fixture: &Fixture, of_document: &Match) -> bool {
    match &of_document.fixture_id {
        Some(id) => fixture.id == *id,
        None => (&fixture.home, &fixture.away) == (&of_document.home, &of_document.away),
    }
}

/// When a fixture can first have news. `None` if it can have none, or gives no kick-off.
fn opens(fixture: &Fixture, now: Millis) -> Option<Millis> {
    match (fixture.status, fixture.kickoff) {
        (status, _) if status.is_live() => Some(now),
        (FixtureStatus::Normal | FixtureStatus::Unknown, Some(kickoff)) if fixture.score.is_none() => {
            Some(kickoff.unix() * 1000)
        }
        _ => None,
    }
}
