//! What the scorelines of one pattern of outcomes mean for each team.

use super::final_season::FinalSeason;
use super::forms::Pattern;
use super::places::{Fate, ZonePlaces};
use super::solver::{Constraint, Solver, Values};
use super::tree::{Leaf, Listener, Tree};
use crate::document::{Outcome, Score};
use crate::standings::{FixtureIndex, TeamIndex};

/// The most work for one pattern: the number of constraints that the solver may examine.
pub(super) const WORK: u64 = 20_000_000;

/// What a pattern of outcomes means for a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// In the zone, whatever the scores.
    Through,
    /// Not in the zone, whatever the scores.
    Out,
    /// Through or out: the goals decide.
    Goals,
    /// Lots, unknown facts or other groups decide, for some scores or for all.
    Unknown,
    /// Not worked out: it needs more work than granted, or a proof that this program does not have.
    NotWorkedOut,
}

/// What is certain about a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Qualification {
    /// In the zone, whatever happens.
    Through,
    /// Not in the zone, whatever happens.
    Out,
    /// Neither is certain.
    Open,
    /// Not worked out.
    NotWorkedOut,
}

/// Scores of all remaining fixtures of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupScores {
    /// The index of the group in the document.
    pub group: usize,
    /// The group's remaining fixtures, each with a score.
    pub scores: Vec<(FixtureIndex, Score)>,
}

/// The possible fates of a team in a pattern. Each fate has a witness: a scoreline of the remaining fixtures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PossibleFates {
    witnesses: [Option<Vec<Score>>; 3],
    /// For each fate, the scores in the other groups that go with its witness. Empty if they do not matter.
    elsewhere: [Vec<GroupScores>; 3],
    /// Whether a fate without a witness is impossible.
    settled: bool,
}

impl PossibleFates {
    /// Fates that do not come from the tree of one group.
    pub(super) fn of(
        witnesses: [Option<Vec<Score>>; 3],
        elsewhere: [Vec<GroupScores>; 3],
        settled: bool,
    ) -> PossibleFates {
        PossibleFates { witnesses, elsewhere, settled }
    }

    /// A scoreline that gives the team this fate.
    #[must_use]
    pub fn witness(&self, fate: Fate) -> Option<&[Score]> {
        self.witnesses[fate as usize].as_deref()
    }

    /// The scores of the other groups that, together with the witness, give the team this fate. Empty if its
    /// own group decides.
    #[must_use]
    pub fn elsewhere(&self, fate: Fate) -> &[GroupScores] {
        &self.elsewhere[fate as usize]
    }

    /// Whether every fate without a witness is impossible.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.settled
    }

    /// The verdict that these fates add up to.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let can = |fate| self.witness(fate).is_some();
        match (can(Fate::Through), can(Fate::Out), can(Fate::Level)) {
            (true, true, _) => Verdict::Goals,
            _ if !self.settled => Verdict::NotWorkedOut,
            (true, false, false) => Verdict::Through,
            (false, true, false) => Verdict::Out,
            _ => Verdict::Unknown,
        }
    }
}

/// A pattern of outcomes, and its meaning for every team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternVerdicts {
    /// One outcome for each remaining fixture, in the same order.
    pub results: Vec<Outcome>,
    /// The possible fates of each team of the season.
    pub can: Vec<PossibleFates>,
}

/// Collects a witness for each team and fate: the one with the fewest goals among those that the leaves
/// offer.
pub(super) struct Collector<'c> {
    pattern: &'c Pattern<'c>,
    /// The teams in question.
    interest: &'c [TeamIndex],
    found: Vec<Found>,
}

/// The findings about one team: for each fate, a witness and its number of goals.
#[derive(Clone, Copy, Default)]
struct Found {
    witnesses: [Option<(i64, Values)>; 3],
    /// Whether a leaf did not separate the team from others.
    unsettled: bool,
}

impl Listener for Collector<'_> {
    fn wants(&self, teams: &[TeamIndex]) -> bool {
        let lacks = |team: &TeamIndex| self.found[*team].witnesses.iter().any(Option::is_none);
        teams.iter().any(|team| self.interest.contains(team) && lacks(team))
    }

    fn leaf(&mut self, _: &[Constraint], witness: &Values, teams: &[TeamIndex], _: usize, leaf: Leaf) {
        let goals = self.pattern.goals(witness);
        for team in teams {
            let found = &mut self.found[*team];
            let Leaf::Settled(fate) = leaf else {
                found.unsettled = true;
                continue;
            };
            let slot = &mut found.witnesses[fate as usize];
            if slot.is_none_or(|(fewest, _)| goals < fewest) {
                *slot = Some((goals, *witness));
            }
        }
    }
}

/// The verdicts of a pattern for the teams of interest. Verdicts for the other teams are incomplete.
pub(super) fn judge(
    final_season: &FinalSeason,
    places: &ZonePlaces,
    outcomes: &[Outcome],
    interest: &[TeamIndex],
    solver: &mut Solver,
) -> Vec<PossibleFates> {
    let pattern = Pattern::new(final_season, outcomes);
    Collector::judge(&pattern, places, interest, solver, &final_season.everybody(), 0)
}

impl<'c> Collector<'c> {
    /// The possible fates of the teams of interest in a set that holds the places after `offset`.
    pub(super) fn judge(
        pattern: &'c Pattern<'c>,
        places: &ZonePlaces,
        interest: &'c [TeamIndex],
        solver: &mut Solver,
        teams: &[TeamIndex],
        offset: usize,
    ) -> Vec<PossibleFates> {
        let found = vec![Found::default(); pattern.season.entrants.len()];
        let mut collector = Collector { pattern, interest, found };
        let whole = Tree::explore(pattern, places, solver, &mut collector, teams, offset).is_ok();
        let mut cans = Vec::with_capacity(collector.found.len());
        for found in &collector.found {
            let mut can = PossibleFates { settled: whole && !found.unsettled, ..PossibleFates::default() };
            for (slot, witness) in can.witnesses.iter_mut().zip(&found.witnesses) {
                let scores = witness.as_ref().map(|(_, values)| pattern.scoreline(values).ok());
                // If the goals do not fit in a score, the fate is possible but has no witness to show, so the
                // verdict does not claim it.
                can.settled &= scores != Some(None);
                *slot = scores.flatten();
            }
            cans.push(can);
        }
        cans
    }
}
