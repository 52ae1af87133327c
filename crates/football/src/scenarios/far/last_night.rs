//! The last night: no team has more than one match left, and each match counts by itself.

use crate::document::Outcome;
use crate::scenarios::across::{Bound, Chain, Extreme, RecordSide, record_of};
use crate::scenarios::final_season::FinalSeason;
use crate::scenarios::forms::Pattern;
use crate::scenarios::solver::{Constraint, LinearForm, Solver, Unknown};
use crate::scenarios::verdict::WORK;
use crate::standings::{RemainingFixture, RemainingIndex, TeamIndex};

/// A season whose teams have at most one match left.
pub(super) struct LastNight<'s> {
    final_season: &'s FinalSeason,
    chain: Chain,
}

/// How another team compares with the one in question.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// Level with it or above it.
    NotBelow,
    /// Level with it or below it.
    NotAbove,
}

/// Constraints, one list of which must hold.
type Ways = Vec<Vec<Constraint>>;

impl<'s> LastNight<'s> {
    /// `None` if some team has more than one match left.
    pub(super) fn of(final_season: &'s FinalSeason) -> Option<LastNight<'s>> {
        let season = &final_season.season;
        let plays_once = |team: TeamIndex| season.remaining.iter().filter(|of| of.has(team)).count() <= 1;
        let has_hidden = season.entrants.iter().any(|entrant| entrant.has_hidden_results());
        let chain = Chain::of(&season.rules.criteria, has_hidden);
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
        let forms = record_of(&pattern, &self.chain, team);
        let first = solver.solve(&floors).ok_or(Unknown)?;
        let mut extreme = |side| {
            Extreme::of_points(side, forms.clone(), &floors, first).in_full(&mut solver).ok_or(Unknown)
        };
        let lowest = extreme(RecordSide::Lowest)?.bounds;
        let highest = extreme(RecordSide::Highest)?.bounds;
        let opponent = if fixture.home == team { fixture.away } else { fixture.home };
        let theirs = record_of(&pattern, &self.chain, opponent);
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
            let record = record_of(&rest, &self.chain, other);
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
                .map(|side| ways(&record_of(&pattern, &self.chain, side), bounds, stands));
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

/// The ways in which a record stands so against these bounds.
fn ways(record: &[LinearForm], bounds: &[Bound], stands: Stands) -> Ways {
    let mut level: Vec<Constraint> = Vec::new();
    let mut ways = Ways::new();
    for (form, bound) in record.iter().zip(bounds) {
        match (bound, stands) {
            (Bound::At(value), Stands::NotBelow) => {
                ways.push(with(&level, Constraint::at_least(form.plus(-value - 1))));
            }
            (Bound::At(value), Stands::NotAbove) => {
                ways.push(with(&level, Constraint::at_most(form, value - 1)));
            }
            // The team's record can be taken beyond this one.
            (Bound::BelowAll, Stands::NotBelow) | (Bound::AboveAll, Stands::NotAbove) => {
                ways.push(level);
                return ways;
            }
            _ => return ways,
        }
        if let Bound::At(value) = bound {
            level.push(Constraint::equal(form.plus(-value)));
        }
    }
    ways.push(level);
    ways
}

/// The ways in which a record stands so against another one of the same match.
fn ways_against(record: &[LinearForm], other: &[LinearForm], stands: Stands) -> Ways {
    let over: Vec<LinearForm> = record.iter().zip(other).map(|(form, other)| form.less(other)).collect();
    ways(&over, &vec![Bound::At(0); over.len()], stands)
}

fn with(level: &[Constraint], last: Constraint) -> Vec<Constraint> {
    level.iter().copied().chain([last]).collect()
}
