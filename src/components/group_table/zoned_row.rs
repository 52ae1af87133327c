//! What the rows of several tables have in common.

use super::table_view::TableView;
use super::zones::zone_class;
use crate::components::context::MatchContext;
use crate::components::text::{link_or_text, visually_hidden};
use touchline_football::document::Team;
use touchline_football::words::Words;
use touchline_football::words::tables::Column;
use yew::prelude::*;

/// The row of a place (from 0) with its zone's mark and no reason. `side` is the class of the team's side in the match.
pub(super) fn zoned_row(
    context: &MatchContext,
    view: &TableView,
    place: usize,
    columns: &[(Column, &'static str)],
    side: Option<&'static str>,
) -> Html {
    let rows = &view.table.rows;
    let Some(row) = rows.get(place) else { return Html::default() };
    let (document, words) = (&context.document, &context.words);
    let zone = view.zone_of(row);
    let mark = zone.and_then(|zone| zone_class(&view.zones, zone));
    let is_edge = rows.get(place + 1).is_some_and(|next| view.zone_of(next) != zone);
    html! {
        <tr key={row.id.as_str()} class={classes!("tl-tb-row", side, is_edge.then_some("tl-tb-edge"))}>
            <td class="tl-tb-pos">
                <span class={classes!("tl-tb-zone", mark)}>{ row.rank }</span>
                { zone.filter(|_| mark.is_some()).map(|zone| visually_hidden(format!(", {}", zone.name))) }
            </td>
            <th class="tl-tb-team" scope="row">
                { team_name(context, &row.id) }
                { zone.filter(|_| mark.is_none()).map(|zone| html! { <span class="tl-tb-note">{ &zone.name }</span> }) }
                { adjustments(words, document.team(&row.id)) }
            </th>
            { for columns.iter().map(|(column, class)| {
                html! { <td class={*class}>{ words.figure(&row.tally, *column) }</td> }
            }) }
        </tr>
    }
}

/// The name of a team, as a link if the document has an address for it.
pub(super) fn team_name(context: &MatchContext, id: &str) -> Html {
    let team = context.document.team(id);
    html! {
        <span class="tl-tb-name" lang={context.foreign(team.and_then(|team| team.lang.as_deref()))}>
            { link_or_text(context.words.team(&context.document, id), team.and_then(|team| team.url.as_deref())) }
        </span>
    }
}

/// The points deducted or added, one line each.
pub(super) fn adjustments(words: &Words, team: Option<&Team>) -> Html {
    let given = team.into_iter().flat_map(|team| &team.adjustments);
    let texts = given.filter_map(|given| words.adjustment(given));
    html! { <>{ for texts.map(|text| html! { <span class="tl-tb-note">{ text }</span> }) }</> }
}
