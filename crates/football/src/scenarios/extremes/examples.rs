//! Examples: scores for all the fixtures to come, ranked, to see what can become of the teams.

use crate::document::{Outcome, Score};
use crate::scenarios::places::{Fate, ZonePlaces};
use crate::standings::{PlayedFixture, Ranker, RemainingFixture, Season};

/// How many ways to fill in the fixtures of the others.
const WAYS: u32 = 12;

/// Notes the fates that examples about one team show to be possible, for every team: through, out, level.
pub(in crate::scenarios) fn note_examples(
    season: &Season,
    places: &ZonePlaces,
    team: usize,
    seen: &mut [[bool; 3]],
) {
    if seen.get(team).is_some_and(|seen| super::is_open(*seen)) {
        return;
    }
    let mut ranker = Ranker::new(season);
    let strength: Vec<i64> = ranker.rank(&[]).totals.iter().map(|tally| tally.points).collect();
    let strength = |team: usize| strength.get(team).copied().unwrap_or(0);
    let is_own = |fixture: &RemainingFixture| fixture.home == team || fixture.away == team;
    let own = season.remaining.iter().filter(|fixture| is_own(fixture)).count();
    let mut scores: Vec<PlayedFixture> = Vec::with_capacity(season.remaining.len());
    // Won and then lost: every number of wins, or a handful of them.
    for step in 0..=own.min(4) {
        let wins = if own <= 4 { step } else { own * step / 4 };
        for way in 0..WAYS {
            scores.clear();
            let mut before = 0;
            for (index, fixture) in (0_u32..).zip(&season.remaining) {
                let outcome = if is_own(fixture) {
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
        let fate = places.common(offset, block.len()).unwrap_or(Fate::Level);
        for team in block {
            if let Some(slot) = seen.get_mut(*team).and_then(|seen| seen.get_mut(fate as usize)) {
                *slot = true;
            }
        }
        offset += block.len();
    }
}

/// The outcome of a fixture of others: all at home, all drawn, all away, by strength either way, and then mixed.
fn filled_in(way: u32, index: u32, fixture: &RemainingFixture, strength: impl Fn(usize) -> i64) -> Outcome {
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

/// The smallest score with an outcome that a match under way can still have.
fn score_of(outcome: Outcome, [home, away]: Score) -> Score {
    let most = home.max(away);
    match outcome {
        Outcome::Home => [home.max(away.saturating_add(1)), away],
        Outcome::Draw => [most, most],
        Outcome::Away => [home, away.max(home.saturating_add(1))],
    }
}

/// Whether every team has goals on both sides already.
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
