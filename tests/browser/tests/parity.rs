//! Reads one collection of unusual JSON natively (serde_json) and in the browser (JSON.parse). Both must give the
//! same verdicts; each exception is listed here with its reason.

// Helpers of tests may panic too, but clippy allows that only in `#[test]` functions.
#![allow(clippy::indexing_slicing, clippy::string_slice)]

use touchline_browser_tests::{Page, Reply, Result, Site, browse_at};
use touchline_football::document::{Value, read};

const BLANK: &str = "<!doctype html><html lang=en><title>Blank</title>
    <script type=module src=/touchline.js></script><main><h1>Blank</h1></main>";

/// Whether both give the same verdict, or why not.
enum Expected {
    Same,
    /// The browser reads what serde_json refuses; the reason.
    OnlyInBrowser(&'static str),
}

use Expected::{OnlyInBrowser, Same};

/// A document with one more member, or with one text replaced.
fn with(member: &str) -> String {
    format!(
        r#"{{ "touchline": 1, "teams": [{{ "id": "h", "name": "Home" }}, {{ "id": "a", "name": "Away" }}],
            "match": {{ "home": "h", "away": "a", "status": "finished", "score": [2, 1] }}, {member} }}"#
    )
}

fn corpus() -> Vec<(&'static str, String, Expected)> {
    let deep = |depth: usize| format!(r#""x-deep": {}{}"#, "[".repeat(depth), "]".repeat(depth));
    let event = |fields: &str| with(&format!(r#""events": [{{ "kind": "goal", "team": "h", {fields} }}]"#));
    vec![
        ("plain", with(r#""lang": "en""#), Same),
        ("a key twice: the last one wins", with(r#""lang": "en", "lang": 7"#), Same),
        ("a whole section twice", with(r#""match": { "home": "a", "away": "h" }"#), Same),
        ("__proto__ is a key like any other", with(r#""__proto__": { "match": 1 }"#), Same),
        ("the keys constructor and toString", with(r#""constructor": 1, "toString": null"#), Same),
        ("an unknown key with a neighbour", with(r#""evnets": []"#), Same),
        ("an empty key", with(r#""": 1"#), Same),
        ("a minute with a fraction", event(r#""minute": 21.5"#), Same),
        ("a minute written as 2.1e1", event(r#""minute": 2.1e1"#), Same),
        ("a minute below zero", event(r#""minute": -3"#), Same),
        ("minus zero", event(r#""minute": -0"#), Same),
        ("an integer that no double holds exactly", event(r#""minute": 9007199254740993"#), Same),
        ("a number of thirty digits", event(r#""minute": 100000000000000000000000000000"#), Same),
        ("the smallest double", event(r#""minute": 5e-324"#), Same),
        ("a pair of surrogates", event(r#""player": "\ud83d\ude00", "minute": 3"#), Same),
        ("a NUL character in a text", event(r#""player": "A\u0000B", "minute": 3"#), Same),
        ("null for unknown", event(r#""minute": null"#), Same),
        ("a list where an object belongs", with(r#""competition": []"#), Same),
        ("an object where a list belongs", with(r#""events": { "0": { "kind": "goal" } }"#), Same),
        ("a text where a number belongs", event(r#""minute": "21""#), Same),
        ("fifty levels deep", with(&deep(50)), Same),
        ("a hundred levels deep: refused", with(&deep(100)), Same),
        ("ten thousand levels deep: refused", with(&deep(10_000)), Same),
        ("cut off", with("")[..60].to_owned(), Same),
        ("a trailing comma", with(r#""lang": "en","#), Same),
        ("single quotes", "{ 'touchline': 1 }".to_owned(), Same),
        ("NaN", event(r#""minute": NaN"#), Same),
        ("a byte order mark", format!("\u{feff}{}", with(r#""lang": "en""#)), Same),
        ("an empty text", String::new(), Same),
        ("only a number", "1".to_owned(), Same),
        (
            "1e400",
            event(r#""minute": 1e400"#),
            OnlyInBrowser("JSON.parse makes it Infinity, serde_json knows no such number"),
        ),
        (
            "half a pair of surrogates",
            event(r#""player": "\ud83d", "minute": 3"#),
            OnlyInBrowser("texts of JavaScript may hold half a pair, and Rust's may not: it becomes U+FFFD"),
        ),
    ]
}

/// The messages of the native reader. `None` if the text is not JSON for it, or is nested too deeply.
fn natively(text: &str) -> Option<Vec<String>> {
    let value: Value = serde_json::from_str(text).ok()?;
    Some(read(&value).messages.iter().map(ToString::to_string).collect())
}

/// The messages of the element. `None` if the text was not JSON for it, or was nested too deeply.
async fn in_browser(page: &Page, text: &str) -> Result<Option<Vec<String>>> {
    let said = page.show("#empty", text.into()).await?;
    let messages: Vec<(String, String, String)> = said["detail"]["messages"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|message| {
            let part = |name: &str| message[name].as_str().unwrap_or_default().to_owned();
            (part("level"), part("path"), part("text"))
        })
        .collect();
    if messages.iter().any(|(_, _, text)| text.contains("not JSON") || text.contains("64 deep")) {
        return Ok(None);
    }
    let line = |(level, path, text): &(String, String, String)| {
        format!("{level} {}: {text}", if path.is_empty() { "document" } else { path })
    };
    Ok(Some(messages.iter().map(line).collect()))
}

#[tokio::test]
async fn browser_and_native_give_the_same_verdicts() -> Result<()> {
    let site = Site::start().await?;
    site.set("/blank", Reply::html(BLANK));
    browse_at(site, async |page| {
        page.goto("/blank").await?;
        page.add_empty("empty").await?;
        let mut different = 0;
        for (name, text, expected) in corpus() {
            let (native, browser) = (natively(&text), in_browser(page, &text).await?);
            match expected {
                Same => assert_eq!(native, browser, "{name}"),
                OnlyInBrowser(reason) => {
                    assert!(native.is_none() && browser.is_some(), "{name}: {native:?} {browser:?}");
                    println!("differs: {name}: {reason}");
                    different += 1;
                }
            }
        }
        println!("{} texts, {different} of them listed as different", corpus().len());
        Ok(())
    })
    .await
}
