//! What a reader of the page hears of statistics, kicks, squads and media: the words in their order, without markup.

#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, clippy::indexing_slicing)]

use serde_json::{Value, json};
use touchline::prerender::markup;
use touchline::settings::Settings;
use touchline_football::document::read;

fn page(document: &Value, sections: &str) -> String {
    let value = serde_json::from_value(document.clone()).unwrap();
    markup(read(&value).document.unwrap(), "", "tl", 3, Settings::new(sections, true))
}

/// The words of the markup between two marks. What is hidden from screen readers is left out.
fn words(markup: &str, from: &str, to: &str) -> String {
    let rest = markup.split_once(from).unwrap_or_else(|| panic!("no {from} in {markup}")).1;
    let mut text = String::new();
    let (mut hidden, mut rest) = (Vec::new(), rest.split_once(to).map_or(rest, |(inside, _)| inside));
    while let Some((before, tag)) = rest.split_once('<') {
        if hidden.is_empty() {
            text += before;
        }
        let (tag, after) = tag.split_once('>').expect("a tag ends");
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            if hidden.last() == Some(&name) {
                hidden.pop();
            }
        } else if !tag.ends_with('/') && !["img", "input"].contains(&name) {
            // Within a hidden element, its own kind is counted too.
            if tag.contains("aria-hidden=\"true\"") || (hidden.last() == Some(&name)) {
                hidden.push(name);
            }
        }
        if !text.ends_with(' ') {
            text.push(' ');
        }
        rest = after;
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn document(of_match: Value, events: Value) -> Value {
    let mut document = json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Liverpool" }, { "id": "a", "name": "Napoli" }],
        "match": { "home": "h", "away": "a", "status": "finished", "score": [1, 1] },
        "events": events,
    });
    document["match"].as_object_mut().unwrap().extend(of_match.as_object().unwrap().clone());
    document
}

#[test]
fn a_statistic_is_heard_as_its_name_and_both_figures_with_their_teams() {
    let statistics = json!([
        { "name": "possession", "home": 49, "away": 51 },
        { "name": "expected-goals", "home": 1.64, "away": 0.87 },
        { "name": "Throw-ins", "home": 0, "away": 12 },
    ]);
    let page = page(&document(json!({ "statistics": statistics }), json!([])), "statistics");
    assert_eq!(
        words(&page, "<dl", "</dl>").trim_start_matches("> "),
        "Possession Liverpool 49\u{a0}% Napoli 51\u{a0}% Expected goals Liverpool 1.64 Napoli 0.87 \
         Throw-ins Liverpool 0 Napoli 12"
            .replace('\u{a0}', " ")
    );
}

#[test]
fn without_statistics_there_is_no_such_part() {
    let page = page(&document(json!({}), json!([])), "statistics header");
    assert!(!page.contains("tl-ss") && page.contains("tl-hd"), "{page}");
}

#[test]
fn a_kick_is_heard_with_what_became_of_it_and_the_score() {
    let events = json!([
        { "kind": "kick-scored", "team": "h", "player": "Pirlo" },
        { "kind": "kick-missed", "team": "a", "player": "Trezeguet" },
        { "kind": "kick-scored", "team": "h" },
    ]);
    let page = page(&document(json!({ "status": "shoot-out" }), events), "header");
    let heard = words(&page, "<ol", "</ol>");
    assert!(heard.ends_with("Pirlo Scored Trezeguet Missed 1–0 Scored 2–0"), "{heard}");
}

#[test]
fn a_squad_is_heard_player_by_player_with_marks_and_rating() {
    let line_up = json!({ "captain": "One", "coach": "Rita Sandoval", "start": ["One", "Two"], "bench": ["Three", "Four"] });
    let mut document = document(
        json!({ "lineups": { "home": line_up } }),
        json!([
            { "kind": "goal", "team": "h", "player": "One", "assist": "Two", "minute": 9 },
            { "kind": "substitution", "team": "h", "in": "Three", "out": "Two", "minute": 60 },
        ]),
    );
    document["players"] = json!([{ "name": "One", "team": "h", "number": 7, "rating": 8.1 }]);
    let heard = words(&page(&document, "lineups"), "class=\"tl-lu-list", "</details>");
    for part in [
        "7 One C goal 9′ rating 8.1",
        "Two assist 9′ off 60′",
        "Came on Three on 60′",
        "Not used Four",
        "Coach Rita Sandoval",
    ] {
        assert!(heard.contains(part), "no “{part}” in {heard}");
    }
}

#[test]
fn before_kick_off_line_ups_are_open_or_said_to_come() {
    let scheduled = json!({ "status": "scheduled", "score": null, "kickoff": "2030-05-04T20:00:00Z" });
    let mut with = document(scheduled.clone(), json!([]));
    let without = page(&with, "lineups");
    assert!(without.contains("Line-ups to come") && without.contains("about 19:00"), "{without}");
    with["match"]["lineups"] = json!({ "home": { "start": ["One"] } });
    let fold = |document: &Value| {
        let page = page(document, "lineups");
        page.split_once("<details").unwrap().1.split_once('>').unwrap().0.to_owned()
    };
    assert!(fold(&with).contains("open"));
    with["match"]["status"] = json!("finished");
    assert!(!fold(&with).contains("open"), "after kick-off the story is the news");
    for (status, kickoff) in
        [("finished", "2030-05-04T20:00:00Z"), ("postponed", "2030-05-04T20:00:00Z"), ("scheduled", "")]
    {
        let mut other = document(json!({ "status": status }), json!([]));
        if !kickoff.is_empty() {
            other["match"]["kickoff"] = json!(kickoff);
        }
        assert!(!page(&other, "lineups").contains("Line-ups to come"), "{status} {kickoff}");
    }
}

#[test]
fn attendance_and_report_stand_in_the_header() {
    let page = page(
        &document(json!({ "attendance": 53_384, "report": "https://example.org/report" }), json!([])),
        "header",
    );
    assert!(words(&page, "tl-hd-when", "</p>").ends_with("Attendance 53,384 Match report"));
    assert!(page.contains("href=\"https://example.org/report\""), "{page}");
}

/// No browser fetches the picture before the reader comes near, and none has to guess its size.
#[test]
fn a_photograph_is_lazy_and_a_clip_says_where_it_opens() {
    let image = json!({ "src": "photos/1.jpg", "alt": "Lovren heads.", "credit": "Ida Lens", "width": 720, "height": 480 });
    let events = json!([
        { "kind": "goal", "team": "h", "minute": 65, "image": image, "clip": "https://www.example.org/1" },
        { "kind": "goal", "team": "a", "minute": 66, "clip": "clips/2.html" },
    ]);
    let page = page(&document(json!({}), events), "story");
    let picture = page.split_once("<img").unwrap().1.split_once('>').unwrap().0;
    for attribute in [
        "loading=\"lazy\"",
        "alt=\"Lovren heads.\"",
        "width=\"720\"",
        "height=\"480\"",
        "src=\"photos/1.jpg\"",
    ] {
        assert!(picture.contains(attribute), "no {attribute} in {picture}");
    }
    assert_eq!(page.matches("opens at").count(), 1, "the second clip stays on the page's own site");
    assert!(page.contains("opens at example.org"), "{page}");
}
