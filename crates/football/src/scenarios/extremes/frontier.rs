//! The fixtures that matter, one after the other: what the teams around one can come to.
//!
//! The outcomes of the team in question are given, mostly that it wins all it has left, or loses it all, so that its
//! points are fixed. The state after some
//! fixtures is what the teams have so far that may yet end level with it; a team that has passed it, or can no longer
//! reach it, is only counted. Fixtures are taken along the paths and cycles that they form, so that few teams are
//! under way at a time.

use crate::document::{Criterion, Measure, Outcome};
use crate::scenarios::solver::Unknown;
use crate::standings::{RemainingFixture, Season};
use std::cmp::Ordering;

/// How many states may be looked at.
const STATES: usize = 400_000;

/// The most that wins can count below points: more than any season has.
const WINS: i64 = 1 << 12;

/// What is carried along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Carry {
    /// How many teams are above, or above and level.
    Numbers,
    /// Who is level, and the results that touch them.
    Keys,
}

/// What is asked about the teams above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aim {
    /// The fewest: how far up the team can get.
    Up,
    /// The most: how far down.
    Down,
    /// Every number.
    Every,
}

/// What others can come to, with the team's own results fixed.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key {
    /// What the teams have so far that are not decided, by index.
    open: Vec<(usize, i64)>,
    /// The teams that are level with the one in question.
    pub(super) level: Vec<usize>,
    /// The results that touch them: fixtures to come by their index.
    pub(super) results: Vec<(usize, Outcome)>,
    /// The teams above: the fewest, the most, or every number. Where keys are not carried, looking down, the level ones
    /// among them.
    pub(super) others: usize,
    /// How many teams are level, where keys are not carried and every number is asked for.
    pub(super) ties: usize,
}

/// How the teams around one can end.
pub(super) struct Question<'q> {
    season: &'q Season,
    team: usize,
    places: usize,
    aim: Aim,
    carry: Carry,
    /// The outcomes of the team's own fixtures.
    own: &'q [Outcome],
    /// What each team has before its open fixtures.
    now: Vec<i64>,
    /// The fixtures that matter, in the order in which they are taken.
    fixtures: Vec<usize>,
    /// After so many of them, the least and the most that each team can still add.
    ranges: Vec<Vec<[i64; 2]>>,
}

/// Whether the outcomes fix what a criterion compares, and it can be counted along with points.
pub(super) fn is_fixed(criterion: &Criterion) -> bool {
    matches!(criterion, Criterion::Overall(Measure::Wins | Measure::Points))
}

impl<'q> Question<'q> {
    /// A question about the first `places` places; `own` are the outcomes of the team's own fixtures, in order.
    pub(super) fn new(
        season: &'q Season,
        team: usize,
        places: usize,
        aim: Aim,
        carry: Carry,
        own: &'q [Outcome],
    ) -> Self {
        let (now, fixtures, ranges) = (Vec::new(), Vec::new(), Vec::new());
        let mut question = Question { season, team, places, aim, carry, own, now, fixtures, ranges };
        question.now = question.beginnings();
        let others: Vec<usize> = (0..season.remaining.len())
            .filter(|index| season.remaining.get(*index).is_some_and(|fixture| !question.is_own(fixture)))
            .collect();
        question.fixtures = question.in_order(others.clone());
        // At first all fixtures count: a team that is decided by then needs none of those that were left out.
        question.ranges.push(question.ranges_in(&others));
        for position in 1..=question.fixtures.len() {
            let rest = question.fixtures.get(position..).unwrap_or_default();
            question.ranges.push(question.ranges_in(rest));
        }
        question
    }

    /// What a result counts for the side at home, or for the other one.
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

    fn is_own(&self, fixture: &RemainingFixture) -> bool {
        fixture.home == self.team || fixture.away == self.team
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
        let mut add = |team: usize, gain: i64| {
            if let Some(now) = now.get_mut(team) {
                *now += gain;
            }
        };
        for result in &season.played {
            let outcome = Outcome::of(result.goals);
            add(result.home, self.gain(outcome, true));
            add(result.away, self.gain(outcome, false));
        }
        let own = season.remaining.iter().filter(|fixture| self.is_own(fixture));
        for (fixture, outcome) in own.zip(self.own) {
            add(fixture.home, self.gain(*outcome, true));
            add(fixture.away, self.gain(*outcome, false));
        }
        now
    }

    /// What the team in question ends with.
    fn end(&self) -> i64 {
        self.now.get(self.team).copied().unwrap_or(0)
    }

