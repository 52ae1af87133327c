//! The data of one table.

use crate::components::context::MatchContext;
use touchline_football::document::{Across, Group, Zone};
use touchline_football::scenarios::Qualification;
use touchline_football::standings::{AcrossTable, Season, Table, TableRow, TeamIndex};

/// What is certain about a team in a ranking between groups.
#[derive(Clone, Debug, PartialEq)]
pub struct RowOutlook {
    /// Through, out or open.
    pub status: Qualification,
    /// The same in words, and what an open one depends on.
    pub text: String,
}

impl RowOutlook {
    /// `None` if it was not worked out.
    fn of(context: &MatchContext, group: usize, team: &str) -> Option<RowOutlook> {
        let prospects = context.prospects.as_ref()?;
        let of = context.document.groups.get(group)?;
        let season = Season::of(&context.document, of);
        let scenarios = prospects.scenarios.get(group)?.as_ref()?;
        let index = season.index(team)?;
        let status = *scenarios.statuses.get(index.0)?;
        let own = (!season.remaining.is_empty()).then_some(of.name.as_str());
        let others = scenarios.groups_that_matter(index)?;
        let others: Vec<&str> = others
            .iter()
            .filter_map(|other| Some(context.document.groups.get(*other)?.name.as_str()))
            .collect();
        let text = context.words.outlook_between_groups(status, own, &others)?;
        Some(RowOutlook { status, text })
    }
}

/// A table with its season and its zones.
#[derive(Clone, Debug, PartialEq)]
pub struct TableView {
    /// The name of the group, or of the ranking.
    pub name: String,
    /// Its progress: "After matchday 5", "As it stands".
    pub progress: Option<String>,
    /// The results behind the table.
    pub season: Season,
    /// The table.
    pub table: Table,
    /// The zones of its places.
    pub zones: Vec<Zone>,
    /// The index of its group in the document. `None` for a ranking between groups.
    pub group: Option<usize>,
    /// For each row of a ranking between groups, the name of its group without what all their names have in
    /// common: "A". Empty for the table of a group.
    pub group_names: Vec<String>,
    /// Teams that represent one of several level teams of their group. No zone is certain for them.
    pub unsettled: Vec<TeamIndex>,
    /// What is certain about the team of each row, if the table ranks teams between groups.
    pub outlooks: Vec<Option<RowOutlook>>,
}

impl TableView {
    /// Returns the tables of a document, in order.
    pub(in crate::components) fn all(context: &MatchContext) -> Vec<TableView> {
        let document = &context.document;
        let own = document.the_match.as_ref().and_then(|_| document.group_of_match());
        let groups = document.groups.iter().enumerate();
        let groups = groups.filter(|(_, group)| own.is_none_or(|own| std::ptr::eq(own, *group)));
        let mut views: Vec<TableView> =
            groups.map(|(index, group)| TableView::of_group(context, index, group)).collect();
        let across = document.across.as_ref();
        views.extend(across.and_then(|across| TableView::between_groups(context, across)));
        views
    }

    fn of_group(context: &MatchContext, index: usize, group: &Group) -> TableView {
        let words = &context.words;
        let season = Season::of(&context.document, group);
        let table = Table::of(&season);
        let progress = if table.as_it_stands {
            Some(context.as_it_stood.clone().unwrap_or_else(|| words.as_it_stands().to_owned()))
        } else {
            words.progress(group, &season)
        };
        let name = if group.name.is_empty() { words.table() } else { &group.name }.to_owned();
        let zones = context.document.zones_of(group).to_vec();
        TableView {
            name,
            progress,
            season,
            table,
            zones,
            group: Some(index),
            group_names: Vec::new(),
            unsettled: Vec::new(),
            outlooks: Vec::new(),
        }
    }

    fn between_groups(context: &MatchContext, across: &Across) -> Option<TableView> {
        let AcrossTable { season, table, from } = AcrossTable::of(&context.document)?;
        let progress = match (season.is_unplayed, table.as_it_stands) {
            (true, _) => Some(context.words.not_yet_played().to_owned()),
            (false, true) => Some(match &context.as_it_stood {
                Some(label) if context.lacks_prospects => context.words.without_prospects(label),
                Some(label) => label.clone(),
                None => context.words.as_it_stands().to_owned(),
            }),
            (false, false) => None,
        };
        let unsettled = table.rows.iter().zip(&from).filter(|(_, from)| !from.settled);
        let unsettled = unsettled.map(|(row, _)| row.team).collect();
        let outlooks = table.rows.iter().zip(&from);
        let outlooks = outlooks.map(|(row, from)| RowOutlook::of(context, from.group, &row.id)).collect();
        let (name, zones) = (across.name.clone(), across.zones.clone());
        let groups = &context.document.groups;
        let short = without_common_start(groups);
        let group_names =
            from.iter().map(|from| short.get(from.group).cloned().unwrap_or_default()).collect();
        Some(TableView {
            name,
            progress,
            season,
            table,
            zones,
            group: None,
            group_names,
            unsettled,
            outlooks,
        })
    }

    /// Whether its rows say which group they come from.
    pub(super) fn has_group_names(&self) -> bool {
        self.group_names.iter().any(|name| !name.is_empty())
    }

    /// The zone of a row, if it is certain.
    pub(super) fn zone_of(&self, row: &TableRow) -> Option<&Zone> {
        self.table.zone_of(&self.zones, row).filter(|_| !self.unsettled.contains(&row.team))
    }
}

/// The names of the groups without the words with which all of them begin: "A" for "Group A".
fn without_common_start(groups: &[Group]) -> Vec<String> {
    let mut names: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
    while let Some((first, _)) = names.first().and_then(|name| name.split_once(' ')) {
        let rest: Option<Vec<&str>> =
            names.iter().map(|name| name.strip_prefix(first)?.strip_prefix(' ')).collect();
        let Some(rest) = rest else { break };
        names = rest;
    }
    names.into_iter().map(str::to_owned).collect()
}
