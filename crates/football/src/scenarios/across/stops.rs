//! Scorelines on which the ranking between groups stops, because a team in it lacks a figure.
//!
//! If such a team is level with the team in question when its figure is due, all teams that are level there stay
//! level. A group can therefore change how other groups compare with the team. It does so only through the
//! number of figures that count, the depth.

use super::contenders::{Holders, scores_at};
use super::judge::Subject;
use super::records::{Extreme, Ways, both, ways_apart};
use crate::document::{Outcome, Score};
use crate::scenarios::final_season::FinalSeason;
use crate::scenarios::solver::{Constraint, LinearForm, Solver, Unknown, Values};

/// A scoreline of a group.
pub(super) struct Ended<'h> {
    pub(super) group: usize,
    outcomes: &'h [Outcome],
    values: Values,
    /// The records of the teams that may hold the place.
    pub(super) records: Vec<Vec<i64>>,
}

impl<'h> Ended<'h> {
    fn of(group: usize, holders: &'h Holders, values: Values) -> Ended<'h> {
        let record = |forms: &Vec<_>| forms.iter().map(|form: &LinearForm| form.value(&values)).collect();
        Ended {
            group,
            outcomes: &holders.outcomes,
            values,
            records: holders.records.iter().map(record).collect(),
        }
    }

    pub(super) fn scores(&self, final_season: &FinalSeason) -> Result<Vec<Score>, Unknown> {
        scores_at(final_season, self.outcomes, &self.values)
    }
}

/// How many figures count, and the scorelines that make it so.
pub(super) struct Depth<'h> {
    pub(super) figures: usize,
    pub(super) ends: Vec<Ended<'h>>,
}

impl Depth<'_> {
    /// All figures count.
    pub(super) const ALL: Depth<'static> = Depth { figures: usize::MAX, ends: Vec::new() };
}

impl<'q> Subject<'q> {
    /// The fewest figures that can count against this record of the team.
    pub(super) fn least_depth(&self, own: &Extreme, solver: &mut Solver) -> Depth<'q> {
        let mut least = Depth::ALL;
        for (group, rival) in &self.rivals {
            for holders in &rival.holders {
                for record in &holders.records {
                    let Some(figures) = own.figures(record.len()) else { continue };
                    let level =
                        record.iter().zip(&figures).map(|(form, own)| Constraint::equal(form.plus(-own)));
                    if record.len() >= least.figures || !self.question.tournament.chain.lacks(record) {
                        continue;
                    }
                    let constraints: Vec<Constraint> =
                        holders.leaf.constraints.iter().copied().chain(level).collect();
                    if let Some(values) = solver.solve(&constraints) {
                        let ends = vec![Ended::of(*group, holders, values)];
                        least = Depth { figures: record.len(), ends };
                    }
                }
            }
        }
        least
    }

    /// The most figures that count against this record of the team if every group avoids stopping the ranking,
    /// whatever the lots. Each group that could stop it has a scoreline.
    pub(super) fn most_depth(&self, own: &Extreme, solver: &mut Solver) -> Result<Depth<'q>, Unknown> {
        let mut most = Depth::ALL;
        for (group, rival) in self.rivals.iter().filter(|(_, rival)| !rival.holders.is_empty()) {
            let lengths = rival.holders.iter().flat_map(|holders| &holders.records).map(Vec::len);
            let mut depths: Vec<usize> = lengths.filter(|length| own.figures(*length).is_some()).collect();
            depths.push(usize::MAX);
            depths.sort_unstable();
            depths.dedup();
            let reached = depths.into_iter().rev().find_map(|depth| {
                let found = rival.holders.iter().find_map(|holders| {
                    let values = self.avoided(holders, own, depth, solver)?;
                    Some(Ended::of(*group, holders, values))
                });
                Some((depth, found?))
            });
            let (depth, end) = reached.ok_or(Unknown)?;
            most.figures = most.figures.min(depth);
            most.ends.push(end);
        }
        Ok(most)
    }

    /// A scoreline on which none of the teams that may hold the place stops the ranking before so many figures.
    fn avoided(&self, holders: &Holders, own: &Extreme, depth: usize, solver: &mut Solver) -> Option<Values> {
        let mut parts: Ways = vec![holders.leaf.constraints.clone()];
        for record in holders.records.iter().filter(|record| record.len() < depth) {
            if self.question.tournament.chain.lacks(record)
                && let Some(figures) = own.figures(record.len())
            {
                parts = both(&parts, &ways_apart(record, &figures));
            }
        }
        parts.iter().find_map(|constraints| solver.solve(constraints))
    }
}
