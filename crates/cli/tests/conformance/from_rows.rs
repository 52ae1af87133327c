//! A league from its rows after matchday 30 and the fixtures since, beside the league from all its results.

use crate::case::Case;
use crate::openfootball;
use touchline_football::document::{Document, Measure, StartRow};
use touchline_football::standings::{DecidingMeasure, Season, Separation, Table, TableRow};

fn table(document: &Document) -> Table {
    Table::of(&Season::of(document, &document.groups[0]))
}

fn league(name: &str) -> Document {
    let case = openfootball::cases().into_iter().find(|case: &Case| case.name == name);
    case.expect("the league").document
}

/// The same league with the results up to a matchday summed up in rows; points taken stay with the teams.
fn from_rows(mut document: Document, matchday: u16) -> Document {
    let mut early = document.clone();
    early.teams.iter_mut().for_each(|team| team.adjustments.clear());
    let is_early = |of: Option<u16>| of.is_some_and(|of| of <= matchday);
    early.groups[0].fixtures.retain(|fixture| is_early(fixture.matchday));
    document.groups[0].fixtures.retain(|fixture| !is_early(fixture.matchday));
    let count = |figure: i64| u16::try_from(figure).expect("a small number");
    let start = |row: &TableRow| StartRow {
        team: row.id.clone(),
        played: count(row.tally.played),
        won: count(row.tally.won),
        drawn: count(row.tally.drawn),
        lost: count(row.tally.lost),
        goals_for: count(row.tally.goals_for).into(),
        goals_against: count(row.tally.goals_against).into(),
        points: count(row.tally.points).into(),
    };
    document.groups[0].start = table(&early).rows.iter().map(start).collect();
    assert_eq!(document.groups[0].fixtures.len(), 80);
    document
}

/// What a reader of the table sees of a row, form left out.
fn seen(row: &TableRow) -> (&str, usize, usize, [i64; 7]) {
    let t = &row.tally;
    (&row.id, row.rank, row.last, [t.played, t.won, t.drawn, t.lost, t.goals_for, t.goals_against, t.points])
}

#[test]
fn the_premier_league_is_the_same_from_its_rows_with_points_taken() {
    let whole = league("england-2023-24 Premier League");
    let (all, from_rows) = (table(&whole), table(&from_rows(whole.clone(), 30)));
    let reasons = |table: &Table| table.rows.iter().map(|row| row.separated_by.clone()).collect::<Vec<_>>();
    assert_eq!(
        all.rows.iter().map(seen).collect::<Vec<_>>(),
        from_rows.rows.iter().map(seen).collect::<Vec<_>>()
    );
    assert_eq!(reasons(&all), reasons(&from_rows));
    assert!(all.rows.iter().any(|row| row.adjustment == -8));
}

#[test]
fn la_liga_stops_where_only_the_matches_among_the_tied_would_part_them() {
    let whole = league("spain-2018-19 Primera División");
    let (all, from_rows) = (table(&whole), table(&from_rows(whole.clone(), 30)));
    let mut stopped = 0;
    for row in &all.rows {
        let other = from_rows.row(&row.id).expect("the same team");
        assert_eq!(row.tally.points, other.tally.points, "{}", row.id);
        let level = all.rows.iter().filter(|of| of.tally.points == row.tally.points).count();
        let above = all.rows.iter().filter(|of| of.tally.points > row.tally.points).count();
        assert_eq!((other.rank, other.last), (above + 1, above + level), "{}", row.id);
        if other.separated_by == Some(Separation::ResultsMissing { measure: None }) {
            stopped += 1;
        }
    }
    let by_points = |row: &&TableRow| {
        let Some(Separation::Above { by, among: None, .. }) = &row.separated_by else { return false };
        *by == DecidingMeasure::Measure(Measure::Points)
    };
    let parted_otherwise =
        all.rows.iter().filter(|row| row.separated_by.is_some() && !by_points(row)).count();
    println!("La Liga from its rows: {stopped} pairs stop for want of results");
    assert_eq!(stopped, parted_otherwise);
    assert!(stopped > 0);
}
