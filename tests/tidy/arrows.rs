//! Dependencies (arrows) point one way: a file uses only modules below its own.

use super::{Law, files, shipped};

/// The modules of a crate, by path from its `src/`, each with its level. The module of a file is the longest path
/// that matches. A module may use itself, what is below it, and its own children.
struct House {
    folder: &'static str,
    levels: &'static [(&'static str, u8)],
    /// Debts: dependencies in the code that break the order. Remove them; add none.
    debts: &'static [(&'static str, &'static str)],
}

const HOUSES: [House; 2] = [
    House {
        folder: "crates/football/src/",
        levels: &[
            ("clock", 0),
            ("document", 1),
            ("document/read", 2),
            ("document/json", 3),
            ("standings", 4),
            ("scenarios/solver", 5),
            ("scenarios/places", 5),
            ("scenarios/final_season", 5),
            ("scenarios/forms", 6),
            ("scenarios/tree/chain", 7),
            ("scenarios/tree", 8),
            ("scenarios/verdict", 9),
            ("scenarios/between", 9),
            ("scenarios/engine", 10),
            ("scenarios/grid", 11),
            ("scenarios/conditions/outlook", 11),
            ("scenarios/conditions/clause", 12),
            ("scenarios/conditions/cells", 13),
            ("scenarios/conditions/ranked", 14),
            ("scenarios/conditions/derivation", 15),
            ("scenarios/conditions", 16),
            ("scenarios/extremes/examples", 11),
            ("scenarios/extremes/frontier", 11),
            ("scenarios/extremes/block", 12),
            ("scenarios/extremes", 13),
            ("scenarios/across/leaves", 11),
            ("scenarios/across", 12),
            ("scenarios/driver", 14),
            ("scenarios/claims", 15),
            ("scenarios/far", 17),
            ("scenarios/plan", 17),
            // Re-exports all of these, for the modules above.
            ("scenarios", 18),
            ("story", 19),
            ("update", 19),
            ("refresh", 19),
            ("words", 20),
        ],
        debts: &[],
    },
    House {
        folder: "src/",
        levels: &[
            ("settings", 0),
            ("state", 1),
            ("components", 2),
            ("live", 3),
            ("prerender", 3),
            ("bindings", 4),
        ],
        debts: &[],
    },
];

#[test]
fn arrows_run_one_way() {
    Law {
        judge: |path, text| {
            against(path, text).into_iter().map(|(own, used)| format!("{own} uses {used}")).collect()
        },
        offenders: &[
            ("crates/football/src/clock.rs", "use crate::document::Match;"),
            ("crates/football/src/standings/rank.rs", "fn f(x: &crate::scenarios::Verdict) {}"),
            ("crates/football/src/document/read/mod.rs", "use super::super::standings::Table;"),
            ("crates/football/src/document/read/teams.rs", "use crate::document::json::to_text;"),
            ("crates/football/src/document/group.rs", "use super::read::Cursor;"),
            ("crates/football/src/document/time.rs", "use crate::{clock::Minute, words::{self, Words}};"),
            ("crates/football/src/scenarios/solver/shadow.rs", "use crate::scenarios::forms::Pattern;"),
            ("crates/football/src/scenarios/solver/mod.rs", "use super::{places::Fate, tree};"),
            ("crates/football/src/scenarios/tree/mod.rs", "use super::{forms::Pattern, verdict::{PossibleFates, judge}};"),
            ("crates/football/src/scenarios/tree/chain.rs", "use super::super::engine::Qualification;"),
            ("crates/football/src/scenarios/grid.rs", "use super::conditions::Outlook;"),
            ("crates/football/src/scenarios/extremes/block.rs", "use crate::scenarios::Verdict;"),
            ("crates/football/src/scenarios/extremes/block.rs", "use super::decided;"),
            ("crates/football/src/scenarios/engine.rs", "use super::extremes;"),
            ("crates/football/src/scenarios/conditions/clause.rs", "use super::cells::Cells;"),
            ("crates/football/src/story/mod.rs", "use crate::words::Words;"),
            ("crates/football/src/update.rs", "use crate::story::Story;"),
            ("crates/football/src/clock.rs", "#[cfg(test)]\nmod tests;\nuse crate::document::Match;"),
            ("crates/football/src/clock.rs", "#[cfg(test)]\nmod tests {\n}\nuse crate::document::Match;"),
            ("crates/football/src/newcomer.rs", ""),
            ("src/state/mod.rs", "use crate::components::Props;"),
            ("src/components/timeline.rs", "use crate::bindings::View;"),
            ("src/components/what_next/map.rs", "use super::super::super::live::Kept;"),
            ("src/live.rs", "use crate::prerender::render;"),
        ],
        innocents: &[
            (
                "crates/football/src/words/mod.rs",
                "use crate::story::Story;\nuse crate::scenarios::Condition;",
            ),
            ("crates/football/src/standings/rank.rs", "use super::table::Row;\nuse crate::document::Group;"),
            (
                "crates/football/src/clock.rs",
                "//! See [`crate::document`].\n#[cfg(test)]\nmod tests {\n    use crate::document::Match;\n}\n",
            ),
            ("crates/football/src/document/mod.rs", "pub use self::read::read;"),
            ("crates/football/src/scenarios/tests/claims.rs", "use crate::words::Words;"),
            (
                "crates/football/src/scenarios/extremes/block.rs",
                "pub(in crate::scenarios) fn f() {}\nuse super::frontier::Key;",
            ),
            (
                "src/components/what_next/map.rs",
                "use super::needs::Need;\nuse crate::{state::Action, settings};",
            ),
            ("src/bindings/feed.rs", "use crate::live::Kept;"),
        ],
    }
    .hold();
}

