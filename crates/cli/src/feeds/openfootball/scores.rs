//! Results: `1-1 (0-1)`, `2-3 a.e.t. (1-0, 1-0)`, `4-3 pen. 1-0 a.e.t. (1-0, 1-0)`, `1-1 a.e.t. (1-1, 0-1), 3-4 pen.`

use super::remarks::{self, Remark, is_extra_time, is_kicks};
use super::scan::DASHES;

/// The scores of a game, `[home, away]`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scores {
    /// The goals, including extra time if it was played.
    pub score: [u16; 2],
    /// At half-time.
    pub half_time: Option<[u16; 2]>,
    /// After 90 minutes, if extra time was played.
    pub full_time: Option<[u16; 2]>,
    /// The kicks scored in the shoot-out.
    pub shoot_out: Option<[u16; 2]>,
    /// Whether extra time was played.
    pub extra_time: bool,
}

/// A result in a line, and the text before and after it.
#[derive(Debug, PartialEq)]
pub(super) struct Found<'l> {
    pub(super) before: &'l str,
    pub(super) scores: Option<Scores>,
    pub(super) remark: Option<Remark>,
    pub(super) after: &'l str,
}

/// The first result of a line, or the first remark if there is no result. `None` if there is neither.
///
/// # Errors
/// Scores and marks that do not make a result; the error is the reason.
pub(super) fn find(line: &str) -> Result<Option<Found<'_>>, &'static str> {
    find_with(line, &Parts::default())
}

/// As [`find`], with the marks that stand behind the away side.
///
/// # Errors
/// As [`find`]; also marks without a result.
pub(super) fn find_with<'l>(line: &'l str, marks: &Parts) -> Result<Option<Found<'l>>, &'static str> {
    let mut is_gap = true;
    for (at, letter) in line.char_indices() {
        let begins = is_gap && !letter.is_whitespace();
        is_gap = letter.is_whitespace();
        let Some((before, from)) = line.split_at_checked(at).filter(|_| begins && letter != '(') else {
            continue;
        };
        let mut parts = marks.clone();
        let after = parts.read(from);
        if after != from {
            let (scores, remark) = (parts.scores()?, parts.remark);
            return Ok(Some(Found { before, scores, remark, after }));
        }
    }
    marks.no_score().map(|()| None)
}

/// Splits marks in parentheses from the end of a text: `(aet, 4-2 pen)`, `(aet/gg)`. A score alone is no mark.
pub(super) fn trailing_marks(text: &str) -> (&str, Parts) {
    let mut parts = Parts::default();
    let split = text.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('('));
    match split {
        Some((before, inside)) if parts.list(inside) && parts.inside.is_empty() => (before, parts),
        _ => (text, Parts::default()),
    }
}

/// The parts of a result as they come.
#[derive(Clone, Default)]
pub(super) struct Parts {
    /// The score that is not in parentheses.
    main: Option<[u16; 2]>,
    shoot_out: Option<[u16; 2]>,
    /// Whether the shoot-out comes before the score.
    kicks_first: bool,
    extra_time: bool,
    /// The scores in parentheses.
    inside: Vec<[u16; 2]>,
    remark: Option<Remark>,
    /// Whether a part came twice.
    twice: bool,
}

