//! Goal clauses: "a one-goal defeat in which they score four or more is enough".

use super::{Own, Said, Voice};
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
    pub(super) fn goals(&self, clause: Option<&Clause>, exact: bool, said: Said<'_>) -> String {
        match clause.and_then(|clause| self.clause(clause, said)) {
            Some(text) if exact => text,
            // Not all that is enough, but surely enough.
            Some(text) => {
                let sure = if text.ends_with("is enough") { " for sure" } else { "" };
                format!("it comes down to goals: {text}{sure}")
            }
            None => "it comes down to goals".to_owned(),
        }
    }

    /// What a quantity is, if it can be said.
    fn quantity(&self, quantity: &[Term], said: Said<'_>) -> Option<Quantity> {
        let own = |term: &Term| self.as_seen(*term, self.about.team, said);
        let is_rival = |term: &Term, factors: [i64; 2]| {
            let of = self.about.season.to_come.get(term.fixture)?;
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
        said: Said<'_>,
    ) -> Option<[i64; 2]> {
        let of = self.about.season.to_come.get(fixture)?;
        if self.result_of(fixture, team, said) == Some(Own::Draw) {
            return Some([home + away, 0]);
        }
        Some(if of.home == team { [home, away] } else { [away, home] })
    }

    /// The result of a fixture as a team sees it, where the sentence has said it.
    fn result_of(&self, fixture: usize, team: usize, said: Said<'_>) -> Option<Own> {
        let given = said.results.iter().find(|(given, _)| *given == fixture);
        match given {
            None if self.is_own(fixture) => only(said.own),
            None => None,
            Some((_, outcomes)) => {
                let [outcome] = outcomes.as_slice() else { return None };
                let home = self.about.season.to_come.get(fixture)?.home == team;
                Some(match outcome {
                    Outcome::Draw => Own::Draw,
                    outcome if (*outcome == Outcome::Home) == home => Own::Win,
                    _ => Own::Defeat,
                })
            }
        }
    }

    fn clause(&self, clause: &Clause, said: Said<'_>) -> Option<String> {
        let [first, rest @ ..] = clause.steps.as_slice() else { return None };
        match (self.quantity(&first.quantity, said)?, only(said.own)) {
            (Quantity::Margin, None) if rest.is_empty() && said.own.is_empty() => {
                Some(self.any_margin(first.least))
            }
            (Quantity::Margin, own) => self.margin(first.least, rest, own?, said),
            (Quantity::RivalMargin(rival), _) => self.rival_margin(first, rival, rest, said),
            (Quantity::Margins(rival), own) => self.margins(first, rival, rest, own?, said),
            (_, own) if rest.is_empty() => {
                Some(format!("{} {} is enough", self.what(own?), self.in_which(first, said)?))
            }
            _ => None,
        }
    }

    fn what(&self, own: Own) -> &'static str {
        match own {
            Own::Win => "a win",
            Own::Draw => "a draw",
            Own::Defeat => "a defeat",
        }
    }

    /// "a one-goal defeat", "an eight-goal win".
    fn by(&self, goals: i64, own: Own) -> String {
        let article = if goals == 8 { "an" } else { "a" };
        let what = if own == Own::Win { "win" } else { "defeat" };
        format!("{article} {}-goal {what}", self.words.count(goals))
    }

    fn goal_count(&self, goals: i64) -> String {
        format!("{} {}", self.words.count(goals), if goals == 1 { "goal" } else { "goals" })
    }

    /// "in which they score four or more".
    fn in_which(&self, step: &Step, said: Said<'_>) -> Option<String> {
        Some(format!("in which {}", self.if_they(step, said)?))
    }

    /// "they score four or more".
    fn if_they(&self, step: &Step, said: Said<'_>) -> Option<String> {
        let count = |goals: i64| self.words.count(goals);
        Some(match self.quantity(&step.quantity, said)? {
            Quantity::Goals => format!("they score {} or more", count(step.least)),
            Quantity::FewerGoals if step.least == 0 => "they do not score".to_owned(),
            Quantity::FewerGoals => format!("they score {} at most", count(step.least.checked_neg()?)),
            Quantity::GoalsAgainst(rival) => {
                let rival = self.name(rival);
                match step.least {
                    ..=-1 => {
                        format!(
                            "they score at most {} fewer than {rival}",
                            self.goal_count(step.least.checked_neg()?)
                        )
                    }
                    0 => format!("they score at least as many as {rival}"),
                    1 => format!("they score more than {rival}"),
                    more => format!("they score at least {} more than {rival}", self.goal_count(more)),
                }
            }
            Quantity::Margin | Quantity::RivalMargin(_) | Quantity::Margins(_) => return None,
        })
    }

    /// The margin of the own match: a win by so much, or a defeat by no more.
    fn margin(&self, least: i64, rest: &[Step], own: Own, said: Said<'_>) -> Option<String> {
        let goals = least.checked_abs()?;
        // What is enough without a second look, if anything is.
        let better = |goals: i64| match own {
            Own::Defeat if goals < 1 => None,
            Own::Defeat if goals == 1 => Some(self.by(1, own)),
            Own::Defeat => Some(format!("a defeat by at most {}", self.goal_count(goals))),
            _ => Some(format!("a win by at least {}", self.goal_count(goals))),
        };
        match rest {
            [] => Some(format!("{} is enough", better(goals)?)),
            [step] => {
                let exactly = format!("{} {}", self.by(goals, own), self.in_which(step, said)?);
                Some(match better(if own == Own::Win { goals + 1 } else { goals - 1 }) {
                    Some(better) => format!("{better} is enough, and so is {exactly}"),
                    None => format!("{exactly} is enough"),
                })
            }
            _ => None,
        }
    }

    /// The margin of the own match, whatever its outcome.
    fn any_margin(&self, least: i64) -> String {
        match least {
            ..=-1 => format!(
                "they are {} unless they lose by more than {}",
                self.through(),
                self.goal_count(-least)
            ),
            _ => format!("only a win by at least {} is enough", self.goal_count(least)),
        }
    }

    /// The margin of another match: "they are through as long as it is by at most two goals".
    fn rival_margin(&self, step: &Step, rival: usize, rest: &[Step], said: Said<'_>) -> Option<String> {
        let [term] = step.quantity.as_slice() else { return None };
        let theirs = self.result_of(term.fixture, rival, said)?;
        let bound = |least: i64| match theirs {
            // A win by one at most, and a defeat by one at least: as any.
            Own::Win if least == -1 => Some("by a single goal".to_owned()),
            Own::Win if least < 0 => Some(format!("by at most {}", self.goal_count(least.checked_neg()?))),
            Own::Defeat if least > 1 => Some(format!("by at least {}", self.goal_count(least))),
            _ => None,
        };
        match rest {
            [] => Some(format!("they are {} as long as it is {}", self.through(), bound(step.least)?)),
            [next] => {
                let exactly = format!("by {}", self.goal_count(step.least.checked_abs()?));
                let also = self.if_they(next, said)?;
                Some(match bound(step.least.checked_add(1)?) {
                    Some(bound) => {
                        format!(
                            "they are {} as long as it is {bound}, or {exactly} and {also}",
                            self.through()
                        )
                    }
                    None => format!("they are {} only if it is {exactly} and {also}", self.through()),
                })
            }
            _ => None,
        }
    }

    /// The own margin beside that of a rival.
    fn margins(&self, first: &Step, rival: usize, rest: &[Step], own: Own, said: Said<'_>) -> Option<String> {
        let fixture =
            first.quantity.iter().map(|term| term.fixture).find(|fixture| !self.is_own(*fixture))?;
        let theirs = self.result_of(fixture, rival, said)?;
        match rest {
            [] => Some(format!("{} is enough", self.apart(own, theirs, rival, first.least)?)),
            [step] => {
                let enough = self.apart(own, theirs, rival, first.least.checked_add(1)?)?;
                let exactly = self.exactly_apart(own, theirs, first.least)?;
                Some(format!("{enough} is enough, and so is {exactly} {}", self.in_which(step, said)?))
            }
            _ => None,
        }
    }

    /// A result whose margin is at least so much above that of a rival's result.
    fn apart(&self, own: Own, theirs: Own, rival: usize, least: i64) -> Option<String> {
        let (what, name) = (self.what(own), self.name(rival));
        let count = self.goal_count(least.checked_abs()?);
        Some(match (own, theirs, least) {
            (Own::Win, Own::Win, ..=-1) => format!("{what} by at most {count} fewer than {name}"),
            (Own::Win, Own::Win, 0) => format!("{what} by at least as many goals as {name}"),
            (Own::Win, Own::Win, 1) => format!("{what} by more goals than {name}"),
            (Own::Win, Own::Win, _) => format!("{what} by at least {count} more than {name}"),
            (Own::Defeat, Own::Defeat, ..=-1) => format!("{what} by at most {count} more than {name}"),
            (Own::Defeat, Own::Defeat, 0) => format!("{what} by no more goals than {name}"),
            (Own::Defeat, Own::Defeat, 1) => format!("{what} by fewer goals than {name}"),
            (Own::Defeat, Own::Defeat, _) => format!("{what} by at least {count} fewer than {name}"),
            (Own::Win, Own::Defeat, 1..) => {
                format!("{what} whose margin, added to that of {name}’s defeat, makes at least {count}")
            }
            (Own::Defeat, Own::Win, ..=-1) => {
                format!("{what} whose margin, added to that of {name}’s win, makes at most {count}")
            }
            _ => return None,
        })
    }

    /// The same where it is exactly so much, after that was said.
    fn exactly_apart(&self, own: Own, theirs: Own, least: i64) -> Option<String> {
        let count = self.goal_count(least.checked_abs()?);
        Some(match (own, theirs, least) {
            (Own::Win, Own::Win, 0) | (Own::Defeat, Own::Defeat, 0) => "one by as many".to_owned(),
            (Own::Win, Own::Win, 1..) | (Own::Defeat, Own::Defeat, ..=-1) => {
                format!("one by exactly {count} more")
            }
            (Own::Win, Own::Win, _) | (Own::Defeat, Own::Defeat, _) => {
                format!("one by exactly {count} fewer")
            }
            (Own::Win, Own::Defeat, _) | (Own::Defeat, Own::Win, _) => {
                format!("one that makes exactly {count}")
            }
            _ => return None,
        })
    }
}
