//! Groups, their fixtures, their starting rows and their zones.

use super::cursor::{Object, Reader};
use super::names::{self, Ids};
use super::{Level, rules, statuses};
use crate::clock::Minute;
use crate::document::{Across, Fixture, FixtureStatus, Group, MatchStatus, Start, StartRow, Value, Zone};

pub(super) fn groups(reader: &mut Reader, root: &Object<'_>) {
    let mut ids = Ids::default();
    // Made ids must not equal given ones, including those of later groups. So collect the given ids first.
    let more = if let Some(Value::List(groups)) = root.get("groups") { groups.as_slice() } else { &[] };
    for group in root.get("group").into_iter().chain(more) {
        ids.give(&Object::of(group), "fixtures");
    }
    let one = reader.field(root, "group", |reader, object| group(reader, object, &mut ids));
    if one.is_some() && root.has("groups") {
        let text = format_args!("a document has a group or groups; it has both, and all are read");
        reader.warn(root, "groups", text);
    }
    reader.each(root, "groups", &mut |reader, object| group(reader, object, &mut ids));
    reader.document.across = reader.field(root, "across", across).flatten();
}

fn group(reader: &mut Reader, object: &Object<'_>, ids: &mut Ids) {
    let mut group = Group {
        name: reader.text(object, "name").unwrap_or_default(),
        zones: zones(reader, object),
        rules: rules::rules(reader, object),
        ..Group::default()
    };
    reader.each_text(object, "teams", &mut |reader, path, found| {
        let Some(team) = reader.known_team(Level::Warning, path, found, "it is left out") else { return };
        if group.teams.contains(&team) {
            reader.say(Level::Warning, path.to_owned(), format_args!("the team is listed twice"));
        } else {
            group.teams.push(team);
        }
    });
    let listed = !group.teams.is_empty();
    reader.each(object, "fixtures", &mut |reader, item| {
        let Some(fixture) = fixture(reader, item, ids) else { return };
        add_team(reader, &mut group, &fixture.home, listed, item);
        add_team(reader, &mut group, &fixture.away, listed, item);
        let twice = |other: &Fixture| {
            other.home == fixture.home && other.away == fixture.away && other.matchday == fixture.matchday
        };
        if group.fixtures.iter().any(twice) {
            let text = format_args!("the group has this fixture already, on the same matchday: both count");
            reader.warn(item, "", text);
        }
        group.fixtures.push(fixture);
    });
    start(reader, object, &mut group, listed);
    let of_document = reader.has_unknown_rules;
    if group.rules.as_ref().map_or(of_document, |_| reader.has_unknown_points) {
        let text = format_args!("the points for a result are not known: no team has a place in the table");
        reader.warn(object, "", text);
        group.start = Start { rows: Vec::new(), unranked: group.teams.clone() };
    }
    if group.teams.is_empty() {
        reader.left_out(object, "no team of the group could be read");
    } else {
        reader.document.groups.push(group);
    }
}

/// The starting rows. A team without a readable row has no place in the table. Otherwise it would start from
/// zero.
fn start(reader: &mut Reader, object: &Object<'_>, group: &mut Group, listed: bool) {
    let mut is_a_row_lost =
        !object.is_silent("start") && !matches!(object.get("start"), Some(Value::List(_)));
    reader.each_value(object, "start", &mut |reader, path, item| {
        let read = reader.object(path.to_owned(), item, |reader, item| {
            let team = reader.team(item, "team", "the row is left out");
            let figures = figures(reader, item);
            let Some(team) = team else { return false };
            let start = &group.start;
            if start.rows.iter().map(|other| &other.team).chain(&start.unranked).any(|other| *other == team) {
                reader.left_out(item, "the team has a row already");
                return true;
            }
            add_team(reader, group, &team, listed, item);
            match start_row(reader, item, &team, figures) {
                Some(row) => group.start.rows.push(row),
                None => group.start.unranked.push(team),
            }
            true
        });
        is_a_row_lost |= read != Some(true);
    });
    if is_a_row_lost {
        let start = &group.start;
        let without = |team: &&String| {
            start.rows.iter().all(|row| row.team != **team) && !start.unranked.contains(team)
        };
        let without: Vec<String> = group.teams.iter().filter(without).cloned().collect();
        let text = format_args!("the teams without a row that can be read have no place in the table");
        reader.warn(object, "start", text);
        group.start.unranked.extend(without);
    }
}

