//! The match of a document.

use super::form::{self, named};
use super::{Colour, DateTime, Score, Stated};
use crate::clock::{Lengths, Minute, Period};
use serde::Serialize;

/// The match that the document is about.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Match {
    /// The id of the group's fixture that this match is: through it the match counts in the table, once.
    #[serde(rename = "fixture", skip_serializing_if = "Option::is_none")]
    pub fixture_id: Option<String>,
    /// The id of the home team.
    pub home: String,
    /// The id of the away team.
    pub away: String,
    /// Kick-off, with the venue's own offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kickoff: Option<DateTime>,
    /// Kick-off as it was first planned, where it was moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_kickoff: Option<DateTime>,
    /// The ground: "Anfield, Liverpool".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// Who broadcasts the match: "Sky Sports".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub broadcasters: Vec<String>,
    /// How far the match has come. Another word for one of these is taken as it; a match whose status is not known is never
    /// over: it is live if it has a clock, a score or a kick-off in the last hours.
    #[serde(default)]
    pub(super) status: MatchStatus,
    /// The clock of a live match.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) clock: Option<Clock>,
    /// The goals, running while live, after extra time where there was any; never the shoot-out. If it is absent, it is
    /// counted from the goals, if there are any (a live match with a list of events, and no goal in it, stands at 0-0). If it
    /// cannot be read, it is not known: the match then counts in no table. While live, goals may run ahead of it; the page
    /// shows this score.
    #[serde(default, skip_serializing_if = "Stated::is_absent")]
    pub(super) score: Stated<Score>,
    /// The score at half-time.
    #[serde(default, skip_serializing_if = "Stated::is_absent")]
    pub half_time: Stated<Score>,
    /// The score after 90 minutes, only where extra time was played. Extra time is known by it, by a status, or by period
    /// 3 or 4; a shoot-out alone does not say that there was one.
    #[serde(default, skip_serializing_if = "Stated::is_absent")]
    pub full_time: Stated<Score>,
    /// The kicks scored in the shoot-out.
    #[serde(default, skip_serializing_if = "Stated::is_absent")]
    pub shoot_out: Stated<Score>,
    /// The score over two legs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aggregate: Option<Aggregate>,
    /// The id of the winner, where results do not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub winner: Option<String>,
    /// Minutes of stoppage time announced, by period, in the order of play.
    #[serde(default, skip_serializing_if = "Vec::is_empty", serialize_with = "form::by_period")]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Added"))]
    pub added: Vec<(Period, u16)>,
    /// The minutes of both halves, and of both halves of extra time: [40, 40], [40, 40, 10, 10].
    #[serde(default, skip_serializing_if = "Lengths::is_usual")]
    pub lengths: Lengths,
    /// Why it was postponed or abandoned, and the like.
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
    /// The shirts of the evening.
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
}

impl Match {
    /// A match between two teams, by their ids, that has not begun.
    #[must_use]
    pub fn of(home: &str, away: &str) -> Match {
        Match { home: home.to_owned(), away: away.to_owned(), ..Match::default() }
    }

    /// How far the match has come.
    #[must_use]
    pub fn status(&self) -> MatchStatus {
        self.status
    }

    /// The score as the document states it; absent while the match has not begun. The score that counts, which may be
    /// counted from the goals, is the document's ([`Document::score`](super::Document::score)).
    #[must_use]
    pub fn score(&self) -> Stated<Score> {
        self.score
    }

    /// The clock, if the match is live and the document has it.
    #[must_use]
    pub fn clock(&self) -> Option<Clock> {
        self.clock
    }

    /// Sets how far the match has come, and the score and the clock of that moment. A match that has not begun has no
    /// score, and only a live one has a clock: neither is taken then.
    pub fn set_state(&mut self, status: MatchStatus, score: Stated<Score>, clock: Option<Clock>) {
        self.status = status;
        self.score = if status.has_begun() { score } else { Stated::Absent };
        self.clock = clock.filter(|_| status.is_live());
    }
}

/// How far a match has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MatchStatus {
    /// Not begun.
    #[default]
    Scheduled,
    /// Kick-off is late.
    Delayed,
    /// Put off to another day.
    Postponed,
    /// Under way.
    Live,
    /// At half-time.
    HalfTime,
    /// In extra time.
    ExtraTime,
    /// In the shoot-out.
    ShootOut,
    /// Interrupted, to go on.
    Suspended,
    /// Broken off.
    Abandoned,
    /// Over.
    Finished,
    /// Decided by ruling.
    Awarded,
    /// Called off for good.
    Cancelled,
}

impl MatchStatus {
    /// Every status with its name in documents.
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

    /// Whether play has begun and is not over: what stands may still change.
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

    /// Whether there is a score to speak of.
    #[must_use]
    pub fn has_begun(self) -> bool {
        self.is_live()
            || matches!(self, MatchStatus::Finished | MatchStatus::Awarded | MatchStatus::Abandoned)
    }

    /// Whether nothing more will happen.
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(
            self,
            MatchStatus::Finished | MatchStatus::Awarded | MatchStatus::Abandoned | MatchStatus::Cancelled
        )
    }
}

named! { MatchStatus as "Status" }

/// The clock of a live match, at a moment of the world's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Clock {
    /// The period: 1, 2, 3 and 4 (extra time), 5 (shoot-out).
    #[serde(default)]
    pub period: Period,
    /// The minute under way.
    #[serde(flatten)]
    pub minute: Minute,
    /// When that was so.
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
    /// Goals over both legs, of this match's home and away side.
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
    /// What he does: "referee".
    pub role: String,
    /// His name.
    pub name: String,
    /// His country, as three letters or a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

/// One thing of each side.
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

// Derived, it would ask for a default of the thing itself.
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

/// One side's line-up. Players are named by id, or by name where the document lists none of that name.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineUp {
    /// Lines from the back, without the goalkeeper: "4-3-3".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[1-9](-[1-9])*$")))]
    pub formation: Option<String>,
    /// The captain. In Rust, as an id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captain: Option<String>,
    /// The coach's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coach: Option<String>,
    /// The eleven: the goalkeeper, then line by line, each from the right of the own goal to the left. In Rust, as ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub start: Vec<String>,
    /// The substitutes. In Rust, as ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bench: Vec<String>,
}

/// One figure of both sides.
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
