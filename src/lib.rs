//! The match centre widget: a Yew component tree that shows a match document.
//!
//! - [`components`]: the component tree, with one component per file. Nothing else produces markup.
//! - [`state`]: what the reader has chosen, and the actions that change it.
//! - [`settings`]: what the page configures: which parts, and in which order.
//! - [`live`]: what an element keeps from one version of its document to the next.
//! - `bindings`: what the shell (`www/`) calls. Wasm only.
//! - `prerender`: the same tree as an HTML string. Native only (feature `prerender`).
//!
//! Everything about football is in [`touchline_football`], which uses neither Yew nor a browser.

pub mod components;
pub mod live;
pub mod settings;
pub mod state;

/// The prefix of ids in a shadow root, which has no ids but ours. Prerendered markup that a script will take
/// over uses the same ids.
pub const UID: &str = "tl";

#[cfg(target_arch = "wasm32")]
mod bindings;
#[cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
pub mod prerender;
