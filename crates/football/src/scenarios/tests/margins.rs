//! Groups in which a large margin decides.

use super::enumeration::{Tallied, compare, every_scoreline, fates};
use super::{places, scenarios};
use crate::document::Outcome::Home;
use crate::document::{Criterion, Measure, Rules, Score};
use crate::scenarios::{Fate, Verdict};
use crate::standings::{Ranker, Season};
use crate::testing::season;

/// Three teams. In the last match, at home to `c`, `a` must make up the margin of its defeat by `b`.
fn by_goal_difference(margin: u16) -> Season {
    let rules = Rules {
        criteria: vec![Criterion::Overall(Measure::GoalDifference), Criterion::Overall(Measure::Wins)],
        ..Rules::default()
    };
    // If `a` win, both have one win and one defeat. `a` has a goal difference of minus the margin, and `b`
    // has zero.
    season(&rules, &[("b", "a", Some([margin, 0])), ("c", "b", Some([margin, 0])), ("a", "c", None)])
}

/// Two matches between the two contenders: the second leg must make up the first.
fn by_head_to_head(margin: u16) -> Season {
    let rules = Rules::named("uefa-cl-2018").unwrap();
    season(
        &rules,
        &[
            ("b", "a", Some([margin, 0])),
            ("a", "c", Some([1, 0])),
            ("c", "a", Some([0, 1])),
            ("b", "c", Some([1, 0])),
            ("c", "b", Some([0, 1])),
            ("a", "b", None),
        ],
    )
}

/// The smallest margin of a home win that puts `a` first, by ranking every scoreline.
fn least_margin(season: &Season, most: u16) -> Option<u16> {
    let places = places(season, 1, 1);
    let mut ranker = Ranker::new(season);
    let mut least: Option<u16> = None;
    every_scoreline(&[[0, 0]], most, &mut |scores: &[Score]| {
        let [home, away] = scores[0];
        let through =
            fates(season, &mut ranker, &places, scores)[season.index("a").unwrap()] == Fate::Through;
        if home > away && through {
            least = Some(least.map_or(home - away, |least| least.min(home - away)));
        }
    });
    least
}

#[test]
fn margins_of_12_31_and_40_goals_are_found_and_confirmed() {
    for name in ["goal difference", "head to head"] {
        let build = if name == "goal difference" { by_goal_difference } else { by_head_to_head };
        for margin in [12, 31, 40] {
            let season = build(margin - 1);
            let found = scenarios(&season, 1, 1);
            let can = &found.pattern(&[Home]).unwrap().can[season.index("a").unwrap()];
            let witness = can.witness(Fate::Through).expect("some win is high enough");
            let least = least_margin(&season, 60).unwrap();
            assert_eq!(can.verdict(), Verdict::Goals, "{name}, {margin}");
            assert_eq!(least, margin, "{name}: the group as it was built");
            assert_eq!(witness[0][0] - witness[0][1], least, "{name}: {witness:?}");
            println!("(c) {name}: a margin of {least} decides, and {witness:?} is the witness");
            let mut tallied = Tallied::default();
            compare(&season, &places(&season, 1, 1), &found, 60, &mut tallied);
            assert_eq!((tallied.wrong, tallied.sharper), (0, 0));
        }
    }
}
