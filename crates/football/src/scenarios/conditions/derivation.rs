//! Turns verdicts into the tree of a sentence: equal branches collapse, equal outcomes group.

use super::cells::Cells;
use super::outlook::{Branch, Clause, Outlook};
use super::ranked::{self, thresholds};
use crate::document::Outcome;
use crate::scenarios::forms::Term;
use crate::scenarios::verdict::Verdict;
use crate::standings::RemainingIndex;

/// The most statements in one sentence.
const MOST_CLAUSES: usize = 9;

/// The most results in a row if the team has several matches left.
const MOST_RESULTS: usize = 4;

/// The most fixtures of others for which every order is tried.
const MOST_ORDERED: usize = 3;

const OUTCOMES: [Outcome; 3] = [Outcome::Home, Outcome::Draw, Outcome::Away];

/// The team's outlook: the tree with the fewest clauses, with the team's own matches before the others. If
/// that is too long, the points it needs, or the consequences of its own result alone.
pub(super) fn derived(cells: &mut Cells<'_>) -> Outlook {
    if cells.patterns().is_empty() {
        return Outlook::Depends;
    }
    let [own, others] = cells.fixtures();
    if let Some(outlook) = ranked::derived(cells, &own) {
        return outlook;
    }
    let mut given = vec![Outcome::Draw; own.len() + others.len()];
    let mut best: Option<Outlook> = None;
    for others in orders(&others) {
        let order: Vec<RemainingIndex> = own.iter().chain(&others).copied().collect();
        // First without the clauses, because they are expensive. A tree that is already too long needs none.
        let rough = tree(&order, &mut given, &mut |results| cells.rough(results));
        if rough.clauses() > MOST_CLAUSES {
            continue;
        }
        let fine = tree(&order, &mut given, &mut |results| cells.outlook(results));
        let fine = merged(cells, &own, fine);
        let short = if own.len() > 1 { is_one_way(&fine) } else { fine.clauses() <= MOST_CLAUSES };
        if short && best.as_ref().is_none_or(|best| fine.clauses() < best.clauses()) {
            best = Some(fine);
        }
    }
    best.unwrap_or_else(|| match own.as_slice() {
        [] => Outlook::Depends,
        [own] => by_own_result(cells, *own, &others),
        _ => by_points(cells, &own),
    })
}

/// Whether exactly one way leads to the zone, or exactly one leads out of it, and it is short. With several
/// matches, a sentence cannot carry more.
fn is_one_way(outlook: &Outlook) -> bool {
    fn ways(outlook: &Outlook, results: usize, found: &mut [Vec<usize>; 3]) {
        let [through, out, others] = found;
        match outlook {
            Outlook::Through => through.push(results),
            Outlook::Out => out.push(results),
            Outlook::Split { branches, .. } => {
                branches.iter().for_each(|branch| ways(&branch.then, results + 1, found));
            }
            _ => others.push(results),
        }
    }
    let mut found = [Vec::new(), Vec::new(), Vec::new()];
    ways(outlook, 0, &mut found);
    let [through, out, others] = found;
    let is_short = |ways: &[usize]| matches!(ways, [results] if *results <= MOST_RESULTS);
    others.is_empty() && (is_short(&through) || is_short(&out))
}

/// Every order of a few fixtures, with the given order first. For many fixtures, only the given order.
fn orders(fixtures: &[RemainingIndex]) -> Vec<Vec<RemainingIndex>> {
    let Some((first, rest)) = fixtures.split_first().filter(|_| fixtures.len() <= MOST_ORDERED) else {
        return vec![fixtures.to_vec()];
    };
    let mut all = Vec::new();
    for place in 0..fixtures.len() {
        for order in orders(rest) {
            let mut order = order;
            order.insert(place, *first);
            all.push(order);
        }
    }
    all
}

