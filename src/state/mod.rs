//! What the reader has chosen, and the only way to change it.
//!
//! A component writes an [`Action`] into `data-action`. When the reader uses the control, the shell passes
//! the text back, and [`Choice::reduce`] makes the new choice from it. No closure crosses the boundary. A
//! press before the Wasm has loaded is just a text in a queue.

mod link;

use crate::settings::Settings;
use std::fmt;
use touchline_football::document::{Outcome, Score};
use touchline_football::story::Side;

/// The names of the sides in actions.
const SIDES: [(&str, Side); 2] = [("home", Side::Home), ("away", Side::Away)];

/// Everything that the reader has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The level of the timeline's filter. With `None` the story decides.
    pub filter: Option<Filter>,
    /// The view of the line-ups, if there is room for only one.
    pub lineups: LineUpView,
    /// The results that the tables of leagues count.
    pub results: Results,
    /// Whether the story begins with the newest entry.
    pub newest_first: bool,
    /// The scores that the reader tries, each with its fixture's index in the group.
    pub imagined: Vec<(usize, Score)>,
    /// The map's grid to show, if there is room for only one, by the outcome of the other fixture.
    pub grid: Option<Outcome>,
    /// The moment that the reader went back to, as an index into
    /// [`moments`](touchline_football::story::moments). `None` means now.
    pub moment: Option<usize>,
    /// What the page configures. No action changes it.
    pub settings: Settings,
}

/// The `data-action` of the slider that rewinds the match. The shell adds a colon and the moment.
pub(crate) const MOMENT: &str = "moment";

/// The maximum number of goals that a reader can try for a side.
const MOST_GOALS: u16 = 99;

/// The maximum number of scores in a link.
const MOST_IMAGINED: usize = 20;

/// A level of the timeline's filter.
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
    /// The levels with their names, from the fewest entries to the most.
    pub const NAMES: [(&'static str, Filter); 3] =
        [("goals", Filter::Goals), ("key", Filter::Key), ("all", Filter::All)];
}

/// A view of the line-ups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineUpView {
    /// On the pitch.
    #[default]
    Pitch,
    /// As lists.
    List,
}

impl LineUpView {
    /// The views, with their names.
    pub const NAMES: [(&'static str, LineUpView); 2] =
        [("pitch", LineUpView::Pitch), ("list", LineUpView::List)];
}

/// The results that a league's table counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Results {
    /// All of them.
    #[default]
    All,
    /// Each team's home matches.
    Home,
    /// Each team's away matches.
    Away,
    /// Each team's last five.
    Form,
}

impl Results {
    /// The choices, with their names.
    pub const NAMES: [(&'static str, Results); 4] =
        [("all", Results::All), ("home", Results::Home), ("away", Results::Away), ("form", Results::Form)];
}

/// The names of the orders of the story. Whether each begins with the newest entry.
const ORDERS: [(&str, bool); 2] = [("newest", true), ("oldest", false)];

/// An action of the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Chose a level of the filter.
    Filter(Filter),
    /// Chose a way to show line-ups.
    LineUps(LineUpView),
    /// Chose the results that the tables of leagues count.
    Results(Results),
    /// Chose whether the story begins with the newest entry.
    NewestFirst(bool),
    /// Tried one more goal for a side of a fixture.
    More(usize, Side),
    /// Tried one goal fewer.
    Fewer(usize, Side),
    /// Typed the goals of a side.
    Goals(usize, Side, u16),
    /// Chose a cell of the map: a score of one fixture, and an outcome of the other.
    Cell(usize, Score, usize, Outcome),
    /// Chose a grid of the map.
    Grid(Outcome),
    /// Removed the tried scores.
    Reset,
    /// Went back to an earlier moment of the match.
    Moment(usize),
    /// Returned to now.
    Now,
}

impl fmt::Display for Action {
    /// Writes the text of a `data-action`: `filter:key`.
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Action::Filter(level) => write!(text, "filter:{}", name_in(&Filter::NAMES, *level)),
            Action::LineUps(view) => write!(text, "lineups:{}", name_in(&LineUpView::NAMES, *view)),
            Action::Results(results) => write!(text, "results:{}", name_in(&Results::NAMES, *results)),
            Action::NewestFirst(newest) => write!(text, "order:{}", name_in(&ORDERS, *newest)),
            Action::More(fixture, side) => write!(text, "more:{fixture}:{}", name_in(&SIDES, *side)),
            Action::Fewer(fixture, side) => write!(text, "fewer:{fixture}:{}", name_in(&SIDES, *side)),
            Action::Goals(fixture, side, goals) => {
                write!(text, "{}:{goals}", Action::typed(*fixture, *side))
            }
            Action::Cell(fixture, [home, away], other, outcome) => {
                let outcome = name_in(&Outcome::NAMES, *outcome);
                write!(text, "cell:{fixture}:{home}:{away}:{other}:{outcome}")
            }
            Action::Grid(outcome) => write!(text, "grid:{}", name_in(&Outcome::NAMES, *outcome)),
            Action::Reset => text.write_str("reset:"),
            Action::Moment(moment) => write!(text, "{MOMENT}:{moment}"),
            Action::Now => text.write_str("now:"),
        }
    }
}

