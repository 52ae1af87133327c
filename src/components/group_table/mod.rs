//! The table of a group, computed from its fixtures, with the reason why each team is above the next.

mod form;
mod group_grid;
mod heads;
mod part_rows;
mod short_table;
mod table_view;
mod team_row;
mod zoned_row;
mod zones;

use super::context::MatchContext;
use super::segmented_control::{Segment, SegmentedControl};
use crate::settings::Settings;
use crate::state::{Action, Results};
pub(super) use form::result_class;
use group_grid::GroupGrid;
pub(super) use heads::column_head;
use heads::heads;
use part_rows::part_rows;
use short_table::short_table;
use std::rc::Rc;
pub(super) use table_view::TableView;
use team_row::TeamRow;
use touchline_football::document::{Document, Group};
use touchline_football::standings::{SeasonPart, part_table};
use yew::prelude::*;
use zones::key_to_zones;
pub(super) use zones::zone_class;

/// A table with fewer teams has no home, away and form tables: too few matches for them to tell anything.
const LEAGUE: usize = 8;

/// Whether the tables need the style of leagues, of many groups, of more than two zones or of deducted points.
pub(super) fn needs_league_style(document: &Document, settings: &Settings) -> bool {
    let is_large = |group: &Group| group.teams.len() >= LEAGUE || group.zones.len() > 2;
    settings.rows.is_some()
        || document.groups.len() > 1
        || document.across.is_some()
        || document.groups.iter().any(is_large)
        || document.teams.iter().any(|team| !team.adjustments.is_empty())
}

/// The properties of [`GroupTables`].
#[derive(Properties, PartialEq)]
pub struct GroupTablesProps {
    /// The document.
    pub context: MatchContext,
    /// The results that the table of a league counts.
    #[prop_or_default]
    pub results: Results,
    /// The number of rows of a long table to show.
    #[prop_or_default]
    pub rows: Option<usize>,
}

/// The table of the match's group, or of every group if the document has no match. A ranking between the
/// groups follows, if there is one.
#[component]
pub fn GroupTables(GroupTablesProps { context, results, rows }: &GroupTablesProps) -> Html {
    let views: Vec<Rc<TableView>> = TableView::all(context).into_iter().map(Rc::new).collect();
    let (of_groups, between): (Vec<_>, Vec<_>) = views.into_iter().partition(|view| view.group.is_some());
    let is_grid = of_groups.len() > 1;
    let table = |index: usize, view: Rc<TableView>| {
        html! { <GroupTable context={context.clone()} {index} {view} results={*results} rows={*rows} /> }
    };
    let grid = is_grid.then(|| html! { <GroupGrid context={context.clone()} views={of_groups.clone()} /> });
    let one = of_groups.into_iter().take(usize::from(!is_grid));
    html! { <>{ grid }{ for one.chain(between).enumerate().map(|(index, view)| table(index + usize::from(is_grid), view)) }</> }
}

/// The properties of [`GroupTable`].
#[derive(Properties, PartialEq)]
pub struct GroupTableProps {
    /// The document.
    pub context: MatchContext,
    /// The position of the table in the element, from 0.
    pub index: usize,
    /// The table itself.
    pub view: Rc<TableView>,
    /// The results that it counts.
    #[prop_or_default]
    pub results: Results,
    /// The number of rows to show.
    #[prop_or_default]
    pub rows: Option<usize>,
}

/// One table: its title, its progress, the rows, and the key to its zones.
#[component]
pub fn GroupTable(GroupTableProps { context, index, view, results, rows }: &GroupTableProps) -> Html {
    let id = table_id(*index);
    let title_id = context.id(&format!("{id}-title"));
    let words = &context.words;
    let is_league = view.group.is_some() && view.table.rows.len() >= LEAGUE;
    let part = part_of(*results).filter(|_| is_league);
    let part = part.and_then(|part| Some((part, part_table(&view.season, part)?)));
    let has_choice = is_league && part_table(&view.season, SeasonPart::Form).is_some();
    let body = match part {
        Some((part, rows)) => part_rows(context, part, &rows, &title_id),
        None => html! {
            <>
                { whole(context, view, *rows, &title_id) }
                { key_to_zones(&view.zones, &view.table) }
            </>
        },
    };
    let unranked = words.unranked(&context.document, &view.table);
    html! {
        <section
            class="tl-part tl-gr"
            part="table"
            id={context.id(&id)}
            aria-labelledby={context.named_by(&title_id)}
        >
            <div class="tl-head">
                <@{context.title_tag()} class="tl-title" part="title" id={title_id.clone()}>{ &view.name }</@>
                { view.progress.as_ref().map(|progress| html! { <p class="tl-sub">{ progress }</p> }) }
                { has_choice.then(|| results_control(context, &id, *results)) }
            </div>
            { body }
            { (!unranked.is_empty()).then(|| html! { <p class="tl-foot">{ unranked }</p> }) }
        </section>
    }
}

/// The id of a table by its position in the element, from 0.
fn table_id(index: usize) -> String {
    if index == 0 { "table".to_owned() } else { format!("table-{}", index + 1) }
}

fn part_of(results: Results) -> Option<SeasonPart> {
    match results {
        Results::All => None,
        Results::Home => Some(SeasonPart::Home),
        Results::Away => Some(SeasonPart::Away),
        Results::Form => Some(SeasonPart::Form),
    }
}

/// The table with every row. If the page wants fewer, it is folded below the rows around the two sides.
fn whole(context: &MatchContext, view: &Rc<TableView>, rows: Option<usize>, title_id: &str) -> Html {
    let lines = view.table.rows.iter().enumerate().map(|(place, row)| {
        let (key, context, view) = (row.id.as_str(), context.clone(), view.clone());
        html! { <TeamRow {key} {context} {view} {place} /> }
    });
    let is_long = view.table.rows.len() >= LEAGUE;
    let table = html! {
        <table class={classes!("tl-tb", is_long.then_some("tl-tb-long"))} aria-labelledby={title_id.to_owned()}>
            { heads(&context.words, view.has_group_names()) }
            <tbody>{ for lines }</tbody>
        </table>
    };
    match rows.filter(|rows| view.group.is_some() && view.table.rows.len() > *rows) {
        Some(rows) => short_table(context, view, rows, title_id, table),
        None => table,
    }
}

fn results_control(context: &MatchContext, id: &str, results: Results) -> Html {
    let [legend, labels @ ..] = context.words.table_choice();
    let choices = Results::NAMES.into_iter().zip(labels);
    let segments: Vec<Segment> = choices
        .map(|((value, of), label)| Segment {
            value,
            action: Action::Results(of),
            label: label.to_owned().into(),
            count: None,
            chosen: results == of,
        })
        .collect();
    let name = context.id(&format!("{id}-results"));
    html! { <SegmentedControl {name} legend={legend.to_owned()} {segments} class="tl-seg-four" /> }
}
