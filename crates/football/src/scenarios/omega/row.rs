//! Linear forms and rows: what the solver is asked.

use super::Unknown;

/// A constant and a coefficient for every variable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Form {
    /// The value where all variables are nought.
    pub(crate) constant: i64,
    /// The coefficients: as many as the pattern has variables.
    pub(crate) terms: Vec<i64>,
}

impl Form {
    /// A constant.
    pub(crate) fn constant(constant: i64, variables: usize) -> Self {
        Form { constant, terms: vec![0; variables] }
    }

    /// A variable by itself.
    pub(crate) fn variable(variable: usize, variables: usize) -> Self {
        let mut form = Form::constant(0, variables);
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
        self.terms.iter().all(|term| *term == 0)
    }

    /// The form divided by what its coefficients have in common, without its constant; None for a constant.
    pub(crate) fn primitive(&self) -> Option<Form> {
        let divisor = self.terms.iter().fold(0, |a, b| gcd(a, b.unsigned_abs()));
        let divisor = i64::try_from(divisor).ok().filter(|divisor| *divisor > 0)?;
        Some(Form { constant: 0, terms: self.terms.iter().map(|term| term / divisor).collect() })
    }

    /// The same form, nought where all variables are.
    #[cfg_attr(not(test), allow(dead_code, reason = "for the goal clauses of conditions, which are to come"))]
    pub(crate) fn without_constant(&self) -> Form {
        Form { constant: 0, terms: self.terms.clone() }
    }

    /// `this` times the form, plus `that` times the other.
    pub(crate) fn mixed(&self, this: i64, other: &Form, that: i64) -> Result<Form, Unknown> {
        let mix = |a: i64, b: i64| a.checked_mul(this)?.checked_add(b.checked_mul(that)?);
        let constant = mix(self.constant, other.constant).ok_or(Unknown)?;
        let terms: Option<Vec<i64>> = self.terms.iter().zip(&other.terms).map(|(a, b)| mix(*a, *b)).collect();
        Ok(Form { constant, terms: terms.ok_or(Unknown)? })
    }

    /// The form less the other.
    pub(crate) fn less(&self, other: &Form) -> Result<Form, Unknown> {
        self.mixed(1, other, -1)
    }

    /// The form, and so much more.
    pub(crate) fn plus(mut self, constant: i64) -> Result<Form, Unknown> {
        self.constant = self.constant.checked_add(constant).ok_or(Unknown)?;
        Ok(self)
    }

    /// The value at these variables.
    pub(crate) fn value(&self, at: &[i64]) -> Result<i64, Unknown> {
        self.terms
            .iter()
            .zip(at)
            .try_fold(self.constant, |sum, (term, x)| sum.checked_add(term.checked_mul(*x)?))
            .ok_or(Unknown)
    }
}

/// A form that is at least nought, or equal to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// What is compared with nought.
    pub(crate) form: Form,
    /// Whether it equals nought.
    pub(crate) equal: bool,
}

impl Row {
    /// The form is at least nought.
    pub(crate) fn at_least(form: Form) -> Self {
        Row { form, equal: false }
    }

    /// The form is nought.
    pub(crate) fn equal(form: Form) -> Self {
        Row { form, equal: true }
    }

    /// The form is at most so much.
    #[cfg_attr(not(test), allow(dead_code, reason = "for the goal clauses of conditions, which are to come"))]
    pub(crate) fn at_most(form: Form, bound: i64) -> Result<Self, Unknown> {
        let zero = Form::constant(bound, form.terms.len());
        Ok(Row::at_least(zero.less(&form)?))
    }

    /// Whether it holds wherever the variables are at least nought, as a glance tells.
    pub(super) fn is_certain(&self) -> bool {
        !self.equal && self.form.constant >= 0 && self.form.terms.iter().all(|term| *term >= 0)
    }

    /// Whether it holds nowhere where the variables are at least nought, as a glance tells.
    pub(super) fn is_impossible(&self) -> bool {
        self.form.constant < 0 && self.form.terms.iter().all(|term| *term <= 0)
    }

    /// The row without its constant.
    #[cfg_attr(not(test), allow(dead_code, reason = "for the goal clauses of conditions, which are to come"))]
    pub(crate) fn homogeneous(&self) -> Row {
        Row { form: self.form.without_constant(), equal: self.equal }
    }

    /// Whether the row holds at these variables.
    pub(crate) fn holds(&self, at: &[i64]) -> Result<bool, Unknown> {
        let value = self.form.value(at)?;
        Ok(if self.equal { value == 0 } else { value >= 0 })
    }
}

/// Divides every row by its greatest common divisor, drops those that say nothing, and merges parallel ones.
/// None where two of them, or one alone, cannot be satisfied.
pub(super) fn tidied(rows: Vec<Row>) -> Result<Option<Vec<Row>>, Unknown> {
    let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
    for mut row in rows {
        let divisor = row.form.terms.iter().fold(0, |a, b| gcd(a, b.unsigned_abs()));
        let divisor = i64::try_from(divisor).map_err(|_| Unknown)?;
        let constant = row.form.constant;
        if divisor == 0 {
            if constant < 0 || (row.equal && constant != 0) {
                return Ok(None);
            }
            continue;
        }
        if row.equal && constant % divisor != 0 {
            return Ok(None);
        }
        if divisor > 1 {
            row.form.constant = constant.div_euclid(divisor);
            row.form.terms.iter_mut().for_each(|term| *term /= divisor);
        }
        if !merged(&mut kept, &row)? {
            return Ok(None);
        }
    }
    Ok(Some(kept))
}

/// Adds a row, or sharpens the one that is parallel to it; false where it contradicts an opposite one.
fn merged(kept: &mut Vec<Row>, row: &Row) -> Result<bool, Unknown> {
    let mut parallel = false;
    if !row.equal {
        for other in kept.iter_mut().filter(|other| !other.equal) {
            if other.form.terms == row.form.terms {
                other.form.constant = other.form.constant.min(row.form.constant);
                parallel = true;
            } else if other.form.terms.iter().zip(&row.form.terms).all(|(a, b)| a.checked_neg() == Some(*b)) {
                match other.form.constant.checked_add(row.form.constant).ok_or(Unknown)? {
                    ..=-1 => return Ok(false),
                    0 => {
                        other.equal = true;
                        return Ok(true);
                    }
                    _ => {}
                }
            }
        }
    }
    if !parallel {
        kept.push(row.clone());
    }
    Ok(true)
}

/// The greatest common divisor; of nought and a number, the number.
fn gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
