//! Compiles message catalogues: Fluent files for translators become compact texts for the reader in
//! `touchline-football`.
//!
//! English (`en.ftl`) is the source. It declares the messages, and its comments say what their slots hold.
//! Every other language must have the same messages with the same slots. This crate runs only while Touchline
//! is built. The Wasm contains none of it.
//!
//! The compiled form has one line per message, by index. A slot is one of the control characters U+0001 to
//! U+0008. A choice between variants is U+000E, its slot, and the variants. Each variant is a key, U+000F and
//! a pattern. U+0010 separates variants, and U+0011 follows the last one, which is the default. The lines of
//! [`Language::lines`] precede the messages.

mod check;
mod cldr;
mod code;
mod compile;
mod folder;
mod message;
mod own;
mod parse;

pub use check::check;
pub use cldr::{Category, Language, TAGS};
pub use code::code;
pub use compile::{compile, file_name, fingerprint};
pub use folder::{Compiled, Folder};
pub use message::{Catalogue, Key, Kind, Message, Part, Slot};
pub use own::{Own, index_file};
pub use parse::parse;

use std::fmt;

/// The problems of a catalogue, one sentence each.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<String>);

impl Problems {
    /// Returns these problems as an error, or `value` if there are none.
    ///
    /// # Errors
    /// The problems.
    pub fn or<T>(self, value: T) -> Result<T, Problems> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl std::error::Error for Problems {}
