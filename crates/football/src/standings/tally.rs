//! A team's wins, goals and points over a set of matches.

use super::{Figure, PlayedFixture, TeamIndex};
use crate::document::{Measure, PointsFor, StartRow};

/// The figures of one team over a set of matches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Matches played.
    pub played: i64,
    /// Matches won.
    pub won: i64,
    /// Matches drawn.
    pub drawn: i64,
    /// Matches lost.
    pub lost: i64,
    /// Goals scored.
    pub goals_for: i64,
    /// Goals conceded.
    pub goals_against: i64,
    /// Goals scored away from home, in matches with a known result.
    pub away_goals: i64,
    /// Matches won away from home, in matches with a known result.
    pub away_wins: i64,
    /// Points. They include adjustments over all matches, but not over mutual matches.
    pub points: i64,
}

impl Tally {
    /// What a team starts with: its starting row, if it has one, and its adjustments.
    pub(super) fn beginning(start: Option<&StartRow>, adjustment: i64) -> Tally {
        let Some(row) = start else { return Tally { points: adjustment, ..Tally::default() } };
        Tally {
            played: row.played.into(),
            won: row.won.into(),
            drawn: row.drawn.into(),
            lost: row.lost.into(),
            goals_for: row.goals_for.into(),
            goals_against: row.goals_against.into(),
            points: i64::from(row.points) + adjustment,
            ..Tally::default()
        }
    }

    /// Goals scored minus goals conceded.
    #[must_use]
    pub fn goal_difference(&self) -> i64 {
        self.goals_for - self.goals_against
    }

    fn add(&mut self, scored: u16, conceded: u16, away: bool, points: PointsFor) {
        self.played += 1;
        self.goals_for += i64::from(scored);
        self.goals_against += i64::from(conceded);
        if away {
            self.away_goals += i64::from(scored);
        }
        let earned = if scored > conceded {
            self.won += 1;
            self.away_wins += i64::from(away);
            points.win
        } else if scored == conceded {
            self.drawn += 1;
            points.draw
        } else {
            self.lost += 1;
            points.loss
        };
        self.points += i64::from(earned);
    }

    /// The figure of a measure that needs only this team's tally.
    fn own(&self, measure: Measure) -> Figure {
        Figure::Whole(match measure {
            Measure::Points | Measure::OpponentsPoints => self.points,
            Measure::GoalDifference | Measure::OpponentsGoalDifference => self.goal_difference(),
            Measure::Goals | Measure::OpponentsGoals => self.goals_for,
            Measure::AwayGoals => self.away_goals,
            Measure::Wins => self.won,
            Measure::AwayWins => self.away_wins,
            Measure::GoalAverage => {
                return Figure::Average {
                    scored: self.goals_for.unsigned_abs(),
                    conceded: self.goals_against.unsigned_abs(),
                };
            }
        })
    }
}

/// Counts a result for both sides.
pub(super) fn count(tallies: &mut [Tally], result: &PlayedFixture, points: PointsFor) {
    let [home, away] = result.goals;
    tallies[result.home].add(home, away, false, points);
    tallies[result.away].add(away, home, true, points);
}

/// Whether a measure is about the opponents that a team has faced.
pub(crate) fn is_of_opponents(measure: Measure) -> bool {
    matches!(measure, Measure::OpponentsPoints | Measure::OpponentsGoalDifference | Measure::OpponentsGoals)
}

/// The figure of a team: from its own tally, or the sum of its opponents' over `results`. Each opponent
/// counts once per match.
pub(super) fn figure<'r>(
    measure: Measure,
    team: TeamIndex,
    tallies: &[Tally],
    results: impl Iterator<Item = &'r PlayedFixture>,
) -> Figure {
    if !is_of_opponents(measure) {
        return tallies[team].own(measure);
    }
    let mut sum = 0;
    for result in results {
        let opponent = match (result.home == team, result.away == team) {
            (true, _) => result.away,
            (_, true) => result.home,
            _ => continue,
        };
        let Figure::Whole(figure) = tallies[opponent].own(measure) else {
            unreachable!("a measure of the opponents is a whole number")
        };
        sum += figure;
    }
    Figure::Whole(sum)
}
