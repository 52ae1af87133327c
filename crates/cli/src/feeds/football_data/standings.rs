//! `standings`: the tables of all matches. Tables of home or away matches are left out.

use super::super::answer::Head;
use super::super::made::{Made, Refused};
use super::super::standings::Sent;
use super::super::tables::Tables;
use super::map::{club, of_table, words};
use super::shape::{Row, Standing};
use super::{NAME, paper, source};

/// Adds a table.
pub fn add(tables: &mut Tables, made: &mut Made, sent: Standing, place: &str) {
    if sent.kind.as_deref().is_some_and(|kind| kind != "TOTAL") {
        return made.leave_out("tables of home or away matches", 1);
    }
    let name = sent.group.or(sent.stage.filter(|stage| stage != "REGULAR_SEASON")).map(|name| words(&name));
    tables.add(
        name.filter(|name| !name.is_empty()),
        sent.table.iter().map(row).collect(),
        &format!("{place}.table"),
        made,
    );
}

fn row(row: &Row) -> Sent {
    Sent {
        team: club(&row.team).team().unwrap_or_default(),
        matches: [row.played_games, row.won, row.draw, row.lost],
        goals: [row.goals_for, row.goals_against],
        points: row.points,
        leads_to: None,
    }
}

/// The document of all tables.
///
/// # Errors
/// An answer without a table.
pub fn finish(mut tables: Tables, head: &Head, made: &mut Made) -> anyhow::Result<()> {
    tables.competition = of_table(head.get("competition"), head.get("season"));
    tables.sources = vec![source()];
    made.document = paper(tables);
    if made.document.is_none() {
        let said: Vec<String> = made.notices.iter().map(ToString::to_string).collect();
        let said = if said.is_empty() { String::new() } else { format!(": {}", said.join("; ")) };
        return Err(Refused(format!("an answer of {NAME} without a table{said}")).into());
    }
    Ok(())
}
