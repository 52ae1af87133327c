//! Every word and sentence that a reader sees.
//!
//! Views pass in a meaning and get a text. They contain no words of their own. The texts are messages of a
//! catalogue (`www/words/`, one file for each language). `messages` names them and `reader` writes them
//! out. Minus signs are U+2212. Scores have an en dash, minutes a prime, and no-break spaces join parts that
//! must not break.

mod adjustments;
mod before;
mod claims;
mod conditions;
mod decision;
mod events;
mod figures;
mod fixtures;
mod map;
mod matches;
#[deny(dead_code)]
mod messages;
mod next;
mod reader;
mod rewind;
mod separations;
mod slot;
mod squads;
mod statistics;
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
    /// Returns the words for a BCP 47 tag. English if Touchline has no such language. In Wasm always English:
    /// [`Words::read`] loads the others.
    #[must_use]
    pub fn for_tag(tag: Option<&str>) -> Words {
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(words) = tag.and_then(Words::embedded).and_then(Words::read) {
            return words;
        }
        let _ = tag;
        Words { lines: Lines::English }
    }

    /// Returns the compiled catalogue for a BCP 47 tag. `None` for English and for languages that Touchline
    /// does not have.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn embedded(tag: &str) -> Option<&'static str> {
        messages::EMBEDDED.iter().find(|[language, _]| fits(tag, language)).map(|[_, text]| *text)
    }

    /// Reads the words of a compiled catalogue, the file that [`Words::file`] names. `None` if it belongs to
    /// another version of Touchline.
    #[must_use]
    pub fn read(text: &str) -> Option<Words> {
        Lines::read(text).map(|lines| Words { lines })
    }

    /// Returns these words with an editor's own texts for some of the messages, compiled
    /// (`touchline_catalogue::Own`). `None` if they belong to another version of Touchline.
    #[must_use]
    pub fn with_own(&self, own: &str) -> Option<Words> {
        self.lines.with_own(own).map(|lines| Words { lines })
    }

    /// The file name of the index of messages, with which a page compiles an editor's own texts.
    #[must_use]
    pub fn index() -> &'static str {
        messages::INDEX
    }

    /// Returns the file name of the catalogue for a BCP 47 tag. `None` for English and for languages that
    /// Touchline does not have.
    #[must_use]
    pub fn file(tag: &str) -> Option<&'static str> {
        messages::FILES.iter().find(|[language, _]| fits(tag, language)).map(|[_, file]| *file)
    }

    /// The BCP 47 tag of these words.
    #[must_use]
    pub fn tag(&self) -> &str {
        self.lines.get(reader::TAG)
    }

    /// The direction of the language, as in HTML's `dir`. It does not depend on the page around it.
    #[must_use]
    pub fn direction(&self) -> &str {
        self.lines.get(reader::DIRECTION)
    }

    /// The short name of a team. Its id if the document has no such team.
    #[must_use]
    pub fn team<'d>(&self, document: &'d Document, id: &'d str) -> &'d str {
        document.team(id).map_or(id, Team::short_name)
    }

    /// The name of a player as reports use it. The id if the document has no such player, for example if it
    /// is a plain name.
    #[must_use]
    pub fn player<'d>(&self, document: &'d Document, id: &'d str) -> &'d str {
        document.player(id).map_or(id, Player::short_name)
    }
}
