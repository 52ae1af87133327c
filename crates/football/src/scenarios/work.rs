//! How much work an answer may take, counted in rows and not in time: every machine then gives the same answer.

use super::solver::Solver;

/// The work that several questions share, in rows that the solver looks at. A few hundred thousand take a few tens of
/// milliseconds.
#[derive(Clone, Debug)]
pub struct Work {
    limit: u64,
    done: u64,
}

impl Work {
    /// Work on so many rows.
    #[must_use]
    pub fn of(rows: u64) -> Work {
        Work { limit: rows, done: 0 }
    }

    /// As much work as each question may take by itself.
    #[must_use]
    pub fn unlimited() -> Work {
        Work::of(u64::MAX)
    }

    /// Asks a question that may take at most `most` rows by itself. A solver that fails has used up all that it was
    /// granted.
    pub(super) fn ask<A>(&mut self, most: u64, question: impl FnOnce(&mut Solver) -> A) -> A {
        let granted = most.min(self.limit - self.done);
        let mut solver = Solver::new(granted);
        let answer = question(&mut solver);
        self.done += granted - solver.left();
        answer
    }

    /// The rows that have been looked at.
    pub(super) fn done(&self) -> u64 {
        self.done
    }

    /// Whether nothing is left.
    pub(super) fn is_used_up(&self) -> bool {
        self.done >= self.limit
    }
}
