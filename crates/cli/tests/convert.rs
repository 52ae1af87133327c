//! `touchline convert` prints the documents of `www/data/` and names what it cannot read.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use touchline_football::document::{Value, read};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data");
const EURO: &str = "openfootball/euro-2024.txt";
const WORLD_CUP: &str = "openfootball/worldcup-2026-finals.txt";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn convert(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_touchline"));
    command.arg("convert").args(arguments).current_dir(DATA).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn the_documents_are_what_it_prints() {
    let euro = ["--offset", "+02:00", "--group", "--rules", "uefa-euro-2020"];
    let late = "a minute of extra time in a game without \"a.e.t.\": it is left out: ";
    let goal =
        format!("{WORLD_CUP}:103: {late}(Anthony Gordon 55'; Enzo Fernández 86', Lautaro Martínez 92')\n");
    let schmid = format!(
        "{EURO}:124: {late}Seiwald, Grillitsch (Wimmer 60') - Laimer [Y] (Schmid 91'), Baumgartner [Y],\n"
    );
    let documents: [(&str, &str, &str, &[&str], &str); 5] = [
        ("world-cup-2006-final", "worldcup/final-2006", "Italy v France", &["--offset", "+02:00"], ""),
        ("world-cup-2026-final", WORLD_CUP, "Argentina - Spain", &[], ""),
        ("world-cup-2026-england-argentina", WORLD_CUP, "England v Argentina", &[], &goal),
        ("euro-2024-austria-france", EURO, "austria vs france", &euro, &schmid),
        ("euro-2024-germany-scotland", EURO, "Germany v Scotland", &euro, ""),
    ];
    for (name, file, the_match, more, remarks) in documents {
        let from = if file.ends_with(".txt") { "football-txt" } else { "fjelstul" };
        let printed = convert(&[&[file, "--from", from, "--match", the_match], more].concat());
        assert!(printed.status.success(), "{name}");
        assert_eq!(text(&printed.stderr), remarks, "{name}");
        let kept = std::fs::read_to_string(root().join(format!("www/data/{name}.json"))).unwrap();
        assert_eq!(text(&printed.stdout), kept, "{name}");
        let strict = convert(&[&[file, "--strict", "--match", the_match], more].concat());
        assert_eq!(strict.status.success(), remarks.is_empty(), "{name}");
    }
}

/// Every document of the project, converted or written by hand.
#[test]
fn documents_are_read_without_warnings() {
    let mut count = 0;
    for entry in std::fs::read_dir(root().join("www/data")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "json") || path.to_string_lossy().contains("schema") {
            continue;
        }
        count += 1;
        let value: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let messages: Vec<String> = read(&value).messages.iter().map(ToString::to_string).collect();
        assert_eq!(messages, Vec::<String>::new(), "{}", path.display());
    }
    assert!(count >= 7, "{count} documents");
}

/// Every game of the files with goals becomes a document whose goals add up to its score. Where the file contradicts
/// itself, the reader of documents says so.
#[test]
fn every_game_adds_up() {
    use touchline_cli::feeds::openfootball::{self, the_match};
    let mut found = Vec::new();
    for file in [EURO, WORLD_CUP, "openfootball/worldcup-2026.txt"] {
        let book = openfootball::read(&std::fs::read_to_string(Path::new(DATA).join(file)).unwrap());
        assert!(book.games.len() >= 32, "{file}");
        for game in &book.games {
            let (report, unread) = the_match::report(&book, game, &the_match::Settings::default());
            let value: Value = serde_json::from_str(&report.text().unwrap()).unwrap();
            found.extend(unread.iter().map(|unread| format!("{file}:{}: {}", unread.line, unread.why)));
            found.extend(
                read(&value).messages.iter().map(|message| format!("{file}:{}: {message}", game.line)),
            );
        }
    }
    let no_extra_time = "a minute of extra time in a game without \"a.e.t.\": it is left out";
    assert_eq!(
        found,
        [
            format!("{EURO}:124: {no_extra_time}"),
            format!("{EURO}:193: {no_extra_time}"),
            format!("{EURO}:212: {no_extra_time}"),
            format!("{WORLD_CUP}:28: warning match.halfTime: 1-0, and the events give 2-0"),
            format!("{WORLD_CUP}:103: {no_extra_time}"),
        ]
    );
}

#[test]
fn a_missing_or_ambiguous_match_is_reported() {
    let missing = convert(&[WORLD_CUP, "--match", "Spain v Italy"]);
    assert_eq!(missing.status.code(), Some(1));
    assert_eq!(text(&missing.stdout), "");
    assert!(text(&missing.stderr).contains("no match is \"Spain v Italy\""));
    let listed = text(&convert(&[WORLD_CUP]).stdout);
    assert_eq!(listed.lines().count(), 32);
    assert_eq!(listed.lines().last(), Some("2026-07-19  Spain v Argentina  Final"));
    let twice = convert(&["openfootball/england-2023-24.txt", "--match", "Arsenal v Liverpool"]);
    assert_eq!(twice.status.code(), Some(1), "{}", text(&twice.stderr));
    let offset = convert(&[EURO, "--match", "Austria v France", "--offset", "CEST"]);
    assert!(text(&offset.stderr).contains("expected hours and minutes"), "{}", text(&offset.stderr));
}
