//! What separates a row from the next one, in no particular language.

use super::{DecidedBy, Edge, Figure, Ranking, Season, StopReason, TeamIndex};
use crate::document::{Better, Criterion, Measure};

/// What separates a row from the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Separation {
    /// The upper row stands above the lower one.
    Above {
        /// What decided.
        by: DecidingMeasure,
        /// The teams whose mutual matches decided, if mutual matches did.
        among: Option<Among>,
        /// The figures of the upper and the lower team.
        figures: [Figure; 2],
    },
    /// Level, with no criterion left: lots or a play-off decide.
    Level,
    /// Level by all that the document has: the next criterion needs a fact that it lacks.
    FactMissing {
        /// The name of the fact.
        name: String,
        /// The level teams without this fact, as indices into the season's entrants.
        teams: Vec<TeamIndex>,
    },
    /// Level by all that the document has: the next criterion needs results that it gives only as a starting
    /// row.
    ResultsMissing {
        /// The measure that needs them. `None` for mutual matches.
        measure: Option<Measure>,
    },
}

/// What decided between two teams.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecidingMeasure {
    /// Points or another measure.
    Measure(Measure),
    /// A fact of the team. Its figures are in thousandths.
    Fact {
        /// Its name.
        name: String,
        /// Which value ranks higher.
        better: Better,
    },
}

/// The teams among whom a head-to-head criterion counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Among {
    /// The teams, as indices into the season's entrants, in the order of the table.
    pub teams: Vec<TeamIndex>,
    /// 1 if these are all the teams that were level. 2 or more if the step started again among fewer teams.
    pub round: usize,
}

impl Separation {
    /// What the edge below a place in a ranking means. `None` below the last place.
    pub(super) fn of(season: &Season, ranking: Ranking<'_>, place: usize) -> Option<Separation> {
        let criterion = |index: usize| &season.rules.criteria[index];
        Some(match *ranking.edges.get(place)? {
            Edge::Apart { by: DecidedBy::Points, figures } => {
                Separation::Above { by: DecidingMeasure::Measure(Measure::Points), among: None, figures }
            }
            Edge::Apart { by: DecidedBy::Criterion(index), figures } => {
                let by = match criterion(index) {
                    Criterion::Overall(measure) => DecidingMeasure::Measure(*measure),
                    Criterion::Fact { name, better } => {
                        DecidingMeasure::Fact { name: name.clone(), better: *better }
                    }
                    Criterion::HeadToHead(_) => {
                        unreachable!("the ranker says of a head-to-head step which measure decided")
                    }
                };
                Separation::Above { by, among: None, figures }
            }
            Edge::Apart { by: DecidedBy::Mutual { measure, round, from, to, .. }, figures } => {
                let among = Some(Among { teams: ranking.order[from..to].to_vec(), round });
                Separation::Above { by: DecidingMeasure::Measure(measure), among, figures }
            }
            Edge::Level(StopReason::Exhausted) => Separation::Level,
            Edge::Level(StopReason::FactMissing(index)) => {
                let Criterion::Fact { name, .. } = criterion(index) else {
                    unreachable!("only a fact can be missing")
                };
                let block = ranking.places(ranking.order[place]).expect("a team of the ranking has a place");
                let lacks = |team: &TeamIndex| season.entrants[*team].facts[index].is_none();
                let teams = ranking.order[block].iter().copied().filter(lacks).collect();
                Separation::FactMissing { name: name.clone(), teams }
            }
            Edge::Level(StopReason::ResultsMissing(index)) => Separation::ResultsMissing {
                measure: match criterion(index) {
                    Criterion::Overall(measure) => Some(*measure),
                    Criterion::HeadToHead(_) | Criterion::Fact { .. } => None,
                },
            },
        })
    }
}
