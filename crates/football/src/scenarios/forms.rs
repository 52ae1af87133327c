//! The figures that criteria compare, as linear forms in the goals still to be scored.
//!
//! In a pattern of outcomes, a draw has one variable: the goals of either side. A match with a winner has
//! two, `l` and `m`: the loser scores `l` goals and the winner `l + 1 + m`. Scorelines of the pattern
//! therefore correspond one to one to choices of integers of at least zero. Points and wins are then
//! constants; goals and goal differences are linear.

use super::final_season::FinalSeason;
use super::solver::{Constraint, LinearForm, MOST_VARIABLES, Unknown, Values};
use crate::document::{Measure, Outcome, Score};
use crate::standings::{RemainingFixture, RemainingIndex, Season, Tally, TeamIndex};

/// How a match ends in a pattern, in constants and variables.
#[derive(Clone, Copy)]
struct Ending {
    sides: [TeamIndex; 2],
    outcome: Outcome,
    /// The goals if all variables are zero.
    goals: [i64; 2],
    /// Its first variable. A match already played has none.
    first: Option<usize>,
    /// The fewest goals each side can end with.
    floor: Score,
}

impl Ending {
    fn played(home: TeamIndex, away: TeamIndex, goals: Score) -> Self {
        let outcome = Outcome::of(goals);
        Ending { sides: [home, away], outcome, goals: goals.map(i64::from), first: None, floor: goals }
    }

    fn remaining(fixture: &RemainingFixture, outcome: Outcome, first: usize) -> Self {
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

    /// Adds the goals of a side to the form, times `sign`.
    fn add_goals(&self, form: &mut LinearForm, home: bool, sign: i64) {
        let [home_goals, away_goals] = self.goals;
        form.constant += sign * if home { home_goals } else { away_goals };
        let Some(first) = self.first else { return };
        form.set(first, form.term(first) + sign);
        if self.is_won_by(home) {
            form.set(first + 1, form.term(first + 1) + sign);
        }
    }

    /// The goals of both sides as one form, each times its factor.
    fn form(&self, [home, away]: [i64; 2]) -> LinearForm {
        let mut form = LinearForm::constant(0);
        self.add_goals(&mut form, true, home);
        self.add_goals(&mut form, false, away);
        form
    }

    fn is_won_by(&self, home: bool) -> bool {
        self.outcome == if home { Outcome::Home } else { Outcome::Away }
    }

    /// Whether the team plays at home. `None` if it does not take part.
    fn side_of(&self, team: TeamIndex) -> Option<bool> {
        let [home, away] = self.sides;
        if team == home { Some(true) } else { (team == away).then_some(false) }
    }

    /// Whether both sides are among these teams. Always true for `None`.
    fn is_among(&self, among: Option<&[TeamIndex]>) -> bool {
        among.is_none_or(|teams| self.sides.iter().all(|side| teams.contains(side)))
    }

    /// Whether it counts. Among some teams, all their matches count. Over all matches only the remaining ones
    /// count, because the team's figures so far already include the others.
    fn is_counted(&self, among: Option<&[TeamIndex]>) -> bool {
        self.is_among(among) && (among.is_some() || self.first.is_some())
    }
}

/// How a quantity counts the goals of one fixture: `[1, -1]` is the margin of the home side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The fixture.
    pub fixture: RemainingIndex,
    /// The factors of the goals, home and away.
    pub factors: [i64; 2],
}

/// A season in which the remaining matches end in a given pattern of outcomes.
pub(crate) struct Pattern<'s> {
    pub(crate) season: &'s Season,
    base: &'s [Tally],
    /// The remaining fixtures, or some of them.
    remaining: Vec<Ending>,
    /// The matches already played.
    played: Vec<Ending>,
    /// Further constraints on the scorelines.
    pub(super) given: Vec<Constraint>,
    /// How many variables its scorelines have.
    variables: usize,
}

impl<'s> Pattern<'s> {
    /// The season with these outcomes, one for each remaining fixture.
    pub(crate) fn new(final_season: &'s FinalSeason, outcomes: &[Outcome]) -> Self {
        let fixtures = final_season.season.remaining.iter().zip(outcomes);
        Pattern::of_part(final_season, &mut fixtures.map(|(fixture, outcome)| (fixture, *outcome)))
    }

