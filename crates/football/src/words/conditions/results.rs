//! The results of others, as conditions: "if Napoli lose", "unless Salzburg beat Liverpool".

use super::{Own, Voice};
use crate::document::Outcome;
use crate::scenarios::Qualification;

/// A clause about a match of others: who does what to whom.
#[derive(Default)]
struct Spoken {
    subject: Option<usize>,
    with: Option<usize>,
    verb: &'static str,
    object: Option<usize>,
}

impl<'v> Voice<'v> {
    pub(super) fn name(&self, team: usize) -> &'v str {
        let entrant = self.about.season.entrants.get(team);
        entrant.map_or("", |entrant| self.words.team(self.about.document, &entrant.id))
    }

    pub(super) fn put_name(&mut self, team: usize) {
        self.put(self.name(team));
    }

    /// Where a match of the team is, or against whom: " at Salzburg", " against Genk". In a group where nobody meets
    /// twice the first team named is not at home.
    pub(super) fn put_place(&mut self, fixture: usize) {
        let Some(fixture) = self.about.season.remaining.get(fixture) else { return };
        let home = fixture.home == self.about.team;
        let away = !home && self.about.season.meetings() > 1;
        self.put(if away { " at " } else { " against " });
        self.put_name(if home { fixture.away } else { fixture.home });
    }

    pub(super) fn is_out(&self, team: usize) -> bool {
        self.about.scenarios.statuses.get(team) == Some(&Qualification::Out)
    }

    fn plays_once(&self, team: usize) -> bool {
        let fixtures = self.about.season.remaining.iter();
        fixtures.filter(|fixture| fixture.home == team || fixture.away == team).count() == 1
    }

    /// Whether results say what happens rather than what does not.
    pub(super) fn happens(&self, fixture: usize, outcomes: &[Outcome]) -> bool {
        let own = |wanted: Own| outcomes.iter().any(|outcome| self.own(fixture, *outcome) == wanted);
        outcomes.len() == 1 || self.is_own(fixture) && own(Own::Win) && own(Own::Draw)
    }

    /// Own results as a verb: "beat", "take a point off".
    fn verb(&self, fixture: usize, outcomes: &[Outcome]) -> &'static str {
        let has = |wanted: Own| outcomes.iter().any(|outcome| self.own(fixture, *outcome) == wanted);
        match (has(Own::Win), has(Own::Draw), has(Own::Defeat)) {
            (true, false, false) => "beat ",
            (false, true, false) => "draw with ",
            (false, false, true) => "lose to ",
            (true, true, false) => "take a point off ",
            (false, true, true) => "do not beat ",
            _ => "do not draw with ",
        }
    }

    /// Results of a fixture of others, as a clause.
    fn clause_of(&self, fixture: usize, outcomes: &[Outcome]) -> Spoken {
        let Some(of) = self.about.season.remaining.get(fixture) else { return Spoken::default() };
        let has = |outcome: Outcome| outcomes.contains(&outcome);
        let (for_home, drawn, for_away) = (has(Outcome::Home), has(Outcome::Draw), has(Outcome::Away));
        // Spoken of from the side of the team that is still in it, where only one is, and it plays but once: of two
        // matches "Napoli win" would not say which.
        let [home_out, away_out] = [self.is_out(of.home), self.is_out(of.away)];
        let side = if away_out { of.home } else { of.away };
        if home_out != away_out && self.plays_once(side) {
            let [won, lost] = if away_out { [for_home, for_away] } else { [for_away, for_home] };
            let verb = match (won, drawn, lost) {
                (true, false, false) => "win",
                (false, true, false) => "draw",
                (false, false, true) => "lose",
                (true, true, false) => "do not lose",
                (false, true, true) => "do not win",
                _ => "do not draw",
            };
            return Spoken { subject: Some(side), verb, ..Spoken::default() };
        }
        if for_home == for_away {
            let verb = if drawn { "draw" } else { "do not draw" };
            return Spoken { subject: Some(of.home), with: Some(of.away), verb, object: None };
        }
        // Who wins, or who does not.
        let home_first = for_home != drawn;
        let [first, second] = if home_first { [of.home, of.away] } else { [of.away, of.home] };
        let verb = if drawn { "do not beat " } else { "beat " };
        Spoken { subject: Some(first), with: None, verb, object: Some(second) }
    }

    /// Results of a fixture as a clause.
    pub(super) fn result(&mut self, fixture: usize, outcomes: &[Outcome]) {
        self.results(&[(fixture, outcomes.to_vec())]);
    }

    /// "they beat Genk and Napoli, and Salzburg lose": who or what was named before is not named again.
    pub(super) fn results(&mut self, results: &[(usize, Vec<Outcome>)]) {
        let mut before = "";
        for (fixture, outcomes) in results {
            if !self.is_own(*fixture) {
                continue;
            }
            let verb = self.verb(*fixture, outcomes);
            self.put(if before.is_empty() { "they " } else { " and " });
            // "they beat Genk and they beat Napoli" is "they beat Genk and Napoli".
            if verb != before {
                self.put(verb);
            }
            let of = self.about.season.remaining.get(*fixture);
            let other = of.map_or(0, |of| if of.home == self.about.team { of.away } else { of.home });
            self.put_name(other);
            before = verb;
        }
        let mut join = if before.is_empty() { "" } else { ", and " };
        let mut before = Spoken::default();
        for (fixture, outcomes) in results {
            if self.is_own(*fixture) {
                continue;
            }
            let clause = self.clause_of(*fixture, outcomes);
            // "Beat Genk and Napoli and Salzburg draw" would leave open who draws, "do not beat Genk and beat Napoli" what
            // does not happen.
            self.put(if clause.with.is_some() && join == " and " { ", and " } else { join });
            join = " and ";
            let same = before.verb == "beat " && clause.with.is_none() && before.subject == clause.subject;
            if let (Some(subject), false) = (clause.subject, same) {
                self.put_name(subject);
            }
            if let Some(with) = clause.with {
                self.put(" and ");
                self.put_name(with);
            }
            if !same {
                self.put(" ");
            }
            if !same || before.verb != clause.verb {
                self.put(clause.verb);
            }
            if let Some(object) = clause.object {
                self.put_name(object);
            }
            before = clause;
        }
    }
}
