//! The ranking itself: blocks of level teams, parted criterion by criterion.
//!
//! The teams stand in one list of places. A block is a stretch of it whose teams are level so far; a criterion sorts
//! a block and draws edges where its figures differ, and every smaller block goes on by itself. So the teams among
//! which a head-to-head step counts are always a stretch of places, and what separates two neighbours is the edge
//! that was drawn between them, once.

use super::tally::{count, figure, is_of_opponents};
use super::{DecidedBy, Edge, Figure, PlayedFixture, Ranking, Season, StopReason, Tally};
use crate::document::{Again, Better, Criterion, HeadToHead, Measure};

/// Ranks a season by its rules, as often as asked.
pub struct Ranker<'s> {
    season: &'s Season,
    /// The tallies of rows, adjustments and the results that count.
    base: Vec<Tally>,
    contenders: Vec<usize>,
    /// The most often that two teams meet, where the rules ask.
    meetings: usize,
    // What a ranking works with, kept from one to the next.
    results: Vec<PlayedFixture>,
    totals: Vec<Tally>,
    mutual: Vec<Tally>,
    member: Vec<bool>,
    keys: Vec<Figure>,
    order: Vec<usize>,
    edges: Vec<Edge>,
}

impl<'s> Ranker<'s> {
    /// A ranker of all the teams of a season that have a place.
    #[must_use]
    pub fn new(season: &'s Season) -> Ranker<'s> {
        Ranker::among(season, season.ranked())
    }

    /// A ranker of some of the teams of a season: everything they have played counts, the others have no place.
    #[must_use]
    pub fn among(season: &'s Season, contenders: Vec<usize>) -> Ranker<'s> {
        let entrants = &season.entrants;
        let mut base: Vec<Tally> = entrants
            .iter()
            .map(|entrant| Tally::beginning(entrant.start.as_ref(), entrant.adjustment))
            .collect();
        for result in &season.played {
            count(&mut base, result, season.rules.points);
        }
        let waits = season.rules.criteria.iter().any(|criterion| {
            matches!(criterion, Criterion::HeadToHead(HeadToHead { once_all_played: true, .. }))
        });
        Ranker {
            season,
            base,
            contenders,
            meetings: if waits { season.meetings() } else { 0 },
            results: season.played.clone(),
            totals: Vec::new(),
            mutual: vec![Tally::default(); entrants.len()],
            member: vec![false; entrants.len()],
            keys: vec![Figure::Whole(0); entrants.len()],
            order: Vec::new(),
            edges: Vec::new(),
        }
    }

    /// The ranking by the results that count and `extra` ones: matches under way, or scores supposed for fixtures to
    /// come.
    pub fn rank(&mut self, extra: &[PlayedFixture]) -> Ranking<'_> {
        self.results.truncate(self.season.played.len());
        self.results.extend_from_slice(extra);
        self.totals.clone_from(&self.base);
        for result in extra {
            count(&mut self.totals, result, self.season.rules.points);
        }
        self.order.clone_from(&self.contenders);
        let places = self.order.len();
        self.edges.clear();
        self.edges.resize(places.saturating_sub(1), Edge::Level(StopReason::Exhausted));
        self.measure_all(0, places, Measure::Points);
        self.draw(0, places, DecidedBy::Points);
        self.each_block(0, places, |ranker, from, to| ranker.part(from, to, 0));
        Ranking { order: &self.order, edges: &self.edges, totals: &self.totals }
    }

    /// Parts a block of level teams by the criteria from this one on.
    fn part(&mut self, from: usize, to: usize, first: usize) {
        let season = self.season;
        if to - from < 2 {
            return;
        }
        for (criterion, what) in season.rules.criteria.iter().enumerate().skip(first) {
            let parted = match what {
                Criterion::Overall(measure) => {
                    let by_results = matches!(measure, Measure::AwayGoals | Measure::AwayWins);
                    if (by_results || is_of_opponents(*measure)) && self.hidden(from, to) > 0 {
                        return self.stop(from, to, StopReason::ResultsMissing(criterion));
                    }
                    self.measure_all(from, to, *measure);
                    self.draw(from, to, DecidedBy::Criterion(criterion))
                }
                Criterion::Fact { .. } => {
                    if !self.look_up(from, to, criterion) {
                        return self.stop(from, to, StopReason::FactMissing(criterion));
                    }
                    self.draw(from, to, DecidedBy::Criterion(criterion))
                }
                Criterion::HeadToHead(step) => {
                    if self.head_to_head(from, to, criterion, step, 1) {
                        return;
                    }
                    false
                }
            };
            if parted {
                return self.each_block(from, to, |ranker, from, to| ranker.part(from, to, criterion + 1));
            }
        }
    }

    /// Parts a block by the matches among its teams, which stay marked while they are measured. False where that parts nobody, and the next criterion is due.
    fn head_to_head(
        &mut self,
        from: usize,
        to: usize,
        criterion: usize,
        step: &HeadToHead,
        round: usize,
    ) -> bool {
        self.mark(from, to, true);
        let (waits, hidden) = (step.once_all_played && self.is_one_to_come(), self.hidden(from, to) > 1);
        if waits || hidden || (step.once_all_played && !self.have_all_met(to - from)) {
            self.mark(from, to, false);
            if !waits && hidden {
                self.stop(from, to, StopReason::ResultsMissing(criterion));
                return true;
            }
            return false;
        }
        self.count_mutual(from, to);
        let measures = match &step.between_two {
            Some(measures) if to - from == 2 => measures,
            _ => &step.measures,
        };
        let mut parted = false;
        for &measure in measures {
            let by = DecidedBy::Mutual { criterion, measure, round, from, to };
            self.each_block(from, to, |ranker, start, end| {
                ranker.measure_mutual(start, end, measure);
                parted |= ranker.draw(start, end, by);
            });
            if parted && step.again == Again::OnSplit {
                break;
            }
        }
        self.mark(from, to, false);
        if parted {
            self.each_block(from, to, |ranker, from, to| {
                let again = step.again != Again::Never && to - from > 1;
                if !(again && ranker.head_to_head(from, to, criterion, step, round + 1)) {
                    ranker.part(from, to, criterion + 1);
                }
            });
        }
        parted
    }

    /// Calls `act` with every stretch of `from..to` that no edge divides when it is reached.
    fn each_block(&mut self, from: usize, to: usize, mut act: impl FnMut(&mut Self, usize, usize)) {
        let mut start = from;
        while start < to {
            let end = (start + 1..to)
                .find(|place| matches!(self.edges.get(place - 1), Some(Edge::Apart { .. })))
                .unwrap_or(to);
            act(self, start, end);
            start = end;
        }
    }

    /// Sorts a block by the keys of its teams, best first and otherwise as they stood, and draws the edges. Whether
    /// there are any.
    fn draw(&mut self, from: usize, to: usize, by: DecidedBy) -> bool {
        let (keys, edges) = (&self.keys, &mut self.edges);
        let key = |team: usize| keys.get(team).copied().unwrap_or(Figure::Whole(0));
        let Some(block) = self.order.get_mut(from..to) else { return false };
        let better = |one: Figure, other: Figure| match by {
            DecidedBy::Criterion(criterion) if is_fewer(self.season, criterion) => one < other,
            _ => one > other,
        };
        // Insertion: blocks are small, often sorted already, and the code is.
        for end in 1..block.len() {
            for place in (1..=end).rev() {
                let Some([upper, lower]) = block.get_mut(place - 1..=place) else { break };
                if !better(key(*lower), key(*upper)) {
                    break;
                }
                std::mem::swap(upper, lower);
            }
        }
        let mut parted = false;
        for (place, pair) in block.windows(2).enumerate() {
            let &[upper, lower] = pair else { continue };
            let figures = [key(upper), key(lower)];
            let [high, low] = figures;
            if let (true, Some(edge)) = (high != low, edges.get_mut(from + place)) {
                *edge = Edge::Apart { by, figures };
                parted = true;
            }
        }
        parted
    }

    fn stop(&mut self, from: usize, to: usize, why: StopReason) {
        if let Some(edges) = self.edges.get_mut(from..to.saturating_sub(1)) {
            edges.fill(Edge::Level(why));
        }
    }

    fn measure_all(&mut self, from: usize, to: usize, measure: Measure) {
        for &team in self.order.get(from..to).unwrap_or_default() {
            if let Some(key) = self.keys.get_mut(team) {
                *key = figure(measure, team, &self.totals, self.results.iter());
            }
        }
    }

    /// Figures over the matches among the marked teams.
    fn measure_mutual(&mut self, from: usize, to: usize, measure: Measure) {
        let member = &self.member;
        for &team in self.order.get(from..to).unwrap_or_default() {
            let results = self.results.iter().filter(|result| is_mutual(member, [result.home, result.away]));
            if let Some(key) = self.keys.get_mut(team) {
                *key = figure(measure, team, &self.mutual, results);
            }
        }
    }

    /// Fills the keys with the facts of a block; false where one is missing.
    fn look_up(&mut self, from: usize, to: usize, criterion: usize) -> bool {
        for &team in self.order.get(from..to).unwrap_or_default() {
            let facts = self.season.entrants.get(team).map(|entrant| entrant.facts.as_slice());
            let Some(&Some(fact)) = facts.unwrap_or_default().get(criterion) else { return false };
            if let Some(key) = self.keys.get_mut(team) {
                *key = Figure::Whole(fact);
            }
        }
        true
    }

    fn mark(&mut self, from: usize, to: usize, is: bool) {
        for &team in self.order.get(from..to).unwrap_or_default() {
            if let Some(member) = self.member.get_mut(team) {
                *member = is;
            }
        }
    }

    /// Tallies of the marked teams over the matches among them.
    fn count_mutual(&mut self, from: usize, to: usize) {
        for &team in self.order.get(from..to).unwrap_or_default() {
            if let Some(tally) = self.mutual.get_mut(team) {
                *tally = Tally::default();
            }
        }
        for result in &self.results {
            if is_mutual(&self.member, [result.home, result.away]) {
                count(&mut self.mutual, result, self.season.rules.points);
            }
        }
    }

    /// How many teams of a block have results that are not there.
    fn hidden(&self, from: usize, to: usize) -> usize {
        let block = self.order.get(from..to).unwrap_or_default();
        let entrants = block.iter().filter_map(|&team| self.season.entrants.get(team));
        entrants.filter(|entrant| entrant.has_hidden_results()).count()
    }

    /// Whether a match among the marked teams is still to come.
    fn is_one_to_come(&self) -> bool {
        let to_come = self.season.remaining.iter().map(|fixture| [fixture.home, fixture.away]);
        let supposed = self.results.iter().skip(self.season.played.len());
        self.mutual_count(to_come) > self.mutual_count(supposed.map(|result| [result.home, result.away]))
    }

    /// Whether the marked teams, so many of them, have met as often as any two teams of the season do.
    fn have_all_met(&self, teams: usize) -> bool {
        let met = self.mutual_count(self.results.iter().map(|result| [result.home, result.away]))
            + self.mutual_count(self.season.struck.iter().copied());
        met >= self.meetings * teams * (teams - 1) / 2
    }

    fn mutual_count(&self, pairs: impl Iterator<Item = [usize; 2]>) -> usize {
        pairs.filter(|&pair| is_mutual(&self.member, pair)).count()
    }
}

fn is_mutual(member: &[bool], [home, away]: [usize; 2]) -> bool {
    let is_member = |team: usize| member.get(team).is_some_and(|member| *member);
    is_member(home) && is_member(away)
}

fn is_fewer(season: &Season, criterion: usize) -> bool {
    matches!(season.rules.criteria.get(criterion), Some(Criterion::Fact { better: Better::Fewer, .. }))
}
