//! The lazy tree of comparisons: which scorelines of a pattern lead to which places.
//!
//! A node is a set of teams that are level so far, the places that they hold together, and the constraints on
//! the scorelines that lead there. A criterion splits the set only if an edge of the zone lies in it, and
//! only around that edge. The parts are `above`, `level` (the block that contains the edge or ends at it) and
//! `below`. Which teams those are depends on the goals. The tree therefore tries every partition, with the
//! constraints that are exactly its condition. It drops a partition if the solver finds that nothing
//! satisfies these constraints.
//!
//! **Why it is exact.** The criteria of a ranking are a function of the scoreline. Every scoreline of the
//! pattern therefore follows exactly one branch, and a node's constraints are exactly the conditions for
//! reaching it. A team's place depends only on its own block. A fate is therefore possible for a team if and
//! only if some leaf with that fate has a solution in integers. The tree is finite, and the solver is
//! complete. There is no cap on goals. If the solver does not know, or a criterion is not linear, the answer
//! is [`Unknown`] or an `Unsettled` leaf, never a guess.

mod chain;

use super::forms::Pattern;
use super::places::{Fate, ZonePlaces};
use super::solver::{Constraint, LinearForm, Solver, Unknown, Values};
use crate::standings::TeamIndex;
use chain::Figures;
pub(crate) use chain::{At, needs_results};
use std::cmp::Ordering;

/// What happens to a set of teams at a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leaf {
    /// All of them get this fate.
    Settled(Fate),
    /// The next criterion is not linear in the goals: this tree does not separate the teams.
    Unsettled,
}

/// Receives the leaves.
pub(crate) trait Listener {
    /// Whether there is anything left to learn about a set of teams.
    fn wants(&self, teams: &[TeamIndex]) -> bool;

    /// Receives a leaf: its constraints, a solution of them, the set of teams, how many teams are above it,
    /// and the outcome there.
    fn leaf(
        &mut self,
        constraints: &[Constraint],
        witness: &Values,
        teams: &[TeamIndex],
        offset: usize,
        leaf: Leaf,
    );

    /// Receives the forms that compare a set of teams.
    fn compared(&mut self, _teams: &[TeamIndex], _forms: &[LinearForm]) {}
}

/// A set of teams that are level so far.
#[derive(Clone, Copy)]
struct Node<'n> {
    teams: &'n [TeamIndex],
    /// How many teams are above.
    offset: usize,
    at: &'n At,
    /// A scoreline that leads here.
    witness: &'n Values,
}

/// An unfinished partition of a node's teams. Every team placed so far is above, level with or below the
/// pivot.
#[derive(Default)]
struct Parts {
    above: Vec<TeamIndex>,
    level: Vec<TeamIndex>,
    below: Vec<TeamIndex>,
}

/// An exploration of one pattern.
pub(crate) struct Tree<'t> {
    pattern: &'t Pattern<'t>,
    places: &'t ZonePlaces,
    solver: &'t mut Solver,
    listener: &'t mut dyn Listener,
    /// The constraints of the current node.
    constraints: Vec<Constraint>,
}

impl<'t> Tree<'t> {
    /// Visits every leaf that some scoreline reaches and the listener wants.
    pub(crate) fn explore(
        pattern: &'t Pattern<'t>,
        places: &'t ZonePlaces,
        solver: &'t mut Solver,
        listener: &'t mut dyn Listener,
        teams: &[TeamIndex],
        offset: usize,
    ) -> Result<(), Unknown> {
        if pattern.is_too_long() {
            return Err(Unknown);
        }
        let constraints = pattern.floors();
        if let Some(witness) = solver.solve(&constraints) {
            let mut tree = Tree { pattern, places, solver, listener, constraints };
            tree.node(Node { teams, offset, at: &At::points(), witness: &witness });
        }
        if solver.has_failed() { Err(Unknown) } else { Ok(()) }
    }

    fn node(&mut self, node: Node<'_>) {
        let count = node.teams.len();
        if count == 0 || !self.listener.wants(node.teams) {
            return;
        }
        if let Some(fate) = self.places.common(node.offset, count) {
            return self.leaf(&node, Leaf::Settled(fate));
        }
        let edge =
            self.places.first_edge(node.offset, count).expect("places with more than one fate have an edge");
        match node.at.figures(self.pattern, node.teams) {
            Figures::None => self.leaf(&node, Leaf::Settled(Fate::Level)),
            Figures::Curved => self.leaf(&node, Leaf::Unsettled),
            Figures::Skip(next) => self.node(Node { at: &next, ..node }),
            // The variable parts of the forms are equal, so constants separate the teams.
            Figures::Forms(forms) if are_parallel(&forms) => self.sorted(&node, &forms, edge),
            Figures::Forms(forms) => {
                self.listener.compared(node.teams, &forms);
                let mut parts = Parts::default();
                for pivot in 0..count {
                    self.place(&node, &forms, edge, pivot, &mut parts, node.witness);
                }
            }
        }
    }

