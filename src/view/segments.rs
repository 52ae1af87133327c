//! A choice of one from a few: native radio buttons, so that keyboard, screen readers and CSS know it without a
//! script.

use crate::state::Action;
use yew::prelude::*;

/// One of the choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    value: &'static str,
    action: String,
    text: Html,
    chosen: bool,
}

/// One of the choices: its name in the markup, what choosing it does, what it says.
#[must_use]
pub fn choice(value: &'static str, action: Action, text: Html, chosen: bool) -> Segment {
    Segment { value, action: action.to_string(), text, chosen }
}

/// What a choice is drawn from.
#[derive(Properties, PartialEq)]
pub struct SegmentsProps {
    /// The name of the group of radio buttons: unique on the page.
    pub name: String,
    /// What the choice is about, for screen readers.
    pub legend: &'static str,
    /// The choices.
    pub choices: Vec<Segment>,
}

/// A choice of one from a few.
#[component]
pub fn Segments(SegmentsProps { name, legend, choices }: &SegmentsProps) -> Html {
    let labels = choices.iter().map(|segment| {
        html! {
            <label key={segment.value}>
                <input type="radio" name={name.clone()} value={segment.value} checked={segment.chosen}
                    data-action={segment.action.clone()} data-key={format!("{name}-{}", segment.value)} />
                <span>{ segment.text.clone() }</span>
            </label>
        }
    });
    html! {
        <fieldset class={classes!("tl-seg", (choices.len() == 2).then_some("tl-seg-two"))}>
            <legend class="tl-sr">{ *legend }</legend>
            { for labels }
        </fieldset>
    }
}
