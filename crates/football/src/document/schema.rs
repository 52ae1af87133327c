//! The JSON Schema of the format, generated from the types of the document.
//!
//! This module holds what a derive cannot know about a type: the shape of texts, and keys that are read but
//! never written.

use super::form::Root;
use super::{Colour, DateTime, Player, Rules, Score, Stated, lay_out};
use crate::clock::{Lengths, Period};
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};
use std::borrow::Cow;

pub(super) const LANGUAGE: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

/// The JSON Schema of the format (draft 2020-12), formatted for people.
#[must_use]
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().with_transform(Strict);
    let schema = settings.into_generator().into_root_schema_for::<Root<'static>>();
    lay_out(schema.as_value())
}

/// Allows only keys of the format and `x-…` keys, which anybody may use. An optional key is absent, never
/// null.
#[derive(Clone)]
struct Strict;

impl Transform for Strict {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let Some(object) = schema.as_object_mut() else { return };
        if object.contains_key("properties") {
            object.insert("patternProperties".to_owned(), json!({ "^x-": true }));
            object.insert("additionalProperties".to_owned(), json!(false));
        }
        if let Some(Value::Array(types)) = object.get_mut("type") {
            types.retain(|name| name != "null");
            if let [one] = types.as_slice() {
                let one = one.clone();
                object.insert("type".to_owned(), one);
            }
        }
        if let Some(Value::Array(choices)) = object.get_mut("anyOf") {
            choices.retain(|choice| *choice != json!({ "type": "null" }));
            if let [Value::Object(one)] = choices.as_slice() {
                let one = one.clone();
                object.remove("anyOf");
                object.extend(one);
            }
        }
        if let Some(Value::String(text)) = object.get_mut("description")
            && let Some(end) = text.find("In Rust, ")
        {
            text.truncate(end);
            text.truncate(text.trim_end().len());
        }
        // The width of Rust's numbers is an implementation detail. So is Rust's default for an absent key.
        object.remove("format");
        object.remove("default");
        if object.contains_key("const") {
            object.retain(|key, _| key != "minimum" && key != "maximum");
        }
        let free = !["enum", "pattern", "minLength"].into_iter().any(|key| object.contains_key(key));
        if free && object.get("type") == Some(&json!("string")) {
            object.insert("minLength".to_owned(), json!(1));
        }
    }
}

/// Describes types: the name in the schema, and its content.
macro_rules! described {
    ($($type:ty as $name:literal: $schema:tt)+) => { $(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )+ };
}

/// Goals, home and away.
pub(super) struct ScoreForm;
/// An address, http(s) or relative.
pub(super) struct Address;
/// Texts by language tag.
pub(super) struct Names;
/// Why an event did not count, or plain `true`.
pub(super) struct Cancelled;
/// Minutes by period.
pub(super) struct Added;
/// The name of a set of rules.
pub(super) struct RulesName;

described! {
    ScoreForm as "Score": {
        "type": "array",
        "items": { "type": "integer", "minimum": 0, "maximum": 199 },
        "minItems": 2,
        "maxItems": 2,
        "examples": [[1, 1]],
    }
    DateTime as "Time": {
        "type": "string",
        "pattern": r"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$",
        "examples": ["2019-11-27T20:00:00+00:00"],
    }
    Colour as "Colour": { "type": "string", "pattern": "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$" }
    Address as "Address": {
        "type": "string",
        "minLength": 1,
        "pattern": "^([Hh][Tt][Tt][Pp][Ss]?://|[^:/?#]*([/?#]|$))",
        "not": { "pattern": r"[\u0000-\u0020\u007f\\]" },
    }
    Names as "Names": {
        "type": "object",
        "propertyNames": { "pattern": LANGUAGE },
        "additionalProperties": { "type": "string", "minLength": 1 },
    }
    Cancelled as "Cancelled": { "type": ["string", "boolean"], "minLength": 1 }
    Added as "Added": {
        "type": "object",
        "properties": {
            "1": { "type": "integer", "minimum": 0, "maximum": 99 },
            "2": { "type": "integer", "minimum": 0, "maximum": 99 },
            "3": { "type": "integer", "minimum": 0, "maximum": 99 },
            "4": { "type": "integer", "minimum": 0, "maximum": 99 },
        },
    }
    Lengths as "Lengths": {
        "type": "array",
        "items": { "type": "integer", "minimum": 1, "maximum": 60 },
        "oneOf": [{ "minItems": 2, "maxItems": 2 }, { "minItems": 4, "maxItems": 4 }],
    }
    RulesName as "RulesName": { "type": "string", "enum": (Rules::names().collect::<Vec<_>>()) }
}

