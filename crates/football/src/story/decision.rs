//! Who won a match that its score alone does not decide, and how.

use super::Side;
use crate::document::{Document, Match, MatchStatus, Score};

/// The result of a match that was not decided in its 90 minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The side that won or goes through.
    pub winner: Side,
    /// What decided.
    pub by: Decider,
}

/// What decides a match beyond its 90 minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decider {
    /// A goal in extra time.
    ExtraTime,
    /// The kicks of a shoot-out, `[home, away]`.
    Penalties(Score),
    /// The total goals over two legs, `[home, away]` by the sides of this match.
    Aggregate(Score),
    /// Away goals, if the aggregate is level.
    AwayGoals,
    /// A ruling.
    Ruling(Score),
    /// Something that the document does not name, such as a drawing of lots or a league position.
    Unnamed,
}

impl Decision {
    /// Returns the decision of a finished match. `None` if 90 minutes decided it, if it was a draw, or if the
    /// document does not tell what decided it.
    ///
    /// Figures come first. The winner that the document states counts only if the figures show none.
    #[must_use]
    pub fn of(document: &Document) -> Option<Decision> {
        let the_match = document.the_match.as_ref()?;
        let is_awarded = the_match.status() == MatchStatus::Awarded;
        if !is_awarded && the_match.status() != MatchStatus::Finished {
            return None;
        }
        let stated = || the_match.side(the_match.winner.as_deref()?);
        let score = document.score();
        if is_awarded {
            let winner = score.and_then(Side::ahead).or_else(stated)?;
            return Some(Decision { winner, by: score.map_or(Decider::Unnamed, Decider::Ruling) });
        }
        if let Some(kicks) = document.shoot_out() {
            return Some(Decision { winner: Side::ahead(kicks)?, by: Decider::Penalties(kicks) });
        }
        if the_match.shoot_out.is_unknown() {
            return None;
        }
        if let Some(aggregate) = &the_match.aggregate {
            if let Some(winner) = Side::ahead(aggregate.score) {
                return Some(Decision { winner, by: Decider::Aggregate(aggregate.score) });
            }
            if let Some(winner) = ahead_on_away_goals(the_match, score) {
                return Some(Decision { winner, by: Decider::AwayGoals });
            }
        }
        match score.and_then(Side::ahead) {
            Some(winner) => document.has_extra_time().then_some(Decision { winner, by: Decider::ExtraTime }),
            None => stated().map(|winner| Decision { winner, by: Decider::Unnamed }),
        }
    }
}

/// The side with more away goals, if away goals count. The home side of this match scored its away goals in
/// the other leg.
fn ahead_on_away_goals(the_match: &Match, score: Option<Score>) -> Option<Side> {
    let aggregate = the_match.aggregate.as_ref().filter(|aggregate| aggregate.away_goals)?;
    let [home, away] = score?;
    Side::ahead([aggregate.score[0].checked_sub(home)?, away])
}
