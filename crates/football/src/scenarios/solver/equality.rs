//! Equalities: each is used up by a change of variable that has an inverse in whole numbers.

use super::{Constraint, LARGEST, LinearForm, Solver, Values};

impl Solver {
    /// Whole numbers, of either sign, that satisfy all the rows.
    pub(super) fn whole(&mut self, mut rows: Vec<Constraint>) -> Option<Values> {
        // A variable, and the form that takes its place.
        let mut changes: Vec<(usize, LinearForm)> = Vec::new();
        loop {
            if !self.spend(rows.len()) {
                return None;
            }
            rows = self.tidied(rows)?;
            let Some(equality) = rows.iter().find(|row| row.equal) else { break };
            let (variable, form) = change(&equality.form);
            for row in &mut rows {
                let factor = row.form.term(variable);
                row.form.set(variable, 0);
                row.form = row.form.mixed(1, &form, factor);
            }
            changes.push((variable, form));
        }
        let mut values = self.inequalities(&rows)?;
        // The last change first: its form speaks of the variables as they were after it.
        for (variable, form) in changes.iter().rev() {
            let value = form.value(&values);
            put(&mut values, *variable, value);
        }
        if values.iter().any(|value| value.unsigned_abs() > LARGEST) {
            self.fail();
            return None;
        }
        Some(values)
    }
}

/// Sets the value of a variable.
pub(super) fn put(values: &mut Values, variable: usize, value: i64) {
    if let Some(slot) = values.get_mut(variable) {
        *slot = value;
    }
}

/// A change of variable that solves the equality, or brings its coefficients nearer to one that is 1 or -1.
///
/// With the smallest coefficient `a` of `x`, and `q` the others' quotients by it, rounded, `x = y - q1 x1 - …` leaves
/// the others with remainders of at most half of `a`. The row's divisor is 1, so that (as in Euclid's algorithm) a
/// coefficient of 1 or -1 appears in the end; that variable then follows from the others, and is gone.
fn change(equality: &LinearForm) -> (usize, LinearForm) {
    let (mut variable, mut coefficient) = (0, 0_i64);
    for (index, term) in equality.terms.iter().enumerate() {
        if *term != 0 && (coefficient == 0 || term.unsigned_abs() < coefficient.unsigned_abs()) {
            variable = index;
            coefficient = *term;
        }
    }
    let mut form = LinearForm::constant(-rounded(equality.constant, coefficient));
    for (term, other) in form.terms.iter_mut().zip(&equality.terms) {
        *term = -rounded(*other, coefficient);
    }
    form.set(variable, i64::from(coefficient.unsigned_abs() != 1));
    (variable, form)
}

/// The quotient, rounded to the nearest.
fn rounded(dividend: i64, divisor: i64) -> i64 {
    let quotient = dividend.checked_div_euclid(divisor).unwrap_or(0);
    let remainder = dividend.checked_rem_euclid(divisor).unwrap_or(0);
    if remainder.unsigned_abs() > divisor.unsigned_abs() / 2 { quotient + divisor.signum() } else { quotient }
}
