//! Whole numbers that satisfy linear inequalities: a complete solver, without any bound on their size.
//!
//! The method is the Omega test (W. Pugh, *The Omega test: a fast and practical integer programming algorithm for
//! dependence analysis*, Supercomputing 1991). What a question is asked about are goals, so every variable of
//! [`Solver::solve`] is a whole number of at least nought.
//!
//! Why it can be trusted:
//! - every step keeps the set of whole solutions. Dividing a row by the greatest common divisor of its coefficients
//!   and rounding its constant down drops fractions only; a change of variable has an inverse in whole numbers;
//! - eliminating a variable is exact where its lower or its upper bounds all have the coefficient 1. Elsewhere the
//!   *real shadow* holds every solution (nothing in it: there is none), the *dark shadow* holds only solutions that
//!   can be completed, and what lies between is close to a lower bound, and tried there, one distance at a time;
//! - numbers are checked: a row whose numbers are beyond what products and sums leave room for in 64 bits, or more
//!   work than was granted, makes the solver fail. It says so ([`Solver::has_failed`]), finds nothing from then on,
//!   and whoever asked takes nothing for an answer.
//!
//! Solutions come out small, for every variable is put back at its least bound.
//!
//! All of this goes into the Wasm, so it is written to weigh little: forms are arrays that are copied, failure is a
//! flag and not a result of every step.

mod equality;
mod row;
mod shadow;

pub(crate) use row::{Constraint, LinearForm};

/// The most variables of a system.
pub(crate) const MOST_VARIABLES: usize = 24;

/// One value for every variable.
pub(crate) type Values = [i64; MOST_VARIABLES];

/// The largest number that a row or a solution may have: a product of two, summed over all variables, fits into 64 bits.
const LARGEST: u64 = 1 << 28;

/// It could not be said: the numbers grew too large, or the work that was granted is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unknown;

/// The solver, and the work that it may still do.
#[derive(Clone, Debug)]
pub(crate) struct Solver {
    /// Rows that may still be looked at.
    left: u64,
    failed: bool,
}

impl Solver {
    /// A solver that may look at so many rows.
    pub(crate) fn new(work: u64) -> Self {
        Solver { left: work, failed: false }
    }

    /// The work that is left.
    pub(crate) fn left(&self) -> u64 {
        self.left
    }

    /// Whether an answer is missing: then nothing that was not found is known not to be there.
    pub(crate) fn has_failed(&self) -> bool {
        self.failed
    }

    /// Gives up.
    pub(crate) fn fail(&mut self) {
        self.failed = true;
        self.left = 0;
    }

    /// Whole numbers of at least nought that satisfy all the rows; None where there are none, or where the solver has
    /// failed.
    pub(crate) fn solve(&mut self, rows: &[Constraint]) -> Option<Values> {
        // Rows that hold wherever one stands say nothing, and one that holds nowhere says it all.
        let mut all = Vec::with_capacity(rows.len() + MOST_VARIABLES);
        for row in rows {
            if row.is_impossible() {
                return None;
            }
            if !row.is_certain() {
                all.push(*row);
            }
        }
        // Variables that no row speaks of are nought.
        let asked = all.len();
        for variable in 0..MOST_VARIABLES {
            if all.iter().take(asked).any(|row| row.form.term(variable) != 0) {
                all.push(Constraint::at_least(LinearForm::variable(variable)));
            }
        }
        self.whole(all)
    }

    /// The least value of the form where the rows hold.
    pub(crate) fn least(&mut self, rows: &[Constraint], form: &LinearForm) -> Least {
        let Some(first) = self.solve(rows) else { return Least::Nothing };
        // The directions in which one may go on for ever are the solutions of the rows without their constants.
        let mut cone: Vec<Constraint> = Vec::with_capacity(rows.len() + 1);
        for row in rows {
            cone.push(Constraint { form: row.form.without_constant(), equal: row.equal });
        }
        cone.push(Constraint::at_most(&form.without_constant(), -1));
        if self.solve(&cone).is_some() {
            return Least::Unbounded;
        }
        let mut best = form.value(&first);
        let mut lower = rows.to_vec();
        loop {
            lower.push(Constraint::at_most(form, best - 1));
            let Some(next) = self.solve(&lower) else { return Least::At(best) };
            best = form.value(&next);
            lower.pop();
        }
    }

    /// Books work; false where there is none left.
    fn spend(&mut self, rows: usize) -> bool {
        match self.left.checked_sub(1 + rows as u64) {
            Some(left) => self.left = left,
            None => self.fail(),
        }
        !self.failed
    }
}

/// How small a form can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Least {
    /// No solution, hence no value.
    Nothing,
    /// Smaller than any number.
    Unbounded,
    /// This value.
    At(i64),
}

#[cfg(test)]
mod tests;
