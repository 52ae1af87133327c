//! When a document can have news.

use super::{ANY_MATCH, Millis};
use crate::document::{Document, Fixture, FixtureStatus, Match, MatchStatus};

/// While a match is to come or over, the fixtures of its groups that kick off within so long count: they are those of the same
/// matchday.
const SAME_MATCHDAY: Millis = 24 * 3_600_000;

/// When a document can have news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewsExpected {
    /// Never again: it was over long ago.
    Never,
    /// Over since a while that is not known to be long. A result may still come or be corrected, and a match may be reopened.
    Corrections,
    /// From this moment on (kick-off), or at any time if the document does not say.
    From(Option<Millis>),
}

impl NewsExpected {
    /// What news a document can have at a moment. None when nothing that the page shows can still change: neither the match
    /// nor, on the same matchday, another fixture of its groups.
    ///
    /// A match that is not over is live once its kick-off has passed, whatever its status says. A scheduled match without a
    /// kick-off is not waited for.
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

    /// Whether news can come now.
    #[must_use]
    pub fn is_live(self, now: Millis) -> bool {
        matches!(self, NewsExpected::From(from) if from.is_none_or(|from| from <= now))
    }

    /// The moment at which a page must look for news, if it was made at `now` and may be read at any later time. None if
    /// there will be no news, or only corrections.
    ///
    /// This is the start of the Unix epoch if news can come at any time: it has passed by every clock, and a page made
    /// from the same document a second later is the same.
    #[must_use]
    pub fn wake(self, now: Millis) -> Option<Millis> {
        match self {
            NewsExpected::Never | NewsExpected::Corrections => None,
            NewsExpected::From(Some(from)) if from != now => Some(from),
            NewsExpected::From(_) => Some(0),
        }
    }
}

/// Whether a feed takes a match back to before its kick-off: the match had begun in `old`, and `new` says that it is scheduled,
/// for no time that is still to come. A feed that has lost its data says so.
#[must_use]
pub fn falls_back(old: &Document, new: &Document, now: Millis) -> bool {
    let (Some(old), Some(new)) = (&old.the_match, &new.the_match) else { return false };
    let same = (&old.home, &old.away, &old.fixture_id) == (&new.home, &new.away, &new.fixture_id);
    let is_to_come = new.kickoff.is_some_and(|kickoff| kickoff.unix() * 1000 > now);
    same && old.status.has_begun() && new.status == MatchStatus::Scheduled && !is_to_come
}

fn match_news(the_match: &Match, now: Millis) -> NewsExpected {
    let kickoff = the_match.kickoff.map(|time| time.unix() * 1000);
    match the_match.status {
        status if status.is_over() => over(kickoff.into_iter(), now),
        // The kick-off that was called off says nothing about the next one.
        MatchStatus::Postponed if kickoff.is_none_or(|kickoff| kickoff <= now) => {
            over(kickoff.into_iter(), now)
        }
        MatchStatus::Scheduled if kickoff.is_none() => NewsExpected::Corrections,
        MatchStatus::Scheduled | MatchStatus::Postponed => NewsExpected::From(kickoff),
        // Under way or about to begin: from now on, whatever kick-off was planned.
        _ => NewsExpected::From(kickoff.map(|kickoff| kickoff.min(now))),
    }
}

/// What to expect once everything is over, by the kick-offs.
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

/// Whether a fixture of a group is the match of the document, which speaks for itself.
fn is_match(fixture: &Fixture, of_document: &Match) -> bool {
    match &of_document.fixture_id {
        Some(id) => fixture.id == *id,
        None => (&fixture.home, &fixture.away) == (&of_document.home, &of_document.away),
    }
}

/// From when on a fixture can have news. None if it can have none, or does not say when.
fn opens(fixture: &Fixture, now: Millis) -> Option<Millis> {
    match (fixture.status, fixture.kickoff) {
        (FixtureStatus::Live, _) => Some(now),
        (FixtureStatus::Normal, Some(kickoff)) if fixture.score.is_none() => Some(kickoff.unix() * 1000),
        _ => None,
    }
}
