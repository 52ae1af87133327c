//! Rankings across groups.

use super::{document, order};
use crate::document::{Across, Criterion, Document, Measure, Rules, Score};
use crate::standings::{AcrossTable, FixtureIndex, FromGroup};

fn groups(results: &[&[(&str, &str, Option<Score>)]]) -> Document {
    let mut whole = Document {
        across: Some(Across {
            name: "Second-placed teams".into(),
            place: 2,
            criteria: vec![
                Criterion::Overall(Measure::GoalDifference),
                Criterion::Overall(Measure::AwayGoals),
            ],
            zones: Vec::new(),
        }),
        ..Document::default()
    };
    for results in results {
        let one = document(Rules::default(), results);
        whole.teams.extend(one.teams);
        whole.groups.extend(one.groups);
    }
    whole
}

#[test]
fn second_placed_teams_are_ranked_by_their_results_in_their_own_groups() {
    let document = groups(&[
        &[("a1", "a2", Some([3, 1])), ("a2", "a3", Some([1, 0])), ("a1", "a3", Some([1, 0]))],
        &[("b1", "b2", Some([3, 1])), ("b3", "b2", Some([0, 1])), ("b1", "b3", Some([1, 0]))],
        &[("c1", "c2", Some([1, 0])), ("c1", "c3", None), ("c2", "c3", None)],
    ]);
    let across = AcrossTable::of(&document).expect("asked for");
    assert_eq!(order(&across.table), ["b2", "a2", "c3"]);
    assert_eq!(across.from[0], FromGroup { group: 1, settled: true });
    let supposed = AcrossTable::supposing(&document, &|group| {
        if group == 2 { &[(FixtureIndex(2), [5, 0])] } else { &[] }
    });
    assert_eq!(order(&supposed.expect("asked for").table), ["c1", "b2", "a2"]);
}

#[test]
fn a_place_that_is_not_settled_in_its_group_says_so() {
    let document = groups(&[&[("a", "b", Some([0, 0]))]]);
    let across = AcrossTable::of(&document).expect("asked for");
    assert_eq!(across.from, [FromGroup { group: 0, settled: false }]);
    assert!(AcrossTable::of(&Document::default()).is_none());
}
