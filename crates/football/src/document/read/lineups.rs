//! The line-ups.

use super::cursor::{Object, Reader};
use super::{keys, players};
use crate::document::{LineUp, LineUps};

pub(super) fn lineups(reader: &mut Reader, object: &Object<'_>, home: &str, away: &str) -> LineUps {
    let Some(sides) = reader.sides(object, "lineups") else { return LineUps::default() };
    LineUps { home: lineup(reader, &sides, "home", home), away: lineup(reader, &sides, "away", away) }
}

fn lineup(reader: &mut Reader, sides: &Object<'_>, side: &str, team: &str) -> Option<LineUp> {
    let object = reader.field(sides, side, keys::LINEUP)?;
    let mut listed = Vec::new();
    let start = squad(reader, &object, "start", team, &mut listed);
    let bench = squad(reader, &object, "bench", team, &mut listed);
    if !matches!(start.len(), 0 | 11) {
        let text = format!("a side begins with eleven, and here are {}: shown as they are", start.len());
        reader.warn(object.at("start"), text);
    }
    let formation = formation(reader, &object, start.len());
    let captain = reader.text(&object, "captain");
    let captain = captain.map(|found| players::mention(reader, object.at("captain"), found, Some(team)));
    if captain.as_ref().is_some_and(|captain| !listed.is_empty() && !listed.contains(captain)) {
        let text = "the captain is in neither of the lists of his side".to_owned();
        reader.warn(object.at("captain"), text);
    }
    let coach = reader.text(&object, "coach");
    Some(LineUp { formation, captain, coach, start, bench })
}

/// One list of players; nobody is in both lists, or in one of them twice.
fn squad(
    reader: &mut Reader,
    object: &Object<'_>,
    key: &str,
    team: &str,
    listed: &mut Vec<String>,
) -> Vec<String> {
    let mut squad = Vec::new();
    for (path, item) in reader.items(object, key) {
        let Some(found) = reader.text_of(path.clone(), item) else { continue };
        let id = players::mention(reader, path.clone(), found, Some(team));
        if listed.contains(&id) {
            reader.warn(path, format!("\"{id}\" is listed already: left out here"));
        } else {
            listed.push(id.clone());
            squad.push(id);
        }
    }
    squad
}

/// A formation is lines of players from the back, ten in all: `4-3-3`.
fn formation(reader: &mut Reader, object: &Object<'_>, start: usize) -> Option<String> {
    let text = reader.text(object, "formation")?;
    // Digits with a dash between each two: 4-3-3.
    let mut outfield = 0;
    for (index, &byte) in text.as_bytes().iter().enumerate() {
        match byte {
            b'1'..=b'9' if index % 2 == 0 => outfield += usize::from(byte - b'0'),
            b'-' if index % 2 == 1 && index + 1 < text.len() => {}
            _ => {
                outfield = 0;
                break;
            }
        }
    }
    if outfield == 10 || (outfield > 0 && outfield + 1 == start) {
        return Some(text);
    }
    let value = object.get("formation")?;
    reader.wrong(object.at("formation"), value, "lines that are ten players together, such as \"4-3-3\"");
    None
}
