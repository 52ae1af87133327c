//! Every word and sentence that a reader sees.
//!
//! The views ask for a meaning and get a text; they hold no words of their own. The texts are messages of a catalogue
//! (`www/words/`, one file for each language): [`messages`] names them, [`reader`] speaks them. Minus signs are U+2212,
//! scores are written with an en dash, minutes with a prime, and parts that must not break are joined by no-break spaces.

mod adjustments;
mod claims;
mod conditions;
mod decision;
mod events;
mod figures;
mod map;
mod matches;
#[deny(dead_code)]
mod messages;
mod next;
mod reader;
mod rewind;
mod separations;
pub mod tables;
mod times;
mod verdicts;

pub use conditions::{About, Need};

use crate::document::{Document, Player, Team, fits};
use reader::Lines;

/// The words of one language. Cloning copies a pointer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    lines: Lines,
}

impl Words {
    /// The words for a BCP 47 tag. English if Touchline does not speak the language, or if this is the Wasm: there
    /// [`Words::read`] makes all others.
    #[must_use]
    pub fn for_tag(tag: Option<&str>) -> Words {
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(words) = tag.and_then(Words::embedded).and_then(Words::read) {
            return words;
        }
        let _ = tag;
        Words { lines: Lines::English }
    }

    /// The compiled catalogue for a BCP 47 tag. `None` if that is English, or not spoken.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn embedded(tag: &str) -> Option<&'static str> {
        messages::EMBEDDED.iter().find(|[language, _]| fits(tag, language)).map(|[_, text]| *text)
    }

    /// The words of a compiled catalogue, as [`Words::file`] names it. `None` if it is of another version of Touchline.
    #[must_use]
    pub fn read(text: &str) -> Option<Words> {
        Lines::read(text).map(|lines| Words { lines })
    }

    /// The name of the file with the catalogue for a BCP 47 tag. `None` if that is English, or not spoken.
    #[must_use]
    pub fn file(tag: &str) -> Option<&'static str> {
        messages::FILES.iter().find(|[language, _]| fits(tag, language)).map(|[_, file]| *file)
    }

    /// The tag of the language that these words are in.
    #[must_use]
    pub fn tag(&self) -> &str {
        self.lines.get(reader::TAG)
    }

    /// Which way the language is written, as HTML's `dir` says it: whatever the page around it does.
    #[must_use]
    pub fn direction(&self) -> &str {
        self.lines.get(reader::DIRECTION)
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
