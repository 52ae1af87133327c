//! Where the reader is in the JSON, and what it says on its way.

use super::leaves::whole_of;
use super::near::nearest;
use super::{Level, Message, keys};
use crate::document::{Document, Value};

/// The document so far, and the messages so far.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) document: Document,
    pub(super) messages: Vec<Message>,
}

/// An object of the JSON and its path.
pub(super) struct Object<'v> {
    pub(super) path: String,
    entries: &'v [(String, Value)],
}

impl<'v> Object<'v> {
    /// The object as it is, its keys not looked at; one without entries for any other value.
    pub(super) fn of(value: &'v Value) -> Object<'v> {
        let entries: &[_] = if let Value::Object(entries) = value { entries } else { &[] };
        Object { path: String::new(), entries }
    }

    /// The value of a key; the last one where it comes twice.
    pub(super) fn get(&self, key: &str) -> Option<&'v Value> {
        self.entries.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The path of a key.
    pub(super) fn at(&self, key: &str) -> String {
        let plain =
            key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'$'));
        if !plain || key.is_empty() {
            return [self.path.as_str(), "[\"", key, "\"]"].concat();
        }
        if self.path.is_empty() {
            return key.to_owned();
        }
        [self.path.as_str(), ".", key].concat()
    }

    /// Every entry once, by the last value of its key.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'v str, &'v Value)> {
        let entries = self.entries;
        entries.iter().enumerate().filter_map(move |(index, (key, value))| {
            let again = entries.iter().skip(index + 1).any(|(later, _)| later == key);
            (!again).then_some((key.as_str(), value))
        })
    }
}

impl Reader {
    pub(super) fn warn(&mut self, path: String, text: String) {
        self.messages.push(Message { level: Level::Warning, path, text });
    }

    pub(super) fn fatal(&mut self, path: &str, text: String) {
        self.messages.push(Message { level: Level::Fatal, path: path.to_owned(), text });
    }

    /// Says that a value is not of the kind that belongs there, and is left out.
    pub(super) fn wrong(&mut self, path: String, value: &Value, expected: &str) {
        let text = match value {
            Value::Null => "null says nothing: leave the key out where something is not known".to_owned(),
            value => format!("expected {expected}, found {}: it is left out", describe(value)),
        };
        self.warn(path, text);
    }

    /// The value as an object whose keys are known; of other keys it says so.
    pub(super) fn object<'v>(
        &mut self,
        path: String,
        value: &'v Value,
        known: &[&str],
    ) -> Option<Object<'v>> {
        let Value::Object(entries) = value else {
            self.wrong(path, value, "an object");
            return None;
        };
        let object = Object { path, entries };
        for (key, _) in object.entries() {
            if known.contains(&key) || key.starts_with("x-") || key == "$schema" {
                continue;
            }
            let meant = did_you_mean(nearest(key, &mut known.iter().copied()));
            let text = format!("no such key here{meant}: it is ignored; keys of your own begin with \"x-\"");
            self.warn(object.at(key), text);
        }
        Some(object)
    }

    /// The object at a key.
    pub(super) fn field<'v>(&mut self, object: &Object<'v>, key: &str, known: &[&str]) -> Option<Object<'v>> {
        self.object(object.at(key), object.get(key)?, known)
    }

    /// The items of the list at a key, each with its path; none where there is no such key.
    pub(super) fn items<'v>(&mut self, object: &Object<'v>, key: &str) -> Vec<(String, &'v Value)> {
        match object.get(key) {
            None => Vec::new(),
            Some(Value::List(items)) => {
                let path = object.at(key);
                items.iter().enumerate().map(|(index, item)| (format!("{path}[{index}]"), item)).collect()
            }
            Some(other) => {
                self.wrong(object.at(key), other, "a list");
                Vec::new()
            }
        }
    }

    /// The objects of the list at a key; what is none is left out, with a warning.
    pub(super) fn objects<'v>(&mut self, object: &Object<'v>, key: &str, known: &[&str]) -> Vec<Object<'v>> {
        let items = self.items(object, key);
        items.into_iter().filter_map(|(path, item)| self.object(path, item, known)).collect()
    }

    /// The entries of the object at a key, whose keys are the document's own; each with its path.
    pub(super) fn entries<'v>(
        &mut self,
        object: &Object<'v>,
        key: &str,
    ) -> Vec<(&'v str, String, &'v Value)> {
        match object.get(key) {
            None => Vec::new(),
            Some(Value::Object(entries)) => {
                let inner = Object { path: object.at(key), entries };
                inner.entries().map(|(name, value)| (name, inner.at(name), value)).collect()
            }
            Some(other) => {
                self.wrong(object.at(key), other, "an object");
                Vec::new()
            }
        }
    }

    /// The value whose name is at a key; `what` is what the names are of ("kind of event").
    pub(super) fn named<T: Copy>(
        &mut self,
        object: &Object<'_>,
        key: &str,
        names: &[(&'static str, T)],
        what: &str,
        then: &str,
    ) -> Option<T> {
        // Only the look into the list is made anew for each type; the rest is one function for all.
        let index =
            self.index_of(object, key, &|index| names.get(index).map(|(name, _)| *name), what, then)?;
        names.get(index).map(|(_, value)| *value)
    }

    fn index_of(
        &mut self,
        object: &Object<'_>,
        key: &str,
        name_at: &dyn Fn(usize) -> Option<&'static str>,
        what: &str,
        then: &str,
    ) -> Option<usize> {
        let found = self.text(object, key)?;
        let mut names = Vec::new();
        while let Some(name) = name_at(names.len()) {
            if name == found {
                return Some(names.len());
            }
            names.push(name);
        }
        self.no_such_name(object.at(key), &found, &names, what, then);
        None
    }

    /// Says that a name is none of those that could be here: the nearest, or else all of them.
    pub(super) fn no_such_name(&mut self, path: String, found: &str, names: &[&str], what: &str, then: &str) {
        let meant = match nearest(found, &mut names.iter().copied()) {
            None => [" (there are ", &names.join(", "), ")"].concat(),
            near => did_you_mean(near),
        };
        let found = shortened(found);
        self.warn(path, format!("no {what} is called \"{found}\"{meant}: {then}"));
    }

    /// Both sides of a list of two objects under `home` and `away`.
    pub(super) fn sides<'v>(&mut self, object: &Object<'v>, key: &str) -> Option<Object<'v>> {
        self.field(object, key, keys::SIDES)
    }
}

/// " (did you mean …?)", or nothing.
pub(super) fn did_you_mean(near: Option<&str>) -> String {
    near.map_or_else(String::new, |near| [" (did you mean \"", near, "\"?)"].concat())
}

/// A value in words, short.
pub(super) fn describe(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(true) => "true".to_owned(),
        Value::Bool(false) => "false".to_owned(),
        Value::Number(number) => match whole_of(value, i64::MIN, i64::MAX) {
            Some(whole) => format!("the number {whole}"),
            None if number.abs() >= 9e15 || number.is_nan() => "a number beyond all measure".to_owned(),
            None => "a number with a fraction".to_owned(),
        },
        Value::Text(text) => ["the text \"", &shortened(text), "\""].concat(),
        Value::List(items) => match items.len() {
            0 => "an empty list".to_owned(),
            1 => "a list of one".to_owned(),
            length => format!("a list of {length}"),
        },
        Value::Object(_) => "an object".to_owned(),
    }
}

/// The text, cut where a message would grow too long, and on one line.
pub(super) fn shortened(text: &str) -> String {
    let mut short: String =
        text.chars().take(40).map(|letter| if letter.is_ascii_control() { ' ' } else { letter }).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}