impl Action {
    /// Reads the text of a `data-action`. `None` if no component writes it.
    #[must_use]
    pub fn decode(text: &str) -> Option<Action> {
        let mut parts = text.split(':');
        let (kind, value) = (parts.next()?, parts.next()?);
        let action = match kind {
            "filter" => Action::Filter(value_in(&Filter::NAMES, value)?),
            "lineups" => Action::LineUps(value_in(&LineUpView::NAMES, value)?),
            "results" => Action::Results(value_in(&Results::NAMES, value)?),
            "order" => Action::NewestFirst(value_in(&ORDERS, value)?),
            "reset" if value.is_empty() => Action::Reset,
            "now" if value.is_empty() => Action::Now,
            MOMENT => Action::Moment(number(value)?),
            "grid" => Action::Grid(value_in(&Outcome::NAMES, value)?),
            "cell" => {
                let fixture = number(value)?;
                let score = [goals(parts.next()?)?, goals(parts.next()?)?];
                let other = number(parts.next()?)?;
                Action::Cell(fixture, score, other, value_in(&Outcome::NAMES, parts.next()?)?)
            }
            _ => {
                let (fixture, side) = (number(value)?, value_in(&SIDES, parts.next()?)?);
                match kind {
                    "more" => Action::More(fixture, side),
                    "fewer" => Action::Fewer(fixture, side),
                    "goals" => Action::Goals(fixture, side, goals(parts.next()?)?),
                    _ => return None,
                }
            }
        };
        parts.next().is_none().then_some(action)
    }

    /// The `data-action` of a field for goals. The shell adds a colon and what the reader typed.
    #[must_use]
    pub fn typed(fixture: usize, side: Side) -> String {
        format!("goals:{fixture}:{}", name_in(&SIDES, side))
    }
}

impl Choice {
    /// Returns the choice after an action.
    #[must_use]
    pub fn reduce(&self, action: Action) -> Choice {
        match action {
            Action::Filter(level) => Choice { filter: Some(level), ..self.clone() },
            Action::LineUps(view) => Choice { lineups: view, ..self.clone() },
            Action::Results(results) => Choice { results, ..self.clone() },
            Action::NewestFirst(newest_first) => Choice { newest_first, ..self.clone() },
            Action::More(fixture, side) => {
                self.imagine(fixture, |score| with_goals(score, side, side.of(score).saturating_add(1)))
            }
            // The first step down of a fixture sets 0-0, for either side.
            Action::Fewer(fixture, side) => {
                self.imagine(fixture, |score| with_goals(score, side, side.of(score).saturating_sub(1)))
            }
            Action::Goals(fixture, side, goals) => {
                self.imagine(fixture, |score| with_goals(score, side, goals))
            }
            Action::Cell(fixture, score, other, outcome) => {
                // The tried score of the other fixture stays if it has this outcome.
                let least = match outcome {
                    Outcome::Home => [1, 0],
                    Outcome::Draw => [0, 0],
                    Outcome::Away => [0, 1],
                };
                let stays = self.imagined_score(other).filter(|score| Outcome::of(*score) == outcome);
                self.imagine(fixture, |_| score).imagine(other, |_| stays.unwrap_or(least))
            }
            Action::Moment(moment) => Choice { moment: Some(moment), ..self.clone() },
            Action::Now => Choice { moment: None, ..self.clone() },
            Action::Grid(outcome) => Choice { grid: Some(outcome), ..self.clone() },
            Action::Reset => Choice { imagined: Vec::new(), ..self.clone() },
        }
    }

    /// Returns the score that the reader tries for a fixture.
    #[must_use]
    pub fn imagined_score(&self, fixture: usize) -> Option<Score> {
        self.imagined.iter().find(|(index, _)| *index == fixture).map(|(_, score)| *score)
    }

    fn imagine(&self, fixture: usize, change: impl Fn(Score) -> Score) -> Choice {
        let mut imagined = self.imagined.clone();
        match imagined.iter_mut().find(|(index, _)| *index == fixture) {
            Some((_, score)) => *score = change(*score),
            None => imagined.push((fixture, change([0, 0]))),
        }
        Choice { imagined, ..self.clone() }
    }
}

