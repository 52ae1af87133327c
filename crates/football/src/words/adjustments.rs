//! Points given or taken outside of matches: the line at a team's row.

use super::{Words, messages};
use crate::document::Adjustment;

impl Words {
    /// Points given or taken, with the reason: "−4 points: broke the financial rules". `None` if the points are not known.
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
