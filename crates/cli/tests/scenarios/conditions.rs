//! Checks conditions, and the sentences planned from them, against every scoreline up to seven goals per
//! side. It covers every group after every matchday but the first.

use crate::enumeration::{fates, played, scorelines};
use crate::groups;
use crate::meaning::{Reader, leaves_to_goals};
use touchline_football::document::{Score, Zone};
use touchline_football::scenarios::conditions::{Conclusion, Condition, Outlook};
use touchline_football::scenarios::plan::Plan;
use touchline_football::scenarios::{Fate, Scenarios, Verdict, ZonePlaces, at_the_end};
use touchline_football::standings::{Ranker, Season};

/// The counts of the check.
#[derive(Clone, Copy, Debug, Default)]
struct Counted {
    conditions: usize,
    complete: usize,
    scorelines: usize,
    wrong: usize,
    /// Scorelines about which the sentences say nothing, although the condition does.
    silent: usize,
}

/// The zones of the first place and of the first two places.
fn zones(season: &Season) -> [ZonePlaces; 2] {
    [1, 2].map(|to| ZonePlaces::of(&Zone { from: 1, to, ..Zone::default() }, None, season.entrants.len()))
}

/// Whether a condition's statement about a scoreline is true, and whether a complete condition makes one.
pub fn is_right(said: Conclusion, mark: Fate, complete: bool) -> bool {
    match said {
        Conclusion::Through => mark == Fate::Through,
        Conclusion::Out => mark == Fate::Out,
        Conclusion::NotThrough => mark != Fate::Through,
        Conclusion::Level => mark == Fate::Level,
        Conclusion::Nothing => !complete,
    }
}

/// Scorelines for checking conditions: all up to seven goals per side for two matches, a large sample for
/// more.
fn tried(season: &Season, found: &Scenarios) -> Vec<Vec<Score>> {
    let fixtures = season.remaining.len();
    if fixtures <= 2 {
        return scorelines(fixtures, 7).collect();
    }
    // Every witness, which covers every pattern, and a random walk through the other scorelines.
    let marks = [Fate::Through, Fate::Out, Fate::Level];
    let cans = found.patterns.iter().flat_map(|pattern| &pattern.can);
    let witnesses = cans.flat_map(|can| marks.into_iter().filter_map(|mark| can.witness(mark)));
    let mut tried: Vec<Vec<Score>> = witnesses.map(<[Score]>::to_vec).collect();
    tried.sort_unstable();
    tried.dedup();
    let mut code: u64 = 0x9E37_79B9_7F4A_7C15;
    for _ in 0..1500 {
        code ^= code << 13;
        code ^= code >> 7;
        code ^= code << 17;
        let goals = |place: usize| u16::try_from(code >> (3 * place) & 7).expect("three bits");
        tried.push((0..fixtures).map(|fixture| [goals(2 * fixture), goals(2 * fixture + 1)]).collect());
    }
    tried
}

fn count(name: &str, season: &Season, counted: &mut Counted) {
    let end = at_the_end(season);
    let mut ranker = Ranker::new(&end);
    for places in zones(season) {
        let found = Scenarios::of(season, &places);
        let conditions: Vec<Condition> =
            season.teams().map(|team| Condition::of(season, &places, &found, team)).collect();
        let planned = |(team, condition)| Plan::of(season, &found, team, condition);
        let plans: Vec<Plan> = season.teams().zip(&conditions).map(planned).collect();
        counted.conditions += conditions.len();
        counted.complete += conditions.iter().filter(|condition| condition.complete).count();
        for scores in tried(season, &found) {
            counted.scorelines += 1;
            let fates = fates(ranker.rank(&played(season, &scores)), &places);
            for (team, condition) in season.teams().zip(&conditions) {
                let said = condition.outlook.of(season, team, &scores);
                let sentences =
                    Reader { season, team, scores: &scores, between: None }.conclusions(&plans[team]);
                let is_true = sentences.iter().all(|said| is_right(*said, fates[team], false));
                let is_silent = sentences.is_empty() && said != Conclusion::Nothing;
                counted.silent += usize::from(is_silent);
                if !is_true || is_silent && !leaves_to_goals(&plans[team]) {
                    counted.wrong += 1;
                    if counted.wrong <= 5 {
                        println!(
                            "{name}, {scores:?}: {sentences:?} of {:?}, against {:?}",
                            fates[team], plans[team]
                        );
                    }
                }
                if !is_right(said, fates[team], condition.complete) {
                    counted.wrong += 1;
                    if counted.wrong > 5 {
                        continue;
                    }
                    println!("{name}, {scores:?}: {team:?} is {:?}, against {condition:?}", fates[team]);
                }
            }
        }
    }
}

