//! What a reader sees, asserted in a real browser.
