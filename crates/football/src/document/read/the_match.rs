//! The match that the document is about.

use super::cursor::{Object, Reader, no_such};
use super::leaves::count_of;
use super::{Level, groups, lineups, moments, statuses, teams};
use crate::clock::{Lengths, Period};
use crate::document::{
    Aggregate, Clock, Colour, Match, MatchStatus, Official, Score, Sides, Stated, Statistic, Value,
};

pub(super) fn the_match(reader: &mut Reader, root: &Object<'_>) {
    reader.document.the_match = reader.field(root, "match", |reader, object| read(reader, root, object));
}

fn read(reader: &mut Reader, root: &Object<'_>, object: &Object<'_>) -> Match {
    let (home, away) = (side(reader, object, "home"), side(reader, object, "away"));
    if home == away && !home.is_empty() {
        reader.say(Level::Fatal, object.at(""), format_args!("a team does not play itself"));
    }
    let lengths = lengths(reader, object);
    reader.has_extra_time = says_extra_time(root, object, lengths);
    let status = statuses::of_match(reader, root, object);
    let clock = clock(reader, object, lengths, status);
    let (score, half_time) = (score(reader, object, status), reader.stated_score(object, "halfTime"));
    let (full_time, shoot_out) =
        (full_time(reader, object, status), unless_silent(reader, object, "shootOut"));
    Match {
        kickoff: reader.time(object, "kickoff"),
        previous_kickoff: reader.time(object, "previousKickoff"),
        venue: reader.text(object, "venue"),
        broadcasters: teams::texts(reader, object, "broadcasters"),
        status,
        clock,
        score,
        half_time,
        full_time,
        shoot_out,
        aggregate: aggregate(reader, object),
        winner: winner(reader, object, &home, &away),
        added: added(reader, object),
        lengths,
        note: reader.text(object, "note"),
        report: reader.address(object, "report"),
        attendance: reader.whole(object, "attendance", 0, 1_000_000).map(|number| number as u32),
        colours: colours(reader, object),
        officials: officials(reader, object),
        lineups: lineups::lineups(reader, object, &home, &away),
        statistics: statistics(reader, object),
        meetings: groups::meetings(reader, object),
        fixture_id: fixture(reader, object, &home, &away),
        home,
        away,
    }
}

/// The id of a side. A match cannot be shown if one of its teams is missing.
fn side(reader: &mut Reader, object: &Object<'_>, key: &'static str) -> String {
    let found = reader.text(object, key);
    let known = match found {
        Some(found) => reader.known_team(Level::Fatal, &object.at(key), found, "the match cannot be shown"),
        None => {
            let text = format_args!("a match needs the ids of its home and its away team");
            reader.say(Level::Fatal, object.at(key), text);
            None
        }
    };
    known.unwrap_or_default()
}

/// The id of the group's fixture that this match is, if the document says so and the teams are the same.
fn fixture(reader: &mut Reader, object: &Object<'_>, home: &str, away: &str) -> Option<String> {
    let stated = reader.text(object, "fixture")?;
    let score = Reader::default().score(object, "score");
    let mut ids = Vec::new();
    for fixture in reader.document.groups.iter().flat_map(|group| &group.fixtures) {
        let same = fixture.home == home && fixture.away == away;
        if fixture.id == stated {
            if !same {
                let text = format_args!("the fixture is of other teams: the match does not count as it");
                reader.warn(object, "fixture", text);
            }
            return Some(stated).filter(|_| same);
        }
        // Do not suggest a fixture whose result the match would overwrite.
        if same && fixture.score.is_none_or(|of_fixture| Some(of_fixture) == score) {
            ids.push(fixture.id.as_str());
        }
    }
    let then = "the match does not count in a table";
    let text = no_such("fixture", &stated, &mut ids.into_iter(), false, then);
    reader.warn(object, "fixture", format_args!("{text}"));
    None
}

/// The score of the match. Before kick-off there is no score, whatever a feed states.
fn score(reader: &mut Reader, object: &Object<'_>, status: MatchStatus) -> Stated<Score> {
    let score = reader.stated_score(object, "score");
    if status.has_begun() {
        return score;
    }
    if score.is_known() {
        let status = status.name();
        reader.warn(object, "score", format_args!("a match that is {status} has no score: it is left out"));
    }
    Stated::Absent
}

/// The score after 90 minutes. Unknown if only the status says that extra time was played.
fn full_time(reader: &mut Reader, object: &Object<'_>, status: MatchStatus) -> Stated<Score> {
    let after_extra_time =
        matches!(object.get("status"), Some(Value::Text(word)) if is_after_extra_time(word, status));
    match unless_silent(reader, object, "fullTime") {
        Stated::Absent if after_extra_time => Stated::Unknown,
        score => score,
    }
}

/// The score at a key. A `null` counts as absent.
fn unless_silent(reader: &mut Reader, object: &Object<'_>, key: &'static str) -> Stated<Score> {
    match reader.stated_score(object, key) {
        Stated::Unknown if object.is_silent(key) => Stated::Absent,
        score => score,
    }
}

fn is_after_extra_time(word: &str, status: MatchStatus) -> bool {
    status == MatchStatus::Finished && statuses::says_extra_time(word)
}

