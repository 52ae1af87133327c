//! Reads a match document out of a JSON value.
//!
//! One pass, every message at once, each with its JSON path. Two levels: a **fatal** message means that nothing
//! true can be shown (not an object, another version, no teams, a match between teams that are not there, neither
//! a match nor a group); a **warning** that something was left out or contradicts itself, and the rest is shown.
//!
//! Nothing here panics, and nothing that can be kept is lost: a goal whose minute makes no sense is a goal without a
//! minute. Written by hand over one generic value, since derived readers stop at the first error, name no path,
//! and weigh several times as much in the Wasm.

mod check;
mod claims;
mod contradictions;
mod cursor;
mod events;
mod groups;
mod html;
mod leaves;
mod lineups;
mod moments;
mod names;
mod near;
mod players;
#[cfg(test)]
mod properties;
mod rules;
mod sources;
mod statuses;
mod teams;
mod the_match;

use super::{Document, VERSION, Value};
use cursor::{Object, Reader};
pub use names::slug;
use std::fmt;

/// What reading a document gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The document; None where a message is fatal.
    pub document: Option<Document>,
    /// What the reader has to say, in the order in which it came upon it.
    pub messages: Vec<Message>,
}

/// Something that is wrong in a document, and what was made of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// How bad it is.
    pub level: Level,
    /// Where: `events[3].minute`; empty for the document as a whole.
    pub path: String,
    /// What was found, what was expected, and what became of it.
    pub text: String,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Shown all the same, without the item.
    Warning,
    /// Nothing true can be shown.
    Fatal,
}

impl Level {
    /// Its name, as messages print it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Level::Warning => "warning",
            Level::Fatal => "fatal",
        }
    }
}

impl fmt::Display for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "document" } else { self.path.as_str() };
        formatter.write_str(self.level.name())?;
        formatter.write_str(" ")?;
        formatter.write_str(path)?;
        formatter.write_str(": ")?;
        formatter.write_str(&self.text)
    }
}

impl Reading {
    /// A reading that failed before there was a value.
    #[must_use]
    pub fn failed(text: String) -> Reading {
        let message = Message { level: Level::Fatal, path: String::new(), text };
        Reading { document: None, messages: vec![message] }
    }

    /// The reading of a text that is not JSON, with the reason that the parser gives.
    #[must_use]
    pub fn not_json(reason: &str) -> Reading {
        Reading::failed(["this is not JSON, or it was cut off: ", reason].concat())
    }

    /// The reading of a text inside a page that is not JSON. Some systems put HTML into it, such as a `<br />` at each end of a
    /// line: the message then says so.
    #[must_use]
    pub fn not_json_in_page(reason: &str, text: &str) -> Reading {
        let Some(tag) = html::tag_outside_strings(text) else { return Reading::not_json(reason) };
        let hint = "which the system behind the page may have added: put the document into a file, and name that in src";
        Reading::not_json(&format!("{reason}; there is HTML in it ({tag}), {hint}"))
    }

    /// The worst level among the messages; None where there is none.
    #[must_use]
    pub fn worst(&self) -> Option<Level> {
        worst(&self.messages)
    }
}

/// Reads a document, without its claims: a page shows none, and so its Wasm does not carry their reader.
///
/// ```
/// use touchline_football::document::{Value, read};
///
/// let json = r#"{ "touchline": 1,
///                 "teams": [ { "id": "liv", "name": "Liverpool" }, { "id": "nap", "name": "Napoli" } ],
///                 "match": { "home": "liv", "away": "nap", "status": "live", "score": [1, 0] },
///                 "events": [ { "kind": "gaol", "team": "liv" } ] }"#;
/// let value: Value = serde_json::from_str(json)?;
/// let reading = read(&value);
/// let score = reading.document.and_then(|document| document.the_match).and_then(|the_match| the_match.score().known());
/// assert_eq!(score, Some([1, 0]));
/// assert_eq!(
///     reading.messages[0].to_string(),
///     r#"warning events[0].kind: there is no kind of event "gaol" (did you mean "goal"?): the event is left out"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn read(value: &Value) -> Reading {
    let mut reader = Reader::default();
    whole(&mut reader, value);
    read_by(reader)
}

