//! What a team needs, in a few sentences: its own result first, then the results of others, then goals.
//!
//! The sentences say what a [`Condition`] says, no more and no less. "They" is the team, which stands beside them.

mod goals;
mod results;

use super::Words;
use crate::document::{Document, Outcome, Zone};
use crate::scenarios::conditions::{Branch, Condition, Outlook};
use crate::scenarios::{Scenarios, Status};
use crate::standings::Season;

/// What a condition is about.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The document.
    pub document: &'a Document,
    /// The season of its group.
    pub season: &'a Season,
    /// What is possible in it for the zone.
    pub scenarios: &'a Scenarios,
    /// The zone.
    pub zone: &'a Zone,
    /// The team, as an index into the season's entrants.
    pub team: usize,
}

/// Speaks of one team.
struct Voice<'v> {
    words: &'v Words,
    about: About<'v>,
}

/// A result of the team in its next match, as it sees it, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Own {
    Win,
    Draw,
    Defeat,
}

/// What a sentence has said before a clause.
#[derive(Clone, Copy, Default)]
struct Said<'s> {
    /// The own results.
    own: &'s [Own],
    /// Other results.
    results: &'s [(usize, Vec<Outcome>)],
}

/// Some own results, with what follows from them.
struct Case<'o> {
    own: Vec<Own>,
    then: &'o Outlook,
}

impl Words {
    /// What a team needs, as sentences.
    #[must_use]
    pub fn condition(&self, about: About<'_>, condition: &Condition) -> String {
        if about.scenarios.statuses.get(about.team) == Some(&Status::NotWorkedOut) {
            return "What they need was not worked out.".to_owned();
        }
        let voice = Voice { words: self, about };
        voice.sentences(&condition.outlook).join(" ")
    }
}

/// A sentence from its parts, with a capital and a full stop.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
}

/// A phrase and the clause after it: with a comma where that begins with another condition.
fn joined(phrase: &str, clause: &str) -> String {
    let comma = if clause.starts_with("if ") { "," } else { "" };
    format!("{phrase}{comma} {clause}")
}

