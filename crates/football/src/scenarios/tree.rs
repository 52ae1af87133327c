//! The lazy tree of comparisons: which scorelines of a pattern lead to which places.
//!
//! A node is a set of teams that are level so far, the places that they hold together, and the rows that a scoreline
//! must satisfy to come here. A criterion parts the set where an edge of the zone lies in it, and only there: `above`,
//! `level` (the block in which the edge lies, or at whose end), `below`. Which teams those are depends on the goals,
//! so every partition is tried, with the rows that are exactly its condition, and dropped where the solver finds that
//! nothing satisfies them.
//!
//! **Why it is exact.** The criteria of a ranking are a function of the scoreline, so every scoreline of the pattern
//! follows exactly one branch, and a node's rows are exactly the conditions for coming to it. A team's place depends
//! only on its own block. So a mark is possible for a team if and only if some leaf with that mark has a solution in
//! whole numbers; the tree is finite, and the solver is complete. No cap on goals appears anywhere. Where the solver
//! does not know, or a criterion is not linear, the answer is [`Unknown`] or an `Unsettled` leaf, never a guess.

mod chain;

use super::forms::Pattern;
use super::omega::{Form, Row, Solver, Unknown};
use super::places::{Mark, Places};
pub(crate) use chain::At;
use chain::Figures;
use std::cmp::Ordering;

/// What happens to a set of teams at a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leaf {
    /// All of them get this mark.
    Marked(Mark),
    /// The next criterion is not linear in the goals: this tree does not part them.
    Unsettled,
}

/// Who listens at the leaves.
pub(crate) trait Listener {
    /// Whether anything could still be learnt from a set of teams.
    fn wants(&self, teams: &[usize]) -> bool;

    /// A leaf: its rows, a solution of them, and what becomes of the set there.
    fn leaf(&mut self, rows: &[Row], witness: &[i64], teams: &[usize], leaf: Leaf);

    /// A set of teams is compared by forms.
    fn compared(&mut self, _teams: &[usize], _forms: &[Form]) {}
}

/// A set of teams that are level so far.
#[derive(Clone, Copy)]
struct Node<'n> {
    teams: &'n [usize],
    /// How many teams are above.
    offset: usize,
    at: &'n At,
    /// A scoreline that comes here.
    witness: &'n [i64],
}

/// A partition of a node's teams under way: every team placed so far is above, level with or below the pivot.
#[derive(Default)]
struct Parts {
    above: Vec<usize>,
    level: Vec<usize>,
    below: Vec<usize>,
}

/// An exploration of one pattern.
pub(crate) struct Tree<'t> {
    pattern: &'t Pattern<'t>,
    places: &'t Places,
    solver: &'t mut Solver,
    listener: &'t mut dyn Listener,
    /// The rows of the node under way.
    rows: Vec<Row>,
}

impl<'t> Tree<'t> {
    /// Visits every leaf that some scoreline reaches, and that the listener wants.
    pub(crate) fn explore(
        pattern: &'t Pattern<'t>,
        places: &'t Places,
        solver: &'t mut Solver,
        listener: &'t mut dyn Listener,
        teams: &[usize],
        offset: usize,
    ) -> Result<(), Unknown> {
        let rows = pattern.floors();
        let Some(witness) = solver.solve(&rows, pattern.variables)? else { return Ok(()) };
        let mut tree = Tree { pattern, places, solver, listener, rows };
        tree.node(Node { teams, offset, at: &At::points(), witness: &witness })
    }

    fn node(&mut self, node: Node<'_>) -> Result<(), Unknown> {
        let count = node.teams.len();
        if count == 0 || !self.listener.wants(node.teams) {
            return Ok(());
        }
        if let Some(mark) = self.places.common(node.offset, count) {
            self.leaf(&node, Leaf::Marked(mark));
            return Ok(());
        }
        let edge = self.places.first_edge(node.offset, count).ok_or(Unknown)?;
        match node.at.figures(self.pattern, node.teams) {
            Figures::None => self.leaf(&node, Leaf::Marked(Mark::Level)),
            Figures::Curved => self.leaf(&node, Leaf::Unsettled),
            Figures::Skip(next) => return self.node(Node { at: &next, ..node }),
            Figures::Constants(figures) => return self.sorted(&node, &figures, edge),
            Figures::Forms(forms) if are_parallel(&forms) => {
                // The goals still to come are the same for all of them: constants part them.
                let constants: Vec<i64> = forms.iter().map(|form| form.constant).collect();
                return self.sorted(&node, &constants, edge);
            }
            Figures::Forms(forms) => {
                self.listener.compared(node.teams, &forms);
                let mut parts = Parts::default();
                for pivot in 0..count {
                    self.place(&node, &forms, edge, pivot, 0, &mut parts, node.witness)?;
                }
            }
        }
        Ok(())
    }

