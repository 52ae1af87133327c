//! A document and the table that it must produce.

use touchline_football::document::{Document, Fixture, Group, Rules, Score, Team};
use touchline_football::standings::{AcrossTable, Season, Table, TableRow};

/// A document and its expected table.
#[derive(Clone)]
pub struct Case {
    /// The name, for messages.
    pub name: String,
    /// The document.
    pub document: Document,
    /// Whether to compare the ranking across groups instead of the first group's table.
    pub across: bool,
    /// The names of the teams in order, level by level. If the case is exact, the teams of a level share a rank. If not,
    /// their order is unknown.
    pub levels: Vec<Vec<String>>,
    /// Whether the levels are ranks. If not, they only limit the places.
    pub exact: bool,
    /// The points of some teams.
    pub points: Vec<(String, i64)>,
}

impl Case {
    /// The table of the document's first group. The levels only limit the places.
    pub fn table(name: String, document: Document, levels: Vec<Vec<String>>) -> Case {
        Case { name, document, across: false, levels, exact: false, points: Vec::new() }
    }

    /// The ranking across the document's groups.
    pub fn across(name: String, document: Document, levels: Vec<Vec<String>>) -> Case {
        Case { across: true, ..Case::table(name, document, levels) }
    }

    /// The computed rows, each with the name of its team.
    fn rows(&self) -> Vec<(TableRow, String)> {
        let rows = if self.across {
            AcrossTable::of(&self.document).map(|across| across.table.rows).unwrap_or_default()
        } else {
            let group = self.document.groups.first().expect("a group");
            Table::of(&Season::of(&self.document, group)).rows
        };
        let name = |row: &TableRow| {
            self.document.team(&row.id).map_or_else(|| row.id.clone(), |team| team.name.clone())
        };
        rows.into_iter().map(|row| (name(&row), row)).map(|(name, row)| (row, name)).collect()
    }

    /// Compares the computed table with the expected one.
    pub fn compare(&self) -> Result<(), String> {
        self.compare_with(false)
    }

    /// The same. `distinct` gives level teams different ranks, as a wrong table would.
    pub fn compare_with(&self, distinct: bool) -> Result<(), String> {
        let mut rows = self.rows();
        if distinct {
            for (place, (row, _)) in rows.iter_mut().enumerate() {
                (row.rank, row.last) = (place + 1, place + 1);
            }
        }
        let shown: Vec<_> = rows.iter().map(|(row, name)| format!("{} {name}", row.rank)).collect();
        let mut first = 1;
        for level in &self.levels {
            let last = first + level.len() - 1;
            for name in level {
                let Some((row, _)) = rows.iter().find(|(_, of)| of == name) else {
                    return Err(format!("no {name} in {}", shown.join(", ")));
                };
                let is_right = if self.exact {
                    (row.rank, row.last) == (first, last)
                } else {
                    first <= row.rank && row.last <= last
                };
                if !is_right {
                    return Err(format!(
                        "{name} must be in places {first} to {last}, not {} to {}: {}",
                        row.rank,
                        row.last,
                        shown.join(", ")
                    ));
                }
            }
            first = last + 1;
        }
        for (name, points) in &self.points {
            let row = rows.iter().find(|(_, of)| of == name);
            if row.is_none_or(|(row, _)| row.tally.points != *points) {
                return Err(format!("{name} must have {points} points"));
            }
        }
        let all = first - 1 == rows.len();
        all.then_some(()).ok_or_else(|| format!("{} teams and not {}", rows.len(), first - 1))
    }
}

/// A result, or a fixture to come: home, away, score.
pub type Line<'l> = (&'l str, &'l str, Option<Score>);

/// Parses levels: in `a b|c d`, b and c share the second level.
pub fn levels(text: &str) -> Vec<Vec<String>> {
    text.split(' ').map(|level| level.split('|').map(str::to_owned).collect()).collect()
}

/// A document of one group, with team ids as names.
pub fn document<'l>(rules: Rules, lines: impl IntoIterator<Item = Line<'l>>) -> Document {
    let mut group = Group { name: "Group".to_owned(), ..Group::default() };
    for (home, away, score) in lines {
        for id in [home, away] {
            if !group.teams.iter().any(|known| known == id) {
                group.teams.push(id.to_owned());
            }
        }
        let (home, away) = (home.to_owned(), away.to_owned());
        group.fixtures.push(Fixture {
            id: group.fixtures.len().to_string(),
            home,
            away,
            score,
            ..Fixture::default()
        });
    }
    let team = |id: &String| Team { id: id.clone(), name: id.clone(), ..Team::default() };
    Document {
        rules,
        teams: group.teams.iter().map(team).collect(),
        groups: vec![group],
        ..Document::default()
    }
}

/// The rules with this name.
pub fn rules(name: &str) -> Rules {
    Rules::named(name).unwrap_or_else(|| panic!("no rules named {name}"))
}

/// Reads a file of the test data.
pub fn data(path: &str) -> String {
    let path = format!("{}/tests/data/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Joins documents of one group each.
pub fn together(documents: impl IntoIterator<Item = Document>) -> Document {
    let mut whole = Document::default();
    for document in documents {
        whole.rules = document.rules;
        whole.teams.extend(document.teams);
        whole.groups.extend(document.groups);
    }
    whole
}

/// The names of the teams in third place of their groups.
pub fn thirds(document: &Document) -> Vec<String> {
    let third = |group| Table::of(&Season::of(document, group)).rows.get(2).map(|row| row.id.clone());
    document.groups.iter().filter_map(third).collect()
}
