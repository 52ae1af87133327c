//! The team that a group sends into the ranking between groups: how high and how low its record can be.

use super::Chain;
use super::leaves::{Leaf, Leaves};
use super::records::{Extreme, Side, Stands, Ways, both, ways_against};
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

/// Scorelines of a group, with the records of the teams that may hold the place there.
#[derive(Clone, Debug)]
pub(super) struct Holders {
    pub(super) outcomes: Vec<Outcome>,
    pub(super) leaf: Leaf,
    pub(super) records: Vec<Vec<LinearForm>>,
}

/// How high and how low the record of a group's team can be, over all scorelines.
#[derive(Clone, Debug)]
pub(super) struct Contenders {
    attained: [Attained; 4],
    /// All that can hold the place, if some team of the group lacks a figure. Empty otherwise.
    pub(super) holders: Vec<Holders>,
    /// Whether every extreme is certainly attained. Not if goal average decides who holds the place.
    pub(super) is_exact: bool,
}

impl Contenders {
    pub(super) fn attained(&self, side: Side, lots: Lots) -> &Attained {
        &self.attained[index(side, lots)]
    }

    /// Whether the record is the same on all scorelines.
    pub(super) fn is_fixed(&self) -> bool {
        let [highest, lowest] =
            [Side::Highest, Side::Lowest].map(|side| &self.attained(side, Lots::Kind).extreme);
        let count = highest.forms.len();
        let has_bounds = |extreme: &Extreme| extreme.unbounded_at().is_none();
        has_bounds(highest)
            && has_bounds(lowest)
            && count == lowest.forms.len()
            && highest.bounds[..count] == lowest.bounds[..count]
    }
}

/// The index of an extreme among those of a group.
fn index(side: Side, lots: Lots) -> usize {
    2 * lots as usize + side as usize
}

/// The side of every number on which a figure that a record lacks stands for such an extreme.
fn lacking(side: Side, lots: Lots) -> Side {
    if lots == Lots::Kind { side } else { side.opposite() }
}

/// Works out the contenders of a group, pattern by pattern.
///
/// Points come first in every ranking. The team in the `n`th place therefore has the `n`th most points,
/// whatever else separates the teams. Only the patterns with the most or the fewest such points can attain an
/// extreme.
#[derive(Clone, Debug)]
pub(super) struct Search {
    group: usize,
    place: usize,
    /// Whether some team of the group lacks a figure. All patterns are then explored.
    is_lacking: bool,
    /// The patterns to explore, last one first, each with the sides whose extreme it can attain.
    patterns: Vec<(Vec<Outcome>, [bool; 2])>,
    found: [Option<Attained>; 4],
    holders: Vec<Holders>,
    is_exact: bool,
}

