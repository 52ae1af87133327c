//! The Yew component tree, the only producer of markup: for the prerendered page, the first paint and every
//! update.
//!
//! [`MatchCentre`] is the root. Each component has a file named after what it shows, or a folder if it has
//! components of its own. The timeline is in `timeline`, the scorers in `score_header/scorers.rs`, the group
//! table in `group_table`. Components share the document through a [`MatchContext`]. [`kept`] describes how
//! an update skips unaffected components.
//!
//! # Why no component has an `onclick`
//!
//! A control names its [`Action`](crate::state::Action) in `data-action`. The shell listens on the shadow
//! root, passes the action to Rust, and [`Choice::reduce`](crate::state::Choice::reduce) makes the new state.
//! A press before the Wasm has loaded therefore waits in a queue and is not lost. It also avoids two faults
//! of Yew 0.23: destroying an app leaks its listeners, and two Yew apps on one page receive each other's
//! clicks. `tests/tidy/` finds any `on*` attribute.
//!
//! No component writes a `style`, because a strict content security policy forbids it. A length that depends
//! on data is an SVG attribute, and a colour that depends on a side is a class.

mod colours;
mod content;
mod context;
mod document_errors;
mod fixtures;
mod group_table;
mod icon;
mod jump_links;
mod kept;
mod layout;
mod line_ups;
mod match_centre;
mod match_strip;
mod measure;
mod more_style;
mod preview;
mod rewind;
mod score_header;
mod segmented_control;
mod stale_note;
mod statistics;
mod text;
mod timeline;
mod what_next;

pub use context::{MatchContext, Now};
pub use match_centre::{Content, MatchCentre, MatchCentreProps};
pub use more_style::needs_more;
