//! Properties of any table, by any rules.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests may")]

mod plain_ranking;

use proptest::prelude::*;
use std::collections::BTreeMap;
use touchline_football::document::{
    Adjustment, Again, Better, Criterion, Document, Fixture, FixtureStatus, Group, HeadToHead, Measure,
    PointsFor, Rules, Score, Start, StartRow, Team,
};
use touchline_football::standings::{FixtureIndex, Ranker, Season, Separation, Table, TeamIndex};

fn measure() -> impl Strategy<Value = Measure> {
    prop::sample::select(Measure::NAMES.map(|(_, measure)| measure).to_vec())
}

fn criterion() -> impl Strategy<Value = Criterion> {
    let again = prop::sample::select(vec![Again::AfterAll, Again::OnSplit, Again::Never]);
    let measures = || prop::collection::vec(measure(), 1..4);
    let step = (measures(), again, any::<bool>(), prop::option::of(measures())).prop_map(
        |(measures, again, once_all_played, between_two)| {
            Criterion::HeadToHead(HeadToHead { measures, again, once_all_played, between_two })
        },
    );
    let fact = prop::sample::select(vec![Better::More, Better::Fewer])
        .prop_map(|better| Criterion::Fact { name: "fact".to_owned(), better });
    prop_oneof![3 => measure().prop_map(Criterion::Overall), 4 => step, 1 => fact]
}

fn rules() -> impl Strategy<Value = Rules> {
    let points = prop::sample::select(vec![[3, 1, 0], [2, 1, 0], [1, 0, 0], [3, 1, -1]]);
    (points, prop::collection::vec(criterion(), 0..4)).prop_map(|([win, draw, loss], criteria)| Rules {
        name: None,
        points: PointsFor { win, draw, loss },
        criteria,
    })
}

fn team(index: usize) -> impl Strategy<Value = (Team, Option<StartRow>)> {
    let adjustment = prop_oneof![4 => Just(0), 1 => -3..3_i32];
    let start = prop_oneof![6 => Just(None), 1 => (0..3_u16, 0..9_i32).prop_map(Some)];
    (adjustment, prop::option::weighted(0.8, 0..3_i64), start).prop_map(move |(points, fact, start)| {
        let id = format!("t{index}");
        let start = start.map(|(won, points)| StartRow {
            team: id.clone(),
            played: won,
            won,
            goals_for: u32::from(won) * 2,
            points,
            ..StartRow::default()
        });
        let facts = fact.map(|fact| ("fact".to_owned(), fact)).into_iter().collect();
        let adjustments = vec![Adjustment { points: Some(points), reason: None }];
        (Team { name: id.clone(), id, facts, adjustments, ..Team::default() }, start)
    })
}

/// A group of two to six teams that meet once or twice. Results are close, so many teams are level.
fn document() -> impl Strategy<Value = Document> {
    (2..7_usize, any::<bool>(), rules(), any::<bool>()).prop_flat_map(|(count, twice, rules, rows)| {
        let pairs: Vec<[usize; 2]> = (0..count)
            .flat_map(|home| (0..count).map(move |away| [home, away]))
            .filter(|[home, away]| if twice { home != away } else { home < away })
            .collect();
        let score = prop_oneof![8 => [0..3_u16, 0..3_u16].prop_map(Some), 1 => Just(None)];
        let status = prop_oneof![
            9 => Just(FixtureStatus::Normal),
            1 => prop::sample::select(vec![FixtureStatus::Annulled, FixtureStatus::Live, FixtureStatus::Awarded]),
        ];
        let fixtures = prop::collection::vec((score, status), pairs.len());
        let teams: Vec<_> = (0..count).map(team).collect();
        (teams, fixtures).prop_map(move |(teams, results)| {
            let name = |index: usize| format!("t{index}");
            let fixtures = pairs.iter().zip(results).enumerate().map(|(index, ([home, away], (score, status)))| Fixture {
                id: format!("f{index}"),
                home: name(*home),
                away: name(*away),
                score,
                status,
                ..Fixture::default()
            });
            let (teams, start): (Vec<Team>, Vec<Option<StartRow>>) = teams.into_iter().unzip();
            let start = if rows { start.into_iter().flatten().collect() } else { Vec::new() };
            let ids = teams.iter().map(|team| team.id.clone()).collect();
            let group = Group { teams: ids, fixtures: fixtures.collect(), start: Start { rows: start, ..Start::default() }, ..Group::default() };
            Document { rules: rules.clone(), teams, groups: vec![group], ..Document::default() }
        })
    })
}

