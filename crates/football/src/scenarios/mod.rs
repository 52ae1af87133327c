//! Exact verdicts on what each side still needs, with witnesses.
//!
//! Take a zone ([`ZonePlaces`]) and a pattern of outcomes (home, draw or away for each remaining fixture). A
//! team then has up to three possible fates ([`PossibleFates`]): through, out, or level. Level means that
//! lots or unknown facts decide. Every possible fate comes with a witness, a scoreline of that pattern. Every
//! fate without a witness is impossible. A [`Verdict`] sums up the fates of one pattern, and a
//! [`Qualification`] sums up all patterns.
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
//! - A pattern fixes the outcomes, and therefore the points. Every figure that a criterion compares is then a
//!   linear form in the goals still to be scored. The goals are integers from zero, without an upper bound
//!   (`forms`). The only exception is goal average; see below.
//! - The criteria separate level teams by comparing such forms. The tree of these comparisons is finite, and
//!   every scoreline follows exactly one branch. The constraints of a leaf are exactly the conditions for
//!   reaching it (`tree`). A team's place depends only on its own block.
//! - A fate is therefore possible if and only if some leaf with that fate has a solution in integers. A
//!   complete solver decides that (`solver`). There is no cap on goals, and the code never guesses. Numbers
//!   beyond 64 bits, or more work than granted, give [`Verdict::NotWorkedOut`].
//! - A match under way adds constraints, because a team keeps the goals it has scored. A fact that a match
//!   can still change (cards) is unknown for a team with a match still to play. The chain of criteria ends
//!   there for every set that contains such a team.
//! - Goal average compares quotients, which no linear form expresses. If no goal can change the averages any
//!   more, the tree still compares them. Otherwise it does not separate the teams that are level on points,
//!   and the verdict is not worked out. Verdicts that points decide stay exact.
//!
//! Certainty never depends on the current table.
//!
//! # Layers
//!
//! Each file uses only files to its left: `solver`, `final_season`, `forms`, `tree`, `verdict`, `between`, `engine`
//! (lists all patterns), `conditions`, `grid` and `extremes` (asks about each team), `driver` (chooses
//! between the two), `across` (covers all groups), `far` (points that are enough or needed), `claims`.

// Indices come from this module's own lists. An index out of range is a broken invariant. Going on would give
// a wrong verdict, so the program must stop.
#![allow(clippy::indexing_slicing, clippy::expect_used, clippy::unreachable)]

mod across;
mod between;
pub mod claims;
pub mod conditions;
mod driver;
mod engine;
mod extremes;
mod far;
mod final_season;
mod forms;
mod grid;
mod places;
pub mod plan;
mod solver;
mod tree;
mod verdict;

pub use across::{Prospects, Results, Tournament, TournamentDriver};
pub use driver::Driver;
pub use engine::{Engine, Scenarios};
pub use far::last_night;
pub use final_season::{at_the_end, if_ended};
pub use grid::Grid;
pub use places::{Fate, ZonePlaces};
pub use solver::Work;
pub use verdict::{GroupScores, PatternVerdicts, PossibleFates, Qualification, Verdict};

#[cfg(test)]
mod tests;
