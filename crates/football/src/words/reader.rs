//! Writes out compiled messages. `touchline-catalogue` documents their format.

use super::Words;
use super::messages::{self, ENGLISH};
use super::slot::{Message, Slot};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Starts a choice between variants.
const CHOICE: char = '\u{e}';
/// Separates the key of a variant from its pattern.
const KEY: char = '\u{f}';
/// Separates two variants.
const NEXT: char = '\u{10}';
/// Ends the last variant.
const END: char = '\u{11}';

/// The indices of the lines before the messages.
pub(super) const TAG: usize = 0;
pub(super) const DIRECTION: usize = 1;
const PLURALS: usize = 2;
pub(super) const MONTHS: usize = 3;
pub(super) const WEEKDAYS: usize = 4;
/// How many such lines there are.
const HEAD: usize = 5;

/// The lines of a catalogue: its language, then its messages.
#[derive(Clone, Debug)]
pub(super) enum Lines {
    /// Built-in English.
    English,
    /// Read from a compiled catalogue.
    Read(Arc<[Box<str>]>),
    /// An editor's own texts for some of the messages.
    Own(Arc<Own>),
}

/// An editor's own texts, by the index of the message.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Own {
    texts: BTreeMap<usize, Box<str>>,
    /// The lines for all other messages.
    others: Lines,
}

impl PartialEq for Lines {
    fn eq(&self, other: &Lines) -> bool {
        match (self, other) {
            (Lines::English, Lines::English) => true,
            (Lines::Read(one), Lines::Read(other)) => Arc::ptr_eq(one, other) || one == other,
            (Lines::Own(one), Lines::Own(other)) => Arc::ptr_eq(one, other) || one == other,
            _ => false,
        }
    }
}

impl Eq for Lines {}

impl Lines {
    /// Reads a compiled catalogue. `None` if it belongs to another version of Touchline.
    pub(super) fn read(text: &str) -> Option<Lines> {
        let mut lines = text.lines();
        (lines.next() == Some(messages::FINGERPRINT)).then(|| Lines::Read(lines.map(Box::from).collect()))
    }

    /// Reads an editor's own texts: a line for each, with the index of the message, a tab and the compiled
    /// text. `None` if they belong to another version of Touchline.
    pub(super) fn with_own(&self, text: &str) -> Option<Lines> {
        let mut lines = text.lines();
        if lines.next() != Some(messages::FINGERPRINT) {
            return None;
        }
        let own = lines.filter_map(|line| {
            let (index, text) = line.split_once('\t')?;
            Some((HEAD + index.parse::<usize>().ok()?, Box::from(text)))
        });
        Some(Lines::Own(Arc::new(Own { texts: own.collect(), others: self.clone() })))
    }

    /// Returns a line by its index. Empty if there is no such line.
    pub(super) fn get(&self, index: usize) -> &str {
        match self {
            Lines::English => english(index),
            Lines::Read(lines) => lines.get(index).map_or("", |line| line),
            Lines::Own(own) => own.texts.get(&index).map_or_else(|| own.others.get(index), Box::as_ref),
        }
    }
}

fn english(index: usize) -> &'static str {
    #[cfg(not(target_arch = "wasm32"))]
    if let Some(message) = index.checked_sub(ENGLISH.len()) {
        return messages::ENGLISH_COMMAND_LINE.get(message).copied().unwrap_or_default();
    }
    ENGLISH.get(index).copied().unwrap_or_default()
}

impl Words {
    /// Returns a message without slots.
    pub(super) fn text(&self, message: Message<'_, 0>) -> &str {
        self.lines.get(HEAD + message.index)
    }

    /// Returns a message as text.
    pub(super) fn speak<const SLOTS: usize>(&self, message: Message<'_, SLOTS>) -> String {
        let mut text = String::new();
        self.say(message, &mut text);
        text
    }

    /// Appends a message to a text.
    pub(super) fn say<const SLOTS: usize>(&self, message: Message<'_, SLOTS>, text: &mut String) {
        self.fill_in(self.lines.get(HEAD + message.index), &message.slots, text);
    }

