//! The team that a group sends into the ranking between groups: how high and how low its record can be.

use super::Chain;
use super::leaves::{Leaf, Leaves};
use super::records::{Extreme, Side, record_of};
use crate::document::{Outcome, Score};
use crate::scenarios::final_season::FinalSeason;
use crate::scenarios::forms::{Pattern, patterns};
use crate::scenarios::places::ZonePlaces;
use crate::scenarios::solver::{Constraint, LinearForm, Solver, Unknown, Values};
use crate::scenarios::verdict::WORK;

/// An extreme record of a group, and the pattern that attains it.
#[derive(Clone, Debug)]
pub(super) struct Attained {
    pub(super) extreme: Extreme,
    pub(super) outcomes: Vec<Outcome>,
}

/// How high and how low the record of a group's team can be.
#[derive(Clone, Debug)]
pub(super) struct Contenders {
    /// Over all scorelines and all lots.
    pub(super) highest: Attained,
    pub(super) lowest: Attained,
    /// Whether lots inside the group never choose between different records. The group then reaches both
    /// extremes whatever the lots.
    pub(super) is_sure: bool,
}

impl Contenders {
    /// The contenders of a group. `Ok(None)` if the group is too small to have the place.
    pub(super) fn of(
        final_season: &FinalSeason,
        place: usize,
        chain: &Chain,
    ) -> Result<Option<Contenders>, Unknown> {
        let teams = final_season.everybody();
        if teams.len() < place {
            return Ok(None);
        }
        let places = ZonePlaces::only(place, teams.len());
        let mut found: [Option<Attained>; 2] = [None, None];
        let mut is_sure = true;
        for outcomes in patterns(&vec![None; final_season.season.remaining.len()]) {
            let pattern = Pattern::new(final_season, &outcomes);
            let mut solver = Solver::new(WORK);
            for leaf in Leaves::of(&pattern, &places, &teams, &mut solver)? {
                if !leaf.places().contains(&(place - 1)) {
                    continue;
                }
                for team in &leaf.teams {
                    let forms = record_of(&pattern, chain, *team);
                    for (side, best) in [Side::Highest, Side::Lowest].into_iter().zip(&mut found) {
                        let extreme =
                            Extreme::of_points(side, forms.clone(), &leaf.constraints, leaf.witness);
                        improve(best, extreme, &outcomes, &mut solver)?;
                    }
                }
                is_sure &= leaf.teams.len() == 1 || is_one_record(&pattern, chain, &leaf, &mut solver);
            }
        }
        let [highest, lowest] = found;
        Ok(highest.zip(lowest).map(|(highest, lowest)| Contenders { highest, lowest, is_sure }))
    }

    pub(super) fn attained(&self, side: Side) -> &Attained {
        match side {
            Side::Highest => &self.highest,
            Side::Lowest => &self.lowest,
        }
    }
}

/// Keeps the more extreme of the two.
fn improve(
    best: &mut Option<Attained>,
    extreme: Extreme,
    outcomes: &[Outcome],
    solver: &mut Solver,
) -> Result<(), Unknown> {
    let side = extreme.side;
    // Compare points first, because they cost nothing.
    let is_worse = best.as_ref().is_some_and(|best| match side {
        Side::Highest => extreme.bounds[0] < best.extreme.bounds[0],
        Side::Lowest => extreme.bounds[0] > best.extreme.bounds[0],
    });
    if is_worse {
        return Ok(());
    }
    let full = extreme.in_full(solver).ok_or(Unknown)?;
    let is_first = best.as_ref().is_none_or(|best| match side {
        Side::Highest => full.bounds > best.extreme.bounds,
        Side::Lowest => full.bounds < best.extreme.bounds,
    });
    if is_first {
        *best = Some(Attained { extreme: full, outcomes: outcomes.to_vec() });
    }
    Ok(())
}

/// Whether level teams have the same record on all scorelines of a leaf.
fn is_one_record(pattern: &Pattern<'_>, chain: &Chain, leaf: &Leaf, solver: &mut Solver) -> bool {
    let records: Vec<Vec<LinearForm>> =
        leaf.teams.iter().map(|team| record_of(pattern, chain, *team)).collect();
    let mut can_be = |form: LinearForm| {
        let mut constraints = leaf.constraints.clone();
        constraints.push(Constraint::at_least(form.plus(-1)));
        solver.solve(&constraints).is_some() || solver.has_failed()
    };
    let (first, others) = records.split_first().expect("a leaf has a team");
    others.iter().all(|record| {
        first.iter().zip(record).all(|(one, other)| !can_be(one.less(other)) && !can_be(other.less(one)))
    })
}

/// The scores of a group's remaining fixtures for these values.
pub(super) fn scores_at(
    final_season: &FinalSeason,
    outcomes: &[Outcome],
    values: &Values,
) -> Result<Vec<Score>, Unknown> {
    Pattern::new(final_season, outcomes).scoreline(values)
}
