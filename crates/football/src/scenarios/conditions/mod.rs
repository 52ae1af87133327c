//! On what it hangs: a team's own result, then other results, then goals.
//!
//! A [`Condition`] is the only source of a sentence; it is data, and knows no language. Its tree is derived from the
//! verdicts of all patterns, and its goal clauses from the rows of the tree of comparisons (`clause`): nothing in it
//! is guessed. Where it is [complete](Condition::complete) it says of every scoreline what the verdicts say; where it
//! is not, what it says is true, and it is silent about the rest.

mod cells;
mod clause;
mod outlook;

use super::engine::{Qualification, Scenarios};
use super::forms::FinalSeason;
use super::places::ZonePlaces;
use super::work::Work;
use crate::document::{Outcome, Score};
use crate::standings::Season;
use cells::Cells;

/// What a team needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// What becomes of it.
    pub outlook: Outlook,
    /// Whether it says of every scoreline what the verdicts say.
    pub complete: bool,
}

/// What becomes of a team. Fixtures are indices into the season's fixtures to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// In the zone, whatever happens.
    Through,
    /// Not in the zone, whatever happens.
    Out,
    /// Never in the zone for sure: lots decide, or facts that are not known, or other groups.
    Level {
        /// Whatever the goals; otherwise for some scores, and for others the team is out.
        always: bool,
    },
    /// In the zone if the clause holds; `exact`: only then.
    Goals {
        /// The clause; where no clause is exact, one that is surely enough, if there is one.
        clause: Option<Clause>,
        /// Whether the team is in the zone only if the clause holds.
        exact: bool,
        /// Whether, where it is not in the zone, it may still be level rather than out.
        lots: bool,
    },
    /// It depends on the result of a fixture.
    Split {
        /// The fixture.
        fixture: usize,
        /// What follows from its outcomes: every outcome is in one branch.
        branches: Vec<Branch>,
    },
    /// The team has several matches left, and what it takes in points can be said, no more.
    Points {
        /// With so many points from them, or more, it is in the zone whatever else happens.
        enough: Option<i64>,
        /// With fewer than so many it is not in the zone, whatever else happens.
        least: Option<i64>,
    },
    /// It hangs on more than a few results, or was not worked out.
    Depends,
}

/// What follows from some outcomes of a fixture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The outcomes, in the order home, draw, away.
    pub outcomes: Vec<Outcome>,
    /// What then becomes of the team.
    pub then: Outlook,
}

/// Quantities that are compared one after the other, as a ranking compares them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The first one is more than asked, or as much and the next one decides; the last one has to be as much at least.
    pub steps: Vec<Step>,
}

/// A quantity, and how much of it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is counted.
    pub quantity: Vec<Term>,
    /// How much of it.
    pub least: i64,
}

/// How often the goals of a fixture's sides count in a quantity: `[1, -1]` is the margin of the home side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The fixture.
    pub fixture: usize,
    /// The factors of the goals, home and away.
    pub factors: [i64; 2],
}

/// What a condition says of a scoreline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conclusion {
    /// In the zone.
    Through,
    /// Out of it.
    Out,
    /// Not in it for sure: out of it, or lots decide.
    NotThrough,
    /// Left to lots, to facts that are not known, or to other groups.
    Level,
    /// Nothing.
    Nothing,
}

impl Step {
    /// How much more there is of the quantity than is asked, in a scoreline of all fixtures to come.
    fn over(&self, scores: &[Score]) -> i64 {
        let count = |term: &Term| {
            let [home, away] = scores.get(term.fixture).copied().unwrap_or_default();
            let [by_home, by_away] = term.factors;
            by_home * i64::from(home) + by_away * i64::from(away)
        };
        self.quantity.iter().map(count).sum::<i64>() - self.least
    }
}

impl Clause {
    /// Whether it holds for a scoreline of all fixtures to come.
    #[must_use]
    pub fn holds(&self, scores: &[Score]) -> bool {
        // As soon as one step is over or under, it decides; as much as asked in all of them is enough.
        self.steps.iter().map(|step| step.over(scores)).find(|over| *over != 0).is_none_or(|over| over > 0)
    }
}

