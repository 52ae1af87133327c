//! The Fjelstul World Cup Database (Joshua C. Fjelstul, Ph.D., CC BY-SA 4.0): matches and group standings.

pub mod the_match;

use super::csv::{Csv, Row};

/// What a row belongs to: tournament, stage and group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupKey {
    /// "WC-1990".
    pub tournament: String,
    /// "group stage", "second group stage".
    pub stage: String,
    /// "Group F".
    pub group: String,
}

/// A match of a group.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupMatch {
    /// Its group.
    pub key: GroupKey,
    /// "1990-06-21".
    pub date: String,
    /// The side named first.
    pub home: String,
    /// The side named second.
    pub away: String,
    /// The goals.
    pub score: [u16; 2],
}

/// A row of the official standings.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Its group.
    pub key: GroupKey,
    /// The place.
    pub position: u16,
    /// The team.
    pub team: String,
    /// The points.
    pub points: i64,
    /// Whether the team went on to the next stage.
    pub advanced: bool,
}

/// The rows of matches.csv that belong to a group. If a row is incomplete, its number (from 1, without the header).
///
/// # Errors
/// A row without a required column.
pub fn matches(text: &str) -> Result<Vec<GroupMatch>, usize> {
    rows(text, |key, row| {
        Some(GroupMatch {
            key,
            date: row.get("match_date")?.to_owned(),
            home: row.get("home_team_name")?.to_owned(),
            away: row.get("away_team_name")?.to_owned(),
            score: [row.number("home_team_score")?, row.number("away_team_score")?],
        })
    })
}

/// The rows of group_standings.csv, with the same errors as [`matches`].
///
/// # Errors
/// A row without a required column.
pub fn standings(text: &str) -> Result<Vec<Standing>, usize> {
    rows(text, |key, row| {
        Some(Standing {
            key,
            position: row.number("position")?,
            team: row.get("team_name")?.to_owned(),
            points: row.number("points")?,
            advanced: row.get("advanced")? == "1",
        })
    })
}

fn rows<T>(text: &str, read: impl Fn(GroupKey, Row<'_>) -> Option<T>) -> Result<Vec<T>, usize> {
    let csv = Csv::read(text);
    let in_groups = csv
        .rows()
        .enumerate()
        .filter(|(_, row)| row.get("group_name").is_some_and(|group| group != "not applicable"));
    let one = |(index, row): (usize, Row<'_>)| {
        let key = GroupKey {
            tournament: row.get("tournament_id").ok_or(index + 1)?.to_owned(),
            // The standings say "first group stage" when the matches say "group stage".
            stage: row.get("stage_name").ok_or(index + 1)?.trim_start_matches("first ").to_owned(),
            group: row.get("group_name").ok_or(index + 1)?.to_owned(),
        };
        read(key, row).ok_or(index + 1)
    };
    in_groups.map(one).collect()
}
