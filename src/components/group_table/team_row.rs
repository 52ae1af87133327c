//! The row of a team.

use super::form::form;
use super::heads::COLUMNS;
use super::table_view::{RowOutlook, TableView};
use super::zoned_row::{adjustments, team_name};
use super::zones::zone_class;
use crate::components::context::MatchContext;
use crate::components::icon::{Icon, icon};
use crate::components::text::{team_class, unbroken, visually_hidden};
use std::rc::Rc;
use touchline_football::document::Zone;
use touchline_football::scenarios::Qualification;
use touchline_football::words::tables::Column;
use yew::prelude::*;

/// The properties of [`TeamRow`].
#[derive(Properties, PartialEq)]
pub struct TeamRowProps {
    /// The document.
    pub context: MatchContext,
    /// The table.
    pub view: Rc<TableView>,
    /// The position of the row in the table, from 0.
    pub place: usize,
}

/// A team's row, and folded below it the reason why it is above the next one.
#[component]
pub fn TeamRow(TeamRowProps { context, view, place }: &TeamRowProps) -> Html {
    let Some(row) = view.table.rows.get(*place) else { return Html::default() };
    let (document, words) = (&context.document, &context.words);
    let name = words.team(document, &row.id);
    let key = format!("{}-{}", view.name, row.id);
    let figures = COLUMNS.map(|(column, class)| {
        html! {
            <>
                { (column == Column::Points).then(|| html! { <td class="tl-cf">{ form(words, &row.form) }</td> }) }
                <td {class}>{ words.figure(&row.tally, column) }</td>
            </>
        }
    });
    let next = view.table.rows.get(place + 1);
    let separation = next.and_then(|next| Some((row.reason(&view.season, next)?, next)));
    let ask = separation.map(|(_, next)| {
        let question = words.why_above(name, words.team(document, &next.id));
        html! {
            <details data-key={context.id(&format!("why-{key}"))}>
                <summary>{ icon(&context.uid, Icon::Chevron) }{ visually_hidden(question) }</summary>
            </details>
        }
    });
    let reason = separation.map(|(separation, next)| {
        let reason = words.separation(document, &view.season, &next.id, separation);
        html! { <tr key={format!("{key}-why")} class="tl-tb-why"><td /><td colspan="12">{ unbroken(&reason) }</td></tr> }
    });
    let zone = view.zone_of(row);
    let is_edge = next.is_some_and(|next| view.zone_of(next) != zone);
    let mark = zone.and_then(|zone| zone_class(&view.zones, zone));
    let word = zone.filter(|_| mark.is_none());
    html! {
        <>
            <tr
                key={key.clone()}
                class={classes!(
                    "tl-tb-row",
                    team_class(document.the_match.as_ref(), &row.id),
                    is_edge.then_some("tl-tb-edge"),
                )}
            >
                { position(row.rank, zone, mark) }
                <th class="tl-tb-team" scope="row">
                    { team_name(context, &row.id) }
                    { form(words, &row.form) }
                    { view.outlooks.get(*place).and_then(Option::as_ref).map(outlook) }
                    { word.map(|zone| html! { <span class="tl-tb-note">{ &zone.name }</span> }) }
                    { adjustments(words, document.team(&row.id)) }
                </th>
                { view.has_group_names().then(|| html! {
                    <td class="tl-tb-from">{ view.group_names.get(*place).cloned() }</td>
                }) }
                { for figures }
                <td class="tl-tb-ask">{ ask }</td>
            </tr>
            { reason }
        </>
    }
}

/// What is certain about the team between the groups.
fn outlook(RowOutlook { status, text }: &RowOutlook) -> Html {
    let class = match status {
        Qualification::Through => "tl-tb-sure",
        Qualification::Out => "tl-tb-gone",
        _ => "tl-tb-open",
    };
    html! { <span class="tl-tb-note"><span {class}>{ text }</span></span> }
}

/// The position, with the mark of its zone.
fn position(rank: usize, zone: Option<&Zone>, mark: Option<&'static str>) -> Html {
    let hidden = zone.filter(|_| mark.is_some());
    html! {
        <td class="tl-tb-pos">
            <span class={classes!("tl-tb-zone", mark)}>{ rank }</span>
            { hidden.map(|zone| visually_hidden(format!(", {}", zone.name))) }
        </td>
    }
}
