//! The shape of openfootball's football.json and worldcup.json, today's and older ones.

use super::super::each::Each;
use serde::de::Error;
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
    /// By parts, or as a list. Absent or empty if there is none.
    pub score: Option<Value>,
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
            let plain = text.replace('\'', "");
            let (minute, more) =
                plain.split_once('+').map_or((plain.as_str(), None), |(minute, more)| (minute, Some(more)));
            let number = |text: &str| {
                let text = text.trim();
                let wrong = |_| D::Error::custom(format_args!("\"{text}\" is not a minute"));
                if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(wrong) }
            };
            Minute(number(minute)?, more.map(number).transpose()?.flatten())
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
