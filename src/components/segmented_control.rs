//! A choice between a few options, made of native radio buttons. Keyboards, screen readers and CSS support it
//! without a script.

use crate::state::Action;
use yew::prelude::*;

/// One of the options.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Its name in the markup.
    pub value: &'static str,
    /// The action of choosing it.
    pub action: Action,
    /// Its label.
    pub label: AttrValue,
    /// The number of entries that it shows, if it has one.
    pub count: Option<usize>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// The properties of [`SegmentedControl`].
#[derive(Properties, PartialEq)]
pub struct SegmentedControlProps {
    /// The name of the radio group, unique on the page.
    pub name: AttrValue,
    /// The subject of the choice, for screen readers.
    pub legend: AttrValue,
    /// The options.
    pub segments: Vec<Segment>,
    /// Additional classes of the field.
    #[prop_or_default]
    pub class: Classes,
}

/// A choice between a few options.
#[component]
pub fn SegmentedControl(props: &SegmentedControlProps) -> Html {
    let SegmentedControlProps { name, legend, segments, class } = props;
    let choices = segments.iter().map(|Segment { value, action, label, count, chosen }| {
        html! {
            <label>
                <input
                    type="radio"
                    name={name.clone()}
                    value={*value}
                    data-action={action.to_string()}
                    data-key={format!("{name}-{value}")}
                    checked={*chosen}
                />
                <span>{ label }{ count.map(|count| html! { <>{ " " }<i>{ count }</i></> }) }</span>
            </label>
        }
    });
    radio_group(html! {
        <fieldset class={classes!("tl-seg", class.clone())}>
            <legend class="tl-sr">{ legend }</legend>
            { for choices }
        </fieldset>
    })
}

/// Wraps radio buttons in a form of their own.
///
/// Without a form, Chromium 156 never releases radio buttons that leave a shadow root, or anything removed
/// with them. The form has nothing to send, and `dialog` sends nothing.
pub(super) fn radio_group(radios: Html) -> Html {
    html! { <form class="tl-choice" method="dialog">{ radios }</form> }
}
