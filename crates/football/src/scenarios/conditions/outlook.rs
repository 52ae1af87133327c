//! From cells to the tree of a sentence: equal rows collapse, equal cells group.

use super::cells::Cells;
use super::{Branch, Clause, Outlook, Term};
use crate::document::Outcome;
use crate::scenarios::engine::patterns;
use crate::scenarios::verdict::Verdict;

/// The most things that a sentence may say.
const MOST_CLAUSES: usize = 9;

/// The most results that are strung together where the team has several matches left.
const MOST_RESULTS: usize = 4;

/// The most fixtures of others whose order in the sentence is tried.
const MOST_ORDERED: usize = 3;

const OUTCOMES: [Outcome; 3] = [Outcome::Home, Outcome::Draw, Outcome::Away];

/// What becomes of the team: the tree with the fewest clauses, the own matches before the others; where that is too
/// much to say, what can be said in points, or of the own result alone.
pub(super) fn derived(cells: &mut Cells<'_>) -> Outlook {
    if !cells.are_listed() {
        return Outlook::Depends;
    }
    let [own, others] = cells.fixtures();
    let mut best: Option<Outlook> = None;
    for others in orders(&others) {
        let order: Vec<usize> = own.iter().chain(&others).copied().collect();
        // First without the clauses, which are dear: what is too much to say already needs none.
        let rough = tree(&order, &mut Vec::new(), &mut |results| cells.rough(results));
        if rough.clauses() > MOST_CLAUSES {
            continue;
        }
        let fine = tree(&order, &mut Vec::new(), &mut |results| cells.outlook(results));
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

/// Whether one way leads to the zone, or one out of it, and it is short: of several matches that is all that a sentence
/// can carry.
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

/// Every order of a few fixtures, the given one first; of many, that one alone.
fn orders(fixtures: &[usize]) -> Vec<Vec<usize>> {
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

/// The tree over the fixtures in their order, `given` being the outcomes of those before.
fn tree(
    order: &[usize],
    given: &mut Vec<(usize, Outcome)>,
    cell: &mut dyn FnMut(&[Outcome]) -> Outlook,
) -> Outlook {
    let Some((fixture, rest)) = order.split_first() else {
        let mut results = given.clone();
        results.sort_unstable_by_key(|(fixture, _)| *fixture);
        return cell(&results.into_iter().map(|(_, outcome)| outcome).collect::<Vec<_>>());
    };
    let mut branches: Vec<Branch> = Vec::new();
    for outcome in OUTCOMES {
        given.push((*fixture, outcome));
        let then = tree(rest, given, cell);
        given.pop();
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

/// "A win or a draw, or a defeat by at most k" is one clause: the margin of the own match, whatever its outcome.
fn merged(cells: &Cells<'_>, own: &[usize], outlook: Outlook) -> Outlook {
    let Outlook::Split { fixture, branches } = &outlook else { return outlook };
    if own != [*fixture] {
        return outlook;
    }
    let is_home = cells.ground.season.to_come.get(*fixture).is_some_and(|own| own.home == cells.team);
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
    // Every other branch must agree with the clause: its outcomes' margins are 1 and more, 0, -1 and less.
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

/// What follows from the team's own result alone: of each outcome through, out, or that it depends.
fn by_own_result(cells: &mut Cells<'_>, own: usize, others: &[usize]) -> Outlook {
    let order: Vec<usize> = [own].iter().chain(others).copied().collect();
    let outlook = tree(&order, &mut Vec::new(), &mut |results| cells.rough(results));
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

/// What the points from several own matches decide by themselves.
fn by_points(cells: &Cells<'_>, own: &[usize]) -> Outlook {
    let season = &cells.ground.season;
    // What can be earned, and what it came to: through for sure, and out for sure.
    let mut totals: Vec<(i64, [bool; 2])> = Vec::new();
    for results in patterns(&vec![None; season.to_come.len()]) {
        let earned = own.iter().filter_map(|index| {
            let (fixture, outcome) = season.to_come.get(*index).zip(results.get(*index))?;
            let points = season.rules.points;
            Some(i64::from(match outcome {
                Outcome::Draw => points.draw,
                outcome if (*outcome == Outcome::Home) == (fixture.home == cells.team) => points.win,
                _ => points.loss,
            }))
        });
        let earned: i64 = earned.sum();
        let verdict = cells.verdict(&results);
        let sure = [verdict == Verdict::Through, verdict == Verdict::Out];
        match totals.iter_mut().find(|(total, _)| *total == earned) {
            Some((_, all)) => all.iter_mut().zip(sure).for_each(|(all, sure)| *all &= sure),
            None => totals.push((earned, sure)),
        }
    }
    totals.sort_unstable();
    let enough = totals.iter().rev().take_while(|(_, [through, _])| *through).last().map(|(total, _)| *total);
    let least = totals.iter().find(|(_, [_, out])| !out).map(|(total, _)| *total);
    let lowest = totals.first().map(|(total, _)| *total);
    let least = least.filter(|least| Some(*least) != lowest);
    if enough.is_none() && least.is_none() { Outlook::Depends } else { Outlook::Points { enough, least } }
}
