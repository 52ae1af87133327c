//! How a finished match went by: its periods and breaks, and when each event is reported.
//!
//! Times are milliseconds since kick-off, breaks included. A match document says minutes, and often not even these;
//! what is made here is the order and the pace of a replay, and none of it gets into a document as a minute.

use touchline_football::clock::{Minute, Period, When};
use touchline_football::document::{Document, Event, EventKind, Match, MatchStatus};
use touchline_football::refresh::Millis;

const SECOND: Millis = 1_000;
const MINUTE: Millis = 60 * SECOND;

/// A stretch of the evening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phase {
    /// What the match is called meanwhile.
    pub status: MatchStatus,
    /// The period that is played, or that ended before a break.
    pub period: Period,
    /// Whether it is played.
    pub playing: bool,
    /// When it begins.
    pub from: Millis,
    /// When it ends.
    pub to: Millis,
}

/// The whole evening.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// Play and breaks, one after the other from 0 on.
    pub phases: Vec<Phase>,
    /// When each event of the document is reported, in the document's order.
    pub events: Vec<Millis>,
    /// When an event that did not count in the end is taken back.
    pub cancellations: Vec<Option<Millis>>,
}

impl Timeline {
    /// The timeline of a match that has been played.
    #[must_use]
    pub fn of(document: &Document, the_match: &Match) -> Timeline {
        let phases = phases(document, the_match);
        let mut timeline = Timeline { phases, events: Vec::new(), cancellations: Vec::new() };
        timeline.events = timeline.times(document, the_match);
        timeline.cancellations =
            document.events.iter().map(|event| timeline.cancellation(document, event)).collect();
        timeline
    }

    /// When the match ends.
    #[must_use]
    pub fn end(&self) -> Millis {
        self.phases.last().map_or(0, |phase| phase.to)
    }

    /// The phase at a moment; None before kick-off and after the end.
    #[must_use]
    pub fn phase(&self, at: Millis) -> Option<&Phase> {
        self.phases.iter().find(|phase| (phase.from..phase.to).contains(&at))
    }

    /// The last moment up to this one at which anything changed: a minute, a phase, an event. None before kick-off.
    #[must_use]
    pub fn last_change(&self, at: Millis) -> Option<Millis> {
        let phases = self.phases.iter().map(|phase| phase.from).chain([self.end()]);
        let minutes = self.phase(at).filter(|phase| phase.playing);
        let minutes = minutes.map(|phase| phase.from + (at - phase.from) / MINUTE * MINUTE);
        let events = self.events.iter().copied().chain(self.cancellations.iter().flatten().copied());
        phases.chain(minutes).chain(events).filter(|time| *time <= at).max()
    }

    fn playing(&self, period: Period) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.playing && phase.period == period)
    }

    fn times(&self, document: &Document, the_match: &Match) -> Vec<Millis> {
        let mut known: Vec<Option<Millis>> =
            document.events.iter().map(|event| self.known(document, the_match, event)).collect();
        let mut first = 0;
        while let Some(run) = next_run(&known, first) {
            let before = run.0.checked_sub(1).and_then(|index| known.get(index).copied().flatten());
            let after = known.get(run.1).copied().flatten();
            let events = document.events.get(run.0..run.1).unwrap_or_default();
            let placed = self.between(before.unwrap_or(0), after.unwrap_or(self.end()), events);
            for (place, time) in known.iter_mut().skip(run.0).zip(placed) {
                *place = Some(time);
            }
            first = run.1;
        }
        known.into_iter().map(Option::unwrap_or_default).collect()
    }

    /// The time of an event that says when it was, or that stands apart from the order.
    fn known(&self, document: &Document, the_match: &Match, event: &Event) -> Option<Millis> {
        let moment = event.moment;
        if moment.period.is_none() {
            // A card of which nobody knows when: told with the final whistle.
            return (event.kind.is_card() && moment.when.is_none()).then_some(self.end());
        }
        let phase = self.playing(moment.period?)?;
        match event.kind {
            EventKind::PeriodStart => return Some(phase.from),
            EventKind::PeriodEnd => return Some(phase.to),
            kind if kind.is_kick() => {
                let before = document.events.iter().take_while(|other| other.id != event.id);
                let kicks = before.filter(|other| other.kind.is_kick()).count();
                return Some(phase.from + MINUTE * Millis::try_from(kicks + 1).unwrap_or(1));
            }
            _ => {}
        }
        let Minute { minute, stoppage } = moment.minute?;
        let first = the_match.lengths.first_minute(phase.period)?;
        let minutes = Millis::from(minute.saturating_sub(first)) + Millis::from(stoppage);
        // Several in one minute: one after the other within it.
        let same = |other: &&Event| other.moment == moment && !other.kind.is_kick();
        let all = document.events.iter().filter(same).count();
        let index = document.events.iter().filter(same).position(|other| other.id == event.id)?;
        let share = MINUTE * Millis::try_from(index + 1).ok()? / Millis::try_from(all + 1).ok()?;
        Some(phase.from + minutes * MINUTE + share)
    }

    /// Events without a minute, evenly between their neighbours, and within what the document says of them: their
    /// period, and "early", "late", "near half-time".
    fn between(&self, before: Millis, after: Millis, events: &[Event]) -> Vec<Millis> {
        let mut times = Vec::new();
        let mut from = before;
        for (index, event) in events.iter().enumerate() {
            let left = Millis::try_from(events.len() - index).unwrap_or(1);
            let phase = event.moment.period.and_then(|period| self.playing(period));
            let (mut low, mut high) = (from, after);
            if let Some(phase) = phase {
                let (start, end) = narrowed(phase, event.moment.when);
                low = low.max(start.min(after));
                high = high.min(end).max(low);
            }
            from = low + (high - low) / (left + 1);
            times.push(from);
        }
        times
    }

    /// When the check that took it back is told; else two minutes later.
    fn cancellation(&self, document: &Document, event: &Event) -> Option<Millis> {
        event.cancelled.as_ref()?;
        let time_of = |wanted: &Event| {
            let index = document.events.iter().position(|other| other.id == wanted.id)?;
            self.events.get(index).copied()
        };
        let own = time_of(event)?;
        let check = document.events.iter().find(|other| other.about.as_ref() == Some(&event.id));
        Some(check.and_then(time_of).unwrap_or(own + 2 * MINUTE).clamp(own, self.end().max(own)))
    }
}

