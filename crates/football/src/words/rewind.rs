//! The match as it stood at an earlier moment.

use super::{Words, messages};
use crate::clock::Minute;
use crate::document::{Document, Event, EventKind, MatchStatus};

impl Words {
    /// The label of the slider over the events of the match.
    #[must_use]
    pub fn rewind(&self) -> &str {
        self.text(messages::rewind())
    }

    /// The last position of the slider: "Now", or "Full time" once the match is over.
    #[must_use]
    pub fn now(&self, document: &Document) -> String {
        match &document.the_match {
            Some(the_match) if the_match.status().is_over() => self.status(document, the_match, None),
            _ => self.text(messages::rewind_now()).to_owned(),
        }
    }

    /// The label of the button that returns from an earlier moment.
    #[must_use]
    pub fn back_to_now(&self, document: &Document) -> &str {
        let status = document.the_match.as_ref().map(|the_match| the_match.status());
        self.text(match status {
            Some(MatchStatus::Finished) if !document.has_extra_time() => messages::rewind_back_to_full_time(),
            Some(status) if status.is_over() => messages::rewind_back_to_end(),
            _ => messages::rewind_back(),
        })
    }

    /// The label of a moment: "After 65′". The minute is the last known one.
    #[must_use]
    pub fn as_it_stood(&self, minute: Option<Minute>) -> String {
        match minute {
            Some(minute) => self.speak(messages::rewind_after(&self.minute(minute))),
            None => self.text(messages::rewind_earlier()).to_owned(),
        }
    }

    /// A moment ([`Words::as_it_stood`]) and its event: "After 57′: Firmino’s shot blocked on the line".
    #[must_use]
    pub fn then(&self, when: &str, document: &Document, event: &Event) -> String {
        self.speak(messages::rewind_note(when, &self.happened(document, event)))
    }

    /// An event on the slider: "57′: Firmino’s shot blocked on the line". Without the minute if it is
    /// unknown.
    #[must_use]
    pub fn moment(&self, document: &Document, event: &Event) -> String {
        match event.moment.minute {
            Some(minute) => self.then(&self.minute(minute), document, event),
            None => self.happened(document, event),
        }
    }

    /// An event in a few words: "Lovren scores".
    fn happened(&self, document: &Document, event: &Event) -> String {
        let Some(player) = event.player.as_deref().or(event.on.as_deref()) else {
            return self.kicker(event).to_owned();
        };
        let player = self.player(document, player);
        self.speak(match event.kind {
            kind if kind.is_goal() && event.cancelled.is_some() => messages::happened_disallowed(player),
            EventKind::Goal => messages::happened_goal(player),
            EventKind::OwnGoal => messages::happened_own_goal(player),
            EventKind::PenaltyGoal => messages::happened_penalty_goal(player),
            EventKind::PenaltyMissed => messages::happened_penalty_missed(player),
            EventKind::PenaltySaved => messages::happened_penalty_saved(player),
            EventKind::ShotSaved => messages::happened_shot_saved(player),
            EventKind::ShotBlocked => messages::happened_shot_blocked(player),
            EventKind::ShotOffTarget => messages::happened_shot_off_target(player),
            EventKind::Woodwork => messages::happened_woodwork(player),
            EventKind::ClearedOffLine => messages::happened_cleared_off_line(player),
            EventKind::Chance => messages::happened_chance(player),
            EventKind::Yellow => messages::happened_yellow(player),
            EventKind::SecondYellow => messages::happened_second_yellow(player),
            EventKind::Red => messages::happened_red(player),
            EventKind::Substitution => messages::happened_substitution(player),
            EventKind::KickScored => messages::happened_kick_scored(player),
            EventKind::KickMissed => messages::happened_kick_missed(player),
            EventKind::Var | EventKind::PeriodStart | EventKind::PeriodEnd | EventKind::Note => {
                return self.speak(messages::happened_other(self.kicker(event), player));
            }
        })
    }
}
