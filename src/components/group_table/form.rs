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
        html! { <i class={result_class(entry.result)}>{ words.form_letter(entry.result) }</i> }
    });
    Some(html! { <span class="tl-tb-form" role="img" aria-label={words.form(form)}>{ for letters }</span> })
}

/// The class of the letter for a result.
pub(in crate::components) fn result_class(earned: TeamResult) -> &'static str {
    match earned {
        TeamResult::Win => "tl-w",
        TeamResult::Draw => "tl-d",
        TeamResult::Defeat => "tl-l",
    }
}
