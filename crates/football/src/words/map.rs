//! The map of the results that are still possible.

use super::{Words, messages};
use crate::document::{Outcome, Score};

impl Words {
    /// The title of the map.
    #[must_use]
    pub fn who_goes_through(&self) -> &str {
        self.text(messages::map())
    }

    /// The shortest prefixes that distinguish the names: "L", "N"; "Re", "RB".
    #[must_use]
    pub fn initials(&self, names: &[&str]) -> Vec<String> {
        let mut all = Vec::with_capacity(names.len());
        for (index, name) in names.iter().enumerate() {
            let others = || names.iter().enumerate().filter(|(other, _)| *other != index);
            let mut initial = String::new();
            for letter in name.chars() {
                initial.push(letter);
                if !others().any(|(_, other)| other.starts_with(&initial)) {
                    break;
                }
            }
            all.push(initial);
        }
        all
    }

    /// An outcome: "Napoli beat Genk", "Napoli and Genk draw".
    #[must_use]
    pub fn outcome(&self, [home, away]: [&str; 2], outcome: Outcome) -> String {
        let word = match outcome {
            Outcome::Home => "home",
            Outcome::Draw => "draw",
            Outcome::Away => "away",
        };
        self.speak(messages::outcome(home, away, word))
    }

    /// The legend of the choice between grids, for screen readers, and the name of the draw's grid.
    #[must_use]
    pub fn grids(&self) -> [&str; 2] {
        [messages::map_choice(), messages::map_draw()].map(|message| self.text(message))
    }

    /// A cell, for screen readers, with its letters first: "LN, Salzburg 5–4 Liverpool".
    #[must_use]
    pub fn cell(&self, letters: &str, [home, away]: [&str; 2], score: Score) -> String {
        self.speak(messages::map_cell(letters, home, score, away))
    }

    /// What higher scores mean if they continue the edge of the grid: "Higher scores follow suit: 6–5 and 7–6
    /// count like 5–4."
    #[must_use]
    pub fn beyond(&self, edge: Score) -> String {
        let [one, two] = [1, 2].map(|more| edge.map(|goals| goals + more));
        self.speak(messages::map_beyond(one, two, edge))
    }

    /// The note for a grid whose edge does not predict the higher scores.
    #[must_use]
    pub fn otherwise_beyond(&self) -> &str {
        self.text(messages::map_beyond_otherwise())
    }

    /// The key of the map, for cells in which one side of the match goes through and the other does not.
    #[must_use]
    pub fn map_key(&self, [through, not]: [&str; 2]) -> String {
        self.speak(messages::map_key(through, not))
    }

    /// The key of the map, for cells in which neither side goes through.
    #[must_use]
    pub fn neither_through(&self, [home, away]: [&str; 2]) -> String {
        self.speak(messages::map_key_neither(home, away))
    }

    /// The key of the map, for the question mark: the cell leaves a place open.
    #[must_use]
    pub fn left_open(&self) -> &str {
        self.text(messages::map_key_open())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_as_short_as_they_can_be() {
        let words = Words::for_tag(None);
        assert_eq!(words.initials(&["Liverpool", "Napoli", "Genk"]), ["L", "N", "G"]);
        assert_eq!(
            words.initials(&["Real Madrid", "RB Leipzig", "Real Sociedad"]),
            ["Real M", "RB", "Real S"]
        );
        assert_eq!(
            words.initials(&["Inter", "Inter Miami"]),
            ["Inter", "Inter "],
            "one is all of the other's beginning"
        );
    }
}
