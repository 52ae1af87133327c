//! Derives the goal clause of a pattern from the leaves of its tree.
//!
//! Let `I` be the leaves in which the team is through, and `N` the others. For a form, `k` is its least value
//! on `I` and `M` its greatest value on `N`. If `M < k`, "at least `k`" is exact. If `M = k`, both `I` and
//! `N` are restricted to that value, and the next form decides. If `M > k`, no order of forms begins with
//! this one.
//!
//! The search first tries the forms that a sentence can express (margins and goals of one match, margins of
//! two). It then tries the forms by which the tree itself compared the team with others. The shortest clause
//! wins. Among clauses of equal length, the one whose forms come first wins.

use super::outlook::{Clause, Outlook, Step};
use crate::document::Outcome;
use crate::scenarios::forms::Pattern;
use crate::scenarios::places::Fate;
use crate::scenarios::solver::{Constraint, Least, LinearForm, Solver, Unknown, Values};
use crate::scenarios::tree::{Leaf, Listener};
use crate::standings::TeamIndex;

/// The most forms that a clause compares.
const MOST_STEPS: usize = 3;

/// The leaves of one team.
pub(super) struct Leaves {
    team: TeamIndex,
    inside: Vec<Vec<Constraint>>,
    outside: Vec<Vec<Constraint>>,
    /// The differences by which the tree compared the team with others.
    compared: Vec<LinearForm>,
    settled: bool,
    /// Whether the team may be level.
    lots: bool,
}

impl Leaves {
    pub(super) fn new(team: TeamIndex) -> Self {
        Leaves {
            team,
            inside: Vec::new(),
            outside: Vec::new(),
            compared: Vec::new(),
            settled: true,
            lots: false,
        }
    }
}

impl Listener for Leaves {
    fn wants(&self, teams: &[TeamIndex]) -> bool {
        teams.contains(&self.team)
    }

    fn leaf(&mut self, constraints: &[Constraint], _: &Values, teams: &[TeamIndex], _: usize, leaf: Leaf) {
        if !teams.contains(&self.team) {
            return;
        }
        match leaf {
            Leaf::Settled(Fate::Through) => self.inside.push(constraints.to_vec()),
            Leaf::Settled(fate) => {
                self.lots |= fate == Fate::Level;
                self.outside.push(constraints.to_vec());
            }
            Leaf::Unsettled => self.settled = false,
        }
    }

    fn compared(&mut self, teams: &[TeamIndex], forms: &[LinearForm]) {
        let own = teams.iter().zip(forms).find(|(team, _)| **team == self.team);
        let Some((_, own)) = own else { return };
        for form in forms {
            add(&mut self.compared, &own.less(form));
        }
    }
}

/// A form to try, and the natural form to follow it if it is level.
#[derive(Clone, Copy)]
struct Candidate {
    form: LinearForm,
    then: Option<LinearForm>,
}

/// Adds a candidate, unless its form is already there.
fn offer(candidates: &mut Vec<Candidate>, form: &LinearForm, then: Option<&LinearForm>) {
    let known = |form: &LinearForm| candidates.iter().any(|candidate| candidate.form == *form);
    if let Some(form) = form.primitive().filter(|form| !known(form)) {
        candidates.push(Candidate { form, then: then.and_then(LinearForm::primitive) });
    }
}

/// Adds a form without its constant, divided by the greatest common divisor of its coefficients. Skips it if
/// it is already there.
fn add(forms: &mut Vec<LinearForm>, form: &LinearForm) {
    if let Some(form) = form.primitive().filter(|form| !forms.contains(form)) {
        forms.push(form);
    }
}

/// The outlook of a pattern in which goals decide. An error if the remaining work is not enough.
pub(super) fn derived(
    pattern: &Pattern<'_>,
    leaves: &Leaves,
    solver: &mut Solver,
) -> Result<Outlook, Unknown> {
    if !leaves.settled {
        return Err(Unknown);
    }
    let mut candidates = said(pattern, leaves.team);
    let natural = candidates.len();
    // Sort them independently of the order of the teams, because the sentence must not change with it.
    let mut compared: Vec<&LinearForm> = leaves.compared.iter().collect();
    compared.sort_by_key(|form| form.terms);
    compared.into_iter().for_each(|form| offer(&mut candidates, form, None));
    let [inside, outside] = [&leaves.inside, &leaves.outside];
    let mut steps = None;
    for depth in 1..=MOST_STEPS {
        steps = steps.or_else(|| exact(&candidates, inside, outside, depth, solver));
    }
    let exact = steps.is_some();
    // No clause is exact. A form gives a sufficient clause if it is bounded outside and can exceed that bound
    // inside.
    for Candidate { form, .. } in candidates.iter().take(natural) {
        if steps.is_some() {
            break;
        }
        let Some(most) = greatest(outside, form, solver) else { continue };
        let more = Constraint::at_least(form.plus(-most - 1));
        if inside.iter().any(|constraints| solver.solve(&with(constraints, more)).is_some()) {
            steps = Some(vec![(*form, most + 1)]);
        }
    }
    if solver.has_failed() {
        return Err(Unknown);
    }
    let step = |(form, least): (LinearForm, i64)| {
        let (quantity, constant) = pattern.quantity(&form);
        Step { quantity, least: least - constant }
    };
    let clause = steps.map(|steps| Clause { steps: steps.into_iter().map(step).collect() });
    Ok(Outlook::Goals { clause, exact, lots: leaves.lots })
}

