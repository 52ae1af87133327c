//! The match as it stood at an earlier moment.

use super::Words;
use crate::clock::Minute;
use crate::document::{Document, Event};

impl Words {
    /// The label of the slider over the events of the match.
    #[must_use]
    pub fn rewind(&self) -> &'static str {
        "Rewind"
    }

    /// The last place on it.
    #[must_use]
    pub fn now(&self) -> &'static str {
        "Now"
    }

    /// The way back from an earlier moment.
    #[must_use]
    pub fn back_to_now(&self) -> &'static str {
        "Back to now"
    }

    /// Over what was then: "As it stood at 65′"; after that minute, where it is the last one that is known.
    #[must_use]
    pub fn as_it_stood(&self, minute: Option<Minute>, exactly: bool) -> String {
        match minute {
            Some(minute) if exactly => format!("As it stood at {}", self.minute(minute)),
            Some(minute) => format!("As it stood after {}", self.minute(minute)),
            None => "As it stood then".to_owned(),
        }
    }

    /// What happened at a moment: "Goal, Lovren".
    #[must_use]
    pub fn moment_event(&self, document: &Document, event: &Event) -> String {
        let player = event.player.as_deref().or(event.on.as_deref());
        let player = player.map(|player| format!(", {}", self.player(document, player)));
        format!("{}{}", self.kicker(event), player.unwrap_or_default())
    }

    /// A moment by its minute, where it is known, and what happened: "65′ Goal, Lovren".
    #[must_use]
    pub fn moment(&self, document: &Document, event: &Event) -> String {
        let minute = event.moment.minute.map(|minute| format!("{} ", self.minute(minute)));
        format!("{}{}", minute.unwrap_or_default(), self.moment_event(document, event))
    }
}
