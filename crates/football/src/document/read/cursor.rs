//! The reader's position in the JSON, and its messages.
//!
//! Every page carries this code, so it is written to be small. Work that many places share is in one
//! function. One loop with a callback walks all lists. Paths are built only for messages.

use super::near::nearest;
use super::{Level, Message};
use crate::document::{Document, Value};
use std::cell::RefCell;
use std::fmt::Arguments;

/// The document and the messages so far.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) document: Document,
    pub(super) messages: Vec<Message>,
    /// The path of each event of the document, by its index.
    pub(super) events: Vec<String>,
    /// Whether the document says that extra time was played.
    pub(super) has_extra_time: bool,
    /// Whether the last rules read have unreadable points for a result.
    pub(super) has_unknown_points: bool,
    /// Whether the document's own rules have unreadable points for a result.
    pub(super) has_unknown_rules: bool,
    /// The keys that the reader looked up in each object, by the object's path.
    #[cfg(test)]
    pub(super) asked: Vec<(String, Vec<&'static str>)>,
}

/// An object of the JSON, with its path.
///
/// A key counts as known when the reader looks it up. Any key that was not looked up once the object has been
/// read is unknown. A function that reads an object must therefore look up all its keys, even if it then
/// leaves the object out.
pub(super) struct Object<'v> {
    path: String,
    entries: &'v [(String, Value)],
    asked: RefCell<Vec<&'static str>>,
}

impl<'v> Object<'v> {
    /// The object, without warnings about its keys. Any other value gives an object without entries.
    pub(super) fn of(value: &'v Value) -> Object<'v> {
        let entries: &[_] = if let Value::Object(entries) = value { entries } else { &[] };
        Object { path: String::new(), entries, asked: RefCell::default() }
    }

    /// Marks a key as known that is read elsewhere.
    pub(super) fn ask(&self, key: &'static str) {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
    }

    /// The value of a key. The last one if the key appears twice.
    pub(super) fn get(&self, key: &'static str) -> Option<&'v Value> {
        self.ask(key);
        self.entries.iter().rev().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// Whether the object has this key.
    pub(super) fn has(&self, key: &'static str) -> bool {
        self.get(key).is_some()
    }

    /// Whether the value of a key says nothing: absent, `null`, or a list of `null`s.
    pub(super) fn is_silent(&self, key: &'static str) -> bool {
        match self.get(key) {
            None | Some(Value::Null) => true,
            Some(Value::List(items)) => items.iter().all(|item| *item == Value::Null),
            Some(_) => false,
        }
    }

    /// The path of a key. The path of the object itself if the key is empty.
    pub(super) fn at(&self, key: &str) -> String {
        let plain =
            key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'$'));
        let parts: [&str; 4] = match (plain, self.path.is_empty() || key.is_empty()) {
            (true, true) => [&self.path, key, "", ""],
            (true, false) => [&self.path, ".", key, ""],
            (false, _) => [&self.path, "[\"", key, "\"]"],
        };
        parts.concat()
    }

    /// Calls back once for every key, with its last value.
    pub(super) fn each(&self, then: &mut dyn FnMut(&'v str, &'v Value)) {
        let mut rest = self.entries;
        while let Some(((key, value), later)) = rest.split_first() {
            rest = later;
            if !later.iter().any(|(other, _)| other == key) {
                then(key, value);
            }
        }
    }
}

impl Reader {
    /// Adds a message about the place at a path.
    pub(super) fn say(&mut self, level: Level, path: String, text: Arguments<'_>) {
        self.messages.push(Message { level, path, text: text.to_string() });
    }

    /// Warns about the value at a key, or about the object itself if the key is empty.
    pub(super) fn warn(&mut self, object: &Object<'_>, key: &str, text: Arguments<'_>) {
        self.say(Level::Warning, object.at(key), text);
    }

    /// Warns that the object is left out, with the reason.
    pub(super) fn left_out(&mut self, object: &Object<'_>, why: &str) {
        self.warn(object, "", format_args!("{why}: it is left out"));
    }

    /// Warns that a value has the wrong type and is left out.
    pub(super) fn wrong(&mut self, path: String, value: &Value, expected: Arguments<'_>) {
        match value {
            Value::Null => {
                let text = format_args!("null says nothing: leave the key out where something is not known");
                self.say(Level::Warning, path, text);
            }
            value => {
                let found = describe(value);
                self.say(
                    Level::Warning,
                    path,
                    format_args!("expected {expected}, found {found}: it is left out"),
                );
            }
        }
    }

    /// Warns that the value at a key has the wrong type and is left out.
    pub(super) fn wrong_at(&mut self, object: &Object<'_>, key: &'static str, expected: Arguments<'_>) {
        if let Some(value) = object.get(key) {
            self.wrong(object.at(key), value, expected);
        }
    }

    /// Reads a value as an object. Warns about the keys that `read` did not look up.
    pub(super) fn object<'v, T>(
        &mut self,
        path: String,
        value: &'v Value,
        read: impl FnOnce(&mut Reader, &Object<'v>) -> T,
    ) -> Option<T> {
        // Only this call is generic. The rest is one function for all types, to keep the Wasm small.
        let object = self.open(path, value)?;
        let thing = read(self, &object);
        self.close(&object);
        Some(thing)
    }

