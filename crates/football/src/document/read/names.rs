//! Makes ids and codes from names if a document gives none.

use super::cursor::{Object, Reader};
use crate::document::Value;
use crate::document::speak::is_mark;
use std::collections::{BTreeMap, BTreeSet};

/// Letters with a mark, by their plain letter. Not all of Unicode, but what the names of European and
/// American teams and players use. A complete table would weigh more than the reader.
const FOLDED: [(&str, &str); 25] = [
    ("ÀÁÂÃÄÅĀĂĄàáâãäåāăą", "a"),
    ("Ææ", "ae"),
    ("ÇĆĈĊČçćĉċč", "c"),
    ("ĎĐÐďđð", "d"),
    ("ÈÉÊËĒĔĖĘĚèéêëēĕėęě", "e"),
    ("ĜĞĠĢĝğġģ", "g"),
    ("ĤĦĥħ", "h"),
    ("ÌÍÎÏĨĪĬĮİìíîïĩīĭįı", "i"),
    ("Ĵĵ", "j"),
    ("Ķķ", "k"),
    ("ĹĻĽĿŁĺļľŀł", "l"),
    ("ÑŃŅŇñńņň", "n"),
    ("ÒÓÔÕÖØŌŎŐòóôõöøōŏő", "o"),
    ("Œœ", "oe"),
    ("ŔŖŘŕŗř", "r"),
    ("ŚŜŞŠȘśŝşšș", "s"),
    ("ẞß", "ss"),
    ("ŢŤŦȚţťŧț", "t"),
    ("Þþ", "th"),
    ("ÙÚÛÜŨŪŬŮŰŲùúûüũūŭůűų", "u"),
    ("Ŵŵ", "w"),
    ("ÝŶŸýÿŷ", "y"),
    ("ŹŻŽźżž", "z"),
    ("Әəə", "e"),
    ("Ǧǧ", "g"),
];

/// Turns a name into an id: "Dries Mertens" gives `dries-mertens`, "Mário Rui" `mario-rui`. Other alphabets
/// stay as they are, or two names could become one.
#[must_use]
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    let mut gap = false;
    for letter in name.chars() {
        // O'Neill and J.R. stay one word. Direction marks are invisible.
        if matches!(letter, '\'' | '’' | '.') || is_mark(letter) {
            continue;
        }
        if letter.is_ascii() && !letter.is_ascii_alphanumeric() {
            gap = true;
            continue;
        }
        if gap && !slug.is_empty() {
            slug.push('-');
        }
        gap = false;
        match folded(letter) {
            Some(plain) => slug.push_str(plain),
            None => slug.push(letter.to_ascii_lowercase()),
        }
    }
    // A name without any letters is its own id, because an id cannot be empty.
    if slug.is_empty() { name.to_owned() } else { slug }
}

fn folded(letter: char) -> Option<&'static str> {
    if letter.is_ascii() {
        return None;
    }
    // `str::contains` would add its own searcher to the Wasm, and these strings are short.
    FOLDED.iter().find(|(marked, _)| marked.chars().any(|other| other == letter)).map(|(_, plain)| *plain)
}

/// The three-letter code of a team: the first letters of its name. If another team has that code, the first
/// letter plus two of the last word: Manchester United MAN, Manchester City MCI.
pub(super) fn code(name: &str, taken: &[String]) -> String {
    let slug = slug(name);
    let (start, last) = slug.rsplit_once('-').unwrap_or((&slug, ""));
    let mut code = String::new();
    push_letters(&mut code, &slug, 3);
    if taken.contains(&code) && !last.is_empty() {
        code.clear();
        push_letters(&mut code, start, 1);
        push_letters(&mut code, last, 2);
    }
    code
}

fn push_letters(code: &mut String, word: &str, count: usize) {
    for letter in word.chars().filter(|letter| *letter != '-').take(count) {
        code.push(upper(letter));
    }
}

