//! All patterns of a season, worked out in slices.

use super::omega::Solver;
use super::places::{Mark, Places};
use super::verdict::{Can, PatternVerdicts, Verdict, WORK, judge};
use crate::document::{Criterion, Outcome};
use crate::standings::Season;

/// The most fixtures to come for which every pattern is listed.
const MOST_LISTED: usize = 8;

/// Facts that are settled before a competition begins. All others, cards above all, a match still to come can change.
const SETTLED_BEFOREHAND: [&str; 2] = ["coefficient", "fifaRanking"];

/// What is certain of a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// In the zone, whatever happens.
    Through,
    /// Not in the zone, whatever happens.
    Out,
    /// Neither is certain.
    Open,
    /// Not worked out.
    NotWorkedOut,
}

/// What is still possible in a season, for one zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenarios {
    /// What is certain, for each team of the season.
    pub statuses: Vec<Status>,
    /// Every pattern of outcomes, up to eight fixtures to come; none where there are more. The last fixture's outcome
    /// changes fastest, in the order home, draw, away.
    pub patterns: Vec<PatternVerdicts>,
}

impl Scenarios {
    /// All of it at once.
    #[must_use]
    pub fn of(season: &Season, places: &Places) -> Scenarios {
        let mut engine = Engine::new(season, places.clone());
        while !engine.advance(u64::MAX) {}
        engine.finish()
    }

    /// The pattern with these outcomes.
    #[must_use]
    pub fn pattern(&self, results: &[Outcome]) -> Option<&PatternVerdicts> {
        let index = results.iter().fold(0, |index, outcome| index * 3 + *outcome as usize);
        self.patterns.get(index).filter(|pattern| pattern.results == results)
    }
}

/// A season as it will be ranked after its last match: the facts of a team that still has to play, as far as a match
/// can change them, are not known yet.
#[must_use]
pub fn at_the_end(season: &Season) -> Season {
    let mut season = season.clone();
    let plays =
        |team: usize| season.to_come.iter().any(|fixture| fixture.home == team || fixture.away == team);
    let playing: Vec<bool> = (0..season.entrants.len()).map(plays).collect();
    for (entrant, playing) in season.entrants.iter_mut().zip(playing) {
        for (fact, criterion) in entrant.facts.iter_mut().zip(&season.rules.criteria) {
            let settled = match criterion {
                Criterion::Fact { name, .. } => SETTLED_BEFOREHAND.contains(&name.as_str()),
                Criterion::Overall(_) | Criterion::HeadToHead(_) => true,
            };
            if playing && !settled {
                *fact = None;
            }
        }
    }
    season
}

/// Works out what is still possible, as far as it is let at a time.
#[derive(Clone, Debug)]
pub struct Engine {
    season: Season,
    places: Places,
    patterns: Vec<PatternVerdicts>,
    count: usize,
}

impl Engine {
    /// An engine that has not begun.
    #[must_use]
    pub fn new(season: &Season, places: Places) -> Engine {
        let fixtures = season.to_come.len();
        let count =
            if fixtures <= MOST_LISTED { 3_usize.pow(u32::try_from(fixtures).unwrap_or(0)) } else { 0 };
        Engine { season: at_the_end(season), places, patterns: Vec::with_capacity(count), count }
    }

    /// Goes on for about so many steps, at least for one pattern; true when all is done. A step is a row that the
    /// solver looks at: a few hundred thousand are a frame's worth.
    pub fn advance(&mut self, steps: u64) -> bool {
        let everybody: Vec<usize> = (0..self.season.entrants.len()).collect();
        let mut left = steps;
        while self.patterns.len() < self.count {
            let results = self.outcomes(self.patterns.len());
            let mut solver = Solver::new(WORK);
            let can = judge(&self.season, &self.places, &results, &everybody, &mut solver);
            self.patterns.push(PatternVerdicts { results, can });
            let spent = WORK - solver.left() + 1000;
            if spent >= left {
                break;
            }
            left -= spent;
        }
        self.patterns.len() >= self.count
    }

    /// The outcomes of a pattern.
    fn outcomes(&self, mut index: usize) -> Vec<Outcome> {
        let mut results: Vec<Outcome> = Vec::with_capacity(self.season.to_come.len());
        for _ in &self.season.to_come {
            results.push(match index % 3 {
                0 => Outcome::Home,
                1 => Outcome::Draw,
                _ => Outcome::Away,
            });
            index /= 3;
        }
        results.reverse();
        results
    }

    /// What has been worked out.
    #[must_use]
    pub fn finish(self) -> Scenarios {
        let whole = self.patterns.len() >= self.count && self.count > 0;
        let statuses = (0..self.season.entrants.len())
            .map(|team| if whole { self.status(team) } else { Status::NotWorkedOut })
            .collect();
        Scenarios { statuses, patterns: self.patterns }
    }

    fn status(&self, team: usize) -> Status {
        let cans = || self.patterns.iter().filter_map(|pattern| pattern.can.get(team));
        let every = |verdict: Verdict| cans().all(|can| can.verdict() == verdict);
        let some = |mark: Mark| cans().any(|can| can.witness(mark).is_some());
        if every(Verdict::Through) {
            Status::Through
        } else if every(Verdict::Out) {
            Status::Out
        } else if some(Mark::Level) || (some(Mark::Through) && some(Mark::Out)) || cans().all(Can::is_settled)
        {
            Status::Open
        } else {
            Status::NotWorkedOut
        }
    }
}
