//! A line-up: `Neuer - Kimmich, Tah [Y], Mittelstädt - Andrich [Y] (Groß 46'), Kroos (Can 80') - …`, line by line
//! from the back. Cards are in brackets, and substitutes in parentheses. `[c]` is the captain.

use super::Unread;
use super::names::is_player;
use super::scan::Scan;

/// A player of a line-up, and what happened to him.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// His name.
    pub name: String,
    /// Whether he is the captain.
    pub is_captain: bool,
    /// His cards: the kind of event and the minute.
    pub cards: Vec<(&'static str, Option<[u16; 2]>)>,
    /// When he came on, if he did.
    pub on: Option<[u16; 2]>,
    /// Who replaced him.
    pub replaced_by: Option<Box<Person>>,
    /// The number of the line that names him.
    pub line: usize,
}

/// The lines of a line-up, from the goalkeeper.
pub type Lines = Vec<Vec<Person>>;

/// The formation, if the lines are a goalkeeper and ten players.
#[must_use]
pub fn formation(lines: &Lines) -> Option<String> {
    let (keeper, others) = lines.split_first()?;
    let sizes: Vec<usize> = others.iter().map(Vec::len).collect();
    let is_one = keeper.len() == 1 && sizes.iter().sum::<usize>() == 10;
    // Names that only commas separate are no lines.
    let has_lines = sizes.len() > 1;
    (is_one && has_lines).then(|| sizes.iter().map(usize::to_string).collect::<Vec<_>>().join("-"))
}

/// Reads a line-up without the name of the side at its start. Also returns what could not be read.
#[must_use]
pub fn lineup(text: &[(usize, String)]) -> (Lines, Vec<Unread>) {
    let (mut scan, mut lines, mut unread) = (Scan::of_details(text), vec![Vec::new()], Vec::new());
    loop {
        scan.skip_space();
        if scan.peek().is_none() {
            break;
        }
        if scan.at_dash() || scan.peek() == Some(';') {
            scan.next();
            lines.push(Vec::new());
            continue;
        }
        if scan.eat(&[',']) {
            continue;
        }
        match person(&mut scan, &mut unread) {
            Some(person) => {
                if person.on.is_some() {
                    unread.push(scan.unread("a minute without a substitution"));
                }
                lines.last_mut().into_iter().for_each(|line| line.push(person.clone()));
            }
            None => {
                scan.next();
                unread.push(scan.unread("a player was expected"));
            }
        }
    }
    lines.retain(|line| !line.is_empty());
    // One reason per line is enough.
    unread.dedup_by_key(|unread: &mut Unread| unread.line);
    (lines, unread)
}

fn person(scan: &mut Scan<'_>, unread: &mut Vec<Unread>) -> Option<Person> {
    let name = scan.name(&[',', ';', '(', ')', '[', ']']);
    if !is_player(&name) {
        return None;
    }
    let mut person = Person { name, line: scan.line(), ..Person::default() };
    loop {
        scan.skip_space();
        match scan.peek() {
            Some('[') => {
                scan.next();
                let card = scan.until(']').unwrap_or_default();
                match self::card(&card) {
                    _ if card.trim() == "c" => person.is_captain = true,
                    Some(card) => person.cards.push(card),
                    None => {
                        unread.push(scan.unread("a card must be [Y], [Y/R] or [R], perhaps with a minute"))
                    }
                }
            }
            Some('(') => {
                scan.next();
                scan.skip_space();
                // "(72' Kehl)": the minute may come first.
                let first = scan.peek().filter(char::is_ascii_digit).and_then(|_| scan.time());
                scan.skip_space();
                let on = self::person(scan, unread);
                scan.skip_space();
                let is_twice = first.is_some() && on.as_ref().is_some_and(|on| on.on.is_some());
                if on.is_none() || is_twice || person.replaced_by.is_some() || !scan.eat(&[')']) {
                    scan.until(')');
                    unread.push(scan.unread("a substitution must be (Name 60')"));
                } else if let Some(on) = on {
                    person.replaced_by = Some(Box::new(Person { on: on.on.or(first), ..on }));
                }
            }
            Some(digit) if digit.is_ascii_digit() => match scan.time() {
                Some(time) => person.on = Some(time),
                None => unread.push(scan.unread("no minute: 45' or 45+2' was expected")),
            },
            _ => return Some(person),
        }
    }
}

