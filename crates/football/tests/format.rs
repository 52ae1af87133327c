//! The reader, the writer and the schema know the same format.

// Test helpers may panic as tests do, but clippy allows that only within #[test].
#![allow(clippy::string_slice, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(feature = "schema")]

use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use touchline_football::document::{Message, Reading, Value, read_with_claims, schema, to_json, to_text};

/// A document with every key of the format.
const EVERYTHING: &str = include_str!("format/everything.json");

fn everything() -> Json {
    serde_json::from_str(EVERYTHING).unwrap()
}

fn reading(json: &Json) -> Reading {
    read_with_claims(&serde_json::from_value::<Value>(json.clone()).unwrap())
}

/// Resolves references within the schema.
fn resolved<'s>(schema: &'s Json, mut part: &'s Json) -> &'s Json {
    while let Some(reference) = part["$ref"].as_str() {
        part = schema.pointer(&reference[1..]).unwrap_or_else(|| panic!("{reference} leads nowhere"));
    }
    part
}

/// Every key of the schema, as paths without indices: `match.lineups.home.start`.
fn keys_of_schema(schema: &Json, part: &Json, path: &str, keys: &mut BTreeSet<String>) {
    let part = resolved(schema, part);
    for choice in part["anyOf"].as_array().into_iter().flatten() {
        keys_of_schema(schema, choice, path, keys);
    }
    if part["items"].is_object() {
        keys_of_schema(schema, &part["items"], path, keys);
    }
    for (key, value) in part["properties"].as_object().into_iter().flatten() {
        let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
        keys_of_schema(schema, value, &path, keys);
        keys.insert(path);
    }
}

/// Every key of a document, in the same form. The keys under `names` and `facts` are the document's own.
fn keys_of_document(json: &Json, path: &str, keys: &mut BTreeSet<String>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| keys_of_document(item, path, keys)),
        Json::Object(object) if !path.ends_with("names") && !path.ends_with("facts") => {
            for (key, value) in object {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                keys_of_document(value, &path, keys);
                keys.insert(path);
            }
        }
        _ => {}
    }
}

fn schema_json() -> Json {
    serde_json::from_str(&schema()).unwrap()
}

#[test]
fn the_document_with_everything_has_every_key_of_the_schema_and_no_other() {
    let (schema, mut document) = (schema_json(), everything());
    // `group` and `groups` have the same keys. This document uses `groups`.
    document["group"] = document["groups"][0].clone();
    let live = document["groups"][1]["fixtures"][0].clone();
    document["group"]["fixtures"].as_array_mut().unwrap().push(live);
    let (mut in_schema, mut in_document) = (BTreeSet::new(), BTreeSet::new());
    keys_of_schema(&schema, &schema, "", &mut in_schema);
    keys_of_document(&document, "", &mut in_document);
    for key in ["group.rules", "groups.rules", "across.criteria", "match.lineups.away", "match.meetings"] {
        // The same types as `rules`, `match.lineups.home` and `group.fixtures`, which have every key.
        in_schema.retain(|path| !path.starts_with(&format!("{key}.")));
        in_document.retain(|path| !path.starts_with(&format!("{key}.")));
    }
    let apart: Vec<&String> = in_schema.symmetric_difference(&in_document).collect();
    assert_eq!(apart, [] as [&String; 0]);
}

#[test]
fn the_reader_has_nothing_to_say_of_everything() {
    assert_eq!(reading(&everything()).messages, [] as [Message; 0]);
}

#[test]
fn the_reader_reads_every_key_it_knows() {
    // No key may hold this value. A reader that reads the key must therefore report it, at its path.
    let wrong = json!([null]);
    let mut checked = 0;
    let mut pointers = Vec::new();
    leaves(&everything(), String::new(), String::new(), &mut pointers);
    for (pointer, path) in pointers {
        if path == "$schema" {
            continue;
        }
        let mut document = everything();
        *document.pointer_mut(&pointer).unwrap() = wrong.clone();
        let messages = reading(&document).messages;
        let said =
            messages.iter().any(|message| message.path.starts_with(&path) || path.starts_with(&message.path));
        assert!(said, "nothing is said of {path}: {messages:#?}");
        checked += 1;
    }
    assert!(checked > 200, "{checked}");
}

