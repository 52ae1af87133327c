//! Zones that a ranking between groups decides about, such as best thirds: exact over all groups.
//!
//! # The argument
//!
//! - **Groups are independent.** No match involves two groups. Another group matters to a team only through
//!   one record (points, goal difference, goals, …): that of the one team which the group sends into the
//!   ranking.
//! - **A record is a list of forms.** In a pattern of outcomes, points are constants. The other figures are
//!   linear forms in the goals, as inside a group. Records are compared figure by figure. A group therefore
//!   has a highest and a lowest record. The solver finds the largest value of the first form, then that of
//!   the next one among the scorelines that attain it, and so on. A figure may have no bound (a win by any
//!   margin). The record is then beyond every number there, and later figures do not matter. There is no cap
//!   on goals.
//! - **One record of the team's own is the worst.** Suppose the team is ranked between groups. The lower its
//!   record, the more groups can be above it or level with it. Its lowest record therefore decides whether it
//!   is certain to be high enough, and its highest record whether it is certain not to be. If there is no
//!   lowest record (defeats have no bound), the margin is taken large enough to be beyond the bounded records
//!   of the other groups. Each group that has no bound either is chosen afterwards, beyond the team's record.
//! - **Counting is enough.** Let the first `k` ranks have the better fate. The team is certain of it if at
//!   most `k - 1` other groups *can* be above it or level with it. Level counts, because lots decide between
//!   level teams. It can have it by scores if all but `k - 1` other groups can be below it. Groups are
//!   independent, so what each of them can do alone, they can do together. The worse fate mirrors this.
//! - **Lots inside a group.** If lots decide which team holds the place in a group, every one of those teams
//!   counts for a verdict that must survive all lots. If their records differ, the part that scores alone can
//!   decide is not worked out.
//! - **Facts.** The ranking stops at the first criterion that is a fact. If the team's own fact is unknown,
//!   every team still level with it at that point is level. If it is known, a verdict that would depend on
//!   facts is not worked out.
//!
//! Every possible fate comes with a scoreline for all remaining fixtures of all groups.

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

/// The most remaining fixtures of a group for which everything is worked out.
const MOST_REMAINING: usize = 4;

/// The figures that compare records, up to the first criterion that needs anything else.
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
    /// A criterion that this module does not compare between groups.
    Other,
}

/// All groups of a document, ready for questions about zones that a ranking between groups decides.
#[derive(Clone, Debug)]
pub struct Tournament<'d> {
    document: &'d Document,
    groups: Vec<FinalSeason>,
    chain: Chain,
    /// The contenders of each group. `None` for a group that is too small to have the place.
    contenders: Vec<Option<Contenders>>,
}

impl<'d> Tournament<'d> {
    /// Works out how high and how low the record of each group's team in the ranking can be.
    ///
    /// Returns `None` if the document ranks no teams between groups, a group has more than four remaining
    /// fixtures, groups award different points, some team's points are unknown, or some criterion is not
    /// linear in the goals.
    #[must_use]
    pub fn of(document: &'d Document) -> Option<Tournament<'d>> {
        let seasons: Vec<Season> = document.groups.iter().map(|group| Season::of(document, group)).collect();
        Tournament::with(document, seasons)
    }

    /// The same with other seasons than those of the document. They may include supposed results.
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

    /// The scenarios of a group for one of its zones. `None` if the ranking between groups does not affect
    /// the zone, or decides about it in more than one step.
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

    /// Whether records that are level by the chain stay level, for this team.
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
