//! What happened in a match.

use super::form::{self, named};
use super::{Score, Stated};
use crate::clock::Moment;
use serde::Serialize;

/// One event of a match.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Event {
    /// Its id. If absent, made from the event's other keys.
    #[serde(default)]
    pub id: String,
    /// When: period, minute, stoppage time, or a hint.
    #[serde(flatten)]
    #[cfg_attr(feature = "schema", schemars(with = "form::MomentKeys"))]
    pub moment: Moment,
    /// What happened.
    pub kind: EventKind,
    /// The id of the acting player's team. An own goal counts for the other team.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// The acting player, by id or name. In Rust, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub player: Option<String>,
    /// Who made the assist. In Rust, by id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assist: Option<String>,
    /// Who saved, blocked or cleared: a player's id, or a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// substitution: who came on. In Rust, by id.
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// substitution: who went off. In Rust, by id.
    #[serde(rename = "out", skip_serializing_if = "Option::is_none")]
    pub off: Option<String>,
    /// The reason: "injury", …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// var: the id of the event that the check was about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// var: the outcome: "goal-stands", "no-goal", …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Why it did not count in the end ("var", …). It stays in the story but does not count in the score.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Cancelled>"))]
    pub cancelled: Option<String>,
    /// A sentence by the editor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The address of a clip.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<super::schema::Address>"))]
    pub clip: Option<String>,
    /// A photograph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// The score after it. It is not shown while the score of the match is lower.
    #[serde(default, skip_serializing_if = "Stated::is_absent")]
    pub score: Stated<Score>,
    /// Its sources, by id.
    #[serde(
        rename = "source",
        default,
        skip_serializing_if = "Vec::is_empty",
        serialize_with = "form::one_or_more"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::OneOrMore"))]
    pub sources: Vec<String>,
}

/// A photograph of an event. A page fetches it once its reader comes near.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Image {
    /// Its address.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Address"))]
    pub src: String,
    /// What it shows, for readers who do not see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// Who took it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// Its width in pixels. With the height, the page keeps a place for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 20_000)))]
    pub width: Option<u16>,
    /// Its height in pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 20_000)))]
    pub height: Option<u16>,
}

/// The kind of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// A goal.
    Goal,
    /// An own goal. It counts for the other team.
    OwnGoal,
    /// A goal from a penalty.
    PenaltyGoal,
    /// A penalty put wide or against the post or the bar.
    PenaltyMissed,
    /// A penalty saved.
    PenaltySaved,
    /// A shot saved.
    ShotSaved,
    /// A shot blocked.
    ShotBlocked,
    /// A shot off target.
    ShotOffTarget,
    /// A shot against the post or the bar.
    Woodwork,
    /// A shot cleared off the line.
    ClearedOffLine,
    /// A chance without a shot.
    Chance,
    /// A yellow card.
    Yellow,
    /// A second yellow card: the player is sent off.
    SecondYellow,
    /// A red card.
    Red,
    /// A substitution.
    Substitution,
    /// A check by the video assistant referee (VAR).
    Var,
    /// A period begins.
    PeriodStart,
    /// A period ends.
    PeriodEnd,
    /// A kick scored in the shoot-out.
    KickScored,
    /// A kick missed in the shoot-out.
    KickMissed,
    /// Something else worth a line.
    Note,
}

named! { EventKind as "EventKind" }

impl EventKind {
    /// Every kind, with its name in documents.
    pub const NAMES: [(&'static str, EventKind); 21] = [
        ("goal", EventKind::Goal),
        ("own-goal", EventKind::OwnGoal),
        ("penalty-goal", EventKind::PenaltyGoal),
        ("penalty-missed", EventKind::PenaltyMissed),
        ("penalty-saved", EventKind::PenaltySaved),
        ("shot-saved", EventKind::ShotSaved),
        ("shot-blocked", EventKind::ShotBlocked),
        ("shot-off-target", EventKind::ShotOffTarget),
        ("woodwork", EventKind::Woodwork),
        ("cleared-off-line", EventKind::ClearedOffLine),
        ("chance", EventKind::Chance),
        ("yellow", EventKind::Yellow),
        ("second-yellow", EventKind::SecondYellow),
        ("red", EventKind::Red),
        ("substitution", EventKind::Substitution),
        ("var", EventKind::Var),
        ("period-start", EventKind::PeriodStart),
        ("period-end", EventKind::PeriodEnd),
        ("kick-scored", EventKind::KickScored),
        ("kick-missed", EventKind::KickMissed),
        ("note", EventKind::Note),
    ];

    /// Its name in documents.
    #[must_use]
    pub fn name(self) -> &'static str {
        EventKind::NAMES.iter().find(|(_, kind)| *kind == self).map_or("note", |(name, _)| name)
    }

    /// Whether it is a goal in play, for either team. Kicks in a shoot-out are not.
    #[must_use]
    pub fn is_goal(self) -> bool {
        matches!(self, EventKind::Goal | EventKind::OwnGoal | EventKind::PenaltyGoal)
    }

    /// Whether it is an attempt or a chance without a goal.
    #[must_use]
    pub fn is_chance(self) -> bool {
        matches!(
            self,
            EventKind::PenaltyMissed
                | EventKind::PenaltySaved
                | EventKind::ShotSaved
                | EventKind::ShotBlocked
                | EventKind::ShotOffTarget
                | EventKind::Woodwork
                | EventKind::ClearedOffLine
                | EventKind::Chance
        )
    }

    /// Whether it sends a player off.
    #[must_use]
    pub fn is_sending_off(self) -> bool {
        matches!(self, EventKind::SecondYellow | EventKind::Red)
    }

    /// Whether it is a card.
    #[must_use]
    pub fn is_card(self) -> bool {
        matches!(self, EventKind::Yellow | EventKind::SecondYellow | EventKind::Red)
    }

    /// Whether it is a kick in a shoot-out.
    #[must_use]
    pub fn is_kick(self) -> bool {
        matches!(self, EventKind::KickScored | EventKind::KickMissed)
    }
}
