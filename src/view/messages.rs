//! What the element shows of a document that cannot be shown.

use touchline_football::words::Words;
use yew::prelude::*;

/// What the messages are drawn from.
#[derive(Properties, PartialEq, Clone)]
pub struct MessagesProps {
    /// One line a message: where, what, and the remedy.
    pub lines: Vec<String>,
}

/// The messages of a fatal document, where the match would be.
#[component]
pub fn Messages(MessagesProps { lines }: &MessagesProps) -> Html {
    let words = Words::for_tag(None);
    html! {
        <section class="tl" part="base" lang={words.tag()}>
            <div class="tl-body tl-msg" role="alert" part="message">
                <p><b>{ words.cannot_show() }</b></p>
                <ul>{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            </div>
        </section>
    }
}
