//! Conditions against every scoreline to seven goals a side, on every group after every matchday but the first.

use crate::enumeration::{marks, played, scorelines};
use crate::groups;
use touchline_football::document::{Score, Zone};
use touchline_football::scenarios::conditions::{Conclusion, Condition, Outlook};
use touchline_football::scenarios::{Fate, Scenarios, Verdict, ZonePlaces, at_the_end};
use touchline_football::standings::{Ranker, Season};

/// What was counted.
#[derive(Clone, Copy, Debug, Default)]
struct Counted {
    conditions: usize,
    complete: usize,
    scorelines: usize,
    wrong: usize,
}

/// The places of the first teams: one of them, and two.
fn zones(season: &Season) -> [ZonePlaces; 2] {
    [1, 2].map(|to| ZonePlaces::of(&Zone { from: 1, to, ..Zone::default() }, None, season.entrants.len()))
}

/// Whether what a condition says of a scoreline is so, and whether it says something where it should.
fn is_right(said: Conclusion, mark: Fate, complete: bool) -> bool {
    match said {
        Conclusion::Through => mark == Fate::Through,
        Conclusion::Out => mark == Fate::Out,
        Conclusion::NotThrough => mark != Fate::Through,
        Conclusion::Level => mark == Fate::Level,
        Conclusion::Nothing => !complete,
    }
}

/// Scorelines to judge conditions by: all of them to seven goals a side for two matches, many for more.
fn tried(season: &Season, found: &Scenarios) -> Vec<Vec<Score>> {
    let fixtures = season.remaining.len();
    if fixtures <= 2 {
        return scorelines(fixtures, 7).collect();
    }
    // Every witness, which are of every pattern, and a walk through the others.
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
            (0..season.entrants.len()).map(|team| Condition::of(season, &places, &found, team)).collect();
        counted.conditions += conditions.len();
        counted.complete += conditions.iter().filter(|condition| condition.complete).count();
        for scores in tried(season, &found) {
            counted.scorelines += 1;
            let marks = marks(ranker.rank(&played(season, &scores)), &places);
            for (team, condition) in conditions.iter().enumerate() {
                let said = condition.outlook.of(season, team, &scores);
                if !is_right(said, marks[team], condition.complete) {
                    counted.wrong += 1;
                    if counted.wrong > 5 {
                        continue;
                    }
                    println!("{name}, {scores:?}: team {team} is {:?}, against {condition:?}", marks[team]);
                }
            }
        }
    }
}

#[test]
fn what_conditions_say_is_so_after_every_matchday_but_the_first() {
    let documents = groups::documents();
    for left in [1, 2, 3, 4] {
        let seasons: Vec<(&str, Season)> = documents
            .iter()
            .filter_map(|(name, document)| {
                let matchday = document.teams.len() / 2;
                let fixtures = document.groups[0].fixtures.len();
                let to_come = matchday * left;
                // Not the first matchday, and of eight to come a few: they cost a third of a second each.
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
            "{left} matchday(s) left: {} groups, {} conditions, {} complete, {} scorelines tried, {} wrong",
            seasons.len(),
            one.conditions + other.conditions,
            one.complete + other.complete,
            one.scorelines + other.scorelines,
            one.wrong + other.wrong
        );
        assert_eq!(one.wrong + other.wrong, 0);
    }
}

/// How many of the cells that goals decide have an exact clause, by the condition's tree or by itself.
#[test]
fn most_of_what_goals_decide_on_the_last_matchday_has_an_exact_clause() {
    let [mut goals, mut exact] = [0, 0];
    for (name, season) in groups::with_last_matchday_to_come() {
        for places in zones(&season) {
            let found = Scenarios::of(&season, &places);
            for team in 0..season.entrants.len() {
                let condition = Condition::of(&season, &places, &found, team);
                for pattern in &found.patterns {
                    if pattern.can[team].verdict() == Verdict::Goals {
                        goals += 1;
                        let witness = pattern.can[team].witness(Fate::Out).expect("goals decide");
                        if is_exact(&condition.outlook, witness) {
                            exact += 1;
                        } else {
                            println!("{name}: no exact clause for team {team} in {:?}", pattern.results);
                        }
                    }
                }
            }
        }
    }
    println!("{exact} of {goals} goals verdicts on last matchdays have a complete clause");
    assert!(100 * exact >= 85 * goals);
}

/// Whether the part of the tree that a scoreline comes to is exact.
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
