//! Checks the sentences about zones that a ranking between groups decides, on scorelines of all groups at random.

use crate::conditions::is_right;
use crate::meaning::{Between, Reader};
use touchline_football::document::{
    Across, Criterion, Document, Fixture, Group, Measure, Rules, Score, Team, Zone,
};
use touchline_football::scenarios::conditions::{Conclusion, Condition};
use touchline_football::scenarios::plan::Plan;
use touchline_football::scenarios::{Fate, Scenarios, Tournament, ZonePlaces, at_the_end};
use touchline_football::standings::{PlayedFixture, Ranker, Season, TeamIndex};
use touchline_football::words::{About, Words};

/// Numbers at random, the same on every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 20) % count as u64).expect("it fits")
    }

    fn score(&mut self, most: usize) -> Score {
        [0, 0].map(|_: u16| u16::try_from(self.below(most + 1)).expect("it fits"))
    }
}

/// Three to six groups of four with up to three matches left in each. The best of those in one place go on with
/// all above them.
fn tournament(chance: &mut Chance) -> Document {
    let rules = ["uefa-euro-2020", "fifa-wc-1994", "fifa-wc-2026"][chance.below(3)];
    let count = 3 + chance.below(4);
    let place = u16::try_from(2 + chance.below(2)).expect("it fits");
    let zone = |to: u16| Zone { id: "next".to_owned(), name: "Next".to_owned(), from: 1, to };
    let criteria = [Measure::GoalDifference, Measure::Goals].map(Criterion::Overall).to_vec();
    let best = u16::try_from(1 + chance.below(count - 1)).expect("it fits");
    let across = Across { name: "Between".to_owned(), place, criteria, zones: vec![zone(best)] };
    let mut document = Document {
        rules: Rules::named(rules).expect("known rules"),
        zones: vec![zone(place - 1)],
        across: Some(across),
        ..Document::default()
    };
    for group in 0..count {
        let id = |team: usize| format!("{group}-{team}");
        let mut fixtures: Vec<Fixture> = [[0, 1], [2, 3], [0, 2], [3, 1], [3, 0], [1, 2]]
            .into_iter()
            .map(|[home, away]| Fixture {
                id: format!("{}-{}", id(home), id(away)),
                home: id(home),
                away: id(away),
                score: Some(chance.score(2)),
                ..Fixture::default()
            })
            .collect();
        let left = chance.below(4);
        fixtures.iter_mut().rev().take(left).for_each(|fixture| fixture.score = None);
        let team = |team| Team { id: id(team), name: format!("Team {}", id(team)), ..Team::default() };
        document.teams.extend((0..4).map(team));
        let (name, teams) = (format!("Group {group}"), (0..4).map(id).collect());
        document.groups.push(Group { name, teams, fixtures, ..Group::default() });
    }
    document
}

/// For each team of a group the places that it may have, from 1, and its record between groups.
fn ended(season: &Season, scores: &[Score]) -> Vec<([usize; 2], [i64; 3])> {
    let extra: Vec<PlayedFixture> =
        season.remaining.iter().zip(scores).map(|(fixture, score)| fixture.ending(*score)).collect();
    let mut ranker = Ranker::new(season);
    let ranking = ranker.rank(&extra);
    let of = |team: TeamIndex| {
        let places = ranking.places(team).expect("every team has a place");
        let tally = ranking.totals[team.0];
        ([places.start + 1, places.end], [tally.points, tally.goal_difference(), tally.goals_for])
    };
    season.teams().map(of).collect()
}

/// The fate of a team whose rank between groups is one of these, counted from zero.
fn fate(document: &Document, places: [usize; 2], ranks: [usize; 2]) -> Fate {
    let across = document.across.as_ref().expect("a ranking");
    let (ranked, best) = (usize::from(across.place), usize::from(across.zones[0].to));
    let fates = (places[0]..=places[1]).flat_map(|place| match place.cmp(&ranked) {
        std::cmp::Ordering::Less => vec![true],
        std::cmp::Ordering::Greater => vec![false],
        std::cmp::Ordering::Equal => (ranks[0]..=ranks[1]).map(|above| above < best).collect(),
    });
    let fates: Vec<bool> = fates.collect();
    match (fates.contains(&true), fates.contains(&false)) {
        (true, false) => Fate::Through,
        (false, _) => Fate::Out,
        _ => Fate::Level,
    }
}

#[test]
fn sentences_between_groups_are_true_of_every_scoreline() {
    let words = Words::for_tag(None);
    let (mut sentences, mut statements, mut ranked) = (0, 0, 0);
    for seed in 1..=120_u64 {
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let document = tournament(&mut chance);
        let place = usize::from(document.across.as_ref().expect("a ranking").place);
        let zone = &document.zones[0];
        let seasons: Vec<Season> =
            document.groups.iter().map(|group| at_the_end(&Season::of(&document, group))).collect();
        let found = Tournament::of(&document).expect("few matches are left");
        let plans: Vec<Vec<Plan>> = seasons
            .iter()
            .enumerate()
            .map(|(group, season)| {
                let scenarios: Scenarios = found.scenarios(group, zone).expect("the ranking decides");
                let places = ZonePlaces::of(zone, document.across.as_ref(), season.entrants.len());
                let plan = |team: TeamIndex| {
                    let condition = Condition::of(season, &places, &scenarios, team);
                    let about = About { document: &document, season, scenarios: &scenarios, zone, team };
                    let text = words.condition(about, &condition);
                    ranked += usize::from(text.contains("place with"));
                    assert!(text.ends_with('.') && !text.contains("  "), "{text}");
                    sentences += 1;
                    Plan::of(season, &scenarios, team, &condition)
                };
                season.teams().map(plan).collect()
            })
            .collect();
        for _ in 0..60 {
            let scores: Vec<Vec<Score>> = seasons
                .iter()
                .map(|season| season.remaining.iter().map(|_| chance.score(4)).collect())
                .collect();
            let ends: Vec<_> =
                seasons.iter().zip(&scores).map(|(season, scores)| ended(season, scores)).collect();
            for (group, season) in seasons.iter().enumerate() {
                for team in season.teams() {
                    let (places, record) = ends[group][team.0];
                    let holders = |of: usize| {
                        ends[of]
                            .iter()
                            .filter(|([from, to], _)| (*from..=*to).contains(&place))
                            .map(|(_, record)| *record)
                    };
                    let is_level = |of: usize| holders(of).any(|other| other >= record);
                    let is_above = |of: usize| holders(of).all(|other| other > record);
                    let others = || (0..ends.len()).filter(|of| *of != group);
                    let ranks = [
                        others().filter(|of| is_above(*of)).count(),
                        others().filter(|of| is_level(*of)).count(),
                    ];
                    let mark = fate(&document, places, ranks);
                    let between = Some(Between { places, points: record[0], is_level: &is_level });
                    let reader = Reader { season, team, scores: &scores[group], between };
                    for said in reader.conclusions(&plans[group][team.0]) {
                        statements += usize::from(said != Conclusion::Nothing);
                        assert!(
                            is_right(said, mark, false),
                            "seed {seed}, {team:?} of group {group}: {said:?}, but {mark:?} after {scores:?}; {:?}",
                            plans[group][team.0]
                        );
                    }
                }
            }
        }
    }
    println!("{sentences} texts, {ranked} about the groups, {statements} statements, none wrong");
    assert!(ranked > 300 && statements > 20_000);
}
