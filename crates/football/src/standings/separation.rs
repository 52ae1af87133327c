//! What separates a row from the next one, without a word of any language.

use super::{DecidedBy, Edge, Figure, Ranking, Season, StopReason};
use crate::document::{Better, Criterion, Measure};

/// What separates a row from the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Separation {
    /// It stands above.
    Above {
        /// What decided.
        by: DecidingMeasure,
        /// Among whom, where the matches among the tied decided.
        among: Option<Among>,
        /// The figures of the upper and the lower team.
        figures: [Figure; 2],
    },
    /// Level: no criterion is left. Lots, or a play-off.
    Level,
    /// Level as far as the document goes: the next criterion needs a fact that it lacks.
    FactMissing {
        /// The name of the fact.
        name: String,
        /// The level teams that lack it, as indices into the season's entrants.
        teams: Vec<usize>,
    },
    /// Level as far as the document goes: the next criterion needs results that are only there as a row to begin
    /// from.
    ResultsMissing {
        /// The measure that needs them; None for the matches among the tied.
        measure: Option<Measure>,
    },
}

/// What decided between two teams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecidingMeasure {
    /// Points or another measure.
    Measure(Measure),
    /// A fact of the team; its figures are in thousandths.
    Fact {
        /// Its name.
        name: String,
        /// Which way is up.
        better: Better,
    },
}

/// The teams among whom a head-to-head criterion counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Among {
    /// The teams, as indices into the season's entrants, in the order of the table.
    pub teams: Vec<usize>,
    /// 1 where they are all who were level; 2 and more where the step had started again among fewer.
    pub round: usize,
}

impl Separation {
    /// What the edge below a place of a ranking says.
    pub(super) fn of(season: &Season, ranking: Ranking<'_>, place: usize) -> Option<Separation> {
        let criterion = |index: usize| season.rules.criteria.get(index);
        Some(match *ranking.edges.get(place)? {
            Edge::Apart { by: DecidedBy::Points, figures } => {
                Separation::Above { by: DecidingMeasure::Measure(Measure::Points), among: None, figures }
            }
            Edge::Apart { by: DecidedBy::Criterion(index), figures } => {
                let by = match criterion(index)? {
                    Criterion::Overall(measure) => DecidingMeasure::Measure(*measure),
                    Criterion::Fact { name, better } => {
                        DecidingMeasure::Fact { name: name.clone(), better: *better }
                    }
                    Criterion::HeadToHead(_) => return None,
                };
                Separation::Above { by, among: None, figures }
            }
            Edge::Apart { by: DecidedBy::Mutual { measure, round, from, to, .. }, figures } => {
                let teams = ranking.order.get(from..to)?.to_vec();
                let among = Some(Among { teams, round });
                Separation::Above { by: DecidingMeasure::Measure(measure), among, figures }
            }
            Edge::Level(StopReason::Exhausted) => Separation::Level,
            Edge::Level(StopReason::FactMissing(index)) => {
                let Criterion::Fact { name, .. } = criterion(index)? else { return None };
                let block = ranking.places(*ranking.order.get(place)?)?;
                let lacks = |team: &&usize| {
                    let entrant = season.entrants.get(**team);
                    entrant.and_then(|entrant| entrant.facts.get(index).copied().flatten()).is_none()
                };
                let teams = ranking.order.get(block)?.iter().filter(lacks).copied().collect();
                Separation::FactMissing { name: name.clone(), teams }
            }
            Edge::Level(StopReason::ResultsMissing(index)) => Separation::ResultsMissing {
                measure: match criterion(index)? {
                    Criterion::Overall(measure) => Some(*measure),
                    Criterion::HeadToHead(_) | Criterion::Fact { .. } => None,
                },
            },
        })
    }
}
