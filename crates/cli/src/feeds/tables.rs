//! The types of a document without a match.

use super::report::{Competition, Source, Team};
use serde::Serialize;
use touchline_football::document::Group;

/// A document with one or more tables.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Tables {
    /// The version of the format.
    pub touchline: u32,
    /// When the feed last changed its data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<String>,
    /// The competition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub competition: Option<Competition>,
    /// The name of a set of rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<String>,
    /// Every team of every table.
    pub teams: Vec<Team>,
    /// The table, if there is only one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
    /// The tables, if there are several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// The source.
    pub sources: Vec<Source>,
}

/// An unused id: the wanted one, otherwise with a number after it.
pub fn free(wanted: &str, taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number: u32| format!("{wanted}-{number}"));
    std::iter::once(wanted.to_owned()).chain(numbered).find(|id| !taken(id)).unwrap_or_default()
}
