//! The laws of the house that the borders between crates cannot say, each with offenders planted to prove it awake.

use std::fs;
use std::path::Path;
use std::process::Command;

/// A law looks at one file, its path and its text, and names each offence.
struct Law {
    judge: fn(&str, &str) -> Vec<String>,
    /// Files that it must object to, and files that it must not.
    offenders: &'static [(&'static str, &'static str)],
    innocents: &'static [(&'static str, &'static str)],
}

/// Modules of one crate, each with its level: a module may use those of lower levels.
struct House {
    folder: &'static str,
    levels: &'static [(&'static str, u8)],
    /// Exceptions on one level: who may use whom.
    also: &'static [(&'static str, &'static str)],
}

const HOUSES: [House; 2] = [
    House {
        folder: "crates/football/src/",
        levels: &[
            ("clock", 0),
            ("document", 1),
            ("standings", 2),
            ("scenarios", 3),
            ("story", 4),
            ("update", 4),
            ("refresh", 4),
            ("words", 4),
        ],
        also: &[("words", "story")],
    },
    House {
        folder: "src/",
        levels: &[
            ("panics", 0),
            ("settings", 0),
            ("state", 1),
            ("view", 2),
            ("live", 3),
            ("prerender", 3),
            ("bindings", 4),
        ],
        also: &[],
    },
];

#[test]
fn arrows_run_one_way() {
    hold(&Law {
        judge: arrows,
        offenders: &[
            ("crates/football/src/clock.rs", "use crate::document::Match;"),
            ("crates/football/src/standings/rank.rs", "fn f(x: &crate::scenarios::Verdict) {}"),
            ("crates/football/src/document/read/mod.rs", "use super::super::standings::Table;"),
            ("crates/football/src/document/time.rs", "use crate::{clock::Minute, words::{self, Words}};"),
            ("crates/football/src/story.rs", "use crate::words::Words;"),
            ("crates/football/src/update.rs", "use crate::story::Story;"),
            ("crates/football/src/newcomer.rs", ""),
            ("src/state.rs", "use crate::view::Props;"),
        ],
        innocents: &[
            (
                "crates/football/src/words/mod.rs",
                "use crate::story::Story;\nuse crate::scenarios::Condition;",
            ),
            ("crates/football/src/standings/rank.rs", "use super::table::Row;\nuse crate::document::Group;"),
            (
                "crates/football/src/clock.rs",
                "//! See [`crate::document`].\n#[cfg(test)]\nuse crate::testing;",
            ),
            ("crates/football/src/scenarios/tests/claims.rs", "use crate::words::Words;"),
            ("src/view/table.rs", "use crate::state::Action;"),
        ],
    });
}

#[test]
fn no_manifest_names_a_crate_type() {
    hold(&Law {
        // Naming `rlib` beside `cdylib` would switch link-time optimisation off; xtask asks for the type it needs.
        judge: |path, text| {
            if path.ends_with("Cargo.toml") { lines_with(text, &["crate-type"]) } else { vec![] }
        },
        offenders: &[("Cargo.toml", "[lib]\ncrate-type = [\"cdylib\"]")],
        innocents: &[("Cargo.toml", "[lib]"), ("ARCHITECTURE.md", "no crate-type anywhere")],
    });
}

#[test]
fn views_carry_no_listeners() {
    hold(&Law {
        judge: |path, text| if path.starts_with("src/view") { listeners(&code(text)) } else { vec![] },
        offenders: &[
            ("src/view/story.rs", "html! { <button onclick={press}>"),
            ("src/view/mod.rs", "use yew::Callback;"),
        ],
        innocents: &[
            ("src/view/story.rs", "let one = 1; // no onclick={} here\nhtml! { <p data-action={action} /> }"),
            ("www/touchline.js", "onclick={}"),
        ],
    });
}

#[test]
fn only_the_bindings_know_the_browser() {
    const BROWSER: [&str; 5] = ["web_sys", "js_sys", "wasm_bindgen", "gloo", "yew::platform"];
    hold(&Law {
        judge: |path, text| {
            let ours = path.starts_with("src/") || path.starts_with("crates/");
            let knows = path == "src/panics.rs" || path.starts_with("src/bindings/");
            if ours && path.ends_with(".rs") && !knows { lines_with(&code(text), &BROWSER) } else { vec![] }
        },
        offenders: &[
            ("src/view/mod.rs", "use web_sys::Element;"),
            ("crates/football/src/clock.rs", "js_sys::Date::now()"),
            ("src/state.rs", "use serde_wasm_bindgen::from_value;"),
        ],
        innocents: &[
            ("src/bindings/view.rs", "use web_sys::Element;"),
            ("src/bindings/mod.rs", "use wasm_bindgen::prelude::*;"),
            ("xtask/src/build.rs", "use wasm_bindgen_cli_support::Bindgen;"),
        ],
    });
}

