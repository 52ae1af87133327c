//! Who scored.

use super::{Loudness, Side, Story, scoring_side};
use crate::clock::Moment;
use crate::document::{Document, Event, Score};

/// Adds one goal for a side.
pub(super) fn add_goal([home, away]: Score, side: Side) -> Score {
    match side {
        Side::Home => [home.saturating_add(1), away],
        Side::Away => [home, away.saturating_add(1)],
    }
}

/// Returns the score to announce with a goal, which is the score after it. `None` if the score of the match
/// does not include the goal yet. The score of the match may also include goals that the document does not
/// list. With such goals, the last goal gets the score of the match, and any other goal gets the score that
/// it states, if any.
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
    if last.is_some_and(|last| std::ptr::eq(last, goal)) { document.score() } else { goal.score.known() }
}

/// Whether the document has goals that the score of its match does not include yet.
#[must_use]
pub fn goals_run_ahead(document: &Document) -> bool {
    let scores = document.counted_score().zip(document.score());
    scores.is_some_and(|(counted, stated)| !is_within(counted, stated))
}

/// Whether the goals in the document give the score at every moment, because they add up to the score of the
/// match. The goals of a live match may be ahead of it.
pub(super) fn goals_tell_every_score(document: &Document) -> bool {
    let scores = document.score().zip(document.counted_score());
    let is_live = document.the_match.as_ref().is_some_and(|the_match| the_match.status().is_live());
    scores.is_some_and(|(score, counted)| score == counted || (is_live && is_within(score, counted)))
}

/// Whether neither side has more goals in the first score than in the second.
pub(super) fn is_within([home, away]: Score, [of_home, of_away]: Score) -> bool {
    home <= of_home && away <= of_away
}

/// A player and all the goals that he scored for one side of the score.
#[derive(Clone, Debug, PartialEq)]
pub struct Scorer<'d> {
    /// The id of the player. `None` if the document does not name him.
    pub player: Option<&'d str>,
    /// His goals in order, each with its moment.
    pub goals: Vec<(Moment, &'d Event)>,
}

/// Returns the scorers of a side's goals, in order of their first goal. Own goals appear under the side that
/// they count for.
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
