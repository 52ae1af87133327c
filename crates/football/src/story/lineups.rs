//! Line-ups: the rows of the formation, and what happened to each player.

use crate::clock::Moment;
use crate::document::{Document, EventKind, LineUp, Position};

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
    /// He made an assist.
    Assist,
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

/// The players of a side, in the order of its line-up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Squad<'d> {
    /// The starting eleven row by row, from the goalkeeper.
    pub rows: Vec<Vec<Selected<'d>>>,
    /// The substitutes who came on.
    pub came_on: Vec<Selected<'d>>,
    /// The other substitutes, by id: not used, or not yet.
    pub not_used: Vec<&'d str>,
}

impl<'d> Squad<'d> {
    /// Returns the players of a side.
    #[must_use]
    pub fn of(document: &'d Document, lineup: &'d LineUp) -> Squad<'d> {
        let mut squad = Squad { rows: rows_of(document, lineup), ..Squad::default() };
        // A player may come on without being listed on the bench.
        let in_events = document.events.iter().filter(|event| event.cancelled.is_none());
        let on = in_events.filter_map(|event| {
            let is_ours = event.off.as_ref().is_some_and(|off| squad_has(lineup, off));
            event.on.as_deref().filter(|_| is_ours)
        });
        let mut bench: Vec<&str> = lineup.bench.iter().map(String::as_str).collect();
        for player in on {
            if !bench.contains(&player) && !lineup.start.iter().any(|other| other == player) {
                bench.push(player);
            }
        }
        for player in bench {
            let selected = selected(document, player);
            if selected.marks.iter().any(|mark| mark.kind == MarkKind::On) {
                squad.came_on.push(selected);
            } else {
                squad.not_used.push(player);
            }
        }
        squad
    }
}

fn squad_has(lineup: &LineUp, player: &String) -> bool {
    lineup.start.contains(player) || lineup.bench.contains(player)
}

/// Returns the starting eleven row by row, from the goalkeeper. If the formation does not add up, the players'
/// positions make the rows. Without all positions there are two rows: the goalkeeper and all others.
#[must_use]
pub fn rows_of<'d>(document: &'d Document, lineup: &'d LineUp) -> Vec<Vec<Selected<'d>>> {
    let sizes = formation(lineup)
        .or_else(|| positions(document, lineup))
        .unwrap_or_else(|| vec![1, lineup.start.len().saturating_sub(1)]);
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

/// Returns the sizes of the rows by position, if the players stand in that order. `None` if a position is
/// missing.
fn positions(document: &Document, lineup: &LineUp) -> Option<Vec<usize>> {
    let places = lineup.start.iter().map(|player| {
        let position = document.player(player)?.position?;
        Position::NAMES.iter().position(|(_, other)| *other == position)
    });
    let places: Vec<usize> = places.collect::<Option<_>>()?;
    places.is_sorted().then(|| places.chunk_by(|one, next| one == next).map(<[usize]>::len).collect())
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
                kind if kind.is_goal() && is(&event.assist) => (MarkKind::Assist, None),
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