/// The schema does not allow a stated score that cannot be read.
impl JsonSchema for Stated<Score> {
    fn schema_name() -> Cow<'static, str> {
        ScoreForm::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        ScoreForm::json_schema(generator)
    }
}

impl JsonSchema for Period {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Period".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": 5 })
    }
}

/// A named set of rules, or rules in full.
#[derive(JsonSchema)]
#[schemars(untagged, rename = "Rules")]
#[expect(dead_code, reason = "it stands for what is read")]
pub(super) enum RulesForm {
    /// The name of a set.
    Named(RulesName),
    /// Rules in full.
    Object(Rules),
}

/// A player: only the name, or an object with more.
#[derive(JsonSchema)]
#[schemars(untagged, rename = "Player")]
#[expect(dead_code, reason = "it stands for what is read")]
pub(super) enum PlayerForm {
    /// The name.
    Name(String),
    /// More about the player.
    Object(Player),
}

/// One text, or a list of them.
#[derive(JsonSchema)]
#[schemars(untagged)]
#[expect(dead_code, reason = "it stands for what is read")]
pub(super) enum OneOrMore {
    /// One.
    One(String),
    /// More than one.
    More(Vec<String>),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{self, read};
    use std::collections::{BTreeMap, BTreeSet};

    type Keys = BTreeMap<String, BTreeSet<String>>;

    /// A document with every key of the format.
    const EVERYTHING: &str = include_str!("../../tests/format/everything.json");

    /// The keys of each object in the schema, by its path without indices: `match.lineups.home`.
    fn keys_of(schema: &Value, part: &Value, path: &str, keys: &mut Keys) {
        if let Some(reference) = part.get("$ref").and_then(Value::as_str) {
            return keys_of(schema, schema.pointer(reference.trim_start_matches('#')).unwrap(), path, keys);
        }
        for choice in part.get("anyOf").and_then(Value::as_array).into_iter().flatten() {
            keys_of(schema, choice, path, keys);
        }
        if let Some(items) = part.get("items") {
            keys_of(schema, items, path, keys);
        }
        for (key, value) in part.get("properties").and_then(Value::as_object).into_iter().flatten() {
            keys.entry(path.to_owned()).or_default().insert(key.clone());
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            keys_of(schema, value, &path, keys);
        }
    }

    fn without_indexes(path: &str) -> String {
        path.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest)).collect()
    }

    #[test]
    fn the_reader_asks_for_the_keys_of_the_schema_and_for_no_others() {
        let schema: Value = serde_json::from_str(&schema()).unwrap();
        let mut in_schema = Keys::new();
        keys_of(&schema, &schema, "", &mut in_schema);
        // The reader allows the schema's own key in any place.
        in_schema.get_mut("").unwrap().remove("$schema");
        let mut everything: Value = serde_json::from_str(EVERYTHING).unwrap();
        // One group and several groups are described alike. So are rules, wherever they appear.
        everything["group"] = everything["groups"][0].clone();
        everything["group"]["rules"] = everything["rules"].clone();
        everything["groups"][0]["rules"] = everything["rules"].clone();
        everything["across"]["criteria"] = everything["rules"]["criteria"].clone();
        let mut asked = Keys::new();
        let value: document::Value = serde_json::from_value(everything).unwrap();
        for (path, keys) in read::asked(&value) {
            asked.entry(without_indexes(&path)).or_default().extend(keys.into_iter().map(str::to_owned));
        }
        for (path, keys) in &in_schema {
            assert_eq!(asked.get(path), Some(keys), "{path}");
        }
        assert_eq!(in_schema.len(), asked.len(), "{:?}", asked.keys());
    }
}
