//! The figures that criteria compare: an integer, or a goal average kept as a fraction.

use std::cmp::Ordering;

/// An exact figure that a criterion compares.
#[derive(Clone, Copy, Debug)]
pub enum Figure {
    /// Points, goals, differences or facts. Facts are in thousandths.
    Whole(i64),
    /// Goals scored and goals conceded, as a fraction.
    ///
    /// A team that has scored and conceded nothing stands above every team that has conceded a goal, however
    /// many it scored. All such teams are level. A team that has neither scored nor conceded counts as even,
    /// 1 to 1. Its quotient does not exist, and no regulation known here covers the case. But it is true that
    /// the team scored as many as it conceded.
    Average {
        /// Goals scored.
        scored: u64,
        /// Goals conceded.
        conceded: u64,
    },
}

impl Figure {
    /// The numerator and the denominator. Cross-multiplication orders all of them.
    fn fraction(scored: u64, conceded: u64) -> (u64, u64) {
        match (scored, conceded) {
            (0, 0) => (1, 1),
            (_, 0) => (1, 0),
            other => other,
        }
    }
}

impl Ord for Figure {
    fn cmp(&self, other: &Figure) -> Ordering {
        match (self, other) {
            (Figure::Whole(mine), Figure::Whole(theirs)) => mine.cmp(theirs),
            (
                &Figure::Average { scored, conceded },
                &Figure::Average { scored: their_scored, conceded: their_conceded },
            ) => {
                let (mine, under) = Figure::fraction(scored, conceded);
                let (theirs, their_under) = Figure::fraction(their_scored, their_conceded);
                mine.saturating_mul(their_under).cmp(&theirs.saturating_mul(under))
            }
            // One criterion never gives both kinds, but the order must be total.
            (Figure::Whole(_), Figure::Average { .. }) => Ordering::Less,
            (Figure::Average { .. }, Figure::Whole(_)) => Ordering::Greater,
        }
    }
}

impl PartialOrd for Figure {
    fn partial_cmp(&self, other: &Figure) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Figure {
    fn eq(&self, other: &Figure) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Figure {}

#[cfg(test)]
mod tests {
    use super::*;

    fn average(scored: u64, conceded: u64) -> Figure {
        Figure::Average { scored, conceded }
    }

    #[test]
    fn goal_averages_are_compared_without_rounding() {
        // 1923-24: Huddersfield 60:33 above Cardiff 61:34, by 0.024.
        assert!(average(60, 33) > average(61, 34));
        assert_eq!(average(2, 4), average(1, 2));
    }

    #[test]
    fn a_side_that_conceded_nothing_is_above_every_other_and_level_with_its_like() {
        assert!(average(1, 0) > average(1_000_000, 1));
        assert_eq!(average(1, 0), average(5, 0));
    }

    #[test]
    fn a_side_without_goals_on_either_side_is_even() {
        assert_eq!(average(0, 0), average(3, 3));
        assert!(average(1, 0) > average(0, 0));
        assert!(average(0, 0) > average(0, 1));
    }
}
