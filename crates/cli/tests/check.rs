//! `touchline check` on broken documents. The expected messages are in a file next to each document.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may"
)]

mod called;

use called::text;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Output;

/// Relative to the root folder, where the command runs.
const BROKEN: &str = "crates/cli/tests/documents/broken";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn check(arguments: &[&str], input: &[u8]) -> Output {
    called::touchline(&[&["check"], arguments].concat(), input)
}

/// The files of a folder with this extension, in order.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).expect(folder);
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == ending));
    files.sort();
    files
}

/// `TOUCHLINE_BLESS=1` saves the current messages. Review the difference before you commit it.
#[test]
fn each_broken_document_gets_its_expected_messages() {
    let broken = files(BROKEN, "json");
    assert!(broken.len() >= 20, "{}", broken.len());
    for path in broken {
        let output = check(&[path.to_str().unwrap()], b"");
        let said = text(&output.stdout);
        let beside = path.with_extension("txt");
        if std::env::var_os("TOUCHLINE_BLESS").is_some() {
            std::fs::write(&beside, &said).unwrap();
        }
        assert_eq!(said, std::fs::read_to_string(&beside).unwrap_or_default(), "{}", path.display());
        let expected = if said.contains("fatal ") { 2 } else { 1 };
        assert_eq!(output.status.code(), Some(expected), "{}", path.display());
        assert_eq!(text(&output.stderr), "");
    }
}

#[test]
fn the_projects_documents_have_no_problems() {
    for path in files("www/data", "json") {
        let name = path.to_string_lossy().into_owned();
        if name.ends_with(".schema.json") || name.ends_with(OURS) {
            continue;
        }
        let output = check(&[&name], b"");
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(0), String::new()), "{name}");
    }
}

/// A small document in another encoding. A browser would replace the letter, and the name would be wrong.
const LATIN_1: &[u8] = b"{ \"touchline\": 1,\n  \"teams\": [{ \"id\": \"a\", \"name\": \"Malm\xf6\" }] }";

