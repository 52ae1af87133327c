//! The earlier matches of the two sides against each other.

use crate::components::context::MatchContext;
use crate::components::fixtures::{MatchLine, list_class, match_row};
use crate::components::text::side_class;
use touchline_football::document::{Fixture, Match, Score};
use touchline_football::story::{LAST, Side, meetings};
use yew::prelude::*;

/// The totals, a bar of their shares, and the last matches. `None` if the document has none.
pub(super) fn meetings_list(context: &MatchContext, the_match: &Match) -> Option<Html> {
    let (document, words) = (&context.document, &context.words);
    let found = meetings(document);
    if found.rows.is_empty() {
        return None;
    }
    let [home, draws, away] = found.totals;
    let total = |label: &str, count: usize| html! { <li>{ label }{ " " }<b>{ count }</b></li> };
    let names = Side::BOTH.map(|side| words.team(document, the_match.team_of(side)));
    let [home_name, away_name] = names;
    let last = found.rows.get(..LAST).unwrap_or(&found.rows);
    let more = (found.rows.len() > LAST).then(|| words.meetings_more(found.rows.len()));
    Some(html! {
        <>
            <ul class="tl-pv-totals">
                { total(home_name, home) }
                { total(words.draws(), draws) }
                { total(away_name, away) }
            </ul>
            { bar(found.totals) }
            <ul class={list_class(context, last.iter().map(|(fixture, _)| *fixture))}>
                { for last.iter().map(|(fixture, score)| meeting(context, fixture, *score)) }
            </ul>
            { more.map(|more| html! { <p class="tl-foot">{ more }</p> }) }
        </>
    })
}

/// A bar with a part for each side and one for the draws, as long as their shares.
fn bar(totals: [usize; 3]) -> Html {
    let all = totals.iter().sum::<usize>().max(1);
    let mut from = 0;
    let parts = totals.into_iter().zip([Some(Side::Home), None, Some(Side::Away)]).map(|(count, side)| {
        let start = from;
        from += count;
        let percent = |of: usize| format!("{}%", of * 100 / all);
        html! { <rect class={side_class(side)} x={percent(start)} width={percent(count)} height="100%" /> }
    });
    html! { <svg class="tl-pv-bar" aria-hidden="true">{ for parts }</svg> }
}

fn meeting(context: &MatchContext, fixture: &Fixture, score: Score) -> Html {
    let words = &context.words;
    let state = match (&fixture.kickoff, fixture.matchday) {
        (Some(kickoff), _) => words.month(kickoff),
        (None, Some(matchday)) => words.matchday(matchday),
        (None, None) => String::new(),
    };
    let line = MatchLine {
        fixture,
        score: Some(score),
        between: "",
        state: html! { state },
        is_live: false,
        is_own: false,
        bold: Side::ahead(score),
    };
    match_row(context, line)
}
