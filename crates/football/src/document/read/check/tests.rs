//! What `check` reports about contradictory documents, and what it must not report about correct ones.

use crate::document::{Value, read, read_with_claims};
use serde_json::{Value as Json, json};

/// The messages that only `check` gives, about a match with these keys and these events.
fn said(of_match: Json, events: Json) -> Vec<String> {
    said_with(of_match, events, json!({}))
}

fn said_with(of_match: Json, events: Json, more: Json) -> Vec<String> {
    let mut document = json!({
        "touchline": 1,
        "teams": [{ "id": "a", "name": "Alpha" }, { "id": "b", "name": "Beta" }],
        "match": { "home": "a", "away": "b", "status": "finished" },
        "events": events,
    });
    for (key, value) in of_match.as_object().unwrap() {
        document["match"][key] = value.clone();
    }
    for (key, value) in more.as_object().unwrap() {
        document[key] = value.clone();
    }
    let value: Value = serde_json::from_value(document).unwrap();
    let on_pages = read(&value).messages;
    let all = read_with_claims(&value).messages.into_iter();
    all.filter(|message| !on_pages.contains(message)).map(|message| message.to_string()).collect()
}

/// The paths of the messages.
fn paths(messages: &[String]) -> Vec<&str> {
    messages.iter().filter_map(|message| message.strip_prefix("warning ")?.split(':').next()).collect()
}

#[test]
fn kicks_that_were_added_to_a_score_are_named_with_the_score_without_them() {
    let added = said(json!({ "score": [7, 6], "shootOut": [6, 5], "fullTime": [1, 1] }), json!([]));
    assert_eq!(
        added,
        ["warning match.score: 7-6: the kicks of the shoot-out were added to it; without them it is 1-1"]
    );
    let no_full_time = said(json!({ "score": [5, 4], "shootOut": [4, 3] }), json!([]));
    assert_eq!(paths(&no_full_time), ["match.score"]);
    let everywhere = said(json!({ "score": [5, 4], "fullTime": [5, 4], "shootOut": [4, 3] }), json!([]));
    assert_eq!(paths(&everywhere), ["match.score", "match.fullTime"]);
    let aggregate = json!({ "score": [1, 0], "shootOut": [4, 3], "aggregate": { "score": [6, 5] } });
    assert_eq!(paths(&said(aggregate, json!([]))), ["match.aggregate.score"]);
    let live = said(json!({ "status": "shoot-out", "score": [3, 2], "shootOut": [2, 1] }), json!([]));
    assert_eq!(paths(&live), ["match.score"]);
}

#[test]
fn a_shoot_out_follows_what_is_level() {
    let not_level = said(json!({ "score": [2, 1], "shootOut": [4, 5] }), json!([]));
    assert_eq!(
        not_level,
        ["warning match.score: 2-1: a shoot-out follows a level score, and no aggregate explains it"]
    );
    let kicks = json!([{ "kind": "kick-scored", "team": "a", "player": "One" }]);
    assert_eq!(paths(&said(json!({ "score": [0, 2] }), kicks)), ["match.score"]);
    let level_kicks = said(json!({ "score": [1, 1], "shootOut": [4, 4] }), json!([]));
    assert_eq!(paths(&level_kicks), ["match.shootOut"]);
    let extra_time = said(json!({ "score": [2, 1], "fullTime": [2, 1] }), json!([]));
    assert_eq!(paths(&extra_time), ["match.fullTime"]);
    for right in [
        json!({ "score": [1, 1], "shootOut": [4, 3] }),
        json!({ "score": [2, 2], "fullTime": [1, 1], "shootOut": [4, 3] }),
        json!({ "score": [2, 1], "shootOut": [4, 3], "aggregate": { "score": [3, 3] } }),
        json!({ "score": [2, 1], "fullTime": [1, 1] }),
        json!({ "score": [2, 3], "fullTime": [1, 0] }),
        json!({ "score": [3, 1], "fullTime": [2, 1], "aggregate": { "score": [4, 3] } }),
        json!({ "status": "shoot-out", "score": [1, 1], "shootOut": [1, 1] }),
    ] {
        assert_eq!(said(right.clone(), json!([])), Vec::<String>::new(), "{right}");
    }
}

