//! `touchline render`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests may"
)]

mod called;

use serde_json::{Value, json};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn run(arguments: &[&str], input: &str) -> Output {
    called::touchline(&[&["render"], arguments].concat(), input.as_bytes())
}

fn markup(arguments: &[&str], input: &str) -> String {
    let output = run(arguments, input);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    called::text(&output.stdout)
}

/// The text between the first occurrences of two texts.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let (_, rest) = text.split_once(from).unwrap_or_else(|| panic!("no {from} in {text}"));
    rest.split_once(to).unwrap_or_else(|| panic!("no {to} after {from}")).0
}

fn script(markup: &str, kind: &str) -> Value {
    let text = between(markup, &format!("<script type=\"{kind}\">"), "</script>");
    serde_json::from_str(text).expect("JSON")
}

fn documents() -> Vec<PathBuf> {
    let folder = std::fs::read_dir(Path::new(ROOT).join("www/data")).expect("a folder");
    let paths = folder.map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<_> = paths
        .filter(|path| {
            path.extension().is_some_and(|end| end == "json") && !path.to_string_lossy().contains("schema")
        })
        .collect();
    paths.sort();
    paths
}

/// A document with this many events, every fourth one a goal.
fn of_events(count: usize) -> Value {
    let event = |index: usize| {
        let kind = if index.is_multiple_of(4) { "goal" } else { "shot-saved" };
        let team = if index.is_multiple_of(3) { "h" } else { "a" };
        json!({ "kind": kind, "team": team, "player": format!("Player {index}"),
                "minute": index * 90 / count + 1 })
    };
    json!({
        "touchline": 1,
        "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
        "match": { "home": "h", "away": "a", "status": "finished" },
        "events": (0..count).map(event).collect::<Vec<_>>(),
    })
}

#[test]
fn the_element_has_its_view_its_document_and_its_age() {
    let markup = markup(&["www/data/liverpool-napoli.json"], "");
    let tag = between(&markup, "<touchline-match", ">");
    assert_eq!(
        tag, " data-updated=\"2019-11-27T21:53:00+00:00\"",
        "a match that is over needs no time to wake"
    );
    let view = between(&markup, "<template shadowrootmode=\"open\">", "</template>");
    assert!(
        view.starts_with("<link rel=\"stylesheet\" href=\"touchline.css\"><section part=\"base\""),
        "{view}"
    );
    assert!(view.contains("Liverpool 1, Napoli 1. Full time; 0–1 at half-time."), "{view}");
    let document = script(&markup, "application/json");
    assert_eq!(document["match"]["score"], json!([1, 1]));
    assert_eq!(document.get("claims"), None, "what is for `check` reaches no page");
    let original = std::fs::read_to_string(Path::new(ROOT).join("www/data/liverpool-napoli.json"));
    assert!(original.expect("a file").contains("\"claims\""), "there were none to leave out");
}

#[test]
fn the_style_of_rare_parts_is_linked_if_the_view_has_one() {
    const MORE: &str = "<link rel=\"stylesheet\" data-more href=\"/t/touchline-more.css\">";
    let mut with = of_events(1);
    let without = with.to_string();
    with["match"]["statistics"] = json!([{ "name": "possession", "home": 49, "away": 51 }]);
    let with = with.to_string();
    let links = |words: &[&str], text: &str| {
        markup(&[&["-", "--base", "/t/"], words].concat(), text).matches(MORE).count()
    };
    assert_eq!(links(&[], &without), 0);
    assert_eq!(links(&[], &with), 1);
    assert_eq!(links(&["--light"], &with), 1);
    assert_eq!(links(&["--sections", "header story"], &with), 0);
}

