//! `touchline convert`: turns feeds and result files into match documents.

mod desk;
mod each;
mod one;
mod teams;

use crate::feeds::made::{Refused, refused};
use crate::feeds::recognise::{Format, recognise};
use crate::out;
use anyhow::{Context, Result, bail};
use desk::{Desk, Order};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use touchline_football::document::DateTime;

/// Turns feeds and files of results into match documents.
///
/// With --out, every match becomes a file. Otherwise the command prints the match that --match names, or the only
/// match of a feed. If there are several, or for a file of results, it prints a list. Standard error reports what
/// could not be read, contradictions, and how much was left out because a document has no place for it.
///
/// The exit code is 2 if no document can be made: an error from the service, an empty answer, another version.
#[derive(Clone, Debug, Default, clap::Args)]
pub struct Arguments {
    /// The files to convert. For StatsBomb, events/ID.json; for the Fjelstul database, its folder
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The format; by default, it is recognised and printed to standard error
    #[arg(long, value_enum, value_name = "FORMAT")]
    pub from: Option<Format>,
    /// Write one document per match to this folder; teams and date make the file name
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Print one match: "Italy v France", or its id in the feed
    #[arg(long = "match", value_name = "NAME")]
    pub name: Option<String>,
    /// The date of the match, if the two teams met more than once: 2006-07-09
    #[arg(long, value_name = "DAY")]
    pub date: Option<String>,
    /// The venue's UTC offset, for files of results that do not state it: +02:00
    #[arg(long, value_name = "OFFSET", allow_hyphen_values = true)]
    pub offset: Option<String>,
    /// Add the other matches of the group or the league; later ones count as still to play (Football.TXT)
    #[arg(long)]
    pub group: bool,
    /// The name of the group's rules: uefa-euro-2020
    #[arg(long, value_name = "NAME")]
    pub rules: Option<String>,
    /// Fill in codes, colours and other names of teams from a JSON file (docs/feeds has an example)
    #[arg(long, value_name = "FILE")]
    pub teams: Option<PathBuf>,
    /// Fail if something could not be read
    #[arg(long)]
    pub strict: bool,
}

/// A document, with what could not be read and where.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Converted {
    /// The document.
    pub text: String,
    /// What could not be read, or was left out.
    pub remarks: Vec<String>,
}

/// Runs the command. The exit code is 2 if a file was refused. With `--strict`, it is 1 if something was left out.
///
/// # Errors
/// A file that cannot be read, or a match that was not found.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    if let Some(offset) = &arguments.offset
        && DateTime::parse(&format!("2000-01-01T00:00:00{offset}")).is_none()
    {
        bail!("--offset {offset}: expected a sign, hours and minutes, such as +02:00");
    }
    let teams = arguments.teams.as_deref().map(teams::Teams::read).transpose()?;
    let (mut was_refused, mut remarked) = (false, false);
    let mut names = desk::Names::default();
    for file in &arguments.files {
        match convert(arguments, file, teams.as_ref(), &mut names) {
            Ok(remarks) => remarked |= remarks,
            Err(error) if error.is::<Refused>() => {
                eprintln!("touchline: {}: {error:#}", file.display());
                was_refused = true;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(match (was_refused, arguments.strict && remarked) {
        (true, _) => ExitCode::from(2),
        (false, true) => ExitCode::FAILURE,
        (false, false) => ExitCode::SUCCESS,
    })
}

/// Converts one file. Returns whether there were any remarks.
fn convert(
    arguments: &Arguments,
    file: &Path,
    teams: Option<&teams::Teams>,
    names: &mut desk::Names,
) -> Result<bool> {
    let format = match arguments.from {
        Some(format) => format,
        None => match recognise(file).with_context(|| file.display().to_string())? {
            Some(format) => {
                eprintln!("{}: read as {}", file.display(), format.name());
                format
            }
            None => return refused("the format is not recognised: name it with --from"),
        },
    };
    let is_text = matches!(format, Format::FootballTxt | Format::Fjelstul);
    if is_text && arguments.out.is_none() && arguments.name.is_some() {
        let converted = one::convert(arguments, file, format, teams)?;
        for remark in &converted.remarks {
            eprintln!("{remark}");
        }
        out::print(&converted.text)?;
        return Ok(!converted.remarks.is_empty());
    }
    let order = match (&arguments.out, &arguments.name) {
        (Some(folder), _) => Order::Files(folder),
        (None, Some(name)) => Order::One(name),
        (None, None) if is_text => Order::List,
        (None, None) => Order::Only,
    };
    let mut desk = Desk::open(arguments, file, order, teams, names);
    match each::each(arguments, file, format, &mut |made| desk.take(made)) {
        Ok(()) => desk.close(),
        Err(error) => {
            desk.undo();
            Err(error)
        }
    }
}
