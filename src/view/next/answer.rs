//! The table that would follow from what is imagined, with what moves and why.

use crate::view::el::{El, el, nothing, tag};
use crate::view::frame::{Frame, team_class, unseen};
use crate::view::icons::{Icon, icon};
use crate::view::table::zone_class;
use touchline_football::document::{Group, Score, Zone};
use touchline_football::standings::{Row, Season, Table, zone_of};
use touchline_football::words::tables::Column;
use yew::Html;

/// What follows: in words, said once and politely to screen readers, and as a table.
pub(super) fn answer(frame: &Frame, group: &Group, season: &Season, imagined: &[(usize, Score)]) -> Vec<El> {
    let words = &frame.words;
    let live = tag("p", "tl-nx-so").attr("role", "status");
    if imagined.is_empty() {
        return vec![live.text(words.nothing_imagined())];
    }
    let zones = frame.document.zones_of(group);
    let table = Table::supposing(season, imagined);
    let real = Table::of(season);
    let whole =
        season.to_come.iter().all(|fixture| imagined.iter().any(|(index, _)| *index == fixture.fixture));
    let through: Option<Vec<&str>> = zones.first().filter(|_| whole).and_then(|zone| {
        let inside = |row: &&Row| row.rank <= usize::from(zone.to);
        let rows = table.rows.iter().filter(inside);
        // A place that level teams share with one outside is nobody's yet.
        rows.map(|row| (row.last <= usize::from(zone.to)).then(|| words.team(&frame.document, &row.id)))
            .collect()
    });
    let live = live.with(el("span").text(words.if_it_ends_so(whole)));
    let live = live.with_maybe(through.map(|names| el("b").text(&words.go_through(&names))));
    let rows = table.rows.iter().enumerate().map(|(place, row)| {
        let was = real.row(&row.id).map_or(row.rank, |row| row.rank);
        answer_row(frame, season, zones, row, table.rows.get(place + 1), was)
    });
    let head = |class: &str, column: Column| {
        let [short, long] = words.column(column);
        tag("th", class).attr("scope", "col").with(el("abbr").attr("title", long).text(short))
    };
    let [position, team, ..] = words.table_heads();
    let heads = el("tr")
        .with(tag("th", "tl-tb-pos").attr("scope", "col").with(unseen(position)))
        .with(tag("th", "tl-tb-team").attr("scope", "col").text(team))
        .with(tag("th", "tl-nx-move").attr("scope", "col").with(unseen(words.moved())))
        .with(head("tl-c1", Column::GoalDifference))
        .with(head("tl-tb-pts", Column::Points));
    let figures = tag("table", "tl-tb tl-nx-table").attr("aria-label", words.if_it_ends_so(whole));
    vec![live, figures.with(el("thead").with(heads)).with(el("tbody").with_all(rows))]
}

fn answer_row(
    frame: &Frame,
    season: &Season,
    zones: &[Zone],
    row: &Row,
    next: Option<&Row>,
    was: usize,
) -> El {
    let (document, words) = (&frame.document, &frame.words);
    let reason = row.separated_by.as_ref().zip(next).map(|(separation, next)| {
        tag("span", "tl-nx-why").text(&words.separation(document, season, &next.id, separation))
    });
    let zone = zone_of(zones, row);
    let class = zone.map_or("", |zone| zone_class(zones, zone));
    let place = el("span").classes(&["tl-tb-zone", class]).number(&row.rank);
    let name = tag("span", "tl-tb-name").text(words.team(document, &row.id));
    let line = el("tr").classes(&["tl-tb-row", team_class(document.fixture.as_ref(), &row.id)]).key(&row.id);
    line.with(tag("td", "tl-tb-pos").with(place))
        .with(tag("th", "tl-tb-team").attr("scope", "row").with(name).with_maybe(reason))
        .with(tag("td", "tl-nx-move").child(moved(frame, was, row.rank)))
        .with(tag("td", "tl-c1").text(&words.figure(&row.tally, Column::GoalDifference)))
        .with(tag("td", "tl-tb-pts").text(&words.figure(&row.tally, Column::Points)))
}

/// A triangle and how many places, where a row has moved.
fn moved(frame: &Frame, was: usize, rank: usize) -> Html {
    if was == rank {
        return nothing();
    }
    let (shape, places) = if rank < was { (Icon::Up, was - rank) } else { (Icon::Down, rank - was) };
    let said = unseen(&frame.words.places_moved(rank < was));
    tag("span", "tl-nx-moved").with(icon(&frame.uid, shape)).number(&places).with(said).done()
}
