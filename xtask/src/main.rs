//! Builds, serves, tests and measures Touchline.
fn main() {}
