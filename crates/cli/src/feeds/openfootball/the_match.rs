//! Converts one game of a file, with all its lines, to a document.

use super::goals::{Goal, goals};
use super::lineups::{self, Lines, Person, lineup};
use super::{Book, Game, Side, Unread, group, kicks, referees};
use crate::feeds::report::{Competition, Event, LineUp, LineUps, Match, Moment, Report, Source};
use touchline_football::document::slug;

/// What else is known about a game.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The venue's UTC offset if the file has none: "+02:00".
    pub offset: Option<String>,
    /// Whether to add the other games of the group. Later ones count as still to play.
    pub group: bool,
}

/// The document of a game, and what could not be read in the lines below it.
#[must_use]
pub fn report(book: &Book, game: &Game, settings: &Settings) -> (Report, Vec<Unread>) {
    let ids = [slug(&game.home.name), slug(&game.away.name)];
    let mut report = Report {
        touchline: touchline_football::document::VERSION,
        competition: Competition {
            name: book.name.clone(),
            season: book.season.clone(),
            stage: game.stage.clone(),
            matchday: game.matchday,
        },
        teams: [&game.home, &game.away].map(Side::team).to_vec(),
        fixture: the_match(game, &ids, settings),
        sources: vec![source(&book.name)],
        ..Report::default()
    };
    let mut teller = Teller { game, ids: &ids, report: &mut report, unread: Vec::new() };
    // The players of the line-ups come first, in their order and spelling.
    let [home, away] = &game.lineups;
    let lineups = [teller.lineup(home), teller.lineup(away)];
    teller.set_lineups(&lineups);
    for goal in teller.goals(&game.goals) {
        teller.goal(&goal);
    }
    let people = || {
        (0..)
            .zip(&lineups)
            .flat_map(|(side, lines)| lines.iter().flatten().flatten().map(move |person| (side, person)))
    };
    for (side, person) in people() {
        teller.cards_of(side, person);
    }
    for (side, person) in people() {
        teller.substitutions_of(side, person);
    }
    teller.kicks();
    let (officials, unread) = referees::referees(&game.referees);
    teller.report.fixture.officials = officials;
    teller.unread.extend(unread);
    let unread = teller.unread;
    if game.scores.is_some_and(|scores| scores.extra_time) {
        report.record_extra_time();
    }
    if settings.group {
        group::add(&mut report, book, game, settings.offset.as_deref());
    }
    report.sort_events();
    (report, unread)
}

fn the_match(game: &Game, ids: &[String; 2], settings: &Settings) -> Match {
    let [home, away] = ids.clone();
    let mut fixture = Match {
        home,
        away,
        kickoff: game.kickoff(settings.offset.as_deref()),
        venue: game.venue.clone(),
        attendance: game.attendance,
        ..Match::default()
    };
    // A remark that says more than the status: "abandoned 60'".
    let says_more = |remark: &String| {
        game.note == Some("annulled") || remark.chars().any(|letter| letter.is_ascii_digit())
    };
    fixture.note = game.remark.clone().filter(says_more);
    let status = match (game.note, game.scores) {
        (Some("awarded"), _) => "awarded",
        (Some("postponed"), _) => "postponed",
        (Some("abandoned"), _) => "abandoned",
        (Some("suspended"), _) => "suspended",
        (Some(_), _) => "cancelled",
        (None, Some(_)) => "finished",
        (None, None) => "scheduled",
    };
    fixture.status = status.into();
    let counts = !matches!(status, "postponed" | "cancelled");
    if let Some(scores) = game.scores.filter(|_| counts) {
        fixture.score = Some(scores.score);
        (fixture.half_time, fixture.full_time) = (scores.half_time, scores.full_time);
        fixture.shoot_out = scores.shoot_out;
    }
    fixture
}

fn source(book: &str) -> Source {
    let repository = match book.split(' ').collect::<Vec<_>>().as_slice() {
        ["Euro", ..] => "/euro",
        ["World", "Cup", ..] => "/worldcup",
        ["UEFA", "Champions", ..] => "/champions-league",
        _ => "",
    };
    Source {
        id: "openfootball".to_owned(),
        title: "openfootball (CC0 1.0)".to_owned(),
        url: Some(format!("https://github.com/openfootball{repository}")),
    }
}

struct Teller<'g> {
    game: &'g Game,
    ids: &'g [String; 2],
    report: &'g mut Report,
    unread: Vec<Unread>,
}

