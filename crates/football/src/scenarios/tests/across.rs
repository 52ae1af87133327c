//! Random tournaments with a ranking between groups.

use super::between_groups::{Counts, Moment, compare};
use super::tournaments::{shaped, tournament};
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
    assert_eq!(counts.statuses_not_worked_out, 0);
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
