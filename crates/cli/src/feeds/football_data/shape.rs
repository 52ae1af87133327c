//! The shape of football-data.org's data (v4), from its documentation and its answers.

use super::super::each::Each;
use super::super::loose::{or_default, whole};
use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// A match: an entry of `matches`, or the answer itself.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Match {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    pub competition: Option<Competition>,
    pub season: Option<Season>,
    pub utc_date: Option<String>,
    pub status: Option<String>,
    /// A number, or a text.
    #[serde(default, deserialize_with = "minute")]
    pub minute: Option<i64>,
    #[serde(default, deserialize_with = "minute")]
    pub injury_time: Option<i64>,
    pub attendance: Option<u32>,
    pub venue: Option<String>,
    pub matchday: Option<u16>,
    pub stage: Option<String>,
    pub group: Option<String>,
    pub last_updated: Option<String>,
    pub home_team: Option<Team>,
    pub away_team: Option<Team>,
    #[serde(default)]
    pub score: Option<Score>,
    /// Absent in answers that are not unfolded. If the answer has goals, it is present, even if empty.
    pub goals: Option<Each<Goal>>,
    pub penalties: Option<Each<Penalty>>,
    pub bookings: Option<Each<Booking>>,
    pub substitutions: Option<Each<Substitution>>,
    pub odds: Option<IgnoredAny>,
    pub referees: Option<Each<Referee>>,
}

#[derive(Clone, Default, Deserialize)]
pub struct Competition {
    pub name: Option<String>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Season {
    pub start_date: Option<String>,
    pub end_date: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Team {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    pub name: Option<String>,
    pub short_name: Option<String>,
    pub tla: Option<String>,
    pub crest: Option<IgnoredAny>,
    pub coach: Option<Who>,
    pub formation: Option<String>,
    pub lineup: Option<Vec<Player>>,
    pub bench: Option<Vec<Player>>,
    pub statistics: Option<Map<String, Value>>,
}

#[derive(Clone, Default, Deserialize)]
pub struct Who {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    pub name: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Player {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    pub name: Option<String>,
    pub position: Option<String>,
    #[serde(default, deserialize_with = "whole")]
    pub shirt_number: Option<i64>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Score {
    pub winner: Option<String>,
    pub duration: Option<String>,
    /// Includes the goals of extra time and the kicks of the shoot-out.
    pub full_time: Option<Goals>,
    pub half_time: Option<Goals>,
    /// After 90 minutes.
    pub regular_time: Option<Goals>,
    /// The goals of extra time only.
    pub extra_time: Option<Goals>,
    /// The kicks of the shoot-out.
    pub penalties: Option<Goals>,
}

/// Goals; both are null before the match.
#[derive(Clone, Copy, Default, Deserialize)]
pub struct Goals {
    pub home: Option<u16>,
    pub away: Option<u16>,
}

impl Goals {
    /// Both values, if both are present.
    pub fn both(self) -> Option<[u16; 2]> {
        Some([self.home?, self.away?])
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Goal {
    #[serde(default, deserialize_with = "minute")]
    pub minute: Option<i64>,
    #[serde(default, deserialize_with = "minute")]
    pub injury_time: Option<i64>,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub team: Option<Who>,
    pub scorer: Option<Who>,
    pub assist: Option<Who>,
    /// The score after it.
    pub score: Option<Goals>,
}

#[derive(Deserialize)]
pub struct Penalty {
    pub player: Option<Who>,
    pub team: Option<Who>,
    pub scored: Option<bool>,
}

#[derive(Deserialize)]
pub struct Booking {
    #[serde(default, deserialize_with = "minute")]
    pub minute: Option<i64>,
    pub team: Option<Who>,
    pub player: Option<Who>,
    pub card: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Substitution {
    #[serde(default, deserialize_with = "minute")]
    pub minute: Option<i64>,
    pub team: Option<Who>,
    pub player_out: Option<Who>,
    pub player_in: Option<Who>,
}

#[derive(Deserialize)]
pub struct Referee {
    pub name: Option<String>,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub nationality: Option<String>,
}

/// An entry of `standings`.
#[derive(Deserialize)]
pub struct Standing {
    pub stage: Option<String>,
    /// TOTAL, HOME or AWAY.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub group: Option<String>,
    #[serde(default, deserialize_with = "or_default")]
    pub table: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    pub team: Team,
    pub played_games: Option<u16>,
    pub won: Option<u16>,
    pub draw: Option<u16>,
    pub lost: Option<u16>,
    pub points: Option<i32>,
    pub goals_for: Option<u32>,
    pub goals_against: Option<u32>,
}

/// A minute: 45, "45", "45+2" (stoppage time is also in its own field), or null.
fn minute<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Sent {
        Number(i64),
        Text(String),
    }
    Ok(match Option::<Sent>::deserialize(deserializer)? {
        Some(Sent::Number(minute)) => Some(minute),
        Some(Sent::Text(text)) => {
            text.split(['+', '\'']).next().and_then(|minute| minute.trim().parse().ok())
        }
        None => None,
    })
}
