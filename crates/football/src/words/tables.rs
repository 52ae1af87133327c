//! The table.

use super::Words;

/// A column of the table, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Matches played.
    Played,
    /// Matches won.
    Won,
    /// Matches drawn.
    Drawn,
    /// Matches lost.
    Lost,
    /// Goals scored.
    GoalsFor,
    /// Goals conceded.
    GoalsAgainst,
    /// Goal difference.
    GoalDifference,
    /// Points.
    Points,
}

impl Words {
    /// The head of a column and what it stands for.
    #[must_use]
    pub fn column(&self, column: Column) -> [&'static str; 2] {
        match column {
            Column::Played => ["P", "Played"],
            Column::Won => ["W", "Won"],
            Column::Drawn => ["D", "Drawn"],
            Column::Lost => ["L", "Lost"],
            Column::GoalsFor => ["GF", "Goals for"],
            Column::GoalsAgainst => ["GA", "Goals against"],
            Column::GoalDifference => ["GD", "Goal difference"],
            Column::Points => ["Pts", "Points"],
        }
    }

    /// The heads of the columns without figures: position, team, form, why.
    #[must_use]
    pub fn table_heads(&self) -> [&'static str; 4] {
        ["Position", "Team", "Form", "Why"]
    }

    /// How far a table has come: "after matchday 5".
    #[must_use]
    pub fn after_matchday(&self, matchday: u16) -> String {
        format!("after matchday {matchday}")
    }

    /// A table in which a live match counts.
    #[must_use]
    pub fn as_it_stands(&self) -> &'static str {
        "as it stands"
    }
}
