//! Builds the document of a match. The JSON feeds share this code.

use super::cast::{Cast, Named};
use super::contradictions::contradictions;
use super::made::{Made, Paper};
use super::moments::{in_order, moment, start_of};
use super::report::{Competition, Event, Moment, Official, Report, Source, Team};
use super::tables::free;
use std::borrow::Cow;
use touchline_football::document::{VERSION, slug};

/// A side as the feed names it.
#[derive(Clone, Debug, Default)]
pub struct Club {
    /// The feed's id.
    pub id: Option<i64>,
    /// The name.
    pub name: Option<String>,
    /// A short name.
    pub short: Option<String>,
    /// A code; kept if it has three letters.
    pub code: Option<String>,
}

impl Club {
    /// The team for a document, without its id. `None` without a name.
    #[must_use]
    pub fn team(self) -> Option<Team> {
        let trimmed =
            |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let name = trimmed(self.name)?;
        let short = trimmed(self.short).filter(|short| *short != name);
        let code = trimmed(self.code)
            .filter(|code| code.chars().count() == 3 && code.chars().all(char::is_alphanumeric));
        let (id, code) = (slug(&name), code.map(|code| code.to_uppercase()));
        Some(Team { id, name, short, code, ..Team::default() })
    }
}

/// A match being built.
pub struct Making<'m> {
    /// Where notices go.
    pub made: &'m mut Made,
    /// The document so far.
    pub report: Report,
    /// The players named so far.
    pub cast: Cast,
    /// Whether extra time was played.
    pub extra_time: bool,
    /// Whether the feed lists the goals of this match, even if there are none.
    pub tells_goals: bool,
    feed_ids: [Option<i64>; 2],
}

impl<'m> Making<'m> {
    /// Starts with the two sides. `None`, with a notice, if a side has no name or both are the same.
    pub fn begin(made: &'m mut Made, clubs: [Club; 2], source: Source) -> Option<Making<'m>> {
        let feed_ids = [clubs[0].id, clubs[1].id];
        let [home, away] = clubs.map(Club::team);
        let (Some(home), Some(mut away)) = (home, away) else {
            made.say("", "the teams are not yet known: no document");
            return None;
        };
        if home.name == away.name {
            made.say("", format!("\"{}\" plays against itself: no document", home.name));
            return None;
        }
        away.id = free(&away.id, |id| id == home.id);
        let mut report = Report { touchline: VERSION, sources: vec![source], ..Report::default() };
        (report.fixture.home, report.fixture.away) = (home.id.clone(), away.id.clone());
        report.teams = vec![home, away];
        let (cast, extra_time, tells_goals) = (Cast::default(), false, false);
        Some(Making { made, report, cast, extra_time, tells_goals, feed_ids })
    }

    /// The side of a team as the feed names it: by its id, otherwise by its name.
    #[must_use]
    pub fn side(&self, id: Option<i64>, name: Option<&str>) -> Option<usize> {
        let by_id = id.and_then(|id| self.feed_ids.iter().position(|own| *own == Some(id)));
        by_id.or_else(|| {
            let folded = slug(name?);
            self.report.teams.iter().take(2).position(|team| slug(&team.name) == folded)
        })
    }

    /// The document's id of a side.
    #[must_use]
    pub fn team(&self, side: usize) -> String {
        let fixture = &self.report.fixture;
        if side == 0 { &fixture.home } else { &fixture.away }.clone()
    }

    /// The document's id of a player.
    pub fn player(&mut self, side: usize, id: Option<i64>, name: Option<&str>) -> Option<String> {
        self.cast.player(&mut self.report, side, &Named { id, name, ..Named::default() })
    }

    /// The ids of the players in a part of a line-up. Leaves out, with a notice, a player who is listed twice or has
    /// no name.
    pub fn squad<'n>(
        &mut self,
        side: usize,
        players: impl Iterator<Item = Named<'n>>,
        place: &str,
    ) -> Vec<String> {
        let mut ids = Vec::new();
        for named in players {
            match self.cast.player(&mut self.report, side, &named) {
                Some(id) if ids.contains(&id) => {
                    self.made.say(place, format!("{id} is listed twice: one entry is kept"))
                }
                Some(id) => ids.push(id),
                None => self.made.say(place, "a player without a name is left out"),
            }
        }
        ids
    }

