//! Tables as text, in the words of the widget.

use super::{Line, Part};
use touchline_football::document::Document;
use touchline_football::words::Words;
use touchline_football::words::tables::Column;

const COLUMNS: [Column; 8] = [
    Column::Played,
    Column::Won,
    Column::Drawn,
    Column::Lost,
    Column::GoalsFor,
    Column::GoalsAgainst,
    Column::GoalDifference,
    Column::Points,
];

pub(super) fn tables(document: &Document, words: &Words, parts: &[Part<'_>], zone: Option<&str>) -> String {
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() {
            text.push('\n');
        }
        table(document, words, part, zone, &mut text);
    }
    text
}

fn table(document: &Document, words: &Words, part: &Part<'_>, zone: Option<&str>, text: &mut String) {
    let title = [Some(part.name).filter(|name| !name.is_empty()), part.progress.as_deref()];
    let title: Vec<&str> = title.into_iter().flatten().collect();
    if !title.is_empty() {
        text.push_str(&title.join(", "));
        text.push('\n');
    }
    let lines = part.lines(zone);
    let name = |id: &str| words.team(document, id).to_owned();
    let [_, team_head, ..] = words.table_heads();
    let widths = lines.iter().map(|line| name(&line.row.id).chars().count());
    let width = widths.chain([team_head.chars().count()]).max().unwrap_or(0);
    let heads = COLUMNS.map(|column| {
        let [short, _] = words.column(column);
        short.to_owned()
    });
    row(text, "", team_head, width, &heads, None);
    for line in &lines {
        let figures = COLUMNS.map(|column| words.figure(&line.row.tally, column));
        let zone = line.zone.map(|zone| zone.name.as_str());
        row(text, &line.row.rank.to_string(), &name(&line.row.id), width, &figures, zone);
        if let Some(reason) = reason(document, words, part, line) {
            text.push_str("      ");
            text.push_str(&reason);
            text.push('\n');
        }
    }
    unranked(document, words, part, text);
}

/// The teams without a place.
fn unranked(document: &Document, words: &Words, part: &Part<'_>, text: &mut String) {
    let note = words.unranked(document, &part.table);
    if !note.is_empty() {
        text.push_str(&note);
        text.push('\n');
    }
}

fn row(text: &mut String, rank: &str, team: &str, width: usize, figures: &[String], zone: Option<&str>) {
    let mut line = format!("{rank:>3}  {team:width$}");
    for figure in figures {
        line.push_str(&format!("{figure:>5}"));
    }
    if let Some(zone) = zone {
        line.push_str("  ");
        line.push_str(zone);
    }
    text.push_str(line.trim_end());
    text.push('\n');
}

fn reason(document: &Document, words: &Words, part: &Part<'_>, line: &Line<'_>) -> Option<String> {
    let next = line.next?;
    let separation = line.row.reason(&part.season, next)?;
    Some(words.separation(document, &part.season, &next.id, separation))
}
