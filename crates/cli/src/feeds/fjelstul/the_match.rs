//! Converts one complete match of the database to a document.

use crate::feeds::csv::{Csv, Row};
use crate::feeds::report::{Competition, Event, Match, Moment, Report, Source, Team};
use std::collections::HashMap;
use touchline_football::document::slug;

/// The tables, as text. Missing tables are empty.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    /// matches.csv
    pub matches: String,
    /// goals.csv
    pub goals: String,
    /// bookings.csv
    pub bookings: String,
    /// substitutions.csv
    pub substitutions: String,
    /// penalty_kicks.csv: the kicks of shoot-outs.
    pub kicks: String,
}

/// A table, indexed by match.
#[derive(Debug, Default)]
struct Table {
    file: &'static str,
    csv: Csv,
    rows: HashMap<String, Vec<usize>>,
}

impl Table {
    fn read(file: &'static str, text: &str) -> Table {
        let csv = Csv::read(text);
        let mut rows: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, row) in csv.rows().enumerate() {
            if let Some(id) = row.get("match_id") {
                rows.entry(id.to_owned()).or_default().push(index);
            }
        }
        Table { file, csv, rows }
    }

    /// The rows of a match, with their indices from 0.
    fn of(&self, id: &str) -> impl Iterator<Item = (usize, Row<'_>)> {
        let rows = self.rows.get(id).map(Vec::as_slice).unwrap_or_default();
        rows.iter().filter_map(|index| Some((*index, self.csv.row(*index)?)))
    }
}

/// The tables, read once for all matches.
#[derive(Debug, Default)]
pub struct Database {
    matches: Table,
    goals: Table,
    bookings: Table,
    substitutions: Table,
    kicks: Table,
}

/// A match in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// "M-2006-64".
    pub id: String,
    /// The side named first.
    pub home: String,
    /// The side named second.
    pub away: String,
    /// "2006-07-09".
    pub date: String,
    /// "2006 FIFA Men's World Cup, final".
    pub part: String,
}

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Unread {
    /// The file.
    pub file: &'static str,
    /// The number of the row, from 1 for the first row below the header.
    pub row: usize,
    /// Why.
    pub why: &'static str,
}

/// All matches, in order.
#[must_use]
pub fn list(matches: &str) -> Vec<Listed> {
    let csv = Csv::read(matches);
    let one = |row: Row<'_>| {
        let text = |column| row.get(column).map(str::to_owned);
        Some(Listed {
            id: text("match_id")?,
            home: text("home_team_name")?,
            away: text("away_team_name")?,
            date: text("match_date")?,
            part: format!("{}, {}", row.get("tournament_name")?, row.get("stage_name")?),
        })
    };
    csv.rows().filter_map(one).collect()
}

impl Database {
    /// Reads the tables.
    #[must_use]
    pub fn read(tables: &Tables) -> Database {
        Database {
            matches: Table::read("matches.csv", &tables.matches),
            goals: Table::read("goals.csv", &tables.goals),
            bookings: Table::read("bookings.csv", &tables.bookings),
            substitutions: Table::read("substitutions.csv", &tables.substitutions),
            kicks: Table::read("penalty_kicks.csv", &tables.kicks),
        }
    }