#[test]
fn every_debt_is_still_owed() {
    let files = files();
    let used: Vec<_> = files.iter().flat_map(|(path, text)| uses(path, text)).collect();
    for (own, other) in HOUSES.iter().flat_map(|house| house.debts) {
        assert!(
            used.iter().any(|(from, to)| from == own && to == other),
            "{own} no longer uses {other}: remove that debt"
        );
    }
}

/// The dependencies of a file that break the order. If its module has no level, the module itself twice.
fn against(path: &str, text: &str) -> Vec<(String, String)> {
    let Some((house, _)) = place(path) else { return vec![] };
    let level =
        |module: &str| house.levels.iter().find(|(known, _)| *known == module).map(|(_, level)| *level);
    let mut uses = uses(path, text);
    uses.retain(|(own, used)| {
        let is_debt = house.debts.contains(&(own.as_str(), used.as_str()));
        let is_child = used.starts_with(&format!("{own}/"));
        let is_below = level(own).is_some() && level(used) < level(own);
        !(own == used && level(own).is_some() || is_debt || is_child && is_parent(path, own) || is_below)
    });
    uses
}

/// Whether this file is the module itself, not one of its parts.
fn is_parent(path: &str, module: &str) -> bool {
    [".rs", "/mod.rs"].iter().any(|end| path.ends_with(&format!("/{module}{end}")))
}

/// The crate of a file and the file's module path: `scenarios/extremes/block`. None for files without an arrow.
fn place(path: &str) -> Option<(&'static House, Vec<&str>)> {
    let (house, place) = HOUSES.iter().find_map(|house| Some((house, path.strip_prefix(house.folder)?)))?;
    let parts: Vec<&str> = place.strip_suffix(".rs")?.split('/').filter(|part| *part != "mod").collect();
    // `properties` contains tests of the reader. Tests may use everything.
    let is_free = parts.iter().any(|part| ["lib", "testing", "tests", "properties"].contains(part));
    (!is_free).then_some((house, parts))
}

/// Each module that a file uses, with the file's own module. A file without a level uses itself.
fn uses(path: &str, text: &str) -> Vec<(String, String)> {
    let Some((house, own)) = place(path) else { return vec![] };
    let module = |place: &[String]| {
        let place = place.join("/");
        let fits = |known: &&str| place == **known || place.starts_with(&format!("{known}/"));
        let fitting = house.levels.iter().map(|(known, _)| *known).filter(fits);
        fitting.max_by_key(|known| known.len()).map(str::to_owned)
    };
    let own: Vec<String> = own.into_iter().map(str::to_owned).collect();
    let Some(from) = module(&own) else {
        let unknown = own.join("/");
        return vec![(unknown.clone(), format!("{unknown}, which has no level: give it one"))];
    };
    let used = named(&shipped(text), &own);
    used.iter().filter_map(|place| module(place)).map(|to| (from.clone(), to)).collect()
}

/// Every path in the code that starts with `crate`, `self` or `super`, from the root of the crate.
fn named(code: &str, own: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for root in ["crate::", "self::", "super::"] {
        for (at, _) in code.match_indices(root) {
            let before = &code[..at];
            let is_continued = before.ends_with(|c| is_of_word(c) || c == ':');
            // A visibility, `pub(in crate::scenarios)`, uses nothing.
            if !is_continued && !before.ends_with("(in ") {
                paths(&code[at..], own.to_vec(), &mut found);
            }
        }
    }
    found
}

/// Adds the paths that continue here, one for each name in braces. Returns the text after them.
fn paths<'c>(code: &'c str, base: Vec<String>, found: &mut Vec<Vec<String>>) -> &'c str {
    let code = code.trim_start();
    if let Some(mut rest) = code.strip_prefix('{') {
        loop {
            rest = rest.trim_start();
            match rest.chars().next() {
                None => return rest,
                Some('}') => return &rest[1..],
                Some(',') => rest = &rest[1..],
                Some(_) => rest = paths(rest, base.clone(), found),
            }
        }
    }
    let word: String = code.chars().take_while(|c| is_of_word(*c)).collect();
    let behind = &code[word.len()..];
    let base = match word.as_str() {
        "crate" => vec![],
        "super" => parent(&base),
        "self" | "" => base,
        _ => [base, vec![word.clone()]].concat(),
    };
    if let Some(more) = behind.strip_prefix("::") {
        return paths(more, base, found);
    }
    found.push(base);
    // `x as y` in braces, or `*`: continue at the next comma or brace.
    let end =
        if word.is_empty() { 1 } else { behind.find([',', '}', ';', '{', '(']).unwrap_or(behind.len()) };
    behind.get(end..).unwrap_or_default()
}

fn parent(place: &[String]) -> Vec<String> {
    place.split_last().map(|(_, parent)| parent.to_vec()).unwrap_or_default()
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
