//! The table: the ranking with its figures.

use super::{FixtureIndex, PlayedFixture, Ranker, Season, Separation, Tally, TeamIndex};
use crate::document::{Score, Zone};
use std::borrow::Cow;

/// A table, first row first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its rows. Level teams stand next to each other in the document's order.
    pub rows: Vec<TableRow>,
    /// Whether a match that is not over counts in it.
    pub as_it_stands: bool,
    /// The ids of teams without a row, because their points are only partly known. No place of the others is
    /// certain then.
    pub unranked: Vec<String>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableRow {
    /// The index of the team among the season's entrants.
    pub team: TeamIndex,
    /// Its id.
    pub id: String,
    /// Its rank, from 1. Level teams share the first of their places.
    pub rank: usize,
    /// The last of the places that it shares with the teams level with it.
    pub last: usize,
    /// Its figures.
    pub tally: Tally,
    /// Points given or deducted outside matches. `tally.points` includes them.
    pub adjustment: i64,
    /// Its last five results that count, oldest first.
    pub form: Vec<FormEntry>,
    /// What separates it from the next row. `None` for the last one.
    pub separated_by: Option<Separation>,
}

impl TableRow {
    /// Whether nothing separates it from another team.
    #[must_use]
    pub fn is_level(&self) -> bool {
        self.rank != self.last
    }

    /// What separates it from the next row, if it is worth saying. `None` for two level teams that have not
    /// played, and before the first match of the season, whatever scores are supposed.
    #[must_use]
    pub fn reason(&self, season: &Season, next: &TableRow) -> Option<&Separation> {
        let played = self.tally.played + next.tally.played > 0 && !season.is_unplayed;
        let is_above = |separation: &Separation| matches!(separation, Separation::Above { .. });
        self.separated_by.as_ref().filter(|separation| played || is_above(separation))
    }
}

/// One of a team's last results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormEntry {
    /// The result for the team.
    pub result: TeamResult,
    /// The index of the fixture in its group.
    pub fixture: FixtureIndex,
}

/// A result as one side sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamResult {
    /// A win.
    Win,
    /// A draw.
    Draw,
    /// A defeat.
    Defeat,
}

impl TeamResult {
    /// The result of a team with this many goals against an opponent with that many.
    #[must_use]
    pub fn of(own: u16, other: u16) -> TeamResult {
        match own.cmp(&other) {
            std::cmp::Ordering::Greater => TeamResult::Win,
            std::cmp::Ordering::Equal => TeamResult::Draw,
            std::cmp::Ordering::Less => TeamResult::Defeat,
        }
    }
}

/// The number of results in a team's form.
pub(super) const FORM: usize = 5;

impl Table {
    /// The table of a season. Live matches count as they stand.
    #[must_use]
    pub fn of(season: &Season) -> Table {
        Table::supposing(season, &[])
    }

    /// The table if remaining fixtures end with these scores, each with its fixture's index in the group. Any
    /// other live match counts as it stands.
    #[must_use]
    pub fn supposing(season: &Season, supposed: &[(FixtureIndex, Score)]) -> Table {
        let extra: Vec<PlayedFixture> = season.supposing(supposed).collect();
        let is_supposed = |index: FixtureIndex| supposed.iter().any(|(supposed, _)| *supposed == index);
        let as_it_stands =
            season.remaining.iter().any(|fixture| fixture.so_far.is_some() && !is_supposed(fixture.fixture));
        let season = &*as_ranked(season, &extra);
        let rows = rows(season, &mut Ranker::new(season), &extra);
        Table { rows, as_it_stands, unranked: season.unranked.clone() }
    }

    /// The row of the team with this id.
    #[must_use]
    pub fn row(&self, id: &str) -> Option<&TableRow> {
        self.rows.iter().find(|row| row.id == id)
    }
}

/// The season as its table ranks it. Before the first match, only points count.
pub(super) fn as_ranked<'s>(season: &'s Season, extra: &[PlayedFixture]) -> Cow<'s, Season> {
    if !season.is_unplayed || !extra.is_empty() {
        return Cow::Borrowed(season);
    }
    let mut season = season.clone();
    season.rules.criteria.clear();
    Cow::Owned(season)
}

/// The rows of a ranking.
pub(super) fn rows(season: &Season, ranker: &mut Ranker<'_>, extra: &[PlayedFixture]) -> Vec<TableRow> {
    let ranking = ranker.rank(extra);
    let mut rows = Vec::with_capacity(ranking.order.len());
    for block in ranking.blocks() {
        let above = rows.len();
        for &team in block {
            let entrant = &season.entrants[team];
            rows.push(TableRow {
                team,
                id: entrant.id.clone(),
                rank: above + 1,
                last: above + block.len(),
                tally: ranking.totals[team],
                adjustment: entrant.adjustment,
                form: form(season, team),
                separated_by: Separation::of(season, ranking, rows.len()),
            });
        }
    }
    rows
}

/// The last five results of a team that count, oldest first.
pub(super) fn form(season: &Season, team: TeamIndex) -> Vec<FormEntry> {
    let entry = |result: &PlayedFixture| {
        let [home, away] = result.goals;
        let (own, other) = match (result.home == team, result.away == team) {
            (true, _) => (home, away),
            (_, true) => (away, home),
            _ => return None,
        };
        Some(FormEntry { result: TeamResult::of(own, other), fixture: result.fixture })
    };
    let mut form: Vec<FormEntry> = season.played.iter().rev().filter_map(entry).take(FORM).collect();
    form.reverse();
    form
}

impl Table {
    /// The zone that a row of this table is certainly in, by [`zone_of`]. `None` if a team has no place.
    #[must_use]
    pub fn zone_of<'z>(&self, zones: &'z [Zone], row: &TableRow) -> Option<&'z Zone> {
        zone_of(zones, row).filter(|_| self.unranked.is_empty())
    }
}

/// The zone that a row is certainly in: the first zone that contains every place the row may hold. `None` for
/// level teams on both sides of a boundary.
#[must_use]
pub fn zone_of<'z>(zones: &'z [Zone], row: &TableRow) -> Option<&'z Zone> {
    zones.iter().find(|zone| usize::from(zone.from) <= row.rank && row.last <= usize::from(zone.to))
}
