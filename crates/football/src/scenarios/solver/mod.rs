//! A complete solver for linear inequalities in integers, without any bound on the integers.
//!
//! The method is the Omega test (W. Pugh, *The Omega test: a fast and practical integer programming algorithm
//! for dependence analysis*, Supercomputing 1991). The variables count goals, so every variable of
//! [`Solver::solve`] is an integer of at least zero.
//!
//! Why it is correct:
//! - Every step keeps the set of integer solutions. Dividing a constraint by the greatest common divisor of
//!   its coefficients and rounding its constant down removes only fractional solutions. A change of variable
//!   has an inverse in integers.
//! - Eliminating a variable is exact if its lower bounds or its upper bounds all have the coefficient 1.
//!   Otherwise the *real shadow* contains every solution: if it is empty, there is none. The *dark shadow*
//!   contains only solutions that can be completed. Any solution outside it is close to a lower bound; the
//!   solver tries those one distance at a time.
//! - The solver checks its numbers. It fails if a constraint has numbers so large that products and sums may
//!   not fit in 64 bits, or if it needs more work than granted. [`Solver::has_failed`] reports that, and the
//!   solver finds nothing from then on. The caller must not take "nothing found" for an answer.
//!
//! Solutions are small, because every eliminated variable takes its least bound.
//!
//! All of this becomes part of the Wasm, so the code is written for size. Forms are arrays that are copied,
//! and failure is a flag instead of a result of every step.

mod constraint;
mod equality;
mod shadow;
mod work;

pub(crate) use constraint::{Constraint, LinearForm};
pub use work::Work;

/// The most variables in a system.
pub(crate) const MOST_VARIABLES: usize = 24;

/// One value for every variable.
pub(crate) type Values = [i64; MOST_VARIABLES];

/// The largest number in a constraint or a solution. A product of two such numbers, summed over all
/// variables, fits in 64 bits.
const LARGEST: u64 = 1 << 28;

/// There is no answer: the numbers grew too large, or the granted work is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unknown;

/// The solver, and the work that it may still do.
#[derive(Clone, Debug)]
pub(crate) struct Solver {
    /// How many more constraints it may examine.
    left: u64,
    failed: bool,
}

impl Solver {
    /// A solver that may examine this many constraints.
    pub(crate) fn new(work: u64) -> Self {
        Solver { left: work, failed: false }
    }

    /// The remaining work.
    pub(crate) fn left(&self) -> u64 {
        self.left
    }

    /// Whether an answer is missing. If so, a solution that was not found may still exist.
    pub(crate) fn has_failed(&self) -> bool {
        self.failed
    }

    /// Gives up.
    pub(crate) fn fail(&mut self) {
        self.failed = true;
        self.left = 0;
    }

    /// Integers of at least zero that satisfy all the constraints. `None` if there are none, or if the solver
    /// has failed.
    pub(crate) fn solve(&mut self, constraints: &[Constraint]) -> Option<Values> {
        // A constraint that always holds can be dropped. One that never holds settles the question.
        let mut all = Vec::with_capacity(constraints.len() + MOST_VARIABLES);
        for constraint in constraints {
            if constraint.is_impossible() {
                return None;
            }
            if !constraint.is_certain() {
                all.push(*constraint);
            }
        }
        // Variables that appear in no constraint are zero.
        let asked = all.len();
        for variable in 0..MOST_VARIABLES {
            if all.iter().take(asked).any(|constraint| constraint.form.term(variable) != 0) {
                all.push(Constraint::at_least(LinearForm::variable(variable)));
            }
        }
        self.whole(all)
    }

    /// The least value of the form under the constraints.
    pub(crate) fn least(&mut self, constraints: &[Constraint], form: &LinearForm) -> Least {
        let Some(first) = self.solve(constraints) else { return Least::Nothing };
        // The directions without a bound are the solutions of the constraints without their constants.
        let mut cone: Vec<Constraint> = Vec::with_capacity(constraints.len() + 1);
        for constraint in constraints {
            cone.push(Constraint { form: constraint.form.without_constant(), equal: constraint.equal });
        }
        cone.push(Constraint::at_most(&form.without_constant(), -1));
        if self.solve(&cone).is_some() {
            return Least::Unbounded;
        }
        let mut best = form.value(&first);
        let mut lower = constraints.to_vec();
        loop {
            lower.push(Constraint::at_most(form, best - 1));
            let Some(next) = self.solve(&lower) else { return Least::At(best) };
            best = form.value(&next);
            lower.pop();
        }
    }

    /// Spends work. Returns `false` if none is left.
    fn spend(&mut self, constraints: usize) -> bool {
        match self.left.checked_sub(1 + constraints as u64) {
            Some(left) => self.left = left,
            None => self.fail(),
        }
        !self.failed
    }
}

/// The least value of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Least {
    /// No solution, and therefore no value.
    Nothing,
    /// No bound: smaller than any number.
    Unbounded,
    /// This value.
    At(i64),
}

#[cfg(test)]
mod tests;
