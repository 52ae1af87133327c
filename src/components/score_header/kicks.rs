//! The kicks of a shoot-out: a row for each pair, or a column if there is room.

use crate::components::context::MatchContext;
use crate::components::text::{side_class, visually_hidden};
use touchline_football::document::{Document, Event, EventKind};
use touchline_football::story::{Kick, Pair, Side, pairs_of_kicks};
use yew::prelude::*;

/// With more pairs than this, a column is too narrow for a name.
const MOST_COLUMNS: usize = 7;

/// The properties of [`Kicks`].
#[derive(Properties, PartialEq)]
pub struct KicksProps {
    /// The match.
    pub context: MatchContext,
}

/// The kicks of a shoot-out, or nothing if the document lists none.
#[component]
pub fn Kicks(KicksProps { context }: &KicksProps) -> Html {
    let (document, words) = (&context.document, &context.words);
    let pairs = pairs_of_kicks(document);
    let Some(the_match) = document.the_match.as_ref().filter(|_| !pairs.is_empty()) else {
        return Html::default();
    };
    let label = words.shoot_out();
    let both = |content: &dyn Fn(Side) -> Html| {
        html! { <p class="tl-ko-side" aria-hidden="true">{ for Side::BOTH.map(content) }</p> }
    };
    let winner = document.shoot_out().and_then(Side::ahead);
    html! {
        <div class={classes!("tl-ko", (pairs.len() <= MOST_COLUMNS).then_some("tl-ko-few"))}>
            { both(&|side| html! { <span>{ words.team(document, the_match.team_of(side)) }</span> }) }
            <ol aria-label={label.to_owned()}>{ for pairs.iter().map(|kicks| pair(context, kicks)) }</ol>
            { both(&|side| {
                let is_behind = winner.is_some_and(|winner| winner != side);
                let total = document.shoot_out().map(|kicks| side.of(kicks));
                html! { <b class={is_behind.then_some("tl-ko-lost")}>{ total }</b> }
            }) }
        </div>
    }
}

/// Whether the document lists the kicks of a shoot-out.
pub(in crate::components) fn has_kicks(document: &Document) -> bool {
    document.events.iter().any(|event| event.kind.is_kick())
}

/// A kick of each side, with the score after them between the two.
fn pair(context: &MatchContext, pair: &Pair<'_>) -> Html {
    let is_taken = pair.score.is_some();
    html! {
        // Nothing is said of kicks that no one has taken.
        <li class="tl-ko-pair" aria-hidden={(!is_taken).then_some("true")}>
            { for Side::BOTH.map(|side| kick(context, side.of(pair.kicks), side)) }
            <span class="tl-ko-score">{ pair.score.map(|score| context.words.score(score)) }</span>
        </li>
    }
}

fn kick(context: &MatchContext, kick: Kick<'_>, side: Side) -> Html {
    let class = side_class(Some(side));
    let (name, is_missed) = match kick {
        Kick::Taken(event) => (Some(taken(context, event)), event.kind == EventKind::KickMissed),
        Kick::ToCome | Kick::NotNeeded => (None, false),
    };
    html! {
        <>
            <svg class={classes!("tl-ko-mark", class)} viewBox="0 0 18 18" aria-hidden="true">{ mark(kick) }</svg>
            <span class={classes!("tl-ko-name", class, is_missed.then_some("tl-ko-missed"))}>{ name }</span>
        </>
    }
}

/// The kicker, with what became of the kick for screen readers: "Pirlo, scored".
fn taken(context: &MatchContext, event: &Event) -> Html {
    let (document, words) = (&context.document, &context.words);
    let name = event.player.as_deref().map(|player| words.player(document, player));
    html! {
        <>
            { name.map(|name| html! { <span translate="no">{ name }</span> }) }
            { visually_hidden(format!(" {} ", words.kicker(event))) }
        </>
    }
}

/// A disc if it was scored, a struck ring if not, a dashed ring if it is to come, a dot if it was not needed.
fn mark(kick: Kick<'_>) -> Html {
    match kick {
        Kick::Taken(event) if event.kind == EventKind::KickScored => {
            html! { <circle class="tl-ko-scored" cx="9" cy="9" r="8" /> }
        }
        Kick::Taken(_) => html! {
            <g class="tl-ko-ring"><circle cx="9" cy="9" r="7.25" /><path d="M6.25 6.25l5.5 5.5M11.75 6.25l-5.5 5.5" /></g>
        },
        Kick::ToCome => html! { <circle class="tl-ko-open" cx="9" cy="9" r="7.25" /> },
        Kick::NotNeeded => html! { <circle class="tl-ko-dot" cx="9" cy="9" r="1.5" /> },
    }
}
