//! Clauses in which goals decide: "they must win by at least two goals, or by one if they score four".

use super::planner::{Planner, Said, only};
use super::{Clause, Ending, Fact, Margin, Measured, Scored, State};
use crate::scenarios::conditions::{Clause as Steps, Term};
use crate::standings::{RemainingIndex, TeamIndex};

/// A quantity that a sentence can express.
#[derive(Clone, Copy)]
enum Quantity {
    /// The margin of the team's own match. Negative in a defeat.
    Margin,
    /// The team's own goals in it.
    Goals,
    /// The team's own goals in it. Fewer are better.
    FewerGoals,
    /// The margin of a rival's match. The smaller, the better for the team.
    RivalMargin(TeamIndex),
    /// The team's own margin minus that of a rival.
    Margins(TeamIndex),
    /// The team's own goals minus those of a rival.
    GoalsAgainst(TeamIndex),
}

impl Planner<'_> {
    /// The clause about goals, after what the sentence has already said.
    pub(super) fn goals(&self, steps: Option<&Steps>, exact: bool, said: Said<'_>) -> Clause {
        let clause = steps.and_then(|steps| self.measured(steps, said));
        match clause {
            Some(clause) if exact => clause,
            // If the clause is enough but not needed, say so only for plain margins and goals.
            Some(Clause::Must(measured @ Measured::Margin { level: None, .. })) => {
                Clause::GoalsDecideSure(measured)
            }
            Some(Clause::Must(measured @ Measured::Scored(_))) => Clause::GoalsDecideSure(measured),
            _ => Clause::GoalsDecide,
        }
    }

    /// The kind of a quantity, if a sentence can express it.
    fn quantity(&self, quantity: &[Term], said: Said<'_>) -> Option<Quantity> {
        let own = |term: &Term| self.as_seen(*term, self.team, said);
        let rival = |term: &Term, factors: [i64; 2]| {
            let of = self.season.remaining.get(term.fixture.0)?;
            // If two sides draw, take the one that is not yet out.
            let first = self.side_in_it(term.fixture).unwrap_or(of.home);
            let second = if first == of.home { of.away } else { of.home };
            [first, second].into_iter().find(|side| self.as_seen(*term, *side, said) == Some(factors))
        };
        // "More than Napoli" refers to Napoli's only remaining match.
        let alone = |rival: &TeamIndex| self.plays_once(*rival);
        match quantity {
            [term] if self.is_own(term.fixture) => match own(term)? {
                [1, -1] => Some(Quantity::Margin),
                [1, 0] => Some(Quantity::Goals),
                [-1, 0] => Some(Quantity::FewerGoals),
                _ => None,
            },
            [term] => rival(term, [-1, 1]).map(Quantity::RivalMargin),
            [one, other] => {
                let (mine, theirs) = if self.is_own(one.fixture) { (one, other) } else { (other, one) };
                if !self.is_own(mine.fixture) || self.is_own(theirs.fixture) {
                    return None;
                }
                match own(mine)? {
                    [1, -1] => rival(theirs, [-1, 1]).filter(alone).map(Quantity::Margins),
                    [1, 0] => rival(theirs, [-1, 0]).filter(alone).map(Quantity::GoalsAgainst),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The factors of a team's goals and of its opponent's goals. In a draw both sides have the same goals.
    fn as_seen(
        &self,
        Term { fixture, factors: [home, away] }: Term,
        team: TeamIndex,
        said: Said<'_>,
    ) -> Option<[i64; 2]> {
        let of = self.season.remaining.get(fixture.0)?;
        if self.result_of(fixture, team, said) == Some(Ending::Draw) {
            return Some([home + away, 0]);
        }
        Some(if of.home == team { [home, away] } else { [away, home] })
    }

    /// The result of a fixture for a team, if the sentence has said it.
    fn result_of(&self, fixture: RemainingIndex, team: TeamIndex, said: Said<'_>) -> Option<Ending> {
        match said.results.iter().find(|(given, _)| *given == fixture) {
            Some((_, outcomes)) => {
                Some(self.ending(fixture, outcomes, team)).filter(|ending| ending.happens())
            }
            None => only(said.own).filter(|_| self.is_own(fixture)),
        }
    }

    /// The steps as a clause, if a sentence can express them.
    fn measured(&self, steps: &Steps, said: Said<'_>) -> Option<Clause> {
        let (first, next) = match steps.steps.as_slice() {
            [first] => (first, None),
            [first, next] => (first, Some(next)),
            _ => return None,
        };
        let level = match next {
            Some(next) => Some(self.scored(self.quantity(&next.quantity, said)?, next.least)?),
            None => None,
        };
        // An exact tie is enough only together with the next step.
        let least = first.least + i64::from(level.is_some());
        let own = only(said.own);
        let quantity = self.quantity(&first.quantity, said)?;
        let (margin, goals) = match (quantity, own) {
            // The margin of the team's own match, whatever its outcome.
            (Quantity::Margin, None) if said.own.is_empty() && level.is_none() => {
                if least < 0 {
                    return Some(Clause::Unless(State::Through, vec![Fact::LoseByMoreThan(-least)]));
                }
                (Margin::Win, least)
            }
            (Quantity::Margin, Some(Ending::Win)) => (Margin::Win, least),
            (Quantity::Margin, Some(Ending::Lose)) if level.is_some() || least < 0 => {
                (Margin::Defeat, -least)
            }
            (Quantity::RivalMargin(rival), _) => {
                let fixture = first.quantity.first()?.fixture;
                let opponent = self.named_opponent(fixture, rival);
                // After a rival's margin, "they score four" would be ambiguous.
                if matches!(level, Some(Scored::AtLeast(_) | Scored::AtMost(_))) {
                    return None;
                }
                let fact = match self.result_of(fixture, rival, said)? {
                    Ending::Win => Fact::WinsByAtMost { team: rival, opponent, goals: -least, level },
                    Ending::Lose => Fact::LosesByAtLeast { team: rival, opponent, goals: least, level },
                    _ => return None,
                };
                return Some(Clause::OnlyIf(State::Through, vec![fact]));
            }
            (Quantity::Margins(rival), Some(own)) => {
                let mut fixtures = first.quantity.iter().map(|term| term.fixture);
                let fixture = fixtures.find(|fixture| !self.is_own(*fixture))?;
                match (own, self.result_of(fixture, rival, said)?) {
                    (Ending::Win, Ending::Win) => (Margin::Wins(rival), least),
                    (Ending::Lose, Ending::Lose) => (Margin::Defeats(rival), -least),
                    (Ending::Win, Ending::Lose) => (Margin::WinAndDefeat(rival), least),
                    (Ending::Lose, Ending::Win) => (Margin::DefeatAndWin(rival), -least),
                    _ => return None,
                }
            }
            (Quantity::FewerGoals, Some(Ending::Draw)) if least == 0 && level.is_none() => {
                return Some(Clause::Must(Measured::Goalless));
            }
            // Without a result, "they must score" could refer to any.
            (quantity, Some(_)) if level.is_none() => {
                return Some(Clause::Must(Measured::Scored(self.scored(quantity, least)?)));
            }
            _ => return None,
        };
        Some(Clause::Must(Measured::Margin { margin, goals, level }))
    }

    /// The requirement on goals scored, if the quantity is of that kind.
    fn scored(&self, quantity: Quantity, least: i64) -> Option<Scored> {
        match quantity {
            Quantity::Goals => Some(Scored::AtLeast(least)),
            Quantity::FewerGoals => Some(Scored::AtMost(-least)),
            Quantity::GoalsAgainst(rival) => Some(Scored::Than(rival, least)),
            Quantity::Margin | Quantity::RivalMargin(_) | Quantity::Margins(_) => None,
        }
    }
}
