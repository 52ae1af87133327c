//! The playhead, which is the handle that rewinds the match: a line through the strip, its minute in a pill on the
//! axis, and a slider without a look of its own over them.

use super::axis::{at, line};
use super::playhead::{MOST, Playhead};
use super::plot::WIDTH;
use crate::components::context::MatchContext;
use crate::components::measure::em;
use crate::state::MOMENT;
use touchline_football::document::{Match, MatchStatus};
use touchline_football::story::BreakKind;
use yew::prelude::*;

/// The width of the narrowest plot, in nominal px.
const NARROW: u32 = 256;
/// How far a pill may reach beyond the plot, in tenths of a nominal px: less than the narrowest inset of an element.
const BEYOND: u32 = 60;

/// The pill. Its width is in tenths of a nominal px.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pill {
    text: String,
    width: u32,
    /// Whether there is no room for its right half in a narrow element. It then lies to the left of the playhead.
    is_at_end: bool,
}

impl Pill {
    /// The pill of a moment has its minute. That of now has "Now", "Abandoned", or the label at the end of the axis,
    /// which it covers.
    pub(super) fn of(context: &MatchContext, head: &Playhead<'_>) -> Pill {
        let (words, document) = (&context.words, &context.document);
        // The band of an abandoned match ends before the last label.
        let is_whole =
            |the_match: &Match| the_match.status().is_over() && the_match.status() != MatchStatus::Abandoned;
        let is_over = document.the_match.as_ref().is_some_and(is_whole);
        let text = match head.event {
            Some(event) => event.moment.minute.map_or("–".to_owned(), |minute| words.minute(minute)),
            None if !is_over => words.now(document),
            None if document.has_extra_time() => words.break_short(BreakKind::AfterExtraTime).to_owned(),
            None => words.break_short(BreakKind::FullTime).to_owned(),
        };
        let chars = u32::try_from(text.chars().count()).unwrap_or(0);
        let width = match head.event {
            Some(_) => (chars * 60 + 180).max(360),
            // Letters are wider than figures, and a small arrow says where the handle can go.
            None => chars * 80 + 270,
        };
        let to_end = (WIDTH - head.place().min(WIDTH)) * NARROW * 10 / WIDTH;
        Pill { text, width, is_at_end: width / 2 > BEYOND + to_end }
    }

    /// How far it reaches to a side of the playhead.
    pub(super) fn reach(&self) -> u32 {
        if self.is_at_end { self.width - BEYOND } else { self.width / 2 }
    }
}

/// The line and the pill, below the marks of the goals. The pointer reaches the slider through them.
pub(super) fn playhead(head: &Playhead<'_>, pill: &Pill) -> Html {
    let place = head.place();
    let is_now = head.event.is_none();
    let half = pill.width / 2;
    let text = em(if is_now { 40 } else { 0 }, 12);
    let shapes = html! {
        <g class={classes!("tl-rw-pill", pill.is_at_end.then_some("tl-rw-end"))}>
            { capsule("tl-rw-back", pill.width, 200) }
            // Shown while the slider has the focus.
            { capsule("tl-rw-ring", pill.width + 80, 280) }
            { is_now.then(|| html! {
                <svg x={minus(half.saturating_sub(50))} y={em(880, 16)} width={em(60, 16)} height={em(80, 16)} viewBox="0 0 6 8">
                    <path d="M6 0v8L0 4z" />
                </svg>
            }) }
            <text x={text} y={em(965, 12)} text-anchor="middle">{ &pill.text }</text>
        </g>
    };
    html! {
        <g key="head" class={classes!("tl-rw", "tl-rw-head", is_now.then_some("tl-rw-now"))} aria-hidden="true">
            { line(classes!("tl-rw-line"), [place, place], [0, 820]) }
            { at(place, shapes) }
        </g>
    }
}

/// A rounded rectangle around the middle of the pill. Lengths are in tenths of a nominal px.
fn capsule(class: &'static str, width: u32, height: u32) -> Html {
    html! {
        <rect
            {class}
            x={minus(width / 2)}
            y={em(920 - height / 2, 16)}
            width={em(width, 16)}
            height={em(height, 16)}
            rx={em(height / 2, 16)}
        />
    }
}

fn minus(length: u32) -> String {
    format!("-{}", em(length, 16))
}

/// The slider. Its positions are places on the strip, so its thumb is always under the pill.
///
/// The shell moves it from moment to moment, and passes back the index of the moment.
pub(super) fn slider(context: &MatchContext, head: &Playhead<'_>) -> Html {
    let (document, words) = (&context.document, &context.words);
    let text = head.event.map_or_else(|| words.now(document), |event| words.moment(document, event));
    let stops: Vec<String> = head.stops.iter().map(u32::to_string).collect();
    let value = head.stops.get(head.at).map(u32::to_string);
    html! {
        <input
            class="tl-rw tl-rw-slider"
            part="rewind"
            type="range"
            min="0"
            max={MOST.to_string()}
            data-action={MOMENT}
            data-key={context.id(MOMENT)}
            aria-label={words.rewind().to_owned()}
            aria-valuetext={text}
            data-stops={stops.join(" ")}
            data-at={head.at.to_string()}
            {value}
        />
    }
}
