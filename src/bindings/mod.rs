//! The boundary with the browser: everything that the shell (`www/element.js`) calls. No other module uses
//! web-sys.
//!
//! Values cross it through serde-wasm-bindgen, in both directions. [`read`] reads a document before any
//! [`view::View`] gets it. All elements that show the same version share the result ([`reading::Reading`]).

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

/// Replaces an instance that has panicked with a fresh one. From then on, handles of the old instance (views,
/// readings, plans) throw.
///
/// The shell calls this before it uses a handle. Any other call would carry the old handle into the new
/// instance. With `lost` it replaces the instance even if it has not panicked.
#[wasm_bindgen]
pub fn pulse(lost: bool) {
    if lost {
        panics::panicked();
    }
}
