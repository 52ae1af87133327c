//! What the reader keeps of imperfect documents, and what it fills in if a value is absent.

// Test helpers may panic as tests do, but clippy allows that only within #[test].
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value as Json, json};
use touchline_football::clock::{Minute, Period, When};
use touchline_football::document::{Document, Event, FixtureStatus, Value, read};

/// The document read from a match with these events, whatever the messages.
fn with_events(events: &Json) -> Document {
    with(&json!({ "events": events }))
}

/// A match with additional keys.
fn with(more: &Json) -> Document {
    let mut document = json!({
        "touchline": 1,
        "teams": [{ "id": "liv", "name": "Liverpool" }, { "id": "nap", "name": "Napoli" }, { "id": "gnk", "name": "Genk" }],
        "match": { "home": "liv", "away": "nap", "status": "live", "score": [0, 0] },
    });
    for (key, value) in more.as_object().unwrap() {
        document[key] = value.clone();
    }
    read(&serde_json::from_value::<Value>(document).unwrap()).document.unwrap()
}

fn ids(document: &Document) -> Vec<&str> {
    document.events.iter().map(|event| event.id.as_str()).collect()
}

#[test]
fn players_are_found_by_id_by_name_and_by_short_name_whatever_the_accents() {
    let document = with(&json!({
        "players": [
            { "id": "rui", "name": "Mário Rui", "team": "nap" },
            { "id": "vandijk", "name": "Virgil van Dijk", "short": "Van Dijk", "team": "liv" },
        ],
        "events": [
            { "kind": "yellow", "team": "nap", "player": "Mario Rui" },
            { "kind": "yellow", "team": "liv", "player": "van Dijk" },
            { "kind": "yellow", "team": "liv", "player": "vandijk" },
        ],
    }));
    let players: Vec<_> = document.events.iter().map(|event| event.player.as_deref().unwrap()).collect();
    assert_eq!(players, ["rui", "vandijk", "vandijk"]);
    assert_eq!(document.players.len(), 2);
}

#[test]
fn plain_names_become_players_of_their_side_once_each() {
    let document = with_events(&json!([
        { "kind": "goal", "team": "nap", "player": "Dries Mertens", "assist": "Giovanni Di Lorenzo" },
        { "kind": "yellow", "team": "nap", "player": "Dries Mertens" },
        { "kind": "yellow", "team": "liv", "player": "Dries Mertens" },
        { "kind": "substitution", "team": "nap", "in": "Eljif Elmas", "out": "Dries Mertens" },
    ]));
    let players: Vec<_> =
        document.players.iter().map(|player| (player.id.as_str(), player.team.as_deref().unwrap())).collect();
    let expected = [
        ("dries-mertens", "nap"),
        ("giovanni-di-lorenzo", "nap"),
        ("dries-mertens-liv", "liv"),
        ("eljif-elmas", "nap"),
    ];
    assert_eq!(players, expected);
}

#[test]
fn a_short_name_that_two_players_have_is_neither_of_them() {
    let document = with(&json!({
        "players": [
            { "id": "bernardo", "name": "Bernardo Silva", "short": "Silva", "team": "liv" },
            { "id": "david", "name": "David Silva", "short": "Silva", "team": "liv" },
        ],
        "events": [{ "kind": "goal", "team": "liv", "player": "Silva" }],
    }));
    assert_eq!(document.events[0].player.as_deref(), Some("silva"));
}

#[test]
fn an_event_without_a_team_has_that_of_its_player() {
    let document = with(&json!({
        "players": [{ "id": "mertens", "name": "Dries Mertens", "team": "nap" }],
        "events": [{ "kind": "goal", "player": "mertens" }],
    }));
    assert_eq!(document.events[0].team.as_deref(), Some("nap"));
}

