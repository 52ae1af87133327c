//! What happened in a match.

use crate::clock::Moment;

/// One event of a match.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its id: given, or made stable from what it says.
    pub id: String,
    /// When: period, minute, stoppage time, or a hint.
    pub moment: Moment,
    /// What.
    pub kind: EventKind,
    /// The id of the acting player's team: an own goal counts for the other one. None for an event of both sides.
    pub team: Option<String>,
    /// The id of the acting player.
    pub player: Option<String>,
    /// The id of the player who made the goal.
    pub assist: Option<String>,
    /// Who saved, blocked or cleared: a player's id, or a name.
    pub by: Option<String>,
    /// A substitution: the id of the player who came on.
    pub on: Option<String>,
    /// A substitution: the id of the player who went off.
    pub off: Option<String>,
    /// Why: "injury", …
    pub reason: Option<String>,
    /// A VAR check: the id of the event that it was about.
    pub about: Option<String>,
    /// A VAR check: how it ended ("goal-stands", "no-goal", …).
    pub outcome: Option<String>,
    /// Set ("var", …) where the event did not count in the end: it stays in the story and out of the score.
    pub cancelled: Option<String>,
    /// A sentence of the editor's own.
    pub text: Option<String>,
    /// The address of a clip.
    pub clip: Option<String>,
    /// The score after it, `[home, away]`, where the document states it.
    pub score: Option<[u16; 2]>,
    /// Whether the document has a score for it that cannot be read: then none is counted.
    pub is_score_unknown: bool,
    /// The ids of its sources.
    pub sources: Vec<String>,
}

/// What an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// A goal.
    Goal,
    /// An own goal: it counts for the other side.
    OwnGoal,
    /// A goal from a penalty.
    PenaltyGoal,
    /// A penalty put wide or against the frame.
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
    /// A check by the video assistant.
    Var,
    /// A period begins.
    PeriodStart,
    /// A period ends.
    PeriodEnd,
    /// A kick of the shoot-out scored.
    KickScored,
    /// A kick of the shoot-out missed.
    KickMissed,
    /// Something else worth a line.
    Note,
}

impl EventKind {
    /// Every kind with its name in documents.
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

    /// Whether it is a goal of play, for either side; kicks of a shoot-out are not.
    #[must_use]
    pub fn is_goal(self) -> bool {
        matches!(self, EventKind::Goal | EventKind::OwnGoal | EventKind::PenaltyGoal)
    }

    /// Whether it is an attempt or a chance that brought no goal.
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

    /// Whether it is a kick of a shoot-out.
    #[must_use]
    pub fn is_kick(self) -> bool {
        matches!(self, EventKind::KickScored | EventKind::KickMissed)
    }
}
