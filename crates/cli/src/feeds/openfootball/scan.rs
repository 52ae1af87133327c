//! A scanner over a text of several lines that knows the line of each letter.

use super::Unread;

/// The dashes of a score: a hyphen, and those that typesetting makes of it.
pub(super) const DASHES: [char; 6] = ['-', '‐', '‑', '–', '—', '−'];

/// The marks of a minute.
const APOSTROPHES: [char; 3] = ['\'', '’', '′'];

/// A time in a file: 45+2 is 45 and 2.
pub(super) type Time = [u16; 2];

/// Several lines of a file as one text.
pub(super) struct Scan<'t> {
    lines: &'t [(usize, String)],
    letters: Vec<(usize, char)>,
    at: usize,
    /// Whether minutes have no apostrophe: `45`, `45+2`.
    is_bare: bool,
}

impl<'t> Scan<'t> {
    pub(super) fn new(lines: &'t [(usize, String)]) -> Scan<'t> {
        let of_line = |(number, text): &(usize, String)| {
            let number = *number;
            text.chars().chain(['\n']).map(move |letter| (number, letter)).collect::<Vec<_>>()
        };
        Scan { lines, letters: lines.iter().flat_map(of_line).collect(), at: 0, is_bare: false }
    }

    /// A scanner over the details of a game. If none of their minutes has an apostrophe, numbers alone are minutes.
    pub(super) fn of_details(lines: &'t [(usize, String)]) -> Scan<'t> {
        let mut scan = Scan::new(lines);
        let mut pairs = scan.letters.iter().zip(scan.letters.iter().skip(1));
        scan.is_bare =
            !pairs.any(|((_, digit), (_, mark))| digit.is_ascii_digit() && APOSTROPHES.contains(mark));
        scan
    }

    /// Whether numbers alone are minutes.
    pub(super) fn is_bare(&self) -> bool {
        self.is_bare
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.letters.get(self.at).map(|(_, letter)| *letter)
    }

    pub(super) fn next(&mut self) -> Option<char> {
        let letter = self.peek()?;
        self.at += 1;
        Some(letter)
    }

    /// Whether one of these comes next. If so, skips it.
    pub(super) fn eat(&mut self, letters: &[char]) -> bool {
        let found = self.peek().is_some_and(|letter| letters.contains(&letter));
        self.at += usize::from(found);
        found
    }

    pub(super) fn skip_space(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.at += 1;
        }
    }

    /// Whether a dash between spaces comes next. It separates the lines of a formation.
    pub(super) fn at_dash(&self) -> bool {
        let is_space = |at: usize| self.letters.get(at).is_none_or(|(_, letter)| letter.is_whitespace());
        let dash = matches!(self.peek(), Some('-' | '–'));
        dash && is_space(self.at + 1) && self.at.checked_sub(1).is_none_or(is_space)
    }

    /// The text before one of these letters, a dash between spaces, or a digit. Spaces are collapsed.
    pub(super) fn name(&mut self, ends: &[char]) -> String {
        let mut name = String::new();
        while let Some(letter) = self.peek()
            && !ends.contains(&letter)
            && !letter.is_ascii_digit()
            && !self.at_dash()
        {
            name.push(letter);
            self.at += 1;
        }
        name.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The text before this letter, which is skipped. `None` if the line ends first.
    pub(super) fn until(&mut self, end: char) -> Option<String> {
        let mut text = String::new();
        while let Some(letter) = self.peek().filter(|letter| *letter != '\n') {
            self.at += 1;
            if letter == end {
                return Some(text);
            }
            text.push(letter);
        }
        None
    }

    /// The next word (letters and full stops), without skipping it.
    pub(super) fn word(&self) -> String {
        let rest = self.letters.iter().skip(self.at).map(|(_, letter)| *letter);
        rest.take_while(|letter| letter.is_alphabetic() || *letter == '.').collect()
    }

    /// Skips this many letters.
    pub(super) fn skip(&mut self, count: usize) {
        self.at += count;
    }

    /// Skips the rest of the line.
    pub(super) fn skip_line(&mut self) {
        while self.peek().is_some_and(|letter| letter != '\n') {
            self.at += 1;
        }
    }

    /// Whether only white space is left.
    pub(super) fn is_done(&self) -> bool {
        self.letters.iter().skip(self.at).all(|(_, letter)| letter.is_whitespace())
    }

    /// The number of the current line.
    pub(super) fn line(&self) -> usize {
        let last = self.letters.len().saturating_sub(1);
        self.letters.get(self.at.saturating_sub(1).min(last)).map_or(0, |(line, _)| *line)
    }

    fn number(&mut self) -> Option<u16> {
        let mut digits = String::new();
        while let Some(digit) = self.peek().filter(char::is_ascii_digit) {
            digits.push(digit);
            self.at += 1;
        }
        digits.parse().ok()
    }

    /// `2-1`.
    pub(super) fn score(&mut self) -> Option<[u16; 2]> {
        let home = self.number()?;
        self.eat(&DASHES).then(|| Some([home, self.number()?])).flatten()
    }

    /// `45'`, `45+2'`; without the apostrophe if the details have none.
    pub(super) fn time(&mut self) -> Option<Time> {
        let minute = self.number()?;
        let stoppage = if self.eat(&['+']) { self.number()? } else { 0 };
        (self.eat(&APOSTROPHES) || self.is_bare).then_some([minute, stoppage])
    }

    /// The current line, as an unread one.
    pub(super) fn unread(&self, why: &'static str) -> Unread {
        let line = self.line();
        let text = self.lines.iter().find(|(number, _)| *number == line);
        Unread::new(line, text.map_or("", |(_, text)| text), why)
    }
}
