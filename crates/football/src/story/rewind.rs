//! Rewinds a match: builds the document as it stood at an earlier moment.

use super::score::{add_goal, goals_tell_every_score, is_within};
use super::scoring_side;
use crate::clock::{Minute, Period};
use crate::document::{
    Clock, DateTime, Document, EventKind, Fixture, FixtureStatus, Group, MatchStatus, Stated,
};

/// A group match is over this many seconds after its kick-off, however long its stoppage time was.
const SURELY_OVER: i64 = 2 * 60 * 60;

/// Returns the indices of the events that a document can rewind to: those with a place in the order of the
/// match, up to the shoot-out.
///
/// Empty if the goals in the document do not add up to the score, because they then do not tell the earlier
/// scores. The events of a live match may be ahead of its score. The list then stops at the first goal that
/// the score lacks.
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

/// Returns the document as it stood just after an event, given by its index. It has the events up to then,
/// the score that they make, and a live match at the last known minute.
///
/// A group fixture that was not certainly over by then counts as still to play, because the document does not
/// say how it stood. `None` if the document cannot rewind to this event.
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
    // If the event has no minute, use the last one before it. The event cannot be earlier.
    let known = then.events.iter().rev().take_while(|event| event.moment.period == Some(period));
    let minute = known.filter_map(|event| event.moment.minute).next();
    let at = moment_of(&then, period, minute);
    let the_match = then.the_match.as_mut()?;
    let own = the_match.fixture_id.clone();
    the_match.half_time = the_match.half_time.known().filter(|_| period > Period::First).into();
    the_match.full_time = the_match.full_time.known().filter(|_| period > Period::Second).into();
    the_match.shoot_out = Stated::Absent;
    (the_match.aggregate, the_match.winner) = (None, None);
    let clock = minute.map(|minute| Clock { period, minute, at: None, running: false });
    the_match.set_state(MatchStatus::Live, Stated::Known(score), clock);
    let kickoff = the_match.kickoff;
    // Matchdays go on together in all groups.
    let matchday = then.groups.iter().find_map(|group| matchday_of(group, own.as_deref()));
    for group in &mut then.groups {
        for fixture in &mut group.fixtures {
            if own.as_ref() != Some(&fixture.id) && !was_over(fixture, kickoff.and(at), matchday) {
                (fixture.score, fixture.minute) = (None, None);
                if fixture.status.is_live() {
                    fixture.status = FixtureStatus::Live;
                }
            }
        }
    }
    Some(then)
}

fn matchday_of(group: &Group, own: Option<&str>) -> Option<u16> {
    group.fixtures.iter().find(|fixture| Some(fixture.id.as_str()) == own)?.matchday
}

/// The moment in seconds since 1970: the minute, plus a quarter of an hour after the first half.
fn moment_of(document: &Document, period: Period, minute: Option<Minute>) -> Option<i64> {
    let the_match = document.the_match.as_ref()?;
    let first = the_match.lengths.first_minute(period)?;
    let minute = minute.map_or(first, |minute| minute.minute + minute.stoppage);
    let pause = if period == Period::First { 0 } else { 15 };
    Some(the_match.kickoff.as_ref().map(DateTime::unix)? + 60 * i64::from(minute + pause))
}

/// Whether a fixture was certainly over, judged by kick-off, or else by matchday. Awarded results always
/// count.
fn was_over(fixture: &Fixture, at: Option<i64>, matchday: Option<u16>) -> bool {
    if !fixture.status.is_normal() && !fixture.status.is_live() {
        return true;
    }
    match (fixture.kickoff, at) {
        (Some(kickoff), Some(at)) => kickoff.unix() + SURELY_OVER <= at,
        _ => fixture.matchday.zip(matchday).is_none_or(|(its, own)| its < own),
    }
}
