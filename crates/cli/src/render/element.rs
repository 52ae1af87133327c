//! Renders the element: its tag, its view, its document, and the data for search engines.

use super::linked_data;
use serde_json::Value;
use std::time::{SystemTime, UNIX_EPOCH};
use touchline::settings::Settings;
use touchline::{UID, prerender};
use touchline_football::document::{DateTime, Document, slug, to_json};
use touchline_football::refresh::{Millis, NewsExpected};
use touchline_football::words::Words;

/// A document, and how to render it.
pub(super) struct Element<'d> {
    pub(super) document: &'d Document,
    /// The markup that includes the style sheet.
    pub(super) style: &'d str,
    pub(super) form: Form<'d>,
    /// The reader's language; empty for the document's own.
    pub(super) lang: &'d str,
    /// The words, in that language.
    pub(super) words: Words,
    /// The URL of the editor's own words, if there are some.
    pub(super) words_src: Option<String>,
    /// The heading level of the parts' titles.
    pub(super) heading: u8,
    /// The names of the parts to show; empty for all.
    pub(super) sections: &'d str,
    /// The settings of the view.
    pub(super) settings: Settings,
}

/// The container of the view.
#[derive(Clone, Copy)]
pub(super) enum Form<'d> {
    /// The element's shadow root. The document is inside the element, or at a URL.
    Shadow { src: Option<&'d str> },
    /// A plain element. Its ids begin with this word, or with one made from the document.
    Light { id: Option<&'d str> },
}

impl Element<'_> {
    /// Returns all the markup to paste into a page.
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
        let (document, words) = (self.document.clone(), self.words.clone());
        prerender::markup(document, words, self.lang, uid, self.heading, self.settings)
    }

    fn shadow(&self, json: &Value, src: Option<&str>) -> String {
        let mut attributes = never_stale(self.document, now());
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
        if let Some(src) = &self.words_src {
            attributes += &attribute("words", src);
        }
        if self.heading != 3 {
            attributes += &attribute("heading-level", &self.heading.to_string());
        }
        if !self.sections.is_empty() {
            attributes += &attribute("sections", self.sections);
        }
        if !self.settings.what_if {
            attributes += &attribute("what-if", "off");
        }
        if let Some(rows) = self.settings.rows {
            attributes += &attribute("rows", &rows.to_string());
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

/// The attributes that keep a page current, however long it is cached: when the shell must look for updates (absent
/// if there will be none), and how old the document is.
fn never_stale(document: &Document, now: Millis) -> String {
    let wake = NewsExpected::of(document, now).wake(now);
    let wake = wake.map(|wake| DateTime::from_unix(wake.div_euclid(1000), 0));
    let values = [("data-wake", wake), ("data-updated", document.updated)];
    values.iter().filter_map(|(name, time)| Some(attribute(name, &time.as_ref()?.to_string()))).collect()
}

/// The machine's current time. Only a postponed match needs it: its kick-off is the cancelled one, or a new one.
fn now() -> Millis {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Millis::try_from(since.as_millis()).unwrap_or(Millis::MAX)
}

/// A word that distinguishes the ids of this document from those of others. It is made from its match, or its groups.
fn own_id(document: &Document) -> String {
    let mut parts = vec![UID.to_owned()];
    if let Some(the_match) = &document.the_match {
        parts.extend([slug(&the_match.home), slug(&the_match.away)]);
        let kickoff = the_match.kickoff.map(|at| format!("{:04}{:02}{:02}", at.year, at.month, at.day));
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

/// Links to the style sheet in this folder, and to the one for parts that few documents have if it is needed. The
/// shell recognises the second by `data-more`.
pub(super) fn link(base: &str, needs_more: bool) -> String {
    let href = |name: &str| attribute("href", &format!("{base}{name}"));
    let more = if needs_more {
        format!("<link rel=\"stylesheet\" data-more{}>", href("touchline-more.css"))
    } else {
        String::new()
    };
    format!("<link rel=\"stylesheet\"{}>{more}", href("touchline.css"))
}

/// The style sheets themselves, both: nothing can be fetched later.
pub(super) fn inline([sheet, more]: &[String; 2]) -> String {
    format!("<style>{sheet}</style><style data-more>{more}</style>")
}

/// Data in a script element. Every `<` is escaped, so no text of a document can end the element.
fn script(kind: &str, json: &Value) -> String {
    format!("<script type=\"{kind}\">{}</script>\n", json.to_string().replace('<', "\\u003c"))
}

/// An attribute, with a space before it.
pub(super) fn attribute(name: &str, value: &str) -> String {
    format!(" {name}=\"{}\"", escaped(value))
}

/// Escapes text for markup and for attributes in double quotes.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn attributes(fixture: Value) -> String {
        let document = json!({
            "touchline": 1, "updated": "2019-11-20T10:00:00Z",
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }], "match": fixture,
        });
        let value: touchline_football::document::Value = serde_json::from_value(document).unwrap();
        let document = touchline_football::document::read(&value).document.unwrap();
        never_stale(&document, DateTime::parse("2019-11-27T12:00:00Z").unwrap().unix() * 1000)
    }

    #[test]
    fn the_element_says_when_it_must_wake_in_utc_and_nothing_if_never() {
        let updated = " data-updated=\"2019-11-20T10:00:00+00:00\"";
        let tag = |status: &str, kickoff: &str| {
            attributes(json!({ "home": "h", "away": "a", "status": status, "kickoff": kickoff }))
        };
        let at_kickoff = format!(" data-wake=\"2019-11-27T19:00:00+00:00\"{updated}");
        assert_eq!(tag("scheduled", "2019-11-27T20:00:00+01:00"), at_kickoff);
        assert_eq!(tag("postponed", "2019-11-27T20:00:00+01:00"), at_kickoff, "a new date");
        assert_eq!(tag("postponed", "2019-11-26T20:00:00+01:00"), updated, "no new date");
        assert_eq!(tag("finished", "2019-11-26T20:00:00+01:00"), updated);
        let at_once = format!(" data-wake=\"1970-01-01T00:00:00+00:00\"{updated}");
        assert_eq!(attributes(json!({ "home": "h", "away": "a", "status": "live" })), at_once);
    }

    #[test]
    fn nothing_of_a_document_ends_its_script() {
        let markup = script("application/json", &json!({ "name": "</script><!--<script>" }));
        assert_eq!(markup.matches('<').count(), 2, "{markup}");
        let inside = markup.split_once('>').and_then(|(_, rest)| rest.rsplit_once("</script>")).unwrap().0;
        let back: Value = serde_json::from_str(inside).unwrap();
        assert_eq!(back, json!({ "name": "</script><!--<script>" }));
    }
}
