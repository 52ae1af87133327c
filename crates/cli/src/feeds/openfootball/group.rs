//! The other games of the group or the league of a game.

use super::sections::has_table;
use super::{Book, Game};
use crate::feeds::report::{Fixture, Group, Report};
use touchline_football::document::slug;

/// Adds the group of a game. Later games count as still to play, as at the time of the match. `offset` is the UTC
/// offset of kick-offs for which the file has none.
pub(super) fn add(report: &mut Report, book: &Book, game: &Game, offset: Option<&str>) {
    let Some(of) = Table::of(book, game) else { return };
    let mut group = Group { name: of.name(book), ..Group::default() };
    for other in book.games.iter().filter(|other| of.has(other)) {
        for side in [&other.home, &other.away] {
            if !report.teams.iter().any(|team| team.id == slug(&side.name)) {
                report.teams.push(side.team());
            }
        }
        let is_over = other != game && was_over(other, game);
        group.fixtures.push(Fixture {
            id: id(other, &of, book),
            matchday: other.matchday,
            home: slug(&other.home.name),
            away: slug(&other.away.name),
            kickoff: other.kickoff(offset),
            score: other.scores.filter(|_| is_over && counts(other)).map(|scores| scores.score),
            status: status(other).filter(|_| is_over || other.scores.is_none()),
        });
    }
    group.fixtures.sort_by_key(|fixture| fixture.kickoff.clone());
    report.fixture.fixture = Some(id(game, &of, book));
    report.group = Some(group);
}

/// The games that make a table.
enum Table<'b> {
    /// The games of a stage. `None` in a league with only one part.
    Stage(Option<&'b str>),
    /// The games between the teams of a group that the file lists.
    Teams(&'b (String, Vec<String>)),
}

impl<'b> Table<'b> {
    /// The table in which a game counts. `None` for a cup game.
    fn of(book: &'b Book, game: &'b Game) -> Option<Table<'b>> {
        let stage = game.stage.as_deref();
        if stage.is_some_and(|stage| !has_table(stage)) {
            return None;
        }
        let has_both = |(_, teams): &&(String, Vec<String>)| {
            [&game.home, &game.away].iter().all(|side| teams.contains(&side.name))
        };
        // A listed group is more precise than a heading for the matches of all groups below it.
        match book.groups.iter().find(has_both) {
            Some(teams) if stage.is_none_or(|stage| !stage.starts_with("Group ")) => {
                Some(Table::Teams(teams))
            }
            None if stage.is_none() && !book.groups.is_empty() => None,
            _ => Some(Table::Stage(stage)),
        }
    }

    fn has(&self, game: &Game) -> bool {
        match self {
            Table::Stage(stage) => game.stage.as_deref() == *stage,
            Table::Teams((_, teams)) => {
                let counts = game.stage.as_deref().is_none_or(has_table);
                counts && [&game.home, &game.away].iter().all(|side| teams.contains(&side.name))
            }
        }
    }

    fn name(&self, book: &Book) -> String {
        match self {
            Table::Stage(stage) => stage.map_or_else(|| book.name.clone(), str::to_owned),
            Table::Teams((name, _)) => name.clone(),
        }
    }
}

/// The id of a fixture: its sides, and the matchday if the same two meet more than once in the table.
fn id(game: &Game, of: &Table<'_>, book: &Book) -> String {
    let id = format!("{}-{}", slug(&game.home.name), slug(&game.away.name));
    let is_same = |other: &&Game| {
        of.has(other) && (&other.home.name, &other.away.name) == (&game.home.name, &game.away.name)
    };
    match book.games.iter().filter(is_same).position(|other| other.line == game.line) {
        Some(before) if before > 0 => format!("{id}-{}", before + 1),
        _ => id,
    }
}

/// Whether a game was over at the time of another one: by their dates, otherwise by their matchdays.
fn was_over(other: &Game, game: &Game) -> bool {
    match (other.day, game.day) {
        (Some(day), Some(own)) => (day, other.time) <= (own, game.time),
        _ => other.matchday.zip(game.matchday).is_none_or(|(matchday, own)| matchday <= own),
    }
}

/// Whether a result counts, or will count. That of an abandoned or annulled game does not.
fn counts(game: &Game) -> bool {
    !matches!(game.note, Some("postponed" | "cancelled"))
}

/// What is unusual about a fixture, by the names in documents. A cancelled game is annulled.
fn status(game: &Game) -> Option<&'static str> {
    Some(match game.note? {
        "awarded" => "awarded",
        "postponed" => "postponed",
        "abandoned" | "suspended" => "abandoned",
        _ => "annulled",
    })
}
