//! How teams level on points are separated: a named set of rules, or rules in full.

use super::Level;
use super::cursor::{Object, Reader, no_such};
use crate::document::{Again, Better, Criterion, HeadToHead, Measure, PointsFor, Rules, Value};

const MAX_POINTS: i32 = 99;

/// The rules at the key `rules`.
pub(super) fn rules(reader: &mut Reader, object: &Object<'_>) -> Option<Rules> {
    reader.has_unknown_points = false;
    if let Some(Value::Text(_)) = object.get("rules") {
        let name = reader.text(object, "rules")?;
        let rules = Rules::named(&name);
        if rules.is_none() {
            let then = "goal difference and goals separate teams level on points";
            let text = no_such("set of rules", &name, &mut Rules::names(), false, then);
            reader.warn(object, "rules", format_args!("{text}"));
        }
        return rules;
    }
    reader.field(object, "rules", |reader, rules| Rules {
        name: reader.text(rules, "name"),
        points: points(reader, rules),
        criteria: criteria(reader, rules),
    })
}

fn points(reader: &mut Reader, rules: &Object<'_>) -> PointsFor {
    let mut points = PointsFor::default();
    reader.has_unknown_points =
        !rules.is_silent("points") && !matches!(rules.get("points"), Some(Value::Object(_)));
    reader.field(rules, "points", |reader, object| {
        let three = [("win", &mut points.win), ("draw", &mut points.draw), ("loss", &mut points.loss)];
        for (key, place) in three {
            match reader.whole(object, key, -MAX_POINTS, MAX_POINTS) {
                Some(number) => *place = number,
                None => reader.has_unknown_points |= !object.is_silent(key),
            }
        }
    });
    points
}

/// The criteria at the key `criteria`. Goal difference and goals if the key is absent.
pub(super) fn criteria(reader: &mut Reader, object: &Object<'_>) -> Vec<Criterion> {
    if !object.has("criteria") {
        return Rules::default().criteria;
    }
    let mut criteria = Vec::new();
    reader.each_value(object, "criteria", &mut |reader, path, item| {
        let criterion = match item {
            Value::Object(_) if Object::of(item).has("headToHead") => {
                reader.object(path.to_owned(), item, head_to_head).flatten()
            }
            Value::Object(_) => reader.object(path.to_owned(), item, fact).flatten(),
            _ => measure(reader, path, item).map(Criterion::Overall),
        };
        if let Some(criterion) = criterion {
            criteria.push(criterion);
        }
    });
    criteria
}

fn head_to_head(reader: &mut Reader, object: &Object<'_>) -> Option<Criterion> {
    let step = HeadToHead {
        measures: measures(reader, object, "headToHead"),
        again: reader
            .named(object, "again", &Again::NAMES, "way to go on", "it is taken as after-all")
            .unwrap_or_default(),
        once_all_played: reader.flag(object, "onceAllPlayed"),
        between_two: object.has("betweenTwo").then(|| measures(reader, object, "betweenTwo")),
    };
    if step.measures.is_empty() {
        reader.left_out(object, "a head-to-head step needs what it compares");
        return None;
    }
    Some(Criterion::HeadToHead(step))
}

fn fact(reader: &mut Reader, object: &Object<'_>) -> Option<Criterion> {
    let name = reader.text(object, "fact");
    let better = reader.named(object, "better", &Better::NAMES, "way of a fact", "the criterion is left out");
    if let (Some(name), Some(better)) = (name, better) {
        return Some(Criterion::Fact { name, better });
    }
    reader.left_out(
        object,
        "a criterion has headToHead, or a fact and which way of it is better, more or fewer",
    );
    None
}

fn measures(reader: &mut Reader, object: &Object<'_>, key: &'static str) -> Vec<Measure> {
    let mut measures = Vec::new();
    reader.each_value(object, key, &mut |reader, path, item| {
        measures.extend(measure(reader, path, item));
    });
    measures
}

fn measure(reader: &mut Reader, path: &str, item: &Value) -> Option<Measure> {
    let found = reader.text_of(path, item)?;
    for (name, measure) in Measure::NAMES {
        if name == found {
            return Some(measure);
        }
    }
    let names = &mut Measure::NAMES.iter().map(|(name, _)| *name);
    let text = no_such("criterion", &found, names, true, "it is left out");
    reader.say(Level::Warning, path.to_owned(), format_args!("{text}"));
    None
}
