//! Examples: ranks scores for all the remaining fixtures to see the possible fates of the teams.

use crate::document::{Outcome, Score};
use crate::scenarios::places::{Fate, ZonePlaces};
use crate::standings::{PlayedFixture, Ranker, RemainingFixture, Season, TeamIndex};

/// Whether the possible fates leave a team open: both through and out, or level.
pub(super) fn is_open([through, out, level]: [bool; 3]) -> bool {
    (through && out) || level
}

/// The number of ways to fill in the other teams' fixtures.
const WAYS: u32 = 12;

/// Records the fates that examples about one team show to be possible, for every team: through, out, level.
pub(in crate::scenarios) fn note_examples(
    season: &Season,
    places: &ZonePlaces,
    team: TeamIndex,
    seen: &mut [[bool; 3]],
) {
    if is_open(seen[team]) {
        return;
    }
    let mut ranker = Ranker::new(season);
    let strength: Vec<i64> = ranker.rank(&[]).totals.iter().map(|tally| tally.points).collect();
    let strength = |team: TeamIndex| strength[team];
    let own = season.remaining.iter().filter(|fixture| fixture.has(team)).count();
    let mut scores: Vec<PlayedFixture> = Vec::with_capacity(season.remaining.len());
    // First wins, then defeats: every number of wins, or a handful of them.
    for step in 0..=own.min(4) {
        let wins = if own <= 4 { step } else { own * step / 4 };
        for way in 0..WAYS {
            scores.clear();
            let mut before = 0;
            for (index, fixture) in (0_u32..).zip(&season.remaining) {
                let outcome = if fixture.has(team) {
                    before += 1;
                    if (fixture.home == team) == (before <= wins) { Outcome::Home } else { Outcome::Away }
                } else {
                    filled_in(way, index, fixture, strength)
                };
                scores.push(fixture.ending(score_of(outcome, fixture.floor())));
            }
            note(&mut ranker, places, &scores, seen);
        }
    }
}

fn note(ranker: &mut Ranker<'_>, places: &ZonePlaces, scores: &[PlayedFixture], seen: &mut [[bool; 3]]) {
    let mut offset = 0;
    for block in ranker.rank(scores).blocks() {
        // Level across an edge, so lots decide.
        let fate = places.common(offset, block.len()).unwrap_or(Fate::Level);
        for team in block {
            seen[*team][fate as usize] = true;
        }
        offset += block.len();
    }
}

/// The outcome of another fixture: all home wins, all draws, all away wins, the stronger side, the weaker
/// side, then mixed.
fn filled_in(
    way: u32,
    index: u32,
    fixture: &RemainingFixture,
    strength: impl Fn(TeamIndex) -> i64,
) -> Outcome {
    let stronger =
        if strength(fixture.home) >= strength(fixture.away) { Outcome::Home } else { Outcome::Away };
    let weaker = if stronger == Outcome::Home { Outcome::Away } else { Outcome::Home };
    let mixed = (index + 1).wrapping_mul(2_654_435_761).wrapping_add(way.wrapping_mul(40_503)) >> 7;
    match (way, mixed % 3) {
        (0, _) | (5.., 0) => Outcome::Home,
        (1, _) | (5.., 1) => Outcome::Draw,
        (2, _) | (5.., _) => Outcome::Away,
        (3, _) => stronger,
        (4, _) => weaker,
    }
}

/// The smallest score with this outcome that a match under way can still reach.
fn score_of(outcome: Outcome, [home, away]: Score) -> Score {
    let most = home.max(away);
    match outcome {
        Outcome::Home => [home.max(away.saturating_add(1)), away],
        Outcome::Draw => [most, most],
        Outcome::Away => [home, away.max(home.saturating_add(1))],
    }
}

/// Whether every team has already scored and conceded.
pub(super) fn have_all_scored_and_conceded(season: &Season) -> bool {
    let mut ranker = Ranker::new(season);
    let totals = ranker.rank(&[]).totals;
    totals.iter().all(|tally| tally.goals_for > 0 && tally.goals_against > 0)
}

#[test]
fn the_smallest_scores_have_their_outcomes() {
    use crate::document::Outcome;
    for floor in [[0, 0], [2, 0], [1, 3]] {
        for outcome in [Outcome::Home, Outcome::Draw, Outcome::Away] {
            assert_eq!(Outcome::of(score_of(outcome, floor)), outcome);
        }
    }
}