fn season(document: &Document) -> Season {
    Season::of(document, &document.groups[0])
}

/// The rank and the last place of each team.
fn places(document: &Document) -> BTreeMap<String, (usize, usize)> {
    Table::of(&season(document)).rows.into_iter().map(|row| (row.id, (row.rank, row.last))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn points_goals_and_matches_add_up(document in document()) {
        let season = season(&document);
        let table = Table::of(&season);
        let results: Vec<_> = season.played.iter().copied().chain(season.supposing(&[])).collect();
        let sum = |of: &dyn Fn(&touchline_football::standings::TableRow) -> i64| table.rows.iter().map(of).sum::<i64>();
        let started = |of: &dyn Fn(&StartRow) -> i64| {
            season.entrants.iter().filter_map(|entrant| entrant.start.as_ref()).map(of).sum::<i64>()
        };
        let goals: i64 = results.iter().map(|result| i64::from(result.goals[0]) + i64::from(result.goals[1])).sum();
        let draws = results.iter().filter(|result| result.goals[0] == result.goals[1]).count() as i64;
        let decided = results.len() as i64 - draws;
        let PointsFor { win, draw, loss } = document.rules.points;
        let earned = draws * 2 * i64::from(draw) + decided * i64::from(win + loss);
        let given: i64 = season.entrants.iter().map(|entrant| entrant.adjustment).sum();
        prop_assert_eq!(sum(&|row| row.tally.played), 2 * results.len() as i64 + started(&|row| row.played.into()));
        prop_assert_eq!(sum(&|row| row.tally.goals_for), goals + started(&|row| row.goals_for.into()));
        prop_assert_eq!(sum(&|row| row.tally.goals_against), goals);
        prop_assert_eq!(sum(&|row| row.tally.drawn), 2 * draws);
        prop_assert_eq!(sum(&|row| row.tally.lost), decided);
        prop_assert_eq!(sum(&|row| row.tally.points), earned + given + started(&|row| row.points.into()));
        for row in &table.rows {
            prop_assert_eq!(row.tally.played, row.tally.won + row.tally.drawn + row.tally.lost);
        }
    }

    #[test]
    fn ranks_are_places_and_what_separates_two_rows_speaks_for_the_upper_one(document in document()) {
        let rows = Table::of(&season(&document)).rows;
        for (place, row) in rows.iter().enumerate() {
            prop_assert!(row.rank <= place + 1 && place < row.last);
            let Some(next) = rows.get(place + 1) else {
                prop_assert_eq!(&row.separated_by, &None);
                continue;
            };
            match row.separated_by.as_ref().expect("not the last row") {
                Separation::Above { figures: [upper, lower], by, among } => {
                    prop_assert!(next.rank == place + 2 && row.last == place + 1);
                    let fewer = matches!(by, touchline_football::standings::DecidingMeasure::Fact { better: Better::Fewer, .. });
                    prop_assert_eq!(upper < lower, fewer);
                    prop_assert_ne!(upper, lower);
                    if let Some(among) = among {
                        prop_assert!(among.teams.contains(&row.team) && among.teams.contains(&next.team));
                    }
                }
                _ => prop_assert_eq!((row.rank, row.last), (next.rank, next.last)),
            }
        }
    }

    #[test]
    fn the_order_depends_on_no_order_and_on_no_name(document in document(), turn in 0..40_usize) {
        let mut other = document.clone();
        let group = &mut other.groups[0];
        let (teams, fixtures) = (group.teams.len(), group.fixtures.len());
        group.teams.rotate_left(turn % teams);
        group.fixtures.rotate_left(turn % fixtures);
        group.fixtures.reverse();
        other.teams.reverse();
        prop_assert_eq!(places(&document), places(&other));

        // Maps t0 to x9 and t1 to x8, which reverses the alphabetical order.
        let renamed = |id: &str| format!("x{}", 9 - id.trim_start_matches('t').parse::<usize>().expect("a number"));
        for team in &mut other.teams {
            team.id = renamed(&team.id);
        }
        let group = &mut other.groups[0];
        let fixtures = group.fixtures.iter_mut().flat_map(|fixture| [&mut fixture.home, &mut fixture.away]);
        for id in fixtures.chain(&mut group.teams).chain(group.start.rows.iter_mut().map(|row| &mut row.team)) {
            *id = renamed(id);
        }
        let expected: BTreeMap<_, _> = places(&document).into_iter().map(|(id, places)| (renamed(&id), places)).collect();
        prop_assert_eq!(places(&other), expected);
    }

    #[test]
    fn head_to_head_is_the_table_of_the_mutual_matches(document in document(), more in prop::collection::vec(measure(), 0..4)) {
        let measures: Vec<Measure> = std::iter::once(Measure::Points).chain(more).collect();
        let mut whole = document;
        whole.groups[0].start.rows.clear();
        whole.rules.criteria = vec![Criterion::HeadToHead(HeadToHead {
            measures: measures.clone(),
            again: Again::Never,
            once_all_played: false,
            between_two: None,
        })];
        let table = Table::of(&season(&whole));
        for row in &table.rows {
            let level = table.rows.iter().filter(|other| other.tally.points == row.tally.points);
            let tied: Vec<&String> = level.map(|other| &other.id).collect();
            let mut mutual = whole.clone();
            mutual.rules.criteria = measures.iter().map(|measure| Criterion::Overall(*measure)).collect();
            mutual.teams.iter_mut().for_each(|team| team.adjustments.clear());
            let group = &mut mutual.groups[0];
            group.teams.retain(|id| tied.contains(&id));
            group.fixtures.retain(|fixture| tied.contains(&&fixture.home) && tied.contains(&&fixture.away));
            let above = table.rows.iter().filter(|other| other.tally.points > row.tally.points).count();
            let among = places(&mutual)[&row.id];
            prop_assert_eq!((row.rank, row.last), (above + among.0, above + among.1));
        }
    }

    #[test]
    fn the_ranking_is_the_one_that_a_plain_reading_of_the_rules_gives(document in document()) {
        let season = season(&document);
        let extra: Vec<_> = season.supposing(&[]).collect();
        let mut ranker = Ranker::new(&season);
        let blocks: Vec<Vec<TeamIndex>> = ranker.rank(&extra).blocks().map(<[TeamIndex]>::to_vec).collect();
        prop_assert_eq!(&blocks, &plain_ranking::rank(&season, &extra));
        // Ranking again after other scores gives the same result.
        ranker.rank(&[]);
        let again: Vec<Vec<TeamIndex>> = ranker.rank(&extra).blocks().map(<[TeamIndex]>::to_vec).collect();
        prop_assert_eq!(blocks, again);
    }

    #[test]
    fn a_supposed_score_is_as_good_as_a_played_one(document in document(), score in [0..4_u16, 0..4_u16]) {
        let season = season(&document);
        let supposed: Vec<(FixtureIndex, Score)> = season.remaining.iter().map(|fixture| (fixture.fixture, score)).collect();
        let mut played = document.clone();
        for (index, score) in &supposed {
            let fixture = &mut played.groups[0].fixtures[*index];
            (fixture.score, fixture.status) = (Some(*score), FixtureStatus::Normal);
        }
        let ranks = |table: Table| table.rows.into_iter().map(|row| (row.id, row.rank, row.separated_by)).collect::<Vec<_>>();
        prop_assert_eq!(ranks(Table::supposing(&season, &supposed)), ranks(Table::of(&self::season(&played))));
    }

    #[test]
    fn nothing_panics_however_great_the_numbers(mut document in document(), points in any::<[i32; 3]>(), goals in any::<[u16; 2]>(), fact in any::<i64>(), row in any::<[u32; 3]>()) {
        let [win, draw, loss] = points;
        document.rules.points = PointsFor { win, draw, loss };
        for team in &mut document.teams {
            team.facts.insert("fact".to_owned(), fact);
            team.adjustments.push(Adjustment { points: Some(win), reason: None });
        }
        let group = &mut document.groups[0];
        for fixture in group.fixtures.iter_mut().take(2) {
            fixture.score = Some(goals);
        }
        let [goals_for, goals_against, played] = row;
        group.start.rows = vec![StartRow { team: "t0".to_owned(), goals_for, goals_against, played: played as u16, points: loss, ..StartRow::default() }];
        group.fixtures.push(Fixture { home: "t0".to_owned(), away: "t0".to_owned(), score: Some(goals), ..Fixture::default() });
        group.fixtures.push(Fixture { home: "nobody".to_owned(), away: "t0".to_owned(), ..Fixture::default() });
        let table = Table::of(&season(&document));
        prop_assert!(table.rows.len() >= 2);
    }
}
