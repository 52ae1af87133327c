//! What next, and what the reader imagines.

use super::Words;
use crate::document::DateTime;

impl Words {
    /// The title of the part.
    #[must_use]
    pub fn what_next(&self) -> &'static str {
        "What next"
    }

    /// When the last fixtures kick off, where all of them do at once: "Tue 10 Dec 2019, both 18:55".
    #[must_use]
    pub fn kickoff_of_all(&self, kickoffs: &[Option<DateTime>]) -> Option<String> {
        let [Some(first), rest @ ..] = kickoffs else { return None };
        let at_once = rest.iter().flatten().filter(|other| other.unix() == first.unix()).count();
        let together = match rest.len() {
            0 => "",
            1 => "both ",
            _ => "all ",
        };
        let time = || format!("{}, {together}{}", self.date(first), self.time_of_day(first));
        (at_once == rest.len()).then(time)
    }

    /// The label of the list of what each side needs, for screen readers.
    #[must_use]
    pub fn needs(&self, zone: &str) -> String {
        format!("What each side needs: {zone}")
    }

    /// Over that list, where the scores that the reader imagined are taken in.
    #[must_use]
    pub fn with_tried_scores(&self) -> &'static str {
        "With the scores you try"
    }

    /// A team's points, the figure and its word: "10", "points".
    #[must_use]
    pub fn points(&self, points: i64) -> [String; 2] {
        let word = if points.abs() == 1 { "point" } else { "points" };
        [self.whole(points), word.to_owned()]
    }

    /// Over the steppers.
    #[must_use]
    pub fn try_a_score(&self) -> &'static str {
        "Try a score"
    }

    /// Before anything is tried.
    #[must_use]
    pub fn nothing_imagined(&self) -> &'static str {
        "Set a score, and the table that would follow stands here."
    }

    /// Brings reality back.
    #[must_use]
    pub fn reset(&self) -> &'static str {
        "Reset"
    }

    /// The labels of a side's stepper: the field, one goal fewer, one goal more.
    #[must_use]
    pub fn stepper(&self, team: &str) -> [String; 3] {
        [format!("{team} goals"), format!("{team}, one goal fewer"), format!("{team}, one goal more")]
    }

    /// Over the imagined table; the whole evening, or only some of its matches.
    #[must_use]
    pub fn if_it_ends_so(&self, whole: bool) -> &'static str {
        if whole { "If it ends so" } else { "If it ends so, the others not counted" }
    }

    /// Who reaches the first zone: "Napoli and Salzburg go through."
    #[must_use]
    pub fn go_through(&self, teams: &[&str]) -> String {
        match teams {
            [] => "Nobody is through yet.".to_owned(),
            teams => format!("{} go through.", self.list(teams)),
        }
    }

    /// The head of the column with moves, for screen readers.
    #[must_use]
    pub fn moved(&self) -> &'static str {
        "Moved"
    }

    /// After how many places a row has moved, for screen readers.
    #[must_use]
    pub fn places_moved(&self, up: bool) -> String {
        format!(" places {}", if up { "up" } else { "down" })
    }
}