#[test]
fn a_winner_is_one_whom_the_results_allow() {
    let lost = said(json!({ "score": [2, 0], "winner": "b" }), json!([]));
    assert_eq!(paths(&lost), ["match.winner"]);
    assert!(lost[0].contains("Beta cannot be the winner: the score is 2-0"), "{lost:?}");
    for wrong in [
        json!({ "score": [1, 1], "shootOut": [5, 4], "winner": "b" }),
        json!({ "score": [1, 0], "winner": "b", "aggregate": { "score": [2, 2], "awayGoals": true } }),
        json!({ "score": [1, 0], "winner": "b", "aggregate": { "score": [3, 2] } }),
        json!({ "status": "live", "score": [1, 0], "winner": "a" }),
        json!({ "status": "scheduled", "winner": "a" }),
        json!({ "status": "awarded", "score": [3, 0], "winner": "b" }),
    ] {
        assert_eq!(paths(&said(wrong.clone(), json!([]))), ["match.winner"], "{wrong}");
    }
    for right in [
        json!({ "score": [2, 0], "winner": "a" }),
        json!({ "score": [1, 1], "winner": "b" }),
        json!({ "score": [1, 1], "shootOut": [5, 4], "winner": "a" }),
        // Away goals decide: a scored one away from home, and b none.
        json!({ "score": [1, 0], "winner": "a", "aggregate": { "score": [2, 2], "awayGoals": true } }),
        json!({ "score": [1, 0], "winner": "b", "aggregate": { "score": [2, 3] } }),
        json!({ "score": [1, 0], "winner": "a", "aggregate": { "score": [2, 3] } }),
        json!({ "score": [1, 0], "winner": "b", "aggregate": { "score": [2, 2] } }),
        json!({ "status": "awarded", "score": [0, 3], "winner": "b" }),
        json!({ "status": "abandoned", "score": [1, 0], "winner": "b" }),
    ] {
        assert_eq!(said(right.clone(), json!([])), Vec::<String>::new(), "{right}");
    }
}

#[test]
fn an_aggregate_has_the_goals_of_all_legs() {
    let less = said(json!({ "score": [2, 1], "aggregate": { "score": [1, 3] } }), json!([]));
    assert_eq!(paths(&less), ["match.aggregate.score"]);
    let group = json!({ "group": { "name": "Ties", "fixtures": [
        { "id": "leg1", "home": "b", "away": "a", "score": [2, 1] },
        { "id": "other", "home": "b", "away": "c", "score": [2, 1] },
    ] }, "teams": [{ "id": "a", "name": "Alpha" }, { "id": "b", "name": "Beta" }, { "id": "c", "name": "Gamma" }] });
    let with_legs = |score: Json, legs: Json| {
        let of_match = json!({ "score": [2, 0], "aggregate": { "score": score, "legs": legs } });
        said_with(of_match, json!([]), group.clone())
    };
    assert_eq!(with_legs(json!([3, 2]), json!(["leg1"])), Vec::<String>::new());
    assert_eq!(with_legs(json!([3, 2]), json!(["unknown"])), Vec::<String>::new());
    let turned = with_legs(json!([4, 1]), json!(["leg1"]));
    assert_eq!(turned, ["warning match.aggregate.score: 4-1, and the legs together are 3-2"]);
    assert_eq!(
        paths(&with_legs(json!([3, 2]), json!(["other"]))),
        ["match.aggregate.legs[0]", "match.aggregate.score"]
    );
}

#[test]
fn cards_add_up() {
    let card =
        |kind: &str, minute: u16| json!({ "kind": kind, "team": "a", "player": "Gabriel", "minute": minute });
    let cards = |cards: &[Json]| said(json!({ "score": [0, 0] }), json!(cards));
    let two = cards(&[card("yellow", 57), card("yellow", 59)]);
    assert_eq!(
        two,
        [
            "warning events[1].kind: \"Gabriel\" has two yellow cards and is not sent off: the second one is a second-yellow"
        ]
    );
    for wrong in [
        vec![card("yellow", 57), card("yellow", 59), card("red", 59)],
        vec![card("yellow", 57), card("second-yellow", 59), card("red", 59)],
        vec![card("red", 57), card("red", 59)],
        vec![card("red", 57), card("yellow", 59)],
    ] {
        assert_eq!(cards(&wrong).len(), 1, "{wrong:?}");
    }
    let mut cancelled = card("red", 40);
    cancelled["cancelled"] = json!("var");
    let mut in_shoot_out = card("yellow", 1);
    in_shoot_out["period"] = json!(5);
    in_shoot_out.as_object_mut().unwrap().remove("minute");
    for right in [
        vec![card("yellow", 57), card("second-yellow", 59)],
        vec![card("yellow", 57), card("red", 59)],
        vec![card("second-yellow", 59)],
        vec![cancelled, card("yellow", 41)],
        vec![card("yellow", 57), in_shoot_out],
    ] {
        assert_eq!(cards(&right), Vec::<String>::new(), "{right:?}");
    }
}

