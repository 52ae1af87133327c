//! The goals below a game: `(Wirtz 10' Havertz 45+1' (pen.); Rüdiger 87' (o.g.))`, the home side's first. An own goal
//! is listed under the side for which it counts. `71'pen` and `11' og` also mark goals. A dash is a side without
//! goals. If no minute has an apostrophe, numbers alone are minutes: `(Kist 65pen, Rep 80)`.

use super::Unread;
use super::names::is_player;
use super::scan::{Scan, Time};

/// A goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// The side for which it counts: 0 for the home side, 1 for the away side.
    pub side: usize,
    /// Who scored it.
    pub name: String,
    /// Minute and stoppage time.
    pub time: Option<[u16; 2]>,
    /// The kind of event.
    pub kind: &'static str,
    /// The number of its line.
    pub line: usize,
}

/// The goals of a game with this result, and what could not be read.
#[must_use]
pub fn goals(lines: &[(usize, String)], score: Option<[u16; 2]>) -> (Vec<Goal>, Vec<Unread>) {
    let mut reader = Reader {
        scan: Scan::of_details(lines),
        goals: Vec::new(),
        unread: Vec::new(),
        side: 0,
        scorer: None,
    };
    reader.read();
    let Reader { scan, mut goals, mut unread, side, .. } = reader;
    if side == 0 {
        // A single list belongs to the only side that scored.
        match score {
            Some([0, _]) => goals.iter_mut().for_each(|goal| goal.side = 1),
            Some([_, 0]) => {}
            _ if goals.is_empty() => {}
            _ => {
                unread.push(scan.unread("both sides scored, but no semicolon separates their goals"));
                goals.clear();
            }
        }
    }
    if scan.is_bare() && may_be_counts(&goals, score) {
        unread.push(scan.unread("a number may be a minute or a count of goals: 45' was expected"));
        goals.clear();
    }
    // One reason per line is enough.
    unread.dedup_by_key(|unread| unread.line);
    (goals, unread)
}

/// Whether the numbers of goals without apostrophes may be counts: if some names have none, or if the numbers add up
/// to the score and the goals do not.
fn may_be_counts(goals: &[Goal], score: Option<[u16; 2]>) -> bool {
    let numbers: Vec<_> = goals.iter().filter_map(|goal| Some((goal.side, goal.time?[0]))).collect();
    let by = |value: fn(u16) -> u16| {
        let of = |of| {
            numbers
                .iter()
                .filter(|(side, _)| *side == of)
                .map(|(_, number)| value(*number))
                .fold(0, u16::saturating_add)
        };
        Some([of(0), of(1)])
    };
    let are_counts = score.is_some() && by(|_| 1) != score && by(|number| number) == score;
    !numbers.is_empty() && (numbers.len() < goals.len() || are_counts)
}

struct Reader<'t> {
    scan: Scan<'t>,
    goals: Vec<Goal>,
    unread: Vec<Unread>,
    side: usize,
    scorer: Option<Scorer>,
}

/// The player whose minutes are being read.
struct Scorer {
    name: String,
    line: usize,
    /// What is known about a goal whose minute has not come yet.
    kind: &'static str,
    has_minute: bool,
}

