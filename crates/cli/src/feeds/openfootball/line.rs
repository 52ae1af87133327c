//! The line of a game: number, date, time, the two sides with the result between or after them, remarks, the venue.

use super::names::is_team;
use super::remarks::{self, Remark};
use super::scores::{self, Scores};
use super::{Side, dates};

/// The text before the sides of a game, or alone on a line: `(49) Sat Jun/30 21:00 UTC+3`.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Head<'l> {
    pub(super) number: Option<u16>,
    /// The date as written.
    pub(super) date: Option<&'l str>,
    pub(super) time: Option<[u8; 2]>,
    /// Minutes ahead of UTC.
    pub(super) offset: Option<i16>,
}

impl Head<'_> {
    /// Reads the start of a line, and returns it with the rest. `None` if it is unclear what it says.
    pub(super) fn read(line: &str) -> Option<(Head<'_>, &str)> {
        let (mut head, mut rest) = (Head::default(), line.trim());
        if let Some((inside, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
            head.number = Some(inside.trim().parse().ok()?);
            rest = after.trim_start();
        }
        if let Some((date, after)) = date(rest) {
            // "Jun 30 1860 München": the number may be a year, or the start of a name.
            let has_year = date.split(' ').next_back().is_some_and(|word| word.len() == 4) && date.len() > 10;
            let goes_on = after.starts_with(' ') && !after.starts_with("  ");
            let next = split_word(after.trim_start()).0;
            if has_year && goes_on && next != "@" && dates::clock(next).is_none() {
                return None;
            }
            (head.date, rest) = (Some(date), after.trim_start());
        }
        let (first, after) = split_word(rest);
        if let Some(clock) = dates::clock(first) {
            (head.time, rest) = (Some(clock), after.trim_start());
            let (zone, after) = split_word(rest);
            let zone = zone.trim_matches(['(', ')']);
            if dates::is_unread_zone(zone) {
                return None;
            }
            if let Some(offset) = dates::offset(zone) {
                (head.offset, rest) = (Some(offset), after.trim_start());
            }
        }
        Some((head, rest))
    }
}

/// The date at the start of a text: in brackets, or as many words as make a date.
fn date(text: &str) -> Option<(&str, &str)> {
    if let Some((inside, after)) = text.strip_prefix('[').and_then(|text| text.split_once(']')) {
        return dates::is_date(inside).then_some((inside, after));
    }
    let mut ends: Vec<usize> =
        text.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, _)| at).take(5).collect();
    ends.push(text.len());
    let longest = ends.into_iter().rev().filter_map(|end| text.split_at_checked(end));
    longest.into_iter().find(|(date, _)| dates::is_date(date))
}

fn split_word(text: &str) -> (&str, &str) {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The venue after an `@`. Its UTC offset may follow in parentheses, and the attendance after `Att:`.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Ground<'l> {
    pub(super) name: Option<&'l str>,
    pub(super) offset: Option<i16>,
    pub(super) attendance: Option<u32>,
}

