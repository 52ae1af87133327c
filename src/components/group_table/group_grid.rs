//! The tables of several groups: in as many columns as fit, with one key to their zones.

use super::heads::column_head;
use super::table_id;
use super::table_view::TableView;
use super::zoned_row::zoned_row;
use super::zones::key_to_zones;
use crate::components::context::MatchContext;
use crate::components::fixtures::group_matches;
use crate::components::text::{unbroken, visually_hidden};
use std::rc::Rc;
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
    let heads = COLUMNS.map(|(column, class)| column_head(words, column, class));
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
                    { for (0..rows.len()).map(|place| zoned_row(context, view, place, &COLUMNS, None)) }
                </tbody>
            </table>
            { (!unranked.is_empty()).then(|| html! { <p class="tl-foot">{ unranked }</p> }) }
            { view.group.and_then(|group| group_matches(context, document.groups.get(group)?, reasons)) }
        </>
    }
}
