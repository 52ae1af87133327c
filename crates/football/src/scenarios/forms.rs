//! The figures that criteria compare, as linear forms in the goals still to come.
//!
//! In a pattern of outcomes a draw has one variable, the goals of either side; a match that somebody wins has two, the
//! loser's goals `l` and `m`, the winner having `l + 1 + m`. So every scoreline of the pattern is one choice of whole
//! numbers of at least nought, and the other way round. Points and wins are then constants, goals and their
//! differences are linear.

use super::conditions::Term;
use super::engine::at_the_end;
use super::solver::{Constraint, LinearForm, MOST_VARIABLES, Unknown, Values};
use crate::document::{Measure, Outcome, Score};
use crate::standings::{Ranker, RemainingFixture, Season, Tally};

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
        let outcome = Outcome::of(goals);
        Ending { sides: [home, away], outcome, goals: goals.map(i64::from), first: None, floor: goals }
    }

    fn to_come(fixture: &RemainingFixture, outcome: Outcome, first: usize) -> Self {
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
    fn add_goals(&self, form: &mut LinearForm, home: bool, sign: i64) {
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

    /// Whether it counts: for the figures over all matches only what is still to come, the others being in what a team
    /// has to its name so far, and for those among some teams all of theirs.
    fn is_counted(&self, among: Option<&[usize]>) -> bool {
        self.is_among(among) && (among.is_some() || self.first.is_some())
    }
}

/// A season as it will be ranked after its last match, and what its teams have to their names so far.
#[derive(Clone, Debug)]
pub(crate) struct FinalSeason {
    pub(crate) season: Season,
    base: Vec<Tally>,
}

impl FinalSeason {
    pub(crate) fn new(season: &Season) -> Self {
        let season = at_the_end(season);
        let base = Ranker::new(&season).rank(&[]).totals.to_vec();
        FinalSeason { season, base }
    }
}

/// A season whose matches to come end in a given pattern of outcomes.
pub(crate) struct Pattern<'s> {
    pub(crate) season: &'s Season,
    base: &'s [Tally],
    coming: Vec<Ending>,
    /// Those that were played.
    played: Vec<Ending>,
    /// What else is given of its scorelines.
    pub(super) given: Vec<Constraint>,
    /// How many variables its scorelines have.
    variables: usize,
}

impl<'s> Pattern<'s> {
    /// The season with these outcomes, one for each fixture to come.
    pub(crate) fn new(final_season: &'s FinalSeason, outcomes: &[Outcome]) -> Self {
        let fixtures = final_season.season.remaining.iter().zip(outcomes);
        Pattern::of_part(final_season, &mut fixtures.map(|(fixture, outcome)| (fixture, *outcome)))
    }

