//! Equalities: each is used up by a change of variable that has an inverse in whole numbers.

use super::row::tidied;
use super::{Answer, Form, Row, Solver, Unknown};

/// A variable, and the form that takes its place.
struct Change {
    variable: usize,
    form: Form,
}

impl Solver {
    /// Whole numbers, of either sign, that satisfy all the rows.
    pub(super) fn whole(&mut self, mut rows: Vec<Row>, variables: usize) -> Answer {
        let mut changes: Vec<Change> = Vec::new();
        loop {
            self.spend(rows.len())?;
            let Some(tidy) = tidied(rows)? else { return Ok(None) };
            rows = tidy;
            let Some(equality) = rows.iter().find(|row| row.equal) else { break };
            let change = change(&equality.form)?;
            for row in &mut rows {
                let factor = row.form.term(change.variable);
                if factor != 0 {
                    row.form.set(change.variable, 0);
                    row.form = row.form.mixed(1, &change.form, factor)?;
                }
            }
            changes.push(change);
        }
        let Some(mut values) = self.inequalities(&rows, variables)? else { return Ok(None) };
        // The last change first: its form speaks of the variables as they were after it.
        for change in changes.iter().rev() {
            let value = change.form.value(&values)?;
            *values.get_mut(change.variable).ok_or(Unknown)? = value;
        }
        Ok(Some(values))
    }
}

/// A change of variable that solves the equality, or brings its coefficients nearer to one that is 1 or -1.
///
/// With the smallest coefficient `a` of `x`, and `q` the others' quotients by it, rounded, `x = y - q1 x1 - …` leaves
/// the others with remainders of at most half of `a`. The row's divisor is 1, so that (as in Euclid's algorithm) a
/// coefficient of 1 or -1 appears in the end; that variable then follows from the others, and is gone.
fn change(equality: &Form) -> Result<Change, Unknown> {
    let smallest = equality
        .terms
        .iter()
        .enumerate()
        .filter(|(_, term)| **term != 0)
        .min_by_key(|(_, term)| term.unsigned_abs());
    let (variable, coefficient) = smallest.map(|(variable, term)| (variable, *term)).ok_or(Unknown)?;
    let unit = coefficient == 1 || coefficient == -1;
    let quotient = |term: i64| rounded(term, coefficient)?.checked_neg();
    let mut form = Form {
        constant: quotient(equality.constant).ok_or(Unknown)?,
        terms: equality.terms.iter().map(|term| quotient(*term)).collect::<Option<_>>().ok_or(Unknown)?,
    };
    form.set(variable, i64::from(!unit));
    Ok(Change { variable, form })
}

/// The quotient, rounded to the nearest.
fn rounded(dividend: i64, divisor: i64) -> Option<i64> {
    let quotient = dividend.checked_div_euclid(divisor)?;
    let remainder = dividend.checked_rem_euclid(divisor)?;
    if remainder.unsigned_abs() > divisor.unsigned_abs() / 2 {
        quotient.checked_add(divisor.signum())
    } else {
        Some(quotient)
    }
}
