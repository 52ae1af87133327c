//! The kicks of a shoot-out: `Penalties: 1-0 Masny, 1-1 Bonhof, 2-1 Nehoda, Flohe (saved)`.
//!
//! The score in front of a kick shows whose it was. The sides take turns, which shows whose the missed kicks were.

use super::Unread;
use super::names::is_player;
use super::scan::Scan;

/// A kick.
#[derive(Clone, Debug, PartialEq)]
pub struct Kick {
    /// The side: 0 for the home side, 1 for the away side.
    pub side: usize,
    /// Who took it.
    pub name: String,
    /// Whether it was scored.
    pub scored: bool,
}

/// Whether a label introduces the kicks of a shoot-out.
pub(super) fn is_label(label: &str) -> bool {
    let label = label.trim().to_lowercase();
    let label = label.trim_start_matches("penalty ");
    matches!(label, "penalties" | "shootout" | "shoot-out" | "shoot out" | "kicks" | "pens" | "pen" | "pso")
}

/// What a file writes after the name of a player who did not score.
const MISSED: [&str; 12] = [
    "missed",
    "miss",
    "saved",
    "save",
    "over",
    "wide",
    "post",
    "bar",
    "crossbar",
    "hit post",
    "hit bar",
    "off target",
];

/// An entry as written.
struct Entry {
    score: Option<[u16; 2]>,
    name: String,
    missed: bool,
    line: usize,
}

/// The kicks in order. If one of them cannot be read, none is, because their order would be lost; the error is its
/// line.
///
/// # Errors
/// The line that cannot be read.
pub fn kicks(lines: &[(usize, String)]) -> Result<Vec<Kick>, Unread> {
    let mut scan = Scan::new(lines);
    let mut entries = Vec::new();
    loop {
        scan.skip_space();
        if scan.peek().is_none() {
            break;
        }
        if !scan.eat(&[',', ';']) {
            entries.push(entry(&mut scan)?);
        }
    }
    let unread = |entry: &Entry, why| {
        let text = lines.iter().find(|(number, _)| *number == entry.line).map_or("", |(_, text)| text);
        Unread::new(entry.line, text, why)
    };
    let mut before = [0, 0];
    let mut sides = Vec::new();
    for entry in &entries {
        let after = entry.score.unwrap_or(before);
        let more = [after[0].checked_sub(before[0]), after[1].checked_sub(before[1])];
        let side = match (more, entry.missed) {
            ([Some(1), Some(0)], false) => Some(0),
            ([Some(0), Some(1)], false) => Some(1),
            ([Some(0), Some(0)], true) => None,
            _ => return Err(unread(entry, "a kick must have the score after it, or (missed)")),
        };
        before = after;
        sides.push(side);
    }
    let first = sides.iter().enumerate().find_map(|(index, side)| side.map(|side| (side + index) % 2));
    let mut all = Vec::new();
    for (index, (entry, side)) in entries.into_iter().zip(sides).enumerate() {
        let turn = first.map(|first| (first + index) % 2);
        match turn.filter(|turn| side.is_none_or(|side| side == *turn)) {
            Some(side) => all.push(Kick { side, name: entry.name, scored: !entry.missed }),
            None => return Err(unread(&entry, "it is unclear which side took which kick")),
        }
    }
    Ok(all)
}

fn entry(scan: &mut Scan<'_>) -> Result<Entry, Unread> {
    let score = match scan.peek() {
        Some(digit) if digit.is_ascii_digit() => {
            let score = scan.score();
            Some(score.ok_or_else(|| scan.unread("a score such as 2-1 was expected"))?)
        }
        _ => None,
    };
    scan.skip_space();
    let name = scan.name(&[',', ';', '(', ')', '[', ']']);
    if !is_player(&name) {
        scan.next();
        return Err(scan.unread("the name of a player was expected"));
    }
    let line = scan.line();
    scan.skip_space();
    let missed = scan.eat(&['(']);
    if missed {
        let mark = scan.until(')').unwrap_or_default().trim().to_lowercase();
        if !MISSED.contains(&mark.as_str()) {
            return Err(scan.unread("a kick's mark is (missed) or (saved)"));
        }
    }
    Ok(Entry { score, name, missed, line })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<String>, (usize, &'static str)> {
        let lines: Vec<_> = text.lines().enumerate().map(|(at, line)| (at + 10, line.to_owned())).collect();
        let kick = |kick: &Kick| format!("{} {} {}", kick.side, kick.name, kick.scored);
        kicks(&lines)
            .map(|kicks| kicks.iter().map(kick).collect())
            .map_err(|unread| (unread.line, unread.why))
    }

    #[test]
    fn the_score_and_the_turns_show_the_side() {
        let text = "    Andrej KOS (missed),     Marco HUBER (saved),\n 0-1 Artem BILYK,   Reto FREI (over),\n 0-2 MORENO";
        let kicks = [
            "1 Andrej KOS false",
            "0 Marco HUBER false",
            "1 Artem BILYK true",
            "0 Reto FREI false",
            "1 MORENO true",
        ];
        assert_eq!(read(text), Ok(kicks.map(str::to_owned).to_vec()));
        // A saved kick may repeat the score.
        let repeated = read("1-0 A.Kos, 1-1 Huber, 1-1 Bilyk (saved), 1-2 Frei").unwrap();
        assert_eq!(repeated[2..], ["0 A.Kos false".replace("A.Kos", "Bilyk"), "1 Frei true".to_owned()]);
    }

    #[test]
    fn kicks_that_cannot_be_told_apart_are_named() {
        for (text, line, why) in [
            ("1-0 Kos, Huber", 10, "a kick must have the score after it, or (missed)"),
            ("1-0 Kos,\n3-0 Huber", 11, "a kick must have the score after it, or (missed)"),
            ("1-0 Kos (missed)", 10, "a kick must have the score after it, or (missed)"),
            ("1-0 Kos, 2-0 Huber", 10, "it is unclear which side took which kick"),
            ("Kos (missed)", 10, "it is unclear which side took which kick"),
            ("1-0 Kos,\n1-1 Huber (header)", 11, "a kick's mark is (missed) or (saved)"),
            ("1 Kos", 10, "a score such as 2-1 was expected"),
            ("1-0 Kos, 1-1 [x]", 10, "the name of a player was expected"),
        ] {
            assert_eq!(read(text), Err((line, why)), "{text}");
        }
    }
}
