//! The meaning of each place in a table for a zone.

use crate::document::{Across, Zone};

/// The fate of a team in a place, or after a scoreline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// In the zone.
    Through,
    /// Not in the zone.
    Out,
    /// Lots, unknown facts or a ranking across groups decide.
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

/// How a ranking between groups decides about a zone: the ranks down to `count` have one fate, those below
/// the opposite.
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
    /// The fates of this many ranks. `None` if the fate changes more than once.
    pub(super) fn of(zone: &Zone, across: &Across, ranks: usize) -> Option<RankFates> {
        let fates = ranks_in(zone, across, ranks);
        let first = *fates.first()?;
        let count = fates.iter().take_while(|fate| **fate == first).count();
        let (higher, lower) = if first { (Fate::Through, Fate::Out) } else { (Fate::Out, Fate::Through) };
        fates[count..].iter().all(|fate| *fate != first).then_some(RankFates { count, higher, lower })
    }
}

/// Whether each of this many ranks between groups is in the zone.
pub(super) fn ranks_in(zone: &Zone, across: &Across, ranks: usize) -> Vec<bool> {
    let covers = |zone: &Zone, place: usize| (usize::from(zone.from)..=usize::from(zone.to)).contains(&place);
    let is_in = |rank: usize| match across.zones.iter().find(|held| covers(held, rank)) {
        Some(held) => held.id == zone.id,
        None => covers(zone, usize::from(across.place)),
    };
    (1..=ranks).map(is_in).collect()
}

/// The fate of every place, from the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZonePlaces(Vec<Fate>);

impl ZonePlaces {
    /// The fates of the places in a table of this many teams, as decided within the group.
    ///
    /// A zone with the same id in the ranking between groups is the same zone. The ranking covers one place
    /// of each group. That place is level, whatever happens inside the group, if its rank decides between
    /// this zone and another fate.
    #[must_use]
    pub fn of(zone: &Zone, across: Option<&Across>, teams: usize) -> Self {
        let inside = usize::from(zone.from)..=usize::from(zone.to);
        let depends = |across: &Across| {
            let is_inside = inside.contains(&usize::from(across.place));
            // The rank puts the team through if this zone holds it, and out if another zone holds it.
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

    /// A zone of one place (from 1) in a table of this many teams.
    pub(super) fn only(place: usize, teams: usize) -> Self {
        ZonePlaces((1..=teams).map(|at| if at == place { Fate::Through } else { Fate::Out }).collect())
    }

    /// The fate of a place, counting from zero.
    pub(super) fn fate(&self, place: usize) -> Fate {
        self.0[place]
    }

    /// How many places there are.
    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// A zone of the first places in a table of this many teams.
    pub(super) fn first(places: usize, teams: usize) -> Self {
        ZonePlaces((0..teams).map(|place| if place < places { Fate::Through } else { Fate::Out }).collect())
    }

    /// The fate of a set that holds the places after `offset`, if all these places have the same fate.
    #[must_use]
    pub fn common(&self, offset: usize, count: usize) -> Option<Fate> {
        let (first, rest) = self.0[offset..offset + count].split_first()?;
        rest.iter().all(|fate| fate == first).then_some(*first)
    }

    /// The edges of the zone: how many places lie above each change of fate.
    pub(super) fn edges(&self) -> Vec<usize> {
        let pairs = self.0.iter().zip(self.0.iter().skip(1)).enumerate();
        pairs.filter(|(_, (upper, lower))| upper != lower).map(|(index, _)| index + 1).collect()
    }

    /// For a set that holds the places after `offset`: how many of its places lie above the first edge inside
    /// it.
    pub(super) fn first_edge(&self, offset: usize, count: usize) -> Option<usize> {
        let (first, rest) = self.0[offset..offset + count].split_first()?;
        rest.iter().position(|fate| fate != first).map(|position| position + 1)
    }
}
