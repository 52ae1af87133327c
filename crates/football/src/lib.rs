//! Football without a browser.