    /// The season with some of the remaining fixtures and their outcomes: those that involve the teams in
    /// question.
    pub(crate) fn of_part(
        final_season: &'s FinalSeason,
        fixtures: &mut dyn Iterator<Item = (&'s RemainingFixture, Outcome)>,
    ) -> Self {
        let mut variables = 0;
        let mut remaining = Vec::new();
        for (fixture, outcome) in fixtures {
            remaining.push(Ending::remaining(fixture, outcome, variables));
            variables += if outcome == Outcome::Draw { 1 } else { 2 };
        }
        let mut played = Vec::new();
        for result in &final_season.season.played {
            played.push(Ending::played(result.home, result.away, result.goals));
        }
        Pattern {
            season: &final_season.season,
            base: &final_season.base,
            remaining,
            played,
            given: Vec::new(),
            variables,
        }
    }

    /// Whether fixtures are left out, which leaves opponents' figures unknown.
    pub(crate) fn is_part(&self) -> bool {
        self.remaining.len() < self.season.remaining.len()
    }

    /// Whether it has more variables than the solver has room for.
    pub(crate) fn is_too_long(&self) -> bool {
        self.variables > MOST_VARIABLES
    }

    fn matches(&self) -> impl Iterator<Item = &Ending> {
        self.played.iter().chain(&self.remaining)
    }

    /// Whether these teams have met as often as any two teams of the season do.
    pub(crate) fn have_all_met(&self, teams: &[TeamIndex]) -> bool {
        let met = self.matches().filter(|ending| ending.is_among(Some(teams))).count();
        let struck =
            self.season.struck.iter().filter(|pair| pair.iter().all(|team| teams.contains(team))).count();
        met + struck >= self.season.meetings() * teams.len() * (teams.len() - 1) / 2
    }

    /// The given constraints, and those of matches under way: teams keep the goals they have scored.
    pub(crate) fn floors(&self) -> Vec<Constraint> {
        let mut constraints = self.given.clone();
        for ending in &self.remaining {
            for (home, floor) in [true, false].into_iter().zip(ending.floor) {
                if floor > 0 {
                    let mut goals = LinearForm::constant(-i64::from(floor));
                    ending.add_goals(&mut goals, home, 1);
                    constraints.push(Constraint::at_least(goals));
                }
            }
        }
        constraints
    }

    /// A team's view of a remaining fixture of a whole pattern: whether the team is at home (`None` if it
    /// does not take part), and the outcome.
    pub(crate) fn side(&self, fixture: RemainingIndex, team: TeamIndex) -> (Option<bool>, Outcome) {
        let ending = &self.remaining[fixture];
        (ending.side_of(team), ending.outcome)
    }

    /// The goals of a remaining fixture of a whole pattern, each side's times its factor.
    pub(crate) fn form(&self, fixture: RemainingIndex, factors: [i64; 2]) -> LinearForm {
        self.remaining[fixture].form(factors)
    }

    /// Splits a form into goals of the remaining fixtures and a constant.
    pub(crate) fn quantity(&self, form: &LinearForm) -> (Vec<Term>, i64) {
        let mut rest = form.constant;
        let mut terms = Vec::new();
        for (fixture, ending) in self.remaining.iter().enumerate() {
            let fixture = RemainingIndex(fixture);
            let first = ending.first.expect("a remaining fixture has variables");
            let common = form.term(first);
            // The winner has a variable that the loser does not have.
            let more = || form.term(first + 1);
            let factors = match ending.outcome {
                Outcome::Draw => [common, 0],
                Outcome::Home => [more(), common - more()],
                Outcome::Away => [common - more(), more()],
            };
            let ([home, away], [home_goals, away_goals]) = (factors, ending.goals);
            rest -= home * home_goals + away * away_goals;
            if factors != [0, 0] {
                terms.push(Term { fixture, factors });
            }
        }
        (terms, rest)
    }

    /// The scores of the remaining fixtures for these values of the variables.
    pub(crate) fn scoreline(&self, values: &Values) -> Result<Vec<Score>, Unknown> {
        let mut scores = Vec::with_capacity(self.remaining.len());
        for ending in &self.remaining {
            let goals = |factors| u16::try_from(ending.form(factors).value(values)).map_err(|_| Unknown);
            scores.push([goals([1, 0])?, goals([0, 1])?]);
        }
        Ok(scores)
    }

    /// The total goals in the remaining fixtures for these values of the variables.
    pub(crate) fn goals(&self, values: &Values) -> i64 {
        self.remaining.iter().map(|ending| ending.form([1, 1]).value(values)).sum()
    }

    /// A team's figure: over all matches, including its figures so far, or only over the matches among some
    /// teams.
    ///
    /// Goal average needs two forms. Here it gives the goals scored; for the other one, see
    /// [`Pattern::conceded`].
    pub(crate) fn figure(
        &self,
        measure: Measure,
        team: TeamIndex,
        among: Option<&[TeamIndex]>,
    ) -> LinearForm {
        let own = match measure {
            Measure::OpponentsPoints => Measure::Points,
            Measure::OpponentsGoalDifference => Measure::GoalDifference,
            Measure::OpponentsGoals => Measure::Goals,
            own => return self.own(own, team, among),
        };
        let mut sum = LinearForm::constant(0);
        // The tallies do not say which opponents a team has faced, so this loop needs all results.
        for ending in self.matches() {
            if let Some(at_home) = ending.side_of(team).filter(|_| ending.is_among(among)) {
                let [home, away] = ending.sides;
                sum = sum.mixed(1, &self.own(own, if at_home { away } else { home }, among), 1);
            }
        }
        sum
    }

    /// The goals a team concedes, over the same matches as its figure.
    pub(crate) fn conceded(&self, team: TeamIndex, among: Option<&[TeamIndex]>) -> LinearForm {
        let scored = self.own(Measure::Goals, team, among);
        scored.less(&self.own(Measure::GoalDifference, team, among))
    }

    fn own(&self, measure: Measure, team: TeamIndex, among: Option<&[TeamIndex]>) -> LinearForm {
        let begun = if among.is_none() { self.base[team] } else { Tally::default() };
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

/// Every pattern that agrees with the given outcomes. The last fixture's outcome changes fastest, in the
/// order home, draw, away.
pub(super) fn patterns(given: &[Option<Outcome>]) -> impl Iterator<Item = Vec<Outcome>> {
    let open = given.iter().filter(|outcome| outcome.is_none()).count();
    (0..number_of_patterns(open)).map(|number| nth_pattern(given, number))
}

/// The number of patterns for this many fixtures.
pub(super) fn number_of_patterns(fixtures: usize) -> usize {
    (0..fixtures).fold(1, |number, _| number * 3)
}

/// The pattern with this number, from zero.
pub(super) fn nth_pattern(given: &[Option<Outcome>], mut number: usize) -> Vec<Outcome> {
    let mut pattern = Vec::with_capacity(given.len());
    for outcome in given.iter().rev() {
        pattern.push(outcome.unwrap_or_else(|| {
            let last = [Outcome::Home, Outcome::Draw, Outcome::Away][number % 3];
            number /= 3;
            last
        }));
    }
    pattern.reverse();
    pattern
}
