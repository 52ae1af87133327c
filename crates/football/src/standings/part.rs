//! Tables of a part of a season's results: home matches, away matches, and the last five.

use super::table::{FORM, form};
use super::tally::count;
use super::{FormEntry, PlayedFixture, Season, Tally, TeamIndex};
use std::cmp::Reverse;

/// A part of a season's results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeasonPart {
    /// Each team's home matches.
    Home,
    /// Each team's away matches.
    Away,
    /// Each team's last five results.
    Form,
}

/// A row of a [`part_table`].
#[derive(Clone, Debug, PartialEq)]
pub struct PartRow {
    /// The index of the team among the season's entrants.
    pub team: TeamIndex,
    /// Its id.
    pub id: String,
    /// Its rank, from 1. Teams with the same points, goal difference and goals share a rank.
    pub rank: usize,
    /// Its figures in these matches, without adjustments.
    pub tally: Tally,
    /// Its last five results, oldest first.
    pub form: Vec<FormEntry>,
}

/// The table of a part of the results, by points, goal difference and goals. Live matches count as they stand,
/// but not in the form.
///
/// `None` if the document has only totals for some of the matches, or nothing has been played.
#[must_use]
pub fn part_table(season: &Season, part: SeasonPart) -> Option<Vec<PartRow>> {
    if season.is_unplayed || season.entrants.iter().any(super::Entrant::has_hidden_results) {
        return None;
    }
    let live: Vec<PlayedFixture> = season.supposing(&[]).collect();
    let mut rows: Vec<PartRow> = season
        .teams()
        .map(|team| {
            let counts = |result: &&PlayedFixture| match part {
                SeasonPart::Home => result.home == team,
                SeasonPart::Away => result.away == team,
                SeasonPart::Form => result.home == team || result.away == team,
            };
            let results: Vec<&PlayedFixture> = match part {
                SeasonPart::Form => season.played.iter().rev().filter(counts).take(FORM).collect(),
                SeasonPart::Home | SeasonPart::Away => {
                    season.played.iter().chain(&live).filter(counts).collect()
                }
            };
            let mut tallies = vec![Tally::default(); season.entrants.len()];
            for result in results {
                count(&mut tallies, result, season.rules.points);
            }
            PartRow {
                team,
                id: season.entrants[team].id.clone(),
                rank: 0,
                tally: tallies[team],
                form: form(season, team),
            }
        })
        .collect();
    rows.sort_by_key(|row| Reverse(figures(row)));
    let mut before: Option<([i64; 3], usize)> = None;
    for (place, row) in rows.iter_mut().enumerate() {
        row.rank = match before {
            Some((figures_before, rank)) if figures_before == figures(row) => rank,
            _ => place + 1,
        };
        before = Some((figures(row), row.rank));
    }
    Some(rows)
}

fn figures(row: &PartRow) -> [i64; 3] {
    [row.tally.points, row.tally.goal_difference(), row.tally.goals_for]
}
