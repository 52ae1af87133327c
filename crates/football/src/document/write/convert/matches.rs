//! The match and its events.

use super::{address, colour, flag, ids, one_or_more, some, time};
use crate::clock::{Lengths, Moment, Period, When};
use crate::document::write::kinds::{self, name};
use crate::document::write::wire;
use crate::document::{Event, LineUp, Match};

pub(super) fn the_match(fixture: &Match) -> wire::Match {
    let [home_colour, away_colour] = fixture.colours.each_ref().map(|shirt| shirt.as_ref().map(colour));
    wire::Match {
        fixture: fixture.fixture.clone(),
        home: fixture.home.clone(),
        away: fixture.away.clone(),
        kickoff: fixture.kickoff.as_ref().map(time),
        previous_kickoff: fixture.previous_kickoff.as_ref().map(time),
        venue: fixture.venue.clone(),
        status: Some(kinds::Status(fixture.status.name())),
        clock: fixture.clock.as_ref().map(|clock| wire::Clock {
            period: Some(clock.period.number()),
            minute: clock.minute.minute,
            stoppage: (clock.minute.stoppage > 0).then_some(clock.minute.stoppage),
            at: clock.at.as_ref().map(time),
            running: flag(clock.running),
        }),
        score: fixture.score.map(wire::Score),
        half_time: fixture.half_time.map(wire::Score),
        full_time: fixture.full_time.map(wire::Score),
        shoot_out: fixture.shoot_out.map(wire::Score),
        aggregate: fixture.aggregate.as_ref().map(|aggregate| wire::Aggregate {
            score: wire::Score(aggregate.score),
            legs: ids(&aggregate.legs),
            away_goals: flag(aggregate.away_goals),
        }),
        winner: fixture.winner.clone(),
        added: (!fixture.added.is_empty()).then(|| {
            let entry = |(period, minutes): &(Period, u16)| (period.number().to_string(), *minutes);
            kinds::Added(fixture.added.iter().map(entry).collect())
        }),
        lengths: lengths(fixture.lengths),
        note: fixture.note.clone(),
        report: address(&fixture.report),
        attendance: fixture.attendance,
        colours: sides(home_colour, away_colour),
        officials: some(&fixture.officials, |official| wire::Official {
            role: official.role.clone(),
            name: official.name.clone(),
            country: official.country.clone(),
        }),
        lineups: sides(fixture.lineups.home.as_ref().map(lineup), fixture.lineups.away.as_ref().map(lineup)),
        statistics: some(&fixture.statistics, |statistic| wire::Statistic {
            name: statistic.name.clone(),
            home: wire::number(statistic.home),
            away: wire::number(statistic.away),
        }),
    }
}

fn sides<T>(home: Option<T>, away: Option<T>) -> Option<wire::Sides<T>> {
    (home.is_some() || away.is_some()).then_some(wire::Sides { home, away })
}

fn lengths(lengths: Lengths) -> Option<kinds::Lengths> {
    let usual = Lengths::default();
    if lengths == usual {
        return None;
    }
    let mut minutes = vec![lengths.half; 2];
    if lengths.extra_half != usual.extra_half {
        minutes.extend([lengths.extra_half; 2]);
    }
    Some(kinds::Lengths(minutes))
}

fn lineup(lineup: &LineUp) -> wire::LineUp {
    wire::LineUp {
        formation: lineup.formation.clone(),
        captain: lineup.captain.clone(),
        coach: lineup.coach.clone(),
        start: ids(&lineup.start),
        bench: ids(&lineup.bench),
    }
}

pub(super) fn event(event: &Event) -> wire::Event {
    let Moment { period, minute, when } = event.moment;
    wire::Event {
        id: Some(event.id.clone()),
        period: period.map(Period::number),
        minute: minute.map(|minute| minute.minute),
        stoppage: minute.map(|minute| minute.stoppage).filter(|stoppage| *stoppage > 0),
        when: when.and_then(|when| name(&When::NAMES, &when)).map(kinds::When),
        kind: kinds::EventKind(event.kind.name()),
        team: event.team.clone(),
        player: event.player.clone(),
        assist: event.assist.clone(),
        by: event.by.clone(),
        r#in: event.on.clone(),
        out: event.off.clone(),
        reason: event.reason.clone(),
        about: event.about.clone(),
        outcome: event.outcome.clone(),
        cancelled: event.cancelled.clone().map(kinds::Cancelled),
        text: event.text.clone(),
        clip: address(&event.clip),
        score: event.score.map(wire::Score),
        source: one_or_more(&event.sources),
    }
}
