//! Values without parts: texts, numbers, scores, times, colours and addresses.

use super::cursor::{Object, Reader, shortened};
use crate::document::{Colour, DateTime, Score, Stated, Value};

/// More goals than any side has ever scored. A larger number is a mistake.
const MAX_GOALS: u16 = 199;

impl Object<'_> {
    /// The date and time at a key. Does not warn about an invalid one.
    pub(super) fn time(&self, key: &'static str) -> Option<DateTime> {
        let Some(Value::Text(text)) = self.get(key) else { return None };
        DateTime::parse(text)
    }
}

/// The content of a text value. `None` if the text is blank, or if the value is not a text.
fn text_in(value: &Value) -> Option<String> {
    if let Value::Text(text) = value
        && !text.trim_ascii().is_empty()
    {
        return Some(text.clone());
    }
    None
}

impl Reader {
    /// The text at a key.
    pub(super) fn text(&mut self, object: &Object<'_>, key: &'static str) -> Option<String> {
        let value = object.get(key)?;
        // Most keys hold a text. The code builds a path only for a message.
        text_in(value).or_else(|| self.text_of(&object.at(key), value))
    }

    /// A value as a non-empty text.
    pub(super) fn text_of(&mut self, path: &str, value: &Value) -> Option<String> {
        let text = text_in(value);
        if text.is_none() {
            self.wrong(path.to_owned(), value, format_args!("a text with something in it"));
        }
        text
    }

    /// The integer at a key, within two bounds.
    pub(super) fn whole(
        &mut self,
        object: &Object<'_>,
        key: &'static str,
        least: i32,
        most: i32,
    ) -> Option<i32> {
        let whole = whole_of(object.get(key)?, i64::from(least), i64::from(most));
        if whole.is_none() {
            self.wrong_at(object, key, format_args!("a whole number from {least} to {most}"));
        }
        whole.map(|whole| whole as i32)
    }

    /// The count at a key, within two bounds.
    pub(super) fn count(
        &mut self,
        object: &Object<'_>,
        key: &'static str,
        least: u16,
        most: u16,
    ) -> Option<u16> {
        self.whole(object, key, i32::from(least), i32::from(most)).map(|number| number as u16)
    }

    /// A number in thousandths.
    pub(super) fn thousandths(&mut self, path: &str, value: &Value) -> Option<i64> {
        if let Value::Number(number) = value
            && number.abs() < 1e12
        {
            return Some((number * 1000.0).round_ties_even() as i64);
        }
        self.wrong(path.to_owned(), value, format_args!("a number"));
        None
    }

    /// Whether the value at a key is `true`.
    pub(super) fn flag(&mut self, object: &Object<'_>, key: &'static str) -> bool {
        match object.get(key) {
            Some(Value::Bool(value)) => return *value,
            _ => self.wrong_at(object, key, format_args!("true or false")),
        }
        false
    }

    /// The score at a key.
    pub(super) fn score(&mut self, object: &Object<'_>, key: &'static str) -> Option<Score> {
        if let Some(Value::List(items)) = object.get(key)
            && let [home, away] = items.as_slice()
            && let Some(home) = count_of(home, 0, MAX_GOALS)
            && let Some(away) = count_of(away, 0, MAX_GOALS)
        {
            return Some([home, away]);
        }
        self.wrong_at(object, key, format_args!("two whole numbers, [home, away], from 0 to 199"));
        None
    }

    /// The score at a key. Unknown if the document's score cannot be read. `null` counts as unreadable too:
    /// it says that the score is unknown.
    pub(super) fn stated_score(&mut self, object: &Object<'_>, key: &'static str) -> Stated<Score> {
        match self.score(object, key) {
            Some(score) => Stated::Known(score),
            None if object.has(key) => Stated::Unknown,
            None => Stated::Absent,
        }
    }

    /// The date and time at a key.
    pub(super) fn time(&mut self, object: &Object<'_>, key: &'static str) -> Option<DateTime> {
        let time = object.time(key);
        if time.is_none() {
            let expected = format_args!("a date and time with its offset, such as 2019-11-27T20:00:00+00:00");
            self.wrong_at(object, key, expected);
        }
        time
    }

