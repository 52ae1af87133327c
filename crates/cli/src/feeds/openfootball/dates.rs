//! Dates and times: `[Fri Aug/11]`, `Fri Aug 17 2018`, `Thu June 11`, `2019-11-27`, `18.45`, `20:00 UTC-6`.

/// A day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year, if the file states it or the season implies it.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, 1 to 31.
    pub day: u8,
}

/// What is known about a file's years.
#[derive(Default)]
pub(super) struct Calendar {
    /// The year in which the season starts.
    first_year: Option<i32>,
    /// The month of its first game.
    first_month: Option<u8>,
    /// Whether the season continues into the next year.
    spans: bool,
}

impl Calendar {
    /// The season of the title: "2019/20", "2026".
    pub(super) fn begin(&mut self, season: &str) {
        self.first_year = season.get(..4).and_then(|year| year.parse().ok());
        self.spans = season.len() > 4;
    }

    /// Reads a line that is only a date.
    pub(super) fn read(&mut self, line: &str) -> Option<Day> {
        let mut day = day(line.trim_start_matches('[').trim_end_matches(']'))?;
        let first_month = *self.first_month.get_or_insert(day.month);
        if day.year.is_some() {
            self.first_year = self.first_year.or(day.year);
        } else {
            let next_year = self.spans && day.month < first_month;
            day.year = self.first_year.map(|year| year + i32::from(next_year));
        }
        Some(day)
    }
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The index of a word among names that differ in their first three letters.
fn named(names: &[&str], word: &str) -> Option<usize> {
    let word = word.to_ascii_lowercase();
    let is_word = word.len() <= 9 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    names.iter().position(|name| is_word && word.starts_with(name))
}

fn day(text: &str) -> Option<Day> {
    let mut found = Day::default();
    let iso: Vec<&str> = text.split('-').collect();
    if let [year, month, day] = iso.as_slice() {
        found = Day { year: Some(year.parse().ok()?), month: month.parse().ok()?, day: day.parse().ok()? };
    } else {
        for word in text.split([' ', '/', ',', '.']).filter(|word| !word.is_empty()) {
            if let Some(month) = named(&MONTHS, word).filter(|_| found.month == 0) {
                found.month = u8::try_from(month + 1).ok()?;
            } else if let Ok(number) = word.parse::<i32>() {
                match u8::try_from(number) {
                    Ok(day) if found.day == 0 => found.day = day,
                    _ if number >= 1800 && found.year.is_none() => found.year = Some(number),
                    _ => return None,
                }
            } else {
                named(&WEEKDAYS, word)?;
            }
        }
    }
    let is_day = (1..=12).contains(&found.month) && (1..=31).contains(&found.day);
    is_day.then_some(found)
}

/// Whether a text is only a date.
pub(super) fn is_date(text: &str) -> bool {
    day(text.trim()).is_some()
}

/// `18.45` or `18:45`.
pub(super) fn clock(word: &str) -> Option<[u8; 2]> {
    let (hour, minute) = word.split_once(['.', ':'])?;
    let clock = [hour.parse().ok()?, minute.parse().ok()?];
    (minute.len() == 2 && clock < [24, 0] && clock[1] < 60).then_some(clock)
}

/// Names of time zones with a single offset, in minutes.
const ZONES: [(&str, i16); 10] = [
    ("UTC", 0),
    ("GMT", 0),
    ("WET", 0),
    ("WEST", 60),
    ("BST", 60),
    ("CET", 60),
    ("CEST", 120),
    ("EET", 120),
    ("EEST", 180),
    ("MSK", 180),
];

/// Words after a time that name a time zone or half of the day, and are not read.
const OTHER_ZONES: [&str; 16] = [
    "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "IST", "JST", "KST", "AEST", "local", "Uhr",
    "am", "pm",
];

/// Whether a word belongs to the time before it but cannot be read.
pub(super) fn is_unread_zone(word: &str) -> bool {
    OTHER_ZONES.contains(&word)
}

/// `UTC-6`, `UTC+5:30`, `CET`: in minutes.
pub(super) fn offset(word: &str) -> Option<i16> {
    if let Some((_, offset)) = ZONES.iter().find(|(zone, _)| *zone == word) {
        return Some(*offset);
    }
    let offset = word.strip_prefix("UTC")?;
    let (sign, size) = match offset.split_at_checked(1)? {
        ("+", size) => (1, size),
        ("-" | "−", size) => (-1, size),
        _ => return None,
    };
    let (hours, minutes) = size.split_once(':').unwrap_or((size, "0"));
    let minutes: i16 = hours.parse::<i16>().ok()?.checked_mul(60)?.checked_add(minutes.parse().ok()?)?;
    Some(sign * minutes)
}
