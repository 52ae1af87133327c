//! The match of a document.

use super::form::{self, named};
use super::{Colour, DateTime, Fixture, Score, Stated};
use crate::clock::{Lengths, Minute, Period};
use serde::Serialize;

/// The match that the document is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Match {
    /// The id of this match's fixture in the group. Through it the match counts in the table, once.
    #[serde(rename = "fixture", skip_serializing_if = "Option::is_none")]
    pub fixture_id: Option<String>,
    /// The id of the home team.
    pub home: String,
    /// The id of the away team.
    pub away: String,
    /// Kick-off, with the UTC offset of the venue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kickoff: Option<DateTime>,
    /// The original kick-off, if it was moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_kickoff: Option<DateTime>,
    /// The venue: "Anfield, Liverpool".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// The broadcasters: "Sky Sports".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub broadcasters: Vec<String>,
    /// The status of the match. Other common words for these are understood. A match with an unknown status
    /// is never over: it is live if it has a clock, a score or a kick-off in the last hours.
    #[serde(default)]
    pub(super) status: MatchStatus,
    /// The clock of a live match.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) clock: Option<Clock>,
    /// The goals: running while the match is live, including extra time, but never the shoot-out. If absent,
    /// the score is counted from the goals, if there are any (a live match that lists its events without a
    /// goal is at 0-0). If it cannot be read, it is unknown, and the match counts in no table. While live,
    /// goals may run ahead of it; the page shows this score.
    #[serde(default, skip_serializing_if = "Stated::is_absent")]
    pub(super) score: Stated<Score>,
    /// The score at half-time.
    #[serde(default, skip_serializing_if = "Stated::is_absent")]
    pub half_time: Stated<Score>,
    /// The score after 90 minutes, only if extra time was played. This score, a status, or period 3 or 4
    /// shows that there was extra time. A shoot-out alone does not.
    #[serde(default, skip_serializing_if = "Stated::is_absent")]
    pub full_time: Stated<Score>,
    /// The kicks scored in the shoot-out.
    #[serde(default, skip_serializing_if = "Stated::is_absent")]
    pub shoot_out: Stated<Score>,
    /// The score over two legs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aggregate: Option<Aggregate>,
    /// The id of the winner, if it does not follow from the results.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub winner: Option<String>,
    /// Minutes of stoppage time announced, by period, in the order of play.
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "form::by_period")]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Added"))]
    pub added: Vec<(Period, u16)>,
    /// The minutes of both halves, and of both halves of extra time: [40, 40], [40, 40, 10, 10].
    #[serde(default, skip_serializing_if = "Lengths::is_usual")]
    pub lengths: Lengths,
    /// The reason why it was postponed, abandoned or the like.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The address of a report.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Address>"))]
    pub report: Option<String>,
    /// The attendance.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1_000_000)))]
    pub attendance: Option<u32>,
    /// The shirt colours in this match.
    #[serde(default, skip_serializing_if = "Sides::is_empty")]
    pub colours: Sides<Colour>,
    /// The referee and the assistants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub officials: Vec<Official>,
    /// The line-ups.
    #[serde(default, skip_serializing_if = "Sides::is_empty")]
    pub lineups: Sides<LineUp>,
    /// The statistics, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statistics: Vec<Statistic>,
    /// Earlier matches of the two sides, latest first: against each other, and against other teams of the
    /// document. They count in no table. Before kick-off, the page shows form and head-to-head from them and
    /// from the fixtures of the groups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<Fixture>,
}

impl Match {
    /// A match between two teams, by their ids, that has not kicked off.
    #[must_use]
    pub fn of(home: &str, away: &str) -> Match {
        Match { home: home.to_owned(), away: away.to_owned(), ..Match::default() }
    }

    /// The status of the match.
    #[must_use]
    pub fn status(&self) -> MatchStatus {
        self.status
    }

    /// The score that the document states. Absent before kick-off. For the score that counts, which may come
    /// from the goals, use [`Document::score`](super::Document::score).
    #[must_use]
    pub fn score(&self) -> Stated<Score> {
        self.score
    }

    /// The clock, if the match is live and the document has one.
    #[must_use]
    pub fn clock(&self) -> Option<Clock> {
        self.clock
    }

    /// Sets the status of the match, with its score and its clock. A match that has not begun has no score,
    /// and only a live match has a clock. Otherwise they are ignored.
    pub fn set_state(&mut self, status: MatchStatus, score: Stated<Score>, clock: Option<Clock>) {
        self.status = status;
        self.score = if status.has_begun() { score } else { Stated::Absent };
        self.clock = clock.filter(|_| status.is_live());
    }
}

