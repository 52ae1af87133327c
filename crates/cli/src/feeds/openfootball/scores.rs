//! Results: `1-1 (0-1)`, `2-3 a.e.t. (1-0, 1-0)`, `4-3 pen. 1-0 a.e.t. (1-0, 1-0)`, `1-1 a.e.t. (1-1, 0-1), 3-4 pen.`

/// The scores of a game, `[home, away]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// The goals, after extra time where there was any.
    pub score: [u16; 2],
    /// At half-time.
    pub half_time: Option<[u16; 2]>,
    /// After 90 minutes, where extra time was played.
    pub full_time: Option<[u16; 2]>,
    /// The kicks scored in the shoot-out.
    pub shoot_out: Option<[u16; 2]>,
    /// Whether extra time was played.
    pub extra_time: bool,
}

/// A result in a line, and what stands on both sides of it.
pub(super) struct Found<'l> {
    pub(super) before: &'l str,
    pub(super) scores: Option<Scores>,
    pub(super) note: Option<String>,
    pub(super) after: &'l str,
}

/// The first result of a line, or the first remark in brackets where there is no result.
pub(super) fn find(line: &str) -> Option<Found<'_>> {
    let starts =
        line.char_indices().filter(|&(at, _)| line.get(..at).is_some_and(|before| before.ends_with(' ')));
    for (at, first) in starts {
        let (before, from) = line.split_at_checked(at)?;
        if first.is_ascii_digit() || first == '[' {
            let mut result = Parts::default();
            let after = result.read(from);
            if result.main.is_some() || result.note.is_some() {
                return Some(Found { before, scores: result.scores(), note: result.note, after });
            }
        }
    }
    None
}

/// The remarks that are about a result; others in brackets are cards.
const NOTES: [&str; 8] =
    ["awarded", "annulled", "void", "postponed", "abandoned", "suspended", "cancelled", "canceled"];

/// The parts of a result as they come.
#[derive(Default)]
struct Parts {
    main: Option<[u16; 2]>,
    shoot_out: Option<[u16; 2]>,
    extra_time: bool,
    inside: Vec<[u16; 2]>,
    note: Option<String>,
}

impl Parts {
    /// Takes what belongs to the result, and gives back the rest of the line.
    fn read<'l>(&mut self, mut rest: &'l str) -> &'l str {
        loop {
            let from = rest.trim_start_matches([' ', ',']);
            if let Some(after) = from.strip_prefix("a.e.t.").or_else(|| word(from, "aet")) {
                self.extra_time = true;
                rest = after;
            } else if let Some((scores, after)) = from.strip_prefix('(').and_then(|from| from.split_once(')'))
            {
                let Some(scores) = scores.split(',').map(|score| pair(score.trim())).collect() else {
                    return rest;
                };
                self.inside = scores;
                rest = after;
            } else if let Some((note, after)) = from.strip_prefix('[').and_then(|from| from.split_once(']')) {
                if !NOTES.contains(&note.trim()) {
                    return rest;
                }
                self.note = Some(note.trim().to_owned());
                rest = after;
            } else {
                let end = from.find([' ', ',']).unwrap_or(from.len());
                let Some((score, after)) = from.split_at_checked(end) else { return rest };
                let Some(score) = pair(score) else { return rest };
                let kicks = after.trim_start();
                rest = match kicks
                    .strip_prefix("pen.")
                    .or_else(|| word(kicks, "pen"))
                    .or_else(|| word(kicks, "p"))
                {
                    Some(after) => {
                        self.shoot_out = Some(score);
                        after
                    }
                    None if self.main.is_none() => {
                        self.main = Some(score);
                        after
                    }
                    None => return rest,
                };
            }
        }
    }

    fn scores(&self) -> Option<Scores> {
        let mut scores = Scores { score: self.main?, shoot_out: self.shoot_out, ..Scores::default() };
        scores.extra_time = self.extra_time || self.inside.len() > 1;
        let mut inside = self.inside.iter().copied();
        if scores.extra_time {
            scores.full_time = inside.next();
        }
        scores.half_time = inside.next();
        Some(scores)
    }
}

/// What comes after a whole word.
fn word<'l>(text: &'l str, word: &str) -> Option<&'l str> {
    text.strip_prefix(word).filter(|after| after.is_empty() || after.starts_with([' ', ',']))
}

/// `2-1`.
fn pair(text: &str) -> Option<[u16; 2]> {
    let (home, away) = text.split_once(['-', '–'])?;
    let goals = |digits: &str| {
        let right = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        right.then(|| digits.parse().ok()).flatten()
    };
    Some([goals(home)?, goals(away)?])
}
