//! The element: its tag, its view, its document, and what search engines read.

use super::linked_data;
use serde_json::Value;
use touchline::settings::Settings;
use touchline::{UID, prerender};
use touchline_football::document::{Document, slug, to_json};

/// What becomes of a document.
pub(super) struct Element<'d> {
    pub(super) document: &'d Document,
    /// The markup that brings the style.
    pub(super) style: &'d str,
    pub(super) form: Form<'d>,
    /// The language of the reader; empty is the document's own.
    pub(super) lang: &'d str,
    /// The level of the parts' titles.
    pub(super) heading: u8,
    /// The names of the parts to show; empty is everything.
    pub(super) sections: &'d str,
    /// Whether there are scores to try.
    pub(super) what_if: bool,
}

/// What the view stands in.
#[derive(Clone, Copy)]
pub(super) enum Form<'d> {
    /// The element's shadow root; the document inside the element, or at an address.
    Shadow { src: Option<&'d str> },
    /// A plain element whose ids begin with this word, or with one from the document.
    Light { id: Option<&'d str> },
}

impl Element<'_> {
    /// Everything that is to be pasted.
    pub(super) fn markup(&self) -> String {
        let json = to_json(self.document);
        let linked = linked_data::event(self.document, &json);
        let linked = linked.map(|event| script("application/ld+json", &event)).unwrap_or_default();
        let element = match self.form {
            Form::Shadow { src } => self.shadow(&json, src),
            Form::Light { id } => self.light(id),
        };
        format!("{element}{linked}")
    }

    fn view(&self, uid: &str) -> String {
        let settings = Settings::new(self.sections, self.what_if);
        prerender::markup(self.document.clone(), self.lang, uid, self.heading, settings)
    }

    fn shadow(&self, json: &Value, src: Option<&str>) -> String {
        let mut attributes = never_stale(json);
        let document = match src {
            Some(src) => {
                attributes += &attribute("src", src);
                String::new()
            }
            None => script("application/json", json),
        };
        if !self.lang.is_empty() {
            attributes += &attribute("lang", self.lang);
        }
        if self.heading != 3 {
            attributes += &attribute("heading-level", &self.heading.to_string());
        }
        if !self.sections.is_empty() {
            attributes += &attribute("sections", self.sections);
        }
        if !self.what_if {
            attributes += &attribute("what-if", "off");
        }
        let (style, view) = (self.style, self.view(UID));
        format!(
            "<touchline-match{attributes}>\n<template shadowrootmode=\"open\">{style}{view}</template>\n{document}</touchline-match>\n"
        )
    }

    fn light(&self, id: Option<&str>) -> String {
        let own = own_id(self.document);
        let (style, view) = (self.style, self.view(id.unwrap_or(&own)));
        format!("<div class=\"touchline\">{style}{view}</div>\n")
    }
}

/// What tells the shell, however long a page was cached, whether what it shows may have been overtaken.
fn never_stale(json: &Value) -> String {
    let values = [
        ("data-kickoff", json.pointer("/match/kickoff")),
        ("data-status", json.pointer("/match/status")),
        ("data-updated", json.pointer("/updated")),
    ];
    values.iter().filter_map(|(name, value)| Some(attribute(name, value.as_ref()?.as_str()?))).collect()
}

/// What tells the ids of this document from those of others: its match, or its groups.
fn own_id(document: &Document) -> String {
    let mut parts = vec![UID.to_owned()];
    if let Some(fixture) = &document.fixture {
        parts.extend([slug(&fixture.home), slug(&fixture.away)]);
        let kickoff = fixture.kickoff.map(|at| format!("{:04}{:02}{:02}", at.year, at.month, at.day));
        parts.extend(kickoff);
    } else {
        let competition = document.competition.iter().map(|competition| &competition.name);
        parts.extend(
            competition.chain(document.groups.iter().map(|group| &group.name)).map(|name| slug(name)),
        );
    }
    parts.retain(|part| !part.is_empty());
    parts.join("-")
}

/// A link to the style sheet in this folder.
pub(super) fn link(base: &str) -> String {
    format!("<link rel=\"stylesheet\"{}>", attribute("href", &format!("{base}touchline.css")))
}

/// The style sheet itself.
pub(super) fn inline(sheet: &str) -> String {
    format!("<style>{sheet}</style>")
}

/// Data in a script element. No `<` is left in it, so that no text of a document can end it.
fn script(kind: &str, json: &Value) -> String {
    format!("<script type=\"{kind}\">{}</script>\n", json.to_string().replace('<', "\\u003c"))
}

/// An attribute, with the space before it.
pub(super) fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", escaped(value))
}

/// Text for markup and for attributes in double quotes.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nothing_of_a_document_ends_its_script() {
        let markup = script("application/json", &json!({ "name": "</script><!--<script>" }));
        assert_eq!(markup.matches('<').count(), 2, "{markup}");
        let inside = markup.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</script>")).unwrap().0;
        let back: Value = serde_json::from_str(inside).unwrap();
        assert_eq!(back, json!({ "name": "</script><!--<script>" }));
    }
}
