//! When something happened in a match: period, minute and stoppage time, written as football writes them.
//!
//! The 21st minute is 20:00 to 20:59 elapsed. Stoppage time is added to the last minute of its period (45+2).
//! A minute may be unknown: a report that says "near half-time" gives an order and a hint, and the code
//! invents no minute.

use serde::Serialize;
use std::cmp::Ordering;

/// A period of play, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// The first half.
    #[default]
    First,
    /// The second half.
    Second,
    /// The first half of extra time.
    ExtraFirst,
    /// The second half of extra time.
    ExtraSecond,
    /// The shoot-out: kicks from the penalty mark. They have an order but no minutes.
    ShootOut,
}

impl Period {
    /// All periods, in order.
    pub const ALL: [Period; 5] =
        [Period::First, Period::Second, Period::ExtraFirst, Period::ExtraSecond, Period::ShootOut];

    /// The period for a document's number, 1 to 5.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Period> {
        Period::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// Whether this is a half of extra time.
    #[must_use]
    pub fn is_extra_time(self) -> bool {
        matches!(self, Period::ExtraFirst | Period::ExtraSecond)
    }

    /// The number of this period in a document, 1 to 5.
    #[must_use]
    pub fn number(self) -> u8 {
        match self {
            Period::First => 1,
            Period::Second => 2,
            Period::ExtraFirst => 3,
            Period::ExtraSecond => 4,
            Period::ShootOut => 5,
        }
    }
}

/// How long the periods of a match are, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lengths {
    /// One half of normal time: 45, or fewer in youth football.
    pub half: u16,
    /// One half of extra time: 15.
    pub extra_half: u16,
}

impl Default for Lengths {
    fn default() -> Self {
        Lengths { half: 45, extra_half: 15 }
    }
}

impl Lengths {
    /// Whether the halves have the length that the Laws of the Game set.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        *self == Lengths::default()
    }

    /// The last minute of a period before stoppage time: 45, 90, 105 or 120. `None` for the shoot-out.
    #[must_use]
    pub fn last_minute(self, period: Period) -> Option<u16> {
        Some(match period {
            Period::First => self.half,
            Period::Second => self.half * 2,
            Period::ExtraFirst => self.half * 2 + self.extra_half,
            Period::ExtraSecond => self.half * 2 + self.extra_half * 2,
            Period::ShootOut => return None,
        })
    }

    /// The first minute of a period: 1, 46, 91 or 106. `None` for the shoot-out.
    #[must_use]
    pub fn first_minute(self, period: Period) -> Option<u16> {
        Some(match period {
            Period::First => 1,
            Period::Second => self.half + 1,
            Period::ExtraFirst => self.half * 2 + 1,
            Period::ExtraSecond => self.half * 2 + self.extra_half + 1,
            Period::ShootOut => return None,
        })
    }

    /// The period of a minute without stoppage time. `None` after the end of extra time.
    #[must_use]
    pub fn period_of(self, minute: u16) -> Option<Period> {
        Period::ALL.into_iter().find(|&period| self.last_minute(period).is_some_and(|last| minute <= last))
    }
}

/// A minute as football writes it: 21, or 45+2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Minute {
    /// The minute as football counts it: the 21st minute is 20:00 to 20:59. After the end of its period it is
    /// stoppage time: 48 in period 1 is 45+3, and 93 is 90+3 if no extra time was played.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 240)))]
    pub minute: u16,
    /// Minutes of stoppage time, with the last minute of a period (45, 90, 105, 120). In Rust, 0 outside
    /// stoppage time.
    #[serde(default, skip_serializing_if = "is_zero")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 99)))]
    pub stoppage: u16,
}

fn is_zero(stoppage: &u16) -> bool {
    *stoppage == 0
}

impl Minute {
    /// A minute outside stoppage time.
    #[must_use]
    pub fn at(minute: u16) -> Minute {
        Minute { minute, stoppage: 0 }
    }
}

/// What a report says about the time if it gives no minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// Early in the period.
    Early,
    /// Shortly before half-time.
    BeforeHalfTime,
    /// On the stroke of half-time.
    HalfTime,
    /// Late in the period.
    Late,
}

impl When {
    /// Every hint, with its name in documents.
    pub const NAMES: [(&'static str, When); 4] = [
        ("early", When::Early),
        ("before-half-time", When::BeforeHalfTime),
        ("half-time", When::HalfTime),
        ("late", When::Late),
    ];
}

/// When an event happened in its match. Any part may be unknown. The order of the list then places the event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The period, if known.
    pub period: Option<Period>,
    /// The minute, if known.
    pub minute: Option<Minute>,
    /// A hint, if the minute is unknown.
    pub when: Option<When>,
}

impl Moment {
    /// The order of two moments, if the known parts decide it. `None` if the document does not say.
    #[must_use]
    pub fn order(&self, other: &Moment) -> Option<Ordering> {
        let (mine, theirs) = (self.period?, other.period?);
        match mine.cmp(&theirs) {
            Ordering::Equal => Some(self.minute?.cmp(&other.minute?)),
            apart => Some(apart),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stoppage_time_comes_before_the_next_half() {
        let stoppage = Moment {
            period: Some(Period::First),
            minute: Some(Minute { minute: 45, stoppage: 4 }),
            when: None,
        };
        let restart = Moment { period: Some(Period::Second), minute: Some(Minute::at(46)), when: None };
        assert_eq!(stoppage.order(&restart), Some(Ordering::Less));
    }

    #[test]
    fn an_unknown_minute_has_no_order_within_its_period_but_has_one_between_periods() {
        let unknown = Moment { period: Some(Period::First), ..Moment::default() };
        let known = Moment { period: Some(Period::First), minute: Some(Minute::at(21)), when: None };
        let later = Moment { period: Some(Period::Second), ..Moment::default() };
        assert_eq!(unknown.order(&known), None);
        assert_eq!(unknown.order(&later), Some(Ordering::Less));
    }

    #[test]
    fn minutes_fall_into_periods_by_the_lengths_of_the_match() {
        let (full, youth) = (Lengths::default(), Lengths { half: 40, extra_half: 10 });
        assert_eq!(full.period_of(45), Some(Period::First));
        assert_eq!(full.period_of(46), Some(Period::Second));
        assert_eq!(full.period_of(120), Some(Period::ExtraSecond));
        assert_eq!(full.period_of(121), None);
        assert_eq!(youth.period_of(41), Some(Period::Second));
    }
}
