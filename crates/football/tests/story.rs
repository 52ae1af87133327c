//! The story of a match: order, breaks, prominence, the score after each goal, and events without a place.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use serde_json::{Value as Json, json};
use touchline_football::document::{Document, Value, read};
use touchline_football::story::{
    BreakKind, Decider, Decision, Item, Loudness, MarkKind, Side, Story, marks_of, rows_of, scorers,
};

fn document(match_of_it: Json, events: Json) -> Document {
    let json = json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": match_of_it,
        "events": events,
    });
    let value: Value = serde_json::from_value(json).unwrap();
    read(&value).document.unwrap()
}

fn finished(events: Json) -> Document {
    document(json!({ "home": "h", "away": "a", "status": "finished" }), events)
}

/// A line of the story in short form: "goal 1-0", "HalfTime 0-0".
fn lines(document: &Document) -> Vec<String> {
    let score =
        |score: Option<[u16; 2]>| score.map_or(String::new(), |[home, away]| format!(" {home}-{away}"));
    let story = Story::of(document);
    let line = |item: &Item<'_>| match item {
        Item::Entry(entry) => format!("{:?}{}", entry.event.kind, score(entry.score)),
        Item::Break(end) => format!("{:?}{}", end.kind, score(end.score)),
    };
    story.items.iter().map(line).collect()
}

#[test]
fn a_finished_match_ends_its_halves_and_counts_its_goals() {
    let document = finished(json!([
        { "kind": "goal", "team": "h", "player": "Ann", "minute": 10 },
        { "kind": "goal", "team": "a", "player": "Bea", "minute": 45, "stoppage": 2 },
        { "kind": "goal", "team": "h", "player": "Ann", "minute": 80 },
    ]));
    assert_eq!(lines(&document), ["Goal 1-0", "Goal 1-1", "HalfTime 1-1", "Goal 2-1", "FullTime 2-1"]);
}

#[test]
fn an_own_goal_counts_for_the_other_side_and_is_listed_there() {
    let document = finished(json!([{ "kind": "own-goal", "team": "a", "player": "Bea", "minute": 5 }]));
    assert_eq!(lines(&document), ["OwnGoal 1-0", "HalfTime 1-0", "FullTime 1-0"]);
    let home = scorers(&document, Side::Home);
    assert_eq!(home.len(), 1);
    assert!(scorers(&document, Side::Away).is_empty());
    assert_eq!(Story::of(&document).entries().next().unwrap().side, Some(Side::Home));
}

#[test]
fn a_cancelled_goal_stays_in_the_story_and_out_of_the_score() {
    let document = finished(json!([
        { "kind": "goal", "team": "h", "player": "Ann", "minute": 10, "cancelled": "var" },
        { "kind": "goal", "team": "a", "player": "Bea", "minute": 20 },
    ]));
    assert_eq!(lines(&document), ["Goal", "Goal 0-1", "HalfTime 0-1", "FullTime 0-1"]);
    let story = Story::of(&document);
    let loudness: Vec<Loudness> = story.entries().map(|entry| entry.loudness).collect();
    assert_eq!(loudness, [Loudness::Key, Loudness::Goal]);
    assert!(scorers(&document, Side::Home).is_empty());
}

