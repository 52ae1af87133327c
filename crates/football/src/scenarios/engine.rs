//! All patterns of a season, worked out in slices.

use super::far;
use super::forms::Ground;
use super::omega::Solver;
use super::places::{Mark, Places};
use super::verdict::{Can, PatternVerdicts, Verdict, WORK, judge};
use crate::document::{Criterion, Outcome};
use crate::standings::Season;

/// The most fixtures to come for which every pattern is listed.
pub(super) const MOST_LISTED: usize = 8;

/// What a team counts for in steps where it is asked about by itself.
const FAR_STEPS: u64 = 100_000;

/// Facts that are settled before a competition begins. All others, cards above all, a match still to come can change.
const SETTLED_BEFOREHAND: [&str; 3] = ["coefficient", "fifaRanking", "qualifiersRanking"];

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

/// Every pattern with these outcomes, where they are given: the last fixture's changes fastest.
pub(super) fn patterns(given: &[Option<Outcome>]) -> Vec<Vec<Outcome>> {
    let open = given.iter().filter(|outcome| outcome.is_none()).count();
    let count = 3_usize.pow(u32::try_from(open).unwrap_or(0));
    let pattern = |index: usize| {
        let mut place = count;
        let outcome = |given: &Option<Outcome>| {
            given.unwrap_or_else(|| {
                place /= 3;
                match index / place.max(1) % 3 {
                    0 => Outcome::Home,
                    1 => Outcome::Draw,
                    _ => Outcome::Away,
                }
            })
        };
        given.iter().map(outcome).collect()
    };
    (0..count).map(pattern).collect()
}

/// Works out what is still possible, as far as it is let at a time.
#[derive(Clone, Debug)]
pub struct Engine {
    ground: Ground,
    places: Places,
    /// The patterns still to be worked out, the next one last.
    coming: Vec<Vec<Outcome>>,
    patterns: Vec<PatternVerdicts>,
    /// What is certain, team by team, where there are too many patterns to list.
    statuses: Vec<Status>,
    /// The marks that examples have shown, likewise.
    seen: Vec<[bool; 3]>,
    /// For how many teams examples have been tried.
    examined: usize,
}

impl Engine {
    /// An engine that has not begun.
    #[must_use]
    pub fn new(season: &Season, places: Places) -> Engine {
        let fixtures = season.to_come.len();
        let mut coming = if fixtures <= MOST_LISTED { patterns(&vec![None; fixtures]) } else { Vec::new() };
        coming.reverse();
        let ground = Ground::new(season);
        let (patterns, statuses, seen) = (Vec::new(), Vec::new(), Vec::new());
        Engine { ground, places, coming, patterns, statuses, seen, examined: 0 }
    }

    /// Goes on for about so many steps, at least for one pattern or one team; true when all is done. A step is a row
    /// that the solver looks at: a few hundred thousand are a frame's worth.
    pub fn advance(&mut self, steps: u64) -> bool {
        if self.ground.season.to_come.len() > MOST_LISTED {
            return self.advance_by_teams(steps);
        }
        let everybody: Vec<usize> = (0..self.ground.season.entrants.len()).collect();
        let mut left = steps;
        while let Some(results) = self.coming.pop() {
            let mut solver = Solver::new(WORK);
            let can = judge(&self.ground, &self.places, &results, &everybody, &everybody, &mut solver);
            self.patterns.push(PatternVerdicts { results, can });
            let spent = WORK - solver.left() + 1000;
            if spent >= left {
                break;
            }
            left -= spent;
        }
        self.coming.is_empty()
    }

    fn advance_by_teams(&mut self, steps: u64) -> bool {
        let teams = self.ground.season.entrants.len();
        let mut left = steps;
        self.seen.resize(teams, [false; 3]);
        while self.examined < teams {
            far::note_examples(&self.ground.season, &self.places, self.examined, &mut self.seen);
            self.examined += 1;
            let Some(less) = left.checked_sub(FAR_STEPS) else { return false };
            left = less;
        }
        while self.statuses.len() < teams {
            let team = self.statuses.len();
            let seen = self.seen.get(team).copied().unwrap_or_default();
            self.statuses.push(far::status(&self.ground, &self.places, team, seen));
            let Some(less) = left.checked_sub(FAR_STEPS) else { break };
            left = less;
        }
        self.statuses.len() >= teams
    }

    /// What has been worked out.
    #[must_use]
    pub fn finish(self) -> Scenarios {
        let listed = self.coming.is_empty() && !self.patterns.is_empty();
        let status = |team: usize| match self.statuses.get(team) {
            Some(status) => *status,
            None if listed => self.status(team),
            None => Status::NotWorkedOut,
        };
        let statuses = (0..self.ground.season.entrants.len()).map(status).collect();
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
