//! What a team needs, in a few sentences: its own result first, then the results of others, then goals.
//!
//! The sentences say what a [`Condition`] says, no more and no less. "They" is the team, which stands beside them.

mod goals;
mod results;
mod splits;

use super::Words;
use crate::document::{Document, Outcome, Zone};
use crate::scenarios::conditions::{Branch, Condition, Outlook};
use crate::scenarios::{Qualification, Scenarios};
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

/// Speaks of one team: text grows at its end, which weighs little in the Wasm.
struct Voice<'v> {
    words: &'v Words,
    about: About<'v>,
    text: String,
    /// How much of the text is the verdict.
    verdict: usize,
}

/// A result of the team in its next match, as it sees it, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Own {
    Win,
    Draw,
    Defeat,
}

/// What a sentence has said before a clause.
#[derive(Clone, Copy, Default)]
struct SaidBefore<'s> {
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

/// What a team needs, in two parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Need {
    /// What is enough or needed, or what is certain: one sentence, or none where it all hangs on something.
    pub verdict: String,
    /// What else there is to say.
    pub rest: String,
}

impl Words {
    /// What a team needs, its verdict apart.
    #[must_use]
    pub fn need(&self, about: About<'_>, condition: &Condition) -> Need {
        let mut voice = Voice { words: self, about, text: String::new(), verdict: 0 };
        voice.need(&condition.outlook);
        let (verdict, rest) = voice.text.split_at_checked(voice.verdict).unwrap_or_default();
        Need { verdict: verdict.to_owned(), rest: rest.trim_start().to_owned() }
    }

    /// What a team needs, as sentences.
    #[must_use]
    pub fn condition(&self, about: About<'_>, condition: &Condition) -> String {
        let Need { verdict, rest } = self.need(about, condition);
        let space = if verdict.is_empty() || rest.is_empty() { "" } else { " " };
        format!("{verdict}{space}{rest}")
    }
}

