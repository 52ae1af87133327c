//! The root of the component tree.

use super::context::{MatchContext, Now};
use super::document_errors::DocumentErrors;
use super::layout::Layout;
use crate::state::Choice;
use std::cell::Cell;
use std::rc::Rc;
use yew::prelude::*;

/// The content of an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Why its document cannot be shown, one message per line.
    Errors(Vec<String>),
    /// A match, or a group without one.
    Match {
        /// The document with its words.
        context: MatchContext,
        /// What has changed since that version of the document.
        now: Now,
        /// What the reader has chosen.
        choice: Choice,
    },
}

/// The properties of [`MatchCentre`].
#[derive(Clone, Properties, PartialEq)]
pub struct MatchCentreProps {
    /// What to show.
    pub content: Content,
    /// The number of this update, counted from 1.
    #[prop_or_default]
    pub update: u32,
    /// Receives the number of the last update that the root and every component below have rendered.
    #[prop_or_default]
    pub rendered: Rc<Cell<u32>>,
}

/// The root of an element: its match, or the reason why it has none.
#[component]
pub fn MatchCentre(MatchCentreProps { content, update, rendered }: &MatchCentreProps) -> Html {
    let rendered = rendered.clone();
    // Yew runs the effects of a parent after its children have rendered, however many tasks that took.
    use_effect_with(*update, move |update| rendered.set(*update));
    match content.clone() {
        Content::Errors(messages) => html! { <DocumentErrors {messages} /> },
        Content::Match { context, now, choice } => html! { <Layout {context} {now} {choice} /> },
    }
}
