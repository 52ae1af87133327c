//! Who scored.

use super::{Side, scoring_side};
use crate::clock::Moment;
use crate::document::{Document, Event, Score};

/// One more goal for a side.
pub(super) fn add_goal([home, away]: Score, side: Side) -> Score {
    match side {
        Side::Home => [home.saturating_add(1), away],
        Side::Away => [home, away.saturating_add(1)],
    }
}

/// A player who scored, with all his goals for one side of the score.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorer<'d> {
    /// The id of the player; None where the document does not say who scored.
    pub player: Option<&'d str>,
    /// His goals, in order: when, and the event.
    pub goals: Vec<(Moment, &'d Event)>,
}

/// The scorers of the goals that count for a side, in order of their first goal; own goals are listed for the side
/// that they count for.
#[must_use]
pub fn scorers(document: &Document, side: Side) -> Vec<Scorer<'_>> {
    let mut scorers: Vec<Scorer<'_>> = Vec::new();
    for event in document.events.iter().filter(|event| scoring_side(document, event) == Some(side)) {
        let player = event.player.as_deref();
        let known = scorers.iter_mut().find(|scorer| {
            player.is_some()
                && scorer.player == player
                && scorer.goals.iter().all(|(_, goal)| goal.team == event.team)
        });
        match known {
            Some(scorer) => scorer.goals.push((event.moment, event)),
            None => scorers.push(Scorer { player, goals: vec![(event.moment, event)] }),
        }
    }
    scorers
}
