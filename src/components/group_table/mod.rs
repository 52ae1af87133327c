//! The table of a group, computed from its fixtures, with the reason why each team is above the next.

mod form;
mod heads;
mod table_view;
mod team_row;
mod zones;

use super::context::MatchContext;
use heads::heads;
use std::rc::Rc;
use table_view::TableView;
use team_row::TeamRow;
use yew::prelude::*;
use zones::key_to_zones;
pub(super) use zones::zone_class;

/// The properties of [`GroupTables`].
#[derive(Properties, PartialEq)]
pub struct GroupTablesProps {
    /// The document.
    pub context: MatchContext,
}

/// The table of the match's group, or of every group if the document has no match. A ranking between the
/// groups follows, if there is one.
#[component]
pub fn GroupTables(GroupTablesProps { context }: &GroupTablesProps) -> Html {
    let tables = TableView::all(context).into_iter().enumerate().map(|(index, view)| {
        html! { <GroupTable context={context.clone()} {index} view={Rc::new(view)} /> }
    });
    html! { <>{ for tables }</> }
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
}

/// One table: its title, its progress, the rows, and the key to its zones.
#[component]
pub fn GroupTable(GroupTableProps { context, index, view }: &GroupTableProps) -> Html {
    let id = if *index == 0 { "table".to_owned() } else { format!("table-{}", index + 1) };
    let title_id = context.id(&format!("{id}-title"));
    let rows = view.table.rows.iter().enumerate().map(|(place, row)| {
        let (key, context, view) = (row.id.as_str(), context.clone(), view.clone());
        html! { <TeamRow {key} {context} {view} {place} /> }
    });
    let unranked = context.words.unranked(&context.document, &view.table);
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
            </div>
            <table class="tl-tb" aria-labelledby={title_id.clone()}>
                { heads(&context.words) }
                <tbody>{ for rows }</tbody>
            </table>
            { key_to_zones(&view.zones, &view.table) }
            { (!unranked.is_empty()).then(|| html! { <p class="tl-foot">{ unranked }</p> }) }
        </section>
    }
}
