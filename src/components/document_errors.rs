//! The reasons why a document cannot be shown.

use touchline_football::words::Words;
use yew::prelude::*;

/// The properties of [`DocumentErrors`].
#[derive(Properties, PartialEq)]
pub struct DocumentErrorsProps {
    /// The messages, one per line.
    pub messages: Vec<String>,
}

/// Replaces a match whose document cannot be shown. A sentence for the reader, and why in a fold.
#[component]
pub fn DocumentErrors(DocumentErrorsProps { messages }: &DocumentErrorsProps) -> Html {
    let words = Words::for_tag(None);
    html! {
        <section class="tl" part="base" lang={words.tag().to_owned()} dir={words.direction().to_owned()}>
            <div class="tl-body tl-msg" role="alert" part="message">
                <p><b>{ words.cannot_show() }</b></p>
                <p>{ words.mistake() }</p>
                <details>
                    <summary class="tl-msg-more">{ words.details() }</summary>
                    <ul>{ for messages.iter().map(|message| html! { <li>{ message }</li> }) }</ul>
                </details>
            </div>
        </section>
    }
}
