//! Compares the standings with official tables and with hand-made groups that each depend on one rule. Then applies
//! wrong rules: each must fail at least one table.
//!
//! The suite reads feeds, so it belongs to the command line.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests may")]

mod by_hand;
mod case;
mod from_rows;
mod mutants;
mod openfootball;
mod worldcup;

use case::Case;

/// Tables that depend on more than results and rules, each with its reason.
const EXCEPTIONS: [(&str, &str); 2] = [
    (
        "euro-2024 Group C",
        "Denmark above Slovenia is not in the results: level on everything up to wins; then cards, or the ranking of the \
         qualifiers, neither of which is in the file",
    ),
    ("WC-1990 group stage, Group F", "Republic of Ireland above Netherlands by the drawing of lots"),
];

fn official() -> Vec<Case> {
    let mut cases = openfootball::cases();
    cases.extend(worldcup::cases());
    cases
}

#[test]
fn every_official_table_follows_from_its_results() {
    let cases = official();
    let is_exception = |case: &Case| EXCEPTIONS.iter().any(|(name, _)| *name == case.name);
    let mut unequal = Vec::new();
    let mut stale = Vec::new();
    for case in &cases {
        match (case.compare(), is_exception(case)) {
            (Err(why), false) => unequal.push(format!("{}: {why}", case.name)),
            (Ok(()), true) => stale.push(&case.name),
            _ => {}
        }
    }
    let equal = cases.len() - unequal.len() - EXCEPTIONS.len();
    println!("{equal} of {} official tables equal; {} exceptions:", cases.len(), EXCEPTIONS.len());
    for (name, why) in EXCEPTIONS {
        println!("  {name}: {why}");
    }
    assert!(unequal.is_empty(), "{} tables differ:\n{}", unequal.len(), unequal.join("\n"));
    assert!(stale.is_empty(), "exceptions that are no longer needed: {stale:?}");
}

#[test]
fn every_hand_made_table_follows_its_rule() {
    let cases = by_hand::cases();
    let failed = cases.iter().filter_map(|case| Some(format!("{}: {}", case.name, case.compare().err()?)));
    assert_eq!(failed.collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn every_wrong_rule_fails_a_table() {
    let (by_hand, official) = (by_hand::cases(), official());
    // A table that fails with the right rules proves nothing about a mutant.
    let official: Vec<&Case> = official.iter().filter(|case| case.compare().is_ok()).collect();
    let mut survivors = Vec::new();
    println!("{:45} {:50} official tables failed", "wrong rule", "the case that it failed");
    for mutant in mutants::mutants() {
        let failed = by_hand.iter().find(|case| mutant.fails(case));
        let of_official = official.iter().filter(|case| mutant.fails(case)).count();
        let case = failed.map_or("none", |case| &case.name);
        println!("{:45} {case:50} {of_official} of {}", mutant.name, official.len());
        if failed.is_none() {
            survivors.push(mutant.name);
        }
    }
    assert_eq!(survivors, Vec::<&str>::new(), "wrong rules that pass every hand-made case");
}
