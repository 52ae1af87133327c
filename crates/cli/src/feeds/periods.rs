//! The periods of a match and their minutes.

/// The last minutes of the four periods.
pub const LAST: [u16; 4] = [45, 90, 105, 120];

/// The period of a minute.
#[must_use]
pub fn period_of(minute: u16) -> u8 {
    (1..).zip(LAST).find(|(_, last)| minute <= *last).map_or(4, |(period, _)| period)
}
