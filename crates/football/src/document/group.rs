//! Groups and leagues: their fixtures, where they start from, and what their places lead to.

use super::form::named;
use super::{Criterion, DateTime, Rules, Score};
use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};

/// A group or a league.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Group {
    /// Its name: "Group E".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The ids of its teams; those of its fixtures and rows, in order of mention, where the document lists none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<String>,
    /// Its fixtures, played and to come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fixtures: Vec<Fixture>,
    /// Rows to begin from, so that a league need not carry every result.
    #[serde(default, skip_serializing_if = "Start::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<StartRow>"))]
    pub start: Start,
    /// Its own zones, where they differ from the document's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zones: Vec<Zone>,
    /// Its own rules, where they differ from the document's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::RulesForm>"))]
    pub rules: Option<Rules>,
}

impl Group {
    /// The ids of the teams that its fixtures and rows mention, in order of mention.
    #[must_use]
    pub fn mentioned(&self) -> Vec<&str> {
        let mut mentioned: Vec<&str> = Vec::new();
        let sides = self.fixtures.iter().flat_map(|fixture| [&fixture.home, &fixture.away]);
        let rows = self.start.rows.iter().map(|row| &row.team).chain(&self.start.unranked);
        for team in sides.chain(rows) {
            if !mentioned.contains(&team.as_str()) {
                mentioned.push(team);
            }
        }
        mentioned
    }
}

/// A fixture of a group: played, under way, or to come.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fixture {
    /// Its id; made from matchday and teams where there is none.
    #[serde(default)]
    pub id: String,
    /// The matchday, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 999)))]
    pub matchday: Option<u16>,
    /// The id of the home team.
    pub home: String,
    /// The id of the away team.
    pub away: String,
    /// Kick-off, with the venue's own offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kickoff: Option<DateTime>,
    /// The goals; absent while it has not begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::ScoreForm>"))]
    pub score: Option<Score>,
    /// What is unusual about it: without a status it is played if it has a score, else to come. If its status is not known,
    /// its score counts for now, as that of a live one.
    #[serde(default, skip_serializing_if = "FixtureStatus::is_normal")]
    pub status: FixtureStatus,
}

impl Fixture {
    /// Whether it was played, or ruled upon, and its score is not known.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.score.is_none() && matches!(self.status, FixtureStatus::Unknown | FixtureStatus::Awarded)
    }
}

/// What a fixture's score means for the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FixtureStatus {
    /// Played if it has a score, else to come.
    #[default]
    Normal,
    /// Played, with a score that is not known: the document has one that cannot be read, or says `finished` and no score.
    Unknown,
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
        ("finished", FixtureStatus::Unknown),
        ("live", FixtureStatus::Live),
        ("awarded", FixtureStatus::Awarded),
        ("annulled", FixtureStatus::Annulled),
        ("postponed", FixtureStatus::Postponed),
        ("abandoned", FixtureStatus::Abandoned),
    ];

    /// Whether it is what a fixture is without a word on it.
    #[must_use]
    pub fn is_normal(&self) -> bool {
        *self == FixtureStatus::Normal
    }
}

named! { FixtureStatus as "FixtureStatus" }

/// Where a table begins from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Start {
    /// The rows.
    pub rows: Vec<StartRow>,
    /// The ids of teams whose row lacks a figure, or has one that cannot be read: they have no place in the table.
    pub unranked: Vec<String>,
}

impl Start {
    /// Whether the table begins from nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.unranked.is_empty()
    }
}

/// A team that has no place in the table is a row without figures.
impl Serialize for Start {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct WithoutFigures<'g> {
            team: &'g str,
        }

        let mut rows = serializer.serialize_seq(Some(self.rows.len() + self.unranked.len()))?;
        for row in &self.rows {
            rows.serialize_element(row)?;
        }
        for team in &self.unranked {
            rows.serialize_element(&WithoutFigures { team })?;
        }
        rows.end()
    }
}

/// A row that a table begins from. It has all its figures: a team of which one is not known has no place in the table.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct StartRow {
    /// The id of the team.
    pub team: String,
    /// Matches played.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 9999)))]
    pub played: u16,
    /// Matches won.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 9999)))]
    pub won: u16,
    /// Matches drawn.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 9999)))]
    pub drawn: u16,
    /// Matches lost.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 9999)))]
    pub lost: u16,
    /// Goals scored.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 9999)))]
    pub goals_for: u32,
    /// Goals conceded.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 9999)))]
    pub goals_against: u32,
    /// Points, which may differ from what the results would give (halved, deducted).
    #[cfg_attr(feature = "schema", schemars(range(min = -9999, max = 9999)))]
    pub points: i32,
}

/// What some places of a table lead to.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Zone {
    /// Its id; made from the name where there is none.
    #[serde(default)]
    pub id: String,
    /// Its name: "Round of 16".
    pub name: String,
    /// The first place of it, from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 999)))]
    pub from: u16,
    /// The last place of it; the first one where it is not given.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 999)))]
    pub to: u16,
}

/// A ranking of the teams of one place between the groups ("best third-placed teams").
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Across {
    /// Its name: "Third-placed teams".
    pub name: String,
    /// The place in each group, from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 999)))]
    pub place: u16,
    /// How they are ranked after points; by goal difference and goals where it is not given.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// What its places lead to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zones: Vec<Zone>,
}
