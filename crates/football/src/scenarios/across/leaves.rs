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

/// Collects all leaves.
#[derive(Default)]
pub(super) struct Leaves {
    found: Vec<Leaf>,
    is_unsettled: bool,
}

impl Leaves {
    /// All leaves of a pattern. An error if some criterion is not linear, or the work is not enough.
    pub(super) fn of(
        pattern: &Pattern<'_>,
        places: &ZonePlaces,
        teams: &[TeamIndex],
        solver: &mut Solver,
    ) -> Result<Vec<Leaf>, Unknown> {
        let mut leaves = Leaves::default();
        Tree::explore(pattern, places, solver, &mut leaves, teams, 0)?;
        if leaves.is_unsettled { Err(Unknown) } else { Ok(leaves.found) }
    }
}

impl Listener for Leaves {
    fn wants(&self, _: &[TeamIndex]) -> bool {
        !self.is_unsettled
    }

    fn leaf(
        &mut self,
        constraints: &[Constraint],
        witness: &Values,
        teams: &[TeamIndex],
        offset: usize,
        leaf: tree::Leaf,
    ) {
        self.is_unsettled |= leaf == tree::Leaf::Unsettled;
        let (constraints, teams) = (constraints.to_vec(), teams.to_vec());
        self.found.push(Leaf { constraints, witness: *witness, teams, offset });
    }
}
