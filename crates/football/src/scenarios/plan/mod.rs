//! The plan of what to say about a team: which sentences, which clauses, about whom. No word of any language.
//!
//! A [`Plan`] says what a condition says, no more and no less: its own result first, then the results of others,
//! then goals. A language has one message for each kind of sentence, clause and fact; "they" is the team. Whatever
//! changes the shape of a sentence is a kind of its own, and only clauses are put into clauses.

mod build;
mod facts;
mod goals;
mod splits;

use super::conditions::Condition;
use super::engine::Scenarios;
use crate::standings::{Season, TeamIndex};

/// What to say about a team.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// What is enough, needed or certain; `None` if everything depends on something.
    pub verdict: Option<Sentence>,
    /// What else there is to say.
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
        /// Whether the match is at the opponent's. In a group where nobody meets twice, no match is.
        away: bool,
        /// Whether other results must go their way too, and it would take too long to say which.
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
        /// Whether they are enough; otherwise other results must go their way too. `None`: another sentence says it.
        enough: Option<bool>,
    },
    /// Nobody worked out what they need.
    NotWorkedOut,
    /// A clause alone.
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

/// Points from the team's own matches that are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PointsLeft {
    /// The points.
    pub points: i64,
    /// How many matches.
    pub matches: i64,
    /// Whether it takes a win in all of them.
    pub all: bool,
}

/// What becomes of the team.
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
    /// "they are through if Napoli lose": silent about everything else.
    If(State, Vec<Fact>),
    /// "they are through only if Napoli lose"
    OnlyIf(State, Vec<Fact>),
    /// "they are through unless Napoli win"
    Unless(State, Vec<Fact>),
    /// "they are through unless Napoli win; then …"
    UnlessThen {
        /// What becomes of them unless the facts hold.
        state: State,
        /// The facts, all of which must hold.
        facts: Vec<Fact>,
        /// What holds then.
        then: Box<Clause>,
        /// Whether that is a sentence of its own: "In that case, …".
        apart: bool,
    },
    /// "they are through if Napoli do not win; if not, …"
    IfElse {
        /// What becomes of them if the facts hold.
        state: State,
        /// The facts, all of which must hold.
        facts: Vec<Fact>,
        /// What holds otherwise.
        otherwise: Box<Clause>,
        /// Whether that is a sentence of its own.
        apart: bool,
    },
    /// "they are through if Napoli lose and out if Napoli win": silent about everything else.
    InAndOut {
        /// Whether the result just named is enough or not, rather than the team through or out.
        enough: bool,
        /// What takes them through.
        through: Vec<Fact>,
        /// What puts them out.
        out: Vec<Fact>,
    },
    /// "if Napoli win, …"
    When(Vec<Fact>, Box<Clause>),
    /// Clauses of one sentence, one after the other.
    Several(Vec<Clause>),
    /// Sentences, one after the other.
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
}

/// A subordinate clause about a match to come: "if …", "unless …".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// "they beat Genk and Salzburg", "they lose at Genk", "they win" if nobody is named.
    Own {
        /// The result.
        result: Ending,
        /// The opponents.
        opponents: Vec<TeamIndex>,
        /// Whether the match is at the opponent's.
        away: bool,
    },
    /// "Napoli win": of a team that has one match left.
    Of {
        /// The team.
        team: TeamIndex,
        /// Its result.
        result: Ending,
        /// Whether the team that the sentence is about has the same result: "Napoli win too".
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
    /// "they lose by more than two goals"
    LoseByMoreThan(i64),
    /// "Napoli win by more than two goals", "Napoli beat Genk by more than two goals"
    WinsByMoreThan {
        /// The team.
        team: TeamIndex,
        /// The opponent, if it is named.
        opponent: Option<TeamIndex>,
        /// The goals.
        goals: i64,
    },
    /// "Napoli win by at most two goals, or by three and they score more than Napoli"
    WinsByAtMost {
        /// The team.
        team: TeamIndex,
        /// The opponent, if it is named.
        opponent: Option<TeamIndex>,
        /// The goals; 0 if only the other case is possible.
        goals: i64,
        /// What must hold if Napoli win by one goal more.
        level: Option<Scored>,
    },
    /// "Napoli lose by at least two goals, or by one and they score more than Napoli"; "Genk beat Napoli by at least …"
    LosesByAtLeast {
        /// The team.
        team: TeamIndex,
        /// The opponent, if it is named.
        opponent: Option<TeamIndex>,
        /// The goals.
        goals: i64,
        /// What must hold if Napoli lose by one goal less.
        level: Option<Scored>,
    },
}

/// How a match ends for a team.
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

/// What goals must be: "they must win by at least two goals", "they win by at least two goals".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measured {
    /// Goals scored.
    Scored(Scored),
    /// "they need a goalless draw"
    Goalless,
    /// A margin.
    Margin {
        /// Which one.
        margin: Margin,
        /// The goals that are enough by themselves.
        goals: i64,
        /// What must hold if it is just one goal less than enough.
        level: Option<Scored>,
    },
}

/// A margin, or how two of them compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Margin {
    /// Of their win: at least so much.
    Win,
    /// Of their defeat: at most so much; 0 if only one goal and what comes with it will do.
    Defeat,
    /// Of their win less that of a rival's win: at least so much, and negative if they may win by less.
    Wins(TeamIndex),
    /// Of their defeat less that of a rival's defeat: at most so much, and negative if they must lose by less.
    Defeats(TeamIndex),
    /// Of their win and of a rival's defeat together: at least so much.
    WinAndDefeat(TeamIndex),
    /// Of their defeat and of a rival's win together: at most so much.
    DefeatAndWin(TeamIndex),
}

/// The goals that the team scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scored {
    /// At least so many.
    AtLeast(i64),
    /// At most so many.
    AtMost(i64),
    /// At least so many more than a rival; negative: at most so many fewer.
    Than(TeamIndex, i64),
}

impl Plan {
    /// The plan of what a team needs.
    #[must_use]
    pub fn of(season: &Season, scenarios: &Scenarios, team: TeamIndex, condition: &Condition) -> Plan {
        build::Planner { season, scenarios, team }.plan(&condition.outlook)
    }
}
