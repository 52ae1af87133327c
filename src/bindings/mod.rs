//! The border to the browser: everything that the shell (`www/element.js`) calls. No other module knows web-sys.
//!
//! Values cross it by serde-wasm-bindgen, in both directions. A document is read by [`read`] before any [`view::View`] is
//! entered, and what it gave ([`reading::Reading`]) is shared by all elements that show the same version.

// The code that `#[wasm_bindgen]` generates is unsafe; ours is not.
#![allow(unsafe_code)]

mod panics;
mod reading;
mod refresh;
mod verdict;
mod view;

use wasm_bindgen::prelude::*;

#[wasm_bindgen(start)]
fn start() {
    panics::contain();
}

/// Replaces an instance that has panicked by a fresh one. Handles of the old instance (views, readings, plans) throw from
/// then on. The shell calls this before it uses a handle: any other call would take the old handle into the new
/// instance. With `lost` it replaces the instance even if that has not panicked.
#[wasm_bindgen]
pub fn pulse(lost: bool) {
    if lost {
        panics::panicked();
    }
}
