//! The expected verdicts for our own group after matchday 5.

use super::enumeration::{Tallied, compare, fates};
use super::{places, scenarios};
use crate::document::Outcome::{Away, Draw, Home};
use crate::document::Score;
use crate::scenarios::{Fate, Qualification, Verdict};
use crate::standings::{Ranker, Season};
use crate::testing::group_e;

/// The fate of a team after these scores of Napoli v Genk and Salzburg v Liverpool.
fn mark_of(season: &Season, team: &str, to: u16, scores: [Score; 2]) -> Fate {
    fates(season, &mut Ranker::new(season), &places(season, 1, to), &scores)[season.index(team).unwrap()]
}

#[test]
fn if_salzburg_win_a_napoli_draw_puts_liverpool_out_and_a_napoli_defeat_puts_them_through() {
    let season = group_e(5);
    let found = scenarios(&season, 1, 2);
    let liverpool = season.index("liv").unwrap();
    let verdict = |napoli| found.pattern(&[napoli, Home]).unwrap().can[liverpool].verdict();
    assert_eq!(verdict(Draw), Verdict::Out);
    assert_eq!(verdict(Away), Verdict::Through);
    assert_eq!(verdict(Home), Verdict::Goals);
}

#[test]
fn with_a_napoli_defeat_liverpool_are_first_after_4_5_and_second_after_0_1() {
    let season = group_e(5);
    let first = scenarios(&season, 1, 1);
    let liverpool = season.index("liv").unwrap();
    assert_eq!(first.pattern(&[Away, Home]).unwrap().can[liverpool].verdict(), Verdict::Goals);
    assert_eq!(mark_of(&season, "liv", 1, [[0, 1], [5, 4]]), Fate::Through);
    assert_eq!(mark_of(&season, "liv", 1, [[0, 1], [1, 0]]), Fate::Out);
    assert_eq!(mark_of(&season, "liv", 2, [[0, 1], [1, 0]]), Fate::Through);
}

#[test]
fn with_a_napoli_win_4_5_is_enough_and_3_4_is_not() {
    let season = group_e(5);
    assert_eq!(mark_of(&season, "liv", 2, [[1, 0], [5, 4]]), Fate::Through);
    assert_eq!(mark_of(&season, "liv", 2, [[1, 0], [4, 3]]), Fate::Out);
    let found = scenarios(&season, 1, 2);
    let can = &found.pattern(&[Home, Home]).unwrap().can[season.index("liv").unwrap()];
    assert_eq!(
        can.witness(Fate::Through),
        Some(&[[1, 0], [5, 4]][..]),
        "the fewest goals that carry them through"
    );
    assert_eq!(can.witness(Fate::Out), Some(&[[1, 0], [1, 0]][..]));
}

#[test]
fn napoli_liverpool_and_salzburg_are_open_and_genk_are_out() {
    let season = group_e(5);
    let status = |from, to, team| scenarios(&season, from, to).statuses[season.index(team).unwrap()];
    assert_eq!(["nap", "liv", "sal"].map(|team| status(1, 2, team)), [Qualification::Open; 3]);
    assert_eq!(status(1, 2, "gnk"), Qualification::Out);
    assert_eq!(status(4, 4, "gnk"), Qualification::Through, "last for sure");
    assert_eq!(status(3, 3, "gnk"), Qualification::Out);
}

#[test]
fn after_every_matchday_the_verdicts_are_those_of_enumeration() {
    let mut tallied = Tallied::default();
    for (matchdays, most) in [(5, 9), (4, 3)] {
        let season = group_e(matchdays);
        for (from, to) in [(1, 1), (1, 2), (3, 3), (2, 3)] {
            compare(&season, &places(&season, from, to), &scenarios(&season, from, to), most, &mut tallied);
        }
    }
    println!("Group E, matchdays 4 and 5: {tallied:?}");
    assert_eq!(tallied.wrong, 0);
}

#[test]
fn a_finished_group_has_one_pattern_and_everything_is_certain() {
    let season = group_e(6);
    let found = scenarios(&season, 1, 2);
    assert_eq!(found.patterns.len(), 1);
    assert_eq!(
        found.statuses,
        [Qualification::Through, Qualification::Through, Qualification::Out, Qualification::Out]
    );
}
