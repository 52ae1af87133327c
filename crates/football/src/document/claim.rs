//! What a report claims about the standings. `touchline check` compares it with the results.

use super::form::{self, named};
use super::{Outcome, Score};
use serde::{Serialize, Serializer};

/// A claim of a report.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Claim {
    /// Its id.
    #[serde(default)]
    pub id: String,
    /// What it claims about the team.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(with = "KindKeys<'static>"))]
    pub kind: ClaimKind,
    /// The id of the team.
    pub team: String,
    /// The id of the zone that it is about. The first zone if absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
    /// What it supposes about fixtures still to play.
    #[serde(rename = "if", default, skip_serializing_if = "Vec::is_empty")]
    pub suppositions: Vec<Supposition>,
    /// Its sources.
    #[serde(
        rename = "source",
        default,
        skip_serializing_if = "Vec::is_empty",
        serialize_with = "form::one_or_more"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::OneOrMore"))]
    pub sources: Vec<String>,
}

/// What a claim says about its team.
#[derive(Clone, Debug, PartialEq)]
pub enum ClaimKind {
    /// A lead of this many points over another team.
    PointsGap {
        /// The id of the team below.
        over: String,
        /// How many points.
        points: i32,
    },
    /// The team's place in the table.
    Position {
        /// The place, from 1.
        position: u16,
    },
    /// Certain to reach the zone.
    Through,
    /// Unable to reach the zone.
    Out,
    /// Reaches the zone only with a win of its own.
    NeedsWin,
    /// Reaches the zone only with a draw or a win of its own.
    NeedsDraw,
}

/// The name of a kind of claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ClaimName {
    PointsGap,
    Position,
    Through,
    Out,
    NeedsWin,
    NeedsDraw,
}

impl ClaimName {
    /// Every kind, with its name in documents.
    pub(super) const NAMES: [(&'static str, ClaimName); 6] = [
        ("points-gap", ClaimName::PointsGap),
        ("position", ClaimName::Position),
        ("through", ClaimName::Through),
        ("out", ClaimName::Out),
        ("needs-win", ClaimName::NeedsWin),
        ("needs-draw", ClaimName::NeedsDraw),
    ];
}

named! { ClaimName as "ClaimKind" }

/// The keys of a claim that say what it claims.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct KindKeys<'c> {
    /// What it claims about the team.
    kind: ClaimName,
    /// points-gap: the id of the team below.
    #[serde(skip_serializing_if = "Option::is_none")]
    over: Option<&'c str>,
    /// points-gap: how many points.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = -999, max = 999)))]
    points: Option<i32>,
    /// position: the place, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 999)))]
    position: Option<u16>,
}

impl Serialize for ClaimKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let plain = |kind| KindKeys { kind, over: None, points: None, position: None };
        let keys = match self {
            ClaimKind::PointsGap { over, points } => {
                KindKeys { over: Some(over), points: Some(*points), ..plain(ClaimName::PointsGap) }
            }
            ClaimKind::Position { position } => {
                KindKeys { position: Some(*position), ..plain(ClaimName::Position) }
            }
            ClaimKind::Through => plain(ClaimName::Through),
            ClaimKind::Out => plain(ClaimName::Out),
            ClaimKind::NeedsWin => plain(ClaimName::NeedsWin),
            ClaimKind::NeedsDraw => plain(ClaimName::NeedsDraw),
        };
        keys.serialize(serializer)
    }
}

/// What a claim supposes about a fixture: its result or its score.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Supposition {
    /// The id of the fixture.
    pub fixture: String,
    /// The result. In Rust, `None` if the claim gives a score.
    #[serde(rename = "result", skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Its score.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::ScoreForm>"))]
    pub score: Option<Score>,
}
