//! The figures that criteria compare, as linear forms in the goals still to come.
//!
//! In a pattern of outcomes a draw has one variable, the goals of either side; a match that somebody wins has two, the
//! loser's goals `l` and `m`, the winner having `l + 1 + m`. So every scoreline of the pattern is one choice of whole
//! numbers of at least nought, and the other way round. Points and wins are then constants, goals and their
//! differences are linear.

use super::omega::{Form, Row, Unknown};
use crate::document::{Measure, Outcome, Score};
use crate::standings::{Season, ToCome};

/// A match of the season in a pattern: what it ends like, in constants and variables.
#[derive(Clone, Copy)]
struct Ending {
    sides: [usize; 2],
    outcome: Outcome,
    /// Goals where all variables are nought.
    goals: [i64; 2],
    /// The first variable of it; a match that was played has none.
    first: Option<usize>,
}

impl Ending {
    fn played(home: usize, away: usize, goals: Score) -> Self {
        let outcome = outcome_of(goals);
        Ending { sides: [home, away], outcome, goals: goals.map(i64::from), first: None }
    }

    fn to_come(fixture: &ToCome, outcome: Outcome, first: usize) -> Self {
        let goals = match outcome {
            Outcome::Home => [1, 0],
            Outcome::Draw => [0, 0],
            Outcome::Away => [0, 1],
        };
        Ending { sides: [fixture.home, fixture.away], outcome, goals, first: Some(first) }
    }

    /// Adds the goals of a side to the form, or takes them away.
    fn add_goals(&self, form: &mut Form, home: bool, sign: i64) {
        let [home_goals, away_goals] = self.goals;
        form.constant += sign * if home { home_goals } else { away_goals };
        let Some(first) = self.first else { return };
        form.set(first, form.term(first) + sign);
        if self.is_won_by(home) {
            form.set(first + 1, form.term(first + 1) + sign);
        }
    }

    fn is_won_by(&self, home: bool) -> bool {
        self.outcome == if home { Outcome::Home } else { Outcome::Away }
    }

    /// Whether the team is at home in it; None where it does not take part.
    fn side_of(&self, team: usize) -> Option<bool> {
        let [home, away] = self.sides;
        if team == home { Some(true) } else { (team == away).then_some(false) }
    }

    /// Whether it counts among these teams.
    fn is_among(&self, among: Option<&[usize]>) -> bool {
        among.is_none_or(|teams| self.sides.iter().all(|side| teams.contains(side)))
    }
}

/// The result of a score.
pub(crate) fn outcome_of([home, away]: Score) -> Outcome {
    match home.cmp(&away) {
        std::cmp::Ordering::Greater => Outcome::Home,
        std::cmp::Ordering::Equal => Outcome::Draw,
        std::cmp::Ordering::Less => Outcome::Away,
    }
}

/// A season whose matches to come end in a given pattern of outcomes.
pub(crate) struct Pattern<'s> {
    pub(crate) season: &'s Season,
    coming: Vec<Ending>,
    /// How many variables its scorelines have.
    pub(crate) variables: usize,
    /// Whether fixtures of other teams have been left out, so that opponents' figures are not known.
    pub(crate) part: bool,
}

impl<'s> Pattern<'s> {
    /// The season with these outcomes, one for each fixture to come.
    pub(crate) fn new(season: &'s Season, outcomes: &[Outcome]) -> Self {
        let mut variables = 0;
        let coming = season.to_come.iter().zip(outcomes).map(|(fixture, outcome)| {
            let ending = Ending::to_come(fixture, *outcome, variables);
            variables += if *outcome == Outcome::Draw { 1 } else { 2 };
            ending
        });
        let coming = coming.collect();
        Pattern { season, coming, variables, part: false }
    }

