//! The plan of the sentences about a team: which sentences, which clauses, about which teams. It contains no
//! words of any language.
//!
//! A [`Plan`] says exactly what a condition says: the team's own result first, then the results of others,
//! then goals. A language has one message for each kind of sentence, clause and fact. In the examples, "they"
//! is the team. Anything that changes the shape of a sentence is a kind of its own, and only clauses can
//! contain clauses.

mod build;
mod facts;
mod goals;
mod planner;
mod splits;

use super::across::Results;
use super::conditions::{Condition, Ranked};
use super::engine::Scenarios;
use crate::standings::{Season, TeamIndex};

/// The sentences about a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What is enough, needed or certain. `None` if everything depends on something else.
    pub verdict: Option<Sentence>,
    /// The other sentences.
    pub rest: Vec<Sentence>,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sentence {
    /// "A win will do." "A point will do."
    WillDo(Least),
    /// "They must beat Napoli." "They need a point against Napoli."
    Needs {
        /// What it takes.
        least: Least,
        /// The opponent.
        opponent: TeamIndex,
        /// Whether the match is away. Always `false` in a group whose teams meet only once.
        away: bool,
        /// Whether other results must go their way too, and listing them would take too long.
        hope: bool,
    },
    /// "Four points from their last two matches will do." With fewer points than `fewest` they are out.
    PointsWillDo {
        /// The points.
        points: PointsLeft,
        /// The fewest points with which they are not out.
        fewest: Option<i64>,
    },
    /// "They need four points from their last two matches."
    NeedsPoints {
        /// The points.
        points: PointsLeft,
        /// Whether they are enough. If not, other results must go their way too. `None` if another sentence
        /// says it.
        enough: Option<bool>,
    },
    /// What they need is not worked out.
    NotWorkedOut,
    /// A single clause.
    Clause(Clause),
}

/// The least result of a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Least {
    /// A win.
    Win,
    /// A draw.
    Point,
}

/// Points from the team's own remaining matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointsLeft {
    /// The points.
    pub points: i64,
    /// The number of matches.
    pub matches: i64,
    /// Whether it takes a win in all of them.
    pub all: bool,
}

/// The fate of the team, as a clause states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// In the zone.
    Through,
    /// Not in the zone.
    Out,
    /// The result just named is enough.
    Enough,
    /// The result just named is not enough.
    NotEnough,
    /// Level with a rival, whatever the goals.
    Level,
    /// Level with a rival for some scores, and otherwise out.
    LevelAtBest,
}

impl State {
    /// Whether it is good.
    fn is_in(self) -> bool {
        matches!(self, State::Through | State::Enough)
    }
}

/// A main clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clause {
    /// "they are through"
    Is(State),
    /// "they are through if Napoli lose": says nothing about other cases.
    If(State, Vec<Fact>),
    /// "they are through only if Napoli lose"
    OnlyIf(State, Vec<Fact>),
    /// "they are through unless Napoli win"
    Unless(State, Vec<Fact>),
    /// "they are through unless Napoli win; then …"
    UnlessThen {
        /// Their state unless the facts hold.
        state: State,
        /// The facts, all of which must hold.
        facts: Vec<Fact>,
        /// What holds if the facts do.
        then: Box<Clause>,
        /// Whether `then` is a sentence of its own: "In that case, …".
        apart: bool,
    },
    /// "they are through if Napoli do not win; if not, …"
    IfElse {
        /// Their state if the facts hold.
        state: State,
        /// The facts, all of which must hold.
        facts: Vec<Fact>,
        /// What holds otherwise.
        otherwise: Box<Clause>,
        /// Whether `otherwise` is a sentence of its own.
        apart: bool,
    },
    /// "they are through if Napoli lose and out if Napoli win": says nothing about other cases.
    InAndOut {
        /// Whether the clause says that the result just named is enough or not, instead of that the team is
        /// through or out.
        enough: bool,
        /// What takes them through.
        through: Vec<Fact>,
        /// What puts them out.
        out: Vec<Fact>,
    },
    /// "if Napoli win, …"
    When(Vec<Fact>, Box<Clause>),
    /// The clauses of one sentence, in order.
    Several(Vec<Clause>),
    /// Sentences, in order.
    Sentences(Vec<Clause>),
    /// "they must win by at least two goals": they are through if the measure holds, and only then.
    Must(Measured),
    /// "it comes down to goals"
    GoalsDecide,
    /// "it comes down to goals; they are through for sure if they win by at least two goals"
    GoalsDecideSure(Measured),
    /// "it depends on other results"
    Depends,
    /// "otherwise it may come to drawing lots"
    Otherwise,
    /// "third place with four points is enough unless …"
    Ranked(Ranked),
}

