//! The drawing of the strip.

use super::axis::{at, axis, bar, line};
use super::goal_mark::{centred_icon, goal_mark};
use super::handle::{Pill, playhead};
use super::marks::{Chances, Marks, Segment, SentOff, stack};
use super::playhead::Playhead;
use super::plot::Plot;
use crate::components::context::MatchContext;
use crate::components::icon::Icon;
use crate::components::measure::{em, percent};
use crate::components::text::side_class;
use touchline_football::document::Match;
use touchline_football::story::{Entry, Side, Story};
use yew::prelude::*;

/// A segment narrower than this, in hundredths of a percent, has no room for its score.
const ROOM_FOR_SCORE: u32 = 1200;

/// The drawing. It is hidden from screen readers, which get its label, and the goals as links.
///
/// What came after the playhead is pale, and the band is an outline there, as for time not yet played.
pub(super) fn drawing(
    context: &MatchContext,
    the_match: &Match,
    plot: &Plot,
    marks: &Marks<'_>,
    head: Option<&Playhead<'_>>,
) -> Html {
    let pill = head.map(|head| Pill::of(context, head));
    let reach = head.zip(pill.as_ref()).map(|(head, pill)| (head.place(), pill.reach()));
    let earlier = head.and_then(Playhead::earlier);
    let is_later = |order: usize| head.is_some_and(|head| head.is_later(order));
    let played = marks.segments.iter().filter_map(|segment| segment.until(earlier));
    let document = &context.document;
    let label = context.words.strip_label(document, the_match, chances_of(&Story::of(document)));
    html! {
        <svg class="tl-st-plot" width="100%" height={em(1000, 16)} role="group" aria-label={label}>
            <g aria-hidden="true">
                { axis(&context.words, plot, reach) }
                { rest_of_band(plot, earlier.or(marks.now)) }
                // Separate lists with keys: a new mark leaves the others as they are.
                <>{ for played.map(|segment| band(context, &segment)) }</>
                <>{ for marks.chances.iter().map(|chances| rings(chances, is_later)) }</>
                <>{ for marks.sent_off.iter().map(|card| red_card(context, card, is_later(card.order))) }</>
            </g>
            { head.zip(pill.as_ref()).map(|(head, pill)| playhead(head, pill)) }
            <>{ for marks.goals.iter().map(|goal| goal_mark(context, goal, is_later(goal.order))) }</>
        </svg>
    }
}

/// How many chances each side had.
fn chances_of(story: &Story<'_>) -> [usize; 2] {
    Side::BOTH.map(|side| {
        let is_chance = |entry: &&Entry<'_>| entry.side == Some(side) && entry.event.kind.is_chance();
        story.entries().filter(is_chance).count()
    })
}

fn band(context: &MatchContext, segment: &Segment) -> Html {
    let class = segment.lead.map_or("tl-level", |side| side_class(Some(side)));
    let middle = u32::midpoint(segment.from, segment.to);
    let score = segment.score.filter(|_| segment.to - segment.from >= ROOM_FOR_SCORE);
    html! {
        <key={segment.from}>
            { bar(classes!("tl-st-band", class), [segment.from, segment.to], [300, 200]) }
            { score.map(|score| html! {
                <text class={classes!("tl-st-score", class)} text-anchor="middle" x={percent(middle)} y={em(445, 12)}>
                    { context.words.score(score) }
                </text>
            }) }
        </>
    }
}

/// The rest of a live or rewound match, as an outline.
fn rest_of_band(plot: &Plot, now: Option<u32>) -> Vec<Html> {
    let Some(now) = now else { return Vec::new() };
    let rest = plot.runs().iter().filter(|run| run.to > now);
    rest.map(|run| bar(classes!("tl-st-rest"), [run.from.max(now), run.to], [310, 180])).collect()
}

/// The rings of a stack, the first nearest the band, on a rail that spans their stretch.
fn rings(chances: &Chances<'_>, is_later: impl Fn(usize) -> bool) -> Html {
    let class = side_class(Some(chances.side));
    let later =
        |row: usize| chances.orders.get(row).is_some_and(|order| is_later(*order)).then_some("tl-later");
    let (count, figure) = stack(chances.orders.len());
    let height = |row: usize| {
        let out = 50 + 95 * u32::try_from(chances.level + row).unwrap_or(0);
        match chances.side {
            Side::Home => 300_u32.saturating_sub(out),
            Side::Away => 500 + out,
        }
    };
    let rail = chances
        .within
        .map(|stretch| line(classes!("tl-st-rail", class, later(0)), stretch, [height(0), height(0)]));
    let state = if chances.within.is_some() { "tl-unknown" } else { "tl-known" };
    let ring = |row| {
        html! {
            <circle
                class={classes!("tl-st-ring", class, state, later(row))}
                cx={percent(chances.at)}
                cy={em(height(row), 16)}
                r={em(35, 16)}
            />
        }
    };
    let figure = figure.map(|figure| {
        let class = classes!("tl-st-count", later(0));
        let text = html! { <text {class} x={em(70, 12)} y={em(height(0) + 40, 12)}>{ figure }</text> };
        at(chances.at, text)
    });
    html! { <key={chances.id}>{ rail }{ for (0..count).map(ring) }{ figure }</> }
}

fn red_card(context: &MatchContext, card: &SentOff<'_>, is_later: bool) -> Html {
    let middle = match card.side {
        Side::Home => 130,
        Side::Away => 670,
    };
    let class = if is_later { "tl-st-card tl-later" } else { "tl-st-card" };
    html! { <key={card.id}>{ at(card.at, centred_icon(context, Icon::Red, class, middle)) }</> }
}