/// `Y`, `R 44'`.
fn card(text: &str) -> Option<(&'static str, Option<[u16; 2]>)> {
    let (kind, time) = match text.trim().split_once(' ') {
        Some((kind, time)) => {
            let time = [(0, time.trim().to_owned())];
            let mut scan = Scan::new(&time);
            (kind, Some(scan.time().filter(|_| scan.is_done())?))
        }
        None => (text.trim(), None),
    };
    let kind = match kind {
        "Y" => "yellow",
        "Y/R" | "YR" => "second-yellow",
        "R" => "red",
        _ => return None,
    };
    Some((kind, time))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Lines, Vec<Unread>) {
        let lines: Vec<_> = text.lines().enumerate().map(|(at, line)| (at + 1, line.to_owned())).collect();
        lineup(&lines)
    }

    #[test]
    fn lines_cards_and_substitutions_over_several_lines() {
        let text = "Gunn - Porteous [R 44'], Hendry, Tierney (McKenna 78') - Ralston [Y],\nMcTominay, McGregor, Robertson -\nChristie (Shankland [Y] 82' (Will Ng-A-Qui 90+1')), Adams, McGinn";
        let (lines, unread) = read(text);
        assert_eq!((formation(&lines).as_deref(), unread), (Some("3-4-3"), vec![]));
        let person = |line: usize, at: usize| &lines[line][at];
        assert_eq!(person(1, 0).cards, [("red", Some([44, 0]))]);
        assert_eq!(person(2, 0).cards, [("yellow", None)]);
        let second = person(3, 0).replaced_by.as_ref().unwrap();
        assert_eq!((second.name.as_str(), second.on), ("Shankland", Some([82, 0])));
        let third = second.replaced_by.as_ref().unwrap();
        assert_eq!((third.name.as_str(), third.on, third.line), ("Will Ng-A-Qui", Some([90, 1]), 3));
    }

    #[test]
    fn a_captain_and_a_minute_before_the_name_are_read() {
        let (lines, unread) = read("Lehmann - Lahm (90+1' Odonkor [Y 92']), Ballack [c] [Y 8']");
        assert_eq!(unread, []);
        let on = lines[1][0].replaced_by.as_ref().unwrap();
        assert_eq!(
            (on.name.as_str(), on.on, on.cards.as_slice()),
            ("Odonkor", Some([90, 1]), &[("yellow", Some([92, 0]))][..])
        );
        assert!(lines[1][1].is_captain && !lines[1][0].is_captain);
    }

    #[test]
    fn names_that_only_commas_separate_are_no_formation() {
        let text = "Viktor, Ondrus, Capkovic (Jurkemik 106), Pollak, Gögh, Masny,\nPanenka, Móder (Vesely 96), Nehoda, Bilek, Kozák";
        let (lines, unread) = read(text);
        assert_eq!((lines[0].len(), formation(&lines), unread), (11, None, vec![]));
        assert_eq!(lines[0][2].replaced_by.as_ref().unwrap().on, Some([106, 0]));
        let keeper =
            read("Viktor - Ondrus, Capkovic, Pollak, Gögh, Masny, Panenka, Móder, Nehoda, Bilek, Kozák").0;
        assert_eq!(formation(&keeper), None);
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_line() {
        let whys =
            |text: &str| read(text).1.iter().map(|unread| (unread.line, unread.why)).collect::<Vec<_>>();
        assert_eq!(whys("A - B [X],\nC"), [(1, "a card must be [Y], [Y/R] or [R], perhaps with a minute")]);
        assert_eq!(whys("A - B,\nC (60')"), [(2, "a substitution must be (Name 60')")]);
        assert_eq!(whys("A -\n[Y], C"), [(2, "a player was expected")]);
        assert_eq!(whys("A [Y, B -\nC"), [(1, "a card must be [Y], [Y/R] or [R], perhaps with a minute")]);
        assert_eq!(whys("A - B [Y 60'x]"), [(1, "a card must be [Y], [Y/R] or [R], perhaps with a minute")]);
        assert_eq!(whys("A - B 60'"), [(1, "a minute without a substitution")]);
        assert_eq!(whys("A - injured B"), [(1, "a player was expected")]);
    }
}
