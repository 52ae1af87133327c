//! Chooses between listing all patterns and asking about each team, and works in slices.

use super::engine::{Engine, MOST_LISTED, Scenarios};
use super::extremes;
use super::places::ZonePlaces;
use super::solver::Work;
use super::verdict::Qualification;
use crate::standings::{Season, TeamIndex};

/// The number of steps that one team counts for when the driver asks about each team.
const STEPS_PER_TEAM: u64 = 100_000;

impl Scenarios {
    /// Works everything out at once.
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
    /// The status of each team, if there are too many patterns to list.
    statuses: Vec<Qualification>,
    /// The fates that examples have shown for each team, if there are too many patterns to list.
    seen: Vec<[bool; 3]>,
    /// The number of teams for which examples have been tried.
    examined: usize,
}

impl Driver {
    /// A driver that has done no work yet.
    #[must_use]
    pub fn new(season: &Season, places: ZonePlaces) -> Driver {
        let engine = Engine::new(season, places);
        Driver { engine, statuses: Vec::new(), seen: Vec::new(), examined: 0 }
    }

    /// Runs for about this many steps, but at least for one pattern or one team. Returns `true` once
    /// everything is done. A step is one constraint that the solver examines; a few hundred thousand fit in a
    /// frame.
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

    /// The results so far.
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
