//! What must happen in another group for its team to be level with a team or above it.

use super::Tournament;
use super::contenders::points_in_place;
use crate::document::Outcome;
use crate::scenarios::forms::{Pattern, patterns};
use crate::standings::{RemainingIndex, Season};

/// A remaining fixture with some of its outcomes.
pub type Results = (RemainingIndex, Vec<Outcome>);

impl Tournament {
    /// The season of a group.
    #[must_use]
    pub fn season(&self, group: usize) -> Option<&Season> {
        self.groups.get(group).map(|group| &group.season)
    }

    /// The results that a group needs for its team in the ranked place to have at least these points: fixtures
    /// with their outcomes, all of which must hold. If the team then has exactly these points, goals decide.
    ///
    /// Empty if every result will do, or if the results depend on each other.
    #[must_use]
    pub fn results_for(&self, group: usize, points: i64) -> Vec<Results> {
        let Some(of) = self.groups.get(group) else { return Vec::new() };
        let (teams, place) = (of.everybody(), usize::from(self.across.place));
        if place > teams.len() {
            return Vec::new();
        }
        let any = vec![None; of.season.remaining.len()];
        let has =
            |outcomes: &Vec<Outcome>| points_in_place(&Pattern::new(of, outcomes), &teams, place) >= points;
        let all: Vec<Vec<Outcome>> = patterns(&any).filter(has).collect();
        let results = of.season.remaining_fixtures().map(|(index, _)| {
            let is_there = |outcome: &Outcome| all.iter().any(|outcomes| outcomes[index.0] == *outcome);
            let outcomes = Outcome::NAMES.map(|(_, outcome)| outcome).into_iter().filter(is_there);
            (index, outcomes.collect())
        });
        let results: Vec<Results> = results.collect();
        // Only if every combination of these outcomes will do are they independent.
        let combinations: usize = results.iter().map(|(_, outcomes)| outcomes.len()).product();
        if combinations != all.len() {
            return Vec::new();
        }
        results.into_iter().filter(|(_, outcomes)| outcomes.len() < Outcome::NAMES.len()).collect()
    }
}
