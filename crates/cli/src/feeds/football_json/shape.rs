//! The shape of openfootball's football.json and worldcup.json, today's and older ones.

use super::super::each::Each;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// A match.
#[derive(Deserialize)]
pub struct Match {
    pub num: Option<Value>,
    pub round: Option<String>,
    pub date: Option<String>,
    /// "20:45", "18:00 UTC+3", "20:45 CET".
    pub time: Option<String>,
    /// The same moment in the venue's time, if `time` is in another time zone.
    pub time_local: Option<String>,
    /// In older files: "UTC-3".
    pub timezone: Option<String>,
    pub team1: Option<Team>,
    pub team2: Option<Team>,
    #[serde(default)]
    pub score: Score,
    pub score1: Option<u16>,
    pub score2: Option<u16>,
    pub score1i: Option<u16>,
    pub score2i: Option<u16>,
    pub score1et: Option<u16>,
    pub score2et: Option<u16>,
    pub score1p: Option<u16>,
    pub score2p: Option<u16>,
    pub goals1: Option<Each<Goal>>,
    pub goals2: Option<Each<Goal>>,
    pub group: Option<String>,
    pub stage: Option<String>,
    #[serde(default, deserialize_with = "name")]
    pub ground: Option<String>,
    #[serde(default, deserialize_with = "name")]
    pub stadium: Option<String>,
    pub city: Option<String>,
    pub status: Option<String>,
}

/// A team: its name, or an object.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Team {
    Name(String),
    More { name: Option<String>, code: Option<String> },
}

impl Team {
    /// Its name and its code.
    pub fn parts(self) -> (Option<String>, Option<String>) {
        match self {
            Team::Name(name) => (Some(name), None),
            Team::More { name, code } => (name, code),
        }
    }
}

/// A score: by parts, as a list, or absent.
#[derive(Default, Deserialize)]
#[serde(untagged)]
pub enum Score {
    List([u16; 2]),
    Parts(Parts),
    #[default]
    None,
}

#[derive(Clone, Copy, Default, Deserialize)]
pub struct Parts {
    pub ht: Option<[u16; 2]>,
    pub ft: Option<[u16; 2]>,
    pub et: Option<[u16; 2]>,
    pub p: Option<[u16; 2]>,
    #[serde(default)]
    pub agg: Option<[u16; 2]>,
}

#[derive(Deserialize)]
pub struct Goal {
    pub name: Option<String>,
    /// 90, "90" or "90+4".
    #[serde(default, deserialize_with = "minute")]
    pub minute: Minute,
    /// Stoppage time.
    pub offset: Option<i64>,
    pub penalty: Option<bool>,
    #[serde(alias = "own_goal", alias = "ownGoal")]
    pub owngoal: Option<bool>,
}

/// Minute and stoppage time.
#[derive(Clone, Copy, Default)]
pub struct Minute(pub Option<i64>, pub Option<i64>);

/// A group with its table.
#[derive(Deserialize)]
pub struct Group {
    pub name: Option<String>,
    pub standings: Option<Vec<Row>>,
}

#[derive(Deserialize)]
pub struct Row {
    pub team: Option<Team>,
    pub played: Option<u16>,
    pub won: Option<u16>,
    pub drawn: Option<u16>,
    pub lost: Option<u16>,
    pub goals_for: Option<u32>,
    pub goals_against: Option<u32>,
    pub pts: Option<i32>,
}

/// A round in older files.
#[derive(Deserialize)]
pub struct Round {
    pub name: Option<String>,
    #[serde(default)]
    pub matches: Vec<Box<serde_json::value::RawValue>>,
}

fn minute<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Minute, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::Number(number) => Minute(number.as_i64(), None),
        Value::String(text) => {
            let text = text.trim().trim_end_matches('\'');
            let (minute, more) =
                text.split_once('+').map_or((text, None), |(minute, more)| (minute, Some(more)));
            Minute(
                minute.trim().trim_end_matches('\'').parse().ok(),
                more.and_then(|more| more.trim().parse().ok()),
            )
        }
        _ => Minute::default(),
    })
}

/// A text, or the name of an object.
fn name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::String(text) => Some(text),
        Value::Object(object) => object.get("name").and_then(Value::as_str).map(str::to_owned),
        _ => None,
    })
}
