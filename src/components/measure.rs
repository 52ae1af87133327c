//! Lengths in the format of attributes, computed exactly from whole numbers.

/// Formats hundredths of a percent as a percentage: 2050 is "20.5%".
#[must_use]
pub fn percent(hundredths: u32) -> String {
    decimal(hundredths, 2, "%")
}

/// Formats a length in `em`, from the length and the font size in nominal px: the strip grows with the
/// reader's text.
#[must_use]
pub fn em(px_tenths: u32, font_px: u32) -> String {
    decimal((px_tenths * 100).div_ceil(font_px.max(1)), 3, "em")
}

/// Formats `value` / 10^`places` with a unit, without trailing zeros.
fn decimal(value: u32, places: usize, unit: &str) -> String {
    let scale = 10_u32.pow(u32::try_from(places).unwrap_or(0));
    let fraction = format!("{:0places$}", value % scale);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{}{point}{fraction}{unit}", value / scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_without_trailing_zeros() {
        assert_eq!(percent(2050), "20.5%");
        assert_eq!(percent(10_000), "100%");
        assert_eq!(percent(5), "0.05%");
        assert_eq!(em(300, 16), "1.875em");
        assert_eq!(em(0, 16), "0em");
    }
}
