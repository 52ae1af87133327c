//! The team that a group sends into the ranking between groups: how high and how low its record can be.

use super::Chain;
use super::leaves::{Leaf, Leaves};
use super::records::{Extreme, Side, Stands, Ways, both, record_of, ways_against};
use crate::document::{Measure, Outcome, Score};
use crate::scenarios::final_season::FinalSeason;
use crate::scenarios::forms::{self, Pattern};
use crate::scenarios::places::ZonePlaces;
use crate::scenarios::solver::{Constraint, LinearForm, Solver, Unknown, Values};
use crate::standings::TeamIndex;

/// An extreme record of a group, and the pattern that attains it.
#[derive(Clone, Debug)]
pub(super) struct Attained {
    pub(super) extreme: Extreme,
    pub(super) outcomes: Vec<Outcome>,
}

/// Whose record counts if lots decide which team of a group holds the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lots {
    /// The record that suits the side best.
    Kind,
    /// The record that suits it least. The group attains such an extreme whatever the lots.
    Unkind,
}

/// How high and how low the record of a group's team can be, over all scorelines.
#[derive(Clone, Debug)]
pub(super) struct Contenders([Attained; 4]);

impl Contenders {
    pub(super) fn attained(&self, side: Side, lots: Lots) -> &Attained {
        &self.0[index(side, lots)]
    }
}

/// The index of an extreme among those of a group.
fn index(side: Side, lots: Lots) -> usize {
    2 * lots as usize + side as usize
}

/// Works out the contenders of a group, pattern by pattern.
///
/// Points come first in every ranking. The team in the `n`th place therefore has the `n`th most points,
/// whatever else separates the teams. Only the patterns with the most or the fewest such points can attain an
/// extreme.
#[derive(Clone, Debug)]
pub(super) struct Search {
    place: usize,
    /// The patterns to explore, last one first, each with the sides whose extreme it can attain.
    patterns: Vec<(Vec<Outcome>, [bool; 2])>,
    found: [Option<Attained>; 4],
}

impl Search {
    /// A search that has explored nothing yet. `place` counts from 1.
    pub(super) fn new(final_season: &FinalSeason, place: usize) -> Search {
        let mut patterns: Vec<(Vec<Outcome>, i64)> = Vec::new();
        let teams = final_season.everybody();
        if place <= teams.len() {
            for outcomes in forms::patterns(&vec![None; final_season.season.remaining.len()]) {
                let points = points_in_place(&Pattern::new(final_season, &outcomes), &teams, place);
                patterns.push((outcomes, points));
            }
        }
        let most = patterns.iter().map(|(_, points)| *points).max();
        let fewest = patterns.iter().map(|(_, points)| *points).min();
        let sides = |(outcomes, points)| (outcomes, [Some(points) == most, Some(points) == fewest]);
        let patterns = patterns.into_iter().map(sides).filter(|(_, sides)| sides.contains(&true)).collect();
        Search { place, patterns, found: [const { None }; 4] }
    }

    /// Explores one pattern. Returns whether all are done.
    pub(super) fn step(
        &mut self,
        final_season: &FinalSeason,
        chain: &Chain,
        solver: &mut Solver,
    ) -> Result<bool, Unknown> {
        let Some((outcomes, sides)) = self.patterns.pop() else { return Ok(true) };
        let teams = final_season.everybody();
        let places = ZonePlaces::only(self.place, teams.len());
        let pattern = Pattern::new(final_season, &outcomes);
        for leaf in Leaves::of(&pattern, &places, &teams, solver)? {
            if !leaf.places().contains(&(self.place - 1)) {
                continue;
            }
            let is_one = leaf.teams.len() == 1 || is_one_record(&pattern, chain, &leaf, solver);
            for team in &leaf.teams {
                let forms = record_of(&pattern, chain, *team);
                for side in [Side::Highest, Side::Lowest].into_iter().filter(|side| sides[*side as usize]) {
                    let mut attain = |lots: &[Lots], constraints: &[Constraint]| {
                        let extreme = Extreme::of_points(side, forms.clone(), constraints, leaf.witness);
                        let Some(extreme) = extreme.in_full(solver) else { return };
                        for lots in lots {
                            let (extreme, outcomes) = (extreme.clone(), outcomes.clone());
                            improve(&mut self.found[index(side, *lots)], Attained { extreme, outcomes });
                        }
                    };
                    if is_one {
                        attain(&[Lots::Kind, Lots::Unkind], &leaf.constraints);
                        continue;
                    }
                    attain(&[Lots::Kind], &leaf.constraints);
                    for constraints in least_kind(&pattern, chain, &leaf, *team, side) {
                        attain(&[Lots::Unkind], &constraints);
                    }
                }
            }
        }
        if solver.has_failed() { Err(Unknown) } else { Ok(self.patterns.is_empty()) }
    }

    /// The contenders. `None` if the group is too small to have the place.
    pub(super) fn finish(self) -> Option<Contenders> {
        let [Some(highest), Some(lowest), Some(least_high), Some(least_low)] = self.found else {
            return None;
        };
        Some(Contenders([highest, lowest, least_high, least_low]))
    }
}

/// The points of the team in a place (from 1) of a pattern.
pub(super) fn points_in_place(pattern: &Pattern<'_>, teams: &[TeamIndex], place: usize) -> i64 {
    let mut points: Vec<i64> =
        teams.iter().map(|team| pattern.figure(Measure::Points, *team, None).constant).collect();
    points.sort_unstable();
    points[teams.len() - place]
}

/// Keeps the more extreme of the two.
fn improve(best: &mut Option<Attained>, found: Attained) {
    let is_better = best.as_ref().is_none_or(|best| {
        let [new, old] = [&found, best].map(|of| &of.extreme.bounds);
        match found.extreme.side {
            Side::Highest => new > old,
            Side::Lowest => new < old,
        }
    });
    if is_better {
        *best = Some(found);
    }
}

/// The scorelines of a leaf, in parts, on which no level team has a record that suits a side less than this
/// team's. Whatever the lots, the group's record there is at least as extreme.
fn least_kind(pattern: &Pattern<'_>, chain: &Chain, leaf: &Leaf, team: TeamIndex, side: Side) -> Ways {
    let stands = match side {
        Side::Highest => Stands::NotAbove,
        Side::Lowest => Stands::NotBelow,
    };
    let record = record_of(pattern, chain, team);
    let mut parts = vec![leaf.constraints.clone()];
    for other in leaf.teams.iter().filter(|other| **other != team) {
        let ways = ways_against(&record, &record_of(pattern, chain, *other), stands);
        parts = both(&parts, &ways);
    }
    parts
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
