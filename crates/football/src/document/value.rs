//! JSON as a value: the same from the browser's `JSON.parse` and from a native parser.

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// The maximum nesting depth of lists and objects. It is far more than any document needs, and small enough
/// that no stack overflows, including the browser's one megabyte for Wasm.
pub const MAX_DEPTH: u8 = 64;

/// The message for a value nested more deeply.
pub const TOO_DEEP: &str = "lists and objects lie in each other more than 64 deep";

/// A JSON value.
///
/// Numbers are JavaScript's, which makes both sources agree: an integer beyond 2^53 becomes the nearest
/// double. This type knows nothing about football; [`super::read()`] does.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, and in the browser also `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object, with its keys in the order of the text. If a key appears twice, the last one counts.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The number, if it is an integer that a double holds exactly. Beyond 2^53 it does not; no number in football comes
    /// near it.
    pub(super) fn whole(&self) -> Option<i64> {
        let Value::Number(number) = self else { return None };
        let whole = *number as i64;
        (whole as f64 == *number && number.abs() < 9e15).then_some(whole)
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Value, D::Error> {
        Nested { room: MAX_DEPTH }.deserialize(deserializer)
    }
}

/// Reads a value with a limited number of levels below it.
#[derive(Clone, Copy)]
struct Nested {
    room: u8,
}

impl Nested {
    fn inner<E: Error>(self) -> Result<Nested, E> {
        match self.room.checked_sub(1) {
            Some(room) => Ok(Nested { room }),
            None => Err(E::custom(TOO_DEEP)),
        }
    }
}

impl<'de> DeserializeSeed<'de> for Nested {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Nested {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let inner = self.inner()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(inner)? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let inner = self.inner()?;
        let mut object = Vec::new();
        while let Some(key) = entries.next_key()? {
            object.push((key, entries.next_value_seed(inner)?));
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Value, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    #[test]
    fn every_kind_of_json_becomes_its_own_kind_of_value() {
        let text = r#"[null, true, 1, -1, 1.5, "é", [], {"a": 1, "a": 2}]"#;
        let a = |number| ("a".to_owned(), Value::Number(number));
        let expected = vec![
            Value::Null,
            Value::Bool(true),
            Value::Number(1.0),
            Value::Number(-1.0),
            Value::Number(1.5),
            Value::Text("é".to_owned()),
            Value::List(Vec::new()),
            Value::Object(vec![a(1.0), a(2.0)]),
        ];
        assert_eq!(parse(text), Ok(Value::List(expected)));
    }

    #[test]
    fn integers_too_long_for_a_double_are_rounded_as_javascript_does() {
        assert_eq!(parse("9007199254740993"), Ok(Value::Number(9_007_199_254_740_992.0)));
        assert_eq!(parse("18446744073709551615"), Ok(Value::Number(18_446_744_073_709_551_616.0)));
    }

    #[test]
    fn a_value_nested_too_deep_is_an_error_and_no_overflow() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(64)).is_ok());
        assert!(parse(&nested(65)).unwrap_err().contains("more than 64 deep"));
        assert!(parse(&nested(100_000)).is_err());
    }
}
