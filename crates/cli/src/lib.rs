//! The commands of the `touchline` command line. `main.rs` only calls them.

pub mod check;
pub mod clubs;
pub mod convert;
pub mod feeds;
pub mod load;
pub mod merge;
mod names;
mod out;
pub mod render;
pub mod replay;
pub mod scenarios;
pub mod schema;
pub mod table;
mod utf8;
pub mod words;
