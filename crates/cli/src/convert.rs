//! `touchline convert`: a match of somebody else's file as a match document.

use crate::feeds::fjelstul::{self, the_match::Tables};
use crate::feeds::openfootball::{self, Book, Game};
use crate::feeds::report::Report;
use crate::out;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use touchline_football::document::{DateTime, Value, read, slug};

/// Prints the document of a match out of a Football.TXT file, or out of the tables of the Fjelstul World Cup Database.
///
/// Lines that cannot be read are named on standard error, and so is what the reader of documents has to say.
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
    /// With the other games of the group: those played later are still to come (Football.TXT)
    #[arg(long)]
    pub group: bool,
    /// The rules of the group, by the name of a set: uefa-euro-2020
    #[arg(long, value_name = "NAME")]
    pub rules: Option<String>,
    /// Fail where something could not be read
    #[arg(long)]
    pub strict: bool,
}

/// A document, and what could not be read, each with its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Converted {
    /// The document.
    pub text: String,
    /// What could not be read, or was left out.
    pub remarks: Vec<String>,
}

/// Runs the command. The exit code is 1 under `--strict` where something was left out.
///
/// # Errors
/// A file that cannot be read, and a match that is not there.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    if arguments.name.is_none() {
        for line in list(&arguments.file)? {
            out::print(&format!("{line}\n"))?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let converted = convert(arguments)?;
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

fn text_of(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| path.display().to_string())
}

fn folder_of(path: &Path) -> &Path {
    if path.is_dir() { path } else { path.parent().unwrap_or(Path::new("")) }
}

fn list(path: &Path) -> Result<Vec<String>> {
    if is_database(path) {
        let matches = fjelstul::the_match::list(&text_of(&folder_of(path).join("matches.csv"))?);
        let line = |one: &fjelstul::the_match::Listed| {
            format!("{} {}  {} v {}  {}", one.date, one.id, one.home, one.away, one.part)
        };
        return Ok(matches.iter().map(line).collect());
    }
    Ok(openfootball::read(&text_of(path)?).games.iter().map(line_of).collect())
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
    let book: Book = openfootball::read(&text_of(&arguments.file)?);
    let named = |unread: &openfootball::Unread| {
        format!("{}:{}: {}: {}", arguments.file.display(), unread.line, unread.why, unread.text)
    };
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
    Ok((report, unread.iter().map(named).collect()))
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
        text_of(&path)
    };
    let tables = Tables {
        goals: table("goals.csv")?,
        bookings: table("bookings.csv")?,
        substitutions: table("substitutions.csv")?,
        matches: text_of(&folder.join("matches.csv"))?,
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
