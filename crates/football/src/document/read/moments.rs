//! When an event happened: period, minute, stoppage time, and what a report says where it gives no minute.

use super::cursor::{Object, Reader};
use crate::clock::{Lengths, Minute, Moment, Period, When};

/// The moment that an object states with `period`, `minute`, `stoppage` and `when`.
///
/// A minute that cannot be is left out and the rest kept: the event then stands where the list has it.
pub(super) fn moment(reader: &mut Reader, object: &Object<'_>, lengths: Lengths) -> Moment {
    let stated = period(reader, object);
    let mut minute = minute(reader, object, lengths);
    let mut when = reader.named(object, "when", &When::NAMES, "time without a minute", "it is left out");
    let from_minute = minute.and_then(|minute| lengths.period_of(minute.minute));
    if let Some(period) = stated
        && minute.is_some()
        && from_minute != stated
    {
        minute = None;
        let (first, last) = (lengths.first_minute(period), lengths.last_minute(period));
        let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
        let text = format_args!(
            "the period has the minutes {first} to {last}, and stoppage time is {last} with \"stoppage\": it is left out"
        );
        reader.warn(object, "minute", text);
    }
    let mut period = stated.or(from_minute);
    if matches!(when, Some(When::BeforeHalfTime | When::HalfTime)) {
        if period.is_some_and(|period| period != Period::First) {
            when = None;
            reader.warn(
                object,
                "when",
                format_args!("only the first half ends with half-time: it is left out"),
            );
        } else {
            period = Some(Period::First);
        }
    }
    Moment { period, minute, when }
}

/// The period at the key `period`.
pub(super) fn period(reader: &mut Reader, object: &Object<'_>) -> Option<Period> {
    Period::from_number(reader.count(object, "period", 1, 5)? as u8)
}

/// The minute at `minute` and `stoppage`.
pub(super) fn minute(reader: &mut Reader, object: &Object<'_>, lengths: Lengths) -> Option<Minute> {
    let end = |period| lengths.last_minute(period).unwrap_or_default();
    let minute = reader.count(object, "minute", 1, end(Period::ExtraSecond));
    let stoppage = reader.count(object, "stoppage", 1, 99);
    let ends = [Period::First, Period::Second, Period::ExtraFirst, Period::ExtraSecond].map(end);
    if stoppage.is_some() && !minute.is_some_and(|minute| ends.contains(&minute)) {
        let [first, second, third, fourth] = ends;
        let text = format_args!(
            "stoppage time goes with the last minute of a period ({first}, {second}, {third}, {fourth}): it is left out"
        );
        reader.warn(object, "stoppage", text);
        return minute.map(Minute::at);
    }
    Some(Minute { minute: minute?, stoppage: stoppage.unwrap_or_default() })
}
