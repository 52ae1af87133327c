//! Points that are enough or needed, against the list of all patterns.

use super::{places, random, scenarios};
use crate::document::{Criterion, Measure, Outcome, Rules};
use crate::scenarios::conditions::{Condition, Outlook};
use crate::scenarios::{Fate, PossibleFates, Qualification, Scenarios, ZonePlaces};
use crate::standings::{Season, TeamIndex};
use crate::testing::Dice;

/// The fate that all patterns with these own points agree on, if they do.
fn agreed(
    season: &Season,
    found: &Scenarios,
    team: TeamIndex,
    is_so: impl Fn(i64, &[Outcome]) -> bool,
) -> Option<Fate> {
    let mut agreed: Option<Option<Fate>> = None;
    for pattern in &found.patterns {
        if !is_so(earned(season, team, &pattern.results), &pattern.results) {
            continue;
        }
        let can: &PossibleFates = &pattern.can[team];
        let has = |fate| can.witness(fate).is_some();
        let only = match [has(Fate::Through), has(Fate::Out), has(Fate::Level) || !can.is_settled()] {
            [true, false, false] => Some(Fate::Through),
            [false, true, false] => Some(Fate::Out),
            _ => None,
        };
        agreed = match agreed {
            None => Some(only),
            Some(before) if before == only => Some(before),
            Some(_) => Some(None),
        };
    }
    agreed.flatten()
}

fn earned(season: &Season, team: TeamIndex, results: &[Outcome]) -> i64 {
    let points = season.rules.points;
    let own = season.remaining.iter().zip(results).filter(|(fixture, _)| fixture.has(team));
    own.map(|(fixture, outcome)| match outcome {
        Outcome::Draw => points.draw,
        won if (*won == Outcome::Home) == (fixture.home == team) => points.win,
        _ => points.loss,
    })
    .map(i64::from)
    .sum()
}

/// Whether the argument of the last night leaves nothing open: only figures of the team's own count.
fn is_plain(season: &Season) -> bool {
    use Measure::{AwayGoals, AwayWins, GoalDifference, Goals, Wins};
    let own = |criterion: &Criterion| {
        matches!(criterion, Criterion::Overall(GoalDifference | Goals | Wins | AwayGoals | AwayWins))
    };
    season.rules.criteria.iter().all(own)
        && season.entrants.iter().all(|entrant| !entrant.has_hidden_results())
        && season.teams().all(|team| season.remaining.iter().filter(|of| of.has(team)).count() <= 1)
}

/// Compares the statements about every team with the list of patterns. Returns how many there are, and how
/// many plain last nights were complete.
fn compare(season: &Season, places: &ZonePlaces, found: &Scenarios, about: &str) -> [usize; 2] {
    let mut counts = [0; 2];
    for team in season.teams() {
        let condition = Condition::far(season, places, Qualification::Open, team);
        let own: Vec<usize> =
            (0..season.remaining.len()).filter(|index| season.remaining[*index].has(team)).collect();
        let about = || format!("{about}, {team:?}: {condition:?} {season:?} {places:?}");
        match &condition.outlook {
            Outlook::Split { fixture, branches } => {
                assert_eq!(own, [fixture.0]);
                for branch in branches {
                    for outcome in &branch.outcomes {
                        let truth = agreed(season, found, team, |_, results| results[fixture.0] == *outcome);
                        match branch.then {
                            Outlook::Through => assert_eq!(truth, Some(Fate::Through), "{}", about()),
                            Outlook::Out => assert_eq!(truth, Some(Fate::Out), "{}", about()),
                            // A team may be able to end above a zone and below it, and never in it.
                            _ if is_plain(season) && places.edges().len() < 2 => {
                                assert_eq!(truth, None, "{}", about())
                            }
                            _ => continue,
                        }
                        counts[0] += 1;
                        counts[1] += usize::from(is_plain(season) && places.edges().len() < 2);
                    }
                }
            }
            Outlook::Points { enough, least, .. } => {
                if let Some(enough) = enough {
                    let truth = agreed(season, found, team, |earned, _| earned >= *enough);
                    assert_eq!(truth, Some(Fate::Through), "{}", about());
                }
                if let Some(least) = least {
                    let truth = agreed(season, found, team, |earned, _| earned < *least);
                    assert_eq!(truth, Some(Fate::Out), "{}", about());
                }
                counts[0] += 1;
            }
            Outlook::Through => {
                assert_eq!(agreed(season, found, team, |_, _| true), Some(Fate::Through), "{}", about());
            }
            Outlook::Out => {
                assert_eq!(agreed(season, found, team, |_, _| true), Some(Fate::Out), "{}", about());
            }
            Outlook::Depends => {}
            other => panic!("{other:?}"),
        }
    }
    counts
}

#[test]
fn points_that_are_enough_or_needed_are_those_of_all_patterns() {
    let mut counts = [0; 2];
    for seed in 0..8_000 {
        let mut dice = Dice::new(seed + 400_000);
        let mut season = random::season(&mut dice);
        if seed % 3 == 0 {
            season.rules.criteria =
                [Measure::GoalDifference, Measure::Goals, Measure::Wins].map(Criterion::Overall).to_vec();
            season.entrants.iter_mut().for_each(|entrant| entrant.facts = vec![None; 3]);
        }
        let places = random::zone(&mut dice, season.entrants.len());
        let found = Scenarios::of(&season, &places);
        let [said, plain] = compare(&season, &places, &found, &format!("seed {seed}"));
        counts = [counts[0] + said, counts[1] + plain];
    }
    println!("8,000 groups: {} statements, {} of plain last nights", counts[0], counts[1]);
    assert!(counts[0] > 10_000 && counts[1] > 1_000);
}

#[test]
fn on_the_last_night_of_the_league_phase_each_team_knows_which_result_is_enough() {
    let mut season =
        super::extremes::league(&mut Dice::new(36), 36, 18, Rules::named("uefa-cl-2024").unwrap());
    // Eight matchdays, not a whole league.
    season.played.drain(..season.played.len() - 18 * 7);
    let mut said = [0; 2];
    for (index, to) in [8, 24].into_iter().enumerate() {
        let places = places(&season, 1, to);
        let statuses = scenarios(&season, 1, to).statuses;
        for team in season.teams() {
            let condition = Condition::far(&season, &places, statuses[team], team);
            let Outlook::Split { branches, .. } = &condition.outlook else { continue };
            said[index] += branches.iter().filter(|branch| branch.then != Outlook::Depends).count();
        }
    }
    println!("certain results for the top 8 and the top 24: {said:?}");
    assert!(said.into_iter().all(|count| count > 5));
}
