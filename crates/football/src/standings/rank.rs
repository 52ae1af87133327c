//! The ranking itself: each criterion splits blocks of level teams.
//!
//! The teams stand in one list of places. A block is a contiguous range of places whose teams are level so
//! far. A criterion sorts a block and draws edges where its figures differ. Each smaller block then continues
//! on its own. The teams in a head-to-head step are therefore always a contiguous range. What separates two
//! neighbours is the one edge drawn between them.

use super::tally::{count, figure, is_of_opponents};
use super::{DecidedBy, Edge, Figure, PlayedFixture, Ranking, Season, StopReason, Tally, TeamIndex};
use crate::document::{Again, Better, Criterion, HeadToHead, Measure};

/// Ranks a season by its rules. You can reuse it for any number of rankings.
pub struct Ranker<'s> {
    season: &'s Season,
    /// The tallies of starting rows, adjustments and the results that count.
    base: Vec<Tally>,
    contenders: Vec<TeamIndex>,
    /// The most times that two teams meet, if the rules need it.
    meetings: usize,
    // Buffers, reused from one ranking to the next.
    results: Vec<PlayedFixture>,
    totals: Vec<Tally>,
    mutual: Vec<Tally>,
    member: Vec<bool>,
    keys: Vec<Figure>,
    order: Vec<TeamIndex>,
    edges: Vec<Edge>,
}

impl<'s> Ranker<'s> {
    /// A ranker for all teams of a season that have a place.
    #[must_use]
    pub fn new(season: &'s Season) -> Ranker<'s> {
        Ranker::among(season, season.ranked())
    }

    /// A ranker for some teams of a season. All their results count, but the other teams have no place.
    #[must_use]
    pub fn among(season: &'s Season, contenders: Vec<TeamIndex>) -> Ranker<'s> {
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

    /// Ranks by the results that count plus the `extra` ones: live matches, or supposed scores of remaining
    /// fixtures.
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

    /// Splits a block of level teams by the criteria, starting with `first`.
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

    /// Splits a block by its mutual matches. Its teams are the members while they are measured. Returns
    /// `false` if this criterion separates no teams, and the next one must decide.
    fn head_to_head(
        &mut self,
        from: usize,
        to: usize,
        criterion: usize,
        step: &HeadToHead,
        round: usize,
    ) -> bool {
        self.set_members(from, to, true);
        let (waits, hidden) = (step.once_all_played && self.is_one_remaining(), self.hidden(from, to) > 1);
        if waits || hidden || (step.once_all_played && !self.have_all_met(to - from)) {
            self.set_members(from, to, false);
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
        self.set_members(from, to, false);
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

    /// Calls `act` with every range within `from..to` that has no edge inside when the loop reaches it.
    fn each_block(&mut self, from: usize, to: usize, mut act: impl FnMut(&mut Self, usize, usize)) {
        let mut start = from;
        while start < to {
            let end = (start + 1..to)
                .find(|place| matches!(self.edges[place - 1], Edge::Apart { .. }))
                .unwrap_or(to);
            act(self, start, end);
            start = end;
        }
    }

    /// Sorts a block by its teams' keys, best first, and draws the edges. The sort is stable. Returns whether
    /// it drew any edge.
    fn draw(&mut self, from: usize, to: usize, by: DecidedBy) -> bool {
        let keys = &self.keys;
        let is_fewer_better =
            matches!(by, DecidedBy::Criterion(criterion) if is_fewer_better(self.season, criterion));
        let block = &mut self.order[from..to];
        block.sort_by(|&one, &other| {
            let order = keys[other].cmp(&keys[one]);
            if is_fewer_better { order.reverse() } else { order }
        });
        let mut parted = false;
        for (place, pair) in (from..).zip(block.windows(2)) {
            let figures = [keys[pair[0]], keys[pair[1]]];
            if figures[0] != figures[1] {
                self.edges[place] = Edge::Apart { by, figures };
                parted = true;
            }
        }
        parted
    }

    fn stop(&mut self, from: usize, to: usize, why: StopReason) {
        self.edges[from..to - 1].fill(Edge::Level(why));
    }

    fn measure_all(&mut self, from: usize, to: usize, measure: Measure) {
        for &team in &self.order[from..to] {
            self.keys[team] = figure(measure, team, &self.totals, self.results.iter());
        }
    }

    /// Figures over the matches among the members.
    fn measure_mutual(&mut self, from: usize, to: usize, measure: Measure) {
        let member = &self.member;
        for &team in &self.order[from..to] {
            let results = self.results.iter().filter(|result| is_mutual(member, [result.home, result.away]));
            self.keys[team] = figure(measure, team, &self.mutual, results);
        }
    }

    /// Fills the keys with the facts of a block. Returns `false` if one is missing.
    fn look_up(&mut self, from: usize, to: usize, criterion: usize) -> bool {
        for &team in &self.order[from..to] {
            let Some(fact) = self.season.entrants[team].facts[criterion] else { return false };
            self.keys[team] = Figure::Whole(fact);
        }
        true
    }

    fn set_members(&mut self, from: usize, to: usize, is: bool) {
        for &team in &self.order[from..to] {
            self.member[team] = is;
        }
    }

    /// Tallies the members over their mutual matches.
    fn count_mutual(&mut self, from: usize, to: usize) {
        for &team in &self.order[from..to] {
            self.mutual[team] = Tally::default();
        }
        for result in &self.results {
            if is_mutual(&self.member, [result.home, result.away]) {
                count(&mut self.mutual, result, self.season.rules.points);
            }
        }
    }

    /// The number of teams in a block whose results the document lacks.
    fn hidden(&self, from: usize, to: usize) -> usize {
        let has_hidden_results = |team: &&TeamIndex| self.season.entrants[**team].has_hidden_results();
        self.order[from..to].iter().filter(has_hidden_results).count()
    }

    /// Whether a match between members is still to play.
    fn is_one_remaining(&self) -> bool {
        let remaining = self.season.remaining.iter().map(|fixture| [fixture.home, fixture.away]);
        let supposed = self.results.iter().skip(self.season.played.len());
        self.mutual_count(remaining) > self.mutual_count(supposed.map(|result| [result.home, result.away]))
    }

    /// Whether the `teams` members have met as often as any two teams of the season meet.
    fn have_all_met(&self, teams: usize) -> bool {
        let met = self.mutual_count(self.results.iter().map(|result| [result.home, result.away]))
            + self.mutual_count(self.season.struck.iter().copied());
        met >= self.meetings * teams * (teams - 1) / 2
    }

    fn mutual_count(&self, pairs: impl Iterator<Item = [TeamIndex; 2]>) -> usize {
        pairs.filter(|&pair| is_mutual(&self.member, pair)).count()
    }
}

fn is_mutual(member: &[bool], [home, away]: [TeamIndex; 2]) -> bool {
    member[home] && member[away]
}

fn is_fewer_better(season: &Season, criterion: usize) -> bool {
    matches!(season.rules.criteria[criterion], Criterion::Fact { better: Better::Fewer, .. })
}
