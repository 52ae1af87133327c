//! Teams level on points, and what does or does not separate them.

use super::{document, named, order, season};
use crate::document::{Again, Better, Criterion, HeadToHead, Measure, Rules, Score};
use crate::standings::{
    DecidingMeasure, Figure, FixtureIndex, Season, Separation, Table, TableRow, TeamIndex,
};

type Results = [(&'static str, &'static str, Option<Score>)];

/// European Championship 2024, Group E (openfootball/euro): all four on four points.
const EURO_2024_E: [(&str, &str, Option<Score>); 6] = [
    ("rou", "ukr", Some([3, 0])),
    ("bel", "svk", Some([0, 1])),
    ("svk", "ukr", Some([1, 2])),
    ("bel", "rou", Some([2, 0])),
    ("svk", "rou", Some([1, 1])),
    ("ukr", "bel", Some([0, 0])),
];

fn table(rules: Rules, results: &Results) -> Table {
    Table::of(&season(rules, results))
}

fn head_to_head(measures: &[Measure], again: Again) -> Criterion {
    Criterion::HeadToHead(HeadToHead {
        measures: measures.to_vec(),
        again,
        once_all_played: false,
        between_two: None,
    })
}

fn uefa(again: Again) -> Rules {
    let criterion = head_to_head(&[Measure::Points, Measure::GoalDifference, Measure::Goals], again);
    Rules { criteria: vec![criterion, Criterion::Overall(Measure::GoalDifference)], ..Rules::default() }
}

/// The measure, the number of teams it counted among, the round and the figures.
fn mutual(row: &TableRow) -> Option<(Measure, usize, usize, [Figure; 2])> {
    match row.separated_by.as_ref()? {
        Separation::Above { by: DecidingMeasure::Measure(measure), among: Some(among), figures } => {
            Some((*measure, among.teams.len(), among.round, *figures))
        }
        _ => None,
    }
}

fn whole(figures: [i64; 2]) -> [Figure; 2] {
    figures.map(Figure::Whole)
}

#[test]
fn romania_stand_above_belgium_because_the_step_is_used_whole_before_it_starts_again() {
    let table = table(named("uefa-euro-2020"), &EURO_2024_E);
    assert_eq!(order(&table), ["rou", "bel", "svk", "ukr"]);
    assert_eq!(mutual(&table.rows[0]), Some((Measure::Goals, 4, 1, whole([4, 2]))));
    assert_eq!(mutual(&table.rows[1]), Some((Measure::GoalDifference, 4, 1, whole([1, 0]))));
}

#[test]
fn starting_again_on_the_first_split_would_have_put_belgium_above_romania() {
    let table = table(uefa(Again::OnSplit), &EURO_2024_E);
    assert_eq!(order(&table), ["bel", "rou", "svk", "ukr"]);
    assert_eq!(mutual(&table.rows[0]), Some((Measure::Points, 2, 2, whole([3, 0]))));
}

#[test]
fn two_who_are_level_in_the_table_of_three_are_parted_by_their_own_match() {
    // a and b have the same record among the three teams, and a beat b.
    let results: &Results = &[
        ("a", "b", Some([1, 0])),
        ("b", "c", Some([2, 0])),
        ("c", "a", Some([2, 1])),
        ("a", "d", Some([0, 1])),
        ("b", "d", Some([0, 1])),
        ("c", "d", Some([0, 1])),
    ];
    let order_by = |again| order(&table(uefa(again), results)).join(" ");
    // Among the three, all have 3 points. Goal difference: b +1, a 0, c -1. No teams are left to start again
    // for.
    assert_eq!(order_by(Again::AfterAll), "d b a c");
    assert_eq!(order_by(Again::OnSplit), "d b a c");
}

#[test]
fn teams_that_nothing_separates_share_a_rank_and_say_so() {
    let results: &Results = &[("a", "b", Some([1, 1])), ("c", "a", Some([0, 2])), ("c", "b", Some([0, 2]))];
    let table = table(named("fifa-wc-1994"), results);
    let ranks: Vec<_> = table.rows.iter().map(|row| (row.rank, row.last, row.is_level())).collect();
    assert_eq!(ranks, [(1, 2, true), (1, 2, true), (3, 3, false)]);
    assert_eq!(table.rows[0].separated_by, Some(Separation::Level));
}

