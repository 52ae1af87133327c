//! What each side now needs: verdicts that are exact, with witnesses.
//!
//! A zone ([`ZonePlaces`]) and a pattern of outcomes (home, draw or away for each remaining fixture) leave a team up to
//! three fates ([`PossibleFates`]): through, out, or level. Level teams are left to lots or to unknown facts. Every
//! possible fate comes with a witness, a scoreline of that pattern. Every fate without one is impossible. A [`Verdict`]
//! sums up the fates of one pattern, and a [`Qualification`] those of all patterns.
//!
//! ```
//! use touchline_football::document::Document;
//! use touchline_football::scenarios::{Qualification, Scenarios, ZonePlaces};
//! use touchline_football::standings::Season;
//!
//! let (document, _) = Document::from_json(r#"{
//!     "touchline": 1,
//!     "teams": [{ "id": "a", "name": "Ajax" }, { "id": "b", "name": "Benfica" }, { "id": "c", "name": "Celtic" }],
//!     "zones": [{ "id": "final", "name": "Final", "from": 1, "to": 1 }],
//!     "group": { "fixtures": [
//!         { "home": "a", "away": "b", "score": [2, 0] },
//!         { "home": "c", "away": "a", "score": [0, 1] },
//!         { "home": "b", "away": "c" }
//!     ] }
//! }"#)?;
//! let season = Season::of(&document, &document.groups[0]);
//! let places = ZonePlaces::of(&document.zones[0], None, season.entrants.len());
//! assert_eq!(Scenarios::of(&season, &places).statuses[0], Qualification::Through);
//! # Ok::<(), touchline_football::document::Error>(())
//! ```
//!
//! # Why the verdicts are exact
//!
//! - A pattern fixes the outcomes, and with them the points. Every figure that a criterion compares is then a linear
//!   form in the goals still to be scored: integers from zero, without an upper bound (`forms`). Only goal average is
//!   not; see below.
//! - The criteria part level teams by comparing such forms. The tree of these comparisons is finite, every scoreline
//!   follows exactly one branch, and the constraints of a leaf are exactly the conditions for reaching it (`tree`). A
//!   team's place depends only on its own block.
//! - So a fate is possible if and only if some leaf with that fate has a solution in integers, and a complete solver
//!   decides that (`solver`). Nothing caps the goals, and nothing is guessed: numbers beyond 64 bits, or more work than
//!   granted, give [`Verdict::NotWorkedOut`].
//! - A match under way adds constraints: goals are never taken back. A fact that a match can still change (cards) is
//!   unknown for a team that still has to play. The chain of criteria ends there for every set with that team in it.
//! - Goal average compares quotients, which no linear form expresses. Averages that no goal can change any more are
//!   compared all the same. Otherwise the teams that points leave level are not parted, and the verdict is not worked
//!   out. Verdicts that points decide stay exact.
//!
//! Certainty never rests on the table as it stands.
//!
//! # Layers
//!
//! Each file uses only files to its left: `solver`, `final_season`, `forms`, `tree`, `verdict`, `engine` (lists all
//! patterns), `conditions`, `grid` and `extremes` (asks team by team), `driver` (chooses between the two), `across` (over all
//! groups), `claims`.

// Indices come from this module's own lists. One that does not fit is a broken invariant, and going on would give a
// wrong verdict: it must stop.
#![allow(clippy::indexing_slicing, clippy::expect_used, clippy::unreachable)]

mod across;
pub mod claims;
pub mod conditions;
mod driver;
mod engine;
mod extremes;
mod final_season;
mod forms;
mod grid;
mod places;
pub mod plan;
mod solver;
mod tree;
mod verdict;

pub use across::Tournament;
pub use driver::Driver;
pub use engine::{Engine, Scenarios};
pub use final_season::{at_the_end, if_ended};
pub use grid::Grid;
pub use places::{Fate, ZonePlaces};
pub use solver::Work;
pub use verdict::{GroupScores, PatternVerdicts, PossibleFates, Qualification, Verdict};

#[cfg(test)]
mod tests;
