//! What the command line `touchline` is made of; `main.rs` only calls it.

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
