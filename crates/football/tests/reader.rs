//! What the reader makes of valid and invalid documents.

// Test helpers may panic as tests do, but clippy allows that only within #[test].
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value as Json, json};
use touchline_football::clock::{Minute, Period};
use touchline_football::document::{
    Clock, Document, Level, Match, MatchStatus, Reading, Stated, Value, read_with_claims,
};

fn reading(json: &Json) -> Reading {
    let value: Value = serde_json::from_str(&json.to_string()).unwrap();
    read_with_claims(&value)
}

fn messages(json: &Json) -> Vec<String> {
    reading(json).messages.iter().map(ToString::to_string).collect()
}

/// The document. It must read without messages.
fn clean(json: &Json) -> Document {
    let reading = reading(json);
    assert_eq!(reading.messages, []);
    reading.document.unwrap()
}

/// A small valid document.
fn base() -> Json {
    json!({
        "touchline": 1,
        "teams": [
            { "id": "liv", "name": "Liverpool" },
            { "id": "nap", "name": "Napoli" },
            { "id": "gnk", "name": "Genk" },
        ],
        "players": [
            { "id": "mertens", "name": "Dries Mertens", "short": "Mertens", "team": "nap" },
            { "id": "lovren", "name": "Dejan Lovren", "team": "liv" },
        ],
        "match": { "fixture": "e5", "home": "liv", "away": "nap", "status": "finished", "score": [1, 1], "halfTime": [0, 1] },
        "events": [
            { "period": 1, "minute": 21, "kind": "goal", "team": "nap", "player": "mertens" },
            { "period": 2, "minute": 65, "kind": "goal", "team": "liv", "player": "lovren" },
        ],
        "group": { "name": "Group E", "fixtures": [
            { "id": "e5", "matchday": 5, "home": "liv", "away": "nap" },
            { "matchday": 6, "home": "nap", "away": "gnk" },
        ] },
    })
}

/// The small document with some values replaced, by JSON pointer. `null` removes the key.
fn with(changes: &[(&str, Json)]) -> Json {
    let mut document = base();
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match document.pointer_mut(parent).unwrap() {
            Json::Object(object) if value.is_null() => drop(object.remove(key)),
            Json::Object(object) => drop(object.insert(key.to_owned(), value.clone())),
            Json::Array(list) if key == "-" => list.push(value.clone()),
            Json::Array(list) => list[key.parse::<usize>().unwrap()] = value.clone(),
            other => panic!("{pointer} leads into {other}"),
        }
    }
    document
}

#[test]
fn a_document_that_is_right_brings_no_message() {
    let document = clean(&base());
    assert_eq!(document.the_match.unwrap().status(), MatchStatus::Finished);
    assert_eq!(document.groups[0].teams, ["liv", "nap", "gnk"]);
    assert_eq!(document.groups[0].fixtures[1].id, "6-nap-gnk");
    let events: Vec<_> = document.events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(events, ["goal-nap-mertens", "goal-liv-lovren"]);
    assert_eq!(document.teams[0].code, "LIV");
}

#[test]
fn a_group_alone_or_a_match_alone_is_a_whole_document() {
    let group = clean(&with(&[("/match", Json::Null), ("/events", Json::Null)]));
    assert_eq!((group.the_match, group.groups.len()), (None, 1));
    let fixture = clean(&with(&[("/group", Json::Null), ("/match/fixture", Json::Null)]));
    assert_eq!((fixture.events.len(), fixture.groups.len()), (2, 0));
}