    /// The document of the match with this id. `None` if there is no such match, or its row is incomplete.
    #[must_use]
    pub fn report(&self, id: &str, offset: Option<&str>) -> Option<(Report, Vec<Unread>)> {
        let (_, row) = self.matches.of(id).next()?;
        let mut report = Report {
            touchline: touchline_football::document::VERSION,
            competition: competition(row)?,
            teams: vec![
                team(row, ["home_team_name", "home_team_code"])?,
                team(row, ["away_team_name", "away_team_code"])?,
            ],
            fixture: the_match(row, offset)?,
            sources: vec![Source {
                id: "fjelstul".to_owned(),
                title: "Fjelstul World Cup Database v1.2.0, © 2023 Joshua C. Fjelstul, Ph.D. (CC BY-SA 4.0)"
                    .to_owned(),
                url: Some("https://www.github.com/jfjelstul/worldcup".to_owned()),
            }],
            ..Report::default()
        };
        let mut unread = Vec::new();
        let mut each = |table: &Table, tell: &mut dyn FnMut(&mut Report, Row<'_>) -> Option<()>| {
            for (index, row) in table.of(id) {
                if tell(&mut report, row).is_none() {
                    let why = "a required value is missing";
                    unread.push(Unread { file: table.file, row: index + 1, why });
                }
            }
        };
        each(&self.goals, &mut goal);
        each(&self.bookings, &mut booking);
        let (mut changes, mut kicks) = (Vec::new(), Vec::new());
        each(&self.substitutions, &mut |report, row| change(report, row, &mut changes));
        each(&self.kicks, &mut |report, row| kick(report, row, &mut kicks));
        report.events.extend(substitutions(changes));
        report.sort_events();
        report.events.extend(kicks);
        let extra_time = row.get("extra_time") == Some("1");
        count_scores(&mut report, extra_time);
        if extra_time {
            report.record_extra_time();
        }
        Some((report, unread))
    }
}

/// The document of the match with this id. `None` if the list has no such match, or its row is incomplete.
#[must_use]
pub fn report(tables: &Tables, id: &str, offset: Option<&str>) -> Option<(Report, Vec<Unread>)> {
    Database::read(tables).report(id, offset)
}

fn competition(row: Row<'_>) -> Option<Competition> {
    let whole = row.get("tournament_name")?;
    let (season, name) = match whole.split_once(' ') {
        Some((year, name)) if year.bytes().all(|byte| byte.is_ascii_digit()) => (Some(year.to_owned()), name),
        _ => (None, whole),
    };
    let stage = row.get("group_name").filter(|group| *group != "not applicable").or(row.get("stage_name"))?;
    let mut letters = stage.chars();
    let stage = letters.next().map(|first| first.to_uppercase().chain(letters).collect());
    Some(Competition { name: name.to_owned(), season, stage, matchday: None })
}

fn team(row: Row<'_>, [name, code]: [&str; 2]) -> Option<Team> {
    let (name, code) = (row.get(name)?, row.get(code).map(str::to_owned));
    Some(Team { id: slug(name), name: name.to_owned(), code, ..Team::default() })
}

fn the_match(row: Row<'_>, offset: Option<&str>) -> Option<Match> {
    let time = row.get("match_date").zip(row.get("match_time")).zip(offset);
    let kicks = [row.number("home_team_score_penalties"), row.number("away_team_score_penalties")];
    Some(Match {
        home: slug(row.get("home_team_name")?),
        away: slug(row.get("away_team_name")?),
        kickoff: time.map(|((date, time), offset)| format!("{date}T{time}:00{offset}")),
        venue: row.get("stadium_name").map(|stadium| match row.get("city_name") {
            Some(city) => format!("{stadium}, {city}"),
            None => stadium.to_owned(),
        }),
        status: "finished".into(),
        score: Some([row.number("home_team_score")?, row.number("away_team_score")?]),
        shoot_out: match kicks {
            [Some(home), Some(away)] if row.get("penalty_shootout") == Some("1") => Some([home, away]),
            _ => None,
        },
        ..Match::default()
    })
}

/// The id of the player of a row. `team` is the player's team.
fn player(report: &mut Report, row: Row<'_>, team: &str) -> Option<String> {
    let named = |column| row.get(column).filter(|name| *name != "not applicable");
    let family = named("family_name").or(named("given_name"))?;
    let name = match named("given_name").filter(|given| *given != family) {
        Some(given) => format!("{given} {family}"),
        None => family.to_owned(),
    };
    let number = row.number("shirt_number").filter(|number| *number > 0);
    Some(report.player(&name, Some(family), number, team))
}

/// The time of a row: "45" and "2" mean 45+2.
fn moment(row: Row<'_>) -> Option<Moment> {
    let stoppage = row.number("minute_stoppage").filter(|more| *more > 0);
    Some(Moment { minute: Some(row.number("minute_regulation")?), stoppage, when: None })
}

