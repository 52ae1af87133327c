//! What a document says that it does not know. The reader must not count it when it reads what was written.

use crate::document::{Document, Group};
use serde_json::{Value, json};

/// What stands in place of a score or a period that could not be read.
const UNKNOWN: &str = "unknown";

/// Puts a word in place of every score and period that is not known, a row without figures for every team that has no place in the
/// table, and an adjustment without points for every team whose points are not known.
pub(super) fn mark(document: &Document, json: &mut Value) {
    if let Some(the_match) = &document.the_match {
        let unknown = the_match.unknown;
        // A list without events says that there was no goal so far.
        if document.events.is_empty()
            && the_match.status.is_live()
            && the_match.score.is_none()
            && !unknown.score
        {
            put(Some(&mut *json), "events", json!([]));
        }
        let keys = [
            ("score", unknown.score),
            ("halfTime", unknown.half_time),
            ("fullTime", unknown.full_time),
            ("shootOut", unknown.shoot_out),
        ];
        for (key, _) in keys.into_iter().filter(|(_, is_unknown)| *is_unknown) {
            put(json.pointer_mut("/match"), key, UNKNOWN.into());
        }
    }
    for (index, event) in document.events.iter().enumerate() {
        // A minute without a period would be placed by itself.
        let no_period = event.moment.minute.is_some() && event.moment.period.is_none();
        for (key, _) in
            [("score", event.is_score_unknown), ("period", no_period)].iter().filter(|(_, is)| *is)
        {
            put(json.pointer_mut(&format!("/events/{index}")), key, UNKNOWN.into());
        }
    }
    for (index, _) in document.teams.iter().enumerate().filter(|(_, team)| team.has_unknown_adjustment) {
        append(json.pointer_mut(&format!("/teams/{index}")), "adjustments", json!({}));
    }
    match document.groups.as_slice() {
        [group] => rows(group, json, "/group"),
        groups => {
            for (index, group) in groups.iter().enumerate() {
                rows(group, json, &format!("/groups/{index}"));
            }
        }
    }
}

fn rows(group: &Group, json: &mut Value, place: &str) {
    for team in &group.unranked {
        append(json.pointer_mut(place), "start", json!({ "team": team }));
    }
}

fn put(object: Option<&mut Value>, key: &str, value: Value) {
    if let Some(object) = object.and_then(Value::as_object_mut) {
        object.insert(key.to_owned(), value);
    }
}

/// Appends to the list at a key.
fn append(object: Option<&mut Value>, key: &str, item: Value) {
    let list = object.and_then(Value::as_object_mut);
    let list = list.map(|object| object.entry(key).or_insert_with(|| Value::Array(Vec::new())));
    if let Some(list) = list.and_then(Value::as_array_mut) {
        list.push(item);
    }
}
