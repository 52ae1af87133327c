//! The teams of one place, ranked between the groups: "best third-placed teams".

use super::table::{as_ranked, rows};
use super::{PlayedFixture, Ranker, Season, Table};
use crate::document::{Across, Document, Rules, Score};

/// A ranking of the teams of one place between the groups.
#[derive(Clone, Debug, Default)]
pub struct AcrossTable {
    /// All the teams of all the groups; the indices in the rows are into its entrants. A fixture's index is into the
    /// fixtures of its own group.
    pub season: Season,
    /// The table.
    pub table: Table,
    /// For each row: where it comes from.
    pub from: Vec<FromGroup>,
}

/// Where a row of a ranking between groups comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FromGroup {
    /// The index of the group in the document.
    pub group: usize,
    /// Whether the place is the team's own. False where it is level with others in its group, and stands here for
    /// one of them: no zone is sure then.
    pub settled: bool,
}

/// The scores of fixtures under way or supposed, for one group of a document.
type Supposed<'s> = dyn Fn(usize) -> &'s [(usize, Score)] + 's;

impl AcrossTable {
    /// The ranking that the document asks for, as it stands; None where it asks for none.
    #[must_use]
    pub fn of(document: &Document) -> Option<AcrossTable> {
        AcrossTable::supposing(document, &|_| &[])
    }

    /// The ranking if fixtures ended with the scores that `supposed` gives for each group's index.
    #[must_use]
    pub fn supposing(document: &Document, supposed: &Supposed<'_>) -> Option<AcrossTable> {
        let across = document.across.as_ref()?;
        let mut all = Season { rules: rules(document, across), ..Season::default() };
        let mut extra: Vec<PlayedFixture> = Vec::new();
        let mut contenders: Vec<(usize, FromGroup)> = Vec::new();
        let mut as_it_stands = false;
        all.is_unplayed = true;
        for (group, of) in document.groups.iter().enumerate() {
            let season = Season::of(document, of);
            let table = Table::supposing(&season, supposed(group));
            as_it_stands |= table.as_it_stands;
            all.is_unplayed &= season.is_unplayed;
            let offset = all.entrants.len();
            if let Some(row) =
                usize::from(across.place).checked_sub(1).and_then(|place| table.rows.get(place))
            {
                let settled = !row.is_level() && table.unranked.is_empty();
                contenders.push((offset + row.team, FromGroup { group, settled }));
            }
            let shift = |result: PlayedFixture| PlayedFixture {
                home: result.home + offset,
                away: result.away + offset,
                ..result
            };
            extra.extend(season.supposing(supposed(group)).map(shift));
            all.played.extend(season.played.iter().copied().map(shift));
            all.entrants.extend(season.entrants);
        }
        all.look_up_facts(document);
        let teams = contenders.iter().map(|(team, _)| *team).collect();
        let ranked = as_ranked(&all, &extra);
        let rows = rows(&ranked, &mut Ranker::among(&ranked, teams), &extra);
        drop(ranked);
        let from = rows
            .iter()
            .filter_map(|row| contenders.iter().find(|(team, _)| *team == row.team))
            .map(|(_, from)| *from)
            .collect();
        Some(AcrossTable { season: all, table: Table { rows, as_it_stands, unranked: Vec::new() }, from })
    }
}

/// Points as in the groups, criteria of its own.
fn rules(document: &Document, across: &Across) -> Rules {
    let own = document.groups.iter().find_map(|group| group.rules.as_ref());
    Rules { name: None, points: own.unwrap_or(&document.rules).points, criteria: across.criteria.clone() }
}
