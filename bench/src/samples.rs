//! The measured samples by piece of work and variant, with medians and quartiles.

use std::collections::{BTreeMap, BTreeSet};

use crate::browser::Condition;
use crate::pages::Variant;

/// What is measured, in the order of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Work {
    pub(crate) what: &'static str,
    pub(crate) condition: Condition,
    /// The number of events in the story; 0 means the match's own.
    pub(crate) events: usize,
}

/// All samples, and the pairs that may not be compared, with the reason.
#[derive(Default)]
pub(crate) struct Samples {
    taken: BTreeMap<(Work, Variant), Vec<f64>>,
    void: BTreeMap<(usize, Variant), String>,
}

/// A median and its quartiles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spread {
    pub(crate) median: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
}

impl Spread {
    /// `None` without samples.
    pub(crate) fn of(samples: &[f64]) -> Option<Spread> {
        let mut sorted = samples.to_vec();
        sorted.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let place = (sorted.len().checked_sub(1)?) as f64 * share;
            let (below, above) = (sorted.get(place.floor() as usize)?, sorted.get(place.ceil() as usize)?);
            Some(below + (above - below) * place.fract())
        };
        Some(Spread { median: at(0.5)?, low: at(0.25)?, high: at(0.75)? })
    }
}

impl Samples {
    pub(crate) fn add(&mut self, work: Work, variant: Variant, value: f64) {
        self.taken.entry((work, variant)).or_default().push(value);
    }

    pub(crate) fn spread(&self, work: Work, variant: Variant) -> Option<Spread> {
        Spread::of(self.taken.get(&(work, variant))?)
    }

    /// Records that a peer shows something other than we do in a story of this many events.
    pub(crate) fn void(&mut self, events: usize, variant: Variant, why: String) {
        self.void.entry((events, variant)).or_insert(why);
    }

    pub(crate) fn is_void(&self, work: Work, variant: Variant) -> bool {
        self.void.contains_key(&(work.events, variant))
    }

    pub(crate) fn voids(&self) -> impl Iterator<Item = (usize, Variant, &str)> {
        self.void.iter().map(|((events, variant), why)| (*events, *variant, why.as_str()))
    }

    /// Everything measured, in order.
    pub(crate) fn works(&self) -> BTreeSet<Work> {
        self.taken.keys().map(|(work, _)| *work).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spread_lies_between_its_samples() {
        assert_eq!(Spread::of(&[]), None);
        assert_eq!(Spread::of(&[3.0]), Some(Spread { median: 3.0, low: 3.0, high: 3.0 }));
        let spread = Spread::of(&[4.0, 1.0, 3.0, 2.0]);
        assert_eq!(spread, Some(Spread { median: 2.5, low: 1.75, high: 3.25 }));
    }
}