impl<'v> Voice<'v> {
    #[inline(never)]
    fn put(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// "three".
    fn put_count(&mut self, count: i64) {
        let count = self.words.count(count);
        self.put(&count);
    }

    /// "three goals".
    fn put_goals(&mut self, goals: i64) {
        self.put_count(goals);
        self.put(if goals == 1 { " goal" } else { " goals" });
    }

    /// Begins a sentence, and says where.
    fn begin(&mut self) -> usize {
        if !self.text.is_empty() {
            self.put(" ");
        }
        self.text.len()
    }

    /// Ends a sentence with its full stop, and gives it its capital.
    fn end(&mut self, from: usize) {
        if let Some(first) = self.text.get_mut(from..).and_then(|text| text.get_mut(..1)) {
            first.make_ascii_uppercase();
        }
        self.put(".");
    }

    /// Everything so far is the verdict.
    fn is_sure(&mut self) {
        self.verdict = self.text.len();
    }

    /// What follows, after a phrase and a mark: one, or the other where it begins with a condition of its own.
    #[inline(never)]
    fn put_after_phrase(&mut self, outlook: &Outlook, said: SaidBefore<'_>, [mark, condition]: [&str; 2]) {
        let phrase = self.text.len();
        self.put(" ");
        self.predicate(outlook, said);
        let begins = self.text.get(phrase..).is_some_and(|clause| clause.starts_with(" if "));
        self.text.insert_str(phrase, if begins { condition } else { mark });
    }

    fn need(&mut self, outlook: &Outlook) {
        if let Outlook::Split { fixture, branches } = outlook
            && self.is_only_own(*fixture)
        {
            return self.by_own_result(*fixture, branches);
        }
        let from = self.begin();
        match outlook {
            _ if self.about.scenarios.statuses.get(self.about.team) == Some(&Qualification::NotWorkedOut) => {
                self.put("what they need was not worked out");
            }
            Outlook::Points { enough, least } => self.points(*enough, *least),
            _ => self.predicate(outlook, SaidBefore::default()),
        }
        self.end(from);
        if !matches!(outlook, Outlook::Depends | Outlook::Split { .. }) {
            self.is_sure();
        }
    }

    /// "they are through", or in the places of a zone that is not the first.
    fn put_state(&mut self, through: bool) {
        self.put("they are ");
        self.put_through(through);
    }

    /// "through", "out".
    fn put_through(&mut self, through: bool) {
        let zone = self.about.zone;
        let state = if through { self.words.through(zone) } else { self.words.out(zone) };
        self.put(&state);
    }

    /// Whether a ranking between the groups decides about a place of each.
    fn is_ranked_elsewhere(&self) -> bool {
        self.about.document.across.as_ref().is_some_and(|across| !across.zones.is_empty())
    }

    fn is_own(&self, fixture: usize) -> bool {
        let team = self.about.team;
        self.about.season.remaining.get(fixture).is_some_and(|of| of.home == team || of.away == team)
    }

    /// Whether a fixture is the team's own, and the only one that it has left.
    fn is_only_own(&self, fixture: usize) -> bool {
        self.is_own(fixture) && self.own_left() == 1
    }

    fn own_left(&self) -> i64 {
        (0..self.about.season.remaining.len()).map(|fixture| i64::from(self.is_own(fixture))).sum()
    }

    /// A result as the team sees it.
    fn own(&self, fixture: usize, outcome: Outcome) -> Own {
        let home = self.about.season.remaining.get(fixture).is_some_and(|of| of.home == self.about.team);
        match outcome {
            Outcome::Draw => Own::Draw,
            outcome if (outcome == Outcome::Home) == home => Own::Win,
            _ => Own::Defeat,
        }
    }

    fn put_points(&mut self, points: i64) {
        if points == 1 {
            return self.put("a point");
        }
        self.put_count(points);
        self.put(" points");
    }

    /// "winning both of their last matches", "four points from their last three matches"; after `verb` where it is all
    /// of them.
    fn put_from_matches(&mut self, points: i64, verb: &str, need: &str) {
        let left = self.own_left();
        if points == i64::from(self.about.season.rules.points.win) * left {
            self.put(verb);
            self.put(if left == 2 { "both" } else { "all " });
            if left != 2 {
                self.put_count(left);
            }
            return self.put(" of their last matches");
        }
        self.put(need);
        self.put_points(points);
        self.put(" from their last ");
        self.put_count(left);
        self.put(" matches");
    }

    /// What points from the matches that are left decide by themselves.
    fn points(&mut self, enough: Option<i64>, least: Option<i64>) {
        let Some(points) = enough.filter(|_| enough != least) else {
            let Some(least) = least else { return self.put("it depends on other results") };
            self.put_from_matches(least, "they need to win ", "they need ");
            if enough.is_none() {
                self.put(", and then it depends on other results");
            }
            return;
        };
        let all = i64::from(self.about.season.rules.points.win) * self.own_left();
        self.put_from_matches(points, "winning ", "");
        self.put(if points == 1 || points == all { " is enough" } else { " are enough" });
        if let Some(least) = least {
            self.put(if least == 1 { "; without a point " } else { "; with fewer than " });
            if least != 1 {
                self.put_count(least);
                self.put(" ");
            }
            self.put_state(false);
        }
    }

    /// The own result first: what is enough, then what follows from the others.
    fn by_own_result(&mut self, fixture: usize, branches: &[Branch]) {
        let mut cases: Vec<Case<'_>> = Vec::new();
        for own in [Own::Win, Own::Draw, Own::Defeat] {
            let of = |outcome: &Outcome| self.own(fixture, *outcome) == own;
            let Some(branch) = branches.iter().find(|branch| branch.outcomes.iter().any(of)) else {
                continue;
            };
            match cases.iter_mut().find(|case| std::ptr::eq(case.then, &branch.then)) {
                Some(case) => case.own.push(own),
                None => cases.push(Case { own: vec![own], then: &branch.then }),
            }
        }
        let [first, rest @ ..] = cases.as_slice() else { return };
        let need = match first.own.as_slice() {
            [Own::Win] => "a win",
            [Own::Win, Own::Draw] => "a point",
            _ => "",
        };
        if let ([Case { then: Outlook::Out, .. }], false) = (rest, need.is_empty()) {
            return self.only(need, fixture, first);
        }
        let mut cases = cases.as_slice();
        if !need.is_empty() && *first.then == Outlook::Through {
            let from = self.begin();
            self.put(need);
            self.put(" is enough");
            self.end(from);
            self.is_sure();
            cases = rest;
        }
        for (index, Case { own, then }) in cases.iter().enumerate() {
            let from = self.begin();
            self.put(match own.as_slice() {
                [Own::Win] => "with a win",
                [Own::Draw] => "with a draw",
                [Own::Defeat] => "with a defeat",
                [Own::Win, Own::Draw] => "with a point",
                [Own::Draw, Own::Defeat] => "without a win",
                _ => "without a draw",
            });
            // Where, or against whom, is said once.
            if index == 0 {
                self.put_place(fixture);
            }
            self.put_after_phrase(then, SaidBefore { own, results: &[] }, ["", ","]);
            self.end(from);
        }
    }

    /// Nothing less will do: what it takes, and what must come with it.
    fn only(&mut self, need: &str, fixture: usize, case: &Case<'_>) {
        let said = SaidBefore { own: &case.own, results: &[] };
        let from = self.begin();
        if let Outlook::Goals { clause: Some(_), exact: true, lots } = case.then {
            self.predicate(case.then, said);
            self.end(from);
            self.is_sure();
            let from = self.begin();
            self.put("otherwise ");
            self.predicate(if *lots { &Outlook::Level { always: false } } else { &Outlook::Out }, said);
            return self.end(from);
        }
        self.put("they need ");
        self.put(need);
        self.put_place(fixture);
        self.end(from);
        self.is_sure();
        if *case.then != Outlook::Through {
            let from = self.begin();
            self.put(if need == "a win" { "with one" } else { "with it" });
            self.put_after_phrase(case.then, said, ["", ","]);
            self.end(from);
        }
    }

    /// What follows, as the main clause of a sentence.
    fn predicate(&mut self, outlook: &Outlook, said: SaidBefore<'_>) {
        match outlook {
            Outlook::Through => self.put_state(true),
            Outlook::Out => self.put_state(false),
            Outlook::Level { .. } if self.is_ranked_elsewhere() => {
                self.put_state(true);
                self.put(" at best by what happens in the other groups, or by lots");
            }
            Outlook::Level { always: true } => {
                self.put("they are level with a rival on all that is known, and lots may decide");
            }
            Outlook::Level { always: false } => {
                self.put_state(true);
                self.put(" at best by lots, or by what is not known yet");
            }
            Outlook::Depends | Outlook::Points { .. } => self.put("it depends on other results"),
            Outlook::Goals { clause, exact, .. } => self.goals(clause.as_ref(), *exact, said),
            Outlook::Split { .. } => self.split(outlook, said),
        }
    }
}
