//! `touchline merge`: a match and its group, from two documents, as one.

use crate::clubs::{self, Ambiguous, Club};
use crate::{load, out};
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use touchline_football::document::{self, Document, Fixture, Level, lay_out, read};

/// Joins a document with a match and one with its group.
///
/// The two may spell teams differently: a team is found by its id, by its names and other names (`aka`), then by its name
/// without forms of clubs (FC, VfB, …), numbers, capitals and marks. What both say, the match's document says.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Arguments {
    /// The document with the match
    #[arg(value_name = "MATCH")]
    pub the_match: PathBuf,
    /// The document with its group, or with all groups
    #[arg(value_name = "GROUP")]
    pub group: PathBuf,
}

/// Runs the command.
///
/// # Errors
/// A document that cannot be shown, and teams that cannot be told apart.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let the_match = object(&arguments.the_match)?;
    let group = object(&arguments.group)?;
    let (merged, remarks) = merge(the_match, group)?;
    for remark in remarks {
        eprintln!("{remark}");
    }
    out::print(&lay_out(&Value::Object(merged)))?;
    Ok(ExitCode::SUCCESS)
}

/// A document as the JSON that it is. One that cannot be shown is an error.
fn object(path: &Path) -> Result<Map<String, Value>> {
    let name = path.display().to_string();
    let reading = load::load(path)?;
    if let Some(fatal) = reading.messages.iter().find(|message| message.level == Level::Fatal) {
        bail!("{name}: {fatal}");
    }
    let bytes = std::fs::read(path).with_context(|| name.clone())?;
    let text = String::from_utf8_lossy(&bytes);
    serde_json::from_str(text.trim_start_matches('\u{feff}')).context(name)
}

/// The two as one, and what there is to say of it.
///
/// # Errors
/// No match or no group; a team of the match that the group does not have, or has more than once.
pub fn merge(
    the_match: Map<String, Value>,
    mut group: Map<String, Value>,
) -> Result<(Map<String, Value>, Vec<String>)> {
    if !the_match.contains_key("match") {
        bail!("the first document has no match");
    }
    if !group.contains_key("group") && !group.contains_key("groups") {
        bail!("the second document has no group");
    }
    let own = teams(&the_match);
    let others = teams(&group);
    let sides = ["home", "away"].map(|side| text(the_match.get("match").and_then(|of| of.get(side))));
    let mut pairs: Vec<(String, String)> = Vec::new();
    for club in &own {
        match clubs::find(club, &others) {
            Ok(Some(number)) => {
                let other = others.get(number).map(|other| other.id.clone()).unwrap_or_default();
                if pairs.iter().any(|(_, taken)| *taken == other) {
                    bail!("two teams of the match would be \"{other}\" of the group");
                }
                pairs.push((club.id.clone(), other));
            }
            Ok(None) if !sides.contains(&club.id) => {}
            Ok(None) => bail!("{} is not in the group, which has {}", name(club), names(&others)),
            Err(Ambiguous(candidates)) => {
                let candidates: Vec<Club> =
                    candidates.iter().filter_map(|at| others.get(*at)).cloned().collect();
                bail!(
                    "{} may be {}: say which with the same id, or with \"aka\"",
                    name(club),
                    names(&candidates)
                );
            }
        }
    }
    rename(&mut group, &pairs);
    let mut merged = the_match;
    merge_teams(&mut merged, &mut group);
    for (key, value) in group {
        match (key.as_str(), merged.get_mut(&key)) {
            ("sources" | "claims", Some(Value::Array(list))) => add_new(list, value),
            ("competition", Some(Value::Object(own))) => fill(own, value),
            (_, Some(_)) => {}
            (_, None) => {
                merged.insert(key, value);
            }
        }
    }
    let mut remarks = name_fixture(&mut merged)?;
    remarks.extend(reading(&merged).messages.iter().map(ToString::to_string));
    Ok((merged, remarks))
}

fn reading(merged: &Map<String, Value>) -> document::Reading {
    // What serde_json holds, the reader's value holds too.
    serde_json::from_value::<document::Value>(Value::Object(merged.clone()))
        .map_or_else(|error| document::Reading::not_json(&error.to_string()), |value| read(&value))
}

