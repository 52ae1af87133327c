//! A side as a list.

use super::mark::list_mark;
use super::{line_up, team_and_formation};
use crate::components::context::MatchContext;
use crate::components::text::{player_name, side_class, visually_hidden};
use touchline_football::document::{Document, LineUp, Match};
use touchline_football::story::{Selected, Side, Squad};
use yew::prelude::*;

/// The properties of [`TeamList`].
#[derive(Properties, PartialEq)]
pub struct TeamListProps {
    /// The match.
    pub context: MatchContext,
    /// The side.
    pub side: Side,
}

/// A side as lists: the starting eleven, the substitutes who came on, those who did not, and the coach.
#[component]
pub fn TeamList(TeamListProps { context, side }: &TeamListProps) -> Html {
    let (document, words) = (&context.document, &context.words);
    let Some(the_match) = document.the_match.as_ref() else { return Html::default() };
    let Some(line_up) = line_up(the_match, *side) else { return html! { <div /> } };
    let squad = Squad::of(document, line_up);
    let ratings = Ratings::of(document, the_match);
    let row =
        |selected: &Selected<'_>, starts_line| player(context, line_up, selected, &ratings, starts_line);
    let start = squad.rows.iter().flat_map(|line| line.iter().enumerate());
    let start = start.map(|(place, selected)| row(selected, place == 0));
    let came_on = squad.came_on.iter().map(|selected| row(selected, false));
    let list = |title: &str, list: Html| {
        html! { <><@{context.minor_title_tag()} class="tl-lu-sub">{ title }</@>{ list }</> }
    };
    let is_over = the_match.status().is_over();
    html! {
        <div class={classes!("tl-lu-list", side_class(Some(*side)))}>
            <@{context.subtitle_tag()} class="tl-lu-team" part="title">
                { team_and_formation(context, the_match, *side) }
            </@>
            <ul>{ for start }</ul>
            { (!squad.came_on.is_empty()).then(|| list(words.came_on(), html! { <ul>{ for came_on }</ul> })) }
            { (!squad.not_used.is_empty()).then(|| {
                list(words.not_used(is_over), bench(context, line_up, &squad.not_used))
            }) }
            { line_up.coach.as_ref().map(|coach| {
                list(words.coach(), html! { <p class="tl-lu-rest" translate="no">{ coach }</p> })
            }) }
        </div>
    }
}

/// The ratings of the players in a match.
struct Ratings {
    /// The best, in thousandths. `None` if no player has a rating.
    best: Option<i64>,
}

impl Ratings {
    fn of(document: &Document, the_match: &Match) -> Ratings {
        let line_ups = Side::BOTH.into_iter().filter_map(|side| line_up(the_match, side));
        let players = line_ups.flat_map(|line_up| line_up.start.iter().chain(&line_up.bench));
        Ratings { best: players.filter_map(|player| document.player(player)?.rating).max() }
    }
}

fn player(
    context: &MatchContext,
    line_up: &LineUp,
    selected: &Selected<'_>,
    ratings: &Ratings,
    starts_line: bool,
) -> Html {
    let words = &context.words;
    let player = context.document.player(selected.player);
    let name = words.player(&context.document, selected.player);
    let number = player.and_then(|player| player.number);
    let rating = ratings.best.map(|best| rating(context, player.and_then(|player| player.rating), best));
    html! {
        <li class={starts_line.then_some("tl-lu-new")}>
            { number.map(|number| html! { <span class="tl-lu-number">{ number }{ " " }</span> }) }
            <span class="tl-lu-who">
                { player_name(name, player.and_then(|player| player.url.as_deref()), true) }
                { captain(context, line_up, selected.player) }
            </span>
            <span class="tl-lu-happened">{ for selected.marks.iter().map(|mark| list_mark(context, mark)) }</span>
            { rating }
        </li>
    }
}

fn captain(context: &MatchContext, line_up: &LineUp, player: &str) -> Option<Html> {
    let [letter, captain] = context.words.captain();
    (line_up.captain.as_deref() == Some(player)).then(|| {
        html! { <>{ " " }<abbr title={captain.to_owned()}>{ letter }</abbr></> }
    })
}

/// The rating of a player, or a dash if only others have one.
fn rating(context: &MatchContext, rating: Option<i64>, best: i64) -> Html {
    let words = &context.words;
    let Some(rating) = rating else {
        return html! { <span class="tl-lu-rating" aria-hidden="true">{ "–" }</span> };
    };
    html! {
        <span class="tl-lu-rating">
            { visually_hidden(format!(" {} ", words.rating())) }
            <b class={(rating == best).then_some("tl-lu-best")}>{ words.rating_figure(rating) }</b>
        </span>
    }
}

/// The substitutes who have not come on, one after another.
fn bench(context: &MatchContext, line_up: &LineUp, players: &[&str]) -> Html {
    let last = players.len().saturating_sub(1);
    let items = players.iter().enumerate().map(|(index, id)| {
        let player = context.document.player(id);
        let name = context.words.player(&context.document, id);
        let number = player.and_then(|player| player.number);
        html! {
            <li>
                { number.map(|number| html! { <i>{ number }{ " " }</i> }) }
                { player_name(name, player.and_then(|player| player.url.as_deref()), true) }
                { captain(context, line_up, id) }
                { (index < last).then_some(",") }
            </li>
        }
    });
    html! { <ul class="tl-lu-rest">{ for items }</ul> }
}
