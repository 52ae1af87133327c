//! Reads every match of a file, whatever its format.

use super::Arguments;
use super::one::{day_of, folder_of, no_group, tables};
use crate::feeds::contradictions::contradictions;
use crate::feeds::made::{Made, Paper, Take, refused};
use crate::feeds::openfootball::{self, the_match};
use crate::feeds::recognise::Format;
use crate::feeds::report::Report;
use crate::feeds::{api_football, fjelstul, football_data, football_json, openligadb, statsbomb};
use crate::utf8;
use anyhow::{Context, Result};
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

/// Calls `take` with the result for every entry of a file.
///
/// # Errors
/// A file that cannot be read or was refused, and any error from `take`.
pub fn each(arguments: &Arguments, path: &Path, format: Format, take: &mut Take<'_>) -> Result<()> {
    match format {
        Format::FootballTxt => return from_text(arguments, path, take),
        Format::Fjelstul => return from_database(arguments, path, take),
        _ => {}
    }
    if path.is_dir() {
        return refused(format!("this is a folder, but data of {} is a file", format.name()));
    }
    let file = File::open(path).with_context(|| path.display().to_string())?;
    let input = BufReader::with_capacity(1 << 16, file);
    match format {
        Format::ApiFootball => api_football::read(input, take),
        Format::FootballData => football_data::read(input, take),
        Format::Openligadb => openligadb::read(input, take),
        Format::FootballJson => football_json::read(input, take),
        Format::Statsbomb => statsbomb::read(input, &statsbomb::Beside::of(path), take),
        Format::FootballTxt | Format::Fjelstul => Ok(()),
    }
}

fn from_text(arguments: &Arguments, path: &Path, take: &mut Take<'_>) -> Result<()> {
    let book = openfootball::read(&utf8::file(path)?);
    if book.games.is_empty() {
        return refused("it has no match in Football.TXT");
    }
    let settings = the_match::Settings { offset: arguments.offset.clone(), group: arguments.group };
    let said = |made: &mut Made, unread: &[openfootball::Unread]| {
        for unread in unread {
            made.say(&unread.line.to_string(), format!("{}: {}", unread.why, unread.text));
        }
    };
    // In the order of the file.
    let mut unread = book.unread.as_slice();
    for game in &book.games {
        let (before, after) = unread.split_at(unread.partition_point(|unread| unread.line < game.line));
        let mut of_file = Made::default();
        said(&mut of_file, before);
        take(of_file)?;
        unread = after;
        let (report, unread) = the_match::report(&book, game, &settings);
        let day = Some(day_of(game)).filter(|day| !day.starts_with('?'));
        let mut made = Made { day, ..Made::default() };
        made.leave_out(
            "times without a time zone",
            usize::from(report.fixture.kickoff.is_none() && game.time.is_some()),
        );
        said(&mut made, &unread);
        if arguments.group && report.group.is_none() {
            made.say(&game.line.to_string(), no_group(game));
        }
        let place = game.line.to_string();
        // An unread line already says why the goals are not the score.
        if unread.is_empty() {
            contradictions(&report, has_goals(&report)).into_iter().for_each(|text| made.say(&place, text));
        }
        made.document = Some(Paper::Match(Box::new(report)));
        take(made)?;
    }
    let mut of_file = Made::default();
    said(&mut of_file, unread);
    take(of_file)
}

/// Whether a game's goals are told. A file of results may leave out all of them.
fn has_goals(report: &Report) -> bool {
    report.events.iter().any(|event| matches!(event.kind, "goal" | "penalty-goal" | "own-goal"))
}

fn from_database(arguments: &Arguments, path: &Path, take: &mut Take<'_>) -> Result<()> {
    if !folder_of(path).join("matches.csv").is_file() {
        return refused("a folder of the Fjelstul database has matches.csv, but this one does not");
    }
    let (tables, remarks) = tables(path)?;
    let database = fjelstul::the_match::Database::read(&tables);
    let listed = fjelstul::the_match::list(&tables.matches);
    if listed.is_empty() {
        return refused("matches.csv has no match");
    }
    let mut of_file = Made::default();
    remarks.into_iter().for_each(|remark| of_file.say("", remark));
    take(of_file)?;
    for one in listed {
        let mut made = Made { id: Some(one.id.clone()), day: Some(one.date.clone()), ..Made::default() };
        match database.report(&one.id, arguments.offset.as_deref()) {
            Some((report, unread)) => {
                for unread in unread {
                    made.say(&format!("{}: row {}", unread.file, unread.row), unread.why);
                }
                made.leave_out("times without a time zone", usize::from(report.fixture.kickoff.is_none()));
                let wrong = contradictions(&report, !tables.goals.is_empty());
                wrong.into_iter().for_each(|text| made.say(&one.id, text));
                made.document = Some(Paper::Match(Box::new(report)));
            }
            None => made.say("matches.csv", format!("the row of {} is incomplete: no document", one.id)),
        }
        take(made)?;
    }
    Ok(())
}
