//! Real payloads: every file in the folder that `TOUCHLINE_FEEDS` names, which has a folder for each format. A file
//! whose name starts with `bad-` has no match and must be refused.

use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn every_given_payload_converts_or_is_refused() {
    let Some(folder) = std::env::var_os("TOUCHLINE_FEEDS").map(PathBuf::from) else {
        println!("skipped: TOUCHLINE_FEEDS names no folder of payloads");
        return;
    };
    let formats = [
        "api-football",
        "football-data",
        "openligadb",
        "statsbomb",
        "football-json",
        "football-txt",
        "fjelstul",
    ];
    let (mut count, mut wrong) = (0, Vec::new());
    for format in formats {
        for file in payloads(&folder.join(format)) {
            count += 1;
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("given-{format}-{name}"));
            let _ = std::fs::remove_dir_all(&out);
            let mut command = Command::new(env!("CARGO_BIN_EXE_touchline"));
            let done = command
                .arg("convert")
                .arg(&file)
                .args(["--from", format, "--out"])
                .arg(&out)
                .output()
                .unwrap();
            let documents = payloads(&out);
            let is_bad = name.starts_with("bad-");
            let expected = if is_bad { 2 } else { 0 };
            if done.status.code() != Some(expected) || is_bad != documents.is_empty() {
                let said = String::from_utf8_lossy(&done.stderr).into_owned();
                wrong.push(format!(
                    "{format}/{name}: {:?}, {} documents: {said}",
                    done.status.code(),
                    documents.len()
                ));
            }
            for chunk in documents.chunks(100) {
                let checked =
                    Command::new(env!("CARGO_BIN_EXE_touchline")).arg("check").args(chunk).output().unwrap();
                let said = String::from_utf8_lossy(&checked.stdout).into_owned();
                wrong.extend(said.lines().filter(|line| line.contains(" fatal ")).map(str::to_owned));
            }
        }
    }
    println!("{count} payloads");
    assert_eq!(wrong, Vec::<String>::new());
    assert!(count > 0, "{} has no folder of payloads", folder.display());
}

/// The files of a folder, and of its folder `events` if it has one.
fn payloads(folder: &Path) -> Vec<PathBuf> {
    let list = |folder: &Path| -> Vec<PathBuf> {
        std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()).collect()
    };
    let mut files = list(folder);
    if folder.join("events").is_dir() {
        files.retain(|path| path.is_file());
        files.extend(list(&folder.join("events")));
    }
    files.sort();
    files
}
