//! How teams level on points are separated: a named set, or one spelled out.

use super::cursor::{Object, Reader, shortened};
use super::keys;
use crate::document::{Again, Better, Criterion, HeadToHead, Measure, PointsFor, Rules, Value};

const MAX_POINTS: i64 = 99;

/// What happens after a head-to-head step, by name.
const AGAIN: [(&str, Again); 3] =
    [("after-all", Again::AfterAll), ("on-split", Again::OnSplit), ("never", Again::Never)];

/// Which way of a fact is better, by name.
const BETTER: [(&str, Better); 2] = [("more", Better::More), ("fewer", Better::Fewer)];

/// The rules at the key `rules`.
pub(super) fn rules(reader: &mut Reader, object: &Object<'_>) -> Option<Rules> {
    if let Some(value @ Value::Text(_)) = object.get("rules") {
        let name = reader.text_of(object.at("rules"), value)?;
        let rules = Rules::named(&name);
        if rules.is_none() {
            let text = format!(
                "no set of rules is called \"{}\": goal difference and goals separate teams level on points",
                shortened(&name)
            );
            reader.warn(object.at("rules"), text);
        }
        return rules;
    }
    let rules = reader.field(object, "rules", keys::RULES)?;
    Some(Rules {
        name: reader.text(&rules, "name"),
        points: points(reader, &rules),
        criteria: criteria(reader, &rules),
    })
}

fn points(reader: &mut Reader, rules: &Object<'_>) -> PointsFor {
    let mut points = PointsFor::default();
    let Some(object) = reader.field(rules, "points", keys::POINTS) else { return points };
    let three = [("win", &mut points.win), ("draw", &mut points.draw), ("loss", &mut points.loss)];
    for (key, place) in three {
        let number = reader.whole(&object, key, -MAX_POINTS, MAX_POINTS);
        if let Some(number) = number.and_then(|number| i32::try_from(number).ok()) {
            *place = number;
        }
    }
    points
}

/// The criteria at the key `criteria`: goal difference and goals where there is no such key.
pub(super) fn criteria(reader: &mut Reader, object: &Object<'_>) -> Vec<Criterion> {
    if object.get("criteria").is_none() {
        return Rules::default().criteria;
    }
    let items = reader.items(object, "criteria");
    items.into_iter().filter_map(|(path, item)| criterion(reader, path, item)).collect()
}

fn criterion(reader: &mut Reader, path: String, item: &Value) -> Option<Criterion> {
    match item {
        Value::Text(_) => measure(reader, path, item).map(Criterion::Overall),
        Value::Object(_) if Object::of(item).get("headToHead").is_some() => {
            let object = reader.object(path, item, keys::HEAD_TO_HEAD)?;
            let measures = measures(reader, &object, "headToHead");
            let again = reader.named(&object, "again", &AGAIN, "way to go on", "after-all is taken");
            let once_all_played = reader.flag(&object, "onceAllPlayed");
            let between_two =
                object.get("betweenTwo").is_some().then(|| self::measures(reader, &object, "betweenTwo"));
            if measures.is_empty() {
                let text = "a head-to-head step needs what it compares: it is left out".to_owned();
                reader.warn(object.path, text);
                return None;
            }
            let again = again.unwrap_or_default();
            Some(Criterion::HeadToHead(HeadToHead { measures, again, once_all_played, between_two }))
        }
        Value::Object(_) => {
            let object = reader.object(path, item, keys::FACT)?;
            let name = reader.text(&object, "fact");
            let better = reader.named(&object, "better", &BETTER, "direction", "the criterion is left out");
            if let (Some(name), Some(better)) = (name, better) {
                return Some(Criterion::Fact { name, better });
            }
            let text = "a criterion has a fact and which way of it is better (more or fewer), or headToHead: \
                        it is left out";
            reader.warn(object.path, text.to_owned());
            None
        }
        other => {
            reader.wrong(path, other, "a criterion");
            None
        }
    }
}

fn measures(reader: &mut Reader, object: &Object<'_>, key: &str) -> Vec<Measure> {
    let items = reader.items(object, key);
    items.into_iter().filter_map(|(path, item)| measure(reader, path, item)).collect()
}

fn measure(reader: &mut Reader, path: String, item: &Value) -> Option<Measure> {
    let found = reader.text_of(path.clone(), item)?;
    let measure = Measure::NAMES.iter().find(|(name, _)| *name == found).map(|(_, measure)| *measure);
    if measure.is_none() {
        let names: Vec<&str> = Measure::NAMES.iter().map(|(name, _)| *name).collect();
        reader.no_such_name(path, &found, &names, "criterion", "it is left out");
    }
    measure
}
