//! Checks conditions against every scoreline.

use super::enumeration::{every_scoreline, fates};
use super::{places, scenarios};
use crate::scenarios::conditions::{Conclusion, Condition};
use crate::scenarios::{Fate, at_the_end};
use crate::standings::{Ranker, Season, TeamIndex};
use crate::testing::group_e;

/// Checks what a condition says about every scoreline up to `most` goals per side. A complete condition must
/// make a statement.
pub(super) fn check(season: &Season, team: TeamIndex, to: u16, most: u16) -> Condition {
    let places = places(season, 1, to);
    let condition = Condition::of(season, &places, &scenarios(season, 1, to), team);
    let end = at_the_end(season);
    let mut ranker = Ranker::new(&end);
    every_scoreline(&vec![[0, 0]; season.remaining.len()], most, &mut |scores| {
        let fate = fates(&end, &mut ranker, &places, scores)[team];
        let right = match condition.outlook.of(season, team, scores) {
            Conclusion::Through => fate == Fate::Through,
            Conclusion::Out => fate == Fate::Out,
            Conclusion::NotThrough => fate != Fate::Through,
            Conclusion::Level => fate == Fate::Level,
            Conclusion::Nothing => !condition.complete,
        };
        assert!(right, "{scores:?}: {fate:?} for {team:?}, against {condition:?}");
    });
    condition
}

#[test]
fn group_e_after_matchday_5() {
    let season = group_e(5);
    for team in season.teams() {
        println!("{}: {:#?}", season.entrants[team].id, check(&season, team, 2, 7));
    }
}