/// The forms that a sentence can express: the margins of the team's own matches; its goals in them, more or
/// fewer; the margins of others; its own margin minus that of another team. If margins are level, goals come
/// next.
fn said(pattern: &Pattern<'_>, team: TeamIndex) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut own: Vec<[LinearForm; 2]> = Vec::new();
    let mut others: Vec<[LinearForm; 2]> = Vec::new();
    for (index, _) in pattern.season.remaining_fixtures() {
        let (side, outcome) = pattern.side(index, team);
        let home = [pattern.form(index, [1, -1]), pattern.form(index, [1, 0])];
        let away = [pattern.form(index, [-1, 1]), pattern.form(index, [0, 1])];
        match side {
            Some(true) => own.push(home),
            Some(false) => own.push(away),
            None if outcome == Outcome::Draw => {}
            None if outcome == Outcome::Home => others.extend([home, away]),
            None => others.extend([away, home]),
        }
    }
    let negative = |form: &LinearForm| LinearForm::constant(0).less(form);
    for [margin, goals] in &own {
        offer(&mut candidates, margin, Some(goals));
    }
    for [_, goals] in &own {
        offer(&mut candidates, goals, None);
        offer(&mut candidates, &negative(goals), None);
    }
    let first = own.first().map(|[_, goals]| goals);
    for [margin, goals] in &others {
        offer(&mut candidates, &negative(margin), first.map(|own| own.less(goals)).as_ref());
    }
    for [own_margin, own_goals] in &own {
        for [margin, goals] in &others {
            offer(&mut candidates, &own_margin.less(margin), Some(&own_goals.less(goals)));
        }
    }
    candidates
}

/// The constraints plus one more.
fn with(constraints: &[Constraint], constraint: Constraint) -> Vec<Constraint> {
    let mut constraints = constraints.to_vec();
    constraints.push(constraint);
    constraints
}

/// An exact clause of at most `depth` steps, each a form with its least value.
fn exact(
    candidates: &[Candidate],
    inside: &[Vec<Constraint>],
    outside: &[Vec<Constraint>],
    depth: usize,
    solver: &mut Solver,
) -> Option<Vec<(LinearForm, i64)>> {
    for Candidate { form, then } in candidates {
        let Some(least) = least(inside, form, solver) else { continue };
        let Some(most) = greatest(outside, form, solver) else { continue };
        if most < least {
            return Some(vec![(*form, least)]);
        }
        if most > least || depth < 2 {
            continue;
        }
        let constraint = Constraint::equal(form.plus(-least));
        let tied = |leaves: &[Vec<Constraint>]| -> Vec<Vec<Constraint>> {
            leaves.iter().map(|constraints| with(constraints, constraint)).collect()
        };
        let mut rest = Vec::with_capacity(candidates.len());
        if let Some(then) = then {
            offer(&mut rest, then, None);
        }
        for other in candidates.iter().filter(|other| other.form != *form) {
            offer(&mut rest, &other.form, other.then.as_ref());
        }
        if let Some(mut steps) = exact(&rest, &tied(inside), &tied(outside), depth - 1, solver) {
            steps.insert(0, (*form, least));
            return Some(steps);
        }
    }
    None
}

/// The least value of a form on some leaves. `None` if it has no bound.
fn least(leaves: &[Vec<Constraint>], form: &LinearForm, solver: &mut Solver) -> Option<i64> {
    let mut all: Option<i64> = None;
    for constraints in leaves {
        match solver.least(constraints, form) {
            Least::Nothing => {}
            Least::Unbounded => return None,
            Least::At(value) => all = Some(all.map_or(value, |all| all.min(value))),
        }
    }
    all
}

/// The greatest value of a form on some leaves. `None` if it has no bound.
fn greatest(leaves: &[Vec<Constraint>], form: &LinearForm, solver: &mut Solver) -> Option<i64> {
    least(leaves, &LinearForm::constant(0).less(form), solver).map(|least| -least)
}