#[test]
fn files_are_short() {
    hold(&Law {
        judge: |path, text| {
            let most = match path {
                "www/touchline.js" => 350,
                _ if [".rs", ".js", ".mjs", ".css"].iter().any(|end| path.ends_with(end)) => 400,
                _ => return vec![],
            };
            let lines = text.lines().count();
            if lines > most { vec![format!("{lines} lines, where {most} are the most")] } else { vec![] }
        },
        offenders: &[("src/view/story.rs", LONG), ("www/touchline.css", LONG)],
        innocents: &[("www/data/match.json", LONG), ("src/view/table.rs", "short")],
    });
}

#[test]
fn no_test_is_switched_off() {
    hold(&Law {
        judge: |path, text| {
            if path.ends_with(".rs") { lines_with(&code(text), &[concat!("#[", "ignore")]) } else { vec![] }
        },
        offenders: &[
            ("tests/a.rs", concat!("#[test]\n#[", "ignore]\nfn f() {}")),
            ("tests/b.rs", concat!("#[", "ignore = \"slow\"]")),
        ],
        innocents: &[("tests/a.rs", "#[test]\nfn it_ignores_case() {}")],
    });
}

#[test]
fn nothing_built_is_committed() {
    const FOLDERS: [&str; 3] = ["target", "dist", "node_modules"];
    const ENDS: [&str; 7] = [".wasm", ".br", ".gz", ".tgz", ".zip", ".profraw", ".DS_Store"];
    hold(&Law {
        judge: |path, _| {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let built = folder.split('/').any(|part| FOLDERS.contains(&part));
            if built || ENDS.iter().any(|end| path.ends_with(end)) {
                vec!["is built".to_owned()]
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
    });
}

#[test]
fn no_machine_leaves_its_traces() {
    // Written in two halves, or this file would be an offender too.
    const TRACES: [&str; 4] = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("artif", "actory"),
        concat!("\"reso", "lved\":"),
    ];
    hold(&Law {
        judge: |_, text| lines_with(text, &TRACES),
        offenders: &[
            ("docs/a.md", concat!("cd /wo", "rk/main")),
            (".npmrc", concat!("prefix=/ro", "ot/.npm")),
            ("package-lock.json", concat!("\"reso", "lved\": \"https://registry.example/a.tgz\"")),
        ],
        innocents: &[
            ("docs/a.md", "the root of the repository, and the work to do"),
            ("package-lock.json", "{}"),
        ],
    });
}

#[test]
fn floats_are_never_printed() {
    hold(&Law {
        // The formatter of floats alone is ten kilobytes of Wasm; whole numbers and tenths need none.
        judge: |path, text| {
            let shipped = path.starts_with("src/") || path.starts_with("crates/football/src/");
            if shipped && path.ends_with(".rs") { precisions(&code(text)) } else { vec![] }
        },
        offenders: &[
            ("src/view/strip.rs", "format!(\"{:.1}\", x)"),
            ("crates/football/src/words/mod.rs", "format!(\"{share:.2}%\")"),
            ("src/view/strip.rs", "format!(\"{x:6.*}\", 2)"),
        ],
        innocents: &[
            (
                "src/view/strip.rs",
                "format!(\"{minute}: {}.5 {kind:?}\", tenths); &rows[1..2]; let a::B { .. } = b;",
            ),
            ("crates/cli/src/main.rs", "format!(\"{:.1}\", seconds)"),
        ],
    });
}

/// Proves the law on its planted files, then applies it to every file of the project.
fn hold(law: &Law) {
    for (path, text) in law.offenders {
        assert!(!(law.judge)(path, text).is_empty(), "the law lets {path} off: {text}");
    }
    for (path, text) in law.innocents {
        assert_eq!((law.judge)(path, text), Vec::<String>::new(), "the law accuses {path}: {text}");
    }
    let files = files();
    assert!(files.len() > 20, "git lists {} files: are there no more?", files.len());
    let offences: Vec<String> = files
        .iter()
        .flat_map(|(path, text)| {
            (law.judge)(path, text).into_iter().map(move |what| format!("{path}: {what}"))
        })
        .collect();
    assert!(offences.is_empty(), "\n  {}\n", offences.join("\n  "));
}

/// Every file that git tracks or would, with its text (empty where it is none).
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "-z"])
        .current_dir(root)
        .output();
    let listed =
        listed.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let read = |path: &str| {
        let bytes = fs::read(root.join(path)).ok()?;
        Some((path.to_owned(), String::from_utf8(bytes).unwrap_or_default()))
    };
    listed.split('\0').filter(|path| !path.is_empty()).filter_map(read).collect()
}

