//! `standings`: a league has one table, and a group stage has one per group.

use super::super::made::{Made, Paper};
use super::super::moments::time;
use super::super::report::{Competition, Team};
use super::super::standings::Sent;
use super::super::tables::Tables;
use super::shape::{League, Record, Row};
use super::source;

/// Writes the tables of a league into `made`.
pub fn tables(made: &mut Made, league: League) {
    let mut tables = Tables { sources: vec![source()], ..Tables::default() };
    let name = league.name.filter(|name| !name.is_empty());
    tables.competition = name.map(|name| Competition {
        name,
        season: league.season.map(|season| season.to_string()),
        ..Competition::default()
    });
    for (index, rows) in league.standings.unwrap_or_default().into_iter().enumerate() {
        let place = format!("league.standings[{index}]");
        let name = rows.iter().find_map(|row| row.group.clone()).filter(|name| !name.is_empty());
        let updated = rows.iter().find_map(|row| row.update.clone());
        tables.updated = time(made, &place, updated.as_deref()).or(tables.updated);
        tables.add(name, rows.into_iter().map(sent).collect(), &place, made);
    }
    match tables.finish() {
        Some(tables) => made.document = Some(Paper::Tables(Box::new(tables))),
        None => made.say("league.standings", "no table: no document"),
    }
}

fn sent(row: Row) -> Sent {
    let record = row.all.unwrap_or(Record { played: None, win: None, draw: None, lose: None, goals: None });
    let goals = record.goals.map_or([None, None], |goals| [goals.scored, goals.against]);
    Sent {
        team: Team { name: row.team.name.unwrap_or_default().trim().to_owned(), ..Team::default() },
        matches: [record.played, record.win, record.draw, record.lose],
        goals,
        points: row.points,
        leads_to: row.description.filter(|description| !description.trim().is_empty()),
    }
}
