//! The match document: what an editor or a feed says about a match and its group, and the source of each
//! fact.
//!
//! A document is one JSON object with `"touchline": 1` as its version. Its names are those of the types here,
//! in camelCase. Unknown values are absent: a `None` or an empty list, never a zero or an empty text. If it
//! matters whether a value is absent or unreadable, its type is [`Stated`].
//!
//! ```
//! use touchline_football::document::{Document, MatchStatus};
//!
//! let (document, messages) = Document::from_json(r#"{
//!     "touchline": 1,
//!     "teams": [{ "id": "liv", "name": "Liverpool" }, { "id": "nap", "name": "Napoli" }],
//!     "match": { "home": "liv", "away": "nap", "status": "live", "venue": "Anfield" },
//!     "events": [{ "kind": "goal", "team": "nap", "player": "Mertens", "minute": 21 }]
//! }"#)?;
//! assert!(messages.is_empty());
//! // The match states no score, so it is counted from the goals.
//! assert_eq!(document.score(), Some([0, 1]));
//! assert_eq!(document.the_match.map(|own| own.status()), Some(MatchStatus::Live));
//! # Ok::<(), touchline_football::document::Error>(())
//! ```
//!
//! Users of this module can rely on the following, because `read` ensures it:
//! - Every team, player, event, fixture and source that something refers to is in the document. The
//!   exceptions are the other legs of an aggregate score, and a `by` that is a plain name.
//! - Ids are unique. If the JSON gives none, the reader makes a stable one.
//! - Texts are text (never markup), addresses are http(s) or relative, and colours are `#rgb` or `#rrggbb`.

mod claim;
mod event;
mod form;
mod group;
#[cfg(feature = "json")]
mod json;
#[cfg(feature = "json")]
mod layout;
pub mod named_rules;
mod people;
mod read;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod score;
mod speak;
mod the_match;
mod time;
mod value;

pub use claim::{Claim, ClaimKind, Supposition};
pub use event::{Event, EventKind, Image};
pub use group::{Across, Fixture, FixtureStatus, Group, Start, StartRow, Zone};
#[cfg(feature = "json")]
pub use json::{Error, to_json, to_text};
#[cfg(feature = "json")]
pub use layout::lay_out;
pub use people::{Adjustment, Colour, Player, Position, Team};
pub use read::{Level, Message, Reading, nearest, read, read_claims, read_with_claims, slug};
pub use rules::{Again, Better, Criterion, HeadToHead, Measure, PointsFor, Rules};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use score::{Outcome, Score, Stated};
pub use speak::{fits, unmarked};
pub use the_match::{Aggregate, Clock, LineUp, Match, MatchStatus, Official, Sides, Statistic};
pub use time::DateTime;
pub use value::{MAX_DEPTH, TOO_DEEP, Value};

use serde::Serialize;

/// The version of the format that this crate reads.
pub const VERSION: u32 = 1;

/// A whole match document.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Document"))]
// The derive writes the keys. `form` writes the version beside them.
#[serde(remote = "Self")]
pub struct Document {
    /// When the document was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<DateTime>,
    /// The language of its texts, as a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(regex(pattern = schema::LANGUAGE)))]
    pub lang: Option<String>,
    /// The competition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub competition: Option<Competition>,
    /// How teams level on points are separated: a named set of rules, or rules in full.
    #[serde(default, skip_serializing_if = "Rules::is_default")]
    #[cfg_attr(feature = "schema", schemars(with = "schema::RulesForm", default))]
    pub rules: Rules,
    /// What the places of the table lead to, for every group without its own zones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zones: Vec<Zone>,
    /// The teams.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub teams: Vec<Team>,
    /// The players that line-ups and events name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<schema::PlayerForm>"))]
    pub players: Vec<Player>,
    /// The match that the document is about.
    #[serde(rename = "match", skip_serializing_if = "Option::is_none")]
    pub the_match: Option<Match>,
    /// The events of the match, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// The groups: one for `group`, any number for `groups`.
    #[serde(flatten, serialize_with = "form::groups")]
    #[cfg_attr(feature = "schema", schemars(with = "form::GroupKeys<'static>"))]
    pub groups: Vec<Group>,
    /// A ranking of the teams in one place across the groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub across: Option<Across>,
    /// What reports claim about the standings, for `touchline check`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// The sources of the facts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
}

impl Document {
    /// The team with this id.
    #[must_use]
    pub fn team(&self, id: &str) -> Option<&Team> {
        self.teams.iter().find(|team| team.id == id)
    }

    /// The player with this id.
    #[must_use]
    pub fn player(&self, id: &str) -> Option<&Player> {
        self.players.iter().find(|player| player.id == id)
    }

    /// The index of one of the document's own groups. `None` for a copy.
    #[must_use]
    pub fn index_of(&self, group: &Group) -> Option<usize> {
        self.groups.iter().position(|own| std::ptr::eq(own, group))
    }

    /// What the places of a group's table lead to: its own zones, or else the document's.
    #[must_use]
    pub fn zones_of<'d>(&'d self, group: &'d Group) -> &'d [Zone] {
        if group.zones.is_empty() { &self.zones } else { &group.zones }
    }

    /// The group with this document's match among its fixtures, or else the only group.
    #[must_use]
    pub fn group_of_match(&self) -> Option<&Group> {
        let id = self.the_match.as_ref().and_then(|the_match| the_match.fixture_id.as_deref());
        match (id, self.groups.as_slice()) {
            (Some(id), groups) if groups.len() > 1 => {
                groups.iter().find(|group| group.fixtures.iter().any(|fixture| fixture.id == id))
            }
            (_, groups) => groups.first(),
        }
    }
}

/// The competition that a match belongs to.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Competition {
    /// Its name: "UEFA Champions League".
    pub name: String,
    /// The season: "2019/20".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub season: Option<String>,
    /// The stage: "Group E", "Final".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// The matchday, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 999)))]
    pub matchday: Option<u16>,
}

/// A source of facts.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Its id. Events and claims refer to it.
    pub id: String,
    /// What it is: "match report".
    #[serde(default)]
    pub title: String,
    /// Its date, in the document's own format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<schema::Address>"))]
    pub url: Option<String>,
}
