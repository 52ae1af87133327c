//! The chain of criteria: which figures compare a set of level teams, and what comes next.
//!
//! [`Ranker`](crate::standings::Ranker) follows the same chain for one scoreline. Here a set and the position
//! in the chain determine which figures count, whatever the scoreline.

use crate::document::{Again, Better, Criterion, HeadToHead, Measure};
use crate::scenarios::forms::Pattern;
use crate::scenarios::solver::LinearForm;
use crate::standings::{Figure, TeamIndex, is_of_opponents};

/// A position in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct At {
    /// `None` for points, which come before all criteria. An index past the end if no criterion is left.
    criterion: Option<usize>,
    /// In a head-to-head step: the teams whose mutual matches count, and the index of the measure. `None` if
    /// the step has not begun for these teams.
    mutual: Option<(Vec<TeamIndex>, usize)>,
}

/// How a set of teams is compared.
pub(super) enum Figures {
    /// Compares by these forms, one for each team. More is better.
    Forms(Vec<LinearForm>),
    /// Does not compare here: the chain continues there.
    Skip(At),
    /// Compares by figures that are not linear in the goals.
    Curved,
    /// Compares by nothing: no criterion is left, or a fact that it needs is unknown.
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

    /// How this position compares the teams of a set that are level so far.
    pub(super) fn figures(&self, pattern: &Pattern<'_>, teams: &[TeamIndex]) -> Figures {
        let Some(index) = self.criterion else { return overall(pattern, Measure::Points, teams) };
        let entrants = &pattern.season.entrants;
        let is_hidden = |team: &&TeamIndex| entrants[**team].has_hidden_results();
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
                    let Some(fact) = entrants[*team].facts[index] else { return Figures::None };
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

    /// The next position for `level` teams that have the same figure here.
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

/// The measures of a head-to-head step among this many teams.
fn measures(step: &HeadToHead, among: usize) -> &[Measure] {
    match &step.between_two {
        Some(measures) if among == 2 => measures,
        _ => &step.measures,
    }
}

/// Whether a measure needs the results behind a row that a table begins from.
pub(crate) fn needs_results(measure: Measure) -> bool {
    matches!(measure, Measure::AwayGoals | Measure::AwayWins) || is_of_opponents(measure)
}

fn overall(pattern: &Pattern<'_>, measure: Measure, teams: &[TeamIndex]) -> Figures {
    compared(pattern, measure, teams, None)
}

fn mutual(pattern: &Pattern<'_>, measure: Measure, teams: &[TeamIndex], among: &[TeamIndex]) -> Figures {
    compared(pattern, measure, teams, Some(among))
}

fn compared(
    pattern: &Pattern<'_>,
    measure: Measure,
    teams: &[TeamIndex],
    among: Option<&[TeamIndex]>,
) -> Figures {
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
    // No goal can change the averages any more. Each counts as the number of averages below it.
    for (form, own) in forms.iter_mut().zip(&averages) {
        let above = averages.iter().filter(|other| *other < own).count();
        *form = LinearForm::constant(i64::try_from(above).expect("fewer teams than 64 bits can count"));
    }
    Figures::Forms(forms)
}
