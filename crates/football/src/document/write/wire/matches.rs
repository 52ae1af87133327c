//! The match and its events as JSON has them.

use super::{Address, Colour, OneOrMore, Score, Time};
use crate::document::write::kinds;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Number;

/// The match that the document is about.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Match {
    /// The id of the group's fixture that this match is: through it the match counts in the table, once.
    pub fixture: Option<String>,
    /// The id of the home team.
    pub home: String,
    /// The id of the away team.
    pub away: String,
    /// Kick-off, with the venue's own offset.
    pub kickoff: Option<Time>,
    /// Kick-off as it was first planned, where it was moved.
    pub previous_kickoff: Option<Time>,
    /// The ground: "Anfield, Liverpool".
    pub venue: Option<String>,
    /// How far the match has come. Another word for one of these is taken as it; a match whose status is not known is never
    /// over: it is live if it has a clock, a score or a kick-off in the last hours.
    pub status: Option<kinds::Status>,
    /// The clock of a live match.
    pub clock: Option<Clock>,
    /// The goals, running while live, after extra time where there was any; never the shoot-out. If it is absent, it is
    /// counted from the goals, if there are any (a live match with a list of events, and no goal in it, stands at 0-0). If it cannot be read, it is not known: the match then counts in no table.
    /// While live, goals may run ahead of it; the page shows this score.
    pub score: Option<Score>,
    /// The score at half-time.
    pub half_time: Option<Score>,
    /// The score after 90 minutes, only where extra time was played. Extra time is known by it, by a status, or by period
    /// 3 or 4; a shoot-out alone does not say that there was one.
    pub full_time: Option<Score>,
    /// The kicks scored in the shoot-out.
    pub shoot_out: Option<Score>,
    /// The score over two legs.
    pub aggregate: Option<Aggregate>,
    /// The id of the winner, where results do not say.
    pub winner: Option<String>,
    /// Minutes of stoppage time announced, by period.
    pub added: Option<kinds::Added>,
    /// The minutes of both halves, and of both halves of extra time: [40, 40], [40, 40, 10, 10].
    pub lengths: Option<kinds::Lengths>,
    /// Why it was postponed or abandoned, and the like.
    pub note: Option<String>,
    /// The address of a report.
    pub report: Option<Address>,
    /// The attendance.
    #[schemars(range(min = 0, max = 1_000_000))]
    pub attendance: Option<u32>,
    /// The shirts of the evening.
    pub colours: Option<Sides<Colour>>,
    /// The referee and the assistants.
    pub officials: Option<Vec<Official>>,
    /// The line-ups.
    pub lineups: Option<Sides<LineUp>>,
    /// The statistics, in order.
    pub statistics: Option<Vec<Statistic>>,
}

/// One thing of each side.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "SidesOf{T}")]
pub(in super::super) struct Sides<T> {
    /// The home side's.
    pub home: Option<T>,
    /// The away side's.
    pub away: Option<T>,
}

/// The clock of a live match, at a moment of the world's time.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Clock {
    /// The period: 1, 2, 3 and 4 (extra time), 5 (shoot-out).
    #[schemars(range(min = 1, max = 5))]
    pub period: Option<u8>,
    /// The minute under way, counted from 1. Beyond the end of its period it is stoppage time, as in events.
    #[schemars(range(min = 1, max = 240))]
    pub minute: u16,
    /// Minutes into stoppage time.
    #[schemars(range(min = 1, max = 99))]
    pub stoppage: Option<u16>,
    /// When that was so.
    pub at: Option<Time>,
    /// Whether the clock runs.
    pub running: Option<bool>,
}

/// The score over two legs.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Aggregate {
    /// Goals over both legs, of this match's home and away side.
    pub score: Score,
    /// The ids of the other legs.
    pub legs: Option<Vec<String>>,
    /// Whether away goals decide.
    pub away_goals: Option<bool>,
}

/// A referee or an assistant.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Official {
    /// What he does: "referee".
    pub role: String,
    /// His name.
    pub name: String,
    /// His country.
    pub country: Option<String>,
}

/// One side's line-up. Players are named by id, or by name where the document lists none of that name.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct LineUp {
    /// Lines from the back, without the goalkeeper: "4-3-3".
    #[schemars(regex(pattern = "^[1-9](-[1-9])*$"))]
    pub formation: Option<String>,
    /// The captain.
    pub captain: Option<String>,
    /// The coach's name.
    pub coach: Option<String>,
    /// The eleven: the goalkeeper, then line by line, each from the right of the own goal to the left.
    pub start: Option<Vec<String>>,
    /// The substitutes.
    pub bench: Option<Vec<String>>,
}

/// One figure of both sides.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Statistic {
    /// Its name: "possession".
    pub name: String,
    /// The home side's figure.
    pub home: Number,
    /// The away side's figure.
    pub away: Number,
}

/// One event of a match.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Event {
    /// Its id; made from what it says where there is none.
    pub id: Option<String>,
    /// The period: 1, 2, 3 and 4 (extra time), 5 (shoot-out); that of the minute where it is not given.
    #[schemars(range(min = 1, max = 5))]
    pub period: Option<u8>,
    /// The minute as the field counts it: the 21st minute is 20:00 to 20:59. Beyond the end of its period it is stoppage
    /// time: 48 in period 1 is 45+3, and 93 is 90+3 if no extra time was played.
    #[schemars(range(min = 1, max = 240))]
    pub minute: Option<u16>,
    /// Minutes into stoppage time, with the last minute of a period (45, 90, 105, 120).
    #[schemars(range(min = 1, max = 99))]
    pub stoppage: Option<u16>,
    /// What a report says of the time where it gives no minute.
    pub when: Option<kinds::When>,
    /// What happened.
    pub kind: kinds::EventKind,
    /// The id of the acting player's team: an own goal counts for the other one.
    pub team: Option<String>,
    /// The acting player, by id or name.
    pub player: Option<String>,
    /// Who made the goal.
    pub assist: Option<String>,
    /// Who saved, blocked or cleared.
    pub by: Option<String>,
    /// substitution: who came on.
    pub r#in: Option<String>,
    /// substitution: who went off.
    pub out: Option<String>,
    /// Why: "injury", …
    pub reason: Option<String>,
    /// var: the id of the event that the check was about.
    pub about: Option<String>,
    /// var: how it ended: "goal-stands", "no-goal", …
    pub outcome: Option<String>,
    /// Why it did not count in the end ("var", …): it stays in the story and out of the score.
    pub cancelled: Option<kinds::Cancelled>,
    /// A sentence of the editor's own.
    pub text: Option<String>,
    /// The address of a clip.
    pub clip: Option<Address>,
    /// The score after it. It is not shown while the score of the match is lower.
    pub score: Option<Score>,
    /// Its sources, by id.
    pub source: Option<OneOrMore>,
}
