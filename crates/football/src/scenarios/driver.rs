//! Chooses between listing all patterns and asking about each team, and does it in slices.

use super::engine::{Engine, MOST_LISTED, Scenarios};
use super::extremes;
use super::places::ZonePlaces;
use super::solver::Work;
use super::verdict::Qualification;
use crate::standings::{Season, TeamIndex};

/// The steps that one team counts for when it is asked about by itself.
const STEPS_PER_TEAM: u64 = 100_000;

impl Scenarios {
    /// All of it at once.
    #[must_use]
    pub fn of(season: &Season, places: &ZonePlaces) -> Scenarios {
        let mut driver = Driver::new(season, places.clone());
        while !driver.advance(u64::MAX) {}
        driver.finish()
    }
}

/// Works out what is still possible, a slice at a time.
#[derive(Clone, Debug)]
pub struct Driver {
    engine: Engine,
    /// What is certain, team by team, where there are too many patterns to list.
    statuses: Vec<Qualification>,
    /// The fates that examples have shown, likewise.
    seen: Vec<[bool; 3]>,
    /// For how many teams examples have been tried.
    examined: usize,
}

impl Driver {
    /// A driver that has not begun.
    #[must_use]
    pub fn new(season: &Season, places: ZonePlaces) -> Driver {
        let engine = Engine::new(season, places);
        Driver { engine, statuses: Vec::new(), seen: Vec::new(), examined: 0 }
    }

    /// Goes on for about so many steps, at least for one pattern or one team; true when all is done. A step is a
    /// constraint that the solver looks at: a few hundred thousand are a frame's worth.
    pub fn advance(&mut self, steps: u64) -> bool {
        if self.is_listed() { self.advance_by_patterns(steps) } else { self.advance_by_teams(steps) }
    }

    fn advance_by_patterns(&mut self, steps: u64) -> bool {
        let mut work = Work::unlimited();
        while !self.engine.is_done() && work.done() < steps {
            self.engine.work_out_next(&mut work);
        }
        self.engine.is_done()
    }

    fn is_listed(&self) -> bool {
        self.engine.final_season.season.remaining.len() <= MOST_LISTED
    }

    fn advance_by_teams(&mut self, steps: u64) -> bool {
        let (final_season, places) = (&self.engine.final_season, &self.engine.places);
        let teams = final_season.season.entrants.len();
        let mut left = steps;
        self.seen.resize(teams, [false; 3]);
        while self.examined < teams {
            extremes::note_examples(&final_season.season, places, TeamIndex(self.examined), &mut self.seen);
            self.examined += 1;
            let Some(less) = left.checked_sub(STEPS_PER_TEAM) else { return false };
            left = less;
        }
        while self.statuses.len() < teams {
            let team = TeamIndex(self.statuses.len());
            self.statuses.push(extremes::status(final_season, places, team, self.seen[team]));
            let Some(less) = left.checked_sub(STEPS_PER_TEAM) else { break };
            left = less;
        }
        self.statuses.len() >= teams
    }

    /// What has been worked out.
    #[must_use]
    pub fn finish(self) -> Scenarios {
        let listed = self.is_listed();
        let mut scenarios = self.engine.finish();
        if !listed {
            scenarios.statuses.iter_mut().zip(self.statuses).for_each(|(status, found)| *status = found);
        }
        scenarios
    }
}
