//! Reads a match document from a JSON value.
//!
//! One pass reports every problem at once, each with its JSON path. There are two levels:
//! - **fatal**: nothing can be shown correctly (not an object, another version, no teams, a match between
//!   missing teams, neither a match nor a group).
//! - **warning**: the reader left something out, or found a contradiction. The rest is shown.
//!
//! Nothing here panics, and the reader keeps all it can: a goal whose minute makes no sense is a goal without
//! a minute.
//!
//! The reader is written by hand over one generic value. Derived readers stop at the first error, name no
//! path, and weigh several times as much in the Wasm.

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
pub use near::nearest;
use std::fmt;

/// The result of reading a document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The document. `None` if a message is fatal.
    pub document: Option<Document>,
    /// The reader's messages, in reading order.
    pub messages: Vec<Message>,
}

/// A problem in a document, and how the reader handled it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The severity.
    pub level: Level,
    /// The path: `events[3].minute`. Empty for the document as a whole.
    pub path: String,
    /// What the reader found, what it expected, and what it did.
    pub text: String,
}

/// The severity of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The document is shown, without the item.
    Warning,
    /// Nothing can be shown correctly.
    Fatal,
}

impl Level {
    /// The name of the level in messages.
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
    /// A reading that failed before there was a value to read.
    #[must_use]
    pub fn failed(text: String) -> Reading {
        let message = Message { level: Level::Fatal, path: String::new(), text };
        Reading { document: None, messages: vec![message] }
    }

    /// The reading of a text that is not JSON, with the parser's reason.
    #[must_use]
    pub fn not_json(reason: &str) -> Reading {
        Reading::failed(["this is not JSON, or it was cut off: ", reason].concat())
    }

    /// The reading of a text inside a page that is not JSON. Some systems insert HTML into it, such as a `<br
    /// />` at the end of each line. The message then says so.
    #[must_use]
    pub fn not_json_in_page(reason: &str, text: &str) -> Reading {
        let Some(tag) = html::tag_outside_strings(text) else { return Reading::not_json(reason) };
        let hint = "which the system behind the page may have added: put the document into a file, and name that in src";
        Reading::not_json(&format!("{reason}; there is HTML in it ({tag}), {hint}"))
    }

    /// The worst level among the messages. `None` if there are none.
    #[must_use]
    pub fn worst(&self) -> Option<Level> {
        worst(&self.messages)
    }
}

/// Reads a document without its claims. A page shows no claims, so its Wasm does not carry the code to read
/// them.
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

/// Reads a document for `touchline check`. Adds the messages about its claims, and the contradictions that a
/// page does not report.
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

/// Every object of a document by its path, with the keys that the reader looked up in it.
#[cfg(all(test, feature = "schema"))]
pub(super) fn asked(value: &Value) -> Vec<(String, Vec<&'static str>)> {
    let mut reader = Reader::default();
    whole(&mut reader, value);
    claims::claims(&mut reader, &Object::of(value));
    reader.asked
}

/// The reading of a reader that has finished.
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

/// Adds the claims of a separate file, `{ "claims": […], "sources": […] }`, to a document that was already
/// read.
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

/// Reads more into a document. Returns the messages about it.
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
    // The version is already read, and only `check` reads the claims.
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
        // Without teams, everything else is wrong too. This only marks the remaining keys as known: one of
        // the others may be a misspelt "teams".
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

/// Reads everything that depends on the teams.
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

/// Whether to read on: the version is not newer than the one this reader knows. In a newer document, what
/// looks wrong may be right, so there are no further messages.
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
