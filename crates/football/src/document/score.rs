//! What the score of the document's match is.

use super::{Document, Event, EventKind, Match, Score};

impl Document {
    /// The score of the match as it is shown and as it counts in the table: the stated one, else the one counted
    /// from the goals. None where there is no match or it has not begun, whatever a feed states before kick-off.
    #[must_use]
    pub fn score(&self) -> Option<Score> {
        let begun = self.fixture.as_ref().filter(|fixture| fixture.status.has_begun())?;
        begun.score.or_else(|| self.counted_score())
    }

    /// The score counted from the goals of the match, whatever is stated: an own goal counts for the other side, a
    /// cancelled goal and the kicks of a shoot-out for nobody. None where there is no match.
    #[must_use]
    pub fn counted_score(&self) -> Option<Score> {
        let fixture = self.fixture.as_ref()?;
        let mut score: Score = [0, 0];
        for event in &self.events {
            if let Some(away) = is_goal_for_away(fixture, event) {
                add_goal(&mut score, away);
            }
        }
        Some(score)
    }
}

/// Whether a goal counts for the away side: an own goal counts for the other one. None for what is no goal, for a goal
/// that was cancelled, and for one of a team that does not play.
pub(super) fn is_goal_for_away(fixture: &Match, event: &Event) -> Option<bool> {
    if !event.kind.is_goal() || event.cancelled.is_some() {
        return None;
    }
    let team = event.team.as_ref()?;
    let acting_away = *team == fixture.away;
    (acting_away || *team == fixture.home).then_some(acting_away != (event.kind == EventKind::OwnGoal))
}

/// One more goal for a side.
pub(super) fn add_goal([home, away]: &mut Score, for_away: bool) {
    let side = if for_away { away } else { home };
    *side = side.saturating_add(1);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;
    use crate::document::Status;

    fn event(kind: EventKind, team: &str, cancelled: Option<&str>) -> Event {
        Event {
            id: String::new(),
            moment: Moment::default(),
            kind,
            team: Some(team.to_owned()),
            player: None,
            assist: None,
            by: None,
            on: None,
            off: None,
            reason: None,
            about: None,
            outcome: None,
            cancelled: cancelled.map(str::to_owned),
            text: None,
            clip: None,
            score: None,
            sources: Vec::new(),
        }
    }

    fn document(status: Status, score: Option<Score>) -> Document {
        let fixture = Match { home: "a".into(), away: "b".into(), status, score, ..Match::default() };
        let events = vec![
            event(EventKind::Goal, "a", None),
            event(EventKind::OwnGoal, "a", None),
            event(EventKind::PenaltyGoal, "b", None),
            event(EventKind::Goal, "a", Some("var")),
            event(EventKind::KickScored, "a", None),
            event(EventKind::Goal, "nobody", None),
        ];
        Document { fixture: Some(fixture), events, ..Document::default() }
    }

    #[test]
    fn a_score_that_is_not_stated_is_counted_from_the_goals() {
        assert_eq!(document(Status::Live, None).score(), Some([1, 2]));
    }

    #[test]
    fn the_stated_score_counts_even_where_the_goals_say_otherwise() {
        assert_eq!(document(Status::Finished, Some([2, 2])).score(), Some([2, 2]));
        assert_eq!(document(Status::Finished, Some([2, 2])).counted_score(), Some([1, 2]));
    }

    #[test]
    fn a_match_that_has_not_begun_has_no_score() {
        assert_eq!(document(Status::Scheduled, Some([0, 0])).score(), None);
        assert_eq!(Document::default().score(), None);
    }
}
