//! The rules by which a competition ranks its teams, as data.

use super::form::named;
use serde::{Serialize, Serializer};

/// The rules of a table: points for results, then criteria in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "RulesObject"))]
// The derive writes the keys. The implementation below decides whether to write them.
#[serde(remote = "Self")]
pub struct Rules {
    /// The name of the set, if it has one: "uefa-cl-2018".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Points for a result. 3, 1 and 0 if absent.
    #[serde(default)]
    pub points: PointsFor,
    /// What separates teams level on points, in order. Goal difference and goals if absent.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
}

/// Writes a named set as its name.
impl Serialize for Rules {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.name {
            Some(name) if Rules::named(name).as_ref() == Some(self) => serializer.serialize_str(name),
            _ => Rules::serialize(self, serializer),
        }
    }
}

impl Default for Rules {
    /// Three points for a win, then goal difference and goals, as in most of the world.
    fn default() -> Self {
        Rules {
            name: None,
            points: PointsFor::default(),
            criteria: vec![Criterion::Overall(Measure::GoalDifference), Criterion::Overall(Measure::Goals)],
        }
    }
}

/// Points for a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Points"))]
#[serde(default)]
pub struct PointsFor {
    /// For a win.
    #[cfg_attr(feature = "schema", schemars(range(min = -99, max = 99)))]
    pub win: i32,
    /// For a draw.
    #[cfg_attr(feature = "schema", schemars(range(min = -99, max = 99)))]
    pub draw: i32,
    /// For a defeat.
    #[cfg_attr(feature = "schema", schemars(range(min = -99, max = 99)))]
    pub loss: i32,
}

impl Default for PointsFor {
    fn default() -> Self {
        PointsFor { win: 3, draw: 1, loss: 0 }
    }
}

/// One criterion. It separates teams that are still level after the criteria before it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Criterion {
    /// A measure over all matches of the table.
    Overall(Measure),
    /// The matches among the tied teams only.
    HeadToHead(HeadToHead),
    /// A fact about the team that does not follow from results: "disciplinary", "coefficient".
    Fact {
        /// The name, as in a team's facts.
        #[serde(rename = "fact")]
        name: String,
        /// Which value ranks higher.
        better: Better,
    },
}

/// A measure over a set of matches. For all of them, more is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Points (within a head-to-head step).
    Points,
    /// Goals scored minus goals conceded.
    GoalDifference,
    /// Goals scored.
    Goals,
    /// Goals scored away from home.
    AwayGoals,
    /// Matches won.
    Wins,
    /// Matches won away from home.
    AwayWins,
    /// Goals scored divided by goals conceded, as used until about 1970.
    GoalAverage,
    /// The points of the opponents faced. Each opponent counts once per match.
    OpponentsPoints,
    /// The goal difference of the opponents faced.
    OpponentsGoalDifference,
    /// The goals of the opponents faced.
    OpponentsGoals,
}

impl Measure {
    /// Every measure, with its name in documents.
    pub const NAMES: [(&'static str, Measure); 10] = [
        ("points", Measure::Points),
        ("goal-difference", Measure::GoalDifference),
        ("goals", Measure::Goals),
        ("away-goals", Measure::AwayGoals),
        ("wins", Measure::Wins),
        ("away-wins", Measure::AwayWins),
        ("goal-average", Measure::GoalAverage),
        ("opponents-points", Measure::OpponentsPoints),
        ("opponents-goal-difference", Measure::OpponentsGoalDifference),
        ("opponents-goals", Measure::OpponentsGoals),
    ];
}

/// The head-to-head step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "camelCase")]
pub struct HeadToHead {
    /// What is measured over the mutual matches, in order.
    #[serde(rename = "headToHead")]
    pub measures: Vec<Measure>,
    /// What happens if the step separates only some of the tied teams.
    #[serde(default)]
    pub again: Again,
    /// Whether the step waits until the tied teams have played all their mutual matches (La Liga during a
    /// season).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub once_all_played: bool,
    /// The measures for exactly two tied teams, if they differ (La Liga).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub between_two: Option<Vec<Measure>>,
}

/// What happens if a head-to-head step separates only some of the tied teams.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Again {
    /// The step uses all its measures, in order, on the matches among all tied teams. Teams still level after
    /// the last measure then start the step again among themselves (UEFA).
    #[default]
    AfterAll,
    /// The step starts again as soon as one measure separates some of the tied teams.
    OnSplit,
    /// The step never starts again.
    Never,
}

impl Again {
    /// Every variant, with its name in documents.
    pub const NAMES: [(&'static str, Again); 3] =
        [("after-all", Again::AfterAll), ("on-split", Again::OnSplit), ("never", Again::Never)];
}

/// Which values of a fact rank higher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better: coefficient.
    More,
    /// Fewer is better: disciplinary points.
    Fewer,
}

impl Better {
    /// Both variants, with their names in documents.
    pub const NAMES: [(&'static str, Better); 2] = [("more", Better::More), ("fewer", Better::Fewer)];
}

named! { Measure as "Measure", Again as "Again", Better as "Better" }

impl Rules {
    /// Whether these are the rules of a document that names no rules.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Rules::default()
    }

    /// The set of rules with this name; [`named_rules`](super::named_rules) describes each set. `None` if the
    /// name is not one of [`Rules::names`].
    #[must_use]
    pub fn named(name: &str) -> Option<Rules> {
        super::named_rules::find(name)
    }

    /// The names of the named sets.
    pub fn names() -> impl Iterator<Item = &'static str> {
        super::named_rules::names()
    }
}