#[test]
fn what_cannot_be_shown_at_all_is_fatal_and_says_why() {
    let no_teams = "fatal teams: a document needs its teams, and none could be read";
    let cases = [
        (json!([]), "fatal document: a match document is a JSON object, and this is none"),
        (json!(null), "fatal document: a match document is a JSON object, and this is none"),
        (json!("{"), "fatal document: a match document is a JSON object, and this is none"),
        (
            with(&[("/touchline", json!(2))]),
            "fatal touchline: the document is of a newer version of the format than this Touchline reads (1): \
             Touchline needs an update",
        ),
        (
            with(&[("/touchline", json!("1"))]),
            "fatal touchline: a match document says \"touchline\": 1, the version of the format",
        ),
        (
            with(&[("/touchline", json!(0.5))]),
            "fatal touchline: a match document says \"touchline\": 1, the version of the format",
        ),
        (
            with(&[("/touchline", Json::Null)]),
            "fatal touchline: a match document says \"touchline\": 1, the version of the format",
        ),
        (with(&[("/teams", Json::Null)]), no_teams),
        (with(&[("/teams", json!([]))]), no_teams),
        (with(&[("/teams", json!("Liverpool"))]), no_teams),
        (
            with(&[("/match/home", json!("livv"))]),
            "fatal match.home: there is no team \"livv\" (did you mean \"liv\"?): the match cannot be shown",
        ),
        (
            with(&[("/match/away", json!("Napoli"))]),
            "fatal match.away: a team is named by its id, here \"nap\": the match cannot be shown",
        ),
        (
            with(&[("/match/away", json!({ "name": "Napoli" }))]),
            "fatal match.away: a match needs the ids of its home and its away team",
        ),
        (
            with(&[("/match/home", Json::Null)]),
            "fatal match.home: a match needs the ids of its home and its away team",
        ),
        (with(&[("/match/away", json!("liv"))]), "fatal match: a team does not play itself"),
        (
            with(&[("/match", json!(7)), ("/group", json!("E"))]),
            "fatal document: neither a match nor a group could be read: there is nothing to show",
        ),
    ];
    for (document, expected) in cases {
        let reading = reading(&document);
        assert_eq!(reading.document, None, "{expected}");
        assert_eq!(reading.worst(), Some(Level::Fatal));
        let fatal: Vec<_> = reading.messages.iter().filter(|message| message.level == Level::Fatal).collect();
        assert_eq!(fatal.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);
    }
}

#[test]
fn a_newer_version_is_told_so_and_nothing_else() {
    assert_eq!(messages(&json!({ "touchline": 2, "squads": [] })).len(), 1);
}

#[test]
fn every_message_comes_at_once() {
    let document = with(&[
        ("/lang", json!(5)),
        ("/teams/0/colour", json!("red")),
        ("/players/0/position", json!("striker")),
        ("/match/attendence", json!(52128)),
        ("/events/0/minute", json!("21")),
        ("/group/fixtures/1/away", json!("gkn")),
    ]);
    assert_eq!(
        messages(&document),
        [
            "warning lang: expected a text with something in it, found the number 5: it is left out",
            "warning teams[0].colour: expected a colour, #rgb or #rrggbb, found the text \"red\": it is left out",
            "warning players[0].position: there is no position \"striker\" (there are goalkeeper, defender, \
             midfielder, forward): it is left out",
            "warning group.fixtures[1].away: there is no team \"gkn\" (did you mean \"gnk\"?): the fixture is \
             left out",
            "warning match.attendence: there is no key \"attendence\" (did you mean \"attendance\"?): it is ignored; keys of your \
             own begin with \"x-\"",
            "warning events[0].minute: expected a whole number from 1 to 120, found the text \"21\": it is left out",
        ]
    );
}

#[test]
fn keys_of_ones_own_and_the_schema_are_never_warned_of() {
    let document = with(&[
        ("/$schema", json!("touchline.schema.json")),
        ("/x-feed", json!(null)),
        ("/match/x-id", json!({ "deep": [null] })),
        ("/events/0/x-xg", json!(0.07)),
    ]);
    assert_eq!(messages(&document), [] as [String; 0]);
}

