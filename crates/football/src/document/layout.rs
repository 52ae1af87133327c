//! Formats JSON as a person would: anything short stays on one line.

use serde_json::Value;
use std::fmt::Write;

/// The maximum length of a line before its value is split, if that value contains nested parts.
const WIDTH: usize = 160;

/// JSON text, formatted for people: one event, one player or one fixture per line.
#[must_use]
pub fn lay_out(value: &Value) -> String {
    let mut text = String::new();
    put(&mut text, value, 0);
    text.push('\n');
    text
}

fn put(text: &mut String, value: &Value, depth: usize) {
    let flat = flat(value);
    // The document itself is always split. Short values in it are not.
    let short = is_plain(value) || 2 * depth + flat.chars().count() <= WIDTH;
    match value {
        Value::Object(object) if !object.is_empty() && (depth == 0 || !short) => {
            let entries = object.iter().map(|(key, value)| (Some(key.as_str()), value));
            put_entries(text, ['{', '}'], &mut entries.into_iter(), depth);
        }
        Value::Array(items) if !items.is_empty() && (!short || is_list_of_things(items)) => {
            put_entries(text, ['[', ']'], &mut items.iter().map(|item| (None, item)), depth);
        }
        _ => text.push_str(&flat),
    }
}

/// Whether its only nested parts are lists of leaves. Events, players and fixtures stay on one line, however
/// long.
fn is_plain(value: &Value) -> bool {
    let leaf = |value: &Value| !value.is_object() && !value.is_array();
    match value {
        Value::Object(object) => object.values().all(|value| match value {
            Value::Array(items) => items.iter().all(leaf),
            other => leaf(other),
        }),
        Value::Array(items) => items.iter().all(leaf),
        _ => true,
    }
}

/// Whether this is a list of objects. They go on separate lines, even if they would fit on one.
fn is_list_of_things(items: &[Value]) -> bool {
    items.len() > 1 && items.iter().any(Value::is_object)
}

fn put_entries<'v>(
    text: &mut String,
    brackets: [char; 2],
    entries: &mut dyn Iterator<Item = (Option<&'v str>, &'v Value)>,
    depth: usize,
) {
    let indent = "  ".repeat(depth + 1);
    text.push(brackets[0]);
    let mut separator = "\n";
    for (key, value) in entries {
        text.push_str(separator);
        text.push_str(&indent);
        if let Some(key) = key {
            let _ = write!(text, "{}: ", Value::from(key));
        }
        put(text, value, depth + 1);
        separator = ",\n";
    }
    text.push('\n');
    text.push_str(&"  ".repeat(depth));
    text.push(brackets[1]);
}

fn flat(value: &Value) -> String {
    match value {
        Value::Object(object) if !object.is_empty() => {
            let entries =
                object.iter().map(|(key, value)| format!("{}: {}", Value::from(key.as_str()), flat(value)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(flat).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}