/// The status of a match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MatchStatus {
    /// Before kick-off.
    #[default]
    Scheduled,
    /// Kick-off is delayed.
    Delayed,
    /// Postponed to another day.
    Postponed,
    /// Live.
    Live,
    /// At half-time.
    HalfTime,
    /// In extra time.
    ExtraTime,
    /// In the shoot-out.
    ShootOut,
    /// Interrupted, and expected to resume.
    Suspended,
    /// Abandoned.
    Abandoned,
    /// Over.
    Finished,
    /// Decided by ruling.
    Awarded,
    /// Cancelled for good.
    Cancelled,
}

impl MatchStatus {
    /// Every status, with its name in documents.
    pub const NAMES: [(&'static str, MatchStatus); 12] = [
        ("scheduled", MatchStatus::Scheduled),
        ("delayed", MatchStatus::Delayed),
        ("postponed", MatchStatus::Postponed),
        ("live", MatchStatus::Live),
        ("half-time", MatchStatus::HalfTime),
        ("extra-time", MatchStatus::ExtraTime),
        ("shoot-out", MatchStatus::ShootOut),
        ("suspended", MatchStatus::Suspended),
        ("abandoned", MatchStatus::Abandoned),
        ("finished", MatchStatus::Finished),
        ("awarded", MatchStatus::Awarded),
        ("cancelled", MatchStatus::Cancelled),
    ];

    /// Its name in documents.
    #[must_use]
    pub fn name(self) -> &'static str {
        MatchStatus::NAMES.iter().find(|(_, status)| *status == self).map_or("scheduled", |(name, _)| name)
    }

    /// Whether play has begun and is not over. The score may then still change.
    #[must_use]
    pub fn is_live(self) -> bool {
        matches!(
            self,
            MatchStatus::Live
                | MatchStatus::HalfTime
                | MatchStatus::ExtraTime
                | MatchStatus::ShootOut
                | MatchStatus::Suspended
        )
    }

    /// Whether the match can have a score.
    #[must_use]
    pub fn has_begun(self) -> bool {
        self.is_live()
            || matches!(self, MatchStatus::Finished | MatchStatus::Awarded | MatchStatus::Abandoned)
    }

    /// Whether the match has ended for good.
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(
            self,
            MatchStatus::Finished | MatchStatus::Awarded | MatchStatus::Abandoned | MatchStatus::Cancelled
        )
    }
}

named! { MatchStatus as "Status" }

/// The clock of a live match at a point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Clock {
    /// The period: 1, 2, 3 and 4 (extra time), 5 (shoot-out).
    #[serde(default)]
    pub period: Period,
    /// The minute being played.
    #[serde(flatten)]
    pub minute: Minute,
    /// The time at which the clock showed this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<DateTime>,
    /// Whether the clock runs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub running: bool,
}

/// The score over two legs.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Aggregate {
    /// The goals over both legs, for this match's home and away side.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::ScoreForm"))]
    pub score: Score,
    /// The ids of the other legs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub legs: Vec<String>,
    /// Whether away goals decide.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub away_goals: bool,
}

/// A referee or an assistant.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Official {
    /// The role: "referee".
    pub role: String,
    /// The name.
    pub name: String,
    /// The country, as a three-letter code or a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// A value for each side.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SidesOf{T}"))]
pub struct Sides<T> {
    /// The home side's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub home: Option<T>,
    /// The away side's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub away: Option<T>,
}

// A derive would require `T: Default`.
impl<T> Default for Sides<T> {
    fn default() -> Self {
        Sides { home: None, away: None }
    }
}

impl<T> Sides<T> {
    /// Whether neither side has it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.home.is_none() && self.away.is_none()
    }
}

/// One side's line-up. Players are given by id, or by name if the document lists no player with that name.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineUp {
    /// The lines from the back, without the goalkeeper: "4-3-3".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[1-9](-[1-9])*$")))]
    pub formation: Option<String>,
    /// The captain. In Rust, as an id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captain: Option<String>,
    /// The coach's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coach: Option<String>,
    /// The starting eleven: the goalkeeper, then line by line, each from the right of the team's own goal to
    /// the left. In Rust, as ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub start: Vec<String>,
    /// The substitutes. In Rust, as ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bench: Vec<String>,
}

/// One statistic for both sides.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statistic {
    /// Its name: "possession".
    pub name: String,
    /// The home side's figure. In Rust, in thousandths.
    #[serde(serialize_with = "form::thousandths")]
    #[cfg_attr(feature = "schema", schemars(with = "f64"))]
    pub home: i64,
    /// The away side's figure. In Rust, in thousandths.
    #[serde(serialize_with = "form::thousandths")]
    #[cfg_attr(feature = "schema", schemars(with = "f64"))]
    pub away: i64,
}
