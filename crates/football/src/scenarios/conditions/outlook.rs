//! The outlook of a team, as data for a sentence.

use crate::document::{Outcome, Score};
use crate::scenarios::forms::Term;
use crate::standings::{RemainingIndex, Season, TeamIndex};

/// The outlook of a team. Fixtures are indices into the season's remaining fixtures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// In the zone, whatever happens.
    Through,
    /// Not in the zone, whatever happens.
    Out,
    /// Never certainly in the zone: lots, unknown facts or other groups decide.
    Level {
        /// Whether this holds whatever the goals. Otherwise it holds for some scores, and the team is out for
        /// others.
        always: bool,
    },
    /// In the zone if the clause holds. If `exact`, only then.
    Goals {
        /// The clause. If no clause is exact, a sufficient one, or `None`.
        clause: Option<Clause>,
        /// Whether the team is in the zone only if the clause holds.
        exact: bool,
        /// Whether the team can be level, not only out, if it is not in the zone.
        lots: bool,
    },
    /// The result of a fixture decides.
    Split {
        /// The fixture.
        fixture: RemainingIndex,
        /// The consequences of its outcomes. Every outcome is in one branch.
        branches: Vec<Branch>,
    },
    /// The team has several matches left. Only the points it needs from them can be stated.
    Points {
        /// With this many points or more from them, it is in the zone whatever else happens.
        enough: Option<i64>,
        /// With fewer than this many, it is not in the zone whatever else happens.
        least: Option<i64>,
        /// What fewer points lead to if the other groups decide: points from the remaining matches, the most
        /// first.
        between: Vec<(i64, Ranked)>,
    },
    /// The team's place decides: better places are in the zone, lower ones are not, and one place is ranked
    /// between the groups.
    Ranked(Ranked),
    /// More than a few results decide, or it was not worked out.
    Depends,
}

/// What the place that is ranked between the groups is worth to a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// The place, from 1.
    pub place: usize,
    /// The team's points in the end.
    pub points: i64,
    /// Whether the place is enough.
    pub worth: Worth,
}

/// Whether a place that is ranked between the groups is enough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Worth {
    /// It is, whatever happens in the other groups.
    Enough,
    /// It is not, whatever happens there.
    NotEnough,
    /// It is, unless in at least `count` of these groups the team in that place is level with this one or
    /// above it. Then it is not certain: the team is out, or lots decide.
    Unless {
        /// How many groups it takes.
        count: usize,
        /// The groups in which it can happen and need not, by index.
        groups: Vec<usize>,
    },
    /// It depends on the team's own goals, because of groups whose record is fixed. It is certainly enough if the
    /// team in that place is level with this one or above it in fewer than `sure` of these groups.
    Goals {
        /// How many of the groups it takes at least. 0 if the team's own goals may be too few by themselves.
        sure: usize,
        /// The groups in which it can happen and need not, by index. No record of them is fixed.
        groups: Vec<usize>,
    },
}

impl Worth {
    /// The groups that decide.
    #[must_use]
    pub fn groups(&self) -> &[usize] {
        match self {
            Worth::Enough | Worth::NotEnough => &[],
            Worth::Unless { groups, .. } | Worth::Goals { groups, .. } => groups,
        }
    }
}

/// The consequence of some outcomes of a fixture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The outcomes, in the order home, draw, away.
    pub outcomes: Vec<Outcome>,
    /// The team's outlook after these outcomes.
    pub then: Outlook,
}

/// Quantities compared in turn, as in a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The steps. A quantity above its `least` fulfils the clause, one below fails it, and one equal to it
    /// passes on to the next step. If the last one is equal too, the clause holds.
    pub steps: Vec<Step>,
}

/// A quantity, and how much of it the clause needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The quantity, as goals of fixtures.
    pub quantity: Vec<Term>,
    /// How much of it the clause needs.
    pub least: i64,
}

/// What a condition says about a scoreline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conclusion {
    /// In the zone.
    Through,
    /// Out of it.
    Out,
    /// Not certainly in the zone: out of it, or lots decide.
    NotThrough,
    /// Lots, unknown facts or other groups decide.
    Level,
    /// No statement.
    Nothing,
}

impl Step {
    /// The quantity minus `least`, in a scoreline of all remaining fixtures.
    fn over(&self, scores: &[Score]) -> i64 {
        let count = |term: &Term| {
            let [home, away] = scores[term.fixture];
            let [by_home, by_away] = term.factors;
            by_home * i64::from(home) + by_away * i64::from(away)
        };
        self.quantity.iter().map(count).sum::<i64>() - self.least
    }
}

impl Clause {
    /// Whether the clause holds for a scoreline of all remaining fixtures.
    #[must_use]
    pub fn holds(&self, scores: &[Score]) -> bool {
        // The first step that is over or under decides. If all are equal, the clause holds.
        self.steps.iter().map(|step| step.over(scores)).find(|over| *over != 0).is_none_or(|over| over > 0)
    }
}

impl Outlook {
    /// What the outlook says about a scoreline of all remaining fixtures.
    #[must_use]
    pub fn of(&self, season: &Season, team: TeamIndex, scores: &[Score]) -> Conclusion {
        match self {
            Outlook::Through => Conclusion::Through,
            Outlook::Out => Conclusion::Out,
            Outlook::Level { always: true } => Conclusion::Level,
            Outlook::Level { always: false } => Conclusion::NotThrough,
            // The scores of this group alone do not say it.
            Outlook::Ranked(_) | Outlook::Depends => Conclusion::Nothing,
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
                let outcome = Outcome::of(scores[*fixture]);
                let branch = branches.iter().find(|branch| branch.outcomes.contains(&outcome));
                branch.expect("every outcome is in one branch").then.of(season, team, scores)
            }
            Outlook::Points { enough, least, .. } => {
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

    /// The first place whose worth depends on the other groups.
    #[must_use]
    pub fn up_to_groups(&self) -> Option<&Ranked> {
        let all: Vec<&Ranked> = match self {
            Outlook::Ranked(ranked) => vec![ranked],
            Outlook::Points { between, .. } => between.iter().map(|(_, ranked)| ranked).collect(),
            Outlook::Split { branches, .. } => {
                branches.iter().filter_map(|branch| branch.then.up_to_groups()).collect()
            }
            _ => Vec::new(),
        };
        all.into_iter().find(|ranked| !ranked.worth.groups().is_empty())
    }

    /// Whether it makes a statement about every scoreline.
    pub(super) fn is_complete(&self) -> bool {
        match self {
            Outlook::Through | Outlook::Out | Outlook::Level { .. } => true,
            Outlook::Goals { exact, .. } => *exact,
            Outlook::Split { branches, .. } => branches.iter().all(|branch| branch.then.is_complete()),
            Outlook::Points { enough, least, .. } => enough.is_some() && enough == least,
            Outlook::Ranked(_) | Outlook::Depends => false,
        }
    }

    /// The number of statements in it: its size as a sentence.
    pub(super) fn clauses(&self) -> usize {
        match self {
            Outlook::Split { branches, .. } => branches.iter().map(|branch| branch.then.clauses()).sum(),
            Outlook::Goals { clause, .. } => clause.as_ref().map_or(1, |clause| clause.steps.len()),
            _ => 1,
        }
    }
}

/// The points that a team earns from its remaining matches with these scores.
fn own_points(season: &Season, team: TeamIndex, scores: &[Score]) -> i64 {
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
