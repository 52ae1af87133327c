//! Groups, their fixtures, and the rules that rank them.

use super::{flag, ids, some, time};
use crate::document::read::{AGAIN, BETTER};
use crate::document::write::kinds::{self, name};
use crate::document::write::wire;
use crate::document::{Across, Criterion, Fixture, FixtureStatus, Group, Measure, Rules, StartRow, Zone};

pub(super) fn group(group: &Group) -> wire::Group {
    let mut mentioned: Vec<&String> = Vec::new();
    let sides = group.fixtures.iter().flat_map(|fixture| [&fixture.home, &fixture.away]);
    let rows = group.start.iter().map(|row| &row.team).chain(&group.unranked);
    for team in sides.chain(rows) {
        if !mentioned.contains(&team) {
            mentioned.push(team);
        }
    }
    let as_mentioned = group.teams.iter().eq(mentioned);
    wire::Group {
        name: (!group.name.is_empty()).then(|| group.name.clone()),
        teams: if as_mentioned { None } else { ids(&group.teams) },
        fixtures: some(&group.fixtures, fixture),
        start: some(&group.start, start_row),
        zones: some(&group.zones, zone),
        rules: group.rules.as_ref().map(rules),
    }
}

fn fixture(fixture: &Fixture) -> wire::Fixture {
    let unusual = fixture.status != FixtureStatus::Normal;
    wire::Fixture {
        id: Some(fixture.id.clone()),
        matchday: fixture.matchday,
        home: fixture.home.clone(),
        away: fixture.away.clone(),
        kickoff: fixture.kickoff.as_ref().map(time),
        score: fixture.score.map(wire::Score),
        status: match fixture.is_unknown && !unusual {
            true => Some("finished"),
            false => name(&FixtureStatus::NAMES, &fixture.status).filter(|_| unusual),
        }
        .map(kinds::FixtureStatus),
    }
}

fn start_row(row: &StartRow) -> wire::StartRow {
    wire::StartRow {
        team: row.team.clone(),
        played: row.played,
        won: row.won,
        drawn: row.drawn,
        lost: row.lost,
        goals_for: row.goals_for,
        goals_against: row.goals_against,
        points: row.points,
    }
}

pub(super) fn zone(zone: &Zone) -> wire::Zone {
    wire::Zone { id: Some(zone.id.clone()), name: zone.name.clone(), from: zone.from, to: Some(zone.to) }
}

pub(super) fn across(across: &Across) -> wire::Across {
    wire::Across {
        name: across.name.clone(),
        place: across.place,
        criteria: Some(across.criteria.iter().map(criterion).collect()),
        zones: some(&across.zones, zone),
    }
}

pub(super) fn rules(rules: &Rules) -> wire::Rules {
    if let Some(name) = &rules.name
        && Rules::named(name).as_ref() == Some(rules)
    {
        return wire::Rules::Named(kinds::RulesName(name.clone()));
    }
    wire::Rules::Object(wire::RulesObject {
        name: rules.name.clone(),
        points: Some(wire::Points {
            win: Some(rules.points.win),
            draw: Some(rules.points.draw),
            loss: Some(rules.points.loss),
        }),
        criteria: Some(rules.criteria.iter().map(criterion).collect()),
    })
}

fn criterion(criterion: &Criterion) -> wire::Criterion {
    let measure = |measure: &Measure| kinds::Measure(name(&Measure::NAMES, measure).unwrap_or_default());
    match criterion {
        Criterion::Overall(overall) => wire::Criterion::Measure(measure(overall)),
        Criterion::HeadToHead(step) => wire::Criterion::HeadToHead {
            head_to_head: step.measures.iter().map(measure).collect(),
            again: name(&AGAIN, &step.again).map(kinds::Again),
            once_all_played: flag(step.once_all_played),
            between_two: step.between_two.as_ref().map(|two| two.iter().map(measure).collect()),
        },
        Criterion::Fact { name: fact, better } => wire::Criterion::Fact {
            fact: fact.clone(),
            better: kinds::Better(name(&BETTER, better).unwrap_or_default()),
        },
    }
}
