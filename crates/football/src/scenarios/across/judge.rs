//! Judges a pattern of a team's own group, given everything that can happen in the other groups.

use super::Tournament;
use super::contenders::{Attained, Contenders, Lots, scores_at};
use super::leaves::{Leaf, Leaves};
use super::records::{Bound, Extreme, Side};
use super::stops::{Depth, Ended};
use crate::document::{Outcome, Score};
use crate::scenarios::between::{Groups, Obstacles};
use crate::scenarios::final_season::FinalSeason;
use crate::scenarios::forms::Pattern;
use crate::scenarios::places::{Fate, RankFates, ZonePlaces};
use crate::scenarios::solver::{LinearForm, Solver, Unknown, Values};
use crate::scenarios::verdict::{GroupScores, PatternVerdicts, PossibleFates};
use crate::standings::TeamIndex;
use std::cmp::Ordering;

/// The question about one zone of a group.
pub(super) struct Question<'q> {
    pub(super) tournament: &'q Tournament,
    pub(super) group: usize,
    /// The season of that group. It may include supposed results.
    pub(super) season: &'q FinalSeason,
    /// The fates of the group's places. The place ranked between groups is level.
    pub(super) places: &'q ZonePlaces,
    pub(super) ranks: &'q Ranks,
}

/// A leaf with the team in it, and the kinds of places that the team may hold there.
pub(super) struct Case<'l> {
    pub(super) leaf: &'l Leaf,
    /// A place with the better ranks' fate.
    pub(super) higher: bool,
    /// A place with the other fate.
    pub(super) lower: bool,
    /// The place that is ranked between groups.
    pub(super) ranked: bool,
}

/// Scorelines of all groups.
#[derive(Clone)]
pub(super) struct Scoreline {
    pub(super) own: Vec<Score>,
    pub(super) elsewhere: Vec<GroupScores>,
}

/// What a scoreline uses of the other groups.
#[derive(Default)]
pub(super) struct Used<'h> {
    /// Groups whose extreme record is used.
    pub(super) extremes: Vec<(usize, Side, Lots)>,
    /// Scorelines of further groups.
    pub(super) ends: Vec<Ended<'h>>,
}

/// A team in a pattern.
pub(super) struct Subject<'q> {
    pub(super) question: &'q Question<'q>,
    pub(super) pattern: &'q Pattern<'q>,
    pub(super) team: TeamIndex,
    pub(super) cases: Vec<Case<'q>>,
    /// The other groups.
    pub(super) rivals: Vec<(usize, &'q Contenders)>,
    /// Whether everything is exact that its fates depend on. If not, only certainty is proved.
    pub(super) is_exact: bool,
}

/// What the ranks between groups mean for a zone.
#[derive(Clone, Debug)]
pub(super) enum Ranks {
    /// The fate changes once at most.
    Edge(RankFates),
    /// Whether each rank is in the zone.
    Each(Vec<bool>),
}

impl Ranks {
    /// The fates of a place with the better ranks' fate, and of one without.
    fn fates(&self) -> [Fate; 2] {
        match self {
            Ranks::Edge(fates) => [fates.higher, fates.lower],
            Ranks::Each(_) => [Fate::Through, Fate::Out],
        }
    }
}

