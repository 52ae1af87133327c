//! The table.

use super::{Words, messages};
use crate::document::{Document, Group};
use crate::scenarios::Qualification;
use crate::standings::{FixtureIndex, FormEntry, Season, SeasonPart, Table, Tally, TeamResult};

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
    /// What is certain about a team in a ranking between groups, and what an open one depends on: `own` is its
    /// group, if that has matches left, and `others` the other groups that matter. `None` if it was not worked
    /// out.
    #[must_use]
    pub fn outlook_between_groups(
        &self,
        status: Qualification,
        own: Option<&str>,
        others: &[&str],
    ) -> Option<String> {
        let number = i64::try_from(others.len()).unwrap_or(i64::MAX);
        Some(match (status, own) {
            (Qualification::NotWorkedOut, _) => return None,
            (Qualification::Through, _) => self.text(messages::row_through()).to_owned(),
            (Qualification::Out, _) => self.text(messages::row_out()).to_owned(),
            (Qualification::Open, Some(own)) if number > 1 => {
                self.speak(messages::row_depends_on_others(own, number))
            }
            (Qualification::Open, None) if number > 3 => self.speak(messages::row_depends_on_groups(number)),
            (Qualification::Open, own) => {
                let groups: Vec<&str> = own.into_iter().chain(others.iter().copied()).collect();
                if groups.is_empty() {
                    self.text(messages::row_lots()).to_owned()
                } else {
                    self.speak(messages::row_depends(&self.list(&groups)))
                }
            }
        })
    }

    /// Over a ranking between groups at an earlier moment (`label`) whose prospects were not worked out.
    #[must_use]
    pub fn without_prospects(&self, label: &str) -> String {
        self.speak(messages::row_unsaid(label))
    }

    /// The head of a column, and what it means.
    #[must_use]
    pub fn column(&self, column: Column) -> [&str; 2] {
        let messages = match column {
            Column::Played => [messages::column_played_short(), messages::column_played()],
            Column::Won => [messages::column_won_short(), messages::column_won()],
            Column::Drawn => [messages::column_drawn_short(), messages::column_drawn()],
            Column::Lost => [messages::column_lost_short(), messages::column_lost()],
            Column::GoalsFor => [messages::column_goals_for_short(), messages::column_goals_for()],
            Column::GoalsAgainst => {
                [messages::column_goals_against_short(), messages::column_goals_against()]
            }
            Column::GoalDifference => {
                [messages::column_goal_difference_short(), messages::column_goal_difference()]
            }
            Column::Points => [messages::column_points_short(), messages::column_points()],
        };
        messages.map(|message| self.text(message))
    }

    /// The heads of the other columns: position, team, form, why.
    #[must_use]
    pub fn table_heads(&self) -> [&str; 4] {
        [
            messages::column_position(),
            messages::column_team(),
            messages::column_form(),
            messages::column_why(),
        ]
        .map(|message| self.text(message))
    }

    /// The label of a table before its first match.
    #[must_use]
    pub fn not_yet_played(&self) -> &str {
        self.text(messages::not_yet_played())
    }

    /// The note below a table on teams without a place in it. Empty if every team has one.
    #[must_use]
    pub fn unranked(&self, document: &Document, table: &Table) -> String {
        if table.unranked.is_empty() {
            return String::new();
        }
        let names: Vec<&str> = table.unranked.iter().map(|team| self.team(document, team)).collect();
        self.speak(messages::unranked(&self.list(&names)))
    }

    /// The label of the choice between tables, then its options: all results, home, away, form.
    #[must_use]
    pub fn table_choice(&self) -> [&str; 5] {
        [
            messages::table_choice(),
            messages::table_all(),
            messages::table_home(),
            messages::table_away(),
            messages::column_form(),
        ]
        .map(|message| self.text(message))
    }

    /// The note below a table of a part of the results.
    #[must_use]
    pub fn part_note(&self, part: SeasonPart) -> &str {
        self.text(match part {
            SeasonPart::Home => messages::table_home_only(),
            SeasonPart::Away => messages::table_away_only(),
            SeasonPart::Form => messages::table_form_only(),
        })
    }

    /// The row in the place of rows that are left out: "10 teams between".
    #[must_use]
    pub fn rows_between(&self, teams: usize) -> String {
        self.speak(messages::rows_between(i64::try_from(teams).unwrap_or(i64::MAX)))
    }

    /// The summary of the fold with a whole table.
    #[must_use]
    pub fn whole_table(&self, teams: usize) -> String {
        self.speak(messages::whole_table(i64::try_from(teams).unwrap_or(i64::MAX)))
    }

    /// The title of the tables of several groups, if the competition has no name.
    #[must_use]
    pub fn groups(&self) -> &str {
        self.text(messages::groups())
    }

    /// The head of the column with the group that a team comes from.
    #[must_use]
    pub fn group_column(&self) -> &str {
        self.text(messages::column_group())
    }

    /// The label of a table that includes a live match.
    #[must_use]
    pub fn as_it_stands(&self) -> &str {
        self.text(messages::as_it_stands())
    }
}

impl Words {
    /// A figure of a row in the format of its column.
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

    /// The progress of a group: "not yet played", or "after matchday 5" if every fixture up to matchday 5 is
    /// over and no later one is.
    #[must_use]
    pub fn progress(&self, group: &Group, season: &Season) -> Option<String> {
        if season.is_unplayed {
            return Some(self.not_yet_played().to_owned());
        }
        let to_come: Vec<FixtureIndex> = season.remaining.iter().map(|fixture| fixture.fixture).collect();
        let fixtures = group.fixtures.iter().enumerate();
        let (waiting, over): (Vec<_>, Vec<_>) =
            fixtures.partition(|(index, _)| to_come.contains(&FixtureIndex(*index)));
        let last = over.iter().map(|(_, fixture)| fixture.matchday).max()??;
        let next = waiting.iter().map(|(_, fixture)| fixture.matchday).min();
        next.is_none_or(|next| next > Some(last)).then(|| self.speak(messages::after_matchday(last.into())))
    }

    /// The letter for a result.
    #[must_use]
    pub fn form_letter(&self, earned: TeamResult) -> &str {
        self.text(match earned {
            TeamResult::Win => messages::form_won_short(),
            TeamResult::Draw => messages::form_drawn_short(),
            TeamResult::Defeat => messages::form_lost_short(),
        })
    }

    /// A result in a word, for screen readers: "won".
    #[must_use]
    pub fn form_result(&self, earned: TeamResult) -> &str {
        self.text(match earned {
            TeamResult::Win => messages::form_won(),
            TeamResult::Draw => messages::form_drawn(),
            TeamResult::Defeat => messages::form_lost(),
        })
    }

    /// The last results, for screen readers: "last five, oldest first: lost, won, won, won, drawn".
    #[must_use]
    pub fn form(&self, form: &[FormEntry]) -> String {
        let results: Vec<&str> = form.iter().map(|entry| self.form_result(entry.result)).collect();
        let count = i64::try_from(results.len()).unwrap_or(i64::MAX);
        self.speak(messages::form(count, &self.enumeration(&results)))
    }
}
