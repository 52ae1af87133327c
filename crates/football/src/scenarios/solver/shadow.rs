//! Inequalities: variables are eliminated one by one.
//!
//! A row bounds a variable from below where its coefficient is positive, from above where it is negative.

use super::equality::put;
use super::{Constraint, Solver, Values};

impl Solver {
    /// Whole numbers that satisfy the rows, all of which are inequalities.
    pub(super) fn inequalities(&mut self, rows: &[Constraint]) -> Option<Values> {
        let mut values = [0; super::MOST_VARIABLES];
        // Exact eliminations first, then those that make the system longer by the fewest rows.
        let mut best: Option<(bool, usize, usize)> = None;
        for variable in 0..super::MOST_VARIABLES {
            let (lower, upper, most) = bounds(rows, variable);
            if lower + upper == 0 {
                continue;
            }
            let inexact = most.iter().all(|most| *most > 1);
            let cost = lower * upper + rows.len() - lower - upper;
            if best.is_none_or(|best| (inexact, cost, variable) < best) {
                best = Some((inexact, cost, variable));
            }
        }
        let Some((_, _, variable)) = best else { return Some(values) };
        values = self.whole(shadow(rows, variable, false))?;
        if completed(rows, variable, &mut values) {
            return Some(values);
        }
        if let Some(mut values) = self.whole(shadow(rows, variable, true)) {
            if completed(rows, variable, &mut values) {
                return Some(values);
            }
            // By its construction a whole number fits; were it not so, nothing would be known.
            self.fail();
        }
        self.splinters(rows, variable)
    }

    /// What lies in the real shadow but not in the dark one is within a known distance of some lower bound.
    fn splinters(&mut self, rows: &[Constraint], variable: usize) -> Option<Values> {
        let (_, _, [_, b]) = bounds(rows, variable);
        for lower in rows {
            let a = lower.form.term(variable);
            if a <= 0 {
                continue;
            }
            for distance in 0..=(a * b - a - b).div_euclid(b.max(1)) {
                if self.failed {
                    return None;
                }
                let mut near = rows.to_vec();
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

/// How many rows bound a variable from below and from above, and their largest coefficients, without signs.
fn bounds(rows: &[Constraint], variable: usize) -> (usize, usize, [i64; 2]) {
    let [mut lower, mut upper] = [0, 0];
    let [mut most_lower, mut most_upper] = [0, 0];
    for row in rows {
        let term = row.form.term(variable);
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

/// The rows without the variable, every lower bound combined with every upper one. The dark shadow leaves, between two
/// bounds, room for a whole number wherever they may lie.
fn shadow(rows: &[Constraint], variable: usize, dark: bool) -> Vec<Constraint> {
    let mut all = Vec::with_capacity(rows.len());
    for lower in rows {
        let a = lower.form.term(variable);
        if a == 0 {
            all.push(*lower);
        }
        if a <= 0 {
            continue;
        }
        for upper in rows {
            let b = -upper.form.term(variable);
            if b > 0 {
                let room = if dark { (a - 1) * (1 - b) } else { 0 };
                all.push(Constraint::at_least(upper.form.mixed(a, &lower.form, b).plus(room)));
            }
        }
    }
    all
}

/// Puts the eliminated variable back: the least whole number between its bounds, where the other variables have these
/// values; where there is no lower bound, the greatest. False where no whole number lies between them.
fn completed(rows: &[Constraint], variable: usize, values: &mut Values) -> bool {
    put(values, variable, 0);
    let mut least: Option<i64> = None;
    let mut most: Option<i64> = None;
    for row in rows {
        let term = row.form.term(variable);
        let rest = row.form.value(values);
        if term > 0 {
            // Rounded up.
            let bound = -rest.div_euclid(term);
            least = least.max(Some(bound));
        } else if term < 0 {
            let bound = rest.div_euclid(-term);
            most = Some(most.map_or(bound, |most| most.min(bound)));
        }
    }
    let value = least.or(most.map(|most| most.min(0))).unwrap_or(0);
    put(values, variable, value);
    most.is_none_or(|most| value <= most)
}
