//! Reads a JSON answer without keeping it whole: passes on the entries of its long lists one by one.

use super::made::{Notice, Refused, refused};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::value::RawValue;
use serde_path_to_error::Segment;
use std::fmt;
use std::io::BufRead;

/// The keys of the answer whose values are not lists of entries.
#[derive(Debug, Default)]
pub struct Head {
    keys: Vec<(String, Box<RawValue>)>,
    /// The lists that were read, with their lengths. If the answer itself is a list, its name is "".
    pub lists: Vec<(String, usize)>,
}

impl Head {
    /// The value of a key. `None` if it is absent, null, or of another shape.
    #[must_use]
    pub fn get<T: DeserializeOwned>(&self, key: &str) -> Option<T> {
        let (_, raw) = self.keys.iter().find(|(name, _)| name == key)?;
        serde_json::from_str::<Option<T>>(raw.get()).ok()?
    }

    /// Whether the answer has a key, so far.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|(name, _)| name == key)
    }

    /// How many entries all lists had.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.lists.iter().map(|(_, entries)| entries).sum()
    }

    /// The answer as one object, without its lists of entries.
    #[must_use]
    pub fn whole(&self) -> Box<RawValue> {
        let entries: Vec<String> = self
            .keys
            .iter()
            .map(|(key, raw)| format!("{}:{}", serde_json::Value::from(key.as_str()), raw.get()))
            .collect();
        RawValue::from_string(format!("{{{}}}", entries.join(","))).unwrap_or_default()
    }
}

/// One entry of a list.
#[derive(Debug)]
pub struct Entry<'e> {
    /// The key of the list; empty if the list is the whole answer.
    pub list: &'e str,
    /// Its number, from 0.
    pub index: usize,
    /// The entry.
    pub raw: &'e RawValue,
}

impl Entry<'_> {
    /// `matches[3]`; `[3]` in an answer that is a list.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}[{}]", self.list, self.index)
    }
}

/// Reads a value in the feed's shape.
///
/// # Errors
/// What is wrong, with its place.
pub fn shaped<T: DeserializeOwned>(raw: &RawValue, place: &str) -> Result<T, Notice> {
    serde_json::from_str(raw.get()).or_else(|_| {
        // The slower reader, which knows the place, runs only on an error.
        let reader = &mut serde_json::Deserializer::from_str(raw.get());
        serde_path_to_error::deserialize(reader).map_err(|error| {
            let path = error.path().to_string();
            let parts: Vec<&str> =
                [place, path.as_str()].into_iter().filter(|it| !it.is_empty() && *it != ".").collect();
            Notice { place: parts.join("."), text: without_position(&error.into_inner().to_string()) }
        })
    })
}

/// Reads a value in the feed's shape without its parts that have another shape. Adds a notice for each of these.
///
/// # Errors
/// What is wrong, with its place, if nothing can be read without it.
pub fn without_odd_parts<T: DeserializeOwned>(
    raw: &RawValue,
    place: &str,
    odd: &mut Vec<Notice>,
) -> Result<T, Notice> {
    serde_json::from_str(raw.get()).or_else(|_| less_odd_parts(raw, place, odd))
}

/// Takes odd parts away, one by one, until the rest has the feed's shape.
fn less_odd_parts<T: DeserializeOwned>(
    raw: &RawValue,
    place: &str,
    odd: &mut Vec<Notice>,
) -> Result<T, Notice> {
    const MOST: usize = 64;
    let first = shaped::<T>(raw, place).err();
    let mut left = serde_json::from_str::<serde_json::Value>(raw.get()).ok();
    let mut notices = Vec::new();
    while let Some(value) = left.as_mut().filter(|_| notices.len() < MOST) {
        let text = value.to_string();
        let reader = &mut serde_json::Deserializer::from_str(&text);
        match serde_path_to_error::deserialize(reader) {
            Ok(read) => {
                odd.append(&mut notices);
                return Ok(read);
            }
            Err(error) => {
                let path = error.path().to_string();
                let taken = take_away(value, error.path().iter().cloned().collect());
                let parts = [place, path.as_str()].into_iter().filter(|part| !part.is_empty());
                notices.push(Notice {
                    place: parts.collect::<Vec<_>>().join("."),
                    text: format!("{}: it is left out", without_position(&error.into_inner().to_string())),
                });
                if !taken {
                    break;
                }
            }
        }
    }
    Err(first.unwrap_or_else(|| Notice { place: place.to_owned(), text: "too much of it is odd".to_owned() }))
}