/// Reads a document for `touchline check`: with what its `claims` say of it, and with the contradictions that no page
/// speaks of.
#[must_use]
pub fn read_with_claims(value: &Value) -> Reading {
    let mut reader = Reader::default();
    whole(&mut reader, value);
    if worst(&reader.messages) != Some(Level::Fatal) {
        let root = Object::of(value);
        check::find(&mut reader, &root);
        claims::claims(&mut reader, &root);
    }
    read_by(reader)
}

/// Every object of a document by its path, and the keys that the reader asked it for.
#[cfg(all(test, feature = "schema"))]
pub(super) fn asked(value: &Value) -> Vec<(String, Vec<&'static str>)> {
    let mut reader = Reader::default();
    whole(&mut reader, value);
    claims::claims(&mut reader, &Object::of(value));
    reader.asked
}

/// What a reader has read.
fn read_by(reader: Reader) -> Reading {
    let mut reading = Reading { document: None, messages: reader.messages };
    if reading.worst() != Some(Level::Fatal) {
        reading.document = Some(reader.document);
    }
    reading
}

fn worst(messages: &[Message]) -> Option<Level> {
    messages.iter().map(|message| message.level).max()
}

/// Adds the claims of a file of their own, `{ "claims": […], "sources": […] }`, to a document that was read.
#[must_use]
pub fn read_claims(value: &Value, document: &mut Document) -> Vec<Message> {
    add(document, |reader| {
        reader.object(String::new(), value, |reader, root| {
            if !root.has("claims") {
                reader.warn(
                    root,
                    "",
                    format_args!("a file of claims has a list of claims, and here is none"),
                );
            }
            sources::sources(reader, root);
            claims::claims(reader, root);
        });
    })
}

/// Reads something more into a document; what there is to say of it.
fn add(document: &mut Document, read: impl FnOnce(&mut Reader)) -> Vec<Message> {
    let mut reader = Reader { document: std::mem::take(document), ..Reader::default() };
    read(&mut reader);
    *document = reader.document;
    reader.messages
}

fn whole(reader: &mut Reader, value: &Value) {
    let Value::Object(_) = value else {
        let text = format_args!("a match document is a JSON object, and this is none");
        return reader.say(Level::Fatal, String::new(), text);
    };
    if !version(reader, value) {
        return;
    }
    reader.object(String::new(), value, root);
}

fn root(reader: &mut Reader, root: &Object<'_>) {
    // The version is read before, and the claims for `check` alone.
    root.ask("touchline");
    root.ask("claims");
    reader.document.updated = reader.time(root, "updated");
    reader.document.lang = reader.language(root, "lang");
    sources::competition(reader, root);
    sources::sources(reader, root);
    teams::teams(reader, root);
    if reader.document.teams.is_empty() {
        let text = format_args!("a document needs its teams, and none could be read");
        reader.say(Level::Fatal, "teams".to_owned(), text);
        // Without teams all the rest is wrong, too. It is read for its keys: one of them may be a misspelt "teams".
        let said = reader.messages.len();
        of_teams(reader, root);
        return reader.messages.truncate(said);
    }
    of_teams(reader, root);
    if reader.document.the_match.is_none() && reader.document.groups.is_empty() {
        let text = format_args!("neither a match nor a group could be read: there is nothing to show");
        reader.say(Level::Fatal, String::new(), text);
    }
}

/// What needs the teams.
fn of_teams(reader: &mut Reader, root: &Object<'_>) {
    players::players(reader, root);
    if let Some(rules) = rules::rules(reader, root) {
        reader.document.rules = rules;
        reader.has_unknown_rules = reader.has_unknown_points;
    }
    reader.document.zones = groups::zones(reader, root);
    groups::groups(reader, root);
    the_match::the_match(reader, root);
    events::events(reader, root);
    contradictions::find(reader);
}

/// Whether the document is of the version that this reader knows. Of a newer one nothing else is said: what looks
/// wrong in it may be right.
fn version(reader: &mut Reader, value: &Value) -> bool {
    let root = Object::of(value);
    let version = f64::from(VERSION);
    let text = match root.get("touchline") {
        Some(Value::Number(number)) if *number == version => return true,
        Some(Value::Number(number)) if *number > version => {
            "the document is of a newer version of the format than this Touchline reads (1): Touchline needs an update"
        }
        _ => "a match document says \"touchline\": 1, the version of the format",
    };
    reader.say(Level::Fatal, "touchline".to_owned(), format_args!("{text}"));
    !matches!(root.get("touchline"), Some(Value::Number(number)) if *number > version)
}
