//! Records: the figures that the ranking between groups compares, and how high or low they can be.

use crate::scenarios::solver::{Constraint, Least, LinearForm, Solver, Values};
use std::cmp::Ordering;

/// A figure of the highest or lowest record, ordered as numbers are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::scenarios) enum Bound {
    /// Lower than any number.
    BelowAll,
    /// An attained value.
    At(i64),
    /// Higher than any number.
    AboveAll,
}

/// The direction in which a record is extreme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::scenarios) enum Side {
    Highest,
    Lowest,
}

impl Side {
    /// The form whose least value gives the extreme.
    fn least_of(self, form: &LinearForm) -> LinearForm {
        match self {
            Side::Highest => LinearForm::constant(0).less(form),
            Side::Lowest => *form,
        }
    }

    /// The other side.
    pub(super) fn opposite(self) -> Side {
        match self {
            Side::Highest => Side::Lowest,
            Side::Lowest => Side::Highest,
        }
    }

    fn bound(self, least: i64) -> Bound {
        match self {
            Side::Highest => Bound::At(-least),
            Side::Lowest => Bound::At(least),
        }
    }

    pub(super) fn unbounded(self) -> Bound {
        match self {
            Side::Highest => Bound::AboveAll,
            Side::Lowest => Bound::BelowAll,
        }
    }
}

/// The highest or lowest record of a team on some scorelines, compared figure by figure.
///
/// It ends with the first figure that has no bound, because later figures do not matter. A record that lacks a
/// figure ends there: see [`Extreme::lacking`].
#[derive(Clone, Debug)]
pub(in crate::scenarios) struct Extreme {
    pub(super) side: Side,
    pub(in crate::scenarios) bounds: Vec<Bound>,
    /// The forms of the record.
    pub(super) forms: Vec<LinearForm>,
    /// The scorelines that attain the bounded figures.
    pub(super) constraints: Vec<Constraint>,
    /// One of these scorelines.
    pub(super) values: Values,
}

impl Extreme {
    /// The first figure only: points, which are the same on all scorelines of a pattern.
    pub(in crate::scenarios) fn of_points(
        side: Side,
        forms: Vec<LinearForm>,
        constraints: &[Constraint],
        values: Values,
    ) -> Self {
        let bounds = vec![Bound::At(forms[0].constant)];
        Extreme { side, bounds, forms, constraints: constraints.to_vec(), values }
    }

    /// Continues from points to all figures. `None` if the constraints have no solution, or if the solver
    /// fails.
    pub(in crate::scenarios) fn in_full(mut self, solver: &mut Solver) -> Option<Self> {
        for index in self.bounds.len()..self.forms.len() {
            let form = self.forms[index];
            if form.is_constant() {
                self.bounds.push(Bound::At(form.constant));
                continue;
            }
            let aimed = self.side.least_of(&form);
            match solver.least(&self.constraints, &aimed) {
                Least::Nothing => return None,
                Least::Unbounded => {
                    self.bounds.push(self.side.unbounded());
                    break;
                }
                Least::At(least) => {
                    self.bounds.push(self.side.bound(least));
                    self.constraints.push(Constraint::equal(aimed.plus(-least)));
                }
            }
        }
        self.values = solver.solve(&self.constraints)?;
        (!solver.has_failed()).then_some(self)
    }

    /// The full record of a team that lacks the next figure. Level teams stay level there, so it may stand on
    /// either side.
    pub(super) fn lacking(mut self, bound: Bound) -> Self {
        if self.unbounded_at().is_none() {
            self.bounds.push(bound);
        }
        self
    }

    /// The index of the figure without a bound.
    pub(super) fn unbounded_at(&self) -> Option<usize> {
        let last = self.bounds.len() - 1;
        (last < self.forms.len() && !matches!(self.bounds[last], Bound::At(_))).then_some(last)
    }