impl Teller<'_> {
    fn lineup(&mut self, text: &[(usize, String)]) -> Option<Lines> {
        let (lines, unread) = lineup(text);
        self.unread.extend(unread);
        (!lines.is_empty()).then_some(lines)
    }

    fn set_lineups(&mut self, lineups: &[Option<Lines>; 2]) {
        let mut squads = (0..).zip(lineups).map(|(side, lines)| {
            let (lines, team) = (lines.as_ref()?, self.team(side));
            let start =
                lines.iter().flatten().map(|person| self.report.player(&person.name, None, None, &team));
            let start = start.collect();
            let captain = lines.iter().flatten().find(|person| person.is_captain);
            let captain = captain.map(|person| self.report.player(&person.name, None, None, &team));
            Some(LineUp { formation: lineups::formation(lines), captain, start, ..LineUp::default() })
        });
        let both = LineUps { home: squads.next().flatten(), away: squads.next().flatten() };
        if both != LineUps::default() {
            self.report.fixture.lineups = Some(both);
        }
    }

    fn goals(&mut self, lines: &[(usize, String)]) -> Vec<Goal> {
        let (goals, unread) = goals(lines, self.game.scores.map(|scores| scores.score));
        self.unread.extend(unread);
        goals
    }

    fn team(&self, side: usize) -> String {
        self.ids.get(side).cloned().unwrap_or_default()
    }

    fn goal(&mut self, goal: &Goal) {
        // The player's team, which for an own goal is the other one.
        let side = if goal.kind == "own-goal" { 1 - goal.side.min(1) } else { goal.side };
        let team = self.team(side);
        let (moment, player) =
            (self.moment(goal.time, goal.line), self.report.player(&goal.name, None, None, &team));
        self.report.events.push(Event {
            moment,
            kind: goal.kind,
            team,
            player: Some(player),
            ..Event::default()
        });
    }

    fn cards_of(&mut self, side: usize, person: &Person) {
        let team = self.team(side);
        let player = self.report.player(&person.name, None, None, &team);
        for (kind, time) in &person.cards {
            let (moment, player) = (self.moment(*time, person.line), Some(player.clone()));
            self.report.events.push(Event { moment, kind, team: team.clone(), player, ..Event::default() });
        }
        if let Some(next) = &person.replaced_by {
            self.cards_of(side, next);
        }
    }

    fn substitutions_of(&mut self, side: usize, person: &Person) {
        let Some(next) = &person.replaced_by else { return };
        let team = self.team(side);
        let off = self.report.player(&person.name, None, None, &team);
        let on = self.report.player(&next.name, None, None, &team);
        let moment = self.moment(next.on, next.line);
        let (on, off) = (Some(on), Some(off));
        self.report.events.push(Event { moment, kind: "substitution", team, on, off, ..Event::default() });
        self.substitutions_of(side, next);
    }

    /// The kicks of the shoot-out. They have no minute, so they stay behind everything else.
    fn kicks(&mut self) {
        match kicks::kicks(&self.game.kicks) {
            Ok(kicks) => {
                for kick in kicks {
                    let kind = if kick.scored { "kick-scored" } else { "kick-missed" };
                    let team = self.team(kick.side);
                    let player = Some(self.report.player(&kick.name, None, None, &team));
                    self.report.events.push(Event {
                        period: Some(5),
                        kind,
                        team,
                        player,
                        ..Event::default()
                    });
                }
            }
            Err(unread) => self.unread.push(unread),
        }
    }

    /// A time in the file. If this game cannot have it, it is left out, and its line is reported.
    fn moment(&mut self, time: Option<[u16; 2]>, line: usize) -> Moment {
        let Some([minute, stoppage]) = time else { return Moment::default() };
        let extra_time = self.game.scores.is_some_and(|scores| scores.extra_time);
        let last = if extra_time { 120 } else { 90 };
        let why = if minute == 0 || minute > 120 || stoppage > 0 && ![45, 90, 105, 120].contains(&minute) {
            "not a minute of a match: it is left out"
        } else if minute > last {
            "a minute of extra time, but the match has no \"a.e.t.\": it is left out"
        } else {
            return Moment {
                minute: Some(minute),
                stoppage: Some(stoppage).filter(|more| *more > 0),
                when: None,
            };
        };
        let text = self.game.details().find(|(number, _)| *number == line);
        self.unread.push(Unread::new(line, text.map_or("", |(_, text)| text), why));
        Moment { when: (minute > 90).then_some("late"), ..Moment::default() }
    }
}
