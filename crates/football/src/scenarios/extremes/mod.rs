//! Seasons with more fixtures to come than patterns can be listed for: what is certain of a team.
//!
//! # The idea of each proof
//!
//! - **Dominance.** Turn one result of a team into a win, and it stands strictly above everybody who was level with it
//!   or below, under any rules: they have fewer points now. So a team *can* be among the first `p` only if it can with
//!   winning every match it has left, and *may* miss them only if it may with losing them all. That fixes its points.
//! - **Margins without a bound.** Where goals decide next after points (or after points and wins) and the team still
//!   plays, it wins by as much as it likes and is first of those that are level with it, or loses so and is last. Then
//!   nothing but the fewest teams above it, or the most above or level with it, has to be known; `frontier` finds it.
//! - **Head to head, or a team without a match left.** What its block comes to depends on which teams are level with
//!   it and on the matches that touch them, and on nothing else. `frontier` finds each such key with the fewest (most)
//!   teams above, and the tree of comparisons decides the block, exactly.
//! - **Examples.** Scores that make a team go through and others that make it miss prove that it is open. They are
//!   tried first, for they are cheap, and most teams at most times are open.
//!
//! Which teams can be level grows exponentially, and the question is NP-complete in general with three matches left a
//! team (Bernholt, Gülich, Hofmeister, Schmitt 1999; Kern, Paulusma 2001): past the budget it is not worked out.

mod block;
mod examples;
mod frontier;

use super::engine::{Qualification, patterns};
use super::forms::FinalSeason;
use super::places::{Fate, ZonePlaces};
use super::solver::Unknown;
use crate::document::{Criterion, Measure, Outcome};
use crate::standings::Season;
pub(super) use examples::note_examples;
use frontier::{Aim, Carry, Question};

/// The most matches that a team may have left for every combination of their outcomes to be tried.
const MOST_OWN: usize = 4;

/// How far a team can get with regard to an edge of the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    /// Not there, whatever happens.
    Never,
    /// There only by lots, or by facts that are not known.
    Level,
    /// There, by some scores.
    Sure,
}

/// Whether the fates that are possible leave a team open: through and out, or anything by lots.
fn is_open([through, out, level]: [bool; 3]) -> bool {
    (through && out) || level
}

/// What is certain of a team, given which fates examples have already shown.
pub(super) fn status(
    final_season: &FinalSeason,
    places: &ZonePlaces,
    team: usize,
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
    team: usize,
    seen_through: bool,
) -> Result<Qualification, Unknown> {
    let season = &final_season.season;
    let points = season.rules.points;
    if points.win <= points.draw || points.draw < points.loss {
        // Dominance needs wins to be worth most.
        return Err(Unknown);
    }
    let edges = places.edges();
    let teams = season.entrants.len();
    let mut reaches = Vec::with_capacity(edges.len());
    let mut misses = Vec::with_capacity(edges.len());
    for edge in &edges {
        reaches.push(extreme(final_season, team, *edge, true)?);
        misses.push(extreme(final_season, team, *edge, false)?);
    }
    // Regions lie between edges, the first one above all of them.
    let highest = reaches.iter().position(|reach| *reach == Reach::Sure).unwrap_or(edges.len());
    let lowest = misses.iter().rposition(|miss| *miss == Reach::Sure).map_or(0, |edge| edge + 1);
    let label = |region: usize| {
        let place = match region.checked_sub(1) {
            Some(edge) => edges.get(edge).copied(),
            None => Some(0),
        };
        place.filter(|place| *place < teams).and_then(|place| places.common(place, 1)).ok_or(Unknown)
    };
    let maybe_level = reaches.iter().chain(&misses).any(|reach| *reach == Reach::Level);
    if highest >= lowest {
        if maybe_level {
            return Ok(Qualification::Open);
        }
        return Ok(match label(highest)? {
            Fate::Through => Qualification::Through,
            Fate::Out => Qualification::Out,
            Fate::Level => Qualification::Open,
        });
    }
    if label(highest)? != label(lowest)? || maybe_level || seen_through {
        return Ok(Qualification::Open);
    }
    // It can end above the zone and below it: it is open if it can end in it, too.
    if can_end_between(season, places, team)? { Ok(Qualification::Open) } else { Err(Unknown) }
}

/// Whether some outcomes leave a team in the zone by points, or first or last of its level ones with a margin that it
/// can choose. Where none does, it may still end there, by a margin in between.
fn can_end_between(season: &Season, places: &ZonePlaces, team: usize) -> Result<bool, Unknown> {
    let own = season.remaining.iter().filter(|fixture| fixture.home == team || fixture.away == team).count();
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

/// The outcomes of a team's own fixtures if it wins them all, or loses them all.
fn own_results(season: &Season, team: usize, won: bool) -> Vec<Outcome> {
    let own = season.remaining.iter().filter(|fixture| fixture.home == team || fixture.away == team);
    own.map(|fixture| if (fixture.home == team) == won { Outcome::Home } else { Outcome::Away }).collect()
}

/// How far a team can be among the first `places` (up), or not among them (down).
fn extreme(final_season: &FinalSeason, team: usize, places: usize, up: bool) -> Result<Reach, Unknown> {
    let season = &final_season.season;
    let carry = if is_boundless(season, team, up) { Carry::Numbers } else { Carry::Keys };
    let own = own_results(season, team, up);
    let aim = if up { Aim::Up } else { Aim::Down };
    let mut best = Reach::Never;
    let mut unknown = false;
    for key in Question::new(season, team, places, aim, carry, &own).keys()? {
        let [first, last] = [key.others + 1, key.others + 1 + key.level.len()];
        let reach = match (up, carry) {
            // Looking up, first of the level ones; looking down, last of them, who are counted among the others.
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

/// Whether goals decide next after what the outcomes fix, and the team plays on, so that no margin is out of reach.
fn is_boundless(season: &Season, team: usize, up: bool) -> bool {
    if !season.remaining.iter().any(|fixture| fixture.home == team || fixture.away == team) {
        return false;
    }
    let mut after = season.rules.criteria.iter().skip_while(|criterion| frontier::is_fixed(criterion));
    match after.next() {
        Some(Criterion::Overall(Measure::GoalDifference)) => true,
        // A defeat, however high, takes no goals away.
        Some(Criterion::Overall(Measure::Goals)) => up,
        // A quotient has no bound only where there is something to divide, and to divide by.
        Some(Criterion::Overall(Measure::GoalAverage)) => examples::have_all_scored_and_conceded(season),
        _ => false,
    }
}
