//! Laws for the tests.

use super::{Law, code, lines_with};

#[test]
fn no_test_is_switched_off() {
    Law {
        judge: |path, text| {
            if path.ends_with(".rs") { lines_with(&code(text), &[concat!("#[", "ignore")]) } else { vec![] }
        },
        offenders: &[
            ("tests/a.rs", concat!("#[test]\n#[", "ignore]\nfn f() {}")),
            ("tests/b.rs", concat!("#[", "ignore = \"slow\"]")),
        ],
        innocents: &[("tests/a.rs", "#[test]\nfn it_ignores_case() {}")],
    }
    .hold();
}

/// A test that compares times fails on a busy machine. Only the browser tests' `wait.rs` reads a clock, for its
/// deadlines and for the dates of documents. Benchmarks measure.
#[test]
fn no_test_measures_time() {
    // In two halves, because this file is a test too.
    const CLOCKS: [&str; 5] = [
        concat!("Instant", "::"),
        concat!("System", "Time"),
        concat!(".elapsed", "("),
        concat!("duration", "_since"),
        concat!("performance", ".now("),
    ];
    Law {
        judge: |path, text| {
            let is_test = path.split('/').any(|part| ["tests", "tests.rs"].contains(&part));
            let is_code = [".rs", ".js", ".mjs", ".ts", ".tsx"].iter().any(|end| path.ends_with(end));
            let is_waiting = path == "tests/browser/src/wait.rs";
            if is_test && is_code && !is_waiting { lines_with(&code(text), &CLOCKS) } else { vec![] }
        },
        offenders: &[
            (
                "tests/browser/tests/faults.rs",
                concat!("let t = Instant", "::now();\nf();\nassert!(t.elapsed", "() < LIMIT);"),
            ),
            ("crates/football/tests/story.rs", concat!("assert!(begun.elapsed", "().as_millis() < 5);")),
            ("crates/cli/tests/replay.rs", concat!("later.duration", "_since(earlier)")),
            ("crates/football/src/scenarios/tests/far.rs", concat!("std::time::Instant", "::now()")),
            ("tests/browser/tests/live.rs", concat!("page.eval(\"performance", ".now() - began\")")),
            ("tests/browser/consumer/server.mjs", concat!("const began = performance", ".now();")),
            ("tests/theming.rs", concat!("std::time::System", "Time::now()")),
        ],
        innocents: &[
            ("tests/browser/src/wait.rs", concat!("Deadline(Instant", "::now() + patience)")),
            (
                "tests/browser/tests/live.rs",
                "let deadline = Deadline::after(PATIENCE); sleep(Duration::from_secs(1))",
            ),
            ("crates/football/tests/match_clock.rs", "fn after(clock: Clock, elapsed: Millis) {}"),
            ("bench/benches/scenarios.rs", concat!("Instant", "::now()")),
            ("xtask/src/test.rs", concat!("started.elapsed", "()")),
        ],
    }
    .hold();
}

/// Cargo finds a crate's tests in its own `tests/`.
#[test]
fn no_crate_takes_its_tests_from_another_folder() {
    Law {
        judge: |path, text| {
            if !path.ends_with("Cargo.toml") {
                return vec![];
            }
            let mut lines = lines_with(text, &["path"]);
            lines.retain(|line| line.contains("../") && line.contains("tests/"));
            lines
        },
        offenders: &[
            ("crates/cli/Cargo.toml", "[[test]]\nname = \"check\"\npath = \"../../tests/check.rs\""),
            ("crates/football/Cargo.toml", "path=\"../cli/tests/story.rs\""),
        ],
        innocents: &[
            ("Cargo.toml", "members = [\".\", \"tests/browser\"]"),
            ("tests/browser/Cargo.toml", "touchline-cli = { path = \"../../crates/cli\" }"),
        ],
    }
    .hold();
}
