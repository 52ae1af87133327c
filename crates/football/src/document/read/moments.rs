//! When an event happened: period, minute, stoppage time, and what a report says where it gives no minute.

use super::cursor::{Object, Reader};
use crate::clock::{Lengths, Minute, Moment, Period, When};

/// The moment that an object states with `period`, `minute`, `stoppage` and `when`.
///
/// A minute that cannot be is left out and the rest kept: the event then stands where the list has it.
pub(super) fn moment(reader: &mut Reader, object: &Object<'_>, lengths: Lengths) -> Moment {
    let period = period(reader, object);
    let minute = minute(reader, object, lengths);
    let from_minute = minute.and_then(|minute| lengths.period_of(minute.minute));
    let when = reader.named(object, "when", &When::NAMES, "time without a minute", "it is left out");
    let when = match (when, period.or(from_minute)) {
        (Some(When::BeforeHalfTime | When::HalfTime), Some(period)) if period != Period::First => {
            let text = "only the first half ends with half-time: it is left out".to_owned();
            reader.warn(object.at("when"), text);
            None
        }
        (when, _) => when,
    };
    match (period, minute, from_minute) {
        (Some(stated), Some(Minute { minute, .. }), from) if from != Some(stated) => {
            let text = match (lengths.first_minute(stated), lengths.last_minute(stated)) {
                (Some(first), Some(last)) => format!(
                    "period {} has the minutes {first} to {last}, and stoppage time is written as {last} with \
                     \"stoppage\": the minute {minute} is left out",
                    stated.number()
                ),
                _ => format!("a shoot-out has no minutes: {minute} is left out"),
            };
            reader.warn(object.at("minute"), text);
            Moment { period, minute: None, when }
        }
        (None, None, _) if matches!(when, Some(When::BeforeHalfTime | When::HalfTime)) => {
            Moment { period: Some(Period::First), minute, when }
        }
        _ => Moment { period: period.or(from_minute), minute, when },
    }
}

/// The period at the key `period`.
pub(super) fn period(reader: &mut Reader, object: &Object<'_>) -> Option<Period> {
    let number = reader.whole(object, "period", 1, 5)?;
    Period::from_number(u8::try_from(number).ok()?)
}

/// The minute at `minute` and `stoppage`.
pub(super) fn minute(reader: &mut Reader, object: &Object<'_>, lengths: Lengths) -> Option<Minute> {
    let last = lengths.last_minute(Period::ExtraSecond).unwrap_or_default();
    let minute = reader.whole(object, "minute", 1, i64::from(last));
    let stoppage = reader.whole(object, "stoppage", 1, 99).and_then(|minutes| u16::try_from(minutes).ok());
    let Some(minute) = minute.and_then(|minute| u16::try_from(minute).ok()) else {
        if stoppage.is_some() && object.get("minute").is_none() {
            let text = "stoppage time goes with a minute: it is left out".to_owned();
            reader.warn(object.at("stoppage"), text);
        }
        return None;
    };
    let ends = Period::ALL.iter().filter_map(|&period| lengths.last_minute(period));
    let ends: Vec<u16> = ends.collect();
    if stoppage.is_some() && !ends.contains(&minute) {
        let text = match ends.as_slice() {
            [first, second, third, fourth] => format!(
                "stoppage time goes with the last minute of a period ({first}, {second}, {third}, {fourth}), not with \
                 {minute}: it is left out"
            ),
            _ => String::new(),
        };
        reader.warn(object.at("stoppage"), text);
        return Some(Minute::at(minute));
    }
    Some(Minute { minute, stoppage: stoppage.unwrap_or_default() })
}
