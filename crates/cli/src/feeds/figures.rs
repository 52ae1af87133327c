//! Statistics: converts the names and figures of several feeds to those of documents.

use serde_json::{Number, Value};
use touchline_football::document::slug;

/// Reads a figure: a number, "47%", "2.73". `None` for anything else.
#[must_use]
pub fn figure(value: &Value) -> Option<Number> {
    match value {
        Value::Number(number) => Some(number.clone()),
        Value::String(text) => {
            let text = text.trim().trim_end_matches('%').trim();
            text.parse::<i64>().map(Number::from).ok().or_else(|| Number::from_f64(text.parse().ok()?))
        }
        _ => None,
    }
}

/// The name of a statistic in documents. Unknown names are kept, in the spelling of documents.
#[must_use]
pub fn known_name(name: &str) -> String {
    let folded = slug(&name.replace('_', " "));
    let known = match (folded.as_str(), name.contains('%')) {
        ("passes", true) => "pass-accuracy",
        ("ball-possession", _) => "possession",
        ("total-shots", _) => "shots",
        ("shots-on-goal", _) => "shots-on-target",
        ("shots-off-goal", _) => "shots-off-target",
        ("blocked-shots", _) => "shots-blocked",
        ("shots-insidebox", _) => "shots-inside-box",
        ("shots-outsidebox", _) => "shots-outside-box",
        ("corner-kicks", _) => "corners",
        ("goalkeeper-saves", _) => "saves",
        ("total-passes", _) => "passes",
        ("passes-accurate", _) => "passes-completed",
        ("yellow-red-cards", _) => "second-yellow-cards",
        (other, _) => other,
    };
    known.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn figures_come_as_numbers_and_as_texts() {
        let of = |value: Value| figure(&value).map(|number| number.to_string());
        assert_eq!(of(json!(4)), Some("4".to_owned()));
        assert_eq!(of(json!("47%")), Some("47".to_owned()));
        assert_eq!(of(json!("2.73")), Some("2.73".to_owned()));
        assert_eq!([of(json!(null)), of(json!("")), of(json!("NaN")), of(json!([1]))], [const { None }; 4]);
    }

    #[test]
    fn names_are_those_of_documents() {
        let names =
            ["Ball Possession", "expected_goals", "Passes %", "corner_kicks", "Fouls"].map(known_name);
        assert_eq!(names, ["possession", "expected-goals", "pass-accuracy", "corners", "fouls"]);
    }
}
