//! The form of a team.

use touchline_football::standings::{Earned, FormEntry};
use touchline_football::words::Words;
use yew::prelude::*;

/// The last five results, oldest first: letters for the eye, words for screen readers.
pub(super) fn form(words: &Words, form: &[FormEntry]) -> Option<Html> {
    if form.is_empty() {
        return None;
    }
    let letters = form.iter().map(|entry| {
        let class = match entry.earned {
            Earned::Win => "tl-w",
            Earned::Draw => "tl-d",
            Earned::Defeat => "tl-l",
        };
        html! { <i {class}>{ words.form_letter(entry.earned) }</i> }
    });
    Some(html! { <span class="tl-tb-form" role="img" aria-label={words.form(form)}>{ for letters }</span> })
}
