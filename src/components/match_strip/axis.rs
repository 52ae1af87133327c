//! The axis of the strip: its minutes, the ends of its periods, and the shapes along it.

use super::plot::{Plot, WIDTH};
use crate::components::measure::{em, percent};
use touchline_football::clock::Period;
use touchline_football::story::BreakKind;
use touchline_football::words::Words;
use yew::prelude::*;

/// The pill of the playhead takes the place of a label of the axis that is this near to it.
const NEAR: u32 = 800;
/// The classes of labels that are further away, but would touch the pill on a plot of less than this many nominal px.
/// Each is hidden in elements up to the width in its name.
const NARROW: [(u32, &str); 4] =
    [(410, "tl-st-near-45"), (290, "tl-st-near-30"), (210, "tl-st-near-22"), (110, "tl-st-near-16")];

/// The marks of the axis. `head` is the place of the playhead, and how far its pill reaches to a side, in tenths of a
/// nominal px.
pub(super) fn axis(words: &Words, plot: &Plot, head: Option<(u32, u32)>) -> Html {
    let label = |at: u32, anchor: &'static str, text: &str| {
        // The middle of extra time has no label.
        if text.is_empty() {
            return Html::default();
        }
        let chars = u32::try_from(text.chars().count()).unwrap_or(0);
        let own = if anchor == "middle" { chars * 35 } else { chars * 70 };
        let class = head.and_then(|(head, reach)| near(head.abs_diff(at), reach + own + 30));
        html! {
            <text
                class={classes!("tl-st-axis", class)}
                x={percent(at)}
                y={em(960, 12)}
                text-anchor={anchor}
            >
                { text }
            </text>
        }
    };
    let runs = plot.runs();
    let ends = runs.iter().enumerate().map(|(index, run)| {
        let text = words.break_short(match run.period {
            Period::First => BreakKind::HalfTime,
            Period::Second => BreakKind::FullTime,
            Period::ExtraFirst => BreakKind::ExtraHalfTime,
            Period::ExtraSecond | Period::ShootOut => BreakKind::AfterExtraTime,
        });
        match runs.get(index + 1) {
            Some(next) => label(u32::midpoint(run.to, next.from), "middle", text),
            None => label(WIDTH, "end", text),
        }
    });
    html! {
        <>
            { for plot.ticks().iter().map(|(_, at)| line(classes!("tl-st-grid"), [*at, *at], [20, 780])) }
            { label(0, "start", "0") }
            <g class="tl-st-tick">
                { for plot.ticks().iter().map(|(minute, at)| label(*at, "middle", &minute.to_string())) }
            </g>
            { for ends }
        </>
    }
}

/// The class of a label that is this far from the playhead and needs this much room, in tenths of a nominal px.
fn near(distance: u32, room: u32) -> Option<&'static str> {
    if distance < NEAR {
        return Some("tl-st-near");
    }
    let (_, class) = NARROW.into_iter().find(|(width, _)| distance * width < room * WIDTH / 10)?;
    Some(class)
}

/// A line. Its ends are in hundredths of a percent across and in tenths of a nominal pixel down.
pub(super) fn line(class: Classes, [from, to]: [u32; 2], [top, bottom]: [u32; 2]) -> Html {
    html! { <line {class} x1={percent(from)} x2={percent(to)} y1={em(top, 16)} y2={em(bottom, 16)} /> }
}

/// A bar, in the same units as a [`line`].
pub(super) fn bar(class: Classes, [from, to]: [u32; 2], [top, height]: [u32; 2]) -> Html {
    html! {
        <rect {class} x={percent(from)} width={percent(to - from)} y={em(top, 16)} height={em(height, 16)} />
    }
}

/// Positions shapes whose sizes are in em at a place in percent. A nested SVG carries the place.
pub(super) fn at(place: u32, shapes: Html) -> Html {
    html! { <svg x={percent(place)} y="0" width="1" height="1" overflow="visible">{ shapes }</svg> }
}
