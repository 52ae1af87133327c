//! Seasons for the benchmarks: a group of four and leagues, with so many fixtures still to come.

use touchline_football::document::{Rules, Score};
use touchline_football::standings::{Entrant, PlayedFixture, RemainingFixture, Season};

/// Scores that keep a table close: used in turn.
const SCORES: [Score; 12] =
    [[1, 0], [0, 0], [2, 1], [1, 1], [0, 3], [2, 2], [1, 0], [2, 0], [1, 1], [3, 2], [0, 1], [1, 1]];

/// Teams that meet home and away, with the last fixtures to come.
#[must_use]
pub fn season(rules: Rules, teams: usize, to_come: usize) -> Season {
    let entrant = |team| Entrant {
        id: format!("t{team}"),
        facts: vec![None; rules.criteria.len()],
        ..Entrant::default()
    };
    let entrants = (0..teams).map(entrant).collect();
    let mut season = Season { entrants, rules, ..Season::default() };
    // The circle method: the first team stays, the others turn.
    let others = teams.saturating_sub(1);
    let place = |round: usize, place: usize| {
        if place == 0 { 0 } else { 1 + (place - 1 + others - round % others) % others }
    };
    let rounds = 2 * others;
    let all = rounds * teams / 2;
    let mut scores = SCORES.iter().cycle();
    for round in 0..rounds {
        for pair in 0..teams / 2 {
            let [one, other] = [place(round, pair), place(round, teams - 1 - pair)];
            let [home, away] = if round < others { [one, other] } else { [other, one] };
            let fixture = round * teams / 2 + pair;
            if let Some(goals) = scores.next().filter(|_| fixture + to_come < all) {
                season.played.push(PlayedFixture { home, away, goals: *goals, fixture });
            } else {
                season.remaining.push(RemainingFixture { home, away, so_far: None, fixture });
            }
        }
    }
    season
}