#[test]
fn who_saved_is_found_even_where_he_is_named_later() {
    let document = with_events(&json!([
        { "kind": "shot-saved", "team": "liv", "by": "Alex Meret" },
        { "kind": "shot-saved", "team": "liv", "by": "the post" },
        { "kind": "yellow", "team": "nap", "player": "Alex Meret" },
    ]));
    assert_eq!(document.events[0].by.as_deref(), Some("alex-meret"));
    assert_eq!(document.events[1].by.as_deref(), Some("the post"));
}

#[test]
fn ids_that_are_made_do_not_change_with_a_minute_or_a_neighbour() {
    let first = with_events(&json!([
        { "minute": 20, "kind": "goal", "team": "nap", "player": "Mertens" },
        { "minute": 70, "kind": "goal", "team": "nap", "player": "Mertens" },
    ]));
    let corrected = with_events(&json!([
        { "minute": 5, "kind": "yellow", "team": "liv" },
        { "minute": 21, "kind": "goal", "team": "nap", "player": "Mertens" },
        { "minute": 70, "kind": "goal", "team": "nap", "player": "Mertens" },
        { "id": "yellow-liv-2", "minute": 80, "kind": "yellow", "team": "liv" },
        { "minute": 85, "kind": "yellow", "team": "liv" },
    ]));
    assert_eq!(ids(&first), ["goal-nap-mertens", "goal-nap-mertens-2"]);
    assert_eq!(
        ids(&corrected),
        ["yellow-liv", "goal-nap-mertens", "goal-nap-mertens-2", "yellow-liv-2", "yellow-liv-3"]
    );
}

#[test]
fn the_period_comes_from_the_minute_where_none_is_given() {
    let document = with_events(&json!([
        { "kind": "note", "minute": 45, "stoppage": 3 },
        { "kind": "note", "minute": 46 },
        { "kind": "note", "minute": 105 },
        { "kind": "note", "minute": 120, "stoppage": 1 },
    ]));
    let periods: Vec<_> = document.events.iter().map(|event| event.moment.period.unwrap().number()).collect();
    assert_eq!(periods, [1, 2, 3, 4]);
}

#[test]
fn halves_may_be_shorter() {
    let document = with(&json!({
        "match": { "home": "liv", "away": "nap", "status": "live", "score": [0, 0], "fullTime": [0, 0], "lengths": [40, 40, 10, 10] },
        "events": [{ "kind": "note", "minute": 41 }, { "kind": "note", "minute": 80, "stoppage": 2 }, { "kind": "note", "minute": 100 }],
    }));
    let periods: Vec<_> = document.events.iter().map(|event| event.moment.period.unwrap()).collect();
    assert_eq!(periods, [Period::Second, Period::Second, Period::ExtraSecond]);
}

#[test]
fn an_event_whose_minute_cannot_be_is_kept_without_one() {
    let document = with_events(&json!([
        { "kind": "goal", "team": "liv", "minute": 97, "period": 1 },
        { "kind": "goal", "team": "liv", "minute": 88, "stoppage": 2 },
        { "kind": "goal", "team": "liv", "minute": "90+2" },
    ]));
    let moments: Vec<_> =
        document.events.iter().map(|event| (event.moment.period, event.moment.minute)).collect();
    let expected = [(Some(Period::First), None), (Some(Period::Second), Some(Minute::at(88))), (None, None)];
    assert_eq!(moments, expected);
}

#[test]
fn events_without_a_minute_stay_behind_the_one_they_follow() {
    let note = |id: &str, period: u8, minute: Option<u16>| {
        let mut note = json!({ "id": id, "kind": "note", "period": period });
        if let Some(minute) = minute {
            note["minute"] = json!(minute);
        }
        note
    };
    let document = with_events(&json!([
        note("10", 1, Some(10)), note("after 10", 1, None), note("57", 2, Some(57)), note("after 57", 2, None),
        note("19", 1, Some(19)), note("late in the first half", 1, None), { "id": "nowhere", "kind": "yellow", "team": "liv" },
    ]));
    let expected = ["10", "after 10", "19", "late in the first half", "57", "after 57", "nowhere"];
    assert_eq!(ids(&document), expected);
}

