//! The drawing of the strip.

use super::axis::{at, axis, bar, line};
use super::goal_mark::{centred_icon, goal_mark};
use super::marks::{Chances, Marks, Segment, SentOff, stack};
use super::plot::{Plot, WIDTH};
use crate::components::context::MatchContext;
use crate::components::icon::Icon;
use crate::components::measure::{em, percent};
use crate::components::text::side_class;
use touchline_football::clock::Minute;
use touchline_football::document::{Event, Match};
use touchline_football::story::{Entry, Side, Story};
use yew::prelude::*;

/// A segment narrower than this, in hundredths of a percent, has no room for its score.
const ROOM_FOR_SCORE: u32 = 1200;

/// The drawing. It is hidden from screen readers, which get its label, and the goals as links.
///
/// If the reader has gone back to an earlier moment, the playhead is there, and what came later is pale.
pub(super) fn drawing(
    context: &MatchContext,
    the_match: &Match,
    plot: &Plot,
    marks: &Marks<'_>,
    moment: Option<&Event>,
) -> Html {
    let place = |event: &Event| marks.places.iter().find(|(id, _)| *id == event.id).map(|(_, place)| *place);
    let head = moment.and_then(|event| Some((place(event)?, event.moment.minute)));
    let document = &context.document;
    let label = context.words.strip_label(document, the_match, chances_of(&Story::of(document)));
    html! {
        <svg class="tl-st-plot" width="100%" height={em(1000, 16)} role="group" aria-label={label}>
            <g aria-hidden="true">
                { axis(&context.words, plot, head.map(|(place, _)| place)) }
                { rest_of_band(plot, marks) }
                // Separate lists with keys: a new mark leaves the others as they are.
                <>{ for marks.segments.iter().map(|segment| band(context, segment)) }</>
                <>{ for marks.chances.iter().map(rings) }</>
                <>{ for marks.sent_off.iter().map(|card| red_card(context, card)) }</>
            </g>
            <>{ for marks.goals.iter().map(|goal| goal_mark(context, goal)) }</>
            { head.map(|(place, minute)| playhead(context, place, minute)) }
        </svg>
    }
}

/// The line through the moment, with its minute on the axis, over the pale rest of the match.
fn playhead(context: &MatchContext, place: u32, minute: Option<Minute>) -> Html {
    let minute = minute.map(|minute| {
        let pill = html! {
            <>
                <rect class="tl-st-pill" x={format!("-{}", em(180, 16))} y={em(820, 16)} width={em(360, 16)} height={em(180, 16)} rx={em(90, 16)} />
                <text class="tl-st-when" y={em(955, 12)} text-anchor="middle">{ context.words.minute(minute) }</text>
            </>
        };
        at(place, pill)
    });
    html! {
        <g key="head" aria-hidden="true">
            { bar(classes!("tl-st-later"), [place, WIDTH], [0, 820]) }
            { line(classes!("tl-st-head"), [place, place], [0, 820]) }
            { minute }
        </g>
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

/// The rest of a live match, as an outline.
fn rest_of_band(plot: &Plot, marks: &Marks<'_>) -> Vec<Html> {
    let Some(now) = marks.now else { return Vec::new() };
    let rest = plot.runs().iter().filter(|run| run.to > now);
    rest.map(|run| bar(classes!("tl-st-rest"), [run.from.max(now), run.to], [310, 180])).collect()
}

/// The rings of a stack, the first nearest the band, on a rail that spans their stretch.
fn rings(chances: &Chances<'_>) -> Html {
    let class = side_class(Some(chances.side));
    let (count, figure) = stack(chances.count);
    let height = |row: usize| {
        let out = 50 + 95 * u32::try_from(chances.level + row).unwrap_or(0);
        match chances.side {
            Side::Home => 300_u32.saturating_sub(out),
            Side::Away => 500 + out,
        }
    };
    let rail =
        chances.within.map(|stretch| line(classes!("tl-st-rail", class), stretch, [height(0), height(0)]));
    let state = if chances.within.is_some() { "tl-unknown" } else { "tl-known" };
    let ring = |row| {
        html! {
            <circle
                class={classes!("tl-st-ring", class, state)}
                cx={percent(chances.at)}
                cy={em(height(row), 16)}
                r={em(35, 16)}
            />
        }
    };
    let figure = figure.map(|figure| {
        let text =
            html! { <text class="tl-st-count" x={em(70, 12)} y={em(height(0) + 40, 12)}>{ figure }</text> };
        at(chances.at, text)
    });
    html! { <key={chances.id}>{ rail }{ for (0..count).map(ring) }{ figure }</> }
}

fn red_card(context: &MatchContext, card: &SentOff<'_>) -> Html {
    let middle = match card.side {
        Side::Home => 130,
        Side::Away => 670,
    };
    html! { <key={card.id}>{ at(card.at, centred_icon(context, Icon::Red, "tl-st-card", middle)) }</> }
}
