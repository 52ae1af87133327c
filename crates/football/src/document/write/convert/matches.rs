//! The match and its events.

use super::{address, colour, flag, ids, one_or_more, some, time};
use crate::clock::{Lengths, Moment, Period, When};
use crate::document::write::kinds::{self, name};
use crate::document::write::wire;
use crate::document::{Event, LineUp, Match};

pub(super) fn the_match(the_match: &Match) -> wire::Match {
    let [home_colour, away_colour] = the_match.colours.each_ref().map(|shirt| shirt.as_ref().map(colour));
    wire::Match {
        fixture: the_match.fixture_id.clone(),
        home: the_match.home.clone(),
        away: the_match.away.clone(),
        kickoff: the_match.kickoff.as_ref().map(time),
        previous_kickoff: the_match.previous_kickoff.as_ref().map(time),
        venue: the_match.venue.clone(),
        status: Some(kinds::Status(the_match.status.name())),
        clock: the_match.clock.as_ref().map(|clock| wire::Clock {
            period: Some(clock.period.number()),
            minute: clock.minute.minute,
            stoppage: (clock.minute.stoppage > 0).then_some(clock.minute.stoppage),
            at: clock.at.as_ref().map(time),
            running: flag(clock.running),
        }),
        score: the_match.score.map(wire::Score),
        half_time: the_match.half_time.map(wire::Score),
        full_time: the_match.full_time.map(wire::Score),
        shoot_out: the_match.shoot_out.map(wire::Score),
        aggregate: the_match.aggregate.as_ref().map(|aggregate| wire::Aggregate {
            score: wire::Score(aggregate.score),
            legs: ids(&aggregate.legs),
            away_goals: flag(aggregate.away_goals),
        }),
        winner: the_match.winner.clone(),
        added: (!the_match.added.is_empty()).then(|| {
            let entry = |(period, minutes): &(Period, u16)| (period.number().to_string(), *minutes);
            kinds::Added(the_match.added.iter().map(entry).collect())
        }),
        lengths: lengths(the_match.lengths),
        note: the_match.note.clone(),
        report: address(&the_match.report),
        attendance: the_match.attendance,
        colours: sides(home_colour, away_colour),
        officials: some(&the_match.officials, |official| wire::Official {
            role: official.role.clone(),
            name: official.name.clone(),
            country: official.country.clone(),
        }),
        lineups: sides(
            the_match.lineups.home.as_ref().map(lineup),
            the_match.lineups.away.as_ref().map(lineup),
        ),
        statistics: some(&the_match.statistics, |statistic| wire::Statistic {
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
