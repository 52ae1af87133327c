//! Matches: the one of the document, and the fixtures of a group.

use super::{Colour, DateTime};
use crate::clock::{Lengths, Minute, Period};

/// Goals, `[home, away]`.
pub type Score = [u16; 2];

/// The match that the document is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Match {
    /// The id of the group's fixture that this match is.
    pub fixture_id: Option<String>,
    /// The id of the home team.
    pub home: String,
    /// The id of the away team.
    pub away: String,
    /// Kick-off, with the venue's own offset.
    pub kickoff: Option<DateTime>,
    /// Kick-off as it was first planned, where it was moved.
    pub previous_kickoff: Option<DateTime>,
    /// The ground: "Anfield, Liverpool".
    pub venue: Option<String>,
    /// How far the match has come.
    pub status: MatchStatus,
    /// The clock of a live match.
    pub clock: Option<Clock>,
    /// The goals, running while live, after extra time where there was any; never the shoot-out.
    pub score: Option<Score>,
    /// The score at half-time.
    pub half_time: Option<Score>,
    /// The score after 90 minutes, where extra time was played.
    pub full_time: Option<Score>,
    /// The kicks scored in the shoot-out.
    pub shoot_out: Option<Score>,
    /// The scores that are not known, although there are goals or kicks to count.
    pub unknown: UnknownScores,
    /// The score over two legs.
    pub aggregate: Option<Aggregate>,
    /// The id of the winner, where results do not say.
    pub winner: Option<String>,
    /// Minutes of stoppage time announced, by period.
    pub added: Vec<(Period, u16)>,
    /// How long halves are.
    pub lengths: Lengths,
    /// Why it was postponed or abandoned, and the like.
    pub note: Option<String>,
    /// The address of a report.
    pub report: Option<String>,
    /// The attendance.
    pub attendance: Option<u32>,
    /// The colours of the evening's shirts, `[home, away]`.
    pub colours: [Option<Colour>; 2],
    /// The referee and the assistants.
    pub officials: Vec<Official>,
    /// The line-ups.
    pub lineups: LineUps,
    /// The statistics, in order.
    pub statistics: Vec<Statistic>,
}

/// The scores of a match that nothing may be counted for: the document has the key, and its value cannot be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnknownScores {
    /// The score; also if something in the list of events cannot be read that may be a goal, or if a live match has no
    /// such list.
    pub score: bool,
    /// The score at half-time.
    pub half_time: bool,
    /// The score after 90 minutes. That extra time was played is known all the same.
    pub full_time: bool,
    /// The kicks scored in the shoot-out.
    pub shoot_out: bool,
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

/// The clock of a live match, at a moment of the world's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// The period.
    pub period: Period,
    /// The minute under way.
    pub minute: Minute,
    /// When that was so.
    pub at: Option<DateTime>,
    /// Whether the clock runs.
    pub running: bool,
}

/// The score over two legs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Aggregate {
    /// Goals over both legs, `[home, away]` of this match's sides.
    pub score: Score,
    /// The ids of the other legs.
    pub legs: Vec<String>,
    /// Whether away goals decide.
    pub away_goals: bool,
}

/// A referee or an assistant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Official {
    /// What he does: "referee".
    pub role: String,
    /// His name.
    pub name: String,
    /// His country, as three letters or a name.
    pub country: Option<String>,
}

/// Both line-ups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineUps {
    /// The home side's.
    pub home: Option<LineUp>,
    /// The away side's.
    pub away: Option<LineUp>,
}

/// One side's line-up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineUp {
    /// Lines from the back, without the goalkeeper: "4-3-3".
    pub formation: Option<String>,
    /// The id of the captain.
    pub captain: Option<String>,
    /// The coach's name.
    pub coach: Option<String>,
    /// The ids of the eleven: the goalkeeper, then line by line, each from the right of the own goal to the left.
    pub start: Vec<String>,
    /// The ids of the substitutes.
    pub bench: Vec<String>,
}

/// One figure of both sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistic {
    /// Its name: "possession".
    pub name: String,
    /// The home side's figure, in thousandths.
    pub home: i64,
    /// The away side's figure, in thousandths.
    pub away: i64,
}

/// A fixture of a group: played, under way, or to come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fixture {
    /// Its id: given, or made from matchday and teams.
    pub id: String,
    /// The matchday, from 1.
    pub matchday: Option<u16>,
    /// The id of the home team.
    pub home: String,
    /// The id of the away team.
    pub away: String,
    /// Kick-off, with the venue's own offset.
    pub kickoff: Option<DateTime>,
    /// The goals; None while it has not begun.
    pub score: Option<Score>,
    /// Whether it was played and its score is not known: the document has a score that cannot be read, or says
    /// `finished` or `awarded` and no score.
    pub is_unknown: bool,
    /// What is unusual about it.
    pub status: FixtureStatus,
}

/// What a fixture's score means for the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FixtureStatus {
    /// Played if it has a score, else to come.
    #[default]
    Normal,
    /// Under way: its score stands for now.
    Live,
    /// Decided by ruling: its score counts.
    Awarded,
    /// Struck out: it counts for nothing and will not be played.
    Annulled,
    /// Put off: still to come.
    Postponed,
    /// Broken off: it counts for nothing until it is ruled upon or replayed.
    Abandoned,
}

impl FixtureStatus {
    /// Every status with its name in documents. A fixture without a word on it is played if it has a score, else
    /// to come; feeds say `finished` and `scheduled` for that.
    pub const NAMES: [(&'static str, FixtureStatus); 7] = [
        ("scheduled", FixtureStatus::Normal),
        ("finished", FixtureStatus::Normal),
        ("live", FixtureStatus::Live),
        ("awarded", FixtureStatus::Awarded),
        ("annulled", FixtureStatus::Annulled),
        ("postponed", FixtureStatus::Postponed),
        ("abandoned", FixtureStatus::Abandoned),
    ];
}

/// A match's result, seen from the home side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// The home side wins.
    Home,
    /// Nobody wins.
    Draw,
    /// The away side wins.
    Away,
}

impl Outcome {
    /// Every outcome with its name in documents.
    pub const NAMES: [(&'static str, Outcome); 3] =
        [("home", Outcome::Home), ("draw", Outcome::Draw), ("away", Outcome::Away)];

    /// Its name in documents.
    #[must_use]
    pub fn name(self) -> &'static str {
        Outcome::NAMES.iter().find(|(_, outcome)| *outcome == self).map_or("draw", |(name, _)| name)
    }

    /// The outcome of a score.
    #[must_use]
    pub fn of(score: Score) -> Outcome {
        match score[0].cmp(&score[1]) {
            std::cmp::Ordering::Greater => Outcome::Home,
            std::cmp::Ordering::Equal => Outcome::Draw,
            std::cmp::Ordering::Less => Outcome::Away,
        }
    }
}
