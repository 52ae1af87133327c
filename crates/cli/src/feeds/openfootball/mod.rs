//! Football.TXT, the plain text of openfootball: competitions, groups, matchdays and results.
//!
//! Volunteers keep the files, and their forms vary; this reader follows what the files contain. It never skips an
//! unreadable line silently, and never reads half of one: the line goes to [`Book::unread`], with its number and the
//! reason. Goals, cards and line-ups stay with their game as lines until [`the_match`] reads a whole game.

mod dates;
pub mod goals;
mod group;
mod kicks;
mod line;
pub mod lineups;
mod names;
mod reader;
mod referees;
mod remarks;
mod scan;
mod scores;
mod sections;
pub mod the_match;

use crate::feeds::report::Team;
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
    /// Its text.
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
    /// The number that the file gives to the game.
    pub number: Option<u16>,
    /// The part of the competition: "Group A", "League", "Round of 16". `None` in a league with only one part.
    pub stage: Option<String>,
    /// The matchday.
    pub matchday: Option<u16>,
    /// The date. If the line has no year, it follows from the season.
    pub day: Option<Day>,
    /// Hour and minute, in the venue's time.
    pub time: Option<[u8; 2]>,
    /// Minutes ahead of UTC, if the file states it.
    pub offset: Option<i16>,
    /// The home side.
    pub home: Side,
    /// The away side.
    pub away: Side,
    /// The result, if there is one.
    pub scores: Option<Scores>,
    /// How it ended or why it was not played, if that is unusual: "awarded", "annulled", "postponed", "abandoned",
    /// "suspended" or "cancelled".
    pub note: Option<&'static str>,
    /// The remark in the file: "abandoned 60'".
    pub remark: Option<String>,
    /// The venue.
    pub venue: Option<String>,
    /// The attendance.
    pub attendance: Option<u32>,
    /// The lines below it that have its goals, with their numbers.
    pub goals: Vec<(usize, String)>,
    /// The lines below it that have the line-ups, without the names of the sides at their start.
    pub lineups: [Vec<(usize, String)>; 2],
    /// The lines with the kicks of the shoot-out, without the label at their start.
    pub kicks: Vec<(usize, String)>,
    /// The lines with the referees, without the label at their start.
    pub referees: Vec<(usize, String)>,
}

impl Game {
    /// Date, time and offset, if all three are known. `offset` counts if the file has none.
    fn kickoff(&self, offset: Option<&str>) -> Option<String> {
        let (day, [hour, minute]) = (self.day?, self.time?);
        let offset = match self.offset {
            Some(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                format!("{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60)
            }
            None => offset?.to_owned(),
        };
        Some(format!("{:04}-{:02}-{:02}T{hour:02}:{minute:02}:00{offset}", day.year?, day.month, day.day))
    }

    /// All lines below the game that belong to it.
    fn details(&self) -> impl Iterator<Item = &(usize, String)> {
        let lists = [&self.goals, &self.kicks, &self.referees];
        lists.into_iter().chain(&self.lineups).flatten()
    }
}

/// A side of a game.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Side {
    /// Its name.
    pub name: String,
    /// The country in parentheses after the name: "ENG".
    pub country: Option<String>,
}

impl Side {
    /// The side as a team of a document.
    fn team(&self) -> Team {
        Team { id: slug(&self.name), name: self.name.clone(), ..Team::default() }
    }
}

/// Reads a file.
#[must_use]
pub fn read(text: &str) -> Book {
    let mut reader = reader::Reader::default();
    for (index, line) in text.lines().enumerate() {
        reader.line(index + 1, line);
    }
    reader.book()
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
