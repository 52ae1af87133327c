//! The table, and why one team stands above another.
//!
//! - [`Season`] is a table's worth of football: teams as indices, results, fixtures to come, and the rules.
//! - [`Ranker`] orders the teams by the rules, over and over for other scores: no strings, nothing allocated after
//!   the first time.
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

mod across;
mod figure;
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
pub use rank::Ranker;
pub use ranking::{DecidedBy, Edge, Ranking, StopReason};
pub use season::{Entrant, PlayedFixture, RemainingFixture, Season};
pub use separation::{Among, DecidingMeasure, Separation};
pub use table::{FormEntry, Table, TableRow, TeamResult, zone_of};
pub use tally::Tally;
