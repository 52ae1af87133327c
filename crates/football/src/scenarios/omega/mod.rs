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
//! - arithmetic is checked. What does not fit into 64 bits, or takes more work than was granted, is [`Unknown`]:
//!   it is never mistaken for an answer.
//!
//! Solutions come out small, for every variable is put back at its least bound.

mod equality;
mod row;
mod shadow;

pub(crate) use row::{Form, Row};

/// The solver could not say: the numbers grew too large, or the work that was granted is used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unknown;

/// A solution, one value a variable, or None where there is none.
pub(crate) type Answer = Result<Option<Vec<i64>>, Unknown>;

/// The solver, and the work that it may still do.
#[derive(Clone, Debug)]
pub(crate) struct Solver {
    /// Rows that may still be looked at.
    left: u64,
    /// How many questions were asked.
    pub(crate) calls: u64,
}

impl Solver {
    /// A solver that may look at so many rows.
    pub(crate) fn new(work: u64) -> Self {
        Solver { left: work, calls: 0 }
    }

    /// The work that is left.
    pub(crate) fn left(&self) -> u64 {
        self.left
    }

    /// Whole numbers of at least nought that satisfy all the rows.
    pub(crate) fn solve(&mut self, rows: &[Row], variables: usize) -> Answer {
        self.calls += 1;
        if rows.is_empty() {
            return Ok(Some(vec![0; variables]));
        }
        // Rows that hold wherever one stands say nothing, and one that holds nowhere says it all.
        if rows.iter().any(Row::is_impossible) {
            return Ok(None);
        }
        let rows = || rows.iter().filter(|row| !row.is_certain());
        // Variables that no row speaks of are nought: leaving them out makes the rows short.
        let used: Vec<usize> =
            (0..variables).filter(|variable| rows().any(|row| row.form.term(*variable) != 0)).collect();
        let mut all = Vec::with_capacity(rows().count() + used.len());
        for row in rows() {
            let terms = used.iter().map(|variable| row.form.term(*variable)).collect();
            all.push(Row { form: Form { constant: row.form.constant, terms }, equal: row.equal });
        }
        all.extend((0..used.len()).map(|variable| Row::at_least(Form::variable(variable, used.len()))));
        let Some(found) = self.whole(all, used.len())? else { return Ok(None) };
        let mut values = vec![0; variables];
        for (variable, value) in used.into_iter().zip(found) {
            *values.get_mut(variable).ok_or(Unknown)? = value;
        }
        Ok(Some(values))
    }

    /// The least value of the form where the rows hold.
    #[cfg_attr(not(test), allow(dead_code, reason = "for the goal clauses of conditions, which are to come"))]
    pub(crate) fn least(&mut self, rows: &[Row], form: &Form) -> Result<Least, Unknown> {
        let variables = form.terms.len();
        let Some(first) = self.solve(rows, variables)? else { return Ok(Least::Nothing) };
        // The directions in which one may go on for ever are the solutions of the rows without their constants.
        let mut cone: Vec<Row> = rows.iter().map(Row::homogeneous).collect();
        cone.push(Row::at_most(form.without_constant(), -1)?);
        if self.solve(&cone, variables)?.is_some() {
            return Ok(Least::Unbounded);
        }
        let mut best = form.value(&first)?;
        let mut at = first;
        loop {
            let mut lower = rows.to_vec();
            lower.push(Row::at_most(form.clone(), best.checked_sub(1).ok_or(Unknown)?)?);
            match self.solve(&lower, variables)? {
                Some(next) => {
                    best = form.value(&next)?;
                    at = next;
                }
                None => return Ok(Least::At(best, at)),
            }
        }
    }

    /// Books work, or says that there is none left.
    fn spend(&mut self, rows: usize) -> Result<(), Unknown> {
        self.left = self.left.checked_sub(1 + rows as u64).ok_or(Unknown)?;
        Ok(())
    }
}

/// How small a form can be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(test), allow(dead_code, reason = "for the goal clauses of conditions, which are to come"))]
pub(crate) enum Least {
    /// No solution, hence no value.
    Nothing,
    /// Smaller than any number.
    Unbounded,
    /// This value, and where it is taken.
    At(i64, Vec<i64>),
}

#[cfg(test)]
mod tests;
