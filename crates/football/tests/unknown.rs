//! Unknown stays unknown. Nothing is counted or invented in place of a value that a document lacks, or that
//! cannot be read. And "not sure" is never "over".

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use serde_json::{Value as Json, json};
use touchline_football::document::{Document, Level, MatchStatus, Reading, Value, read};
use touchline_football::standings::{Season, Table};
use touchline_football::story::{Item, Story};

fn reading(json: &Json) -> Reading {
    read(&serde_json::from_str::<Value>(&json.to_string()).unwrap())
}

/// A document with three teams, a match, its events, and any other keys.
fn with(fixture: Json, events: Json, more: Json) -> Reading {
    let teams = ["a", "b", "c"].map(|id| json!({ "id": id, "name": format!("Team {id}") }));
    let mut json = json!({ "touchline": 1, "updated": "2026-05-16T16:00:00Z", "teams": teams });
    let object = json.as_object_mut().unwrap();
    let mut own = json!({ "home": "a", "away": "b" });
    own.as_object_mut().unwrap().extend(fixture.as_object().unwrap().clone());
    object.insert("match".to_owned(), own);
    object.insert("events".to_owned(), events);
    object.extend(more.as_object().unwrap().clone());
    reading(&json)
}

fn document(fixture: Json, events: Json) -> Document {
    with(fixture, events, json!({})).document.unwrap()
}

/// Two goals for the home side, the second after half-time.
fn goals() -> Json {
    json!([
        { "kind": "goal", "team": "a", "player": "Ann", "minute": 10 },
        { "kind": "goal", "team": "a", "player": "Ann", "minute": 60 },
    ])
}

fn says(reading: &Reading, path: &str, text: &str) -> bool {
    reading
        .messages
        .iter()
        .any(|message| message.level == Level::Warning && message.path == path && message.text.contains(text))
}

/// Values that are not scores.
fn no_scores() -> Vec<Json> {
    vec![
        json!("2-1"),
        json!(["2", "1"]),
        json!([2.5, 1]),
        json!([2]),
        json!([2, 1, 0]),
        json!([-1, 0]),
        json!([200, 0]),
        json!([1e300, 0]),
        json!([null, null]),
        json!({ "home": 2, "away": 1 }),
        json!(21),
        json!(true),
        json!(null),
    ]
}

#[test]
fn a_finished_match_without_score_and_goals_has_none_and_counts_in_no_table() {
    for events in [json!([]), json!([{ "kind": "yellow", "team": "a", "minute": 3 }]), json!(null)] {
        let group = json!({ "group": { "name": "A", "fixtures": [
            { "id": "f1", "home": "a", "away": "b" }, { "id": "f2", "home": "b", "away": "c", "score": [2, 0] }] } });
        let reading = with(json!({ "status": "finished", "fixture": "f1" }), events, group);
        assert!(says(&reading, "match", "its score is not known"), "{:?}", reading.messages);
        let document = reading.document.unwrap();
        assert_eq!(document.score(), None);
        let table = Table::of(&Season::of(&document, &document.groups[0]));
        assert_eq!(table.rows.iter().map(|row| row.tally.played).collect::<Vec<_>>(), [1, 0, 1]);
    }
}

#[test]
fn a_live_match_stands_at_nil_nil_only_if_it_tells_its_events() {
    let live = |events: Json| document(json!({ "status": "live" }), events).score();
    assert_eq!(live(json!([])), Some([0, 0]));
    assert_eq!(live(json!([{ "kind": "yellow", "team": "a", "minute": 3 }])), Some([0, 0]));
    assert_eq!(live(json!(null)), None);
    assert_eq!(live(json!([{ "kind": "gaol", "team": "a", "minute": 3 }])), None);
}

#[test]
fn a_score_that_cannot_be_read_is_never_counted_from_the_goals() {
    assert_eq!(document(json!({ "status": "finished" }), goals()).score(), Some([2, 0]));
    for score in no_scores() {
        for status in ["finished", "live"] {
            let document = document(json!({ "status": status, "score": score }), goals());
            assert_eq!(document.score(), None, "{score} {status}");
        }
    }
}

