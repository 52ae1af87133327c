//! What happened to a player: a small icon with its minute.

use crate::components::context::MatchContext;
use crate::components::icon::{Icon, icon};
use crate::components::text::visually_hidden;
use touchline_football::story::{Mark, MarkKind};
use yew::prelude::*;

/// A mark beside a name in a list: icon, word for screen readers, minute.
pub(super) fn list_mark(context: &MatchContext, mark: &Mark<'_>) -> Html {
    let words = &context.words;
    html! {
        <span class="tl-lu-mark">
            { icon(&context.uid, icon_of(mark.kind)) }
            { visually_hidden(format!(" {} ", words.mark(mark.kind))) }
            { mark.moment.minute.map(|minute| words.minute(minute)).unwrap_or_default() }
        </span>
    }
}

/// The icon of a mark.
pub(super) fn icon_of(kind: MarkKind) -> Icon {
    match kind {
        MarkKind::Goal => Icon::Ball,
        MarkKind::OwnGoal => Icon::OwnGoal,
        MarkKind::Yellow => Icon::Yellow,
        MarkKind::SecondYellow => Icon::SecondYellow,
        MarkKind::Red => Icon::Red,
        MarkKind::On => Icon::On,
        MarkKind::Off => Icon::Off,
    }
}