/// A side with a starting eleven, one player on the bench, and one substitution.
fn lineup() -> Json {
    let start: Vec<String> = (1..=11).map(|number| format!("P{number}")).collect();
    json!({ "home": { "start": start, "bench": ["Sub", "Spare"] } })
}

fn event(kind: &str, player: &str, minute: u16) -> Json {
    json!({ "kind": kind, "team": "a", "player": player, "minute": minute })
}

fn change(on: &str, off: &str, minute: u16) -> Json {
    json!({ "kind": "substitution", "team": "a", "in": on, "out": off, "minute": minute })
}

#[test]
fn nobody_acts_after_he_went_off_or_before_he_came_on() {
    let without = |events: Json| said(json!({}), events);
    let with_lineup = |events: Json| said(json!({ "lineups": lineup() }), events);
    let after_red = without(json!([event("red", "P1", 30), event("goal", "P1", 70)]));
    assert_eq!(after_red, ["warning events[1].player: \"P1\" was sent off before in events[0]"]);
    let kick = json!({ "kind": "kick-scored", "team": "a", "player": "P1" });
    let assist = json!({ "kind": "goal", "team": "a", "player": "P2", "assist": "P1", "minute": 80 });
    for (wrong, path) in [
        (json!([change("Sub", "P1", 60), event("goal", "P1", 61)]), "events[1].player"),
        (json!([change("Sub", "P1", 60), assist]), "events[1].assist"),
        (json!([event("red", "P1", 60), kick]), "events[1].player"),
        (json!([event("shot-saved", "Sub", 20), change("Sub", "P1", 60)]), "events[0].player"),
        (json!([event("red", "P1", 30), change("Sub", "P1", 60)]), "events[1].out"),
        (json!([change("Sub", "P1", 30), change("P1", "P2", 60)]), "events[1].in"),
        (json!([change("Sub", "P1", 30), change("P3", "P1", 60)]), "events[1].out"),
    ] {
        assert_eq!(paths(&without(wrong.clone())), [path], "{wrong}");
    }
    for (wrong, path) in [
        (json!([event("goal", "Spare", 60)]), "events[0].player"),
        (json!([event("goal", "Nobody", 60)]), "events[0].player"),
        (json!([change("Sub", "P1", 60), event("goal", "Sub", 20)]), "events[1].player"),
    ] {
        assert_eq!(paths(&with_lineup(wrong.clone())), [path], "{wrong}");
    }
}

#[test]
fn what_may_be_right_is_not_objected_to() {
    let stoppage = json!({ "kind": "goal", "team": "a", "player": "P1", "minute": 45, "stoppage": 2 });
    let unknown = json!({ "kind": "goal", "team": "a", "player": "P1", "period": 2 });
    let mut cancelled = event("goal", "P1", 70);
    cancelled["cancelled"] = json!("var");
    for right in [
        // Within one minute the order is unknown.
        json!([event("red", "P1", 70), event("goal", "P1", 70)]),
        json!([change("Sub", "P1", 70), event("goal", "P1", 70), event("goal", "Sub", 70)]),
        json!([stoppage, change("Sub", "P1", 46)]),
        json!([change("Sub", "P1", 60), unknown]),
        // Players who went off, substitutes and staff can all be shown cards.
        json!([
            change("Sub", "P1", 60),
            event("yellow", "P1", 75),
            event("yellow", "Spare", 80),
            event("red", "Coach", 90)
        ]),
        json!([event("red", "P1", 30), cancelled]),
        json!([event("red", "P1", 30), { "kind": "note", "team": "a", "player": "P1", "minute": 80, "text": "Booed." }]),
        json!([change("Sub", "P1", 30), change("P12", "Sub", 60)]),
        json!([event("woodwork", "P1", 10), change("Sub", "P2", 60), event("chance", "Sub", 61),
               { "kind": "kick-scored", "team": "a", "player": "Sub" }]),
    ] {
        let messages = said(json!({ "lineups": lineup() }), right.clone());
        assert_eq!(messages, Vec::<String>::new(), "{right}");
    }
    // Youth football lets substitutes return.
    let back = json!([change("Sub", "P1", 20), change("P1", "P2", 50), event("goal", "P1", 60)]);
    assert_eq!(said(json!({ "lengths": [35, 35] }), back), Vec::<String>::new());
}

