//! The figures that criteria compare, as linear forms in the goals still to come.
//!
//! In a pattern of outcomes a draw has one variable, the goals of either side; a match that somebody wins has two, the
//! loser's goals `l` and `m`, the winner having `l + 1 + m`. So every scoreline of the pattern is one choice of whole
//! numbers of at least nought, and the other way round. Points and wins are then constants, goals and their
//! differences are linear.

use super::conditions::Term;
use super::engine::at_the_end;
use super::omega::{Form, Row, Unknown};
use crate::document::{Measure, Outcome, Score};
use crate::standings::{Ranker, Season, Tally, ToCome};

/// A match of the season in a pattern: what it ends like, in constants and variables.
#[derive(Clone, Copy)]
struct Ending {
    sides: [usize; 2],
    outcome: Outcome,
    /// Goals where all variables are nought.
    goals: [i64; 2],
    /// The first variable of it; a match that was played has none.
    first: Option<usize>,
    /// The fewest goals that it can end with.
    floor: Score,
}

impl Ending {
    fn played(home: usize, away: usize, goals: Score) -> Self {
        let outcome = outcome_of(goals);
        Ending { sides: [home, away], outcome, goals: goals.map(i64::from), first: None, floor: goals }
    }

    fn to_come(fixture: &ToCome, outcome: Outcome, first: usize) -> Self {
        let goals = match outcome {
            Outcome::Home => [1, 0],
            Outcome::Draw => [0, 0],
            Outcome::Away => [0, 1],
        };
        Ending {
            sides: [fixture.home, fixture.away],
            outcome,
            goals,
            first: Some(first),
            floor: fixture.floor(),
        }
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

/// A season as it will be ranked after its last match, and what its teams have to their names so far.
#[derive(Clone, Debug)]
pub(crate) struct Ground {
    pub(crate) season: Season,
    base: Vec<Tally>,
}

impl Ground {
    pub(crate) fn new(season: &Season) -> Self {
        let season = at_the_end(season);
        let base = Ranker::new(&season).rank(&[]).totals.to_vec();
        Ground { season, base }
    }
}

/// A season whose matches to come end in a given pattern of outcomes.
pub(crate) struct Pattern<'s> {
    pub(crate) season: &'s Season,
    base: &'s [Tally],
    coming: Vec<Ending>,
    /// How many variables its scorelines have.
    pub(crate) variables: usize,
}

impl<'s> Pattern<'s> {
    /// The season with these outcomes, one for each fixture to come.
    pub(crate) fn new(ground: &'s Ground, outcomes: &[Outcome]) -> Self {
        Pattern::of_part(ground, ground.season.to_come.iter().zip(outcomes.iter().copied()))
    }

    /// The season with these fixtures to come and their outcomes: those that touch the teams in question.
    pub(crate) fn of_part<'f>(
        ground: &'s Ground,
        fixtures: impl Iterator<Item = (&'f ToCome, Outcome)>,
    ) -> Self {
        let mut variables = 0;
        let coming = fixtures.map(|(fixture, outcome)| {
            let ending = Ending::to_come(fixture, outcome, variables);
            variables += if outcome == Outcome::Draw { 1 } else { 2 };
            ending
        });
        let coming = coming.collect();
        Pattern { season: &ground.season, base: &ground.base, coming, variables }
    }

    /// Whether fixtures have been left out, so that opponents' figures are not known.
    pub(crate) fn is_part(&self) -> bool {
        self.coming.len() < self.season.to_come.len()
    }

    /// The matches that count: for the figures over all matches those still to come, the others being in the base, and
    /// for those among some teams all of theirs.
    fn counted<'p>(&'p self, among: Option<&'p [usize]>) -> impl Iterator<Item = Ending> + 'p {
        let played = if among.is_some() { self.season.played.as_slice() } else { &[] };
        let played = played.iter().map(|result| Ending::played(result.home, result.away, result.goals));
        played.chain(self.coming.iter().copied()).filter(move |ending| ending.is_among(among))
    }

    /// What a team has before the matches that are counted.
    fn begun(&self, team: usize, among: Option<&[usize]>) -> Tally {
        if among.is_some() { Tally::default() } else { self.base.get(team).copied().unwrap_or_default() }
    }

    /// Whether these teams have met as often as any two of the season do.
    pub(crate) fn have_all_met(&self, teams: &[usize]) -> bool {
        let met = self.counted(Some(teams)).count();
        let struck =
            self.season.struck.iter().filter(|pair| pair.iter().all(|team| teams.contains(team))).count();
        met + struck >= self.season.meetings() * teams.len() * (teams.len() - 1) / 2
    }

    /// What a match under way has already settled: goals do not go away again.
    pub(crate) fn floors(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for ending in &self.coming {
            for (home, floor) in [true, false].into_iter().zip(ending.floor) {
                if floor > 0 {
                    let mut goals = Form::constant(-i64::from(floor), self.variables);
                    ending.add_goals(&mut goals, home, 1);
                    rows.push(Row::at_least(goals));
                }
            }
        }
        rows
    }

    /// The matches to come, as a team sees them: whether it is at home (None where it does not take part), and how they
    /// end.
    pub(crate) fn sides(&self, team: usize) -> Vec<(Option<bool>, Outcome)> {
        self.coming.iter().map(|ending| (ending.side_of(team), ending.outcome)).collect()
    }

    /// The goals of a match to come, each side's so often.
    pub(crate) fn form(&self, index: usize, factors: [i64; 2]) -> Form {
        let mut form = Form::constant(0, self.variables);
        if let Some(ending) = self.coming.get(index) {
            let [home, away] = factors;
            ending.add_goals(&mut form, true, home);
            ending.add_goals(&mut form, false, away);
        }
        form
    }

