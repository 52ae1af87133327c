//! The columns of a table and their heads.

use crate::components::text::visually_hidden;
use touchline_football::words::Words;
use touchline_football::words::tables::Column;
use yew::prelude::*;

/// The columns with figures, each with a class that sets the width from which it is shown.
pub(super) const COLUMNS: [(Column, &str); 8] = [
    (Column::Played, "tl-c1"),
    (Column::Won, "tl-c2"),
    (Column::Drawn, "tl-c2"),
    (Column::Lost, "tl-c2"),
    (Column::GoalsFor, "tl-c3"),
    (Column::GoalsAgainst, "tl-c3"),
    (Column::GoalDifference, "tl-c1"),
    (Column::Points, "tl-tb-pts"),
];

/// The head of a column with figures: short, with the long form as its title.
pub(in crate::components) fn column_head(words: &Words, column: Column, class: &'static str) -> Html {
    let [short, long] = words.column(column);
    html! { <th {class} scope="col"><abbr title={long.to_owned()}>{ short }</abbr></th> }
}

/// The heads of the columns. The form comes before the points. A ranking between groups also has a column with
/// the group of each team.
pub(super) fn heads(words: &Words, has_group_names: bool) -> Html {
    let [position, team, form, why] = words.table_heads();
    let figures = COLUMNS.map(|(column, class)| {
        html! {
            <>
                { (column == Column::Points).then(|| html! { <th class="tl-cf" scope="col">{ form }</th> }) }
                { column_head(words, column, class) }
            </>
        }
    });
    html! {
        <thead>
            <tr>
                <th class="tl-tb-pos" scope="col">{ visually_hidden(position) }</th>
                <th class="tl-tb-team" scope="col">{ team }</th>
                { has_group_names.then(|| html! { <th class="tl-tb-from" scope="col">{ words.group_column() }</th> }) }
                { for figures }
                <th class="tl-tb-ask" scope="col">{ visually_hidden(why) }</th>
            </tr>
        </thead>
    }
}