impl Parts {
    /// Takes the parts of the result, and returns the rest of the line.
    fn read<'l>(&mut self, mut rest: &'l str) -> &'l str {
        while let Some(after) = self.part(rest.trim_start_matches(is_space)) {
            rest = after;
        }
        rest
    }

    /// Takes the next part, and returns the text after it. `None` if no part comes.
    fn part<'l>(&mut self, from: &'l str) -> Option<&'l str> {
        if let Some((inside, after)) = from.strip_prefix('(').and_then(|from| from.split_once(')')) {
            return self.inside(inside.trim()).then_some(after);
        }
        if let Some((inside, after)) = from.strip_prefix('[').and_then(|from| from.split_once(']')) {
            let found = remarks::remark(inside)?;
            set(&mut self.remark, found, &mut self.twice);
            return Some(after);
        }
        let (word, after) = first_word(from)?;
        if is_extra_time(word) {
            self.twice |= self.extra_time;
            self.extra_time = true;
        } else if let Some((score, mark)) = marked(word) {
            if is_extra_time(mark) {
                self.twice |= self.extra_time;
                self.extra_time = true;
                set(&mut self.main, score, &mut self.twice);
            } else {
                self.kicks_first |= self.main.is_none();
                set(&mut self.shoot_out, score, &mut self.twice);
            }
        } else if let Some(score) = pair(word) {
            if let Some((kicks, after)) = first_word(after.trim_start_matches(char::is_whitespace))
                && is_kicks(kicks)
            {
                self.kicks_first |= self.main.is_none();
                set(&mut self.shoot_out, score, &mut self.twice);
                return Some(after);
            }
            set(&mut self.main, score, &mut self.twice);
        } else {
            let found = remarks::remark(word)?;
            set(&mut self.remark, found, &mut self.twice);
        }
        Some(after)
    }

    /// Takes the content of parentheses: earlier scores, a shoot-out, or a remark. `false` if it is none of these.
    fn inside(&mut self, text: &str) -> bool {
        if let Some(found) = remarks::remark(text) {
            set(&mut self.remark, found, &mut self.twice);
            return true;
        }
        self.list(text)
    }

    /// Takes scores and marks that commas separate: `1-1, 0-1`, `aet, 4-2 pen`. "(1-1,)" is the score after 90 minutes
    /// without the half-time score. `false` if one of them is neither.
    fn list(&mut self, text: &str) -> bool {
        let mut parts = self.clone();
        let mut scores = Vec::new();
        for item in text.strip_suffix(',').unwrap_or(text).split([',', ';']).map(str::trim) {
            if is_extra_time(item) {
                parts.twice |= parts.extra_time;
                parts.extra_time = true;
            } else if let Some(score) = pair(item) {
                scores.push(score);
            } else if let Some(score) = kicks(item) {
                set(&mut parts.shoot_out, score, &mut parts.twice);
            } else {
                return false;
            }
        }
        if !scores.is_empty() {
            parts.twice |= !parts.inside.is_empty();
            parts.inside = scores;
        }
        *self = parts;
        true
    }

    /// The result that the parts make. `None` if there is no result.
    fn scores(&self) -> Result<Option<Scores>, &'static str> {
        if self.twice {
            return Err("the line has two results");
        }
        let mut inside = self.inside.iter().copied();
        // "4-3 pen. (1-1, 1-0)": the score is in parentheses.
        let score = match (self.main, self.shoot_out) {
            (Some(main), _) => Some(main),
            (None, Some(_)) => inside.next(),
            (None, None) => None,
        };
        let Some(score) = score else { return self.no_score().map(|()| None) };
        let mut scores = Scores { score, shoot_out: self.shoot_out, ..Scores::default() };
        // Two earlier scores, after 90 minutes and at half-time: a volunteer forgot the "a.e.t.".
        scores.extra_time = self.extra_time || inside.len() > 1;
        if scores.extra_time {
            scores.full_time = inside.next();
        }
        scores.half_time = inside.next();
        let is_level = |[home, away]: [u16; 2]| home == away;
        if inside.next().is_some() {
            return Err("the line has too many scores");
        }
        if self.shoot_out.is_some_and(is_level) {
            return Err("a shoot-out cannot end level");
        }
        if self.kicks_first && !is_level(score) && !scores.extra_time {
            return Err("it is unclear which score belongs to the shoot-out");
        }
        let was_not_played = |remark: &Remark| matches!(remark.note, "postponed" | "cancelled");
        if self.remark.as_ref().is_some_and(was_not_played) {
            return Err("a match that was not played cannot have a result");
        }
        Ok(Some(scores))
    }

    fn no_score(&self) -> Result<(), &'static str> {
        match &self.remark {
            _ if self.shoot_out.is_some() => Err("the line has a shoot-out but no score"),
            _ if self.extra_time || !self.inside.is_empty() => {
                Err("the line has marks of a result but no score")
            }
            Some(remark) if remark.note == "awarded" => {
                Err("the match was awarded, but the line has no score")
            }
            _ => Ok(()),
        }
    }
}

/// Sets a part that may come only once.
fn set<T>(place: &mut Option<T>, value: T, twice: &mut bool) {
    *twice |= place.is_some();
    *place = Some(value);
}

/// What may separate the parts of a result.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() || letter == ','
}

/// A word, and the text after it.
fn first_word(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|letter| is_space(letter) || matches!(letter, '(' | '[')).unwrap_or(text.len());
    text.split_at_checked(end).filter(|(word, _)| !word.is_empty())
}

/// The score of a shoot-out with its mark: `4-3 pen`, `pen 4-3`, `4-3pen`.
fn kicks(text: &str) -> Option<[u16; 2]> {
    match text.split_whitespace().collect::<Vec<_>>().as_slice() {
        [score, mark] | [mark, score] if is_kicks(mark) => pair(score),
        [word] => marked(word).filter(|(_, mark)| is_kicks(mark)).map(|(score, _)| score),
        _ => None,
    }
}

/// A score and the mark that is joined to it: `4-3pen`, `1-1aet`.
fn marked(word: &str) -> Option<([u16; 2], &str)> {
    let (score, mark) = word.split_at_checked(word.find(char::is_alphabetic)?)?;
    (is_extra_time(mark) || is_kicks(mark)).then_some(())?;
    Some((pair(score)?, mark))
}

/// `2-1`, or `2:1`, which is not a time of day.
fn pair(text: &str) -> Option<[u16; 2]> {
    let goals = |digits: &str| {
        let right = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        right.then(|| digits.parse().ok()).flatten()
    };
    if let Some((home, away)) = text.split_once(DASHES) {
        return Some([goals(home)?, goals(away)?]);
    }
    let (home, away) = text.split_once(':').filter(|(_, away)| away.len() == 1)?;
    Some([goals(home)?, goals(away)?])
}