    fn endings(&self) -> impl Iterator<Item = Ending> + '_ {
        let played =
            self.season.played.iter().map(|result| Ending::played(result.home, result.away, result.goals));
        played.chain(self.coming.iter().copied())
    }

    /// Whether these teams have met as often as any two of the season do.
    pub(crate) fn have_all_met(&self, teams: &[usize]) -> bool {
        let met = self.endings().filter(|ending| ending.is_among(Some(teams))).count();
        let struck =
            self.season.struck.iter().filter(|pair| pair.iter().all(|team| teams.contains(team))).count();
        met + struck >= self.season.meetings() * teams.len() * (teams.len() - 1) / 2
    }

    /// What a match under way has already settled: goals do not go away again.
    pub(crate) fn floors(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (fixture, ending) in self.season.to_come.iter().zip(&self.coming) {
            for (home, floor) in [true, false].into_iter().zip(fixture.floor()) {
                if floor > 0 {
                    let mut goals = Form::constant(-i64::from(floor), self.variables);
                    ending.add_goals(&mut goals, home, 1);
                    rows.push(Row::at_least(goals));
                }
            }
        }
        rows
    }

    /// The scores of the fixtures to come at these values of the variables.
    pub(crate) fn scoreline(&self, values: &[i64]) -> Result<Vec<Score>, Unknown> {
        let value = |variable: usize| values.get(variable).copied().unwrap_or(0);
        let side = |ending: &Ending, home: bool| {
            let [home_goals, away_goals] = ending.goals;
            let mut goals = if home { home_goals } else { away_goals };
            if let Some(first) = ending.first {
                let margin = if ending.is_won_by(home) { value(first + 1) } else { 0 };
                goals = goals
                    .checked_add(value(first))
                    .and_then(|goals| goals.checked_add(margin))
                    .ok_or(Unknown)?;
            }
            u16::try_from(goals).map_err(|_| Unknown)
        };
        self.coming.iter().map(|ending| Ok([side(ending, true)?, side(ending, false)?])).collect()
    }

    /// The sum of the goals of all the fixtures to come.
    pub(crate) fn all_goals(&self) -> Form {
        let mut sum = Form::constant(0, self.variables);
        for ending in &self.coming {
            ending.add_goals(&mut sum, true, 1);
            ending.add_goals(&mut sum, false, 1);
        }
        sum
    }

    /// The figure of a team: over all matches with what it began with, or over those among some teams alone.
    ///
    /// Goal average is two forms, not one: here it counts as the goals scored; see [`Pattern::conceded`].
    pub(crate) fn figure(&self, measure: Measure, team: usize, among: Option<&[usize]>) -> Form {
        let own = match measure {
            Measure::OpponentsPoints => Measure::Points,
            Measure::OpponentsGoalDifference => Measure::GoalDifference,
            Measure::OpponentsGoals => Measure::Goals,
            own => return self.own(own, team, among),
        };
        let mut sum = Form::constant(0, self.variables);
        for ending in self.endings().filter(|ending| ending.is_among(among)) {
            let [home, away] = ending.sides;
            let opponent = match ending.side_of(team) {
                Some(true) => away,
                Some(false) => home,
                None => continue,
            };
            let figure = self.own(own, opponent, among);
            sum.constant += figure.constant;
            sum.terms.iter_mut().zip(&figure.terms).for_each(|(sum, term)| *sum += term);
        }
        sum
    }

    /// The goals conceded by a team, over the same matches as its figure.
    pub(crate) fn conceded(&self, team: usize, among: Option<&[usize]>) -> Form {
        let mut sum = Form::constant(0, self.variables);
        if among.is_none() {
            sum.constant = self.start(team).map_or(0, |row| row.goals_against.into());
        }
        for ending in self.endings().filter(|ending| ending.is_among(among)) {
            if let Some(home) = ending.side_of(team) {
                ending.add_goals(&mut sum, !home, 1);
            }
        }
        sum
    }

    fn start(&self, team: usize) -> Option<&crate::document::StartRow> {
        self.season.entrants.get(team)?.start.as_ref()
    }

    fn own(&self, measure: Measure, team: usize, among: Option<&[usize]>) -> Form {
        let mut sum = Form::constant(0, self.variables);
        if among.is_none() {
            sum.constant = self.beginning(measure, team);
        }
        let points = self.season.rules.points;
        for ending in self.endings().filter(|ending| ending.is_among(among)) {
            let Some(home) = ending.side_of(team) else { continue };
            match measure {
                Measure::Points => {
                    sum.constant += i64::from(match ending.outcome {
                        Outcome::Draw => points.draw,
                        _ if ending.is_won_by(home) => points.win,
                        _ => points.loss,
                    });
                }
                Measure::GoalDifference => {
                    ending.add_goals(&mut sum, home, 1);
                    ending.add_goals(&mut sum, !home, -1);
                }
                Measure::Goals | Measure::GoalAverage => ending.add_goals(&mut sum, home, 1),
                Measure::AwayGoals if !home => ending.add_goals(&mut sum, false, 1),
                Measure::Wins => sum.constant += i64::from(ending.is_won_by(home)),
                Measure::AwayWins => sum.constant += i64::from(!home && ending.is_won_by(false)),
                _ => {}
            }
        }
        sum
    }

    /// What a team has before the matches: its row, and its adjustments.
    fn beginning(&self, measure: Measure, team: usize) -> i64 {
        let adjustment = self.season.entrants.get(team).map_or(0, |entrant| entrant.adjustment);
        let row = self.start(team);
        let of = |figure: fn(&crate::document::StartRow) -> i64| row.map_or(0, figure);
        match measure {
            Measure::Points => adjustment + of(|row| row.points.into()),
            Measure::GoalDifference => of(|row| i64::from(row.goals_for) - i64::from(row.goals_against)),
            Measure::Goals | Measure::GoalAverage => of(|row| row.goals_for.into()),
            Measure::Wins => of(|row| row.won.into()),
            _ => 0,
        }
    }
}
