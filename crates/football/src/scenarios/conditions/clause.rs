//! The goal clause of a pattern, derived from the leaves of its tree.
//!
//! Let `I` be the leaves in which the team is through, `N` the others. For a form, `k` is its least value on `I` and `M`
//! its greatest on `N`. Where `M < k`, "at least `k`" is exact. Where `M = k`, both are restricted to that value, and
//! the next form decides. Where `M > k` no order of forms begins with this one. The forms that are tried are those that
//! can be said (margins and goals of one match, margins of two), and then those by which the tree itself compared the
//! team with others; the shortest clause wins, and of equals the one whose forms come first.

use super::{Clause, Outlook, Step};
use crate::document::Outcome;
use crate::scenarios::forms::Pattern;
use crate::scenarios::omega::{Form, Least, Row, Solver, Unknown};
use crate::scenarios::places::Mark;
use crate::scenarios::tree::{Leaf, Listener};

/// The most forms that a clause compares.
const MOST_STEPS: usize = 3;

/// The leaves of one team.
pub(super) struct Leaves {
    team: usize,
    inside: Vec<Vec<Row>>,
    outside: Vec<Vec<Row>>,
    /// The differences by which the tree compared the team with others.
    compared: Vec<Form>,
    settled: bool,
    /// Whether the team may be level.
    lots: bool,
}

impl Leaves {
    pub(super) fn new(team: usize) -> Self {
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
    fn wants(&self, teams: &[usize]) -> bool {
        teams.contains(&self.team)
    }

    fn leaf(&mut self, rows: &[Row], _: &[i64], teams: &[usize], leaf: Leaf) {
        if !teams.contains(&self.team) {
            return;
        }
        match leaf {
            Leaf::Marked(Mark::Through) => self.inside.push(rows.to_vec()),
            Leaf::Marked(mark) => {
                self.lots |= mark == Mark::Level;
                self.outside.push(rows.to_vec());
            }
            Leaf::Unsettled => self.settled = false,
        }
    }

    fn compared(&mut self, teams: &[usize], forms: &[Form]) {
        let own = teams.iter().zip(forms).find(|(team, _)| **team == self.team);
        let Some((_, own)) = own else { return };
        for form in forms {
            if let Ok(difference) = own.less(form) {
                add(&mut self.compared, &difference);
            }
        }
    }
}

/// A form to try, and the one that is best said after it where it is level.
#[derive(Clone)]
struct Candidate {
    form: Form,
    then: Option<Form>,
}

/// Adds a candidate, unless its form is there already.
fn offer(candidates: &mut Vec<Candidate>, form: &Form, then: Option<&Form>) {
    let known = |form: &Form| candidates.iter().any(|candidate| candidate.form == *form);
    if let Some(form) = form.primitive().filter(|form| !known(form)) {
        candidates.push(Candidate { form, then: then.and_then(Form::primitive) });
    }
}

/// Adds a form, divided by what its coefficients have in common and without its constant, unless it is there already.
fn add(forms: &mut Vec<Form>, form: &Form) {
    if let Some(form) = form.primitive().filter(|form| !forms.contains(form)) {
        forms.push(form);
    }
}

/// What goals decide in a pattern. An error where the work that is left does not do.
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
    // In an order that is not the teams': the sentence must not change with it.
    let mut compared = leaves.compared.clone();
    compared.sort_by(|one, other| one.terms.cmp(&other.terms));
    compared.iter().for_each(|form| offer(&mut candidates, form, None));
    for depth in 1..=MOST_STEPS {
        if let Some(steps) = exact(&candidates, &leaves.inside, &leaves.outside, depth, solver)? {
            let steps = steps.into_iter().map(|(form, least)| step(pattern, &form, least));
            let clause = steps.collect::<Option<_>>().map(|steps| Clause { steps });
            return Ok(Outlook::Goals { exact: clause.is_some(), clause, lots: leaves.lots });
        }
    }
    // No clause is exact: something is surely enough where a form has a bound outside, and more than that inside.
    for Candidate { form, .. } in candidates.iter().take(natural) {
        let Some(most) = greatest(&leaves.outside, form, solver)? else { continue };
        let least = most.checked_add(1).ok_or(Unknown)?;
        let mut reached = false;
        for rows in &leaves.inside {
            let more = Row::at_least(form.clone().plus(least.checked_neg().ok_or(Unknown)?)?);
            let rows: Vec<Row> = rows.iter().cloned().chain([more]).collect();
            reached = reached || solver.solve(&rows, pattern.variables)?.is_some();
        }
        if reached {
            let clause = step(pattern, form, least).map(|step| Clause { steps: vec![step] });
            return Ok(Outlook::Goals { clause, exact: false, lots: leaves.lots });
        }
    }
    Ok(Outlook::Goals { clause: None, exact: false, lots: leaves.lots })
}