/// Upper case for the alphabets in which it is at a fixed offset. Other letters stay as they are.
fn upper(letter: char) -> char {
    let step = match letter {
        'a'..='z' | 'α'..='ρ' | 'σ'..='ω' | 'а'..='я' => 32,
        'ѐ'..='џ' => 80,
        _ => 0,
    };
    char::from_u32(u32::from(letter) - step).unwrap_or(letter)
}

/// The ids of all items of one kind.
#[derive(Default)]
pub(super) struct Ids {
    /// The ids in the document, read or not. A made id must not equal any of them.
    given: BTreeSet<String>,
    /// The ids in use.
    pub(super) used: BTreeSet<String>,
    /// The next number to try, for each prefix of made ids.
    next: BTreeMap<String, u32>,
}

impl Ids {
    /// Records the ids that the items of a list give themselves.
    pub(super) fn give(&mut self, object: &Object<'_>, key: &'static str) {
        let Some(Value::List(items)) = object.get(key) else { return };
        for item in items {
            if let Some(Value::Text(id)) = Object::of(item).get("id") {
                self.given.insert(id.clone());
            }
        }
    }

    /// The id of an item: its own, unless another item has it already. Otherwise one made from `wanted`.
    pub(super) fn of(
        &mut self,
        reader: &mut Reader,
        object: &Object<'_>,
        own: Option<String>,
        wanted: &str,
    ) -> String {
        match own {
            None => self.make(wanted),
            Some(id) if self.used.contains(&id) => {
                let made = self.make(&id);
                let text = format_args!("the id is in use already: this one is called \"{made}\"");
                reader.warn(object, "id", text);
                made
            }
            Some(id) => {
                self.used.insert(id.clone());
                id
            }
        }
    }

    /// A new, unused id that starts with `wanted`. It counts as used from now on.
    pub(super) fn make(&mut self, wanted: &str) -> String {
        let next = self.next.entry(wanted.to_owned()).or_insert(2);
        let mut id = wanted.to_owned();
        while self.given.contains(&id) || self.used.contains(&id) {
            id = format!("{wanted}-{next}");
            *next += 1;
        }
        self.used.insert(id.clone());
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids_that_can_be_read() {
        for (name, id) in [
            ("Dries Mertens", "dries-mertens"),
            ("Mário Rui", "mario-rui"),
            ("Trent Alexander-Arnold", "trent-alexander-arnold"),
            ("  Martin Ødegaard ", "martin-odegaard"),
            ("Eljif Elmas (NAP)", "eljif-elmas-nap"),
            ("Liam O’Neill", "liam-oneill"),
            ("Großkreutz", "grosskreutz"),
            ("محمد صلاح", "محمد-صلاح"),
            ("???", "???"),
            ("", ""),
            ("\u{200f}صلاح\u{200e}", "صلاح"),
        ] {
            assert_eq!(slug(name), id);
        }
    }

    #[test]
    fn a_team_without_a_code_gets_one_that_no_other_has() {
        let (free, man) = ([], ["MAN".to_owned()]);
        assert_eq!(code("Liverpool", &free), "LIV");
        assert_eq!(code("Östersund", &free), "OST");
        assert_eq!(code("Зенит", &free), "ЗЕН");
        assert_eq!(code("Ολυμπιακός", &free), "ΟΛΥ");
        assert_eq!(code("1. FC Köln", &free), "1FC");
        assert_eq!(code("Manchester City", &man), "MCI");
        assert_eq!(code("", &free), "");
    }

    #[test]
    fn an_id_in_use_is_numbered() {
        let mut ids = Ids { used: BTreeSet::from(["goal-liv".to_owned()]), ..Ids::default() };
        assert_eq!(ids.make("goal-liv"), "goal-liv-2");
        assert_eq!(ids.make("goal-liv"), "goal-liv-3");
        assert_eq!(ids.make("goal-nap"), "goal-nap");
    }

    /// More items than a small counter can number. Such a list once never finished.
    #[test]
    fn seventy_thousand_items_without_an_id_get_one_each() {
        let mut ids = Ids::default();
        let made: BTreeSet<String> = (0..70_000).map(|_| ids.make("note")).collect();
        assert_eq!(made.len(), 70_000);
        assert!(made.contains("note") && made.contains("note-70000"));
    }
}
