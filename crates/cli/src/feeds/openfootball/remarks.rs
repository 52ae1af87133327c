//! Remarks about a game in its line: `[awarded]`, `awd.`, `P-P`, `[abandoned 60']`, `a.e.t.`, `pen.`

use super::scan::Scan;

/// A remark about how a game ended, or why it was not played.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Remark {
    /// What happened to the game, in one word: "awarded", "annulled", "postponed", "abandoned", "suspended",
    /// "cancelled".
    pub(super) note: &'static str,
    /// The remark in the file.
    pub(super) text: String,
}

/// Every spelling of a remark, in small letters without a full stop at the end, and its meaning.
const NOTES: [(&str, &str); 24] = [
    ("awarded", "awarded"),
    ("awd", "awarded"),
    ("annulled", "annulled"),
    ("void", "annulled"),
    ("voided", "annulled"),
    ("postponed", "postponed"),
    ("postp", "postponed"),
    ("ppd", "postponed"),
    ("pst", "postponed"),
    ("p-p", "postponed"),
    ("verlegt", "postponed"),
    ("abandoned", "abandoned"),
    ("abd", "abandoned"),
    ("aban", "abandoned"),
    ("a-a", "abandoned"),
    ("abgebrochen", "abandoned"),
    ("abgebr", "abandoned"),
    ("suspended", "suspended"),
    ("susp", "suspended"),
    ("cancelled", "cancelled"),
    ("canceled", "cancelled"),
    ("canc", "cancelled"),
    ("abgesagt", "cancelled"),
    ("ausgefallen", "cancelled"),
];

/// Words about a game that this reader cannot use: who won by walkover, what an aggregate was, where it was played.
const OTHERS: [&str; 29] = [
    "v",
    "vs",
    "w/o",
    "w.o",
    "wo",
    "walkover",
    "agg",
    "n/p",
    "i.v",
    "ht",
    "ft",
    "og",
    "o.g",
    "aband",
    "replay",
    "neutral",
    "in",
    "at",
    "after",
    "by",
    "won",
    "wins",
    "lost",
    "not",
    "played",
    "qualified",
    "withdrew",
    "att",
    "attendance",
];

/// Extra time, in small letters without the last full stop: "after extra time", "nach Verlängerung", and golden
/// and silver goals.
const EXTRA_TIME: [&str; 7] = ["a.e.t", "aet", "n.v", "asdet", "a.s.d.e.t", "aet/gg", "aet/sg"];

/// A shoot-out: "penalties", "im" and "nach Elfmeterschießen", "nach Penaltyschießen".
const KICKS: [&str; 10] = ["pen", "pens", "penalties", "p", "pso", "i.e", "n.e", "n.p", "i.p", "p.s.o"];

/// A word in small letters, without a full stop at its end. A single capital is the initial of a name.
fn plain(word: &str) -> Option<String> {
    let is_initial = word.trim_end_matches('.').chars().count() == 1 && word.starts_with(char::is_uppercase);
    (!is_initial).then(|| word.trim_end_matches('.').to_lowercase())
}

fn is_among(words: &[&str], word: &str) -> bool {
    plain(word).is_some_and(|plain| words.contains(&plain.as_str()))
}

/// Whether a word says that there was extra time.
pub(super) fn is_extra_time(word: &str) -> bool {
    is_among(&EXTRA_TIME, word)
}

/// Whether a word says that a score is that of a shoot-out.
pub(super) fn is_kicks(word: &str) -> bool {
    is_among(&KICKS, word)
}

/// Whether a word describes games, and so cannot be part of a name.
pub(super) fn is_said_of_games(word: &str) -> bool {
    let is_note = |plain: String| NOTES.iter().any(|(spelling, _)| *spelling == plain);
    // "At. Madrid" is a name; "i.V." is not.
    let is_short = word.trim_end_matches('.').contains(['.', '/']) || matches!(word, "HT" | "FT" | "OG");
    let is_small = is_short || word == word.to_lowercase();
    is_extra_time(word)
        || is_kicks(word)
        || is_small && is_among(&OTHERS, word)
        || plain(word).is_some_and(is_note)
}

/// A complete remark: `abandoned 60'`, `awd.`. `None` for anything else, or more.
pub(super) fn remark(text: &str) -> Option<Remark> {
    let mut words = text.split_whitespace();
    let first = plain(words.next()?)?;
    let (_, note) = NOTES.iter().find(|(spelling, _)| *spelling == first)?;
    let rest: Vec<&str> = words.collect();
    let minute = match rest.as_slice() {
        [] => return Some(Remark { note, text: text.trim().to_owned() }),
        [minute] | ["in" | "after" | "at", minute] => minute,
        _ => return None,
    };
    let line = [(0, (*minute).to_owned())];
    let mut scan = Scan::new(&line);
    let [minute, _] = scan.time().filter(|_| scan.is_done())?;
    let was_played = matches!(*note, "abandoned" | "suspended") && (1..=120).contains(&minute);
    was_played.then(|| Remark { note, text: text.trim().to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_read_whole_or_not_at_all() {
        for (text, note) in [
            ("awarded", Some("awarded")),
            ("awd.", Some("awarded")),
            ("P-P", Some("postponed")),
            ("A-A", Some("abandoned")),
            ("abandoned 60'", Some("abandoned")),
            ("Abandoned after 60'", Some("abandoned")),
            ("abandoned 60", None),
            ("abandoned at 0-0 in 22'", None),
            ("awarded 60'", None),
            ("awarded to Norway", None),
            ("w/o", None),
            ("", None),
        ] {
            assert_eq!(remark(text).map(|remark| remark.note), note, "{text}");
        }
    }

    #[test]
    fn an_initial_is_no_remark() {
        assert!(is_kicks("p.") && is_kicks("Pen.") && is_kicks("i.E."));
        assert!(!is_kicks("P.") && !is_said_of_games("V.") && !is_said_of_games("P"));
    }
}
