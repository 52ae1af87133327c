//! Skips tests that an engine cannot run. `skips.txt` lists each by name, with its reason, and their number.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, bail};

use crate::engine::Engine;
use crate::settings;

const LIST: &str = include_str!("../skips.txt");

/// One line of the list.
struct Skip<'a> {
    engine: Engine,
    suite: &'a str,
    /// `*` means every test of the suite.
    test: &'a str,
    reason: &'a str,
}

/// Whether the list skips the test of this thread in this engine. If so, prints the reason, once.
///
/// `browse` and similar functions call this themselves. A test calls it first if it also asserts something outside of
/// them.
pub fn skipped() -> Result<bool> {
    static SAID: Mutex<Option<HashSet<String>>> = Mutex::new(None);
    let engine = Engine::current()?;
    let (suite, test) = settings::this_test();
    let list = read(LIST)?;
    let Some(skip) = list.iter().find(|skip| skip.is_of(engine, &suite, &test)) else { return Ok(false) };
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    if said.get_or_insert_default().insert(test.clone()) {
        println!("skipped in {}: {suite}::{test}: {}", engine.name(), skip.reason);
    }
    Ok(true)
}

impl Skip<'_> {
    fn is_of(&self, engine: Engine, suite: &str, test: &str) -> bool {
        self.engine == engine && self.suite == suite && (self.test == "*" || self.test == test)
    }
}

/// Reads `ENGINE SUITE::TEST REASON`, line by line. `#` starts a comment, and `ENGINE NUMBER` states how many there
/// are.
fn read(list: &str) -> Result<Vec<Skip<'_>>> {
    lines(list)
        .filter(|(_, rest)| rest.parse::<usize>().is_err())
        .map(|(engine, rest)| skip(engine, rest))
        .collect()
}

fn skip<'a>(engine: &str, rest: &'a str) -> Result<Skip<'a>> {
    let engine = engine_named(engine)?;
    let (name, reason) = rest.split_once(' ').with_context(|| format!("no reason: {rest}"))?;
    let (suite, test) = name.split_once("::").with_context(|| format!("no test: {rest}"))?;
    Ok(Skip { engine, suite, test, reason: reason.trim() })
}

fn lines(list: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(' ')).map(|(engine, rest)| (engine, rest.trim()))
}

fn engine_named(name: &str) -> Result<Engine> {
    match Engine::ALL.into_iter().find(|engine| engine.name() == name) {
        Some(Engine::Chromium) | None => bail!("unknown engine {name}"),
        Some(engine) => Ok(engine),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// The name of each suite, with the names of its tests.
    fn suites() -> Vec<(String, Vec<String>)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let files = files.filter(|file| file.extension().is_some_and(|extension| extension == "rs"));
        files
            .map(|file| (file.file_stem().unwrap().to_string_lossy().into_owned(), tests_of(&file)))
            .collect()
    }

    fn tests_of(file: &Path) -> Vec<String> {
        let text = std::fs::read_to_string(file).unwrap();
        let tests = text.split("#[tokio::test").skip(1);
        let name = |test: &str| test.split_once("fn ")?.1.split_once('(').map(|(name, _)| name.to_owned());
        tests.map(|test| name(test).unwrap()).collect()
    }

    #[test]
    fn the_number_of_skips_in_each_engine_is_as_stated() {
        let suites = suites();
        let list = read(LIST).unwrap();
        for engine in [Engine::Firefox, Engine::WebKit] {
            let mut skipped = Vec::new();
            for skip in list.iter().filter(|skip| skip.engine == engine) {
                let known = suites.iter().find(|(suite, _)| suite == skip.suite);
                let (suite, tests) = known.unwrap_or_else(|| panic!("unknown suite {}", skip.suite));
                let named: Vec<_> = tests.iter().filter(|test| ["*", test].contains(&skip.test)).collect();
                assert!(!named.is_empty(), "{suite} has no test called {}", skip.test);
                skipped.extend(named.into_iter().map(|test| format!("{suite}::{test}")));
            }
            let once: HashSet<_> = skipped.iter().collect();
            assert_eq!(once.len(), skipped.len(), "a test is skipped twice in {}", engine.name());
            let stated =
                lines(LIST).find(|(name, rest)| *name == engine.name() && rest.parse::<usize>().is_ok());
            let stated = stated.unwrap_or_else(|| panic!("no number for {}", engine.name())).1;
            assert_eq!(skipped.len().to_string(), stated, "{} skips other tests than stated", engine.name());
        }
    }

    #[test]
    fn a_skip_needs_an_engine_a_test_and_a_reason() {
        let list = read("# why\nFirefox 1\nFirefox leaks::* no DevTools\n").unwrap();
        assert!(
            list[0].is_of(Engine::Firefox, "leaks", "any") && !list[0].is_of(Engine::WebKit, "leaks", "any")
        );
        for wrong in ["Opera leaks::* no", "Chromium leaks::* no", "Firefox leaks no", "Firefox leaks::*"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
