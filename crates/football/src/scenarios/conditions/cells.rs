//! The verdicts on one team for each pattern, and a goal clause for each pattern that goals decide.

use super::clause::{self, Leaves};
use super::outlook::Outlook;
use crate::document::Outcome;
use crate::scenarios::between::Between;
use crate::scenarios::engine::Scenarios;
use crate::scenarios::final_season::FinalSeason;
use crate::scenarios::forms::Pattern;
use crate::scenarios::places::{Fate, ZonePlaces};
use crate::scenarios::solver::Solver;
use crate::scenarios::tree::Tree;
use crate::scenarios::verdict::{PatternVerdicts, PossibleFates, Verdict};
use crate::standings::{RemainingIndex, TeamIndex};

/// The most work for all the clauses of a team: the number of constraints that the solver may examine.
pub(super) const WORK: u64 = 6_000_000;

/// The verdicts on a team.
pub(super) struct Cells<'c> {
    pub(super) final_season: &'c FinalSeason,
    places: &'c ZonePlaces,
    scenarios: &'c Scenarios,
    pub(super) team: TeamIndex,
    solver: &'c mut Solver,
}

impl<'c> Cells<'c> {
    pub(super) fn new(
        final_season: &'c FinalSeason,
        places: &'c ZonePlaces,
        scenarios: &'c Scenarios,
        team: TeamIndex,
        solver: &'c mut Solver,
    ) -> Self {
        Cells { final_season, places, scenarios, team, solver }
    }

    /// Every pattern, or none if the scenarios do not list them.
    pub(super) fn patterns(&self) -> &'c [PatternVerdicts] {
        &self.scenarios.patterns
    }

    /// The indices of the team's own fixtures, and of the others.
    pub(super) fn fixtures(&self) -> [Vec<RemainingIndex>; 2] {
        let season = &self.final_season.season;
        let (own, others) = season.remaining_fixtures().partition(|(_, fixture)| fixture.has(self.team));
        [own, others].map(|fixtures: Vec<_>| fixtures.into_iter().map(|(index, _)| index).collect())
    }

    /// The points that the team earns from its own fixtures with these outcomes.
    pub(super) fn earned(&self, own: &[RemainingIndex], results: &[Outcome]) -> i64 {
        let season = &self.final_season.season;
        let points = season.rules.points;
        let earned = own.iter().map(|index| match (&season.remaining[*index], results[index.0]) {
            (_, Outcome::Draw) => points.draw,
            (fixture, outcome) if (outcome == Outcome::Home) == (fixture.home == self.team) => points.win,
            _ => points.loss,
        });
        earned.map(i64::from).sum()
    }

    /// What the ranking between groups means, if it matters plainly.
    pub(super) fn between(&self) -> Option<&'c Between> {
        self.scenarios.between.as_ref().filter(|between| between.is_plain)
    }

    /// The points that the team has so far.
    pub(super) fn points(&self) -> i64 {
        self.final_season.base[self.team].points
    }

    /// The possible fates of the team in a pattern, if worked out.
    fn can(&self, results: &[Outcome]) -> Option<&PossibleFates> {
        self.scenarios.pattern(results).map(|pattern| &pattern.can[self.team])
    }

    /// The verdict on a pattern.
    pub(super) fn verdict(&self, results: &[Outcome]) -> Verdict {
        self.can(results).map_or(Verdict::NotWorkedOut, PossibleFates::verdict)
    }

    /// The outlook of the team in a pattern, without the clause if goals decide.
    pub(super) fn rough(&self, results: &[Outcome]) -> Outlook {
        let Some(can) = self.can(results) else { return Outlook::Depends };
        let has = |fate: Fate| can.witness(fate).is_some();
        match can.verdict() {
            Verdict::Through => Outlook::Through,
            Verdict::Out => Outlook::Out,
            Verdict::Unknown if !has(Fate::Through) => Outlook::Level { always: !has(Fate::Out) },
            Verdict::NotWorkedOut => Outlook::Depends,
            Verdict::Goals | Verdict::Unknown => {
                // If the verdict came before everything was tried, lots may still decide.
                let lots = has(Fate::Level) || !can.is_settled();
                Outlook::Goals { clause: None, exact: false, lots }
            }
        }
    }

    /// The outlook of the team in a pattern, with the clause.
    pub(super) fn outlook(&mut self, results: &[Outcome]) -> Outlook {
        let rough = self.rough(results);
        // Goals of other groups may decide too, so no clause about this group alone is complete.
        if self.scenarios.between_groups || !matches!(rough, Outlook::Goals { .. }) {
            return rough;
        }
        let pattern = Pattern::new(self.final_season, results);
        let teams = self.final_season.everybody();
        let mut leaves = Leaves::new(self.team);
        let whole = Tree::explore(&pattern, self.places, self.solver, &mut leaves, &teams, 0);
        // Without a clause, it remains true that goals decide.
        let derived = whole.and_then(|()| clause::derived(&pattern, &leaves, self.solver));
        derived.unwrap_or(rough)
    }
}
