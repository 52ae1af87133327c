//! The labels and sentences of the story.

use super::{Words, messages};
use crate::document::{Document, Event, EventKind, Source};
use crate::story::MarkKind;

impl Words {
    /// The word above an event's sentence: "Shot saved".
    #[must_use]
    pub fn kicker(&self, event: &Event) -> &str {
        self.text(match event.kind {
            kind if kind.is_goal() && event.cancelled.is_some() => messages::kind_disallowed(),
            EventKind::Goal => messages::kind_goal(),
            EventKind::OwnGoal => messages::kind_own_goal(),
            EventKind::PenaltyGoal => messages::kind_penalty_goal(),
            EventKind::PenaltyMissed => messages::kind_penalty_missed(),
            EventKind::PenaltySaved => messages::kind_penalty_saved(),
            EventKind::ShotSaved => messages::kind_shot_saved(),
            EventKind::ShotBlocked => messages::kind_shot_blocked(),
            EventKind::ShotOffTarget => messages::kind_shot_off_target(),
            EventKind::Woodwork => messages::kind_woodwork(),
            EventKind::ClearedOffLine => messages::kind_cleared_off_line(),
            EventKind::Chance => messages::kind_chance(),
            EventKind::Yellow => messages::kind_yellow(),
            EventKind::SecondYellow => messages::kind_second_yellow(),
            EventKind::Red => messages::kind_red(),
            EventKind::Substitution => messages::kind_substitution(),
            EventKind::Var => messages::kind_var(),
            EventKind::KickScored => messages::kind_kick_scored(),
            EventKind::KickMissed => messages::kind_kick_missed(),
            EventKind::PeriodStart | EventKind::PeriodEnd | EventKind::Note => messages::kind_note(),
        })
    }

    /// An event in a sentence: the editor's own text, or one made from the document.
    #[must_use]
    pub fn sentence(&self, document: &Document, event: &Event) -> String {
        if let Some(text) = &event.text {
            return text.clone();
        }
        let player = event.player.as_deref().map(|player| self.player(document, player));
        let by = event.by.as_deref().map(|by| self.player(document, by));
        match (event.kind, player, by) {
            (EventKind::Var, ..) => self.var_outcome(event.outcome.as_deref()).to_owned(),
            (EventKind::ShotSaved | EventKind::PenaltySaved, Some(player), Some(by)) => {
                self.speak(messages::text_saved(player, by))
            }
            (EventKind::ShotBlocked, Some(player), Some(by)) => {
                self.speak(messages::text_blocked(player, by))
            }
            (EventKind::ClearedOffLine, Some(player), Some(by)) => {
                self.speak(messages::text_cleared_off_line(player, by))
            }
            (EventKind::Chance, Some(player), Some(by)) => self.speak(messages::text_chance(player, by)),
            (_, Some(player), _) => player.to_owned(),
            (_, None, Some(by)) => by.to_owned(),
            (_, None, None) => String::new(),
        }
    }

    /// The name of a scorer. For an own goal it includes the player's own team, because the goal counts for
    /// the opposite side: "Koulibaly (Napoli)".
    #[must_use]
    pub fn scorer(&self, document: &Document, event: &Event) -> String {
        let Some(player) = event.player.as_deref() else { return self.unknown_scorer().to_owned() };
        let player = self.player(document, player);
        match event.team.as_deref() {
            Some(team) if event.kind == EventKind::OwnGoal => {
                self.speak(messages::own_goal_by(player, self.team(document, team)))
            }
            _ => player.to_owned(),
        }
    }

    /// The assist: "Assist: Milner."
    #[must_use]
    pub fn assist(&self, document: &Document, event: &Event) -> Option<String> {
        let player = event.assist.as_deref().map(|player| self.player(document, player))?;
        Some(self.speak(messages::assist(player)))
    }

    /// How a VAR check ended.
    #[must_use]
    pub fn var_outcome<'w>(&'w self, outcome: Option<&'w str>) -> &'w str {
        self.text(match outcome {
            Some("goal-stands") => messages::var_goal_stands(),
            Some("no-goal") => messages::var_no_goal(),
            Some("penalty") => messages::var_penalty(),
            Some("no-penalty") => messages::var_no_penalty(),
            Some("red") => messages::var_red(),
            Some("no-red") => messages::var_no_red(),
            Some("overturned") => messages::var_overturned(),
            Some("stands") => messages::var_stands(),
            Some(other) => return other,
            None => messages::var_under_way(),
        })
    }

    /// The reason for a substitution, after the name of the player who came off: "(injured)".
    #[must_use]
    pub fn reason(&self, reason: &str) -> String {
        match reason {
            "injury" => self.text(messages::reason_injury()).to_owned(),
            other => self.speak(messages::reason_other(other)),
        }
    }

    /// After the player who came on, for screen readers.
    #[must_use]
    pub fn on(&self) -> &str {
        self.text(messages::came_on())
    }

    /// After the player who came off, for screen readers.
    #[must_use]
    pub fn off(&self) -> &str {
        self.text(messages::went_off())
    }

    /// Where a link leads: the name of a host.
    #[must_use]
    pub fn opens_at(&self, host: &str) -> String {
        self.speak(messages::opens_at(host))
    }

    /// The link to a clip of an event.
    #[must_use]
    pub fn clip(&self) -> &str {
        self.text(messages::clip())
    }

    /// The heading over cards without a minute or an order, in two font weights.
    #[must_use]
    pub fn loose_cards(&self) -> [&str; 2] {
        [messages::loose_cards(), messages::loose_cards_note()].map(|message| self.text(message))
    }

    /// The label of the filter, and its three levels.
    #[must_use]
    pub fn filter(&self) -> [&str; 4] {
        [messages::filter(), messages::filter_goals(), messages::filter_key(), messages::filter_all()]
            .map(|message| self.text(message))
    }

    /// A mark of a line-up for screen readers: "goal", "off".
    #[must_use]
    pub fn mark(&self, kind: MarkKind) -> &str {
        self.text(match kind {
            MarkKind::Goal => messages::mark_goal(),
            MarkKind::OwnGoal => messages::mark_own_goal(),
            MarkKind::Assist => messages::mark_assist(),
            MarkKind::Yellow => messages::mark_yellow(),
            MarkKind::SecondYellow => messages::mark_second_yellow(),
            MarkKind::Red => messages::mark_red(),
            MarkKind::On => messages::mark_on(),
            MarkKind::Off => messages::mark_off(),
        })
    }

    /// The first line of the latest event of a live match: "65′ Goal, latest".
    #[must_use]
    pub fn latest(&self, event: &Event) -> String {
        let kind = self.kicker(event);
        match event.moment.minute {
            Some(minute) => self.speak(messages::latest(&self.minute(minute), kind)),
            None => self.speak(messages::latest_without_minute(kind)),
        }
    }

    /// The label of the button that turns the order of the story round.
    #[must_use]
    pub fn order(&self, is_newest_first: bool) -> &str {
        self.text(if is_newest_first { messages::oldest_first() } else { messages::newest_first() })
    }

    /// The label before the sources of the story.
    #[must_use]
    pub fn sources(&self) -> &str {
        self.text(messages::sources())
    }

    /// A source with its date: "match report (2019-11-27)".
    #[must_use]
    pub fn source(&self, source: &Source) -> String {
        match &source.date {
            Some(date) => self.speak(messages::source_dated(&source.title, date)),
            None => source.title.clone(),
        }
    }
}