    fn leaf(&mut self, node: &Node<'_>, leaf: Leaf) {
        self.listener.leaf(&self.constraints, node.witness, node.teams, node.offset, leaf);
    }

    /// Places the next team and those after it in every way that some scoreline allows, then continues with
    /// the parts. The pivot is the first of the level teams. The edge lies among the level teams or at their
    /// end.
    fn place(
        &mut self,
        node: &Node<'_>,
        forms: &[LinearForm],
        edge: usize,
        pivot: usize,
        parts: &mut Parts,
        witness: &Values,
    ) {
        let next = parts.above.len() + parts.level.len() + parts.below.len();
        if next == node.teams.len() {
            return self.parts(&Node { witness, ..*node }, edge, parts);
        }
        let (team, form, against) = (node.teams[next], &forms[next], &forms[pivot]);
        let rest = node.teams.len() - next;
        if parts.above.len() >= edge || parts.above.len() + parts.level.len() + rest < edge {
            return;
        }
        let over = form.less(against);
        let under = against.less(form);
        let constraints = [
            (Constraint::at_least(over.plus(-1)), Part::Above),
            (Constraint::equal(over), Part::Level),
            (Constraint::at_least(under.plus(-1)), Part::Below),
        ];
        for (constraint, part) in constraints {
            if part == Part::Level && next < pivot || part != Part::Level && next == pivot {
                continue;
            }
            let constant = over.is_constant();
            let found = match constraint.holds(witness) {
                true => Some(*witness),
                false if constant => None,
                false => {
                    self.constraints.push(constraint);
                    let found = self.solver.solve(&self.constraints);
                    self.constraints.pop();
                    found
                }
            };
            if let Some(inside) = found {
                if !constant {
                    self.constraints.push(constraint);
                }
                parts.of(part).push(team);
                self.place(node, forms, edge, pivot, parts, &inside);
                parts.of(part).pop();
                if !constant {
                    self.constraints.pop();
                }
            }
        }
    }

    /// Continues if the forms differ only by constants. There is only one partition: its pivot is the figure
    /// whose level teams contain the edge or end at it.
    fn sorted(&mut self, node: &Node<'_>, figures: &[LinearForm], edge: usize) {
        for pivot in figures {
            let mut parts = Parts::default();
            for (team, figure) in node.teams.iter().zip(figures) {
                parts.of(Part::by(figure.constant.cmp(&pivot.constant))).push(*team);
            }
            if parts.above.len() < edge && edge <= parts.above.len() + parts.level.len() {
                return self.parts(node, edge, &parts);
            }
        }
    }

    /// Continues with the parts of a node: those above and below at the same criterion, the level ones at the
    /// next.
    fn parts(&mut self, node: &Node<'_>, edge: usize, Parts { above, level, below }: &Parts) {
        let [first, second] = [above.len(), above.len() + level.len()];
        if first >= edge || second < edge {
            return;
        }
        let next = node.at.after(self.pattern, level.len());
        self.node(Node { teams: above, ..*node });
        self.node(Node { teams: level, at: &next, offset: node.offset + first, ..*node });
        self.node(Node { teams: below, offset: node.offset + second, ..*node });
    }
}

/// Whether the forms differ only by constants.
fn are_parallel(forms: &[LinearForm]) -> bool {
    forms.iter().zip(forms.iter().skip(1)).all(|(one, next)| one.terms == next.terms)
}

/// One of the parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Above,
    Level,
    Below,
}

impl Part {
    fn by(order: Ordering) -> Part {
        match order {
            Ordering::Greater => Part::Above,
            Ordering::Equal => Part::Level,
            Ordering::Less => Part::Below,
        }
    }
}

impl Parts {
    fn of(&mut self, part: Part) -> &mut Vec<TeamIndex> {
        match part {
            Part::Above => &mut self.above,
            Part::Level => &mut self.level,
            Part::Below => &mut self.below,
        }
    }
}