    fn leaf(&mut self, node: &Node<'_>, leaf: Leaf) {
        self.listener.leaf(&self.rows, node.witness, node.teams, leaf);
    }

    /// Places the team at `next` and those after it in every way that some scoreline allows, with the pivot the first
    /// of the level ones and the edge among the level ones or at their end; then goes on with the parts.
    #[expect(clippy::too_many_arguments, reason = "one step of a search, and the state that it carries on")]
    fn place(
        &mut self,
        node: &Node<'_>,
        forms: &[Form],
        edge: usize,
        pivot: usize,
        next: usize,
        parts: &mut Parts,
        witness: &[i64],
    ) -> Result<(), Unknown> {
        let Some((team, form)) = node.teams.get(next).zip(forms.get(next)) else {
            let node = Node { witness, ..*node };
            return self.parts(&node, edge, &parts.above, &parts.level, &parts.below);
        };
        let rest = node.teams.len() - next;
        if parts.above.len() >= edge || parts.above.len() + parts.level.len() + rest < edge {
            return Ok(());
        }
        if next == pivot {
            parts.level.push(*team);
            self.place(node, forms, edge, pivot, next + 1, parts, witness)?;
            parts.level.pop();
            return Ok(());
        }
        let against = forms.get(pivot).ok_or(Unknown)?;
        if form.terms == against.terms {
            let part = Part::by(form.constant.cmp(&against.constant));
            if part != Part::Level || next > pivot {
                parts.of(part).push(*team);
                self.place(node, forms, edge, pivot, next + 1, parts, witness)?;
                parts.of(part).pop();
            }
            return Ok(());
        }
        let over = form.less(against)?;
        let under = over.mixed(-1, &over, 0)?;
        let rows = [
            (Row::at_least(over.clone().plus(-1)?), Part::Above),
            (Row::equal(over), Part::Level),
            (Row::at_least(under.plus(-1)?), Part::Below),
        ];
        for (row, part) in rows {
            if part == Part::Level && next < pivot {
                continue;
            }
            let mark = self.rows.len();
            let holds = row.holds(witness)?;
            self.rows.push(row);
            let found = if holds { None } else { self.solver.solve(&self.rows, self.pattern.variables)? };
            if let Some(inside) = if holds { Some(witness) } else { found.as_deref() } {
                parts.of(part).push(*team);
                self.place(node, forms, edge, pivot, next + 1, parts, inside)?;
                parts.of(part).pop();
            }
            self.rows.truncate(mark);
        }
        Ok(())
    }

    /// Goes on where the figures are constants: one partition, by the figure that the edge is among or at the end of.
    fn sorted(&mut self, node: &Node<'_>, figures: &[i64], edge: usize) -> Result<(), Unknown> {
        let above = |pivot: i64| figures.iter().filter(|figure| **figure > pivot).count();
        let at_least = |pivot: i64| figures.iter().filter(|figure| **figure >= pivot).count();
        let is_pivot = |figure: &&i64| above(**figure) < edge && edge <= at_least(**figure);
        let pivot = *figures.iter().find(is_pivot).ok_or(Unknown)?;
        let with = |order: Ordering| {
            let pairs = node.teams.iter().zip(figures);
            pairs.filter(move |(_, figure)| (**figure).cmp(&pivot) == order).map(|(team, _)| *team)
        };
        let sorted: Vec<usize> =
            with(Ordering::Greater).chain(with(Ordering::Equal)).chain(with(Ordering::Less)).collect();
        let (upper, below) = sorted.split_at_checked(at_least(pivot)).ok_or(Unknown)?;
        let (above, level) = upper.split_at_checked(above(pivot)).ok_or(Unknown)?;
        self.parts(node, edge, above, level, below)
    }

    /// Goes on with the parts of a node: those above and below at the same criterion, the level ones at the next.
    fn parts(
        &mut self,
        node: &Node<'_>,
        edge: usize,
        above: &[usize],
        level: &[usize],
        below: &[usize],
    ) -> Result<(), Unknown> {
        let [first, second] = [above.len(), above.len() + level.len()];
        if first >= edge || second < edge {
            return Ok(());
        }
        let next = node.at.after(self.pattern, level.len());
        let at = node.at;
        self.node(Node { teams: above, at, ..*node })?;
        self.node(Node { teams: level, at: &next, offset: node.offset + first, ..*node })?;
        self.node(Node { teams: below, at, offset: node.offset + second, ..*node })
    }
}

/// Whether forms differ by constants alone.
fn are_parallel(forms: &[Form]) -> bool {
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
    fn of(&mut self, part: Part) -> &mut Vec<usize> {
        match part {
            Part::Above => &mut self.above,
            Part::Level => &mut self.level,
            Part::Below => &mut self.below,
        }
    }
}
