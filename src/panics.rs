//! Wasm only: what a panic leaves behind. The instance that panicked is never used again; the shell
//! (`www/touchline.js`) shows every element anew in a fresh one, and a page never sees more of it than an event.

use wasm_bindgen::handler::schedule_reinit;

/// What every panic does: the next call from JavaScript finds a fresh instance, and handles of this one throw. By this
/// name `xtask/src/cut.rs` finds it.
#[inline(never)]
pub(crate) fn panicked() {
    schedule_reinit();
}

/// From now on, every panic does that and nothing else: no message is formatted, no text is kept for one.
pub(crate) fn contain() {
    yew::set_custom_panic_hook(Box::new(|_| panicked()));
}
