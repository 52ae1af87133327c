//! `docs/theming.md` lists every custom property and part, and the example themes use nothing else.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

type Names = BTreeSet<String>;

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The texts of one file, or of all files in a folder, with these extensions.
fn texts(path: &Path, kinds: &[&str]) -> Vec<(PathBuf, String)> {
    if path.is_dir() {
        let entries = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
        return entries.flat_map(|entry| texts(&entry, kinds)).collect();
    }
    let kind = path.extension().unwrap_or_default().to_string_lossy();
    if !kinds.contains(&&*kind) {
        return vec![];
    }
    vec![(path.to_path_buf(), fs::read_to_string(path).unwrap())]
}

fn is_name(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'
}

/// The names that follow each occurrence of a prefix.
fn after(text: &str, prefix: &str) -> Names {
    let names = text.split(prefix).skip(1).map(|rest| rest.chars().take_while(|c| is_name(*c)).collect());
    names.filter(|name: &String| !name.is_empty()).collect()
}

/// The first cells of a table's rows: those that are code and start like the prefix.
fn documented(prefix: &str) -> Names {
    let docs = fs::read_to_string(root("docs/theming.md")).unwrap();
    let rows = docs.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
    let names = rows.map(|(name, _)| name.to_owned());
    names.filter(|name| name.starts_with("--") == prefix.starts_with("--")).collect()
}

fn properties(text: &str) -> Names {
    after(text, "--touchline-").into_iter().map(|name| format!("--touchline-{name}")).collect()
}

fn properties_in_use() -> Names {
    let sheets = texts(&root("www/css"), &["css"]);
    sheets.iter().flat_map(|(_, text)| properties(text)).collect()
}

fn parts_in_use() -> Names {
    let components = texts(&root("src/components"), &["rs"]);
    components.iter().flat_map(|(_, text)| after(text, r#" part=""#)).collect()
}

#[test]
fn the_documented_properties_are_those_of_the_style_sheet() {
    assert!(properties_in_use().contains("--touchline-surface"));
    assert_eq!(documented("--"), properties_in_use());
}

#[test]
fn the_documented_parts_are_those_of_the_components() {
    assert!(parts_in_use().contains("score"));
    assert_eq!(documented(""), parts_in_use());
}

/// What a theme may not do: use something undocumented, or style the element itself except through custom properties
/// and `color-scheme`.
fn trespasses(sheet: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (known, parts) = (documented("--"), documented(""));
    let bare: String =
        sheet.split("/*").map(|piece| piece.split_once("*/").map_or(piece, |(_, rest)| rest)).collect();
    for rule in bare.split('}').filter(|rule| !rule.trim().is_empty()) {
        let (selector, declarations) = rule.split_once('{').unwrap();
        let selector = selector.trim();
        let part = selector.split_once("::part(").map(|(_, part)| part.trim_end_matches(')'));
        if !selector.starts_with("touchline-match.") || part.is_some_and(|part| !parts.contains(part)) {
            found.push(selector.to_owned());
        }
        for declaration in declarations.split(';').map(str::trim).filter(|text| !text.is_empty()) {
            let name = declaration.split_once(':').unwrap().0;
            let allowed =
                part.is_some() && !name.starts_with("--") || name == "color-scheme" || known.contains(name);
            if !allowed {
                found.push(format!("{selector} {{ {declaration} }}"));
            }
        }
    }
    found
}

#[test]
fn the_example_themes_use_what_is_documented_and_nothing_else() {
    let themes = texts(&root("www/examples/themes"), &["css"]);
    assert_eq!(themes.len(), 4);
    for (path, sheet) in themes {
        assert_eq!(trespasses(&sheet), [""; 0], "{}", path.display());
    }
}

#[test]
fn a_theme_that_uses_anything_else_is_found() {
    for sheet in [
        "touchline-match.x { --touchline-shadow: 0; }",
        "touchline-match.x { --tl-ink: red; }",
        "touchline-match.x { margin: 0; }",
        "touchline-match.x::part(nothing) { color: red; }",
        "touchline-match.x::part(base) { --tl-ink: red; }",
        "body { color-scheme: dark; }",
    ] {
        assert_eq!(trespasses(sheet).len(), 1, "{sheet}");
    }
    assert_eq!(trespasses("/* x { y } */ touchline-match.x::part(base) { border: 0; color: red }"), [""; 0]);
}
