//! Decides what can be a name. An unrecognised result, remark, date or minute must not become part of one.

use super::remarks::is_said_of_games;
use super::scan::DASHES;

/// Whether a text can be the name of a team: "1. FC Köln", "Schalke 04", "Universitario (Sucre)", "Winner Match 49".
pub(super) fn is_team(text: &str) -> bool {
    let is_name = |letter: char| is_letter(letter) || letter.is_ascii_digit() || " .&/()".contains(letter);
    let words: Vec<&str> = text.split(' ').collect();
    // Two numbers in a row are a result without its dash.
    let two_numbers =
        words.windows(2).any(|pair| pair.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_digit())));
    text.chars().all(is_name)
        && text.chars().any(char::is_alphabetic)
        && text.starts_with(|first: char| first.is_alphanumeric() || "'’‘".contains(first))
        && are_closed(text)
        && !is_numbered(text)
        && !two_numbers
        && words.iter().all(|word| is_word(word))
}

/// Whether a text can be the name of a player: every word starts with a capital, or is a particle.
pub(super) fn is_player(text: &str) -> bool {
    let is_capital = |word: &str| {
        let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
        letters.next().is_some_and(|first| !first.is_lowercase()) || letters.any(char::is_uppercase)
    };
    let is_name = |letter: char| is_letter(letter) || " .".contains(letter);
    text.chars().all(is_name)
        && text.split(' ').any(is_capital)
        && text.split(' ').all(|word| {
            // "abd" also means "abandoned".
            is_word(word) && (is_capital(word) || JOINS.contains(&word)) || matches!(word, "Abd" | "ABD")
        })
}

/// Particles in the names of players.
const JOINS: [&str; 54] = [
    "al", "af", "av", "bar", "ben", "bin", "bint", "d'", "da", "dal", "dalla", "das", "de", "degli", "dei",
    "del", "dela", "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "i", "ibn", "la", "las",
    "le", "los", "o", "ould", "op", "'t", "jr", "jr.", "lo", "mac", "na", "san", "sr", "und", "te", "ten",
    "ter", "van", "vom", "von", "y", "zu", "zum",
];

/// Letters, and the marks between the letters of a name.
fn is_letter(letter: char) -> bool {
    let is_mark = matches!(letter, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}');
    letter.is_alphabetic() || is_mark || DASHES.contains(&letter) || "'’‘ʻʼ`´".contains(letter)
}

/// Whether every parenthesis is closed and starts like a place: "(Sucre)", not "(replay)".
fn are_closed(text: &str) -> bool {
    let mut parts = text.split('(');
    let before = parts.next().is_some_and(|before| !before.contains(')'));
    let stand_apart =
        text.match_indices('(').all(|(at, _)| text.get(..at).is_some_and(|name| name.ends_with(' ')));
    before
        && stand_apart
        && parts.all(|part| {
            let is_place = part.starts_with(|first: char| first.is_alphabetic() && !first.is_lowercase());
            let after = part.split_once(')').map(|(_, after)| after);
            let is_closed =
                |after: &str| (after.is_empty() || after.starts_with(' ')) && !after.contains(')');
            is_place && after.is_some_and(is_closed)
        })
}

