//! football.json and worldcup.json of openfootball: matches, and the tables of groups.
//!
//! `docs/feeds/football-json.md` has the mapping.

mod map;
#[allow(missing_docs, reason = "the project documents its own fields")]
mod shape;
mod times;

use super::answer::{self, Head, shaped, without_odd_parts};
use super::made::{Made, Paper, Take, refused};
use super::making::Club;
use super::report::{Competition, Source};
use super::standings::Sent;
use super::tables::Tables;
use serde_json::value::RawValue;
use std::io::BufRead;

const NAME: &str = "football.json";

fn source() -> Source {
    Source {
        id: "openfootball".to_owned(),
        title: "openfootball (CC0 1.0)".to_owned(),
        url: Some("https://github.com/openfootball".to_owned()),
    }
}

/// Reads a file.
///
/// # Errors
/// A file without a match or table; and every error of `take`.
pub fn read(input: impl BufRead, take: &mut Take<'_>) -> anyhow::Result<()> {
    let (mut tables, mut of_tables, mut matches) = (Tables::default(), Made::default(), 0);
    let head = answer::read(input, &["matches", "rounds", "groups", "standings"], &mut |head, entry| {
        let competition = || competition(head);
        match entry.list {
            "matches" => {
                matches += 1;
                take(the_match(entry.raw, entry.place(), competition(), None))
            }
            "rounds" => match shaped::<shape::Round>(entry.raw, &entry.place()) {
                Ok(round) => round.matches.iter().enumerate().try_for_each(|(index, raw)| {
                    matches += 1;
                    take(the_match(
                        raw,
                        format!("{}.matches[{index}]", entry.place()),
                        competition(),
                        round.name.as_deref(),
                    ))
                }),
                Err(notice) => {
                    of_tables.notices.push(notice);
                    Ok(())
                }
            },
            "groups" => {
                match without_odd_parts::<shape::Group>(entry.raw, &entry.place(), &mut of_tables.notices) {
                    Ok(group) => {
                        let rows = group.standings.unwrap_or_default().into_iter().map(row).collect();
                        tables.add(group.name, rows, &format!("{}.standings", entry.place()), &mut of_tables);
                    }
                    Err(notice) => of_tables.notices.push(notice),
                }
                Ok(())
            }
            "standings" => refused(
                "these standings have no group: Touchline reads \"groups\" that contain \"standings\"",
            ),
            _ => refused(format!("{}: a file of {NAME} is not a list", entry.place())),
        }
    })?;
    tables.competition = Some(competition(&head)).filter(|of| !of.name.is_empty());
    tables.sources = vec![source()];
    of_tables.document = tables.finish().map(|tables| Paper::Tables(Box::new(tables)));
    if of_tables.document.is_some() || !of_tables.notices.is_empty() {
        let any = of_tables.document.is_some();
        take(of_tables)?;
        if any {
            return Ok(());
        }
    }
    match matches {
        0 => refused(format!("this file of {NAME} has no match and no table of results")),
        _ => Ok(()),
    }
}

/// "World Cup 2018" is the World Cup of 2018.
fn competition(head: &Head) -> Competition {
    let name: String = head.get("name").unwrap_or_default();
    let name = name.trim();
    let is_season =
        |word: &&str| word.len() >= 4 && word.starts_with(['1', '2']) && !word.contains(char::is_alphabetic);
    match name.rsplit_once(' ').filter(|(_, last)| is_season(last)) {
        Some((name, season)) => {
            Competition { name: name.to_owned(), season: Some(season.to_owned()), ..Competition::default() }
        }
        None => Competition { name: name.to_owned(), ..Competition::default() },
    }
}

fn the_match(raw: &RawValue, place: String, competition: Competition, round: Option<&str>) -> Made {
    let mut made = Made::at(place);
    match without_odd_parts::<shape::Match>(raw, &made.place, &mut made.notices) {
        Ok(sent) => map::the_match(&mut made, sent, competition, round),
        Err(notice) => made.notices.push(notice),
    }
    made
}

fn row(row: shape::Row) -> Sent {
    let (name, code) = row.team.map(shape::Team::parts).unwrap_or_default();
    Sent {
        team: Club { name, code, ..Club::default() }.team().unwrap_or_default(),
        matches: [row.played, row.won, row.drawn, row.lost],
        goals: [row.goals_for, row.goals_against],
        points: row.pts,
        leads_to: None,
    }
}