#[test]
fn two_players_of_one_name_are_told_apart_by_id() {
    let players = json!({ "players": [
        { "id": "w1", "name": "Danny Ward", "team": "a" }, { "id": "w2", "name": "Danny Ward", "team": "a" },
        { "id": "w3", "name": "Ashley Ward", "short": "Ward", "team": "b" },
        { "id": "w4", "name": "Danny Ward", "team": "b" },
    ] });
    let goal =
        |team: &str, player: &str| json!([{ "kind": "goal", "team": team, "player": player, "minute": 10 }]);
    let said = |team: &str, player: &str| said_with(json!({}), goal(team, player), players.clone());
    assert_eq!(
        said("a", "Danny Ward"),
        [
            "warning events[0].player: several players are called \"Danny Ward\": say which one by its id, \"w1\" or \"w2\""
        ]
    );
    for right in [said("a", "w2"), said("b", "Danny Ward"), said("b", "Ward")] {
        assert_eq!(right, Vec::<String>::new());
    }
    let lineup = json!({ "lineups": { "home": { "start": ["Danny Ward"] } } });
    assert_eq!(paths(&said_with(lineup, json!([]), players.clone())), ["match.lineups.home.start[0]"]);
}

#[test]
fn a_hint_never_leads_to_a_fixture_with_a_result_of_its_own() {
    let with_fixture = |of_match: Json, fixture: Json| {
        let mut fixture = fixture;
        (fixture["home"], fixture["away"]) = (json!("a"), json!("b"));
        said_with(of_match, json!([]), json!({ "group": { "name": "A", "fixtures": [fixture] } }))
    };
    let played = json!({ "score": [3, 1], "kickoff": "2026-05-16T15:00:00+01:00" });
    let open = with_fixture(played.clone(), json!({ "id": "f1" }));
    assert_eq!(
        open,
        [
            "warning match: the group has a fixture of these two that is still to play: if the match is that one, say \
          \"fixture\": \"f1\", and it counts in the table"
        ]
    );
    for (of_match, fixture) in [
        (played.clone(), json!({ "score": [0, 0] })),
        (played.clone(), json!({ "score": [3, 1] })),
        (played.clone(), json!({ "kickoff": "2026-06-01T15:00:00+01:00" })),
        (played.clone(), json!({ "status": "annulled" })),
        (json!({ "score": [1, 1], "shootOut": [4, 3] }), json!({})),
    ] {
        assert_eq!(
            with_fixture(of_match.clone(), fixture.clone()),
            Vec::<String>::new(),
            "{of_match} {fixture}"
        );
    }
    // Nor does the correction of an id.
    let mistyped = json!({ "touchline": 1, "teams": [{ "id": "a", "name": "Alpha" }, { "id": "b", "name": "Beta" }],
        "match": { "home": "a", "away": "b", "status": "finished", "score": [3, 1], "fixture": "group-1x" },
        "group": { "name": "A", "fixtures": [{ "id": "group-1", "home": "a", "away": "b", "score": [0, 0] }] } });
    let messages = read(&serde_json::from_value::<Value>(mistyped).unwrap()).messages;
    assert_eq!(messages.len(), 1);
    assert!(!messages[0].text.contains("did you mean"), "{messages:?}");
}

#[test]
fn a_ruling_contradicts_neither_the_goals_nor_an_earlier_score() {
    let ruled = json!({ "status": "awarded", "score": [0, 3], "halfTime": [1, 0], "winner": "b" });
    let document = json!({ "touchline": 1, "teams": [{ "id": "a", "name": "Alpha" }, { "id": "b", "name": "Beta" }],
        "match": { "home": "a", "away": "b", "status": "awarded", "score": [0, 3], "halfTime": [1, 0], "winner": "b" },
        "events": [event("goal", "P1", 12)] });
    assert_eq!(read_with_claims(&serde_json::from_value::<Value>(document).unwrap()).messages, []);
    assert_eq!(said(ruled, json!([event("goal", "P1", 12)])), Vec::<String>::new());
}

#[test]
fn a_text_that_lost_a_letter_is_named() {
    let lost = said(json!({ "venue": "Estadio Jos\u{fffd}" }), json!([]));
    assert_eq!(paths(&lost), ["match.venue"]);
}