    /// The season with these fixtures to come and their outcomes: those that touch the teams in question.
    pub(crate) fn of_part(
        final_season: &'s FinalSeason,
        fixtures: &mut dyn Iterator<Item = (&'s RemainingFixture, Outcome)>,
    ) -> Self {
        let mut variables = 0;
        let mut coming = Vec::new();
        for (fixture, outcome) in fixtures {
            coming.push(Ending::to_come(fixture, outcome, variables));
            variables += if outcome == Outcome::Draw { 1 } else { 2 };
        }
        let mut played = Vec::new();
        for result in &final_season.season.played {
            played.push(Ending::played(result.home, result.away, result.goals));
        }
        Pattern {
            season: &final_season.season,
            base: &final_season.base,
            coming,
            played,
            given: Vec::new(),
            variables,
        }
    }

    /// Whether fixtures have been left out, so that opponents' figures are not known.
    pub(crate) fn is_part(&self) -> bool {
        self.coming.len() < self.season.remaining.len()
    }

    /// Whether it has more variables than the solver has room for.
    pub(crate) fn is_too_long(&self) -> bool {
        self.variables > MOST_VARIABLES
    }

    fn matches(&self) -> impl Iterator<Item = &Ending> {
        self.played.iter().chain(&self.coming)
    }

    /// Whether these teams have met as often as any two of the season do.
    pub(crate) fn have_all_met(&self, teams: &[usize]) -> bool {
        let met = self.matches().filter(|ending| ending.is_among(Some(teams))).count();
        let struck =
            self.season.struck.iter().filter(|pair| pair.iter().all(|team| teams.contains(team))).count();
        met + struck >= self.season.meetings() * teams.len() * (teams.len() - 1) / 2
    }

    /// What is given of its scorelines, and what a match under way has already settled: goals do not go away again.
    pub(crate) fn floors(&self) -> Vec<Constraint> {
        let mut rows = self.given.clone();
        for ending in &self.coming {
            for (home, floor) in [true, false].into_iter().zip(ending.floor) {
                if floor > 0 {
                    let mut goals = LinearForm::constant(-i64::from(floor));
                    ending.add_goals(&mut goals, home, 1);
                    rows.push(Constraint::at_least(goals));
                }
            }
        }
        rows
    }

    /// A match to come, as a team sees it: whether it is at home (None where it does not take part), and how it ends.
    pub(crate) fn side(&self, index: usize, team: usize) -> Option<(Option<bool>, Outcome)> {
        self.coming.get(index).map(|ending| (ending.side_of(team), ending.outcome))
    }

    /// The goals of a match to come, each side's so often.
    pub(crate) fn form(&self, index: usize, factors: [i64; 2]) -> LinearForm {
        let mut form = LinearForm::constant(0);
        if let Some(ending) = self.coming.get(index) {
            let [home, away] = factors;
            ending.add_goals(&mut form, true, home);
            ending.add_goals(&mut form, false, away);
        }
        form
    }

    /// A form as goals of the fixtures to come, and what it has beside them.
    pub(crate) fn quantity(&self, form: &LinearForm) -> (Vec<Term>, i64) {
        let mut rest = form.constant;
        let mut terms = Vec::new();
        for (fixture, ending) in self.coming.iter().enumerate() {
            let first = ending.first.unwrap_or(MOST_VARIABLES);
            let (common, more) = (form.term(first), form.term(first + 1));
            // The winner has a variable that the loser has not.
            let factors = match ending.outcome {
                Outcome::Draw => [common, 0],
                Outcome::Home => [more, common - more],
                Outcome::Away => [common - more, more],
            };
            let ([home, away], [home_goals, away_goals]) = (factors, ending.goals);
            rest -= home * home_goals + away * away_goals;
            if factors != [0, 0] {
                terms.push(Term { fixture, factors });
            }
        }
        (terms, rest)
    }

    /// The scores of the fixtures to come at these values of the variables.
    pub(crate) fn scoreline(&self, values: &Values) -> Result<Vec<Score>, Unknown> {
        let mut scores = Vec::with_capacity(self.coming.len());
        for index in 0..self.coming.len() {
            let goals = |factors| u16::try_from(self.form(index, factors).value(values)).map_err(|_| Unknown);
            scores.push([goals([1, 0])?, goals([0, 1])?]);
        }
        Ok(scores)
    }

    /// How many goals the fixtures to come have at these values of the variables.
    pub(crate) fn goals(&self, values: &Values) -> i64 {
        (0..self.coming.len()).map(|index| self.form(index, [1, 1]).value(values)).sum()
    }

    /// The figure of a team: over all matches with what it began with, or over those among some teams alone.
    ///
    /// Goal average is two forms, not one: here it counts as the goals scored; see [`Pattern::conceded`].
    pub(crate) fn figure(&self, measure: Measure, team: usize, among: Option<&[usize]>) -> LinearForm {
        let own = match measure {
            Measure::OpponentsPoints => Measure::Points,
            Measure::OpponentsGoalDifference => Measure::GoalDifference,
            Measure::OpponentsGoals => Measure::Goals,
            own => return self.own(own, team, among),
        };
        let mut sum = LinearForm::constant(0);
        // Whoever was faced already is not in the tallies: all results are looked at.
        for ending in self.matches() {
            if let Some(at_home) = ending.side_of(team).filter(|_| ending.is_among(among)) {
                let [home, away] = ending.sides;
                sum = sum.mixed(1, &self.own(own, if at_home { away } else { home }, among), 1);
            }
        }
        sum
    }

    /// The goals conceded by a team, over the same matches as its figure.
    pub(crate) fn conceded(&self, team: usize, among: Option<&[usize]>) -> LinearForm {
        let scored = self.own(Measure::Goals, team, among);
        scored.less(&self.own(Measure::GoalDifference, team, among))
    }

    fn own(&self, measure: Measure, team: usize, among: Option<&[usize]>) -> LinearForm {
        let begun = self.base.get(team).copied().filter(|_| among.is_none()).unwrap_or_default();
        let mut sum = LinearForm::constant(match measure {
            Measure::Points => begun.points,
            Measure::Wins => begun.won,
            Measure::AwayWins => begun.away_wins,
            Measure::GoalDifference => begun.goal_difference(),
            Measure::AwayGoals => begun.away_goals,
            _ => begun.goals_for,
        });
        let points = self.season.rules.points;
        for ending in self.matches() {
            let Some(home) = ending.side_of(team).filter(|_| ending.is_counted(among)) else { continue };
            let won = ending.is_won_by(home);
            match measure {
                Measure::Points if won => sum.constant += i64::from(points.win),
                Measure::Points if ending.outcome == Outcome::Draw => sum.constant += i64::from(points.draw),
                Measure::Points => sum.constant += i64::from(points.loss),
                Measure::Wins => sum.constant += i64::from(won),
                Measure::AwayWins => sum.constant += i64::from(won && !home),
                Measure::AwayGoals if home => {}
                _ => ending.add_goals(&mut sum, home, 1),
            }
            if measure == Measure::GoalDifference {
                ending.add_goals(&mut sum, !home, -1);
            }
        }
        sum
    }
}
