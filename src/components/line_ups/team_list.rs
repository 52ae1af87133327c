//! A side as a list.

use super::mark::list_mark;
use super::{line_up, team_and_formation};
use crate::components::context::MatchContext;
use crate::components::icon::{Icon, icon};
use crate::components::text::{player_name, side_class, visually_hidden};
use touchline_football::story::{MarkKind, Selected, Side, marks_of, rows_of};
use yew::prelude::*;

/// The properties of [`TeamList`].
#[derive(Properties, PartialEq)]
pub struct TeamListProps {
    /// The match.
    pub context: MatchContext,
    /// The side.
    pub side: Side,
}

/// A side as a list, with each substitute under the player he replaced.
#[component]
pub fn TeamList(TeamListProps { context, side }: &TeamListProps) -> Html {
    let document = &context.document;
    let Some(the_match) = document.the_match.as_ref() else { return Html::default() };
    let Some(line_up) = line_up(the_match, *side) else { return html! { <div /> } };
    let lines = rows_of(document, line_up);
    let players = lines.iter().flat_map(|line| line.iter().enumerate()).map(|(place, selected)| {
        let is_captain = line_up.captain.as_deref() == Some(selected.player);
        player(context, selected, is_captain, place == 0)
    });
    let coach = line_up.coach.as_deref().map(|coach| context.words.coach(coach));
    html! {
        <div class={classes!("tl-lu-list", side_class(Some(*side)))}>
            <@{context.subtitle_tag()} class="tl-lu-team" part="title">
                { team_and_formation(context, the_match, *side) }
            </@>
            <ul>{ for players }</ul>
            { coach.map(|coach| html! { <p class="tl-lu-coach">{ coach }</p> }) }
        </div>
    }
}

fn player(context: &MatchContext, selected: &Selected<'_>, is_captain: bool, is_first_in_line: bool) -> Html {
    let player = context.document.player(selected.player);
    let name = context.words.player(&context.document, selected.player);
    let number = player.and_then(|player| player.number);
    let [captain_letter, captain] = context.words.captain();
    let replaced_by =
        selected.marks.iter().find(|mark| mark.kind == MarkKind::Off).and_then(|mark| mark.other);
    html! {
        <li class={is_first_in_line.then_some("tl-lu-new")}>
            <span class="tl-lu-who">
                { number.map(|number| html! { <><span class="tl-lu-number">{ number }</span>{ " " }</> }) }
                { player_name(name, player.and_then(|player| player.url.as_deref()), true) }
                { is_captain.then(|| html! { <>{ " " }<abbr title={captain.to_owned()}>{ captain_letter }</abbr></> }) }
            </span>
            <span class="tl-lu-happened">{ for selected.marks.iter().map(|mark| list_mark(context, mark)) }</span>
            { replaced_by.map(|other| substitute(context, other)) }
        </li>
    }
}

fn substitute(context: &MatchContext, player: &str) -> Html {
    let (document, words) = (&context.document, &context.words);
    let marks = marks_of(document, player);
    let others = marks.iter().filter(|mark| mark.kind != MarkKind::On);
    html! {
        <span class="tl-lu-in">
            { icon(&context.uid, Icon::On) }
            { visually_hidden(format!(" {}: ", words.mark(MarkKind::On))) }
            <span translate="no">{ words.player(document, player) }</span>
            { for others.map(|mark| list_mark(context, mark)) }
        </span>
    }
}
