//! What happened to a player: a small icon with its minute.

use crate::components::context::MatchContext;
use crate::components::icon::{Icon, icon};
use crate::components::text::visually_hidden;
use touchline_football::story::{Mark, MarkKind};
use yew::prelude::*;

/// A mark beside a name in a list: icon or letter, word for screen readers, minute.
pub(super) fn list_mark(context: &MatchContext, mark: &Mark<'_>) -> Html {
    let words = &context.words;
    let sign = match icon_of(mark.kind) {
        Some(of) => icon(&context.uid, of),
        None => html! { <b aria-hidden="true">{ words.assist_mark() }</b> },
    };
    html! {
        <span class="tl-lu-mark">
            { sign }
            { visually_hidden(format!(" {} ", words.mark(mark.kind))) }
            { mark.moment.minute.map(|minute| words.minute(minute)).unwrap_or_default() }
        </span>
    }
}

/// The icon of a mark. An assist has none: its mark is a letter.
pub(super) fn icon_of(kind: MarkKind) -> Option<Icon> {
    Some(match kind {
        MarkKind::Assist => return None,
        MarkKind::Goal => Icon::Ball,
        MarkKind::OwnGoal => Icon::OwnGoal,
        MarkKind::Yellow => Icon::Yellow,
        MarkKind::SecondYellow => Icon::SecondYellow,
        MarkKind::Red => Icon::Red,
        MarkKind::On => Icon::On,
        MarkKind::Off => Icon::Off,
    })
}
