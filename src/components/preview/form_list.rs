//! The last results of one side, with opponents and scores.

use crate::components::context::MatchContext;
use crate::components::group_table::result_class;
use crate::components::text::{side_class, visually_hidden};
use touchline_football::document::Match;
use touchline_football::standings::TeamResult;
use touchline_football::story::{FormResult, Side, form_of};
use yew::prelude::*;

/// The form of a side, latest result first. `None` if the document has no result of it.
pub(super) fn form_list(context: &MatchContext, the_match: &Match, side: Side) -> Option<Html> {
    let results = form_of(&context.document, side);
    let team = context.words.team(&context.document, the_match.team_of(side));
    (!results.is_empty()).then(|| {
        html! {
            <div class={classes!("tl-pv-side", side_class(Some(side)))}>
                <@{context.subtitle_tag()} class="tl-pv-team">{ team }</@>
                <ol>{ for results.iter().map(|result| form_row(context, result)) }</ol>
            </div>
        }
    })
}

fn form_row(context: &MatchContext, result: &FormResult<'_>) -> Html {
    let (document, words) = (&context.document, &context.words);
    let [own, other] = result.goals;
    let earned = TeamResult::of(own, other);
    html! {
        <li class="tl-pv-row">
            <span class={classes!("tl-pv-letter", result_class(earned))} aria-hidden="true">
                { words.form_letter(earned) }
            </span>
            { visually_hidden(words.form_result(earned)) }
            { " " }
            <span>
                { words.team(document, result.opponent) }
                { " " }
                <small>{ words.played_at(result.is_home) }</small>
            </span>
            { " " }
            <span class="tl-nb">{ words.score(result.goals) }</span>
        </li>
    }
}
