//! Groups, their fixtures, the rows they start from, and their zones.

use super::cursor::{Object, Reader};
use super::names::{self, Ids};
use super::{Level, keys, rules, statuses};
use crate::document::{Across, Fixture, FixtureStatus, Group, MatchStatus, StartRow, Value, Zone};

pub(super) fn groups(reader: &mut Reader, root: &Object<'_>) {
    let one = reader.field(root, "group", keys::GROUP);
    let mut ids = Ids::default();
    if let Some(object) = &one {
        ids.give(object, "fixtures");
    }
    // Made ids give way to given ones, those of later groups included; so that these are looked at first.
    let mut quiet = Reader::default();
    quiet.each(root, "groups", keys::GROUP, &mut |_, object| ids.give(object, "fixtures"));
    if let Some(object) = &one {
        group(reader, object, &mut ids);
        if root.has("groups") {
            let text = format_args!("a document has a group or groups; it has both, and all are read");
            reader.warn(root, "groups", text);
        }
    }
    reader.each(root, "groups", keys::GROUP, &mut |reader, object| group(reader, object, &mut ids));
    reader.document.across = across(reader, root);
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
    reader.each(object, "fixtures", keys::FIXTURE, &mut |reader, item| {
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
        group.start.clear();
        group.unranked.clone_from(&group.teams);
    }
    if group.teams.is_empty() {
        reader.left_out(object, "no team of the group could be read");
    } else {
        reader.document.groups.push(group);
    }
}

/// The rows to start from. A team without a row that can be read has no place in the table. Otherwise it would start from zero.
fn start(reader: &mut Reader, object: &Object<'_>, group: &mut Group, listed: bool) {
    let mut is_a_row_lost =
        !object.is_silent("start") && !matches!(object.get("start"), Some(Value::List(_)));
    reader.each_value(object, "start", &mut |reader, path, item| {
        let item = reader.object(path.to_owned(), item, keys::START_ROW);
        let team = item.as_ref().and_then(|item| reader.team(item, "team", "the row is left out"));
        let Some((item, team)) = item.zip(team) else {
            is_a_row_lost = true;
            return;
        };
        let known = group.start.iter().map(|other| &other.team).chain(&group.unranked);
        if known.into_iter().any(|other| *other == team) {
            return reader.left_out(&item, "the team has a row already");
        }
        add_team(reader, group, &team, listed, &item);
        match start_row(reader, &item, &team) {
            Some(row) => group.start.push(row),
            None => group.unranked.push(team),
        }
    });
    if is_a_row_lost {
        let without = |team: &&String| {
            group.start.iter().all(|row| row.team != **team) && !group.unranked.contains(team)
        };
        let without: Vec<String> = group.teams.iter().filter(without).cloned().collect();
        let text = format_args!("the teams without a row that can be read have no place in the table");
        reader.warn(object, "start", text);
        group.unranked.extend(without);
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

fn fixture(reader: &mut Reader, object: &Object<'_>, ids: &mut Ids) -> Option<Fixture> {
    const LEFT_OUT: &str = "the fixture is left out";
    let (home, away) = (reader.team(object, "home", LEFT_OUT), reader.team(object, "away", LEFT_OUT));
    if !object.has("home") || !object.has("away") {
        reader.left_out(object, "a fixture needs home and away");
    }
    let (home, away) = (home?, away?);
    if home == away {
        reader.left_out(object, "a team does not play itself");
        return None;
    }
    let matchday = reader.count(object, "matchday", 1, 999);
    let id = match matchday {
        Some(matchday) => ids.of(reader, object, &format!("{matchday}-{home}-{away}")),
        None => ids.of(reader, object, &format!("{home}-{away}")),
    };
    let (status, of_match) = statuses::of_fixture(reader, object);
    let mut score = reader.score(object, "score");
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
    let is_decided = status == FixtureStatus::Awarded || of_match == Some(MatchStatus::Finished);
    let is_played =
        is_decided || (status == FixtureStatus::Normal && !is_to_come && !object.is_silent("score"));
    let is_unknown = score.is_none() && is_played;
    if is_unknown {
        reader.warn(
            object,
            "",
            format_args!("it was played and its score is not known: it counts in no table"),
        );
    }
    let kickoff = reader.time(object, "kickoff");
    Some(Fixture { id, matchday, home, away, kickoff, score, is_unknown, status })
}

/// A row to start from. None where a figure of it is not known.
fn start_row(reader: &mut Reader, object: &Object<'_>, team: &str) -> Option<StartRow> {
    const UNRANKED: &str = "the team has no place in the table";
    let mut count = |key| reader.count(object, key, 0, 9999);
    let [played, won, drawn, lost] = ["played", "won", "drawn", "lost"].map(&mut count);
    let [goals_for, goals_against] = ["goalsFor", "goalsAgainst"].map(count);
    let points = reader.whole(object, "points", -9999, 9999);
    let mut missing = String::new();
    for key in keys::START_ROW {
        if !object.has(key) {
            missing.push(' ');
            missing.push_str(key);
        }
    }
    if !missing.is_empty() {
        let text = format_args!("a row to start from has all its figures; not given:{missing}: {UNRANKED}");
        reader.warn(object, "", text);
    }
    let row = [played, won, drawn, lost, goals_for, goals_against];
    let (
        [Some(played), Some(won), Some(drawn), Some(lost), Some(goals_for), Some(goals_against)],
        Some(points),
    ) = (row, points)
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
    reader.each(object, "zones", keys::ZONE, &mut |reader, item| {
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

fn across(reader: &mut Reader, root: &Object<'_>) -> Option<Across> {
    let object = reader.field(root, "across", keys::ACROSS)?;
    let (name, place) = (reader.text(&object, "name"), reader.count(&object, "place", 1, 999));
    let (criteria, zones) = (rules::criteria(reader, &object), zones(reader, &object));
    let (Some(name), Some(place)) = (name, place) else {
        reader.left_out(&object, "a ranking across groups needs a name and a place");
        return None;
    };
    Some(Across { name, place, criteria, zones })
}
