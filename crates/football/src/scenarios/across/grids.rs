//! The grids of scores if a ranking between groups decides too.

use super::judge::Question;
use super::{MOST_REMAINING, Tournament};
use crate::document::Zone;
use crate::scenarios::final_season::FinalSeason;
use crate::scenarios::forms::Pattern;
use crate::scenarios::grid::Grid;
use crate::scenarios::solver::Solver;
use crate::standings::{RemainingIndex, Season};

/// The most constraints that the solver may examine for all scores together.
const WORK_FOR_ALL: u64 = 400_000;

impl Tournament {
    /// The grids of one of two remaining fixtures of a group, as [`Grid::all`] gives them, for one of its zones.
    /// A team is through in a cell only if it is through whatever the other groups do, and out only if it is out
    /// whatever they do. The season may include supposed results.
    ///
    /// `None` in the cases of [`Tournament::supposing`]. Empty unless exactly two fixtures remain.
    #[must_use]
    pub fn grids(
        &self,
        group: usize,
        season: &Season,
        zone: &Zone,
        fixture: RemainingIndex,
    ) -> Option<Vec<Grid>> {
        if season.remaining.len() > MOST_REMAINING {
            return None;
        }
        let listing = self.listing(group, zone)?;
        let season = &FinalSeason::new(season);
        let question =
            Question { tournament: self, group, season, places: &listing.places, ranks: &listing.ranks };
        let judge = |pattern: &Pattern<'_>, solver: &mut Solver| {
            question.of_each(pattern, solver, &mut |subject, solver| subject.decided(solver))
        };
        Some(Grid::judged(season, fixture, WORK_FOR_ALL, &judge))
    }
}
