//! Clauses that depend on the results of others: "they are through unless Napoli win; then …".

use super::facts::joined;
use super::planner::{Given, Planner, Said, only};
use super::{Clause, Ending, Fact, State};
use crate::scenarios::conditions::{Branch, Outlook};
use crate::standings::RemainingIndex;

/// Results of fixtures that must all hold, with their consequence.
struct Way<'o> {
    results: Vec<Given>,
    then: &'o Outlook,
}

/// Every way through the splits of an outlook.
fn ways<'o>(outlook: &'o Outlook, given: &[Given], all: &mut Vec<Way<'o>>) {
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

/// Puts a clause under more facts. A clause that begins with facts merges with them. Each of several
/// sentences gets them.
pub(super) fn when(facts: &[Fact], clause: Clause) -> Clause {
    match clause {
        Clause::When(more, then) => Clause::When(joined(facts.to_vec(), more), then),
        Clause::Sentences(clauses) => {
            let mut facts = facts.to_vec();
            let mut sentences = Vec::with_capacity(clauses.len());
            for clause in clauses {
                sentences.push(when(&facts, clause));
                // Name the opponent only once.
                if let Some(Fact::Own { opponents, away, .. }) = facts.first_mut() {
                    opponents.clear();
                    *away = false;
                }
            }
            Clause::Sentences(sentences)
        }
        clause => Clause::When(facts.to_vec(), Box::new(clause)),
    }
}

