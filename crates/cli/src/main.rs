//! The command line of Touchline.
fn main() {}
