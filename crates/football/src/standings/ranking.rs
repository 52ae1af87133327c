//! The result of a ranking: the teams in order, and what lies between each team and the next one.

use super::{Figure, Tally, TeamIndex};
use crate::document::Measure;

/// What lies between a place and the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// The upper team stands above the lower one.
    Apart {
        /// What decided.
        by: DecidedBy,
        /// The figures of the upper and the lower team.
        figures: [Figure; 2],
    },
    /// The two are level.
    Level(StopReason),
}

/// What decided between two teams. Criteria and measures are indices into the rules of the season.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecidedBy {
    /// Points.
    Points,
    /// A criterion over all matches, or a fact.
    Criterion(usize),
    /// A measure over the mutual matches of the teams in the places `from..to`, counted from zero.
    Mutual {
        /// The criterion.
        criterion: usize,
        /// What was measured.
        measure: Measure,
        /// 1 for the matches among all teams that were level when the step started. 2 or more after it
        /// started again.
        round: usize,
        /// The first of the places, from zero.
        from: usize,
        /// One past the last of the places.
        to: usize,
    },
}

/// Why the ranking of a block stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopReason {
    /// No criterion is left: lots or a play-off decide.
    Exhausted,
    /// The document lacks this criterion's fact for one of the teams.
    FactMissing(usize),
    /// This criterion needs the results behind the starting rows.
    ResultsMissing(usize),
}

/// The teams in order, and what lies between each team and the next one.
#[derive(Clone, Copy, Debug)]
pub struct Ranking<'r> {
    /// The teams, first place first. Level teams are in the document's order.
    pub order: &'r [TeamIndex],
    /// What lies between a place and the next one, for every place except the last.
    pub edges: &'r [Edge],
    /// The figures of each team, by team index.
    pub totals: &'r [Tally],
}

impl<'r> Ranking<'r> {
    /// The blocks of level teams, in order.
    pub fn blocks(self) -> impl Iterator<Item = &'r [TeamIndex]> {
        let mut rest = self.order;
        let mut edges = self.edges.iter();
        std::iter::from_fn(move || {
            let level = edges.by_ref().take_while(|edge| matches!(edge, Edge::Level(_))).count();
            let (block, after) = rest.split_at_checked(level + 1)?;
            rest = after;
            Some(block)
        })
    }

    /// The places that a team may hold, counted from zero. More than one if it is level with others.
    #[must_use]
    pub fn places(self, team: TeamIndex) -> Option<std::ops::Range<usize>> {
        let mut from = 0;
        for block in self.blocks() {
            if block.contains(&team) {
                return Some(from..from + block.len());
            }
            from += block.len();
        }
        None
    }
}