impl Outlook {
    /// What it says of a scoreline of all fixtures to come.
    #[must_use]
    pub fn of(&self, season: &Season, team: usize, scores: &[Score]) -> Conclusion {
        match self {
            Outlook::Through => Conclusion::Through,
            Outlook::Out => Conclusion::Out,
            Outlook::Level { always: true } => Conclusion::Level,
            Outlook::Level { always: false } => Conclusion::NotThrough,
            Outlook::Depends => Conclusion::Nothing,
            Outlook::Goals { clause, exact, lots } => match clause {
                Some(clause) if clause.holds(scores) => Conclusion::Through,
                Some(_) if *exact => {
                    if *lots {
                        Conclusion::NotThrough
                    } else {
                        Conclusion::Out
                    }
                }
                _ => Conclusion::Nothing,
            },
            Outlook::Split { fixture, branches } => {
                let outcome = scores.get(*fixture).map(|score| Outcome::of(*score));
                let branch =
                    branches.iter().find(|branch| outcome.is_some_and(|of| branch.outcomes.contains(&of)));
                branch.map_or(Conclusion::Nothing, |branch| branch.then.of(season, team, scores))
            }
            Outlook::Points { enough, least } => {
                let points = own_points(season, team, scores);
                if enough.is_some_and(|enough| points >= enough) {
                    Conclusion::Through
                } else if least.is_some_and(|least| points < least) {
                    Conclusion::Out
                } else {
                    Conclusion::Nothing
                }
            }
        }
    }

    /// Whether it is silent about nothing.
    fn is_complete(&self) -> bool {
        match self {
            Outlook::Through | Outlook::Out | Outlook::Level { .. } => true,
            Outlook::Goals { exact, .. } => *exact,
            Outlook::Split { branches, .. } => branches.iter().all(|branch| branch.then.is_complete()),
            Outlook::Points { enough, least } => enough.is_some() && enough == least,
            Outlook::Depends => false,
        }
    }

    /// How many things it says: its size as a sentence.
    fn clauses(&self) -> usize {
        match self {
            Outlook::Split { branches, .. } => branches.iter().map(|branch| branch.then.clauses()).sum(),
            Outlook::Goals { clause, .. } => clause.as_ref().map_or(1, |clause| clause.steps.len()),
            _ => 1,
        }
    }
}

/// The points of a team from its matches still to come, with these scores.
fn own_points(season: &Season, team: usize, scores: &[Score]) -> i64 {
    let points = season.rules.points;
    let earned = season.remaining.iter().zip(scores).map(|(fixture, [home, away])| {
        let (own, other) = if fixture.home == team {
            (home, away)
        } else if fixture.away == team {
            (away, home)
        } else {
            return 0;
        };
        i64::from(match own.cmp(other) {
            std::cmp::Ordering::Greater => points.win,
            std::cmp::Ordering::Equal => points.draw,
            std::cmp::Ordering::Less => points.loss,
        })
    });
    earned.sum()
}

impl Condition {
    /// What a team needs for a zone, given what is still possible in it.
    #[must_use]
    pub fn of(season: &Season, places: &ZonePlaces, scenarios: &Scenarios, team: usize) -> Condition {
        Condition::within(season, places, scenarios, team, &mut Work::unlimited())
    }

    /// The same with limited work. Without enough of it, the condition says that goals decide, and not which.
    #[must_use]
    pub fn within(
        season: &Season,
        places: &ZonePlaces,
        scenarios: &Scenarios,
        team: usize,
        work: &mut Work,
    ) -> Condition {
        let outlook = match scenarios.statuses.get(team) {
            Some(Qualification::Through) => Outlook::Through,
            Some(Qualification::Out) => Outlook::Out,
            Some(Qualification::Open) => {
                let final_season = FinalSeason::new(season);
                work.ask(cells::WORK, |solver| {
                    outlook::derived(&mut Cells::new(&final_season, places, scenarios, team, solver))
                })
            }
            Some(Qualification::NotWorkedOut) | None => Outlook::Depends,
        };
        Condition { complete: outlook.is_complete(), outlook }
    }
}
