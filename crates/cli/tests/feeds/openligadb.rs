//! OpenLigaDB.

use super::{facts, json, left_out, nothing_fatal, notices, reading, sample, story};
use touchline_cli::feeds::recognise::Format::Openligadb;

#[test]
fn goals_are_ordered_by_the_score_after_them() {
    let made = sample(Openligadb, "matches.json");
    let document = json(&made[0]);
    assert_eq!(
        story(&document),
        [
            "13 goal fc-altstadt maurer",
            "45+2 own-goal sv-neudorf eigen",
            "p2 goal sv-neudorf",
            "89 own-goal sv-neudorf pech",
            "90+2 goal sv-neudorf neu",
            "90+11 penalty-goal fc-altstadt maurer",
        ]
    );
    assert_eq!(
        facts(&document),
        "status finished, kickoff 2024-08-23T20:30:00+02:00, score [4,2], halfTime [2,0]"
    );
    assert_eq!(
        notices(&made[0]),
        [
            "[0].goals[3]: 0-0 does not follow 0-0 by one goal: it is left out",
            "[0].goals[7]: 4-3 exceeds the result, 4-2: it is left out",
        ]
    );
    assert_eq!(left_out(&made[0]), ["2 crests on the provider's server"]);
    assert_eq!(
        document["competition"].to_string(),
        r#"{"name":"Erfundene Liga","season":"2024/25","matchday":3}"#
    );
    assert_eq!(
        (&document["match"]["venue"], &document["match"]["attendance"]),
        (&"Altes Stadion, Altstadt".into(), &4500.into())
    );
    assert_eq!(reading(&made[0]).messages, []);
}

#[test]
fn a_live_match_has_the_score_of_its_goals() {
    let made = sample(Openligadb, "matches.json");
    assert_eq!(
        facts(&json(&made[1])),
        "status live, kickoff 2024-08-23T20:30:00+02:00, score [0,1], halfTime [0,1]"
    );
    assert_eq!(facts(&json(&made[2])), "status scheduled, kickoff 2024-08-23T20:30:00+02:00");
    made.iter().for_each(nothing_fatal);
}

#[test]
fn goals_after_the_result_of_90_minutes_fell_in_extra_time() {
    let document = json(&sample(Openligadb, "matches.json")[3]);
    assert_eq!(
        story(&document),
        ["50 goal fc-altstadt maurer", "90+2 goal sv-neudorf neu", "105 goal fc-altstadt maurer"]
    );
    assert_eq!(
        facts(&document),
        "status finished, kickoff 2024-08-23T20:30:00+02:00, score [2,1], halfTime [0,0], fullTime [1,1]"
    );
}

#[test]
fn old_answers_have_capitals() {
    let document = json(&sample(Openligadb, "old.json")[0]);
    assert_eq!(story(&document), ["23 goal fc-altstadt wie"]);
    assert_eq!(facts(&document), "status finished, kickoff 2017-03-25T14:00:00+01:00, score [1,0]");
}

#[test]
fn the_result_of_a_shoot_out_is_kept_only_if_it_is_clear() {
    let answer = std::fs::read_to_string(super::samples().join("openligadb/matches.json")).unwrap();
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    let after = |score: [u16; 2], kicks: [u16; 2]| {
        let mut one = answer[2].clone();
        one["matchIsFinished"] = true.into();
        one["matchResults"] = serde_json::json!([
            { "resultName": "Endergebnis", "pointsTeam1": score[0], "pointsTeam2": score[1], "resultTypeID": 2 },
            { "resultName": "nach Elfmeterschießen", "pointsTeam1": kicks[0], "pointsTeam2": kicks[1], "resultTypeID": 4 },
        ]);
        super::made(Openligadb, one.to_string().as_bytes(), &Default::default()).unwrap().remove(0)
    };
    assert!(facts(&json(&after([0, 0], [3, 4]))).contains("shootOut [3,4]"));
    let unclear = after([1, 1], [4, 3]);
    assert!(
        facts(&json(&unclear)).ends_with("score [1,1], winner fc-altstadt"),
        "{}",
        facts(&json(&unclear))
    );
    assert_eq!(notices(&unclear).len(), 1);
}

#[test]
fn a_table_is_a_group() {
    let made = sample(Openligadb, "table.json");
    assert_eq!(json(&made[0])["group"]["start"][1]["goalsAgainst"], 2);
    assert_eq!(reading(&made[0]).messages, []);
}

#[test]
fn answers_without_a_match_are_refused() {
    for text in ["[]", "{}", "[{\"id\":1}]", "{\"message\":\"no\"}", "[1]"] {
        assert!(super::made(Openligadb, text.as_bytes(), &Default::default()).is_err(), "{text}");
    }
}
