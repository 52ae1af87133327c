//! The kickers and sentences of the story.

use super::Words;
use crate::document::{Document, Event, EventKind, Source};
use crate::story::MarkKind;

impl Words {
    /// The word above an event's sentence: "Shot saved".
    #[must_use]
    pub fn kicker(&self, event: &Event) -> &'static str {
        match event.kind {
            kind if kind.is_goal() && event.cancelled.is_some() => "Goal disallowed",
            EventKind::Goal => "Goal",
            EventKind::OwnGoal => "Own goal",
            EventKind::PenaltyGoal => "Goal, penalty",
            EventKind::PenaltyMissed => "Penalty missed",
            EventKind::PenaltySaved => "Penalty saved",
            EventKind::ShotSaved => "Shot saved",
            EventKind::ShotBlocked => "Shot blocked",
            EventKind::ShotOffTarget => "Off target",
            EventKind::Woodwork => "Woodwork",
            EventKind::ClearedOffLine => "Blocked on the line",
            EventKind::Chance => "Chance",
            EventKind::Yellow => "Yellow card",
            EventKind::SecondYellow => "Second yellow card",
            EventKind::Red => "Red card",
            EventKind::Substitution => "Substitution",
            EventKind::Var => "VAR check",
            EventKind::KickScored => "Kick scored",
            EventKind::KickMissed => "Kick missed",
            EventKind::PeriodStart | EventKind::PeriodEnd | EventKind::Note => "Note",
        }
    }

    /// An event in a sentence: the editor's own text, else one made from what the document says.
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
                format!("{player} shoots; {by} saves.")
            }
            (EventKind::ShotBlocked, Some(player), Some(by)) => format!("{player} shoots; {by} blocks."),
            (EventKind::ClearedOffLine, Some(player), Some(by)) => {
                format!("{player} shoots; {by} clears off the line.")
            }
            (EventKind::Chance, Some(player), Some(by)) => format!("A chance for {player}; {by} clears."),
            (_, Some(player), _) => player.to_owned(),
            (_, None, Some(by)) => by.to_owned(),
            (_, None, None) => String::new(),
        }
    }

    /// What a goal's line says below the scorer: the editor's text, else who made it.
    #[must_use]
    pub fn goal_detail(&self, document: &Document, event: &Event) -> Option<String> {
        let assist = event.assist.as_deref().map(|player| self.player(document, player));
        event.text.clone().or_else(|| assist.map(|player| format!("Made by {player}.")))
    }

    /// How a VAR check ended.
    #[must_use]
    pub fn var_outcome<'e>(&self, outcome: Option<&'e str>) -> &'e str {
        match outcome {
            Some("goal-stands") => "The goal stands.",
            Some("no-goal") => "No goal.",
            Some("penalty") => "Penalty given.",
            Some("no-penalty") => "No penalty.",
            Some("red") => "Red card shown.",
            Some("no-red") => "No red card.",
            Some("overturned") => "The decision is overturned.",
            Some("stands") => "The decision stands.",
            Some(other) => other,
            None => "Under way.",
        }
    }

    /// The reason for a substitution: "hurt".
    #[must_use]
    pub fn reason<'e>(&self, reason: &'e str) -> &'e str {
        match reason {
            "injury" => "hurt",
            other => other,
        }
    }

    /// After the player who came on, for screen readers.
    #[must_use]
    pub fn on(&self) -> &'static str {
        " on,"
    }

    /// After the player who went off, for screen readers.
    #[must_use]
    pub fn off(&self) -> &'static str {
        " off"
    }

    /// The link to a clip of an event.
    #[must_use]
    pub fn clip(&self) -> &'static str {
        "Watch"
    }

    /// The heading over cards that nobody gives a minute or an order for, in two weights.
    #[must_use]
    pub fn loose_cards(&self) -> [&'static str; 2] {
        ["Booked", ", minute and order not given"]
    }

    /// What the filter is, and its three levels.
    #[must_use]
    pub fn filter(&self) -> [&'static str; 4] {
        ["Show", "Goals", "Key", "All"]
    }

    /// A mark of a line-up for screen readers: "goal", "off".
    #[must_use]
    pub fn mark(&self, kind: MarkKind) -> &'static str {
        match kind {
            MarkKind::Goal => "goal",
            MarkKind::OwnGoal => "own goal",
            MarkKind::Yellow => "yellow card",
            MarkKind::SecondYellow => "second yellow card",
            MarkKind::Red => "red card",
            MarkKind::On => "on",
            MarkKind::Off => "off",
        }
    }

    /// What stands before the sources of the story.
    #[must_use]
    pub fn sources(&self) -> &'static str {
        "Sources: "
    }

    /// A source with its date: "match report (2019-11-27)".
    #[must_use]
    pub fn source(&self, source: &Source) -> String {
        match &source.date {
            Some(date) => format!("{} ({date})", source.title),
            None => source.title.clone(),
        }
    }
}