/// The tree over the fixtures in this order. `given` holds the outcomes of the fixtures before, and has room
/// for all.
fn tree(
    order: &[RemainingIndex],
    given: &mut [Outcome],
    cell: &mut dyn FnMut(&[Outcome]) -> Outlook,
) -> Outlook {
    let Some((fixture, rest)) = order.split_first() else { return cell(given) };
    let mut branches: Vec<Branch> = Vec::new();
    for outcome in OUTCOMES {
        given[*fixture] = outcome;
        let then = tree(rest, given, cell);
        match branches.iter_mut().find(|branch| branch.then == then) {
            Some(branch) => branch.outcomes.push(outcome),
            None => branches.push(Branch { outcomes: vec![outcome], then }),
        }
    }
    if branches.len() == 1
        && let Some(only) = branches.pop()
    {
        return only.then;
    }
    Outlook::Split { fixture: *fixture, branches }
}

/// Turns "a win or a draw, or a defeat by at most k" into one clause: the margin of the team's own match,
/// whatever its outcome.
fn merged(cells: &Cells<'_>, own: &[RemainingIndex], outlook: Outlook) -> Outlook {
    let Outlook::Split { fixture, branches } = &outlook else { return outlook };
    if own != [*fixture] {
        return outlook;
    }
    let is_home = cells.final_season.season.remaining[*fixture].home == cells.team;
    let factors = if is_home { [1, -1] } else { [-1, 1] };
    let margin = |clause: &Clause| match clause.steps.as_slice() {
        [step] if step.quantity == [Term { fixture: *fixture, factors }] => Some(step.least),
        _ => None,
    };
    let mut found: Option<(Clause, i64, bool)> = None;
    for branch in branches {
        if let Outlook::Goals { clause: Some(clause), exact: true, lots } = &branch.then {
            match margin(clause) {
                Some(least) if found.is_none() => found = Some((clause.clone(), least, *lots)),
                _ => return outlook,
            }
        }
    }
    let Some((clause, least, lots)) = found else { return outlook };
    // Every other branch must agree with the clause. Its outcomes have margins of 1 or more, 0, or -1 or
    // less.
    let agrees = |branch: &Branch| {
        branch.outcomes.iter().all(|outcome| match (&branch.then, outcome) {
            (Outlook::Goals { .. }, _) => branch.outcomes.len() == 1,
            (Outlook::Through, Outcome::Draw) => least <= 0,
            (Outlook::Out, Outcome::Draw) => least > 0,
            (Outlook::Through, won) => (*won == Outcome::Home) == is_home && least <= 1,
            (Outlook::Out, lost) => (*lost == Outcome::Home) != is_home && least >= 0,
            _ => false,
        })
    };
    if branches.iter().all(agrees) {
        Outlook::Goals { clause: Some(clause), exact: true, lots }
    } else {
        outlook
    }
}

/// The consequences of the team's own result alone: for each outcome through, out, or that it depends.
fn by_own_result(cells: &mut Cells<'_>, own: RemainingIndex, others: &[RemainingIndex]) -> Outlook {
    let order: Vec<RemainingIndex> = [own].iter().chain(others).copied().collect();
    let mut given = vec![Outcome::Draw; order.len()];
    let outlook = tree(&order, &mut given, &mut |results| cells.rough(results));
    let Outlook::Split { fixture, branches } = outlook else { return Outlook::Depends };
    let mut shortened: Vec<Branch> = Vec::new();
    for branch in branches {
        let then = match branch.then {
            then @ (Outlook::Through | Outlook::Out | Outlook::Level { .. }) => then,
            _ => Outlook::Depends,
        };
        match shortened.iter_mut().find(|other| other.then == then) {
            Some(other) => other.outcomes.extend(branch.outcomes),
            None => shortened.push(Branch { outcomes: branch.outcomes, then }),
        }
    }
    if shortened.len() < 2 { Outlook::Depends } else { Outlook::Split { fixture, branches: shortened } }
}

/// What the points from several of the team's own matches decide by themselves.
fn by_points(cells: &Cells<'_>, own: &[RemainingIndex]) -> Outlook {
    let mut totals: Vec<(i64, Verdict)> = Vec::new();
    for pattern in cells.patterns() {
        totals.push((cells.earned(own, &pattern.results), cells.verdict(&pattern.results)));
    }
    let (enough, least) = thresholds(&totals);
    if enough.is_none() && least.is_none() {
        return Outlook::Depends;
    }
    Outlook::Points { enough, least, between: Vec::new() }
}
