//! Linear forms and rows: what the solver is asked.

use super::{LARGEST, MOST_VARIABLES, Solver, Values};

/// A constant and a coefficient for every variable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LinearForm {
    /// The value where all variables are nought.
    pub(crate) constant: i64,
    /// The coefficients.
    pub(crate) terms: Values,
}

impl LinearForm {
    /// A constant.
    pub(crate) fn constant(constant: i64) -> Self {
        LinearForm { constant, terms: [0; MOST_VARIABLES] }
    }

    /// A variable by itself.
    pub(crate) fn variable(variable: usize) -> Self {
        let mut form = LinearForm::constant(0);
        form.set(variable, 1);
        form
    }

    /// The coefficient of a variable.
    pub(crate) fn term(&self, variable: usize) -> i64 {
        self.terms.get(variable).copied().unwrap_or(0)
    }

    /// Sets the coefficient of a variable.
    pub(crate) fn set(&mut self, variable: usize, coefficient: i64) {
        if let Some(term) = self.terms.get_mut(variable) {
            *term = coefficient;
        }
    }

    /// Whether no variable matters.
    pub(crate) fn is_constant(&self) -> bool {
        self.terms == [0; MOST_VARIABLES]
    }

    /// What the coefficients have in common; nought for a constant.
    #[inline(never)]
    pub(super) fn divisor(&self) -> i64 {
        let mut divisor = 0;
        for term in self.terms {
            divisor = gcd(divisor, term);
        }
        divisor
    }

    /// The form divided by what its coefficients have in common, without its constant; None for a constant.
    pub(crate) fn primitive(&self) -> Option<LinearForm> {
        let divisor = self.divisor();
        let mut form = self.without_constant();
        form.terms.iter_mut().for_each(|term| *term /= divisor.max(1));
        (divisor > 0).then_some(form)
    }

    /// The same form, nought where all variables are.
    pub(crate) fn without_constant(&self) -> LinearForm {
        LinearForm { constant: 0, ..*self }
    }

    /// `this` times the form, plus `that` times the other.
    #[inline(never)]
    pub(crate) fn mixed(&self, this: i64, other: &LinearForm, that: i64) -> LinearForm {
        // Beyond 64 bits only where a number is too large already, and such a row is refused.
        let mix = |a: i64, b: i64| a.wrapping_mul(this).wrapping_add(b.wrapping_mul(that));
        let mut mixed = *self;
        mixed.constant = mix(self.constant, other.constant);
        for (term, other) in mixed.terms.iter_mut().zip(&other.terms) {
            *term = mix(*term, *other);
        }
        mixed
    }

    /// The form less the other.
    pub(crate) fn less(&self, other: &LinearForm) -> LinearForm {
        self.mixed(1, other, -1)
    }

    /// The form, and so much more.
    pub(crate) fn plus(mut self, constant: i64) -> LinearForm {
        self.constant = self.constant.wrapping_add(constant);
        self
    }

    /// The value at these variables.
    #[inline(never)]
    pub(crate) fn value(&self, at: &Values) -> i64 {
        let mut value = self.constant;
        for (term, x) in self.terms.iter().zip(at) {
            value = value.wrapping_add(term.wrapping_mul(*x));
        }
        value
    }

    /// Whether a number is too large to go on with.
    fn is_too_large(&self) -> bool {
        self.constant.unsigned_abs() > LARGEST || self.terms.iter().any(|term| term.unsigned_abs() > LARGEST)
    }
}

/// A form that is at least nought, or equal to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Constraint {
    /// What is compared with nought.
    pub(crate) form: LinearForm,
    /// Whether it equals nought.
    pub(crate) equal: bool,
}

impl Constraint {
    /// The form is at least nought.
    pub(crate) fn at_least(form: LinearForm) -> Self {
        Constraint { form, equal: false }
    }

    /// The form is nought.
    pub(crate) fn equal(form: LinearForm) -> Self {
        Constraint { form, equal: true }
    }

    /// The form is at most so much.
    pub(crate) fn at_most(form: &LinearForm, bound: i64) -> Self {
        Constraint::at_least(LinearForm::constant(bound).less(form))
    }

    /// Whether it holds wherever the variables are at least nought, as a glance tells.
    pub(super) fn is_certain(&self) -> bool {
        !self.equal && self.form.constant >= 0 && self.form.terms.iter().all(|term| *term >= 0)
    }

    /// Whether it holds nowhere where the variables are at least nought, as a glance tells.
    pub(super) fn is_impossible(&self) -> bool {
        self.form.constant < 0 && self.form.terms.iter().all(|term| *term <= 0)
    }

    /// Whether the row holds at these variables.
    pub(crate) fn holds(&self, at: &Values) -> bool {
        let value = self.form.value(at);
        if self.equal { value == 0 } else { value >= 0 }
    }
}

impl Solver {
    /// Divides every row by its greatest common divisor, drops those that say nothing, and merges parallel ones.
    /// None where two of them, or one alone, cannot be satisfied.
    pub(super) fn tidied(&mut self, rows: Vec<Constraint>) -> Option<Vec<Constraint>> {
        let mut kept: Vec<Constraint> = Vec::with_capacity(rows.len());
        for mut row in rows {
            if row.form.is_too_large() {
                self.fail();
                return None;
            }
            let divisor = row.form.divisor();
            let constant = row.form.constant;
            if divisor == 0 {
                if constant < 0 || (row.equal && constant != 0) {
                    return None;
                }
                continue;
            }
            if row.equal && constant % divisor != 0 {
                return None;
            }
            row.form.constant = constant.div_euclid(divisor);
            row.form.terms.iter_mut().for_each(|term| *term /= divisor);
            if !merged(&mut kept, &row) {
                return None;
            }
        }
        Some(kept)
    }
}

/// Adds a row, or sharpens the one that is parallel to it; false where it contradicts an opposite one.
fn merged(kept: &mut Vec<Constraint>, row: &Constraint) -> bool {
    let mut parallel = false;
    for other in kept.iter_mut().filter(|other| !other.equal && !row.equal) {
        if other.form.terms == row.form.terms {
            other.form.constant = other.form.constant.min(row.form.constant);
            parallel = true;
        } else if other.form.terms.iter().zip(&row.form.terms).all(|(a, b)| *a == -*b) {
            match other.form.constant + row.form.constant {
                ..=-1 => return false,
                0 => {
                    other.equal = true;
                    return true;
                }
                _ => {}
            }
        }
    }
    if !parallel {
        kept.push(*row);
    }
    true
}

/// The greatest common divisor; of nought and a number, the number without its sign.
fn gcd(mut a: i64, mut b: i64) -> i64 {
    while b != 0 {
        (a, b) = (b, a.wrapping_rem(b));
    }
    a.wrapping_abs()
}
