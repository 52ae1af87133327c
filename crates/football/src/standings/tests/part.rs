//! Tables of home matches, away matches and form.

use crate::document::{Rules, StartRow};
use crate::standings::{Season, SeasonPart, part_table};
use crate::testing::season;

/// Each row of a part as text: rank, team, played, points.
fn rows(season: &Season, part: SeasonPart) -> Vec<String> {
    let rows = part_table(season, part).unwrap();
    rows.iter()
        .map(|row| format!("{} {} {} {}", row.rank, row.id, row.tally.played, row.tally.points))
        .collect()
}

fn played() -> Season {
    season(
        &Rules::named("uefa-cl-2018").unwrap(),
        &[
            ("a", "b", Some([2, 0])),
            ("b", "a", Some([3, 0])),
            ("c", "a", Some([1, 1])),
            ("b", "c", Some([1, 0])),
            ("a", "c", None),
        ],
    )
}

#[test]
fn home_and_away_tables_count_only_those_matches() {
    assert_eq!(rows(&played(), SeasonPart::Home), ["1 b 2 6", "2 a 1 3", "3 c 1 1"]);
    assert_eq!(rows(&played(), SeasonPart::Away), ["1 a 2 1", "2 c 1 0", "3 b 1 0"]);
}

#[test]
fn the_form_table_counts_the_last_five_results() {
    let results = [[1, 0], [0, 1], [0, 1], [0, 1], [0, 1], [0, 1]].map(|score| ("a", "b", Some(score)));
    let season = season(&Rules::named("uefa-cl-2018").unwrap(), &results);
    assert_eq!(rows(&season, SeasonPart::Form), ["1 b 5 15", "2 a 5 0"]);
    assert_eq!(part_table(&season, SeasonPart::Form).unwrap()[0].form.len(), 5);
}

#[test]
fn a_live_match_counts_as_it_stands_but_not_in_the_form() {
    let mut season = played();
    season.remaining[0].so_far = Some([4, 0]);
    assert_eq!(rows(&season, SeasonPart::Home), ["1 a 2 6", "2 b 2 6", "3 c 1 1"]);
    assert_eq!(rows(&season, SeasonPart::Form), ["1 b 3 6", "2 a 3 4", "3 c 2 1"]);
}

#[test]
fn teams_with_the_same_figures_share_a_rank() {
    let season =
        season(&Rules::named("uefa-cl-2018").unwrap(), &[("a", "b", Some([1, 0])), ("c", "d", Some([1, 0]))]);
    assert_eq!(rows(&season, SeasonPart::Home), ["1 a 1 3", "1 c 1 3", "3 b 0 0", "3 d 0 0"]);
}

#[test]
fn without_every_result_there_is_no_such_table() {
    let mut season = played();
    season.entrants[0].start = Some(StartRow { played: 1, ..StartRow::default() });
    for part in [SeasonPart::Home, SeasonPart::Away, SeasonPart::Form] {
        assert_eq!(part_table(&season, part), None);
    }
}
