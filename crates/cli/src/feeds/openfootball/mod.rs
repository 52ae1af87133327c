//! Football.TXT, the plain text of openfootball: competitions, groups, matchdays and results.
//!
//! The files are kept by volunteers and their shapes vary; what is read here is what stands in them. A line that
//! could not be read is never passed over in silence, and none is half read: it is in [`Book::unread`], with its number
//! and the reason. Goals, cards and line-ups stay with their game as the lines they are, until [`the_match`] asks for one whole.

mod dates;
pub mod goals;
mod group;
mod line;
pub mod lineups;
mod names;
mod remarks;
mod scan;
mod scores;
mod sections;
pub mod the_match;

pub use dates::Day;
pub use scores::Scores;
use touchline_football::document::slug;

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

impl Unread {
    fn new(line: usize, text: &str, why: &'static str) -> Unread {
        Unread { line, text: text.to_owned(), why }
    }
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
    /// What became of it, where it was not simply played: "awarded", "annulled", "postponed", "abandoned", "suspended" or
    /// "cancelled".
    pub note: Option<&'static str>,
    /// The remark that says so, as the file has it: "abandoned 60'".
    pub remark: Option<String>,
    /// The ground.
    pub venue: Option<String>,
    /// The lines below it with its goals, with their numbers.
    pub goals: Vec<(usize, String)>,
    /// The lines below it with the line-ups, without the names of the sides before them.
    pub lineups: [Vec<(usize, String)>; 2],
}

impl Game {
    /// All lines below the game that belong to it.
    fn details(&self) -> impl Iterator<Item = &(usize, String)> {
        self.goals.iter().chain(self.lineups.iter().flatten())
    }
}

/// A side of a game.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Side {
    /// Its name.
    pub name: String,
    /// The country that stands behind it in parentheses: "ENG".
    pub country: Option<String>,
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
    /// The ground that a line with a date gives for the game below it.
    venue: Option<String>,
    /// The goals under a game whose parenthesis is not closed yet: the line that opened it, and how many are open.
    open: Option<(usize, usize)>,
    /// What the lines below belong to.
    under: Under,
}

/// What a line below may go on with.
#[derive(Clone, Copy, Default, PartialEq)]
enum Under {
    /// Nothing that is known.
    #[default]
    Nothing,
    /// A game that was read.
    Game,
    /// The line-up of that game's home (0) or away (1) side.
    LineUp(usize),
    /// Something else about that game that is not read: "Refs: …".
    Label,
    /// A line that could not be read.
    Unread,
}

const LABEL: &str = "of what stands below a game, only goals and line-ups are read";
const BELOW_UNREAD: &str = "it stands below a line that could not be read";
const NOT_CLOSED: &str = "its parenthesis is not closed before the next game, date, title or empty line";

impl Reader {
    fn line(&mut self, number: usize, line: &str) {
        let text = without_comment(line).trim();
        if text.is_empty() {
            self.not_closed();
            if let Under::LineUp(_) | Under::Label = self.under {
                self.under = Under::Game;
            }
            return;
        }
        if let Some(title) = text.strip_prefix('=') {
            return self.title(title.trim_matches(['=', ' ']));
        }
        if let Some(section) = text.strip_prefix(['▪', '»', '►', '•']) {
            return self.section(section.trim_start_matches(['▪', '»', '►', '•']).trim());
        }
        if let Some((name, teams)) = text.split_once('|') {
            return self.listed(number, text, name.trim(), teams);
        }
        if let Some((side, lineup)) = self.lineup(text) {
            self.not_closed();
            self.under = Under::LineUp(side);
            return self.detail(number, lineup);
        }
        let Some((head, rest)) = line::Head::read(text) else { return self.other(number, text, None) };
        if (rest.is_empty() || rest.starts_with('@')) && head.date.is_some() && head.number.is_none() {
            return self.date(number, text, &head, rest);
        }
        match self.game(number, &head, rest) {
            Ok(Some(game)) => {
                self.not_closed();
                self.book.games.push(game);
                self.under = Under::Game;
            }
            Ok(None) => self.other(number, text, None),
            // A number, a date or a time begins a game, and no detail of one.
            Err(why) if head != line::Head::default() => {
                self.not_closed();
                self.unread(number, text, why);
            }
            Err(why) => self.other(number, text, Some(why)),
        }
    }

