//! What the scorelines of one pattern of outcomes make of each team.

use super::forms::Pattern;
use super::omega::{Form, Row, Solver, Unknown};
use super::places::{Mark, Places};
use super::tree::{Leaf, Listener, Tree};
use crate::document::{Outcome, Score};
use crate::standings::Season;

/// The work that one pattern may take, in rows that the solver looks at.
pub(super) const WORK: u64 = 20_000_000;

/// What a pattern of outcomes means for a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// In the zone, whatever the scores.
    Through,
    /// Not in the zone, whatever the scores.
    Out,
    /// In it or not: the goals decide.
    Goals,
    /// Left, for some scores or for all, to lots, to facts that are not known, or to other groups.
    Unknown,
    /// Not worked out: it would take more work than is granted, or a proof that this program does not have.
    NotWorkedOut,
}

/// What the scorelines of a pattern can make of a team: for each mark a witness, a scoreline of the fixtures to come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Can {
    witnesses: [Option<Vec<Score>>; 3],
    /// Whether a mark without a witness is impossible for sure.
    settled: bool,
}

impl Can {
    /// A scoreline that gives the team this mark.
    #[must_use]
    pub fn witness(&self, mark: Mark) -> Option<&[Score]> {
        self.witnesses.get(mark as usize)?.as_deref()
    }

    /// Whether every mark without a witness is impossible.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.settled
    }

    /// What it comes to.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let can = |mark| self.witness(mark).is_some();
        match (can(Mark::Through), can(Mark::Out), can(Mark::Level)) {
            (true, true, _) => Verdict::Goals,
            _ if !self.settled => Verdict::NotWorkedOut,
            (true, false, false) => Verdict::Through,
            (false, true, false) => Verdict::Out,
            _ => Verdict::Unknown,
        }
    }
}

/// A pattern of outcomes, and what it means for every team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternVerdicts {
    /// One outcome for each fixture to come, in their order.
    pub results: Vec<Outcome>,
    /// One for each team of the season.
    pub can: Vec<Can>,
}

/// The best solution so far: its goals, all together, and the values of its variables.
type Best = Option<(i64, Vec<i64>)>;

/// Collects, for each team and mark, the solution with the fewest goals among those that the leaves offer.
pub(super) struct Collector<'c> {
    /// The sum of all goals: witnesses with few are preferred.
    goals: Form,
    /// The teams that it asks about.
    interest: &'c [usize],
    found: Vec<[Best; 3]>,
    settled: Vec<bool>,
}

impl Listener for Collector<'_> {
    fn wants(&self, teams: &[usize]) -> bool {
        teams.iter().any(|team| {
            self.interest.contains(team)
                && self.found.get(*team).is_none_or(|found| found.iter().any(Option::is_none))
        })
    }

    fn leaf(&mut self, _: &[Row], witness: &[i64], teams: &[usize], leaf: Leaf) {
        let goals = self.goals.value(witness).unwrap_or(i64::MAX);
        for team in teams {
            match leaf {
                Leaf::Unsettled => {
                    if let Some(settled) = self.settled.get_mut(*team) {
                        *settled = false;
                    }
                }
                Leaf::Marked(mark) => {
                    let found = self.found.get_mut(*team).and_then(|found| found.get_mut(mark as usize));
                    if let Some(found) =
                        found.filter(|found| found.as_ref().is_none_or(|best| goals < best.0))
                    {
                        *found = Some((goals, witness.to_vec()));
                    }
                }
            }
        }
    }
}

/// The verdicts of a pattern for the teams of interest; those of the others are incomplete.
pub(super) fn judge(
    season: &Season,
    places: &Places,
    outcomes: &[Outcome],
    interest: &[usize],
    solver: &mut Solver,
) -> Vec<Can> {
    let pattern = Pattern::new(season, outcomes);
    Collector::judge(&pattern, places, interest, solver, (0..season.entrants.len()).collect(), 0)
}

impl<'c> Collector<'c> {
    /// What the scorelines of a pattern can make of the teams of interest in a set that holds the places after
    /// `offset`.
    pub(super) fn judge(
        pattern: &Pattern<'_>,
        places: &Places,
        interest: &'c [usize],
        solver: &mut Solver,
        teams: Vec<usize>,
        offset: usize,
    ) -> Vec<Can> {
        let count = pattern.season.entrants.len();
        let found = vec![[None, None, None]; count];
        let mut collector =
            Collector { goals: pattern.all_goals(), interest, found, settled: vec![true; count] };
        let whole = Tree::explore(pattern, places, solver, &mut collector, teams, offset).is_ok();
        let each = collector.found.into_iter().zip(collector.settled);
        each.map(|(found, settled)| Can::of(pattern, found, settled && whole)).collect()
    }
}

impl Can {
    fn of(pattern: &Pattern<'_>, found: [Best; 3], settled: bool) -> Can {
        let mut can = Can { settled, ..Can::default() };
        for (slot, found) in can.witnesses.iter_mut().zip(found) {
            match found.map(|(_, values)| pattern.scoreline(&values)) {
                Some(Ok(scores)) => *slot = Some(scores),
                // A witness too large to write down as a score: possible, but not shown, and so not claimed.
                Some(Err(Unknown)) => can.settled = false,
                None => {}
            }
        }
        can
    }
}
