//! Who goes through after each score of one of the last two fixtures, for each outcome of the other.
//!
//! A score is a pattern with two rows more: so many goals for either side. What lies beyond the grid is one question a
//! margin, with the rows of its edge instead; so nothing here is a guess either.

use super::forms::{FinalSeason, Pattern};
use super::places::{Fate, ZonePlaces};
use super::solver::Constraint;
use super::verdict::{Collector, Verdict};
use super::work::Work;
use crate::document::{Outcome, Score};
use crate::standings::Season;

/// The rows that the solver may look at for one score.
const WORK: u64 = 20_000;

/// The rows that the solver may look at for all scores together.
const WORK_FOR_ALL: u64 = 400_000;

/// The scores of a fixture, for one outcome of the other one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// The outcome of the other fixture.
    pub other: Outcome,
    /// The verdict on every team of the season, for each score: home goals by rows, away goals by columns. Empty for a
    /// score that can no longer be.
    pub cells: Vec<Vec<Vec<Verdict>>>,
    /// Whether beyond the grid every score is as the one of the same margin at its edge, and greater margins as the
    /// greatest there.
    pub goes_on: bool,
}

impl Grid {
    /// How many goals a grid has room for, from nought: 0 to 5.
    pub const SIDE: u16 = 6;

    /// The grids of one of two fixtures to come, by its place among them; none where there are not two.
    #[must_use]
    pub fn all(season: &Season, places: &ZonePlaces, fixture: usize) -> Vec<Grid> {
        let mut grids = Vec::new();
        if season.remaining.len() != 2 || fixture > 1 {
            return grids;
        }
        let final_season = FinalSeason::new(season);
        let mut work = Work::of(WORK_FOR_ALL);
        for (_, other) in Outcome::NAMES {
            let at = Asked { final_season: &final_season, places, fixture, other };
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

/// Which scores are asked about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Goals {
    /// That score.
    Exactly,
    /// Higher ones of the same margin.
    Beyond,
    /// Greater margins for the side that leads.
    Greater,
}

/// What is asked about.
struct Asked<'a> {
    final_season: &'a FinalSeason,
    places: &'a ZonePlaces,
    fixture: usize,
    other: Outcome,
}

impl Asked<'_> {
    /// The verdict on every team; none where no such score can be.
    fn verdicts(&self, [home, away]: Score, goals: Goals, work: &mut Work) -> Vec<Verdict> {
        let own = Outcome::of([home, away]);
        let outcomes = if self.fixture == 0 { [own, self.other] } else { [self.other, own] };
        let mut pattern = Pattern::new(self.final_season, &outcomes);
        let [home, away] = [home, away].map(i64::from);
        let form = |factors: [i64; 2], least: i64| pattern.form(self.fixture, factors).plus(-least);
        let lead = if home < away { [-1, 1] } else { [1, -1] };
        let mut rows = Vec::new();
        match goals {
            Goals::Exactly => rows.extend([[1, 0], [0, 1]].map(|side| {
                let [for_home, for_away] = side;
                Constraint::equal(form(side, for_home * home + for_away * away))
            })),
            Goals::Beyond => {
                rows.push(Constraint::equal(form([1, -1], home - away)));
                rows.push(Constraint::at_least(form([1, 0], home + 1)));
            }
            Goals::Greater => rows.push(Constraint::at_least(form(lead, (home - away).abs() + 1))),
        }
        pattern.given = rows;
        let everybody: Vec<usize> = (0..self.final_season.season.entrants.len()).collect();
        let cans = work
            .ask(WORK, |solver| Collector::judge(&pattern, self.places, &everybody, solver, &everybody, 0));
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
                let edge = cells.get(usize::from(home)).and_then(|row| row.get(usize::from(away)));
                let mut same =
                    |goals| edge.is_some_and(|edge| *edge == self.verdicts([home, away], goals, work));
                if !same(Goals::Beyond) || (short == last && !same(Goals::Greater)) {
                    return false;
                }
            }
        }
        true
    }
}
