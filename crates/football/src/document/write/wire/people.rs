//! Teams and players as JSON has them.

use super::{Address, Colour, Facts, Names};
use crate::document::write::kinds;
use schemars::JsonSchema;
use serde::Serialize;

/// A team.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Team {
    /// Its id, as the rest of the document names it.
    pub id: String,
    /// Its name: "Liverpool".
    pub name: String,
    /// A short name for tables, where it differs.
    pub short: Option<String>,
    /// Its three letters: "LIV"; made from the name where there are none.
    pub code: Option<String>,
    /// Its colour.
    pub colour: Option<Colour>,
    /// A second colour, for sides that clash and for white shirts.
    pub colour2: Option<Colour>,
    /// The address of its crest.
    pub crest: Option<Address>,
    /// The address of its crest on dark pages.
    pub crest_dark: Option<Address>,
    /// The address of its page.
    pub url: Option<Address>,
    /// Its name in other languages, by BCP 47 tag.
    pub names: Option<Names>,
    /// Other names that feeds give it.
    pub aka: Option<Vec<String>>,
    /// What rules may need beyond results: coefficient, disciplinary, fairPlay, fifaRanking, or any name that a rule
    /// uses.
    pub facts: Option<Facts>,
    /// Points given or taken outside of matches. A team with points that cannot be read has no place in a table.
    pub adjustments: Option<Vec<Adjustment>>,
    /// Whether the team has withdrawn: its matches no longer count.
    pub withdrawn: Option<bool>,
}

/// Points given to a team, or taken from it, outside of matches.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(in super::super) struct Adjustment {
    /// How many points: negative for a deduction.
    #[schemars(range(min = -999, max = 999))]
    pub points: i32,
    /// Why.
    pub reason: Option<String>,
}

/// A player: his name alone, or more about him.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(in super::super) enum Player {
    /// His name.
    #[expect(dead_code, reason = "read, and in the schema; what is written has the id")]
    Name(String),
    /// More about him.
    Object(PlayerObject),
}

/// More about a player.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PlayerObject")]
pub(in super::super) struct PlayerObject {
    /// The id, as events and line-ups name it; made from the name where there is none.
    pub id: Option<String>,
    /// The whole name: "Dries Mertens".
    pub name: String,
    /// The name on the shirt: "Mertens".
    pub short: Option<String>,
    /// The id of the team.
    pub team: Option<String>,
    /// The shirt number.
    #[schemars(range(min = 1, max = 999))]
    pub number: Option<u16>,
    /// Where he plays.
    pub position: Option<kinds::Position>,
    /// The address of his page.
    pub url: Option<Address>,
}
