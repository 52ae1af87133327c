//! `touchline table`: the tables of a document, as text or as JSON.

mod json;
mod text;

use crate::load::load;
use crate::{names, out};
use anyhow::Result;
use std::path::PathBuf;
use std::process::ExitCode;
use touchline_football::document::{Document, Level, Zone};
use touchline_football::standings::{AcrossTable, Season, Table, TableRow};
use touchline_football::words::Words;

/// Prints the tables of a document, with what separates each row from the next.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document; - reads standard input
    document: PathBuf,
    /// Only this group ("Group E", or "E"), or this ranking between groups
    #[arg(long, value_name = "NAME")]
    group: Option<String>,
    /// Only the rows that may end in this zone, by its id
    #[arg(long, value_name = "ID")]
    zone: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// A table with what is needed to describe it.
struct Part<'d> {
    name: &'d str,
    season: Season,
    table: Table,
    zones: &'d [Zone],
    /// Rows whose place is not settled in their own group; only in a ranking between groups.
    unsettled: Vec<bool>,
    /// What to print after the name: how far the season has come.
    progress: Option<String>,
}

/// A selected row, and the row after it.
struct Line<'p> {
    row: &'p TableRow,
    next: Option<&'p TableRow>,
    zone: Option<&'p Zone>,
}

/// Runs the command. The exit code is 2 if the document cannot be shown.
///
/// # Errors
/// A file that cannot be read, and a group or a zone that does not exist.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let reading = load(&arguments.document)?;
    for message in &reading.messages {
        eprintln!("{message}");
    }
    let Some(document) = &reading.document else { return Ok(ExitCode::from(2)) };
    debug_assert!(reading.worst() != Some(Level::Fatal));
    let words = Words::for_tag(document.lang.as_deref());
    let mut parts = parts(document, &words);
    if let Some(name) = &arguments.group {
        let missing = names::missing("no group is called", name, parts.iter().map(|part| part.name));
        parts.retain(|part| names::is_group(part.name, name));
        if parts.is_empty() {
            return Err(missing);
        }
    }
    let zone = arguments.zone.as_deref();
    if let Some(id) = zone
        && !parts.iter().any(|part| part.zones.iter().any(|zone| zone.id == id))
    {
        let zones = parts.iter().flat_map(|part| part.zones).map(|zone| zone.id.as_str());
        return Err(names::missing("no zone has the id", id, zones));
    }
    if arguments.json {
        out::print(&format!("{}\n", json::tables(&parts, zone)))?;
    } else {
        out::print(&text::tables(document, &words, &parts, zone))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Every group, then the ranking between them if the document has one.
fn parts<'d>(document: &'d Document, words: &Words) -> Vec<Part<'d>> {
    let mut parts: Vec<Part<'d>> = document
        .groups
        .iter()
        .map(|group| {
            let season = Season::of(document, group);
            let table = Table::of(&season);
            let progress = match table.as_it_stands {
                true => Some(words.as_it_stands().to_owned()),
                false => words.progress(group, &season),
            };
            let zones = document.zones_of(group);
            Part { name: &group.name, season, table, zones, unsettled: Vec::new(), progress }
        })
        .collect();
    if let Some((across, asked)) = AcrossTable::of(document).zip(document.across.as_ref()) {
        let unsettled = across.from.iter().map(|from| !from.settled).collect();
        let progress = match (across.season.is_unplayed, across.table.as_it_stands) {
            (true, _) => Some(words.not_yet_played().to_owned()),
            (false, true) => Some(words.as_it_stands().to_owned()),
            (false, false) => None,
        };
        let (name, zones) = (asked.name.as_str(), asked.zones.as_slice());
        parts.push(Part { name, season: across.season, table: across.table, zones, unsettled, progress });
    }
    parts
}

impl Part<'_> {
    /// The selected rows.
    fn lines(&self, zone: Option<&str>) -> Vec<Line<'_>> {
        let asked = self.zones.iter().find(|of| Some(of.id.as_str()) == zone);
        let may_end_in = |row: &TableRow, zone: &Zone| {
            row.rank <= usize::from(zone.to) && usize::from(zone.from) <= row.last
        };
        let rows = self.table.rows.iter().enumerate();
        rows.filter(|(_, row)| asked.is_none_or(|zone| may_end_in(row, zone)))
            .filter(|_| zone.is_none() || asked.is_some())
            .map(|(place, row)| Line {
                row,
                next: self.table.rows.get(place + 1),
                zone: self
                    .table
                    .zone_of(self.zones, row)
                    .filter(|_| !self.unsettled.get(place).copied().unwrap_or(false)),
            })
            .collect()
    }
}
