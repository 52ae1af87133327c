//! Who is through, who is out, and what a pattern of results means.

use super::{Words, messages};
use crate::document::{Document, Zone};
use crate::scenarios::{Qualification, Verdict};
use crate::standings::{RemainingFixture, Season, TeamIndex};

impl Words {
    /// The title of a zone: "Round of 16: places 1 and 2".
    #[must_use]
    pub fn zone_title(&self, Zone { name, from, to, .. }: &Zone) -> String {
        let places = match to.saturating_sub(*from) {
            0 => "one",
            1 => "two",
            _ => "more",
        };
        self.speak(messages::zone_title(name, i64::from(*from), i64::from(*to), places))
    }

    /// The head of a list of teams. "Through" would be odd for a zone that does not start at first place.
    #[must_use]
    pub fn status_head(&self, zone: &Zone, status: Qualification) -> String {
        self.speak(messages::status_head(match (status, zone.from) {
            (Qualification::Through, 1) => "through",
            (Qualification::Through, _) => "in",
            (Qualification::Out, 1) => "out",
            (Qualification::Out, _) => "not-in",
            (Qualification::Open, _) => "open",
            (Qualification::NotWorkedOut, _) => "not-worked-out",
        }))
    }

    /// What a pattern of results means for a team, in a table cell.
    #[must_use]
    pub fn verdict(&self, zone: &Zone, verdict: Verdict) -> String {
        self.speak(messages::verdict(match (verdict, zone.from) {
            (Verdict::Through, 1) => "through",
            (Verdict::Through, _) => "in",
            (Verdict::Out, 1) => "out",
            (Verdict::Out, _) => "not-in",
            (Verdict::Goals, _) => "goals",
            (Verdict::Unknown, _) => "unknown",
            (Verdict::NotWorkedOut, _) => "not-worked-out",
        }))
    }

    /// The meaning of such a cell, if it is not obvious.
    #[must_use]
    pub fn verdict_means(&self, verdict: Verdict) -> Option<&str> {
        Some(self.text(match verdict {
            Verdict::Through | Verdict::Out => return None,
            Verdict::Goals => messages::verdict_goals(),
            Verdict::Unknown => messages::verdict_unknown(),
            Verdict::NotWorkedOut => messages::verdict_not_worked_out(),
        }))
    }

    /// The two sides of a fixture: "Napoli v Genk", with the current score if the match is in progress.
    #[must_use]
    pub fn meeting(&self, document: &Document, season: &Season, fixture: &RemainingFixture) -> String {
        let name =
            |team: TeamIndex| season.entrants.get(team.0).map_or("", |team| self.team(document, &team.id));
        let [home, away] = [fixture.home, fixture.away].map(name);
        match fixture.so_far {
            Some(score) => self.speak(messages::meeting_so_far(home, away, score)),
            None => self.speak(messages::meeting(home, away)),
        }
    }

    /// A draw, in a table cell.
    #[must_use]
    pub fn draw(&self) -> &str {
        self.text(messages::cell_draw())
    }

    /// The text for a group with no fixtures left.
    #[must_use]
    pub fn nothing_to_come(&self) -> &str {
        self.text(messages::nothing_to_come())
    }

    /// Why the page does not say what each team needs: this many fixtures are left.
    #[must_use]
    pub fn too_many_left(&self, fixtures: usize) -> String {
        self.speak(messages::too_many_left(i64::try_from(fixtures).unwrap_or(i64::MAX)))
    }

    /// Where to find this many patterns of results, which do not fit in a terminal.
    #[must_use]
    pub fn patterns_in_json(&self, patterns: usize) -> String {
        self.speak(messages::patterns_in_json(i64::try_from(patterns).unwrap_or(i64::MAX)))
    }
}
