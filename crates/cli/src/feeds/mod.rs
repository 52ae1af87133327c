//! Other people's formats.

pub mod csv;
pub mod fjelstul;
mod layout;
pub mod openfootball;
pub mod report;