#[test]
fn before_half_time_is_in_the_first_half() {
    let document = with_events(
        &json!([{ "kind": "note", "when": "before-half-time" }, { "kind": "note", "when": "late" }]),
    );
    let moments: Vec<_> =
        document.events.iter().map(|event| (event.moment.period, event.moment.when)).collect();
    assert_eq!(moments, [(Some(Period::First), Some(When::BeforeHalfTime)), (None, Some(When::Late))]);
}

#[test]
fn kicks_are_in_the_shoot_out_whatever_their_period_says() {
    let document = with_events(&json!([
        { "kind": "kick-scored", "team": "liv", "minute": 120, "period": 4 }, { "kind": "kick-missed", "team": "nap" },
    ]));
    let shoot_out =
        |event: &Event| event.moment.period == Some(Period::ShootOut) && event.moment.minute.is_none();
    assert!(document.events.iter().all(shoot_out));
}

#[test]
fn a_goal_that_was_cancelled_without_a_word_why_does_not_count() {
    let document = with_events(
        &json!([{ "kind": "goal", "team": "liv", "cancelled": true }, { "kind": "goal", "team": "liv", "cancelled": false }]),
    );
    assert_eq!(document.events[0].cancelled.as_deref(), Some("cancelled"));
    assert_eq!(document.counted_score(), Some([1, 0]));
}

#[test]
fn an_event_may_be_about_a_later_one() {
    let document = with_events(
        &json!([{ "id": "v", "kind": "var", "about": "g" }, { "id": "g", "kind": "goal", "team": "liv" }]),
    );
    assert_eq!(document.events[0].about.as_deref(), Some("g"));
}

#[test]
fn a_group_lists_its_teams_in_order_of_mention() {
    let group = |group: Json| with(&json!({ "group": group })).groups.remove(0);
    let mentioned =
        group(json!({ "fixtures": [{ "home": "gnk", "away": "liv" }], "start": [{ "team": "nap" }] }));
    assert_eq!(mentioned.teams, ["gnk", "liv", "nap"]);
    let listed = group(json!({ "teams": ["nap", "gnk"], "fixtures": [{ "home": "gnk", "away": "liv" }] }));
    assert_eq!(listed.teams, ["nap", "gnk", "liv"]);
}

#[test]
fn what_feeds_say_of_usual_fixtures_is_nothing_unusual() {
    let fixtures = json!({ "fixtures": [
        { "home": "gnk", "away": "liv", "score": [0, 0], "status": "finished" },
        { "home": "gnk", "away": "nap", "status": "scheduled" },
        { "home": "nap", "away": "gnk", "score": [3, 0], "status": "awarded" },
    ] });
    let group = with(&json!({ "group": fixtures })).groups.remove(0);
    let statuses: Vec<_> = group.fixtures.iter().map(|fixture| fixture.status).collect();
    assert_eq!(statuses, [FixtureStatus::Normal, FixtureStatus::Normal, FixtureStatus::Awarded]);
}

#[test]
fn a_match_and_its_table_may_both_come_though_one_of_them_cannot_be_read() {
    let document =
        with(&json!({ "match": "tomorrow", "group": { "fixtures": [{ "home": "gnk", "away": "liv" }] } }));
    assert!(document.the_match.is_none() && document.groups.len() == 1);
    let document = with(&json!({ "group": { "fixtures": "all of them" } }));
    assert!(document.the_match.is_some() && document.groups.is_empty());
}

#[test]
fn codes_are_made_from_names_and_made_apart() {
    let document = with(&json!({
        "teams": [
            { "id": "liv", "name": "Manchester United" }, { "id": "nap", "name": "Manchester City" },
            { "id": "gnk", "name": "Malmö", "code": "MFF" },
        ],
    }));
    let codes: Vec<_> = document.teams.iter().map(|team| team.code.as_str()).collect();
    assert_eq!(codes, ["MAN", "MCI", "MFF"]);
}
