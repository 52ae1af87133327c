//! The tables of several groups: in as many columns as fit, with one key to their zones.

use super::table_id;
use super::table_view::TableView;
use super::zones::{key_to_zones, zone_class};
use crate::components::context::MatchContext;
use crate::components::fixtures::group_matches;
use crate::components::text::{link_or_text, unbroken, visually_hidden};
use std::rc::Rc;
use touchline_football::standings::TableRow;
use touchline_football::words::tables::Column;
use yew::prelude::*;

/// The columns with figures.
const COLUMNS: [(Column, &str); 2] = [(Column::GoalDifference, "tl-gg-gd"), (Column::Points, "tl-tb-pts")];

/// The properties of [`GroupGrid`].
#[derive(Properties, PartialEq)]
pub struct GroupGridProps {
    /// The document.
    pub context: MatchContext,
    /// The tables.
    pub views: Vec<Rc<TableView>>,
}

/// The tables of several groups, each with its results and fixtures in a fold.
#[component]
pub fn GroupGrid(GroupGridProps { context, views }: &GroupGridProps) -> Html {
    let (document, words) = (&context.document, &context.words);
    let id = table_id(0);
    let title_id = context.id(&format!("{id}-title"));
    let competition = document.competition.as_ref().map(|competition| competition.name.as_str());
    // One progress for all, if it is the same.
    let first = views.first().and_then(|view| view.progress.as_ref());
    let is_shared = views.iter().all(|view| view.progress.as_ref() == first);
    // One key for all, if the groups have the same zones.
    let has_one_key = views.windows(2).all(|pair| matches!(pair, [one, other] if one.zones == other.zones));
    let key = |view: &Rc<TableView>| key_to_zones(&view.zones, &view.table);
    let longest = views.iter().max_by_key(|view| view.table.rows.len()).filter(|_| has_one_key);
    let groups = views.iter().map(|view| {
        html! {
            <div key={view.name.as_str()} class="tl-gg-one">
                { group(context, view, !is_shared) }
                { Some(view).filter(|_| !has_one_key).and_then(key) }
            </div>
        }
    });
    html! {
        <section class="tl-part tl-gg" part="table" id={context.id(&id)} aria-labelledby={context.named_by(&title_id)}>
            <div class="tl-head">
                <@{context.title_tag()} class="tl-title" part="title" id={title_id.clone()}>
                    { competition.unwrap_or_else(|| words.groups()) }
                </@>
                { first.filter(|_| is_shared).map(|progress| html! { <p class="tl-sub">{ progress }</p> }) }
                { longest.and_then(key) }
            </div>
            <div class="tl-gg-all">{ for groups }</div>
        </section>
    }
}

fn group(context: &MatchContext, view: &TableView, has_progress: bool) -> Html {
    let (document, words) = (&context.document, &context.words);
    let [position, team, ..] = words.table_heads();
    let title_id = context.id(&format!("group-{}", view.group.unwrap_or_default()));
    let heads = COLUMNS.map(|(column, class)| {
        let [short, long] = words.column(column);
        html! { <th {class} scope="col"><abbr title={long.to_owned()}>{ short }</abbr></th> }
    });
    let rows = &view.table.rows;
    // Only what separates teams with the same points needs a reason.
    let reasons = rows.windows(2).filter_map(|pair| {
        let [row, next] = pair else { return None };
        let separation = row.reason(&view.season, next).filter(|_| row.tally.points == next.tally.points)?;
        let reason = words.separation(document, &view.season, &next.id, separation);
        Some(html! { <li><b>{ words.team(document, &row.id) }{ ":" }</b>{ " " }{ unbroken(&reason) }</li> })
    });
    let reasons: Vec<Html> = reasons.collect();
    let reasons = (!reasons.is_empty()).then(|| html! { <ul class="tl-gg-why">{ for reasons }</ul> });
    let unranked = words.unranked(document, &view.table);
    html! {
        <>
            <div class="tl-gg-head">
                <@{context.subtitle_tag()} class="tl-gg-title" id={title_id.clone()}>{ &view.name }</@>
                { view.progress.as_ref().filter(|_| has_progress).map(|progress| html! {
                    <p class="tl-sub">{ progress }</p>
                }) }
            </div>
            <table class="tl-tb" aria-labelledby={title_id}>
                <thead>
                    <tr>
                        <th class="tl-tb-pos" scope="col">{ visually_hidden(position) }</th>
                        <th class="tl-tb-team" scope="col">{ visually_hidden(team) }</th>
                        { for heads }
                    </tr>
                </thead>
                <tbody>
                    { for rows.iter().enumerate().map(|(place, row)| group_row(context, view, row, rows.get(place + 1))) }
                </tbody>
            </table>
            { (!unranked.is_empty()).then(|| html! { <p class="tl-foot">{ unranked }</p> }) }
            { view.group.and_then(|group| group_matches(context, document.groups.get(group)?, reasons)) }
        </>
    }
}

fn group_row(context: &MatchContext, view: &TableView, row: &TableRow, next: Option<&TableRow>) -> Html {
    let (document, words) = (&context.document, &context.words);
    let team = document.team(&row.id);
    let zone = view.zone_of(row);
    let mark = zone.and_then(|zone| zone_class(&view.zones, zone));
    let is_edge = next.is_some_and(|next| view.zone_of(next) != zone);
    let adjustments =
        team.into_iter().flat_map(|team| &team.adjustments).filter_map(|given| words.adjustment(given));
    html! {
        <tr key={row.id.as_str()} class={classes!("tl-tb-row", is_edge.then_some("tl-tb-edge"))}>
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
            { for COLUMNS.map(|(column, class)| html! { <td {class}>{ words.figure(&row.tally, column) }</td> }) }
        </tr>
    }
}
