//! A match on its way from a feed to a document. The keys are in the order in which people write them. What the feed
//! does not state is absent.

use super::periods::period_of;
use serde::Serialize;
use serde_json::Number;
use std::borrow::Cow;
pub use touchline_football::document::{Official, Sides};
use touchline_football::document::{lay_out, slug};

/// A whole document.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Report {
    /// The version of the format.
    pub touchline: u32,
    /// When the feed last changed its data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<String>,
    /// The competition.
    #[serde(skip_serializing_if = "Competition::is_unknown")]
    pub competition: Competition,
    /// The name of a set of rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<String>,
    /// The two sides, and the other teams of their group.
    pub teams: Vec<Team>,
    /// Everybody who is named.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub players: Vec<Player>,
    /// The match.
    #[serde(rename = "match")]
    pub fixture: Match,
    /// What happened, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event>,
    /// The group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
    /// The source, with its licence.
    pub sources: Vec<Source>,
}

/// The competition.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Competition {
    /// Its name.
    pub name: String,
    /// The season.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub season: Option<String>,
    /// The stage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// The matchday.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matchday: Option<u16>,
}

impl Competition {
    fn is_unknown(&self) -> bool {
        *self == Competition::default()
    }
}

/// A team.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Team {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// A short name, if it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Its three letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Its colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
    /// A second colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour2: Option<String>,
    /// The URL of its crest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crest: Option<String>,
    /// Other names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aka: Vec<String>,
}

/// A player.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Player {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The name on the shirt, if it differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// The id of the team.
    pub team: String,
    /// The shirt number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u16>,
    /// His position, by its name in documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<&'static str>,
}

/// The match.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Match {
    /// The id of the match's fixture in the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fixture: Option<String>,
    /// The id of the home side.
    pub home: String,
    /// The id of the away side.
    pub away: String,
    /// Date and time, with the venue's offset.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kickoff: Option<String>,
    /// The venue, or the town.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// The status, by its name in documents. An unknown one keeps the feed's word.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub status: Cow<'static, str>,
    /// The clock of a live match.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<Clock>,
    /// The goals, including extra time if it was played.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<[u16; 2]>,
    /// At half-time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub half_time: Option<[u16; 2]>,
    /// After 90 minutes, if extra time was played.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_time: Option<[u16; 2]>,
    /// The kicks scored in the shoot-out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shoot_out: Option<[u16; 2]>,
    /// Why it was abandoned, awarded and the like.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The id of the winner, if the results do not show it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub winner: Option<String>,
    /// The attendance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attendance: Option<u32>,
    /// The shirts in this match.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colours: Option<Sides<String>>,
    /// The referee and the assistants.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub officials: Vec<Official>,
    /// The line-ups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lineups: Option<LineUps>,
    /// The statistics of both sides.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statistics: Vec<Statistic>,
}

/// The minute of a live match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// The period, 1 to 5.
    pub period: u8,
    /// The current minute.
    pub minute: u16,
    /// Minutes into stoppage time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stoppage: Option<u16>,
}

/// One figure for each side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statistic {
    /// Its name.
    pub name: String,
    /// The home side's figure.
    pub home: Number,
    /// The away side's figure.
    pub away: Number,
}

/// Both line-ups.
pub type LineUps = Sides<LineUp>;

/// A line-up, as ids of players.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LineUp {
    /// Lines from the back: "4-3-3".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formation: Option<String>,
    /// The id of the captain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub captain: Option<String>,
    /// The coach's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coach: Option<String>,
    /// The starting eleven.
    pub start: Vec<String>,
    /// The substitutes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bench: Vec<String>,
}

/// An event.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Event {
    /// The period, if the minute does not give it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<u8>,
    /// When: the minute, or nothing.
    #[serde(flatten)]
    pub moment: Moment,
    /// The kind of event, by its name in documents.
    pub kind: &'static str,
    /// The id of the acting side.
    pub team: String,
    /// The id of the acting player.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub player: Option<String>,
    /// The id of the player who gave the assist.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assist: Option<String>,
    /// The id of the player who came on.
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// The id of the player who went off.
    #[serde(rename = "out", skip_serializing_if = "Option::is_none")]
    pub off: Option<String>,
    /// The reason.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The outcome of a VAR check.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
}

/// The time of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// The minute.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minute: Option<u16>,
    /// Minutes into stoppage time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stoppage: Option<u16>,
    /// What is known if the minute is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<&'static str>,
}

/// A group.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its fixtures.
    pub fixtures: Vec<Fixture>,
}

/// A fixture of a group.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Fixture {
    /// Its id.
    pub id: String,
    /// The matchday.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matchday: Option<u16>,
    /// The id of the home side.
    pub home: String,
    /// The id of the away side.
    pub away: String,
    /// Date and time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kickoff: Option<String>,
    /// The goals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<[u16; 2]>,
    /// What is unusual about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<&'static str>,
}

/// A source.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Its title, with the licence.
    pub title: String,
    /// Its URL.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Report {
    /// The id of a player of a side. Adds the player if he is new. Two spellings that differ only in diacritics
    /// (Gündogan, Gündoğan) are one; the first one is kept.
    pub fn player(&mut self, name: &str, short: Option<&str>, number: Option<u16>, team: &str) -> String {
        let same = |player: &&Player| player.team == team && slug(&player.name) == slug(name);
        if let Some(known) = self.players.iter().find(same) {
            return known.id.clone();
        }
        let taken = |id: &String| self.players.iter().any(|player| player.id == *id);
        let tries = [slug(short.unwrap_or(name)), slug(name), format!("{}-{team}", slug(name))];
        let id = tries.iter().find(|id| !taken(id)).unwrap_or(&tries[2]).clone();
        let (short, team) = (short.filter(|short| *short != name), team.to_owned());
        let player = Player {
            id: id.clone(),
            name: name.to_owned(),
            short: short.map(str::to_owned),
            team,
            number,
            position: None,
        };
        self.players.push(player);
        id
    }

    /// Records that extra time was played. The score after 90 minutes shows it; if that is unknown, the periods of the
    /// events do.
    pub fn record_extra_time(&mut self) {
        if self.fixture.full_time.is_some() {
            return;
        }
        if self.fixture.score == Some([0, 0]) {
            self.fixture.full_time = Some([0, 0]);
        }
        for event in &mut self.events {
            let of_extra_time = event.moment.minute.map(period_of).filter(|period| *period > 2);
            event.period = event.period.or(of_extra_time);
        }
    }

    /// Sorts the events by minute; those without one come last. The order within a minute stays.
    pub fn sort_events(&mut self) {
        self.events.sort_by_key(|event| {
            let Moment { minute, stoppage, when } = event.moment;
            (minute.unwrap_or(u16::MAX), stoppage.unwrap_or_default(), minute.is_none() && when.is_none())
        });
    }

    /// The document as text, in the layout of the document writer. That writer itself is not used: the feed did not
    /// state what the reader fills in if a document does not (ids, a team's code).
    ///
    /// # Errors
    /// None in practice: the types are plain.
    pub fn text(&self) -> serde_json::Result<String> {
        Ok(lay_out(&serde_json::to_value(self)?))
    }
}
