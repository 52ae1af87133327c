/// A date and time as a document gives it, with the offset of the place it was written for.
///
/// Kept in its parts and never converted: markup prints the venue's own local time, and no time zone of the
/// machine can leak into it. `unix` serves the arithmetic of live matches.
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
    /// Reads an RFC 3339 date and time with its offset (`2019-11-27T20:00:00+01:00`, or `Z`); the seconds and
    /// fractions of them may be left out. None for anything else, days that no month has included.
    #[must_use]
    pub fn parse(text: &str) -> Option<DateTime> {
        let (date, clock) = text.split_once(['T', 't'])?;
        let (year, month, day) = parse_date(date)?;
        let zone_at = clock.find(['Z', 'z', '+', '-'])?;
        let (clock, zone) = clock.split_at_checked(zone_at)?;
        let mut parts = clock.split(':');
        let (hour, minute) = (two_digits(parts.next()?)?, two_digits(parts.next()?)?);
        let second = match parts.next() {
            Some(second) => two_digits(second.split('.').next()?)?,
            None => 0,
        };
        let offset = match zone {
            "Z" | "z" => 0,
            _ => {
                let sign = if zone.starts_with('-') { -1 } else { 1 };
                let (hours, minutes) = zone.get(1..)?.split_once(':')?;
                sign * (i16::from(two_digits(hours)?) * 60 + i16::from(two_digits(minutes)?))
            }
        };
        let in_range =
            parts.next().is_none() && hour < 24 && minute < 60 && second < 60 && offset.abs() < 24 * 60;
        in_range.then_some(DateTime { year, month, day, hour, minute, second, offset })
    }

    /// Days since 1970-01-01 of the local date (negative before it).
    ///
    /// The civil-calendar algorithm counts from 1 March, so that the leap day ends a year (Howard Hinnant,
    /// "chrono-Compatible Low-Level Date Algorithms").
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
        // 1970-01-01 was a Thursday; the remainder lies in 0..7.
        u8::try_from((self.day_number() + 3).rem_euclid(7)).unwrap_or(0)
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn unix(&self) -> i64 {
        let local = i64::from(self.hour) * 3600 + i64::from(self.minute) * 60 + i64::from(self.second);
        self.day_number() * 86_400 + local - i64::from(self.offset) * 60
    }
}

fn parse_date(text: &str) -> Option<(i32, u8, u8)> {
    let mut parts = text.split('-');
    let year = parts.next().filter(|year| year.len() == 4 && is_digits(year))?.parse().ok()?;
    let (month, day) = (two_digits(parts.next()?)?, two_digits(parts.next()?)?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => return None,
    };
    (parts.next().is_none() && (1..=days).contains(&day)).then_some((year, month, day))
}

fn two_digits(text: &str) -> Option<u8> {
    (text.len() == 2 && is_digits(text)).then(|| text.parse().ok()).flatten()
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
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
