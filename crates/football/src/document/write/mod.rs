//! Writes match documents, and the JSON Schema of the format.
//!
//! For the command line: it needs `serde_json` and `schemars`, and no page carries it. What it writes, the reader reads
//! as the same document.

mod convert;
mod kinds;
mod text;
mod unknown;
mod wire;

use super::Document;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use serde_json::{Value, json};

/// The document as JSON.
///
/// ```
/// use touchline_football::document::{Value, read, to_json};
///
/// let json = serde_json::json!({
///     "touchline": 1,
///     "teams": [{ "id": "liv", "name": "Liverpool", "code": "LIV" }, { "id": "nap", "name": "Napoli", "code": "NAP" }],
///     "match": { "home": "liv", "away": "nap", "status": "scheduled" },
/// });
/// let value: Value = serde_json::from_value(json.clone())?;
/// let document = read(&value).document.ok_or("no document")?;
/// assert_eq!(to_json(&document), json);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn to_json(document: &Document) -> Value {
    // The types hold nothing that JSON has no form for: texts, integers, and numbers that are finite.
    let value = serde_json::to_value(convert::document(document)).unwrap_or_default();
    let mut value = wire::without_nulls(value);
    unknown::mark(document, &mut value);
    value
}

/// The document as JSON in text, laid out for people: one event, one player, one fixture a line.
#[must_use]
pub fn to_text(document: &Document) -> String {
    text::lay_out(&to_json(document))
}

/// JSON as [`to_text`] lays it out.
#[must_use]
pub fn lay_out(value: &Value) -> String {
    text::lay_out(value)
}

/// The JSON Schema of the format (draft 2020-12), laid out for people.
#[must_use]
pub fn schema() -> String {
    let settings = SchemaSettings::draft2020_12().with_transform(Strict);
    let mut schema = settings.into_generator().into_root_schema_for::<wire::Document>();
    let touchline = json!({ "type": "string", "description": "The address of this schema." });
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("$schema".to_owned(), touchline);
    }
    text::lay_out(schema.as_value())
}

/// Only keys of the format, and `x-…`, which are everybody's own; an optional key is absent, never null.
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
        // How wide Rust's numbers are is nobody's business.
        object.remove("format");
        if object.contains_key("const") {
            object.retain(|key, _| key != "minimum" && key != "maximum");
        }
        let free = !["enum", "pattern", "minLength"].into_iter().any(|key| object.contains_key(key));
        if free && object.get("type") == Some(&json!("string")) {
            object.insert("minLength".to_owned(), json!(1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::read::keys;

    #[test]
    fn the_schema_has_exactly_the_keys_that_the_reader_knows() {
        let schema: Value = serde_json::from_str(&schema()).unwrap();
        let at = |pointer: &str| {
            let properties = schema.pointer(&format!("{pointer}/properties")).and_then(Value::as_object);
            properties.unwrap_or_else(|| panic!("{pointer}")).keys().map(String::as_str).collect::<Vec<_>>()
        };
        let objects: &[(&str, &[&str])] = &[
            ("/$defs/Competition", keys::COMPETITION),
            ("/$defs/Source", keys::SOURCE),
            ("/$defs/Team", keys::TEAM),
            ("/$defs/Adjustment", keys::ADJUSTMENT),
            ("/$defs/PlayerObject", keys::PLAYER),
            ("/$defs/Match", keys::MATCH),
            ("/$defs/Clock", keys::CLOCK),
            ("/$defs/Aggregate", keys::AGGREGATE),
            ("/$defs/SidesOfColour", keys::SIDES),
            ("/$defs/SidesOfLineUp", keys::SIDES),
            ("/$defs/Official", keys::OFFICIAL),
            ("/$defs/LineUp", keys::LINEUP),
            ("/$defs/Statistic", keys::STATISTIC),
            ("/$defs/Added", keys::ADDED),
            ("/$defs/Event", keys::EVENT),
            ("/$defs/Group", keys::GROUP),
            ("/$defs/Fixture", keys::FIXTURE),
            ("/$defs/StartRow", keys::START_ROW),
            ("/$defs/Zone", keys::ZONE),
            ("/$defs/Across", keys::ACROSS),
            ("/$defs/RulesObject", keys::RULES),
            ("/$defs/Points", keys::POINTS),
            ("/$defs/Criterion/anyOf/1", keys::HEAD_TO_HEAD),
            ("/$defs/Criterion/anyOf/2", keys::FACT),
            ("/$defs/Claim", keys::CLAIM),
            ("/$defs/Supposition", keys::SUPPOSITION),
            ("", keys::DOCUMENT),
        ];
        for (pointer, known) in objects {
            let (mut described, mut known) = (at(pointer), known.to_vec());
            described.sort_unstable();
            known.sort_unstable();
            assert_eq!(described, known, "{pointer}");
        }
        let with_keys = schema.to_string().matches("\"properties\"").count();
        assert_eq!(with_keys, objects.len(), "an object of the schema is not compared");
    }
}
