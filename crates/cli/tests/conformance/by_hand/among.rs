//! Tables decided by the matches among the tied teams.

use super::{by, case, fact, head_to_head, named, with_fact};
use crate::case::{Case, Line};
use touchline_football::document::{Adjustment, Again, Better, Criterion, HeadToHead, Measure, Score};

use Criterion::Overall;
use Measure::{AwayGoals, GoalDifference, Goals, Points};

pub fn cases() -> Vec<Case> {
    [restarts(), among_the_tied(), waiting()].concat()
}

const UEFA: &[Measure] = &[Points, GoalDifference, Goals];

fn restarts() -> Vec<Case> {
    // Goals put a above b and c among the three. b and c are level in that table, and b beat c.
    let needed: &[Line<'_>] = &[
        ("a", "b", Some([2, 1])),
        ("c", "a", Some([2, 1])),
        ("b", "c", Some([1, 0])),
        ("a", "d", Some([1, 0])),
        ("b", "d", Some([1, 0])),
        ("c", "d", Some([5, 0])),
    ];
    // European Championship 2024, Group E.
    let forbidden: &[Line<'_>] = &[
        ("rou", "ukr", Some([3, 0])),
        ("bel", "svk", Some([0, 1])),
        ("svk", "ukr", Some([1, 2])),
        ("bel", "rou", Some([2, 0])),
        ("svk", "rou", Some([1, 1])),
        ("ukr", "bel", Some([0, 0])),
    ];
    // All have four points. a and b are level above c and d, who are also level. a beat b, and c beat d.
    let two_and_two: &[Line<'_>] = &[
        ("a", "b", Some([3, 0])),
        ("c", "d", Some([3, 0])),
        ("b", "c", Some([5, 0])),
        ("a", "d", Some([2, 3])),
        ("a", "c", Some([0, 0])),
        ("b", "d", Some([0, 0])),
    ];
    let coefficients = [("a", 1), ("b", 2), ("c", 3), ("d", 4)];
    let once = |again| [head_to_head(UEFA, again), Overall(GoalDifference)];
    let then_coefficient = [head_to_head(UEFA, Again::AfterAll), fact("coefficient", Better::More)];
    // Points among the three separate a from b and c. By goals among the three c is ahead, but b beat c.
    let excluding: &[Line<'_>] = &[
        ("a", "b", Some([1, 0])),
        ("b", "a", Some([0, 1])),
        ("b", "c", Some([1, 0])),
        ("c", "b", Some([0, 0])),
        ("c", "a", Some([3, 0])),
        ("a", "c", Some([1, 0])),
        ("a", "d", Some([0, 0])),
        ("d", "a", Some([1, 0])),
        ("b", "d", Some([1, 0])),
        ("d", "b", Some([0, 1])),
        ("c", "d", Some([1, 0])),
        ("d", "c", Some([0, 1])),
    ];
    vec![
        case("a restart that is needed", by(&once(Again::AfterAll), needed), "a b c d"),
        case("a step that never starts again", by(&once(Again::Never), needed), "a c b d"),
        case("a restart that is forbidden", by(&once(Again::AfterAll), forbidden), "rou bel svk ukr"),
        case("a restart on the first split", by(&once(Again::OnSplit), forbidden), "bel rou svk ukr"),
        case(
            "a four-way tie that splits two and two",
            with_fact(by(&then_coefficient, two_and_two), "coefficient", &coefficients),
            "a b c d",
        ),
        case("La Liga leaves out whom a criterion parts", named("la-liga", excluding), "a b c d"),
    ]
}

fn among_the_tied() -> Vec<Case> {
    let pair: &[Line<'_>] = &[("a", "b", Some([1, 0])), ("b", "c", Some([9, 0]))];
    let two_legs: &[Line<'_>] = &[
        ("a", "b", Some([1, 0])),
        ("b", "a", Some([2, 1])),
        ("b", "c", Some([3, 0])),
        ("a", "c", Some([1, 0])),
    ];
    let difference: &[Line<'_>] = &[
        ("a", "b", Some([2, 0])),
        ("b", "a", Some([1, 0])),
        ("b", "c", Some([9, 0])),
        ("a", "c", Some([1, 0])),
    ];
    // Each of three beat another: all are level except for the goals among them.
    let goals: &[Line<'_>] = &[
        ("a", "b", Some([3, 2])),
        ("b", "c", Some([2, 1])),
        ("c", "a", Some([1, 0])),
        ("a", "d", Some([5, 0])),
        ("b", "d", Some([1, 0])),
        ("c", "d", Some([9, 0])),
    ];
    let fifa: &[Line<'_>] = &[("b", "a", Some([1, 0])), ("a", "c", Some([4, 0])), ("b", "d", Some([0, 1]))];
    let fifa_level: &[Line<'_>] = &[
        ("a", "b", Some([1, 0])),
        ("c", "a", Some([1, 0])),
        ("b", "d", Some([1, 0])),
        ("c", "d", Some([1, 0])),
        ("b", "e", Some([0, 0])),
        ("a", "e", Some([0, 0])),
    ];
    let mut deducted = named(
        "uefa-cl-2018",
        &[
            ("a", "b", Some([1, 0])),
            ("b", "a", Some([2, 1])),
            ("a", "c", Some([1, 0])),
            ("c", "b", Some([9, 0])),
        ],
    );
    deducted.teams[0].adjustments.push(Adjustment { points: Some(-3), reason: None });
    vec![
        case("a tied pair by its own match", named("uefa-euro-2020", pair), "a b c"),
        case("goals away from home among the tied", named("uefa-cl-2018", two_legs), "a b c"),
        case("which count no more", named("uefa-cl-2021", two_legs), "b a c"),
        case("goal difference among the tied", named("uefa-cl-2021", difference), "a b c"),
        case("goals among the tied", named("uefa-euro-2020", goals), "b a c d"),
        case("goal difference comes first at a World Cup", named("fifa-wc-1994", fifa), "a d b c"),
        case("then the match among the tied", named("fifa-wc-1970", fifa_level), "c a b e d"),
        case("a deduction does not count among the tied", deducted, "a c b"),
    ]
}

fn waiting() -> Vec<Case> {
    let lines = |last: Option<Score>| -> Vec<Line<'static>> {
        vec![
            ("a", "b", Some([1, 0])),
            ("b", "c", Some([5, 0])),
            ("c", "b", Some([2, 0])),
            ("a", "c", Some([1, 0])),
            ("c", "a", Some([1, 0])),
            ("b", "a", last),
            ("b", "d", Some([1, 0])),
        ]
    };
    let own_measures = HeadToHead {
        measures: vec![Points],
        again: Again::Never,
        once_all_played: false,
        between_two: Some(vec![AwayGoals]),
    };
    let pair: &[Line<'_>] = &[
        ("a", "b", Some([1, 0])),
        ("b", "a", Some([3, 2])),
        ("b", "a", Some([1, 0])),
        ("a", "c", Some([1, 0])),
    ];
    vec![
        case("La Liga waits for the second match", named("la-liga", &lines(None)), "b a c d"),
        case(
            "two level teams have measures of their own",
            by(&[Criterion::HeadToHead(own_measures)], pair),
            "a b c",
        ),
    ]
}