/// "12. Liverpool" starts with the number of a line, but many clubs start with "1. FC".
fn is_numbered(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    first
        .strip_suffix('.')
        .is_some_and(|number| number != "1" && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a word can be in a name: not a dash alone, a number, or a word about games.
fn is_word(word: &str) -> bool {
    let bare = word.trim_matches(['(', ')']);
    let letters: Vec<char> = bare.chars().collect();
    // "Brazila.e.t.": a mark without a space after a name.
    let is_dotted = letters
        .windows(3)
        .any(|three| matches!(three, [one, '.', other] if one.is_lowercase() && other.is_lowercase()));
    let has_mark = bare.split('.').any(|part| part.len() > 1 && is_said_of_games(part));
    let is_joined = bare.starts_with(DASHES) || bare.ends_with(DASHES);
    let is_plain = !is_dotted && !has_mark && !is_joined && !is_figure(bare) && !is_said_of_games(bare);
    bare == "&" || is_plain && bare.chars().any(char::is_alphanumeric)
}

/// A score, a time, a date or a minute: digits joined by a mark (`2-1`, `20.45`, `Jun/30`, `60'`), or too many
/// digits.
fn is_figure(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let joined = letters.windows(3).any(|three| {
        let [before, mark, after] = three else { return false };
        let is_mark = DASHES.contains(mark) || matches!(mark, '.' | 'x' | 'h' | '/');
        before.is_ascii_digit() && is_mark && after.is_ascii_digit()
    });
    let minute = letters
        .windows(2)
        .any(|two| matches!(two, [digit, mark] if digit.is_ascii_digit() && "'’′".contains(*mark)));
    let digits = word.chars().filter(char::is_ascii_digit).count();
    // "Jun/30" and "3pm" are times. "3A/3B" is a place of two groups.
    let is_day = word.split_once('/').is_some_and(|(month, day)| {
        month.len() > 2
            && month.chars().all(char::is_alphabetic)
            && day.starts_with(|digit: char| digit.is_ascii_digit())
    });
    let unit = word.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_time =
        unit.len() < word.len() && matches!(unit.to_lowercase().as_str(), "am" | "pm" | "h" | "uhr");
    joined || minute || is_day || is_time || digits > 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn teams_have_digits_marks_and_places() {
        for name in [
            "1. FC Köln",
            "1.FC Union Berlin",
            "Schalke 04",
            "TSV 1860 München",
            "FC Basel 1893",
            "Brighton & Hove Albion",
            "Bodø/Glimt",
            "Queen's Park",
            "Universitario (Sucre)",
            "Saint-Étienne",
            "Botafogo–SP",
            "A.E.K. Athen",
            "1A",
            "W73",
            "3A/B/C/D/F",
            "3A/3B",
            "12 de Octubre",
            "Winner Match 49",
            "الأهلي",
            "ЦСКА Москва",
            "P. Alegre",
            "At. Madrid",
        ] {
            assert!(is_team(name), "{name}");
        }
    }

    #[test]
    fn what_is_no_part_of_a_name_is_refused() {
        for text in [
            "",
            "04",
            "-",
            "Chile 2-1",
            "Chile  Peru",
            "Chile\tPeru",
            "i.V. Chile",
            "awd. Chile",
            "Chile w/o",
            "Chile [x]",
            "Chilea.e.t.",
            "Chile (CHI)aet",
            "agg(CHI) Chile",
            "pen.Chile",
            "Chile (replay)",
            "Chile (1930)",
            "12. Chile",
            "3pm Chile",
            "15h00 Chile",
            "Chile in Santiago",
            "Chile (0-0)",
            "Chile (abandoned at 0-0 in 22')",
            "Chile (abandoned)",
            "Chile *",
            "Chile (*)",
            "Chile 2 1",
            "Chile 45000",
            "Chile 20.45",
            "20:45 Chile",
            "Jun/30 Chile",
            "Chile 2x1",
            "Chile 60'",
            "Chile v Peru",
            "Chile - Peru",
            "Chile, Peru",
            "(Chile",
        ] {
            assert!(!is_team(text), "{text}");
        }
    }

    #[test]
    fn players_are_told_from_remarks() {
        for name in [
            "Xabi Alonso",
            "Robin van Persie",
            "D. Ćosić",
            "d'Alessandro",
            "el-Shaarawy Ali",
            "Park Ji-sung",
            "손흥민",
            "KIM Dae Young",
            "Essam ABD EL FATAH",
        ] {
            assert!(is_player(name), "{name}");
        }
        for text in
            ["abd. Oscar", "pen Oscar", "og", "header Perez", "Perez [x]", "Perez 20", "", "-", "van de"]
        {
            assert!(!is_player(text), "{text}");
        }
    }
}