/// Removes the part at a path. `false` if the path is the whole value.
fn take_away(value: &mut serde_json::Value, mut path: Vec<Segment>) -> bool {
    let Some(last) = path.pop() else { return false };
    let parent = path.iter().try_fold(value, |value, segment| match segment {
        Segment::Seq { index } => value.get_mut(*index),
        Segment::Map { key } => value.get_mut(key.as_str()),
        _ => None,
    });
    match (parent, last) {
        (Some(serde_json::Value::Array(items)), Segment::Seq { index }) if index < items.len() => {
            items.remove(index);
            true
        }
        (Some(serde_json::Value::Object(entries)), Segment::Map { key }) => entries.remove(&key).is_some(),
        _ => false,
    }
}

/// A parser message without line and column, which would count within one entry only.
fn without_position(message: &str) -> String {
    message.split(" at line ").next().unwrap_or(message).to_owned()
}

/// Reads an answer. Calls `each` for every entry of the lists at `lists` (or of the answer itself, if it is a list),
/// with the keys that came before it.
///
/// # Errors
/// Text that is not JSON, or was cut off; and every error of `each`.
pub fn read(
    mut source: impl BufRead,
    lists: &[&str],
    each: &mut dyn FnMut(&Head, Entry<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<Head> {
    if source.fill_buf()?.starts_with("\u{feff}".as_bytes()) {
        source.consume(3);
    }
    let (mut head, mut stopped) = (Head::default(), None);
    let mut reader = serde_json::Deserializer::from_reader(source);
    let answer = Answer { head: &mut head, lists, each, stopped: &mut stopped };
    let read = reader.deserialize_any(answer).and_then(|()| reader.end());
    match (stopped, read) {
        (Some(error), _) => Err(error),
        (None, Err(error)) if error.is_data() => {
            refused(format!("this is JSON of another shape: {}", without_position(&error.to_string())))
        }
        (None, Err(error)) if error.is_io() => Err(error.into()),
        (None, Err(error)) => refused(format!("this is not JSON, or it was cut off: {error}")),
        (None, Ok(())) => Ok(head),
    }
}

/// Checks that the answer had entries.
///
/// # Errors
/// An answer without entries.
pub fn not_empty(head: &Head, feed: &str) -> anyhow::Result<()> {
    if head.entries() == 0 {
        return Err(Refused(format!("the answer of {feed} is empty: it has no match and no table")).into());
    }
    Ok(())
}

struct Answer<'a> {
    head: &'a mut Head,
    lists: &'a [&'a str],
    each: &'a mut dyn FnMut(&Head, Entry<'_>) -> anyhow::Result<()>,
    stopped: &'a mut Option<anyhow::Error>,
}

