//! The match at an earlier moment, and a note that says so. The handle is on the strip.

use super::context::{MatchContext, Now};
use crate::state::Action;
use touchline_football::document::Event;
use touchline_football::story::{moments, rewound};
use yew::prelude::*;

/// The match at an earlier moment.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rewound {
    /// The context of that moment, from which the score, tables and scenarios are computed.
    pub(super) context: MatchContext,
    /// The clock of that moment.
    pub(super) now: Now,
    /// The last event before it.
    pub(super) event: Event,
    /// The label of the way back.
    pub(super) back: String,
}

impl Rewound {
    /// Rewinds a match to a moment. `None` if there is no such moment.
    pub(super) fn new(context: &MatchContext, moment: usize) -> Option<Rewound> {
        let index = *moments(&context.document).get(moment)?;
        let event = context.document.events.get(index)?.clone();
        let document = rewound(&context.document, index)?;
        let minute = document.the_match.as_ref()?.clock().map(|clock| clock.minute);
        let label = context.words.as_it_stood(minute);
        let now = Now { minute, ..Now::default() };
        let back = context.words.back_to_now(&context.document).to_owned();
        Some(Rewound { context: context.rewound(document, label), now, event, back })
    }
}

/// The properties of [`RewindNote`].
#[derive(Properties, PartialEq)]
pub(super) struct RewindNoteProps {
    /// The moment.
    pub(super) rewound: Rewound,
}

/// Says that this is an earlier moment, and links back.
#[component]
pub(super) fn RewindNote(RewindNoteProps { rewound }: &RewindNoteProps) -> Html {
    let Rewound { context, event, back, .. } = rewound;
    let label = context.as_it_stood.as_deref().unwrap_or_default();
    html! {
        <div class="tl-rw-then" role="note">
            <p>{ context.words.then(label, &context.document, event) }</p>
            <button type="button" data-action={Action::Now.to_string()} data-key={context.id("now")}>
                { back }
            </button>
        </div>
    }
}
