//! Reads a file line by line.

use super::{Book, Day, Game, Unread, dates, kicks, line, names, referees, sections};
use touchline_football::document::slug;

/// The reader's position in a file.
#[derive(Default)]
pub(super) struct Reader {
    book: Book,
    stage: Option<String>,
    matchday: Option<u16>,
    calendar: dates::Calendar,
    day: Option<Day>,
    time: Option<([u8; 2], Option<i16>)>,
    /// The venue and the attendance on a date's line, for the game below it.
    place: (Option<String>, Option<u32>),
    /// The goals of a game whose parenthesis is still open: the line that opened it, and how many are open.
    open: Option<(usize, usize)>,
    /// What the lines below belong to.
    under: Under,
}

/// What a line may continue.
#[derive(Clone, Copy, Default, PartialEq)]
enum Under {
    /// Nothing known.
    #[default]
    Nothing,
    /// A game that was read.
    Game,
    /// The line-up of that game's home (0) or away (1) side.
    LineUp(usize),
    /// A list about that game whose last line ended with a comma.
    List(List),
    /// Something else about that game that is not read: "Bookings: …".
    Label,
    /// A line that could not be read.
    Unread,
}

/// A list about a game that is neither its goals nor a line-up.
#[derive(Clone, Copy, PartialEq)]
enum List {
    Kicks,
    Referees,
}

const LABEL: &str = "below a match, only goals, line-ups, kicks of a shoot-out and referees are read";
const BELOW_UNREAD: &str = "it follows a line that could not be read";
const NOT_CLOSED: &str = "its parenthesis is not closed before the next match, date, title or empty line";

impl Reader {
    /// What was read.
    pub(super) fn book(self) -> Book {
        self.book
    }

    /// Reads a line. Its number counts from 1.
    pub(super) fn line(&mut self, number: usize, line: &str) {
        let text = without_comment(line).trim();
        if text.is_empty() {
            self.not_closed();
            if let Under::LineUp(_) | Under::List(_) | Under::Label = self.under {
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
        if let Some((list, text)) = self.list(text) {
            self.not_closed();
            return self.entries(list, number, text);
        }
        let Some((head, rest)) = line::Head::read(text) else { return self.other(number, text, None) };
        let is_place = rest.starts_with('@') && line::ground_first(rest).is_none();
        if (rest.is_empty() || is_place) && head.date.is_some() && head.number.is_none() {
            return self.date(number, text, &head, rest);
        }
        match self.game(number, &head, rest) {
            Ok(Some(game)) => {
                self.not_closed();
                self.book.games.push(game);
                self.under = Under::Game;
            }
            Ok(None) => self.other(number, text, None),
            // A number, a date or a time starts a game, and never a detail of one.
            Err(why) if head != line::Head::default() => {
                self.not_closed();
                self.unread(number, text, why);
            }
            Err(why) => self.other(number, text, Some(why)),
        }
    }

    /// A line that is not a title, date or game: a heading without a mark, a detail of the game above, or unread.
    fn other(&mut self, number: usize, text: &str, why: Option<&'static str>) {
        if let Some(section) = text.strip_suffix(':').filter(|section| sections::is_section(section)) {
            return self.section(section);
        }
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
        let unknown = "not a title, section, date or match, and not a detail of a match";
        let why = why.unwrap_or(if is_below { BELOW_UNREAD } else { unknown });
        self.unread(number, text, why);
    }

    fn unread(&mut self, number: usize, text: &str, why: &'static str) {
        self.book.unread.push(Unread::new(number, text, why));
        self.under = Under::Unread;
    }

    /// The side of the game above whose line-up starts in this line, and the line-up.
    fn lineup<'l>(&self, text: &'l str) -> Option<(usize, &'l str)> {
        let (team, lineup) = text.split_once(':')?;
        let is_known = !matches!(self.under, Under::Nothing | Under::Unread);
        let game = self.book.games.last().filter(|_| is_known)?;
        let side = [&game.home, &game.away].iter().position(|side| slug(&side.name) == slug(team))?;
        Some((side, lineup.trim()))
    }

    /// The list about the game above that starts or continues in this line, and the text of the list.
    fn list<'l>(&self, text: &'l str) -> Option<(List, &'l str)> {
        if let Under::List(list) = self.under {
            return Some((list, text));
        }
        let is_known = !matches!(self.under, Under::Nothing | Under::Unread);
        let game = self.book.games.last().filter(|_| is_known)?;
        let (label, entries) = text.split_once(':')?;
        let has_kicks = game.scores.is_some_and(|scores| scores.shoot_out.is_some());
        let list = match () {
            () if has_kicks && kicks::is_label(label) => List::Kicks,
            () if referees::is_label(label) => List::Referees,
            () => return None,
        };
        Some((list, entries.trim()))
    }

