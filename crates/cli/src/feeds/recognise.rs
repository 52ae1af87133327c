//! Recognises the format of a file by its beginning.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// A format that Touchline reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// API-Football, version 3
    ApiFootball,
    /// football-data.org, version 4
    FootballData,
    /// OpenLigaDB
    Openligadb,
    /// StatsBomb open data: events/ID.json, or a file of matches
    Statsbomb,
    /// football.json of openfootball
    FootballJson,
    /// Football.TXT of openfootball
    FootballTxt,
    /// The folder of the Fjelstul World Cup Database
    Fjelstul,
}

impl Format {
    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Format::ApiFootball => "api-football",
            Format::FootballData => "football-data",
            Format::Openligadb => "openligadb",
            Format::Statsbomb => "statsbomb",
            Format::FootballJson => "football-json",
            Format::FootballTxt => "football-txt",
            Format::Fjelstul => "fjelstul",
        }
    }
}

/// How much of a file to read: enough for the first entry of the longest answer.
const BEGINNING: u64 = 256 * 1024;

/// The format of a file, or `None` if it is unknown.
///
/// # Errors
/// A file that cannot be read.
pub fn recognise(path: &Path) -> std::io::Result<Option<Format>> {
    let is_table = path.extension().is_some_and(|end| end == "csv");
    if path.is_dir() || is_table {
        return Ok(Some(Format::Fjelstul));
    }
    let mut beginning = Vec::new();
    File::open(path)?.take(BEGINNING).read_to_end(&mut beginning)?;
    Ok(of_text(&String::from_utf8_lossy(&beginning)))
}

/// The format of a text with this beginning.
#[must_use]
pub fn of_text(beginning: &str) -> Option<Format> {
    let text = beginning.trim_start_matches('\u{feff}').trim_start();
    if !text.starts_with(['{', '[']) || text.lines().next().is_some_and(is_date_line) {
        return text.lines().any(is_title).then_some(Format::FootballTxt);
    }
    let keys = keys(text);
    let has = |depth: usize, names: &[&str]| {
        names.iter().all(|name| keys.iter().any(|(at, key)| *at == depth && key == name))
    };
    let any = |depth: usize, names: &[&str]| names.iter().any(|name| has(depth, &[name]));
    if has(1, &["get", "response"]) || has(1, &["parameters", "errors", "response"]) || has(1, &["api"]) {
        Some(Format::ApiFootball)
    } else if any(1, &["matchID", "MatchID"]) || any(2, &["matchID", "MatchID", "teamInfoId", "TeamInfoId"]) {
        Some(Format::Openligadb)
    } else if text.starts_with('[')
        && (has(2, &["period", "timestamp", "type"]) || has(2, &["match_id", "home_team"]))
    {
        Some(Format::Statsbomb)
    } else if has(1, &["utcDate", "homeTeam"])
        || has(1, &["message", "errorCode"])
        || any(1, &["matches", "standings"]) && any(1, &["filters", "resultSet", "competition"])
        || has(2, &["utcDate", "homeTeam"])
        || has(3, &["utcDate", "homeTeam"])
    {
        Some(Format::FootballData)
    } else if has(1, &["name"]) && any(1, &["matches", "rounds", "groups"]) {
        Some(Format::FootballJson)
    } else {
        None
    }
}

/// `= Euro 2024`, the title of a Football.TXT file.
fn is_title(line: &str) -> bool {
    line.trim_start().starts_with("= ")
}

/// `[Fri Aug/11]`, as in old Football.TXT files.
fn is_date_line(line: &str) -> bool {
    let inside = line.trim().strip_prefix('[').and_then(|line| line.strip_suffix(']'));
    inside.is_some_and(|inside| inside.chars().next().is_some_and(char::is_alphabetic))
}

/// The keys of objects at the beginning of a JSON text, each with its depth of nesting. No text is an error.
fn keys(text: &str) -> Vec<(usize, String)> {
    let (mut keys, mut depth) = (Vec::new(), 0_usize);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            '"' => {
                let mut word = String::new();
                while let Some(letter) = letters.next() {
                    match letter {
                        '"' => break,
                        '\\' => {
                            letters.next();
                        }
                        // Longer than any key.
                        _ if word.len() < 64 => word.push(letter),
                        _ => {}
                    }
                }
                while letters.next_if(|letter| letter.is_whitespace()).is_some() {}
                if depth <= 3 && letters.peek() == Some(&':') {
                    keys.push((depth, word));
                }
            }
            _ => {}
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_known_by_its_keys() {
        for (text, format) in [
            (r#"{"get":"fixtures","parameters":{},"errors":[],"response":[]}"#, Some(Format::ApiFootball)),
            (r#"{"api":{"results":1}}"#, Some(Format::ApiFootball)),
            (r#"{"filters":{},"resultSet":{},"matches":[]}"#, Some(Format::FootballData)),
            (r#"{"message":"no","errorCode":403}"#, Some(Format::FootballData)),
            (r#"[{"MatchID":1}]"#, Some(Format::Openligadb)),
            (r#"{"matchID":1}"#, Some(Format::Openligadb)),
            (
                r#"[ { "id": "a", "index": 1, "period": 1, "timestamp": "", "type": {"id"#,
                Some(Format::Statsbomb),
            ),
            (r#"[{"match_id":1,"home_team":{}}]"#, Some(Format::Statsbomb)),
            (r#"{"name":"Cup 2018","matches":["#, Some(Format::FootballJson)),
            ("# a comment\n= Euro 2024\n", Some(Format::FootballTxt)),
            ("[]", None),
            ("{}", None),
            ("# Notes\n\n- Cameroon", None),
            ("\u{0}\"\\", None),
        ] {
            assert_eq!(of_text(text), format, "{text}");
        }
    }
}
