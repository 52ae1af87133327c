//! Other people's formats.

pub mod openfootball;
