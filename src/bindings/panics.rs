//! What happens after a panic. The instance that panicked is never used again. The shell mounts every element
//! in a fresh one, and the page sees one event at most.

use wasm_bindgen::handler::schedule_reinit;

/// Schedules a fresh instance. The next call from JavaScript creates it, and from then on the handles of this
/// one throw.
pub(super) fn panicked() {
    schedule_reinit();
}

/// Makes every panic schedule a fresh instance. A development build first prints the message and location to
/// the console. The optimised build is silent and contains no messages.
pub(super) fn contain() {
    yew::set_custom_panic_hook(Box::new(|_panic| {
        #[cfg(debug_assertions)]
        console::error(&_panic.to_string());
        panicked();
    }));
}

#[cfg(debug_assertions)]
mod console {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = console)]
        pub(super) fn error(message: &str);
    }
}
