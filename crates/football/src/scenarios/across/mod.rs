//! A zone that a ranking between groups decides about: best thirds, exact over all groups.
//!
//! # The argument
//!
//! - **Groups are independent.** No match touches two groups. Another group matters to a team only through the record
//!   (points, goal difference, goals, …) of the one team that the group sends into the ranking.
//! - **A record is a list of forms.** In a pattern of outcomes, points are constants and the other figures linear forms
//!   in the goals, as inside a group. Records are compared figure by figure. So a group has a highest and a lowest
//!   record: the solver finds the largest value of the first form, then that of the next one among the scorelines that
//!   attain it, and so on. A figure may have no bound (a win by any margin); the record is then beyond every number
//!   there, and later figures do not matter. No cap on goals appears anywhere.
//! - **One record of the team's own is the worst.** If the team is ranked between groups, the lower its record, the more
//!   groups can be above it or level with it. So its lowest record decides whether it is certain to be high enough, and
//!   its highest record whether it is certain not to be. Where no record is the lowest (defeats have no bound), the
//!   margin is taken so large that it is beyond the bounded records of the other groups. Each of those that have no
//!   bound either is chosen afterwards, beyond the team's.
//! - **Counting is enough.** Let the first `k` ranks have the better fate. The team is certain of it if at most `k - 1`
//!   other groups *can* be above it or level with it, for level teams are left to lots. It can have it by scores if all
//!   but `k - 1` other groups can be below it. Since groups are independent, what each of them can do alone they can do
//!   together. The worse fate mirrors this.
//! - **Lots inside a group.** If lots decide who holds the place in a group, every one of those teams counts for what
//!   must survive all lots. If their records differ, what scores alone can do is not worked out.
//! - **Facts.** The ranking stops at the first criterion that is a fact. If the team's own fact is not known, everybody
//!   who is level with it by then is level. If it is known, a verdict that would depend on facts is not worked out.
//!
//! Every fate that is possible comes with a scoreline for all remaining fixtures of all groups.

mod contenders;
mod judge;
mod leaves;
mod records;

use super::engine::{MOST_LISTED, Scenarios};
use super::final_season::{FinalSeason, is_settled_at_the_end};
use super::forms::patterns;
use super::places::{RankFates, ZonePlaces};
use super::verdict::PatternVerdicts;
use crate::document::{Criterion, Document, Measure, Zone};
use crate::standings::{Season, TeamIndex};
use contenders::Contenders;

/// The most remaining fixtures of a group for which all is worked out.
const MOST_REMAINING: usize = 4;

/// What records are compared by, as far as no fact is needed.
#[derive(Clone, Debug)]
struct Chain {
    measures: Vec<Measure>,
    end: ChainEnd,
}

/// What comes after the measures of a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
enum ChainEnd {
    /// Lots.
    Lots,
    /// A fact, by its name.
    Fact(String),
    /// A criterion that is not compared between groups here.
    Other,
}

/// All groups of a document, ready for questions about zones that a ranking between them decides about.
#[derive(Clone, Debug)]
pub struct Tournament<'d> {
    document: &'d Document,
    groups: Vec<FinalSeason>,
    chain: Chain,
    /// One for each group; None for a group that is too small to have the place.
    contenders: Vec<Option<Contenders>>,
}

impl<'d> Tournament<'d> {
    /// Works out how high and how low the record of each group's team in the ranking can be.
    ///
    /// None if the document ranks no teams between groups, if a group has more than four remaining fixtures, if points of
    /// some team are not known, or if some criterion is not linear in the goals.
    #[must_use]
    pub fn of(document: &'d Document) -> Option<Tournament<'d>> {
        let seasons: Vec<Season> = document.groups.iter().map(|group| Season::of(document, group)).collect();
        Tournament::with(document, seasons)
    }

    /// The same, with seasons other than those of the document: matches may be supposed in them.
    #[must_use]
    pub fn with(document: &'d Document, seasons: Vec<Season>) -> Option<Tournament<'d>> {
        let across = document.across.as_ref().filter(|across| !across.zones.is_empty())?;
        let is_in_reach = |season: &Season| {
            season.remaining.len() <= MOST_REMAINING.min(MOST_LISTED) && season.unranked.is_empty()
        };
        let first = seasons.first()?;
        let is_alike = |season: &Season| season.rules.points == first.rules.points;
        if !seasons.iter().all(|season| is_in_reach(season) && is_alike(season)) {
            return None;
        }
        let has_hidden =
            seasons.iter().flat_map(|season| &season.entrants).any(|entrant| entrant.has_hidden_results());
        let chain = Chain::of(&across.criteria, has_hidden);
        let groups: Vec<FinalSeason> = seasons.iter().map(FinalSeason::new).collect();
        let contenders =
            groups.iter().map(|group| Contenders::of(group, usize::from(across.place), &chain).ok());
        Some(Tournament { document, contenders: contenders.collect::<Option<_>>()?, groups, chain })
    }

    /// What is still possible in a group for one of its zones. None if the ranking between groups has nothing to do with
    /// it, or decides about it in more than one step.
    #[must_use]
    pub fn scenarios(&self, group: usize, zone: &Zone) -> Option<Scenarios> {
        let across = self.document.across.as_ref()?;
        let season = &self.groups.get(group)?.season;
        let places = ZonePlaces::of(zone, Some(across), season.entrants.len());
        let ranks = self.contenders.iter().flatten().count();
        let fates = RankFates::of(zone, across, ranks)?;
        let question = judge::Question { tournament: self, group, places: &places, fates };
        let any = vec![None; season.remaining.len()];
        let patterns: Vec<PatternVerdicts> = patterns(&any).map(|results| question.judge(results)).collect();
        let statuses = season.teams().map(|team| Scenarios::status(&patterns, team)).collect();
        Some(Scenarios { statuses, patterns, between_groups: true })
    }

    /// Whether records that are level by the chain are level for good, for a team.
    fn is_chain_exact(&self, group: usize, team: TeamIndex) -> bool {
        match &self.chain.end {
            ChainEnd::Lots => true,
            ChainEnd::Fact(name) => {
                let season = &self.groups[group].season;
                let given = self.document.team(&season.entrants[team].id);
                let is_given = given.is_some_and(|team| team.facts.contains_key(name));
                !(is_given && is_settled_at_the_end(season, team, name))
            }
            ChainEnd::Other => false,
        }
    }
}

impl Chain {
    fn of(criteria: &[Criterion], has_hidden_results: bool) -> Chain {
        let mut measures = vec![Measure::Points];
        for criterion in criteria {
            let end = match criterion {
                Criterion::Overall(
                    measure @ (Measure::Points | Measure::Wins | Measure::GoalDifference | Measure::Goals),
                ) => {
                    measures.push(*measure);
                    continue;
                }
                Criterion::Overall(measure @ (Measure::AwayGoals | Measure::AwayWins))
                    if !has_hidden_results =>
                {
                    measures.push(*measure);
                    continue;
                }
                Criterion::Fact { name, .. } => ChainEnd::Fact(name.clone()),
                Criterion::Overall(_) | Criterion::HeadToHead(_) => ChainEnd::Other,
            };
            return Chain { measures, end };
        }
        Chain { measures, end: ChainEnd::Lots }
    }
}
