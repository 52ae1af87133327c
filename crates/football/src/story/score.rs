//! Who scored.

use super::{Loudness, Side, Story, scoring_side};
use crate::clock::Moment;
use crate::document::{Document, Event, Score};

/// One more goal for a side.
pub(super) fn add_goal([home, away]: Score, side: Side) -> Score {
    match side {
        Side::Home => [home.saturating_add(1), away],
        Side::Away => [home, away.saturating_add(1)],
    }
}

/// The score to announce with a goal: the one after it. None if the score of the match does not have the goal yet, or has
/// other goals that the document does not tell of; then the last goal comes with the score as it is.
#[must_use]
pub fn score_after(document: &Document, goal: &Event) -> Option<Score> {
    let story = Story::of(document);
    let (mut own, mut last) = (None, None);
    for entry in story.entries().filter(|entry| entry.loudness == Loudness::Goal) {
        last = Some(entry.event);
        if std::ptr::eq(entry.event, goal) {
            own = entry.score;
        }
    }
    let score = own?;
    if is_within(document.score()?, document.counted_score()?) {
        return Some(score);
    }
    if last.is_some_and(|last| std::ptr::eq(last, goal)) { document.score() } else { goal.score }
}

/// Whether the document has goals that the score of its match does not have yet.
#[must_use]
pub fn goals_run_ahead(document: &Document) -> bool {
    let scores = document.counted_score().zip(document.score());
    scores.is_some_and(|(counted, stated)| !is_within(counted, stated))
}

/// Whether the goals in the document tell the score at every moment: they add up to the score of the match. Those of a live
/// match may run ahead of it.
pub(super) fn goals_tell_every_score(document: &Document) -> bool {
    let scores = document.score().zip(document.counted_score());
    let is_live = document.the_match.as_ref().is_some_and(|the_match| the_match.status.is_live());
    scores.is_some_and(|(score, counted)| score == counted || (is_live && is_within(score, counted)))
}

/// Whether no side has more goals in a score than in another one.
pub(super) fn is_within([home, away]: Score, [of_home, of_away]: Score) -> bool {
    home <= of_home && away <= of_away
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
