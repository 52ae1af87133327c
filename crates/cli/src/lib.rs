//! What the command line `touchline` is made of; `main.rs` only calls it.

pub mod convert;
pub mod feeds;
pub mod load;
pub mod table;
