//! The results of matches as clauses: "Napoli lose", "they beat Liverpool".

use super::{Voice, messages};
use crate::scenarios::plan::{Ending, Fact};
use crate::standings::TeamIndex;

impl Voice<'_> {
    /// All of these: "they draw and Napoli lose".
    pub(super) fn facts(&self, facts: &[Fact]) -> String {
        let facts: Vec<String> = facts.iter().map(|fact| self.fact(fact)).collect();
        self.words.list(&facts.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn names(&self, teams: &[TeamIndex]) -> String {
        let names: Vec<&str> = teams.iter().map(|team| self.name(*team)).collect();
        self.words.list(&names)
    }

    fn fact(&self, fact: &Fact) -> String {
        let words = self.words;
        match fact {
            Fact::Own { result, opponents, away } => self.own(*result, opponents, *away),
            Fact::Of { team, result, too: true } => {
                words.speak(messages::team_result_too(self.name(*team), keyword(*result)))
            }
            Fact::Of { team, result, too: false } => {
                words.speak(messages::team_result(self.name(*team), keyword(*result)))
            }
            Fact::Between { team, result, opponents } => match (result, opponents.as_slice()) {
                (Ending::NotWin, [one, other]) => {
                    let [team, one, other] = [*team, *one, *other].map(|team| self.name(team));
                    words.speak(messages::team_beat_neither(team, one, other))
                }
                _ => {
                    let (team, opponents) = (self.name(*team), self.names(opponents));
                    words.speak(messages::team_result_against(team, keyword(*result), &opponents))
                }
            },
            Fact::Earned(points) => words.speak(messages::own_points(*points)),
            Fact::LoseByMoreThan(goals) => words.speak(messages::own_lose_by_more(*goals)),
            Fact::WinsByMoreThan { team, opponent, goals } => match opponent {
                None => words.speak(messages::win_by_more(self.name(*team), *goals)),
                Some(opponent) => {
                    words.speak(messages::beat_by_more(self.name(*team), self.name(*opponent), *goals))
                }
            },
            Fact::WinsByAtMost { team, opponent, goals, level } => {
                // If `goals` is zero, this is the margin at which more must hold.
                let most = (*goals).max(1);
                let wins = match opponent {
                    None => words.speak(messages::win_by_at_most(self.name(*team), most)),
                    Some(opponent) => {
                        words.speak(messages::beat_by_at_most(self.name(*team), self.name(*opponent), most))
                    }
                };
                match level.map(|level| self.scored(level, "if")) {
                    None => wins,
                    Some(level) if *goals < 1 => words.speak(messages::fact_and(&wins, &level)),
                    Some(level) => words.speak(messages::or_by_and(&wins, goals + 1, &level)),
                }
            }
            Fact::LosesByAtLeast { team, opponent, goals, level } => {
                let loses = match opponent {
                    None => words.speak(messages::lose_by_at_least(self.name(*team), *goals)),
                    Some(opponent) => {
                        let [winner, loser] = [*opponent, *team].map(|team| self.name(team));
                        words.speak(messages::beat_by_at_least(winner, loser, *goals))
                    }
                };
                match level.map(|level| self.scored(level, "if")) {
                    None => loses,
                    Some(level) => words.speak(messages::or_by_and(&loses, goals - 1, &level)),
                }
            }
        }
    }

    fn own(&self, result: Ending, opponents: &[TeamIndex], away: bool) -> String {
        let words = self.words;
        match (result, opponents) {
            (_, []) => words.speak(messages::own_result(keyword(result))),
            (Ending::NotWin, [one, other]) => {
                words.speak(messages::own_beat_neither(self.name(*one), self.name(*other)))
            }
            (_, [opponent, ..]) if away => {
                words.speak(messages::own_result_at(keyword(result), self.name(*opponent)))
            }
            _ => words.speak(messages::own_result_against(keyword(result), &self.names(opponents))),
        }
    }
}

fn keyword(result: Ending) -> &'static str {
    match result {
        Ending::Win => "win",
        Ending::Draw => "draw",
        Ending::Lose => "lose",
        Ending::NotWin => "not-win",
        Ending::NotDraw => "not-draw",
        Ending::NotLose => "not-lose",
    }
}
