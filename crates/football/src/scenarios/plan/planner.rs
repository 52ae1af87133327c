//! The planner of the sentences about one team, and what a sentence has already said.

use super::{Ending, State};
use crate::document::Outcome;
use crate::scenarios::engine::Scenarios;
use crate::standings::{RemainingIndex, Season, TeamIndex};

/// A fixture with some of its outcomes.
pub(super) type Given = (RemainingIndex, Vec<Outcome>);

/// Plans the sentences about one team.
pub(super) struct Planner<'p> {
    pub(super) season: &'p Season,
    pub(super) scenarios: &'p Scenarios,
    pub(super) team: TeamIndex,
}

/// What a sentence has already said before a clause.
#[derive(Clone, Copy, Default)]
pub(super) struct Said<'s> {
    /// The team's own results.
    pub(super) own: &'s [Ending],
    /// Other results.
    pub(super) results: &'s [Given],
    /// Whether the previous sentence says what they need.
    pub(super) needed: bool,
}

impl Said<'_> {
    /// Through or out. After a sentence about what they need: enough or not enough.
    pub(super) fn state(self, through: bool) -> State {
        match (through, self.needed) {
            (true, false) => State::Through,
            (false, false) => State::Out,
            (true, true) => State::Enough,
            (false, true) => State::NotEnough,
        }
    }
}

/// The result that the sentence names, if it names exactly one.
pub(super) fn only(own: &[Ending]) -> Option<Ending> {
    match own {
        [only] => Some(*only),
        _ => None,
    }
}

impl Planner<'_> {
    pub(super) fn is_own(&self, fixture: RemainingIndex) -> bool {
        let of = self.season.remaining.get(fixture.0);
        of.is_some_and(|of| of.home == self.team || of.away == self.team)
    }
}
