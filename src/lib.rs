//! Touchline, the match centre widget: the Yew view of a match document, and its border to the browser.
//!
//! - [`state`]: what the reader has chosen, and the actions that change it;
//! - [`live`]: what an element keeps from one version of its document to the next;
//! - [`settings`]: what the page asks for, which parts and in which order;
//! - [`view`]: from document and choice to markup, the only producer of markup there is;
//! - `bindings`: Wasm only, the exports that the shell (`www/element.js`) calls;
//! - `panics`: Wasm only, what a panic leaves behind;
//! - `prerender`: native only (feature `prerender`), the same view as a string.
//!
//! Everything about football is in [`touchline_football`], which knows neither Yew nor a browser.

pub mod live;
pub mod settings;
pub mod state;
pub mod view;

/// What the ids in a shadow root begin with: they are nobody else's there. Native markup of an element that is to be
/// taken over has the same ones.
pub const UID: &str = "tl";

#[cfg(target_arch = "wasm32")]
mod bindings;
#[cfg(target_arch = "wasm32")]
mod panics;
#[cfg(all(feature = "prerender", not(target_arch = "wasm32")))]
pub mod prerender;

/// A small allocator in place of the standard one: it takes memory from the page and keeps it, as that does.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