    fn open<'v>(&mut self, path: String, value: &'v Value) -> Option<Object<'v>> {
        let Value::Object(entries) = value else {
            self.wrong(path, value, format_args!("an object"));
            return None;
        };
        Some(Object { path, entries, asked: RefCell::default() })
    }

    fn close(&mut self, object: &Object<'_>) {
        let asked = object.asked.borrow();
        #[cfg(test)]
        self.asked.push((object.path.clone(), asked.clone()));
        object.each(&mut |key, _| {
            if asked.contains(&key) || key.starts_with("x-") || key == "$schema" {
                return;
            }
            let then = "it is ignored; keys of your own begin with \"x-\"";
            let text = no_such("key", key, &mut asked.iter().copied(), false, then);
            self.warn(object, key, format_args!("{text}"));
        });
    }

    /// Reads the object at a key.
    pub(super) fn field<'v, T>(
        &mut self,
        object: &Object<'v>,
        key: &'static str,
        read: impl FnOnce(&mut Reader, &Object<'v>) -> T,
    ) -> Option<T> {
        self.object(object.at(key), object.get(key)?, read)
    }

    /// Calls back for each item of the list at a key, with its path.
    pub(super) fn each_value<'v>(
        &mut self,
        object: &Object<'v>,
        key: &'static str,
        then: &mut dyn FnMut(&mut Reader, &str, &'v Value),
    ) {
        match object.get(key) {
            None => {}
            Some(Value::List(items)) => {
                let path = object.at(key);
                for (index, item) in items.iter().enumerate() {
                    then(self, &format!("{path}[{index}]"), item);
                }
            }
            Some(_) => self.wrong_at(object, key, format_args!("a list")),
        }
    }

    /// Calls back for each object of the list at a key. Leaves out other values, with a warning.
    pub(super) fn each<'v>(
        &mut self,
        object: &Object<'v>,
        key: &'static str,
        then: &mut dyn FnMut(&mut Reader, &Object<'v>),
    ) {
        self.each_value(object, key, &mut |reader, path, item| {
            reader.object(path.to_owned(), item, |reader, object| then(reader, object));
        });
    }

    /// Calls back for each text of the list at a key, with its path.
    pub(super) fn each_text(
        &mut self,
        object: &Object<'_>,
        key: &'static str,
        then: &mut dyn FnMut(&mut Reader, &str, String),
    ) {
        self.each_value(object, key, &mut |reader, path, item| {
            if let Some(text) = reader.text_of(path, item) {
                then(reader, path, text);
            }
        });
    }

    /// Calls back for each entry of the object at a key, with its path. The keys of that object are the
    /// document's own.
    pub(super) fn each_entry(
        &mut self,
        object: &Object<'_>,
        key: &'static str,
        then: &mut dyn FnMut(&mut Reader, &str, &str, &Value),
    ) {
        let Some(value) = object.get(key) else { return };
        if let Value::Object(entries) = value {
            let inner = Object { path: object.at(key), entries, asked: RefCell::default() };
            inner.each(&mut |name, value| then(self, &inner.at(name), name, value));
        } else {
            self.wrong_at(object, key, format_args!("an object"));
        }
    }

    /// The value with the name at a key. `what` says what the names stand for ("kind of event").
    pub(super) fn named<T: Copy>(
        &mut self,
        object: &Object<'_>,
        key: &'static str,
        names: &[(&'static str, T)],
        what: &str,
        then: &str,
    ) -> Option<T> {
        // Only the lookup in the list is generic. The rest is one function for all types.
        let index =
            self.index_of(object, key, &|index| names.get(index).map(|(name, _)| *name), what, then)?;
        names.get(index).map(|(_, value)| *value)
    }

    fn index_of(
        &mut self,
        object: &Object<'_>,
        key: &'static str,
        name_at: &dyn Fn(usize) -> Option<&'static str>,
        what: &str,
        then: &str,
    ) -> Option<usize> {
        let found = self.text(object, key)?;
        let mut count = 0;
        while let Some(name) = name_at(count) {
            if name == found {
                return Some(count);
            }
            count += 1;
        }
        let text = no_such(what, &found, &mut (0..count).filter_map(name_at), true, then);
        self.warn(object, key, format_args!("{text}"));
        None
    }
}

/// The message for an unknown name or id: the nearest known one, or all of them if none is near and there are
/// few.
pub(super) fn no_such(
    what: &str,
    found: &str,
    candidates: &mut dyn Iterator<Item = &str>,
    all: bool,
    then: &str,
) -> String {
    let mut known = Vec::new();
    for candidate in candidates {
        known.push(candidate);
    }
    let found = shortened(found);
    match nearest(&found, &known) {
        Some(near) => format!("there is no {what} \"{found}\" (did you mean \"{near}\"?): {then}"),
        None if all => format!("there is no {what} \"{found}\" (there are {}): {then}", known.join(", ")),
        None => format!("there is no {what} \"{found}\": {then}"),
    }
}

/// A short description of a value.
fn describe(value: &Value) -> String {
    let text = match value {
        Value::Null => "null",
        Value::Bool(true) => "true",
        Value::Bool(false) => "false",
        Value::Number(number) => match value.whole() {
            Some(whole) => return format!("the number {whole}"),
            None if number.abs() < 9e15 => "a number with a fraction",
            None => "a number beyond all measure",
        },
        Value::Text(text) => return format!("the text \"{}\"", shortened(text)),
        Value::List(items) => return format!("a list of {}", items.len()),
        Value::Object(_) => "an object",
    };
    text.to_owned()
}

/// The text on one line, shortened if it would make a message too long.
pub(super) fn shortened(text: &str) -> String {
    let mut short = String::new();
    for (index, letter) in text.chars().enumerate() {
        if index == 40 {
            short.push('…');
            break;
        }
        short.push(if letter < ' ' { ' ' } else { letter });
    }
    short
}