    /// The moment of an event. Reports what is wrong with it.
    pub fn moment(&mut self, place: &str, minute: Option<i64>, stoppage: Option<i64>) -> Moment {
        let (found, wrong) = moment(minute, stoppage, self.extra_time);
        if let Some(wrong) = wrong {
            let minute = minute.map_or_else(String::new, |minute| minute.to_string());
            let stoppage = stoppage.map_or_else(String::new, |stoppage| format!("+{stoppage}"));
            self.made.say(place, format!("minute {minute}{stoppage}: {wrong}"));
        }
        found
    }

    /// Adds an event of a side.
    pub fn event(&mut self, kind: &'static str, side: usize, event: Event) {
        let team = self.team(side);
        self.report.events.push(Event { kind, team, ..event });
    }

    /// Adds a goal. `counts_for` is the side for which it counts; the scorer of an own goal belongs to the other
    /// side.
    pub fn goal(
        &mut self,
        kind: &'static str,
        counts_for: usize,
        scorer: (Option<i64>, Option<&str>),
        event: Event,
    ) {
        let side = if kind == "own-goal" { 1 - counts_for.min(1) } else { counts_for };
        let player = self.player(side, scorer.0, scorer.1);
        self.event(kind, side, Event { player, ..event });
    }

    /// Adds an official, if there is one.
    pub fn official(&mut self, role: &str, name: Option<&str>, country: Option<&str>) {
        let trimmed =
            |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        if let Some(name) = trimmed(name) {
            let (role, country) = (role.to_owned(), trimmed(country));
            self.report.fixture.officials.push(Official { role, name, country });
        }
    }

    /// Sets the formation, if its lines add up to ten players.
    pub fn formation(&mut self, place: &str, text: Option<&str>) -> Option<String> {
        let text = text.map(str::trim).filter(|text| !text.is_empty())?;
        let lines: Option<Vec<u32>> = text.split('-').map(|line| line.parse().ok()).collect();
        let is_whole = lines.is_some_and(|lines| {
            lines.iter().sum::<u32>() == 10 && lines.iter().all(|line| (1..=9).contains(line))
        });
        if !is_whole {
            self.made.say(place, format!("\"{text}\" is not a formation of ten players: it is left out"));
        }
        is_whole.then(|| text.to_owned())
    }

    /// Finishes the document: orders its events, and reports what contradicts its scores.
    pub fn finish(mut self) {
        if self.extra_time {
            self.report.record_extra_time();
        }
        in_order(&mut self.report.events);
        if self.report.competition.name.is_empty() && self.report.competition != Competition::default() {
            self.report.competition = Competition::default();
            self.made.leave_out("stages and matchdays of an unnamed competition", 1);
        }
        let fixture = &mut self.report.fixture;
        if matches!(fixture.status.as_ref(), "scheduled" | "delayed" | "postponed" | "cancelled") {
            if let Some([home, away]) = fixture.score.take() {
                let status = &fixture.status;
                self.made.say("", format!("the score {home}-{away} of a match that is {status} is left out"));
            }
            (fixture.half_time, fixture.full_time, fixture.shoot_out) = (None, None, None);
        }
        for text in contradictions(&self.report, self.tells_goals) {
            self.made.say("", text);
        }
        self.made.document = Some(Paper::Match(Box::new(self.report)));
    }
}

/// The status of a match, given by its name in documents if it is known. Otherwise it is the feed's own word, with a
/// notice: no match with an unknown status is over.
#[must_use]
pub fn named_status(
    made: &mut Made,
    place: &str,
    known: Option<&'static str>,
    word: &str,
) -> Cow<'static, str> {
    match known {
        Some(known) => known.into(),
        None if word.trim().is_empty() => {
            made.say(place, "the status is missing");
            "".into()
        }
        None => {
            let word = start_of(word);
            made.say(place, format!("unknown status \"{word}\": it is kept as it is"));
            word.into()
        }
    }
}
