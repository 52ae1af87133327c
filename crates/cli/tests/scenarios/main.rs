//! Compares the verdicts on every group of the test data with plain enumeration and the table engine.
//!
//! The suite reads feeds, so it belongs to the command line.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests may")]

mod between;
#[path = "../conformance/case.rs"]
#[allow(dead_code, reason = "here only its documents are of interest")]
mod case;
mod conditions;
mod enumeration;
mod groups;
mod meaning;
#[path = "../conformance/openfootball.rs"]
mod openfootball;
mod sentences;
#[path = "../conformance/worldcup.rs"]
mod worldcup;

use enumeration::Tallied;
use touchline_football::document::Zone;
use touchline_football::scenarios::{Scenarios, ZonePlaces};

/// The zones: first place, the first two places, and third place alone.
const ZONES: [[u16; 2]; 3] = [[1, 1], [1, 2], [3, 3]];

#[test]
fn verdicts_on_last_matchdays_equal_enumeration() {
    let groups = groups::with_last_matchday_to_come();
    let compared = |half: usize| {
        let mut tallied = Tallied::default();
        for (index, (name, season)) in groups.iter().enumerate().filter(|(index, _)| index % 2 == half) {
            // Up to 9 goals a side, and up to 25 for one group in ten.
            let most = if index % 10 == half { 25 } else { 9 };
            let zones = ZONES.map(|[from, to]| {
                let places =
                    ZonePlaces::of(&Zone { from, to, ..Zone::default() }, None, season.entrants.len());
                let found = Scenarios::of(season, &places);
                (places, found)
            });
            enumeration::compare(name, season, &zones, most, &mut tallied);
        }
        tallied
    };
    let [one, other] = std::thread::scope(|scope| {
        let threads = [scope.spawn(|| compared(0)), scope.spawn(|| compared(1))];
        threads.map(|thread| thread.join().expect("no panic"))
    });
    let all = one.plus(&other);
    println!(
        "(a) {} witnesses of {} verdicts on {} groups, all confirmed by the table engine but {}",
        all.witnesses,
        all.verdicts,
        groups.len(),
        all.refuted
    );
    println!(
        "(b) {} scorelines to 9 goals a side, to 25 for one group in ten: {} members missing; {} verdicts sharper than \
         the bound",
        all.scorelines, all.missing, all.sharper
    );
    println!(
        "(e) {} verdicts unknown, {} by enumeration, {} of which a witness beyond its bound decides",
        all.unknown, all.unknown_to_enumeration, all.decided_beyond
    );
    assert_eq!((all.refuted, all.missing), (0, 0));
    assert_eq!(all.unknown, all.unknown_to_enumeration - all.decided_beyond);
}
