//! What becomes of feed data. The samples in `tests/data/feeds` are invented, in the shape of the feeds.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod api_football;
mod command;
mod football_data;
mod football_json;
mod given;
mod mangled;
mod odd;
mod openligadb;
mod statsbomb;

use serde_json::Value;
use std::path::{Path, PathBuf};
use touchline_cli::feeds::made::Made;
use touchline_cli::feeds::recognise::Format;
use touchline_cli::feeds::{self, statsbomb::Beside};
use touchline_football::document::{Level, Reading, read};

/// The folder of the samples.
fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/feeds")
}

/// The results for all entries of an answer, or why it was refused.
fn made(format: Format, answer: &[u8], beside: &Beside) -> Result<Vec<Made>, String> {
    let mut made = Vec::new();
    let mut take = |one: Made| {
        made.push(one);
        Ok(())
    };
    let read = match format {
        Format::ApiFootball => feeds::api_football::read(answer, &mut take),
        Format::FootballData => feeds::football_data::read(answer, &mut take),
        Format::Openligadb => feeds::openligadb::read(answer, &mut take),
        Format::FootballJson => feeds::football_json::read(answer, &mut take),
        Format::Statsbomb => feeds::statsbomb::read(answer, beside, &mut take),
        Format::FootballTxt | Format::Fjelstul => panic!("no feed in JSON"),
    };
    read.map(|()| made).map_err(|error| error.to_string())
}

/// The results for a sample.
fn sample(format: Format, name: &str) -> Vec<Made> {
    let path = samples().join(format.name()).join(name);
    let answer = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    made(format, &answer, &Beside::of(&path)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Why a sample is refused.
fn refusal(format: Format, name: &str) -> String {
    let answer = std::fs::read(samples().join(format.name()).join(name)).unwrap();
    made(format, &answer, &Beside::default()).map(|made| made.len()).unwrap_err()
}

/// The document as JSON.
fn json(made: &Made) -> Value {
    let paper =
        made.document.as_ref().unwrap_or_else(|| panic!("{}: no document: {:?}", made.place, made.notices));
    serde_json::from_str(&paper.text().unwrap()).unwrap()
}

/// The document as the document reader reads it.
fn reading(made: &Made) -> Reading {
    read(&serde_json::from_value(json(made)).unwrap())
}

/// The notices as printed.
fn notices(made: &Made) -> Vec<String> {
    made.notices.iter().map(ToString::to_string).collect()
}

/// What was left out: "2 odds".
fn left_out(made: &Made) -> Vec<String> {
    made.left_out.iter().map(|(kind, count)| format!("{count} {kind}")).collect()
}

/// The events in short: "45+2 own-goal nordhavn dahl". A substitution has who comes on, then who goes off.
fn story(document: &Value) -> Vec<String> {
    let line = |event: &Value| {
        let time = match (&event["minute"], &event["stoppage"], &event["period"]) {
            (Value::Null, _, Value::Null) => "?".to_owned(),
            (Value::Null, _, period) => format!("p{period}"),
            (minute, Value::Null, _) => minute.to_string(),
            (minute, stoppage, _) => format!("{minute}+{stoppage}"),
        };
        let keys = ["kind", "team", "player", "in", "out", "assist", "reason", "outcome"];
        let rest = keys.iter().filter_map(|key| event[key].as_str());
        std::iter::once(time.as_str()).chain(rest).collect::<Vec<_>>().join(" ")
    };
    document["events"].as_array().map(|events| events.iter().map(line).collect()).unwrap_or_default()
}

/// The match without teams: status, kick-off and scores.
fn facts(document: &Value) -> String {
    let the_match = &document["match"];
    let keys = ["status", "kickoff", "score", "halfTime", "fullTime", "shootOut", "winner"];
    let fact = |key: &&str| (!the_match[*key].is_null()).then(|| format!("{key} {}", the_match[*key]));
    keys.iter().filter_map(fact).collect::<Vec<_>>().join(", ").replace('"', "")
}

/// Neither a sample nor a real payload makes a document that cannot be shown.
fn nothing_fatal(made: &Made) {
    if made.document.is_some() {
        let reading = reading(made);
        let fatal: Vec<String> = reading
            .messages
            .iter()
            .filter(|message| message.level == Level::Fatal)
            .map(ToString::to_string)
            .collect();
        assert_eq!(fatal, Vec::<String>::new(), "{}", made.place);
    }
}
