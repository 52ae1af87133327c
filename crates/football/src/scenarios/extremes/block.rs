//! The block of teams level with one, decided by the tree of comparisons.

use super::Reach;
use super::frontier::Key;
use crate::document::{Outcome, Zone};
use crate::scenarios::forms::{FinalSeason, Pattern};
use crate::scenarios::places::{Fate, ZonePlaces};
use crate::scenarios::solver::{Solver, Unknown};
use crate::scenarios::verdict::Collector;
use crate::standings::RemainingFixture;

/// The work that one block may take, in rows that the solver looks at.
const WORK: u64 = 2_000_000;

/// How far a team, with its own outcomes given, can get among the first `places`, or out of them, in the block of a
/// key.
pub(super) fn reach(
    final_season: &FinalSeason,
    team: usize,
    places: usize,
    up: bool,
    own: &[Outcome],
    key: &Key,
) -> Result<Reach, Unknown> {
    let mut own = own.iter();
    let mut block = key.level.clone();
    block.push(team);
    block.sort_unstable();
    // What touches the block: the results of the key, and the team's own, which are fixed.
    let mut fixtures: Vec<(&RemainingFixture, Outcome)> = Vec::new();
    for (index, fixture) in final_season.season.remaining.iter().enumerate() {
        if fixture.home == team || fixture.away == team {
            fixtures.push((fixture, *own.next().ok_or(Unknown)?));
        } else if let Some((_, outcome)) = key.results.iter().find(|(result, _)| *result == index) {
            fixtures.push((fixture, *outcome));
        } else if block.contains(&fixture.home) || block.contains(&fixture.away) {
            // A fixture of a level team whose result is not known: by construction there is none.
            return Err(Unknown);
        }
    }
    let pattern = Pattern::of_part(final_season, &mut fixtures.into_iter());
    let to = u16::try_from(places).map_err(|_| Unknown)?;
    let labels =
        ZonePlaces::of(&Zone { from: 1, to, ..Zone::default() }, None, final_season.season.entrants.len());
    let mut solver = Solver::new(WORK);
    let can = Collector::judge(&pattern, &labels, &[team], &mut solver, &block, key.others);
    let can = can.into_iter().nth(team).ok_or(Unknown)?;
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
