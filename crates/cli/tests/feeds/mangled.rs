//! No input makes the readers panic, or makes a document that cannot be shown.

use super::{made, nothing_fatal, samples};
use proptest::prelude::*;
use serde_json::{Value, json};
use touchline_cli::feeds::recognise::{Format, of_text};
use touchline_cli::feeds::statsbomb::Beside;

const SAMPLES: [(Format, &str); 12] = [
    (Format::ApiFootball, "fixture.json"),
    (Format::ApiFootball, "fixtures.json"),
    (Format::ApiFootball, "standings.json"),
    (Format::FootballData, "match.json"),
    (Format::FootballData, "matches.json"),
    (Format::FootballData, "standings.json"),
    (Format::Openligadb, "matches.json"),
    (Format::Openligadb, "table.json"),
    (Format::FootballJson, "matches.json"),
    (Format::FootballJson, "rounds.json"),
    (Format::FootballJson, "standings.json"),
    (Format::Statsbomb, "events/4711.json"),
];

/// Values that no feed should send, but some do.
fn odd() -> impl Strategy<Value = Value> {
    let odd = [
        json!(null),
        json!(true),
        json!(""),
        json!("  "),
        json!(0),
        json!(-1),
        json!(99),
        json!(70_000),
        json!(i64::MAX),
        json!(u64::MAX),
        json!(1e308),
        json!(0.5),
        json!([]),
        json!({}),
        json!([null]),
        json!("90+4"),
        json!("\u{0}/../é"),
        json!("Missed Penalty"),
        json!("2025-02-30T99:99:99Z"),
    ];
    prop::sample::select(odd.to_vec())
}

/// Puts a bad value at one place of a value, or removes that place.
fn mangle(value: &mut Value, mut at: usize, odd: &Option<Value>) {
    fn walk(value: &mut Value, at: &mut usize, odd: &Option<Value>) -> bool {
        if *at == 0 {
            *value = odd.clone().unwrap_or(Value::Null);
            return true;
        }
        *at -= 1;
        match value {
            Value::Array(items) => items.iter_mut().any(|item| walk(item, at, odd)),
            Value::Object(object) => {
                let keys: Vec<String> = object.keys().cloned().collect();
                keys.iter().any(|key| {
                    if *at == 0 && odd.is_none() {
                        object.remove(key);
                        return true;
                    }
                    object.get_mut(key).is_some_and(|value| walk(value, at, odd))
                })
            }
            _ => false,
        }
    }
    at += 1;
    walk(value, &mut at, odd);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_mangled_answer_is_read_or_refused(
        which in 0..SAMPLES.len(),
        changes in prop::collection::vec((0..2500_usize, prop::option::weighted(0.85, odd())), 1..6),
    ) {
        let (format, name) = SAMPLES[which];
        let path = samples().join(format.name()).join(name);
        let mut answer: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        for (at, odd) in &changes {
            mangle(&mut answer, *at, odd);
        }
        if let Ok(made) = made(format, answer.to_string().as_bytes(), &Beside::of(&path)) {
            made.iter().for_each(nothing_fatal);
        }
    }

    #[test]
    fn a_truncated_or_corrupted_answer_is_read_or_refused(
        which in 0..SAMPLES.len(),
        cut in any::<prop::sample::Index>(),
        bytes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let (format, name) = SAMPLES[which];
        let mut answer = std::fs::read(samples().join(format.name()).join(name)).unwrap();
        for (at, byte) in bytes {
            let at = at.index(answer.len());
            answer[at] = byte;
        }
        answer.truncate(cut.index(answer.len() * 2));
        let _ = of_text(&String::from_utf8_lossy(&answer));
        if let Ok(made) = made(format, &answer, &Beside::default()) {
            made.iter().for_each(nothing_fatal);
        }
    }

    #[test]
    fn an_answer_of_one_feed_is_refused_by_the_others(which in 0..SAMPLES.len(), other in 0..SAMPLES.len()) {
        let ((format, name), (other, _)) = (SAMPLES[which], SAMPLES[other]);
        let answer = std::fs::read(samples().join(format.name()).join(name)).unwrap();
        prop_assert_eq!(of_text(&String::from_utf8_lossy(&answer)), Some(format), "{}", name);
        if format != other && let Ok(made) = made(other, &answer, &Beside::default()) {
            prop_assert!(made.iter().all(|made| made.document.is_none()), "{name} as {}", other.name());
        }
    }
}
