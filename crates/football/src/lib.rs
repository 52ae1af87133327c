//! Football without a browser: the match document, the clock, the standings, what each side still needs, and
//! the words for all of it.
//!
//! Plain Rust: no Yew, no web-sys, no system clock, no network, no global state. Every function depends only
//! on its arguments. A page therefore renders to the same bytes natively and in a browser.
//!
//! ```
//! use touchline_football::document::Document;
//! use touchline_football::standings::{Season, Table};
//!
//! let (document, _) = Document::from_json(r#"{
//!     "touchline": 1,
//!     "teams": [{ "id": "liv", "name": "Liverpool" }, { "id": "nap", "name": "Napoli" }],
//!     "group": { "name": "Group E", "fixtures": [{ "home": "nap", "away": "liv", "score": [2, 0] }] }
//! }"#)?;
//! let table = Table::of(&Season::of(&document, &document.groups[0]));
//! assert_eq!((table.rows[0].id.as_str(), table.rows[0].tally.points), ("nap", 3));
//! # Ok::<(), touchline_football::document::Error>(())
//! ```
//!
//! The folder `examples` has two programs: `table` and `who_needs_what`.
//!
//! Features: `json` (on by default) reads documents from text and writes them. Without it, you read a
//! document from a [`document::Value`], which any parser can produce. `schema` generates the JSON Schema of
//! the format.
//!
//! Dependencies run one way, and a test (`tests/tidy/`) checks them:
//! `words`, `story` → [`scenarios`] → [`standings`] → [`document`] → [`clock`]; [`refresh`] and [`update`]
//! need only the document.

pub mod clock;
pub mod document;
pub mod refresh;
pub mod scenarios;
pub mod standings;
pub mod story;
pub mod update;
pub mod words;

#[cfg(test)]
mod testing;
