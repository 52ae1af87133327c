//! Generates the Rust code for the messages: a function for each message, with its slots as arguments.

use crate::check::plain;
use crate::message::{Catalogue, Kind, Message, Slot};
use std::fmt::Write;

/// Generates the code for the source's messages. It expects `Message` and `Slot` in scope. A wrong id or a
/// slot of the wrong type does not compile, and the compiler reports a message that nothing uses.
#[must_use]
pub fn code(source: &Catalogue) -> String {
    let mut code = String::new();
    for (index, message) in source.indexed().enumerate() {
        // Writing to a string does not fail.
        let _ = write!(code, "{}", function(index, message));
    }
    code
}

fn function(index: usize, message: &Message) -> String {
    let borrows = message.slots.iter().any(|slot| matches!(slot.kind, Kind::Name | Kind::Text));
    let (generics, lifetime) = if borrows { ("<'a>", "'a") } else { ("", "'static") };
    let arguments: Vec<String> =
        message.slots.iter().map(|slot| format!("{}: {}", rust(&slot.name), argument(&slot.kind))).collect();
    let slots: Vec<String> = message.slots.iter().map(filled).collect();
    let assertions: String = message.slots.iter().filter_map(assertion).collect();
    format!(
        "/// `{}`\npub(in crate::words) fn {}{generics}({}) -> Message<{lifetime}, {}> {{\n{assertions}    Message::new({index}, [{}])\n}}\n",
        plain(&message.pattern).replace('`', "'"),
        rust(&message.id),
        arguments.join(", "),
        slots.len(),
        slots.join(", "),
    )
}

fn argument(kind: &Kind) -> &'static str {
    match kind {
        Kind::Name | Kind::Text => "&'a str",
        Kind::Number | Kind::Count => "i64",
        Kind::Score => "[u16; 2]",
        Kind::Choice(_) => "&'static str",
    }
}

fn filled(slot: &Slot) -> String {
    let kind = match slot.kind {
        Kind::Name => "Name",
        Kind::Text => "Text",
        Kind::Number => "Number",
        Kind::Count => "Count",
        Kind::Score => "Score",
        Kind::Choice(_) => "Choice",
    };
    format!("Slot::{kind}({})", rust(&slot.name))
}

/// Checks keywords in debug builds, but not in the Wasm.
fn assertion(slot: &Slot) -> Option<String> {
    let Kind::Choice(words) = &slot.kind else { return None };
    Some(format!(
        "    debug_assert!({words:?}.contains(&{name}), \"{{{name}}}\");\n",
        name = rust(&slot.name)
    ))
}

/// Converts a Fluent identifier to a Rust one.
fn rust(id: &str) -> String {
    let id = id.replace('-', "_").to_lowercase();
    if ["in", "if", "for", "type", "match", "move"].contains(&id.as_str()) { format!("r#{id}") } else { id }
}