    /// Whether the language runs from right to left.
    pub(super) fn is_right_to_left(&self) -> bool {
        self.direction() == "rtl"
    }

    fn fill_in(&self, mut pattern: &str, slots: &[Slot<'_>], text: &mut String) {
        while let Some((before, sign, after)) = split(pattern, |sign| sign <= CHOICE) {
            text.push_str(before);
            pattern = if sign == CHOICE {
                self.choose(after, slots, text)
            } else {
                slot(slots, sign).into_iter().for_each(|slot| self.fill(slot, text));
                after
            };
        }
        text.push_str(pattern);
    }

    /// Appends the variant that fits, and returns the pattern after the choice.
    fn choose<'p>(&self, choice: &'p str, slots: &[Slot<'_>], text: &mut String) -> &'p str {
        let Some((_, sign, mut rest)) = split(choice, |_| true) else { return "" };
        let (slot, mut is_chosen) = (slot(slots, sign), false);
        while let Some((key, _, variant)) = split(rest, |sign| sign == KEY) {
            let (pattern, end, after) = split_variant(variant);
            // The last variant is the default.
            if !is_chosen && (end == END || slot.is_some_and(|slot| self.fits(slot, key))) {
                self.fill_in(pattern, slots, text);
                is_chosen = true;
            }
            rest = after;
            if end == END {
                break;
            }
        }
        rest
    }

    /// Whether the key of a variant fits a slot: its keyword, the exact number, or the letter of its plural
    /// category.
    fn fits(&self, slot: Slot<'_>, key: &str) -> bool {
        match slot {
            Slot::Choice(word) => word == key,
            Slot::Number(number) | Slot::Count(number) => {
                key.bytes().eq([self.plural(number.unsigned_abs())]) || key == number.to_string()
            }
            Slot::Name(_) | Slot::Text(_) | Slot::Score(_) => false,
        }
    }

    /// Returns the letter of a number's plural category.
    fn plural(&self, number: u64) -> u8 {
        let index = match number {
            0..200 => number,
            _ if number.is_multiple_of(1_000_000) => 200,
            _ => 100 + number % 100,
        };
        let index = usize::try_from(index).unwrap_or_default();
        self.lines.get(PLURALS).as_bytes().get(index).copied().unwrap_or_default()
    }

    fn fill(&self, slot: Slot<'_>, text: &mut String) {
        match slot {
            Slot::Text(ready) => text.push_str(ready),
            // A name that runs against an English line already has its own marks.
            Slot::Name(name) if self.is_right_to_left() && !name.starts_with('\u{2068}') => {
                text.extend(['\u{2068}']);
                text.push_str(name);
                text.extend(['\u{2069}']);
            }
            Slot::Name(name) => text.push_str(name),
            Slot::Number(number) => text.push_str(&self.whole(number)),
            Slot::Count(number) => self.say(messages::number_word(number), text),
            Slot::Score(score) => text.push_str(&self.score(score)),
            Slot::Choice(_) => {}
        }
    }
}

/// Splits a pattern at its first control character that `is` accepts.
fn split(pattern: &str, is: impl Fn(char) -> bool) -> Option<(&str, char, &str)> {
    let (at, sign) = pattern.char_indices().find(|(_, sign)| sign.is_control() && is(*sign))?;
    let (before, from) = pattern.split_at_checked(at)?;
    Some((before, sign, from.get(1..)?))
}

/// Splits after a variant, which may contain other choices. Returns its pattern, the sign after it, and what
/// follows.
fn split_variant(text: &str) -> (&str, char, &str) {
    let mut depth = 0_u32;
    for (at, sign) in text.char_indices() {
        match sign {
            CHOICE => depth += 1,
            END if depth > 0 => depth -= 1,
            NEXT | END if depth == 0 => {
                return (text.get(..at).unwrap_or_default(), sign, text.get(at + 1..).unwrap_or_default());
            }
            _ => {}
        }
    }
    (text, END, "")
}

fn slot<'s>(slots: &[Slot<'s>], sign: char) -> Option<Slot<'s>> {
    let index = usize::try_from(u32::from(sign)).ok()?.checked_sub(1)?;
    slots.get(index).copied()
}

#[cfg(test)]
mod tests;
