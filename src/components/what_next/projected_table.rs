//! The projected table from the tried scores, with movements and reasons.

use super::Tried;
use super::needs::{Needs, TeamNeed};
use crate::components::context::MatchContext;
use crate::components::group_table::{column_head, zone_class};
use crate::components::icon::{Icon, icon};
use crate::components::text::{team_class, unbroken, visually_hidden};
use std::rc::Rc;
use touchline_football::document::Zone;
use touchline_football::standings::{Season, Table, TableRow, zone_of};
use touchline_football::words::Words;
use touchline_football::words::tables::Column;
use yew::prelude::*;

/// The properties of [`ProjectedTable`].
#[derive(Properties, PartialEq)]
pub struct ProjectedTableProps {
    /// The document.
    pub context: MatchContext,
    /// The season so far.
    pub season: Rc<Season>,
    /// The scores that the reader tries.
    pub tried: Tried,
    /// What each side needs then, if it was computed.
    pub needs: Rc<Option<Needs>>,
}

/// The projection: a sentence that screen readers announce, and a table.
#[component]
pub fn ProjectedTable(ProjectedTableProps { context, season, tried, needs }: &ProjectedTableProps) -> Html {
    let (document, words) = (&context.document, &context.words);
    if tried.is_empty() {
        return html! { <p class="tl-nx-so" role="status">{ words.nothing_imagined() }</p> };
    }
    let zones = document.group_of_match().map_or(&[][..], |group| document.zones_of(group));
    let table = Table::supposing(season, tried);
    let real = Table::of(season);
    let is_whole =
        season.remaining.iter().all(|fixture| tried.iter().any(|(index, _)| *index == fixture.fixture));
    let through = zones.first().filter(|_| is_whole).and_then(|zone| through(context, &table, zone));
    let rows = table.rows.iter().enumerate().map(|(place, row)| {
        let was = real.row(&row.id).map_or(row.rank, |row| row.rank);
        let needs = needs.as_ref().as_ref().map_or(&[][..], |needs| needs.teams.as_slice());
        let need = needs.iter().find(|need| need.team == row.id);
        projected_row(context, season, zones, [Some(row), table.rows.get(place + 1)], was, need)
    });
    html! {
        <>
            <p class="tl-nx-so" role="status">
                <span>{ words.if_it_ends_so(is_whole) }</span>
                { through.map(|names| html! { <b>{ words.go_through(&names) }</b> }) }
            </p>
            <table class="tl-tb tl-nx-table" aria-label={words.if_it_ends_so(is_whole).to_owned()}>
                { heads(words) }
                <tbody>{ for rows }</tbody>
            </table>
        </>
    }
}

/// The teams that go through. `None` if level teams share a place with one outside the zone, because the
/// place is undecided.
fn through<'c>(context: &'c MatchContext, table: &'c Table, zone: &Zone) -> Option<Vec<&'c str>> {
    let last = usize::from(zone.to);
    let inside = table.rows.iter().filter(|row| row.rank <= last);
    inside.map(|row| (row.last <= last).then(|| context.words.team(&context.document, &row.id))).collect()
}

fn heads(words: &Words) -> Html {
    let [position, team, ..] = words.table_heads();
    html! {
        <thead>
            <tr>
                <th class="tl-tb-pos" scope="col">{ visually_hidden(position) }</th>
                <th class="tl-tb-team" scope="col">{ team }</th>
                <th class="tl-nx-move" scope="col">{ visually_hidden(words.moved()) }</th>
                { column_head(words, Column::GoalDifference, "tl-c1") }
                { column_head(words, Column::Points, "tl-tb-pts") }
            </tr>
        </thead>
    }
}

fn projected_row(
    context: &MatchContext,
    season: &Season,
    zones: &[Zone],
    [row, next]: [Option<&TableRow>; 2],
    was: usize,
    need: Option<&TeamNeed>,
) -> Html {
    let Some(row) = row else { return Html::default() };
    let (document, words) = (&context.document, &context.words);
    let zone = zone_of(zones, row).and_then(|zone| zone_class(zones, zone));
    let reason = next.and_then(|next| Some((row.reason(season, next)?, next)));
    let reason = reason.map(|(separation, next)| {
        html! { <span class="tl-nx-why">{ unbroken(&words.separation(document, season, &next.id, separation)) }</span> }
    });
    html! {
        <tr
            key={row.id.as_str()}
            class={classes!("tl-tb-row", team_class(document.the_match.as_ref(), &row.id))}
        >
            <td class="tl-tb-pos"><span class={classes!("tl-tb-zone", zone)}>{ row.rank }</span></td>
            <th class="tl-tb-team" scope="row">
                <span class="tl-tb-name">{ words.team(document, &row.id) }</span>
                { need.map(|need| html! {
                    <span class="tl-nx-then"><b>{ &need.need.verdict }</b>{ " " }{ unbroken(&need.need.rest) }</span>
                }) }
                { reason }
            </th>
            <td class="tl-nx-move">{ moved(context, was, row.rank) }</td>
            <td class="tl-c1">{ words.figure(&row.tally, Column::GoalDifference) }</td>
            <td class="tl-tb-pts">{ words.figure(&row.tally, Column::Points) }</td>
        </tr>
    }
}

/// A triangle and the number of places, if a row has moved.
fn moved(context: &MatchContext, was: usize, rank: usize) -> Option<Html> {
    if was == rank {
        return None;
    }
    let (is_up, places) = (rank < was, was.abs_diff(rank));
    let triangle = if is_up { Icon::Up } else { Icon::Down };
    Some(html! {
        <span class="tl-nx-moved">
            { icon(&context.uid, triangle) }
            { places }
            { visually_hidden(format!(" {}", context.words.places_moved(places, is_up))) }
        </span>
    })
}
