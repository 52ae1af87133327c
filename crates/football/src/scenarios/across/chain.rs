//! The criteria of the ranking between groups, one after the other, and the facts of every team.

use crate::document::{Better, Criterion, Document, Measure};
use crate::scenarios::final_season::is_settled;
use crate::scenarios::forms::Pattern;
use crate::scenarios::solver::LinearForm;
use crate::scenarios::tree::needs_results;
use crate::standings::{Figure, Ranker, Season, Tally, TeamIndex};

/// What a criterion compares.
#[derive(Clone, Debug)]
enum Key {
    /// A measure over all matches.
    Measure(Measure),
    /// The fact with this index.
    Fact(usize),
    /// The goal average, if no goal can change it any more: the number of averages below it.
    Average,
}

/// A fact of a team, more is better. `None` if the document lacks it, or if a match can still change it.
type Fact = Option<i64>;

/// The criteria, up to the first one that this module does not compare.
#[derive(Clone, Debug)]
pub(in crate::scenarios) struct Chain {
    /// Points first.
    keys: Vec<Key>,
    /// The facts of each team of each group.
    facts: Vec<Vec<Vec<Fact>>>,
    /// For each team of each group, how many teams have a lower goal average. Empty unless all groups are over.
    averages: Vec<Vec<i64>>,
    /// Whether it has all criteria. After the last one, lots decide.
    is_whole: bool,
}

impl Chain {
    /// The criteria of a ranking between these groups of a document.
    pub(super) fn between(document: &Document, seasons: &[Season], criteria: &[Criterion]) -> Chain {
        let entrants = || seasons.iter().flat_map(|season| &season.entrants);
        // Teams of different groups have no mutual matches, so a head-to-head step separates nobody. It stops
        // the ranking if it would need the results behind two starting rows.
        let is_empty_step = entrants().filter(|entrant| entrant.has_hidden_results()).count() < 2;
        let is_over = seasons.iter().all(|season| season.remaining.is_empty());
        let averages = if is_over { averages(seasons) } else { Vec::new() };
        let keys = vec![Key::Measure(Measure::Points)];
        let mut chain = Chain { keys, facts: Vec::new(), averages, is_whole: true };
        let mut names: Vec<(&str, Better)> = Vec::new();
        for criterion in criteria {
            match criterion {
                Criterion::Overall(measure) if *measure != Measure::GoalAverage => {
                    chain.keys.push(Key::Measure(*measure));
                }
                Criterion::Overall(Measure::GoalAverage) if is_over => chain.keys.push(Key::Average),
                Criterion::Fact { name, better } => {
                    chain.keys.push(Key::Fact(names.len()));
                    names.push((name, *better));
                }
                Criterion::HeadToHead(_) if is_empty_step => {}
                Criterion::Overall(_) | Criterion::HeadToHead(_) => {
                    chain.is_whole = false;
                    break;
                }
            }
        }
        for (group, season) in document.groups.iter().zip(seasons) {
            // A supposed result leaves the other effects of its match unknown.
            let in_document = Season::of(document, group);
            let fact = |team: TeamIndex, (name, better): (&str, Better)| {
                let is_certain = |season: &Season| is_settled(&season.remaining, team, name);
                let given = *document.team(&season.entrants[team].id)?.facts.get(name)?;
                let figure = if better == Better::More { given } else { -given };
                (is_certain(season) && is_certain(&in_document)).then_some(figure)
            };
            let of = |team: TeamIndex| names.iter().map(|of| fact(team, *of)).collect();
            chain.facts.push(season.teams().map(of).collect());
        }
        chain.end_at_unknown();
        chain
    }

    /// The measures of one season, up to the first criterion that is anything else.
    pub(in crate::scenarios) fn of_measures(criteria: &[Criterion], has_hidden_results: bool) -> Chain {
        let measure = |criterion: &Criterion| match criterion {
            Criterion::Overall(
                measure @ (Measure::Points | Measure::Wins | Measure::GoalDifference | Measure::Goals),
            ) => Some(Key::Measure(*measure)),
            Criterion::Overall(measure @ (Measure::AwayGoals | Measure::AwayWins)) if !has_hidden_results => {
                Some(Key::Measure(*measure))
            }
            _ => None,
        };
        let keys = std::iter::once(Key::Measure(Measure::Points)).chain(criteria.iter().map_while(measure));
        Chain { keys: keys.collect(), facts: Vec::new(), averages: Vec::new(), is_whole: false }
    }

    /// Drops everything after the first fact that no team has.
    fn end_at_unknown(&mut self) {
        let is_known = |index: usize| self.facts.iter().flatten().any(|facts| facts[index].is_some());
        let is_unknown = |key: &Key| matches!(key, Key::Fact(index) if !is_known(*index));
        if let Some(end) = self.keys.iter().position(is_unknown) {
            self.keys.truncate(end);
            self.is_whole = true;
        }
    }

    /// Whether lots or unknown facts decide between teams that are level by it.
    pub(super) fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Whether a record lacks a figure that the ranking needs. The ranking of a set stops at that figure.
    pub(super) fn lacks(&self, record: &[LinearForm]) -> bool {
        record.len() < self.keys.len()
    }

    /// The figures of a team along the chain, as forms. They end before the first figure that is unknown.
    pub(in crate::scenarios) fn record(
        &self,
        pattern: &Pattern<'_>,
        group: usize,
        team: TeamIndex,
    ) -> Vec<LinearForm> {
        let is_hidden = pattern.season.entrants[team].has_hidden_results();
        let figure = |key: &Key| match key {
            Key::Measure(measure) if is_hidden && needs_results(*measure) => None,
            Key::Measure(measure) => Some(pattern.figure(*measure, team, None)),
            Key::Average => Some(LinearForm::constant(self.averages[group][team.0])),
            Key::Fact(index) => self.facts[group][team.0][*index].map(LinearForm::constant),
        };
        self.keys.iter().map_while(figure).collect()
    }
}

/// For each team of each group, how many of all teams have a lower goal average.
fn averages(seasons: &[Season]) -> Vec<Vec<i64>> {
    let average = |of: &Tally| Figure::Average {
        scored: of.goals_for.unsigned_abs(),
        conceded: (of.goals_for - of.goal_difference()).unsigned_abs(),
    };
    let of_group = |season: &Season| -> Vec<Figure> {
        Ranker::new(season).rank(&[]).totals.iter().map(average).collect()
    };
    let all: Vec<Vec<Figure>> = seasons.iter().map(of_group).collect();
    let lower = |own: &Figure| all.iter().flatten().filter(|other| *other < own).count();
    let number = |own: &Figure| i64::try_from(lower(own)).expect("fewer teams than 64 bits can count");
    all.iter().map(|averages| averages.iter().map(number).collect()).collect()
}
