//! The match that the document is about.

use super::cursor::{Object, Reader, describe, did_you_mean, shortened};
use super::leaves::whole_of;
use super::near::nearest;
use super::{keys, lineups, moments};
use crate::clock::{Lengths, Period};
use crate::document::{Aggregate, Clock, Colour, Match, Official, Statistic, Status, Value};

pub(super) fn the_match(reader: &mut Reader, root: &Object<'_>) {
    let Some(object) = reader.field(root, "match", keys::MATCH) else { return };
    let (home, away) = (side(reader, &object, "home"), side(reader, &object, "away"));
    let (home, away) = (home.unwrap_or_default(), away.unwrap_or_default());
    if home == away && !home.is_empty() {
        reader.fatal(&object.path, "a team does not play itself".to_owned());
    }
    let lengths = lengths(reader, &object);
    let status = status(reader, &object);
    let fixture = Match {
        kickoff: reader.time(&object, "kickoff"),
        previous_kickoff: reader.time(&object, "previousKickoff"),
        venue: reader.text(&object, "venue"),
        status,
        clock: clock(reader, &object, lengths, status),
        score: score(reader, &object, status),
        half_time: reader.score(&object, "halfTime"),
        full_time: reader.score(&object, "fullTime"),
        shoot_out: reader.score(&object, "shootOut"),
        aggregate: aggregate(reader, &object),
        winner: winner(reader, &object, &home, &away),
        added: added(reader, &object),
        lengths,
        note: reader.text(&object, "note"),
        report: reader.address(&object, "report"),
        attendance: attendance(reader, &object),
        colours: colours(reader, &object),
        officials: officials(reader, &object),
        lineups: lineups::lineups(reader, &object, &home, &away),
        statistics: statistics(reader, &object),
        fixture: fixture(reader, &object, &home, &away),
        home,
        away,
    };
    reader.document.fixture = Some(fixture);
}

/// A match between teams that are not there cannot be shown.
fn side(reader: &mut Reader, object: &Object<'_>, key: &str) -> Option<String> {
    let path = object.at(key);
    let Some(value) = object.get(key) else {
        reader.fatal(&path, "a match needs its home and its away team".to_owned());
        return None;
    };
    let Value::Text(id) = value else {
        let found = describe(value);
        reader.fatal(&path, format!("expected the id of a team, found {found}"));
        return None;
    };
    if reader.document.team(id).is_some() {
        return Some(id.clone());
    }
    let text = reader.no_such_team(id, "the match cannot be shown");
    reader.fatal(&path, text);
    None
}

/// The fixture of a group that this match is, if it is one between the same teams.
fn fixture(reader: &mut Reader, object: &Object<'_>, home: &str, away: &str) -> Option<String> {
    let stated = reader.text(object, "fixture");
    let fixtures = || reader.document.groups.iter().flat_map(|group| &group.fixtures);
    let Some(id) = stated else {
        let same = fixtures().find(|fixture| fixture.home == home && fixture.away == away);
        if let Some(fixture) = same
            && object.get("fixture").is_none()
        {
            let text = format!(
                "the group has a fixture of these two teams: name it (\"fixture\": \"{}\"), so that the match \
                 counts in the table",
                fixture.id
            );
            reader.warn(object.path.clone(), text);
        }
        return None;
    };
    let text = match fixtures().find(|fixture| fixture.id == id) {
        Some(fixture) if fixture.home == home && fixture.away == away => return Some(id),
        Some(_) => {
            format!("the fixture \"{}\" is of other teams: the match does not count as it", shortened(&id))
        }
        None => {
            let near = nearest(&id, &mut fixtures().map(|fixture| fixture.id.as_str()));
            let (short, meant) = (shortened(&id), did_you_mean(near));
            format!("no fixture has the id \"{short}\"{meant}: the match does not count in a table")
        }
    };
    reader.warn(object.at("fixture"), text);
    None
}

fn status(reader: &mut Reader, object: &Object<'_>) -> Status {
    let has_score = object.get("score").is_some();
    let guess = if has_score { Status::Finished } else { Status::Scheduled };
    let then =
        if has_score { "a match with a score is taken as finished" } else { "it is taken as scheduled" };
    if object.get("status").is_none() && has_score {
        reader.warn(object.path.clone(), format!("the match says no status: {then}"));
    }
    reader.named(object, "status", &Status::NAMES, "status", then).unwrap_or(guess)
}

fn score(reader: &mut Reader, object: &Object<'_>, status: Status) -> Option<[u16; 2]> {
    let score = reader.score(object, "score");
    if score.is_some() && !status.has_begun() {
        let text = format!("a match that is {} has no score: it is left out", status.name());
        reader.warn(object.at("score"), text);
        return None;
    }
    score
}

