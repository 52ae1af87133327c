//! The values that hold no others: texts, numbers, scores, times, colours, addresses.

use super::address;
use super::cursor::{Object, Reader, shortened};
use crate::document::{Colour, DateTime, Score, Value};

/// More goals than any side has scored; beyond it a number is a mistake.
const MAX_GOALS: i64 = 199;

impl Reader {
    /// The text at a key.
    pub(super) fn text(&mut self, object: &Object<'_>, key: &str) -> Option<String> {
        self.text_of(object.at(key), object.get(key)?)
    }

    /// A value as a text with something in it.
    pub(super) fn text_of(&mut self, path: String, value: &Value) -> Option<String> {
        match value {
            Value::Text(text) if !text.trim().is_empty() => return Some(text.clone()),
            Value::Text(_) => {
                self.warn(path, "an empty text says nothing: leave the key out".to_owned());
            }
            other => self.wrong(path, other, "a text"),
        }
        None
    }

    /// The texts of the list at a key.
    pub(super) fn texts(&mut self, object: &Object<'_>, key: &str) -> Vec<String> {
        let items = self.items(object, key);
        items.into_iter().filter_map(|(path, item)| self.text_of(path, item)).collect()
    }

    /// The texts at a key that takes a text or a list of them, each with its path.
    pub(super) fn one_or_more(&mut self, object: &Object<'_>, key: &str) -> Vec<(String, String)> {
        let items = match object.get(key) {
            Some(value @ Value::Text(_)) => vec![(object.at(key), value)],
            _ => self.items(object, key),
        };
        let mut texts = Vec::new();
        for (path, item) in items {
            texts.extend(self.text_of(path.clone(), item).map(|text| (path, text)));
        }
        texts
    }

    /// The whole number at a key, between two bounds.
    pub(super) fn whole(&mut self, object: &Object<'_>, key: &str, least: i64, most: i64) -> Option<i64> {
        let value = object.get(key)?;
        let whole = whole_of(value, least, most);
        if whole.is_none() {
            self.wrong(object.at(key), value, &format!("a whole number from {least} to {most}"));
        }
        whole
    }

    /// The same for a number that counts something.
    pub(super) fn count(&mut self, object: &Object<'_>, key: &str, least: i64) -> Option<u16> {
        self.whole(object, key, least, i64::from(u16::MAX)).and_then(|number| u16::try_from(number).ok())
    }

    /// A number in thousandths.
    pub(super) fn thousandths(&mut self, path: String, value: &Value) -> Option<i64> {
        if let Value::Number(number) = value
            && number.abs() < 1e12
        {
            return Some((number * 1000.0).round() as i64);
        }
        self.wrong(path, value, "a number");
        None
    }

    /// Whether the key says `true`.
    pub(super) fn flag(&mut self, object: &Object<'_>, key: &str) -> bool {
        match object.get(key) {
            None => false,
            Some(Value::Bool(value)) => *value,
            Some(other) => {
                self.wrong(object.at(key), other, "true or false");
                false
            }
        }
    }

    /// The score at a key.
    pub(super) fn score(&mut self, object: &Object<'_>, key: &str) -> Option<Score> {
        let value = object.get(key)?;
        if let Value::List(items) = value
            && let [home, away] = items.as_slice()
            && let Some(home) = whole_of(home, 0, MAX_GOALS)
            && let Some(away) = whole_of(away, 0, MAX_GOALS)
        {
            return Some([u16::try_from(home).ok()?, u16::try_from(away).ok()?]);
        }
        self.wrong(object.at(key), value, "two whole numbers, [home, away], from 0 to 199");
        None
    }

    /// The date and time at a key.
    pub(super) fn time(&mut self, object: &Object<'_>, key: &str) -> Option<DateTime> {
        let value = object.get(key)?;
        let time = if let Value::Text(text) = value { DateTime::parse(text) } else { None };
        if time.is_none() {
            let expected = "a date and time with its offset, such as 2019-11-27T20:00:00+00:00";
            self.wrong(object.at(key), value, expected);
        }
        time
    }

    /// The colour at a key.
    pub(super) fn colour(&mut self, object: &Object<'_>, key: &str) -> Option<Colour> {
        let value = object.get(key)?;
        let colour = if let Value::Text(text) = value { Colour::parse(text) } else { None };
        if colour.is_none() {
            self.wrong(object.at(key), value, "a colour, #rgb or #rrggbb");
        }
        colour
    }

    /// The address at a key.
    pub(super) fn address(&mut self, object: &Object<'_>, key: &str) -> Option<String> {
        let text = self.text(object, key)?;
        if address::is_harmless(&text) {
            return Some(text);
        }
        let found = shortened(&text);
        self.warn(
            object.at(key),
            format!("an address is http(s) or relative, and \"{found}\" is not: it is left out"),
        );
        None
    }

    /// The language tag at a key.
    pub(super) fn language(&mut self, object: &Object<'_>, key: &str) -> Option<String> {
        let text = self.text(object, key)?;
        if is_language(&text) {
            return Some(text);
        }
        self.wrong(object.at(key), object.get(key)?, "a language tag, such as \"en\" or \"pt-BR\"");
        None
    }
}

/// A whole number between two bounds.
pub(super) fn whole_of(value: &Value, least: i64, most: i64) -> Option<i64> {
    let Value::Number(number) = value else { return None };
    // Outside of 2^53 a double is whole but not exact; no number of football is near it.
    let whole = number.trunc() == *number && number.abs() < 9e15;
    let whole = whole.then_some(*number as i64)?;
    (least..=most).contains(&whole).then_some(whole)
}

/// Whether a text has the shape of a BCP 47 tag: groups of one to eight letters and digits, letters first.
pub(super) fn is_language(tag: &str) -> bool {
    let mut groups = tag.split('-');
    let first = groups.next().is_some_and(|group| {
        matches!(group.len(), 2..=8) && group.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    first
        && groups
            .all(|group| matches!(group.len(), 1..=8) && group.bytes().all(|b| b.is_ascii_alphanumeric()))
}
