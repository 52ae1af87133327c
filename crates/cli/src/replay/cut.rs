//! A finished match as its document would have been at a moment of the evening.

use super::timeline::Timeline;
use touchline_football::clock::{Minute, Period};
use touchline_football::document::{Clock, DateTime, Document, EventKind, Match, MatchStatus, Score};
use touchline_football::refresh::Millis;

const MINUTE: Millis = 60_000;

/// When the evening is played again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evening {
    /// Kick-off, milliseconds since 1970.
    pub kickoff: Millis,
    /// How many times faster than it was.
    pub speed: f64,
}

impl Evening {
    /// The world's time, in milliseconds since 1970, of a moment of the match.
    #[must_use]
    pub fn world(&self, at: Millis) -> Millis {
        self.kickoff + (at as f64 / self.speed) as Millis
    }

    /// The moment of the match, in milliseconds since kick-off, at a time of the world.
    #[must_use]
    pub fn at(&self, world: Millis) -> Millis {
        ((world - self.kickoff) as f64 * self.speed) as Millis
    }
}

/// The document as it would have been so many milliseconds after kick-off (before it, where negative), with kick-off,
/// `updated` and the clock in the replay's own evening.
///
/// What only the end tells (winner, statistics, attendance, the report) waits for it; an event that did not count in
/// the end counts until it is taken back.
#[must_use]
pub fn cut(document: &Document, timeline: &Timeline, evening: &Evening, at: Millis) -> Document {
    let mut cut = document.clone();
    let Some(whole) = &document.the_match else { return cut };
    let offset = whole.kickoff.map_or(0, |kickoff| kickoff.offset);
    let time = |at| DateTime::from_unix(evening.world(at).div_euclid(1000), offset);
    // What reports claim is of the end, and no page shows it.
    cut.claims.clear();
    cut.updated = timeline.last_change(at).map(time);
    if let Some(the_match) = &mut cut.the_match {
        the_match.kickoff = Some(time(0));
    }
    if at >= timeline.end() {
        return cut;
    }
    let mut index = 0;
    cut.events.retain_mut(|event| {
        let told = timeline.events.get(index).is_some_and(|time| *time <= at);
        if timeline.cancellations.get(index).copied().flatten().is_some_and(|time| time > at) {
            event.cancelled = None;
        }
        index += 1;
        told
    });
    let mut fixture = before_the_end(whole);
    fixture.kickoff = Some(time(0));
    if at >= 0 {
        live(&mut fixture, &whole.added, timeline, evening, at);
        fixture.score = running(&cut, timeline, whole, at);
        fixture.half_time = whole.half_time.filter(|_| ended(timeline, Period::First, at));
        fixture.full_time = whole.full_time.filter(|_| ended(timeline, Period::Second, at));
        fixture.shoot_out = whole.shoot_out.and_then(|_| kicks(&cut, &fixture));
    }
    cut.the_match = Some(fixture);
    // It counts through the match, as it stands.
    let own = whole.fixture_id.as_ref();
    for fixture in cut.groups.iter_mut().flat_map(|group| &mut group.fixtures) {
        if Some(&fixture.id) == own {
            fixture.score = None;
        }
    }
    cut
}

/// The match without what is known only later.
fn before_the_end(whole: &Match) -> Match {
    Match {
        status: MatchStatus::Scheduled,
        clock: None,
        score: None,
        half_time: None,
        full_time: None,
        shoot_out: None,
        aggregate: None,
        winner: None,
        added: Vec::new(),
        report: None,
        attendance: None,
        statistics: Vec::new(),
        ..whole.clone()
    }
}

/// Status, clock and announced stoppage time.
fn live(the_match: &mut Match, added: &[(Period, u16)], timeline: &Timeline, evening: &Evening, at: Millis) {
    let Some(phase) = timeline.phase(at) else { return };
    the_match.status = phase.status;
    let (Some(first), Some(last)) =
        (the_match.lengths.first_minute(phase.period), the_match.lengths.last_minute(phase.period))
    else {
        return;
    };
    let elapsed = (at.min(phase.to - 1) - phase.from) / MINUTE;
    let minute = first.saturating_add(u16::try_from(elapsed).unwrap_or(u16::MAX));
    let minute = match minute.checked_sub(last) {
        Some(stoppage) if stoppage > 0 => Minute { minute: last, stoppage },
        _ => Minute::at(minute),
    };
    let announced = |period| period < phase.period || (period == phase.period && minute.minute == last);
    the_match.added = added.iter().copied().filter(|(period, _)| announced(*period)).collect();
    if phase.playing {
        let since = evening.world(phase.from + elapsed * MINUTE).div_euclid(1000);
        let at = Some(DateTime::from_unix(since, the_match.kickoff.map_or(0, |kickoff| kickoff.offset)));
        the_match.clock = Some(Clock { period: phase.period, minute, at, running: true });
    }
}

fn running(cut: &Document, timeline: &Timeline, whole: &Match, at: Millis) -> Option<Score> {
    let counted = cut.counted_score();
    // In the break the stated score is known, whatever the goals add up to.
    let in_break = timeline.phase(at).is_some_and(|phase| phase.status == MatchStatus::HalfTime);
    whole.half_time.filter(|_| in_break).or(counted)
}

fn ended(timeline: &Timeline, period: Period, at: Millis) -> bool {
    timeline.phases.iter().any(|phase| phase.playing && phase.period == period && phase.to <= at)
}

/// The kicks scored so far, once the shoot-out has begun.
fn kicks(cut: &Document, the_match: &Match) -> Option<Score> {
    if the_match.status != MatchStatus::ShootOut {
        return None;
    }
    let of = |team: &str| {
        let scored = cut
            .events
            .iter()
            .filter(|event| event.kind == EventKind::KickScored && event.team.as_deref() == Some(team));
        u16::try_from(scored.count()).unwrap_or(u16::MAX)
    };
    Some([of(&the_match.home), of(&the_match.away)])
}