impl<'de> Visitor<'de> for Answer<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object or a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<(), A::Error> {
        List { key: "", head: self.head, each: self.each, stopped: self.stopped }.visit_seq(items)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        while let Some(key) = entries.next_key::<String>()? {
            if self.lists.contains(&key.as_str()) && !self.head.lists.iter().any(|(list, _)| *list == key) {
                let list = List { key: &key, head: self.head, each: self.each, stopped: self.stopped };
                entries.next_value_seed(list)?;
            } else if self.head.keys.len() < MOST_KEYS {
                self.head.keys.push((key, entries.next_value()?));
            } else {
                entries.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

/// No real answer has that many keys. One that was made to fill the memory has more.
const MOST_KEYS: usize = 256;

struct List<'a> {
    key: &'a str,
    head: &'a mut Head,
    each: &'a mut dyn FnMut(&Head, Entry<'_>) -> anyhow::Result<()>,
    stopped: &'a mut Option<anyhow::Error>,
}

impl<'de> DeserializeSeed<'de> for List<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for List<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a list at \"{}\"", self.key)
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0;
        while let Some(raw) = items.next_element::<Box<RawValue>>()? {
            if let Err(error) = (self.each)(self.head, Entry { list: self.key, index, raw: &raw }) {
                *self.stopped = Some(error);
                return Err(A::Error::custom("stopped"));
            }
            index += 1;
        }
        self.head.lists.push((self.key.to_owned(), index));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Result<(Vec<String>, Head), String> {
        let mut seen = Vec::new();
        let head = read(text.as_bytes(), &["matches"], &mut |head, entry| {
            seen.push(format!("{} {} {}", entry.place(), entry.raw.get(), head.has("name")));
            Ok(())
        });
        head.map(|head| (seen, head)).map_err(|error| error.to_string())
    }

    #[test]
    fn entries_come_one_by_one_with_the_keys_before_them() {
        let (entries, head) =
            seen("\u{feff}{\"name\": \"Cup\", \"matches\": [1, {}], \"later\": 3}").unwrap();
        assert_eq!(entries, ["matches[0] 1 true", "matches[1] {} true"]);
        assert_eq!((head.get::<String>("name"), head.get::<u8>("later")), (Some("Cup".to_owned()), Some(3)));
        assert_eq!(head.lists, [("matches".to_owned(), 2)]);
        assert_eq!(head.whole().get(), "{\"name\":\"Cup\",\"later\":3}");
    }

    #[test]
    fn an_answer_may_be_a_list() {
        assert_eq!(seen("[7]").unwrap().0, ["[0] 7 false"]);
        assert_eq!(seen("[]").unwrap().1.entries(), 0);
    }

    #[test]
    fn what_is_no_answer_is_refused() {
        for text in ["", "{\"matches\": [1,", "{} {}", "\u{1}"] {
            assert!(seen(text).unwrap_err().starts_with("this is not JSON, or it was cut off: "), "{text}");
        }
        for text in ["7", "null", "{\"matches\": 3}", "{\"matches\": {}}"] {
            assert!(seen(text).unwrap_err().starts_with("this is JSON of another shape: "), "{text}");
        }
    }

    #[test]
    fn what_has_another_shape_is_named_with_its_place() {
        #[derive(Debug, serde::Deserialize)]
        struct Shape {
            #[allow(dead_code, reason = "only read")]
            goals: Vec<u8>,
        }
        let raw = RawValue::from_string("{\"goals\": [1, \"x\"]}".to_owned()).unwrap();
        let mut odd = Vec::new();
        assert_eq!(without_odd_parts::<Shape>(&raw, "matches[3]", &mut odd).unwrap().goals, [1]);
        let text = "invalid type: string \"x\", expected u8: it is left out".to_owned();
        assert_eq!(odd, [Notice { place: "matches[3].goals[1]".to_owned(), text }]);
        let whole = RawValue::from_string("[]".to_owned()).unwrap();
        let none = RawValue::from_string("{\"goals\": 3}".to_owned()).unwrap();
        for raw in [whole, none] {
            assert!(without_odd_parts::<Shape>(&raw, "", &mut odd).is_err());
        }
        assert_eq!(odd.len(), 1);
        let notice = shaped::<Shape>(&raw, "matches[3]").unwrap_err();
        assert_eq!(notice.to_string(), "matches[3].goals[1]: invalid type: string \"x\", expected u8");
    }
}
