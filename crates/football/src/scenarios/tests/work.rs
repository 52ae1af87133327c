//! Limited work.

use super::{places, scenarios};
use crate::scenarios::conditions::{Conclusion, Condition};
use crate::scenarios::{Engine, Work};
use crate::testing::group_e;

/// Far more work than the sentences of our group need.
const ENOUGH: u64 = 300_000;

#[test]
fn all_patterns_share_one_limit_and_none_goes_beyond_it() {
    let season = group_e(4);
    let list = |constraints: u64| {
        let mut work = Work::of(constraints);
        let is_done = Engine::new(&season, places(&season, 1, 2)).advance(&mut work);
        (is_done, work.done())
    };
    let (is_done, done) = list(ENOUGH);
    assert!(is_done);
    for constraints in [0, 1, 10, done / 2, done - 1] {
        assert_eq!(list(constraints), (false, constraints), "of {done}");
    }
    assert_eq!(list(done + 1), (true, done));
}

#[test]
fn without_enough_work_a_condition_says_less_and_nothing_wrong() {
    let season = group_e(5);
    let (places, found) = (places(&season, 1, 2), scenarios(&season, 1, 2));
    let liverpool = season.index("liv").unwrap();
    let within =
        |constraints: u64| Condition::within(&season, &places, &found, liverpool, &mut Work::of(constraints));
    assert_eq!(within(ENOUGH), Condition::of(&season, &places, &found, liverpool));
    // Salzburg beat Liverpool 4-3, and Napoli win.
    let scores = [[1, 0], [4, 3]];
    assert_ne!(within(ENOUGH).outlook.of(&season, liverpool, &scores), Conclusion::Nothing);
    assert_eq!(within(0).outlook.of(&season, liverpool, &scores), Conclusion::Nothing);
    assert!(!within(0).complete);
}
