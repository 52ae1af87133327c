//! API-Football, version 3: `fixtures` (with or without events, line-ups, statistics) and `standings`.
//!
//! `docs/feeds/api-football.md` has the mapping.

mod events;
mod map;
#[allow(missing_docs, reason = "the provider documents its own fields")]
mod shape;
mod squads;
mod standings;

use super::answer::{self, Entry, Head, not_empty, without_odd_parts};
use super::made::{Made, Take, refused};
use super::report::Source;
use serde_json::Value;
use std::io::BufRead;

const NAME: &str = "API-Football";

fn source() -> Source {
    Source {
        id: "api-football".to_owned(),
        title: NAME.to_owned(),
        url: Some("https://www.api-football.com".to_owned()),
    }
}

/// Reads an answer.
///
/// # Errors
/// An answer without a match or table: an error of the service, another version. Also every error of `take`.
pub fn read(source: impl BufRead, take: &mut Take<'_>) -> anyhow::Result<()> {
    let head = answer::read(source, &["response"], &mut |head, entry| {
        failures(head)?;
        take(made(head, &entry)?)
    })?;
    failures(&head)?;
    if head.lists.is_empty() {
        return refused(format!("this is not an answer of {NAME}, version 3: it has no list \"response\""));
    }
    not_empty(&head, NAME)?;
    if let Some(paging) = head.get::<shape::Paging>("paging")
        && paging.current != paging.total
    {
        let mut made = Made::default();
        made.say(
            "paging",
            format!("this is page {} of {}: fetch the other pages too", paging.current, paging.total),
        );
        take(made)?;
    }
    Ok(())
}

fn made(head: &Head, entry: &Entry<'_>) -> anyhow::Result<Made> {
    let get: String = head.get("get").unwrap_or_default();
    if matches!(
        get.as_str(),
        "fixtures/events" | "fixtures/lineups" | "fixtures/statistics" | "fixtures/players"
    ) {
        return refused(format!(
            "\"{get}\" alone does not name a match: request fixtures?id=… from {NAME}, which has everything"
        ));
    }
    let mut made = Made::at(entry.place());
    if get == "standings" {
        match without_odd_parts::<shape::Standings>(entry.raw, &made.place, &mut made.notices) {
            Ok(sent) => standings::tables(&mut made, sent.league),
            Err(notice) => made.notices.push(notice),
        }
    } else {
        match without_odd_parts::<shape::Entry>(entry.raw, &made.place, &mut made.notices) {
            Ok(sent) => map::the_match(&mut made, sent),
            Err(notice) => made.notices.push(notice),
        }
    }
    Ok(made)
}

/// The errors that an answer reports, whatever its HTTP status was.
fn failures(head: &Head) -> anyhow::Result<()> {
    if head.has("api") {
        return refused(format!("this is an answer of version 2 of {NAME}: Touchline reads version 3"));
    }
    let said = match head.get::<Value>("errors") {
        Some(Value::Object(errors)) => {
            errors.iter().map(|(key, error)| format!("{key}: {}", plain(error))).collect()
        }
        Some(Value::Array(errors)) => errors.iter().map(plain).collect(),
        Some(Value::String(error)) if !error.is_empty() => vec![error],
        _ => Vec::new(),
    };
    let message: Option<String> = head.get("message").filter(|_| head.lists.is_empty() && !head.has("get"));
    let said: Vec<String> = said.into_iter().chain(message).collect();
    if said.is_empty() { Ok(()) } else { refused(format!("an error of {NAME}: {}", said.join("; "))) }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
