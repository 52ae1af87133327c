//! The squads of both sides.

use super::{Words, messages};
use crate::document::DateTime;

impl Words {
    /// The attendance: "Attendance 53,384".
    #[must_use]
    pub fn attendance(&self, attendance: u32) -> String {
        self.speak(messages::attendance(&self.grouped(attendance)))
    }

    /// The link to a report of the match.
    #[must_use]
    pub fn report(&self) -> &str {
        self.text(messages::report())
    }

    /// The title of the substitutes who came on.
    #[must_use]
    pub fn came_on(&self) -> &str {
        self.text(messages::squad_came_on())
    }

    /// The title of the substitutes who have not come on. `is_over` is whether the match has ended.
    #[must_use]
    pub fn not_used(&self, is_over: bool) -> &str {
        self.text(if is_over { messages::not_used() } else { messages::bench() })
    }

    /// The mark of an assist.
    #[must_use]
    pub fn assist_mark(&self) -> &str {
        self.text(messages::assist_short())
    }

    /// The text before a rating, for screen readers.
    #[must_use]
    pub fn rating(&self) -> &str {
        self.text(messages::rating())
    }

    /// A rating, in thousandths, to one decimal: "7.4".
    #[must_use]
    pub fn rating_figure(&self, rating: i64) -> String {
        let tenths = (rating + 50).div_euclid(100);
        format!("{}.{}", tenths / 10, tenths % 10)
    }

    /// What stands in place of line-ups before they are known, and when to expect them: an hour before kick-off.
    #[must_use]
    pub fn line_ups_to_come(&self, kickoff: &DateTime) -> [String; 2] {
        let time = DateTime::from_unix(kickoff.unix() - 3600, kickoff.offset);
        let expected = self.speak(messages::line_ups_expected(&self.time_of_day(&time)));
        [self.text(messages::line_ups_to_come()).to_owned(), expected]
    }
}
