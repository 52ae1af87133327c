//! The proofs: verdicts against enumeration and against the table engine.

mod across;
mod between_groups;
mod claims;
mod conditions;
mod enumeration;
mod euro;
mod extremes;
mod far;
mod formats;
mod grid;
mod grids;
mod margins;
mod own_group;
mod random;
mod reference;
mod spoken;
mod tournaments;
mod work;

use super::{Scenarios, ZonePlaces};
use crate::document::Zone;
use crate::standings::Season;

/// The places of a zone from one place to another.
fn places(season: &Season, from: u16, to: u16) -> ZonePlaces {
    ZonePlaces::of(&Zone { from, to, ..Zone::default() }, None, season.entrants.len())
}

fn scenarios(season: &Season, from: u16, to: u16) -> Scenarios {
    Scenarios::of(season, &places(season, from, to))
}
