//! The document as JSON has it: what is written, and what the schema is made from.
//!
//! The types of the document are made for those who ask them; these are its JSON key by key, so that the names in the
//! schema and in what is written cannot differ. What the reader understands is compared with them by a test.

/// Types that are one value in JSON, and the schema of it.
macro_rules! described {
    ($($(#[$doc:meta])* $name:ident($inner:ty): $schema:tt)+) => { $(
        $(#[$doc])*
        #[derive(serde::Serialize)]
        #[serde(transparent)]
        pub(in crate::document::write) struct $name(pub(in crate::document::write) $inner);

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!($schema)
            }
        }
    )+ };
}
pub(super) use described;

mod group;
mod matches;
mod people;

pub(super) use group::{Across, Criterion, Fixture, Group, Points, Rules, RulesObject, StartRow, Zone};
pub(super) use matches::{Aggregate, Clock, Event, LineUp, Match, Official, Sides, Statistic};
pub(super) use people::{Adjustment, Player, PlayerObject, Team};

use super::kinds;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Number, Value};
use std::collections::BTreeMap;

/// A match document of Touchline: a match, its group or both. Unknown is absent: never null, 0 or an empty text.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Touchline match document")]
#[schemars(extend("anyOf" = [{"required": ["match"]}, {"required": ["group"]}, {"required": ["groups"]}]))]
pub(super) struct Document {
    /// The version of the format.
    #[schemars(extend("const" = 1))]
    pub touchline: u8,
    /// When the document was last changed.
    pub updated: Option<Time>,
    /// The language of its texts, as a BCP 47 tag.
    #[schemars(regex(pattern = LANGUAGE))]
    pub lang: Option<String>,
    /// The competition.
    pub competition: Option<Competition>,
    /// How teams level on points are separated: a named set of rules, or one spelled out.
    pub rules: Option<Rules>,
    /// What the places of the table lead to.
    pub zones: Option<Vec<Zone>>,
    /// The teams.
    #[schemars(length(min = 1))]
    pub teams: Vec<Team>,
    /// The players that line-ups and events name.
    pub players: Option<Vec<Player>>,
    /// The match that the document is about.
    pub r#match: Option<Match>,
    /// What happened in the match, in order.
    pub events: Option<Vec<Event>>,
    /// The group or the league.
    pub group: Option<Group>,
    /// The groups, where there is more than one.
    pub groups: Option<Vec<Group>>,
    /// A ranking of the teams of one place between the groups.
    pub across: Option<Across>,
    /// What reports claim of the standings, for `touchline check`.
    pub claims: Option<Vec<Claim>>,
    /// Where the facts come from.
    pub sources: Option<Vec<Source>>,
}

/// The competition that a match belongs to.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Competition {
    /// Its name: "UEFA Champions League".
    pub name: String,
    /// The season: "2019/20".
    pub season: Option<String>,
    /// The stage: "Group E", "Final".
    pub stage: Option<String>,
    /// The matchday, from 1.
    #[schemars(range(min = 1, max = 999))]
    pub matchday: Option<u16>,
}

/// Where facts come from.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Source {
    /// Its id, as events and claims name it.
    pub id: String,
    /// What it is: "match report".
    pub title: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// Its address.
    pub url: Option<Address>,
}

/// A claim of a report.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Claim {
    /// Its id.
    pub id: Option<String>,
    /// What it claims of the team.
    pub kind: kinds::ClaimKind,
    /// The id of the team.
    pub team: String,
    /// points-gap: the id of the team below.
    pub over: Option<String>,
    /// points-gap: how many points.
    #[schemars(range(min = -999, max = 999))]
    pub points: Option<i32>,
    /// position: the place, from 1.
    #[schemars(range(min = 1, max = 999))]
    pub position: Option<u16>,
    /// The id of the zone that it speaks of; the first where it names none.
    pub zone: Option<String>,
    /// What it supposes of fixtures to come.
    pub r#if: Option<Vec<Supposition>>,
    /// Its sources.
    pub source: Option<OneOrMore>,
}

/// What a claim supposes of a fixture: its result or its score.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Supposition {
    /// The id of the fixture.
    pub fixture: String,
    /// How it ends.
    pub result: Option<kinds::Outcome>,
    /// Its score.
    pub score: Option<Score>,
}

/// One text, or a list of them.
#[derive(Serialize, JsonSchema)]
#[serde(untagged)]
pub(super) enum OneOrMore {
    /// One.
    One(String),
    /// More than one.
    More(Vec<String>),
}

/// Numbers by name.
pub(super) type Facts = BTreeMap<String, Number>;

const LANGUAGE: &str = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

described! {
    /// A date and time with its offset.
    Time(String): {
        "type": "string",
        "pattern": r"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)$",
        "examples": ["2019-11-27T20:00:00+00:00"],
    }
    /// Goals, home and away.
    Score([u16; 2]): {
        "type": "array",
        "items": { "type": "integer", "minimum": 0, "maximum": 199 },
        "minItems": 2,
        "maxItems": 2,
        "examples": [[1, 1]],
    }
    /// A colour.
    Colour(String): { "type": "string", "pattern": "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$" }
    /// An address, http(s) or relative.
    Address(String): {
        "type": "string",
        "minLength": 1,
        "pattern": "^([Hh][Tt][Tt][Pp][Ss]?://|[^:/?#]*([/?#]|$))",
        "not": { "pattern": r"[\u0000-\u0020\u007f\\]" },
    }
    /// Texts by language tag.
    Names(BTreeMap<String, String>): {
        "type": "object",
        "propertyNames": { "pattern": LANGUAGE },
        "additionalProperties": { "type": "string", "minLength": 1 },
    }
}

/// A number that may have a fraction.
pub(super) fn number(thousandths: i64) -> Number {
    if thousandths % 1000 == 0 {
        return Number::from(thousandths / 1000);
    }
    Number::from_f64(thousandths as f64 / 1000.0).unwrap_or_else(|| Number::from(0))
}

/// A JSON value without the keys that say nothing.
pub(super) fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(object) => {
            let entries = object.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(entries.map(|(key, value)| (key, without_nulls(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(without_nulls).collect()),
        other => other,
    }
}
