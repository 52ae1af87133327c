//! Writes documents: to files, to standard output, or as a list.

use super::Arguments;
use super::teams::Teams;
use crate::feeds::made::{Made, Paper, Tally, refused};
use crate::out;
use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use touchline_football::document::slug;

/// The file names that this run has written, each with its last number: a second match of the same teams on the same
/// day gets a 2.
pub type Names = BTreeMap<String, u32>;

/// What the user wants.
pub enum Order<'a> {
    /// A file for each document.
    Files(&'a Path),
    /// The document of one match.
    One(&'a str),
    /// The only document, or a list if there are several.
    Only,
    /// A list even of one match: it reports the lines of a file of results that could not be read.
    List,
}

/// The state of the conversion of one file.
pub struct Desk<'a> {
    arguments: &'a Arguments,
    file: &'a Path,
    order: Order<'a>,
    teams: Option<&'a Teams>,
    names: &'a mut Names,
    /// Remarks about teams that were already printed.
    told: BTreeSet<String>,
    written: Vec<PathBuf>,
    /// The document to print, with its line for a list.
    kept: Option<(String, String)>,
    lines: usize,
    documents: usize,
    left_out: Tally,
    remarked: bool,
    progress: ProgressBar,
}

impl<'a> Desk<'a> {
    /// A desk for one file.
    pub fn open(
        arguments: &'a Arguments,
        file: &'a Path,
        order: Order<'a>,
        teams: Option<&'a Teams>,
        names: &'a mut Names,
    ) -> Desk<'a> {
        // It hides itself if standard error is not a terminal.
        let progress = ProgressBar::new_spinner();
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}: {human_pos} matches, {per_sec}") {
            progress.set_style(style);
        }
        progress.set_message(file.display().to_string());
        Desk {
            arguments,
            file,
            order,
            teams,
            names,
            told: BTreeSet::new(),
            written: Vec::new(),
            kept: None,
            lines: 0,
            documents: 0,
            left_out: Tally::new(),
            remarked: false,
            progress,
        }
    }

    /// Takes the result for one entry.
    ///
    /// # Errors
    /// A file that cannot be written; several matches where one is wanted.
    pub fn take(&mut self, mut made: Made) -> Result<()> {
        self.progress.inc(1);
        let is_meant = match &self.order {
            Order::One(name) => made.document.as_ref().is_some_and(|paper| self.is_meant(&made, paper, name)),
            _ => true,
        };
        if !is_meant {
            return Ok(());
        }
        for notice in &made.notices {
            // In a text, a place is the number of a line: `cup.txt:12: …`.
            let is_line = !notice.place.is_empty() && notice.place.bytes().all(|byte| byte.is_ascii_digit());
            self.say(if is_line { ":" } else { ": " }, &notice.to_string());
        }
        for (kind, count) in std::mem::take(&mut made.left_out) {
            *self.left_out.entry(kind).or_default() += count;
        }
        let Some(mut paper) = made.document.take() else { return Ok(()) };
        self.documents += 1;
        let (rules, teams) = match &mut paper {
            Paper::Match(report) => (&mut report.rules, &mut report.teams),
            Paper::Tables(tables) => (&mut tables.rules, &mut tables.teams),
        };
        rules.clone_from(&self.arguments.rules);
        if let Some(known) = self.teams {
            // Once per team, however many matches it has.
            for remark in teams.iter_mut().filter_map(|team| known.fill(team)).collect::<Vec<_>>() {
                if self.told.insert(remark.clone()) {
                    self.say(": ", &remark);
                }
            }
        }
        match self.order {
            Order::Files(folder) => {
                if self.written.is_empty() {
                    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
                }
                let path = folder.join(self.free_name(&made, &paper));
                self.written.push(path.clone());
                std::fs::write(&path, paper.text()?).with_context(|| path.display().to_string())
            }
            Order::One(name) => match &self.kept {
                Some((_, line)) => {
                    bail!(
                        "several matches fit \"{name}\": choose one with --date\n  {line}\n  {}",
                        line_of(&made, &paper)
                    )
                }
                None => {
                    self.kept = Some((paper.text()?, line_of(&made, &paper)));
                    Ok(())
                }
            },
            Order::Only => self.list(&made, &paper),
            Order::List => out::print(&format!("{}\n", line_of(&made, &paper))),
        }
    }

    /// Keeps the first document, which may be the only one. When a second one comes, both become lines of a list.
    fn list(&mut self, made: &Made, paper: &Paper) -> Result<()> {
        let line = line_of(made, paper);
        if self.lines == 0 {
            self.lines = 1;
            self.kept = Some((paper.text()?, line));
            return Ok(());
        }
        if let Some((_, first)) = self.kept.take() {
            out::print(&format!("{first}\n"))?;
        }
        self.lines += 1;
        out::print(&format!("{line}\n"))
    }

    fn is_meant(&self, made: &Made, paper: &Paper, name: &str) -> bool {
        let Paper::Match(report) = paper else { return false };
        if made.id.as_deref() == Some(name) {
            return true;
        }
        let names: Vec<&str> = report.teams.iter().take(2).map(|team| team.name.as_str()).collect();
        let day = made.day.as_deref().unwrap_or_default();
        matches!(names.as_slice(), [home, away] if self.arguments.means(home, away, day))
    }

    fn say(&mut self, between: &str, text: &str) {
        self.remarked = true;
        let file = self.file.display();
        self.progress.suspend(|| eprintln!("{file}{between}{text}"));
    }

    /// `liverpool-napoli-2019-11-27.json`; for tables, `premier-league-2023.json`.
    fn free_name(&mut self, made: &Made, paper: &Paper) -> String {
        let parts: Vec<String> = match paper {
            Paper::Match(report) => {
                let fixture = &report.fixture;
                [Some(fixture.home.clone()), Some(fixture.away.clone()), made.day.clone()]
                    .into_iter()
                    .flatten()
                    .collect()
            }
            Paper::Tables(tables) => {
                let of = tables.competition.as_ref();
                let parts = of.map(|of| [Some(of.name.clone()), of.season.clone()]).unwrap_or_default();
                let parts: Vec<String> =
                    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
                if parts.is_empty() { vec!["table".to_owned()] } else { parts }
            }
        };
        let wanted = file_name(&parts.join("-"));
        let mut number = self.names.get(&wanted).copied().unwrap_or_default() + 1;
        let mut name = wanted.clone();
        while self.names.contains_key(&name) {
            number = number.max(2);
            name = format!("{wanted}-{number}");
            number += 1;
        }
        self.names.insert(wanted, number.saturating_sub(1).max(1));
        self.names.entry(name.clone()).or_insert(1);
        format!("{name}.json")
    }

    /// Prints the remaining output, and what was left out. Returns whether there were any remarks.
    ///
    /// # Errors
    /// A match that was not found; a file without a document.
    pub fn close(mut self) -> Result<bool> {
        self.progress.finish_and_clear();
        if let Order::One(name) = self.order
            && self.kept.is_none()
        {
            bail!("no match fits \"{name}\": leave out --match to list all matches");
        }
        if let Some((text, _)) = self.kept.take() {
            out::print(&text)?;
        }
        if !self.left_out.is_empty() {
            let kinds: Vec<String> =
                self.left_out.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
            let file = self.file.display();
            eprintln!("{file}: left out, because a document has no place for it: {}", kinds.join(", "));
        }
        if self.documents == 0 {
            return refused("no document could be made from it");
        }
        if !self.written.is_empty() {
            let (file, count) = (self.file.display(), self.written.len());
            eprintln!("{file}: {count} {}", if count == 1 { "document" } else { "documents" });
        }
        Ok(self.remarked)
    }

    /// Deletes what was written before an error.
    pub fn undo(self) {
        self.progress.finish_and_clear();
        for path in &self.written {
            // If a file cannot be removed, the error that led here names it.
            let _ = std::fs::remove_file(path);
        }
    }
}

