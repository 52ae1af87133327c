//! OpenLigaDB: `getmatchdata` (one match or a list) and `getbltable`.
//!
//! `docs/feeds/openligadb.md` has the mapping.

mod goals;
mod map;
#[allow(missing_docs, reason = "the provider documents its own fields")]
mod results;
mod shape;

use super::answer::{self, without_odd_parts};
use super::made::{Made, Paper, Take, refused};
use super::report::{Source, Team};
use super::standings::Sent;
use super::tables::Tables;
use serde_json::value::RawValue;
use std::io::BufRead;

const NAME: &str = "OpenLigaDB";

fn source() -> Source {
    Source {
        id: "openligadb".to_owned(),
        title: format!("{NAME} (ODbL 1.0)"),
        url: Some("https://www.openligadb.de".to_owned()),
    }
}

/// Reads an answer.
///
/// # Errors
/// An answer without a match or table; and every error of `take`.
pub fn read(input: impl BufRead, take: &mut Take<'_>) -> anyhow::Result<()> {
    let mut table: Option<(Vec<Sent>, Made)> = None;
    let head = answer::read(input, &[], &mut |_, entry| {
        let text = entry.raw.get();
        if text.contains("\"teamInfoId\"") || text.contains("\"TeamInfoId\"") {
            let (rows, made) = table.get_or_insert_with(Default::default);
            match without_odd_parts::<shape::Row>(entry.raw, &entry.place(), &mut made.notices) {
                Ok(sent) => rows.push(row(sent)),
                Err(notice) => made.notices.push(notice),
            }
            return Ok(());
        }
        if !is_match(text) {
            return refused(format!("{}: this is neither a match nor a table of {NAME}", entry.place()));
        }
        take(the_match(entry.raw, entry.place()))
    })?;
    if let Some((rows, mut made)) = table {
        let mut tables = Tables { sources: vec![source()], ..Tables::default() };
        tables.add(None, rows, "", &mut made);
        made.document = tables.finish().map(|tables| Paper::Tables(Box::new(tables)));
        return if made.document.is_some() {
            take(made)
        } else {
            refused(format!("the table of {NAME} has no rows"))
        };
    }
    if head.lists.is_empty() {
        let whole = head.whole();
        return match is_match(whole.get()) {
            true => take(the_match(&whole, String::new())),
            false => refused(format!("this is not an answer of {NAME}: it has no match")),
        };
    }
    answer::not_empty(&head, NAME)
}

fn is_match(text: &str) -> bool {
    ["\"matchID\"", "\"MatchID\"", "\"matchId\""].iter().any(|key| text.contains(key))
}

fn the_match(raw: &RawValue, place: String) -> Made {
    let mut made = Made::at(place);
    match without_odd_parts::<shape::Match>(raw, &made.place, &mut made.notices) {
        Ok(sent) => map::the_match(&mut made, sent),
        Err(notice) => made.notices.push(notice),
    }
    made
}

fn row(row: shape::Row) -> Sent {
    let name = row.team_name.unwrap_or_default().trim().to_owned();
    let short = row
        .short_name
        .map(|short| short.trim().to_owned())
        .filter(|short| !short.is_empty() && *short != name);
    Sent {
        team: Team { name, short, ..Team::default() },
        matches: [row.matches, row.won, row.draw, row.lost],
        goals: [row.goals, row.opponent_goals],
        points: row.points,
        leads_to: None,
    }
}
