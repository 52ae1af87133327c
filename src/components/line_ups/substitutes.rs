//! The substitutes who came on.

use super::line_up;
use crate::components::context::MatchContext;
use crate::components::icon::{Icon, icon};
use crate::components::text::side_class;
use touchline_football::story::{MarkKind, Side, Squad};
use yew::prelude::*;

/// The properties of [`Substitutes`].
#[derive(Properties, PartialEq)]
pub struct SubstitutesProps {
    /// The match.
    pub context: MatchContext,
    /// The side.
    pub side: Side,
}

/// The substitutes who came on for a side, in order. They are under the pitch if there is no room for the
/// lists.
#[component]
pub fn Substitutes(SubstitutesProps { context, side }: &SubstitutesProps) -> Html {
    let document = &context.document;
    let line_up = document.the_match.as_ref().and_then(|the_match| line_up(the_match, *side));
    let came_on = line_up.map(|line_up| Squad::of(document, line_up).came_on).unwrap_or_default();
    let lines = came_on.iter().map(|selected| {
        let on = selected.marks.iter().find(|mark| mark.kind == MarkKind::On);
        let minute = on.and_then(|mark| mark.moment.minute).map(|minute| context.words.minute(minute));
        html! {
            <li>
                { icon(&context.uid, Icon::On) }
                <span translate="no">{ context.words.player(document, selected.player) }</span>
                <span class="tl-lu-when">{ minute }</span>
            </li>
        }
    });
    html! { <ul class={side_class(Some(*side))}>{ for lines }</ul> }
}
