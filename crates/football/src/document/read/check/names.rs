//! Names that two players of one side share. An id says which player is meant.

use super::warn;
use crate::document::read::cursor::{Object, Reader};
use crate::document::read::names::slug;
use crate::document::{Document, Value};

/// The keys of an event that name players of its own team.
const OF_SIDE: [&str; 4] = ["player", "assist", "in", "out"];

pub(super) fn find(reader: &mut Reader, document: &Document, root: &Object<'_>) {
    if let Some(Value::List(events)) = root.get("events") {
        for (index, event) in events.iter().enumerate() {
            let event = Object::of(event);
            let team = text(&event, "team");
            for key in OF_SIDE {
                named(reader, document, &format!("events[{index}].{key}"), text(&event, key), team);
            }
            named(reader, document, &format!("events[{index}].by"), text(&event, "by"), None);
        }
    }
    let fixture = root.get("match").map(Object::of);
    let Some(lineups) = fixture.and_then(|fixture| fixture.get("lineups")).map(Object::of) else { return };
    for side in ["home", "away"] {
        let Some(lineup) = lineups.get(side).map(Object::of) else { continue };
        let the_match = document.the_match.as_ref();
        let team = the_match
            .map(|the_match| if side == "home" { &the_match.home } else { &the_match.away }.as_str());
        for list in ["start", "bench"] {
            let Some(Value::List(players)) = lineup.get(list) else { continue };
            for (index, player) in players.iter().enumerate() {
                let name = if let Value::Text(name) = player { Some(name.as_str()) } else { None };
                named(reader, document, &format!("match.lineups.{side}.{list}[{index}]"), name, team);
            }
        }
        named(reader, document, &format!("match.lineups.{side}.captain"), text(&lineup, "captain"), team);
    }
}

fn text<'v>(object: &Object<'v>, key: &'static str) -> Option<&'v str> {
    match object.get(key)? {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// Warns if several players have this name. If the side is known, only its players count.
fn named(reader: &mut Reader, document: &Document, path: &str, found: Option<&str>, team: Option<&str>) {
    let Some(found) = found.filter(|found| document.player(found).is_none()) else { return };
    let slug_of = slug(found);
    let mut of_side = document
        .players
        .iter()
        .filter(|player| team.is_none_or(|team| player.team.as_deref().is_none_or(|of| of == team)));
    let whole: Vec<_> = of_side.clone().filter(|player| slug(&player.name) == slug_of).collect();
    let short =
        of_side.by_ref().filter(|player| player.id == slug_of || slug(player.short_name()) == slug_of);
    let players = if whole.is_empty() { short.collect() } else { whole };
    if players.len() > 1 {
        let ids: Vec<&str> = players.iter().map(|player| player.id.as_str()).collect();
        let ids = ids.join("\" or \"");
        warn(
            reader,
            path,
            format_args!("several players are called \"{found}\": say which one by its id, \"{ids}\""),
        );
    }
}
