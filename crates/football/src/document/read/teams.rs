//! The teams.

use super::cursor::{Object, Reader, did_you_mean, shortened};
use super::leaves::is_language;
use super::near::nearest;
use super::{keys, names};
use crate::document::{Adjustment, Map, Team};

const MAX_POINTS: i64 = 999;

pub(super) fn teams(reader: &mut Reader, root: &Object<'_>) {
    for object in reader.objects(root, "teams", keys::TEAM) {
        let (id, name) = (reader.text(&object, "id"), reader.text(&object, "name"));
        let Some(name) = name.or_else(|| id.clone()) else {
            reader.warn(object.path, "a team needs an id and a name: it is left out".to_owned());
            continue;
        };
        if object.get("name").is_none() {
            reader.warn(object.path.clone(), "the team has no name: its id is shown".to_owned());
        }
        if object.get("id").is_none() {
            let text = "the team has no id: it is made from the name, and the rest of the document cannot rely on it";
            reader.warn(object.path.clone(), text.to_owned());
        }
        let id = id.unwrap_or_else(|| names::slug(&name));
        if reader.document.team(&id).is_some() {
            let text = "another team has this id: this one is left out".to_owned();
            reader.warn(object.at("id"), text);
            continue;
        }
        let team = team(reader, &object, id, name);
        reader.document.teams.push(team);
    }
    codes(reader);
}

fn team(reader: &mut Reader, object: &Object<'_>, id: String, name: String) -> Team {
    Team {
        id,
        name,
        short: reader.text(object, "short"),
        code: reader.text(object, "code").unwrap_or_default(),
        colour: reader.colour(object, "colour"),
        colour2: reader.colour(object, "colour2"),
        crest: reader.address(object, "crest"),
        crest_dark: reader.address(object, "crestDark"),
        url: reader.address(object, "url"),
        names: translations(reader, object),
        aka: reader.texts(object, "aka"),
        facts: facts(reader, object),
        adjustments: adjustments(reader, object),
        withdrawn: reader.flag(object, "withdrawn"),
    }
}

/// Gives a code to each team that has none, once all the others are known.
fn codes(reader: &mut Reader) {
    let mut taken: Vec<String> = reader.document.teams.iter().map(|team| team.code.clone()).collect();
    for team in &mut reader.document.teams {
        if team.code.is_empty() {
            team.code = names::code(&team.name, &|code| taken.iter().any(|other| other == code));
            taken.push(team.code.clone());
        }
    }
}

fn translations(reader: &mut Reader, object: &Object<'_>) -> Map<String> {
    let mut names = Map::default();
    for (tag, path, value) in reader.entries(object, "names") {
        if !is_language(tag) {
            reader.warn(
                path,
                "the key is a language tag, such as \"ar\" or \"pt-BR\": it is left out".to_owned(),
            );
        } else if let Some(name) = reader.text_of(path, value) {
            names.insert(tag.to_owned(), name);
        }
    }
    names
}

fn facts(reader: &mut Reader, object: &Object<'_>) -> Map<i64> {
    let mut facts = Map::default();
    for (name, path, value) in reader.entries(object, "facts") {
        if let Some(fact) = reader.thousandths(path, value) {
            facts.insert(name.to_owned(), fact);
        }
    }
    facts
}

fn adjustments(reader: &mut Reader, object: &Object<'_>) -> Vec<Adjustment> {
    let mut adjustments = Vec::new();
    for item in reader.objects(object, "adjustments", keys::ADJUSTMENT) {
        let points = reader.whole(&item, "points", -MAX_POINTS, MAX_POINTS);
        let reason = reader.text(&item, "reason");
        match points.and_then(|points| i32::try_from(points).ok()) {
            Some(points) => adjustments.push(Adjustment { points, reason }),
            None => reader.warn(item.path, "an adjustment needs its points: it is left out".to_owned()),
        }
    }
    adjustments
}

impl Reader {
    /// The id of a team that the document has, at a key; `then` is what becomes of it where it has none.
    pub(super) fn team(&mut self, object: &Object<'_>, key: &str, then: &str) -> Option<String> {
        let found = self.text(object, key)?;
        self.known_team(object.at(key), found, then)
    }

    /// The id, where a team of the document has it.
    pub(super) fn known_team(&mut self, path: String, found: String, then: &str) -> Option<String> {
        if self.document.team(&found).is_some() {
            return Some(found);
        }
        let text = self.no_such_team(&found, then);
        self.warn(path, text);
        None
    }

    /// What is to be said of an id that no team has.
    pub(super) fn no_such_team(&self, found: &str, then: &str) -> String {
        let teams = &self.document.teams;
        // Somebody who writes the name instead of the id means that team.
        let named = teams.iter().find(|team| {
            team.name == found || team.code == found || team.aka.iter().any(|name| name == found)
        });
        let near = match named {
            Some(team) => Some(team.id.as_str()),
            None => nearest(found, &mut teams.iter().map(|team| team.id.as_str())),
        };
        format!("no team has the id \"{}\"{}: {then}", shortened(found), did_you_mean(near))
    }
}
