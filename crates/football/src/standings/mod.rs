//! The table, and why one team stands above another.
//!
//! - [`Season`] is the input for one table: teams as indices, results, remaining fixtures and the rules.
//! - [`Ranker`] ranks the teams by the rules, as often as you like and with different scores. It handles no
//!   strings, and it allocates only for the first ranking.
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
//! Rules are data. No competition has its own code, and nothing here depends on a language.

// Indices come from this module's own lists. An index out of range is a broken invariant. Carrying on would
// give a wrong table, so the code must stop.
#![allow(clippy::indexing_slicing, clippy::expect_used, clippy::unreachable)]

mod across;
mod figure;
mod index;
mod part;
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
pub use part::{PartRow, SeasonPart, part_table};
pub use rank::Ranker;
pub use ranking::{DecidedBy, Edge, Ranking, StopReason};
pub use season::{Entrant, PlayedFixture, RemainingFixture, Season};
pub use separation::{Among, DecidingMeasure, Separation};
pub use table::{FormEntry, Table, TableRow, TeamResult, zone_of};
pub use tally::Tally;
pub(crate) use tally::is_of_opponents;
