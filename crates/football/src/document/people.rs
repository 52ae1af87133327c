//! Teams and players.

use super::form::{self, named};
use serde::Serialize;
use std::collections::BTreeMap;

/// A team.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Team {
    /// Its id. The rest of the document refers to it.
    pub id: String,
    /// Its name: "Liverpool".
    pub name: String,
    /// A short name for tables, if it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Its three-letter code: "LIV". If absent, made from the name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// Its colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
    /// A second colour, for colour clashes and for white shirts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour2: Option<Colour>,
    /// The address of its crest.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Address>"))]
    pub crest: Option<String>,
    /// The address of its crest on dark pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Address>"))]
    pub crest_dark: Option<String>,
    /// The address of its page.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Address>"))]
    pub url: Option<String>,
    /// Its name in other languages, by BCP 47 tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Names"))]
    pub names: BTreeMap<String, String>,
    /// The language of its current name, if it is one of `names`
    /// ([`Document::speak`](super::Document::speak)).
    #[serde(skip)]
    pub lang: Option<String>,
    /// Other names that feeds use for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aka: Vec<String>,
    /// What rules may need in addition to results: coefficient, disciplinary, fairPlay, fifaRanking, or any
    /// name that a rule uses. In Rust, in thousandths, because facts must compare exactly.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", serialize_with = "form::facts")]
    #[cfg_attr(feature = "schema", schemars(with = "BTreeMap<String, f64>"))]
    pub facts: BTreeMap<String, i64>,
    /// Points given or deducted outside matches. A team with unreadable points has no place in a table.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adjustments: Vec<Adjustment>,
    /// Whether the team has withdrawn. Its matches then no longer count.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
}

impl Team {
    /// The name for narrow layouts.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }

    /// Whether the points of an adjustment are unknown. The team then has no place in a table.
    #[must_use]
    pub fn has_unknown_adjustment(&self) -> bool {
        self.adjustments.iter().any(|adjustment| adjustment.points.is_none())
    }
}

/// Points given to a team, or deducted from it, outside matches.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Adjustment {
    /// The number of points, negative for a deduction. In Rust, `None` if the document's adjustment cannot be
    /// read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "i32", range(min = -999, max = 999)))]
    pub points: Option<i32>,
    /// The reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// A player.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "PlayerObject"))]
pub struct Player {
    /// Its id. Events and line-ups refer to it. If absent, made from the name.
    #[serde(default)]
    pub id: String,
    /// The full name: "Dries Mertens".
    pub name: String,
    /// The name on the shirt: "Mertens".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// The id of the team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// The shirt number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 999)))]
    pub number: Option<u16>,
    /// The position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// The rating in this match, on any scale from 0 to 100. In Rust, in thousandths.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "form::optional_thousandths")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<f64>", range(min = 0, max = 100)))]
    pub rating: Option<i64>,
    /// The address of the player's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Address>"))]
    pub url: Option<String>,
}

impl Player {
    /// The name that match reports use.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}

/// A player's position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Goalkeeper.
    Goalkeeper,
    /// Defender.
    Defender,
    /// Midfielder.
    Midfield,
    /// Forward.
    Forward,
}

named! { Position as "Position" }

impl Position {
    /// Every position, with its name in documents.
    pub const NAMES: [(&'static str, Position); 4] = [
        ("goalkeeper", Position::Goalkeeper),
        ("defender", Position::Defender),
        ("midfielder", Position::Midfield),
        ("forward", Position::Forward),
    ];
}

/// A colour as a document gives it: `#rgb` or `#rrggbb`, in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Colour(String);

impl Colour {
    /// Reads `#rgb` or `#rrggbb`. Returns `None` for anything else, which keeps other CSS out of colours.
    #[must_use]
    pub fn parse(text: &str) -> Option<Colour> {
        let digits = text.strip_prefix('#')?;
        let right = matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        right.then(|| Colour(text.to_ascii_lowercase()))
    }

    /// The colour in CSS syntax.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
