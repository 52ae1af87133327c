//! Limits on work, counted in constraints instead of time. Every machine then gives the same answer.

use super::Solver;

/// Work shared by several questions, counted in constraints that the solver examines. A few hundred thousand
/// take a few tens of milliseconds.
#[derive(Clone, Debug)]
pub struct Work {
    limit: u64,
    done: u64,
}

impl Work {
    /// Work on this many constraints.
    #[must_use]
    pub fn of(constraints: u64) -> Work {
        Work { limit: constraints, done: 0 }
    }

    /// No shared limit: each question may use its own maximum.
    #[must_use]
    pub fn unlimited() -> Work {
        Work::of(u64::MAX)
    }

    /// Asks a question that may examine at most `most` constraints. A solver that fails has used up
    /// everything it was granted.
    pub(in crate::scenarios) fn ask<A>(&mut self, most: u64, question: impl FnOnce(&mut Solver) -> A) -> A {
        let granted = most.min(self.limit - self.done);
        let mut solver = Solver::new(granted);
        let answer = question(&mut solver);
        self.done += granted - solver.left();
        answer
    }

    /// The number of constraints examined so far.
    pub(in crate::scenarios) fn done(&self) -> u64 {
        self.done
    }

    /// Whether no work is left.
    pub(in crate::scenarios) fn is_used_up(&self) -> bool {
        self.done >= self.limit
    }
}
