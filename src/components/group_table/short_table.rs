//! The rows of a long table around the two sides of the match. The whole table is folded below them.

use super::heads::COLUMNS;
use super::table_view::TableView;
use super::zones::zone_class;
use crate::components::context::MatchContext;
use crate::components::icon::{Icon, icon};
use crate::components::text::{link_or_text, team_class, visually_hidden};
use std::collections::BTreeSet;
use touchline_football::standings::TableRow;
use yew::prelude::*;

/// The short table, and `whole` in a fold.
pub(super) fn short_table(
    context: &MatchContext,
    view: &TableView,
    least: usize,
    title_id: &str,
    whole: Html,
) -> Html {
    let (document, words) = (&context.document, &context.words);
    let is_side = |row: &TableRow| {
        document.the_match.as_ref().is_some_and(|the_match| the_match.side(&row.id).is_some())
    };
    let rows = &view.table.rows;
    let sides: Vec<usize> =
        rows.iter().enumerate().filter(|(_, row)| is_side(row)).map(|(place, _)| place).collect();
    let mut lines: Vec<Html> = Vec::new();
    let mut last: Option<usize> = None;
    for place in places(rows.len(), &sides, least) {
        let Some(row) = rows.get(place) else { continue };
        let left_out = last.map_or(0, |last| place - last - 1);
        if left_out > 0 {
            lines.push(html! {
                <tr key="between" class="tl-tb-gap"><td colspan="11">{ words.rows_between(left_out) }</td></tr>
            });
        }
        last = Some(place);
        lines.push(short_row(context, view, row, rows.get(place + 1)));
    }
    let [position, team, ..] = words.table_heads();
    let heads = COLUMNS.map(|(column, class)| {
        let [short, long] = words.column(column);
        html! { <th {class} scope="col"><abbr title={long.to_owned()}>{ short }</abbr></th> }
    });
    html! {
        <div class="tl-tb-short">
            <table class="tl-tb" aria-labelledby={title_id.to_owned()}>
                <thead>
                    <tr>
                        <th class="tl-tb-pos" scope="col">{ visually_hidden(position) }</th>
                        <th class="tl-tb-team" scope="col">{ team }</th>
                        { for heads }
                    </tr>
                </thead>
                <tbody>{ for lines }</tbody>
            </table>
            <details class="tl-fx-day" data-key={format!("{title_id}-whole")}>
                <summary>{ words.whole_table(rows.len()) }{ icon(&context.uid, Icon::Chevron) }</summary>
                { whole }
            </details>
        </div>
    }
}

/// The places of the rows to show, from 0: each side with its neighbours, and more around them until there are
/// `least`. Without a side, the first rows.
fn places(count: usize, sides: &[usize], least: usize) -> BTreeSet<usize> {
    if sides.is_empty() {
        return (0..count.min(least)).collect();
    }
    let around = |reach: usize| -> BTreeSet<usize> {
        let near = sides.iter().flat_map(|side| side.saturating_sub(reach)..=side.saturating_add(reach));
        near.filter(|place| *place < count).collect()
    };
    let reach = (1..count).find(|reach| around(*reach).len() >= least).unwrap_or(1);
    let mut places = around(reach);
    // A gap of one row takes as much room as the row itself.
    let filled: Vec<usize> = (1..count)
        .filter(|place| {
            !places.contains(place) && places.contains(&(place - 1)) && places.contains(&(place + 1))
        })
        .collect();
    places.extend(filled);
    places
}

fn short_row(context: &MatchContext, view: &TableView, row: &TableRow, next: Option<&TableRow>) -> Html {
    let (document, words) = (&context.document, &context.words);
    let team = document.team(&row.id);
    let zone = view.zone_of(row);
    let mark = zone.and_then(|zone| zone_class(&view.zones, zone));
    let is_edge = next.is_some_and(|next| view.zone_of(next) != zone);
    let adjustments =
        team.into_iter().flat_map(|team| &team.adjustments).filter_map(|given| words.adjustment(given));
    let figures =
        COLUMNS.map(|(column, class)| html! { <td {class}>{ words.figure(&row.tally, column) }</td> });
    html! {
        <tr
            key={row.id.as_str()}
            class={classes!(
                "tl-tb-row",
                team_class(document.the_match.as_ref(), &row.id),
                is_edge.then_some("tl-tb-edge"),
            )}
        >
            <td class="tl-tb-pos">
                <span class={classes!("tl-tb-zone", mark)}>{ row.rank }</span>
                { zone.map(|zone| visually_hidden(format!(", {}", zone.name))) }
            </td>
            <th class="tl-tb-team" scope="row">
                <span class="tl-tb-name" lang={context.foreign(team.and_then(|team| team.lang.as_deref()))}>
                    { link_or_text(words.team(document, &row.id), team.and_then(|team| team.url.as_deref())) }
                </span>
                { for adjustments.map(|text| html! { <span class="tl-tb-note">{ text }</span> }) }
            </th>
            { for figures }
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_are_the_sides_with_their_neighbours() {
        let shown = |sides: &[usize], least| places(20, sides, least).into_iter().collect::<Vec<_>>();
        assert_eq!(shown(&[2, 15], 5), [1, 2, 3, 14, 15, 16]);
        assert_eq!(shown(&[0, 1], 5), [0, 1, 2, 3, 4]);
        assert_eq!(shown(&[0, 19], 4), [0, 1, 18, 19]);
        assert_eq!(shown(&[4, 8], 5), [3, 4, 5, 6, 7, 8, 9], "a gap of one row is no gap");
        assert_eq!(shown(&[], 3), [0, 1, 2]);
    }
}
