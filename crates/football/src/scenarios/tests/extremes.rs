//! Checks that the statuses computed team by team agree with the list of all patterns.

use super::{random, scenarios};
use crate::document::Rules;
use crate::scenarios::final_season::FinalSeason;
use crate::scenarios::{Qualification, Scenarios, ZonePlaces, extremes};
use crate::standings::{Entrant, FixtureIndex, PlayedFixture, RemainingFixture, Season, TeamIndex};
use crate::testing::Dice;

/// A league of this many teams, home and away, with `to_come` fixtures of its last matchdays still to play.
pub(super) fn league(dice: &mut Dice, teams: usize, to_come: usize, rules: Rules) -> Season {
    let facts = vec![None; rules.criteria.len()];
    let entrant = |team| Entrant { id: format!("t{team}"), facts: facts.clone(), ..Entrant::default() };
    let entrants = (0..teams).map(entrant).collect();
    let mut season = Season { entrants, rules, ..Season::default() };
    // The circle method: one team stays, the others rotate.
    let mut ring: Vec<usize> = (0..teams).collect();
    let mut fixtures = Vec::new();
    for round in 0..2 * (teams - 1) {
        for place in 0..teams / 2 {
            let pair = [ring[place], ring[teams - 1 - place]];
            fixtures.push(if round < teams - 1 { pair } else { [pair[1], pair[0]] });
        }
        ring[1..].rotate_right(1);
    }
    let played = fixtures.len() - to_come;
    for (fixture, sides) in fixtures.into_iter().enumerate() {
        let ([home, away], fixture) = (sides.map(TeamIndex), FixtureIndex(fixture));
        if fixture.0 < played {
            // The lower the index, the slightly stronger the team.
            let strong = |team: usize| 1 + (teams - team) / (teams / 2);
            let goals = sides.map(|team| u16::try_from(dice.below(2 + strong(team))).unwrap());
            season.played.push(PlayedFixture { home, away, goals, fixture });
        } else {
            season.remaining.push(RemainingFixture { home, away, so_far: None, fixture });
        }
    }
    season
}

#[test]
fn leagues_of_twenty_with_two_matchdays_left_are_worked_out_whole() {
    for (name, matchdays) in
        [("premier-league", 1), ("premier-league", 2), ("wins-first", 2), ("la-liga", 1), ("la-liga", 2)]
    {
        let mut counts = [0; 4];
        for seed in 0..10 {
            let season = league(&mut Dice::new(seed), 20, 10 * matchdays, Rules::named(name).unwrap());
            for (from, to) in [(1, 1), (1, 4), (5, 5), (18, 20)] {
                let found = scenarios(&season, from, to);
                found.statuses.iter().for_each(|status| counts[*status as usize] += 1);
            }
        }
        println!(
            "{name}, twenty teams, {matchdays} matchday(s) left: {counts:?} through, out, open, not worked out"
        );
        assert_eq!(counts[3], 0);
    }
}

fn by_teams(season: &Season, places: &ZonePlaces) -> Vec<Qualification> {
    let final_season = FinalSeason::new(season);
    let season = &final_season.season;
    let mut seen = vec![[false; 3]; season.entrants.len()];
    // Only every other season gets examples. Without them, everything needs a proof.
    if season.remaining.len().is_multiple_of(2) {
        season.teams().for_each(|team| extremes::note_examples(season, places, team, &mut seen));
    }
    season.teams().map(|team| extremes::status(&final_season, places, team, seen[team])).collect()
}

#[test]
fn statuses_asked_team_by_team_are_those_of_all_patterns() {
    let mut counts = [0; 4];
    let mut wrong = 0;
    for seed in 0..6_000 {
        let mut dice = Dice::new(seed + 200_000);
        let season = random::season(&mut dice);
        let places = random::zone(&mut dice, season.entrants.len());
        let listed = Scenarios::of(&season, &places).statuses;
        for (team, (asked, listed)) in by_teams(&season, &places).into_iter().zip(listed).enumerate() {
            counts[asked as usize] += 1;
            let plain = !format!("{:?}", season.rules).contains("GoalAverage")
                && !format!("{:?}", season.rules).contains("Opponents")
                && places.edges().len() < 2;
            if asked == Qualification::NotWorkedOut && plain {
                wrong += 1;
                println!("seed {seed}, team {team}: not worked out: {season:?} {places:?}");
            }
            if asked != listed
                && asked != Qualification::NotWorkedOut
                && listed != Qualification::NotWorkedOut
            {
                wrong += 1;
                println!(
                    "seed {seed}, team {team}: asked {asked:?}, listed {listed:?}: {season:?} {places:?}"
                );
            }
        }
    }
    println!(
        "6,000 random groups, team by team: {counts:?} through, out, open, not worked out; {wrong} wrong"
    );
    assert_eq!(wrong, 0);
}

#[test]
fn the_league_phase_of_36_is_worked_out_on_its_last_two_matchdays() {
    for matchdays in [1, 2] {
        let mut counts = [0; 4];
        for seed in 0..3 {
            let mut season =
                league(&mut Dice::new(seed + 36), 36, 18 * matchdays, Rules::named("uefa-cl-2024").unwrap());
            // Eight matchdays, not a whole league: the last ones played, and those still to play.
            season.played.drain(..season.played.len() - 18 * (8 - matchdays));
            for (from, to) in [(1, 8), (9, 24), (25, 36)] {
                let found = scenarios(&season, from, to);
                found.statuses.iter().for_each(|status| counts[*status as usize] += 1);
            }
        }
        println!(
            "league phase of 36, {matchdays} matchday(s) left: {counts:?} through, out, open, not worked out"
        );
        assert_eq!(counts[3], 0);
    }
}

#[test]
fn four_teams_are_worked_out_at_any_point_of_the_season() {
    for to_come in [4, 6, 8, 9, 10, 11, 12] {
        let mut counts = [0; 4];
        let groups = if to_come == 8 { 1 } else { 5 };
        for seed in 0..groups {
            let season = league(&mut Dice::new(seed + 4), 4, to_come, Rules::named("uefa-cl-2018").unwrap());
            for (from, to) in [(1, 2), (3, 3)] {
                scenarios(&season, from, to).statuses.iter().for_each(|status| counts[*status as usize] += 1);
            }
        }
        println!("four teams, {to_come} to come: {counts:?} through, out, open, not worked out");
        assert_eq!(counts[3], 0);
    }
}
