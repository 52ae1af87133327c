//! The status of a team in a season with too many remaining fixtures to list all patterns.
//!
//! # The idea of each proof
//!
//! - **Dominance.** Turn one result of a team into a win. Under any rules it is then strictly above every
//!   team that was level with it or below it, because those teams now have fewer points than it has. A team
//!   therefore *can* be among the first `p` only if it can while winning every match it has left. It *may*
//!   miss them only if it may while losing them all. That fixes its points.
//! - **Margins without a bound.** Suppose that goals decide next after points (or after points and wins), and
//!   that the team still has a match to play. It can then win by any margin and be first of the teams level
//!   with it, or lose by any margin and be last. Only one number remains to be found: the fewest teams above
//!   it, or the most above or level with it. `frontier` finds it.
//! - **Head to head, or a team without a match left.** The ranking inside its block depends only on which
//!   teams are level with it and on the matches that involve them. `frontier` finds each such key with the
//!   fewest (most) teams above. The tree of comparisons then decides the block, exactly.
//! - **Examples.** Scores that put a team through, and others that make it miss, prove that it is open. The
//!   code tries them first, because they are cheap and most teams are open most of the time.
//!
//! The number of possible sets of level teams grows exponentially. The question is NP-complete in general
//! with three matches left per team (Bernholt, Gülich, Hofmeister, Schmitt 1999; Kern, Paulusma 2001). Beyond
//! the budget it is not worked out.

mod block;
mod examples;
mod frontier;

use super::final_season::FinalSeason;
use super::forms::patterns;
use super::places::{Fate, ZonePlaces};
use super::solver::Unknown;
use super::verdict::Qualification;
use crate::document::{Criterion, Measure, Outcome};
use crate::standings::{Season, TeamIndex};
use block::Reach;
use examples::is_open;
pub(super) use examples::note_examples;
use frontier::{Aim, Carry, Question};

/// The most matches that a team may have left for every combination of their outcomes to be tried.
const MOST_OWN: usize = 4;

/// The status of a team, given the fates that examples have already shown.
pub(super) fn status(
    final_season: &FinalSeason,
    places: &ZonePlaces,
    team: TeamIndex,
    seen: [bool; 3],
) -> Qualification {
    if is_open(seen) {
        return Qualification::Open;
    }
    let [through, ..] = seen;
    decided(final_season, places, team, through).unwrap_or(Qualification::NotWorkedOut)
}

fn decided(
    final_season: &FinalSeason,
    places: &ZonePlaces,
    team: TeamIndex,
    seen_through: bool,
) -> Result<Qualification, Unknown> {
    let season = &final_season.season;
    let points = season.rules.points;
    if points.win <= points.draw || points.draw < points.loss {
        // Dominance needs a win to be worth the most.
        return Err(Unknown);
    }
    let edges = places.edges();
    let mut reaches = Vec::with_capacity(edges.len());
    let mut misses = Vec::with_capacity(edges.len());
    for edge in &edges {
        reaches.push(extreme(final_season, team, *edge, true)?);
        misses.push(extreme(final_season, team, *edge, false)?);
    }
    // Regions lie between edges. The first one is above all edges.
    let highest = reaches.iter().position(|reach| *reach == Reach::Sure).unwrap_or(edges.len());
    let lowest = misses.iter().rposition(|miss| *miss == Reach::Sure).map_or(0, |edge| edge + 1);
    let fate = |region: usize| {
        let place = region.checked_sub(1).map_or(0, |edge| edges[edge]);
        places.common(place, 1).expect("one place has one fate")
    };
    let maybe_level = reaches.iter().chain(&misses).any(|reach| *reach == Reach::Level);
    if highest >= lowest {
        if maybe_level {
            return Ok(Qualification::Open);
        }
        return Ok(match fate(highest) {
            Fate::Through => Qualification::Through,
            Fate::Out => Qualification::Out,
            Fate::Level => Qualification::Open,
        });
    }
    if fate(highest) != fate(lowest) || maybe_level || seen_through {
        return Ok(Qualification::Open);
    }
    // It can end above the zone and below it. It is open if it can also end in it.
    if can_end_between(season, places, team)? { Ok(Qualification::Open) } else { Err(Unknown) }
}

