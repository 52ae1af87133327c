//! The form of a team.

use touchline_football::standings::{FormEntry, TeamResult};
use touchline_football::words::Words;
use yew::prelude::*;

/// The last five results, oldest first: as letters, and in words for screen readers.
pub(super) fn form(words: &Words, form: &[FormEntry]) -> Option<Html> {
    if form.is_empty() {
        return None;
    }
    let letters = form.iter().map(|entry| {
        let class = match entry.result {
            TeamResult::Win => "tl-w",
            TeamResult::Draw => "tl-d",
            TeamResult::Defeat => "tl-l",
        };
        html! { <i {class}>{ words.form_letter(entry.result) }</i> }
    });
    Some(html! { <span class="tl-tb-form" role="img" aria-label={words.form(form)}>{ for letters }</span> })
}
