//! What goals must be: "they must win by at least two goals, or by one if they score four".

use super::Voice;
use crate::scenarios::plan::{Margin, Measured, Scored};

impl Voice<'_> {
    /// As a need ("they must win"), or as a condition ("they win").
    pub(super) fn measured(&self, measured: &Measured, must: bool) -> String {
        match measured {
            Measured::Scored(scored) => self.scored(*scored, must),
            Measured::Goalless => "they need a goalless draw".to_owned(),
            Measured::Margin { margin, goals, level: None } => self.margin(*margin, *goals, must),
            Measured::Margin { margin, goals, level: Some(level) } => {
                self.margin_or(*margin, *goals, &self.scored(*level, false))
            }
        }
    }

    /// "they must score more goals than Napoli".
    pub(super) fn scored(&self, scored: Scored, must: bool) -> String {
        let verb = if must { "must score" } else { "score" };
        let count = |goals| self.words.count(goals);
        match scored {
            Scored::AtLeast(goals) => format!("they {verb} at least {}", count(goals)),
            Scored::AtMost(0) if must => "they must not score".to_owned(),
            Scored::AtMost(0) => "they do not score".to_owned(),
            Scored::AtMost(goals) => format!("they {verb} at most {}", count(goals)),
            Scored::Than(rival, goals @ ..0) => {
                let not = if must { "must not" } else { "do not" };
                format!("{} {not} outscore them by more than {}", self.name(rival), self.goals(-goals))
            }
            Scored::Than(rival, 0) => format!("they {verb} at least as many goals as {}", self.name(rival)),
            Scored::Than(rival, 1) => format!("they {verb} more goals than {}", self.name(rival)),
            Scored::Than(rival, goals) => {
                format!("they {verb} at least {} more than {}", self.goals(goals), self.name(rival))
            }
        }
    }

    fn margin(&self, margin: Margin, goals: i64, must: bool) -> String {
        let [win, lose, is, comes] = if must {
            ["must win", "must lose", "must be", "must come"]
        } else {
            ["win", "lose", "is", "comes"]
        };
        let count = self.goals(goals.abs());
        match (margin, goals) {
            (Margin::Win, _) => format!("they {win} by at least {count}"),
            (Margin::Defeat, _) if must => format!("they must keep the defeat to {count}"),
            (Margin::Defeat, 1) => "they lose by a single goal".to_owned(),
            (Margin::Defeat, _) => format!("they lose by at most {count}"),
            (Margin::Wins(rival), ..0) => {
                format!("their winning margin {is} at most {count} below that of {}", self.name(rival))
            }
            (Margin::Wins(rival), 0) => {
                format!("they {win} by at least as many goals as {}", self.name(rival))
            }
            (Margin::Wins(rival), 1) => format!("they {win} by more goals than {}", self.name(rival)),
            (Margin::Wins(rival), _) => {
                format!("they {win} by at least {count} more than {}", self.name(rival))
            }
            (Margin::Defeats(rival), 1..) => {
                format!("their losing margin {is} at most {count} above that of {}", self.name(rival))
            }
            (Margin::Defeats(rival), 0) => format!("they {lose} by no more goals than {}", self.name(rival)),
            (Margin::Defeats(rival), -1) => format!("they {lose} by fewer goals than {}", self.name(rival)),
            (Margin::Defeats(rival), _) => {
                format!("they {lose} by at least {count} fewer than {}", self.name(rival))
            }
            (Margin::WinAndDefeat(rival), _) => {
                let name = self.name(rival);
                format!("their winning margin plus the losing margin of {name} {comes} to at least {count}")
            }
            (Margin::DefeatAndWin(rival), _) => {
                let name = self.name(rival);
                format!("their losing margin plus the winning margin of {name} {comes} to at most {count}")
            }
        }
    }

    /// What must be, or nearly be if something else holds.
    fn margin_or(&self, margin: Margin, goals: i64, level: &str) -> String {
        let must = self.margin(margin, goals, true);
        let count = |goals: i64| self.words.count(goals.abs());
        let less = count(goals - 1);
        let more = count(goals + 1);
        match (margin, goals) {
            (Margin::Defeat, ..1) => format!("a one-goal defeat will do only if {level}"),
            (Margin::DefeatAndWin(rival), ..2) => {
                format!("a one-goal defeat will do only if {} win by one goal and {level}", self.name(rival))
            }
            (Margin::Win, _) => format!("{must}, or by {less} if {level}"),
            (Margin::Defeat, _) | (Margin::DefeatAndWin(_), _) => format!("{must}, or to {more} if {level}"),
            (Margin::WinAndDefeat(_), _) => format!("{must}, or to {less} if {level}"),
            (Margin::Wins(_), ..0) | (Margin::Defeats(_), 1..) => {
                let exactly = count(goals.abs() + 1);
                format!("{must}, or exactly {exactly} if {level}")
            }
            (Margin::Wins(_), 1) | (Margin::Defeats(_), -1) => format!("{must}, or by as many if {level}"),
            (Margin::Wins(_), 0) => format!("{must}, or by exactly one fewer if {level}"),
            (Margin::Defeats(_), 0) => format!("{must}, or by exactly one more if {level}"),
            (Margin::Wins(_), _) => format!("{must}, or by exactly {less} more if {level}"),
            (Margin::Defeats(_), _) => format!("{must}, or by exactly {more} fewer if {level}"),
        }
    }
}
