//! Minutes, dates, breaks.

use super::Words;
use crate::clock::{Minute, Moment, When};
use crate::document::DateTime;

impl Words {
    /// A minute: "21′", "45+2′".
    #[must_use]
    pub fn minute(&self, Minute { minute, stoppage }: Minute) -> String {
        match stoppage {
            0 => format!("{minute}′"),
            _ => format!("{minute}+{stoppage}′"),
        }
    }

    /// What is known of a time without a minute: "near half-time".
    #[must_use]
    pub fn hint(&self, when: When) -> &'static str {
        match when {
            When::Early => "early",
            When::BeforeHalfTime => "near half-time",
            When::HalfTime => "on the stroke of half-time",
            When::Late => "late",
        }
    }

    /// For screen readers, where the minute column shows a dash.
    #[must_use]
    pub fn minute_not_given(&self) -> &'static str {
        "minute not given"
    }

    /// The minute of a moment, or an en dash for an unknown one.
    #[must_use]
    pub fn minute_or_dash(&self, moment: &Moment) -> String {
        moment.minute.map_or_else(|| "–".to_owned(), |minute| self.minute(minute))
    }

    /// A day: "Wed 27 Nov 2019".
    #[must_use]
    pub fn date(&self, time: &DateTime) -> String {
        const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        const MONTHS: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let day = DAYS.get(usize::from(time.weekday())).unwrap_or(&"");
        let month = MONTHS.get(usize::from(time.month).saturating_sub(1)).unwrap_or(&"");
        format!("{day} {} {month} {}", time.day, time.year)
    }

    /// The time of day, as the place has it: "20:00".
    #[must_use]
    pub fn time_of_day(&self, time: &DateTime) -> String {
        format!("{:02}:{:02}", time.hour, time.minute)
    }

    /// Day and time: "Wed 27 Nov 2019, 20:00".
    #[must_use]
    pub fn date_and_time(&self, time: &DateTime) -> String {
        format!("{}, {}", self.date(time), self.time_of_day(time))
    }

    /// Beside a time of the venue's: the reader's own, which stands for `%`.
    #[must_use]
    pub fn your_time(&self) -> &'static str {
        "% your time"
    }
}
