//! `touchline convert`: a match of somebody else's file as a match document.

use crate::feeds::fjelstul::{self, the_match::Tables};
use crate::feeds::openfootball::{self, Book, Game, Unread};
use crate::feeds::report::Report;
use crate::{out, utf8};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use touchline_football::document::{DateTime, Value, read, slug};

/// Prints the document of a match out of a Football.TXT file, or out of the tables of the Fjelstul World Cup Database.
///
/// Lines that cannot be read are named on standard error, and so is what the reader of documents has to say. No line is
/// half read: what stands in a document is right, or its line is named.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Arguments {
    /// A Football.TXT file of openfootball; or the folder with matches.csv, goals.csv, bookings.csv and substitutions.csv
    pub file: PathBuf,
    /// The match, "Italy v France" (or its id in the database); without it, all matches are listed
    #[arg(long = "match", value_name = "NAME")]
    pub name: Option<String>,
    /// Its day, where the two sides met more than once: 2006-07-09
    #[arg(long, value_name = "DAY")]
    pub date: Option<String>,
    /// Hours ahead of UTC at the ground, where the file does not say: +02:00
    #[arg(long, value_name = "OFFSET", allow_hyphen_values = true)]
    pub offset: Option<String>,
    /// With the other games of the group or the league: those played later are still to come (Football.TXT)
    #[arg(long)]
    pub group: bool,
    /// The rules of the group, by the name of a set: uefa-euro-2020
    #[arg(long, value_name = "NAME")]
    pub rules: Option<String>,
    /// Fail where something could not be read
    #[arg(long)]
    pub strict: bool,
}

/// A document or a list of matches, and what could not be read, each with its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Converted {
    /// The document, or the matches line by line.
    pub text: String,
    /// What could not be read, or was left out.
    pub remarks: Vec<String>,
}

/// Runs the command. The exit code is 1 under `--strict` where something was left out.
///
/// # Errors
/// A file that cannot be read, and a match that is not there.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let converted = if arguments.name.is_some() { convert(arguments)? } else { list(&arguments.file)? };
    for remark in &converted.remarks {
        eprintln!("{remark}");
    }
    out::print(&converted.text)?;
    let failed = arguments.strict && !converted.remarks.is_empty();
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The document that the arguments ask for.
///
/// # Errors
/// As [`run`].
pub fn convert(arguments: &Arguments) -> Result<Converted> {
    if let Some(offset) = &arguments.offset
        && DateTime::parse(&format!("2000-01-01T00:00:00{offset}")).is_none()
    {
        bail!("--offset {offset}: expected hours and minutes with their sign, such as +02:00");
    }
    let (mut report, mut remarks) =
        if is_database(&arguments.file) { from_database(arguments)? } else { from_text(arguments)? };
    report.rules.clone_from(&arguments.rules);
    if report.fixture.kickoff.is_none() && arguments.offset.is_none() {
        remarks.push(
            "the kick-off is left out: say --offset +02:00, or whatever it was at the ground".to_owned(),
        );
    }
    let text = report.text()?;
    let value: Value = serde_json::from_str(&text)?;
    remarks.extend(read(&value).messages.iter().map(ToString::to_string));
    Ok(Converted { text, remarks })
}

fn is_database(path: &Path) -> bool {
    path.is_dir() || path.extension().is_some_and(|end| end == "csv")
}

fn folder_of(path: &Path) -> &Path {
    if path.is_dir() { path } else { path.parent().unwrap_or(Path::new("")) }
}

/// The matches of a file, line by line, with what the list leaves out and what their documents would.
fn list(path: &Path) -> Result<Converted> {
    let mut lines = Vec::new();
    let mut remarks = Vec::new();
    if is_database(path) {
        let matches = fjelstul::the_match::list(&utf8::file(&folder_of(path).join("matches.csv"))?);
        let line = |one: &fjelstul::the_match::Listed| {
            format!("{} {}  {} v {}  {}\n", one.date, one.id, one.home, one.away, one.part)
        };
        lines.extend(matches.iter().map(line));
    } else {
        let book = openfootball::read(&utf8::file(path)?);
        let settings = openfootball::the_match::Settings::default();
        let details =
            book.games.iter().flat_map(|game| openfootball::the_match::report(&book, game, &settings).1);
        let mut unread: Vec<Unread> = book.unread.iter().cloned().chain(details).collect();
        unread.sort_by_key(|unread| unread.line);
        remarks.extend(unread.iter().map(|unread| named(path, unread)));
        lines.extend(book.games.iter().map(|game| line_of(game) + "\n"));
    }
    Ok(Converted { text: lines.concat(), remarks })
}