    /// How another record compares with it by the first figures, up to `depth` of them.
    pub(super) fn against(&self, other: &Extreme, depth: usize) -> Ordering {
        let pairs = other.bounds.iter().zip(&self.bounds).take(depth);
        pairs.map(|(other, own)| other.cmp(own)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    }

    /// Its first figures, if they are numbers and it has one more after them.
    pub(super) fn figures(&self, count: usize) -> Option<Vec<i64>> {
        let number = |bound: &Bound| if let Bound::At(value) = bound { Some(*value) } else { None };
        if count < self.bounds.len() { self.bounds[..count].iter().map(number).collect() } else { None }
    }

    /// A scoreline with a record beyond all of these records of numbers, except those that end before.
    pub(super) fn beyond(&self, others: &[Vec<i64>], solver: &mut Solver) -> Option<Values> {
        let Some(index) = self.unbounded_at() else { return Some(self.values) };
        let mut constraints = self.constraints.clone();
        let is_close = |other: &&Vec<i64>| {
            let alike = |(own, other): (&Bound, &i64)| *own == Bound::At(*other);
            other.len() > index && self.bounds[..index].iter().zip(other.iter()).all(alike)
        };
        for other in others.iter().filter(is_close) {
            constraints.push(match self.side {
                Side::Highest => Constraint::at_least(self.forms[index].plus(-other[index] - 1)),
                Side::Lowest => Constraint::at_most(&self.forms[index], other[index] - 1),
            });
        }
        solver.solve(&constraints)
    }

    /// The record for these values.
    pub(super) fn record_at(&self, values: &Values) -> Vec<i64> {
        self.forms.iter().map(|form| form.value(values)).collect()
    }
}

/// How a record compares with another one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::scenarios) enum Stands {
    /// Level with it or above it.
    NotBelow,
    /// Level with it or below it.
    NotAbove,
}

/// Constraints, one list of which must hold.
pub(in crate::scenarios) type Ways = Vec<Vec<Constraint>>;

/// The ways in which a record stands so against these bounds.
pub(in crate::scenarios) fn ways(record: &[LinearForm], bounds: &[Bound], stands: Stands) -> Ways {
    let mut level: Vec<Constraint> = Vec::new();
    let mut ways = Ways::new();
    for (form, bound) in record.iter().zip(bounds) {
        match (bound, stands) {
            (Bound::At(value), Stands::NotBelow) => {
                ways.push(with(&level, Constraint::at_least(form.plus(-value - 1))));
            }
            (Bound::At(value), Stands::NotAbove) => {
                ways.push(with(&level, Constraint::at_most(form, value - 1)));
            }
            // The team's record can be taken beyond this one.
            (Bound::BelowAll, Stands::NotBelow) | (Bound::AboveAll, Stands::NotAbove) => {
                ways.push(level);
                return ways;
            }
            _ => return ways,
        }
        if let Bound::At(value) = bound {
            level.push(Constraint::equal(form.plus(-value)));
        }
    }
    ways.push(level);
    ways
}

/// The ways in which a record stands so against another one of the same match.
pub(in crate::scenarios) fn ways_against(
    record: &[LinearForm],
    other: &[LinearForm],
    stands: Stands,
) -> Ways {
    let over: Vec<LinearForm> = record.iter().zip(other).map(|(form, other)| form.less(other)).collect();
    ways(&over, &vec![Bound::At(0); over.len()], stands)
}

/// The ways in which a record is not level with these figures.
pub(super) fn ways_apart(record: &[LinearForm], figures: &[i64]) -> Ways {
    let level: Vec<Bound> = figures.iter().map(|figure| Bound::At(*figure)).collect();
    let apart = |stands| {
        let mut ways = ways(record, &level, stands);
        // The last one is being level.
        ways.pop();
        ways
    };
    [apart(Stands::NotBelow), apart(Stands::NotAbove)].concat()
}

/// The ways in which both hold.
pub(super) fn both(one: &Ways, other: &Ways) -> Ways {
    let with = |constraints: &Vec<Constraint>| -> Ways {
        other.iter().map(|more| constraints.iter().chain(more).copied().collect()).collect()
    };
    one.iter().flat_map(with).collect()
}

fn with(level: &[Constraint], last: Constraint) -> Vec<Constraint> {
    level.iter().copied().chain([last]).collect()
}
