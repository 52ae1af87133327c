//! The data of the map: the verdicts for every score of a fixture, and the letters of the teams.

use crate::components::context::MatchContext;
use std::rc::Rc;
use touchline_football::scenarios::{Grid, Verdict, ZonePlaces};
use touchline_football::standings::{RemainingFixture, RemainingIndex, Season, Table, TeamIndex};

/// The data of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapView {
    /// The grids, one for each outcome of the other fixture.
    pub grids: Vec<Grid>,
    /// The fixture whose scores are the cells: the home side's next match, or else the away side's.
    pub fixture: RemainingFixture,
    /// The other fixture.
    pub other: RemainingFixture,
    /// The teams that go through in every cell, in a sentence. `None` if there are none.
    pub always: Option<String>,
    /// Whether the other groups can decide too.
    pub between_groups: bool,
    /// The other teams in table order, each with its letters.
    pub initials: Vec<(TeamIndex, String)>,
    /// The two sides of the match, if they play in this group.
    pub sides: [Option<TeamIndex>; 2],
    /// The names of the teams.
    pub names: Vec<String>,
}

impl MapView {
    pub(super) fn of(context: &MatchContext, season: &Season) -> Option<Rc<MapView>> {
        let (document, words) = (&context.document, &context.words);
        let group = document.group_of_match()?;
        let zone = document.zones_of(group).first()?;
        let [first, second] = season.remaining.as_slice() else { return None };
        let sides = document.the_match.as_ref().map(|the_match| [&the_match.home, &the_match.away]);
        let sides = sides.map_or([None, None], |sides| sides.map(|id| season.index(id)));
        let plays = |fixture: &RemainingFixture| {
            sides.map(|side| side == Some(fixture.home) || side == Some(fixture.away))
        };
        let is_second = plays(second) > plays(first);
        let (fixture, other) = if is_second { (*second, *first) } else { (*first, *second) };
        let of_map = RemainingIndex(usize::from(is_second));
        let between = context.prospects.as_ref().and_then(|prospects| {
            prospects.tournament.grids(document.index_of(group)?, season, zone, of_map)
        });
        let between_groups = between.is_some();
        let grids = between.unwrap_or_else(|| {
            let places = ZonePlaces::of(zone, document.across.as_ref(), season.entrants.len());
            Grid::all(season, &places, of_map)
        });
        if grids.is_empty() {
            return None;
        }
        let names: Vec<&str> = season.entrants.iter().map(|team| words.team(document, &team.id)).collect();
        let code = |id: &str| document.team(id).map_or("", |team| team.code.as_str());
        let codes = season.entrants.iter().map(|team| code(&team.id));
        let letters: Vec<(&str, &str)> = names.iter().copied().zip(codes).collect();
        let initials = words.letters(&letters);
        let initial = |team: TeamIndex| (team, initials.get(team.0).cloned().unwrap_or_default());
        let table = Table::of(season);
        let (always, others): (Vec<TeamIndex>, Vec<TeamIndex>) =
            table.rows.iter().map(|row| row.team).partition(|team| is_through_everywhere(&grids, *team));
        let always: Vec<&str> = always.iter().filter_map(|team| names.get(team.0).copied()).collect();
        let always = (!always.is_empty()).then(|| words.always_through(&always));
        let initials = others.into_iter().map(initial).collect();
        let names = names.into_iter().map(str::to_owned).collect();
        let map = MapView { grids, fixture, other, always, between_groups, initials, sides, names };
        // If the same teams go through in every cell, and the sentences say who, the map has nothing to add.
        let shown = map.cells().any(|cell| !map.label(cell).is_empty());
        shown.then(|| Rc::new(map))
    }

    /// Whether its letters are codes.
    pub(super) fn has_codes(&self) -> bool {
        self.initials.iter().any(|(_, letters)| letters.chars().count() > 1)
    }

    /// The name of a team.
    pub(super) fn name(&self, team: TeamIndex) -> &str {
        self.names.get(team.0).map_or("", String::as_str)
    }

    /// The names of both teams of a fixture.
    pub(super) fn names_of(&self, fixture: &RemainingFixture) -> [&str; 2] {
        [self.name(fixture.home), self.name(fixture.away)]
    }

    /// Who is through after a score. A question mark means that a place is undecided.
    pub(super) fn label(&self, cell: &[Verdict]) -> String {
        let mut label = String::new();
        for (team, initial) in &self.initials {
            if is_sure(cell.get(team.0), Verdict::Through) {
                label.push_str(if initial.chars().count() > 1 && !label.is_empty() { " " } else { "" });
                label.push_str(initial);
            }
        }
        if cell.iter().any(|verdict| !matches!(verdict, Verdict::Through | Verdict::Out)) {
            label.push('?');
        }
        label
    }

    /// The class of a cell: the side that goes through without the other, or neither.
    pub(super) fn class(&self, cell: &[Verdict]) -> Option<&'static str> {
        let [home, away] = self.sides.map(|side| side.and_then(|side| cell.get(side.0)));
        let [through, out] = [Verdict::Through, Verdict::Out];
        if is_sure(home, through) && is_sure(away, out) {
            Some("tl-home")
        } else if is_sure(away, through) && is_sure(home, out) {
            Some("tl-away")
        } else if is_sure(home, out) && is_sure(away, out) {
            Some("tl-mp-neither")
        } else {
            None
        }
    }

    pub(super) fn cells(&self) -> impl Iterator<Item = &Vec<Verdict>> {
        self.grids.iter().flat_map(|grid| grid.cells.iter().flatten())
    }
}

/// Whether a team goes through after every possible score.
fn is_through_everywhere(grids: &[Grid], team: TeamIndex) -> bool {
    let mut cells = grids.iter().flat_map(|grid| grid.cells.iter().flatten()).filter(|cell| !cell.is_empty());
    cells.all(|cell| is_sure(cell.get(team.0), Verdict::Through))
}

/// Whether there is a verdict and it equals `sure`.
pub(super) fn is_sure(verdict: Option<&Verdict>, sure: Verdict) -> bool {
    verdict == Some(&sure)
}