fn goal(report: &mut Report, row: Row<'_>) -> Option<()> {
    let kind = match (row.get("own_goal")?, row.get("penalty")?) {
        ("1", _) => "own-goal",
        (_, "1") => "penalty-goal",
        _ => "goal",
    };
    // The table names the side for which a goal counts. The document names the player's side.
    let for_home = row.get("home_team")? == "1";
    let of_home = for_home != (kind == "own-goal");
    let team = if of_home { &report.fixture.home } else { &report.fixture.away }.clone();
    let (moment, player) = (moment(row)?, player(report, row, &team)?);
    report.events.push(Event { moment, kind, team, player: Some(player), ..Event::default() });
    Some(())
}

fn booking(report: &mut Report, row: Row<'_>) -> Option<()> {
    let kind = match (row.get("red_card")?, row.get("second_yellow_card")?) {
        (_, "1") => "second-yellow",
        ("1", _) => "red",
        _ => "yellow",
    };
    let team = slug(row.get("team_name")?);
    let (moment, player) = (moment(row)?, player(report, row, &team)?);
    report.events.push(Event { moment, kind, team, player: Some(player), ..Event::default() });
    Some(())
}

/// A kick of the shoot-out. The table lists one side's kicks, then the other's.
fn kick(report: &mut Report, row: Row<'_>, kicks: &mut Vec<Event>) -> Option<()> {
    let kind = if row.get("converted")? == "1" { "kick-scored" } else { "kick-missed" };
    let team = slug(row.get("team_name")?);
    let player = Some(player(report, row, &team)?);
    kicks.push(Event { period: Some(5), kind, team, player, ..Event::default() });
    Some(())
}

/// One player who goes off or comes on.
struct Change {
    moment: Moment,
    team: String,
    player: String,
    comes_on: bool,
}

fn change(report: &mut Report, row: Row<'_>, changes: &mut Vec<Change>) -> Option<()> {
    let team = slug(row.get("team_name")?);
    let (moment, player) = (moment(row)?, player(report, row, &team)?);
    changes.push(Change { moment, team, player, comes_on: row.get("coming_on")? == "1" });
    Some(())
}

/// If a team takes one player off and puts one on in the same minute, that is a substitution. If there are several,
/// the table does not say who replaced whom, so each stays single.
fn substitutions(changes: Vec<Change>) -> Vec<Event> {
    let count = |of: &Change, comes_on| {
        let same = |other: &&Change| {
            other.moment == of.moment && other.team == of.team && other.comes_on == comes_on
        };
        changes.iter().filter(same).count()
    };
    let mut events: Vec<Event> = Vec::new();
    for change in &changes {
        let is_pair = count(change, true) == 1 && count(change, false) == 1;
        let partner = events
            .iter_mut()
            .find(|event| is_pair && event.moment == change.moment && event.team == change.team);
        let player = Some(change.player.clone());
        match partner {
            Some(event) if change.comes_on => event.on = player,
            Some(event) => event.off = player,
            None => {
                let (on, off) = if change.comes_on { (player, None) } else { (None, player) };
                let (moment, team) = (change.moment, change.team.clone());
                events.push(Event { moment, kind: "substitution", team, on, off, ..Event::default() });
            }
        }
    }
    events
}

/// The scores at half-time and after 90 minutes, counted from the goals if all of them are known.
fn count_scores(report: &mut Report, extra_time: bool) {
    let home = report.fixture.home.clone();
    let goals =
        report.events.iter().filter(|event| ["goal", "own-goal", "penalty-goal"].contains(&event.kind));
    let goals: Vec<(u16, bool)> = goals
        .filter_map(|event| Some((event.moment.minute?, (event.team == home) != (event.kind == "own-goal"))))
        .collect();
    let until = |last: u16| {
        let count =
            |side| goals.iter().filter(|(minute, for_home)| *minute <= last && *for_home == side).count();
        let [home, away] = [count(true), count(false)].map(|count| u16::try_from(count).unwrap_or(u16::MAX));
        [home, away]
    };
    if Some(until(u16::MAX)) == report.fixture.score {
        report.fixture.half_time = Some(until(45));
        report.fixture.full_time = extra_time.then(|| until(90));
    }
}
