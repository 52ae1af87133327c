//! football-data.org, version 4: a match, `matches` (unfolded or not) and `standings`.
//!
//! `docs/feeds/football-data.md` has the mapping.

mod events;
mod map;
#[allow(missing_docs, reason = "the provider documents its own fields")]
mod shape;
mod standings;

use super::answer::{self, Entry, Head, not_empty, without_odd_parts};
use super::made::{Made, Notice, Paper, Take, refused};
use super::report::Source;
use super::tables::Tables;
use serde_json::Value;
use serde_json::value::RawValue;
use std::io::BufRead;

const NAME: &str = "football-data.org";

fn source() -> Source {
    Source {
        id: "football-data".to_owned(),
        title: NAME.to_owned(),
        url: Some("https://www.football-data.org".to_owned()),
    }
}

/// Reads an answer.
///
/// # Errors
/// An answer without a match or table: an error of the service, another version. Also every error of `take`.
pub fn read(source: impl BufRead, take: &mut Take<'_>) -> anyhow::Result<()> {
    let mut tables: Option<(Tables, Made)> = None;
    let head = answer::read(source, &["matches", "standings"], &mut |head, entry| {
        if entry.list == "standings" {
            let (tables, made) = tables.get_or_insert_with(Default::default);
            return standing(tables, made, &entry);
        }
        take(the_match(head, entry.raw, entry.place())?)
    })?;
    if let Some((tables, mut made)) = tables {
        standings::finish(tables, &head, &mut made)?;
        return take(made);
    }
    if head.has("homeTeam") && head.lists.is_empty() {
        return take(the_match(&head, &head.whole(), String::new())?);
    }
    failures(&head)?;
    not_empty(&head, NAME)
}

fn failures(head: &Head) -> anyhow::Result<()> {
    let message: Option<String> = head.get("message");
    if let Some(message) = message {
        let code = ["errorCode", "error"].iter().find_map(|key| head.get::<u16>(key));
        let code = code.map_or_else(String::new, |code| format!(" {code}"));
        return refused(format!("an error{code} of {NAME}: {message}"));
    }
    if head.has("head2head") || head.has("match") || head.has("fixtures") {
        return refused(OLD);
    }
    if head.lists.is_empty() {
        return refused(format!(
            "this is not an answer of {NAME}, version 4: it has no \"matches\" and no \"standings\", and it is not a match"
        ));
    }
    Ok(())
}

const OLD: &str = "this is an answer of version 2 of football-data.org: Touchline reads version 4";

fn the_match(head: &Head, raw: &RawValue, place: String) -> anyhow::Result<Made> {
    let mut made = Made::at(place);
    match without_odd_parts::<shape::Match>(raw, &made.place, &mut made.notices) {
        Ok(mut sent) => {
            // Only without a score may this be the older version, whose score has other keys.
            let has_score =
                sent.score.as_ref().and_then(|score| score.full_time).and_then(shape::Goals::both).is_some();
            if !has_score && is_old(raw) {
                return refused(OLD);
            }
            // What is the same for every match may be stated once, before the list.
            sent.competition = sent.competition.or_else(|| head.get("competition"));
            sent.season = sent.season.or_else(|| head.get("season"));
            map::the_match(&mut made, sent);
        }
        Err(_) if is_old(raw) => return refused(OLD),
        Err(notice) => made.notices.push(notice),
    }
    Ok(made)
}

/// Version 2 had `score.fullTime.homeTeam`.
fn is_old(raw: &RawValue) -> bool {
    if !raw.get().contains("\"homeTeam\"") || !raw.get().contains("\"fullTime\"") {
        return false;
    }
    let value: Value = serde_json::from_str(raw.get()).unwrap_or_default();
    value
        .pointer("/score/fullTime")
        .is_some_and(|score| score.get("homeTeam").is_some() || score.get("awayTeam").is_some())
}

fn standing(tables: &mut Tables, made: &mut Made, entry: &Entry<'_>) -> anyhow::Result<()> {
    if entry.raw.get().contains("\"crestUrl\"") || entry.raw.get().contains("\"crestURI\"") {
        return refused(OLD);
    }
    match without_odd_parts::<shape::Standing>(entry.raw, &entry.place(), &mut made.notices) {
        Ok(sent) => standings::add(tables, made, sent, &entry.place()),
        Err(Notice { place, text }) => made.say(&place, text),
    }
    Ok(())
}

/// A document of the tables, if there are any, for `take`.
fn paper(tables: Tables) -> Option<Paper> {
    tables.finish().map(|tables| Paper::Tables(Box::new(tables)))
}
