//! Points given or taken outside of matches: the line at a team's row.

use super::Words;
use crate::document::Adjustment;

impl Words {
    /// Points given or taken, with the reason: "−4 points: broke the financial rules".
    #[must_use]
    pub fn adjustment(&self, Adjustment { points, reason }: &Adjustment) -> String {
        let figure = self.signed(i64::from(*points));
        let unit = if points.unsigned_abs() == 1 { "point" } else { "points" };
        match reason {
            Some(reason) => format!("{figure} {unit}: {reason}"),
            None => format!("{figure} {unit}"),
        }
    }
}
