//! Minutes and dates.

use super::{Words, messages, reader};
use crate::clock::{Minute, When};
use crate::document::DateTime;

impl Words {
    /// A minute: "21′", "45+2′".
    #[must_use]
    pub fn minute(&self, Minute { minute, stoppage }: Minute) -> String {
        let minute = match stoppage {
            0 => format!("{minute}′"),
            _ => format!("{minute}+{stoppage}′"),
        };
        self.left_to_right(&minute, true)
    }

    /// The hint of an event without a minute: "near half-time".
    #[must_use]
    pub fn hint(&self, when: When) -> &str {
        self.text(match when {
            When::Early => messages::hint_early(),
            When::BeforeHalfTime => messages::hint_before_half_time(),
            When::HalfTime => messages::hint_half_time(),
            When::Late => messages::hint_late(),
        })
    }

    /// The text for screen readers if the minute column shows a dash.
    #[must_use]
    pub fn minute_not_given(&self) -> &str {
        self.text(messages::minute_unknown())
    }

    /// A day: "Wed 27 Nov 2019".
    #[must_use]
    pub fn date(&self, time: &DateTime) -> String {
        let weekday = self.name_of(reader::WEEKDAYS, time.weekday());
        let month = self.name_of(reader::MONTHS, time.month.saturating_sub(1));
        self.speak(messages::date(weekday, &time.day.to_string(), month, &time.year.to_string()))
    }

    /// A day without its year: "Wed 27 Nov".
    pub(super) fn short_date(&self, time: &DateTime) -> String {
        let weekday = self.name_of(reader::WEEKDAYS, time.weekday());
        let month = self.name_of(reader::MONTHS, time.month.saturating_sub(1));
        self.speak(messages::date_short(weekday, &time.day.to_string(), month))
    }

    /// A weekday with a time of day: "Sat 20:00".
    pub(super) fn weekday_and_time(&self, time: &DateTime) -> String {
        let weekday = self.name_of(reader::WEEKDAYS, time.weekday());
        self.speak(messages::weekday_time(weekday, &self.time_of_day(time)))
    }

    /// A month: "Sep 2019".
    #[must_use]
    pub fn month(&self, time: &DateTime) -> String {
        let month = self.name_of(reader::MONTHS, time.month.saturating_sub(1));
        self.speak(messages::month_year(month, &time.year.to_string()))
    }

    /// The status during the last day before kick-off: "Kick-off in 3 h 20 min". `minutes` is the time left.
    #[must_use]
    pub fn kick_off_in(&self, minutes: u16) -> String {
        let (hours, rest) = (i64::from(minutes / 60), i64::from(minutes % 60));
        let time = match hours {
            0 => self.speak(messages::minutes_short(rest)),
            _ => self.speak(messages::hours_short(hours, rest)),
        };
        self.speak(messages::kick_off_in(&time))
    }

    /// Returns the name of a weekday or month by its index.
    fn name_of(&self, line: usize, index: u8) -> &str {
        self.lines.get(line).split('|').nth(index.into()).unwrap_or_default()
    }

    /// The local time of day: "20:00".
    #[must_use]
    pub fn time_of_day(&self, time: &DateTime) -> String {
        format!("{:02}:{:02}", time.hour, time.minute)
    }

    /// Day and time: "Wed 27 Nov 2019, 20:00".
    #[must_use]
    pub fn date_and_time(&self, time: &DateTime) -> String {
        self.speak(messages::date_time(&self.date(time), &self.time_of_day(time)))
    }

    /// The reader's own time, beside a time at the venue. The shell replaces each placeholder with a part of
    /// the time: "%weekday %day %month, %hour:%minute your time".
    #[must_use]
    pub fn your_time(&self) -> String {
        let date = self.speak(messages::date_short("%weekday", "%day", "%month"));
        self.speak(messages::your_time(&self.speak(messages::date_time(&date, "%hour:%minute"))))
    }
}