/// A subordinate clause about a match still to play: "if …", "unless …".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// "they beat Genk and Salzburg", "they lose at Genk", or "they win" without opponents.
    Own {
        /// The result.
        result: Ending,
        /// The opponents.
        opponents: Vec<TeamIndex>,
        /// Whether the match is away.
        away: bool,
    },
    /// "Napoli win", if the team has one match left.
    Of {
        /// The team.
        team: TeamIndex,
        /// Its result.
        result: Ending,
        /// Whether the team of the plan has the same result: "Napoli win too".
        too: bool,
    },
    /// "Napoli beat Genk and Salzburg", "Napoli draw with Genk".
    Between {
        /// The team.
        team: TeamIndex,
        /// Its result.
        result: Ending,
        /// The opponents.
        opponents: Vec<TeamIndex>,
    },
    /// "they take one point": exactly so many points from their own remaining matches
    Earned(i64),
    /// "they lose by more than two goals"
    LoseByMoreThan(i64),
    /// "Napoli win by more than two goals", "Napoli beat Genk by more than two goals"
    WinsByMoreThan {
        /// The team.
        team: TeamIndex,
        /// The opponent, if the sentence names it.
        opponent: Option<TeamIndex>,
        /// The goals.
        goals: i64,
    },
    /// "Napoli win by at most two goals, or by three and they score more than Napoli"
    WinsByAtMost {
        /// The team.
        team: TeamIndex,
        /// The opponent, if the sentence names it.
        opponent: Option<TeamIndex>,
        /// The goals. 0 if only `level` is possible.
        goals: i64,
        /// What must hold if the margin is one goal more.
        level: Option<Scored>,
    },
    /// "Napoli lose by at least two goals, or by one and they score more than Napoli"; "Genk beat Napoli by at
    /// least …"
    LosesByAtLeast {
        /// The team.
        team: TeamIndex,
        /// The opponent, if the sentence names it.
        opponent: Option<TeamIndex>,
        /// The goals.
        goals: i64,
        /// What must hold if the margin is one goal less.
        level: Option<Scored>,
    },
}

/// The result of a match for a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It wins.
    Win,
    /// It draws.
    Draw,
    /// It loses.
    Lose,
    /// It wins or draws.
    NotLose,
    /// It draws or loses.
    NotWin,
    /// It wins or loses.
    NotDraw,
}

/// A requirement on goals: "they must win by at least two goals", "they win by at least two goals".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measured {
    /// Goals scored.
    Scored(Scored),
    /// "they need a goalless draw"
    Goalless,
    /// A margin.
    Margin {
        /// The margin to compare.
        margin: Margin,
        /// The goals that are enough by themselves.
        goals: i64,
        /// What must hold if the margin falls short by exactly one goal.
        level: Option<Scored>,
    },
}

/// A margin, or a comparison of two margins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Margin {
    /// The margin of their win: at least this much.
    Win,
    /// The margin of their defeat: at most this much. 0 if only a margin of one goal, together with `level`,
    /// is enough.
    Defeat,
    /// The margin of their win minus that of a rival's win: at least this much. Negative if they may win by
    /// less.
    Wins(TeamIndex),
    /// The margin of their defeat minus that of a rival's defeat: at most this much. Negative if they must
    /// lose by less.
    Defeats(TeamIndex),
    /// The margins of their win and a rival's defeat together: at least this much.
    WinAndDefeat(TeamIndex),
    /// The margins of their defeat and a rival's win together: at most this much.
    DefeatAndWin(TeamIndex),
}

/// The goals that the team scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scored {
    /// At least this many.
    AtLeast(i64),
    /// At most this many.
    AtMost(i64),
    /// At least this many more than a rival. If negative, at most this many fewer.
    Than(TeamIndex, i64),
}

impl Fact {
    /// Results of a group as facts, for a sentence that is about no team.
    #[must_use]
    pub fn of_results(season: &Season, scenarios: &Scenarios, results: &[Results]) -> Vec<Fact> {
        planner::Planner { season, scenarios, team: TeamIndex(usize::MAX) }.facts(results)
    }
}

impl Plan {
    /// The plan for a condition of a team.
    #[must_use]
    pub fn of(season: &Season, scenarios: &Scenarios, team: TeamIndex, condition: &Condition) -> Plan {
        planner::Planner { season, scenarios, team }.plan(&condition.outlook)
    }
}
