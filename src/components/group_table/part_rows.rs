//! The table of home matches, away matches or form. It has no zones and no reasons, and says what it is.

use super::form::form;
use super::heads::{COLUMNS, column_head};
use super::zoned_row::team_name;
use crate::components::context::MatchContext;
use crate::components::text::{team_class, visually_hidden};
use touchline_football::standings::{PartRow, SeasonPart};
use touchline_football::words::tables::Column;
use yew::prelude::*;

/// The columns of a form table.
const OF_FORM: [(Column, &str); 2] = [(Column::GoalDifference, "tl-c2"), (Column::Points, "tl-tb-pts")];

/// The table of a part of the results, and a note that it is not the league table.
pub(super) fn part_rows(context: &MatchContext, part: SeasonPart, rows: &[PartRow], title_id: &str) -> Html {
    let is_form = part == SeasonPart::Form;
    let columns: &[(Column, &'static str)] = if is_form { &OF_FORM } else { &COLUMNS };
    let words = &context.words;
    let [position, team, form_head, _] = words.table_heads();
    let heads = columns.iter().map(|(column, class)| column_head(words, *column, class));
    html! {
        <>
            <table class={classes!("tl-tb", "tl-tb-long", is_form.then_some("tl-tb-of-form"))} aria-labelledby={title_id.to_owned()}>
                <thead>
                    <tr>
                        <th class="tl-tb-pos" scope="col">{ visually_hidden(position) }</th>
                        <th class="tl-tb-team" scope="col">{ team }</th>
                        { is_form.then(|| html! { <th class="tl-tb-last" scope="col">{ form_head }</th> }) }
                        { for heads }
                    </tr>
                </thead>
                <tbody>{ for rows.iter().map(|row| part_row(context, row, columns, is_form)) }</tbody>
            </table>
            <p class="tl-foot">{ words.part_note(part) }</p>
        </>
    }
}

fn part_row(
    context: &MatchContext,
    row: &PartRow,
    columns: &[(Column, &'static str)],
    is_form: bool,
) -> Html {
    let (document, words) = (&context.document, &context.words);
    let figures = columns
        .iter()
        .map(|(column, class)| html! { <td class={*class}>{ words.figure(&row.tally, *column) }</td> });
    html! {
        <tr
            key={row.id.as_str()}
            class={classes!("tl-tb-row", team_class(document.the_match.as_ref(), &row.id))}
        >
            <td class="tl-tb-pos"><span class="tl-tb-zone">{ row.rank }</span></td>
            <th class="tl-tb-team" scope="row">
                { team_name(context, &row.id) }
            </th>
            { is_form.then(|| html! { <td class="tl-tb-last">{ form(words, &row.form) }</td> }) }
            { for figures }
        </tr>
    }
}
