//! What the steps of `cargo xtask test` came to: read from libtest's own lines, or one for a whole step.

use std::time::Duration;

use crate::lint::Outcome;

/// Tests that passed, that failed, and that skipped themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
    /// Test binaries that have begun and not ended.
    running: u32,
    /// The names of those that failed, as far as the output has them.
    pub(crate) failures: Vec<String>,
    /// The names of those that failed once and then passed.
    pub(crate) unsteady: Vec<String>,
}

impl Tally {
    /// A step that is one test itself.
    pub(crate) fn of(passed: bool) -> Tally {
        Tally { passed: passed.into(), failed: (!passed).into(), ..Tally::default() }
    }

    /// Adds what one line of a test run's output says, where it says something.
    pub(crate) fn read(&mut self, line: &str) {
        if let Some((_, counts)) = line.split_once("test result: ") {
            self.passed += before(counts, " passed;");
            self.failed += before(counts, " failed;");
            self.running = self.running.saturating_sub(1);
        } else if line.starts_with("running ") && line.contains(" test") {
            self.running += 1;
        } else if line.starts_with("skipped in ") {
            self.skipped += 1;
        } else if let Some(name) =
            line.strip_prefix("test ").and_then(|rest| rest.strip_suffix(" ... FAILED"))
        {
            self.failures.push(name.to_owned());
        }
    }

    /// Takes in what came of a second attempt at all that failed.
    pub(crate) fn retried(mut self, second: Tally) -> Tally {
        self.passed += self.failed.saturating_sub(second.failed);
        self.unsteady = self.failures.extract_if(.., |name| !second.failures.contains(name)).collect();
        self.failed = second.failed;
        self
    }

    /// A run can fail without a failed test: code that does not compile, or a test that takes the process down.
    /// libtest counts a skipped test as passed.
    pub(crate) fn ended(mut self, success: bool) -> Tally {
        self.passed = self.passed.saturating_sub(self.skipped);
        self.failed += self.running;
        if !success && self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

impl From<Outcome> for Tally {
    fn from(outcome: Outcome) -> Tally {
        match outcome {
            Outcome::Passed => Tally::of(true),
            Outcome::Failed => Tally::of(false),
            Outcome::Skipped => Tally { skipped: 1, ..Tally::default() },
        }
    }
}

/// The number just before these words.
fn before(text: &str, words: &str) -> u32 {
    let number = text.split_once(words).map(|(head, _)| head.rsplit(' ').next().unwrap_or_default());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// A finished step.
pub(crate) struct Step {
    pub(crate) name: String,
    pub(crate) tally: Tally,
    pub(crate) took: Duration,
}

/// A table of the steps, and alone on the last line the sum.
pub(crate) fn summary(steps: &[Step]) -> String {
    let mut text = format!("{:<28}{:>8}{:>8}{:>8}{:>9}\n", "step", "passed", "failed", "skipped", "seconds");
    let mut sum = Tally::default();
    let mut unsteady = String::new();
    for Step { name, tally, took } in steps {
        let seconds = took.as_secs_f32();
        let Tally { passed, failed, skipped, .. } = tally;
        text += &format!("{name:<28}{passed:>8}{failed:>8}{skipped:>8}{seconds:>9.1}\n");
        sum.passed += tally.passed;
        sum.failed += tally.failed;
        sum.skipped += tally.skipped;
        for test in &tally.unsteady {
            unsteady += &format!("failed once, then passed: {test} ({name})\n");
        }
    }
    let took = steps.iter().map(|step| step.took).sum::<Duration>().as_secs_f32();
    let Tally { passed, failed, skipped, .. } = sum;
    text += &format!("{:<28}{passed:>8}{failed:>8}{skipped:>8}{took:>9.1}\n\n", "all");
    text + &unsteady + &format!("{passed} passed, {failed} failed\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_results_of_several_test_binaries_are_added() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test a ... ok",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.85s",
            "test result: \u{1b}[32mok\u{1b}[m. 1 passed; 0 failed; 0 ignored;",
        ] {
            tally.read(line);
        }
        assert_eq!(tally, Tally { passed: 14, failed: 2, ..Tally::default() });
        assert_eq!(tally.clone().ended(false), tally);
    }

    #[test]
    fn a_run_that_failed_without_a_failed_test_counts_as_one() {
        let five = Tally { passed: 5, ..Tally::default() };
        assert_eq!(five.clone().ended(false), Tally { failed: 1, ..five.clone() });
        assert_eq!(five.clone().ended(true), five);
        let broken = read(&[
            "running 2 tests",
            "test a ... FAILED",
            "test result: FAILED. 1 passed; 1 failed;",
            "running 1 test",
        ]);
        assert_eq!(broken.ended(false).failed, 2, "the second binary never ended");
    }

    #[test]
    fn a_test_that_skipped_itself_has_not_passed() {
        let mut tally = Tally::default();
        tally.read("skipped in Firefox: leaks::no_node_is_left: no DevTools");
        tally.read("test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
        assert_eq!(tally.ended(true), Tally { passed: 2, skipped: 1, ..Tally::default() });
    }

    #[test]
    fn a_check_without_its_tool_has_neither_passed_nor_failed() {
        assert_eq!(Tally::from(Outcome::Passed), Tally { passed: 1, ..Tally::default() });
        assert_eq!(Tally::from(Outcome::Failed), Tally { failed: 1, ..Tally::default() });
        assert_eq!(Tally::from(Outcome::Skipped), Tally { skipped: 1, ..Tally::default() });
    }

    fn read(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        tally
    }

    #[test]
    fn a_second_attempt_tells_the_unsteady_from_the_broken() {
        let first = read(&[
            "test a ... FAILED",
            "test b ... ok",
            "test c::d ... FAILED",
            "test result: FAILED. 1 passed; 2 failed; 0 ignored",
        ]);
        let second =
            read(&["test a ... ok", "test c::d ... FAILED", "test result: FAILED. 1 passed; 1 failed;"]);
        let both = first.clone().retried(second);
        assert_eq!((both.passed, both.failed), (2, 1));
        assert_eq!((both.unsteady, both.failures), (vec!["a".to_owned()], vec!["c::d".to_owned()]));
        let good = first.retried(read(&["test result: ok. 2 passed; 0 failed"]));
        assert_eq!((good.passed, good.failed, good.unsteady.len()), (3, 0, 2));
    }

    #[test]
    fn the_summary_ends_with_the_sum_alone_on_its_line() {
        let step = |name: &str, passed, failed| Step {
            name: String::from(name),
            tally: Tally { passed, failed, unsteady: vec!["a".to_owned()], ..Tally::default() },
            took: Duration::from_secs(2),
        };
        let text = summary(&[step("format", 1, 0), step("native tests", 40, 2)]);
        assert!(text.contains("\nfailed once, then passed: a (format)\n"), "{text}");
        assert_eq!(text.lines().last(), Some("41 passed, 2 failed"));
        assert!(text.contains("native tests                      40       2       0      2.0"), "{text}");
    }
}
