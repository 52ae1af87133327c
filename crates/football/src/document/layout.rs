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
    let start = text.len();
    // The document itself is always split. Short values in it are not.
    let must_split = match value {
        Value::Object(object) => depth == 0 && !object.is_empty(),
        Value::Array(items) => is_list_of_things(items),
        _ => false,
    };
    let room = if is_plain(value) { usize::MAX } else { WIDTH.saturating_sub(2 * depth) };
    if !must_split && put_flat(text, value, start.saturating_add(room.saturating_mul(4))) {
        let is_short =
            room == usize::MAX || text.get(start..).is_some_and(|flat| flat.chars().count() <= room);
        if is_short {
            return;
        }
    }
    text.truncate(start);
    match value {
        Value::Object(object) => {
            let entries = object.iter().map(|(key, value)| (Some(key.as_str()), value));
            put_entries(text, ['{', '}'], &mut entries.into_iter(), depth);
        }
        Value::Array(items) => {
            put_entries(text, ['[', ']'], &mut items.iter().map(|item| (None, item)), depth);
        }
        leaf => put_leaf(text, leaf),
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
    text.push(brackets[0]);
    let mut separator = "\n";
    for (key, value) in entries {
        text.push_str(separator);
        indent(text, depth + 1);
        if let Some(key) = key {
            put_string(text, key);
            text.push_str(": ");
        }
        put(text, value, depth + 1);
        separator = ",\n";
    }
    text.push('\n');
    indent(text, depth);
    text.push(brackets[1]);
}

fn indent(text: &mut String, depth: usize) {
    text.extend(std::iter::repeat_n("  ", depth));
}

/// Writes a value on one line. `false` if the text grows beyond `end`, in bytes; the value is then incomplete.
fn put_flat(text: &mut String, value: &Value, end: usize) -> bool {
    match value {
        Value::Object(object) if !object.is_empty() => {
            let mut before = "{ ";
            for (key, value) in object {
                text.push_str(before);
                put_string(text, key);
                text.push_str(": ");
                if !put_flat(text, value, end) {
                    return false;
                }
                before = ", ";
            }
            text.push_str(" }");
        }
        Value::Array(items) => {
            let mut before = "[";
            for item in items {
                text.push_str(before);
                if !put_flat(text, item, end) {
                    return false;
                }
                before = ", ";
            }
            text.push_str(if items.is_empty() { "[]" } else { "]" });
        }
        leaf => put_leaf(text, leaf),
    }
    text.len() <= end
}

fn put_leaf(text: &mut String, value: &Value) {
    match value {
        Value::String(string) => put_string(text, string),
        other => {
            let _ = write!(text, "{other}");
        }
    }
}

/// Writes a string. Most need no escapes.
fn put_string(text: &mut String, string: &str) {
    if string.bytes().all(|byte| byte >= b' ' && !matches!(byte, b'"' | b'\\')) {
        text.push('"');
        text.push_str(string);
        text.push('"');
    } else {
        let _ = write!(text, "{}", Value::from(string));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_nested_value_stays_on_one_line_up_to_the_width() {
        // `  "a": ` and `{ "b": { "c": "…" } }` around the letters; a letter of two bytes counts once.
        let of =
            |letters: usize| lay_out(&json!({ "a": { "b": { "c": "é".repeat(letters) } } })).lines().count();
        let frame = "{ \"b\": { \"c\": \"\" } }".len();
        let most = WIDTH - 2 - frame;
        assert_eq!((of(most), of(most + 1)), (3, 5));
    }

    #[test]
    fn plain_values_stay_on_one_line_and_objects_of_a_list_get_their_own() {
        let long = "x".repeat(2 * WIDTH);
        assert_eq!(lay_out(&json!({ "a": { "b": long, "c": [1, 2] } })).lines().count(), 3);
        assert_eq!(lay_out(&json!([{}, {}])), "[\n  {},\n  {}\n]\n");
        assert_eq!(
            lay_out(&json!({ "a": [], "b": { "c": null } })),
            "{\n  \"a\": [],\n  \"b\": { \"c\": null }\n}\n"
        );
    }

    #[test]
    fn strings_are_escaped_where_they_must_be() {
        for string in ["plain", "", "a \"quote\"", "back\\slash", "line\nend", "\u{1}", "é → ü", "\u{7f}"]
        {
            let value = json!({ string: [string] });
            assert_eq!(serde_json::from_str::<Value>(&lay_out(&value)).unwrap(), value, "{string}");
        }
    }
}
