//! Every word and sentence that a reader sees.
//!
//! The views ask for a meaning and get a text; they hold no words of their own. Minus signs are U+2212, scores are
//! written with an en dash, minutes with a prime, and parts that must not break are joined by no-break spaces.

mod adjustments;
mod claims;
mod conditions;
mod decision;
mod events;
mod map;
mod matches;
mod next;
mod rewind;
mod separations;
pub mod tables;
mod times;
mod verdicts;

pub use conditions::{About, Need};

use crate::document::{Document, Player, Team};

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

/// A language that Touchline speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Language {
    English,
}

impl Words {
    /// The words for a BCP 47 tag: English where the language is not spoken yet.
    #[must_use]
    pub fn for_tag(_tag: Option<&str>) -> Words {
        Words { language: Language::English }
    }

    /// The tag of the language that these words are in.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        match self.language {
            Language::English => "en",
        }
    }

    /// Which way the language is written, as HTML's `dir` says it: whatever the page around it does.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        match self.language {
            Language::English => "ltr",
        }
    }

    /// A score: "1–0".
    #[must_use]
    pub fn score(&self, [home, away]: [u16; 2]) -> String {
        format!("{home}–{away}")
    }

    /// A whole number: "10", "−1".
    #[must_use]
    pub fn whole(&self, figure: i64) -> String {
        let sign = if figure < 0 { "−" } else { "" };
        format!("{sign}{}", figure.unsigned_abs())
    }

    /// A small number as a word: "one" to "ten", figures beyond.
    #[must_use]
    pub fn count(&self, count: i64) -> String {
        const WORDS: [&str; 11] =
            ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        let word = usize::try_from(count).ok().and_then(|count| WORDS.get(count));
        word.map_or_else(|| self.whole(count), |word| (*word).to_owned())
    }

    /// A figure with its sign: "+3", "−2", "0".
    #[must_use]
    pub fn signed(&self, figure: i64) -> String {
        match figure {
            ..0 => format!("−{}", figure.unsigned_abs()),
            0 => "0".to_owned(),
            _ => format!("+{figure}"),
        }
    }

    /// The name of a team for narrow places; its id where the document has no such team.
    #[must_use]
    pub fn team<'d>(&self, document: &'d Document, id: &'d str) -> &'d str {
        document.team(id).map_or(id, Team::short_name)
    }

    /// The name of a player as reports use it; the id where the document has no such player (a plain name, say).
    #[must_use]
    pub fn player<'d>(&self, document: &'d Document, id: &'d str) -> &'d str {
        document.player(id).map_or(id, Player::short_name)
    }
}