/// Alternatives: "a", "a or b", "a, b or c".
fn either(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

impl Voice<'_> {
    fn sentences(&self, outlook: &Outlook) -> Vec<String> {
        match outlook {
            Outlook::Through => vec![sentence(&format!("they are {}", self.through()))],
            Outlook::Out => vec![sentence(&format!("they are {}", self.out()))],
            Outlook::Depends => vec!["It depends on other results.".to_owned()],
            Outlook::Points { enough, least } => self.points(*enough, *least),
            Outlook::Split { fixture, branches } if self.is_only_own(*fixture) => {
                self.by_own_result(*fixture, branches)
            }
            _ => vec![sentence(&self.predicate(outlook, Said::default()))],
        }
    }

    fn through(&self) -> String {
        self.words.through(self.about.zone)
    }

    fn out(&self) -> String {
        self.words.out(self.about.zone)
    }

    fn is_own(&self, fixture: usize) -> bool {
        let team = self.about.team;
        self.about.season.to_come.get(fixture).is_some_and(|of| of.home == team || of.away == team)
    }

    /// Whether a fixture is the team's own, and the only one that it has left.
    fn is_only_own(&self, fixture: usize) -> bool {
        self.is_own(fixture) && self.own_left() == 1
    }

    fn own_left(&self) -> usize {
        (0..self.about.season.to_come.len()).filter(|fixture| self.is_own(*fixture)).count()
    }

    /// A result as the team sees it.
    fn own(&self, fixture: usize, outcome: Outcome) -> Own {
        let home = self.about.season.to_come.get(fixture).is_some_and(|of| of.home == self.about.team);
        match outcome {
            Outcome::Draw => Own::Draw,
            outcome if (outcome == Outcome::Home) == home => Own::Win,
            _ => Own::Defeat,
        }
    }

    /// What points from the matches that are left decide by themselves.
    fn points(&self, enough: Option<i64>, least: Option<i64>) -> Vec<String> {
        let left = i64::try_from(self.own_left()).unwrap_or(0);
        let all = i64::from(self.about.season.rules.points.win) * left;
        let matches = format!("their last {} matches", self.words.count(left));
        let every = if left == 2 { "both".to_owned() } else { format!("all {}", self.words.count(left)) };
        let points = |points: i64| match points {
            1 => "a point".to_owned(),
            points => format!("{} points", self.words.count(points)),
        };
        let is_enough = |enough: i64| match enough {
            1 => format!("a point from {matches} is enough"),
            enough if enough == all => format!("winning {every} of their last matches is enough"),
            enough => format!("{} from {matches} are enough", points(enough)),
        };
        let is_needed = |least: i64| match least {
            least if least == all => format!("they need to win {every} of their last matches"),
            least => format!("they need {} from {matches}", points(least)),
        };
        let text = match (enough, least) {
            (Some(enough), Some(least)) if enough == least => is_needed(least),
            (Some(enough), Some(1)) => {
                format!("{}; without a point they are {}", is_enough(enough), self.out())
            }
            (Some(enough), Some(least)) => {
                format!(
                    "{}; with fewer than {} they are {}",
                    is_enough(enough),
                    self.words.count(least),
                    self.out()
                )
            }
            (Some(enough), None) => is_enough(enough),
            (None, Some(least)) => format!("{}, and then it depends on other results", is_needed(least)),
            (None, None) => "it depends on other results".to_owned(),
        };
        vec![sentence(&text)]
    }

    /// The own result first: what is enough, then what follows from the others.
    fn by_own_result(&self, fixture: usize, branches: &[Branch]) -> Vec<String> {
        let mut cases: Vec<Case<'_>> = branches
            .iter()
            .map(|branch| {
                let mut own: Vec<Own> =
                    branch.outcomes.iter().map(|outcome| self.own(fixture, *outcome)).collect();
                own.sort_unstable();
                Case { own, then: &branch.then }
            })
            .collect();
        cases.sort_unstable_by(|one, other| one.own.cmp(&other.own));
        let place = self.place(fixture);
        let [first, rest @ ..] = cases.as_slice() else { return Vec::new() };
        let (need, enough) = match first.own.as_slice() {
            [Own::Win] => ("a win", "A win is enough."),
            [Own::Win, Own::Draw] => ("a point", "A point is enough."),
            _ => ("", ""),
        };
        if let ([Case { then: Outlook::Out, .. }], false) = (rest, need.is_empty()) {
            return self.need(need, &place, first);
        }
        let mut sentences = Vec::new();
        let mut cases = cases.as_slice();
        if !enough.is_empty() && *first.then == Outlook::Through {
            sentences.push(enough.to_owned());
            cases = rest;
        }
        for (index, case) in cases.iter().enumerate() {
            // Where, or against whom, is said once.
            sentences.push(self.with(&case.own, case.then, if index == 0 { &place } else { "" }));
        }
        sentences
    }

    /// Nothing less will do: what it takes, and what must come with it.
    fn need(&self, need: &str, place: &str, case: &Case<'_>) -> Vec<String> {
        let said = Said { own: &case.own, results: &[] };
        match case.then {
            Outlook::Through => vec![sentence(&format!("they need {need}{place}"))],
            Outlook::Goals { clause: Some(_), exact: true, .. } => {
                vec![
                    sentence(&self.predicate(case.then, said)),
                    format!("Otherwise they are {}.", self.out()),
                ]
            }
            then => {
                let with = if need == "a win" { "with one" } else { "with it" };
                let needed = format!("they need {need}{place}, and {with}");
                vec![sentence(&joined(&needed, &self.predicate(then, said)))]
            }
        }
    }

    /// "With a defeat at Salzburg they are through if …".
    fn with(&self, own: &[Own], then: &Outlook, place: &str) -> String {
        let with = match own {
            [Own::Win] => "with a win",
            [Own::Draw] => "with a draw",
            [Own::Defeat] => "with a defeat",
            [Own::Win, Own::Draw] => "with a point",
            [Own::Draw, Own::Defeat] => "without a win",
            _ => "without a draw",
        };
        sentence(&joined(&format!("{with}{place}"), &self.predicate(then, Said { own, results: &[] })))
    }

    /// What follows, as the main clause of a sentence.
    fn predicate(&self, outlook: &Outlook, said: Said<'_>) -> String {
        match outlook {
            Outlook::Through => format!("they are {}", self.through()),
            Outlook::Out => format!("they are {}", self.out()),
            Outlook::Level { always: true } => {
                "they are level with a rival on all that is known, and lots may decide".to_owned()
            }
            Outlook::Level { always: false } => {
                format!("they are {} at best by lots, or by what is not known yet", self.through())
            }
            Outlook::Depends | Outlook::Points { .. } => "it depends on other results".to_owned(),
            Outlook::Goals { clause, exact, .. } => self.goals(clause.as_ref(), *exact, said),
            Outlook::Split { .. } => self.split(outlook, said),
        }
    }
}
