//! What next, and the scores that the reader tries.

use super::{Words, messages};
use crate::document::DateTime;

impl Words {
    /// The title of the what-next part.
    #[must_use]
    pub fn what_next(&self) -> &str {
        self.text(messages::what_next())
    }

    /// The note beside that title if the scores of live matches count as if they were final.
    #[must_use]
    pub fn if_it_stays(&self) -> &str {
        self.text(messages::if_it_stays())
    }

    /// The common kick-off of the last fixtures, if they all start at once: "Tue 10 Dec 2019, both at 18:55".
    #[must_use]
    pub fn kickoff_of_all(&self, kickoffs: &[Option<DateTime>]) -> Option<String> {
        let [Some(first), rest @ ..] = kickoffs else { return None };
        let at_once = rest.iter().flatten().filter(|other| other.unix() == first.unix()).count();
        let matches = i64::try_from(kickoffs.len()).unwrap_or(i64::MAX);
        let text = || self.speak(messages::kick_offs(matches, &self.date(first), &self.time_of_day(first)));
        (at_once == rest.len()).then(text)
    }

    /// The label of the list of what each side needs, for screen readers.
    #[must_use]
    pub fn needs(&self, zone: &str) -> String {
        self.speak(messages::needs(zone))
    }

    /// A team's points, as a figure and its word: "10", "points".
    #[must_use]
    pub fn points(&self, points: i64) -> [String; 2] {
        [self.whole(points), self.speak(messages::points(points))]
    }

    /// The heading over the steppers.
    #[must_use]
    pub fn try_a_score(&self) -> &str {
        self.text(messages::try_a_score())
    }

    /// The text before a score is set.
    #[must_use]
    pub fn nothing_imagined(&self) -> &str {
        self.text(messages::nothing_imagined())
    }

    /// The label of the button that removes the tried scores.
    #[must_use]
    pub fn reset(&self) -> &str {
        self.text(messages::reset())
    }

    /// The labels of a side's stepper: the field, one goal fewer, one goal more.
    #[must_use]
    pub fn stepper(&self, team: &str) -> [String; 3] {
        [messages::stepper_goals(team), messages::stepper_fewer(team), messages::stepper_more(team)]
            .map(|label| self.speak(label))
    }

    /// The heading over the projected table, for all fixtures or only some of them.
    #[must_use]
    pub fn if_it_ends_so(&self, whole: bool) -> &str {
        self.text(if whole { messages::if_it_finishes() } else { messages::if_it_finishes_partly() })
    }

    /// Which teams reach the first zone: "Napoli and Salzburg go through."
    #[must_use]
    pub fn go_through(&self, teams: &[&str]) -> String {
        let number = i64::try_from(teams.len()).unwrap_or(i64::MAX);
        match number {
            0 => self.text(messages::nobody_through()).to_owned(),
            _ => self.speak(messages::go_through(number, &self.list(teams))),
        }
    }

    /// The head of the column of movements, for screen readers.
    #[must_use]
    pub fn moved(&self) -> &str {
        self.text(messages::moved())
    }

    /// How many places a row moved, for screen readers: "places up".
    #[must_use]
    pub fn places_moved(&self, places: usize, up: bool) -> String {
        let places = i64::try_from(places).unwrap_or(i64::MAX);
        self.speak(if up { messages::places_up(places) } else { messages::places_down(places) })
    }
}
