//! A message and the values for its slots.

/// A value for a slot of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot<'a> {
    /// The name of a team or player.
    Name(&'a str),
    /// A finished text.
    Text(&'a str),
    /// A number in digits.
    Number(i64),
    /// A number, written in words up to ten.
    Count(i64),
    /// A score.
    Score([u16; 2]),
    /// A keyword that selects a variant.
    Choice(&'static str),
}

/// A message of the catalogue, with values for its slots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Message<'a, const SLOTS: usize> {
    /// The number of its line among the messages of a catalogue.
    pub(super) index: usize,
    /// The values, in the order of the slots.
    pub(super) slots: [Slot<'a>; SLOTS],
}

impl<'a, const SLOTS: usize> Message<'a, SLOTS> {
    pub(super) const fn new(index: usize, slots: [Slot<'a>; SLOTS]) -> Message<'a, SLOTS> {
        Message { index, slots }
    }
}
