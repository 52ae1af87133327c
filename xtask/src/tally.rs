//! What the steps of `cargo xtask test` came to: read from libtest's own lines, or one for a whole step.

use std::time::Duration;

/// Tests that passed, that failed, and that skipped themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
}

impl Tally {
    /// A step that is one test itself.
    pub(crate) fn of(passed: bool) -> Tally {
        Tally { passed: passed.into(), failed: (!passed).into(), skipped: 0 }
    }

    /// Adds what one line of a test run's output says, where it says something.
    pub(crate) fn read(&mut self, line: &str) {
        if let Some((_, counts)) = line.split_once("test result: ") {
            self.passed += before(counts, " passed;");
            self.failed += before(counts, " failed;");
        } else if line.starts_with("skipped in ") {
            self.skipped += 1;
        }
    }

    /// A run can fail without a failed test: code that does not compile, or a test that takes the process down.
    /// libtest counts a skipped test as passed.
    pub(crate) fn ended(mut self, success: bool) -> Tally {
        self.passed = self.passed.saturating_sub(self.skipped);
        if !success && self.failed == 0 {
            self.failed = 1;
        }
        self
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
    for Step { name, tally, took } in steps {
        let seconds = took.as_secs_f32();
        let Tally { passed, failed, skipped } = tally;
        text += &format!("{name:<28}{passed:>8}{failed:>8}{skipped:>8}{seconds:>9.1}\n");
        sum.passed += tally.passed;
        sum.failed += tally.failed;
        sum.skipped += tally.skipped;
    }
    let took = steps.iter().map(|step| step.took).sum::<Duration>().as_secs_f32();
    let Tally { passed, failed, skipped } = sum;
    text += &format!("{:<28}{passed:>8}{failed:>8}{skipped:>8}{took:>9.1}\n\n", "all");
    text + &format!("{passed} passed, {failed} failed\n")
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
        assert_eq!(tally, Tally { passed: 14, failed: 2, skipped: 0 });
        assert_eq!(tally.ended(false), tally);
    }

    #[test]
    fn a_run_that_failed_without_a_failed_test_counts_as_one() {
        let five = Tally { passed: 5, failed: 0, skipped: 0 };
        assert_eq!(five.ended(false), Tally { failed: 1, ..five });
        assert_eq!(five.ended(true), five);
    }

    #[test]
    fn a_test_that_skipped_itself_has_not_passed() {
        let mut tally = Tally::default();
        tally.read("skipped in Firefox: leaks::no_node_is_left: no DevTools");
        tally.read("test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
        assert_eq!(tally.ended(true), Tally { passed: 2, failed: 0, skipped: 1 });
    }

    #[test]
    fn the_summary_ends_with_the_sum_alone_on_its_line() {
        let step = |name: &str, passed, failed| Step {
            name: String::from(name),
            tally: Tally { passed, failed, skipped: 0 },
            took: Duration::from_secs(2),
        };
        let text = summary(&[step("format", 1, 0), step("native tests", 40, 2)]);
        assert_eq!(text.lines().last(), Some("41 passed, 2 failed"));
        assert!(text.contains("native tests                      40       2       0      2.0"), "{text}");
    }
}
