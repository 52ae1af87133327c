//! The competition, the sources, and what names them.

use super::cursor::{Object, Reader, did_you_mean, shortened};
use super::keys;
use super::near::nearest;
use crate::document::{Competition, Source};

pub(super) fn competition(reader: &mut Reader, root: &Object<'_>) {
    let Some(object) = reader.field(root, "competition", keys::COMPETITION) else { return };
    let Some(name) = reader.text(&object, "name") else {
        let text = "a competition needs its name: it is left out".to_owned();
        return reader.warn(object.path, text);
    };
    reader.document.competition = Some(Competition {
        name,
        season: reader.text(&object, "season"),
        stage: reader.text(&object, "stage"),
        matchday: reader.count(&object, "matchday", 1),
    });
}

pub(super) fn sources(reader: &mut Reader, root: &Object<'_>) {
    for object in reader.objects(root, "sources", keys::SOURCE) {
        let (id, title) = (reader.text(&object, "id"), reader.text(&object, "title"));
        let Some(id) = id.clone().or_else(|| title.clone()) else {
            let text = "a source needs an id and a title: it is left out".to_owned();
            reader.warn(object.path, text);
            continue;
        };
        if reader.document.sources.iter().any(|source| source.id == id) {
            let text = "another source has this id: this one is left out".to_owned();
            reader.warn(object.at("id"), text);
            continue;
        }
        let source = Source {
            title: title.unwrap_or_else(|| id.clone()),
            id,
            date: reader.text(&object, "date"),
            url: reader.address(&object, "url"),
        };
        reader.document.sources.push(source);
    }
}

/// The ids of the sources that an object names.
pub(super) fn named(reader: &mut Reader, object: &Object<'_>) -> Vec<String> {
    let mut ids = Vec::new();
    for (path, found) in reader.one_or_more(object, "source") {
        let sources = &reader.document.sources;
        let id = match sources.iter().find(|source| source.id == found || source.title == found) {
            Some(source) => source.id.clone(),
            None => {
                let near = nearest(&found, &mut sources.iter().map(|source| source.id.as_str()));
                let (short, meant) = (shortened(&found), did_you_mean(near));
                let text =
                    format!("no source has the id \"{short}\"{meant}: it is taken as the title of one");
                reader.warn(path, text);
                let source = Source { id: found.clone(), title: found.clone(), ..Source::default() };
                reader.document.sources.push(source);
                found
            }
        };
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}
