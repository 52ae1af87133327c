//! Random groups under random rules.

use super::enumeration::{Tallied, compare};
use crate::document::{
    Across, Again, Better, Criterion, HeadToHead, Measure, PointsFor, Rules, Score, StartRow, Zone,
};
use crate::scenarios::{Scenarios, ZonePlaces};
use crate::standings::{Entrant, FixtureIndex, PlayedFixture, RemainingFixture, Season, TeamIndex};
use crate::testing::Dice;

const FACTS: [&str; 3] = ["coefficient", "disciplinary", "fairPlay"];

fn measure(dice: &mut Dice) -> Measure {
    // Goal average is not linear. Include it now and then, to check that a verdict not worked out is at least
    // never wrong.
    let (_, measure) = Measure::NAMES[dice.below(Measure::NAMES.len())];
    if measure == Measure::GoalAverage && dice.below(4) > 0 { Measure::Goals } else { measure }
}

fn measures(dice: &mut Dice) -> Vec<Measure> {
    (0..1 + dice.below(4)).map(|_| measure(dice)).collect()
}

fn head_to_head(dice: &mut Dice) -> Criterion {
    let usual = [Measure::Points, Measure::GoalDifference, Measure::Goals, Measure::AwayGoals];
    let measures = if dice.below(3) == 0 { measures(dice) } else { usual[..1 + dice.below(4)].to_vec() };
    let again = [Again::AfterAll, Again::OnSplit, Again::Never][dice.below(3)];
    let between_two = (dice.below(4) == 0).then(|| vec![measure(dice)]);
    Criterion::HeadToHead(HeadToHead { measures, again, once_all_played: dice.below(4) == 0, between_two })
}

pub(super) fn rules(dice: &mut Dice) -> Rules {
    if dice.below(3) == 0 {
        let names =
            ["uefa-cl-2018", "uefa-euro-2020", "fifa-wc-1994", "fifa-wc-2026", "la-liga", "uefa-cl-2024"];
        if let Some(rules) = Rules::named(names[dice.below(names.len())]) {
            return rules;
        }
    }
    let criteria = (0..dice.below(5)).map(|_| match dice.below(6) {
        0 | 1 => head_to_head(dice),
        2 => Criterion::Fact {
            name: FACTS[dice.below(FACTS.len())].to_owned(),
            better: if dice.below(2) == 0 { Better::More } else { Better::Fewer },
        },
        _ => Criterion::Overall(measure(dice)),
    });
    let criteria = criteria.collect();
    let win = if dice.below(3) == 0 { 2 } else { 3 };
    Rules { name: None, points: PointsFor { win, draw: 1, loss: 0 }, criteria }
}

/// A group of three to five teams that meet once or twice, with one to three remaining matches. Scores are
/// low, because ties are the interesting cases.
pub(super) fn season(dice: &mut Dice) -> Season {
    let rules = rules(dice);
    let teams = 3 + dice.below(3);
    let to_come = if teams == 3 { 1 + dice.below(2) } else { 1 + dice.below(3) };
    let rounds = if teams == 5 { 1 } else { 1 + dice.below(2) };
    let mut pairs: Vec<[usize; 2]> = Vec::new();
    for home in 0..teams {
        for away in 0..teams {
            if home < away || (home > away && rounds == 2) {
                pairs.push([home, away]);
            }
        }
    }
    for last in (1..pairs.len()).rev() {
        pairs.swap(last, dice.below(last + 1));
    }
    let hidden = dice.below(8) == 0;
    let entrants = (0..teams).map(|team| entrant(dice, team, hidden, &rules)).collect();
    let mut season = Season { entrants, rules, ..Season::default() };
    let score = |dice: &mut Dice| -> Score { [0, 0].map(|_: u16| u16::try_from(dice.below(3)).unwrap()) };
    for (fixture, sides) in pairs.into_iter().enumerate() {
        let ([home, away], fixture) = (sides.map(TeamIndex), FixtureIndex(fixture));
        if fixture.0 < to_come {
            let so_far = (dice.below(6) == 0).then(|| score(dice));
            season.remaining.push(RemainingFixture { home, away, so_far, fixture });
        } else if dice.below(40) == 0 {
            season.struck.push([home, away]);
        } else {
            season.played.push(PlayedFixture { home, away, goals: score(dice), fixture });
        }
    }
    season
}

fn entrant(dice: &mut Dice, team: usize, hidden: bool, rules: &Rules) -> Entrant {
    let adjustment = if dice.below(8) == 0 { dice.between(-4, 2) } else { 0 };
    let start = (hidden && dice.below(2) == 0).then(|| StartRow {
        played: 2,
        won: 1,
        lost: 1,
        goals_for: 3,
        goals_against: 2 + u32::try_from(dice.below(2)).unwrap(),
        points: 3,
        ..StartRow::default()
    });
    let facts = rules.criteria.iter().map(|criterion| match criterion {
        Criterion::Fact { .. } if dice.below(6) > 0 => Some(dice.between(0, 3) * 1000),
        _ => None,
    });
    Entrant { id: format!("t{team}"), adjustment, start, facts: facts.collect() }
}

pub(super) fn zone(dice: &mut Dice, teams: usize) -> ZonePlaces {
    let from = 1 + dice.below(teams);
    let to = from + dice.below(teams + 1 - from);
    let [from, to] = [from, to].map(|place| u16::try_from(place).unwrap());
    let across = Across { place: to + 1, zones: vec![Zone::default()], ..Across::default() };
    let across = (dice.below(6) == 0).then_some(&across);
    ZonePlaces::of(&Zone { from, to, ..Zone::default() }, across, teams)
}

#[test]
fn random_groups_under_random_rules_come_out_as_enumeration_has_them() {
    const GROUPS: u64 = 10_000;
    let compared = |seeds: std::ops::Range<u64>| {
        let mut tallied = Tallied::default();
        for seed in seeds {
            let mut dice = Dice::new(seed);
            let season = season(&mut dice);
            let places = zone(&mut dice, season.entrants.len());
            let found = Scenarios::of(&season, &places);
            let most = match season.remaining.len() {
                1 => 9,
                2 if seed % 10 == 0 => 9,
                2 => 5,
                _ if seed % 10 == 0 => 4,
                _ => 3,
            };
            let wrong = tallied.wrong;
            compare(&season, &places, &found, most, &mut tallied);
            if tallied.wrong > wrong {
                println!("seed {seed}: {season:?} {places:?}");
            }
        }
        tallied
    };
    let halves = std::thread::scope(|scope| {
        let first = scope.spawn(|| compared(0..GROUPS / 2));
        let second = scope.spawn(|| compared(GROUPS / 2..GROUPS));
        [first.join().unwrap(), second.join().unwrap()]
    });
    let sum = |of: fn(&Tallied) -> usize| halves.iter().map(of).sum::<usize>();
    println!(
        "(d) {} random groups and rule sets: {} verdicts, {} witnesses confirmed, {} scorelines ranked, {} sharper \
         than the bound of enumeration, {} unknown, {} not worked out (goal average), {} wrong",
        sum(|t| t.groups),
        sum(|t| t.verdicts),
        sum(|t| t.witnesses),
        sum(|t| t.scorelines),
        sum(|t| t.sharper),
        sum(|t| t.unknown),
        sum(|t| t.not_worked_out),
        sum(|t| t.wrong),
    );
    assert_eq!(sum(|t| t.wrong), 0);
}
