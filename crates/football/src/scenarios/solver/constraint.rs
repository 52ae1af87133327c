//! Linear forms and constraints.

use super::{LARGEST, MOST_VARIABLES, Solver, Values};

/// A constant and a coefficient for every variable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LinearForm {
    /// The value if all variables are zero.
    pub(crate) constant: i64,
    /// The coefficients.
    pub(crate) terms: Values,
}

impl LinearForm {
    /// A constant.
    pub(crate) fn constant(constant: i64) -> Self {
        LinearForm { constant, terms: [0; MOST_VARIABLES] }
    }

    /// A single variable.
    pub(crate) fn variable(variable: usize) -> Self {
        let mut form = LinearForm::constant(0);
        form.set(variable, 1);
        form
    }

    /// The coefficient of a variable.
    pub(crate) fn term(&self, variable: usize) -> i64 {
        self.terms[variable]
    }

    /// Sets the coefficient of a variable.
    pub(crate) fn set(&mut self, variable: usize, coefficient: i64) {
        self.terms[variable] = coefficient;
    }

    /// Whether all coefficients are zero.
    pub(crate) fn is_constant(&self) -> bool {
        self.terms == [0; MOST_VARIABLES]
    }

    /// The greatest common divisor of the coefficients. Zero for a constant.
    #[inline(never)]
    pub(super) fn divisor(&self) -> i64 {
        let mut divisor = 0;
        for term in self.terms {
            divisor = gcd(divisor, term);
        }
        divisor
    }

    /// The form without its constant, divided by the greatest common divisor of its coefficients. `None` for
    /// a constant.
    pub(crate) fn primitive(&self) -> Option<LinearForm> {
        let divisor = self.divisor();
        let mut form = self.without_constant();
        form.terms.iter_mut().for_each(|term| *term /= divisor.max(1));
        (divisor > 0).then_some(form)
    }

    /// The form with a constant of zero.
    pub(crate) fn without_constant(&self) -> LinearForm {
        LinearForm { constant: 0, ..*self }
    }

    /// `this` times the form, plus `that` times the other.
    #[inline(never)]
    pub(crate) fn mixed(&self, this: i64, other: &LinearForm, that: i64) -> LinearForm {
        // This overflows 64 bits only if a number is already too large, and the solver refuses such a
        // constraint.
        let mix = |a: i64, b: i64| a.wrapping_mul(this).wrapping_add(b.wrapping_mul(that));
        let mut mixed = *self;
        mixed.constant = mix(self.constant, other.constant);
        for (term, other) in mixed.terms.iter_mut().zip(&other.terms) {
            *term = mix(*term, *other);
        }
        mixed
    }

    /// The form minus the other.
    pub(crate) fn less(&self, other: &LinearForm) -> LinearForm {
        self.mixed(1, other, -1)
    }

    /// The form plus a constant.
    pub(crate) fn plus(mut self, constant: i64) -> LinearForm {
        self.constant = self.constant.wrapping_add(constant);
        self
    }

    /// The value for these variables.
    #[inline(never)]
    pub(crate) fn value(&self, at: &Values) -> i64 {
        let mut value = self.constant;
        for (term, x) in self.terms.iter().zip(at) {
            value = value.wrapping_add(term.wrapping_mul(*x));
        }
        value
    }

    /// Whether a number is too large for the solver.
    fn is_too_large(&self) -> bool {
        self.constant.unsigned_abs() > LARGEST || self.terms.iter().any(|term| term.unsigned_abs() > LARGEST)
    }
}

/// A form that is at least zero, or equal to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Constraint {
    /// The form to compare with zero.
    pub(crate) form: LinearForm,
    /// Whether the form equals zero. Otherwise it is at least zero.
    pub(crate) equal: bool,
}

impl Constraint {
    /// The form is at least zero.
    pub(crate) fn at_least(form: LinearForm) -> Self {
        Constraint { form, equal: false }
    }

    /// The form is zero.
    pub(crate) fn equal(form: LinearForm) -> Self {
        Constraint { form, equal: true }
    }

    /// The form is at most `bound`.
    pub(crate) fn at_most(form: &LinearForm, bound: i64) -> Self {
        Constraint::at_least(LinearForm::constant(bound).less(form))
    }

    /// Whether the signs alone show that it holds for all variables of at least zero.
    pub(super) fn is_certain(&self) -> bool {
        !self.equal && self.form.constant >= 0 && self.form.terms.iter().all(|term| *term >= 0)
    }

    /// Whether the signs alone show that it holds for no variables of at least zero.
    pub(crate) fn is_impossible(&self) -> bool {
        self.form.constant < 0 && self.form.terms.iter().all(|term| *term <= 0)
    }

    /// Whether the constraint holds at these variables.
    pub(crate) fn holds(&self, at: &Values) -> bool {
        let value = self.form.value(at);
        if self.equal { value == 0 } else { value >= 0 }
    }
}

impl Solver {
    /// Divides every constraint by its greatest common divisor, drops those that always hold, and merges
    /// parallel ones. `None` if one constraint, or two together, cannot be satisfied.
    pub(super) fn tidied(&mut self, constraints: Vec<Constraint>) -> Option<Vec<Constraint>> {
        let mut kept: Vec<Constraint> = Vec::with_capacity(constraints.len());
        for mut constraint in constraints {
            if constraint.form.is_too_large() {
                self.fail();
                return None;
            }
            let divisor = constraint.form.divisor();
            let constant = constraint.form.constant;
            if divisor == 0 {
                if constant < 0 || (constraint.equal && constant != 0) {
                    return None;
                }
                continue;
            }
            if constraint.equal && constant % divisor != 0 {
                return None;
            }
            constraint.form.constant = constant.div_euclid(divisor);
            constraint.form.terms.iter_mut().for_each(|term| *term /= divisor);
            if !merged(&mut kept, &constraint) {
                return None;
            }
        }
        Some(kept)
    }
}

/// Adds a constraint, or tightens the one parallel to it. Returns `false` if it contradicts an opposite
/// constraint.
fn merged(kept: &mut Vec<Constraint>, constraint: &Constraint) -> bool {
    let mut parallel = false;
    for other in kept.iter_mut().filter(|other| !other.equal && !constraint.equal) {
        if other.form.terms == constraint.form.terms {
            other.form.constant = other.form.constant.min(constraint.form.constant);
            parallel = true;
        } else if other.form.terms.iter().zip(&constraint.form.terms).all(|(a, b)| *a == -*b) {
            match other.form.constant + constraint.form.constant {
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
        kept.push(*constraint);
    }
    true
}

/// The greatest common divisor. If one number is zero, the absolute value of the other.
fn gcd(mut a: i64, mut b: i64) -> i64 {
    while b != 0 {
        (a, b) = (b, a.wrapping_rem(b));
    }
    a.wrapping_abs()
}
