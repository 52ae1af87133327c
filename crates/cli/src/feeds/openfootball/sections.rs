//! Headings for the parts of a competition: "Group A", "Matchday 3", "League, Matchday 1", "Quarter-finals".

/// A heading.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Section {
    /// The part of the competition. `None` if the heading is only a matchday.
    pub(super) stage: Option<String>,
    pub(super) matchday: Option<u16>,
}

impl Section {
    pub(super) fn read(text: &str) -> Section {
        let matchday =
            |part: &str| part.strip_prefix("Matchday ").and_then(|number| number.trim().parse().ok());
        let parts: Vec<&str> = text.split(',').map(str::trim).collect();
        let rest: Vec<&str> = parts.iter().copied().filter(|part| matchday(part).is_none()).collect();
        Section {
            stage: (!rest.is_empty()).then(|| rest.join(", ")),
            matchday: parts.iter().find_map(|part| matchday(part)),
        }
    }
}

/// Words that name a part of a competition, in small letters.
const PARTS: [&str; 34] = [
    "matchday",
    "round",
    "rounds",
    "group",
    "groups",
    "stage",
    "phase",
    "leg",
    "legs",
    "final",
    "finals",
    "quarter-final",
    "quarter-finals",
    "quarterfinal",
    "quarterfinals",
    "semi-final",
    "semi-finals",
    "semifinal",
    "semifinals",
    "play-off",
    "play-offs",
    "playoff",
    "playoffs",
    "season",
    "replay",
    "replays",
    "gruppe",
    "groupe",
    "grupo",
    "runde",
    "spieltag",
    "jornada",
    "finale",
    "place",
];

/// Words that may accompany them.
const WITH_PARTS: [&str; 35] = [
    "of",
    "for",
    "the",
    "and",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "preliminary",
    "qualifying",
    "qualification",
    "intermediate",
    "knockout",
    "knock-out",
    "league",
    "regular",
    "last",
    "match",
    "championship",
    "relegation",
    "promotion",
    "main",
    "super",
    "winners",
    "losers",
    "champions",
    "path",
    "south",
    "north",
    "east",
    "west",
    "conference",
    "-",
    "–",
];

/// Whether an unmarked line is a heading: every word names a part of a competition, or is a number or a letter of
/// one.
pub(super) fn is_section(line: &str) -> bool {
    let is_part = |word: &str| PARTS.contains(&word);
    let is_number = |word: &str| {
        let word = word.trim_end_matches(['.', '/']);
        let digits = word.trim_end_matches("st").trim_end_matches("nd").trim_end_matches("rd");
        let digits = digits.trim_end_matches("th").replace('/', "");
        let is_digits =
            !digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_digits || word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let words: Vec<String> =
        line.split_whitespace().map(|word| word.trim_end_matches(',').to_lowercase()).collect();
    words.iter().any(|word| is_part(word))
        && words.iter().all(|word| is_part(word) || WITH_PARTS.contains(&word.as_str()) || is_number(word))
}

/// Whether a part of a competition has a table. A group, a league and a season do; knock-out rounds do not.
pub(super) fn has_table(stage: &str) -> bool {
    const KNOCK_OUT: [&str; 8] =
        ["final", "play", "round of", "knock", "third place", "qualif", "preliminary", "replay"];
    let name = stage.to_lowercase();
    let has_legs = name.split_whitespace().any(|word| matches!(word, "leg" | "legs"));
    // "Qualifying, Group 3"
    let is_group = stage.split(',').any(|part| part.trim().starts_with("Group "));
    is_group || !has_legs && !KNOCK_OUT.iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_without_a_mark_are_told_from_sentences() {
        for line in [
            "Matchday 1",
            "Group A",
            "Group 2",
            "Quarter-finals",
            "Round of 16",
            "Match for third place",
            "Third place play-off",
            "Regular season, Matchday 3",
            "1. Runde",
            "1/8 Finals",
            "Final",
        ] {
            assert!(is_section(line), "{line}");
        }
        for line in
            ["Group A was hard", "A and B played well", "Final score", "12", "Round robin of friends", ""]
        {
            assert!(!is_section(line), "{line}");
        }
    }

    #[test]
    fn a_league_has_a_table_and_a_cup_has_none() {
        for stage in [
            "Group A",
            "League",
            "Regular season",
            "League phase",
            "Apertura",
            "Premier League",
            "Qualifying, Group 3",
        ] {
            assert!(has_table(stage), "{stage}");
        }
        for stage in ["Final", "Round of 16", "Quarter-finals", "Third place play-off", "Playoffs, 1st leg"] {
            assert!(!has_table(stage), "{stage}");
        }
    }
}
