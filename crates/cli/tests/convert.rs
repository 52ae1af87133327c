//! `touchline convert` prints the documents of `www/data/` and reports what it cannot read.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use touchline_football::document::{Value, read, read_with_claims};

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
fn the_projects_documents_are_what_it_prints() {
    let euro = ["--offset", "+02:00", "--group", "--rules", "uefa-euro-2020"];
    let late = "a minute of extra time, but the match has no \"a.e.t.\": it is left out: ";
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

/// Every game with goals in the files becomes a document whose goals add up to its score. If the file contradicts
/// itself, the document reader says so.
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
                read_with_claims(&value)
                    .messages
                    .iter()
                    .map(|message| format!("{file}:{}: {message}", game.line)),
            );
        }
    }
    let no_extra_time = "a minute of extra time, but the match has no \"a.e.t.\": it is left out";
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
    assert!(text(&missing.stderr).contains("no match fits \"Spain v Italy\""));
    let listed = text(&convert(&[WORLD_CUP]).stdout);
    assert_eq!(listed.lines().count(), 32);
    assert_eq!(listed.lines().last(), Some("2026-07-19  Spain v Argentina  Final"));
    let twice = convert(&["openfootball/england-2023-24.txt", "--match", "Arsenal v Liverpool"]);
    assert_eq!(twice.status.code(), Some(1), "{}", text(&twice.stderr));
    let offset = convert(&[EURO, "--match", "Austria v France", "--offset", "CEST"]);
    assert!(text(&offset.stderr).contains("expected a sign, hours and minutes"), "{}", text(&offset.stderr));
}

/// A file for one test, deleted when the test ends.
struct TextFile(PathBuf);

impl TextFile {
    fn new(name: &str, text: &str) -> TextFile {
        let path = std::env::temp_dir().join(format!("touchline-{name}-{}.txt", std::process::id()));
        std::fs::write(&path, text).unwrap();
        TextFile(path)
    }

    fn convert(&self, arguments: &[&str]) -> Output {
        convert(&[&[self.0.to_str().unwrap()], arguments].concat())
    }
}

impl Drop for TextFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn a_list_reports_what_it_left_out_and_strict_fails() {
    let file = TextFile::new(
        "list",
        "= Cup 2018\n\nSat Jun 30\n A  2-1  B\n  (Arias 14', header 20'; Perez 80')\n C  2-1 i.V.  D\n  (Arias 14')\n",
    );
    let listed = file.convert(&[]);
    assert_eq!((listed.status.code(), text(&listed.stdout)), (Some(0), "2018-06-30  A v B\n".to_owned()));
    let named: Vec<String> = text(&listed.stderr)
        .lines()
        .skip(1)
        .map(|line| line.split(".txt:").nth(1).unwrap().to_owned())
        .collect();
    assert_eq!(named.len(), 3, "{named:?}");
    let lines: Vec<_> = named.iter().filter_map(|line| line.split(':').next()).collect();
    assert_eq!(lines, ["5", "6", "7"]);
    assert!(named[1].contains("C  2-1 i.V.  D"), "{named:?}");
    assert_eq!(file.convert(&["--strict"]).status.code(), Some(1));
    let right = TextFile::new("right", "= Cup 2018\n\nSat Jun 30\n A  2-1  B\n");
    let listed = right.convert(&["--strict"]);
    let read_as = format!("{}: read as football-txt\n", right.0.display());
    assert_eq!((listed.status.code(), text(&listed.stderr)), (Some(0), read_as));
}

/// The group of a converted document: its name, and each fixture with score and status.
fn group(output: &Output) -> (String, Vec<String>) {
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let fixture = |fixture: &serde_json::Value| {
        let id = fixture["id"].as_str().unwrap();
        format!("{id} {} {}", fixture["score"], fixture["status"])
    };
    let fixtures = document["group"]["fixtures"].as_array().unwrap().iter().map(fixture).collect();
    (document["group"]["name"].as_str().unwrap().to_owned(), fixtures)
}

#[test]
fn a_league_has_a_group_and_a_cup_reports_that_it_has_none() {
    let league = TextFile::new(
        "league",
        "= Liga 2018/19\n\nMatchday 1\nSat Aug 4\n A  2-1  B\n C  3-0 [awarded]  D\nMatchday 2\nSat Aug 11\n \
         B  1-1  C\n D  0-2  A   [abandoned 60']\nMatchday 3\nSat Aug 18\n A  4-4  C\n D  [postponed]  B\n",
    );
    let (name, fixtures) = group(&league.convert(&["--group", "--match", "B v C"]));
    assert_eq!(name, "Liga");
    assert_eq!(
        fixtures,
        [
            "a-b [2,1] null",
            "c-d [3,0] \"awarded\"",
            "b-c null null",
            "d-a [0,2] \"abandoned\"",
            "a-c null null",
            "d-b null \"postponed\""
        ]
    );
    let phase = TextFile::new(
        "phase",
        "= Cup 2018/19\n\n» League, Matchday 1\n A v B 2-1\n» League, Matchday 2\n B v C 1-1\n» Finals\n A v B 1-0\n",
    );
    let (name, fixtures) = group(&phase.convert(&["--group", "--match", "B v C"]));
    assert_eq!((name.as_str(), fixtures.len()), ("League", 2));
    let cup = TextFile::new("cup", "= Cup 2018/19\n\n» Final\n A v B 2-1\n");
    let converted = cup.convert(&["--group", "--match", "A v B", "--offset", "+02:00"]);
    assert!(text(&converted.stderr).contains("--group: the match belongs to no group or league (Final)"));
    let listed = TextFile::new(
        "listed",
        "= World Cup 2018\n\nGroup A  |  A  B  C\nGroup B  |  D  E\n\nMatchday 1\nSat Jun 16\n A 2-1 B\n D 1-0 E\n\
         Matchday 2\nSun Jun 17\n B 1-1 C\n",
    );
    let (name, fixtures) = group(&listed.convert(&["--group", "--match", "B v C"]));
    assert_eq!((name.as_str(), fixtures.len()), ("Group A", 2));
}
