//! The kicks of a shoot-out, in pairs.

use super::score::add_goal;
use super::{Side, acting_side};
use crate::document::{Document, Event, EventKind, Score};

/// The kicks that each side has at least, unless the shoot-out is decided before.
const USUAL: usize = 5;

/// A place for a kick.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kick<'d> {
    /// It was taken.
    Taken(&'d Event),
    /// It may still be taken.
    ToCome,
    /// It was not needed any more.
    NotNeeded,
}

/// A kick of each side.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair<'d> {
    /// The kicks of both sides, home first.
    pub kicks: [Kick<'d>; 2],
    /// The kicks scored after both, or after the first if only that was taken. `None` if neither was taken.
    pub score: Option<Score>,
}

/// Returns the kicks of the shoot-out in pairs, in order. While it lasts, a side has five at least, including those
/// to come.
///
/// Empty if the document lists no kicks, or a kick without its side.
#[must_use]
pub fn pairs_of_kicks(document: &Document) -> Vec<Pair<'_>> {
    let Some(the_match) = &document.the_match else { return Vec::new() };
    let (mut home, mut away) = (Vec::new(), Vec::new());
    for event in document.events.iter().filter(|event| event.kind.is_kick() && event.cancelled.is_none()) {
        match acting_side(document, event) {
            Some(Side::Home) => home.push(event),
            Some(Side::Away) => away.push(event),
            None => return Vec::new(),
        }
    }
    let (taken, most) = ([home.as_slice(), away.as_slice()], home.len().max(away.len()));
    if most == 0 {
        return Vec::new();
    }
    let is_over = the_match.status().is_over();
    let (absent, count) = if is_over { (Kick::NotNeeded, most) } else { (Kick::ToCome, most.max(USUAL)) };
    let mut score = [0, 0];
    let pairs = (0..count).map(|index| {
        let kicks = Side::BOTH.map(|side| {
            let event: &Event = side.of(taken).get(index)?;
            if event.kind == EventKind::KickScored {
                score = add_goal(score, side);
            }
            Some(event)
        });
        let is_taken = kicks.iter().any(Option::is_some);
        Pair { kicks: kicks.map(|kick| kick.map_or(absent, Kick::Taken)), score: is_taken.then_some(score) }
    });
    pairs.collect()
}
