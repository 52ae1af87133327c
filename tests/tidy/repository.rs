//! Laws for the repository.

use super::{Law, lines_with};

/// `rlib` next to `cdylib` would switch link-time optimisation off. xtask passes the type that it needs.
#[test]
fn no_manifest_names_a_crate_type() {
    Law {
        judge: |path, text| {
            if path.ends_with("Cargo.toml") { lines_with(text, &["crate-type"]) } else { vec![] }
        },
        offenders: &[("Cargo.toml", "[lib]\ncrate-type = [\"cdylib\"]")],
        innocents: &[("Cargo.toml", "[lib]"), ("ARCHITECTURE.md", "no crate-type anywhere")],
    }
    .hold();
}

#[test]
fn files_are_short() {
    Law {
        judge: |path, text| {
            let most = match path {
                "www/touchline.js" => 350,
                _ if [".rs", ".js", ".mjs", ".css"].iter().any(|end| path.ends_with(end)) => 400,
                _ => return vec![],
            };
            let lines = text.lines().count();
            if lines > most { vec![format!("{lines} lines, and the limit is {most}")] } else { vec![] }
        },
        offenders: &[("src/components/timeline.rs", LONG), ("www/touchline.css", LONG)],
        innocents: &[("www/data/match.json", LONG), ("src/components/group_table.rs", "short")],
    }
    .hold();
}

/// More lines than any file may have.
const LONG: &str = match std::str::from_utf8(&[b'\n'; 401]) {
    Ok(text) => text,
    Err(_) => "",
};

#[test]
fn no_merge_conflict_is_committed() {
    Law {
        judge: |_, text| {
            let marks = ["<<<<<<< ", ">>>>>>> "];
            let is_mark = |line: &&str| marks.iter().any(|mark| line.starts_with(mark));
            text.lines().filter(is_mark).map(str::to_owned).collect()
        },
        offenders: &[
            ("ARCHITECTURE.md", concat!("<<", "<<<<< HEAD\nours\n")),
            ("a.rs", concat!(">>", ">>>>> theirs")),
        ],
        innocents: &[("docs/a.md", "Title\n=======\n"), ("a.rs", "let marks = [\"<<<<<<< \"];")],
    }
    .hold();
}

#[test]
fn nothing_built_is_committed() {
    const FOLDERS: [&str; 3] = ["target", "dist", "node_modules"];
    const ENDS: [&str; 7] = [".wasm", ".br", ".gz", ".tgz", ".zip", ".profraw", ".DS_Store"];
    Law {
        judge: |path, _| {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let is_built = folder.split('/').any(|part| FOLDERS.contains(&part));
            if is_built || ENDS.iter().any(|end| path.ends_with(end)) {
                vec!["is built".into()]
            } else {
                vec![]
            }
        },
        offenders: &[
            ("www/wasm/touchline_view_bg.wasm", ""),
            ("dist/touchline.js", ""),
            ("a/node_modules/b.js", ""),
        ],
        innocents: &[("www/touchline.js", ""), ("xtask/src/dist.rs", ""), ("xtask/dist.mjs", "")],
    }
    .hold();
}

#[test]
fn no_file_names_a_machine() {
    // In two halves, or this file would be an offender too.
    const TRACES: [&str; 4] = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("artif", "actory"),
        concat!("\"reso", "lved\":"),
    ];
    Law {
        judge: |_, text| lines_with(text, &TRACES),
        offenders: &[
            ("docs/a.md", concat!("cd /wo", "rk/main")),
            (".npmrc", concat!("prefix=/ro", "ot/.npm")),
            ("Dockerfile", concat!("FROM artif", "actory.example/node")),
            ("package-lock.json", concat!("\"reso", "lved\": \"https://registry.example/a.tgz\"")),
        ],
        innocents: &[
            ("docs/a.md", "the root of the repository, and the work to do"),
            ("package-lock.json", "{}"),
        ],
    }
    .hold();
}
