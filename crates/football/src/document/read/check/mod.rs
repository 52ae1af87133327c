//! Contradictions that `touchline check` reports and a page does not: results, cards, players on the pitch,
//! ambiguous names.
//!
//! A check reports only what the document leaves in no doubt. Two events in one minute have no known order,
//! and neither have two if one lacks a minute. A check never objects to something that may be right. No page
//! carries this code.

mod fixtures;
mod names;
mod pitch;
mod results;
#[cfg(test)]
mod tests;

use super::Level;
use super::cursor::{Object, Reader};
use crate::document::Value;
use std::fmt::Arguments;

pub(super) fn find(reader: &mut Reader, root: &Object<'_>) {
    let document = std::mem::take(&mut reader.document);
    if let Some(the_match) = document.the_match.as_ref().filter(|the_match| the_match.home != the_match.away)
    {
        results::find(reader, &document, the_match);
        fixtures::find(reader, &document, the_match);
        pitch::find(reader, &document, the_match);
        names::find(reader, &document, root);
    }
    root.each(&mut |key, value| lost_letters(reader, &root.at(key), value));
    reader.document = document;
}

fn warn(reader: &mut Reader, path: &str, text: Arguments<'_>) {
    reader.say(Level::Warning, path.to_owned(), text);
}

/// Finds texts with the replacement character, which shows that bytes were read in the wrong encoding.
fn lost_letters(reader: &mut Reader, path: &str, value: &Value) {
    match value {
        Value::Text(text) if text.contains('\u{fffd}') => {
            let text = format_args!(
                "\"{text}\" has lost a letter: it was read in another encoding than UTF-8 before"
            );
            warn(reader, path, text);
        }
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                lost_letters(reader, &format!("{path}[{index}]"), item);
            }
        }
        Value::Object(entries) => {
            for (key, value) in entries {
                lost_letters(reader, &format!("{path}.{key}"), value);
            }
        }
        _ => {}
    }
}
