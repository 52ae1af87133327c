//! Inequalities: the solver eliminates the variables one by one.
//!
//! A constraint bounds a variable from below if its coefficient is positive, and from above if it is
//! negative.

use super::{Constraint, Solver, Values};

impl Solver {
    /// Integers that satisfy the constraints, all of which are inequalities.
    pub(super) fn inequalities(&mut self, constraints: &[Constraint]) -> Option<Values> {
        let mut values = [0; super::MOST_VARIABLES];
        // Prefer exact eliminations, then those that add the fewest constraints.
        let mut best: Option<(bool, usize, usize)> = None;
        for variable in 0..super::MOST_VARIABLES {
            let (lower, upper, most) = bounds(constraints, variable);
            if lower + upper == 0 {
                continue;
            }
            let inexact = most.iter().all(|most| *most > 1);
            let cost = lower * upper + constraints.len() - lower - upper;
            if best.is_none_or(|best| (inexact, cost, variable) < best) {
                best = Some((inexact, cost, variable));
            }
        }
        let Some((_, _, variable)) = best else { return Some(values) };
        values = self.whole(shadow(constraints, variable, false))?;
        if completed(constraints, variable, &mut values) {
            return Some(values);
        }
        if let Some(mut values) = self.whole(shadow(constraints, variable, true)) {
            if completed(constraints, variable, &mut values) {
                return Some(values);
            }
            // By construction an integer fits. If it did not, the result would be unreliable.
            self.fail();
        }
        self.splinters(constraints, variable)
    }

    /// Searches the real shadow outside the dark one. Solutions there are within a known distance of some
    /// lower bound.
    fn splinters(&mut self, constraints: &[Constraint], variable: usize) -> Option<Values> {
        let (_, _, [_, b]) = bounds(constraints, variable);
        for lower in constraints {
            let a = lower.form.term(variable);
            if a <= 0 {
                continue;
            }
            for distance in 0..=(a * b - a - b).div_euclid(b.max(1)) {
                if self.failed {
                    return None;
                }
                let mut near = constraints.to_vec();
                near.push(Constraint::equal(lower.form.plus(-distance)));
                let found = self.whole(near);
                if found.is_some() {
                    return found;
                }
            }
        }
        None
    }
}

/// How many constraints bound a variable from below and from above, and the largest absolute coefficient of
/// each kind.
fn bounds(constraints: &[Constraint], variable: usize) -> (usize, usize, [i64; 2]) {
    let [mut lower, mut upper] = [0, 0];
    let [mut most_lower, mut most_upper] = [0, 0];
    for constraint in constraints {
        let term = constraint.form.term(variable);
        if term > 0 {
            lower += 1;
            most_lower = term.max(most_lower);
        } else if term < 0 {
            upper += 1;
            most_upper = (-term).max(most_upper);
        }
    }
    (lower, upper, [most_lower, most_upper])
}

/// The constraints without the variable: every lower bound combined with every upper bound. The dark shadow
/// leaves room for an integer between any two bounds, wherever they lie.
fn shadow(constraints: &[Constraint], variable: usize, dark: bool) -> Vec<Constraint> {
    let mut all = Vec::with_capacity(constraints.len());
    for lower in constraints {
        let a = lower.form.term(variable);
        if a == 0 {
            all.push(*lower);
        }
        if a <= 0 {
            continue;
        }
        for upper in constraints {
            let b = -upper.form.term(variable);
            if b > 0 {
                let room = if dark { (a - 1) * (1 - b) } else { 0 };
                all.push(Constraint::at_least(upper.form.mixed(a, &lower.form, b).plus(room)));
            }
        }
    }
    all
}

/// Solves for the eliminated variable, given the values of the others: the smallest integer within its
/// bounds. Without a lower bound, zero, or the upper bound if that is negative. Returns `false` if no integer
/// lies between the bounds.
fn completed(constraints: &[Constraint], variable: usize, values: &mut Values) -> bool {
    values[variable] = 0;
    let mut least: Option<i64> = None;
    let mut most: Option<i64> = None;
    for constraint in constraints {
        let term = constraint.form.term(variable);
        let rest = constraint.form.value(values);
        if term > 0 {
            // Rounded up.
            let bound = -rest.div_euclid(term);
            least = least.max(Some(bound));
        } else if term < 0 {
            let bound = rest.div_euclid(-term);
            most = Some(most.map_or(bound, |most| most.min(bound)));
        }
    }
    // Without any bound, every number will do: take zero.
    let value = least.or(most.map(|most| most.min(0))).unwrap_or(0);
    values[variable] = value;
    most.is_none_or(|most| value <= most)
}