#[test]
fn a_score_is_not_counted_where_a_goal_may_be_missing() {
    for event in [
        json!({ "kind": "goal", "team": "alpha", "minute": 70 }),
        json!({ "kind": "goal", "minute": 70 }),
        json!({ "kind": "Goal!", "team": "b", "minute": 70 }),
        json!({ "kind": 1, "team": "b", "minute": 70 }),
        json!({ "team": "b", "minute": 70 }),
        json!("Goal for Beta"),
        json!(null),
        json!({ "kind": "goal", "team": "b", "minute": 70, "cancelled": 1 }),
    ] {
        let mut events = goals();
        events.as_array_mut().unwrap().push(event.clone());
        assert_eq!(document(json!({ "status": "finished" }), events.clone()).score(), None, "{event}");
        let stated = document(json!({ "status": "finished", "score": [2, 1] }), events);
        assert_eq!(stated.score(), Some([2, 1]), "{event}");
    }
    // These are not goals, however little of them can be read.
    for event in [json!({ "kind": "yellow" }), json!({ "kind": "substitution", "team": "a" })] {
        let mut events = goals();
        events.as_array_mut().unwrap().push(event);
        assert_eq!(document(json!({ "status": "finished" }), events).score(), Some([2, 0]));
    }
    for events in [json!({}), json!("none"), json!(3)] {
        assert_eq!(document(json!({ "status": "finished" }), events).score(), None);
    }
}

#[test]
fn the_score_at_a_break_is_not_counted_where_a_stated_one_cannot_be_read() {
    let breaks = |fixture: Json, events: Json| {
        let document = document(fixture, events);
        let of = |item: &Item<'_>| match item {
            Item::Break(end) => Some(end.score.map(|[home, away]| format!("{home}-{away}"))),
            Item::Entry(_) => None,
        };
        Story::of(&document).items.iter().filter_map(of).collect::<Vec<_>>()
    };
    let known = |score: &str| Some(score.to_owned());
    let full = |more: Json| {
        let mut fixture = json!({ "status": "finished", "score": [2, 0] });
        fixture.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        breaks(fixture, goals())
    };
    assert_eq!(full(json!({})), [known("1-0"), known("2-0")]);
    for score in no_scores() {
        assert_eq!(full(json!({ "halfTime": score })), [None, known("2-0")], "{score}");
    }
    let kicks = json!([{ "kind": "kick-scored", "team": "a" }, { "kind": "kick-missed", "team": "b" }]);
    let level = |kicked: Json| {
        breaks(json!({ "status": "finished", "score": [0, 0], "shootOut": kicked }), kicks.clone())
    };
    assert_eq!(level(json!([1, 0])).last().unwrap(), &known("1-0"));
    assert_eq!(level(json!("1-0")).last().unwrap(), &None);
    assert_eq!(full(json!({ "shootOut": null })).len(), 2, "null says nothing");
    // A score after 90 minutes means that there was extra time, even if it cannot be read. `null` means
    // nothing.
    assert_eq!(full(json!({ "fullTime": "1-1" })).len(), 4);
    assert_eq!(full(json!({ "fullTime": "1-1" }))[1], None);
    assert_eq!(full(json!({ "fullTime": null })), [known("1-0"), known("2-0")]);
}

#[test]
fn the_score_after_a_goal_is_not_counted_where_the_stated_one_cannot_be_read() {
    let mut events = goals();
    events[0]["score"] = json!("1-0");
    let document = document(json!({ "status": "finished", "score": [2, 0] }), events);
    let scores: Vec<_> = Story::of(&document).entries().map(|entry| entry.score).collect();
    assert_eq!(scores, [None, Some([2, 0])]);
}

/// The ranks of a group with a starting row, the ids without a rank, and the reading.
fn ranked(more: Json) -> (String, String, Reading) {
    let reading = with(json!({ "status": "scheduled" }), json!([]), more);
    let document = reading.document.clone().unwrap();
    let table = Table::of(&Season::of(&document, &document.groups[0]));
    let rows: Vec<String> = table.rows.iter().map(|row| format!("{} {}", row.id, row.tally.points)).collect();
    (rows.join(", "), table.unranked.join(", "), reading)
}

fn row(team: &str, points: i32) -> Json {
    json!({ "team": team, "played": 9, "won": 2, "drawn": 3, "lost": 4, "goalsFor": 9, "goalsAgainst": 9, "points": points })
}

