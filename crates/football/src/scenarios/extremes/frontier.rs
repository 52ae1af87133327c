//! Goes through the fixtures that matter, one after the other, to find how the other teams can end.
//!
//! The outcomes of the team in question are given, which fixes its points. Usually it wins all it has left,
//! or loses it all. The state after some fixtures holds the current points of every team that may still end
//! level with it. A team that has passed it, or can no longer reach it, is only counted. The fixtures are
//! taken along the paths and cycles that they form, which keeps few teams in play at a time.

use crate::document::{Criterion, Measure, Outcome};
use crate::scenarios::solver::Unknown;
use crate::standings::{RemainingIndex, Season, TeamIndex};
use std::cmp::Ordering;

/// The most states to examine.
const STATES: usize = 400_000;

/// An upper bound on what wins can add below points: more than any season has.
const WINS: i64 = 1 << 12;

/// What the search keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Carry {
    /// The number of teams above, or above and level.
    Numbers,
    /// The level teams, and the results of their matches.
    Keys,
}

/// The number of teams above that the question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// The fewest: how far up the team can get.
    Up,
    /// The most: how far down the team can get.
    Down,
    /// Every number.
    Every,
}

/// One way in which the others can end, with the team's own results fixed.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// The undecided teams, by index, with what they have so far.
    open: Vec<(TeamIndex, i64)>,
    /// The teams level with the one in question.
    pub(super) level: Vec<TeamIndex>,
    /// The results of the matches of undecided and level teams: remaining fixtures by index.
    pub(super) results: Vec<(RemainingIndex, Outcome)>,
    /// The number of teams above: the fewest, the most, or every number. Without keys, going down, it
    /// includes the level teams.
    pub(super) others: usize,
    /// The number of level teams, if keys are not kept and the question is about every number.
    pub(super) ties: usize,
}

/// How the teams around one team can end.
pub(super) struct Question<'q> {
    season: &'q Season,
    team: TeamIndex,
    places: usize,
    aim: Aim,
    carry: Carry,
    /// The outcomes of the team's own fixtures.
    own: &'q [Outcome],
    /// What each team has before its open fixtures.
    now: Vec<i64>,
    /// The fixtures that matter, in the order of the search.
    fixtures: Vec<RemainingIndex>,
    /// `ranges[n]`: the least and the most that each team can still add after the first `n` fixtures.
    ranges: Vec<Vec<[i64; 2]>>,
}

/// Whether the outcomes fix the figures of a criterion, and the search can count them along with points.
pub(super) fn is_fixed(criterion: &Criterion) -> bool {
    matches!(criterion, Criterion::Overall(Measure::Wins | Measure::Points))
}

impl<'q> Question<'q> {
    /// A question about the first `places` places. `own` holds the outcomes of the team's own fixtures, in
    /// order.
    pub(super) fn new(
        season: &'q Season,
        team: TeamIndex,
        places: usize,
        aim: Aim,
        carry: Carry,
        own: &'q [Outcome],
    ) -> Self {
        let (now, fixtures, ranges) = (Vec::new(), Vec::new(), Vec::new());
        let mut question = Question { season, team, places, aim, carry, own, now, fixtures, ranges };
        question.now = question.beginnings();
        let others: Vec<RemainingIndex> = season
            .remaining_fixtures()
            .filter(|(_, fixture)| !fixture.has(team))
            .map(|(index, _)| index)
            .collect();
        question.fixtures = question.in_order(others.clone());
        // At first all fixtures count. A team decided at that point needs none of the fixtures left out.
        question.ranges.push(question.ranges_in(&others));
        for position in 1..=question.fixtures.len() {
            let rest = &question.fixtures[position..];
            question.ranges.push(question.ranges_in(rest));
        }
        question
    }

