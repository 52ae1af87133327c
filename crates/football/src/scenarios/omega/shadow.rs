//! Inequalities: variables are eliminated one by one.

use super::{Answer, Form, Row, Solver, Unknown};

/// The bounds of one variable among the rows, and the rows that do not speak of it.
#[derive(Default)]
struct Bounds<'a> {
    /// `coefficient * x + form >= 0`, the coefficient positive.
    lower: Vec<&'a Form>,
    /// The same with a negative coefficient.
    upper: Vec<&'a Form>,
    others: Vec<&'a Row>,
    /// The largest coefficients, as positive numbers.
    most: [i64; 2],
}

impl<'a> Bounds<'a> {
    fn of(rows: &'a [Row], variable: usize) -> Option<Self> {
        let mut bounds = Bounds::default();
        let [mut lower_most, mut upper_most] = [0, 0];
        for row in rows {
            match row.form.term(variable) {
                0 => bounds.others.push(row),
                term @ 1.. => {
                    bounds.lower.push(&row.form);
                    lower_most = term.max(lower_most);
                }
                term => {
                    bounds.upper.push(&row.form);
                    upper_most = term.checked_neg()?.max(upper_most);
                }
            }
        }
        bounds.most = [lower_most, upper_most];
        Some(bounds)
    }

    /// Whether the shadow is exact: one side has no bound, or only bounds with the coefficient 1.
    fn is_exact(&self) -> bool {
        self.most.iter().any(|most| *most <= 1)
    }

    /// By how many rows the elimination makes the system longer.
    fn cost(&self) -> usize {
        (self.lower.len() * self.upper.len() + self.others.len()).saturating_sub(if self.is_exact() {
            0
        } else {
            1
        })
    }

    /// The rows without the variable, every lower bound combined with every upper one. The dark shadow leaves, between
    /// two bounds, room for a whole number wherever they may lie.
    fn shadow(&self, variable: usize, dark: bool) -> Result<Vec<Row>, Unknown> {
        let mut rows: Vec<Row> = self.others.iter().map(|row| (*row).clone()).collect();
        for lower in &self.lower {
            let a = lower.term(variable);
            for upper in &self.upper {
                let b = upper.term(variable).checked_neg().ok_or(Unknown)?;
                let mut form = upper.mixed(a, lower, b)?;
                if dark {
                    form = form.plus((a - 1).checked_mul(1 - b).ok_or(Unknown)?)?;
                }
                rows.push(Row::at_least(form));
            }
        }
        Ok(rows)
    }

    /// The least whole number between the bounds, where the other variables have these values; where there is no
    /// lower bound, the greatest. None where no whole number lies between them.
    fn fit(&self, variable: usize, values: &[i64]) -> Result<Option<i64>, Unknown> {
        // What the rest of the form comes to: its own variable stands at nought in `values`.
        let mut least: Option<i64> = None;
        for lower in &self.lower {
            let bound = ceiling(lower.value(values)?.checked_neg().ok_or(Unknown)?, lower.term(variable));
            least = Some(least.map_or(bound, |least| least.max(bound)));
        }
        let mut most: Option<i64> = None;
        for upper in &self.upper {
            let divisor = upper.term(variable).checked_neg().ok_or(Unknown)?;
            let bound = upper.value(values)?.div_euclid(divisor);
            most = Some(most.map_or(bound, |most| most.min(bound)));
        }
        Ok(match (least, most) {
            (Some(least), Some(most)) => (least <= most).then_some(least),
            (Some(bound), None) => Some(bound),
            (None, Some(bound)) => Some(bound.min(0)),
            (None, None) => Some(0),
        })
    }
}

impl Solver {
    /// Whole numbers that satisfy the rows, all of which are inequalities.
    pub(super) fn inequalities(&mut self, rows: &[Row], variables: usize) -> Answer {
        let mut choice: Option<(usize, Bounds<'_>)> = None;
        for variable in 0..variables {
            let bounds = Bounds::of(rows, variable).ok_or(Unknown)?;
            if bounds.others.len() < rows.len() {
                let better = choice.as_ref().is_none_or(|(_, best)| {
                    (!bounds.is_exact(), bounds.cost()) < (!best.is_exact(), best.cost())
                });
                if better {
                    choice = Some((variable, bounds));
                }
            }
        }
        let Some((variable, bounds)) = choice else { return Ok(Some(vec![0; variables])) };
        let Some(values) = self.whole(bounds.shadow(variable, false)?, variables)? else { return Ok(None) };
        if let Some(solution) = completed(&bounds, variable, values)? {
            return Ok(Some(solution));
        }
        if let Some(values) = self.whole(bounds.shadow(variable, true)?, variables)? {
            // By its construction a whole number fits; were it not so, nothing would be known.
            return completed(&bounds, variable, values)?.map(Some).ok_or(Unknown);
        }
        self.splinters(rows, &bounds, variable, variables)
    }

    /// What lies in the real shadow but not in the dark one is within a known distance of some lower bound.
    fn splinters(&mut self, rows: &[Row], bounds: &Bounds<'_>, variable: usize, variables: usize) -> Answer {
        let [_, b] = bounds.most;
        for lower in &bounds.lower {
            let a = lower.term(variable);
            let span = a.checked_mul(b).and_then(|ab| ab.checked_sub(a)?.checked_sub(b)).ok_or(Unknown)?;
            for distance in 0..=span.div_euclid(b.max(1)) {
                let mut near = rows.to_vec();
                near.push(Row::equal((*lower).clone().plus(-distance)?));
                if let Some(solution) = self.whole(near, variables)? {
                    return Ok(Some(solution));
                }
            }
        }
        Ok(None)
    }
}

/// The solution with the eliminated variable put back, where a whole number fits.
fn completed(bounds: &Bounds<'_>, variable: usize, mut values: Vec<i64>) -> Answer {
    let slot = values.get_mut(variable).ok_or(Unknown)?;
    *slot = 0;
    let fit = bounds.fit(variable, &values)?;
    Ok(fit.map(|value| {
        if let Some(slot) = values.get_mut(variable) {
            *slot = value;
        }
        values
    }))
}

/// The quotient by a positive number, rounded up.
fn ceiling(dividend: i64, divisor: i64) -> i64 {
    dividend.div_euclid(divisor) + i64::from(dividend.rem_euclid(divisor) != 0)
}