/// Whether some outcomes put a team in the zone by points, or as first or last of its level teams by a margin
/// that it can choose. If none does, it may still end there, by a margin in between.
fn can_end_between(season: &Season, places: &ZonePlaces, team: TeamIndex) -> Result<bool, Unknown> {
    let own = season.remaining.iter().filter(|fixture| fixture.has(team)).count();
    if own > MOST_OWN {
        return Err(Unknown);
    }
    for outcomes in patterns(&vec![None; own]) {
        let wins = own_results(season, team, true);
        let losses = own_results(season, team, false);
        let has =
            |results: &[Outcome]| outcomes.iter().zip(results).any(|(outcome, result)| outcome == result);
        let first = has(&wins) && is_boundless(season, team, true);
        let last = has(&losses) && is_boundless(season, team, false);
        let question =
            Question::new(season, team, season.entrants.len(), Aim::Every, Carry::Numbers, &outcomes);
        for key in question.keys()? {
            let is_in = |above: usize| places.common(above, 1) == Some(Fate::Through);
            if is_in(key.others) && (key.ties == 0 || first) || is_in(key.others + key.ties) && last {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// The outcomes of a team's own fixtures if it wins them all or loses them all.
fn own_results(season: &Season, team: TeamIndex, won: bool) -> Vec<Outcome> {
    let own = season.remaining.iter().filter(|fixture| fixture.has(team));
    own.map(|fixture| if (fixture.home == team) == won { Outcome::Home } else { Outcome::Away }).collect()
}

/// The most teams that can have at least as many points as a team (and wins, if they come next), if its own
/// fixtures end like this.
pub(super) fn most_above_or_level(
    season: &Season,
    team: TeamIndex,
    own: &[Outcome],
) -> Result<usize, Unknown> {
    let teams = season.entrants.len();
    let keys = Question::new(season, team, teams, Aim::Down, Carry::Numbers, own).keys()?;
    Ok(keys.iter().map(|key| key.others).max().expect("some outcome is possible"))
}

/// The fewest teams that have more points than a team (or wins, if they come next), if its own fixtures end
/// like this.
pub(super) fn must_be_above(season: &Season, team: TeamIndex, own: &[Outcome]) -> Result<usize, Unknown> {
    let teams = season.entrants.len();
    let keys = Question::new(season, team, teams, Aim::Up, Carry::Numbers, own).keys()?;
    Ok(keys.iter().map(|key| key.others).min().expect("some outcome is possible"))
}

/// How far a team can get into the first `places` (up), or out of them (down).
fn extreme(final_season: &FinalSeason, team: TeamIndex, places: usize, up: bool) -> Result<Reach, Unknown> {
    let season = &final_season.season;
    let carry = if is_boundless(season, team, up) { Carry::Numbers } else { Carry::Keys };
    let own = own_results(season, team, up);
    let aim = if up { Aim::Up } else { Aim::Down };
    let mut best = Reach::Never;
    let mut unknown = false;
    for key in Question::new(season, team, places, aim, carry, &own).keys()? {
        let [first, last] = [key.others + 1, key.others + 1 + key.level.len()];
        let reach = match (up, carry) {
            // Going up, the team is first of the level teams. Going down, it is last, and the level teams
            // count among the others.
            (_, Carry::Numbers) if up == (first <= places) => Ok(Reach::Sure),
            (_, Carry::Numbers) => Ok(Reach::Never),
            (true, _) if last <= places => Ok(Reach::Sure),
            (false, _) if first > places => Ok(Reach::Sure),
            (true, _) if first > places => Ok(Reach::Never),
            (false, _) if last <= places => Ok(Reach::Never),
            _ => block::reach(final_season, team, places, up, &own, &key),
        };
        match reach {
            Ok(Reach::Sure) => return Ok(Reach::Sure),
            Ok(reach) => best = best.max(reach),
            Err(Unknown) => unknown = true,
        }
    }
    if unknown { Err(Unknown) } else { Ok(best) }
}

/// Whether goals decide next after what the outcomes fix, and the team has a match left. It can then reach
/// any margin.
fn is_boundless(season: &Season, team: TeamIndex, up: bool) -> bool {
    if !season.remaining.iter().any(|fixture| fixture.has(team)) {
        return false;
    }
    let mut after = season.rules.criteria.iter().skip_while(|criterion| frontier::is_fixed(criterion));
    match after.next() {
        Some(Criterion::Overall(Measure::GoalDifference)) => true,
        // A defeat, however heavy, takes no goals away.
        Some(Criterion::Overall(Measure::Goals)) => up,
        // A quotient has no bound only if both the numerator and the denominator are above zero.
        Some(Criterion::Overall(Measure::GoalAverage)) => examples::have_all_scored_and_conceded(season),
        _ => false,
    }
}