fn step(pattern: &Pattern<'_>, form: &Form, least: i64) -> Option<Step> {
    let (quantity, constant) = pattern.quantity(form)?;
    Some(Step { quantity, least: least.checked_sub(constant)? })
}

/// The forms that can be said: the margin of the team's own matches and its goals in them, more or fewer; the margins
/// of others; the own margin beside that of another team. Where margins are level, goals are what comes next.
fn said(pattern: &Pattern<'_>, team: usize) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut own: Vec<[Form; 2]> = Vec::new();
    let mut others: Vec<[Form; 2]> = Vec::new();
    for (index, (side, outcome)) in pattern.sides(team).into_iter().enumerate() {
        let form = |factors: [i64; 2]| pattern.form(index, factors);
        let home = [form([1, -1]), form([1, 0])];
        let away = [form([-1, 1]), form([0, 1])];
        match side {
            Some(true) => own.push(home),
            Some(false) => own.push(away),
            None if outcome == Outcome::Draw => {}
            None if outcome == Outcome::Home => others.extend([home, away]),
            None => others.extend([away, home]),
        }
    }
    for [margin, goals] in &own {
        offer(&mut candidates, margin, Some(goals));
    }
    for [_, goals] in &own {
        offer(&mut candidates, goals, None);
        if let Ok(fewer) = goals.mixed(-1, goals, 0) {
            offer(&mut candidates, &fewer, None);
        }
    }
    let first = own.first().map(|[_, goals]| goals);
    for [margin, goals] in &others {
        let Ok(less) = margin.mixed(-1, margin, 0) else { continue };
        offer(&mut candidates, &less, first.and_then(|own| own.less(goals).ok()).as_ref());
    }
    for [own_margin, own_goals] in &own {
        for [margin, goals] in &others {
            if let (Ok(margins), Ok(goals)) = (own_margin.less(margin), own_goals.less(goals)) {
                offer(&mut candidates, &margins, Some(&goals));
            }
        }
    }
    candidates
}

/// An exact clause of at most so many steps, each a form with the least value that is asked.
fn exact(
    candidates: &[Candidate],
    inside: &[Vec<Row>],
    outside: &[Vec<Row>],
    depth: usize,
    solver: &mut Solver,
) -> Result<Option<Vec<(Form, i64)>>, Unknown> {
    for Candidate { form, then } in candidates {
        let Some(least) = least(inside, form, solver)? else { continue };
        let Some(most) = greatest(outside, form, solver)? else { continue };
        if most < least {
            return Ok(Some(vec![(form.clone(), least)]));
        }
        if most > least || depth < 2 {
            continue;
        }
        let tied = |leaves: &[Vec<Row>]| -> Result<Vec<Vec<Row>>, Unknown> {
            let row = Row::equal(form.clone().plus(least.checked_neg().ok_or(Unknown)?)?);
            Ok(leaves.iter().map(|rows| rows.iter().cloned().chain([row.clone()]).collect()).collect())
        };
        let mut rest = Vec::with_capacity(candidates.len());
        if let Some(then) = then {
            offer(&mut rest, then, None);
        }
        for other in candidates.iter().filter(|other| other.form != *form) {
            offer(&mut rest, &other.form, other.then.as_ref());
        }
        if let Some(mut steps) = exact(&rest, &tied(inside)?, &tied(outside)?, depth - 1, solver)? {
            steps.insert(0, (form.clone(), least));
            return Ok(Some(steps));
        }
    }
    Ok(None)
}

/// The least value of a form on some leaves; None where it has no bound.
fn least(leaves: &[Vec<Row>], form: &Form, solver: &mut Solver) -> Result<Option<i64>, Unknown> {
    let mut all: Option<i64> = None;
    for rows in leaves {
        match solver.least(rows, form)? {
            Least::Nothing => {}
            Least::Unbounded => return Ok(None),
            Least::At(value, _) => all = Some(all.map_or(value, |all| all.min(value))),
        }
    }
    Ok(all)
}

/// The greatest value, likewise.
fn greatest(leaves: &[Vec<Row>], form: &Form, solver: &mut Solver) -> Result<Option<i64>, Unknown> {
    let negative = form.mixed(-1, form, 0)?;
    least(leaves, &negative, solver)?.map(|least| least.checked_neg().ok_or(Unknown)).transpose()
}
