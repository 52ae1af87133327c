//! What hangs on the results of others: "they are through unless Napoli win; then …".

use super::{SaidBefore, Voice};
use crate::document::Outcome;
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
    pub(super) fn split(&mut self, outlook: &Outlook, said: SaidBefore<'_>) {
        let Outlook::Split { fixture, branches } = outlook else { return };
        let mut all = Vec::new();
        ways(outlook, &[], &mut all);
        if self.all_alike(&all, said) {
            return;
        }
        let tangled = is_tangled(&all);
        // One fixture of which everything but one outcome says the same.
        if let [one, other] = branches.as_slice()
            && self.either_way(*fixture, one, other, tangled, said)
        {
            return;
        }
        if tangled {
            return self.one_by_one(*fixture, branches, said);
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
            self.predicate_after(way.then, &way.results, said);
        }
    }

    /// What follows, where it is said alike of all ways; false where it is not.
    fn all_alike(&mut self, ways: &[Way<'_>], said: SaidBefore<'_>) -> bool {
        let start = self.text.len();
        let mut alike: Option<String> = None;
        for way in ways {
            self.predicate_after(way.then, &way.results, said);
            let text = self.text.split_off(start);
            if alike.as_ref().is_some_and(|alike| *alike != text) {
                return false;
            }
            alike = Some(text);
        }
        self.put(&alike.unwrap_or_default());
        true
    }

    /// A sentence for each branch, where the ways through them do not fit into one: "they are through if Napoli lose. If
    /// Napoli draw, …".
    fn one_by_one(&mut self, fixture: usize, branches: &[Branch], said: SaidBefore<'_>) {
        let mut before = "if ";
        // What goals have no part in is said first.
        for plain in [true, false] {
            for branch in branches {
                if by_results(&branch.then) != plain {
                    continue;
                }
                self.put(before);
                before = ". If ";
                self.result(fixture, &branch.outcomes);
                let results = [said.results, &[(fixture, branch.outcomes.clone())]].concat();
                self.put_after_phrase(&branch.then, SaidBefore { results: &results, ..said }, [",", ":"]);
            }
        }
    }

    /// What follows from results that have been said.
    #[inline(never)]
    fn predicate_after(&mut self, then: &Outlook, results: &[(usize, Vec<Outcome>)], said: SaidBefore<'_>) {
        let results = [said.results, results].concat();
        self.predicate(then, SaidBefore { results: &results, ..said });
    }

    /// A fixture that matters in one way only: "only if …" or "unless …", whichever says what happens. False where it
    /// matters in more; what hangs on others too is for later, unless it is `tangled`.
    fn either_way(
        &mut self,
        fixture: usize,
        one: &Branch,
        other: &Branch,
        tangled: bool,
        said: SaidBefore<'_>,
    ) -> bool {
        let is_plain = |branch: &Branch| matches!(branch.then, Outlook::Through | Outlook::Out);
        let (plain, rest) = if is_plain(one) { (one, other) } else { (other, one) };
        let is_nested = matches!(rest.then, Outlook::Split { .. });
        if !is_plain(plain) || is_nested && !tangled {
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
            self.put(if is_nested { ". In that case " } else { "; then " });
        } else {
            self.put(" if ");
            self.result(fixture, &plain.outcomes);
            self.put(if is_nested { ". If not, " } else { "; if not, " });
        }
        self.predicate_after(&rest.then, &[(fixture, rest.outcomes.clone())], said);
        true
    }
}

/// Whether results decide it all.
fn by_results(outlook: &Outlook) -> bool {
    match outlook {
        Outlook::Split { branches, .. } => branches.iter().all(|branch| by_results(&branch.then)),
        _ => matches!(outlook, Outlook::Through | Outlook::Out),
    }
}

/// Whether the ways are too many for one sentence: some hang on several results, and more is to be said than when the one
/// thing happens that changes the outlook. "a and b or c and d" leaves open what goes with what.
fn is_tangled(ways: &[Way<'_>]) -> bool {
    let [through, out] = [&Outlook::Through, &Outlook::Out];
    let [ways_in, ways_out] = [count(ways, through), count(ways, out)];
    let whole = ways_in > 0 && ways_out > 0 && ways_in + ways_out == ways.len();
    let said = if ways_out < ways_in { out } else { through };
    let of_several = |way: &Way<'_>| way.results.len() > 1 && (!whole || way.then == said);
    ways.iter().any(of_several) && !(whole && count(ways, said) == 1)
}

/// How many ways end so.
fn count(ways: &[Way<'_>], wanted: &Outlook) -> usize {
    ways.iter().filter(|way| way.then == wanted).count()
}
