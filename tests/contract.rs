//! The element's contract is told in four places: the types, the manifest, the docs, and the shell, which keeps it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

type Names = BTreeSet<String>;

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// An attribute that the platform itself reflects.
const OF_EVERY_ELEMENT: &str = "lang";

/// The names of a list in the manifest.
fn manifest(list: &str) -> Names {
    let manifest: Value = serde_json::from_str(&read("www/custom-elements.json")).unwrap();
    let class = &manifest["modules"][0]["declarations"][0];
    class[list].as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
}

/// The names of the fields of an interface or a class in the types.
fn types(of: &str) -> Names {
    let types = read("www/touchline.d.ts");
    let (_, rest) = types.split_once(&format!("{of} {{\n")).unwrap();
    let body = rest.split_once("\n}").unwrap().0;
    let fields = body.lines().filter_map(|line| line.strip_prefix("  ")?.split_once(": "));
    let names = fields.map(|(name, _)| name.trim_matches(|c| "?\"".contains(c)).to_owned());
    names.filter(|name| name.chars().all(|c| c.is_ascii_alphabetic() || c == '-')).collect()
}

/// The names in a column of the rows of a page's tables that hold one in code there.
fn docs(path: &str, column: usize) -> Names {
    let docs = read(path);
    let (_, rest) = docs.split_once("## Attributes").unwrap_or(("", &docs));
    let cells = rest.lines().filter_map(|line| line.strip_prefix('|')?.split('|').nth(column).map(str::trim));
    let names = cells.filter_map(|cell| cell.strip_prefix('`')?.strip_suffix('`'));
    names.map(str::to_owned).collect()
}

/// The shell's own code, and the style sheet.
fn shell() -> String {
    let folder = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("www/shell")).unwrap();
    let parts = folder.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    read("www/element.js") + &parts.collect::<String>()
}

/// Whether a path has the form that the types document: keys with dots between them, those that are no plain words in
/// brackets and quotes, and indices in brackets. Empty for the whole document.
fn is_path(path: &str) -> bool {
    let mut rest = path;
    while !rest.is_empty() {
        let is_first = rest.len() == path.len();
        let key = rest.strip_prefix('.').filter(|_| !is_first).or(is_first.then_some(rest));
        let plain = |text: &str| {
            text.find(|c: char| !(c.is_ascii_alphanumeric() || "-_$".contains(c))).unwrap_or(text.len())
        };
        if let Some(key) = key.filter(|key| plain(key) > 0) {
            rest = &key[plain(key)..];
        } else if let Some((_, after)) = rest.strip_prefix("[\"").and_then(|inside| inside.split_once("\"]"))
        {
            rest = after;
        } else if let Some((index, after)) = rest.strip_prefix('[').and_then(|inside| inside.split_once(']'))
        {
            if index.is_empty() || !index.bytes().all(|byte| byte.is_ascii_digit()) {
                return false;
            }
            rest = after;
        } else {
            return false;
        }
    }
    true
}

#[test]
fn the_paths_of_messages_have_the_form_that_the_types_and_the_docs_show() {
    for documented in ["www/touchline.d.ts", "docs/events.md"] {
        let text = read(documented);
        let place = text.split_once("`match.score`").unwrap().1;
        let examples: Vec<&str> = place.split('`').skip(1).step_by(2).take(2).collect();
        assert_eq!(examples, ["events[3].minute", "teams[0].names[\"pt BR\"]"], "{documented}");
        assert!(examples.into_iter().all(is_path));
    }
    for other in ["/match/score/0", "match..score", "events[x]", "events[]", ".match", "events[0]minute"] {
        assert!(!is_path(other), "{other}");
    }
    let document = serde_json::json!({
        "touchline": 1, "updated": 1, "an unknown key": 1, "teams": [
            { "id": "a", "name": "A", "names": { "pt BR": "A", "x\"y": "A" }, "adjustments": [{ "points": 0.5 }] },
            { "id": "b", "name": "B" },
        ],
        "match": { "home": "a", "away": "b", "status": "Zwischenstand", "score": "1-0", "added": { "1": -1 } },
        "events": [{ "kind": "goal", "team": "a", "minute": 0.5 }, 7],
        "group": { "name": "A", "fixtures": [{ "home": "a", "away": "c" }], "start": [{ "team": "a" }] },
    });
    let value: touchline_football::document::Value = serde_json::from_value(document).unwrap();
    let messages = touchline_football::document::read(&value).messages;
    let paths: BTreeSet<&str> = messages.iter().map(|message| message.path.as_str()).collect();
    for real in
        ["match.score", "events[0].minute", "events[1]", "teams[0].names[\"pt BR\"]", "[\"an unknown key\"]"]
    {
        assert!(paths.contains(real), "{real} is not among {paths:?}");
    }
    for path in paths {
        assert!(is_path(path), "{path}");
    }
    // A document that is none at all.
    let whole = touchline_football::document::read(&touchline_football::document::Value::Null).messages;
    assert_eq!(whole.iter().map(|message| message.path.as_str()).collect::<Vec<_>>(), [""]);
}

#[test]
fn types_manifest_and_docs_name_the_same_attributes_and_the_element_reads_each() {
    let names = docs("docs/embedding.md", 0);
    assert!(names.contains("src"), "{names:?}");
    assert_eq!(names, types("interface TouchlineAttributes"));
    assert_eq!(names, manifest("attributes"));
    let (shell, sheet) = (shell(), read("www/css/base.css"));
    for name in names {
        let read = shell.contains(&format!("getAttribute(\"{name}\")"))
            || sheet.contains(&format!(":host([{name}="))
            || (name == OF_EVERY_ELEMENT && shell.contains(&format!("this.{name}")));
        assert!(read, "the element reads no attribute `{name}`");
    }
}

#[test]
fn types_manifest_and_docs_name_the_same_properties_and_the_element_has_each() {
    let names = docs("docs/embedding.md", 1);
    assert!(names.contains("match"), "{names:?}");
    assert_eq!(names, types("class TouchlineMatch extends HTMLElement"));
    assert_eq!(names, manifest("members"));
    for name in names {
        let has = name == OF_EVERY_ELEMENT || shell().contains(&format!("  set {name}("));
        assert!(has, "the element has no property `{name}`");
    }
}

#[test]
fn types_manifest_and_docs_name_the_same_events_and_the_element_sends_each() {
    let names = docs("docs/events.md", 0);
    assert!(names.contains("touchline-ready"), "{names:?}");
    assert_eq!(names, types("interface TouchlineElementEventMap"));
    assert_eq!(names, manifest("events"));
    for name in names {
        assert!(shell().contains(&format!("\"{name}\"")), "the element sends no `{name}`");
    }
}
