//! Converts the times of feeds to moments of a match.

use super::made::Made;
use super::periods::{LAST, period_of};
use super::report::{Event, Moment};
use touchline_football::document::DateTime;

/// The moment of a minute with its stoppage time. A minute after the end of the match is stoppage time: 93 is 90+3 if
/// there was no extra time.
///
/// # Errors
/// What is wrong with it, and what happened to it. The moment is what remains.
pub fn moment(
    minute: Option<i64>,
    stoppage: Option<i64>,
    extra_time: bool,
) -> (Moment, Option<&'static str>) {
    let last = if extra_time { 120 } else { 90 };
    let Some(minute) = minute else { return (Moment::default(), None) };
    let Some(minute) = u16::try_from(minute).ok().filter(|minute| (1..=last + 99).contains(minute)) else {
        return (Moment::default(), Some("not a minute of a match: it is left out"));
    };
    let stoppage = stoppage.filter(|stoppage| *stoppage > 0);
    let at = |minute, stoppage| Moment { minute: Some(minute), stoppage, when: None };
    if minute > last {
        return (at(last, Some(minute - last)), None);
    }
    match stoppage.map(|stoppage| u16::try_from(stoppage).ok().filter(|stoppage| *stoppage <= 99)) {
        None => (at(minute, None), None),
        Some(Some(stoppage)) if LAST.contains(&minute) => (at(minute, Some(stoppage)), None),
        Some(_) => {
            (at(minute, None), Some("only the last minute of a period has stoppage time: it is left out"))
        }
    }
}

/// The moment of a minute that counts from zero within its period, as StatsBomb counts: period 1, minute 45 is 45+1.
#[must_use]
pub fn from_zero(period: u8, minute: u16) -> Option<Moment> {
    let last = *LAST.get(usize::from(period).checked_sub(1)?)?;
    let minute = minute.checked_add(1)?;
    let over = minute.saturating_sub(last);
    Some(Moment { minute: Some(minute.min(last)), stoppage: (over > 0).then_some(over), when: None })
}

/// Sorts events. An event without a minute stays after the event before it. The order within a minute stays.
pub fn in_order(events: &mut Vec<Event>) {
    let mut last = (0, 0, 0);
    let mut keyed: Vec<_> = std::mem::take(events)
        .into_iter()
        .map(|event| {
            let period = event.period.or_else(|| event.moment.minute.map(period_of));
            match (period, event.moment.minute) {
                (Some(5), _) => last = (5, 0, 0),
                (Some(period), Some(minute)) => {
                    last = (period, minute, event.moment.stoppage.unwrap_or_default())
                }
                (Some(period), None) if period > last.0 => last = (period, 0, 0),
                _ => {}
            }
            (last, event)
        })
        .collect();
    keyed.sort_by_key(|(key, _)| *key);
    events.extend(keyed.into_iter().map(|(_, event)| event));
}

/// Checks a date and time. Reports an invalid one at its place.
pub fn time(made: &mut Made, place: &str, text: Option<&str>) -> Option<String> {
    let text = text?.trim();
    if text.is_empty() {
        return None;
    }
    if DateTime::parse(text).is_none() {
        made.say(
            place,
            format!("\"{}\" is not a date and time with an offset: it is left out", start_of(text)),
        );
        return None;
    }
    Some(text.to_owned())
}

/// The start of a text, for a message.
#[must_use]
pub fn start_of(text: &str) -> String {
    text.chars().take(60).collect()
}

/// The date at the start of a text: "2019-11-27".
#[must_use]
pub fn day(text: &str) -> Option<String> {
    let day = text.trim().get(..10)?;
    DateTime::parse(&format!("{day}T00:00:00Z")).map(|_| day.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64, stoppage: Option<i64>, extra_time: bool) -> String {
        let (moment, wrong) = moment(Some(minute), stoppage, extra_time);
        format!("{:?}+{:?} {}", moment.minute, moment.stoppage, wrong.is_some()).replace("Some", "")
    }

    #[test]
    fn minutes_past_the_end_are_stoppage_time() {
        assert_eq!(at(93, None, false), "(90)+(3) false");
        assert_eq!(at(93, None, true), "(93)+None false");
        assert_eq!(at(123, None, true), "(120)+(3) false");
        assert_eq!(at(45, Some(2), false), "(45)+(2) false");
        assert_eq!(at(47, Some(2), false), "(47)+None true");
        assert_eq!(at(45, Some(0), false), "(45)+None false");
        assert_eq!(at(0, None, false), "None+None true");
        assert_eq!(at(-3, None, false), "None+None true");
        assert_eq!(at(i64::MAX, Some(i64::MIN), false), "None+None true");
    }

    #[test]
    fn minutes_from_zero_end_with_their_period() {
        let at = |period, minute| {
            from_zero(period, minute).map(|it| (it.minute.unwrap_or(0), it.stoppage.unwrap_or(0)))
        };
        assert_eq!(at(1, 0), Some((1, 0)));
        assert_eq!(at(1, 45), Some((45, 1)));
        assert_eq!(at(2, 45), Some((46, 0)));
        assert_eq!(at(2, 93), Some((90, 4)));
        assert_eq!(at(3, 106), Some((105, 2)));
        assert_eq!(at(4, 120), Some((120, 1)));
        assert_eq!(at(5, 120), None);
        assert_eq!(at(0, 1), None);
    }

    #[test]
    fn what_has_no_minute_stays_where_it_was_told() {
        let event = |id: &str, period, minute| Event {
            team: id.to_owned(),
            period,
            moment: Moment { minute, ..Moment::default() },
            ..Event::default()
        };
        let mut events = vec![
            event("kick", Some(5), None),
            event("b", None, Some(30)),
            event("behind b", None, None),
            event("a", None, Some(10)),
            event("second half", Some(2), None),
        ];
        in_order(&mut events);
        let order: Vec<&str> = events.iter().map(|event| event.team.as_str()).collect();
        assert_eq!(order, ["a", "b", "behind b", "second half", "kick"]);
    }
}
