//! The match document: what an editor or a feed says of a match, its group, and where each fact comes from.
//!
//! One JSON object with `"touchline": 1` as its version; the names in it are those of the types here in camelCase.
//! Unknown is absent: an `Option` that is `None`, a list that is empty, never a zero or an empty text.
//!
//! What a reader of this module may rely on, since `read` sees to it:
//! - every team, player, event, fixture and source that something refers to is in the document (but not the other
//!   legs of an aggregate score, and not a `by` that is a plain name);
//! - ids are unique, and where the JSON gave none there is a stable one;
//! - texts are text (never markup), addresses are http(s) or relative, colours are `#rgb` or `#rrggbb`.

mod claim;
mod colour;
mod event;
mod fixture;
mod group;
pub mod named_rules;
mod ordered_map;
mod people;
mod read;
mod rules;
mod score;
mod speak;
mod time;
mod value;
#[cfg(feature = "write")]
mod write;

pub use claim::{Claim, ClaimKind, Supposition};
pub use colour::Colour;
pub use event::{Event, EventKind};
pub use fixture::{
    Aggregate, Clock, Fixture, FixtureStatus, LineUp, LineUps, Match, MatchStatus, Official, Outcome, Score,
    Statistic, UnknownScores,
};
pub use group::{Across, Group, StartRow, Zone};
pub use ordered_map::OrderedMap;
pub use people::{Adjustment, Player, Position, Team};
pub use read::{Level, Message, Reading, read, read_claims, read_with_claims, slug};
pub use rules::{Again, Better, Criterion, HeadToHead, Measure, PointsFor, Rules};
pub use speak::{fits, unmarked};
pub use time::DateTime;
pub use value::{MAX_DEPTH, TOO_DEEP, Value};
#[cfg(feature = "write")]
pub use write::{lay_out, schema, to_json, to_text};

/// The version of the format that this crate reads.
pub const VERSION: u32 = 1;

/// A whole match document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// When the document was last changed.
    pub updated: Option<DateTime>,
    /// The language of its texts, as a BCP 47 tag.
    pub lang: Option<String>,
    /// The competition.
    pub competition: Option<Competition>,
    /// How teams level on points are separated; the default where the document names none.
    pub rules: Rules,
    /// What the places of the table lead to, for every group that has no zones of its own.
    pub zones: Vec<Zone>,
    /// The teams.
    pub teams: Vec<Team>,
    /// The players that line-ups and events name.
    pub players: Vec<Player>,
    /// The match, where the document is about one.
    pub the_match: Option<Match>,
    /// What happened in the match, in order.
    pub events: Vec<Event>,
    /// The groups: one for `group`, any number for `groups`.
    pub groups: Vec<Group>,
    /// The ranking of teams of one place between the groups.
    pub across: Option<Across>,
    /// What reports say of the standings, for `touchline check`.
    pub claims: Vec<Claim>,
    /// Where the facts come from.
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

    /// What the places of a group's table lead to: its own zones, else the document's.
    #[must_use]
    pub fn zones_of<'d>(&'d self, group: &'d Group) -> &'d [Zone] {
        if group.zones.is_empty() { &self.zones } else { &group.zones }
    }

    /// The group that has the match of this document among its fixtures, else the only group there is.
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
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Competition {
    /// Its name: "UEFA Champions League".
    pub name: String,
    /// The season: "2019/20".
    pub season: Option<String>,
    /// The stage: "Group E", "Final".
    pub stage: Option<String>,
    /// The matchday, from 1.
    pub matchday: Option<u16>,
}

/// Where facts come from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    /// Its id, as events and claims name it.
    pub id: String,
    /// What it is: "match report".
    pub title: String,
    /// Its date, as the document writes it.
    pub date: Option<String>,
    /// Its address.
    pub url: Option<String>,
}
