//! What the reader makes of documents, right and wrong.

// Helpers of tests may fail as tests do; clippy allows it only within #[test].
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value as Json, json};
use touchline_football::document::{Document, Level, Reading, Status, Value, read_with_claims};

fn reading(json: &Json) -> Reading {
    let value: Value = serde_json::from_str(&json.to_string()).unwrap();
    read_with_claims(&value)
}

fn messages(json: &Json) -> Vec<String> {
    reading(json).messages.iter().map(ToString::to_string).collect()
}

/// The document, of which nothing is to be said.
fn clean(json: &Json) -> Document {
    let reading = reading(json);
    assert_eq!(reading.messages, []);
    reading.document.unwrap()
}

/// A small document that is right.
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

/// The small document with some values replaced, by JSON pointer; null takes the key away.
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
    assert_eq!(document.fixture.unwrap().status, Status::Finished);
    assert_eq!(document.groups[0].teams, ["liv", "nap", "gnk"]);
    assert_eq!(document.groups[0].fixtures[1].id, "6-nap-gnk");
    let events: Vec<_> = document.events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(events, ["goal-nap-mertens", "goal-liv-lovren"]);
    assert_eq!(document.teams[0].code, "LIV");
}

#[test]
fn a_group_alone_or_a_match_alone_is_a_whole_document() {
    let group = clean(&with(&[("/match", Json::Null), ("/events", Json::Null)]));
    assert_eq!((group.fixture, group.groups.len()), (None, 1));
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
    let left_out = "it is left out";
    let cases = [
        // The match.
        (
            "/match/status",
            json!("finnished"),
            "warning match.status: there is no status \"finnished\" (did you mean \"finished\"?): a match with a score is taken as finished",
        ),
        (
            "/match/status",
            Json::Null,
            "warning match: the match says no status: a match with a score is taken as finished",
        ),
        (
            "/match/halfTime",
            json!(["0", "1"]),
            &format!(
                "warning match.halfTime: expected two whole numbers, [home, away], from 0 to 199, found a list of 2: {left_out}"
            ),
        ),
        ("/match/halfTime", json!(null), ""),
        (
            "/match/aggregate",
            json!({ "legs": [] }),
            "warning match.aggregate: an aggregate needs its score: it is left out",
        ),
        (
            "/match/winner",
            json!("gnk"),
            "warning match.winner: the winner is one of the two sides: it is left out",
        ),
        (
            "/match/kickoff",
            json!("27/11/2019"),
            "warning match.kickoff: expected a date and time with its offset, such as 2019-11-27T20:00:00+00:00, found the text \"27/11/2019\": it is left out",
        ),
        (
            "/match/report",
            json!("javascript:alert(1)"),
            "warning match.report: an address is http(s) or relative, and \"javascript:alert(1)\" is not: it is left out",
        ),
        (
            "/match/added",
            json!({ "1": 4, "6": 1 }),
            "warning match.added.6: there is no key \"6\": it is ignored; keys of your own begin with \"x-\"",
        ),
        (
            "/match/lengths",
            json!([40, 35]),
            "warning match.lengths: expected the minutes of both halves, [40, 40], and of extra time, [40, 40, 10, 10], found a list of 2: it is left out",
        ),
        (
            "/match/clock",
            json!({ "minute": 67 }),
            "warning match.clock: a match that is finished has no clock: it is left out",
        ),
        (
            "/match/fixture",
            json!("e4"),
            "warning match.fixture: there is no fixture \"e4\": the match does not count in a table",
        ),
        (
            "/match/fixture",
            json!("6-nap-gnk"),
            "warning match.fixture: the fixture is of other teams: the match does not count as it",
        ),
        (
            "/match/fixture",
            Json::Null,
            "warning match: the group has a fixture of these two: say \"fixture\": \"e5\", so that the match counts in the table",
        ),
        (
            "/match/officials",
            json!([{ "name": "Carlos del Cerro Grande" }]),
            "warning match.officials[0]: an official needs a role and a name: it is left out",
        ),
        (
            "/match/attendance",
            json!(-1),
            "warning match.attendance: expected a whole number from 0 to 1000000, found the number -1: it is left out",
        ),
        (
            "/match/venue",
            json!(" "),
            "warning match.venue: expected a text with something in it, found the text \" \": it is left out",
        ),
        (
            "/match/lineups",
            json!({ "home": { "start": ["lovren"] } }),
            "warning match.lineups.home.start: a side begins with eleven, and here are 1: shown as they are",
        ),
        (
            "/match/lineups",
            json!({ "away": { "formation": "4-4-3" } }),
            "warning match.lineups.away.formation: expected lines that are ten players together, such as \"4-3-3\", found the text \"4-4-3\": it is left out",
        ),
        (
            "/match/lineups",
            json!({ "home": { "bench": ["lovren", "Dejan Lovren"] } }),
            "warning match.lineups.home.bench[1]: \"lovren\" is listed already: it is left out",
        ),
        (
            "/match/lineups",
            json!({ "home": { "bench": ["mertens"] } }),
            "warning match.lineups.home.bench[0]: \"mertens\" is of the team \"nap\", and here it is \"liv\": shown as it stands (an own goal, too, has the team of the player who scored it)",
        ),
        // Its events.
        (
            "/events/-",
            json!({ "kind": "gaol", "team": "liv" }),
            "warning events[2].kind: there is no kind of event \"gaol\" (did you mean \"goal\"?): the event is left out",
        ),
        ("/events/-", json!({ "team": "liv" }), "warning events[2]: an event needs its kind: it is left out"),
        (
            "/events/-",
            json!({ "kind": "yellow" }),
            "warning events[2]: an event of this kind needs its team: it is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "yellow", "team": "gnk" }),
            "warning events[2].team: \"gnk\" does not play in this match: the event is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "yellow", "team": "gnkk" }),
            "warning events[2].team: there is no team \"gnkk\" (did you mean \"gnk\"?): the event is left out",
        ),
        (
            "/events/-",
            json!("full time"),
            "warning events[2]: expected an object, found the text \"full time\": it is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "note", "minute": 0 }),
            "warning events[2].minute: expected a whole number from 1 to 120, found the number 0: it is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "note", "minute": 65.5 }),
            "warning events[2].minute: expected a whole number from 1 to 120, found a number with a fraction: it is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "note", "minute": 1e300 }),
            "warning events[2].minute: expected a whole number from 1 to 120, found a number beyond all measure: it is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "note", "minute": 88, "stoppage": 2 }),
            "warning events[2].stoppage: stoppage time goes with the last minute of a period (45, 90, 105, 120): it is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "note", "stoppage": 2 }),
            "warning events[2].stoppage: stoppage time goes with the last minute of a period (45, 90, 105, 120): it is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "note", "period": 2, "minute": 44 }),
            "warning events[2].minute: the period has the minutes 46 to 90, and stoppage time is 90 with \"stoppage\": it is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "note", "period": 2, "when": "half-time" }),
            "warning events[2].when: only the first half ends with half-time: it is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "note", "minute": 30 }),
            "warning events[2]: it comes after later events in the list: it is shown in its place",
        ),
        (
            "/events/-",
            json!({ "kind": "yellow", "team": "nap", "player": "mertns" }),
            "warning events[2].player: there is no player \"mertns\" (did you mean \"mertens\"?): it is taken as a name",
        ),
        (
            "/events/-",
            json!({ "kind": "substitution", "team": "nap" }),
            "warning events[2]: a substitution needs in and out: it is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "var", "about": "e04" }),
            "warning events[2].about: there is no event \"e04\": it is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "note", "clip": "data:x" }),
            "warning events[2].clip: an address is http(s) or relative, and \"data:x\" is not: it is left out",
        ),
        (
            "/events/-",
            json!({ "kind": "note", "source": "press" }),
            "warning events[2].source: there is no source \"press\": it is taken as the title of one",
        ),
        (
            "/events/-",
            json!({ "kind": "kick-scored", "team": "liv", "period": 4 }),
            "warning events[2].period: a kick of the shoot-out is in period 5: it is put there",
        ),
        ("/events/1/score", json!([2, 1]), "warning events[1].score: 2-1, and with this goal it is 1-1"),
        ("/events/1/id", json!("goal-nap-mertens"), ""),
        // Its group.
        (
            "/group/fixtures/-",
            json!({ "home": "gnk", "away": "gnk" }),
            "warning group.fixtures[2]: a team does not play itself: it is left out",
        ),
        (
            "/group/fixtures/-",
            json!({ "id": "e5", "home": "gnk", "away": "nap" }),
            "warning group.fixtures[2].id: the id is in use already: this one is called \"e5-2\"",
        ),
        (
            "/group/fixtures/-",
            json!({ "home": "nap", "away": "gnk", "matchday": 6 }),
            "warning group.fixtures[2]: the group has this fixture already, on the same matchday: both count",
        ),
        (
            "/group/fixtures/-",
            json!({ "home": "nap" }),
            "warning group.fixtures[2]: a fixture needs home and away: it is left out",
        ),
        (
            "/group/fixtures/0/score",
            json!([0, 1]),
            "warning match.score: its fixture says 0-1: the match counts",
        ),
        (
            "/group/fixtures/1/score",
            json!([0, 200]),
            "warning group.fixtures[1].score: expected two whole numbers, [home, away], from 0 to 199, found a list of 2: it is left out",
        ),
        (
            "/group/teams",
            json!(["liv", "nap"]),
            "warning group.fixtures[1]: \"gnk\" is not among the teams of the group: it is added to them",
        ),
        (
            "/group/start",
            json!([{ "team": "gnk", "played": 4, "won": 0, "drawn": 1, "lost": 2, "goalsFor": 1, "goalsAgainst": 5, "points": 1 }]),
            "warning group.start[0].played: won, drawn and lost do not add up to it: shown as they stand",
        ),
        (
            "/group/rules",
            json!("uefa"),
            "warning group.rules: there is no set of rules \"uefa\" (did you mean \"uefa-cl-2018\"?): goal difference and goals separate teams level on points",
        ),
        (
            "/rules",
            json!({ "criteria": ["goal-difference", "goal-diff"] }),
            "warning rules.criteria[1]: there is no criterion \"goal-diff\" (did you mean \"goal-difference\"?): it is left out",
        ),
        (
            "/rules",
            json!({ "criteria": [{ "fact": "coefficient" }] }),
            "warning rules.criteria[0]: a criterion has headToHead, or a fact and which way of it is better, more or fewer: it is left out",
        ),
        (
            "/zones",
            json!([{ "name": "Play-off", "from": 3, "to": 2 }]),
            "warning zones[0]: a zone that ends before it begins has no places: it is left out",
        ),
        (
            "/across",
            json!({ "name": "Third-placed teams" }),
            "warning across: a ranking across groups needs a name and a place: it is left out",
        ),
        // What else there is.
        (
            "/claims",
            json!([{ "kind": "points-gap", "team": "liv", "over": "nap" }]),
            "warning claims[0]: a points-gap needs over and points, a position its position: it is left out",
        ),
        (
            "/claims",
            json!([{ "kind": "out", "team": "liv", "zone": "r16" }]),
            "warning claims[0].zone: there is no zone \"r16\": the claim is left out",
        ),
        (
            "/claims",
            json!([{ "kind": "out", "team": "liv", "if": [{ "fixture": "e6" }] }]),
            "warning claims[0].if[0].fixture: there is no fixture \"e6\": the claim is left out",
        ),
        ("/teams/2/id", json!("nap"), "warning teams[2]: another team has this id: it is left out"),
        (
            "/teams/0/names",
            json!({ "Arabic!": "ليفربول" }),
            "warning teams[0].names[\"Arabic!\"]: the key is a language tag, such as \"ar\" or \"pt-BR\": it is left out",
        ),
        (
            "/teams/0/facts",
            json!({ "coefficient": "99" }),
            "warning teams[0].facts.coefficient: expected a number, found the text \"99\": it is left out",
        ),
        (
            "/players/1/number",
            json!(0),
            "warning players[1].number: expected a whole number from 1 to 999, found the number 0: it is left out",
        ),
        (
            "/competition",
            json!({ "season": "2019/20" }),
            "warning competition: a competition needs its name: it is left out",
        ),
        (
            "/sources",
            json!([{ "url": "https://example.org" }]),
            "warning sources[0]: a source needs an id and a title: it is left out",
        ),
        (
            "/updated",
            json!("yesterday"),
            "warning updated: expected a date and time with its offset, such as 2019-11-27T20:00:00+00:00, found the text \"yesterday\": it is left out",
        ),
    ];
    let mut surprises = Vec::new();
    for (pointer, value, expected) in cases {
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
