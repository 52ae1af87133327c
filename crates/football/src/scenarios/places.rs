//! What the places of a table mean for a zone.

use crate::document::{Across, Zone};

/// What becomes of a team in a place, or of a scoreline for a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// In the zone.
    Through,
    /// Not in the zone.
    Out,
    /// Left to lots, to facts that are not known, or to a ranking across groups.
    Level,
}

impl Fate {
    /// Its name, as the command line prints it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Fate::Through => "through",
            Fate::Out => "out",
            Fate::Level => "level",
        }
    }
}

/// The fate of every place, from the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZonePlaces(Vec<Fate>);

impl ZonePlaces {
    /// The places of a table of so many teams for a zone. A place that a ranking across groups decides is open,
    /// whatever happens inside the group.
    #[must_use]
    pub fn of(zone: &Zone, across: Option<&Across>, teams: usize) -> Self {
        let elsewhere =
            across.filter(|across| !across.zones.is_empty()).map(|across| usize::from(across.place));
        let inside = usize::from(zone.from)..=usize::from(zone.to);
        ZonePlaces(
            (1..=teams)
                .map(|place| match place {
                    _ if elsewhere == Some(place) => Fate::Level,
                    _ if inside.contains(&place) => Fate::Through,
                    _ => Fate::Out,
                })
                .collect(),
        )
    }

    /// The fate of a set that holds the places after `offset`, where they all have the same one.
    #[must_use]
    pub fn common(&self, offset: usize, count: usize) -> Option<Fate> {
        let places = self.0.get(offset..offset + count)?;
        let (first, rest) = places.split_first()?;
        rest.iter().all(|fate| fate == first).then_some(*first)
    }

    /// The places after which the fate changes.
    pub(super) fn edges(&self) -> Vec<usize> {
        let pairs = self.0.iter().zip(self.0.iter().skip(1)).enumerate();
        pairs.filter(|(_, (upper, lower))| upper != lower).map(|(index, _)| index + 1).collect()
    }

    /// How many of a set that holds the places after `offset` are above the first edge inside it.
    pub(super) fn first_edge(&self, offset: usize, count: usize) -> Option<usize> {
        let places = self.0.get(offset..offset + count)?;
        let (first, rest) = places.split_first()?;
        rest.iter().position(|fate| fate != first).map(|position| position + 1)
    }
}
