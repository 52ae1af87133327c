//! The axis of the strip: its minutes, the ends of its periods, and the shapes along it.

use super::plot::{Plot, WIDTH};
use crate::components::measure::{em, percent};
use touchline_football::clock::Period;
use touchline_football::story::BreakKind;
use touchline_football::words::Words;
use yew::prelude::*;

/// A label of the axis this near to the playhead has no room beside its minute.
const HEAD: u32 = 800;

/// The marks of the axis. The labels near the playhead are left out.
pub(super) fn axis(words: &Words, plot: &Plot, head: Option<u32>) -> Html {
    let label = |at: u32, anchor: &'static str, text: &str| {
        let is_near = head.is_some_and(|head| head.abs_diff(at) < HEAD);
        if is_near { Html::default() } else { label(at, anchor, text) }
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

fn label(at: u32, anchor: &'static str, text: &str) -> Html {
    html! { <text class="tl-st-axis" x={percent(at)} y={em(960, 12)} text-anchor={anchor}>{ text }</text> }
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