/// Splits a venue from the end of a text.
///
/// # Errors
/// A venue that contains a remark, a result or the like.
pub(super) fn ground(text: &str) -> Result<(&str, Ground<'_>), &'static str> {
    let at = text.match_indices('@').find(|(at, _)| {
        let is_gap = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
        text.split_at_checked(*at)
            .is_some_and(|(before, from)| is_gap(before.chars().next_back()) && is_gap(from.chars().nth(1)))
    });
    let Some((before, from)) = at.and_then(|(at, _)| text.split_at_checked(at)) else {
        return Ok((text, Ground::default()));
    };
    let mut name = from.trim_start_matches('@').trim();
    let (mut offset, mut attendance) = (None, None);
    if let Some((ground, people)) = name.split_once("Att:") {
        let digits: String =
            people.trim().chars().filter(|letter| !matches!(letter, ',' | '.' | '_')).collect();
        attendance = Some(digits.parse().map_err(|_| "the number after \"Att:\" cannot be read")?);
        name = ground.trim_end_matches([',', ' ']);
    }
    if let Some((ground, zone)) = name.strip_suffix(')').and_then(|name| name.rsplit_once('('))
        && let Some(found) = dates::offset(zone)
    {
        (name, offset) = (ground.trim(), Some(found));
    }
    let plain = !name.contains(['[', ']', '@', '\t', '|', ';']) && !name.contains("  ");
    match scores::find(name) {
        Ok(None) if plain && !name.is_empty() => {
            Ok((before, Ground { name: Some(name), offset, attendance }))
        }
        _ => Err("the venue after \"@\" contains something that is not a name"),
    }
}

/// Splits a venue from the start of a text: `@ Arnhem  Romania 0-1 Portugal`. `None` if no venue starts the text, or
/// if nothing follows it.
pub(super) fn ground_first(text: &str) -> Option<(Ground<'_>, &str)> {
    let from = text.strip_prefix('@')?;
    let gap = |text: &str| [text.find("  "), text.find('\t')].into_iter().flatten().min();
    let indent = from.len() - from.trim_start().len();
    let (name, sides) = text.split_at_checked(1 + indent + gap(from.trim_start())?)?;
    let (_, ground) = ground(name).ok()?;
    (!sides.trim().is_empty()).then_some((ground, sides))
}

/// The two sides of a game, and its result or remark.
#[derive(Debug, PartialEq)]
pub(super) struct Sides {
    pub(super) home: Side,
    pub(super) away: Side,
    pub(super) scores: Option<Scores>,
    pub(super) remark: Option<Remark>,
}

/// Reads the sides of a game with its result. `None` if the text is not a game.
///
/// `may_begin` says that a game may start here; then `A - B` is one, too.
///
/// # Errors
/// A game with a part that cannot be read. None of it is then read; the error is the reason.
pub(super) fn sides(text: &str, may_begin: bool) -> Result<Option<Sides>, &'static str> {
    let (text, mut trailing) = trailing_remark(text.trim_end());
    let (text, marks) = scores::trailing_marks(text);
    let between = between(text, &["v", "vs", "vs."]);
    let found = scores::find_with(between.map_or(text, |(_, after)| after), &marks)?;
    let (home, away, scores) = match (between, found) {
        (Some((home, _)), Some(found)) if found.after.trim().is_empty() => {
            trailing = one_of(found.remark, trailing)?;
            (home, found.before, found.scores)
        }
        (Some(_), Some(_)) => {
            return Err("only one team follows \"v\", before the result");
        }
        (Some((home, away)), None) => (home, away, None),
        (None, Some(found)) => {
            trailing = one_of(found.remark, trailing)?;
            match self::between(found.before, &["-", "–", "—"]) {
                Some((home, away)) if found.after.trim().is_empty() => (home, away, found.scores),
                _ => (found.before, found.after, found.scores),
            }
        }
        (None, None) => match self::between(text, &["-", "–", "—"]) {
            Some((home, away)) if (may_begin || trailing.is_some()) && !is_spaced_score(home, away) => {
                (home, away, None)
            }
            _ => return Ok(None),
        },
    };
    let (Some(home), Some(away)) = (Side::read(home), Side::read(away)) else {
        return Err("a part of the line is not a name, a result or a known remark");
    };
    let needs_score = trailing.as_ref().is_some_and(|remark| remark.note == "awarded");
    let was_not_played =
        trailing.as_ref().is_some_and(|remark| matches!(remark.note, "postponed" | "cancelled"));
    match scores {
        None if needs_score => Err("the match was awarded, but the line has no score"),
        Some(_) if was_not_played => Err("a match that was not played cannot have a result"),
        _ => Ok(Some(Sides { home, away, scores, remark: trailing })),
    }
}

/// The remark at the end of a line, in brackets, in parentheses, or separated by spaces.
fn trailing_remark(text: &str) -> (&str, Option<Remark>) {
    let in_brackets =
        |close: char, open: char| text.strip_suffix(close).and_then(|text| text.rsplit_once(open));
    let apart = || {
        let gap = text.rfind("  ").max(text.rfind('\t'))?;
        text.split_at_checked(gap)
    };
    let places = [in_brackets(']', '['), in_brackets(')', '('), apart()];
    let found = places.into_iter().flatten().find_map(|(before, inside)| {
        let remark = remarks::remark(inside)?;
        // "A v B  P-P": a remark in the place of the away side is read with the result.
        Some((before.trim_end(), remark))
    });
    found.map_or((text, None), |(before, remark)| (before, Some(remark)))
}

fn one_of(one: Option<Remark>, other: Option<Remark>) -> Result<Option<Remark>, &'static str> {
    match (one, other) {
        (Some(_), Some(_)) => Err("the line has two remarks"),
        (one, other) => Ok(one.or(other)),
    }
}

/// The text before and after the first of these words.
fn between<'l>(text: &'l str, words: &[&str]) -> Option<(&'l str, &'l str)> {
    let mut at = 0;
    for word in text.split(char::is_whitespace) {
        if words.contains(&word) {
            let (before, from) = text.split_at_checked(at)?;
            return Some((before, from.strip_prefix(word)?));
        }
        at += word.len() + text.get(at + word.len()..)?.chars().next().map_or(0, char::len_utf8);
    }
    None
}

/// `A 2 - 1 B`: the dash belongs to a score and does not separate the two sides.
fn is_spaced_score(home: &str, away: &str) -> bool {
    let is_goals = |word: Option<&str>| {
        word.is_some_and(|word| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()))
    };
    is_goals(home.split_whitespace().next_back()) && is_goals(away.split_whitespace().next())
}

impl Side {
    fn read(text: &str) -> Option<Side> {
        let text = text.trim();
        let country = text.strip_suffix(')').and_then(|text| text.rsplit_once('('));
        let (name, country) = match country {
            Some((name, code)) if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) => {
                (name.trim(), Some(code.to_owned()))
            }
            _ => (text, None),
        };
        is_team(name).then(|| Side { name: name.to_owned(), country })
    }
}