fn text(value: Option<&Value>) -> String {
    value.and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn name(club: &Club) -> &str {
    club.names.first().unwrap_or(&club.id)
}

fn names(clubs: &[Club]) -> String {
    clubs.iter().map(|club| format!("{} ({})", name(club), club.id)).collect::<Vec<_>>().join(", ")
}

fn teams(document: &Map<String, Value>) -> Vec<Club> {
    let teams = document.get("teams").and_then(Value::as_array).into_iter().flatten();
    let club = |team: &Value| {
        let aka = team.get("aka").and_then(Value::as_array).into_iter().flatten();
        let all = [team.get("name"), team.get("short")].into_iter().flatten().chain(aka);
        Club {
            id: text(team.get("id")),
            names: all.filter_map(|name| Some(name.as_str()?.to_owned())).collect(),
        }
    };
    teams.map(club).collect()
}

/// Gives the group's teams the ids of the match. An id that is taken by another team of the group makes room.
fn rename(group: &mut Map<String, Value>, pairs: &[(String, String)]) {
    let taken = |id: &str| pairs.iter().any(|(own, other)| own == id && other != id);
    let new = |id: &str| match pairs.iter().find(|(_, other)| other == id) {
        Some((own, _)) => own.clone(),
        None if taken(id) => format!("{id}-2"),
        None => id.to_owned(),
    };
    for team in group.get_mut("teams").and_then(Value::as_array_mut).into_iter().flatten() {
        set(team.get_mut("id"), &new);
    }
    let one = group.get_mut("group").map(std::slice::from_mut).unwrap_or_default();
    one.iter_mut().for_each(|table| rename_table(table, &new));
    let more = group.get_mut("groups").and_then(Value::as_array_mut).into_iter().flatten();
    more.for_each(|table| rename_table(table, &new));
    for claim in group.get_mut("claims").and_then(Value::as_array_mut).into_iter().flatten() {
        ["team", "over"].iter().for_each(|key| set(claim.get_mut(*key), &new));
    }
}

fn rename_table(table: &mut Value, new: &impl Fn(&str) -> String) {
    for (list, keys) in [("fixtures", ["home", "away"].as_slice()), ("start", ["team"].as_slice())] {
        for entry in table.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            keys.iter().for_each(|key| set(entry.get_mut(*key), new));
        }
    }
    for id in table.get_mut("teams").and_then(Value::as_array_mut).into_iter().flatten() {
        set(Some(id), new);
    }
}

fn set(id: Option<&mut Value>, new: &impl Fn(&str) -> String) {
    if let Some(Value::String(id)) = id {
        *id = new(id);
    }
}

/// The teams of both: what the match's document says of a team counts, and the group's adds to it.
fn merge_teams(merged: &mut Map<String, Value>, group: &mut Map<String, Value>) {
    let Some(Value::Array(others)) = group.remove("teams") else { return };
    let Some(Value::Array(own)) = merged.get_mut("teams") else { return };
    for other in others {
        let same =
            own.iter_mut().find(|team| team.get("id") == other.get("id")).and_then(Value::as_object_mut);
        match same {
            Some(team) => {
                let spelled = other.get("name").filter(|name| Some(*name) != team.get("name")).cloned();
                fill(team, other);
                if let Some(spelled) = spelled {
                    let aka = team.entry("aka").or_insert_with(|| Value::Array(Vec::new()));
                    if let Some(aka) = aka.as_array_mut().filter(|aka| !aka.contains(&spelled)) {
                        aka.push(spelled);
                    }
                }
            }
            None => own.push(other),
        }
    }
}

/// Adds the keys that are not there.
fn fill(own: &mut Map<String, Value>, other: Value) {
    if let Value::Object(other) = other {
        for (key, value) in other {
            own.entry(key).or_insert(value);
        }
    }
}

/// Adds the entries whose id is not there.
fn add_new(list: &mut Vec<Value>, more: Value) {
    if let Value::Array(more) = more {
        for entry in more {
            let known = entry.get("id").is_some() && list.iter().any(|own| own.get("id") == entry.get("id"));
            if !known {
                list.push(entry);
            }
        }
    }
}

/// Says which fixture of the group the match is.
fn name_fixture(merged: &mut Map<String, Value>) -> Result<Vec<String>> {
    let Some(document) = reading(merged).document else { return Ok(Vec::new()) };
    let Some(the_match) = &document.the_match else { return Ok(Vec::new()) };
    if the_match.fixture_id.is_some() {
        return Ok(Vec::new());
    }
    let day = the_match.kickoff.as_ref().map(document::DateTime::day_number);
    let same = fixtures(&document).filter(|of| of.home == the_match.home && of.away == the_match.away);
    let same: Vec<&Fixture> = same.collect();
    let on_day =
        |of: &&&Fixture| day.is_some() && of.kickoff.as_ref().map(document::DateTime::day_number) == day;
    let chosen = match same.as_slice() {
        [] => {
            return Ok(vec![
                "the group has no fixture of these two: the match does not count in its table".to_owned(),
            ]);
        }
        [one] => one.id.clone(),
        more => match more.iter().filter(on_day).collect::<Vec<_>>().as_slice() {
            [one] => one.id.clone(),
            _ => {
                let ids: Vec<&str> = more.iter().map(|of| of.id.as_str()).collect();
                bail!("the match may be the fixture {}: say which with \"fixture\"", ids.join(" or "))
            }
        },
    };
    if let Some(Value::Object(of)) = merged.get_mut("match") {
        of.shift_insert(0, "fixture".to_owned(), Value::from(chosen));
    }
    Ok(Vec::new())
}

fn fixtures(document: &Document) -> impl Iterator<Item = &Fixture> {
    document.groups.iter().flat_map(|group| &group.fixtures)
}
