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
    /// What its comment says, one line each, without the slots.
    pub notes: Vec<String>,
    /// Its slots in the order of the comment. Only the source declares them.
    pub slots: Vec<Slot>,
    /// The names of the slots that its text uses, in no order.
    pub used: Vec<String>,
    /// Its text.
    pub pattern: Vec<Part>,
    /// Whether only the command line speaks it: it then stays out of the browser.
    pub is_command_line: bool,
}

/// A place in a message for what the program fills in.
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
    /// A text that is ready: a date, a minute, another message.
    Text,
    /// A whole number, in digits.
    Number,
    /// A whole number, in words up to ten.
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
    /// What the slot of this name holds.
    Slot(String),
    /// The first variant whose key fits the slot, else the last one.
    Select(String, Vec<(Key, Vec<Part>)>),
}

/// The key of a variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A plural category or a keyword.
    Word(String),
    /// This number and no other.
    Exact(String),
}

impl Catalogue {
    /// The message with this id.
    #[must_use]
    pub fn message(&self, id: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.id == id)
    }

    /// The messages by index: first those that a page speaks, then those of the command line.
    pub fn indexed(&self) -> impl Iterator<Item = &Message> {
        let of = |is_command_line| {
            self.messages.iter().filter(move |message| message.is_command_line == is_command_line)
        };
        of(false).chain(of(true))
    }
}

impl Message {
    /// The slot with this name.
    #[must_use]
    pub fn slot(&self, name: &str) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.name == name)
    }
}
