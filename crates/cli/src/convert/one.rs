//! Finds one match by name in Football.TXT or the Fjelstul database.

use super::teams::Teams;
use super::{Arguments, Converted};
use crate::feeds::fjelstul::{self, the_match::Tables};
use crate::feeds::openfootball::{self, Book, Game, Unread};
use crate::feeds::recognise::Format;
use crate::feeds::report::Report;
use crate::utf8;
use anyhow::{Context, Result, bail};
use std::path::Path;
use touchline_football::document::{Value, read, slug};

/// The document of the match that the arguments name.
///
/// # Errors
/// A file that cannot be read, or a match that was not found.
pub fn convert(
    arguments: &Arguments,
    path: &Path,
    format: Format,
    teams: Option<&Teams>,
) -> Result<Converted> {
    let (mut report, mut remarks) = match format {
        Format::Fjelstul => from_database(arguments, path)?,
        _ => from_text(arguments, path)?,
    };
    report.rules.clone_from(&arguments.rules);
    if let Some(teams) = teams {
        remarks.extend(report.teams.iter_mut().filter_map(|team| teams.fill(team)));
    }
    if report.fixture.kickoff.is_none() && arguments.offset.is_none() {
        remarks.push(
            "the kick-off is left out: give the venue's UTC offset, such as --offset +02:00".to_owned(),
        );
    }
    let text = report.text()?;
    let value: Value = serde_json::from_str(&text)?;
    remarks.extend(read(&value).messages.iter().map(ToString::to_string));
    Ok(Converted { text, remarks })
}

pub(super) fn folder_of(path: &Path) -> &Path {
    if path.is_dir() { path } else { path.parent().unwrap_or(Path::new("")) }
}

pub(super) fn line_of(game: &Game) -> String {
    let stage = game.stage.as_deref().unwrap_or_default();
    format!("{}  {} v {}  {stage}", day_of(game), game.home.name, game.away.name).trim_end().to_owned()
}

pub(super) fn day_of(game: &Game) -> String {
    let day = game.day.and_then(|day| Some(format!("{:04}-{:02}-{:02}", day.year?, day.month, day.day)));
    day.unwrap_or_else(|| "????-??-??".to_owned())
}

impl Arguments {
    /// Whether the user wants the match of these two teams, in either order.
    pub(super) fn means(&self, home: &str, away: &str, date: &str) -> bool {
        let asked = self.name.as_deref().unwrap_or_default();
        let parts = [" v ", " vs ", " - "].iter().find_map(|between| asked.split_once(between));
        let Some((one, other)) = parts else { return false };
        let (one, other, home, away) = (slug(one), slug(other), slug(home), slug(away));
        let same = one == home && other == away || one == away && other == home;
        same && self.date.as_deref().is_none_or(|day| day == date)
    }

    /// The only candidate. Otherwise an error that lists them.
    fn the_only<T>(&self, mut found: Vec<T>, line: impl Fn(&T) -> String) -> Result<T> {
        let name = self.name.as_deref().unwrap_or_default();
        match (found.pop(), found.len()) {
            (Some(only), 0) => Ok(only),
            (None, _) => bail!("no match fits \"{name}\": leave out --match to list all matches"),
            (Some(last), _) => {
                let lines: Vec<String> = found.iter().chain([&last]).map(line).collect();
                bail!("several matches fit \"{name}\": choose one with --date\n  {}", lines.join("\n  "))
            }
        }
    }
}

fn from_text(arguments: &Arguments, path: &Path) -> Result<(Report, Vec<String>)> {
    let book: Book = openfootball::read(&utf8::file(path)?);
    let named =
        |unread: &Unread| format!("{}:{}: {}: {}", path.display(), unread.line, unread.why, unread.text);
    let means = |game: &&Game| arguments.means(&game.home.name, &game.away.name, &day_of(game));
    let game = match arguments.the_only(book.games.iter().filter(means).collect(), |game| line_of(game)) {
        Ok(game) => game,
        // The match may be in a line that could not be read.
        Err(error) if book.unread.is_empty() => return Err(error),
        Err(error) => {
            let lines: Vec<String> = book.unread.iter().map(named).collect();
            return Err(error.context(lines.join("\n")));
        }
    };
    let settings =
        openfootball::the_match::Settings { offset: arguments.offset.clone(), group: arguments.group };
    let (report, unread) = openfootball::the_match::report(&book, game, &settings);
    // An unread line may be a date, or a match of the group, so what was read may depend on it.
    let mut remarks: Vec<String> = book.unread.iter().chain(&unread).map(named).collect();
    if arguments.group && report.group.is_none() {
        remarks.push(no_group(game));
    }
    Ok((report, remarks))
}

/// Says why a match has no table.
pub(super) fn no_group(game: &Game) -> String {
    let stage = game.stage.as_deref().unwrap_or("a file without sections");
    format!("--group: the match belongs to no group or league ({stage}): no table")
}

fn from_database(arguments: &Arguments, path: &Path) -> Result<(Report, Vec<String>)> {
    let (tables, mut remarks) = tables(path)?;
    let mut found = fjelstul::the_match::list(&tables.matches);
    let by_id = |id: &str| arguments.name.as_deref() == Some(id);
    found.retain(|one| by_id(&one.id) || arguments.means(&one.home, &one.away, &one.date));
    let line = |one: &fjelstul::the_match::Listed| {
        format!("{}  {} v {}  {}", one.date, one.home, one.away, one.part)
    };
    let one = arguments.the_only(found, line)?;
    let made = fjelstul::the_match::report(&tables, &one.id, arguments.offset.as_deref());
    let (report, unread) =
        made.with_context(|| format!("matches.csv: the row of {} is incomplete", one.id))?;
    remarks
        .extend(unread.iter().map(|unread| format!("{}: row {}: {}", unread.file, unread.row, unread.why)));
    if arguments.group {
        remarks.push("--group works only with Football.TXT: no group".to_owned());
    }
    Ok((report, remarks))
}

/// The tables of a folder. A missing table is empty, and reported.
pub(super) fn tables(path: &Path) -> Result<(Tables, Vec<String>)> {
    let folder = folder_of(path);
    let mut remarks = Vec::new();
    let mut table = |name: &str| {
        let path = folder.join(name);
        if !path.exists() {
            remarks.push(format!("{name} does not exist: the document has nothing from it"));
            return Ok(String::new());
        }
        utf8::file(&path)
    };
    let tables = Tables {
        goals: table("goals.csv")?,
        bookings: table("bookings.csv")?,
        substitutions: table("substitutions.csv")?,
        kicks: Some(folder.join("penalty_kicks.csv"))
            .filter(|path| path.exists())
            .map(|path| utf8::file(&path))
            .transpose()?
            .unwrap_or_default(),
        matches: utf8::file(&folder.join("matches.csv"))?,
    };
    Ok((tables, remarks))
}
