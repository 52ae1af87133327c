//! Turns a document into what the views show: the score, the scorers, the story, and the score by period.
//!
//! ```
//! use touchline_football::document::Document;
//! use touchline_football::story::{Side, Story, scorers};
//!
//! let (document, _) = Document::from_json(r#"{
//!     "touchline": 1,
//!     "teams": [{ "id": "liv", "name": "Liverpool" }, { "id": "nap", "name": "Napoli" }],
//!     "match": { "home": "liv", "away": "nap", "status": "finished", "score": [1, 1] },
//!     "events": [
//!         { "kind": "goal", "team": "nap", "player": "Mertens", "minute": 21 },
//!         { "kind": "goal", "team": "liv", "player": "Lovren", "minute": 65 }
//!     ]
//! }"#)?;
//! let scores: Vec<_> = Story::of(&document).entries().map(|entry| entry.score).collect();
//! assert_eq!(scores, [Some([0, 1]), Some([1, 1])]);
//! assert_eq!(scorers(&document, Side::Away)[0].goals.len(), 1);
//! # Ok::<(), touchline_football::document::Error>(())
//! ```
//!
//! Nothing here is invented. An event without a minute only keeps its place in the list. A card with neither
//! minute nor period stands apart, after the end.

mod decision;
mod earlier;
mod entries;
mod fixtures;
mod kicks;
mod lineups;
mod rewind;
mod score;

pub use decision::{Decider, Decision};
pub use earlier::{FormResult, LAST, Meetings, form_of, meetings};
pub use entries::{Break, BreakKind, Counts, Entry, Item, Lead, Loudness, Story};
pub use fixtures::{MatchRow, Matchday, matchdays};
pub use kicks::{Kick, Pair, pairs_of_kicks};
pub use lineups::{Mark, MarkKind, Selected, Squad, marks_of, rows_of};
pub use rewind::{moments, rewound};
pub use score::{Scorer, goals_run_ahead, score_after, scorers};

use crate::document::{Document, Event, EventKind, Match, Outcome, Score};

/// A side of the match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The home side.
    Home,
    /// The away side.
    Away,
}

impl Side {
    /// Both sides, home first.
    pub const BOTH: [Side; 2] = [Side::Home, Side::Away];

    /// The opposite side.
    #[must_use]
    pub fn other(self) -> Side {
        match self {
            Side::Home => Side::Away,
            Side::Away => Side::Home,
        }
    }

    /// Returns this side's value in a `[home, away]` pair.
    #[must_use]
    pub fn of<T: Copy>(self, [home, away]: [T; 2]) -> T {
        match self {
            Side::Home => home,
            Side::Away => away,
        }
    }

    /// Returns a `[home, away]` pair with this side's value first.
    #[must_use]
    pub fn first<T: Copy>(self, pair: [T; 2]) -> [T; 2] {
        [self.of(pair), self.other().of(pair)]
    }

    /// Returns the side that a score puts ahead. `None` if the score is level.
    #[must_use]
    pub fn ahead(score: Score) -> Option<Side> {
        match Outcome::of(score) {
            Outcome::Home => Some(Side::Home),
            Outcome::Draw => None,
            Outcome::Away => Some(Side::Away),
        }
    }
}

impl Match {
    /// Returns the side of a team. `None` if the team does not play in this match.
    #[must_use]
    pub fn side(&self, team: &str) -> Option<Side> {
        [(Side::Home, &self.home), (Side::Away, &self.away)]
            .into_iter()
            .find_map(|(side, id)| (id == team).then_some(side))
    }

    /// Returns the id of a side's team.
    #[must_use]
    pub fn team_of(&self, side: Side) -> &str {
        match side {
            Side::Home => &self.home,
            Side::Away => &self.away,
        }
    }
}

/// The side that acts in an event: the side of its team, or else of its player's team.
#[must_use]
pub fn acting_side(document: &Document, event: &Event) -> Option<Side> {
    let the_match = document.the_match.as_ref()?;
    let players_team = || {
        let player = event.player.as_deref().or(event.off.as_deref()).or(event.on.as_deref())?;
        document.player(player)?.team.as_deref()
    };
    the_match.side(event.team.as_deref().or_else(players_team)?)
}

/// The side that a goal counts for. `None` if the event is no goal that counts. An own goal counts for the
/// opposite side.
#[must_use]
pub fn scoring_side(document: &Document, event: &Event) -> Option<Side> {
    let side = acting_side(document, event).filter(|_| event.kind.is_goal() && event.cancelled.is_none())?;
    Some(if event.kind == EventKind::OwnGoal { side.other() } else { side })
}
