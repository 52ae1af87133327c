//! Random tournaments with a ranking between groups.

use super::between_groups::{Counts, Moment, compare};
use super::tournaments::{shaped, tournament, with_facts};
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
