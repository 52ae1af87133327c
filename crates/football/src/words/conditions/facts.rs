//! The results of matches as clauses: "Napoli lose", "they beat Liverpool".

use super::Voice;
use crate::scenarios::plan::{Ending, Fact};

impl Voice<'_> {
    /// All of these: "they draw and Napoli lose".
    pub(super) fn facts(&self, facts: &[Fact]) -> String {
        let facts: Vec<String> = facts.iter().map(|fact| self.fact(fact)).collect();
        self.words.list(&facts.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn names(&self, teams: &[usize]) -> String {
        let names: Vec<&str> = teams.iter().map(|team| self.name(*team)).collect();
        self.words.list(&names)
    }

    /// "neither Genk nor Salzburg".
    fn neither(&self, teams: &[usize]) -> String {
        let names: Vec<&str> = teams.iter().map(|team| self.name(*team)).collect();
        format!("neither {}", names.join(" nor "))
    }

    fn fact(&self, fact: &Fact) -> String {
        match fact {
            Fact::Own { result, opponents, away } => self.own(*result, opponents, *away),
            Fact::Of { team, result, too } => {
                let verb = match result {
                    Ending::Win => "win",
                    Ending::Draw => "draw",
                    Ending::Lose => "lose",
                    Ending::NotLose => "do not lose",
                    Ending::NotWin => "do not win",
                    Ending::NotDraw => "do not draw",
                };
                format!("{} {verb}{}", self.name(*team), if *too { " too" } else { "" })
            }
            Fact::Between { team, result: Ending::NotWin, opponents } if opponents.len() > 1 => {
                format!("{} beat {}", self.name(*team), self.neither(opponents))
            }
            Fact::Between { team, result, opponents } => {
                format!("{} {} {}", self.name(*team), against(*result), self.names(opponents))
            }
            Fact::LoseByMoreThan(goals) => format!("they lose by more than {}", self.goals(*goals)),
            Fact::WinsByMoreThan { team, opponent, goals } => {
                format!("{} by more than {}", self.beats(*team, *opponent), self.goals(*goals))
            }
            Fact::WinsByAtMost { team, opponent, goals, level } => {
                let wins = self.beats(*team, *opponent);
                let by = match goals {
                    1 => "a single goal".to_owned(),
                    goals => format!("at most {}", self.goals(*goals)),
                };
                match level.map(|level| self.scored(level, false)) {
                    None => format!("{wins} by {by}"),
                    Some(level) if *goals < 1 => format!("{wins} by a single goal and {level}"),
                    Some(level) => {
                        format!("{wins} by {by}, or by {} and {level}", self.words.count(goals + 1))
                    }
                }
            }
            Fact::LosesByAtLeast { team, opponent, goals, level } => {
                let loses = match opponent {
                    None => format!("{} lose", self.name(*team)),
                    Some(opponent) => self.beats(*opponent, Some(*team)),
                };
                let by = self.goals(*goals);
                match level.map(|level| self.scored(level, false)) {
                    None => format!("{loses} by at least {by}"),
                    Some(level) => {
                        let level_at = self.words.count(goals - 1);
                        format!("{loses} by at least {by}, or by {level_at} and {level}")
                    }
                }
            }
        }
    }

    fn beats(&self, team: usize, opponent: Option<usize>) -> String {
        let name = self.name(team);
        match opponent {
            None => format!("{name} win"),
            Some(opponent) => format!("{name} beat {}", self.name(opponent)),
        }
    }

    fn own(&self, result: Ending, opponents: &[usize], away: bool) -> String {
        let names = self.names(opponents);
        match (result, away) {
            (Ending::NotWin, _) if opponents.len() > 1 => format!("they beat {}", self.neither(opponents)),
            _ if opponents.is_empty() => format!("they {}", alone(result)),
            (result, true) => format!("they {} at {names}", alone(result)),
            (result, false) => format!("they {} {names}", against(result)),
        }
    }
}

fn alone(result: Ending) -> &'static str {
    match result {
        Ending::Win => "win",
        Ending::Draw => "draw",
        Ending::Lose => "lose",
        Ending::NotLose => "do not lose",
        Ending::NotWin => "do not win",
        Ending::NotDraw => "do not draw",
    }
}

fn against(result: Ending) -> &'static str {
    match result {
        Ending::Win => "beat",
        Ending::Draw => "draw with",
        Ending::Lose => "lose to",
        Ending::NotLose => "do not lose to",
        Ending::NotWin => "do not beat",
        Ending::NotDraw => "do not draw with",
    }
}