/// The text without its comments, line by line.
fn code(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn lines_with(text: &str, words: &[&str]) -> Vec<String> {
    text.lines()
        .filter(|line| words.iter().any(|word| line.contains(word)))
        .map(|line| line.trim().into())
        .collect()
}

fn listeners(code: &str) -> Vec<String> {
    let handler = |line: &str| {
        let mut names = line.split("={").filter_map(|head| head.rsplit([' ', '<', '\t']).next());
        line.contains("={")
            && names.any(|name| name.starts_with("on") && name.chars().all(char::is_alphabetic))
    };
    code.lines()
        .filter(|line| handler(line) || line.contains("Callback"))
        .map(|line| line.trim().into())
        .collect()
}

/// Format arguments with a precision: `{`, a name or none, `:`, perhaps a width, a dot and a number or star, `}`.
fn precisions(code: &str) -> Vec<String> {
    let precise = |argument: &str| {
        argument.split_once(':').is_some_and(|(_, format)| {
            let (width, precision) = format.split_once('.').unwrap_or_default();
            width.chars().all(|c| c.is_ascii_digit() || "<>^+-#".contains(c))
                && !precision.is_empty()
                && precision.chars().all(|c| c.is_alphanumeric() || "*$_".contains(c))
        })
    };
    let arguments =
        code.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(argument, _)| argument);
    arguments.filter(|argument| precise(argument)).map(|argument| format!("{{{argument}}}")).collect()
}

fn arrows(path: &str, text: &str) -> Vec<String> {
    let Some((house, place)) =
        HOUSES.iter().find_map(|house| Some((house, path.strip_prefix(house.folder)?)))
    else {
        return vec![];
    };
    let modules: Vec<&str> = place.trim_end_matches(".rs").split('/').filter(|part| *part != "mod").collect();
    let Some(&own) = modules.first() else { return vec![] };
    // Tests may look everywhere: no reader meets them.
    if ["lib", "testing"].contains(&own) || modules.contains(&"tests") {
        return vec![];
    }
    let level = |name: &str| house.levels.iter().find(|(known, _)| *known == name).map(|(_, level)| *level);
    let Some(own_level) = level(own) else {
        return vec![format!("{own} has no level yet: give it one in tests/tidy.rs")];
    };
    let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
    let used = used(&code(shipped), modules.len());
    let allowed = |name: &str| {
        name == own || house.also.contains(&(own, name)) || level(name).is_none_or(|level| level < own_level)
    };
    used.into_iter().filter(|name| !allowed(name)).map(|name| format!("{own} uses {name}")).collect()
}

/// The crate's own modules that a file names, by `crate::` or by as many `super::` as lead out of it.
fn used(code: &str, depth: usize) -> Vec<String> {
    let up = "super::".repeat(depth);
    let roots = ["crate::", up.as_str()];
    let behind = |root: &str| code.split(root).skip(1).map(str::to_owned).collect::<Vec<_>>();
    roots.into_iter().flat_map(behind).flat_map(|rest| heads(&rest)).collect()
}

/// The first names of what stands behind a root: one, or each of those in its braces.
fn heads(rest: &str) -> Vec<String> {
    let name =
        |text: &str| text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let Some(group) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let (mut depth, mut parts) = (0, vec![String::new()]);
    for c in group.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(String::new()),
            _ => parts.last_mut().into_iter().for_each(|part| part.push(c)),
        }
    }
    parts.iter().map(|part| name(part)).collect()
}

/// More lines than any file may have.
const LONG: &str = match std::str::from_utf8(&[b'\n'; 401]) {
    Ok(text) => text,
    Err(_) => "",
};