#[test]
fn a_team_with_a_figure_that_is_not_known_is_never_ranked_with_zero() {
    let played = json!([{ "home": "a", "away": "b", "score": [2, 0] }]);
    let group = |rows: Json| json!({ "group": { "name": "A", "start": rows, "fixtures": played } });
    assert_eq!(ranked(group(json!([row("a", 20), row("b", 19), row("c", 18)]))).0, "a 23, b 19, c 18");
    for key in ["played", "won", "drawn", "lost", "goalsFor", "goalsAgainst", "points"] {
        for value in [json!(20.5), json!("20"), json!(1e9), json!(null), json!([]), json!(true)] {
            let mut changed = row("b", 19);
            changed[key] = value.clone();
            let (rows, unranked, reading) = ranked(group(json!([row("a", 20), changed, row("c", 18)])));
            assert_eq!([rows.as_str(), unranked.as_str()], ["a 23, c 18", "b"], "{key}: {value}");
            assert!(says(&reading, "group.start[1]", "no place in the table"), "{:?}", reading.messages);
        }
        let mut changed = row("b", 19);
        changed.as_object_mut().unwrap().remove(key);
        let (rows, unranked, reading) = ranked(group(json!([row("a", 20), changed, row("c", 18)])));
        assert_eq!([rows.as_str(), unranked.as_str()], ["a 23, c 18", "b"], "{key}");
        assert!(says(&reading, "group.start[1]", key), "{:?}", reading.messages);
    }
    // A row with an unknown team may belong to any team without a row.
    for lost in [json!({ "team": "bb", "points": 19 }), json!("b 19"), json!(null)] {
        let (rows, unranked, _) = ranked(group(json!([row("a", 20), lost, row("c", 18)])));
        assert_eq!([rows.as_str(), unranked.as_str()], ["a 23, c 18", "b"], "{lost}");
    }
    assert_eq!(ranked(group(json!({ "a": 20 }))).0, "");
}

#[test]
fn a_deduction_that_cannot_be_read_takes_the_team_out_of_the_table() {
    let group = json!({ "name": "A", "fixtures": [{ "home": "a", "away": "b", "score": [2, 0] }, { "home": "b", "away": "c", "score": [1, 0] }] });
    let with = |adjustments: Json| {
        let teams = json!([{ "id": "a", "name": "A", "adjustments": adjustments }, { "id": "b", "name": "B" }, { "id": "c", "name": "C" }]);
        ranked(json!({ "teams": teams, "group": group }))
    };
    assert_eq!(with(json!([{ "points": -4, "reason": "x" }])).0, "b 3, c 0, a -1");
    for points in [json!(-0.5), json!("-4"), json!(null), json!(-1e6)] {
        let (rows, unranked, reading) = with(json!([{ "points": points }]));
        assert_eq!([rows.as_str(), unranked.as_str()], ["b 3, c 0", "a"], "{points}");
        assert!(says(&reading, "teams[0].adjustments", "no place in a table"));
    }
    assert_eq!(with(json!(-4)).1, "a");
    assert_eq!(with(json!([-4])).1, "a");
}

#[test]
fn no_zone_is_certain_while_a_team_has_no_place() {
    let zones = json!([{ "name": "Up", "from": 1, "to": 1 }]);
    let document = |points: Json| {
        let mut lost = row("b", 0);
        lost["points"] = points;
        let more = json!({ "zones": zones, "group": { "name": "A", "start": [row("a", 20), lost] } });
        with(json!({ "status": "scheduled" }), json!([]), more).document.unwrap()
    };
    let zone = |document: Document| {
        let table = Table::of(&Season::of(&document, &document.groups[0]));
        table.zone_of(&document.zones, &table.rows[0]).map(|zone| zone.name.clone())
    };
    assert_eq!(zone(document(json!(20.5))), None);
    assert_eq!(zone(document(json!(19))), Some("Up".to_owned()));
}

#[test]
fn a_zone_with_a_place_that_cannot_be_read_is_left_out() {
    let zones = json!([{ "name": "Up", "from": 1, "to": "2" }, { "name": "Down", "from": 3.5, "to": 4 }, { "name": "Cup", "from": 2 }]);
    let document =
        with(json!({ "status": "scheduled" }), json!([]), json!({ "zones": zones })).document.unwrap();
    assert_eq!(document.zones.iter().map(|zone| zone.name.as_str()).collect::<Vec<_>>(), ["Cup"]);
}

fn status(fixture: Json, events: Json) -> MatchStatus {
    document(fixture, events).the_match.unwrap().status()
}

#[test]
fn a_status_that_only_its_spelling_tells_from_one_is_that_one() {
    for (word, expected) in [
        ("FINISHED", MatchStatus::Finished),
        ("FullTime", MatchStatus::Finished),
        ("IN_PLAY", MatchStatus::Live),
        ("half time", MatchStatus::HalfTime),
        ("HALF_TIME", MatchStatus::HalfTime),
        ("Postponed", MatchStatus::Postponed),
        ("finnished", MatchStatus::Finished),
        ("SCHEDULED", MatchStatus::Scheduled),
    ] {
        assert_eq!(status(json!({ "status": word, "score": [1, 0] }), json!([])), expected, "{word}");
    }
}

