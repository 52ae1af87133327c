//! Cards without a minute or an order in any source. They are separate from the rest of the match.

use super::timeline_entry::icon_of;
use crate::components::context::MatchContext;
use crate::components::icon::icon;
use crate::components::text::{side_class, visually_hidden};
use touchline_football::story::{Entry, Story};
use yew::prelude::*;

/// The properties of [`LooseCards`].
#[derive(Properties, PartialEq)]
pub struct LooseCardsProps {
    /// The match.
    pub context: MatchContext,
}

/// The loose cards, or nothing if there are none.
#[component]
pub fn LooseCards(LooseCardsProps { context }: &LooseCardsProps) -> Html {
    let cards = Story::of(&context.document).loose;
    if cards.is_empty() {
        return Html::default();
    }
    let [strong, rest] = context.words.loose_cards();
    html! {
        <div class="tl-sy-loose tl-rest">
            <p><b>{ strong }</b>{ " " }{ rest }</p>
            <ul>{ for cards.iter().map(|card| loose_card(context, card)) }</ul>
        </div>
    }
}

fn loose_card(context: &MatchContext, entry: &Entry<'_>) -> Html {
    let (document, words, event) = (&context.document, &context.words, entry.event);
    let team = event.team.as_deref().and_then(|team| document.team(team));
    let player = event.player.as_deref().map_or("", |player| words.player(document, player));
    html! {
        <li
            key={event.id.as_str()}
            class={classes!("tl-sy-card", side_class(entry.side))}
            id={context.id(&event.id)}
        >
            <span class="tl-sy-disc tl-unknown">{ icon(&context.uid, icon_of(event)) }</span>
            <p>
                <b class="tl-sy-code" translate="no">{ team.map_or("", |team| &team.code) }</b>
                { " " }
                <span translate="no">{ player }</span>
                { visually_hidden(format!(", {}", words.kicker(event))) }
            </p>
        </li>
    }
}
