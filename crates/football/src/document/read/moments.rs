//! When an event happened: period, minute, stoppage time, and the hint in a report that gives no minute.

use super::cursor::{Object, Reader};
use crate::clock::{Lengths, Minute, Moment, Period, When};
use crate::document::Value;

/// The longest stoppage time of any period. A minute further beyond the end of its period is a mistake.
const MOST_STOPPAGE: u16 = 30;
/// The longest usual stoppage time. A minute further beyond the 90th is more likely in extra time that the
/// document does not mention.
const USUAL_STOPPAGE: u16 = 15;

/// The moment that an object states with `period`, `minute`, `stoppage` and `when`.
///
/// Leaves out an impossible minute and keeps the rest. The event then keeps its position in the list.
pub(super) fn moment(reader: &mut Reader, object: &Object<'_>, lengths: Lengths) -> Moment {
    let (mut period, minute) = place(reader, object, lengths);
    let mut when = reader.named(object, "when", &When::NAMES, "time without a minute", "it is left out");
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

/// The period and the minute that an object states with `period`, `minute` and `stoppage`.
///
/// A minute beyond the end of its period is stoppage time: minute 48 of period 1 is 45+3. Without a period,
/// minute 93 is 90+3, unless the document says that extra time was played. If the period cannot be read, it
/// stays unknown.
pub(super) fn place(
    reader: &mut Reader,
    object: &Object<'_>,
    lengths: Lengths,
) -> (Option<Period>, Option<Minute>) {
    let end = |period| lengths.last_minute(period).unwrap_or_default();
    let stated = reader.count(object, "period", 1, 5).and_then(|number| Period::from_number(number as u8));
    let room = if reader.has_extra_time { MOST_STOPPAGE } else { 0 };
    let minute = reader.count(object, "minute", 1, end(Period::ExtraSecond) + room);
    let mut stoppage = reader.count(object, "stoppage", 1, 99);
    let no_stoppage = stoppage.is_none()
        && !object.is_silent("stoppage")
        && object.get("stoppage") != Some(&Value::Number(0.0));
    let ends = [Period::First, Period::Second, Period::ExtraFirst, Period::ExtraSecond].map(end);
    let fits = |end: u16, stoppage: u16| minute == Some(end) || minute == Some(end + stoppage);
    if let Some(extra) = stoppage
        && !ends.iter().any(|end| fits(*end, extra))
    {
        let [first, second, third, fourth] = ends;
        let text = format_args!(
            "stoppage time goes with the last minute of a period ({first}, {second}, {third}, {fourth}): it is left out"
        );
        reader.warn(object, "stoppage", text);
        stoppage = None;
    }
    let Some(minute) = minute else { return (stated, None) };
    if stated.is_none() && !object.is_silent("period") {
        return (
            None,
            Some(Minute {
                minute,
                stoppage: stoppage.filter(|_| ends.contains(&minute)).unwrap_or_default(),
            }),
        );
    }
    let period = stated.unwrap_or_else(|| period_of(reader.has_extra_time, lengths, minute, stoppage));
    let (Some(first), Some(last)) = (lengths.first_minute(period), lengths.last_minute(period)) else {
        reader.warn(object, "minute", format_args!("the shoot-out has no minutes: it is left out"));
        return (stated, None);
    };
    let beyond = minute.saturating_sub(last);
    let is_stoppage = stoppage.is_some_and(|stoppage| fits(last, stoppage));
    if minute < first || (stoppage.is_some() && !is_stoppage) || (beyond > MOST_STOPPAGE && !is_stoppage) {
        let text = format_args!(
            "the period has the minutes {first} to {last}, and stoppage time is {last} with \"stoppage\": it is left out"
        );
        reader.warn(object, "minute", text);
        return (Some(period), None);
    }
    if no_stoppage && minute >= last {
        return (Some(period), None);
    }
    if stated.is_none() && stoppage.is_none() && period == Period::Second && beyond > USUAL_STOPPAGE {
        let text = format_args!(
            "taken as {last}+{beyond}: extra time is known by \"fullTime\", by a status, or by period 3 or 4"
        );
        reader.warn(object, "minute", text);
    }
    let minute = match stoppage {
        Some(stoppage) => Minute { minute: last, stoppage },
        None => Minute { minute: minute.min(last), stoppage: beyond },
    };
    (Some(period), Some(minute))
}

/// The period of a minute that the document gives without one.
fn period_of(has_extra_time: bool, lengths: Lengths, minute: u16, stoppage: Option<u16>) -> Period {
    let of_end = |end: u16| lengths.period_of(end).filter(|period| lengths.last_minute(*period) == Some(end));
    if let Some(stoppage) = stoppage {
        // Most feeds write 90+3 as 90 with 3, some as 93 with 3.
        let whole = minute.checked_sub(stoppage).and_then(of_end).filter(|_| !has_extra_time);
        if let Some(period) =
            whole.or_else(|| of_end(minute)).or_else(|| of_end(minute.saturating_sub(stoppage)))
        {
            return period;
        }
    }
    let last = if has_extra_time { Period::ExtraSecond } else { Period::Second };
    lengths.period_of(minute).map_or(last, |period| period.min(last))
}
