//! Equalities: a change of variable with an inverse in integers eliminates each one.

use super::{Constraint, LARGEST, LinearForm, Solver, Values};

impl Solver {
    /// Integers, of either sign, that satisfy all the constraints.
    pub(super) fn whole(&mut self, mut constraints: Vec<Constraint>) -> Option<Values> {
        // Each variable with the form that replaces it.
        let mut changes: Vec<(usize, LinearForm)> = Vec::new();
        loop {
            if !self.spend(constraints.len()) {
                return None;
            }
            constraints = self.tidied(constraints)?;
            let Some(equality) = constraints.iter().find(|constraint| constraint.equal) else { break };
            let (variable, form) = change(&equality.form);
            for constraint in &mut constraints {
                let factor = constraint.form.term(variable);
                constraint.form.set(variable, 0);
                constraint.form = constraint.form.mixed(1, &form, factor);
            }
            changes.push((variable, form));
        }
        let mut values = self.inequalities(&constraints)?;
        // Undo the last change first: its form uses the variables as they were after it.
        for (variable, form) in changes.iter().rev() {
            let value = form.value(&values);
            values[*variable] = value;
        }
        if values.iter().any(|value| value.unsigned_abs() > LARGEST) {
            self.fail();
            return None;
        }
        Some(values)
    }
}

/// A change of variable that solves the equality, or brings its coefficients closer to having one of 1 or -1.
///
/// Let `a` be the smallest coefficient, that of `x`, and `q1 …` the other coefficients' quotients by `a`,
/// rounded. Then `x = y - q1 x1 - …` leaves the others with remainders of at most half of `a`. The
/// constraint's divisor is 1. As in Euclid's algorithm, a coefficient of 1 or -1 therefore appears in the
/// end. That variable then follows from the others and disappears.
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

/// The quotient, rounded to the nearest integer.
fn rounded(dividend: i64, divisor: i64) -> i64 {
    let quotient = dividend.div_euclid(divisor);
    let remainder = dividend.rem_euclid(divisor);
    if remainder.unsigned_abs() > divisor.unsigned_abs() / 2 { quotient + divisor.signum() } else { quotient }
}
