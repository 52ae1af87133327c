//! The table, and why one team stands above another.
//!
//! - [`Season`] is a table's worth of football: teams as indices, results, remaining fixtures, and the rules.
//! - [`Ranker`] orders the teams by the rules, again and again for different scores. It handles no strings, and
//!   allocates only for the first ranking.
//! - [`Table`] is the ranking with its figures, and with what separates each row from the next one.
//!
//! ```
//! use touchline_football::document::{Document, Fixture, Group, Rules};
//! use touchline_football::standings::{Season, Table};
//!
//! let result = |home: &str, away: &str, score| Fixture {
//!     home: home.to_owned(),
//!     away: away.to_owned(),
//!     score: Some(score),
//!     ..Fixture::default()
//! };
//! // Level on points; b has the better goal difference, and a won their match.
//! let fixtures = vec![result("a", "b", [1, 0]), result("b", "c", [9, 0])];
//! let group = Group { fixtures, ..Group::default() };
//! let rules = Rules::named("uefa-euro-2020").expect("a named set");
//! let document = Document { rules, groups: vec![group.clone()], ..Document::default() };
//! let table = Table::of(&Season::of(&document, &group));
//! let order: Vec<&str> = table.rows.iter().map(|row| row.id.as_str()).collect();
//! assert_eq!(order, ["a", "b", "c"]);
//! ```
//!
//! Rules are data. No competition has code of its own, and nothing here knows a language.

// Indices come from this module's own lists. One that does not fit is a broken invariant, and going on would give a
// wrong table: it must stop.
#![allow(clippy::indexing_slicing, clippy::expect_used, clippy::unreachable)]

mod across;
mod figure;
mod index;
mod rank;
mod ranking;
mod season;
mod separation;
mod table;
mod tally;
#[cfg(test)]
mod tests;

pub use across::{AcrossTable, FromGroup};
pub use figure::Figure;
pub use index::{FixtureIndex, RemainingIndex, TeamIndex};
pub use rank::Ranker;
pub use ranking::{DecidedBy, Edge, Ranking, StopReason};
pub use season::{Entrant, PlayedFixture, RemainingFixture, Season};
pub use separation::{Among, DecidingMeasure, Separation};
pub use table::{FormEntry, Table, TableRow, TeamResult, zone_of};
pub use tally::Tally;
pub(crate) use tally::is_of_opponents;
