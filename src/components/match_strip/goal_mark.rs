//! A goal on the strip.

use super::axis::{at, line};
use super::goal_name;
use super::marks::Goal;
use crate::components::context::MatchContext;
use crate::components::icon::Icon;
use crate::components::measure::em;
use crate::components::text::side_class;
use touchline_football::document::EventKind;
use touchline_football::story::Side;
use yew::prelude::*;

/// A goal: a link to its entry with a hit area 44 px wide. Its disc is in the lane of the side that it counts
/// for.
pub(super) fn goal_mark(context: &MatchContext, goal: &Goal<'_>, is_later: bool) -> Html {
    let (words, event) = (&context.words, goal.entry.event);
    let name = goal_name(context, &goal.entry);
    let minute = event.moment.minute.map(|minute| words.minute(minute)).unwrap_or_default();
    let spoken_minute = if minute.is_empty() { words.minute_not_given() } else { &minute };
    let (centre, stem_end, hit) = match goal.side {
        Side::Home => (130, 300, 0),
        Side::Away => (670, 500, 360),
    };
    let ball = if event.kind == EventKind::OwnGoal { Icon::OwnGoal } else { Icon::Ball };
    let label = goal.label.map(|label| {
        let (anchor, minus) = if label.left { ("end", "-") } else { ("start", "") };
        html! {
            <text
                class={classes!("tl-st-label", label.tight.then_some("tl-tight"))}
                x={format!("{minus}{}", em(140, 12))}
                y={em(centre + 45, 12)}
                text-anchor={anchor}
            >
                <tspan translate="no">{ name }</tspan>
                { " " }
                <tspan class={classes!("tl-st-min", label.without_minute.then_some("tl-st-wide"))}>{ &minute }</tspan>
            </text>
        }
    });
    let mark = html! {
        <>
            <rect class="tl-st-hit" x="-22" width="44" y={em(hit, 16)} height={em(440, 16)} />
            <line class="tl-st-stem" y1={em(centre, 16)} y2={em(stem_end, 16)} />
            <circle class="tl-st-disc" r={em(100, 16)} cy={em(centre, 16)} />
            { centred_icon(context, ball, "tl-st-ball", centre) }
            { label }
        </>
    };
    html! {
        <a
            key={event.id.as_str()}
            class={classes!(
                "tl-st-goal",
                side_class(Some(goal.side)),
                goal.within.is_some().then_some("tl-unknown"),
                is_later.then_some("tl-later"),
            )}
            href={context.href(&event.id)}
            aria-label={format!("{name} {spoken_minute}, {}", words.kicker(event))}
        >
            { goal.within.map(|stretch| line(classes!("tl-st-rail"), stretch, [centre, centre])) }
            { at(goal.at, mark) }
        </a>
    }
}

/// An icon centred on its place, 16 nominal pixels high. `middle` is in tenths of a nominal pixel.
pub(super) fn centred_icon(context: &MatchContext, icon: Icon, class: &'static str, middle: u32) -> Html {
    html! {
        <svg
            {class}
            y={em(middle - 80, 16)}
            overflow="visible"
            width={em(160, 16)}
            height={em(160, 16)}
            viewBox="8 0 16 16"
        >
            <use href={icon.href(&context.uid)} width="16" height="16" />
        </svg>
    }
}
