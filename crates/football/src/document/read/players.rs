//! The players: those that the document lists, and those that only line-ups and events name.

use super::Level;
use super::cursor::{Object, Reader, no_such};
use super::names::{self, Ids};
use crate::document::{Document, Player, Position, Value};

pub(super) fn players(reader: &mut Reader, root: &Object<'_>) {
    reader.each_value(root, "players", &mut |reader, path, item| {
        if let Value::Text(_) = item {
            if let Some(name) = reader.text_of(path, item) {
                mention(reader, path, name, None);
            }
            return;
        }
        reader.object(path.to_owned(), item, player);
    });
}

fn player(reader: &mut Reader, object: &Object<'_>) {
    let (id, name) = (reader.text(object, "id"), reader.text(object, "name"));
    let player = Player {
        id: String::new(),
        name: String::new(),
        short: reader.text(object, "short"),
        team: reader.team(object, "team", "the player is kept without a team"),
        number: reader.count(object, "number", 1, 999),
        rating: rating(reader, object),
        position: reader.named(object, "position", &Position::NAMES, "position", "it is left out"),
        url: reader.address(object, "url"),
    };
    let Some(name) = name.or_else(|| id.clone()) else {
        return reader.left_out(object, "a player needs a name");
    };
    if !object.has("name") {
        reader.warn(object, "", format_args!("the player has no name: the id is shown"));
    }
    if id.as_ref().is_some_and(|id| reader.document.player(id).is_some()) {
        return reader.left_out(object, "another player has this id");
    }
    let id = id.unwrap_or_else(|| made_id(reader, &name, player.team.as_deref()));
    reader.document.players.push(Player { id, name, ..player });
}

/// The rating of a player in thousandths.
fn rating(reader: &mut Reader, object: &Object<'_>) -> Option<i64> {
    let value = object.get("rating")?;
    let rating = reader.thousandths(&object.at("rating"), value)?;
    if (0..=100_000).contains(&rating) {
        return Some(rating);
    }
    reader.wrong_at(object, "rating", format_args!("a number from 0 to 100"));
    None
}

/// The id of the player that a text refers to, by id or name. Adds the player if unknown.
pub(super) fn mention(reader: &mut Reader, path: &str, found: String, team: Option<&str>) -> String {
    let Some(index) = known(&reader.document, &found, team) else {
        // If the document lists players by id, a word in lower case is more likely a mistyped id than a name.
        let listed = reader.document.players.iter().any(|player| looks_like_an_id(&player.id));
        if listed && looks_like_an_id(&found) {
            let ids = &mut reader.document.players.iter().map(|player| player.id.as_str());
            let text = no_such("player", &found, ids, false, "it is taken as a name");
            reader.say(Level::Warning, path.to_owned(), format_args!("{text}"));
        }
        let id = made_id(reader, &found, team);
        let team = team.map(str::to_owned);
        reader.document.players.push(Player { id: id.clone(), name: found, team, ..Player::default() });
        return id;
    };
    let Some(player) = reader.document.players.get_mut(index) else { return found };
    let id = player.id.clone();
    match (team, &player.team) {
        (Some(team), None) => player.team = Some(team.to_owned()),
        (Some(team), Some(other)) if other != team => {
            let other = other.clone();
            let text = format_args!(
                "\"{id}\" is of the team \"{other}\", and here it is \"{team}\": shown as it stands \
                 (an own goal, too, has the team of the player who scored it)"
            );
            reader.say(Level::Warning, path.to_owned(), text);
        }
        _ => {}
    }
    id
}

/// The index of the known player with this id, or else this name, or else this short name. If a team is
/// given, only its players count. A short name that two players share matches neither.
pub(super) fn known(document: &Document, found: &str, team: Option<&str>) -> Option<usize> {
    // Most documents refer to players by id, and the looser comparisons are slow.
    if let Some(index) = document.players.iter().position(|player| player.id == found) {
        return Some(index);
    }
    let slug = names::slug(found);
    let (mut named, mut short, mut shorts) = (None, None, 0);
    for (index, player) in document.players.iter().enumerate() {
        if let (Some(team), Some(other)) = (team, &player.team)
            && team != other
        {
            continue;
        }
        if named.is_none() && names::slug(&player.name) == slug {
            named = Some(index);
        }
        if player.id == slug || names::slug(player.short_name()) == slug {
            short = Some(index);
            shorts += 1;
        }
    }
    named.or(if shorts == 1 { short } else { None })
}

fn made_id(reader: &Reader, name: &str, team: Option<&str>) -> String {
    let mut ids = Ids::default();
    for player in &reader.document.players {
        ids.used.insert(player.id.clone());
    }
    let slug = names::slug(name);
    match team {
        Some(team) if ids.used.contains(&slug) => ids.make(&format!("{slug}-{team}")),
        _ => ids.make(&slug),
    }
}

fn looks_like_an_id(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'))
}
