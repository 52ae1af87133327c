//! Football.TXT, the plain text of openfootball: competitions, groups, matchdays and results.
//!
//! The files are kept by volunteers and their shapes vary; what is read here is what stands in them. A line that
//! could not be read is never passed over in silence: it is in [`Book::unread`], with its number and the reason.
//! Goals, cards and line-ups stay with their game as the lines they are, until [`the_match`] asks for one whole.

mod dates;
pub mod goals;
pub mod lineups;
mod scan;
mod scores;
pub mod the_match;

pub use dates::Day;
pub use scores::Scores;

/// A file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// The title, without the season: "UEFA Champions League".
    pub name: String,
    /// The season as the title writes it: "2019/20", "2026".
    pub season: Option<String>,
    /// Groups whose teams the file lists.
    pub groups: Vec<(String, Vec<String>)>,
    /// The games, in the file's order.
    pub games: Vec<Game>,
    /// The lines that could not be read.
    pub unread: Vec<Unread>,
}

/// A line that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Unread {
    /// Its number, from 1.
    pub line: usize,
    /// What it says.
    pub text: String,
    /// Why it could not be read.
    pub why: &'static str,
}

/// A game, played or to come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Game {
    /// The number of its line, from 1.
    pub line: usize,
    /// The number that the file gives the game.
    pub number: Option<u16>,
    /// The part of the competition: "Group A", "League", "Round of 16". None in a league that has but one.
    pub stage: Option<String>,
    /// The matchday.
    pub matchday: Option<u16>,
    /// The day; its year is worked out from the season where the line has none.
    pub day: Option<Day>,
    /// Hour and minute, where the game was played.
    pub time: Option<[u8; 2]>,
    /// Minutes ahead of UTC, where the file says so.
    pub offset: Option<i16>,
    /// The home side.
    pub home: Side,
    /// The away side.
    pub away: Side,
    /// The result, where there is one.
    pub scores: Option<Scores>,
    /// A remark in brackets: "awarded", "annulled", "postponed", "abandoned".
    pub note: Option<String>,
    /// The ground.
    pub venue: Option<String>,
    /// The lines below it, with their numbers: goals in parentheses, line-ups.
    pub details: Vec<(usize, String)>,
}

/// A side of a game.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Side {
    /// Its name.
    pub name: String,
    /// The country that stands behind it in parentheses: "ENG".
    pub country: Option<String>,
}

impl Side {
    fn read(text: &str) -> Option<Side> {
        let text = text.trim();
        let country = text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
        let (name, country) = match country {
            Some((name, code)) if code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()) => {
                (name.trim(), Some(code.to_owned()))
            }
            _ => (text, None),
        };
        (!name.is_empty()).then(|| Side { name: name.to_owned(), country })
    }
}

/// Reads a file.
#[must_use]
pub fn read(text: &str) -> Book {
    let mut reader = Reader::default();
    for (index, line) in text.lines().enumerate() {
        reader.line(index + 1, line);
    }
    reader.book
}

/// Where in a file the reader is.
#[derive(Default)]
struct Reader {
    book: Book,
    stage: Option<String>,
    matchday: Option<u16>,
    calendar: dates::Calendar,
    day: Option<Day>,
    time: Option<([u8; 2], Option<i16>)>,
    /// Parentheses that the goals under a game have opened and not closed.
    open: usize,
    /// Whether the last line was one of a line-up, which may go on.
    in_lineup: bool,
}

impl Reader {
    fn line(&mut self, number: usize, line: &str) {
        let text = without_comment(line).trim();
        if text.is_empty() {
            self.in_lineup = false;
            return;
        }
        if self.open > 0 {
            return self.detail(number, text);
        }
        if let Some(title) = text.strip_prefix('=') {
            return self.title(title.trim_matches(['=', ' ']));
        }
        if let Some(section) = text.strip_prefix(['▪', '»']) {
            return self.section(section.trim());
        }
        if let Some((name, teams)) = text.split_once('|').filter(|(name, _)| name.starts_with("Group ")) {
            let teams = teams.split("  ").map(str::trim).filter(|team| !team.is_empty());
            return self.book.groups.push((name.trim().to_owned(), teams.map(str::to_owned).collect()));
        }
        if let Some(day) = self.calendar.read(text) {
            (self.day, self.time, self.in_lineup) = (Some(day), None, false);
            return;
        }
        if let Some(game) = self.game(number, text) {
            self.book.games.push(game);
            self.in_lineup = false;
            return;
        }
        if let ["Matchday" | "Round" | "Group", ..] = text.split(' ').collect::<Vec<_>>().as_slice() {
            return self.section(text);
        }
        let is_lineup = text.split_once(':').is_some_and(|(team, _)| !team.contains(['(', '[', ',']));
        let has_game = !self.book.games.is_empty();
        if has_game && (text.starts_with('(') || is_lineup || self.in_lineup) {
            self.in_lineup = !text.starts_with('(');
            return self.detail(number, text);
        }
        let why = "no title, section, date or game, and no detail of one";
        self.book.unread.push(Unread { line: number, text: text.to_owned(), why });
    }

