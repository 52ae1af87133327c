//! A match as it stood at an earlier moment: from a document to the document of that moment.

use super::score::{add_goal, goals_tell_every_score, is_within};
use super::scoring_side;
use crate::clock::{Minute, Period};
use crate::document::{
    Clock, DateTime, Document, EventKind, Fixture, FixtureStatus, Group, Match, MatchStatus, UnknownScores,
};

/// After so many seconds from its kick-off a match of a group is over, whatever stoppage it had.
const SURELY_OVER: i64 = 2 * 60 * 60;

/// The events of a document, by their index, to which it can be taken back: those that have a place in the order of the
/// match, up to the shoot-out. None where the goals in the document do not add up to the score, for then they do not tell
/// what it was before. Those of a live match may run ahead of its score: then up to the first one that it does not have.
#[must_use]
pub fn moments(document: &Document) -> Vec<usize> {
    let mut moments = Vec::new();
    let Some(score) = document.score().filter(|_| goals_tell_every_score(document)) else { return moments };
    let mut so_far = [0, 0];
    for (index, event) in document.events.iter().enumerate() {
        if let Some(side) = scoring_side(document, event) {
            so_far = add_goal(so_far, side);
        }
        if !is_within(so_far, score) {
            break;
        }
        let ends = matches!(event.kind, EventKind::PeriodStart | EventKind::PeriodEnd);
        if !ends && event.moment.period.is_some_and(|period| period < Period::ShootOut) {
            moments.push(index);
        }
    }
    moments
}

/// The document as it stood once an event had happened (by its index): with the events until then, the score that they
/// make, and the match under way at the last minute that is known. A fixture of the groups that was not surely over by
/// then is still to come, since the document does not say how it stood. None where it cannot be taken back there.
#[must_use]
pub fn rewound(document: &Document, event: usize) -> Option<Document> {
    if !moments(document).contains(&event) {
        return None;
    }
    let mut then = document.clone();
    then.events.truncate(event + 1);
    then.events.retain(|event| event.moment.period.is_some());
    let last = then.events.last()?;
    let period = last.moment.period?;
    let mut score = [0, 0];
    for side in then.events.iter().filter_map(|event| scoring_side(&then, event)) {
        score = add_goal(score, side);
    }
    // Where the event has no minute: the last one before it, for it was not earlier than that.
    let known = then.events.iter().rev().take_while(|event| event.moment.period == Some(period));
    let minute = known.filter_map(|event| event.moment.minute).next();
    let at = moment_of(&then, period, minute);
    let the_match = then.the_match.as_mut()?;
    let own = the_match.fixture_id.clone();
    *the_match = Match {
        status: MatchStatus::Live,
        clock: minute.map(|minute| Clock { period, minute, at: None, running: false }),
        score: Some(score),
        unknown: UnknownScores::default(),
        half_time: the_match.half_time.filter(|_| period > Period::First),
        full_time: the_match.full_time.filter(|_| period > Period::Second),
        shoot_out: None,
        aggregate: None,
        winner: None,
        ..the_match.clone()
    };
    let kickoff = the_match.kickoff;
    for group in &mut then.groups {
        let matchday = matchday_of(group, own.as_deref());
        for fixture in &mut group.fixtures {
            if own.as_ref() != Some(&fixture.id) && !was_over(fixture, kickoff.and(at), matchday) {
                fixture.score = None;
            }
        }
    }
    Some(then)
}

fn matchday_of(group: &Group, own: Option<&str>) -> Option<u16> {
    group.fixtures.iter().find(|fixture| Some(fixture.id.as_str()) == own)?.matchday
}

/// When it was, in seconds since 1970: the minute, with a quarter of an hour after the first half.
fn moment_of(document: &Document, period: Period, minute: Option<Minute>) -> Option<i64> {
    let the_match = document.the_match.as_ref()?;
    let first = the_match.lengths.first_minute(period)?;
    let minute = minute.map_or(first, |minute| minute.minute + minute.stoppage);
    let pause = if period == Period::First { 0 } else { 15 };
    Some(the_match.kickoff.as_ref().map(DateTime::unix)? + 60 * i64::from(minute + pause))
}

/// Whether a fixture was surely over: by the kick-offs, else by the matchdays; ruled results count as they are.
fn was_over(fixture: &Fixture, at: Option<i64>, matchday: Option<u16>) -> bool {
    if !matches!(fixture.status, FixtureStatus::Normal | FixtureStatus::Live) {
        return true;
    }
    match (fixture.kickoff, at) {
        (Some(kickoff), Some(at)) => kickoff.unix() + SURELY_OVER <= at,
        _ => fixture.matchday.zip(matchday).is_none_or(|(its, own)| its < own),
    }
}
