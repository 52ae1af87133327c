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
//!   counts for a verdict that must survive all lots. For what scores alone can decide, a group is above a
//!   record if the lowest of these teams is, and below it if the highest of them is.
//! - **Facts are figures.** A fact that the document states is a constant of the team. A fact that a match can
//!   still change (cards) is unknown, as inside a group, even if the document states its value so far. Without a
//!   match left, a team's facts no longer change. A measure that needs the results behind a starting row is
//!   unknown in the same way.
//! - **A team that lacks a figure stops the ranking.** If it is level with others when the figure is due, all of
//!   them stay level. For the extreme that suits a side best, an unknown figure counts as beyond every number.
//!   For the extreme that a group attains whatever the lots, it counts as beyond every number on the other side.
//! - **A stop cuts all records.** A group can therefore change how the others compare with the team, but only
//!   through the number of figures that count (`stops`). That number depends only on the team's first figures.
//!   Take a record of the team that is better than its lowest one. If the two differ within the figures that
//!   count, whoever is not below the better one is above the lowest. If they agree, the same groups can stop the
//!   ranking. The extreme records of the team therefore still decide. For a fate that must be denied, the group
//!   that leaves the fewest figures helps most, because fewer figures leave more teams level. For a fate that
//!   scores alone must bring, every group avoids the stop for as long as it can.
//! - **Goal average** compares quotients. If all groups are over, it is a constant. If it decides inside a group
//!   with matches left, all teams level there on points count as level by lots. That covers more than can happen.
//!   What is certain then is proved, and nothing else is claimed. Between groups with matches left, the ranking
//!   is compared up to that criterion, and again only certainty is proved.
//! - **Head-to-head steps** separate nobody between groups, because teams of different groups do not meet.
//! - **Ranks in the middle** (`ranks`). If the fate changes more than once from rank to rank, the extreme records
//!   of the other groups cut all records of the team into parts, and one record of each part is tried.
//!
//! Every possible fate comes with a scoreline for all remaining fixtures of all groups.

mod chain;
mod contenders;
mod driver;
mod elsewhere;
mod grids;
mod judge;
mod leaves;
mod ranks;
mod records;
mod stops;

use super::between::{Between, Groups, Obstacles};
use super::engine::{MOST_LISTED, Scenarios};
use super::final_season::FinalSeason;
use super::forms::{nth_pattern, number_of_patterns};
use super::places::{RankFates, ZonePlaces, ranks_in};
use super::solver::{Unknown, Work};
use super::verdict::{PatternVerdicts, WORK};
use crate::document::{Across, Document, Zone};
use crate::standings::Season;
pub(super) use chain::Chain;
use contenders::{Contenders, Search};
pub use driver::{Prospects, TournamentDriver};
pub use elsewhere::Results;
use judge::{Question, Ranks};
pub(super) use records::{Bound, Extreme, Side as RecordSide, Stands, Ways, ways, ways_against};

/// The most remaining fixtures of a group for which everything is worked out.
const MOST_REMAINING: usize = 4;

/// All groups of a document, ready for questions about zones that a ranking between groups decides.
#[derive(Clone, Debug)]
pub struct Tournament {
    across: Across,
    groups: Vec<FinalSeason>,
    chain: Chain,
    /// The contenders of each group. `None` for a group that is too small to have the place.
    contenders: Vec<Option<Contenders>>,
}

impl Tournament {
    /// Works out how high and how low the record of each group's team in the ranking can be.
    ///
    /// Returns `None` if the document ranks no teams between groups, a group has more than four remaining
    /// fixtures, groups award different points, some team's points are unknown, or the work is not enough.
    #[must_use]
    pub fn of(document: &Document) -> Option<Tournament> {
        Tournament::with(document, seasons(document))
    }

    /// The same with other seasons than those of the document. They may include supposed results.
    #[must_use]
    pub fn with(document: &Document, seasons: Vec<Season>) -> Option<Tournament> {
        let mut tournament = Tournament::begun(document, seasons)?;
        let mut work = Work::unlimited();
        for group in 0..tournament.groups.len() {
            let mut search = tournament.search(group);
            while !tournament.step(group, &mut search, &mut work).ok()? {}
            tournament.contenders.push(search.finish());
        }
        Some(tournament)
    }

    /// A tournament without contenders. `None` if it is out of reach.
    fn begun(document: &Document, seasons: Vec<Season>) -> Option<Tournament> {
        let across = document.across.as_ref().filter(|across| !across.zones.is_empty())?;
        let is_in_reach = |season: &Season| {
            season.remaining.len() <= MOST_REMAINING.min(MOST_LISTED) && season.unranked.is_empty()
        };
        let first = seasons.first()?;
        let is_alike = |season: &Season| season.rules.points == first.rules.points;
        if !seasons.iter().all(|season| is_in_reach(season) && is_alike(season)) {
            return None;
        }
        Some(Tournament {
            across: across.clone(),
            groups: seasons.iter().map(FinalSeason::new).collect(),
            chain: Chain::between(document, &seasons, &across.criteria),
            contenders: Vec::new(),
        })
    }