    /// The least and the most that a team can add in these fixtures.
    fn range(&self, team: usize, fixtures: &[usize]) -> [i64; 2] {
        let mut range = [0, 0];
        for fixture in fixtures.iter().filter_map(|index| self.season.remaining.get(*index)) {
            if fixture.home == team || fixture.away == team {
                let home = fixture.home == team;
                let gains =
                    [Outcome::Home, Outcome::Draw, Outcome::Away].map(|outcome| self.gain(outcome, home));
                let [least, most] = &mut range;
                *least += gains.into_iter().min().unwrap_or(0);
                *most += gains.into_iter().max().unwrap_or(0);
            }
        }
        range
    }

    fn ranges_in(&self, fixtures: &[usize]) -> Vec<[i64; 2]> {
        (0..self.now.len()).map(|team| self.range(team, fixtures)).collect()
    }

    /// Those of the fixtures with a team in them that may end level: always the one next that leaves the fewest under
    /// way.
    fn in_order(&self, others: Vec<usize>) -> Vec<usize> {
        let season = self.season;
        let contested: Vec<bool> = self
            .now
            .iter()
            .enumerate()
            .map(|(team, now)| {
                let [least, most] = self.range(team, &others);
                team != self.team && least < most && now + least <= self.end() && self.end() <= now + most
            })
            .collect();
        let is_contested = |team: usize| contested.get(team).copied().unwrap_or(false);
        let sides = |index: usize| season.remaining.get(index).map(|fixture| [fixture.home, fixture.away]);
        let mut left: Vec<usize> = others
            .into_iter()
            .filter(|index| sides(*index).is_some_and(|sides| sides.into_iter().any(is_contested)))
            .collect();
        let mut order = Vec::with_capacity(left.len());
        let mut begun: Vec<usize> = Vec::new();
        while !left.is_empty() {
            let touching = |team: usize| {
                left.iter().filter(|index| sides(**index).is_some_and(|sides| sides.contains(&team))).count()
            };
            let cost = |index: &usize| {
                let sides = sides(*index).into_iter().flatten().filter(|team| is_contested(*team));
                sides.fold((0_i64, 0_usize), |(open, left), team| {
                    let opens = i64::from(!begun.contains(&team));
                    let closes = i64::from(touching(team) == 1);
                    (open + opens - closes, left + touching(team))
                })
            };
            let next = left.iter().enumerate().min_by_key(|(_, index)| cost(index)).map(|(at, _)| at);
            let Some(index) = next.map(|at| left.swap_remove(at)) else { break };
            begun.extend(sides(index).into_iter().flatten());
            order.push(index);
        }
        order
    }

    /// Every way in which the others can end that could matter, with the teams above that the question aims at.
    pub(super) fn keys(&self) -> Result<Vec<Key>, Unknown> {
        let mut first = Key::default();
        for (team, now) in self.now.iter().enumerate().filter(|(team, _)| *team != self.team) {
            first.open.push((team, *now));
        }
        self.settle(&mut first, 0);
        let mut keys = vec![first];
        let mut looked_at = 0;
        for (position, index) in self.fixtures.iter().enumerate() {
            let fixture = self.season.remaining.get(*index).ok_or(Unknown)?;
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
            // The best of each key comes first, and stays.
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

    /// Takes out of the open teams those whose standing the fixtures after so many can no longer change, and drops the
    /// results that nobody asks for any more.
    fn settle(&self, key: &mut Key, position: usize) {
        let ranges = self.ranges.get(position).map_or(&[][..], Vec::as_slice);
        let own = self.end();
        let mut open = Vec::with_capacity(key.open.len());
        for (team, now) in std::mem::take(&mut key.open) {
            let [least, most] = ranges.get(team).copied().unwrap_or([i64::MIN / 2, i64::MAX / 2]);
            if now + least > own {
                key.others += 1;
            } else if now + most < own {
                // Below, and of no further interest.
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
        let matters = |team: usize| level.contains(&team) || open.iter().any(|(other, _)| *other == team);
        let fixture = |index: usize| self.season.remaining.get(index);
        key.results.retain(|(index, _)| {
            fixture(*index).is_some_and(|fixture| matters(fixture.home) || matters(fixture.away))
        });
        key.results.sort_unstable();
    }
}

impl Key {
    /// Compares what tells two keys apart.
    fn identity(&self, other: &Key) -> Ordering {
        let mine = (&self.open, &self.level, &self.results, self.ties);
        mine.cmp(&(&other.open, &other.level, &other.results, other.ties))
    }
}
