//! The map of what is still possible.

use super::Words;
use crate::document::{Outcome, Score};

impl Words {
    /// The title of the map.
    #[must_use]
    pub fn who_goes_through(&self) -> &'static str {
        "Who goes through"
    }

    /// The shortest beginnings of names that tell them apart: "L", "N"; "Re", "RB".
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
        match outcome {
            Outcome::Home => format!("{home} beat {away}"),
            Outcome::Draw => format!("{home} and {away} draw"),
            Outcome::Away => format!("{away} beat {home}"),
        }
    }

    /// The legend of the choice between grids, for screen readers, and what each is called: "Napoli", "Draw", "Genk".
    #[must_use]
    pub fn grids(&self) -> [&'static str; 2] {
        ["The other match: who wins", "Draw"]
    }

    /// A cell, for screen readers, its letters first: "LN, Salzburg 5–4 Liverpool".
    #[must_use]
    pub fn cell(&self, letters: &str, [home, away]: [&str; 2], score: Score) -> String {
        format!("{letters}, {home} {} {away}", self.score(score))
    }

    /// What lies beyond a grid, where a margin goes on as at its edge: "Beyond the grid, 6–5, 7–6 and so on are as 5–4."
    #[must_use]
    pub fn beyond(&self, edge: Score) -> String {
        let [one, two] = [1, 2].map(|more| self.score(edge.map(|goals| goals + more)));
        format!("Beyond the grid, {one}, {two} and so on are as {}.", self.score(edge))
    }

    /// Where something else than at its edge lies beyond a grid.
    #[must_use]
    pub fn otherwise_beyond(&self) -> &'static str {
        "Beyond the grid not everything is as at its edge."
    }

    /// The key of the map: one side of the match through and the other not; neither of them; the mark of a place that
    /// the cell leaves open.
    #[must_use]
    pub fn map_key(&self, [through, not]: [&str; 2]) -> String {
        format!("{through} through, {not} not")
    }

    /// Likewise, of neither.
    #[must_use]
    pub fn neither_through(&self, [home, away]: [&str; 2]) -> String {
        format!("neither {home} nor {away} through")
    }

    /// Likewise, of the question mark.
    #[must_use]
    pub fn left_open(&self) -> &'static str {
        "the other match’s goals decide, or what is not known yet"
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