#[test]
fn extra_time_and_kicks_have_their_own_breaks() {
    let document = document(
        json!({ "home": "h", "away": "a", "status": "finished", "score": [1, 1], "fullTime": [1, 1],
                "halfTime": [1, 0], "shootOut": [2, 1] }),
        json!([
            { "kind": "goal", "team": "h", "player": "Ann", "minute": 7 },
            { "kind": "goal", "team": "a", "player": "Bea", "minute": 60 },
            { "kind": "red", "team": "h", "player": "Ann", "minute": 110 },
            { "kind": "kick-scored", "team": "h", "player": "Cleo", "period": 5 },
            { "kind": "kick-missed", "team": "a", "player": "Bea", "period": 5 },
            { "kind": "kick-scored", "team": "h", "player": "Dora", "period": 5 },
            { "kind": "kick-scored", "team": "a", "player": "Eve", "period": 5 },
        ]),
    );
    assert_eq!(
        lines(&document),
        [
            "Goal 1-0",
            "HalfTime 1-0",
            "Goal 1-1",
            "FullTime 1-1",
            "ExtraHalfTime 1-1",
            "Red",
            "AfterExtraTime 1-1",
            "KickScored 1-0",
            "KickMissed 1-0",
            "KickScored 2-0",
            "KickScored 2-1",
            "AfterShootOut 2-1"
        ]
    );
}

#[test]
fn a_live_match_ends_only_the_periods_that_are_over() {
    let live = |period: u8| {
        let clock = json!({ "period": period, "minute": if period == 1 { 30 } else { 60 } });
        document(
            json!({ "home": "h", "away": "a", "status": "live", "clock": clock, "score": [1, 0] }),
            json!([{ "kind": "goal", "team": "h", "player": "Ann", "minute": 10 }]),
        )
    };
    assert_eq!(lines(&live(1)), ["Goal 1-0"]);
    assert_eq!(lines(&live(2)), ["Goal 1-0", "HalfTime 1-0"]);
}

/// If goals are missing, the score at half-time is unknown and stays empty.
#[test]
fn a_break_has_no_score_where_the_goals_do_not_tell_it() {
    let document = document(
        json!({ "home": "h", "away": "a", "status": "finished", "score": [3, 2] }),
        json!([{ "kind": "goal", "team": "h", "player": "Ann", "minute": 10 }]),
    );
    assert_eq!(lines(&document), ["Goal 1-0", "HalfTime", "FullTime 3-2"]);
}

#[test]
fn cards_without_minute_and_period_stand_apart_and_are_counted() {
    let document = finished(json!([
        { "kind": "yellow", "team": "h", "player": "Ann" },
        { "kind": "yellow", "team": "a", "player": "Bea", "period": 2 },
        { "kind": "shot-saved", "team": "a", "player": "Bea", "period": 1, "when": "late" },
    ]));
    let story = Story::of(&document);
    assert_eq!(story.loose.len(), 1);
    assert_eq!((story.counts.goals, story.counts.key, story.counts.all), (0, 1, 3));
}

#[test]
fn a_side_that_takes_the_lead_turns_the_spine_there() {
    let document = finished(json!([
        { "kind": "goal", "team": "a", "player": "Bea", "minute": 21 },
        { "kind": "shot-saved", "team": "h", "player": "Ann", "minute": 30 },
        { "kind": "goal", "team": "h", "player": "Ann", "minute": 65 },
    ]));
    let story = Story::of(&document);
    let leads: Vec<_> = story.entries().map(|entry| (entry.lead_before, entry.lead_after)).collect();
    let away = Some(Side::Away);
    assert_eq!(leads, [(None, away), (away, away), (away, None)]);
    assert!(
        matches!(&story.items[2], Item::Break(end) if end.kind == BreakKind::HalfTime && end.lead == away)
    );
}

