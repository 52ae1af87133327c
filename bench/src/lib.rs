//! Seasons for the benchmarks: a group of four, and leagues with a given number of fixtures left.

use touchline_football::document::{
    Across, Criterion, Document, Fixture, Group, Measure, Rules, Score, Team, Zone,
};
use touchline_football::standings::{
    Entrant, FixtureIndex, PlayedFixture, RemainingFixture, Season, TeamIndex,
};

/// Scores that keep a table close, used in turn.
const SCORES: [Score; 12] =
    [[1, 0], [0, 0], [2, 1], [1, 1], [0, 3], [2, 2], [1, 0], [2, 0], [1, 1], [3, 2], [0, 1], [1, 1]];

/// Teams that meet home and away. The last fixtures are still to play.
#[must_use]
pub fn season(rules: Rules, teams: usize, to_come: usize) -> Season {
    let entrant = |team| Entrant {
        id: format!("t{team}"),
        facts: vec![None; rules.criteria.len()],
        ..Entrant::default()
    };
    let entrants = (0..teams).map(entrant).collect();
    let mut season = Season { entrants, rules, ..Season::default() };
    // The circle method: the first team stays, and the others rotate.
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
            let [home, away] = [home, away].map(TeamIndex);
            let fixture = FixtureIndex(round * teams / 2 + pair);
            if let Some(goals) = scores.next().filter(|_| fixture.0 + to_come < all) {
                season.played.push(PlayedFixture { home, away, goals: *goals, fixture });
            } else {
                season.remaining.push(RemainingFixture { home, away, so_far: None, fixture });
            }
        }
    }
    season
}

/// Groups of four that meet once, with two or four matches left in each, and a ranking of their thirds. The
/// best two thirds of these go on with the first two of each group.
#[must_use]
pub fn tournament(rules: Rules, groups: u16, to_come: usize) -> Document {
    let criteria = [Measure::GoalDifference, Measure::Goals].map(Criterion::Overall).to_vec();
    let zone = |to| Zone { id: "next".to_owned(), from: 1, to, ..Zone::default() };
    let across = Across { name: "Thirds".to_owned(), place: 3, criteria, zones: vec![zone(groups * 2 / 3)] };
    let mut document = Document { rules, zones: vec![zone(2)], across: Some(across), ..Document::default() };
    let mut scores = SCORES.iter().cycle();
    for group in 0..groups {
        let id = |team: usize| format!("{group}-{team}");
        let pairs = [[0, 1], [2, 3], [0, 2], [3, 1], [3, 0], [1, 2]];
        let played = pairs.len().saturating_sub(to_come);
        let fixtures = pairs.iter().enumerate().map(|(index, [home, away])| Fixture {
            id: format!("{group}-{home}-{away}"),
            home: id(*home),
            away: id(*away),
            score: scores.next().copied().filter(|_| index < played),
            ..Fixture::default()
        });
        let team = |team: usize| Team { id: id(team), name: format!("Team {}", id(team)), ..Team::default() };
        document.teams.extend((0..4).map(team));
        let (fixtures, teams) = (fixtures.collect(), (0..4).map(id).collect());
        document.groups.push(Group { name: format!("Group {group}"), teams, fixtures, ..Group::default() });
        // Each group starts elsewhere in the list, or all would be the same.
        scores.next();
    }
    document
}
