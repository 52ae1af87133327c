//! The results of others, as conditions: "if Napoli lose", "unless Salzburg beat Liverpool".

use super::{Own, Said, Voice};
use crate::document::Outcome;
use crate::scenarios::Status;
use crate::scenarios::conditions::{Branch, Outlook};

/// Results of fixtures, all of which must be so, with what follows.
struct Way<'o> {
    results: Vec<(usize, Vec<Outcome>)>,
    then: &'o Outlook,
}

/// Every way through the splits of an outlook.
fn ways<'o>(outlook: &'o Outlook, given: &[(usize, Vec<Outcome>)], all: &mut Vec<Way<'o>>) {
    let Outlook::Split { fixture, branches } = outlook else {
        all.push(Way { results: given.to_vec(), then: outlook });
        return;
    };
    for branch in branches {
        let mut given = given.to_vec();
        given.push((*fixture, branch.outcomes.clone()));
        ways(&branch.then, &given, all);
    }
}

/// The outcomes that these are not.
fn opposite(outcomes: &[Outcome]) -> Vec<Outcome> {
    let all = [Outcome::Home, Outcome::Draw, Outcome::Away];
    all.into_iter().filter(|outcome| !outcomes.contains(outcome)).collect()
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
        let Some(fixture) = self.about.season.to_come.get(fixture) else { return };
        let home = fixture.home == self.about.team;
        let away = !home && self.about.season.meetings() > 1;
        self.put(if away { " at " } else { " against " });
        self.put_name(if home { fixture.away } else { fixture.home });
    }

    pub(super) fn is_out(&self, team: usize) -> bool {
        self.about.scenarios.statuses.get(team) == Some(&Status::Out)
    }

    fn plays_once(&self, team: usize) -> bool {
        let fixtures = self.about.season.to_come.iter();
        fixtures.filter(|fixture| fixture.home == team || fixture.away == team).count() == 1
    }

    /// Whether results say what happens rather than what does not.
    fn happens(&self, fixture: usize, outcomes: &[Outcome]) -> bool {
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

    /// Results of a fixture as a clause.
    fn result(&mut self, fixture: usize, outcomes: &[Outcome]) {
        let Some(of) = self.about.season.to_come.get(fixture) else { return };
        if self.is_own(fixture) {
            self.put("they ");
            self.put(self.verb(fixture, outcomes));
            return self.put_name(if of.home == self.about.team { of.away } else { of.home });
        }
        let has = |outcome: Outcome| outcomes.contains(&outcome);
        let (for_home, drawn, for_away) = (has(Outcome::Home), has(Outcome::Draw), has(Outcome::Away));
        // Spoken of from the side of the team that is still in it, where only one is, and it plays but once: of two
        // matches "Napoli win" would not say which.
        let [home_out, away_out] = [self.is_out(of.home), self.is_out(of.away)];
        let side = if away_out { of.home } else { of.away };
        if home_out != away_out && self.plays_once(side) {
            let [won, lost] = if away_out { [for_home, for_away] } else { [for_away, for_home] };
            self.put_name(side);
            return self.put(match (won, drawn, lost) {
                (true, false, false) => " win",
                (false, true, false) => " draw",
                (false, false, true) => " lose",
                (true, true, false) => " do not lose",
                (false, true, true) => " do not win",
                _ => " do not draw",
            });
        }
        if for_home == for_away {
            self.put_name(of.home);
            self.put(" and ");
            self.put_name(of.away);
            return self.put(if drawn { " draw" } else { " do not draw" });
        }
        // Who wins, or who does not.
        let home_first = for_home != drawn;
        let [first, second] = if home_first { [of.home, of.away] } else { [of.away, of.home] };
        self.put_name(first);
        self.put(if drawn { " do not beat " } else { " beat " });
        self.put_name(second);
    }

    /// "they beat Genk and Napoli, and Salzburg lose".
    fn results(&mut self, results: &[(usize, Vec<Outcome>)]) {
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
            let of = self.about.season.to_come.get(*fixture);
            let other = of.map_or(0, |of| if of.home == self.about.team { of.away } else { of.home });
            self.put_name(other);
            before = verb;
        }
        let mut join = if before.is_empty() { "" } else { ", and " };
        for (fixture, outcomes) in results {
            if self.is_own(*fixture) {
                continue;
            }
            self.put(join);
            self.result(*fixture, outcomes);
            join = " and ";
        }
    }

    /// The ways that end so: "a", "a or b", "a, b or c".
    fn either(&mut self, ways: &[Way<'_>], wanted: &Outlook) {
        let mut left = count(ways, wanted);
        for way in ways.iter().filter(|way| way.then == wanted) {
            self.results(&way.results);
            left -= 1;
            match left {
                0 => {}
                1 => self.put(" or "),
                _ => self.put(", "),
            }
        }
    }

    /// "they are through if Napoli lose and out if Napoli draw; if Napoli win, …".
    pub(super) fn split(&mut self, outlook: &Outlook, said: Said<'_>) {
        let mut all = Vec::new();
        ways(outlook, &[], &mut all);
        // One fixture of which everything but one outcome says the same.
        if let Outlook::Split { fixture, branches } = outlook
            && let [one, other] = branches.as_slice()
            && self.either_way(*fixture, one, other, said)
        {
            return;
        }
        let [through, out] = [&Outlook::Through, &Outlook::Out];
        let [ways_in, ways_out] = [count(&all, through), count(&all, out)];
        let whole = ways_in > 0 && ways_out > 0 && ways_in + ways_out == all.len();
        let start = self.text.len();
        if whole && ways_out < ways_in {
            // "Unless" and "not" would be a double negative.
            let happen = all
                .iter()
                .filter(|way| way.then == out)
                .all(|way| way.results.iter().all(|(fixture, outcomes)| self.happens(*fixture, outcomes)));
            self.put_state(happen);
            self.put(if happen { " unless " } else { " only if " });
            self.either(&all, out);
        } else if ways_in > 0 {
            self.put_state(true);
            self.put(if whole { " only if " } else { " if " });
            self.either(&all, through);
            if ways_out > 0 && !whole {
                self.put(" and ");
                self.put_through(false);
                self.put(" if ");
                self.either(&all, out);
            }
        } else if ways_out > 0 {
            self.put_state(false);
            self.put(" if ");
            self.either(&all, out);
        }
        // Ways with the same end are one.
        for (index, way) in all.iter().enumerate() {
            let before = all.iter().take(index).any(|before| before.then == way.then);
            if before || matches!(way.then, Outlook::Through | Outlook::Out) {
                continue;
            }
            self.put(if self.text.len() > start { "; if " } else { "if " });
            self.either(&all, way.then);
            self.put(", ");
            self.predicate(way.then, Said { results: &way.results, ..said });
        }
    }

    /// A fixture that matters in one way only: "only if …" or "unless …", whichever says what happens. False where it
    /// matters in more.
    fn either_way(&mut self, fixture: usize, one: &Branch, other: &Branch, said: Said<'_>) -> bool {
        let is_plain = |branch: &Branch| matches!(branch.then, Outlook::Through | Outlook::Out);
        let (plain, rest) = if is_plain(one) { (one, other) } else { (other, one) };
        if !is_plain(plain) || matches!(rest.then, Outlook::Split { .. }) {
            return false;
        }
        let is_through = plain.then == Outlook::Through;
        if is_plain(rest) {
            let through = if is_through { &plain.outcomes } else { &rest.outcomes };
            let happens = self.happens(fixture, through);
            self.put_state(true);
            self.put(if happens { " only if " } else { " unless " });
            if happens {
                self.result(fixture, through);
            } else {
                self.result(fixture, &opposite(through));
            }
            return true;
        }
        self.put_state(is_through);
        if self.happens(fixture, &rest.outcomes) {
            self.put(" unless ");
            self.result(fixture, &rest.outcomes);
            self.put("; then ");
        } else {
            self.put(" if ");
            self.result(fixture, &plain.outcomes);
            self.put("; if not, ");
        }
        self.predicate(&rest.then, Said { results: &[(fixture, rest.outcomes.clone())], ..said });
        true
    }
}

/// How many ways end so.
fn count(ways: &[Way<'_>], wanted: &Outlook) -> usize {
    ways.iter().filter(|way| way.then == wanted).count()
}