#[test]
fn line_ups_follow_the_formation_and_fall_back_where_it_does_not_add_up() {
    let eleven: Vec<String> = (1..=11).map(|number| format!("p{number}")).collect();
    let players: Vec<Json> =
        eleven.iter().map(|id| json!({ "id": id, "name": id.to_uppercase(), "team": "h" })).collect();
    let shaped = |formation: &str| {
        let json = json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
            "players": players,
            "match": { "home": "h", "away": "a", "status": "finished",
                       "lineups": { "home": { "formation": formation, "start": eleven } } },
            "events": [{ "kind": "substitution", "team": "h", "in": "Zoe", "out": "p4", "minute": 60 },
                       { "kind": "yellow", "team": "h", "player": "p4", "minute": 12 }],
        });
        read(&serde_json::from_value::<Value>(json).unwrap()).document.unwrap()
    };
    let sizes = |formation: &str| {
        let document = shaped(formation);
        let lineup = document.the_match.as_ref().unwrap().lineups.home.as_ref().unwrap();
        rows_of(&document, lineup).iter().map(Vec::len).collect::<Vec<_>>()
    };
    assert_eq!(sizes("4-2-3-1"), [1, 4, 2, 3, 1]);
    assert_eq!(sizes("4-4-4"), [1, 10]);
    let document = shaped("4-4-2");
    let kinds: Vec<MarkKind> = marks_of(&document, "p4").iter().map(|mark| mark.kind).collect();
    assert_eq!(kinds, [MarkKind::Yellow, MarkKind::Off], "in the order of the match, not of the list");
}

/// How a finished match between Home and Away with these keys was decided.
fn decided(keys: Json, events: Json) -> Option<(Side, Decider)> {
    let mut the_match = json!({ "home": "h", "away": "a", "status": "finished" });
    the_match.as_object_mut().unwrap().extend(keys.as_object().unwrap().clone());
    Decision::of(&document(the_match, events)).map(|decision| (decision.winner, decision.by))
}

#[test]
fn a_match_that_90_minutes_settle_needs_no_decision() {
    assert_eq!(decided(json!({ "score": [2, 1] }), json!([])), None);
    assert_eq!(decided(json!({ "score": [1, 1] }), json!([])), None);
    let under_way =
        json!({ "home": "h", "away": "a", "status": "shoot-out", "score": [1, 1], "shootOut": [2, 1] });
    assert_eq!(Decision::of(&document(under_way, json!([]))), None);
}

#[test]
fn extra_time_kicks_two_legs_away_goals_and_rulings_decide() {
    let after_extra_time = json!({ "score": [1, 2], "fullTime": [1, 1] });
    assert_eq!(decided(after_extra_time, json!([])), Some((Side::Away, Decider::ExtraTime)));
    let kicks = json!({ "score": [1, 1], "fullTime": [1, 1], "shootOut": [5, 3] });
    assert_eq!(decided(kicks, json!([])), Some((Side::Home, Decider::Penalties([5, 3]))));
    let legs = json!({ "score": [1, 0], "aggregate": { "score": [2, 3] } });
    assert_eq!(decided(legs, json!([])), Some((Side::Away, Decider::Aggregate([2, 3]))));
    let away_goals = json!({ "score": [1, 1], "aggregate": { "score": [1, 1], "awayGoals": true } });
    assert_eq!(decided(away_goals, json!([])), Some((Side::Away, Decider::AwayGoals)));
    let ruling = json!({ "status": "awarded", "score": [3, 0] });
    assert_eq!(decided(ruling, json!([])), Some((Side::Home, Decider::Ruling([3, 0]))));
    let lots = json!({ "score": [1, 1], "winner": "a" });
    assert_eq!(decided(lots, json!([])), Some((Side::Away, Decider::Unnamed)));
}

#[test]
fn kicks_are_counted_where_no_total_is_stated() {
    let kick = |team: &str, kind: &str| json!({ "kind": kind, "team": team, "period": 5 });
    let kicks = [
        kick("h", "kick-scored"),
        kick("a", "kick-missed"),
        kick("h", "kick-scored"),
        kick("a", "kick-scored"),
    ];
    let document =
        document(json!({ "home": "h", "away": "a", "status": "finished", "score": [1, 1] }), json!(kicks));
    assert_eq!(document.shoot_out(), Some([2, 1]));
    assert_eq!(Decision::of(&document).unwrap().by, Decider::Penalties([2, 1]));
    let unreadable = json!({ "score": [1, 1], "shootOut": "5:3?" });
    assert_eq!(decided(unreadable, json!(kicks)), None, "what cannot be read is not counted instead");
}
