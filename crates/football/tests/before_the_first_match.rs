//! A table before the first match: "not yet played", in alphabetical order, with no mention of lots.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use serde_json::{Value as Json, json};
use touchline_football::document::{Document, Value, read};
use touchline_football::standings::{FixtureIndex, Season, Table};
use touchline_football::words::Words;

fn document(fixtures: Json, more: Json) -> Document {
    let team =
        |(id, name): (&str, &str)| json!({ "id": id, "name": name, "facts": { "coefficient": id.len() } });
    let teams =
        [("z", "Zwolle"), ("aj", "Ajax"), ("m", "MVV"), ("oe", "Östersund"), ("q", "excelsior")].map(team);
    let mut json = json!({
        "touchline": 1, "rules": "premier-league", "teams": teams,
        "group": { "name": "League", "teams": ["z", "aj", "m", "oe", "q"], "fixtures": fixtures },
    });
    json.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    read(&serde_json::from_value::<Value>(json).unwrap()).document.unwrap()
}

fn table(document: &Document) -> (String, Option<String>, usize) {
    let group = &document.groups[0];
    let season = Season::of(document, group);
    let table = Table::of(&season);
    let order: Vec<&str> = table.rows.iter().map(|row| row.id.as_str()).collect();
    let reasons = reasons(&season, &table).into_iter().filter(|(_, is)| *is).count();
    (order.join(" "), Words::for_tag(None).progress(group, &season), reasons)
}

/// The teams in order, and whether there is something to say about what separates each from the next one.
fn reasons<'t>(season: &Season, table: &'t Table) -> Vec<(&'t str, bool)> {
    let next = |place: usize| table.rows.get(place + 1);
    let rows = table.rows.iter().enumerate();
    let has_reason = |(place, row): (usize, &'t touchline_football::standings::TableRow)| {
        (row.id.as_str(), next(place).and_then(|next| row.reason(season, next)).is_some())
    };
    rows.map(has_reason).collect()
}

fn to_come() -> Json {
    json!([{ "home": "z", "away": "aj", "matchday": 1 }, { "home": "m", "away": "oe", "matchday": 1 }])
}

#[test]
fn it_is_in_alphabetical_order_and_gives_no_reasons() {
    let not_yet = Some("not yet played".to_owned());
    assert_eq!(table(&document(to_come(), json!({}))), ("aj q m oe z".to_owned(), not_yet.clone(), 0));
    // Criteria that may separate the teams later change nothing now.
    let facts = json!({ "rules": { "criteria": [{ "fact": "coefficient", "better": "more" }] } });
    assert_eq!(table(&document(to_come(), facts)), ("aj q m oe z".to_owned(), not_yet.clone(), 0));
    let postponed = json!([{ "home": "z", "away": "aj", "status": "postponed" }]);
    assert_eq!(table(&document(postponed, json!({}))).1, not_yet);
    assert_eq!(table(&document(json!([]), json!({}))).1, not_yet);
}

#[test]
fn a_score_that_is_only_supposed_does_not_bring_lots_in() {
    let document = document(to_come(), json!({}));
    let season = Season::of(&document, &document.groups[0]);
    let table = Table::supposing(&season, &[(FixtureIndex(0), [1, 1])]);
    let reasons = reasons(&season, &table);
    assert_eq!(reasons, [("aj", false), ("z", true), ("q", false), ("m", false), ("oe", false)]);
}

#[test]
fn a_deduction_counts_before_the_first_match() {
    let mut document = document(to_come(), json!({}));
    document.teams[1].adjustments =
        vec![touchline_football::document::Adjustment { points: Some(-3), reason: None }];
    let (order, _, reasons) = table(&document);
    assert_eq!((order.as_str(), reasons), ("q m oe z aj", 1));
}

#[test]
fn with_the_first_result_it_is_a_table() {
    let played = json!([{ "home": "z", "away": "aj", "matchday": 1, "score": [1, 0] }, { "home": "m", "away": "oe", "matchday": 1 }]);
    let (order, progress, reasons) = table(&document(played, json!({})));
    // Teams that have not played yet are level, and there is nothing to say about them.
    assert_eq!((order.as_str(), progress, reasons), ("z m oe q aj", None, 2));
    for status in ["live", "abandoned", "finished"] {
        let fixtures = json!([{ "home": "z", "away": "aj", "matchday": 1, "status": status }]);
        assert_eq!(table(&document(fixtures, json!({}))).1, None, "{status}");
    }
    let begun = json!({ "match": { "home": "z", "away": "aj", "status": "live", "fixture": "1-z-aj" } });
    assert_eq!(table(&document(to_come(), begun)).1, None);
}
