//! The leaves of a pattern's tree, with the places that each one holds.

use crate::scenarios::forms::Pattern;
use crate::scenarios::places::ZonePlaces;
use crate::scenarios::solver::{Constraint, Solver, Unknown, Values};
use crate::scenarios::tree::{self, Listener, Tree};
use crate::standings::TeamIndex;
use std::ops::Range;

/// Scorelines that put some teams in some places: one team, teams whose places all have the same fate, or
/// level teams.
#[derive(Clone, Debug)]
pub(super) struct Leaf {
    pub(super) constraints: Vec<Constraint>,
    /// One of the scorelines.
    pub(super) witness: Values,
    pub(super) teams: Vec<TeamIndex>,
    /// How many teams are above.
    offset: usize,
}

impl Leaf {
    /// The places that the teams hold together, counting from zero.
    pub(super) fn places(&self) -> Range<usize> {
        self.offset..self.offset + self.teams.len()
    }
}

/// All leaves of a pattern.
pub(super) struct Leaves {
    pub(super) found: Vec<Leaf>,
    /// Whether the places of every leaf depend on nothing else. If goal average separates its teams, some of
    /// them may not have all places of the leaf.
    pub(super) is_exact: bool,
}

impl Leaves {
    /// An error if the work is not enough.
    pub(super) fn of(
        pattern: &Pattern<'_>,
        places: &ZonePlaces,
        teams: &[TeamIndex],
        solver: &mut Solver,
    ) -> Result<Leaves, Unknown> {
        let mut leaves = Leaves { found: Vec::new(), is_exact: true };
        Tree::explore(pattern, places, solver, &mut leaves, teams, 0)?;
        Ok(leaves)
    }
}

impl Listener for Leaves {
    fn wants(&self, _: &[TeamIndex]) -> bool {
        true
    }

    fn leaf(
        &mut self,
        constraints: &[Constraint],
        witness: &Values,
        teams: &[TeamIndex],
        offset: usize,
        leaf: tree::Leaf,
    ) {
        self.is_exact &= leaf != tree::Leaf::Unsettled;
        let (constraints, teams) = (constraints.to_vec(), teams.to_vec());
        self.found.push(Leaf { constraints, witness: *witness, teams, offset });
    }
}
