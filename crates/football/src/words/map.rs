//! The map of the results that are still possible.

use super::{Words, messages};
use crate::document::{Outcome, Score};

impl Words {
    /// The title of the map.
    #[must_use]
    pub fn who_goes_through(&self) -> &str {
        self.text(messages::map())
    }

    /// The letters of the teams, `(name, code)`: the first letters of the names if no two are the same, otherwise
    /// at most three letters of the codes. They are never longer, because a cell has room for no more.
    #[must_use]
    pub fn letters(&self, teams: &[(&str, &str)]) -> Vec<String> {
        let start = |text: &str, letters: usize| text.chars().take(letters).collect::<String>();
        let are_different = |letters: &[String]| {
            letters
                .iter()
                .enumerate()
                .all(|(index, letter)| !letters.iter().take(index).any(|other| other == letter))
        };
        let of_names: Vec<String> = teams.iter().map(|(name, _)| start(name, 1)).collect();
        if are_different(&of_names) {
            return of_names;
        }
        let of_codes: Vec<String> = teams.iter().map(|(_, code)| start(code, 3)).collect();
        if are_different(&of_codes) {
            return of_codes;
        }
        // Teams with the same code, or without one: numbered in order.
        let numbered = |(index, letter): (usize, &String)| format!("{letter}{}", index + 1);
        of_names.iter().enumerate().map(numbered).collect()
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

    /// The key of the map, for the question mark: the cell leaves a place open. Other groups may decide too.
    #[must_use]
    pub fn left_open(&self, between_groups: bool) -> &str {
        self.text(if between_groups { messages::map_key_open_groups() } else { messages::map_key_open() })
    }

    /// The teams that go through in every cell, whose letters the cells leave out: "Mexico go through with every
    /// one of these scores. The cells leave this team out."
    #[must_use]
    pub fn always_through(&self, teams: &[&str]) -> String {
        let count = i64::try_from(teams.len()).unwrap_or(i64::MAX);
        self.speak(messages::map_always(count, &self.list(teams)))
    }

    /// A cell without letters: nobody goes through beside the teams that always do.
    #[must_use]
    pub fn nobody_else(&self) -> &str {
        self.text(messages::map_nobody_else())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_different_and_never_more_than_three() {
        let words = Words::for_tag(None);
        let letters = |teams: &[(&str, &str)]| words.letters(teams).join(" ");
        assert_eq!(letters(&[("Liverpool", "LIV"), ("Napoli", "NAP"), ("Genk", "GNK")]), "L N G");
        assert_eq!(
            letters(&[("South Africa", "RSA"), ("South Korea", "KOR"), ("Mexico", "MEX")]),
            "RSA KOR MEX"
        );
        assert_eq!(letters(&[("Man City", "MCI"), ("Man Utd", "MUN")]), "MCI MUN");
        assert_eq!(letters(&[("Inter", "INTER"), ("Inter Miami", "INTERM")]), "I1 I2");
        assert_eq!(letters(&[("One", ""), ("Other", "")]), "O1 O2");
    }
}
