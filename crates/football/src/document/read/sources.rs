//! The competition, the sources, and the references to sources.

use super::Level;
use super::cursor::{Object, Reader, no_such};
use crate::document::{Competition, Source, Value};

pub(super) fn competition(reader: &mut Reader, root: &Object<'_>) {
    reader.document.competition = reader
        .field(root, "competition", |reader, object| {
            let name = reader.text(object, "name");
            if name.is_none() {
                reader.left_out(object, "a competition needs its name");
            }
            let competition = Competition {
                name: String::new(),
                season: reader.text(object, "season"),
                stage: reader.text(object, "stage"),
                matchday: reader.count(object, "matchday", 1, 999),
            };
            name.map(|name| Competition { name, ..competition })
        })
        .flatten();
}

pub(super) fn sources(reader: &mut Reader, root: &Object<'_>) {
    reader.each(root, "sources", &mut |reader, object| {
        let (id, title) = (reader.text(object, "id"), reader.text(object, "title"));
        let (date, url) = (reader.text(object, "date"), reader.address(object, "url"));
        let Some(id) = id.or_else(|| title.clone()) else {
            return reader.left_out(object, "a source needs an id and a title");
        };
        if reader.document.sources.iter().any(|source| source.id == id) {
            return reader.left_out(object, "another source has this id");
        }
        let title = title.unwrap_or_else(|| id.clone());
        reader.document.sources.push(Source { id, title, date, url });
    });
}

/// The ids of the sources that an object names: one id or a list.
pub(super) fn named(reader: &mut Reader, object: &Object<'_>) -> Vec<String> {
    let mut ids = Vec::new();
    let mut name = |reader: &mut Reader, path: &str, found: String| {
        let sources = &reader.document.sources;
        let id = match sources.iter().find(|source| source.id == found || source.title == found) {
            Some(source) => source.id.clone(),
            None => {
                let then = "it is taken as the title of one";
                let known = &mut sources.iter().map(|source| source.id.as_str());
                let text = no_such("source", &found, known, false, then);
                reader.say(Level::Warning, path.to_owned(), format_args!("{text}"));
                let source = Source { id: found.clone(), title: found.clone(), ..Source::default() };
                reader.document.sources.push(source);
                found
            }
        };
        if !ids.contains(&id) {
            ids.push(id);
        }
    };
    if let Some(Value::Text(_)) = object.get("source") {
        if let Some(found) = reader.text(object, "source") {
            name(reader, &object.at("source"), found);
        }
    } else {
        reader.each_text(object, "source", &mut name);
    }
    ids
}
