//! Groups, fixtures, rows, zones and rules as JSON has them.

use super::{Score, Time};
use crate::document::write::kinds;
use schemars::JsonSchema;
use serde::Serialize;

/// A group or a league.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Group {
    /// Its name: "Group E".
    pub name: Option<String>,
    /// The ids of its teams; those of its fixtures and rows where it lists none.
    pub teams: Option<Vec<String>>,
    /// Its fixtures, played and to come.
    pub fixtures: Option<Vec<Fixture>>,
    /// Rows to begin from, so that a league need not carry every result.
    pub start: Option<Vec<StartRow>>,
    /// Its own zones, where they differ from the document's.
    pub zones: Option<Vec<Zone>>,
    /// Its own rules, where they differ from the document's.
    pub rules: Option<Rules>,
}

/// A fixture: played, under way, or to come.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Fixture {
    /// Its id; made from matchday and teams where there is none.
    pub id: Option<String>,
    /// The matchday, from 1.
    #[schemars(range(min = 1, max = 999))]
    pub matchday: Option<u16>,
    /// The id of the home team.
    pub home: String,
    /// The id of the away team.
    pub away: String,
    /// Kick-off, with the venue's own offset.
    pub kickoff: Option<Time>,
    /// The goals; absent while it has not begun.
    pub score: Option<Score>,
    /// What is unusual about it: without a status it is played if it has a score, else to come. If its status is not known,
    /// its score counts for now, as that of a live one.
    pub status: Option<kinds::FixtureStatus>,
}

/// A row that a table begins from. It has all its figures: a team of which one is not known has no place in the table.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct StartRow {
    /// The id of the team.
    pub team: String,
    /// Matches played.
    #[schemars(range(min = 0, max = 9999))]
    pub played: u16,
    /// Matches won.
    #[schemars(range(min = 0, max = 9999))]
    pub won: u16,
    /// Matches drawn.
    #[schemars(range(min = 0, max = 9999))]
    pub drawn: u16,
    /// Matches lost.
    #[schemars(range(min = 0, max = 9999))]
    pub lost: u16,
    /// Goals scored.
    #[schemars(range(min = 0, max = 9999))]
    pub goals_for: u32,
    /// Goals conceded.
    #[schemars(range(min = 0, max = 9999))]
    pub goals_against: u32,
    /// Points, which may differ from what the results would give (halved, deducted).
    #[schemars(range(min = -9999, max = 9999))]
    pub points: i32,
}

/// What some places of a table lead to.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Zone {
    /// Its id; made from the name where there is none.
    pub id: Option<String>,
    /// Its name: "Round of 16".
    pub name: String,
    /// The first place of it, from 1.
    #[schemars(range(min = 1, max = 999))]
    pub from: u16,
    /// The last place of it; the first one where it is not given.
    #[schemars(range(min = 1, max = 999))]
    pub to: Option<u16>,
}

/// A ranking of the teams of one place between the groups.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Across {
    /// Its name: "Third-placed teams".
    pub name: String,
    /// The place in each group, from 1.
    #[schemars(range(min = 1, max = 999))]
    pub place: u16,
    /// How they are ranked after points; by goal difference and goals where it is not given.
    pub criteria: Option<Criteria>,
    /// What its places lead to.
    pub zones: Option<Vec<Zone>>,
}

/// A named set of rules, or one spelled out.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(in super::super) enum Rules {
    /// The name of a set.
    Named(kinds::RulesName),
    /// One spelled out.
    Object(RulesObject),
}

/// How teams level on points are separated.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "RulesObject")]
pub(in super::super) struct RulesObject {
    /// A name of its own.
    pub name: Option<String>,
    /// Points for a result: 3, 1 and 0 where they are not given.
    pub points: Option<Points>,
    /// What separates teams level on points, in order; goal difference and goals where it is not given.
    pub criteria: Option<Criteria>,
}

/// Points for a result.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Points {
    /// For a win.
    #[schemars(range(min = -99, max = 99))]
    pub win: Option<i32>,
    /// For a draw.
    #[schemars(range(min = -99, max = 99))]
    pub draw: Option<i32>,
    /// For a defeat.
    #[schemars(range(min = -99, max = 99))]
    pub loss: Option<i32>,
}

/// Criteria in order.
pub(in super::super) type Criteria = Vec<Criterion>;

/// One criterion.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(in super::super) enum Criterion {
    /// A measure over all matches of the table.
    Measure(kinds::Measure),
    /// The matches among the tied teams alone.
    #[serde(rename_all = "camelCase")]
    HeadToHead {
        /// What is measured over them, in order.
        head_to_head: Vec<kinds::Measure>,
        /// What happens when the step parts only some of the tied.
        again: Option<kinds::Again>,
        /// Whether the step waits until the tied teams have played all their mutual matches.
        once_all_played: Option<bool>,
        /// The measures for exactly two tied teams, where they differ.
        between_two: Option<Vec<kinds::Measure>>,
    },
    /// A fact of the team that results do not give.
    Fact {
        /// The name, as in a team's facts.
        fact: String,
        /// Which way of it is better.
        better: kinds::Better,
    },
}
