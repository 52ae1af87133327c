//! Rankings of the teams in one place across the groups: "best third-placed teams".

use super::table::{as_ranked, rows};
use super::{FixtureIndex, PlayedFixture, Ranker, Season, Table, TeamIndex};
use crate::document::{Across, Document, Rules, Score};

/// A ranking of the teams in one place across the groups.
#[derive(Clone, Debug, Default)]
pub struct AcrossTable {
    /// All teams of all groups. The indices in the rows refer to its entrants. A fixture's index refers to
    /// the fixtures of its own group.
    pub season: Season,
    /// The table.
    pub table: Table,
    /// The origin of each row.
    pub from: Vec<FromGroup>,
}

/// Where a row of a ranking across groups comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FromGroup {
    /// The index of the group in the document.
    pub group: usize,
    /// Whether the place is certainly the team's own. `false` if the team is level with others in its group
    /// and stands here for one of them. No zone is certain then.
    pub settled: bool,
}

/// The scores of live or supposed fixtures, for one group of a document.
type Supposed<'s> = dyn Fn(usize) -> &'s [(FixtureIndex, Score)] + 's;

impl AcrossTable {
    /// The current ranking that the document defines. `None` if it defines none.
    #[must_use]
    pub fn of(document: &Document) -> Option<AcrossTable> {
        AcrossTable::supposing(document, &|_| &[])
    }

    /// The ranking if fixtures end with the scores that `supposed` returns for each group's index.
    #[must_use]
    pub fn supposing(document: &Document, supposed: &Supposed<'_>) -> Option<AcrossTable> {
        let across = document.across.as_ref()?;
        let mut all = Season { rules: rules(document, across), ..Season::default() };
        let mut extra: Vec<PlayedFixture> = Vec::new();
        let mut contenders: Vec<(TeamIndex, FromGroup)> = Vec::new();
        let mut as_it_stands = false;
        all.is_unplayed = true;
        for (group, of) in document.groups.iter().enumerate() {
            let season = Season::of(document, of);
            let table = Table::supposing(&season, supposed(group));
            as_it_stands |= table.as_it_stands;
            all.is_unplayed &= season.is_unplayed;
            let offset = all.entrants.len();
            let shifted = |TeamIndex(team): TeamIndex| TeamIndex(offset + team);
            if let Some(row) =
                usize::from(across.place).checked_sub(1).and_then(|place| table.rows.get(place))
            {
                let settled = !row.is_level() && table.unranked.is_empty();
                contenders.push((shifted(row.team), FromGroup { group, settled }));
            }
            let shift = |result: PlayedFixture| PlayedFixture {
                home: shifted(result.home),
                away: shifted(result.away),
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
        let origin = |team: TeamIndex| {
            let found = contenders.iter().find(|(contender, _)| *contender == team);
            found.expect("only contenders are ranked").1
        };
        let from = rows.iter().map(|row| origin(row.team)).collect();
        Some(AcrossTable { season: all, table: Table { rows, as_it_stands, unranked: Vec::new() }, from })
    }
}

/// The points of the groups, with the ranking's own criteria.
fn rules(document: &Document, across: &Across) -> Rules {
    let own = document.groups.iter().find_map(|group| group.rules.as_ref());
    Rules { name: None, points: own.unwrap_or(&document.rules).points, criteria: across.criteria.clone() }
}
