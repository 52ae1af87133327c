//! What a report says of the standings, to be checked against the results.

use super::Outcome;

/// A claim of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Its id.
    pub id: String,
    /// What it claims.
    pub kind: ClaimKind,
    /// The id of the team that it is about.
    pub team: String,
    /// The id of the zone that it speaks of; the first where it names none.
    pub zone: Option<String>,
    /// What it supposes.
    pub suppositions: Vec<Supposition>,
    /// The ids of its sources.
    pub sources: Vec<String>,
}

/// What a claim says of its team.
#[derive(Clone, Debug, PartialEq)]
pub enum ClaimKind {
    /// So many points above another team.
    PointsGap {
        /// The id of the team below.
        over: String,
        /// How many points.
        points: i32,
    },
    /// In this place.
    Position {
        /// The place, from 1.
        position: u16,
    },
    /// Sure of the zone.
    Through,
    /// Unable to reach the zone.
    Out,
    /// In the zone only with a win of its own.
    NeedsWin,
    /// In the zone only with a draw of its own, or better.
    NeedsDraw,
}

/// What a claim supposes of a fixture: its result, or its score.
#[derive(Clone, Debug, PartialEq)]
pub struct Supposition {
    /// The id of the fixture.
    pub fixture: String,
    /// How it ends, where the claim says no more.
    pub outcome: Option<Outcome>,
    /// Its score, where the claim gives it.
    pub score: Option<[u16; 2]>,
}