impl Question<'_> {
    /// The verdicts of a pattern on all teams of the group, and what stands in their way.
    pub(super) fn judge(
        &self,
        results: Vec<Outcome>,
        solver: &mut Solver,
    ) -> (PatternVerdicts, Vec<Option<Obstacles>>) {
        let pattern = Pattern::new(self.season, &results);
        let mut obstacles = vec![None; self.season.season.entrants.len()];
        let can = self.of_each(&pattern, solver, &mut |subject, solver| {
            let fates = subject.decided(solver);
            obstacles[subject.team] = subject.obstacles(solver).ok();
            fates
        });
        (PatternVerdicts { results, can }, obstacles)
    }

    /// What `judge` says about each team of the group in a pattern.
    pub(super) fn of_each(
        &self,
        pattern: &Pattern<'_>,
        solver: &mut Solver,
        judge: &mut dyn FnMut(&Subject<'_>, &mut Solver) -> Result<PossibleFates, Unknown>,
    ) -> Vec<PossibleFates> {
        let everybody = self.season.everybody();
        let mut can = vec![PossibleFates::default(); everybody.len()];
        if let Ok(leaves) = Leaves::of(pattern, self.places, &everybody, solver) {
            for team in everybody {
                // A team without any fate counts as not worked out.
                can[team] = judge(&self.subject(pattern, &leaves, team), solver).unwrap_or_default();
            }
        }
        can
    }

    fn subject<'s>(&'s self, pattern: &'s Pattern<'s>, leaves: &'s Leaves, team: TeamIndex) -> Subject<'s> {
        let [higher, lower] = self.ranks.fates();
        let cases = leaves.found.iter().filter(|leaf| leaf.teams.contains(&team)).map(|leaf| {
            let has = |fate: Fate| leaf.places().any(|place| self.places.fate(place) == fate);
            Case { leaf, higher: has(higher), lower: has(lower), ranked: has(Fate::Level) }
        });
        let contenders = self.tournament.contenders.iter().enumerate();
        let rivals = contenders
            .filter(|(group, _)| *group != self.group)
            .filter_map(|(group, of)| Some((group, of.as_ref()?)));
        let rivals: Vec<_> = rivals.collect();
        let are_exact = rivals.iter().all(|(_, rival)| rival.is_exact);
        let is_exact = leaves.is_exact && are_exact && self.tournament.chain.is_whole();
        Subject { question: self, pattern, team, cases: cases.collect(), rivals, is_exact }
    }
}