    fn detail(&mut self, number: usize, text: &str) {
        if !self.in_lineup {
            let opened = self.open + text.matches('(').count();
            self.open = opened.saturating_sub(text.matches(')').count());
        }
        if let Some(game) = self.book.games.last_mut() {
            game.details.push((number, text.to_owned()));
        }
    }

    fn title(&mut self, title: &str) {
        if !self.book.name.is_empty() {
            return self.section(title);
        }
        let is_season = |word: &&str| word.len() >= 4 && word.starts_with(['1', '2']);
        match title.rsplit_once(' ').filter(|(_, last)| is_season(last)) {
            Some((name, season)) => {
                self.calendar.begin(season);
                (self.book.name, self.book.season) = (name.trim().to_owned(), Some(season.to_owned()));
            }
            None => self.book.name = title.to_owned(),
        }
    }

    /// "Group A", "Matchday 3", "League, Matchday 1"; with "|" only a calendar, which the dates repeat.
    fn section(&mut self, section: &str) {
        if section.contains('|') {
            return;
        }
        (self.day, self.time, self.in_lineup, self.matchday) = (None, None, false, None);
        let matchday =
            |part: &str| part.strip_prefix("Matchday ").and_then(|number| number.trim().parse().ok());
        let parts: Vec<&str> = section.split(',').map(str::trim).collect();
        self.matchday = parts.iter().find_map(|part| matchday(part));
        let rest: Vec<&str> = parts.into_iter().filter(|part| matchday(part).is_none()).collect();
        // "Matchday 3" alone goes on within the stage that the file is in only if that was no stage of its own.
        self.stage = (!rest.is_empty()).then(|| rest.join(", "));
    }

    fn game(&mut self, number: usize, text: &str) -> Option<Game> {
        let mut game = Game { line: number, ..Game::default() };
        let mut rest = text;
        if let Some((inside, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')) {
            game.number = Some(inside.trim().parse().ok()?);
            rest = after.trim_start();
        }
        let mut time = self.time;
        if let Some((first, after)) = rest.split_once(' ')
            && let Some(clock) = dates::clock(first)
        {
            rest = after.trim_start();
            let offset = rest.split_once(' ').and_then(|(zone, after)| Some((dates::offset(zone)?, after)));
            if let Some((_, after)) = offset {
                rest = after.trim_start();
            }
            time = Some((clock, offset.map(|(offset, _)| offset)));
        }
        if let Some((before, venue)) = rest.split_once(" @ ") {
            game.venue = Some(venue.trim().to_owned());
            rest = before;
        }
        let found = scores::find(rest);
        let (before, after) = match &found {
            Some(found) => (found.before, found.after),
            None => (rest, ""),
        };
        let (home, away) = match before.split_once(" v ").or_else(|| before.split_once(" vs ")) {
            Some((home, away)) if after.trim().is_empty() => (home, away),
            None if found.is_some() => (before, after),
            _ => return None,
        };
        (game.home, game.away) = (Side::read(home)?, Side::read(away)?);
        if let Some(found) = found {
            (game.scores, game.note) = (found.scores, found.note);
        }
        // Games without a time of their own begin with the one above them.
        self.time = time;
        (game.time, game.offset) = (time.map(|(clock, _)| clock), time.and_then(|(_, offset)| offset));
        (game.stage, game.matchday, game.day) = (self.stage.clone(), self.matchday, self.day);
        Some(game)
    }
}

/// The line without its comment: a `#` at its beginning or after a space.
fn without_comment(line: &str) -> &str {
    if line.trim_start().starts_with('#') {
        return "";
    }
    line.split_once(" #").map_or(line, |(line, _)| line)
}

#[cfg(test)]
mod tests;