fn clock(reader: &mut Reader, object: &Object<'_>, lengths: Lengths, status: Status) -> Option<Clock> {
    let clock = reader.field(object, "clock", keys::CLOCK)?;
    let period = moments::period(reader, &clock);
    let minute = moments::minute(reader, &clock, lengths);
    let (at, running) = (reader.time(&clock, "at"), reader.flag(&clock, "running"));
    if !status.is_live() {
        let text = format!("a match that is {} has no clock: it is left out", status.name());
        reader.warn(clock.path, text);
        return None;
    }
    let Some(minute) = minute else {
        reader.warn(clock.path, "a clock needs its minute: it is left out".to_owned());
        return None;
    };
    let period = period.or_else(|| lengths.period_of(minute.minute))?;
    Some(Clock { period, minute, at, running })
}

fn aggregate(reader: &mut Reader, object: &Object<'_>) -> Option<Aggregate> {
    let aggregate = reader.field(object, "aggregate", keys::AGGREGATE)?;
    let score = reader.score(&aggregate, "score");
    let (legs, away_goals) = (reader.texts(&aggregate, "legs"), reader.flag(&aggregate, "awayGoals"));
    if score.is_none() {
        reader.warn(aggregate.path, "an aggregate needs its score: it is left out".to_owned());
    }
    Some(Aggregate { score: score?, legs, away_goals })
}

fn winner(reader: &mut Reader, object: &Object<'_>, home: &str, away: &str) -> Option<String> {
    let winner = reader.team(object, "winner", "it is left out")?;
    if winner == home || winner == away {
        return Some(winner);
    }
    let text = "the winner is one of the two sides: it is left out".to_owned();
    reader.warn(object.at("winner"), text);
    None
}

/// Announced stoppage time by period; in the order of play.
fn added(reader: &mut Reader, object: &Object<'_>) -> Vec<(Period, u16)> {
    let Some(added) = reader.field(object, "added", keys::ADDED) else { return Vec::new() };
    let periods = Period::ALL.into_iter().zip(keys::ADDED);
    let minutes = periods.filter_map(|(period, key)| {
        let minutes = reader.whole(&added, key, 0, 99)?;
        Some((period, u16::try_from(minutes).ok()?))
    });
    minutes.collect()
}

/// `[40, 40]`, or `[40, 40, 10, 10]` where extra time is shorter too.
fn lengths(reader: &mut Reader, object: &Object<'_>) -> Lengths {
    let usual = Lengths::default();
    let Some(value) = object.get("lengths") else { return usual };
    if let Value::List(items) = value {
        let minutes: Vec<i64> = items.iter().filter_map(|item| whole_of(item, 1, 60)).collect();
        let read = match *minutes.as_slice() {
            [first, second] if first == second => Some((first, i64::from(usual.extra_half))),
            [first, second, third, fourth] if first == second && third == fourth => Some((first, third)),
            _ => None,
        };
        if let Some((half, extra)) = read
            && let (Ok(half), Ok(extra_half)) = (u16::try_from(half), u16::try_from(extra))
            && minutes.len() == items.len()
        {
            return Lengths { half, extra_half };
        }
    }
    let expected =
        "the minutes of two halves of one length ([40, 40]), or of extra time too ([40, 40, 10, 10])";
    reader.wrong(object.at("lengths"), value, expected);
    usual
}

fn attendance(reader: &mut Reader, object: &Object<'_>) -> Option<u32> {
    reader.whole(object, "attendance", 0, 1_000_000).and_then(|number| u32::try_from(number).ok())
}

fn colours(reader: &mut Reader, object: &Object<'_>) -> [Option<Colour>; 2] {
    let Some(sides) = reader.sides(object, "colours") else { return [None, None] };
    [reader.colour(&sides, "home"), reader.colour(&sides, "away")]
}

fn officials(reader: &mut Reader, object: &Object<'_>) -> Vec<Official> {
    let mut officials = Vec::new();
    for item in reader.objects(object, "officials", keys::OFFICIAL) {
        let (role, name) = (reader.text(&item, "role"), reader.text(&item, "name"));
        let country = reader.text(&item, "country");
        match (role, name) {
            (Some(role), Some(name)) => officials.push(Official { role, name, country }),
            _ => reader.warn(item.path, "an official needs a role and a name: left out".to_owned()),
        }
    }
    officials
}

fn statistics(reader: &mut Reader, object: &Object<'_>) -> Vec<Statistic> {
    let mut statistics = Vec::new();
    for item in reader.objects(object, "statistics", keys::STATISTIC) {
        let name = reader.text(&item, "name");
        let mut figure = |key| item.get(key).and_then(|value| reader.thousandths(item.at(key), value));
        match (name, figure("home"), figure("away")) {
            (Some(name), Some(home), Some(away)) => statistics.push(Statistic { name, home, away }),
            _ => reader.warn(item.path, "a figure needs a name, home and away: left out".to_owned()),
        }
    }
    statistics
}