/// The next events without a time: from, and the one after the last.
fn next_run(known: &[Option<Millis>], first: usize) -> Option<(usize, usize)> {
    let from = first + known.get(first..)?.iter().position(Option::is_none)?;
    let length = known.get(from..)?.iter().take_while(|time| time.is_none()).count();
    Some((from, from + length))
}

/// The part of a period that a hint means.
fn narrowed(phase: &Phase, when: Option<When>) -> (Millis, Millis) {
    let third = (phase.to - phase.from) / 3;
    match when {
        Some(When::Early) => (phase.from, phase.from + third),
        Some(When::BeforeHalfTime | When::Late) => (phase.to - third, phase.to),
        Some(When::HalfTime) => (phase.to - MINUTE, phase.to),
        None => (phase.from, phase.to),
    }
}

fn phases(document: &Document, the_match: &Match) -> Vec<Phase> {
    let told = |period| document.events.iter().any(|event| event.moment.period == Some(period));
    let extra = the_match.full_time.is_some() || told(Period::ExtraFirst) || told(Period::ExtraSecond);
    let kicks = the_match.shoot_out.is_some() || told(Period::ShootOut);
    let mut phases: Vec<Phase> = Vec::new();
    for period in Period::ALL {
        let (status, before) = match period {
            Period::First => (MatchStatus::Live, None),
            Period::Second => (MatchStatus::Live, Some((MatchStatus::HalfTime, 15 * MINUTE))),
            Period::ExtraFirst => (MatchStatus::ExtraTime, Some((MatchStatus::ExtraTime, 5 * MINUTE))),
            Period::ExtraSecond => (MatchStatus::ExtraTime, Some((MatchStatus::ExtraTime, MINUTE))),
            Period::ShootOut => (MatchStatus::ShootOut, Some((MatchStatus::ShootOut, 5 * MINUTE))),
        };
        let played = match period {
            Period::ExtraFirst | Period::ExtraSecond => extra,
            Period::ShootOut => kicks,
            _ => true,
        };
        if !played {
            continue;
        }
        if let (Some(last), Some((status, length))) = (phases.last().copied(), before) {
            let (period, from) = (last.period, last.to);
            phases.push(Phase { status, period, playing: false, from, to: from + length });
        }
        let from = phases.last().map_or(0, |phase| phase.to);
        let to = from + length(document, the_match, period);
        phases.push(Phase { status, period, playing: true, from, to });
    }
    phases
}

/// With its stoppage time: that announced, or more where an event was later.
fn length(document: &Document, the_match: &Match, period: Period) -> Millis {
    if period == Period::ShootOut {
        let kicks = document.events.iter().filter(|event| event.kind.is_kick()).count();
        return MINUTE * Millis::try_from(kicks + 1).unwrap_or(1);
    }
    let half = match period {
        Period::First | Period::Second => the_match.lengths.half,
        _ => the_match.lengths.extra_half,
    };
    let announced = the_match.added.iter().filter(|(of, _)| *of == period).map(|(_, minutes)| *minutes);
    let of_period = document.events.iter().filter(|event| event.moment.period == Some(period));
    let played = of_period.filter_map(|event| Some(event.moment.minute?.stoppage));
    let stoppage = announced.chain(played).max().unwrap_or(0);
    MINUTE * (Millis::from(half) + Millis::from(stoppage))
}