fn line_of(made: &Made, paper: &Paper) -> String {
    let day = made.day.as_deref().unwrap_or("????-??-??");
    let id = made.id.as_deref().map_or_else(String::new, |id| format!(" {id}"));
    let (what, stage) = match paper {
        Paper::Match(report) => {
            let names: Vec<&str> = report.teams.iter().take(2).map(|team| team.name.as_str()).collect();
            (names.join(" v "), report.competition.stage.clone())
        }
        Paper::Tables(tables) => {
            (tables.competition.as_ref().map_or_else(|| "Table".to_owned(), |of| of.name.clone()), None)
        }
    };
    format!("{day}{id}  {what}  {}", stage.unwrap_or_default()).trim_end().to_owned()
}

/// Turns a text into a file name of limited length, with letters, digits and dashes.
fn file_name(text: &str) -> String {
    let plain: String =
        slug(text).chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
    let mut name = String::new();
    for letter in plain.trim_matches('-').chars() {
        if name.len() + letter.len_utf8() > 180 {
            break;
        }
        name.push(letter);
    }
    if name.is_empty() { "match".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leaves_its_folder() {
        assert_eq!(file_name("Bodø/Glimt-São Paulo-2025-01-02"), "bodo-glimt-sao-paulo-2025-01-02");
        assert_eq!(file_name("../.."), "match");
        assert_eq!(file_name("\u{0}"), "match");
        assert!(file_name(&"é\u{4e2d}".repeat(300)).len() <= 180);
    }
}
