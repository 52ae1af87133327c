//! The teams that go through after each score of one of the last two fixtures, for each outcome of the other.
//!
//! A score is a pattern with two more constraints: the goals of either side. Beyond the grid, each margin is
//! one question, with the constraints of its edge instead. The grid contains no guesses. If a ranking between
//! groups decides too, [`Tournament::grids`](super::Tournament::grids) judges the same patterns.

use super::final_season::FinalSeason;
use super::forms::Pattern;
use super::places::{Fate, ZonePlaces};
use super::solver::{Constraint, Solver, Work};
use super::verdict::{Collector, PossibleFates, Verdict};
use crate::document::{Outcome, Score};
use crate::standings::{RemainingIndex, Season};

/// The most constraints that the solver may examine for one score.
const WORK: u64 = 20_000;

/// The most constraints that the solver may examine for all scores together.
const WORK_FOR_ALL: u64 = 400_000;

/// The scores of a fixture, for one outcome of the other one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The outcome of the other fixture.
    pub other: Outcome,
    /// The verdict on every team of the season for each score, with home goals as rows and away goals as
    /// columns. Empty for a score that is no longer possible.
    pub cells: Vec<Vec<Vec<Verdict>>>,
    /// Whether the edge of the grid holds for all higher scores. Each of these gives the same verdicts as the
    /// score with the same margin at the edge. Greater margins give the same as the greatest margin there.
    pub goes_on: bool,
}

impl Grid {
    /// The number of goals that a grid covers, from zero: 0 to 5.
    pub const SIDE: u16 = 6;

    /// The grids of one of two remaining fixtures, by its index among them. Empty unless exactly two fixtures
    /// remain.
    #[must_use]
    pub fn all(season: &Season, places: &ZonePlaces, fixture: RemainingIndex) -> Vec<Grid> {
        let final_season = FinalSeason::new(season);
        let everybody = final_season.everybody();
        let judge = |pattern: &Pattern<'_>, solver: &mut Solver| {
            Collector::judge(pattern, places, &everybody, solver, &everybody, 0)
        };
        Grid::judged(&final_season, fixture, WORK_FOR_ALL, &judge)
    }

    /// The same, if something else judges the patterns.
    pub(super) fn judged(
        final_season: &FinalSeason,
        fixture: RemainingIndex,
        work: u64,
        judge: &dyn Fn(&Pattern<'_>, &mut Solver) -> Vec<PossibleFates>,
    ) -> Vec<Grid> {
        let mut grids = Vec::new();
        if final_season.season.remaining.len() != 2 || fixture.0 > 1 {
            return grids;
        }
        let mut work = Work::of(work);
        for (_, other) in Outcome::NAMES {
            let at = Asked { final_season, judge, fixture, other };
            let mut cells = Vec::new();
            for home in 0..Grid::SIDE {
                cells.push(
                    (0..Grid::SIDE)
                        .map(|away| at.verdicts([home, away], Goals::Exactly, &mut work))
                        .collect(),
                );
            }
            let goes_on = at.goes_on(&cells, &mut work);
            grids.push(Grid { other, cells, goes_on });
        }
        grids
    }
}

/// The scores that a question covers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goals {
    /// This score only.
    Exactly,
    /// Higher scores with the same margin.
    Beyond,
    /// Greater margins for the leading side.
    Greater,
}

/// The subject of the questions: one fixture, and the outcome of the other.
struct Asked<'a> {
    final_season: &'a FinalSeason,
    judge: &'a dyn Fn(&Pattern<'_>, &mut Solver) -> Vec<PossibleFates>,
    fixture: RemainingIndex,
    other: Outcome,
}

impl Asked<'_> {
    /// The verdict on every team. Empty if no such score is possible.
    fn verdicts(&self, [home, away]: Score, goals: Goals, work: &mut Work) -> Vec<Verdict> {
        let own = Outcome::of([home, away]);
        let outcomes = if self.fixture == RemainingIndex(0) { [own, self.other] } else { [self.other, own] };
        let mut pattern = Pattern::new(self.final_season, &outcomes);
        let [home, away] = [home, away].map(i64::from);
        let form = |factors: [i64; 2], least: i64| pattern.form(self.fixture, factors).plus(-least);
        let lead = if home < away { [-1, 1] } else { [1, -1] };
        let mut constraints = Vec::new();
        match goals {
            Goals::Exactly => constraints.extend([[1, 0], [0, 1]].map(|side| {
                let [for_home, for_away] = side;
                Constraint::equal(form(side, for_home * home + for_away * away))
            })),
            Goals::Beyond => {
                constraints.push(Constraint::equal(form([1, -1], home - away)));
                constraints.push(Constraint::at_least(form([1, 0], home + 1)));
            }
            Goals::Greater => constraints.push(Constraint::at_least(form(lead, (home - away).abs() + 1))),
        }
        pattern.given = constraints;
        let cans = work.ask(WORK, |solver| (self.judge)(&pattern, solver));
        let can_be = cans.iter().any(|can| {
            !can.is_settled()
                || [Fate::Through, Fate::Out, Fate::Level].iter().any(|fate| can.witness(*fate).is_some())
        });
        if can_be { cans.iter().map(|can| can.verdict()).collect() } else { Vec::new() }
    }

    fn goes_on(&self, cells: &[Vec<Vec<Verdict>>], work: &mut Work) -> bool {
        let last = Grid::SIDE - 1;
        for short in 0..Grid::SIDE {
            for [home, away] in [[last, last - short], [last - short, last]] {
                let edge = &cells[usize::from(home)][usize::from(away)];
                let mut same = |goals| *edge == self.verdicts([home, away], goals, work);
                if !same(Goals::Beyond) || (short == last && !same(Goals::Greater)) {
                    return false;
                }
            }
        }
        true
    }
}
