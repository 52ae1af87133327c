//! A catalogue in memory.

/// The messages of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Its BCP 47 tag.
    pub tag: String,
    /// The messages, in the order of the file.
    pub messages: Vec<Message>,
    /// The ids of the messages whose text may be the same as in English.
    pub same: Vec<String>,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: String,
    /// The lines of its comment that declare no slots.
    pub notes: Vec<String>,
    /// Its slots, in the order of the comment. Only the source declares them.
    pub slots: Vec<Slot>,
    /// The names of the slots that its text uses, in any order.
    pub used: Vec<String>,
    /// Its text.
    pub pattern: Vec<Part>,
    /// Whether only the command line uses it. It then stays out of the browser.
    pub is_command_line: bool,
}

/// A placeholder in a message, which the program fills in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its name, without the dollar.
    pub name: String,
    /// What it holds.
    pub kind: Kind,
}

/// What a slot holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The name of a team or player, which may be in another script than the message.
    Name,
    /// A finished text: a date, a minute, another message.
    Text,
    /// A whole number, in digits.
    Number,
    /// A whole number, written in words up to ten.
    Count,
    /// A score.
    Score,
    /// One of these keywords. It is never shown; it selects a variant.
    Choice(Vec<String>),
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// These words.
    Text(String),
    /// The content of the slot with this name.
    Slot(String),
    /// The first variant whose key fits the slot, or else the last one.
    Select(String, Vec<(Key, Vec<Part>)>),
}

/// The key of a variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A plural category or a keyword.
    Word(String),
    /// This exact number.
    Exact(String),
}

impl Catalogue {
    /// The message with this id.
    #[must_use]
    pub fn message(&self, id: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.id == id)
    }

    /// The messages by index: first those of the page, then those of the command line.
    pub fn indexed(&self) -> impl Iterator<Item = &Message> {
        self.of_page().chain(self.messages.iter().filter(|message| message.is_command_line))
    }

    /// The messages that a page speaks, by index.
    pub(crate) fn of_page(&self) -> impl Iterator<Item = &Message> {
        self.messages.iter().filter(|message| !message.is_command_line)
    }
}

impl Key {
    /// The key as a translator writes it.
    pub(crate) fn text(&self) -> &str {
        match self {
            Key::Word(text) | Key::Exact(text) => text,
        }
    }
}

impl Message {
    /// The slot with this name.
    #[must_use]
    pub fn slot(&self, name: &str) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.name == name)
    }
}