impl Subject<'_> {
    /// The possible fates of the team.
    pub(super) fn decided(&self, solver: &mut Solver) -> Result<PossibleFates, Unknown> {
        match self.question.ranks {
            Ranks::Edge(fates) => self.fates(*fates, solver),
            Ranks::Each(ranks) => self.fates_by_ranks(ranks, solver),
        }
    }

    /// The record of the team.
    pub(super) fn record(&self) -> Vec<LinearForm> {
        self.question.tournament.chain.record(self.pattern, self.question.group, self.team)
    }

    /// The possible fates of the team if the fate changes once at most.
    fn fates(&self, fates: RankFates, solver: &mut Solver) -> Result<PossibleFates, Unknown> {
        if self.cases.is_empty() {
            // No scoreline is possible.
            return Ok(PossibleFates::of(Default::default(), Default::default(), true));
        }
        let RankFates { higher, lower, count } = fates;
        let ups = self.by_scores(Side::Highest, count, solver)?;
        let downs = self.by_scores(Side::Lowest, count, solver)?;
        let mut witnesses = [None, None, None];
        let mut elsewhere = [Vec::new(), Vec::new(), Vec::new()];
        let mut note = |fate: Fate, scoreline: Scoreline| {
            witnesses[fate as usize] = Some(scoreline.own);
            elsewhere[fate as usize] = scoreline.elsewhere;
        };
        let [can_be_higher, can_be_lower] = [ups.is_some(), downs.is_some()];
        ups.into_iter().for_each(|scoreline| note(higher, scoreline));
        downs.into_iter().for_each(|scoreline| note(lower, scoreline));
        // If scores can bring both fates, the verdict is the same whether or not lots can decide too.
        let mut settled = false;
        let mut denied = None;
        let tried = [
            (Side::Highest, higher, can_be_higher, can_be_lower),
            (Side::Lowest, lower, can_be_lower, can_be_higher),
        ];
        for (side, fate, is_shown, is_other_shown) in tried {
            if settled || is_other_shown {
                continue;
            }
            match (self.against(side, count, solver)?, self.cases.first()) {
                // The fate is certain, so every scoreline shows it.
                (None, Some(any)) => {
                    settled = true;
                    if !is_shown {
                        note(fate, self.scoreline(any, None, &Used::default(), solver)?);
                    }
                }
                (against, _) => denied = denied.or(against),
            }
        }
        // Neither fate is certain, and scores alone cannot bring both: lots decide.
        if let (false, true, Some(scoreline)) = (settled, self.is_exact, denied) {
            note(Fate::Level, scoreline);
            settled = true;
        }
        Ok(PossibleFates::of(witnesses, elsewhere, settled))
    }

    /// The groups that can be level with the team or above it, by its lowest record, and those that always
    /// are, by its highest.
    fn obstacles(&self, solver: &mut Solver) -> Result<Obstacles, Unknown> {
        let mut obstacles = Obstacles { always: Groups::all(), ..Obstacles::default() };
        for case in self.cases.iter().filter(|case| case.ranked) {
            obstacles.ranked = true;
            let lowest = self.extreme(case, Side::Lowest, Side::Highest, solver)?;
            let depth = self.least_depth(&lowest, solver).figures;
            obstacles.can = obstacles.can.or(self.not_below(Side::Highest, &lowest, depth));
            let highest = self.extreme(case, Side::Highest, Side::Lowest, solver)?;
            let always = self.not_below(Side::Lowest, &highest, usize::MAX);
            obstacles.always = obstacles.always.and(always);
        }
        if solver.has_failed() { Err(Unknown) } else { Ok(obstacles) }
    }

    /// The groups whose extreme record is level with the team's or above it.
    fn not_below(&self, side: Side, own: &Extreme, depth: usize) -> Groups {
        let groups = self.groups(own, side, Lots::Kind, depth, Ordering::is_ge);
        Groups::of(groups.into_iter())
    }

    /// The groups whose extreme record compares so with the team's by the figures that count.
    pub(super) fn groups(
        &self,
        own: &Extreme,
        side: Side,
        lots: Lots,
        depth: usize,
        is_so: fn(Ordering) -> bool,
    ) -> Vec<usize> {
        let is_one = |(_, rival): &&(usize, &Contenders)| {
            is_so(own.against(&rival.attained(side, lots).extreme, depth))
        };
        self.rivals.iter().filter(is_one).map(|(group, _)| *group).collect()
    }

    /// A scoreline that gives the team the higher fate (`Highest`) or the lower one, whatever the lots.
    fn by_scores(&self, side: Side, count: usize, solver: &mut Solver) -> Result<Option<Scoreline>, Unknown> {
        let up = side == Side::Highest;
        for case in &self.cases {
            if if up { case.lower } else { case.higher } {
                continue;
            }
            if !case.ranked {
                return self.scoreline(case, None, &Used::default(), solver).map(Some);
            }
            // For the higher fate, the others should be below. For the lower one, above.
            let theirs = side.opposite();
            let own = self.extreme(case, side, theirs, solver)?;
            let is_so = if up { Ordering::is_lt } else { Ordering::is_gt };
            let enough = |depth: usize| {
                let can = self.groups(&own, theirs, Lots::Unkind, depth, is_so);
                let is_enough = if up { self.rivals.len() - can.len() < count } else { can.len() >= count };
                is_enough.then_some(can)
            };
            if enough(usize::MAX).is_none() {
                continue;
            }
            let depth = self.most_depth(&own, solver)?;
            if let Some(can) = enough(depth.figures) {
                let extremes = can.into_iter().map(|group| (group, theirs, Lots::Unkind)).collect();
                let used = Used { extremes, ends: depth.ends };
                return self.scoreline(case, Some(&own), &used, solver).map(Some);
            }
        }
        Ok(None)
    }

    /// A scoreline that, with some lots, denies the team the higher fate (`Highest`) or the lower one. `None`
    /// if that fate is certain.
    fn against(&self, side: Side, count: usize, solver: &mut Solver) -> Result<Option<Scoreline>, Unknown> {
        let up = side == Side::Highest;
        for case in &self.cases {
            if if up { case.lower } else { case.higher } {
                return self.scoreline(case, None, &Used::default(), solver).map(Some);
            }
            if !case.ranked {
                continue;
            }
            // The team's lowest record against their highest, or its highest against their lowest.
            let own = self.extreme(case, side.opposite(), side, solver)?;
            let is_so = if up { Ordering::is_ge } else { Ordering::is_le };
            let denied = |depth: usize| {
                let can = self.groups(&own, side, Lots::Kind, depth, is_so);
                let is_denied = if up { can.len() >= count } else { self.rivals.len() - can.len() < count };
                is_denied.then_some(can)
            };
            let mut depth = Depth::ALL;
            let mut can = denied(depth.figures);
            if can.is_none() {
                depth = self.least_depth(&own, solver);
                can = denied(depth.figures);
            }
            if let Some(can) = can {
                // The group that stops the ranking has its own scoreline.
                let is_free = |group: &usize| depth.ends.iter().all(|end| end.group != *group);
                let extremes =
                    can.into_iter().filter(is_free).map(|group| (group, side, Lots::Kind)).collect();
                let used = Used { extremes, ends: depth.ends };
                return self.scoreline(case, Some(&own), &used, solver).map(Some);
            }
        }
        if solver.has_failed() { Err(Unknown) } else { Ok(None) }
    }

    /// The extreme record of the team on a leaf. Only its points if no rival has the same points.
    fn extreme(
        &self,
        case: &Case<'_>,
        side: Side,
        theirs: Side,
        solver: &mut Solver,
    ) -> Result<Extreme, Unknown> {
        let forms = self.record();
        let own = Extreme::of_points(side, forms, &case.leaf.constraints, case.leaf.witness);
        let is_close =
            |rival: &Contenders| rival.attained(theirs, Lots::Kind).extreme.bounds[0] == own.bounds[0];
        if self.rivals.iter().any(|(_, rival)| is_close(rival)) {
            own.in_full(solver).ok_or(Unknown)
        } else {
            Ok(own)
        }
    }

    /// Scores of all groups. The team's own group has a scoreline of the leaf, with the extreme record if
    /// `own` is given. The `used` groups have the scorelines named, or records beyond the team's, or as extreme
    /// as possible.
    pub(super) fn scoreline(
        &self,
        case: &Case<'_>,
        own: Option<&Extreme>,
        used: &Used<'_>,
        solver: &mut Solver,
    ) -> Result<Scoreline, Unknown> {
        let tournament = self.question.tournament;
        let attained = |group: usize| {
            let found = used.extremes.iter().find(|(of, ..)| *of == group);
            let (side, lots) = found.map_or((Side::Highest, Lots::Kind), |(_, side, lots)| (*side, *lots));
            tournament.contenders[group].as_ref().map(|of| of.attained(side, lots))
        };
        let values: Values = match own {
            None => case.leaf.witness,
            Some(own) => {
                let index = own.unbounded_at().unwrap_or(0);
                let is_bounded = |of: &&Attained| matches!(of.extreme.bounds.get(index), Some(Bound::At(_)));
                let bounded = used
                    .extremes
                    .iter()
                    .filter_map(|(group, ..)| attained(*group))
                    .filter(is_bounded)
                    .map(|of| of.extreme.record_at(&of.extreme.values));
                let ended = used.ends.iter().flat_map(|end| end.records.iter().cloned());
                let theirs: Vec<Vec<i64>> = bounded.chain(ended).collect();
                own.beyond(&theirs, solver).ok_or(Unknown)?
            }
        };
        let record: Vec<i64> = self.record().iter().map(|form| form.value(&values)).collect();
        let mut elsewhere = Vec::new();
        for (group, of) in tournament.groups.iter().enumerate() {
            let remaining = &of.season.remaining;
            if group == self.question.group || remaining.is_empty() || own.is_none() {
                continue;
            }
            let is_used = used.extremes.iter().any(|(of, ..)| *of == group);
            let end = used.ends.iter().find(|end| end.group == group && !is_used);
            let scores = match attained(group) {
                _ if let Some(end) = end => end.scores(of)?,
                Some(attained) => {
                    let values =
                        attained.extreme.beyond(std::slice::from_ref(&record), solver).ok_or(Unknown)?;
                    scores_at(of, &attained.outcomes, &values)?
                }
                // The group is too small to have the place, so any scores will do.
                None => remaining.iter().map(|fixture| fixture.floor()).collect(),
            };
            let scores = remaining.iter().map(|fixture| fixture.fixture).zip(scores).collect();
            elsewhere.push(GroupScores { group, scores });
        }
        Ok(Scoreline { own: self.pattern.scoreline(&values)?, elsewhere })
    }
}
