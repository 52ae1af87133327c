//! Other people's formats.

pub mod csv;
pub mod fjelstul;
pub mod openfootball;
pub mod report;