#[test]
fn linked_data_says_who_plays_where_and_when_but_no_score() {
    let event = script(&markup(&["www/data/liverpool-napoli.json"], ""), "application/ld+json");
    assert_eq!(
        event,
        json!({
            "@context": "https://schema.org", "@type": "SportsEvent", "name": "Liverpool v Napoli",
            "sport": "Association football", "startDate": "2019-11-27T20:00:00+00:00",
            "eventStatus": "https://schema.org/EventScheduled",
            "location": { "@type": "Place", "name": "Anfield, Liverpool" },
            "homeTeam": { "@type": "SportsTeam", "name": "Liverpool" },
            "awayTeam": { "@type": "SportsTeam", "name": "Napoli" },
            "superEvent": { "@type": "SportsEvent", "name": "UEFA Champions League" },
        })
    );
    let mut moved = of_events(1);
    moved["match"]["status"] = json!("postponed");
    let event = script(&markup(&["-"], &moved.to_string()), "application/ld+json");
    assert_eq!(event["eventStatus"], "https://schema.org/EventPostponed");
    let group = markup(&["www/data/group-e-final.json"], "");
    assert!(!group.contains("ld+json"), "a table is not an event");
}

#[test]
fn the_light_form_has_no_shadow_root_and_ids_of_its_own() {
    let plain = markup(&["www/data/liverpool-napoli.json", "--light"], "");
    for absent in ["<template", "touchline-match", "application/json", "id=\"tl-story\""] {
        assert!(!plain.contains(absent), "{absent} in {plain}");
    }
    assert!(plain.starts_with("<div class=\"touchline\">"), "{plain}");
    assert!(plain.contains("id=\"tl-liv-nap-20191127-story\""), "{plain}");
    let twice = plain + &markup(&["www/data/liverpool-napoli.json", "--light", "--id", "second"], "");
    let ids: Vec<&str> = twice.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let different: HashSet<&&str> = ids.iter().collect();
    assert!(ids.len() > 50, "{ids:?}");
    assert_eq!(ids.len(), different.len(), "{ids:?}");
}

#[test]
fn a_page_links_the_widget_and_has_everything_a_page_needs() {
    let page =
        markup(&["www/data/liverpool-napoli.json", "--page", "--base", "https://cdn.example/t/?a&b="], "");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"), "{page}");
    assert_eq!(between(&page, "<title>", "</title>"), "Match centre: Liverpool 1, Napoli 1");
    for part in [
        "<script type=\"module\" src=\"https://cdn.example/t/?a&amp;b=touchline.js\"></script>",
        "<link rel=\"stylesheet\" href=\"https://cdn.example/t/?a&amp;b=touchline.css\">",
    ] {
        assert!(page.contains(part), "no {part} in {page}");
    }
    let light = markup(&["www/data/liverpool-napoli.json", "--page", "--light"], "");
    assert!(!light.contains("<script type=\"module\""), "a page of plain markup has no script");
}

#[test]
fn a_document_at_a_url_is_not_also_in_the_page() {
    let markup = markup(&["www/data/liverpool-napoli.json", "--src", "a.json", "--heading-level", "4"], "");
    assert!(
        between(&markup, "<touchline-match", ">").ends_with(" src=\"a.json\" heading-level=\"4\""),
        "{markup}"
    );
    assert!(!markup.contains("application/json"), "{markup}");
    assert!(markup.contains("<h4 part=\"title\""), "{markup}");
}

#[test]
fn the_same_document_gives_the_same_bytes_in_every_locale() {
    let printed = |path: &Path, zone: &str, language: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_touchline"));
        command.arg("render").arg(path).env("TZ", zone).env("LANG", language).env("LC_ALL", language);
        command.output().expect("it runs").stdout
    };
    for path in documents() {
        let here = printed(&path, "UTC", "C");
        let there = printed(&path, "Asia/Tokyo", "tr_TR.UTF-8");
        assert!(here == there && !here.is_empty(), "{}", path.display());
    }
}

#[test]
fn the_document_in_the_page_gives_the_view_in_the_page() {
    let paths = documents();
    assert!(paths.len() >= 7, "{paths:?}");
    for path in paths {
        let first = markup(&[&path.to_string_lossy()], "");
        let again = markup(&["-"], &script(&first, "application/json").to_string());
        assert!(first == again, "{}", path.display());
    }
}

