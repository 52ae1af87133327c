//! The teams.

use super::cursor::{Object, Reader, no_such};
use super::leaves::is_language;
use super::{Level, names};
use crate::document::{Adjustment, Team, Value};
use std::collections::BTreeMap;

const MAX_POINTS: i32 = 999;

pub(super) fn teams(reader: &mut Reader, root: &Object<'_>) {
    reader.each(root, "teams", &mut |reader, object| {
        let (id, name) = (reader.text(object, "id"), reader.text(object, "name"));
        let adjustments = adjustments(reader, object);
        let team = Team {
            id: String::new(),
            name: String::new(),
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
            withdrawn: reader.flag(object, "withdrawn"),
        };
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
        reader.document.teams.push(Team { id, name, ..team });
    });
    codes(reader);
}

/// Gives a code to each team without one, after the teams with codes are known.
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

fn translations(reader: &mut Reader, object: &Object<'_>) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
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

fn facts(reader: &mut Reader, object: &Object<'_>) -> BTreeMap<String, i64> {
    let mut facts = BTreeMap::new();
    reader.each_entry(object, "facts", &mut |reader, path, name, value| {
        if let Some(fact) = reader.thousandths(path, value) {
            facts.insert(name.to_owned(), fact);
        }
    });
    facts
}

/// The texts of a list.
pub(super) fn texts(reader: &mut Reader, object: &Object<'_>, key: &'static str) -> Vec<String> {
    let mut texts = Vec::new();
    reader.each_text(object, key, &mut |_, _, text| texts.push(text));
    texts
}

/// The adjustments. An adjustment without points stands for any that cannot be read.
fn adjustments(reader: &mut Reader, object: &Object<'_>) -> Vec<Adjustment> {
    let mut adjustments = Vec::new();
    let mut is_one_unknown =
        !object.is_silent("adjustments") && !matches!(object.get("adjustments"), Some(Value::List(_)));
    reader.each_value(object, "adjustments", &mut |reader, path, item| {
        let adjustment = reader.object(path.to_owned(), item, |reader, item| {
            let reason = reader.text(item, "reason");
            let points = reader.whole(item, "points", -MAX_POINTS, MAX_POINTS);
            if points.is_none() {
                reader.left_out(item, "an adjustment needs its points");
            }
            Adjustment { points, reason }
        });
        match adjustment.filter(|adjustment| adjustment.points.is_some()) {
            Some(adjustment) => adjustments.push(adjustment),
            None => is_one_unknown = true,
        }
    });
    if is_one_unknown {
        let text = format_args!("the points of the team are not known: it has no place in a table");
        reader.warn(object, "adjustments", text);
        adjustments.push(Adjustment::default());
    }
    adjustments
}

impl Reader {
    /// The id of the team named at a key, if the document has that team. If not, `then` says what happens.
    pub(super) fn team(&mut self, object: &Object<'_>, key: &'static str, then: &str) -> Option<String> {
        let found = self.text(object, key)?;
        self.known_team(Level::Warning, &object.at(key), found, then)
    }

    /// The id, if the document has this team.
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
        // If a document names a team by name or code instead of id, this is the team it means.
        let named = teams.iter().find(|team| team.name == found || team.code == found);
        let text = match named {
            Some(team) => format!("a team is named by its id, here \"{}\": {then}", team.id),
            None => no_such("team", &found, &mut teams.iter().map(|team| team.id.as_str()), false, then),
        };
        self.say(level, path.to_owned(), format_args!("{text}"));
        None
    }
}
