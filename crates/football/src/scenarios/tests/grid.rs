//! Checks the grid of scores by ranking every scoreline.

use super::enumeration::fates;
use super::places;
use crate::document::Outcome::{self, Away, Draw, Home};
use crate::document::Score;
use crate::scenarios::{Grid, Verdict};
use crate::standings::{Ranker, RemainingIndex, Season};
use crate::testing::group_e;

/// The verdicts on every team after a score of Salzburg v Liverpool, by ranking every score of Napoli v Genk
/// up to 12 goals.
fn ranked(season: &Season, score: Score, other: Outcome) -> Vec<Verdict> {
    let mut ranker = Ranker::new(season);
    let places = places(season, 1, 2);
    let mut seen = vec![[false; 3]; 4];
    for home in 0..=12 {
        for away in 0..=12 {
            if Outcome::of([home, away]) == other {
                let fates = fates(season, &mut ranker, &places, &[[home, away], score]);
                fates.iter().zip(&mut seen).for_each(|(fate, seen)| seen[*fate as usize] = true);
            }
        }
    }
    let verdict = |seen: &[bool; 3]| match seen {
        [true, true, _] => Verdict::Goals,
        [true, false, false] => Verdict::Through,
        [false, true, false] => Verdict::Out,
        _ => Verdict::Unknown,
    };
    seen.iter().map(verdict).collect()
}

#[test]
fn every_cell_of_our_group_is_as_ranking_every_score_has_it_and_so_is_what_lies_beyond() {
    let season = group_e(5);
    let grids = Grid::all(&season, &places(&season, 1, 2), RemainingIndex(1));
    assert_eq!(grids.iter().map(|grid| grid.other).collect::<Vec<_>>(), [Home, Draw, Away]);
    for grid in &grids {
        for home in 0..Grid::SIDE {
            for away in 0..Grid::SIDE {
                let cell = &grid.cells[usize::from(home)][usize::from(away)];
                assert_eq!(
                    *cell,
                    ranked(&season, [home, away], grid.other),
                    "{home}-{away}, {:?}",
                    grid.other
                );
            }
        }
        assert!(grid.goes_on);
        for beyond in 6..=9 {
            let cell = &grid.cells[5][4];
            assert_eq!(*cell, ranked(&season, [beyond, beyond - 1], grid.other), "{beyond} goals");
        }
    }
    // Every defeat that still puts Liverpool through if Napoli win: on the grid, only 4-5.
    let liverpool = season.index("liv").unwrap();
    let [grid, ..] = grids.as_slice() else { panic!("three grids") };
    let mut through = Vec::new();
    for home in 0..Grid::SIDE {
        for away in 0..home {
            if grid.cells[usize::from(home)][usize::from(away)][liverpool] == Verdict::Through {
                through.push([home, away]);
            }
        }
    }
    assert_eq!(through, [[5, 4]]);
}

#[test]
fn where_the_other_match_decides_by_its_goals_a_cell_says_so() {
    let mut season = group_e(5);
    // From the other match: the goals at Salzburg decide whether Napoli's win matters.
    season.remaining.reverse();
    let grids = Grid::all(&season, &places(&season, 1, 2), RemainingIndex(1));
    let goals =
        |grid: &Grid| grid.cells.iter().flatten().filter(|cell| cell.contains(&Verdict::Goals)).count();
    let counts: Vec<usize> = grids.iter().map(goals).collect();
    // A Salzburg win, with any of the fifteen Napoli wins on the grid.
    assert_eq!(counts, [15, 0, 0]);
}

#[test]
fn a_match_under_way_leaves_no_cell_below_its_score() {
    let mut season = group_e(5);
    season.remaining[1].so_far = Some([2, 1]);
    let grids = Grid::all(&season, &places(&season, 1, 2), RemainingIndex(1));
    for grid in grids {
        for (home, row) in grid.cells.iter().enumerate() {
            for (away, cell) in row.iter().enumerate() {
                assert_eq!(cell.is_empty(), home < 2 || away < 1, "{home}-{away}");
            }
        }
    }
    assert!(
        Grid::all(&group_e(4), &places(&group_e(4), 1, 2), RemainingIndex(0)).is_empty(),
        "four remaining fixtures"
    );
}

#[test]
fn what_goes_on_differently_beyond_is_noticed() {
    use crate::document::{Criterion, Measure, Rules};
    // To finish first, `a` needs a win by at least eight goals, which is more than the grid covers.
    let rules = Rules { criteria: vec![Criterion::Overall(Measure::GoalDifference)], ..Rules::default() };
    let season =
        crate::testing::season(&rules, &[("b", "d", Some([7, 0])), ("a", "c", None), ("d", "e", None)]);
    let grids = Grid::all(&season, &places(&season, 1, 1), RemainingIndex(0));
    let drawn = grids.iter().find(|grid| grid.other == Draw).expect("three grids");
    assert_eq!(drawn.cells[5][0][season.index("a").unwrap()], Verdict::Out);
    assert!(!drawn.goes_on);
}