    /// What a result is worth for the home side, or for the away side.
    fn gain(&self, outcome: Outcome, home: bool) -> i64 {
        let points = self.season.rules.points;
        let won = outcome == if home { Outcome::Home } else { Outcome::Away };
        let earned = match outcome {
            Outcome::Draw => points.draw,
            _ if won => points.win,
            _ => points.loss,
        };
        i64::from(earned) * WINS + i64::from(won && self.counts_wins())
    }

    fn counts_wins(&self) -> bool {
        let wins = Criterion::Overall(Measure::Wins);
        self.carry == Carry::Numbers
            && self
                .season
                .rules
                .criteria
                .iter()
                .take_while(|criterion| is_fixed(criterion))
                .any(|c| *c == wins)
    }

    fn beginnings(&self) -> Vec<i64> {
        let season = self.season;
        let mut now: Vec<i64> = season
            .entrants
            .iter()
            .map(|entrant| {
                let row = entrant.start.as_ref();
                let points = entrant.adjustment + row.map_or(0, |row| row.points.into());
                let won = row.map_or(0, |row| row.won.into());
                points * WINS + if self.counts_wins() { won } else { 0 }
            })
            .collect();
        let mut add = |team: TeamIndex, gain: i64| now[team] += gain;
        for result in &season.played {
            let outcome = Outcome::of(result.goals);
            add(result.home, self.gain(outcome, true));
            add(result.away, self.gain(outcome, false));
        }
        let own = season.remaining.iter().filter(|fixture| fixture.has(self.team));
        for (fixture, outcome) in own.zip(self.own) {
            add(fixture.home, self.gain(*outcome, true));
            add(fixture.away, self.gain(*outcome, false));
        }
        now
    }

    /// What the team in question ends with.
    fn end(&self) -> i64 {
        self.now[self.team]
    }

    /// The least and the most that a team can add in these fixtures.
    fn range(&self, team: TeamIndex, fixtures: &[RemainingIndex]) -> [i64; 2] {
        let mut range = [0, 0];
        for fixture in fixtures.iter().map(|index| &self.season.remaining[*index]) {
            if fixture.has(team) {
                let home = fixture.home == team;
                let gains =
                    [Outcome::Home, Outcome::Draw, Outcome::Away].map(|outcome| self.gain(outcome, home));
                let [least, most] = &mut range;
                *least += gains.into_iter().fold(i64::MAX, i64::min);
                *most += gains.into_iter().fold(i64::MIN, i64::max);
            }
        }
        range
    }

    fn ranges_in(&self, fixtures: &[RemainingIndex]) -> Vec<[i64; 2]> {
        self.season.teams().map(|team| self.range(team, fixtures)).collect()
    }

    /// The fixtures that involve a team which may end level. The next one is always the one that leaves the
    /// fewest teams in play.
    fn in_order(&self, others: Vec<RemainingIndex>) -> Vec<RemainingIndex> {
        let season = self.season;
        let contested: Vec<bool> = season
            .teams()
            .map(|team| {
                let now = self.now[team];
                let [least, most] = self.range(team, &others);
                team != self.team && least < most && now + least <= self.end() && self.end() <= now + most
            })
            .collect();
        let is_contested = |team: TeamIndex| contested[team];
        let sides = |index: RemainingIndex| [season.remaining[index].home, season.remaining[index].away];
        let mut left: Vec<RemainingIndex> =
            others.into_iter().filter(|index| sides(*index).into_iter().any(is_contested)).collect();
        let mut order = Vec::with_capacity(left.len());
        let mut begun: Vec<TeamIndex> = Vec::new();
        while !left.is_empty() {
            let touching =
                |team: TeamIndex| left.iter().filter(|index| sides(**index).contains(&team)).count();
            let cost = |index: &RemainingIndex| {
                let sides = sides(*index).into_iter().filter(|team| is_contested(*team));
                sides.fold((0_i64, 0_usize), |(open, left), team| {
                    let opens = i64::from(!begun.contains(&team));
                    let closes = i64::from(touching(team) == 1);
                    (open + opens - closes, left + touching(team))
                })
            };
            let next = (0..left.len()).min_by_key(|at| cost(&left[*at])).expect("some fixture is left");
            let index = left.swap_remove(next);
            begun.extend(sides(index));
            order.push(index);
        }
        order
    }