fn with_goals([home, away]: Score, side: Side, goals: u16) -> Score {
    let goals = goals.min(MOST_GOALS);
    match side {
        Side::Home => [goals, away],
        Side::Away => [home, goals],
    }
}

/// Parses a whole number in this module's format: no sign, no leading zero.
fn number(text: &str) -> Option<usize> {
    let number = text.parse().ok()?;
    let plain = text == "0" || !text.starts_with(['0', '+']);
    plain.then_some(number)
}

fn goals(text: &str) -> Option<u16> {
    u16::try_from(number(text)?).ok()
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

    fn any_side() -> impl Strategy<Value = Side> {
        prop::sample::select(Side::BOTH.as_slice())
    }

    fn any_outcome() -> impl Strategy<Value = Outcome> {
        prop::sample::select(vec![Outcome::Home, Outcome::Draw, Outcome::Away])
    }

    fn any_action() -> impl Strategy<Value = Action> {
        prop_oneof![
            prop::sample::select(Filter::NAMES.as_slice()).prop_map(|(_, level)| Action::Filter(level)),
            prop::sample::select(LineUpView::NAMES.as_slice()).prop_map(|(_, view)| Action::LineUps(view)),
            prop::sample::select(Results::NAMES.as_slice()).prop_map(|(_, results)| Action::Results(results)),
            any::<bool>().prop_map(Action::NewestFirst),
            (0..500_usize, any_side()).prop_map(|(fixture, side)| Action::More(fixture, side)),
            (0..500_usize, any_side()).prop_map(|(fixture, side)| Action::Fewer(fixture, side)),
            (0..500_usize, any_side(), any::<u16>())
                .prop_map(|(fixture, side, goals)| Action::Goals(fixture, side, goals)),
            (0..500_usize, any::<[u16; 2]>(), 0..500_usize, any_outcome())
                .prop_map(|(fixture, score, other, outcome)| Action::Cell(fixture, score, other, outcome)),
            any_outcome().prop_map(Action::Grid),
            (0..99_usize).prop_map(Action::Moment),
            Just(Action::Now),
            Just(Action::Reset),
        ]
    }

    proptest! {
        #[test]
        fn an_action_round_trips_through_its_text(action in any_action()) {
            prop_assert_eq!(Action::decode(&action.to_string()), Some(action));
        }

        #[test]
        fn any_text_is_the_text_of_an_action_or_is_refused(text in ".{0,24}") {
            if let Some(action) = Action::decode(&text) {
                prop_assert_eq!(action.to_string(), text);
            }
        }
    }

    #[test]
    fn a_choice_changes_only_what_the_action_is_about() {
        let listed = Choice::default().reduce(Action::LineUps(LineUpView::List));
        let filtered = listed.reduce(Action::Filter(Filter::Goals));
        let expected = Choice { filter: Some(Filter::Goals), lineups: LineUpView::List, ..Choice::default() };
        assert_eq!(filtered, expected);
    }

    #[test]
    fn the_first_goal_more_makes_one_nil_and_the_first_fewer_makes_nil_nil() {
        let start = Choice::default();
        assert_eq!(start.reduce(Action::More(7, Side::Home)).imagined, [(7, [1, 0])]);
        assert_eq!(start.reduce(Action::Fewer(7, Side::Away)).imagined, [(7, [0, 0])]);
    }

    #[test]
    fn tried_goals_stay_within_bounds_and_a_reset_removes_them() {
        let typed = Choice::default().reduce(Action::Goals(7, Side::Away, 1000));
        assert_eq!(typed.imagined_score(7), Some([0, MOST_GOALS]));
        assert_eq!(typed.reduce(Action::More(7, Side::Away)).imagined_score(7), Some([0, MOST_GOALS]));
        assert_eq!(typed.reduce(Action::Reset), Choice::default());
    }

    #[test]
    fn a_cell_keeps_the_score_of_the_other_fixture_if_it_has_the_outcome() {
        let cell = |other| Action::Cell(11, [5, 4], 10, other);
        let start = Choice::default().reduce(Action::Goals(10, Side::Home, 3));
        assert_eq!(start.reduce(cell(Outcome::Home)).imagined, [(10, [3, 0]), (11, [5, 4])]);
        assert_eq!(start.reduce(cell(Outcome::Draw)).imagined, [(10, [0, 0]), (11, [5, 4])]);
        assert_eq!(Choice::default().reduce(cell(Outcome::Away)).imagined, [(11, [5, 4]), (10, [0, 1])]);
    }
}
