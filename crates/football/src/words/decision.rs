//! Who won, and how: the sentence under the score.

use super::{Words, messages};
use crate::document::{Document, MatchStatus};
use crate::story::{Decider, Decision, Side};

impl Words {
    /// The sentence under the score: who won and how, if 90 minutes did not decide it. "Italy win 5–3 on
    /// penalties".
    #[must_use]
    pub fn decision(&self, document: &Document) -> Option<String> {
        let Decision { winner, by } = Decision::of(document)?;
        let the_match = document.the_match.as_ref()?;
        let team = self.team(document, the_match.team_of(winner));
        // The winner's figure comes first, even if it is the away side.
        Some(match by {
            Decider::ExtraTime => self.speak(messages::decision_extra_time(team)),
            Decider::Penalties(kicks) => self.speak(messages::decision_penalties(team, winner.first(kicks))),
            Decider::Aggregate(goals) => self.speak(messages::decision_aggregate(team, winner.first(goals))),
            Decider::AwayGoals => self.speak(messages::decision_away_goals(team)),
            Decider::Ruling(ruled) => self.speak(messages::decision_ruling(team, winner.first(ruled))),
            Decider::Unnamed => self.speak(messages::decision_unnamed(team)),
        })
    }

    /// The name of a shoot-out.
    #[must_use]
    pub fn shoot_out(&self) -> &str {
        self.text(messages::status_shoot_out())
    }

    /// The score of a shoot-out in progress: "Italy lead 3–2", "2–2 on penalties".
    #[must_use]
    pub fn shoot_out_stands(&self, document: &Document) -> Option<String> {
        let the_match = document.the_match.as_ref()?;
        if the_match.status() != MatchStatus::ShootOut {
            return None;
        }
        let kicks = document.shoot_out()?;
        let Some(leader) = Side::ahead(kicks) else { return Some(self.on_penalties(kicks)) };
        let team = self.team(document, the_match.team_of(leader));
        Some(self.speak(messages::shoot_out_lead(team, leader.first(kicks))))
    }
}