    /// The colour at a key.
    pub(super) fn colour(&mut self, object: &Object<'_>, key: &'static str) -> Option<Colour> {
        let text = if let Some(Value::Text(text)) = object.get(key) { text } else { "" };
        let colour = Colour::parse(text);
        if colour.is_none() {
            self.wrong_at(object, key, format_args!("a colour, #rgb or #rrggbb"));
        }
        colour
    }

    /// The address at a key.
    pub(super) fn address(&mut self, object: &Object<'_>, key: &'static str) -> Option<String> {
        let text = self.text(object, key)?;
        if is_harmless(&text) {
            return Some(text);
        }
        let found = shortened(&text);
        let text = format_args!("an address is http(s) or relative, and \"{found}\" is not: it is left out");
        self.warn(object, key, text);
        None
    }

    /// The language tag at a key.
    pub(super) fn language(&mut self, object: &Object<'_>, key: &'static str) -> Option<String> {
        let text = self.text(object, key)?;
        if is_language(&text) {
            return Some(text);
        }
        self.wrong_at(object, key, format_args!("a language tag, such as \"en\" or \"pt-BR\""));
        None
    }
}

/// An integer within two bounds.
pub(super) fn whole_of(value: &Value, least: i64, most: i64) -> Option<i64> {
    value.whole().filter(|whole| (least..=most).contains(whole))
}

/// A count within two bounds.
pub(super) fn count_of(value: &Value, least: u16, most: u16) -> Option<u16> {
    whole_of(value, i64::from(least), i64::from(most)).map(|number| number as u16)
}

/// Whether a text has the shape of a BCP 47 tag: groups of one to eight letters and digits, separated by
/// dashes. The first group has at least two letters.
pub(super) fn is_language(tag: &str) -> bool {
    let (mut length, mut first) = (0, true);
    for byte in tag.bytes() {
        if byte == b'-' && length > usize::from(first) {
            (length, first) = (0, false);
        } else if byte.is_ascii_alphabetic() || (byte.is_ascii_digit() && !first) {
            length += 1;
        } else {
            return false;
        }
        if length > 8 {
            return false;
        }
    }
    length > usize::from(first)
}

/// Whether an address leads to http(s) or stays within the site: `https://…`, `//host/…`, `crests/liv.svg`,
/// `#top`.
///
/// Browsers drop tabs and line breaks inside an address and spaces around it, and they read `\` as `/`. An
/// address with any of these is refused, because the browser would follow a different address from the one
/// checked here.
fn is_harmless(address: &str) -> bool {
    let bytes = address.as_bytes();
    if bytes.is_empty() || bytes.iter().any(|byte| matches!(byte, 0..=b' ' | 0x7f | b'\\')) {
        return false;
    }
    // A scheme is the part before the first colon, unless a slash, a question mark or a hash comes first.
    let scheme = bytes.iter().position(|byte| matches!(byte, b':' | b'/' | b'?' | b'#'));
    match scheme.and_then(|end| bytes.split_at_checked(end)) {
        Some((scheme, rest)) if rest.starts_with(b":") => {
            let web = scheme.eq_ignore_ascii_case(b"https") || scheme.eq_ignore_ascii_case(b"http");
            web && rest.starts_with(b"://")
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_and_the_site_itself_can_be_linked() {
        for (address, harmless) in [
            ("https://example.org/a?b=c#d", true),
            ("HTTP://example.org", true),
            ("//example.org/report", true),
            ("crests/liv.svg", true),
            ("/report?at=20:47", true),
            ("#e03", true),
            ("report/e03:late", true),
            ("javascript:alert(1)", false),
            ("JavaScript:alert(1)", false),
            ("java\nscript:alert(1)", false),
            (" javascript:alert(1)", false),
            ("\u{1}javascript:alert(1)", false),
            ("data:text/html,x", false),
            ("blob:https://example.org/1", false),
            ("mailto:a@example.org", false),
            ("https:example.org", false),
            ("https:\\\\example.org", false),
            (":", false),
            ("", false),
        ] {
            assert_eq!(is_harmless(address), harmless, "{address:?}");
        }
    }
}