#[test]
fn one_forty_and_a_thousand_events_are_all_rendered() {
    for count in [1, 40, 1000] {
        let markup = markup(&["-"], &of_events(count).to_string());
        assert_eq!(
            markup.matches("<span class=\"tl-sy-min").count(),
            count + 2,
            "events and two ends of periods"
        );
        assert_eq!(script(&markup, "application/json")["events"].as_array().map(Vec::len), Some(count));
    }
}

#[test]
fn a_fatal_document_is_reported_and_prints_nothing() {
    let output = run(&["-"], "{ \"touchline\": 1 ");
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cut off"));
}

#[test]
fn without_the_built_widget_it_says_what_to_run() {
    for how in [&["--standalone"][..], &["--css", "inline"]] {
        let arguments = [&["www/data/liverpool-napoli.json", "--dist", "no/such/folder"], how].concat();
        let output = run(&arguments, "");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(
            said.contains("no/such/folder/manifest.json does not exist: run `cargo xtask dist`"),
            "{said}"
        );
    }
}

#[test]
fn the_header_names_who_broadcasts_the_match_beside_its_venue() {
    let document = |more: Value| {
        let mut own = json!({ "home": "a", "away": "b", "venue": "The Ground", "status": "scheduled" });
        own.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        json!({ "touchline": 1, "teams": [{ "id": "a", "name": "Alpha" }, { "id": "b", "name": "Beta" }], "match": own })
    };
    let header = |more: Value| {
        let markup = markup(&["-", "--light", "--sections", "header"], &document(more).to_string());
        between(&markup, "part=\"when\"", "</p>").to_owned()
    };
    let named = header(json!({ "broadcasters": ["Channel One", "Radio Two"] }));
    assert!(
        named.contains("<span>The Ground</span><span>Broadcast by Channel One, Radio Two</span>"),
        "{named}"
    );
    assert!(!header(json!({})).contains("Broadcast"));
    assert!(!header(json!({ "broadcasters": [] })).contains("Broadcast"));
}

#[test]
fn the_story_names_its_sources_with_date_and_link() {
    let document = json!({
        "touchline": 1, "teams": [{ "id": "a", "name": "Alpha" }, { "id": "b", "name": "Beta" }],
        "match": { "home": "a", "away": "b", "status": "finished", "score": [1, 0] },
        "events": [{ "kind": "goal", "team": "a", "minute": 5 }],
        "sources": [
            { "id": "r", "title": "match report", "date": "2019-11-27", "url": "https://example.org/report" },
            { "id": "p", "title": "press" },
        ],
    });
    let markup = markup(&["-", "--light"], &document.to_string());
    let foot = between(&markup, "Sources: ", "</p>");
    assert_eq!(
        foot,
        r#"<a href="https://example.org/report" class="tl-link">match report (2019-11-27)</a>; press."#
    );
}

#[test]
fn the_rows_of_a_ranking_between_groups_say_what_is_certain_or_what_they_depend_on() {
    let markup = markup(&["--light", "www/examples/thirds.json"], "");
    assert_eq!(markup.matches("class=\"tl-tb-open\"").count(), 6, "{markup}");
    assert!(markup.contains("Depends on Group E and five others"), "{markup}");
    // What spoils third place with four points for England.
    for line in [
        "Group A: Switzerland beat Turkey",
        "Group C: Ukraine draw with Austria",
        "Group E: third place with four points or more",
    ] {
        assert!(markup.contains(line), "no {line:?} in {markup}");
    }
    // All over, with goalless draws.
    let path = Path::new(ROOT).join("www/examples/thirds.json");
    let mut document: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    for group in document["groups"].as_array_mut().unwrap() {
        for fixture in group["fixtures"].as_array_mut().unwrap() {
            fixture.as_object_mut().unwrap().entry("score").or_insert(json!([0, 0]));
        }
    }
    document.as_object_mut().unwrap().remove("match");
    let over = self::markup(&["--light", "-"], &document.to_string());
    let count = |class: &str| over.matches(&format!("class=\"{class}\"")).count();
    assert_eq!([count("tl-tb-sure"), count("tl-tb-gone")], [4, 2], "four of six thirds go on: {over}");
}
