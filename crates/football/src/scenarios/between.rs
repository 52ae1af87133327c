//! The groups that can stand in a team's way between groups.

use super::places::{Fate, RankFates, ZonePlaces};
use crate::standings::TeamIndex;
use std::cmp::Ordering;

/// The most groups that a set can hold.
const MOST_GROUPS: usize = 64;

/// A set of groups, by index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Groups(u64);

impl Groups {
    /// All groups that a set can hold.
    pub(super) fn all() -> Groups {
        Groups(u64::MAX)
    }

    pub(super) fn of(groups: impl Iterator<Item = usize>) -> Groups {
        Groups(groups.filter(|group| *group < MOST_GROUPS).fold(0, |set, group| set | 1 << group))
    }

    pub(super) fn or(self, other: Groups) -> Groups {
        Groups(self.0 | other.0)
    }

    pub(super) fn and(self, other: Groups) -> Groups {
        Groups(self.0 & other.0)
    }

    pub(super) fn less(self, other: Groups) -> Groups {
        Groups(self.0 & !other.0)
    }

    pub(super) fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    pub(super) fn list(self) -> Vec<usize> {
        (0..MOST_GROUPS).filter(|group| self.0 >> group & 1 == 1).collect()
    }
}

/// The places that a team can have in a pattern, and the groups whose team can be level with it or above it
/// in the ranking between groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Obstacles {
    /// Whether it can have the place that is ranked between groups.
    pub(super) ranked: bool,
    /// The groups that can be level with it or above it there.
    pub(super) can: Groups,
    /// Those that always are.
    pub(super) always: Groups,
}

/// What the ranking between groups means for a group, in every pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Between {
    /// The place that is ranked between groups, from 1.
    pub(super) place: usize,
    /// How many teams in that place are in the zone.
    pub(super) count: usize,
    /// For each pattern, the obstacles of each team. `None` if the work was not enough.
    pub(super) obstacles: Vec<Vec<Option<Obstacles>>>,
    /// The groups whose record is fixed.
    pub(super) fixed: Groups,
    /// Whether every better place is in the zone, every lower place is not, and the better ranks are. Only then
    /// does a count of groups tell whether a team is in the zone.
    pub(super) is_plain: bool,
}

impl Between {
    /// `fates` is `None` if the fate of the ranks changes more than once. Returns `None` if there are too many
    /// groups for a set.
    pub(super) fn new(
        fates: Option<RankFates>,
        place: usize,
        places: &ZonePlaces,
        groups: usize,
    ) -> Option<Between> {
        let teams = places.count();
        let is_as_usual = |at: usize| {
            places.fate(at)
                == match (at + 1).cmp(&place) {
                    Ordering::Less => Fate::Through,
                    Ordering::Equal => Fate::Level,
                    Ordering::Greater => Fate::Out,
                }
        };
        let is_plain = fates.is_some_and(|fates| fates.higher == Fate::Through)
            && place <= teams
            && (0..teams).all(is_as_usual);
        (groups <= MOST_GROUPS).then(|| Between {
            place,
            count: fates.map_or(0, |fates| fates.count),
            obstacles: Vec::new(),
            fixed: Groups::default(),
            is_plain,
        })
    }

    /// The obstacles of a team in a pattern.
    pub(super) fn of(&self, pattern: usize, team: TeamIndex) -> Option<Obstacles> {
        *self.obstacles.get(pattern)?.get(team.0)?
    }
}
