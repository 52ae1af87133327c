//! Random tournaments with a ranking between groups.

use super::between_groups::{Counts, Moment, compare};
use super::tournaments::{shaped, tournament, with_facts};
use crate::document::{Criterion, Document, Measure};
use crate::scenarios::{Qualification, Tournament};
use crate::testing::Dice;

/// The most goals per side in the enumeration.
const MOST: u16 = 3;

#[test]
fn random_tournaments_come_out_as_enumeration_has_them() {
    let mut counts = Counts::default();
    for seed in 0..3_000 {
        let document = tournament(&mut Dice::new(seed + 900_000));
        compare(&Moment::of(&document, MOST), 0, &format!("seed {seed}"), &mut counts);
    }
    println!("3,000 tournaments: {counts:?}");
    assert_eq!(counts.statuses_not_worked_out + counts.not_worked_out, 0);
    assert!(counts.verdicts > 100_000 && counts.by_engine > 50_000 && counts.certain > 1_000);
    assert!(counts.statements > 100_000);
}

#[test]
fn tournaments_of_other_shapes_come_out_as_enumeration_has_them() {
    let mut counts = Counts::default();
    for seed in 0..400 {
        let document = shaped(&mut Dice::new(seed + 70_000));
        compare(&Moment::of(&document, 2), 0, &format!("shape {seed}"), &mut counts);
    }
    println!("400 tournaments of other shapes: {counts:?}");
    assert!(counts.verdicts > 20_000 && counts.certain > 200 && counts.statements > 10_000);
}

/// A tournament whose groups use goal average, with the same one but without any criterion after points.
fn by_average(dice: &mut Dice, is_over: bool) -> [Document; 2] {
    let mut document = tournament(dice);
    document.rules.criteria = vec![Criterion::Overall(Measure::GoalAverage)];
    if dice.below(2) == 0 {
        document.rules.criteria.push(Criterion::Overall(Measure::Goals));
    }
    for fixture in document.groups.iter_mut().flat_map(|group| &mut group.fixtures) {
        if is_over && fixture.score.is_none() {
            fixture.score = Some([1, 0]);
        }
    }
    let mut by_points = document.clone();
    by_points.rules.criteria.clear();
    by_points.across.as_mut().unwrap().criteria.clear();
    [document, by_points]
}

fn statuses(document: &Document) -> Vec<Qualification> {
    let found = Tournament::of(document).unwrap();
    let groups = (0..document.groups.len()).filter_map(|group| found.scenarios(group, &document.zones[0]));
    groups.flat_map(|of| of.statuses).collect()
}

#[test]
fn goal_average_in_a_group_leaves_certain_what_points_prove() {
    let mut counts = Counts::default();
    let mut proved = 0;
    for seed in 0..600 {
        let [document, by_points] = by_average(&mut Dice::new(seed + 430_000), false);
        compare(&Moment::of(&document, MOST), 0, &format!("average {seed}"), &mut counts);
        for (status, by_points) in statuses(&document).iter().zip(statuses(&by_points)) {
            let is_certain = matches!(by_points, Qualification::Through | Qualification::Out);
            assert!(!is_certain || *status == by_points, "seed {seed}");
            proved += usize::from(is_certain);
        }
    }
    println!("goal average: {counts:?}, {proved} proved by points");
    assert_eq!(counts.beyond_reach, 0);
    assert!(proved > 500 && counts.certain > proved && counts.statuses_not_worked_out < counts.statuses / 4);
}

#[test]
fn goal_average_is_exact_where_all_matches_are_over() {
    let mut counts = Counts::default();
    for seed in 0..200 {
        let [mut document, _] = by_average(&mut Dice::new(seed + 440_000), true);
        // Between groups too.
        let average = Criterion::Overall(Measure::GoalAverage);
        document.across.as_mut().unwrap().criteria.insert(0, average);
        compare(&Moment::of(&document, 1), 0, &format!("average, over {seed}"), &mut counts);
    }
    println!("goal average where all is over: {counts:?}");
    assert_eq!(counts.statuses_not_worked_out + counts.beyond_reach, 0);
    assert!(counts.by_engine > 500 && counts.certain > 500);
}

#[test]
fn stated_facts_decide_between_groups_as_enumeration_has_them() {
    let mut counts = Counts::default();
    for seed in 0..2_000 {
        let mut dice = Dice::new(seed + 410_000);
        let document = tournament(&mut dice);
        let document = with_facts(&mut dice, document);
        compare(&Moment::of(&document, MOST), 0, &format!("facts {seed}"), &mut counts);
    }
    for seed in 0..300 {
        let mut dice = Dice::new(seed + 420_000);
        let document = shaped(&mut dice);
        let document = with_facts(&mut dice, document);
        compare(&Moment::of(&document, 2), 0, &format!("facts and shapes {seed}"), &mut counts);
    }
    println!("tournaments with facts: {counts:?}");
    assert_eq!(counts.statuses_not_worked_out + counts.not_worked_out + counts.beyond_reach, 0);
    assert!(counts.verdicts > 70_000 && counts.by_engine > 50_000 && counts.certain > 1_000);
}
