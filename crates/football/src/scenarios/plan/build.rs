//! Turns a condition into sentences: the team's own result first, then its consequences.

use super::planner::{Planner, Said};
use super::splits::when;
use super::{Clause, Ending, Fact, Least, Measured, Plan, PointsLeft, Sentence, State};
use crate::scenarios::conditions::{Branch, Outlook};
use crate::scenarios::verdict::Qualification;
use crate::standings::RemainingIndex;

/// Some of the team's own results, best first, with their consequence.
struct Case<'o> {
    own: Vec<Ending>,
    then: &'o Outlook,
}

impl Planner<'_> {
    fn own_left(&self) -> usize {
        self.season.remaining.iter().filter(|fixture| fixture.has(self.team)).count()
    }

    pub(super) fn plan(&self, outlook: &Outlook) -> Plan {
        if self.scenarios.statuses.get(self.team.0) == Some(&Qualification::NotWorkedOut) {
            return Plan { verdict: None, rest: vec![Sentence::NotWorkedOut] };
        }
        match outlook {
            Outlook::Points { enough, least, between } => {
                let mut plan = if enough.is_none() && least.is_none() {
                    Plan::default()
                } else {
                    self.points(*enough, *least)
                };
                plan.rest.extend(between.iter().map(|(points, ranked)| {
                    let then = Box::new(Clause::Ranked(ranked.clone()));
                    Sentence::Clause(Clause::When(vec![Fact::Earned(*points)], then))
                }));
                plan
            }
            Outlook::Ranked(ranked) => {
                Plan { verdict: None, rest: vec![Sentence::Clause(Clause::Ranked(ranked.clone()))] }
            }
            Outlook::Split { fixture, branches } if self.is_own(*fixture) && self.own_left() == 1 => {
                self.by_own_result(*fixture, branches)
            }
            Outlook::Split { .. } => match self.split(outlook, Said::default()) {
                Clause::OnlyIf(State::Through, facts) => self.only_if(facts),
                clause => Plan { verdict: None, rest: sentences(clause) },
            },
            Outlook::Depends => Plan { verdict: None, rest: vec![Sentence::Clause(Clause::Depends)] },
            _ => Plan {
                verdict: Some(Sentence::Clause(self.clause(outlook, Said::default()))),
                rest: Vec::new(),
            },
        }
    }

    /// "They must win their last two matches. That is enough unless Napoli win."
    fn only_if(&self, mut facts: Vec<Fact>) -> Plan {
        let matches = self.own_left();
        let all = match facts.first() {
            Some(Fact::Own { result: Ending::Win, opponents, .. }) => {
                matches > 1 && opponents.len() == matches
            }
            _ => false,
        };
        if !all {
            return Plan {
                verdict: None,
                rest: vec![Sentence::Clause(Clause::OnlyIf(State::Through, facts))],
            };
        }
        facts.remove(0);
        let points = self.points_left(i64::MAX);
        let enough = facts.is_empty().then_some(true);
        let opposite = match facts.as_slice() {
            [fact] if !fact.happens() => fact.opposite(),
            _ => None,
        };
        let rest = match (enough, opposite) {
            (Some(_), _) => Vec::new(),
            (None, Some(opposite)) => vec![Clause::Unless(State::Enough, vec![opposite])],
            (None, None) => vec![Clause::OnlyIf(State::Enough, facts)],
        };
        Plan {
            verdict: Some(Sentence::NeedsPoints { points, enough }),
            rest: rest.into_iter().map(Sentence::Clause).collect(),
        }
    }

    /// Points from the team's own remaining matches, up to the most that these can give.
    fn points_left(&self, points: i64) -> PointsLeft {
        let matches = i64::try_from(self.own_left()).unwrap_or(i64::MAX);
        let most = i64::from(self.season.rules.points.win) * matches;
        PointsLeft { points: points.min(most), matches, all: points >= most }
    }

    /// The plan if points from the remaining matches decide by themselves.
    fn points(&self, enough: Option<i64>, least: Option<i64>) -> Plan {
        let sentence = match (enough, least) {
            (Some(enough), Some(least)) if enough == least => {
                Sentence::NeedsPoints { points: self.points_left(enough), enough: Some(true) }
            }
            (Some(enough), fewest) => Sentence::PointsWillDo { points: self.points_left(enough), fewest },
            (None, Some(least)) => {
                Sentence::NeedsPoints { points: self.points_left(least), enough: Some(false) }
            }
            (None, None) => {
                return Plan { verdict: None, rest: vec![Sentence::Clause(Clause::Depends)] };
            }
        };
        Plan { verdict: Some(sentence), rest: Vec::new() }
    }

    /// The plan that starts with the team's own result: first what is enough, then what follows from the
    /// other results.
    fn by_own_result(&self, fixture: RemainingIndex, branches: &[Branch]) -> Plan {
        let mut cases: Vec<Case<'_>> = Vec::new();
        for own in [Ending::Win, Ending::Draw, Ending::Lose] {
            let is_own = |branch: &&Branch| {
                branch.outcomes.iter().any(|outcome| self.ending(fixture, &[*outcome], self.team) == own)
            };
            let Some(branch) = branches.iter().find(is_own) else { continue };
            match cases.iter_mut().find(|case| std::ptr::eq(case.then, &branch.then)) {
                Some(case) => case.own.push(own),
                None => cases.push(Case { own: vec![own], then: &branch.then }),
            }
        }
        let [first, rest @ ..] = cases.as_slice() else { return Plan::default() };
        let least = match first.own.as_slice() {
            [Ending::Win] => Some(Least::Win),
            [Ending::Win, Ending::Draw] => Some(Least::Point),
            _ => None,
        };
        if let ([Case { then: Outlook::Out, .. }], Some(least)) = (rest, least) {
            return self.nothing_less(least, fixture, first);
        }
        let will_do = least.filter(|_| *first.then == Outlook::Through);
        let cases = if will_do.is_some() { rest } else { cases.as_slice() };
        let mut plan = Plan { verdict: will_do.map(Sentence::WillDo), rest: Vec::new() };
        for (index, Case { own, then }) in cases.iter().enumerate() {
            let result = match own.as_slice() {
                [only] => *only,
                [Ending::Win, Ending::Draw] => Ending::NotLose,
                [Ending::Draw, Ending::Lose] => Ending::NotWin,
                _ => Ending::NotDraw,
            };
            // Name the opponent only once.
            let (opponent, away) = self.opponent(fixture);
            let named = index == 0;
            let opponents = if named { vec![opponent] } else { Vec::new() };
            let fact = Fact::Own { result, opponents, away: away && named };
            let clause = self.clause(then, Said { own, ..Said::default() });
            plan.rest.extend(sentences(when(&[fact], clause)));
        }
        plan
    }

    /// The plan if nothing less will do: what it takes, and what must come with it.
    fn nothing_less(&self, least: Least, fixture: RemainingIndex, case: &Case<'_>) -> Plan {
        let clause = self.clause(case.then, Said { own: &case.own, needed: true, ..Said::default() });
        let (opponent, away) = self.opponent(fixture);
        let needs = |hope| Some(Sentence::Needs { least, opponent, away, hope });
        match (case.then, clause) {
            (Outlook::Through, _) => Plan { verdict: needs(false), rest: Vec::new() },
            (Outlook::Depends, _) => Plan { verdict: needs(true), rest: Vec::new() },
            (Outlook::Goals { lots, .. }, clause @ Clause::Must(Measured::Margin { .. })) => {
                let rest = lots.then_some(Sentence::Clause(Clause::Otherwise)).into_iter().collect();
                Plan { verdict: Some(Sentence::Clause(clause)), rest }
            }
            (_, clause) => Plan { verdict: needs(false), rest: sentences(clause) },
        }
    }

    /// The outlook as a main clause.
    pub(super) fn clause(&self, outlook: &Outlook, said: Said<'_>) -> Clause {
        match outlook {
            Outlook::Through => Clause::Is(said.state(true)),
            Outlook::Out => Clause::Is(said.state(false)),
            Outlook::Level { always: true } => Clause::Is(State::Level),
            Outlook::Level { always: false } => Clause::Is(State::LevelAtBest),
            Outlook::Depends | Outlook::Points { .. } => Clause::Depends,
            Outlook::Ranked(ranked) => Clause::Ranked(ranked.clone()),
            Outlook::Goals { clause, exact, .. } => self.goals(clause.as_ref(), *exact, said),
            Outlook::Split { .. } => self.split(outlook, said),
        }
    }
}

/// Splits a clause into its sentences.
fn sentences(clause: Clause) -> Vec<Sentence> {
    match clause {
        Clause::Sentences(clauses) => clauses.into_iter().map(Sentence::Clause).collect(),
        clause => vec![Sentence::Clause(clause)],
    }
}
