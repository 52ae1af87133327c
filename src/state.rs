//! What the reader has chosen, and the one way to change it.
//!
//! Components write an [`Action`] into `data-action`; the shell hands the text back when the reader uses the
//! control; [`Choice::reduce`] makes the new choice of it. No closure crosses the border, so that a click made
//! before the Wasm has come is a text in a queue and nothing else.

use std::fmt;

/// Everything that the reader has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The level of the story's filter; None is the element's own choice by its width.
    pub filter: Option<Filter>,
    /// How line-ups are shown where there is room for one way only.
    pub lineups: LineUpView,
}

/// A level of the story's filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Goals only.
    Goals,
    /// Goals and key events.
    Key,
    /// Everything.
    All,
}

impl Filter {
    /// The levels from few to many, with their names.
    pub const NAMES: [(&'static str, Filter); 3] =
        [("goals", Filter::Goals), ("key", Filter::Key), ("all", Filter::All)];
}

/// A way to show line-ups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineUpView {
    /// On the pitch.
    #[default]
    Pitch,
    /// As lists.
    List,
}

impl LineUpView {
    /// The ways, with their names.
    pub const NAMES: [(&'static str, LineUpView); 2] =
        [("pitch", LineUpView::Pitch), ("list", LineUpView::List)];
}

/// Something the reader did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Chose a level of the filter.
    Filter(Filter),
    /// Chose a way to show line-ups.
    LineUps(LineUpView),
}

impl fmt::Display for Action {
    /// The text that `data-action` carries: `filter:key`.
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Action::Filter(level) => write!(text, "filter:{}", name_in(&Filter::NAMES, *level)),
            Action::LineUps(view) => write!(text, "lineups:{}", name_in(&LineUpView::NAMES, *view)),
        }
    }
}

impl Action {
    /// Reads the text of a `data-action`; None for one that no component wrote.
    #[must_use]
    pub fn decode(text: &str) -> Option<Action> {
        let (kind, value) = text.split_once(':')?;
        match kind {
            "filter" => value_in(&Filter::NAMES, value).map(Action::Filter),
            "lineups" => value_in(&LineUpView::NAMES, value).map(Action::LineUps),
            _ => None,
        }
    }
}

impl Choice {
    /// The choice after an action.
    #[must_use]
    pub fn reduce(&self, action: Action) -> Choice {
        match action {
            Action::Filter(level) => Choice { filter: Some(level), ..self.clone() },
            Action::LineUps(view) => Choice { lineups: view, ..self.clone() },
        }
    }
}

fn name_in<T: Copy + PartialEq>(names: &[(&'static str, T)], wanted: T) -> &'static str {
    names.iter().find(|(_, value)| *value == wanted).map_or("", |(name, _)| name)
}

fn value_in<T: Copy>(names: &[(&'static str, T)], wanted: &str) -> Option<T> {
    names.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_action() -> impl Strategy<Value = Action> {
        prop_oneof![
            prop::sample::select(Filter::NAMES.as_slice()).prop_map(|(_, level)| Action::Filter(level)),
            prop::sample::select(LineUpView::NAMES.as_slice()).prop_map(|(_, view)| Action::LineUps(view)),
        ]
    }

    proptest! {
        #[test]
        fn an_action_comes_back_from_its_text(action in any_action()) {
            prop_assert_eq!(Action::decode(&action.to_string()), Some(action));
        }

        #[test]
        fn any_text_is_an_action_or_is_refused(text in ".{0,24}") {
            if let Some(action) = Action::decode(&text) {
                prop_assert_eq!(action.to_string(), text);
            }
        }
    }

    #[test]
    fn a_choice_changes_only_what_the_action_is_about() {
        let listed = Choice::default().reduce(Action::LineUps(LineUpView::List));
        let filtered = listed.reduce(Action::Filter(Filter::Goals));
        assert_eq!(filtered, Choice { filter: Some(Filter::Goals), lineups: LineUpView::List });
    }
}
