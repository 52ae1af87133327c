//! All patterns of a season, worked out in slices.

use super::extremes;
use super::listing::{Listing, MOST_LISTED};
use super::places::ZonePlaces;
use super::verdict::PatternVerdicts;
use super::work::Work;
use crate::document::{Criterion, Outcome, Score};
use crate::standings::{PlayedFixture, Season};

/// What a team counts for in steps where it is asked about by itself.
const FAR_STEPS: u64 = 100_000;

/// Facts that are settled before a competition begins. All others, cards above all, a match still to come can change.
const SETTLED_BEFOREHAND: [&str; 3] = ["coefficient", "fifaRanking", "qualifiersRanking"];

/// What is certain of a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Qualification {
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
    pub statuses: Vec<Qualification>,
    /// Every pattern of outcomes, up to eight fixtures to come; none where there are more. The last fixture's outcome
    /// changes fastest, in the order home, draw, away.
    pub patterns: Vec<PatternVerdicts>,
}

impl Scenarios {
    /// All of it at once.
    #[must_use]
    pub fn of(season: &Season, places: &ZonePlaces) -> Scenarios {
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
    for (team, entrant) in season.entrants.iter_mut().enumerate() {
        if !season.remaining.iter().any(|fixture| fixture.home == team || fixture.away == team) {
            continue;
        }
        for (fact, criterion) in entrant.facts.iter_mut().zip(&season.rules.criteria) {
            if let Criterion::Fact { name, .. } = criterion
                && !SETTLED_BEFOREHAND.contains(&name.as_str())
            {
                *fact = None;
            }
        }
    }
    season
}

/// The season as it will be once some fixtures to come have ended with these scores, each with its fixture's index in
/// the group. What such a match changes besides the score (cards) is still not known.
#[must_use]
pub fn if_ended(season: &Season, scores: &[(usize, Score)]) -> Season {
    let mut season = at_the_end(season);
    let mut ended: Vec<PlayedFixture> = Vec::new();
    season.remaining.retain(|fixture| {
        let score = scores.iter().find(|(index, _)| *index == fixture.fixture);
        ended.extend(score.map(|(_, score)| fixture.ending(*score)));
        score.is_none()
    });
    season.played.append(&mut ended);
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
    listing: Listing,
    /// What is certain, team by team, where there are too many patterns to list.
    statuses: Vec<Qualification>,
    /// The fates that examples have shown, likewise.
    seen: Vec<[bool; 3]>,
    /// For how many teams examples have been tried.
    examined: usize,
}

impl Engine {
    /// An engine that has not begun.
    #[must_use]
    pub fn new(season: &Season, places: ZonePlaces) -> Engine {
        let listing = Listing::new(season, places);
        Engine { listing, statuses: Vec::new(), seen: Vec::new(), examined: 0 }
    }

    /// Goes on for about so many steps, at least for one pattern or one team; true when all is done. A step is a row
    /// that the solver looks at: a few hundred thousand are a frame's worth.
    pub fn advance(&mut self, steps: u64) -> bool {
        if self.is_listed() { self.advance_by_patterns(steps) } else { self.advance_by_teams(steps) }
    }

    fn advance_by_patterns(&mut self, steps: u64) -> bool {
        let mut work = Work::unlimited();
        while !self.listing.is_done() && work.done() < steps {
            self.listing.work_out_next(&mut work);
        }
        self.listing.is_done()
    }

    fn is_listed(&self) -> bool {
        self.listing.final_season.season.remaining.len() <= MOST_LISTED
    }

    fn advance_by_teams(&mut self, steps: u64) -> bool {
        let (final_season, places) = (&self.listing.final_season, &self.listing.places);
        let teams = final_season.season.entrants.len();
        let mut left = steps;
        self.seen.resize(teams, [false; 3]);
        while self.examined < teams {
            extremes::note_examples(&final_season.season, places, self.examined, &mut self.seen);
            self.examined += 1;
            let Some(less) = left.checked_sub(FAR_STEPS) else { return false };
            left = less;
        }
        while self.statuses.len() < teams {
            let team = self.statuses.len();
            let seen = self.seen.get(team).copied().unwrap_or_default();
            self.statuses.push(extremes::status(final_season, places, team, seen));
            let Some(less) = left.checked_sub(FAR_STEPS) else { break };
            left = less;
        }
        self.statuses.len() >= teams
    }

    /// What has been worked out.
    #[must_use]
    pub fn finish(self) -> Scenarios {
        let listed = self.is_listed();
        let mut scenarios = self.listing.finish();
        if !listed {
            scenarios.statuses.iter_mut().zip(self.statuses).for_each(|(status, found)| *status = found);
        }
        scenarios
    }
}
