//! How a competition ranks its teams, as data.

/// The rules of a table: points for results, then criteria in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The name of the set, where it has one: "uefa-cl-2018".
    pub name: Option<String>,
    /// Points for a result.
    pub points: PointsFor,
    /// What separates teams level on points, in order.
    pub criteria: Vec<Criterion>,
}

impl Default for Rules {
    /// Three points for a win, then goal difference and goals: what most of the world does.
    fn default() -> Self {
        Rules {
            name: None,
            points: PointsFor::default(),
            criteria: vec![Criterion::Overall(Measure::GoalDifference), Criterion::Overall(Measure::Goals)],
        }
    }
}

/// Points for a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointsFor {
    /// For a win.
    pub win: i32,
    /// For a draw.
    pub draw: i32,
    /// For a defeat.
    pub loss: i32,
}

impl Default for PointsFor {
    fn default() -> Self {
        PointsFor { win: 3, draw: 1, loss: 0 }
    }
}

/// One criterion: every one parts the teams that are still level after those before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// A measure over all matches of the table.
    Overall(Measure),
    /// The matches among the tied teams alone.
    HeadToHead(HeadToHead),
    /// A fact of the team that results do not give: "disciplinary", "coefficient".
    Fact {
        /// The name, as in a team's `facts`.
        name: String,
        /// Which way is up.
        better: Better,
    },
}

/// What is measured over a set of matches. More is better, for all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Points (within a head-to-head step).
    Points,
    /// Goals scored less goals conceded.
    GoalDifference,
    /// Goals scored.
    Goals,
    /// Goals scored away from home.
    AwayGoals,
    /// Matches won.
    Wins,
    /// Matches won away from home.
    AwayWins,
    /// Goals scored divided by goals conceded, as it was until about 1970.
    GoalAverage,
    /// The points of the opponents faced, once for each match against them.
    OpponentsPoints,
    /// The goal difference of the opponents faced.
    OpponentsGoalDifference,
    /// The goals of the opponents faced.
    OpponentsGoals,
}

impl Measure {
    /// Every measure with its name in documents.
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadToHead {
    /// What is measured over the mutual matches, in order.
    pub measures: Vec<Measure>,
    /// What happens when the step parts only some of the tied.
    pub again: Again,
    /// Whether the step waits until the tied teams have played all their mutual matches (La Liga during a season).
    pub once_all_played: bool,
    /// Where given, the measures for exactly two tied teams, when they differ (La Liga).
    pub between_two: Option<Vec<Measure>>,
}

/// What happens when a head-to-head step parts only some of the tied teams.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Again {
    /// Every measure of the step is used, in order, on the matches among all the tied; only those still level after
    /// the last one start the step again among themselves (UEFA).
    #[default]
    AfterAll,
    /// The step starts again as soon as one measure has parted some of the tied.
    OnSplit,
    /// The step never starts again.
    Never,
}

/// Which way of a fact is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// The more the better: coefficient.
    More,
    /// The fewer the better: disciplinary points.
    Fewer,
}

impl Rules {
    /// The set of rules with this name, each described in [`named_rules`](super::named_rules); None for a name that is not one of [`Rules::names`].
    #[must_use]
    pub fn named(name: &str) -> Option<Rules> {
        super::named_rules::find(name)
    }

    /// The names of the named sets.
    pub fn names() -> impl Iterator<Item = &'static str> {
        super::named_rules::names()
    }
}
