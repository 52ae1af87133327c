//! A page that is itself a Yew app, with match centres in its tree, and a widget whose clicks Yew handles. Compiled
//! only for the browser tests (`tests/browser/tests/yew_host.rs`), into its own Wasm.
#![cfg(target_arch = "wasm32")]
// The code that `#[wasm_bindgen]` generates is unsafe; ours is not.
#![allow(unsafe_code)]

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

/// Mounts the page.
#[wasm_bindgen]
pub fn page(root: Element) {
    yew::Renderer::<Page>::with_root(root).render();
}

/// A widget that lives as long as its page keeps it: `free()` destroys it, as Yew does.
#[wasm_bindgen]
pub struct Mounted(Option<yew::AppHandle<Widget>>);

/// Mounts a widget, perhaps inside a shadow root.
#[wasm_bindgen]
pub fn widget(root: Element) -> Mounted {
    Mounted(Some(yew::Renderer::<Widget>::with_root(root).render()))
}

impl Drop for Mounted {
    fn drop(&mut self) {
        if let Some(app) = self.0.take() {
            app.destroy();
        }
    }
}

/// How often something has been clicked, and the counter for it.
#[hook]
fn use_clicks() -> (u32, Callback<MouseEvent>) {
    let count = use_state(|| 0);
    let more = count.clone();
    (*count, Callback::from(move |_| more.set(*more + 1)))
}

/// `#counts` shows the counts: the whole page, around the first match, each of two buttons.
#[component]
fn Page() -> Html {
    let (everywhere, count_everywhere) = use_clicks();
    let (around, count_around) = use_clicks();
    let (one, count_one) = use_clicks();
    let (two, count_two) = use_clicks();
    html! {
        <div id="everywhere" onclick={count_everywhere}>
            <p id="counts">{ format!("everywhere {everywhere}, around {around}, one {one}, two {two}") }</p>
            <button id="one" onclick={count_one}>{ "One" }</button>
            // Another attribute at every click: the page renders again around its content.
            <div id="around" data-clicks={everywhere.to_string()} onclick={count_around}>
                { (0..one).map(|line| html! { <p>{ format!("Line {line}") }</p> }).collect::<Html>() }
                <touchline-match id="first" src="/match.json" loading="eager" what-if={ if two > 0 { "off" } else { "on" }} />
            </div>
            <button id="two" onclick={count_two}>{ "Two" }</button>
            <touchline-match id="second" src="/match.json" loading="eager" />
            <div id="other" />
        </div>
    }
}

/// A button that counts.
#[component]
fn Widget() -> Html {
    let (clicks, count) = use_clicks();
    html! { <button onclick={count}>{ format!("clicked {clicks}") }</button> }
}
