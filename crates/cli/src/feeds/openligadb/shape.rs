//! The shape of OpenLigaDB's data, in today's spelling and in that of older answers.

use super::super::each::Each;
use super::super::loose::whole;
use serde::Deserialize;
use serde_json::Value;

/// A match of `getmatchdata`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Match {
    #[serde(rename = "matchID", alias = "MatchID", alias = "matchId", default, deserialize_with = "whole")]
    pub id: Option<i64>,
    /// The time in Germany, without an offset.
    #[serde(alias = "MatchDateTime")]
    pub match_date_time: Option<String>,
    #[serde(rename = "matchDateTimeUTC", alias = "MatchDateTimeUTC")]
    pub utc: Option<String>,
    #[serde(alias = "LeagueName")]
    pub league_name: Option<String>,
    /// A number, or a text.
    #[serde(alias = "LeagueSeason")]
    pub league_season: Option<Value>,
    #[serde(alias = "Group")]
    pub group: Option<Group>,
    #[serde(alias = "Team1")]
    pub team1: Team,
    #[serde(alias = "Team2")]
    pub team2: Team,
    #[serde(alias = "MatchIsFinished", default)]
    pub match_is_finished: Option<bool>,
    #[serde(alias = "MatchResults", default)]
    pub match_results: Option<Each<Outcome>>,
    #[serde(alias = "Goals", default)]
    pub goals: Option<Each<Goal>>,
    #[serde(alias = "Location")]
    pub location: Option<Location>,
    #[serde(alias = "NumberOfViewers")]
    pub number_of_viewers: Option<u32>,
}

#[derive(Deserialize)]
pub struct Group {
    #[serde(rename = "groupName", alias = "GroupName")]
    pub name: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Team {
    #[serde(alias = "TeamId", default, deserialize_with = "whole")]
    pub team_id: Option<i64>,
    #[serde(alias = "TeamName")]
    pub team_name: Option<String>,
    #[serde(alias = "ShortName")]
    pub short_name: Option<String>,
    #[serde(alias = "TeamIconUrl")]
    pub team_icon_url: Option<String>,
    #[serde(alias = "TeamGroupName")]
    pub team_group_name: Option<String>,
}

/// A result: at half-time, at the end of 90 minutes, after extra time, after the shoot-out.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    #[serde(alias = "ResultName")]
    pub result_name: Option<String>,
    #[serde(alias = "PointsTeam1")]
    pub points_team1: Option<u16>,
    #[serde(alias = "PointsTeam2")]
    pub points_team2: Option<u16>,
    #[serde(
        rename = "resultTypeID",
        alias = "ResultTypeID",
        alias = "resultTypeId",
        default,
        deserialize_with = "whole"
    )]
    pub result_type_id: Option<i64>,
    /// In newer answers: HalfTime, FullTime, AfterExtraTime, AfterPenalties.
    pub result_type_kind: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Goal {
    /// The score after it.
    #[serde(alias = "ScoreTeam1")]
    pub score_team1: Option<u16>,
    #[serde(alias = "ScoreTeam2")]
    pub score_team2: Option<u16>,
    #[serde(alias = "MatchMinute", default, deserialize_with = "whole")]
    pub match_minute: Option<i64>,
    #[serde(
        rename = "goalGetterID",
        alias = "GoalGetterID",
        alias = "goalGetterId",
        default,
        deserialize_with = "whole"
    )]
    pub goal_getter_id: Option<i64>,
    #[serde(alias = "GoalGetterName")]
    pub goal_getter_name: Option<String>,
    #[serde(alias = "IsPenalty")]
    pub is_penalty: Option<bool>,
    #[serde(alias = "IsOwnGoal")]
    pub is_own_goal: Option<bool>,
    #[serde(alias = "Comment")]
    pub comment: Option<String>,
}

#[derive(Deserialize)]
pub struct Location {
    #[serde(rename = "locationCity", alias = "LocationCity")]
    pub city: Option<String>,
    #[serde(rename = "locationStadium", alias = "LocationStadium")]
    pub stadium: Option<String>,
}

/// A row of `getbltable`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    #[serde(alias = "TeamName")]
    pub team_name: Option<String>,
    #[serde(alias = "ShortName")]
    pub short_name: Option<String>,
    #[serde(alias = "Points")]
    pub points: Option<i32>,
    #[serde(alias = "OpponentGoals")]
    pub opponent_goals: Option<u32>,
    #[serde(alias = "Goals")]
    pub goals: Option<u32>,
    #[serde(alias = "Matches")]
    pub matches: Option<u16>,
    #[serde(alias = "Won")]
    pub won: Option<u16>,
    #[serde(alias = "Lost")]
    pub lost: Option<u16>,
    #[serde(alias = "Draw")]
    pub draw: Option<u16>,
}
