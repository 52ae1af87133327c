//! Who is through, who is out, and what a pattern of results means.

use super::Words;
use crate::document::{Document, Zone};
use crate::scenarios::{Qualification, Verdict};
use crate::standings::{RemainingFixture, Season};

impl Words {
    /// What a zone is, as a title: "Round of 16: places 1 and 2".
    #[must_use]
    pub fn zone_title(&self, Zone { name, from, to, .. }: &Zone) -> String {
        match to.saturating_sub(*from) {
            0 => format!("{name}: place {from}"),
            1 => format!("{name}: places {from} and {to}"),
            _ => format!("{name}: places {from} to {to}"),
        }
    }

    /// "through", or the places of a zone that is not the first.
    pub(super) fn through(&self, zone: &Zone) -> String {
        if zone.from == 1 { "through".to_owned() } else { format!("in the {} places", zone.name) }
    }

    /// The opposite.
    pub(super) fn out(&self, zone: &Zone) -> String {
        if zone.from == 1 { "out".to_owned() } else { format!("not in the {} places", zone.name) }
    }

    /// The head of a list of teams. Of places that are not the first it would be odd to say "through".
    #[must_use]
    pub fn status_head(&self, zone: &Zone, status: Qualification) -> &'static str {
        match (status, zone.from) {
            (Qualification::Through, 1) => "Through",
            (Qualification::Through, _) => "In these places",
            (Qualification::Out, 1) => "Out",
            (Qualification::Out, _) => "Not in these places",
            (Qualification::Open, _) => "Open",
            (Qualification::NotWorkedOut, _) => "Not worked out",
        }
    }

    /// What a pattern of results means for a team, in a cell of a table.
    #[must_use]
    pub fn verdict(&self, zone: &Zone, verdict: Verdict) -> &'static str {
        match (verdict, zone.from) {
            (Verdict::Through, 1) => "through",
            (Verdict::Through, _) => "in",
            (Verdict::Out, 1) => "out",
            (Verdict::Out, _) => "not in",
            (Verdict::Goals, _) => "goals",
            (Verdict::Unknown, _) => "unknown",
            (Verdict::NotWorkedOut, _) => "not worked out",
        }
    }

    /// What such a cell stands for, where it is not plain.
    #[must_use]
    pub fn verdict_means(&self, verdict: Verdict) -> Option<&'static str> {
        match verdict {
            Verdict::Through | Verdict::Out => None,
            Verdict::Goals => Some("goals: the scores decide."),
            Verdict::Unknown => Some(
                "unknown: for some scores it is left to lots, to facts not known yet, or to other groups.",
            ),
            Verdict::NotWorkedOut => Some(
                "not worked out: it takes more work than is granted, or a proof that Touchline does not have.",
            ),
        }
    }

    /// Two sides that meet: "Napoli v Genk", and the score so far where they are at it.
    #[must_use]
    pub fn meeting(&self, document: &Document, season: &Season, fixture: &RemainingFixture) -> String {
        let name = |team: usize| season.entrants.get(team).map_or("", |team| self.team(document, &team.id));
        let sides = format!("{} v {}", name(fixture.home), name(fixture.away));
        match fixture.so_far {
            Some(score) => format!("{sides}, {} so far", self.score(score)),
            None => sides,
        }
    }

    /// Nobody wins, in a cell of a table.
    #[must_use]
    pub fn draw(&self) -> &'static str {
        "draw"
    }

    /// A group that is over.
    #[must_use]
    pub fn nothing_to_come(&self) -> &'static str {
        "Nothing is to come."
    }
}
