//! Decides the block of teams level with one team by the tree of comparisons.

use super::frontier::Key;
use crate::document::Outcome;
use crate::scenarios::final_season::FinalSeason;
use crate::scenarios::forms::Pattern;
use crate::scenarios::places::{Fate, ZonePlaces};
use crate::scenarios::solver::{Solver, Unknown};
use crate::scenarios::verdict::Collector;
use crate::standings::{RemainingFixture, TeamIndex};

/// The most work for one block: the number of constraints that the solver may examine.
const WORK: u64 = 2_000_000;

/// How far a team can get relative to an edge of the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// Never there.
    Never,
    /// There only by lots or unknown facts.
    Level,
    /// Certainly there for some scores.
    Sure,
}

/// How far a team, with its own outcomes given, can get into the first `places`, or out of them, in the block
/// of a key.
pub(super) fn reach(
    final_season: &FinalSeason,
    team: TeamIndex,
    places: usize,
    up: bool,
    own: &[Outcome],
    key: &Key,
) -> Result<Reach, Unknown> {
    let mut own = own.iter();
    let mut block = key.level.clone();
    block.push(team);
    block.sort_unstable();
    // The fixtures that involve the block: the results of the key, and the team's own, which are fixed.
    let mut fixtures: Vec<(&RemainingFixture, Outcome)> = Vec::new();
    for (index, fixture) in final_season.season.remaining_fixtures() {
        if fixture.has(team) {
            fixtures.push((fixture, *own.next().expect("each of the team's own fixtures has an outcome")));
        } else if let Some((_, outcome)) = key.results.iter().find(|(result, _)| *result == index) {
            fixtures.push((fixture, *outcome));
        } else if block.contains(&fixture.home) || block.contains(&fixture.away) {
            unreachable!("the key has the results of every fixture of its level teams");
        }
    }
    let pattern = Pattern::of_part(final_season, &mut fixtures.into_iter());
    let first_places = ZonePlaces::first(places, final_season.season.entrants.len());
    let mut solver = Solver::new(WORK);
    let can = Collector::judge(&pattern, &first_places, &[team], &mut solver, &block, key.others);
    let can = &can[team];
    let wanted = if up { Fate::Through } else { Fate::Out };
    if can.witness(wanted).is_some() {
        Ok(Reach::Sure)
    } else if !can.is_settled() {
        Err(Unknown)
    } else if can.witness(Fate::Level).is_some() {
        Ok(Reach::Level)
    } else {
        Ok(Reach::Never)
    }
}
