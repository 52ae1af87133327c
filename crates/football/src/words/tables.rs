//! The table.

use super::Words;
use crate::document::{Document, Group};
use crate::standings::{FormEntry, Season, Table, Tally, TeamResult};

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

    /// A table before the first match.
    #[must_use]
    pub fn not_yet_played(&self) -> &'static str {
        "not yet played"
    }

    /// Below a table: the teams that have no place in it. Empty if every team has one.
    #[must_use]
    pub fn unranked(&self, document: &Document, table: &Table) -> String {
        if table.unranked.is_empty() {
            return String::new();
        }
        let names: Vec<&str> = table.unranked.iter().map(|team| self.team(document, team)).collect();
        format!("Without a place, since a part of the points is not known: {}.", self.list(&names))
    }

    /// A table in which a live match counts.
    #[must_use]
    pub fn as_it_stands(&self) -> &'static str {
        "as it stands"
    }
}

impl Words {
    /// A figure of a row, as its column writes it.
    #[must_use]
    pub fn figure(&self, tally: &Tally, column: Column) -> String {
        let figure = match column {
            Column::Played => tally.played,
            Column::Won => tally.won,
            Column::Drawn => tally.drawn,
            Column::Lost => tally.lost,
            Column::GoalsFor => tally.goals_for,
            Column::GoalsAgainst => tally.goals_against,
            Column::GoalDifference => return self.signed(tally.goal_difference()),
            Column::Points => tally.points,
        };
        self.whole(figure)
    }

    /// How far a group has come: "not yet played", or "after matchday 5", where every fixture up to that one is over
    /// and no later one is.
    #[must_use]
    pub fn progress(&self, group: &Group, season: &Season) -> Option<String> {
        if season.is_unplayed {
            return Some(self.not_yet_played().to_owned());
        }
        let to_come: Vec<usize> = season.remaining.iter().map(|fixture| fixture.fixture).collect();
        let fixtures = group.fixtures.iter().enumerate();
        let (waiting, over): (Vec<_>, Vec<_>) = fixtures.partition(|(index, _)| to_come.contains(index));
        let last = over.iter().map(|(_, fixture)| fixture.matchday).max()??;
        let next = waiting.iter().map(|(_, fixture)| fixture.matchday).min();
        next.is_none_or(|next| next > Some(last)).then(|| format!("after matchday {last}"))
    }

    /// The letter of a result.
    #[must_use]
    pub fn form_letter(&self, earned: TeamResult) -> &'static str {
        match earned {
            TeamResult::Win => "W",
            TeamResult::Draw => "D",
            TeamResult::Defeat => "L",
        }
    }

    /// The last results for screen readers: "last five, oldest first: lost, won, won, won, drawn".
    #[must_use]
    pub fn form(&self, form: &[FormEntry]) -> String {
        let results: Vec<&str> = form
            .iter()
            .map(|entry| match entry.result {
                TeamResult::Win => "won",
                TeamResult::Draw => "drawn",
                TeamResult::Defeat => "lost",
            })
            .collect();
        format!(
            "last {}, oldest first: {}",
            self.count(i64::try_from(results.len()).unwrap_or(0)),
            results.join(", ")
        )
    }
}
