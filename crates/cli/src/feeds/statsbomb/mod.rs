//! StatsBomb open data: the events of a match, with its line-ups and its entry in `matches/` if the data folder has
//! them; or a file of matches alone.
//!
//! `docs/feeds/statsbomb.md` has the mapping.

mod events;
mod map;
mod matches;
#[allow(missing_docs, reason = "the provider documents its own fields")]
mod shape;
mod story;

use super::answer::{self, not_empty, shaped, without_odd_parts};
use super::made::{Made, Take, refused};
use super::report::Source;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use story::Story;

const NAME: &str = "StatsBomb open data";

fn source() -> Source {
    Source {
        id: "statsbomb".to_owned(),
        title: NAME.to_owned(),
        url: Some("https://github.com/statsbomb/open-data".to_owned()),
    }
}

/// The files that belong to a file of events.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// The id of the match, which is the name of the file.
    pub id: Option<i64>,
    /// `lineups/ID.json`
    pub lineups: Option<PathBuf>,
    /// Every file of matches.
    pub matches: Vec<PathBuf>,
}

impl Beside {
    /// The files that belong to `events/ID.json`.
    #[must_use]
    pub fn of(file: &Path) -> Beside {
        let id: Option<i64> = file.file_stem().and_then(|stem| stem.to_str()?.parse().ok());
        let root = file.parent().map(|folder| folder.join(".."));
        let (Some(id), Some(root)) = (id, root) else { return Beside::default() };
        let lineups = Some(root.join("lineups").join(format!("{id}.json"))).filter(|path| path.is_file());
        let mut matches = Vec::new();
        for folder in entries(&root.join("matches")) {
            matches.extend(
                entries(&folder).into_iter().filter(|path| path.extension().is_some_and(|end| end == "json")),
            );
        }
        Beside { id: Some(id), lineups, matches }
    }
}

/// The entries of a folder, in order; empty if there is no folder.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    entries
}

/// Reads a file of events, or a file of matches.
///
/// # Errors
/// Events of an incomplete match, a file of another kind, and every error of `take`.
pub fn read(input: impl BufRead, beside: &Beside, take: &mut Take<'_>) -> anyhow::Result<()> {
    let (mut story, mut any) = (Story::default(), false);
    let mut of_events = Made { id: beside.id.map(|id| id.to_string()), ..Made::default() };
    let head = answer::read(input, &[], &mut |_, entry| {
        if entry.raw.get().contains("\"match_id\"") && !any {
            let mut made = Made::at(entry.place());
            match without_odd_parts::<shape::Match>(entry.raw, &entry.place(), &mut made.notices) {
                Ok(sent) => matches::the_match(&mut made, sent),
                Err(notice) => made.notices.push(notice),
            }
            return take(made);
        }
        any = true;
        match without_odd_parts::<shape::Event>(entry.raw, &entry.place(), &mut of_events.notices) {
            Ok(sent) => story.add(sent, entry.index),
            Err(notice) if entry.index == 0 => {
                return refused(format!("this is not a file of {NAME}: {notice}"));
            }
            Err(notice) => of_events.notices.push(notice),
        }
        Ok(())
    })?;
    if head.lists.is_empty() {
        return refused(format!("this is not a file of {NAME}: it is not a list of events or matches"));
    }
    not_empty(&head, NAME)?;
    if !any {
        return Ok(());
    }
    story.is_whole()?;
    let entry = beside.id.and_then(|id| entry_of(&beside.matches, id, &mut of_events));
    let squads = beside.lineups.as_ref().map(|path| squads(path, &mut of_events)).unwrap_or_default();
    map::the_match(&mut of_events, story, &squads, entry);
    take(of_events)
}

/// The entry of a match in the files of matches.
fn entry_of(files: &[PathBuf], id: i64, made: &mut Made) -> Option<shape::Match> {
    let mut found = None;
    for file in files {
        let Ok(open) = File::open(file) else { continue };
        let read = answer::read(BufReader::new(open), &[], &mut |_, entry| {
            if found.is_none() && entry.raw.get().contains(&id.to_string()) {
                found = shaped::<shape::Match>(entry.raw, "").ok().filter(|sent| sent.match_id == id);
            }
            Ok(())
        });
        if let Err(error) = read {
            made.say("", format!("{}: {error}: it is left out", file.display()));
        }
        if found.is_some() {
            break;
        }
    }
    found
}

fn squads(path: &Path, made: &mut Made) -> Vec<shape::Squad> {
    let mut squads = Vec::new();
    let read = File::open(path).map_err(anyhow::Error::from).and_then(|file| {
        answer::read(BufReader::new(file), &[], &mut |_, entry| {
            match shaped::<shape::Squad>(entry.raw, &entry.place()) {
                Ok(squad) => squads.push(squad),
                Err(notice) => made.say("", format!("{}: {notice}: it is left out", path.display())),
            }
            Ok(())
        })
    });
    if let Err(error) = read {
        made.say("", format!("{}: {error}: it is left out", path.display()));
    }
    squads
}
