//! The table: the ranking with its figures.

use super::{PlayedFixture, Ranker, Season, Separation, Tally};
use crate::document::{Score, Zone};
use std::borrow::Cow;

/// A table, first row first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its rows; level teams stand next to each other in the document's order.
    pub rows: Vec<TableRow>,
    /// Whether a match that is not over counts in it.
    pub as_it_stands: bool,
    /// The ids of teams without a row: a part of their points is not known. No place of the others is certain then.
    pub unranked: Vec<String>,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableRow {
    /// The index of the team among the season's entrants.
    pub team: usize,
    /// Its id.
    pub id: String,
    /// Its rank, from 1: the first place of those that it shares with the teams it is level with.
    pub rank: usize,
    /// The last place of those.
    pub last: usize,
    /// Its figures.
    pub tally: Tally,
    /// Points given or taken outside of matches; `tally.points` has them in it.
    pub adjustment: i64,
    /// Its last five results that count, oldest first.
    pub form: Vec<FormEntry>,
    /// What separates it from the next row; None for the last one.
    pub separated_by: Option<Separation>,
}

impl TableRow {
    /// Whether nothing separates it from another team.
    #[must_use]
    pub fn is_level(&self) -> bool {
        self.rank != self.last
    }

    /// What separates it from the next row, as far as there is something to say. Of two level teams that have not played
    /// there is not, nor before the first match of the season, whatever scores are supposed.
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
    /// What it was for the team.
    pub result: TeamResult,
    /// The index of the fixture in its group.
    pub fixture: usize,
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

/// How many results the form of a team goes back.
const FORM: usize = 5;

impl Table {
    /// The table of a season, matches under way counted as they stand.
    #[must_use]
    pub fn of(season: &Season) -> Table {
        Table::supposing(season, &[])
    }

    /// The table if fixtures still to come ended with these scores, each with its fixture's index in the group. A
    /// match under way that is not among them counts as it stands.
    #[must_use]
    pub fn supposing(season: &Season, supposed: &[(usize, Score)]) -> Table {
        let extra: Vec<PlayedFixture> = season.supposing(supposed).collect();
        let is_supposed = |index: usize| supposed.iter().any(|(supposed, _)| *supposed == index);
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

/// The season as its table ranks it: before the first match no criterion but points says anything.
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
            let Some((entrant, tally)) = season.entrants.get(team).zip(ranking.totals.get(team)) else {
                continue;
            };
            rows.push(TableRow {
                team,
                id: entrant.id.clone(),
                rank: above + 1,
                last: above + block.len(),
                tally: *tally,
                adjustment: entrant.adjustment,
                form: form(season, team),
                separated_by: Separation::of(season, ranking, rows.len()),
            });
        }
    }
    rows
}

fn form(season: &Season, team: usize) -> Vec<FormEntry> {
    let entry = |result: &PlayedFixture| {
        let [home, away] = result.goals;
        let (own, other) = match (result.home == team, result.away == team) {
            (true, _) => (home, away),
            (_, true) => (away, home),
            _ => return None,
        };
        let earned = match own.cmp(&other) {
            std::cmp::Ordering::Greater => TeamResult::Win,
            std::cmp::Ordering::Equal => TeamResult::Draw,
            std::cmp::Ordering::Less => TeamResult::Defeat,
        };
        Some(FormEntry { result: earned, fixture: result.fixture })
    };
    let mut form: Vec<FormEntry> = season.played.iter().rev().filter_map(entry).take(FORM).collect();
    form.reverse();
    form
}

impl Table {
    /// The zone that a row of this table is in for sure, as [`zone_of`] has it. None if not every team has a place.
    #[must_use]
    pub fn zone_of<'z>(&self, zones: &'z [Zone], row: &TableRow) -> Option<&'z Zone> {
        zone_of(zones, row).filter(|_| self.unranked.is_empty())
    }
}

/// The zone that a row is in for sure: the first of which every place that the row may hold is one. None for level
/// teams on both sides of an edge.
#[must_use]
pub fn zone_of<'z>(zones: &'z [Zone], row: &TableRow) -> Option<&'z Zone> {
    zones.iter().find(|zone| usize::from(zone.from) <= row.rank && row.last <= usize::from(zone.to))
}