fn add_team(reader: &mut Reader, group: &mut Group, team: &String, listed: bool, item: &Object<'_>) {
    if group.teams.contains(team) {
        return;
    }
    if listed {
        let text = format_args!("\"{team}\" is not among the teams of the group: it is added to them");
        reader.warn(item, "", text);
    }
    group.teams.push(team.clone());
}

/// The earlier matches at the key `meetings` of the match.
pub(super) fn meetings(reader: &mut Reader, object: &Object<'_>) -> Vec<Fixture> {
    let mut ids = Ids::default();
    ids.give(object, "meetings");
    let mut meetings = Vec::new();
    reader.each(object, "meetings", &mut |reader, item| meetings.extend(fixture(reader, item, &mut ids)));
    meetings
}

fn fixture(reader: &mut Reader, object: &Object<'_>, ids: &mut Ids) -> Option<Fixture> {
    const LEFT_OUT: &str = "the fixture is left out";
    let (home, away) = (reader.team(object, "home", LEFT_OUT), reader.team(object, "away", LEFT_OUT));
    let (id, matchday) = (reader.text(object, "id"), reader.count(object, "matchday", 1, 999));
    let (status, of_match) = statuses::of_fixture(reader, object);
    let minute = minute(reader, object);
    let (mut score, kickoff) = (reader.score(object, "score"), reader.time(object, "kickoff"));
    if !object.has("home") || !object.has("away") {
        reader.left_out(object, "a fixture needs home and away");
    }
    let (home, away) = (home?, away?);
    if home == away {
        reader.left_out(object, "a team does not play itself");
        return None;
    }
    let wanted = match matchday {
        Some(matchday) => format!("{matchday}-{home}-{away}"),
        None => format!("{home}-{away}"),
    };
    let id = ids.of(reader, object, id, &wanted);
    let is_to_come =
        matches!(of_match, Some(MatchStatus::Scheduled | MatchStatus::Delayed | MatchStatus::Postponed));
    if is_to_come && score.take().is_some() {
        let which = if status == FixtureStatus::Postponed {
            "a postponed fixture"
        } else {
            "a fixture still to come"
        };
        reader.warn(object, "score", format_args!("{which} has no score: it is left out"));
    }
    let is_played = of_match == Some(MatchStatus::Finished) || (!is_to_come && !object.is_silent("score"));
    let status = match status {
        // Not sure is never over.
        FixtureStatus::Normal if of_match.is_none() && minute.is_some() => {
            reader.warn(object, "", format_args!("a fixture with a minute and no status is taken as live"));
            FixtureStatus::Live
        }
        FixtureStatus::Normal | FixtureStatus::Unknown if score.is_some() || !is_played => {
            FixtureStatus::Normal
        }
        FixtureStatus::Normal => FixtureStatus::Unknown,
        status => status,
    };
    let minute = minute.filter(|minute| goes_with(reader, object, *minute, status));
    let fixture = Fixture { id, matchday, home, away, kickoff, score, status, minute };
    if fixture.is_unknown() {
        let text = format_args!("it was played and its score is not known: it counts in no table");
        reader.warn(object, "", text);
    }
    Some(fixture)
}

/// The last minutes of the two halves of a fixture.
const HALVES: [u16; 2] = [45, 90];

/// The minute of a fixture, which has no extra time: minute 93 is 90+3.
fn minute(reader: &mut Reader, object: &Object<'_>) -> Option<Minute> {
    let [half, full] = HALVES;
    let (minute, stoppage) =
        (reader.count(object, "minute", 1, full + 30), reader.count(object, "stoppage", 1, 99));
    // Youth matches have shorter halves, all of them of whole fives.
    let is_end = minute.is_none_or(|minute| minute % 5 == 0);
    if stoppage.is_some() && !is_end {
        let text = format_args!(
            "stoppage time goes with the last minute of a half ({half}, {full}): it is left out"
        );
        reader.warn(object, "stoppage", text);
    }
    let minute = minute?;
    let beyond = minute.saturating_sub(full);
    Some(Minute { minute: minute - beyond, stoppage: stoppage.filter(|_| is_end).unwrap_or(beyond) })
}