#[test]
fn a_status_that_is_not_known_is_never_over() {
    let kickoff = "2026-05-16T16:00:00+01:00";
    let nothing = json!([]);
    for word in [json!("Zwischenstand"), json!("unfinished"), json!(7), json!({}), json!("")] {
        let clock = json!({ "minute": 10, "at": "2026-05-16T15:10:00Z", "running": true });
        let of = |more: Json| {
            let mut fixture = json!({ "status": word });
            fixture.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            status(fixture, nothing.clone())
        };
        assert_eq!(of(json!({ "clock": clock })), MatchStatus::Live, "{word}");
        assert_eq!(of(json!({ "kickoff": kickoff })), MatchStatus::Live, "{word}");
        assert_eq!(of(json!({ "score": [1, 0] })), MatchStatus::Live, "{word}");
        assert_eq!(
            of(json!({ "score": [1, 0], "kickoff": "2026-05-09T16:00:00+01:00" })),
            MatchStatus::Live,
            "{word}"
        );
        assert_eq!(
            of(json!({ "score": [0, 0], "kickoff": "2026-05-17T16:00:00+01:00" })),
            MatchStatus::Scheduled,
            "{word}"
        );
        assert_eq!(of(json!({})), MatchStatus::Scheduled, "{word}");
    }
    // The same holds without any status.
    assert_eq!(status(json!({ "kickoff": kickoff, "score": [1, 0] }), nothing.clone()), MatchStatus::Live);
    assert_eq!(status(json!({ "status": null, "kickoff": kickoff }), nothing.clone()), MatchStatus::Live);
    assert_eq!(status(json!({ "clock": { "minute": 10 } }), nothing.clone()), MatchStatus::Live);
    assert_eq!(status(json!({ "score": [1, 0] }), nothing), MatchStatus::Finished);
}

#[test]
fn a_fixture_whose_status_is_not_known_counts_only_for_now() {
    let table = |status: Json, score: Json| {
        let fixtures = json!([{ "home": "a", "away": "b", "status": status, "score": score }]);
        let reading = with(
            json!({ "status": "scheduled" }),
            json!([]),
            json!({ "group": { "name": "A", "fixtures": fixtures } }),
        );
        let document = reading.document.unwrap();
        let season = Season::of(&document, &document.groups[0]);
        (
            season.played.len(),
            season.remaining.iter().filter_map(|fixture| fixture.so_far).collect::<Vec<_>>(),
        )
    };
    for word in ["finished", "FINISHED", "FT", "awarded", "Full Time"] {
        assert_eq!(table(json!(word), json!([1, 0])), (1, vec![]), "{word}");
        assert_eq!(table(json!(word), json!("1-0")), (0, vec![]), "{word}");
    }
    for word in [json!("IN_PLAY"), json!("half-time"), json!("2H"), json!("Zwischenstand"), json!(7)] {
        assert_eq!(table(word.clone(), json!([1, 0])), (0, vec![[1, 0]]), "{word}");
    }
    for word in ["scheduled", "TIMED", "Not started", "postponed", "delayed"] {
        assert_eq!(table(json!(word), json!([0, 0])), (0, vec![]), "a score before kick-off: {word}");
    }
}

#[test]
fn an_awarded_match_has_the_score_of_the_ruling_or_none() {
    assert_eq!(document(json!({ "status": "awarded", "score": [0, 3] }), goals()).score(), Some([0, 3]));
    assert_eq!(document(json!({ "status": "awarded" }), goals()).score(), None);
}

#[test]
fn without_the_points_for_a_result_nobody_has_a_place() {
    let group = |rules: Json| json!({ "name": "A", "rules": rules, "fixtures": [{ "home": "a", "away": "b", "score": [2, 0] }] });
    let rules = |points: Json| json!({ "points": points });
    assert_eq!(ranked(json!({ "group": group(rules(json!({ "win": 2 }))) })).0, "a 2, b 0");
    for points in [json!({ "win": "2" }), json!({ "win": 2.5 }), json!({ "draw": [] , "loss": {} }), json!(3)]
    {
        let own = ranked(json!({ "group": group(rules(points.clone())) }));
        assert_eq!([own.0.as_str(), own.1.as_str()], ["", "a, b"], "{points}");
        let mut of_document = json!({ "rules": rules(points.clone()), "group": group(json!(null)) });
        assert_eq!(ranked(of_document.clone()).1, "a, b", "{points}");
        of_document["group"]["rules"] = json!("premier-league");
        assert_eq!(ranked(of_document).0, "a 3, b 0", "{points}");
    }
}
