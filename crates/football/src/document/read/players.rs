//! The players: those that the document lists, and those that line-ups and events name without a list.

use super::cursor::{Object, Reader, did_you_mean, shortened};
use super::keys;
use super::names::{self, Ids};
use super::near::nearest;
use crate::document::{Player, Position, Value};

pub(super) fn players(reader: &mut Reader, root: &Object<'_>) {
    for (path, item) in reader.items(root, "players") {
        if let Value::Text(_) = item {
            if let Some(name) = reader.text_of(path.clone(), item) {
                mention(reader, path, name, None);
            }
            continue;
        }
        let Some(object) = reader.object(path, item, keys::PLAYER) else { continue };
        let (id, name) = (reader.text(&object, "id"), reader.text(&object, "name"));
        let Some(name) = name.or_else(|| id.clone()) else {
            reader.warn(object.path, "a player needs a name: this one is left out".to_owned());
            continue;
        };
        if object.get("name").is_none() {
            reader.warn(object.path.clone(), "the player has no name: the id is shown".to_owned());
        }
        if id.as_ref().is_some_and(|id| reader.document.player(id).is_some()) {
            let text = "another player has this id: this one is left out".to_owned();
            reader.warn(object.at("id"), text);
            continue;
        }
        let team = reader.team(&object, "team", "the player is kept without a team");
        let player = Player {
            id: id.unwrap_or_else(|| made_id(reader, &name, team.as_deref())),
            name,
            short: reader.text(&object, "short"),
            team,
            number: reader.whole(&object, "number", 1, 999).and_then(|number| u16::try_from(number).ok()),
            position: reader.named(&object, "position", &Position::NAMES, "position", "it is left out"),
            url: reader.address(&object, "url"),
        };
        reader.document.players.push(player);
    }
}

/// The id of the player that a text means, by id or by name; one that is not known yet is added.
pub(super) fn mention(reader: &mut Reader, path: String, found: String, team: Option<&str>) -> String {
    if let Some(id) = known(reader, &found, team) {
        settle(reader, path, &id, team);
        return id;
    }
    // Where players are listed by id, a word in small letters is more likely a slip in an id than a name.
    let listed = reader.document.players.iter().any(|player| looks_like_an_id(&player.id));
    if listed && looks_like_an_id(&found) {
        let meant = did_you_mean(nearest(
            &found,
            &mut reader.document.players.iter().map(|player| player.id.as_str()),
        ));
        let text = format!("no player has the id \"{}\"{meant}: it is taken as a name", shortened(&found));
        reader.warn(path, text);
    }
    let id = made_id(reader, &found, team);
    let team = team.map(str::to_owned);
    reader.document.players.push(Player { id: id.clone(), name: found, team, ..Player::default() });
    id
}

/// The id of a known player with this id, else with this name or short name; of a team, where one is given.
pub(super) fn known(reader: &Reader, found: &str, team: Option<&str>) -> Option<String> {
    let players = &reader.document.players;
    if let Some(player) = reader.document.player(found) {
        return Some(player.id.clone());
    }
    let slug = names::slug(found);
    let of_team = |player: &&Player| match (team, player.team.as_deref()) {
        (Some(team), Some(other)) => team == other,
        _ => true,
    };
    let named = players.iter().filter(of_team).find(|player| names::slug(&player.name) == slug);
    let player = named.or_else(|| {
        // A short name is a name only as long as no second player of the team has it.
        let short = |player: &&Player| {
            player.id == slug || player.short.as_ref().is_some_and(|short| names::slug(short) == slug)
        };
        let mut called = players.iter().filter(of_team).filter(short);
        called.next().filter(|_| called.next().is_none())
    });
    player.map(|player| player.id.clone())
}

/// The id of a known player, with the team that he is now known to play for, or a word on the contradiction.
fn settle(reader: &mut Reader, path: String, id: &str, team: Option<&str>) {
    let Some(team) = team else { return };
    let Some(player) = reader.document.players.iter_mut().find(|player| player.id == id) else { return };
    match player.team.as_deref() {
        None => player.team = Some(team.to_owned()),
        Some(other) if other != team => {
            let text = format!(
                "\"{id}\" is of the team \"{other}\", and here it is \"{team}\": shown as it stands \
                 (an own goal, too, has the team of the player who scored it)"
            );
            reader.warn(path, text);
        }
        Some(_) => {}
    }
}

fn made_id(reader: &Reader, name: &str, team: Option<&str>) -> String {
    let mut ids = Ids::new(reader.document.players.iter().map(|player| player.id.clone()).collect());
    let slug = names::slug(name);
    match team {
        Some(team) if reader.document.player(&slug).is_some() => ids.make(&format!("{slug}-{team}")),
        _ => ids.make(&slug),
    }
}

fn looks_like_an_id(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_')
}
