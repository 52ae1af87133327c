use serde::{Serialize, Serializer};
use std::fmt;

/// A date and time as the document gives it, with the UTC offset of the venue.
///
/// The parts are kept as they are and never converted. Markup prints the venue's own local time, and the
/// machine's time zone cannot leak into it. `unix` is for calculations in live matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateTime {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 31.
    pub day: u8,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
    /// The second, 0 to 59.
    pub second: u8,
    /// Minutes ahead of UTC.
    pub offset: i16,
}

impl DateTime {
    /// Parses an RFC 3339 date and time with its offset (`2019-11-27T20:00:00+01:00`, or `Z`). Seconds and
    /// fractions of a second are optional. Returns `None` for anything else, including days that do not
    /// exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<DateTime> {
        let mut rest = Rest(text.as_bytes());
        let year = i32::from(rest.two_digits()?) * 100 + i32::from(rest.two_digits()?);
        let month = rest.after(b"-")?.two_digits()?;
        let day = rest.after(b"-")?.two_digits()?;
        let hour = rest.after(b"Tt")?.two_digits()?;
        let minute = rest.after(b":")?.two_digits()?;
        let mut second = 0;
        if rest.next_is(b":") {
            second = rest.two_digits()?;
            if rest.next_is(b".") {
                while rest.next_is(b"0123456789") {}
            }
        }
        let ahead = rest.next_is(b"+");
        let mut offset = 0;
        if ahead || rest.next_is(b"-") {
            let hours = i16::from(rest.two_digits()?);
            offset = hours * 60 + i16::from(rest.after(b":")?.two_digits()?);
        } else {
            rest.after(b"Zz")?;
        }
        let offset = if ahead { offset } else { -offset };
        let in_range = rest.0.is_empty()
            && (1..=days_in(year, month)).contains(&day)
            && hour < 24
            && minute < 60
            && second < 60
            && offset.abs() < 24 * 60;
        in_range.then_some(DateTime { year, month, day, hour, minute, second, offset })
    }

    /// The moment this many seconds after 1970-01-01T00:00:00Z, in local time at this many minutes ahead of
    /// UTC. The inverse of [`DateTime::unix`], by the same algorithm.
    #[must_use]
    pub fn from_unix(seconds: i64, offset: i16) -> DateTime {
        let local = seconds + i64::from(offset) * 60;
        let (days, in_day) = (local.div_euclid(86_400) + 719_468, local.rem_euclid(86_400));
        let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day_of_year = day - (365 * year + year / 4 - year / 100);
        let month = (5 * day_of_year + 2) / 153;
        // The algorithm counts months from March.
        let (month_of_year, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        DateTime {
            year: (era * 400 + year + next) as i32,
            month: month_of_year as u8,
            day: (day_of_year - (153 * month + 2) / 5 + 1) as u8,
            hour: (in_day / 3600) as u8,
            minute: (in_day / 60 % 60) as u8,
            second: (in_day % 60) as u8,
            offset,
        }
    }

    /// Days since 1970-01-01 of the local date, negative before it.
    ///
    /// The civil-calendar algorithm counts from 1 March, which puts the leap day at the end of the year
    /// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
    #[must_use]
    pub fn day_number(&self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = (i64::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
    }

    /// The day of the week, 0 for Monday to 6 for Sunday.
    #[must_use]
    pub fn weekday(&self) -> u8 {
        // 1970-01-01 was a Thursday. The remainder is in 0..7.
        u8::try_from((self.day_number() + 3).rem_euclid(7)).unwrap_or(0)
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn unix(&self) -> i64 {
        let local = i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second);
        self.day_number() * 86_400 + local - i64::from(self.offset) * 60
    }
}

/// RFC 3339 with the venue's own offset: `2019-11-27T20:00:00+01:00`. [`DateTime::parse`] reads it.
impl fmt::Display for DateTime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DateTime { year, month, day, hour, minute, second, offset } = self;
        let (sign, ahead) = (if *offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
        write!(out, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")?;
        write!(out, "{sign}{:02}:{:02}", ahead / 60, ahead % 60)
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The unread part of a text. It holds bytes, because only ASCII is valid here.
struct Rest<'t>(&'t [u8]);

impl Rest<'_> {
    fn two_digits(&mut self) -> Option<u8> {
        let [tens @ b'0'..=b'9', ones @ b'0'..=b'9', rest @ ..] = self.0 else { return None };
        let number = (tens - b'0') * 10 + (ones - b'0');
        self.0 = rest;
        Some(number)
    }

    /// Skips the next byte if it is one of these. Returns whether it did.
    fn next_is(&mut self, bytes: &[u8]) -> bool {
        match self.0.split_first() {
            Some((first, rest)) if bytes.contains(first) => {
                self.0 = rest;
                true
            }
            _ => false,
        }
    }

    /// The rest after one of these bytes. `None` if another byte comes next.
    fn after(&mut self, bytes: &[u8]) -> Option<&mut Self> {
        self.next_is(bytes).then_some(self)
    }
}

fn days_in(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kickoff_keeps_its_own_local_time() {
        let kickoff = DateTime::parse("2019-12-10T18:55:00+01:00").unwrap();
        assert_eq!((kickoff.hour, kickoff.minute, kickoff.offset), (18, 55, 60));
        assert_eq!(kickoff.unix(), DateTime::parse("2019-12-10T17:55:00Z").unwrap().unix());
        assert_eq!(kickoff.weekday(), 1);
    }

    #[test]
    fn days_are_counted_over_leap_years_and_before_the_epoch() {
        let day = |text: &str| DateTime::parse(&format!("{text}T00:00:00Z")).map(|time| time.day_number());
        assert_eq!(day("1970-01-01"), Some(0));
        assert_eq!(day("2000-03-01"), Some(11_017));
        assert_eq!(day("1888-09-08"), Some(-29699));
        assert_eq!(day("1900-02-29"), None);
    }

    #[test]
    fn a_moment_comes_back_from_its_seconds() {
        for text in [
            "1970-01-01T00:00:00Z",
            "2020-02-29T23:59:59+05:30",
            "1888-09-08T15:00:00Z",
            "2099-12-31T23:30:00-03:00",
        ] {
            let time = DateTime::parse(text).unwrap();
            assert_eq!(DateTime::from_unix(time.unix(), time.offset), time);
        }
        for day in (-40_000..40_000).step_by(13) {
            let seconds = day * 86_400 + 12_345;
            assert_eq!(DateTime::from_unix(seconds, 60).unix(), seconds);
            assert_eq!(DateTime::from_unix(seconds, 0).day_number(), day);
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "2019-11-27",
            "2019-11-27T20:00",
            "2019-11-27T24:00Z",
            "2019-13-01T00:00Z",
            "2019-11-31T00:00Z",
            "2019-11-27T20:00:00+1:00",
            "2019-11-27T20:00:00:00Z",
            "é019-11-27T20:00Z",
        ] {
            assert_eq!(DateTime::parse(text), None, "{text}");
        }
    }
}
