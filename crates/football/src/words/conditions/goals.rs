//! Goal clauses: "a one-goal defeat in which they score four or more is enough".

use super::{Own, SaidBefore, Voice};
use crate::document::Outcome;
use crate::scenarios::conditions::{Clause, Step, Term};

/// A quantity that can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Quantity {
    /// The margin of the own match: negative in a defeat.
    Margin,
    /// The own goals in it.
    Goals,
    /// The own goals in it, fewer being better.
    FewerGoals,
    /// The margin of a rival's match, the less the better for us.
    RivalMargin(usize),
    /// The own margin less that of a rival.
    Margins(usize),
    /// The own goals less those of a rival.
    GoalsAgainst(usize),
}

/// The one result that a sentence has said of a match.
fn only(own: &[Own]) -> Option<Own> {
    match own {
        [only] => Some(*only),
        _ => None,
    }
}

impl Voice<'_> {
    /// What goals decide, as a main clause, after what the sentence has said already.
    pub(super) fn goals(&mut self, clause: Option<&Clause>, exact: bool, said: SaidBefore<'_>) {
        let start = self.text.len();
        if !exact {
            self.put("it comes down to goals: ");
        }
        if clause.and_then(|clause| self.clause(clause, said)).is_none() {
            self.text.truncate(start);
            self.put("it comes down to goals");
        } else if !exact && self.text.ends_with("is enough") {
            // Not all that is enough, but surely enough.
            self.put(" for sure");
        }
    }

    /// What a quantity is, if it can be said.
    fn quantity(&self, quantity: &[Term], said: SaidBefore<'_>) -> Option<Quantity> {
        let own = |term: &Term| self.as_seen(*term, self.about.team, said);
        let is_rival = |term: &Term, factors: [i64; 2]| {
            let of = self.about.season.remaining.get(term.fixture)?;
            // Of two sides that draw the one is meant that is still in it.
            let sides = if self.is_out(of.home) { [of.away, of.home] } else { [of.home, of.away] };
            sides.into_iter().find(|side| self.as_seen(*term, *side, said) == Some(factors))
        };
        match quantity {
            [term] if self.is_own(term.fixture) => match own(term)? {
                [1, -1] => Some(Quantity::Margin),
                [1, 0] => Some(Quantity::Goals),
                [-1, 0] => Some(Quantity::FewerGoals),
                _ => None,
            },
            [term] => is_rival(term, [-1, 1]).map(Quantity::RivalMargin),
            [one, other] => {
                let (mine, rival) = if self.is_own(one.fixture) { (one, other) } else { (other, one) };
                if !self.is_own(mine.fixture) || self.is_own(rival.fixture) {
                    return None;
                }
                match own(mine)? {
                    [1, -1] => is_rival(rival, [-1, 1]).map(Quantity::Margins),
                    [1, 0] => is_rival(rival, [-1, 0]).map(Quantity::GoalsAgainst),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The factors of a team's goals and of its opponent's. In a draw they are the same goals.
    fn as_seen(
        &self,
        Term { fixture, factors: [home, away] }: Term,
        team: usize,
        said: SaidBefore<'_>,
    ) -> Option<[i64; 2]> {
        let of = self.about.season.remaining.get(fixture)?;
        if self.result_of(fixture, team, said) == Some(Own::Draw) {
            return Some([home + away, 0]);
        }
        Some(if of.home == team { [home, away] } else { [away, home] })
    }

    /// The result of a fixture as a team sees it, where the sentence has said it.
    fn result_of(&self, fixture: usize, team: usize, said: SaidBefore<'_>) -> Option<Own> {
        let given = said.results.iter().find(|(given, _)| *given == fixture);
        match given {
            None if self.is_own(fixture) => only(said.own),
            None => None,
            Some((_, outcomes)) => {
                let [outcome] = outcomes.as_slice() else { return None };
                let home = self.about.season.remaining.get(fixture)?.home == team;
                Some(match outcome {
                    Outcome::Draw => Own::Draw,
                    outcome if (*outcome == Outcome::Home) == home => Own::Win,
                    _ => Own::Defeat,
                })
            }
        }
    }

    /// Says the clause, if it can be said; otherwise what was begun is to be taken back.
    fn clause(&mut self, clause: &Clause, said: SaidBefore<'_>) -> Option<()> {
        let [first, rest @ ..] = clause.steps.as_slice() else { return None };
        match (self.quantity(&first.quantity, said)?, only(said.own)) {
            (Quantity::Margin, None) if rest.is_empty() && said.own.is_empty() => {
                self.any_margin(first.least);
            }
            (Quantity::Margin, own) => self.margin(first.least, rest, own?, said)?,
            (Quantity::RivalMargin(rival), _) => self.rival_margin(first, rival, rest, said)?,
            (Quantity::Margins(rival), own) => self.margins(first, rival, rest, own?, said)?,
            (_, own) if rest.is_empty() => {
                self.put_what(own?);
                self.in_which(first, said)?;
                self.put(" is enough");
            }
            _ => return None,
        }
        Some(())
    }

    fn put_what(&mut self, own: Own) {
        self.put(match own {
            Own::Win => "a win",
            Own::Draw => "a draw",
            Own::Defeat => "a defeat",
        });
    }

    /// "a one-goal defeat", "an eight-goal win".
    fn put_by(&mut self, goals: i64, own: Own) {
        self.put(if goals == 8 { "an " } else { "a " });
        self.put_count(goals);
        self.put(if own == Own::Win { "-goal win" } else { "-goal defeat" });
    }

    /// " in which they score four or more".
    fn in_which(&mut self, step: &Step, said: SaidBefore<'_>) -> Option<()> {
        self.put(" in which ");
        self.if_they(step, said)
    }

    /// "they score four or more".
    fn if_they(&mut self, step: &Step, said: SaidBefore<'_>) -> Option<()> {
        let quantity = self.quantity(&step.quantity, said)?;
        let least = step.least;
        match quantity {
            Quantity::Goals => {
                self.put("they score ");
                self.put_count(least);
                self.put(" or more");
            }
            Quantity::FewerGoals if least == 0 => self.put("they do not score"),
            Quantity::FewerGoals => {
                self.put("they score ");
                self.put_count(-least);
                self.put(" at most");
            }
            Quantity::GoalsAgainst(rival) => {
                self.put(match least {
                    ..=-1 => "they score at most ",
                    0 => "they score at least as many as ",
                    1 => "they score more than ",
                    _ => "they score at least ",
                });
                if !(0..=1).contains(&least) {
                    self.put_goals(least.abs());
                    self.put(if least < 0 { " fewer than " } else { " more than " });
                }
                self.put_name(rival);
            }
            Quantity::Margin | Quantity::RivalMargin(_) | Quantity::Margins(_) => return None,
        }
        Some(())
    }

    /// The margin of the own match that is enough without a second look, if any is.
    fn better(&mut self, goals: i64, own: Own) -> Option<()> {
        match own {
            Own::Defeat if goals < 1 => return None,
            Own::Defeat if goals == 1 => self.put_by(1, own),
            _ => {
                self.put(if own == Own::Defeat { "a defeat by at most " } else { "a win by at least " });
                self.put_goals(goals);
            }
        }
        Some(())
    }

    /// The margin of the own match: a win by so much, or a defeat by no more.
    fn margin(&mut self, least: i64, rest: &[Step], own: Own, said: SaidBefore<'_>) -> Option<()> {
        let goals = least.abs();
        match rest {
            [] => {
                self.better(goals, own)?;
                self.put(" is enough");
            }
            [step] => {
                let better = self.better(if own == Own::Win { goals + 1 } else { goals - 1 }, own);
                if better.is_some() {
                    self.put(" is enough, and so is ");
                }
                self.put_by(goals, own);
                self.in_which(step, said)?;
                if better.is_none() {
                    self.put(" is enough");
                }
            }
            _ => return None,
        }
        Some(())
    }

    /// The margin of the own match, whatever its outcome.
    fn any_margin(&mut self, least: i64) {
        if least < 0 {
            self.put_state(true);
            self.put(" unless they lose by more than ");
            return self.put_goals(-least);
        }
        self.put("only a win by at least ");
        self.put_goals(least);
        self.put(" is enough");
    }

    /// A bound of the margin of a rival's win or defeat: "by at most two goals".
    fn bound(&mut self, theirs: Own, least: i64) -> Option<()> {
        // A win by one at most, and a defeat by one at least: as any.
        match theirs {
            Own::Win if least == -1 => self.put("by a single goal"),
            Own::Win if least < 0 => {
                self.put("by at most ");
                self.put_goals(-least);
            }
            Own::Defeat if least > 1 => {
                self.put("by at least ");
                self.put_goals(least);
            }
            _ => return None,
        }
        Some(())
    }

    /// The margin of another match: "they are through as long as it is by at most two goals".
    fn rival_margin(&mut self, step: &Step, rival: usize, rest: &[Step], said: SaidBefore<'_>) -> Option<()> {
        let [term] = step.quantity.as_slice() else { return None };
        let theirs = self.result_of(term.fixture, rival, said)?;
        self.put_state(true);
        let state = self.text.len();
        self.put(" as long as it is ");
        match rest {
            [] => self.bound(theirs, step.least),
            [next] => {
                if self.bound(theirs, step.least + 1).is_some() {
                    self.put(", or ");
                } else {
                    self.text.truncate(state);
                    self.put(" only if it is ");
                }
                self.put("by ");
                self.put_goals(step.least.abs());
                self.put(" and ");
                self.if_they(next, said)
            }
            _ => None,
        }
    }

    /// The own margin beside that of a rival.
    fn margins(
        &mut self,
        first: &Step,
        rival: usize,
        rest: &[Step],
        own: Own,
        said: SaidBefore<'_>,
    ) -> Option<()> {
        let fixture =
            first.quantity.iter().map(|term| term.fixture).find(|fixture| !self.is_own(*fixture))?;
        let theirs = self.result_of(fixture, rival, said)?;
        match rest {
            [] => {
                self.apart(own, theirs, rival, first.least)?;
                self.put(" is enough");
            }
            [step] => {
                self.apart(own, theirs, rival, first.least + 1)?;
                self.put(" is enough, and so is ");
                self.exactly_apart(own, theirs, first.least)?;
                self.in_which(step, said)?;
            }
            _ => return None,
        }
        Some(())
    }

    /// A result whose margin is at least so much above that of a rival's result.
    fn apart(&mut self, own: Own, theirs: Own, rival: usize, least: i64) -> Option<()> {
        let count = least.abs();
        self.put_what(own);
        if own != theirs {
            let (result, bound) = match (own, theirs, least) {
                (Own::Win, Own::Defeat, 1..) => ("’s defeat, makes at least ", count),
                (Own::Defeat, Own::Win, ..=-1) => ("’s win, makes at most ", count),
                _ => return None,
            };
            self.put(" whose margin, added to that of ");
            self.put_name(rival);
            self.put(result);
            self.put_goals(bound);
            return Some(());
        }
        let won = match own {
            Own::Win => true,
            Own::Defeat => false,
            Own::Draw => return None,
        };
        match least {
            0 if won => self.put(" by at least as many goals as "),
            0 => self.put(" by no more goals than "),
            1 if won => self.put(" by more goals than "),
            1 => self.put(" by fewer goals than "),
            _ => {
                self.put(if least < 0 { " by at most " } else { " by at least " });
                self.put_goals(count);
                self.put(if (least < 0) == won { " fewer than " } else { " more than " });
            }
        }
        self.put_name(rival);
        Some(())
    }

    /// The same where it is exactly so much, after that was said.
    fn exactly_apart(&mut self, own: Own, theirs: Own, least: i64) -> Option<()> {
        if own == Own::Draw || theirs == Own::Draw {
            return None;
        }
        if own == theirs && least == 0 {
            self.put("one by as many");
            return Some(());
        }
        self.put(if own == theirs { "one by exactly " } else { "one that makes exactly " });
        self.put_goals(least.abs());
        if own == theirs {
            self.put(if (least > 0) == (own == Own::Win) { " more" } else { " fewer" });
        }
        Some(())
    }
}