#[test]
fn bytes_that_are_not_utf_8_are_refused_with_their_position() {
    let place = "the file is not UTF-8: byte 0xF6 at offset 56 (line 2, column 39). Save it as UTF-8";
    let output = check(&["-"], LATIN_1);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output.stdout).starts_with(&format!("fatal document: {place}")),
        "{}",
        text(&output.stdout)
    );
    for command in ["render", "table", "scenarios"] {
        let output = called::touchline(&[command, "-"], LATIN_1);
        assert!(!output.status.success(), "{command}");
        assert!(text(&output.stderr).contains(place), "{command}: {}", text(&output.stderr));
        assert_eq!(text(&output.stdout), "", "{command}");
    }
    let folder = std::env::temp_dir().join(format!("touchline-latin-1-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("games.txt");
    std::fs::write(&file, b"= Cup 2018\n\n Malm\xf6 2-1 B\n").unwrap();
    let output = called::touchline(&["convert", file.to_str().unwrap()], b"");
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(!output.status.success());
    assert!(
        text(&output.stderr).contains("byte 0xF6 at offset 17 (line 3, column 6)"),
        "{}",
        text(&output.stderr)
    );
}

/// The document of our match, with the claims of two reports.
const OURS: &str = "www/data/liverpool-napoli.json";

#[test]
fn the_claims_of_the_reports_on_our_match_are_judged() {
    let output = check(&[OURS], b"");
    assert_eq!(
        text(&output.stdout),
        "false claim c1 (match report): Liverpool are two points above Napoli: they have 10 points, Napoli 9.\n\
         false claim c2 (match report): If Salzburg beat Liverpool, Napoli need a win: they do not; for example, they \
         are through after Napoli 0–0 Genk and Salzburg 1–0 Liverpool.\n\
         true claim c3 (inews.co.uk, who needs what): If Salzburg beat Liverpool 5–4 and Napoli beat Genk, Liverpool \
         are through: that is so, whatever else happens.\n\
         true claim c4 (inews.co.uk, who needs what): If Salzburg beat Liverpool 6–5 and Napoli beat Genk, Liverpool \
         are through: that is so, whatever else happens.\n\
         false claim c5 (inews.co.uk, who needs what): If Salzburg beat Liverpool 5–4 and Napoli and Genk draw, \
         Liverpool are through: they are out after Napoli 0–0 Genk and Salzburg 5–4 Liverpool.\n\
         false claim c6 (inews.co.uk, who needs what): If Salzburg beat Liverpool 6–5 and Napoli and Genk draw, \
         Liverpool are through: they are out after Napoli 0–0 Genk and Salzburg 6–5 Liverpool.\n"
    );
    // The document has no problem, but a claim in it is false.
    assert_eq!(output.status.code(), Some(1));
}

/// Claims about our match from a file, with the verdict on each.
const CLAIMS: [(&str, &str); 16] = [
    (
        r#"{ "id": "c", "kind": "points-gap", "team": "sal", "over": "liv", "points": 0, "if": [{ "fixture": "e6-sal-liv", "score": [3, 2] }] }"#,
        "true claim c: If Salzburg beat Liverpool 3–2, Salzburg and Liverpool are level on points: they have 10 points, \
         Liverpool 10.",
    ),
    (
        r#"{ "id": "c", "kind": "points-gap", "team": "gnk", "over": "sal", "points": -1 }"#,
        "false claim c: Genk are one point below Salzburg: they have 1 point, Salzburg 7.",
    ),
    (
        r#"{ "id": "c", "kind": "position", "team": "liv", "position": 1 }"#,
        "true claim c: Liverpool are in place 1: that is so.",
    ),
    (
        r#"{ "id": "c", "kind": "position", "team": "liv", "position": 2 }"#,
        "false claim c: Liverpool are in place 2: they are in place 1.",
    ),
    (
        r#"{ "id": "c", "kind": "position", "team": "liv", "position": 1, "if": [{ "fixture": "e6-sal-liv", "result": "home" }, { "fixture": "e6-nap-gnk", "result": "away" }] }"#,
        "imprecise claim c: If Salzburg beat Liverpool and Genk beat Napoli, Liverpool are in place 1: they are in that \
         place after Napoli 0–1 Genk and Salzburg 5–4 Liverpool, and they are not in that place after Napoli 0–1 Genk \
         and Salzburg 1–0 Liverpool.",
    ),
    (
        r#"{ "id": "c", "kind": "through", "team": "liv" }"#,
        "false claim c: Liverpool are through: they are out after Napoli 0–0 Genk and Salzburg 1–0 Liverpool.",
    ),
    (
        r#"{ "id": "c", "kind": "through", "team": "liv", "if": [{ "fixture": "e6-sal-liv", "result": "home" }, { "fixture": "e6-nap-gnk", "result": "home" }] }"#,
        "imprecise claim c: If Salzburg beat Liverpool and Napoli beat Genk, Liverpool are through: they are through \
         after Napoli 1–0 Genk and Salzburg 5–4 Liverpool, and they are out after Napoli 1–0 Genk and Salzburg 1–0 \
         Liverpool.",
    ),
    (
        r#"{ "id": "c", "kind": "out", "team": "gnk", "zone": "el" }"#,
        "true claim c: Genk are not in the Europa League places: that is so, whatever else happens.",
    ),
    (
        r#"{ "id": "c", "kind": "through", "team": "liv", "zone": "el", "if": [{ "fixture": "e6-sal-liv", "score": [0, 2] }] }"#,
        "false claim c: If Liverpool beat Salzburg 2–0, Liverpool are in the Europa League places: they are not in the \
         Europa League places after Napoli 1–0 Genk and Salzburg 0–2 Liverpool.",
    ),
    (
        r#"{ "id": "c", "kind": "needs-win", "team": "sal" }"#,
        "true claim c: Salzburg need a win: nothing less is ever enough; with it, for example, they are through after \
         Napoli 1–0 Genk and Salzburg 1–0 Liverpool.",
    ),
    (
        r#"{ "id": "c", "kind": "needs-win", "team": "gnk" }"#,
        "false claim c: Genk need a win: a win does not help; for example, they are out after Napoli 0–1 Genk and \
         Salzburg 1–0 Liverpool.",
    ),
    (
        r#"{ "id": "c", "kind": "needs-draw", "team": "sal" }"#,
        "imprecise claim c: Salzburg need a draw: a draw is never enough (they are out after Napoli 1–0 Genk and \
         Salzburg 0–0 Liverpool), but a win can be (they are through after Napoli 1–0 Genk and Salzburg 1–0 Liverpool).",
    ),
    (
        r#"{ "id": "c", "kind": "needs-draw", "team": "nap" }"#,
        "false claim c: Napoli need a draw: they do not; for example, they are through after Napoli 0–1 Genk and \
         Salzburg 0–0 Liverpool.",
    ),
    (
        r#"{ "id": "c", "kind": "needs-draw", "team": "nap", "if": [{ "fixture": "e6-sal-liv", "result": "home" }] }"#,
        "true claim c: If Salzburg beat Liverpool, Napoli need a draw: nothing less is ever enough; with it, for example, \
         they are through after Napoli 1–0 Genk and Salzburg 1–0 Liverpool.",
    ),
    (
        r#"{ "id": "c", "kind": "needs-draw", "team": "liv", "if": [{ "fixture": "e6-nap-gnk", "result": "home" }] }"#,
        "imprecise claim c: If Napoli beat Genk, Liverpool need a draw: they may do without; for example, they are \
         through after Napoli 1–0 Genk and Salzburg 5–4 Liverpool.",
    ),
    (
        r#"{ "id": "c", "kind": "needs-win", "team": "liv", "zone": "el" }"#,
        "false claim c: Liverpool need a win for the Europa League places: they do not; for example, they are in the \
         Europa League places after Napoli 0–0 Genk and Salzburg 1–0 Liverpool.",
    ),
];

#[test]
fn every_kind_of_claim_is_judged_with_figures_or_a_counter_example() {
    let file = tempfile("each.json");
    let none = tempfile("ours.json");
    let mut ours: Value = serde_json::from_slice(&std::fs::read(root().join(OURS)).unwrap()).unwrap();
    ours.as_object_mut().unwrap().remove("claims");
    std::fs::write(&none, ours.to_string()).unwrap();
    for (claim, said) in CLAIMS {
        std::fs::write(&file, format!("{{ \"claims\": [{claim}] }}")).unwrap();
        let output = check(&[none.to_str().unwrap(), "--claims", file.to_str().unwrap()], b"");
        assert_eq!(text(&output.stdout).trim_end(), said);
        assert_eq!(output.status.code(), Some(if said.starts_with("true") { 0 } else { 1 }), "{said}");
    }
}

#[test]
fn judgements_are_json_too() {
    let output = check(&[OURS, "--json"], b"");
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let claims = json[0]["claims"].as_array().unwrap();
    assert_eq!((&claims[0]["id"], &claims[0]["judgement"]), (&json!("c1"), &json!("false")));
    assert_eq!(claims[0]["points"], json!([10, 9]));
    assert_eq!(
        claims[1]["counterExample"],
        json!({ "scores": [{ "fixture": "e6-nap-gnk", "score": [0, 0] }, { "fixture": "e6-sal-liv", "score": [1, 0] }], "then": "through" })
    );
    assert_eq!(claims[2]["judgement"], "true");
}

#[test]
fn a_claim_that_cannot_be_judged_is_undecided_and_does_not_fail() {
    let mut ours: Value = serde_json::from_slice(&std::fs::read(root().join(OURS)).unwrap()).unwrap();
    ours["rules"] = json!("goal-average");
    ours["claims"] = json!([{ "id": "c", "kind": "through", "team": "liv", "if": [{ "fixture": "e6-sal-liv", "result": "home" }] }]);
    let output = check(&["-"], ours.to_string().as_bytes());
    assert_eq!(
        text(&output.stdout),
        "undecided claim c: If Salzburg beat Liverpool, Liverpool are through: it was not worked out, or it is about \
         something that is not in the document.\n"
    );
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn standard_input_may_begin_with_a_byte_order_mark() {
    let document = std::fs::read(root().join(OURS)).unwrap();
    let marked = [b"\xef\xbb\xbf".as_slice(), &document].concat();
    assert_eq!(check(&["-"], &marked).stdout, check(&[OURS], b"").stdout);
}

/// A document without problems.
const FINAL: &str = "www/data/group-e-final.json";

#[test]
fn a_missing_file_has_the_exit_code_of_a_fatal_document() {
    let output = check(&["nowhere.json", FINAL], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).starts_with("touchline: nowhere.json: "));
}

#[test]
fn messages_name_their_document_and_the_worst_decides_the_exit_code() {
    let [good, warned, fatal] = [FINAL, "status", "no-teams"]
        .map(|name| if name.contains('/') { name.to_owned() } else { format!("{BROKEN}/{name}.json") });
    let output = check(&[&good, &warned], b"");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stdout).lines().all(|line| line.starts_with(&format!("{warned}: warning match."))));
    assert_eq!(check(&[&good, &warned, &fatal], b"").status.code(), Some(2));
}

