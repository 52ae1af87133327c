//! Complete tables with known results, and helpers for the other tests.

mod across;
mod part;
mod seasons;
mod ties;

use super::{Among, DecidingMeasure, Figure, FixtureIndex, Season, Separation, Table};
use crate::document::{Document, Fixture, Group, Measure, Rules, Score, Team};

/// A document with one group. Fixtures are `(home, away, score)`.
pub(super) fn document(rules: Rules, fixtures: &[(&str, &str, Option<Score>)]) -> Document {
    let mut ids: Vec<&str> = Vec::new();
    for id in fixtures.iter().flat_map(|(home, away, _)| [*home, *away]) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let team = |id: &&str| Team { id: (*id).to_owned(), name: (*id).to_owned(), ..Team::default() };
    let fixture = |(index, (home, away, score)): (usize, &(&str, &str, Option<Score>))| Fixture {
        id: format!("f{index}"),
        home: (*home).to_owned(),
        away: (*away).to_owned(),
        score: *score,
        ..Fixture::default()
    };
    Document {
        rules,
        teams: ids.iter().map(team).collect(),
        groups: vec![Group {
            name: "Group".to_owned(),
            teams: ids.iter().map(|id| (*id).to_owned()).collect(),
            fixtures: fixtures.iter().enumerate().map(fixture).collect(),
            ..Group::default()
        }],
        ..Document::default()
    }
}

pub(super) fn season(rules: Rules, fixtures: &[(&str, &str, Option<Score>)]) -> Season {
    let document = document(rules, fixtures);
    Season::of(&document, &document.groups[0])
}

pub(super) fn named(name: &str) -> Rules {
    Rules::named(name).unwrap_or_else(|| panic!("no rules named {name}"))
}

pub(super) fn order(table: &Table) -> Vec<&str> {
    table.rows.iter().map(|row| row.id.as_str()).collect()
}

/// Champions League 2019/20, Group E, after matchday 5 (openfootball/champions-league).
pub(super) const GROUP_E: [(&str, &str, Option<Score>); 12] = [
    ("nap", "liv", Some([2, 0])),
    ("sal", "gnk", Some([6, 2])),
    ("gnk", "nap", Some([0, 0])),
    ("liv", "sal", Some([4, 3])),
    ("gnk", "liv", Some([1, 4])),
    ("sal", "nap", Some([2, 3])),
    ("liv", "gnk", Some([2, 1])),
    ("nap", "sal", Some([1, 1])),
    ("gnk", "sal", Some([1, 4])),
    ("liv", "nap", Some([1, 1])),
    ("nap", "gnk", None),
    ("sal", "liv", None),
];

fn above(measure: Measure, figures: [i64; 2]) -> Option<Separation> {
    let [upper, lower] = figures;
    Some(Separation::Above {
        by: DecidingMeasure::Measure(measure),
        among: None,
        figures: [Figure::Whole(upper), Figure::Whole(lower)],
    })
}

#[test]
fn group_e_after_matchday_five_is_as_the_press_had_it() {
    let table = Table::of(&season(named("uefa-cl-2018"), &GROUP_E));
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| {
            let t = &row.tally;
            (
                row.id.as_str(),
                row.rank,
                [t.played, t.won, t.drawn, t.lost, t.goals_for, t.goals_against, t.points],
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            ("liv", 1, [5, 3, 1, 1, 11, 8, 10]),
            ("nap", 2, [5, 2, 3, 0, 7, 4, 9]),
            ("sal", 3, [5, 2, 1, 2, 16, 11, 7]),
            ("gnk", 4, [5, 0, 1, 4, 5, 16, 1]),
        ]
    );
    assert_eq!(table.rows[0].separated_by, above(Measure::Points, [10, 9]));
    assert_eq!(table.rows[2].separated_by, above(Measure::Points, [7, 1]));
    assert_eq!(table.rows[3].separated_by, None);
    assert_eq!(table.rows[1].form.len(), 5);
    assert!(!table.as_it_stands);
}

#[test]
fn group_e_ends_with_liverpool_a_point_above_napoli() {
    let table = Table::supposing(
        &season(named("uefa-cl-2018"), &GROUP_E),
        &[(FixtureIndex(10), [4, 0]), (FixtureIndex(11), [0, 2])],
    );
    assert_eq!(order(&table), ["liv", "nap", "sal", "gnk"]);
    let separations: Vec<_> = table.rows.iter().map(|row| row.separated_by.clone()).collect();
    assert_eq!(
        separations,
        [
            above(Measure::Points, [13, 12]),
            above(Measure::Points, [12, 7]),
            above(Measure::Points, [7, 1]),
            None
        ]
    );
}

#[test]
fn three_sides_on_ten_points_are_ranked_by_the_matches_among_them() {
    // Napoli draw with Genk, and Salzburg beat Liverpool 5-4. The press had Liverpool through.
    let table = Table::supposing(
        &season(named("uefa-cl-2018"), &GROUP_E),
        &[(FixtureIndex(10), [0, 0]), (FixtureIndex(11), [5, 4])],
    );
    assert_eq!(order(&table), ["nap", "sal", "liv", "gnk"]);
    let three = Among { teams: vec![table.rows[0].team, table.rows[1].team, table.rows[2].team], round: 1 };
    assert_eq!(
        table.rows[1].separated_by,
        Some(Separation::Above {
            by: DecidingMeasure::Measure(Measure::GoalDifference),
            among: Some(three),
            figures: [Figure::Whole(-1), Figure::Whole(-2)],
        })
    );
}
