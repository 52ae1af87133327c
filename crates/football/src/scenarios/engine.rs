//! Works out every pattern of a season with few remaining fixtures, in slices.

use super::between::{Between, Groups};
use super::final_season::FinalSeason;
use super::forms::{nth_pattern, number_of_patterns};
use super::places::{Fate, ZonePlaces};
use super::solver::Work;
use super::verdict::{PatternVerdicts, PossibleFates, Qualification, Verdict, WORK, judge};
use crate::document::Outcome;
use crate::standings::{Season, TeamIndex};

/// The most remaining fixtures for which the engine lists every pattern.
pub(super) const MOST_LISTED: usize = 8;

/// What is still possible in a season, for one zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenarios {
    /// The status of each team of the season.
    pub statuses: Vec<Qualification>,
    /// Every pattern of outcomes, or none if more than eight fixtures remain. The last fixture's outcome
    /// changes fastest, in the order home, draw, away.
    pub patterns: Vec<PatternVerdicts>,
    /// Whether this takes the other groups into account: their results may decide too.
    pub between_groups: bool,
    /// What stands in each team's way in the other groups. `None` if they do not matter, or not plainly.
    pub(super) between: Option<Between>,
}

impl Scenarios {
    /// The other groups, by index, that can decide whether a team is in the zone.
    /// A group whose record is fixed is not among them.
    /// `None` if the ranking between groups does not matter, or it was not worked out.
    #[must_use]
    pub fn groups_that_matter(&self, team: TeamIndex) -> Option<Vec<usize>> {
        let between = self.between.as_ref()?;
        let (mut can, mut always, mut is_ranked) = (Groups::default(), Groups::all(), false);
        for pattern in 0..self.patterns.len() {
            let obstacles = between.of(pattern, team)?;
            if obstacles.ranked {
                is_ranked = true;
                can = can.or(obstacles.can);
                always = always.and(obstacles.always);
            }
        }
        let matter = can.less(always).less(between.fixed);
        Some(if is_ranked { matter.list() } else { Vec::new() })
    }

    /// The status of a team, given every pattern.
    pub(super) fn status(patterns: &[PatternVerdicts], team: TeamIndex) -> Qualification {
        let cans = || patterns.iter().map(|pattern| &pattern.can[team]);
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

    /// The pattern with these outcomes.
    #[must_use]
    pub fn pattern(&self, results: &[Outcome]) -> Option<&PatternVerdicts> {
        let index = results.iter().fold(0, |index, outcome| index * 3 + *outcome as usize);
        self.patterns.get(index).filter(|pattern| pattern.results == results)
    }
}

/// Works out one pattern after the other, in slices. [`Driver`](super::Driver) does the same, and goes team
/// by team if there are too many patterns to list. Code that never meets such a season can leave that part
/// out of its build.
#[derive(Clone, Debug)]
pub struct Engine {
    pub(super) final_season: FinalSeason,
    pub(super) places: ZonePlaces,
    /// How many patterns there are.
    count: usize,
    /// The patterns worked out so far.
    patterns: Vec<PatternVerdicts>,
}

impl Engine {
    /// An engine with no pattern worked out yet. It lists no patterns if more than eight fixtures remain.
    #[must_use]
    pub fn new(season: &Season, places: ZonePlaces) -> Engine {
        let fixtures = season.remaining.len();
        let count = if fixtures > MOST_LISTED { 0 } else { number_of_patterns(fixtures) };
        Engine { final_season: FinalSeason::new(season), places, count, patterns: Vec::new() }
    }

    /// Works out patterns until all are done or the work is used up. Returns whether all are done.
    pub fn advance(&mut self, work: &mut Work) -> bool {
        while !self.is_done() && self.work_out_next(work) {}
        self.is_done()
    }

    /// Works out the next pattern. Returns whether the work was enough for it.
    pub(super) fn work_out_next(&mut self, work: &mut Work) -> bool {
        let everybody = self.final_season.everybody();
        let fixtures = self.final_season.season.remaining.len();
        let results = nth_pattern(&vec![None; fixtures], self.patterns.len());
        let can =
            work.ask(WORK, |solver| judge(&self.final_season, &self.places, &results, &everybody, solver));
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

    /// The results so far. Teams have a status only if every pattern is worked out.
    #[must_use]
    pub fn finish(self) -> Scenarios {
        let listed = self.count > 0 && self.is_done();
        let status = |team: TeamIndex| if listed { self.status(team) } else { Qualification::NotWorkedOut };
        let statuses = self.final_season.season.teams().map(status).collect();
        Scenarios { statuses, patterns: self.patterns, between_groups: false, between: None }
    }

    fn status(&self, team: TeamIndex) -> Qualification {
        Scenarios::status(&self.patterns, team)
    }
}
