//! The results of others, as conditions: "if Napoli lose", "unless Salzburg beat Liverpool".

use super::{Own, Said, Voice, either};
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

impl Voice<'_> {
    pub(super) fn name(&self, team: usize) -> &str {
        let entrant = self.about.season.entrants.get(team);
        entrant.map_or("", |entrant| self.words.team(self.about.document, &entrant.id))
    }

    /// Where a match of the team is, or against whom: " at Salzburg", " against Genk". In a group where nobody meets
    /// twice the first team named is not at home.
    pub(super) fn place(&self, fixture: usize) -> String {
        let Some(fixture) = self.about.season.to_come.get(fixture) else { return String::new() };
        let home = fixture.home == self.about.team;
        let opponent = self.name(if home { fixture.away } else { fixture.home });
        let away = !home && self.about.season.meetings() > 1;
        format!(" {} {opponent}", if away { "at" } else { "against" })
    }

    pub(super) fn is_out(&self, team: usize) -> bool {
        self.about.scenarios.statuses.get(team) == Some(&Status::Out)
    }

    fn plays_once(&self, team: usize) -> bool {
        let fixtures = self.about.season.to_come.iter();
        fixtures.filter(|fixture| fixture.home == team || fixture.away == team).count() == 1
    }

    /// Results of a fixture as a clause, and whether it says what happens rather than what does not.
    fn result(&self, fixture: usize, outcomes: &[Outcome]) -> (String, bool) {
        let Some(of) = self.about.season.to_come.get(fixture) else { return (String::new(), true) };
        if self.is_own(fixture) {
            let own: Vec<Own> = outcomes.iter().map(|outcome| self.own(fixture, *outcome)).collect();
            let other = self.name(if of.home == self.about.team { of.away } else { of.home });
            let has = |result: Own| own.contains(&result);
            return match (has(Own::Win), has(Own::Draw), has(Own::Defeat)) {
                (true, false, false) => (format!("they beat {other}"), true),
                (false, true, false) => (format!("they draw with {other}"), true),
                (false, false, true) => (format!("they lose to {other}"), true),
                (true, true, false) => (format!("they take a point off {other}"), true),
                (false, true, true) => (format!("they do not beat {other}"), false),
                _ => (format!("they do not draw with {other}"), false),
            };
        }
        // Spoken of from the side of the team that is still in it, where only one is, and it plays but once: of two
        // matches "Napoli win" would not say which.
        let side = match (self.is_out(of.home), self.is_out(of.away)) {
            (true, false) => Some(of.away),
            (false, true) => Some(of.home),
            _ => None,
        };
        let side = side.filter(|side| self.plays_once(*side));
        let [home, away] = [self.name(of.home), self.name(of.away)];
        let has = |outcome: Outcome| outcomes.contains(&outcome);
        match (side, has(Outcome::Home), has(Outcome::Draw), has(Outcome::Away)) {
            (None, true, false, false) => (format!("{home} beat {away}"), true),
            (None, false, true, false) => (format!("{home} and {away} draw"), true),
            (None, false, false, true) => (format!("{away} beat {home}"), true),
            (None, true, true, false) => (format!("{away} do not beat {home}"), false),
            (None, false, true, true) => (format!("{home} do not beat {away}"), false),
            (None, ..) => (format!("{home} and {away} do not draw"), false),
            (Some(team), for_home, drawn, for_away) => {
                let name = self.name(team);
                let [won, lost] = if team == of.home { [for_home, for_away] } else { [for_away, for_home] };
                match (won, drawn, lost) {
                    (true, false, false) => (format!("{name} win"), true),
                    (false, true, false) => (format!("{name} draw"), true),
                    (false, false, true) => (format!("{name} lose"), true),
                    (true, true, false) => (format!("{name} do not lose"), false),
                    (false, true, true) => (format!("{name} do not win"), false),
                    _ => (format!("{name} do not draw"), false),
                }
            }
        }
    }

    /// "they beat Genk and Napoli, and Salzburg lose"; and whether all of it says what happens.
    fn results(&self, results: &[(usize, Vec<Outcome>)]) -> (String, bool) {
        const VERBS: [&str; 5] =
            ["they beat ", "they draw with ", "they lose to ", "they take a point off ", "they do not beat "];
        let (own, others): (Vec<_>, Vec<_>) = results.iter().partition(|(fixture, _)| self.is_own(*fixture));
        let mut mine = String::new();
        let mut before = "";
        let mut all_happen = true;
        for (fixture, outcomes) in &own {
            let (text, happens) = self.result(*fixture, outcomes);
            all_happen &= happens;
            // "they beat Genk and they beat Napoli" is "they beat Genk and Napoli".
            let verb = VERBS.into_iter().find(|verb| text.starts_with(verb)).unwrap_or("they ");
            let rest = if before == verb { text.strip_prefix(verb) } else { text.strip_prefix("they ") };
            let and = if mine.is_empty() { "" } else { " and " };
            let text = rest.filter(|_| !mine.is_empty()).unwrap_or(&text);
            mine.push_str(&format!("{and}{text}"));
            before = verb;
        }
        let theirs: Vec<String> = others
            .iter()
            .map(|(fixture, outcomes)| {
                let (text, happens) = self.result(*fixture, outcomes);
                all_happen &= happens;
                text
            })
            .collect();
        let text = match (mine.is_empty(), theirs.join(" and ")) {
            (true, theirs) => theirs,
            (false, theirs) if theirs.is_empty() => mine,
            (false, theirs) => format!("{mine}, and {theirs}"),
        };
        (text, all_happen)
    }

    /// "they are through if Napoli lose and out if Napoli draw; if Napoli win, …".
    pub(super) fn split(&self, outlook: &Outlook, said: Said<'_>) -> String {
        let mut all = Vec::new();
        ways(outlook, &[], &mut all);
        // One fixture of which everything but one outcome says the same.
        if let Outlook::Split { fixture, branches } = outlook
            && let [one, other] = branches.as_slice()
            && let Some(text) = self.either_way(*fixture, one, other, said)
        {
            return text;
        }
        let of = |wanted: &Outlook| -> (Vec<String>, bool) {
            let ways = all.iter().filter(|way| way.then == wanted);
            let (texts, happen): (Vec<_>, Vec<_>) = ways.map(|way| self.results(&way.results)).unzip();
            (texts, happen.into_iter().all(|happens| happens))
        };
        let ((through, _), (out, out_happens)) = (of(&Outlook::Through), of(&Outlook::Out));
        let others: Vec<&Way<'_>> =
            all.iter().filter(|way| !matches!(way.then, Outlook::Through | Outlook::Out)).collect();
        let mut text = match (through.as_slice(), out.as_slice()) {
            ([], []) => String::new(),
            (through, []) => format!("they are {} if {}", self.through(), either(through)),
            ([], out) => format!("they are {} if {}", self.out(), either(out)),
            (through, out) if others.is_empty() && out.len() < through.len() => {
                // "Unless" and "not" would be a double negative.
                let (state, when) =
                    if out_happens { (self.through(), "unless") } else { (self.out(), "only if") };
                format!("they are {state} {when} {}", either(out))
            }
            (through, _) if others.is_empty() => {
                format!("they are {} only if {}", self.through(), either(through))
            }
            (through, out) => {
                format!(
                    "they are {} if {} and {} if {}",
                    self.through(),
                    either(through),
                    self.out(),
                    either(out)
                )
            }
        };
        // Ways with the same end are one.
        let mut done: Vec<&Outlook> = Vec::new();
        for way in &others {
            if done.contains(&way.then) {
                continue;
            }
            done.push(way.then);
            let same = others.iter().filter(|other| other.then == way.then);
            let when = either(&same.map(|way| self.results(&way.results).0).collect::<Vec<_>>());
            if !text.is_empty() {
                text.push_str("; ");
            }
            text.push_str(&format!(
                "if {when}, {}",
                self.predicate(way.then, Said { results: &way.results, ..said })
            ));
        }
        text
    }

    /// A fixture that matters in one way only: "only if …" or "unless …", whichever says what happens.
    fn either_way(&self, fixture: usize, one: &Branch, other: &Branch, said: Said<'_>) -> Option<String> {
        let is_plain = |branch: &Branch| matches!(branch.then, Outlook::Through | Outlook::Out);
        let (plain, rest) = if is_plain(one) { (one, other) } else { (other, one) };
        let is_through = plain.then == Outlook::Through;
        let state = if is_through { self.through() } else { self.out() };
        match &rest.then {
            _ if !is_plain(plain) => None,
            Outlook::Split { .. } => None,
            Outlook::Through | Outlook::Out => {
                let through = if is_through { plain } else { rest };
                let (yes, happens) = self.result(fixture, &through.outcomes);
                let (no, _) = self.result(fixture, &opposite(&through.outcomes));
                let when = if happens { format!("only if {yes}") } else { format!("unless {no}") };
                Some(format!("they are {} {when}", self.through()))
            }
            then => {
                let results = [(fixture, rest.outcomes.clone())];
                let then = self.predicate(then, Said { results: &results, ..said });
                let (exception, happens) = self.result(fixture, &rest.outcomes);
                if happens {
                    return Some(format!("they are {state} unless {exception}; then {then}"));
                }
                let (rule, _) = self.result(fixture, &plain.outcomes);
                Some(format!("they are {state} if {rule}; if not, {then}"))
            }
        }
    }
}