    /// Every relevant way in which the others can end, with the number of teams above that the question is
    /// about.
    pub(super) fn keys(&self) -> Result<Vec<Key>, Unknown> {
        let others = self.season.teams().filter(|team| *team != self.team);
        let open = others.map(|team| (team, self.now[team])).collect();
        let mut first = Key { open, ..Key::default() };
        self.settle(&mut first, 0);
        let mut keys = vec![first];
        let mut looked_at = 0;
        for (position, index) in self.fixtures.iter().enumerate() {
            let fixture = &self.season.remaining[*index];
            let mut next: Vec<Key> = Vec::with_capacity(keys.len() * 3);
            for key in &keys {
                for outcome in [Outcome::Home, Outcome::Draw, Outcome::Away] {
                    let mut key = key.clone();
                    for (team, now) in &mut key.open {
                        if *team == fixture.home || *team == fixture.away {
                            *now += self.gain(outcome, *team == fixture.home);
                        }
                    }
                    if self.carry == Carry::Keys {
                        key.results.push((*index, outcome));
                    }
                    self.settle(&mut key, position + 1);
                    if !self.is_too_low(&key) {
                        next.push(key);
                    }
                }
            }
            looked_at += next.len();
            if looked_at > STATES {
                return Err(Unknown);
            }
            // The best of each key comes first, and `dedup_by` keeps it.
            next.sort_unstable_by(|one, other| {
                let best = match self.aim {
                    Aim::Up => one.others.cmp(&other.others),
                    Aim::Down | Aim::Every => other.others.cmp(&one.others),
                };
                one.identity(other).then(best)
            });
            next.dedup_by(|one, kept| {
                one.identity(kept) == Ordering::Equal && (self.aim != Aim::Every || one.others == kept.others)
            });
            keys = next;
        }
        keys.retain(|key| !self.is_too_low(key));
        Ok(keys)
    }

    fn is_too_low(&self, key: &Key) -> bool {
        self.aim == Aim::Up && key.others >= self.places
    }

    /// Removes the open teams whose standing the fixtures after `position` can no longer change. Drops the
    /// results that no longer matter.
    fn settle(&self, key: &mut Key, position: usize) {
        let ranges = &self.ranges[position];
        let own = self.end();
        let mut open = Vec::with_capacity(key.open.len());
        for (team, now) in std::mem::take(&mut key.open) {
            let [least, most] = ranges[team];
            if now + least > own {
                key.others += 1;
            } else if now + most < own {
                // Below the team, so it no longer matters.
            } else if least == most {
                match (self.carry, self.aim) {
                    (Carry::Keys, _) => key.level.push(team),
                    (Carry::Numbers, Aim::Up) => {}
                    (Carry::Numbers, Aim::Down) => key.others += 1,
                    (Carry::Numbers, Aim::Every) => key.ties += 1,
                }
            } else {
                open.push((team, now));
            }
        }
        key.open = open;
        key.level.sort_unstable();
        let (open, level) = (&key.open, &key.level);
        let matters = |team: TeamIndex| level.contains(&team) || open.iter().any(|(other, _)| *other == team);
        key.results.retain(|(index, _)| {
            let fixture = &self.season.remaining[*index];
            matters(fixture.home) || matters(fixture.away)
        });
        key.results.sort_unstable();
    }
}

impl Key {
    /// Compares what distinguishes two keys.
    fn identity(&self, other: &Key) -> Ordering {
        let mine = (&self.open, &self.level, &self.results, self.ties);
        mine.cmp(&(&other.open, &other.level, &other.results, other.ties))
    }
}