impl Reader<'_> {
    fn read(&mut self) {
        self.scan.eat(&['(', '[']);
        while let Some(letter) = self.scan.peek() {
            match letter {
                ';' => {
                    self.end_scorer();
                    self.scan.next();
                    self.side += 1;
                }
                ')' | ']' => {
                    self.scan.next();
                    if !self.scan.is_done() {
                        self.behind();
                    }
                    break;
                }
                ',' => {
                    self.scan.next();
                }
                '(' | '[' => {
                    self.scan.next();
                    let close = if letter == '(' { ')' } else { ']' };
                    let mark = self.scan.until(close).unwrap_or_default();
                    let plain: String = mark.chars().filter(|letter| letter.is_alphabetic()).collect();
                    self.mark(kind_of(&plain.to_lowercase()));
                }
                _ if letter.is_whitespace() => self.scan.skip_space(),
                _ if letter.is_ascii_digit() => self.minute(),
                _ => self.mark_or_name(),
            }
        }
        self.end_scorer();
        if self.side > 1 {
            self.unread.push(self.scan.unread("goals of more than two sides"));
            self.goals.retain(|goal| goal.side < 2);
        }
    }

    /// The text after the goals, line by line.
    fn behind(&mut self) {
        while !self.scan.is_done() {
            self.scan.skip_space();
            self.scan.skip_line();
            self.unread.push(self.scan.unread("it follows the parenthesis that closes the goals"));
        }
    }

    /// `71'pen`, `11' og`: a mark without parentheses. Only small letters, because "P." is the initial of a name.
    fn mark_or_name(&mut self) {
        let word = self.scan.word();
        let bare = word.replace('.', "");
        let is_small = bare.chars().all(char::is_lowercase) || bare == "OG";
        match kind_of(&bare.to_lowercase()).filter(|_| is_small && self.scorer.is_some()) {
            Some(kind) => {
                self.scan.skip(word.chars().count());
                self.mark(Some(kind));
            }
            None => self.name(),
        }
    }

    fn name(&mut self) {
        self.end_scorer();
        let name = self.scan.name(&[';', ',', '(', ')', '[', ']']);
        if is_player(&name) {
            let line = self.scan.line();
            self.scorer = Some(Scorer { name, line, kind: "goal", has_minute: false });
            return;
        }
        if name.is_empty() {
            self.scan.next();
            self.scan.skip_space();
        }
        // A dash: no goals of this side.
        let is_dash = name.is_empty() || matches!(name.as_str(), "-" | "–");
        if is_dash && matches!(self.scan.peek(), Some(';' | ')' | ']')) {
            return;
        }
        self.unread.push(self.scan.unread("a name was expected"));
    }

    fn minute(&mut self) {
        let time = self.scan.time();
        match (time, &mut self.scorer) {
            (Some(time), Some(scorer)) => {
                scorer.has_minute = true;
                let kind = std::mem::replace(&mut scorer.kind, "goal");
                let (name, line) = (scorer.name.clone(), scorer.line);
                self.push(name, line, Some(time), kind);
            }
            (None, _) => self.unread.push(self.scan.unread("no minute: 45' or 45+2' was expected")),
            (_, None) => self.unread.push(self.scan.unread("a name was expected before the minute")),
        }
    }

    fn mark(&mut self, kind: Option<&'static str>) {
        let Some(kind) = kind else {
            return self.unread.push(self.scan.unread("a goal's mark is (p) or (og)"));
        };
        match (&mut self.scorer, self.goals.last_mut()) {
            (Some(scorer), _) if !scorer.has_minute => scorer.kind = kind,
            (Some(_), Some(goal)) => goal.kind = kind,
            _ => self.unread.push(self.scan.unread("a mark without a goal")),
        }
    }

    /// A name without a minute is still a goal.
    fn end_scorer(&mut self) {
        if let Some(scorer) = self.scorer.take()
            && !scorer.has_minute
        {
            self.push(scorer.name, scorer.line, None, scorer.kind);
        }
    }

    fn push(&mut self, name: String, line: usize, time: Option<Time>, kind: &'static str) {
        self.goals.push(Goal { side: self.side, name, time, kind, line });
    }
}

