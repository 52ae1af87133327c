//! The lazy tree of comparisons: which scorelines of a pattern lead to which places.
//!
//! A node is a set of teams that are level so far, the places that they hold together, and the constraints that a
//! scoreline must satisfy to come here. A criterion parts the set where an edge of the zone lies in it, and only there:
//! `above`, `level` (the block in which the edge lies, or at whose end), `below`. Which teams those are depends on the
//! goals, so every partition is tried, with the constraints that are exactly its condition, and dropped where the
//! solver finds that nothing satisfies them.
//!
//! **Why it is exact.** The criteria of a ranking are a function of the scoreline, so every scoreline of the pattern
//! follows exactly one branch, and a node's constraints are exactly the conditions for coming to it. A team's place
//! depends only on its own block. So a fate is possible for a team if and only if some leaf with that fate has a
//! solution in whole numbers; the tree is finite, and the solver is complete. No cap on goals appears anywhere. Where
//! the solver does not know, or a criterion is not linear, the answer is [`Unknown`] or an `Unsettled` leaf, never a
//! guess.

mod chain;

use super::forms::Pattern;
use super::places::{Fate, ZonePlaces};
use super::solver::{Constraint, LinearForm, Solver, Unknown, Values};
use crate::standings::TeamIndex;
pub(crate) use chain::At;
use chain::Figures;
use std::cmp::Ordering;

/// What happens to a set of teams at a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leaf {
    /// All of them get this fate.
    Settled(Fate),
    /// The next criterion is not linear in the goals: this tree does not part them.
    Unsettled,
}

/// Who listens at the leaves.
pub(crate) trait Listener {
    /// Whether anything could still be learnt from a set of teams.
    fn wants(&self, teams: &[TeamIndex]) -> bool;

    /// A leaf: its constraints, a solution of them, the set, how many teams are above it, and what becomes of it there.
    fn leaf(
        &mut self,
        constraints: &[Constraint],
        witness: &Values,
        teams: &[TeamIndex],
        offset: usize,
        leaf: Leaf,
    );

    /// A set of teams is compared by forms.
    fn compared(&mut self, _teams: &[TeamIndex], _forms: &[LinearForm]) {}
}

/// A set of teams that are level so far.
#[derive(Clone, Copy)]
struct Node<'n> {
    teams: &'n [TeamIndex],
    /// How many teams are above.
    offset: usize,
    at: &'n At,
    /// A scoreline that comes here.
    witness: &'n Values,
}

/// An unfinished partition of a node's teams: every team placed so far is above, level with or below the pivot.
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
    /// Visits every leaf that some scoreline reaches, and that the listener wants.
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
            // The goals still to come are the same for all of them: constants part them.
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

    /// Places the next team and those after it in every way that some scoreline allows, with the pivot the first of
    /// the level ones and the edge among the level ones or at their end; then goes on with the parts.
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

    /// Goes on where the figures are constants: one partition, by the figure that the edge is among or at the end of.
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

    /// Goes on with the parts of a node: those above and below at the same criterion, the level ones at the next.
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

/// Whether forms differ by constants alone.
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
