//! Football without a browser: the match document, the clock, the standings, what each side now needs, and the
//! words for all of it.
//!
//! Plain Rust: no Yew, no web-sys, no clock of the machine, no network, no global state. Every function is one of
//! its arguments, so that a page rendered natively and the same page in a browser are the same bytes.
//!
//! The arrows run one way, and a test (`tests/tidy/`) checks them:
//! `words`, `story` → [`scenarios`] → [`standings`] → [`document`] → [`clock`]; [`refresh`] and [`update`] need no more than
//! the document.

pub mod clock;
pub mod document;
pub mod refresh;
pub mod scenarios;
pub mod standings;
pub mod story;
pub mod update;
pub mod words;

#[cfg(test)]
mod testing;