/// `euro.txt:12: why: the line`
fn named(path: &Path, unread: &Unread) -> String {
    format!("{}:{}: {}: {}", path.display(), unread.line, unread.why, unread.text)
}

fn line_of(game: &Game) -> String {
    let stage = game.stage.as_deref().unwrap_or_default();
    format!("{}  {} v {}  {stage}", day_of(game), game.home.name, game.away.name).trim_end().to_owned()
}

fn day_of(game: &Game) -> String {
    let day = game.day.and_then(|day| Some(format!("{:04}-{:02}-{:02}", day.year?, day.month, day.day)));
    day.unwrap_or_else(|| "????-??-??".to_owned())
}

impl Arguments {
    /// Whether these two are the sides that are asked for, in either order.
    fn means(&self, home: &str, away: &str, date: &str) -> bool {
        let asked = self.name.as_deref().unwrap_or_default();
        let parts = [" v ", " vs ", " - "].iter().find_map(|between| asked.split_once(between));
        let Some((one, other)) = parts else { return false };
        let (one, other, home, away) = (slug(one), slug(other), slug(home), slug(away));
        let same = one == home && other == away || one == away && other == home;
        same && self.date.as_deref().is_none_or(|day| day == date)
    }

    /// The only one of several; else an error that names them.
    fn the_only<T>(&self, mut found: Vec<T>, line: impl Fn(&T) -> String) -> Result<T> {
        let name = self.name.as_deref().unwrap_or_default();
        match (found.pop(), found.len()) {
            (Some(only), 0) => Ok(only),
            (None, _) => bail!("no match is \"{name}\": without --match, all are listed"),
            (Some(last), _) => {
                let lines: Vec<String> = found.iter().chain([&last]).map(line).collect();
                bail!("\"{name}\" are several: say --date\n  {}", lines.join("\n  "))
            }
        }
    }
}

fn from_text(arguments: &Arguments) -> Result<(Report, Vec<String>)> {
    let book: Book = openfootball::read(&utf8::file(&arguments.file)?);
    let means = |game: &&Game| arguments.means(&game.home.name, &game.away.name, &day_of(game));
    let game = match arguments.the_only(book.games.iter().filter(means).collect(), |game| line_of(game)) {
        Ok(game) => game,
        // The match may be in a line that could not be read.
        Err(error) if book.unread.is_empty() => return Err(error),
        Err(error) => {
            let lines: Vec<String> =
                book.unread.iter().map(|unread| named(&arguments.file, unread)).collect();
            return Err(error.context(lines.join("\n")));
        }
    };
    let settings =
        openfootball::the_match::Settings { offset: arguments.offset.clone(), group: arguments.group };
    let (report, unread) = openfootball::the_match::report(&book, game, &settings);
    // A line that could not be read may be a date, or a game of the group: what was read may depend on it.
    let unread = book.unread.iter().chain(&unread);
    let mut remarks: Vec<String> = unread.map(|unread| named(&arguments.file, unread)).collect();
    if arguments.group && report.group.is_none() {
        let stage = game.stage.as_deref().unwrap_or("a file without parts");
        remarks.push(format!("--group: the game is of no group or league ({stage}): no table here"));
    }
    Ok((report, remarks))
}

fn from_database(arguments: &Arguments) -> Result<(Report, Vec<String>)> {
    let folder = folder_of(&arguments.file);
    let mut remarks = Vec::new();
    let mut table = |name: &str| {
        let path = folder.join(name);
        if !path.exists() {
            remarks.push(format!("{name} is not there: what it has is left out"));
            return Ok(String::new());
        }
        utf8::file(&path)
    };
    let tables = Tables {
        goals: table("goals.csv")?,
        bookings: table("bookings.csv")?,
        substitutions: table("substitutions.csv")?,
        matches: utf8::file(&folder.join("matches.csv"))?,
    };
    let mut found = fjelstul::the_match::list(&tables.matches);
    let by_id = |id: &str| arguments.name.as_deref() == Some(id);
    found.retain(|one| by_id(&one.id) || arguments.means(&one.home, &one.away, &one.date));
    let line = |one: &fjelstul::the_match::Listed| {
        format!("{}  {} v {}  {}", one.date, one.home, one.away, one.part)
    };
    let one = arguments.the_only(found, line)?;
    let made = fjelstul::the_match::report(&tables, &one.id, arguments.offset.as_deref());
    let (report, unread) =
        made.with_context(|| format!("matches.csv: the row of {} lacks something", one.id))?;
    remarks
        .extend(unread.iter().map(|unread| format!("{}: row {}: {}", unread.file, unread.row, unread.why)));
    if arguments.group {
        remarks.push("--group is for Football.TXT: no group here".to_owned());
    }
    Ok((report, remarks))
}
