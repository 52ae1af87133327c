//! Who won, and how: the sentence under the score.

use super::Words;
use crate::document::{Document, MatchStatus};
use crate::story::{Decider, Decision, Side};

impl Words {
    /// The sentence under the score: who won and how, if 90 minutes did not settle it. "Italy win 5–3 on penalties".
    #[must_use]
    pub fn decision(&self, document: &Document) -> Option<String> {
        let Decision { winner, by } = Decision::of(document)?;
        let the_match = document.the_match.as_ref()?;
        let team = self.team(document, the_match.team_of(winner));
        // The winner's figure comes first, whichever side it is.
        let score = |score| self.score([winner.of(score), winner.other().of(score)]);
        Some(match by {
            Decider::ExtraTime => format!("{team} win after extra time"),
            Decider::Penalties(kicks) => format!("{team} win {} on penalties", score(kicks)),
            Decider::Aggregate(goals) => format!("{team} go through, {} on aggregate", score(goals)),
            Decider::AwayGoals => format!("{team} go through on away goals"),
            Decider::Ruling(ruled) => format!("The match is awarded to {team}, {}", score(ruled)),
            Decider::Unnamed => format!("{team} go through"),
        })
    }

    /// How the shoot-out stands while it is under way: "Italy lead 3–2", "2–2 on penalties".
    #[must_use]
    pub fn shoot_out_stands(&self, document: &Document) -> Option<String> {
        let the_match =
            document.the_match.as_ref().filter(|the_match| the_match.status == MatchStatus::ShootOut)?;
        let kicks = document.shoot_out()?;
        let leader = Side::BOTH.into_iter().find(|side| side.of(kicks) > side.other().of(kicks));
        Some(match leader {
            Some(side) => {
                let team = self.team(document, the_match.team_of(side));
                format!("{team} lead {}", self.score([side.of(kicks), side.other().of(kicks)]))
            }
            None => self.on_penalties(kicks),
        })
    }
}