/// The kind of goal that a mark means, in small letters.
fn kind_of(mark: &str) -> Option<&'static str> {
    match mark {
        "p" | "pen" | "penalty" => Some("penalty-goal"),
        "og" | "owngoal" => Some("own-goal"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, score: [u16; 2]) -> (Vec<String>, Vec<String>) {
        let lines: Vec<_> = text.lines().enumerate().map(|(at, line)| (at + 10, line.to_owned())).collect();
        let (goals, unread) = goals(&lines, Some(score));
        let goal = |goal: &Goal| {
            let time = goal.time.map_or("?".to_owned(), |[minute, stoppage]| format!("{minute}+{stoppage}"));
            format!("{} {} {time} {}", goal.side, goal.name, goal.kind)
        };
        let line = |unread: &Unread| format!("{}: {}", unread.line, unread.why);
        (goals.iter().map(goal).collect(), unread.iter().map(line).collect())
    }

    #[test]
    fn both_sides_own_goals_and_penalties_in_every_spelling() {
        let text = "(Wirtz 10' Havertz 45+1' (pen.), 90' Kylian Mbappé 48',66'(p);\nRüdiger 87' (o.g.) Diney Borges 111'(og) Mahmoud Abunada 34'(OG))";
        let goals = [
            "0 Wirtz 10+0 goal",
            "0 Havertz 45+1 penalty-goal",
            "0 Havertz 90+0 goal",
            "0 Kylian Mbappé 48+0 goal",
            "0 Kylian Mbappé 66+0 penalty-goal",
            "1 Rüdiger 87+0 own-goal",
            "1 Diney Borges 111+0 own-goal",
            "1 Mahmoud Abunada 34+0 own-goal",
        ];
        assert_eq!(read(text, [5, 3]), (goals.map(str::to_owned).to_vec(), vec![]));
    }

    #[test]
    fn one_list_is_of_the_side_that_scored_and_a_name_alone_is_a_goal() {
        assert_eq!(
            read("(Hwang In-Beom (og), B. Nagy)", [0, 2]).0,
            ["1 Hwang In-Beom ? own-goal", "1 B. Nagy ? goal"]
        );
        assert_eq!(read("(Arias 14')", [1, 0]).0, ["0 Arias 14+0 goal"]);
    }

    #[test]
    fn what_cannot_be_read_is_named_with_its_line() {
        assert_eq!(
            read("(Arias 14'\nPerez 20' Gomez 30')", [2, 1]).1,
            ["11: both sides scored, but no semicolon separates their goals"]
        );
        assert_eq!(read("(Arias 14\nPerez 20')", [2, 0]).1, ["10: no minute: 45' or 45+2' was expected"]);
        assert_eq!(read("(Arias 14'\n(header) Perez 20')", [2, 0]).1, ["11: a goal's mark is (p) or (og)"]);
        assert_eq!(read("(20')", [1, 0]).1, ["10: a name was expected before the minute"]);
        let count = "10: a number may be a minute or a count of goals: 45' was expected";
        assert_eq!(read("(Arias 2, Perez)", [3, 0]), (vec![], vec![count.to_owned()]));
        assert_eq!(read("(Arias 2; Perez 1)", [2, 1]), (vec![], vec![count.to_owned()]));
        let behind = "10: it follows the parenthesis that closes the goals";
        assert_eq!(read("(Arias 14') Referee: Perez", [1, 0]).1, [behind]);
        assert_eq!(read("(Arias 14', header 20')", [2, 0]).1, ["10: a name was expected"]);
        assert_eq!(read("(Arias 14' (pen\nPerez 20')", [2, 0]).1[0], "10: a goal's mark is (p) or (og)");
    }

    #[test]
    fn minutes_need_no_apostrophe_where_none_has_one() {
        let goals =
            ["0 Rep 35+0 goal", "0 Rep 45+1 goal", "0 Kist 80+0 penalty-goal", "1 W.van Dijk 77+0 own-goal"];
        let text = "(Rep 35,45+1, Kist 80pen;\n W.van Dijk 77og)";
        assert_eq!(read(text, [3, 1]), (goals.map(str::to_owned).to_vec(), vec![]));
        assert_eq!(read("(Rep 73',95'; Kist 59'(pen))", [2, 1]).0[1], "0 Rep 95+0 goal");
    }

    #[test]
    fn marks_need_no_parentheses_and_are_no_part_of_a_name() {
        let text = "(Neymar 29', 71'pen Oscar 90+1'; Marcelo 11' og)";
        let goals = [
            "0 Neymar 29+0 goal",
            "0 Neymar 71+0 penalty-goal",
            "0 Oscar 90+1 goal",
            "1 Marcelo 11+0 own-goal",
        ];
        assert_eq!(read(text, [3, 1]), (goals.map(str::to_owned).to_vec(), vec![]));
        assert_eq!(read("(B. Nagy 10' P. Kiss 20')", [2, 0]).0[1], "0 P. Kiss 20+0 goal");
        assert_eq!(read("[-; Varane 40']", [0, 1]), (vec!["1 Varane 40+0 goal".to_owned()], vec![]));
        assert_eq!(read("(Varane 40' [Own Goal] Pepe 50' [x])", [2, 0]).0[0], "0 Varane 40+0 own-goal");
        assert_eq!(read("(Varane 40' [x])", [1, 0]).1, ["10: a goal's mark is (p) or (og)"]);
        assert_eq!(read("(Varane 40'; - )", [1, 0]), (vec!["0 Varane 40+0 goal".to_owned()], vec![]));
    }
}
