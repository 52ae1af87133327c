//! Groups and leagues: their fixtures, their starting rows, and what their places lead to.

use super::form::named;
use super::{Criterion, DateTime, Rules, Score};
use crate::clock::Minute;
use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};

/// A group or a league.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Group {
    /// Its name: "Group E".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The ids of its teams. If absent, the teams of its fixtures and starting rows, in the order in which
    /// they appear.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<String>,
    /// Its fixtures, played and still to play.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fixtures: Vec<Fixture>,
    /// Starting rows. With them, a league need not list every result.
    #[serde(default, skip_serializing_if = "Start::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<StartRow>"))]
    pub start: Start,
    /// Its own zones, if they differ from the document's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zones: Vec<Zone>,
    /// Its own rules, if they differ from the document's.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::RulesForm>"))]
    pub rules: Option<Rules>,
}

impl Group {
    /// The ids of the teams that its fixtures and starting rows mention, in order of first appearance.
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

/// A fixture of a group: played, live or still to play.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fixture {
    /// Its id. If absent, made from its matchday and teams.
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
    /// Kick-off, with the UTC offset of the venue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kickoff: Option<DateTime>,
    /// The goals. Absent before kick-off.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::ScoreForm>"))]
    pub score: Option<Score>,
    /// Its status, if it is unusual. Without a status, a fixture is played if it has a score, and otherwise
    /// still to play. If the status is unknown, the score counts for now, as in a live match.
    #[serde(default, skip_serializing_if = "FixtureStatus::is_normal")]
    pub status: FixtureStatus,
    /// The minute of a live fixture when the document was written. A page shows it in lists of matches.
    #[serde(flatten)]
    pub minute: Option<Minute>,
}

impl Fixture {
    /// Whether it was played or decided by ruling, but its score is unknown.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.score.is_none() && matches!(self.status, FixtureStatus::Unknown | FixtureStatus::Awarded)
    }
}

/// How a fixture's score counts in the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FixtureStatus {
    /// Played if it has a score, otherwise still to play.
    #[default]
    Normal,
    /// Played, with an unknown score: the document's score cannot be read, or it says `finished` without a
    /// score.
    Unknown,
    /// Live: its score counts for now.
    Live,
    /// At half-time: its score counts for now.
    HalfTime,
    /// Interrupted, and expected to resume: its score counts for now.
    Suspended,
    /// Decided by ruling: its score counts.
    Awarded,
    /// Annulled: it does not count and will not be played.
    Annulled,
    /// Postponed: still to play.
    Postponed,
    /// Abandoned: it does not count until it is decided by ruling or replayed.
    Abandoned,
}

impl FixtureStatus {
    /// Every status, with its name in documents. A fixture without a status is played if it has a score, and
    /// otherwise still to play. Feeds say `finished` and `scheduled` for these.
    pub const NAMES: [(&'static str, FixtureStatus); 9] = [
        ("scheduled", FixtureStatus::Normal),
        ("finished", FixtureStatus::Unknown),
        ("live", FixtureStatus::Live),
        ("half-time", FixtureStatus::HalfTime),
        ("suspended", FixtureStatus::Suspended),
        ("awarded", FixtureStatus::Awarded),
        ("annulled", FixtureStatus::Annulled),
        ("postponed", FixtureStatus::Postponed),
        ("abandoned", FixtureStatus::Abandoned),
    ];

    /// Whether it is the status of a fixture that names none.
    #[must_use]
    pub fn is_normal(&self) -> bool {
        *self == FixtureStatus::Normal
    }

    /// Whether play has begun and is not over. The score then counts for now.
    #[must_use]
    pub fn is_live(&self) -> bool {
        matches!(self, FixtureStatus::Live | FixtureStatus::HalfTime | FixtureStatus::Suspended)
    }
}

named! { FixtureStatus as "FixtureStatus" }

/// The rows that a table starts with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Start {
    /// The rows.
    pub rows: Vec<StartRow>,
    /// The ids of teams whose starting row lacks a figure, or has one that cannot be read. They have no place
    /// in the table.
    pub unranked: Vec<String>,
}

impl Start {
    /// Whether the table starts without rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.unranked.is_empty()
    }
}

/// Writes a team that has no place in the table as a row without figures.
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

/// A starting row of a table. All its figures are present: a team with an unknown figure has no place in the
/// table.
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
    /// Points. They may differ from what the results would give (halved, deducted).
    #[cfg_attr(feature = "schema", schemars(range(min = -9999, max = 9999)))]
    pub points: i32,
}

/// What a range of places in a table leads to.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Zone {
    /// Its id. If absent, made from the name.
    #[serde(default)]
    pub id: String,
    /// Its name: "Round of 16".
    pub name: String,
    /// Its first place, from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 999)))]
    pub from: u16,
    /// Its last place. The first place if absent.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 999)))]
    pub to: u16,
}

/// A ranking of the teams in one place across the groups ("best third-placed teams").
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Across {
    /// Its name: "Third-placed teams".
    pub name: String,
    /// The place in each group, from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 999)))]
    pub place: u16,
    /// The criteria after points. Goal difference and goals if absent.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// What its places lead to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zones: Vec<Zone>,
}
