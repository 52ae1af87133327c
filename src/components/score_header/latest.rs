//! The latest event of a live match, pinned under the score.

use crate::components::context::MatchContext;
use crate::components::icon::icon;
use crate::components::text::side_class;
use crate::components::timeline::icon_of;
use touchline_football::document::{Document, Event, EventKind, Match};
use touchline_football::story::{Loudness, Story};
use yew::prelude::*;

/// The latest event, as a link to its entry. Nothing if the match is not live, or nothing has happened.
pub(super) fn latest(context: &MatchContext, the_match: &Match) -> Option<Html> {
    if !has_latest(&context.document) || context.as_it_stood.is_some() {
        return None;
    }
    let (document, words) = (&context.document, &context.words);
    let story = Story::of(document);
    let entry = story.latest()?;
    let event = entry.event;
    let team = entry.side.map(|side| words.team(document, the_match.team_of(side)));
    let name = name_of(context, event);
    // An own goal names the player's own team, and the row is in the tint of the other.
    let team = team.filter(|_| !(event.kind == EventKind::OwnGoal && event.player.is_some()));
    let class =
        classes!("tl-now", side_class(entry.side), (entry.loudness == Loudness::Goal).then_some("tl-goal"),);
    Some(html! {
        <a {class} part="latest" href={context.href(&event.id)}>
            <span class="tl-sy-disc">{ icon(&context.uid, icon_of(event)) }</span>
            <span class="tl-now-text">
                <span class="tl-now-kind">{ words.latest(event) }</span>
                { " " }
                <b>{ name.or(team.map(str::to_owned)) }</b>
                { " " }
                { team.filter(|_| name_of(context, event).is_some()) }
            </span>
            { " " }
            <b class="tl-now-score">{ entry.score.map(|score| words.score(score)) }</b>
        </a>
    })
}

/// Whether the page pins the latest event: the match is live.
fn has_latest(document: &Document) -> bool {
    document.the_match.as_ref().is_some_and(|the_match| the_match.status().is_live())
}

/// The name of the player who acts. `None` if the event names none.
fn name_of(context: &MatchContext, event: &Event) -> Option<String> {
    let (document, words) = (&context.document, &context.words);
    if event.kind.is_goal() {
        return Some(words.scorer(document, event));
    }
    let player = event.player.as_deref().or(event.on.as_deref()).or(event.off.as_deref())?;
    Some(words.player(document, player).to_owned())
}
