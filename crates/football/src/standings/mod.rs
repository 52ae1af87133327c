//! The table, and why one team stands above another.
//!
//! - [`Season`] is a table's worth of football: teams as indices, results, fixtures to come, and the rules.
//! - [`Ranker`] orders the teams by the rules, over and over for other scores: no strings, nothing allocated after
//!   the first time.
//! - [`Table`] is the ranking with its figures, and with what separates each row from the next one.
//!
//! Rules are data. No competition has code of its own, and nothing here knows a language.

mod across;
mod figure;
mod rank;
mod season;
mod separation;
mod table;
mod tally;
#[cfg(test)]
mod tests;

pub use across::{AcrossTable, FromGroup};
pub use figure::Figure;
pub use rank::{By, Edge, Ranker, Ranking, Stop};
pub use season::{Entrant, Played, Season, ToCome};
pub use separation::{Among, Ground, Separation};
pub use table::{Earned, FormEntry, Row, Table, zone_of};
pub use tally::Tally;
