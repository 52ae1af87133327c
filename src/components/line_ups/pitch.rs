//! Both starting elevens on one pitch.

use super::mark::icon_of;
use super::{line_up, team_and_formation};
use crate::components::context::MatchContext;
use crate::components::icon::icon;
use crate::components::text::side_class;
use touchline_football::document::Match;
use touchline_football::story::{Mark, MarkKind, Selected, Side, rows_of};
use yew::prelude::*;

/// The properties of [`Pitch`].
#[derive(Properties, PartialEq)]
pub struct PitchProps {
    /// The match.
    pub context: MatchContext,
}

/// A picture of both elevens. Screen readers do not see it, because the lists have the same content.
#[component]
pub fn Pitch(PitchProps { context }: &PitchProps) -> Html {
    let Some(the_match) = context.document.the_match.as_ref() else { return Html::default() };
    html! {
        <div class="tl-lu-pitch" aria-hidden="true">
            <i class="tl-lu-half" />
            <i class="tl-lu-circle" />
            <i class="tl-lu-box tl-home" />
            <i class="tl-lu-box tl-away" />
            { for Side::BOTH.map(|side| html! {
                <p class={classes!("tl-lu-side", side_class(Some(side)))}>
                    { team_and_formation(context, the_match, side) }
                </p>
            }) }
            { for Side::BOTH.map(|side| eleven(context, the_match, side)) }
        </div>
    }
}

/// A side's eleven in its half of the pitch, row by row from its own goal.
fn eleven(context: &MatchContext, the_match: &Match, side: Side) -> Html {
    let lines = line_up(the_match, side).map_or_else(Vec::new, |line_up| rows_of(&context.document, line_up));
    let lines = lines.iter().map(|line| {
        // So many names stand beside each other only if every second one is lower.
        let is_full = (line.len() > 4).then_some("tl-lu-five");
        html! { <div class={classes!("tl-lu-line", is_full)}>{ for line.iter().map(|selected| player(context, selected)) }</div> }
    });
    html! { <div class={classes!("tl-lu-eleven", side_class(Some(side)))}>{ for lines }</div> }
}

fn player(context: &MatchContext, selected: &Selected<'_>) -> Html {
    let number = context.document.player(selected.player).and_then(|player| player.number);
    html! {
        <span class="tl-lu-player">
            <span class="tl-lu-dot">{ number.map(|number| html! { number }) }</span>
            <span class="tl-lu-marks">{ for selected.marks.iter().filter_map(|mark| pitch_mark(context, mark)) }</span>
            <span class="tl-lu-name" translate="no">
                { context.words.player(&context.document, selected.player) }
            </span>
        </span>
    }
}

fn pitch_mark(context: &MatchContext, mark: &Mark<'_>) -> Option<Html> {
    let minute = mark.moment.minute.filter(|_| mark.kind == MarkKind::Off);
    let minute = minute.map(|minute| html! { <span>{ context.words.minute(minute) }</span> });
    let icon = icon(&context.uid, icon_of(mark.kind)?);
    Some(html! { <b>{ icon }{ minute }</b> })
}
