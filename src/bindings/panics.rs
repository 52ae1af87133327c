//! What happens after a panic. The instance that panicked is never used again. The shell mounts every element
//! in a fresh one, and the page notices an event at most.

use wasm_bindgen::handler::schedule_reinit;

/// Schedules a fresh instance: the next call from JavaScript makes it, and the handles of this one throw from then on.
pub(super) fn panicked() {
    schedule_reinit();
}

/// Makes every panic schedule a fresh instance. A development build prints its message and location in the console
/// first; the optimised build is silent, and carries no message.
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
