//! The chain of criteria: which figures a set of level teams is compared by, and what comes next.
//!
//! It is the chain of [`Ranker`](crate::standings::Ranker), which ranks one scoreline; here a set and the place in the
//! chain are enough to say which figures count, whatever the scoreline.

use crate::document::{Again, Better, Criterion, HeadToHead, Measure};
use crate::scenarios::forms::Pattern;
use crate::scenarios::solver::LinearForm;
use crate::standings::{Entrant, Figure};

/// A place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct At {
    /// None for points, which come before all criteria; an index past their end when there is none left.
    criterion: Option<usize>,
    /// In a head-to-head step: the teams whose mutual matches count, and the measure among them. None before the step
    /// has begun among the teams at hand.
    mutual: Option<(Vec<usize>, usize)>,
}

/// How a set of teams is compared.
pub(super) enum Figures {
    /// By these forms, one for each team, more being better.
    Forms(Vec<LinearForm>),
    /// Not by this: the chain goes on there.
    Skip(At),
    /// By figures that are not linear in the goals.
    Curved,
    /// By nothing: no criterion is left, or what it needs is not known.
    None,
}

impl At {
    /// The beginning of the chain.
    pub(super) fn points() -> Self {
        At { criterion: None, mutual: None }
    }

    fn next_criterion(&self) -> At {
        At { criterion: Some(self.criterion.map_or(0, |criterion| criterion + 1)), mutual: None }
    }

    /// How the teams of a set, level so far, are compared here.
    pub(super) fn figures(&self, pattern: &Pattern<'_>, teams: &[usize]) -> Figures {
        let Some(index) = self.criterion else { return overall(pattern, Measure::Points, teams) };
        let entrants = &pattern.season.entrants;
        let is_hidden = |team: &&usize| entrants.get(**team).is_some_and(Entrant::has_hidden_results);
        let hidden = || teams.iter().filter(is_hidden).count();
        match pattern.season.rules.criteria.get(index) {
            None => Figures::None,
            Some(Criterion::Overall(measure)) => {
                if needs_results(*measure) && hidden() > 0 {
                    return Figures::None;
                }
                overall(pattern, *measure, teams)
            }
            Some(Criterion::Fact { better, .. }) => {
                let mut facts = Vec::new();
                for team in teams {
                    let fact = entrants.get(*team).and_then(|entrant| *entrant.facts.get(index)?);
                    let Some(fact) = fact else { return Figures::None };
                    facts.push(LinearForm::constant(if *better == Better::More { fact } else { -fact }));
                }
                Figures::Forms(facts)
            }
            Some(Criterion::HeadToHead(step)) => match &self.mutual {
                None if hidden() > 1 => Figures::None,
                None if step.once_all_played && !pattern.have_all_met(teams) => {
                    Figures::Skip(self.next_criterion())
                }
                None => Figures::Skip(At { mutual: Some((teams.to_vec(), 0)), ..self.clone() }),
                Some((among, measure)) => match measures(step, among.len()).get(*measure) {
                    Some(measure) => mutual(pattern, *measure, teams, among),
                    None => Figures::Skip(self.next_criterion()),
                },
            },
        }
    }

    /// Where `level` teams go on that have the same figure here.
    pub(super) fn after(&self, pattern: &Pattern<'_>, level: usize) -> At {
        let step = self.criterion.and_then(|index| pattern.season.rules.criteria.get(index));
        let (Some(Criterion::HeadToHead(step)), Some((among, measure))) = (step, &self.mutual) else {
            return self.next_criterion();
        };
        let fewer = level < among.len();
        let last = measure + 1 >= measures(step, among.len()).len();
        match step.again {
            Again::OnSplit if fewer => At { mutual: None, ..self.clone() },
            Again::AfterAll if fewer && last => At { mutual: None, ..self.clone() },
            _ if last => self.next_criterion(),
            _ => At { mutual: Some((among.clone(), measure + 1)), ..self.clone() },
        }
    }
}

/// The measures of a head-to-head step among so many teams.
fn measures(step: &HeadToHead, among: usize) -> &[Measure] {
    match &step.between_two {
        Some(measures) if among == 2 => measures,
        _ => &step.measures,
    }
}

/// Whether a measure needs the results behind a row that a table begins from.
fn needs_results(measure: Measure) -> bool {
    matches!(measure, Measure::AwayGoals | Measure::AwayWins) || is_of_opponents(measure)
}

fn is_of_opponents(measure: Measure) -> bool {
    use Measure::{OpponentsGoalDifference, OpponentsGoals, OpponentsPoints};
    matches!(measure, OpponentsPoints | OpponentsGoalDifference | OpponentsGoals)
}

fn overall(pattern: &Pattern<'_>, measure: Measure, teams: &[usize]) -> Figures {
    compared(pattern, measure, teams, None)
}

fn mutual(pattern: &Pattern<'_>, measure: Measure, teams: &[usize], among: &[usize]) -> Figures {
    compared(pattern, measure, teams, Some(among))
}

fn compared(pattern: &Pattern<'_>, measure: Measure, teams: &[usize], among: Option<&[usize]>) -> Figures {
    if pattern.is_part() && is_of_opponents(measure) {
        return Figures::Curved;
    }
    let mut forms = Vec::with_capacity(teams.len());
    for team in teams {
        forms.push(pattern.figure(measure, *team, among));
    }
    if measure != Measure::GoalAverage {
        return Figures::Forms(forms);
    }
    let mut averages = Vec::with_capacity(teams.len());
    for (team, scored) in teams.iter().zip(&forms) {
        let conceded = pattern.conceded(*team, among);
        if !(scored.is_constant() && conceded.is_constant()) {
            return Figures::Curved;
        }
        let (scored, conceded) = (scored.constant.unsigned_abs(), conceded.constant.unsigned_abs());
        averages.push(Figure::Average { scored, conceded });
    }
    // No goal to come can change them: each counts as the number of those that it is above.
    for (form, own) in forms.iter_mut().zip(&averages) {
        let above = averages.iter().filter(|other| *other < own).count();
        *form = LinearForm::constant(i64::try_from(above).unwrap_or(i64::MAX));
    }
    Figures::Forms(forms)
}
