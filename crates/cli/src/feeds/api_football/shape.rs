//! The shape of API-Football's data (v3), from its documentation and its answers.

use super::super::each::Each;
use super::super::loose::{or_default, whole};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Number, Value};

/// An entry of `response` for `fixtures`.
#[derive(Deserialize)]
pub struct Entry {
    pub fixture: Fixture,
    pub league: Option<League>,
    pub teams: Pair<Team>,
    pub goals: Option<Score>,
    #[serde(default)]
    pub score: Scores,
    /// Absent in lists of fixtures. If the answer has events, it is present, even if empty.
    pub events: Option<Each<Event>>,
    pub lineups: Option<Each<LineUp>>,
    pub statistics: Option<Each<Statistics>>,
    pub players: Option<Each<TeamPlayers>>,
    pub odds: Option<IgnoredAny>,
}

#[derive(Deserialize)]
pub struct Fixture {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    pub referee: Option<String>,
    pub date: Option<String>,
    pub venue: Option<Venue>,
    pub status: Status,
}

#[derive(Deserialize)]
pub struct Venue {
    pub name: Option<String>,
    pub city: Option<String>,
}

#[derive(Deserialize)]
pub struct Status {
    pub short: Option<String>,
    #[serde(default, deserialize_with = "whole")]
    pub elapsed: Option<i64>,
    #[serde(default, deserialize_with = "whole")]
    pub extra: Option<i64>,
}

#[derive(Deserialize)]
pub struct League {
    pub name: Option<String>,
    #[serde(default, deserialize_with = "whole")]
    pub season: Option<i64>,
    pub round: Option<String>,
    pub standings: Option<Vec<Vec<Row>>>,
}

/// One value for each side.
#[derive(Deserialize)]
pub struct Pair<T> {
    pub home: T,
    pub away: T,
}

#[derive(Deserialize)]
pub struct Team {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    pub name: Option<String>,
    pub logo: Option<IgnoredAny>,
    pub winner: Option<bool>,
}

/// Goals; both are null before the match.
#[derive(Clone, Copy, Default, Deserialize)]
pub struct Score {
    pub home: Option<u16>,
    pub away: Option<u16>,
}

impl Score {
    /// Both values, if both are present.
    pub fn both(self) -> Option<[u16; 2]> {
        Some([self.home?, self.away?])
    }
}

#[derive(Default, Deserialize)]
pub struct Scores {
    pub halftime: Option<Score>,
    /// After 90 minutes.
    pub fulltime: Option<Score>,
    /// The goals of extra time only.
    pub extratime: Option<Score>,
    /// The kicks of the shoot-out.
    pub penalty: Option<Score>,
}

#[derive(Deserialize)]
pub struct Event {
    pub time: Time,
    pub team: Option<Who>,
    pub player: Option<Who>,
    pub assist: Option<Who>,
    #[serde(rename = "type")]
    pub kind: Option<String>,
    pub detail: Option<String>,
    pub comments: Option<String>,
}

#[derive(Deserialize)]
pub struct Time {
    #[serde(default, deserialize_with = "whole")]
    pub elapsed: Option<i64>,
    #[serde(default, deserialize_with = "whole")]
    pub extra: Option<i64>,
}

/// A team or a player. Both fields may be null.
#[derive(Clone, Default, Deserialize)]
pub struct Who {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    pub name: Option<String>,
}

#[derive(Deserialize)]
pub struct LineUp {
    pub team: LineUpTeam,
    pub coach: Option<Who>,
    pub formation: Option<String>,
    #[serde(rename = "startXI", default)]
    pub start: Option<Vec<Place>>,
    #[serde(default)]
    pub substitutes: Option<Vec<Place>>,
}

#[derive(Deserialize)]
pub struct LineUpTeam {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    pub name: Option<String>,
    pub colors: Option<Colours>,
}

#[derive(Deserialize)]
pub struct Colours {
    pub player: Option<Shirt>,
}

#[derive(Deserialize)]
pub struct Shirt {
    pub primary: Option<String>,
}

#[derive(Deserialize)]
pub struct Place {
    pub player: Player,
}

#[derive(Clone, Default, Deserialize)]
pub struct Player {
    #[serde(default, deserialize_with = "whole")]
    pub id: Option<i64>,
    pub name: Option<String>,
    #[serde(default, deserialize_with = "whole")]
    pub number: Option<i64>,
    /// G, D, M or F.
    pub pos: Option<String>,
    /// The line, and the place in it: "2:4".
    pub grid: Option<String>,
}

#[derive(Deserialize)]
pub struct Statistics {
    pub team: Who,
    pub statistics: Vec<Figure>,
}

#[derive(Deserialize)]
pub struct Figure {
    #[serde(rename = "type")]
    pub name: String,
    /// A number, "47%", "2.73" or null.
    pub value: Value,
}

#[derive(Deserialize)]
pub struct TeamPlayers {
    pub team: Who,
    pub players: Vec<PlayerStatistics>,
}

#[derive(Deserialize)]
pub struct PlayerStatistics {
    pub player: Who,
    #[serde(default, deserialize_with = "or_default")]
    pub statistics: Vec<Games>,
}

#[derive(Deserialize)]
pub struct Games {
    pub games: Option<Game>,
}

#[derive(Deserialize)]
pub struct Game {
    pub captain: Option<bool>,
    pub rating: Option<IgnoredAny>,
}

/// An entry of `response` for `standings`.
#[derive(Deserialize)]
pub struct Standings {
    pub league: League,
}

#[derive(Deserialize)]
pub struct Row {
    pub team: Who,
    pub points: Option<i32>,
    pub group: Option<String>,
    pub description: Option<String>,
    pub all: Option<Record>,
    pub update: Option<String>,
}

#[derive(Deserialize)]
pub struct Record {
    pub played: Option<u16>,
    pub win: Option<u16>,
    pub draw: Option<u16>,
    pub lose: Option<u16>,
    pub goals: Option<Goals>,
}

#[derive(Deserialize)]
pub struct Goals {
    #[serde(rename = "for")]
    pub scored: Option<u32>,
    pub against: Option<u32>,
}

/// `paging` of an answer.
#[derive(Deserialize)]
pub struct Paging {
    pub current: Number,
    pub total: Number,
}