#[test]
fn no_key_of_the_format_is_called_unknown_whatever_is_left_out_around_it() {
    let mut pointers = Vec::new();
    everywhere(&everything(), String::new(), &mut pointers);
    assert!(pointers.len() > 300, "{}", pointers.len());
    for pointer in pointers {
        for wrong in [Json::Null, json!([null]), json!("x"), json!({})] {
            let mut document = everything();
            *document.pointer_mut(&pointer).unwrap() = wrong.clone();
            let messages = reading(&document).messages;
            let unknown: Vec<_> =
                messages.iter().filter(|message| message.text.contains("there is no key")).collect();
            assert!(unknown.is_empty(), "{pointer} = {wrong}: {unknown:#?}");
        }
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        if key == "headToHead" {
            // Without it, the criterion is a different one.
            continue;
        }
        let mut document = everything();
        match document.pointer_mut(parent).unwrap() {
            Json::Object(object) => drop(object.shift_remove(key)),
            Json::Array(list) => drop(list.remove(key.parse().unwrap())),
            other => panic!("{pointer} leads into {other}"),
        }
        let messages = reading(&document).messages;
        assert!(!messages.iter().any(|message| message.text.contains("there is no key")), "{pointer}");
    }
}

/// The JSON pointer of every value but the root.
fn everywhere(json: &Json, pointer: String, found: &mut Vec<String>) {
    let inner: Vec<(String, &Json)> = match json {
        Json::Array(items) => items.iter().enumerate().map(|(at, item)| (at.to_string(), item)).collect(),
        Json::Object(object) => object.iter().map(|(key, value)| (key.clone(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, value) in inner {
        let pointer = format!("{pointer}/{key}");
        found.push(pointer.clone());
        everywhere(value, pointer, found);
    }
}

/// Every value that contains no object, with its JSON pointer and the path for messages.
fn leaves(json: &Json, pointer: String, path: String, found: &mut Vec<(String, String)>) {
    match json {
        Json::Array(items) if items.iter().any(|item| item.is_object() || item.is_string()) => {
            for (index, item) in items.iter().enumerate() {
                leaves(item, format!("{pointer}/{index}"), format!("{path}[{index}]"), found);
            }
        }
        Json::Object(object) => {
            for (key, value) in object {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                leaves(value, format!("{pointer}/{key}"), path, found);
            }
        }
        _ => found.push((pointer, path)),
    }
}

#[test]
fn what_is_written_is_read_as_the_same_document() {
    let document = reading(&everything()).document.unwrap();
    let again = reading(&to_json(&document));
    assert_eq!(again.messages, [] as [Message; 0]);
    assert!(again.document.unwrap() == document);
    let from_text: Json = serde_json::from_str(&to_text(&document)).unwrap();
    assert_eq!(from_text, to_json(&document));
}

#[test]
fn the_writer_leaves_out_no_key() {
    let document = reading(&everything()).document.unwrap();
    let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
    keys_of_document(&everything(), "", &mut before);
    keys_of_document(&to_json(&document), "", &mut after);
    // The writer omits lengths that are the usual ones, and the address of the schema.
    before.remove("$schema");
    before.remove("match.lengths");
    let missing: Vec<&String> = before.difference(&after).collect();
    assert_eq!(missing, [] as [&String; 0]);
}

#[test]
fn the_schema_names_no_type_twice() {
    let schema = schema_json();
    let mut bodies = BTreeMap::new();
    for (name, body) in schema["$defs"].as_object().unwrap() {
        assert!(!name.ends_with(|letter: char| letter.is_ascii_digit()), "{name}: two types have one name");
        bodies.insert(name, body);
    }
    assert!(bodies.len() > 20);
}
