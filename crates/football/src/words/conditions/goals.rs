//! The goals that a team needs: "they must win by at least two goals, or by one if they score four".

use super::super::slot::Message;
use super::{Voice, messages};
use crate::scenarios::plan::{Margin, Measured, Scored};

impl Voice<'_> {
    /// Writes a main clause ("they must win"), or one after "if" ("they win"): `mood` is "must" or "if".
    pub(super) fn measured(&self, measured: &Measured, mood: &'static str) -> String {
        match measured {
            Measured::Scored(scored) => self.scored(*scored, mood),
            Measured::Goalless => self.words.text(messages::need_goalless_draw()).to_owned(),
            Measured::Margin { margin, goals, level: None } => self.margin(*margin, *goals, mood),
            Measured::Margin { margin, goals, level: Some(level) } => {
                self.margin_or(*margin, *goals, &self.scored(*level, "if"))
            }
        }
    }

    /// "they must score more goals than Napoli".
    pub(super) fn scored(&self, scored: Scored, mood: &'static str) -> String {
        let words = self.words;
        match scored {
            Scored::AtLeast(goals) => words.speak(messages::score_at_least(mood, goals)),
            Scored::AtMost(goals) => words.speak(messages::score_at_most(mood, goals)),
            Scored::Than(rival, goals @ ..0) => {
                words.speak(messages::score_not_much_fewer(mood, self.name(rival), -goals))
            }
            Scored::Than(rival, goals) => words.speak(messages::score_more(mood, goals, self.name(rival))),
        }
    }

    fn margin(&self, margin: Margin, goals: i64, mood: &'static str) -> String {
        let words = self.words;
        let count = goals.abs();
        let (rival, message) = match (margin, goals) {
            (Margin::Win, _) => return words.speak(messages::margin_win(mood, goals)),
            (Margin::Defeat, _) => return words.speak(messages::margin_defeat(mood, goals)),
            (Margin::Wins(rival), ..0) => (rival, messages::margin_wins_below as Compared),
            (Margin::Wins(rival), _) => (rival, messages::margin_wins as Compared),
            (Margin::Defeats(rival), 1..) => (rival, messages::margin_defeats_above as Compared),
            (Margin::Defeats(rival), _) => (rival, messages::margin_defeats as Compared),
            (Margin::WinAndDefeat(rival), _) => (rival, messages::margin_win_and_defeat as Compared),
            (Margin::DefeatAndWin(rival), _) => (rival, messages::margin_defeat_and_win as Compared),
        };
        words.speak(message(mood, count, self.name(rival)))
    }

    /// Writes what a team needs, or the next margin down if something else also holds.
    fn margin_or(&self, margin: Margin, goals: i64, level: &str) -> String {
        let words = self.words;
        let must = self.margin(margin, goals, "must");
        // One goal worse than the margin that is enough by itself.
        let (better, worse) = (goals - 1, goals + 1);
        match (margin, goals) {
            (Margin::Defeat, ..1) => words.speak(messages::one_goal_defeat_if(level)),
            (Margin::DefeatAndWin(rival), ..2) => {
                words.speak(messages::one_goal_defeat_and_win_if(self.name(rival), level))
            }
            (Margin::Win, _) => words.speak(messages::or_by_if(&must, better, "goals", level)),
            (Margin::Defeat | Margin::DefeatAndWin(_), _) => {
                words.speak(messages::or_to_if(&must, worse, level))
            }
            (Margin::WinAndDefeat(_), _) => words.speak(messages::or_to_if(&must, better, level)),
            (Margin::Wins(_), ..0) | (Margin::Defeats(_), 1..) => {
                words.speak(messages::or_exactly_if(&must, goals.abs() + 1, level))
            }
            (Margin::Wins(_), 0) => words.speak(messages::or_by_if(&must, 1, "fewer", level)),
            (Margin::Wins(_), _) => words.speak(messages::or_by_if(&must, better, "more", level)),
            (Margin::Defeats(_), 0) => words.speak(messages::or_by_if(&must, 1, "more", level)),
            (Margin::Defeats(_), _) => words.speak(messages::or_by_if(&must, -worse, "fewer", level)),
        }
    }
}

/// A message that compares a margin with that of a rival.
type Compared = for<'a> fn(&'static str, i64, &'a str) -> Message<'a, 3>;
