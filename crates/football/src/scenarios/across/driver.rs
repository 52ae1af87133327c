//! Works out all groups of a document in slices.

use super::{Listing, Search, Tournament, seasons};
use crate::document::{Document, Zone};
use crate::scenarios::engine::Scenarios;
use crate::scenarios::solver::Work;

/// What a pattern costs in steps beside the constraints that the solver examines.
const STEPS_PER_PATTERN: u64 = 100;

/// What is still possible in every group, for its first zone.
#[derive(Clone, Debug)]
pub struct Prospects {
    /// All groups, for further questions.
    pub tournament: Tournament,
    /// The scenarios of each group for its first zone. `None` if it has no zone, or no group has the place.
    pub scenarios: Vec<Option<Scenarios>>,
}

impl Prospects {
    /// Works everything out at once. `None` in the cases of [`Tournament::of`].
    #[must_use]
    pub fn of(document: &Document) -> Option<Prospects> {
        let mut driver = TournamentDriver::new(document)?;
        while !driver.advance(u64::MAX) {}
        driver.finish()
    }

    /// The same if about this many steps are enough for it. See [`TournamentDriver::advance`].
    #[must_use]
    pub fn within(document: &Document, steps: u64) -> Option<Prospects> {
        let mut driver = TournamentDriver::new(document)?;
        driver.advance(steps);
        driver.finish()
    }
}

/// Works out the prospects of all groups, a slice at a time.
#[derive(Clone, Debug)]
pub struct TournamentDriver {
    tournament: Tournament,
    /// The first zone of each group.
    zones: Vec<Option<Zone>>,
    /// The search for the contenders of the next group.
    search: Option<Search>,
    /// The listing of the next group.
    listing: Option<Listing>,
    scenarios: Vec<Option<Scenarios>>,
    has_failed: bool,
}

impl TournamentDriver {
    /// A driver that has done no work yet. `None` in the cases of [`Tournament::of`], except that too much work
    /// shows later.
    #[must_use]
    pub fn new(document: &Document) -> Option<TournamentDriver> {
        let zones = document.groups.iter().map(|group| document.zones_of(group).first().cloned()).collect();
        Some(TournamentDriver {
            tournament: Tournament::begun(document, seasons(document))?,
            zones,
            search: None,
            listing: None,
            scenarios: Vec::new(),
            has_failed: false,
        })
    }

    /// Runs for about this many steps, but at least for one pattern. Returns `true` once everything is done.
    /// A step is one constraint that the solver examines; a few hundred thousand fit in a frame.
    pub fn advance(&mut self, steps: u64) -> bool {
        let mut work = Work::unlimited();
        let mut patterns = 0;
        while !self.is_done() && work.done() + STEPS_PER_PATTERN * patterns < steps {
            self.step(&mut work);
            patterns += 1;
        }
        self.is_done()
    }

    fn is_done(&self) -> bool {
        self.has_failed || self.scenarios.len() >= self.tournament.groups.len()
    }

    /// Works out one pattern: first those of all contenders, then those of all groups.
    fn step(&mut self, work: &mut Work) {
        let tournament = &mut self.tournament;
        let group = tournament.contenders.len();
        if group < tournament.groups.len() {
            let mut search = self.search.take().unwrap_or_else(|| tournament.search(group));
            match tournament.step(group, &mut search, work) {
                Ok(false) => self.search = Some(search),
                Ok(true) => tournament.contenders.push(search.finish()),
                Err(_) => self.has_failed = true,
            }
            return;
        }
        let group = self.scenarios.len();
        let season = &tournament.groups[group];
        let zone = self.zones[group].as_ref();
        let listing = self.listing.take().or_else(|| tournament.listing(group, zone?));
        match listing {
            None => self.scenarios.push(None),
            Some(mut listing) => match listing.step(tournament, season, group, work) {
                false => self.listing = Some(listing),
                true => self.scenarios.push(Some(listing.finish(tournament, season))),
            },
        }
    }

    /// The prospects. `None` if not everything is done, or the work is not enough.
    #[must_use]
    pub fn finish(self) -> Option<Prospects> {
        let is_whole = self.is_done() && !self.has_failed;
        is_whole.then_some(Prospects { tournament: self.tournament, scenarios: self.scenarios })
    }
}