#[test]
fn claims_from_a_file_are_read_like_those_in_the_document() {
    let file = tempfile("claims.json");
    let claims = r#"{ "claims": [
        { "id": "c1", "kind": "out", "team": "gnk", "source": "radio" },
        { "kind": "through", "team": "livv" } ], "sources": [{ "id": "radio", "title": "the radio" }] }"#;
    std::fs::write(&file, claims).unwrap();
    let output = check(&[OURS, "--claims", file.to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stdout);
    let lines: Vec<&str> = said.lines().filter(|line| line.starts_with("warning")).collect();
    // They follow those of the document itself.
    assert!(
        said.ends_with("\ntrue claim c1-2 (the radio): Genk are out: that is so, whatever else happens.\n"),
        "{said}"
    );
    assert_eq!(
        lines,
        [
            "warning claims[0].id: the id is in use already: this one is called \"c1-2\"",
            "warning claims[1].team: there is no team \"livv\" (did you mean \"liv\"?): the claim is left out",
        ]
    );
}

/// A file for one test, in Cargo's folder for temporary files.
fn tempfile(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

#[test]
fn its_json_has_level_path_and_text() {
    let no_teams = format!("{BROKEN}/no-teams.json");
    let output = check(&[&no_teams, "--json"], b"");
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json[0]["messages"][0]["level"], "fatal");
    assert_eq!(json[0]["messages"][0]["path"], "teams");
    assert_eq!(json[0]["document"], no_teams);
}
