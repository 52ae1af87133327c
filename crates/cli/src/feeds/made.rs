//! The result of converting a feed's answer: documents, and remarks about each.

use super::report::Report;
use super::tables::Tables;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt;
use touchline_football::document::lay_out;

/// An answer from which no document can be made: an error of the service, an empty answer, another version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused(pub String);

impl fmt::Display for Refused {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Refused {}

/// A [`Refused`] as an error.
pub fn refused<T>(text: impl Into<String>) -> anyhow::Result<T> {
    Err(Refused(text.into()).into())
}

/// Something that should have been read but was not, or that contradicts something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The place in the answer: `response[0].events[3]`.
    pub place: String,
    /// What is wrong, and what happened to it.
    pub text: String,
}

impl fmt::Display for Notice {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => out.write_str(&self.text),
            place => write!(out, "{place}: {}", self.text),
        }
    }
}

/// How much was left out, by kind, because a document has no place for it.
pub type Tally = BTreeMap<String, usize>;

/// The result for one entry of an answer.
#[derive(Clone, Debug, Default)]
pub struct Made {
    /// The feed's id of the match.
    pub id: Option<String>,
    /// Its place in the answer: `response[0]`.
    pub place: String,
    /// The date, "2019-11-27", if the feed gives one.
    pub day: Option<String>,
    /// The document. `None` if none can be made.
    pub document: Option<Paper>,
    /// Remarks.
    pub notices: Vec<Notice>,
    /// What was left out.
    pub left_out: Tally,
}

/// A document to be written to a file.
#[derive(Clone, Debug)]
pub enum Paper {
    /// Of a match.
    Match(Box<Report>),
    /// Of tables alone.
    Tables(Box<Tables>),
}

impl Paper {
    /// The document as text, in the layout of the document writer.
    ///
    /// # Errors
    /// None in practice: the types are plain.
    pub fn text(&self) -> serde_json::Result<String> {
        fn text(of: &impl Serialize) -> serde_json::Result<String> {
            Ok(lay_out(&serde_json::to_value(of)?))
        }
        match self {
            Paper::Match(report) => text(report),
            Paper::Tables(tables) => text(tables),
        }
    }
}

impl Made {
    /// An entry at a place in the answer.
    #[must_use]
    pub fn at(place: String) -> Made {
        Made { place, ..Made::default() }
    }

    /// Adds a remark about a part of the entry: `events[3]`, or empty for the whole entry.
    pub fn say(&mut self, part: &str, text: impl Into<String>) {
        let place = match (self.place.as_str(), part) {
            (whole, "") => whole.to_owned(),
            ("", part) => part.to_owned(),
            (whole, part) => format!("{whole}.{part}"),
        };
        self.notices.push(Notice { place, text: text.into() });
    }

    /// Counts what a document has no place for.
    pub fn leave_out(&mut self, kind: &str, count: usize) {
        if count > 0 {
            *self.left_out.entry(kind.to_owned()).or_default() += count;
        }
    }
}

/// Called with the result for each entry. An error ends the reading.
pub type Take<'t> = dyn FnMut(Made) -> anyhow::Result<()> + 't;
