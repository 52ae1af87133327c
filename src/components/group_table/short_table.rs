//! The rows of a long table around the two sides of the match. The whole table is folded below them.

use super::heads::{COLUMNS, column_head};
use super::table_view::TableView;
use super::zoned_row::zoned_row;
use crate::components::context::MatchContext;
use crate::components::icon::{Icon, icon};
use crate::components::text::{team_class, visually_hidden};
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
        let side = team_class(document.the_match.as_ref(), &row.id);
        lines.push(zoned_row(context, view, place, &COLUMNS, Some(side)));
    }
    let [position, team, ..] = words.table_heads();
    let heads = COLUMNS.map(|(column, class)| column_head(words, column, class));
    html! {
        <div class="tl-tb-short">
            <table class="tl-tb tl-tb-long" aria-labelledby={title_id.to_owned()}>
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