    /// A form as goals of the fixtures to come, and what it has beside them. None where that does not fit.
    pub(crate) fn quantity(&self, form: &Form) -> Option<(Vec<Term>, i64)> {
        let mut rest = form.constant;
        let mut terms = Vec::new();
        for (fixture, ending) in self.coming.iter().enumerate() {
            let first = ending.first?;
            let common = form.term(first);
            // The winner has a variable that the loser has not.
            let factors = match ending.outcome {
                Outcome::Draw => [common, 0],
                Outcome::Home => [form.term(first + 1), common.checked_sub(form.term(first + 1))?],
                Outcome::Away => [common.checked_sub(form.term(first + 1))?, form.term(first + 1)],
            };
            for (factor, goals) in factors.into_iter().zip(ending.goals) {
                rest = rest.checked_sub(factor.checked_mul(goals)?)?;
            }
            if factors != [0, 0] {
                terms.push(Term { fixture, factors });
            }
        }
        Some((terms, rest))
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

    /// How many goals the fixtures to come have at these values of the variables.
    pub(crate) fn goals(&self, values: &[i64]) -> i64 {
        let value = |variable: usize| values.get(variable).copied().unwrap_or(0);
        let goals = |ending: &Ending| match (ending.outcome, ending.first) {
            (_, None) => 0,
            (Outcome::Draw, Some(first)) => value(first).saturating_mul(2),
            (_, Some(first)) => {
                value(first).saturating_mul(2).saturating_add(value(first + 1)).saturating_add(1)
            }
        };
        self.coming.iter().map(goals).fold(0, i64::saturating_add)
    }

    /// The figures of teams that the outcomes fix: over all matches with what they began with, or over those among some
    /// teams alone. None where goals matter.
    pub(crate) fn constants(
        &self,
        measure: Measure,
        teams: &[usize],
        among: Option<&[usize]>,
    ) -> Option<Vec<i64>> {
        if !matches!(measure, Measure::Points | Measure::Wins | Measure::AwayWins | Measure::OpponentsPoints)
        {
            return None;
        }
        let opponents = measure == Measure::OpponentsPoints;
        let own = if opponents { Measure::Points } else { measure };
        let figure = |team: &usize| {
            if opponents {
                self.opponents(*team, among).map(|opponent| self.constant(own, opponent, among)).sum()
            } else {
                self.constant(own, *team, among)
            }
        };
        Some(teams.iter().map(figure).collect())
    }

    fn constant(&self, measure: Measure, team: usize, among: Option<&[usize]>) -> i64 {
        let begun = self.begun(team, among);
        let mut sum = match measure {
            Measure::Points => begun.points,
            Measure::Wins => begun.won,
            _ => begun.away_wins,
        };
        let points = self.season.rules.points;
        for ending in self.counted(among) {
            let Some(home) = ending.side_of(team) else { continue };
            let won = ending.is_won_by(home);
            sum += i64::from(match measure {
                Measure::Points if won => points.win,
                Measure::Points if ending.outcome == Outcome::Draw => points.draw,
                Measure::Points => points.loss,
                Measure::Wins => won.into(),
                _ => (won && !home).into(),
            });
        }
        sum
    }

    /// The opponents of a team, each as often as it was faced.
    fn opponents<'p>(&'p self, team: usize, among: Option<&'p [usize]>) -> impl Iterator<Item = usize> + 'p {
        // Whoever was faced already is not in the tallies: all results are looked at.
        let played =
            self.season.played.iter().map(|result| Ending::played(result.home, result.away, result.goals));
        let endings = played.chain(self.coming.iter().copied()).filter(move |ending| ending.is_among(among));
        endings.filter_map(move |ending| {
            let [home, away] = ending.sides;
            ending.side_of(team).map(|at_home| if at_home { away } else { home })
        })
    }

    /// The figure of a team where goals matter, over the same matches.
    ///
    /// Goal average is two forms, not one: here it counts as the goals scored; see [`Pattern::conceded`].
    pub(crate) fn figure(&self, measure: Measure, team: usize, among: Option<&[usize]>) -> Form {
        let own = match measure {
            Measure::OpponentsGoalDifference => Measure::GoalDifference,
            Measure::OpponentsGoals => Measure::Goals,
            own => return self.own(own, team, among),
        };
        let mut sum = Form::constant(0, self.variables);
        for opponent in self.opponents(team, among) {
            let figure = self.own(own, opponent, among);
            sum.constant += figure.constant;
            sum.terms.iter_mut().zip(&figure.terms).for_each(|(sum, term)| *sum += term);
        }
        sum
    }

    /// The goals conceded by a team, over the same matches as its figure.
    pub(crate) fn conceded(&self, team: usize, among: Option<&[usize]>) -> Form {
        let mut sum = Form::constant(self.begun(team, among).goals_against, self.variables);
        for ending in self.counted(among) {
            if let Some(home) = ending.side_of(team) {
                ending.add_goals(&mut sum, !home, 1);
            }
        }
        sum
    }

    fn own(&self, measure: Measure, team: usize, among: Option<&[usize]>) -> Form {
        let begun = self.begun(team, among);
        let begun = match measure {
            Measure::GoalDifference => begun.goal_difference(),
            Measure::AwayGoals => begun.away_goals,
            _ => begun.goals_for,
        };
        let mut sum = Form::constant(begun, self.variables);
        for ending in self.counted(among) {
            let Some(home) = ending.side_of(team) else { continue };
            match measure {
                Measure::GoalDifference => {
                    ending.add_goals(&mut sum, home, 1);
                    ending.add_goals(&mut sum, !home, -1);
                }
                Measure::AwayGoals if home => {}
                _ => ending.add_goals(&mut sum, home, 1),
            }
        }
        sum
    }
}
