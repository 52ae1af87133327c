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

/// How a ranking between groups decides about a zone: the ranks down to one have one fate, those below the opposite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RankFates {
    /// How many ranks have the first fate.
    pub(super) count: usize,
    /// The fate of those ranks.
    pub(super) higher: Fate,
    /// The fate of the ranks below.
    pub(super) lower: Fate,
}

impl RankFates {
    /// Those of so many ranks. None if the fate changes more than once.
    pub(super) fn of(zone: &Zone, across: &Across, ranks: usize) -> Option<RankFates> {
        let covers =
            |zone: &Zone, place: usize| (usize::from(zone.from)..=usize::from(zone.to)).contains(&place);
        let is_through = |rank: usize| match across.zones.iter().find(|held| covers(held, rank)) {
            Some(held) => held.id == zone.id,
            None => covers(zone, usize::from(across.place)),
        };
        let fates: Vec<bool> = (1..=ranks).map(is_through).collect();
        let first = *fates.first()?;
        let count = fates.iter().take_while(|fate| **fate == first).count();
        let (higher, lower) = if first { (Fate::Through, Fate::Out) } else { (Fate::Out, Fate::Through) };
        fates[count..].iter().all(|fate| *fate != first).then_some(RankFates { count, higher, lower })
    }
}

/// The fate of every place, from the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZonePlaces(Vec<Fate>);

impl ZonePlaces {
    /// The places of a table of so many teams for a zone, as far as the group decides.
    ///
    /// A zone of the ranking between groups with the same id is the same zone. The place that the ranking is about is
    /// level, whatever happens inside the group, if its rank there decides between this zone and another fate.
    #[must_use]
    pub fn of(zone: &Zone, across: Option<&Across>, teams: usize) -> Self {
        let inside = usize::from(zone.from)..=usize::from(zone.to);
        let depends = |across: &Across| {
            let is_inside = inside.contains(&usize::from(across.place));
            // Through by its rank if this zone holds it; out by its rank if another one holds it.
            across.zones.iter().any(|held| (held.id == zone.id) != is_inside)
        };
        let elsewhere = across.filter(|across| depends(across)).map(|across| usize::from(across.place));
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

    /// One place of a table of so many teams, from 1.
    pub(super) fn only(place: usize, teams: usize) -> Self {
        ZonePlaces((1..=teams).map(|at| if at == place { Fate::Through } else { Fate::Out }).collect())
    }

    /// The fate of a place, counted from zero.
    pub(super) fn fate(&self, place: usize) -> Fate {
        self.0[place]
    }

    /// The first places of a table of so many teams.
    pub(super) fn first(places: usize, teams: usize) -> Self {
        ZonePlaces((0..teams).map(|place| if place < places { Fate::Through } else { Fate::Out }).collect())
    }

    /// The fate of a set that holds the places after `offset`, where they all have the same one.
    #[must_use]
    pub fn common(&self, offset: usize, count: usize) -> Option<Fate> {
        let (first, rest) = self.0[offset..offset + count].split_first()?;
        rest.iter().all(|fate| fate == first).then_some(*first)
    }

    /// The places after which the fate changes.
    pub(super) fn edges(&self) -> Vec<usize> {
        let pairs = self.0.iter().zip(self.0.iter().skip(1)).enumerate();
        pairs.filter(|(_, (upper, lower))| upper != lower).map(|(index, _)| index + 1).collect()
    }

    /// How many of a set that holds the places after `offset` are above the first edge inside it.
    pub(super) fn first_edge(&self, offset: usize, count: usize) -> Option<usize> {
        let (first, rest) = self.0[offset..offset + count].split_first()?;
        rest.iter().position(|fate| fate != first).map(|position| position + 1)
    }
}