    /// A line that is no title, date or game: a heading without a mark, a detail of the game above, or unread.
    fn other(&mut self, number: usize, text: &str, why: Option<&'static str>) {
        if is_label(text) && !matches!(self.under, Under::Nothing | Under::Unread) {
            self.not_closed();
            self.under = Under::Label;
        }
        if self.under == Under::Label {
            return self.book.unread.push(Unread::new(number, text, LABEL));
        }
        let goes_on = self.open.is_some() || matches!(self.under, Under::LineUp(_));
        if why.is_none() && !goes_on && sections::is_section(text) {
            return self.section(text);
        }
        let is_goals = text.starts_with(['(', '[']) && self.under == Under::Game;
        if goes_on || is_goals {
            return self.detail(number, text);
        }
        let is_below = self.under == Under::Unread && (text.starts_with(['(', '[']) || text.contains(':'));
        let unknown = "no title, section, date or game, and no detail of one";
        let why = why.unwrap_or(if is_below { BELOW_UNREAD } else { unknown });
        self.unread(number, text, why);
    }

    fn unread(&mut self, number: usize, text: &str, why: &'static str) {
        self.book.unread.push(Unread::new(number, text, why));
        self.under = Under::Unread;
    }

    /// The side of the game above whose line-up begins in this line, and the line-up.
    fn lineup<'l>(&self, text: &'l str) -> Option<(usize, &'l str)> {
        let (team, lineup) = text.split_once(':')?;
        let is_known = !matches!(self.under, Under::Nothing | Under::Unread);
        let game = self.book.games.last().filter(|_| is_known)?;
        let side = [&game.home, &game.away].iter().position(|side| slug(&side.name) == slug(team))?;
        Some((side, lineup.trim()))
    }

    /// A line of the goals or of a line-up of the game above.
    fn detail(&mut self, number: usize, text: &str) {
        let Some(game) = self.book.games.last_mut() else { return };
        let line = (number, text.to_owned());
        if let Under::LineUp(side) = self.under {
            return game.lineups.get_mut(side).into_iter().for_each(|lineup| lineup.push(line.clone()));
        }
        let (first, open) = self.open.unwrap_or((number, 0));
        let left = (open + text.matches(['(', '[']).count()).saturating_sub(text.matches([')', ']']).count());
        self.open = (left > 0).then_some((first, left));
        game.goals.push(line);
    }

    /// Names the line whose parenthesis was never closed. Its game keeps what stands in it.
    fn not_closed(&mut self) {
        let Some((number, _)) = self.open.take() else { return };
        let line =
            self.book.games.last().and_then(|game| game.goals.iter().find(|(line, _)| *line == number));
        if let Some(unread) = line.map(|(_, text)| Unread::new(number, text, NOT_CLOSED)) {
            self.book.unread.push(unread);
        }
    }

    /// A line with a bar: a group with its teams, or a calendar, which the dates repeat.
    fn listed(&mut self, number: usize, text: &str, name: &str, rest: &str) {
        self.not_closed();
        let teams: Vec<String> =
            rest.split("  ").map(str::trim).filter(|team| !team.is_empty()).map(str::to_owned).collect();
        let is_calendar = rest.split(['-', '–']).all(dates::is_date);
        if name.starts_with("Group ") && !teams.is_empty() && teams.iter().all(|team| names::is_team(team)) {
            self.book.groups.push((name.to_owned(), teams));
        } else if !is_calendar {
            self.unread(number, text, "a bar stands between a group and its teams, or a round and its days");
        }
    }

    fn title(&mut self, title: &str) {
        if !self.book.name.is_empty() {
            return self.section(title);
        }
        self.not_closed();
        let is_season = |word: &&str| word.len() >= 4 && word.starts_with(['1', '2']);
        match title.rsplit_once(' ').filter(|(_, last)| is_season(last)) {
            Some((name, season)) => {
                self.calendar.begin(season);
                (self.book.name, self.book.season) = (name.trim().to_owned(), Some(season.to_owned()));
            }
            None => self.book.name = title.to_owned(),
        }
    }

    /// A heading; with "|" only a calendar, which the dates repeat.
    fn section(&mut self, section: &str) {
        self.not_closed();
        if section.contains('|') {
            return;
        }
        (self.day, self.time, self.venue, self.under) = (None, None, None, Under::Nothing);
        let section = sections::Section::read(section);
        // "Matchday 3" alone goes on within the stage that the file is in only if that was no stage of its own.
        (self.stage, self.matchday) = (section.stage, section.matchday);
    }

    /// A line with the date of the games below it, perhaps with their time and their ground.
    fn date(&mut self, number: usize, text: &str, head: &line::Head<'_>, rest: &str) {
        let day = head.date.and_then(|date| self.calendar.read(date));
        let (Some(day), Ok((_, ground))) = (day, line::ground(rest)) else {
            return self.unread(number, text, "a date with something behind it that cannot be read");
        };
        self.not_closed();
        (self.day, self.under) = (Some(day), Under::Nothing);
        self.time = head.time.map(|time| (time, head.offset.or(ground.offset)));
        self.venue = ground.name.map(str::to_owned);
    }

    fn game(
        &mut self,
        number: usize,
        head: &line::Head<'_>,
        rest: &str,
    ) -> Result<Option<Game>, &'static str> {
        let (sides, ground) = line::ground(rest)?;
        // "A - B" may be a game to come, and a line of a line-up.
        let has_details = self.book.games.last().is_some_and(|game| game.details().next().is_some());
        let is_among_games = match self.under {
            Under::Nothing => self.day.is_some(),
            Under::Game => self.day.is_some() && !has_details,
            Under::LineUp(_) | Under::Label | Under::Unread => false,
        };
        let may_begin = is_among_games || *head != line::Head::default();
        let Some(line::Sides { home, away, scores, remark }) = line::sides(sides, may_begin)? else {
            return Ok(None);
        };
        if let Some(day) = head.date.and_then(|date| self.calendar.read(date)) {
            (self.day, self.time) = (Some(day), None);
        }
        // Games without a time of their own begin with the one above them.
        if let Some(time) = head.time {
            self.time = Some((time, head.offset));
        }
        if let (Some((_, offset)), Some(of_ground)) = (&mut self.time, ground.offset) {
            *offset = Some(of_ground);
        }
        let (note, remark) = remark.map(|remark| (remark.note, remark.text)).unzip();
        Ok(Some(Game {
            line: number,
            number: head.number,
            stage: self.stage.clone(),
            matchday: self.matchday,
            day: self.day,
            time: self.time.map(|(clock, _)| clock),
            offset: self.time.and_then(|(_, offset)| offset),
            home,
            away,
            scores,
            note,
            remark,
            venue: ground.name.map(str::to_owned).or(self.venue.take()),
            ..Game::default()
        }))
    }
}

/// "Refs: …", "Penalties: …"
fn is_label(text: &str) -> bool {
    let label = text.split_once(':').map_or("", |(label, _)| label);
    !label.is_empty()
        && label.len() <= 24
        && label.chars().all(|letter| letter.is_alphabetic() || letter == ' ')
}

/// The line without its comment: a `#` at its beginning or after a space.
fn without_comment(line: &str) -> &str {
    if line.trim_start().starts_with('#') {
        return "";
    }
    let comment = line.match_indices('#').find(|(at, _)| {
        line.split_at_checked(*at).is_some_and(|(before, _)| before.ends_with(char::is_whitespace))
    });
    comment.and_then(|(at, _)| line.split_at_checked(at)).map_or(line, |(line, _)| line)
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