    /// A line with entries of a list about the game above.
    fn entries(&mut self, list: List, number: usize, text: &str) {
        let Some(game) = self.book.games.last_mut() else { return };
        let lines = match list {
            List::Kicks => &mut game.kicks,
            List::Referees => &mut game.referees,
        };
        lines.push((number, text.to_owned()));
        self.under = if text.ends_with([',', ';']) { Under::List(list) } else { Under::Game };
    }

    /// A line with goals or part of a line-up of the game above.
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

    /// Reports the line whose parenthesis was never closed. Its game keeps what is in it.
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
            self.unread(number, text, "a bar must separate a group from its teams, or a round from its days");
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

    /// A heading. With "|" it is only a calendar, which the dates repeat.
    fn section(&mut self, section: &str) {
        self.not_closed();
        if section.contains('|') {
            return;
        }
        (self.day, self.time, self.place, self.under) = (None, None, (None, None), Under::Nothing);
        let section = sections::Section::read(section);
        // A heading replaces both: "Matchday 3" alone ends the stage before it.
        (self.stage, self.matchday) = (section.stage, section.matchday);
    }

    /// A line with the date of the games below it, and perhaps their time and venue.
    fn date(&mut self, number: usize, text: &str, head: &line::Head<'_>, rest: &str) {
        let day = head.date.and_then(|date| self.calendar.read(date));
        let (Some(day), Ok((_, ground))) = (day, line::ground(rest)) else {
            return self.unread(number, text, "something after the date cannot be read");
        };
        self.not_closed();
        (self.day, self.under) = (Some(day), Under::Nothing);
        self.time = head.time.map(|time| (time, head.offset.or(ground.offset)));
        self.place = (ground.name.map(str::to_owned), ground.attendance);
    }

    fn game(
        &mut self,
        number: usize,
        head: &line::Head<'_>,
        rest: &str,
    ) -> Result<Option<Game>, &'static str> {
        let (sides, ground) = match line::ground_first(rest) {
            Some((ground, sides)) => (sides, ground),
            None => line::ground(rest)?,
        };
        // "A - B" may be a future game, or a line of a line-up.
        let has_details = self.book.games.last().is_some_and(|game| game.details().next().is_some());
        let is_among_games = match self.under {
            Under::Nothing => self.day.is_some(),
            Under::Game => self.day.is_some() && !has_details,
            Under::LineUp(_) | Under::List(_) | Under::Label | Under::Unread => false,
        };
        let may_begin = is_among_games || *head != line::Head::default();
        let Some(line::Sides { home, away, scores, remark }) = line::sides(sides, may_begin)? else {
            return Ok(None);
        };
        if let Some(day) = head.date.and_then(|date| self.calendar.read(date)) {
            (self.day, self.time) = (Some(day), None);
        }
        // Games without a time of their own have the time of the game above them.
        if let Some(time) = head.time {
            self.time = Some((time, head.offset));
        }
        if let (Some((_, offset)), Some(of_ground)) = (&mut self.time, ground.offset) {
            *offset = Some(of_ground);
        }
        let (note, remark) = remark.map(|remark| (remark.note, remark.text)).unzip();
        let (venue, attendance) = std::mem::take(&mut self.place);
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
            venue: ground.name.map(str::to_owned).or(venue),
            attendance: ground.attendance.or(attendance),
            ..Game::default()
        }))
    }
}

/// "Bookings: …"
fn is_label(text: &str) -> bool {
    let label = text.split_once(':').map_or("", |(label, _)| label);
    !label.is_empty()
        && label.len() <= 24
        && label.chars().all(|letter| letter.is_alphabetic() || letter == ' ')
}

/// The line without its comment, which starts with `#` at the start of the line or after a space.
fn without_comment(line: &str) -> &str {
    if line.trim_start().starts_with('#') {
        return "";
    }
    let comment = line.match_indices('#').find(|(at, _)| {
        line.split_at_checked(*at).is_some_and(|(before, _)| before.ends_with(char::is_whitespace))
    });
    comment.and_then(|(at, _)| line.split_at_checked(at)).map_or(line, |(line, _)| line)
}