#[test]
fn what_conditions_say_is_so_after_every_matchday_but_the_first() {
    let documents = groups::documents();
    // Matchdays, plus the last three fixtures, with which some team has one match left and another two.
    for left in [Some(1), None, Some(2), Some(3), Some(4)] {
        let seasons: Vec<(&str, Season)> = documents
            .iter()
            .filter_map(|(name, document)| {
                let matchday = document.teams.len() / 2;
                let fixtures = document.groups[0].fixtures.len();
                let to_come = left.map_or(3, |left| matchday * left);
                // Leave out the first matchday. With eight fixtures left, take only a few groups: they cost a
                // third of a second each.
                let few = to_come < 8 || name.ends_with("Group A");
                (to_come + matchday < fixtures && few).then(|| {
                    let (document, _) = groups::without_last(document, to_come);
                    (name.as_str(), Season::of(&document, &document.groups[0]))
                })
            })
            .collect();
        let counted = |half: usize| {
            let mut counted = Counted::default();
            let mine = seasons.iter().enumerate().filter(|(index, _)| index % 2 == half);
            mine.for_each(|(_, (name, season))| count(name, season, &mut counted));
            counted
        };
        let [one, other] = std::thread::scope(|scope| {
            [scope.spawn(|| counted(0)), scope.spawn(|| counted(1))]
                .map(|thread| thread.join().expect("no panic"))
        });
        println!(
            "{left:?} matchday(s) left: {} groups, {} conditions, {} complete, {} scorelines tried, {} wrong, {} left to goals",
            seasons.len(),
            one.conditions + other.conditions,
            one.complete + other.complete,
            one.scorelines + other.scorelines,
            one.wrong + other.wrong,
            one.silent + other.silent
        );
        assert_eq!(one.wrong + other.wrong, 0);
    }
}

/// The number of cells decided by goals that have an exact clause, from the condition's tree or from the cell
/// alone.
#[test]
fn most_of_what_goals_decide_on_the_last_matchday_has_an_exact_clause() {
    let [mut goals, mut exact] = [0, 0];
    for (name, season) in groups::with_last_matchday_to_come() {
        for places in zones(&season) {
            let found = Scenarios::of(&season, &places);
            for team in season.teams() {
                let condition = Condition::of(&season, &places, &found, team);
                for pattern in &found.patterns {
                    if pattern.can[team].verdict() == Verdict::Goals {
                        goals += 1;
                        let witness = pattern.can[team].witness(Fate::Out).expect("goals decide");
                        if is_exact(&condition.outlook, witness) {
                            exact += 1;
                        } else {
                            println!("{name}: no exact clause for {team:?} in {:?}", pattern.results);
                        }
                    }
                }
            }
        }
    }
    println!("{exact} of {goals} goals verdicts on last matchdays have a complete clause");
    assert!(100 * exact >= 85 * goals);
}

/// Whether the part of the tree for this scoreline is exact.
fn is_exact(outlook: &Outlook, scores: &[Score]) -> bool {
    match outlook {
        Outlook::Goals { exact, .. } => *exact,
        Outlook::Split { fixture, branches } => {
            let [home, away] = scores[*fixture];
            let outcome = match home.cmp(&away) {
                std::cmp::Ordering::Greater => touchline_football::document::Outcome::Home,
                std::cmp::Ordering::Equal => touchline_football::document::Outcome::Draw,
                std::cmp::Ordering::Less => touchline_football::document::Outcome::Away,
            };
            let branch = branches.iter().find(|branch| branch.outcomes.contains(&outcome));
            branch.is_some_and(|branch| is_exact(&branch.then, scores))
        }
        _ => false,
    }
}
