//! Groups, their fixtures, the rows they start from, and their zones.

use super::cursor::{Object, Reader};
use super::names::{self, Ids};
use super::{keys, rules};
use crate::document::{Across, Fixture, FixtureStatus, Group, StartRow, Value, Zone};

pub(super) fn groups(reader: &mut Reader, root: &Object<'_>) {
    let mut objects: Vec<Object<'_>> = reader.field(root, "group", keys::GROUP).into_iter().collect();
    if root.get("group").is_some() && root.get("groups").is_some() {
        let text = "a document has one group or a list of groups; it has both, and all are read".to_owned();
        reader.warn(root.at("groups"), text);
    }
    objects.extend(reader.objects(root, "groups", keys::GROUP));
    let mut ids = Ids::new(objects.iter().flat_map(|group| given_ids(group, "fixtures")).collect());
    for object in objects {
        let group = group(reader, &object, &mut ids);
        if group.teams.is_empty() {
            reader.warn(object.path, "no team of the group could be read: it is left out".to_owned());
        } else {
            reader.document.groups.push(group);
        }
    }
    reader.document.across = across(reader, root);
}

/// The ids that the items of a list give themselves.
pub(super) fn given_ids(object: &Object<'_>, key: &str) -> Vec<String> {
    let Some(Value::List(items)) = object.get(key) else { return Vec::new() };
    let ids = items.iter().filter_map(|item| match Object::of(item).get("id") {
        Some(Value::Text(id)) => Some(id.clone()),
        _ => None,
    });
    ids.collect()
}

fn group(reader: &mut Reader, object: &Object<'_>, ids: &mut Ids) -> Group {
    let mut group = Group {
        name: reader.text(object, "name").unwrap_or_default(),
        zones: zones(reader, object),
        rules: rules::rules(reader, object),
        ..Group::default()
    };
    for (path, item) in reader.items(object, "teams") {
        let team = reader.text_of(path.clone(), item);
        let Some(team) = team.and_then(|found| reader.known_team(path.clone(), found, "it is left out"))
        else {
            continue;
        };
        if group.teams.contains(&team) {
            reader.warn(path, "the team is listed twice".to_owned());
        } else {
            group.teams.push(team);
        }
    }
    let listed = !group.teams.is_empty();
    for item in reader.objects(object, "fixtures", keys::FIXTURE) {
        let Some(fixture) = fixture(reader, &item, ids) else { continue };
        for team in [&fixture.home, &fixture.away] {
            add_team(reader, &mut group, team, listed, &item.path);
        }
        let twice = |other: &Fixture| {
            other.home == fixture.home && other.away == fixture.away && other.matchday == fixture.matchday
        };
        if group.fixtures.iter().any(twice) {
            let text = "the group has this fixture already, on the same matchday: both count".to_owned();
            reader.warn(item.path, text);
        }
        group.fixtures.push(fixture);
    }
    for item in reader.objects(object, "start", keys::START_ROW) {
        let Some(row) = start_row(reader, &item) else { continue };
        if group.start.iter().any(|other| other.team == row.team) {
            reader.warn(item.path, "the team has a row already: this one is left out".to_owned());
            continue;
        }
        add_team(reader, &mut group, &row.team, listed, &item.path);
        group.start.push(row);
    }
    group
}

fn add_team(reader: &mut Reader, group: &mut Group, team: &str, listed: bool, path: &str) {
    if group.teams.iter().any(|other| other == team) {
        return;
    }
    if listed {
        let text = format!("\"{team}\" is not among the teams of the group: it is added to them");
        reader.warn(path.to_owned(), text);
    }
    group.teams.push(team.to_owned());
}

