//! Groups, their fixtures, the rows they start from, and their zones.

use super::cursor::{Object, Reader};
use super::names::{self, Ids};
use super::{Level, keys, rules};
use crate::document::{Across, Fixture, FixtureStatus, Group, StartRow, Zone};

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
    reader.each(object, "start", keys::START_ROW, &mut |reader, item| {
        let Some(row) = start_row(reader, item) else { return };
        if group.start.iter().any(|other| other.team == row.team) {
            return reader.left_out(item, "the team has a row already");
        }
        add_team(reader, &mut group, &row.team, listed, item);
        group.start.push(row);
    });
    if group.teams.is_empty() {
        reader.left_out(object, "no team of the group could be read");
    } else {
        reader.document.groups.push(group);
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
    let then = "it is taken as played or to come";
    let status = reader.named(object, "status", &FixtureStatus::NAMES, "status of a fixture", then);
    let status = status.unwrap_or_default();
    let mut score = reader.score(object, "score");
    if status == FixtureStatus::Postponed && score.take().is_some() {
        reader.warn(object, "score", format_args!("a postponed fixture has no score: it is left out"));
    }
    Some(Fixture { id, matchday, home, away, kickoff: reader.time(object, "kickoff"), score, status })
}

fn start_row(reader: &mut Reader, object: &Object<'_>) -> Option<StartRow> {
    let team = reader.team(object, "team", "the row is left out");
    let mut count = |key| reader.count(object, key, 0, 9999).unwrap_or_default();
    let (played, won, drawn, lost) = (count("played"), count("won"), count("drawn"), count("lost"));
    let (goals_for, goals_against) = (u32::from(count("goalsFor")), u32::from(count("goalsAgainst")));
    let points = reader.whole(object, "points", -9999, 9999).unwrap_or_default();
    let mut missing = String::new();
    for key in keys::START_ROW {
        if !object.has(key) {
            missing.push(' ');
            missing.push_str(key);
        }
    }
    if !missing.is_empty() {
        let text = format_args!("a row to start from has all its figures; not given:{missing}");
        reader.warn(object, "", text);
    }
    if u32::from(won) + u32::from(drawn) + u32::from(lost) != u32::from(played) {
        reader.warn(
            object,
            "played",
            format_args!("won, drawn and lost do not add up to it: shown as they stand"),
        );
    }
    Some(StartRow { team: team?, played, won, drawn, lost, goals_for, goals_against, points })
}

/// The zones at the key `zones`.
pub(super) fn zones(reader: &mut Reader, object: &Object<'_>) -> Vec<Zone> {
    let mut zones: Vec<Zone> = Vec::new();
    reader.each(object, "zones", keys::ZONE, &mut |reader, item| {
        let (id, name) = (reader.text(item, "id"), reader.text(item, "name"));
        let (from, to) = (reader.count(item, "from", 1, 999), reader.count(item, "to", 1, 999));
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