    /// The search for the contenders of a group.
    fn search(&self, group: usize) -> Search {
        Search::new(&self.groups[group], &self.chain, group, usize::from(self.across.place))
    }

    /// A step of that search. Returns whether it is done.
    fn step(&self, group: usize, search: &mut Search, work: &mut Work) -> Result<bool, Unknown> {
        work.ask(WORK, |solver| search.step(&self.groups[group], &self.chain, solver))
    }

    /// The scenarios of a group for one of its zones. `None` if no group has the place that is ranked between
    /// groups.
    #[must_use]
    pub fn scenarios(&self, group: usize, zone: &Zone) -> Option<Scenarios> {
        self.scenarios_within(self.groups.get(group)?, group, zone)
    }

    /// The same with another season of that group, which may include supposed results. `None` also if it has more
    /// than four remaining fixtures.
    #[must_use]
    pub fn supposing(&self, group: usize, season: &Season, zone: &Zone) -> Option<Scenarios> {
        if season.remaining.len() > MOST_REMAINING {
            return None;
        }
        self.scenarios_within(&FinalSeason::new(season), group, zone)
    }

    fn scenarios_within(&self, season: &FinalSeason, group: usize, zone: &Zone) -> Option<Scenarios> {
        let mut listing = self.listing(group, zone)?;
        let mut work = Work::unlimited();
        while !listing.step(self, season, group, &mut work) {}
        Some(listing.finish(self, season))
    }

    /// A listing of a group's patterns that has not begun.
    fn listing(&self, group: usize, zone: &Zone) -> Option<Listing> {
        let teams = self.groups[group].season.entrants.len();
        let places = ZonePlaces::of(zone, Some(&self.across), teams);
        let count = self.contenders.iter().flatten().count();
        let ranks = match RankFates::of(zone, &self.across, count) {
            Some(fates) => Ranks::Edge(fates),
            None => Ranks::Each(Some(ranks_in(zone, &self.across, count)).filter(|ranks| !ranks.is_empty())?),
        };
        Some(Listing { places, ranks, patterns: Vec::new(), obstacles: Vec::new() })
    }

    /// The groups whose record nothing can change any more.
    fn fixed(&self) -> Groups {
        let is_over = |group: usize| self.groups[group].season.remaining.is_empty();
        let is_fixed = |group: usize| self.contenders[group].as_ref().is_none_or(Contenders::is_fixed);
        Groups::of((0..self.contenders.len()).filter(|group| is_over(*group) || is_fixed(*group)))
    }
}

/// The seasons of a document's groups.
fn seasons(document: &Document) -> Vec<Season> {
    document.groups.iter().map(|group| Season::of(document, group)).collect()
}

/// The patterns of a group worked out so far, for one zone.
#[derive(Clone, Debug)]
struct Listing {
    places: ZonePlaces,
    ranks: Ranks,
    patterns: Vec<PatternVerdicts>,
    obstacles: Vec<Vec<Option<Obstacles>>>,
}

impl Listing {
    /// Works out the next pattern. Returns whether all are done.
    fn step(&mut self, tournament: &Tournament, season: &FinalSeason, group: usize, work: &mut Work) -> bool {
        let any = vec![None; season.season.remaining.len()];
        let results = nth_pattern(&any, self.patterns.len());
        let question = Question { tournament, group, season, places: &self.places, ranks: &self.ranks };
        let (pattern, obstacles) = work.ask(WORK, |solver| question.judge(results, solver));
        self.patterns.push(pattern);
        self.obstacles.push(obstacles);
        self.patterns.len() >= number_of_patterns(any.len())
    }

    fn finish(self, tournament: &Tournament, season: &FinalSeason) -> Scenarios {
        let statuses = season.season.teams().map(|team| Scenarios::status(&self.patterns, team)).collect();
        let place = usize::from(tournament.across.place);
        let fates = if let Ranks::Edge(fates) = self.ranks { Some(fates) } else { None };
        let between = Between::new(fates, place, &self.places, tournament.groups.len());
        let between = between.map(|between| Between {
            obstacles: self.obstacles,
            fixed: tournament.fixed(),
            is_plain: between.is_plain && tournament.chain.is_whole(),
            ..between
        });
        Scenarios { statuses, patterns: self.patterns, between_groups: true, between }
    }
}
