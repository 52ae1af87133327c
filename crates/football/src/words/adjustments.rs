//! Points awarded or deducted outside matches: the line in a team's row.

use super::{Words, messages};
use crate::document::Adjustment;

impl Words {
    /// Points awarded or deducted, with the reason: "−4 points: broke the financial rules". `None` if the
    /// points are unknown.
    #[must_use]
    pub fn adjustment(&self, Adjustment { points, reason }: &Adjustment) -> Option<String> {
        let points = i64::from((*points)?);
        let given = self.speak(messages::adjustment(points.abs(), &self.signed(points)));
        Some(match reason {
            Some(reason) => self.speak(messages::adjustment_with_reason(&given, reason)),
            None => given,
        })
    }
}
