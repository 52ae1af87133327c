//! Groups and leagues: their fixtures, where they start from, and what their places lead to.

use super::{Criterion, Fixture, Rules};

/// A group or a league.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Its name: "Group E".
    pub name: String,
    /// The ids of its teams: given, or those of its fixtures and rows in order of mention.
    pub teams: Vec<String>,
    /// Its fixtures, played and to come.
    pub fixtures: Vec<Fixture>,
    /// Rows to begin from, so that a league need not carry every result.
    pub start: Vec<StartRow>,
    /// The ids of teams whose row to begin from lacks a figure, or has one that cannot be read: they have no place in
    /// the table.
    pub unranked: Vec<String>,
    /// Its own zones, where they differ from the document's.
    pub zones: Vec<Zone>,
    /// Its own rules, where they differ from the document's.
    pub rules: Option<Rules>,
}

/// A row that a table begins from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StartRow {
    /// The id of the team.
    pub team: String,
    /// Matches played.
    pub played: u16,
    /// Matches won.
    pub won: u16,
    /// Matches drawn.
    pub drawn: u16,
    /// Matches lost.
    pub lost: u16,
    /// Goals scored.
    pub goals_for: u32,
    /// Goals conceded.
    pub goals_against: u32,
    /// Points: may differ from what the results would give (halved, deducted).
    pub points: i32,
}

/// What some places of a table lead to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Zone {
    /// Its id.
    pub id: String,
    /// Its name: "Round of 16".
    pub name: String,
    /// The first place of it, from 1.
    pub from: u16,
    /// The last place of it.
    pub to: u16,
}

/// A ranking of the teams of one place between the groups ("best third-placed teams").
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Across {
    /// Its name: "Third-placed teams".
    pub name: String,
    /// The place in each group, from 1.
    pub place: u16,
    /// How they are ranked after points.
    pub criteria: Vec<Criterion>,
    /// What its places lead to.
    pub zones: Vec<Zone>,
}
