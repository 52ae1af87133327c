//! The last night: no team has more than one match left, and each match counts by itself.

use crate::document::Outcome;
use crate::scenarios::across::{Bound, Chain, Extreme, RecordSide, Stands, Ways, ways, ways_against};
use crate::scenarios::final_season::FinalSeason;
use crate::scenarios::forms::Pattern;
use crate::scenarios::solver::{Constraint, Solver, Unknown};
use crate::scenarios::verdict::WORK;
use crate::standings::{RemainingFixture, RemainingIndex, TeamIndex};

/// A season whose teams have at most one match left.
pub(super) struct LastNight<'s> {
    final_season: &'s FinalSeason,
    chain: Chain,
}

impl<'s> LastNight<'s> {
    /// `None` if some team has more than one match left.
    pub(super) fn of(final_season: &'s FinalSeason) -> Option<LastNight<'s>> {
        let season = &final_season.season;
        let plays_once = |team: TeamIndex| season.remaining.iter().filter(|of| of.has(team)).count() <= 1;
        let has_hidden = season.entrants.iter().any(|entrant| entrant.has_hidden_results());
        let chain = Chain::of_measures(&season.rules.criteria, has_hidden);
        season.teams().all(plays_once).then_some(LastNight { final_season, chain })
    }

    /// The fewest teams that are above a team whatever happens, and the most that can be above it or level,
    /// if its own match ends like this.
    pub(super) fn above(
        &self,
        team: TeamIndex,
        own: RemainingIndex,
        outcome: Outcome,
    ) -> Result<[usize; 2], Unknown> {
        let season = &self.final_season.season;
        let mut solver = Solver::new(WORK);
        let fixture = &season.remaining[own];
        let pattern = self.ended(Some((fixture, outcome)));
        let floors = pattern.floors();
        let forms = self.chain.record(&pattern, 0, team);
        let first = solver.solve(&floors).ok_or(Unknown)?;
        let mut extreme = |side| {
            Extreme::of_points(side, forms.clone(), &floors, first).in_full(&mut solver).ok_or(Unknown)
        };
        let lowest = extreme(RecordSide::Lowest)?.bounds;
        let highest = extreme(RecordSide::Highest)?.bounds;
        let opponent = if fixture.home == team { fixture.away } else { fixture.home };
        let theirs = self.chain.record(&pattern, 0, opponent);
        let mut can = |stands| is_possible(&floors, &[ways_against(&theirs, &forms, stands)], &mut solver);
        let mut most = usize::from(can(Stands::NotBelow));
        let mut fewest = usize::from(!can(Stands::NotAbove));
        for (index, other) in season.remaining_fixtures() {
            if index != own {
                most += self.sides(other, &lowest, Stands::NotBelow, &mut solver);
                fewest += 2 - self.sides(other, &highest, Stands::NotAbove, &mut solver);
            }
        }
        let rest = self.ended(None);
        for other in season.teams().filter(|team| !season.remaining.iter().any(|of| of.has(*team))) {
            let record = self.chain.record(&rest, 0, other);
            let mut can =
                |bounds: &[Bound], stands| is_possible(&[], &[ways(&record, bounds, stands)], &mut solver);
            most += usize::from(can(&lowest, Stands::NotBelow));
            fewest += usize::from(!can(&highest, Stands::NotAbove));
        }
        if solver.has_failed() { Err(Unknown) } else { Ok([fewest.min(most), most]) }
    }

    /// The season with one match ended, or none.
    fn ended(&self, fixture: Option<(&'s RemainingFixture, Outcome)>) -> Pattern<'s> {
        Pattern::of_part(self.final_season, &mut fixture.into_iter())
    }

    /// How many sides of a match can stand so at once.
    fn sides(
        &self,
        fixture: &'s RemainingFixture,
        bounds: &[Bound],
        stands: Stands,
        solver: &mut Solver,
    ) -> usize {
        let mut best = 0;
        for (_, outcome) in Outcome::NAMES {
            let pattern = self.ended(Some((fixture, outcome)));
            let floors = pattern.floors();
            let [home, away] = [fixture.home, fixture.away]
                .map(|side| ways(&self.chain.record(&pattern, 0, side), bounds, stands));
            if is_possible(&floors, &[home.clone(), away.clone()], solver) {
                return 2;
            }
            if best == 0 && [home, away].into_iter().any(|side| is_possible(&floors, &[side], solver)) {
                best = 1;
            }
        }
        best
    }
}

/// Whether some scoreline satisfies one way of each list. Also if the solver gives up: the answer then
/// claims less.
fn is_possible(given: &[Constraint], lists: &[Ways], solver: &mut Solver) -> bool {
    let Some((first, rest)) = lists.split_first() else {
        return solver.solve(given).is_some() || solver.has_failed();
    };
    first.iter().any(|way| {
        let all: Vec<Constraint> = given.iter().chain(way).copied().collect();
        !way.iter().any(Constraint::is_impossible) && is_possible(&all, rest, solver)
    })
}