fn fixture(reader: &mut Reader, object: &Object<'_>, ids: &mut Ids) -> Option<Fixture> {
    const LEFT_OUT: &str = "the fixture is left out";
    let (home, away) = (reader.team(object, "home", LEFT_OUT), reader.team(object, "away", LEFT_OUT));
    let (Some(home), Some(away)) = (home, away) else {
        if object.get("home").is_none() || object.get("away").is_none() {
            let text = format!("a fixture needs home and away: {LEFT_OUT}");
            reader.warn(object.path.clone(), text);
        }
        return None;
    };
    if home == away {
        reader.warn(object.path.clone(), format!("a team does not play itself: {LEFT_OUT}"));
        return None;
    }
    let matchday = reader.count(object, "matchday", 1);
    let wanted = match matchday {
        Some(matchday) => format!("{matchday}-{home}-{away}"),
        None => format!("{home}-{away}"),
    };
    let id = ids.of(reader, object, &wanted);
    let status = reader
        .named(
            object,
            "status",
            &FixtureStatus::NAMES,
            "status of a fixture",
            "it is taken as played or to come",
        )
        .unwrap_or_default();
    let mut score = reader.score(object, "score");
    if status == FixtureStatus::Postponed && score.take().is_some() {
        let text = "a postponed fixture has no score: the score is left out".to_owned();
        reader.warn(object.at("score"), text);
    }
    Some(Fixture { id, matchday, home, away, kickoff: reader.time(object, "kickoff"), score, status })
}

fn start_row(reader: &mut Reader, object: &Object<'_>) -> Option<StartRow> {
    let team = reader.team(object, "team", "the row is left out");
    let mut count = |key| reader.count(object, key, 0).unwrap_or_default();
    let (played, won, drawn, lost) = (count("played"), count("won"), count("drawn"), count("lost"));
    let (goals_for, goals_against) = (count("goalsFor"), count("goalsAgainst"));
    let points = reader.whole(object, "points", -9999, 9999).and_then(|points| i32::try_from(points).ok());
    let missing: Vec<&str> =
        keys::START_ROW.iter().copied().filter(|key| object.get(key).is_none()).collect();
    if !missing.is_empty() {
        let text = format!("a row to start from has all its figures; {} not given", missing.join(", "));
        reader.warn(object.path.clone(), text);
    } else if u32::from(won) + u32::from(drawn) + u32::from(lost) != u32::from(played) {
        let text = "won, drawn and lost do not add up to the matches played: shown as they stand".to_owned();
        reader.warn(object.path.clone(), text);
    }
    Some(StartRow {
        team: team?,
        played,
        won,
        drawn,
        lost,
        goals_for: u32::from(goals_for),
        goals_against: u32::from(goals_against),
        points: points.unwrap_or_default(),
    })
}

/// The zones at the key `zones`.
pub(super) fn zones(reader: &mut Reader, object: &Object<'_>) -> Vec<Zone> {
    let mut zones: Vec<Zone> = Vec::new();
    for item in reader.objects(object, "zones", keys::ZONE) {
        let (id, name) = (reader.text(&item, "id"), reader.text(&item, "name"));
        let (from, to) = (reader.count(&item, "from", 1), reader.count(&item, "to", 1));
        let (Some(name), Some(from)) = (name.or_else(|| id.clone()), from.or(to)) else {
            let text = "a zone needs a name and the place it begins from: it is left out".to_owned();
            reader.warn(item.path, text);
            continue;
        };
        let to = to.unwrap_or(from);
        if to < from {
            let text = format!("a zone from {from} to {to} has no places: it is left out");
            reader.warn(item.path, text);
            continue;
        }
        let id = id.unwrap_or_else(|| names::slug(&name));
        if zones.iter().any(|zone| zone.id == id) {
            reader.warn(item.path, "another zone has this id: this one is left out".to_owned());
            continue;
        }
        zones.push(Zone { id, name, from, to });
    }
    zones
}

fn across(reader: &mut Reader, root: &Object<'_>) -> Option<Across> {
    let object = reader.field(root, "across", keys::ACROSS)?;
    let (name, place) = (reader.text(&object, "name"), reader.count(&object, "place", 1));
    let (criteria, zones) = (rules::criteria(reader, &object), zones(reader, &object));
    let (Some(name), Some(place)) = (name, place) else {
        let text = "a ranking across groups needs a name and a place: it is left out".to_owned();
        reader.warn(object.path, text);
        return None;
    };
    Some(Across { name, place, criteria, zones })
}
