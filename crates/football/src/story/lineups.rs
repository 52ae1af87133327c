//! Line-ups: the rows of the formation, and what happened to each player.

use crate::clock::Moment;
use crate::document::{Document, EventKind, LineUp};

/// A player of a line-up.
#[derive(Clone, Debug, PartialEq)]
pub struct Selected<'d> {
    /// The id of the player.
    pub player: &'d str,
    /// What happened to him, in order.
    pub marks: Vec<Mark<'d>>,
}

/// Something that happened to a player.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark<'d> {
    /// What happened.
    pub kind: MarkKind,
    /// When it happened.
    pub moment: Moment,
    /// The other player of a substitution.
    pub other: Option<&'d str>,
}

/// What happened to a player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// He scored.
    Goal,
    /// He scored an own goal.
    OwnGoal,
    /// He was booked.
    Yellow,
    /// He was booked a second time and sent off.
    SecondYellow,
    /// He was sent off.
    Red,
    /// He came on.
    On,
    /// He came off.
    Off,
}

/// Returns the starting eleven row by row, from the goalkeeper. If the formation does not add up, there are
/// two rows: the goalkeeper and all others.
#[must_use]
pub fn rows_of<'d>(document: &'d Document, lineup: &'d LineUp) -> Vec<Vec<Selected<'d>>> {
    let sizes = formation(lineup).unwrap_or_else(|| vec![1, lineup.start.len().saturating_sub(1)]);
    let mut players = lineup.start.iter();
    sizes
        .into_iter()
        .map(|size| players.by_ref().take(size).map(|player| selected(document, player)).collect())
        .filter(|line: &Vec<_>| !line.is_empty())
        .collect()
}

/// Returns the sizes of the rows, goalkeeper first. `None` if they do not add up to eleven.
fn formation(lineup: &LineUp) -> Option<Vec<usize>> {
    let lines: Option<Vec<usize>> =
        lineup.formation.as_deref()?.split('-').map(|line| line.trim().parse().ok()).collect();
    let mut sizes = vec![1];
    sizes.extend(lines?);
    let total = sizes.iter().try_fold(0_usize, |sum, size| sum.checked_add(*size))?;
    (total == lineup.start.len()).then_some(sizes)
}

/// A player, with everything that happened to him.
fn selected<'d>(document: &'d Document, player: &'d str) -> Selected<'d> {
    Selected { player, marks: marks_of(document, player) }
}

/// Returns what happened to a player, in document order.
#[must_use]
pub fn marks_of<'d>(document: &'d Document, player: &str) -> Vec<Mark<'d>> {
    let is = |who: &Option<String>| who.as_deref() == Some(player);
    let counted = document.events.iter().filter(|event| event.cancelled.is_none());
    counted
        .filter_map(|event| {
            let (kind, other) = match event.kind {
                EventKind::Goal | EventKind::PenaltyGoal if is(&event.player) => (MarkKind::Goal, None),
                EventKind::OwnGoal if is(&event.player) => (MarkKind::OwnGoal, None),
                EventKind::Yellow if is(&event.player) => (MarkKind::Yellow, None),
                EventKind::SecondYellow if is(&event.player) => (MarkKind::SecondYellow, None),
                EventKind::Red if is(&event.player) => (MarkKind::Red, None),
                EventKind::Substitution if is(&event.on) => (MarkKind::On, event.off.as_deref()),
                EventKind::Substitution if is(&event.off) => (MarkKind::Off, event.on.as_deref()),
                _ => return None,
            };
            Some(Mark { kind, moment: event.moment, other })
        })
        .collect()
}
