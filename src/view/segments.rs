//! A choice of one from a few: native radio buttons, so that keyboard, screen readers and CSS know it without a
//! script.

use super::el::{El, el, tag};
use crate::state::Action;

/// One of the choices.
pub(super) struct Segment {
    /// Its name in the markup.
    pub(super) value: &'static str,
    /// What choosing it does.
    pub(super) action: Action,
    /// What it says.
    pub(super) text: &'static str,
    /// How many entries it shows, where it counts any.
    pub(super) count: Option<usize>,
    /// Whether it is the chosen one.
    pub(super) chosen: bool,
}

/// A choice of one from a few: the name of the group, unique on the page; what it is about, for screen readers.
pub(super) fn segments(name: &str, legend: &str, choices: &[Segment]) -> El {
    let two = if choices.len() == 2 { "tl-seg-two" } else { "" };
    let field = el("fieldset").classes(&["tl-seg", two]).with(tag("legend", "tl-sr").text(legend));
    group(field.with_all(choices.iter().map(|choice| label(name, choice))))
}

/// Radio buttons in a form of their own. In a shadow root and without one, Chromium 156 never lets go of those that were
/// taken out, and of all that was taken out with them. There is nothing to send, and `dialog` sends nothing.
pub(super) fn group(radios: El) -> El {
    tag("form", "tl-choice").attr("method", "dialog").with(radios)
}

fn label(name: &str, choice: &Segment) -> El {
    let input = el("input")
        .attr("type", "radio")
        .attr("name", name)
        .attr("value", choice.value)
        .attr("data-action", &choice.action.to_string())
        .attr("data-key", &format!("{name}-{}", choice.value))
        .checked(choice.chosen);
    let mut words = el("span").text(choice.text);
    if let Some(count) = choice.count {
        words = words.text(" ").with(el("i").number(&count));
    }
    el("label").with(input).with(words)
}