impl Planner<'_> {
    /// "they are through if Napoli lose and out if Napoli draw; if Napoli win, …".
    pub(super) fn split(&self, outlook: &Outlook, said: Said<'_>) -> Clause {
        let Outlook::Split { fixture, branches } = outlook else { return self.clause(outlook, said) };
        let mut all = Vec::new();
        ways(outlook, &[], &mut all);
        if let Some(alike) = self.alike(&all, said) {
            return alike;
        }
        let tangled = is_tangled(&all);
        // The fixture has only two branches.
        if let [one, other] = branches.as_slice()
            && let Some(clause) = self.either_way(*fixture, one, other, tangled, said)
        {
            return clause;
        }
        if tangled {
            return self.one_by_one(*fixture, branches, said);
        }
        self.in_one_sentence(&all, said)
    }

    /// One sentence for all the ways, which are few enough.
    fn in_one_sentence(&self, all: &[Way<'_>], said: Said<'_>) -> Clause {
        let facts =
            |wanted: &Outlook| all.iter().find(|way| way.then == wanted).map(|way| self.facts(&way.results));
        let others = all.iter().filter(|way| !matches!(way.then, Outlook::Through | Outlook::Out));
        let mut clauses: Vec<Clause> = Vec::new();
        let [through, out] = [said.state(true), said.state(false)];
        match (facts(&Outlook::Through), facts(&Outlook::Out)) {
            // There is only one way in, or only one way out.
            (Some(facts_in), Some(facts_out)) if others.clone().next().is_none() => {
                let ways_in = all.iter().filter(|way| way.then == &Outlook::Through).count();
                // "Unless" with "not" would be a double negative.
                return if ways_in == 1 {
                    Clause::OnlyIf(through, facts_in)
                } else if facts_out.iter().all(Fact::happens) {
                    Clause::Unless(through, facts_out)
                } else {
                    Clause::OnlyIf(out, facts_out)
                };
            }
            (Some(through), Some(out)) => {
                clauses.push(Clause::InAndOut { enough: said.needed, through, out });
            }
            (Some(facts), None) => clauses.push(Clause::If(through, facts)),
            (None, Some(facts)) => clauses.push(Clause::If(out, facts)),
            (None, None) => {}
        }
        let is_begun = !clauses.is_empty();
        clauses.extend(
            others.map(|way| when(&self.facts(&way.results), self.after(way.then, &way.results, said))),
        );
        if is_begun { Clause::Several(clauses) } else { Clause::Sentences(clauses) }
    }

    /// The consequence, if it is the same for all ways.
    fn alike(&self, ways: &[Way<'_>], said: Said<'_>) -> Option<Clause> {
        let mut clauses = ways.iter().map(|way| self.after(way.then, &way.results, said));
        let first = clauses.next()?;
        clauses.all(|clause| clause == first).then_some(first)
    }

    /// One sentence for each branch. Branches that do not depend on goals come first.
    fn one_by_one(&self, fixture: RemainingIndex, branches: &[Branch], said: Said<'_>) -> Clause {
        let mut sentences = Vec::new();
        for plain in [true, false] {
            for branch in branches.iter().filter(|branch| by_results(&branch.then) == plain) {
                let results = [(fixture, branch.outcomes.clone())];
                match when(&self.facts(&results), self.after(&branch.then, &results, said)) {
                    Clause::Sentences(clauses) => sentences.extend(clauses),
                    clause => sentences.push(clause),
                }
            }
        }
        Clause::Sentences(sentences)
    }

    /// The clause that follows from results already named.
    fn after(&self, then: &Outlook, results: &[Given], said: Said<'_>) -> Clause {
        let results = [said.results, results].concat();
        self.clause(then, Said { results: &results, ..said })
    }

    /// The clause for a fixture that matters in one way only: "only if …" or "unless …", whichever says what
    /// happens. `None` if it matters in more ways. Also `None` if it depends on other fixtures too, unless
    /// `tangled`.
    fn either_way(
        &self,
        fixture: RemainingIndex,
        one: &Branch,
        other: &Branch,
        tangled: bool,
        said: Said<'_>,
    ) -> Option<Clause> {
        let is_plain = |branch: &Branch| matches!(branch.then, Outlook::Through | Outlook::Out);
        let (plain, rest) = if is_plain(one) { (one, other) } else { (other, one) };
        let apart = matches!(rest.then, Outlook::Split { .. });
        if !is_plain(plain) || apart && !tangled {
            return None;
        }
        let is_through = plain.then == Outlook::Through;
        let state = said.state(is_through);
        let facts = |branch: &Branch| {
            let mut facts = self.facts(&[(fixture, branch.outcomes.clone())]);
            if let [Fact::Of { result, too, .. }] = facts.as_mut_slice() {
                *too = said.results.is_empty() && only(said.own) == Some(*result);
            }
            facts
        };
        let happens = |facts: &[Fact]| facts.iter().all(Fact::happens);
        if is_plain(rest) {
            let [through, out] = if is_through { [plain, rest] } else { [rest, plain] }.map(facts);
            let through_if = said.state(true);
            return Some(if happens(&through) {
                Clause::OnlyIf(through_if, through)
            } else {
                Clause::Unless(through_if, out)
            });
        }
        let results = [(fixture, rest.outcomes.clone())];
        let then = self.after(&rest.then, &results, Said { needed: false, ..said });
        let unless = facts(rest);
        match then {
            // Each sentence would then repeat its subject.
            Clause::Sentences(_) | Clause::When(..) => None,
            then if happens(&unless) => Some(merged(state, unless, then, apart)),
            then => Some(Clause::IfElse { state, facts: facts(plain), otherwise: Box::new(then), apart }),
        }
    }
}

/// "they are through unless Napoli win; then …", or a shorter form: "unless Napoli win by more than two
/// goals", "unless Napoli win and Genk lose".
fn merged(state: State, facts: Vec<Fact>, then: Clause, apart: bool) -> Clause {
    let is_in = state.is_in();
    let through =
        if matches!(state, State::Enough | State::NotEnough) { State::Enough } else { State::Through };
    match (then, facts.as_slice()) {
        (Clause::OnlyIf(State::Through, only), [fact]) if is_about(&only, fact) => match only.as_slice() {
            [Fact::WinsByAtMost { team, opponent, goals, level: None }] if is_in => {
                let (team, opponent, goals) = (*team, *opponent, *goals);
                Clause::Unless(state, vec![Fact::WinsByMoreThan { team, opponent, goals }])
            }
            _ if is_in => {
                let then = Box::new(Clause::OnlyIf(State::Through, only));
                Clause::UnlessThen { state, facts, then, apart }
            }
            _ => Clause::OnlyIf(through, only),
        },
        // Out unless both hold means through only if both hold.
        (Clause::OnlyIf(State::Through, more), _) if !is_in => Clause::OnlyIf(through, joined(facts, more)),
        (Clause::OnlyIf(State::Out, more), _) if is_in => Clause::Unless(state, joined(facts, more)),
        (Clause::Unless(other, more), _) if other.is_in() == is_in => {
            Clause::Unless(state, joined(facts, more))
        }
        (Clause::UnlessThen { state: other, facts: more, then, apart }, _) if other.is_in() == is_in => {
            Clause::UnlessThen { state, facts: joined(facts, more), then, apart }
        }
        (then, _) => Clause::UnlessThen { state, facts, then: Box::new(then), apart },
    }
}

/// Whether a margin belongs to the result that a fact names.
fn is_about(margins: &[Fact], fact: &Fact) -> bool {
    let [margin] = margins else { return false };
    let (winner, loser) = match margin {
        Fact::WinsByAtMost { team, opponent, .. } => (Some(*team), *opponent),
        Fact::LosesByAtLeast { team, opponent, .. } => (*opponent, Some(*team)),
        _ => return false,
    };
    match fact {
        Fact::Of { team, result: Ending::Win, .. } => winner == Some(*team) && loser.is_none(),
        Fact::Of { team, result: Ending::Lose, .. } => loser == Some(*team) && winner.is_none(),
        Fact::Between { team, result: Ending::Win, opponents } => {
            winner == Some(*team) && loser.is_some() && opponents.iter().copied().eq(loser)
        }
        _ => false,
    }
}

/// Whether results alone decide.
fn by_results(outlook: &Outlook) -> bool {
    match outlook {
        Outlook::Split { branches, .. } => branches.iter().all(|branch| by_results(&branch.then)),
        _ => matches!(outlook, Outlook::Through | Outlook::Out),
    }
}

/// Whether the ways are too many for one sentence. Some depend on several results, and more than a single way
/// in or out remains to be said. "a and b or c and d" is ambiguous.
fn is_tangled(ways: &[Way<'_>]) -> bool {
    let count = |wanted: &Outlook| ways.iter().filter(|way| way.then == wanted).count();
    let [ways_in, ways_out] = [count(&Outlook::Through), count(&Outlook::Out)];
    if ways_in + ways_out == ways.len() && (ways_in == 1 || ways_out == 1) {
        return false;
    }
    ways.iter().any(|way| way.results.len() > 1)
}
