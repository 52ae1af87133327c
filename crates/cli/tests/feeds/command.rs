//! `touchline convert` on feed data.

use super::samples;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn convert(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_touchline"));
    command.arg("convert").args(arguments).current_dir(samples()).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder that does not exist yet.
fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("convert-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .map(|entries| {
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
        })
        .unwrap_or_default();
    names.sort();
    names
}

#[test]
fn every_match_becomes_a_file_named_after_teams_and_date() {
    let out = fresh("files");
    let done = convert(&["football-data/matches.json", "--out", out.to_str().unwrap()]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let names = names(&out);
    assert_eq!(names.len(), 8);
    assert_eq!(names[0], "fc-altstadt-sv-neudorf-2025-03-16.json");
    let said = text(&done.stderr);
    assert!(said.starts_with("football-data/matches.json: read as football-data\n"), "{said}");
    assert!(
        said.contains("football-data/matches.json: matches[7]: the teams are not yet known: no document\n"),
        "{said}"
    );
    assert!(
        said.contains(
            "left out, because a document has no place for it: 16 crests on the provider's server, 9 odds\n"
        ),
        "{said}"
    );
    assert!(said.ends_with("football-data/matches.json: 8 documents\n"), "{said}");
    let strict = convert(&["football-data/matches.json", "--strict", "--out", out.to_str().unwrap()]);
    assert_eq!(strict.status.code(), Some(1));
}

#[test]
fn a_second_match_of_a_day_gets_a_number() {
    let out = fresh("again");
    convert(&["openligadb/matches.json", "--out", out.to_str().unwrap()]);
    let names = names(&out);
    assert_eq!(names.len(), 4);
    assert!(names.contains(&"fc-altstadt-sv-neudorf-2024-08-23-4.json".to_owned()), "{names:?}");
}

#[test]
fn a_refused_answer_leaves_no_file_and_exits_with_2() {
    for (file, why) in [
        ("api-football/error.json", "Missing application key"),
        ("football-data/error.json", "restricted"),
        ("football-json/groups.json", "no match and no table"),
    ] {
        let out = fresh("refused");
        let done = convert(&[file, "--out", out.to_str().unwrap()]);
        assert_eq!(done.status.code(), Some(2), "{file}");
        assert_eq!(names(&out), Vec::<String>::new(), "{file}");
        assert!(text(&done.stderr).contains(why), "{}", text(&done.stderr));
    }
}

#[test]
fn files_written_before_the_input_was_cut_off_are_deleted() {
    let answer = std::fs::read_to_string(samples().join("football-json/matches.json")).unwrap();
    let (out, cut) = (fresh("cut"), Path::new(env!("CARGO_TARGET_TMPDIR")).join("cut.json"));
    let end = answer.len() - 40;
    std::fs::write(&cut, &answer.as_bytes()[..end]).unwrap();
    let done = convert(&[cut.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert_eq!(done.status.code(), Some(2));
    assert!(text(&done.stderr).contains("cut off"), "{}", text(&done.stderr));
    assert_eq!(names(&out), Vec::<String>::new());
}

#[test]
fn the_only_match_is_printed_and_several_are_listed() {
    let only = convert(&["api-football/fixture.json"]);
    assert!(text(&only.stdout).contains("\"home\": \"nordhavn-il\""), "{}", text(&only.stdout));
    let listed = text(&convert(&["football-json/matches.json"]).stdout);
    assert_eq!(listed.lines().count(), 6);
    assert_eq!(listed.lines().next(), Some("2025-06-14  Nordland v Südland  Group A"));
    let table = convert(&["api-football/standings.json"]);
    assert!(text(&table.stdout).contains("\"group\""));
}

#[test]
fn a_match_is_found_by_its_id_or_its_teams() {
    let by_id = convert(&["football-data/matches.json", "--match", "4"]);
    assert!(text(&by_id.stdout).contains("\"shootOut\": [4, 2]"), "{}", text(&by_id.stdout));
    let by_teams = convert(&["football-json/matches.json", "--match", "westland v nordland"]);
    assert!(text(&by_teams.stdout).contains("\"shootOut\": [2, 4]"), "{}", text(&by_teams.stdout));
    let several = convert(&["football-data/matches.json", "--match", "FC Altstadt v SV Neudorf"]);
    assert_eq!(several.status.code(), Some(1));
    assert!(text(&several.stderr).contains("choose one with --date"), "{}", text(&several.stderr));
    let none = convert(&["football-data/matches.json", "--match", "99"]);
    assert_eq!(none.status.code(), Some(1));
}

#[test]
fn an_unknown_format_and_a_wrong_one_are_refused() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nothing.json");
    std::fs::write(&path, "{\"hello\": 1}").unwrap();
    let done = convert(&[path.to_str().unwrap()]);
    assert_eq!(done.status.code(), Some(2));
    assert!(text(&done.stderr).contains("name it with --from"), "{}", text(&done.stderr));
    let wrong = convert(&["api-football/fixture.json", "--from", "openligadb"]);
    assert_eq!(wrong.status.code(), Some(2));
}

/// The documents of a match between two teams, with the example's codes and colours.
fn with_example(name: &str, home: &str, away: &str) -> (serde_json::Value, String) {
    let file = serde_json::json!({ "name": "Cup 2025", "matches": [{ "date": "2025-03-05", "team1": home, "team2": away }] });
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
    std::fs::write(&path, file.to_string()).unwrap();
    let example =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/feeds/teams-champions-league-2024-25.json");
    let done = convert(&[path.to_str().unwrap(), "--from", "football-json", "--teams", example]);
    (serde_json::from_slice(&done.stdout).unwrap(), text(&done.stderr))
}

#[test]
fn codes_and_colours_come_from_a_file_of_teams() {
    let (document, said) = with_example("teams", "Bayer 04 Leverkusen", "FC Bayern München");
    assert_eq!(said, "");
    let [home, away] = [&document["teams"][0], &document["teams"][1]];
    assert_eq!((&home["code"], &home["colour"]), (&"LEV".into(), &"#e32221".into()));
    assert_eq!((&away["code"], &away["name"]), (&"FCB".into(), &"FC Bayern München".into()));
    assert_eq!(away["aka"][0], "Bayern Munich");
    let (document, said) = with_example("no-teams", "Altstadt", "Sporting");
    assert!(said.contains("--teams: the file has no Altstadt"), "{said}");
    assert_eq!(document["teams"][1]["code"], "SCP");
}

#[test]
fn no_two_teams_of_the_example_can_be_confused() {
    let example =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/feeds/teams-champions-league-2024-25.json");
    let file: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(example).unwrap()).unwrap();
    let clubs: Vec<touchline_cli::clubs::Club> = file["teams"]
        .as_array()
        .unwrap()
        .iter()
        .map(|team| {
            let aka = team["aka"].as_array().unwrap().iter();
            let names = std::iter::once(&team["name"]).chain(aka);
            let names = names.map(|name| name.as_str().unwrap().to_owned()).collect();
            touchline_cli::clubs::Club { id: String::new(), names }
        })
        .collect();
    assert_eq!(clubs.len(), 36);
    for (number, club) in clubs.iter().enumerate() {
        for name in &club.names {
            let wanted = touchline_cli::clubs::Club { id: String::new(), names: vec![name.clone()] };
            assert_eq!(touchline_cli::clubs::find(&wanted, &clubs), Ok(Some(number)), "{name}");
        }
    }
}