#[test]
fn a_fact_decides_where_every_level_team_has_it_and_stops_the_ranking_where_one_lacks_it() {
    let results: &Results = &[("a", "b", Some([0, 0])), ("b", "a", Some([0, 0]))];
    let rules = Rules {
        criteria: vec![
            Criterion::Fact { name: "disciplinary".into(), better: Better::Fewer },
            Criterion::Fact { name: "coefficient".into(), better: Better::More },
        ],
        ..Rules::default()
    };
    let mut document = document(rules, results);
    document.teams[0].facts.insert("disciplinary".into(), 7000);
    document.teams[0].facts.insert("coefficient".into(), 1000);
    document.teams[1].facts.insert("coefficient".into(), 2000);
    let missing = Table::of(&Season::of(&document, &document.groups[0]));
    assert!(missing.rows[0].is_level());
    let lacks = Separation::FactMissing { name: "disciplinary".into(), teams: vec![TeamIndex(1)] };
    assert_eq!(missing.rows[0].separated_by, Some(lacks));

    document.teams[1].facts.insert("disciplinary".into(), 5000);
    let known = Table::of(&Season::of(&document, &document.groups[0]));
    assert_eq!(order(&known), ["b", "a"]);
    assert_eq!(
        known.rows[0].separated_by,
        Some(Separation::Above {
            by: DecidingMeasure::Fact { name: "disciplinary".into(), better: Better::Fewer },
            among: None,
            figures: whole([5000, 7000]),
        })
    );
}

#[test]
fn goal_average_prefers_three_to_one_to_ten_to_five() {
    let results: &Results = &[
        ("a", "x", Some([3, 1])),
        ("b", "x", Some([10, 5])),
        ("a", "b", Some([0, 0])),
        ("x", "a", Some([0, 0])),
        ("x", "b", Some([0, 0])),
    ];
    let table = table(named("goal-average"), results);
    assert_eq!(order(&table), ["a", "b", "x"]);
    assert_eq!(table.rows[0].tally.points, 4, "two points for a win");
    let Some(Separation::Above { figures: [upper, lower], .. }) = &table.rows[0].separated_by else {
        panic!("not above");
    };
    assert!(matches!(upper, Figure::Average { scored: 3, conceded: 1 }));
    assert!(matches!(lower, Figure::Average { scored: 10, conceded: 5 }));
}

#[test]
fn la_liga_waits_for_the_second_match_before_the_first_one_counts() {
    let season_of = |second| {
        season(
            named("la-liga"),
            &[
                ("a", "b", Some([1, 0])),
                ("b", "c", Some([2, 0])),
                ("c", "a", Some([1, 0])),
                ("c", "b", Some([0, 0])),
                ("a", "c", Some([0, 0])),
                ("b", "a", second),
            ],
        )
    };
    let early = Table::of(&season_of(None));
    assert_eq!(order(&early), ["c", "b", "a"]);
    assert!(mutual(&early.rows[1]).is_none(), "b and a have one more match: goal difference");
    let late = Table::of(&season_of(Some([0, 0])));
    assert_eq!(order(&late), ["b", "a", "c"]);
    assert_eq!(mutual(&late.rows[0]), Some((Measure::GoalDifference, 3, 1, whole([1, 0]))));
    // Supposing the last match has the same effect as playing it.
    let supposed = Table::supposing(&season_of(None), &[(FixtureIndex(5), [0, 0])]);
    assert_eq!(supposed.rows[0].separated_by, late.rows[0].separated_by);
}

#[test]
fn the_opponents_of_a_league_phase_count_once_for_each_match_against_them() {
    let results: &Results = &[
        ("a", "c", Some([1, 0])),
        ("b", "d", Some([1, 0])),
        ("c", "d", Some([2, 0])),
        ("d", "c", Some([0, 1])),
    ];
    let rules = Rules { criteria: vec![Criterion::Overall(Measure::OpponentsPoints)], ..Rules::default() };
    let table = table(rules, results);
    assert_eq!(order(&table), ["c", "a", "b", "d"]);
    assert_eq!(
        table.rows[1].separated_by,
        Some(Separation::Above {
            by: DecidingMeasure::Measure(Measure::OpponentsPoints),
            among: None,
            figures: whole([6, 0])
        })
    );
}
