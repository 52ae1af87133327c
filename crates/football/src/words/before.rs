//! What stands on the page before kick-off: form, head-to-head, the facts of the match.

use super::{Words, messages};

impl Words {
    /// The title of the form of both sides, and in which order it is.
    #[must_use]
    pub fn form_title(&self) -> [&str; 2] {
        [messages::form_title(), messages::form_order()].map(|message| self.text(message))
    }

    /// Where a side played, after the name of its opponent: "home", "away".
    #[must_use]
    pub fn played_at(&self, is_home: bool) -> &str {
        self.text(if is_home { messages::played_home() } else { messages::played_away() })
    }

    /// The title of the earlier meetings.
    #[must_use]
    pub fn head_to_head(&self) -> &str {
        self.text(messages::head_to_head())
    }

    /// The label of the number of draws.
    #[must_use]
    pub fn draws(&self) -> &str {
        self.text(messages::draws())
    }

    /// The note below the last five of more meetings.
    #[must_use]
    pub fn meetings_more(&self, meetings: usize) -> String {
        self.speak(messages::meetings_more(i64::try_from(meetings).unwrap_or(i64::MAX)))
    }

    /// The title of the facts of the match, then the labels of its venue and its broadcasters.
    #[must_use]
    pub fn match_facts(&self) -> [&str; 3] {
        [messages::match_facts(), messages::fact_venue(), messages::fact_broadcast()]
            .map(|message| self.text(message))
    }

    /// A person from a country: "Carlos del Cerro Grande (ESP)".
    #[must_use]
    pub fn person(&self, name: &str, country: Option<&str>) -> String {
        country.map_or_else(|| name.to_owned(), |country| self.speak(messages::person_from(name, country)))
    }
}
