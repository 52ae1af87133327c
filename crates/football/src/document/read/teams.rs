//! The teams.

use super::cursor::{Object, Reader, no_such};
use super::leaves::is_language;
use super::{Level, keys, names};
use crate::document::{Adjustment, OrderedMap, Team, Value};

const MAX_POINTS: i32 = 999;

pub(super) fn teams(reader: &mut Reader, root: &Object<'_>) {
    reader.each(root, "teams", keys::TEAM, &mut |reader, object| {
        let (id, name) = (reader.text(object, "id"), reader.text(object, "name"));
        let Some(name) = name.or_else(|| id.clone()) else {
            return reader.left_out(object, "a team needs an id and a name");
        };
        if !object.has("name") {
            reader.warn(object, "", format_args!("the team has no name: its id is shown"));
        }
        if !object.has("id") {
            let text = format_args!("the team has no id: one is made from its name");
            reader.warn(object, "", text);
        }
        let id = id.unwrap_or_else(|| names::slug(&name));
        if reader.document.team(&id).is_some() {
            return reader.left_out(object, "another team has this id");
        }
        let (adjustments, has_unknown_adjustment) = adjustments(reader, object);
        let team = Team {
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
            lang: None,
            aka: texts(reader, object, "aka"),
            facts: facts(reader, object),
            adjustments,
            has_unknown_adjustment,
            withdrawn: reader.flag(object, "withdrawn"),
        };
        reader.document.teams.push(team);
    });
    codes(reader);
}

/// Gives a code to each team that has none, once all the others are known.
fn codes(reader: &mut Reader) {
    let mut taken = Vec::new();
    for team in &reader.document.teams {
        taken.push(team.code.clone());
    }
    for team in &mut reader.document.teams {
        if team.code.is_empty() {
            team.code = names::code(&team.name, &taken);
            taken.push(team.code.clone());
        }
    }
}

fn translations(reader: &mut Reader, object: &Object<'_>) -> OrderedMap<String> {
    let mut names = OrderedMap::default();
    reader.each_entry(object, "names", &mut |reader, path, tag, value| {
        let name = reader.text_of(path, value);
        if is_language(tag) {
            if let Some(name) = name {
                names.insert(tag.to_owned(), name);
            }
        } else {
            let text = format_args!("the key is a language tag, such as \"ar\" or \"pt-BR\": it is left out");
            reader.say(Level::Warning, path.to_owned(), text);
        }
    });
    names
}

fn facts(reader: &mut Reader, object: &Object<'_>) -> OrderedMap<i64> {
    let mut facts = OrderedMap::default();
    reader.each_entry(object, "facts", &mut |reader, path, name, value| {
        if let Some(fact) = reader.thousandths(path, value) {
            facts.insert(name.to_owned(), fact);
        }
    });
    facts
}

/// The texts of a list.
pub(super) fn texts(reader: &mut Reader, object: &Object<'_>, key: &str) -> Vec<String> {
    let mut texts = Vec::new();
    reader.each_text(object, key, &mut |_, _, text| texts.push(text));
    texts
}

/// The adjustments, and whether there are any that cannot be read.
fn adjustments(reader: &mut Reader, object: &Object<'_>) -> (Vec<Adjustment>, bool) {
    let mut adjustments = Vec::new();
    let mut is_one_unknown =
        !object.is_silent("adjustments") && !matches!(object.get("adjustments"), Some(Value::List(_)));
    reader.each_value(object, "adjustments", &mut |reader, path, item| {
        let item = reader.object(path.to_owned(), item, keys::ADJUSTMENT);
        let Some(item) = item else {
            is_one_unknown = true;
            return;
        };
        let reason = reader.text(&item, "reason");
        match reader.whole(&item, "points", -MAX_POINTS, MAX_POINTS) {
            Some(points) => adjustments.push(Adjustment { points, reason }),
            None => {
                is_one_unknown = true;
                reader.left_out(&item, "an adjustment needs its points");
            }
        }
    });
    if is_one_unknown {
        let text = format_args!("the points of the team are not known: it has no place in a table");
        reader.warn(object, "adjustments", text);
    }
    (adjustments, is_one_unknown)
}

impl Reader {
    /// The id of a team that the document has, at a key; `then` is what becomes of it where it has none.
    pub(super) fn team(&mut self, object: &Object<'_>, key: &str, then: &str) -> Option<String> {
        let found = self.text(object, key)?;
        self.known_team(Level::Warning, &object.at(key), found, then)
    }

    /// The id, where a team of the document has it.
    pub(super) fn known_team(
        &mut self,
        level: Level,
        path: &str,
        found: String,
        then: &str,
    ) -> Option<String> {
        let teams = &self.document.teams;
        if self.document.team(&found).is_some() {
            return Some(found);
        }
        // Somebody who writes the name instead of the id means that team.
        let named = teams.iter().find(|team| team.name == found || team.code == found);
        let text = match named {
            Some(team) => format!("a team is named by its id, here \"{}\": {then}", team.id),
            None => no_such("team", &found, &mut teams.iter().map(|team| team.id.as_str()), false, then),
        };
        self.say(level, path.to_owned(), format_args!("{text}"));
        None
    }
}
