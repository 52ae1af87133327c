//! The key under the strip.

use super::marks::Marks;
use touchline_football::words::Words;
use yew::prelude::*;

/// The key. It explains only what the strip contains.
pub(super) fn key(words: &Words, marks: &Marks<'_>) -> Html {
    let unknown = marks.chances.iter().any(|chances| chances.within.is_some());
    let known = marks.chances.iter().any(|chances| chances.within.is_none());
    let sample = |state: &'static str, rail: Option<Html>, text: &str| {
        html! {
            <>
                { " " }
                <span>
                    <svg class="tl-st-key" aria-hidden="true" viewBox="0 0 24 10">
                        { rail }
                        <circle class={classes!("tl-st-ring", state)} cx="12" cy="5" r="3.5" />
                    </svg>
                    { " " }
                    { text }
                </span>
            </>
        }
    };
    let rail = || html! { <line class="tl-st-rail" x2="24" y1="5" y2="5" /> };
    html! {
        <figcaption>
            <span>{ words.strip_key() }</span>
            { unknown.then(|| sample("tl-unknown", Some(rail()), words.strip_key_unknown())) }
            { known.then(|| sample("tl-known", None, words.strip_key_known())) }
        </figcaption>
    }
}