/// Whether a minute goes with this status. Warns if it contradicts it. At half-time feeds repeat minute 45, which
/// says nothing new.
fn goes_with(reader: &mut Reader, object: &Object<'_>, minute: Minute, status: FixtureStatus) -> bool {
    let is_playing = matches!(status, FixtureStatus::Live | FixtureStatus::Suspended);
    let is_repeated = status == FixtureStatus::HalfTime && minute.minute <= HALVES[0];
    if !is_playing && !is_repeated {
        let text = format_args!("a minute goes with the status \"live\" or \"suspended\": it is left out");
        reader.warn(object, "minute", text);
    }
    is_playing
}

/// The figures of a row, except its points.
const FIGURES: [&str; 6] = ["played", "won", "drawn", "lost", "goalsFor", "goalsAgainst"];

/// The figures of a row, with its points last.
fn figures(reader: &mut Reader, object: &Object<'_>) -> ([Option<u16>; 6], Option<i32>) {
    let figures = FIGURES.map(|key| reader.count(object, key, 0, 9999));
    (figures, reader.whole(object, "points", -9999, 9999))
}

/// A starting row. `None` if one of its figures is unknown.
fn start_row(
    reader: &mut Reader,
    object: &Object<'_>,
    team: &str,
    figures: ([Option<u16>; 6], Option<i32>),
) -> Option<StartRow> {
    const UNRANKED: &str = "the team has no place in the table";
    let mut missing = String::new();
    for key in FIGURES.into_iter().chain(["points"]) {
        if !object.has(key) {
            missing.push(' ');
            missing.push_str(key);
        }
    }
    if !missing.is_empty() {
        let text = format_args!("a row to start from has all its figures; not given:{missing}: {UNRANKED}");
        reader.warn(object, "", text);
    }
    let (
        [Some(played), Some(won), Some(drawn), Some(lost), Some(goals_for), Some(goals_against)],
        Some(points),
    ) = figures
    else {
        if missing.is_empty() {
            reader.warn(object, "", format_args!("a figure of the row cannot be read: {UNRANKED}"));
        }
        return None;
    };
    if u32::from(won) + u32::from(drawn) + u32::from(lost) != u32::from(played) {
        reader.warn(
            object,
            "played",
            format_args!("won, drawn and lost do not add up to it: shown as they stand"),
        );
    }
    let (goals_for, goals_against) = (goals_for.into(), goals_against.into());
    Some(StartRow { team: team.to_owned(), played, won, drawn, lost, goals_for, goals_against, points })
}

/// The zones at the key `zones`.
pub(super) fn zones(reader: &mut Reader, object: &Object<'_>) -> Vec<Zone> {
    let mut zones: Vec<Zone> = Vec::new();
    reader.each(object, "zones", &mut |reader, item| {
        let (id, name) = (reader.text(item, "id"), reader.text(item, "name"));
        let (from, to) = (reader.count(item, "from", 1, 999), reader.count(item, "to", 1, 999));
        let is_lost = |key, place: Option<u16>| place.is_none() && !item.is_silent(key);
        if is_lost("from", from) || is_lost("to", to) {
            return reader.left_out(item, "a zone whose places cannot be read has none");
        }
        let (Some(name), Some(from)) = (name.or_else(|| id.clone()), from.or(to)) else {
            return reader.left_out(item, "a zone needs a name and the place it begins from");
        };
        let id = id.unwrap_or_else(|| names::slug(&name));
        let to = to.unwrap_or(from);
        if to < from {
            reader.left_out(item, "a zone that ends before it begins has no places");
        } else if zones.iter().any(|zone| zone.id == id) {
            reader.left_out(item, "another zone has this id");
        } else {
            zones.push(Zone { id, name, from, to });
        }
    });
    zones
}

fn across(reader: &mut Reader, object: &Object<'_>) -> Option<Across> {
    let (name, place) = (reader.text(object, "name"), reader.count(object, "place", 1, 999));
    let (criteria, zones) = (rules::criteria(reader, object), zones(reader, object));
    let (Some(name), Some(place)) = (name, place) else {
        reader.left_out(object, "a ranking across groups needs a name and a place");
        return None;
    };
    Some(Across { name, place, criteria, zones })
}
