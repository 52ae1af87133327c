//! The line-ups.

use super::cursor::{Object, Reader};
use super::{Level, players};
use crate::document::{LineUp, Sides};

pub(super) fn lineups(reader: &mut Reader, object: &Object<'_>, home: &str, away: &str) -> Sides<LineUp> {
    let sides = reader.field(object, "lineups", |reader, sides| Sides {
        home: reader.field(sides, "home", |reader, object| lineup(reader, object, home)),
        away: reader.field(sides, "away", |reader, object| lineup(reader, object, away)),
    });
    sides.unwrap_or_default()
}

fn lineup(reader: &mut Reader, object: &Object<'_>, team: &str) -> LineUp {
    let mut lineup = LineUp { coach: reader.text(object, "coach"), ..LineUp::default() };
    squad(reader, object, "start", team, &mut lineup);
    squad(reader, object, "bench", team, &mut lineup);
    let (start, all) = (lineup.start.len(), lineup.start.len() + lineup.bench.len());
    if start != 11 && start != 0 {
        let text = format_args!("a side begins with eleven, and here are {start}: shown as they are");
        reader.warn(object, "start", text);
    }
    if let Some(formation) = reader.text(object, "formation") {
        let outfield = outfield(&formation);
        if outfield == 10 || outfield + 1 == start {
            lineup.formation = Some(formation);
        } else {
            let expected = format_args!("lines that are ten players together, such as \"4-3-3\"");
            reader.wrong_at(object, "formation", expected);
        }
    }
    if let Some(found) = reader.text(object, "captain") {
        let captain = players::mention(reader, &object.at("captain"), found, Some(team));
        if all > 0 && !lineup.start.contains(&captain) && !lineup.bench.contains(&captain) {
            reader.warn(object, "captain", format_args!("the captain is not in the lists of the side"));
        }
        lineup.captain = Some(captain);
    }
    lineup
}

/// One list of players. No player is in both lists, or twice in one of them.
fn squad(reader: &mut Reader, object: &Object<'_>, key: &'static str, team: &str, lineup: &mut LineUp) {
    reader.each_text(object, key, &mut |reader, path, found| {
        let id = players::mention(reader, path, found, Some(team));
        if lineup.start.contains(&id) || lineup.bench.contains(&id) {
            let text = format_args!("\"{id}\" is listed already: it is left out");
            return reader.say(Level::Warning, path.to_owned(), text);
        }
        if key == "start" { &mut lineup.start } else { &mut lineup.bench }.push(id);
    });
}

/// The number of players in a formation: digits separated by dashes. Returns 0 for anything else.
fn outfield(formation: &str) -> usize {
    let mut players = 0;
    for (index, &byte) in formation.as_bytes().iter().enumerate() {
        match byte {
            b'1'..=b'9' if index % 2 == 0 => players += usize::from(byte - b'0'),
            b'-' if index % 2 == 1 && index + 1 < formation.len() => {}
            _ => return 0,
        }
    }
    players
}
