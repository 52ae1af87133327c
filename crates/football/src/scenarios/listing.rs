//! Every pattern of a season with few fixtures to come, worked out in slices.

use super::engine::{Qualification, Scenarios};
use super::forms::FinalSeason;
use super::places::{Fate, ZonePlaces};
use super::verdict::{PatternVerdicts, PossibleFates, Verdict, WORK, judge};
use super::work::Work;
use crate::document::Outcome;
use crate::standings::Season;

/// The most fixtures to come for which every pattern is listed.
pub(super) const MOST_LISTED: usize = 8;

/// Works out pattern after pattern, as far as it is let at a time. [`Engine`](super::Engine) does the same and, where
/// there are too many patterns to list, goes team by team; whoever never asks about such a season need not carry that.
#[derive(Clone, Debug)]
pub struct Listing {
    pub(super) final_season: FinalSeason,
    pub(super) places: ZonePlaces,
    /// How many patterns there are.
    count: usize,
    /// Those that have been worked out.
    patterns: Vec<PatternVerdicts>,
}

impl Listing {
    /// A listing that has not begun; of a season with more than eight fixtures to come it lists nothing.
    #[must_use]
    pub fn new(season: &Season, places: ZonePlaces) -> Listing {
        let fixtures = season.remaining.len();
        let mut count = 1;
        (0..fixtures.min(MOST_LISTED)).for_each(|_| count *= 3);
        if fixtures > MOST_LISTED {
            count = 0;
        }
        Listing { final_season: FinalSeason::new(season), places, count, patterns: Vec::new() }
    }

    /// Works out pattern after pattern until all are done or the work is used up. Returns whether all are done.
    pub fn advance(&mut self, work: &mut Work) -> bool {
        while !self.is_done() && self.work_out_next(work) {}
        self.is_done()
    }

    /// Works out the next pattern. Returns whether the work sufficed for it.
    pub(super) fn work_out_next(&mut self, work: &mut Work) -> bool {
        let everybody: Vec<usize> = (0..self.final_season.season.entrants.len()).collect();
        let results = self.pattern(self.patterns.len());
        let can = work.ask(WORK, |solver| {
            judge(&self.final_season, &self.places, &results, &everybody, &everybody, solver)
        });
        let suffices = !work.is_used_up();
        if suffices {
            self.patterns.push(PatternVerdicts { results, can });
        }
        suffices
    }

    /// Whether every pattern has been worked out.
    pub(super) fn is_done(&self) -> bool {
        self.patterns.len() >= self.count
    }

    /// The outcomes of a pattern by its number: the last fixture's change fastest.
    fn pattern(&self, mut number: usize) -> Vec<Outcome> {
        let mut results = vec![Outcome::Home; self.final_season.season.remaining.len()];
        for outcome in results.iter_mut().rev() {
            *outcome = match number % 3 {
                0 => Outcome::Home,
                1 => Outcome::Draw,
                _ => Outcome::Away,
            };
            number /= 3;
        }
        results
    }

    /// What has been worked out; what is certain of a team only where every pattern has been.
    #[must_use]
    pub fn finish(self) -> Scenarios {
        let listed = self.count > 0 && self.is_done();
        let status = |team: usize| if listed { self.status(team) } else { Qualification::NotWorkedOut };
        let statuses = (0..self.final_season.season.entrants.len()).map(status).collect();
        Scenarios { statuses, patterns: self.patterns }
    }

    fn status(&self, team: usize) -> Qualification {
        let cans = || self.patterns.iter().filter_map(|pattern| pattern.can.get(team));
        let every = |verdict: Verdict| cans().all(|can| can.verdict() == verdict);
        let some = |fate: Fate| cans().any(|can| can.witness(fate).is_some());
        if every(Verdict::Through) {
            Qualification::Through
        } else if every(Verdict::Out) {
            Qualification::Out
        } else if some(Fate::Level)
            || (some(Fate::Through) && some(Fate::Out))
            || cans().all(PossibleFates::is_settled)
        {
            Qualification::Open
        } else {
            Qualification::NotWorkedOut
        }
    }
}