#[test]
fn what_is_wrong_with_one_thing_costs_only_that_thing() {
    // Each case replaces one value of the small document. `null` removes it.
    let cases: Vec<Json> = serde_json::from_str(include_str!("reader/one_thing_wrong.json")).unwrap();
    let mut surprises = Vec::new();
    for case in &cases {
        let (pointer, value) = (case["at"].as_str().unwrap(), &case["is"]);
        let expected = case["says"].as_str().unwrap();
        let document = with(&[(pointer, value.clone())]);
        let messages = messages(&document);
        let said = if expected.is_empty() {
            messages.is_empty()
        } else {
            messages.iter().any(|message| message == expected)
        };
        if !said || reading(&document).document.is_none() {
            surprises.push(format!("{pointer} = {value}\n  expected: {expected}\n  messages: {messages:#?}"));
        }
    }
    assert!(surprises.is_empty(), "{}", surprises.join("\n"));
}

#[test]
fn what_is_left_out_still_warns_of_its_misspelt_keys() {
    let cases = [
        (with(&[("/teams/-", json!({ "naem": "Salzburg" }))]), "teams[3].naem", "name"),
        (with(&[("/players/-", json!({ "nmae": "Allan", "team": "nap" }))]), "players[2].nmae", "name"),
        (with(&[("/events/-", json!({ "knid": "goal", "team": "liv" }))]), "events[2].knid", "kind"),
        (with(&[("/events/-", json!({ "kind": "goal", "taem": "liv" }))]), "events[2].taem", "team"),
        (with(&[("/events/-", json!({ "kind": "gaol", "minuet": 3 }))]), "events[2].minuet", "minute"),
        (
            with(&[("/group/fixtures/-", json!({ "hoem": "liv", "away": "gnk" }))]),
            "group.fixtures[2].hoem",
            "home",
        ),
        (with(&[("/sources", json!([{ "titel": "report" }]))]), "sources[0].titel", "title"),
        (with(&[("/competition", json!({ "nmae": "Cup" }))]), "competition.nmae", "name"),
        (with(&[("/teams", Json::Null), ("/taems", json!([]))]), "taems", "teams"),
    ];
    for (document, path, meant) in cases {
        let expected = format!("(did you mean \"{meant}\"?)");
        let messages = reading(&document).messages;
        let said = messages.iter().any(|message| message.path == path && message.text.contains(&expected));
        assert!(said, "{path}: {messages:#?}");
    }
}

#[test]
fn a_match_has_a_score_only_once_it_has_begun_and_a_clock_only_while_it_is_live() {
    let clock = Clock { period: Period::Second, minute: Minute::at(67), at: None, running: true };
    let score = Stated::Known([1, 0]);
    for (_, status) in MatchStatus::NAMES {
        let mut own = Match::of("liv", "nap");
        own.set_state(status, score, Some(clock));
        assert_eq!(own.status(), status);
        assert_eq!(own.score().is_known(), status.has_begun(), "{status:?}");
        assert_eq!(own.clock().is_some(), status.is_live(), "{status:?}");
    }
}

#[cfg(feature = "json")]
#[test]
fn a_text_is_a_document_with_its_warnings_or_one_error() {
    use std::error::Error as _;

    let (document, messages) = Document::from_json(&with(&[("/lang", json!(5))]).to_string()).unwrap();
    assert_eq!((document.teams.len(), messages.len()), (3, 1));
    assert_eq!(messages[0].path, "lang");

    let cut_off = Document::from_json(r#"{ "touchline": 1, "#).unwrap_err();
    assert_eq!(cut_off.to_string(), "not JSON, or cut off");
    assert!(cut_off.source().unwrap().to_string().contains("EOF"));
    assert_eq!(cut_off.messages(), []);

    let nobody = Document::from_json(&with(&[("/match/home", json!("livv"))]).to_string()).unwrap_err();
    assert_eq!(
        nobody.to_string(),
        "not a match document: match.home: there is no team \"livv\" (did you mean \"liv\"?): the match cannot be shown"
    );
    assert_eq!(nobody.messages()[0].level, Level::Fatal);
}