impl Search {
    /// A search in a group that has explored nothing yet. `place` counts from 1.
    pub(super) fn new(final_season: &FinalSeason, chain: &Chain, group: usize, place: usize) -> Search {
        let mut patterns: Vec<(Vec<Outcome>, i64)> = Vec::new();
        let teams = final_season.everybody();
        let any = vec![Outcome::Draw; final_season.season.remaining.len()];
        let drawn = Pattern::new(final_season, &any);
        let is_lacking = teams.iter().any(|team| chain.lacks(&chain.record(&drawn, group, *team)));
        if place <= teams.len() {
            for outcomes in forms::patterns(&vec![None; final_season.season.remaining.len()]) {
                let points = points_in_place(&Pattern::new(final_season, &outcomes), &teams, place);
                patterns.push((outcomes, points));
            }
        }
        let most = patterns.iter().map(|(_, points)| *points).max();
        let fewest = patterns.iter().map(|(_, points)| *points).min();
        let sides = |(outcomes, points)| (outcomes, [Some(points) == most, Some(points) == fewest]);
        let is_needed = |(_, sides): &(Vec<Outcome>, [bool; 2])| is_lacking || sides.contains(&true);
        let patterns = patterns.into_iter().map(sides).filter(is_needed).collect();
        let found = [const { None }; 4];
        Search { group, place, is_lacking, patterns, found, holders: Vec::new(), is_exact: true }
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
        let leaves = Leaves::of(&pattern, &places, &teams, solver)?;
        self.is_exact &= leaves.is_exact;
        for leaf in leaves.found {
            if !leaf.places().contains(&(self.place - 1)) {
                continue;
            }
            let records: Vec<Vec<LinearForm>> =
                leaf.teams.iter().map(|team| chain.record(&pattern, self.group, *team)).collect();
            let is_one = is_one_record(&records, &leaf, solver);
            for (team, record) in records.iter().enumerate() {
                let is_lacking = chain.lacks(record);
                for side in [Side::Highest, Side::Lowest].into_iter().filter(|side| sides[*side as usize]) {
                    let mut attain = |lots: &[Lots], constraints: &[Constraint]| {
                        let extreme = Extreme::of_points(side, record.clone(), constraints, leaf.witness);
                        let Some(extreme) = extreme.in_full(solver) else { return };
                        for lots in lots {
                            let mut extreme = extreme.clone();
                            if is_lacking {
                                extreme = extreme.lacking(lacking(side, *lots).unbounded());
                            }
                            let outcomes = outcomes.clone();
                            improve(&mut self.found[index(side, *lots)], Attained { extreme, outcomes });
                        }
                    };
                    if is_one {
                        attain(&[Lots::Kind, Lots::Unkind], &leaf.constraints);
                        continue;
                    }
                    attain(&[Lots::Kind], &leaf.constraints);
                    for constraints in least_kind(&records, &leaf, team, side) {
                        attain(&[Lots::Unkind], &constraints);
                    }
                }
            }
            if self.is_lacking {
                self.holders.push(Holders { outcomes: outcomes.clone(), leaf, records });
            }
        }
        if solver.has_failed() { Err(Unknown) } else { Ok(self.patterns.is_empty()) }
    }

    /// The contenders. `None` if the group is too small to have the place.
    pub(super) fn finish(self) -> Option<Contenders> {
        let [Some(highest), Some(lowest), Some(least_high), Some(least_low)] = self.found else {
            return None;
        };
        let attained = [highest, lowest, least_high, least_low];
        Some(Contenders { attained, holders: self.holders, is_exact: self.is_exact })
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
fn least_kind(records: &[Vec<LinearForm>], leaf: &Leaf, team: usize, side: Side) -> Ways {
    let stands = match side {
        Side::Highest => Stands::NotAbove,
        Side::Lowest => Stands::NotBelow,
    };
    let record = &records[team];
    let mut parts = vec![leaf.constraints.clone()];
    for (_, other) in records.iter().enumerate().filter(|(index, _)| *index != team) {
        let mut ways = ways_against(record, other, stands);
        if other.len() < record.len() {
            // What the other team lacks suits the side less. The last way is being level so far.
            ways.pop();
        }
        parts = both(&parts, &ways);
    }
    parts
}

/// Whether level teams have the same record on all scorelines of a leaf.
fn is_one_record(records: &[Vec<LinearForm>], leaf: &Leaf, solver: &mut Solver) -> bool {
    let mut can_be = |form: LinearForm| {
        let mut constraints = leaf.constraints.clone();
        constraints.push(Constraint::at_least(form.plus(-1)));
        solver.solve(&constraints).is_some() || solver.has_failed()
    };
    let (first, others) = records.split_first().expect("a leaf has a team");
    let is_same = |record: &Vec<LinearForm>| {
        let mut pairs = first.iter().zip(record);
        first.len() == record.len()
            && pairs.all(|(one, other)| !can_be(one.less(other)) && !can_be(other.less(one)))
    };
    others.iter().all(is_same)
}

/// The scores of a group's remaining fixtures for these values.
pub(super) fn scores_at(
    final_season: &FinalSeason,
    outcomes: &[Outcome],
    values: &Values,
) -> Result<Vec<Score>, Unknown> {
    Pattern::new(final_season, outcomes).scoreline(values)
}
