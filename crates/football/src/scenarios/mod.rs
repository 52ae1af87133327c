//! What each side now needs: verdicts that are exact, with witnesses.
//!
//! For a zone ([`ZonePlaces`]) and every pattern of outcomes (home, draw or away for each fixture to come), a team *can*
//! come out through, out, or level, which is left to lots or to facts that nobody knows yet ([`PossibleFates`]). Every fate that
//! is possible comes with a witness, a scoreline of that pattern; every fate without one is impossible. What it comes
//! to is a [`Verdict`], and over all patterns a [`Qualification`].
//!
//! # Why the verdicts are exact
//!
//! - In a pattern the outcomes are fixed, so that points are constants, and every figure that a criterion compares is
//!   a linear form in the goals still to come: whole numbers of at least nought, without an upper bound (`forms`).
//!   Goal average alone is not; see below.
//! - The criteria part a set of level teams by comparing such forms. The tree of these comparisons is finite, every
//!   scoreline follows exactly one branch of it, and the rows of a leaf are exactly the conditions for coming to it
//!   (`tree`). A team's place depends only on its own block.
//! - So a fate is possible if and only if some leaf with that fate has a solution in whole numbers, which a complete
//!   solver decides (`solver`). There is no cap on goals, and no guess: what does not fit into 64 bits or into the
//!   work granted is [`Verdict::NotWorkedOut`].
//! - A match under way adds rows: goals do not go away again. A fact that a match can still change (cards) is unknown
//!   for a team that still has to play, and the chain of criteria ends there for every set with that team in it.
//! - Goal average compares quotients, and no form of goals is one. Averages that no goal to come can change are
//!   compared all the same. Where goals can, the teams that points leave level are not parted and nothing is claimed of
//!   them in that pattern: the verdict is not worked out. What points decide stays exact.
//!
//! What is certain is kept apart from what merely stands for now: nothing here looks at the table as it stands.

pub mod claims;
pub mod conditions;
mod engine;
mod extremes;
mod forms;
mod grid;
mod listing;
mod places;
mod solver;
mod tree;
mod verdict;
mod work;

pub use engine::{Engine, Qualification, Scenarios, at_the_end, if_ended};
pub use grid::Grid;
pub use listing::Listing;
pub use places::{Fate, ZonePlaces};
pub use verdict::{PatternVerdicts, PossibleFates, Verdict};
pub use work::Work;

#[cfg(test)]
mod tests;