/// Whether the document says that extra time was played: by the score after 90 minutes, a status, or anything
/// in period 3 or 4. A shoot-out alone does not.
fn says_extra_time(root: &Object<'_>, object: &Object<'_>, lengths: Lengths) -> bool {
    let is_of_it = |item: &Value| matches!(Object::of(item).get("period"), Some(Value::Number(3.0 | 4.0)));
    let ends = [Period::ExtraFirst, Period::ExtraSecond].map(|period| lengths.last_minute(period));
    let full_time = lengths.last_minute(Period::Second).unwrap_or_default();
    // Stoppage time is written with the last minute of its period: 105+2.
    let is_stoppage = |item: &Value| {
        let count = |key| Object::of(item).get(key).and_then(|value| count_of(value, 1, 999));
        let (minute, stoppage) = (count("minute"), count("stoppage").unwrap_or_default());
        stoppage > 0 && ends.contains(&minute) && minute != Some(full_time + stoppage)
    };
    let events = if let Some(Value::List(events)) = root.get("events") { events.as_slice() } else { &[] };
    let added = object.get("added").map(Object::of);
    !object.is_silent("fullTime")
        || matches!(object.get("status"), Some(Value::Text(word)) if statuses::says_extra_time(word))
        || object.get("clock").is_some_and(|clock| is_of_it(clock) || is_stoppage(clock))
        || added.is_some_and(|added| added.has("3") || added.has("4"))
        || events.iter().any(|event| is_of_it(event) || is_stoppage(event))
}

fn clock(reader: &mut Reader, object: &Object<'_>, lengths: Lengths, status: MatchStatus) -> Option<Clock> {
    let clock = reader.field(object, "clock", |reader, clock| {
        let (period, minute) = moments::place(reader, clock, lengths);
        let (at, running) = (reader.time(clock, "at"), reader.flag(clock, "running"));
        if !status.is_live() {
            let status = status.name();
            reader.warn(clock, "", format_args!("a match that is {status} has no clock: it is left out"));
            return None;
        }
        let (Some(period), Some(minute)) = (period, minute) else {
            reader.left_out(clock, "a clock needs its minute");
            return None;
        };
        Some(Clock { period, minute, at, running })
    });
    clock.flatten()
}

fn aggregate(reader: &mut Reader, object: &Object<'_>) -> Option<Aggregate> {
    let aggregate = reader.field(object, "aggregate", |reader, aggregate| {
        let legs = teams::texts(reader, aggregate, "legs");
        let (score, away_goals) = (reader.score(aggregate, "score"), reader.flag(aggregate, "awayGoals"));
        if score.is_none() {
            reader.left_out(aggregate, "an aggregate needs its score");
        }
        Some(Aggregate { score: score?, legs, away_goals })
    });
    aggregate.flatten()
}

fn winner(reader: &mut Reader, object: &Object<'_>, home: &str, away: &str) -> Option<String> {
    let winner = reader.team(object, "winner", "it is left out")?;
    if winner == home || winner == away {
        return Some(winner);
    }
    reader.warn(object, "winner", format_args!("the winner is one of the two sides: it is left out"));
    None
}

/// Announced stoppage time by period, in the order of play.
fn added(reader: &mut Reader, object: &Object<'_>) -> Vec<(Period, u16)> {
    let mut added = Vec::new();
    reader.field(object, "added", |reader, object| {
        for (period, key) in Period::ALL.into_iter().zip(["1", "2", "3", "4"]) {
            if let Some(minutes) = reader.count(object, key, 0, 99) {
                added.push((period, minutes));
            }
        }
    });
    added
}

/// `[40, 40]`, or `[40, 40, 10, 10]` if extra time is shorter too.
fn lengths(reader: &mut Reader, object: &Object<'_>) -> Lengths {
    let usual = Lengths::default();
    let Some(value) = object.get("lengths") else { return usual };
    let items = if let Value::List(items) = value { items.as_slice() } else { &[] };
    let (halves, extra) = match items {
        [first, second] => (Some([first, second]), None),
        [first, second, third, fourth] => (Some([first, second]), Some([third, fourth])),
        _ => (None, None),
    };
    let both = |halves: [&Value; 2]| {
        count_of(halves[0], 1, 60).filter(|half| count_of(halves[1], 1, 60) == Some(*half))
    };
    let half = halves.and_then(both);
    let extra_half = extra.map_or(Some(usual.extra_half), both);
    if let (Some(half), Some(extra_half)) = (half, extra_half) {
        return Lengths { half, extra_half };
    }
    let expected = format_args!("the minutes of both halves, [40, 40], and of extra time, [40, 40, 10, 10]");
    reader.wrong_at(object, "lengths", expected);
    usual
}

fn colours(reader: &mut Reader, object: &Object<'_>) -> Sides<Colour> {
    let sides = reader.field(object, "colours", |reader, sides| Sides {
        home: reader.colour(sides, "home"),
        away: reader.colour(sides, "away"),
    });
    sides.unwrap_or_default()
}

fn officials(reader: &mut Reader, object: &Object<'_>) -> Vec<Official> {
    let mut officials = Vec::new();
    reader.each(object, "officials", &mut |reader, item| {
        let (role, name) = (reader.text(item, "role"), reader.text(item, "name"));
        let country = reader.text(item, "country");
        match (role, name) {
            (Some(role), Some(name)) => officials.push(Official { role, name, country }),
            _ => reader.left_out(item, "an official needs a role and a name"),
        }
    });
    officials
}

fn statistics(reader: &mut Reader, object: &Object<'_>) -> Vec<Statistic> {
    let mut statistics = Vec::new();
    reader.each(object, "statistics", &mut |reader, item| {
        let name = reader.text(item, "name");
        let mut figure =
            |key: &'static str| item.get(key).and_then(|value| reader.thousandths(&item.at(key), value));
        match (name, figure("home"), figure("away")) {
            (Some(name), Some(home), Some(away)) => statistics.push(Statistic { name, home, away }),
            _ => reader.left_out(item, "a figure needs a name, home and away"),
        }
    });
    statistics
}
