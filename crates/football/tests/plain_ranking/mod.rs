//! A ranking as the rules are read aloud, with no thought of speed: what the real one is compared with.

use std::cmp::Ordering;
use touchline_football::document::{Again, Better, Criterion, HeadToHead, Measure, PointsFor};
use touchline_football::standings::{PlayedFixture, Season};

type Teams = Vec<usize>;

/// The blocks of level teams, in order.
pub fn rank(season: &Season, extra: &[PlayedFixture]) -> Vec<Teams> {
    let results: Vec<PlayedFixture> = season.played.iter().chain(extra).copied().collect();
    let plain = Plain { season, results, supposed: extra.to_vec() };
    let all: Teams = (0..season.entrants.len()).collect();
    let by_points = split(&all, &|team| Some(plain.points(team)), &i64::cmp);
    by_points.expect("points are known").iter().flat_map(|block| plain.by_criteria(block, 0)).collect()
}

struct Plain<'s> {
    season: &'s Season,
    results: Vec<PlayedFixture>,
    supposed: Vec<PlayedFixture>,
}

/// Parts teams by a figure, the greatest first; None where it is not known for one of them.
fn split<F>(
    teams: &[usize],
    figure: &dyn Fn(usize) -> Option<F>,
    cmp: &dyn Fn(&F, &F) -> Ordering,
) -> Option<Vec<Teams>> {
    let mut rest: Vec<(usize, F)> = Vec::new();
    for &team in teams {
        rest.push((team, figure(team)?));
    }
    let mut blocks = Vec::new();
    while !rest.is_empty() {
        let is_best = |at: usize| rest.iter().all(|(_, other)| cmp(&rest[at].1, other) != Ordering::Less);
        let best: Vec<usize> = (0..rest.len()).filter(|&at| is_best(at)).collect();
        blocks.push(best.iter().map(|&at| rest[at].0).collect());
        rest =
            rest.into_iter().enumerate().filter(|(at, _)| !best.contains(at)).map(|(_, one)| one).collect();
    }
    Some(blocks)
}

/// A figure as a fraction.
fn compare(&(a, b): &(i64, i64), &(c, d): &(i64, i64)) -> Ordering {
    match (b, d) {
        (0, 0) => Ordering::Equal,
        (0, _) => Ordering::Greater,
        (_, 0) => Ordering::Less,
        _ => (a * d).cmp(&(c * b)),
    }
}

/// Scored, conceded and whether away from home, for each of a team's matches.
fn scores(team: usize, matches: &[PlayedFixture]) -> Vec<(i64, i64, bool)> {
    let mut scores = Vec::new();
    for result in matches {
        let [home, away] = result.goals.map(i64::from);
        if result.home == team {
            scores.push((home, away, false));
        }
        if result.away == team {
            scores.push((away, home, true));
        }
    }
    scores
}

fn opponents(team: usize, matches: &[PlayedFixture]) -> Vec<usize> {
    let with = matches.iter().filter(|result| result.home == team || result.away == team);
    with.map(|result| if result.home == team { result.away } else { result.home }).collect()
}

impl Plain<'_> {
    fn hidden(&self, team: usize) -> bool {
        self.season.entrants[team].start.as_ref().is_some_and(|row| row.played > 0)
    }

    fn points(&self, team: usize) -> i64 {
        self.whole(Measure::Points, team).0
    }

    /// A measure over the matches alone.
    fn over(&self, measure: Measure, team: usize, matches: &[PlayedFixture]) -> (i64, i64) {
        let of_opponents = |measure| {
            opponents(team, matches).iter().map(|&other| self.over(measure, other, matches).0).sum()
        };
        let PointsFor { win, draw, loss } = self.season.rules.points;
        let scores = scores(team, matches);
        let goals: i64 = scores.iter().map(|(scored, ..)| scored).sum();
        let conceded: i64 = scores.iter().map(|(_, conceded, _)| conceded).sum();
        let count =
            |of: &dyn Fn(&(i64, i64, bool)) -> bool| scores.iter().filter(|score| of(score)).count() as i64;
        let won = count(&|(scored, conceded, _)| scored > conceded);
        let drawn = count(&|(scored, conceded, _)| scored == conceded);
        let lost = count(&|(scored, conceded, _)| scored < conceded);
        let figure = match measure {
            Measure::Points => won * i64::from(win) + drawn * i64::from(draw) + lost * i64::from(loss),
            Measure::GoalDifference => goals - conceded,
            Measure::Goals => goals,
            Measure::AwayGoals => scores.iter().filter(|(.., away)| *away).map(|(scored, ..)| scored).sum(),
            Measure::Wins => won,
            Measure::AwayWins => count(&|(scored, conceded, away)| scored > conceded && *away),
            Measure::GoalAverage if (goals, conceded) == (0, 0) => 1,
            Measure::GoalAverage => return (goals, conceded),
            Measure::OpponentsPoints => of_opponents(Measure::Points),
            Measure::OpponentsGoalDifference => of_opponents(Measure::GoalDifference),
            Measure::OpponentsGoals => of_opponents(Measure::Goals),
        };
        (figure, 1)
    }

    /// A measure over the whole season: with the row that the team begins with, and adjustments.
    fn whole(&self, measure: Measure, team: usize) -> (i64, i64) {
        let entrant = &self.season.entrants[team];
        let row = entrant.start.clone().unwrap_or_default();
        let (scored, conceded) = (i64::from(row.goals_for), i64::from(row.goals_against));
        let of_opponents =
            |measure| opponents(team, &self.results).iter().map(|&other| self.whole(measure, other).0).sum();
        let played = self.over(measure, team, &self.results).0;
        let figure = match measure {
            Measure::Points => played + i64::from(row.points) + entrant.adjustment,
            Measure::GoalDifference => played + scored - conceded,
            Measure::Goals => played + scored,
            Measure::Wins => played + i64::from(row.won),
            Measure::AwayGoals | Measure::AwayWins => played,
            Measure::GoalAverage => {
                let goals = self.over(Measure::Goals, team, &self.results).0 + scored;
                let let_in =
                    goals - self.over(Measure::GoalDifference, team, &self.results).0 - scored + conceded;
                return if (goals, let_in) == (0, 0) { (1, 1) } else { (goals, let_in) };
            }
            Measure::OpponentsPoints => of_opponents(Measure::Points),
            Measure::OpponentsGoalDifference => of_opponents(Measure::GoalDifference),
            Measure::OpponentsGoals => of_opponents(Measure::Goals),
        };
        (figure, 1)
    }

    fn by_criteria(&self, level: &[usize], from: usize) -> Vec<Teams> {
        let stop = vec![level.to_vec()];
        let Some(criterion) = self.season.rules.criteria.get(from) else { return stop };
        if level.len() == 1 {
            return stop;
        }
        let parted = match criterion {
            Criterion::Overall(measure) => {
                let needs_results = !matches!(
                    measure,
                    Measure::Points
                        | Measure::GoalDifference
                        | Measure::Goals
                        | Measure::Wins
                        | Measure::GoalAverage
                );
                if needs_results && level.iter().any(|&team| self.hidden(team)) {
                    return stop;
                }
                split(level, &|team| Some(self.whole(*measure, team)), &compare)
            }
            Criterion::Fact { better, .. } => {
                let fact = |team: usize| Some((self.season.entrants[team].facts[from]?, 1));
                let fewer = *better == Better::Fewer;
                split(level, &fact, &|a, b| if fewer { compare(b, a) } else { compare(a, b) })
            }
            Criterion::HeadToHead(step) => return self.head_to_head(level, step, from),
        };
        let Some(blocks) = parted else { return stop };
        blocks.iter().flat_map(|block| self.by_criteria(block, from + 1)).collect()
    }

    fn head_to_head(&self, level: &[usize], step: &HeadToHead, from: usize) -> Vec<Teams> {
        if level.len() == 1 {
            return vec![level.to_vec()];
        }
        let is_among = |home: usize, away: usize| level.contains(&home) && level.contains(&away);
        if step.once_all_played {
            let is_supposed = |fixture: usize| self.supposed.iter().any(|result| result.fixture == fixture);
            let mut to_come = self.season.remaining.iter().filter(|fixture| !is_supposed(fixture.fixture));
            if to_come.any(|fixture| is_among(fixture.home, fixture.away)) {
                return self.by_criteria(level, from + 1);
            }
        }
        if level.iter().filter(|&&team| self.hidden(team)).count() > 1 {
            return vec![level.to_vec()];
        }
        let mutual: Vec<PlayedFixture> =
            self.results.iter().filter(|result| is_among(result.home, result.away)).copied().collect();
        if step.once_all_played && !self.every_pair_has_met(level) {
            return self.by_criteria(level, from + 1);
        }
        let two = step.between_two.as_ref().filter(|_| level.len() == 2);
        let mut blocks = vec![level.to_vec()];
        for measure in two.unwrap_or(&step.measures) {
            let part =
                |block: &Teams| split(block, &|team| Some(self.over(*measure, team, &mutual)), &compare);
            blocks = blocks.iter().filter_map(part).flatten().collect();
            if step.again == Again::OnSplit && blocks.len() > 1 {
                break;
            }
        }
        let go_on = |block: &Teams| {
            if blocks.len() > 1 && step.again != Again::Never {
                self.head_to_head(block, step, from)
            } else {
                self.by_criteria(block, from + 1)
            }
        };
        blocks.iter().flat_map(go_on).collect()
    }

    /// Whether every pair of these teams has met, or was to and will not, as often as any pair of the season meets.
    fn every_pair_has_met(&self, level: &[usize]) -> bool {
        let season = self.season;
        let met = |a: usize, b: usize, with_to_come: bool| {
            let is_pair = |home: usize, away: usize| (home, away) == (a, b) || (home, away) == (b, a);
            let to_come = season.remaining.iter().filter(|fixture| is_pair(fixture.home, fixture.away));
            let results = if with_to_come { &season.played } else { &self.results };
            results.iter().filter(|result| is_pair(result.home, result.away)).count()
                + season.struck.iter().filter(|[home, away]| is_pair(*home, *away)).count()
                + if with_to_come { to_come.count() } else { 0 }
        };
        let teams = 0..season.entrants.len();
        let most = teams.clone().flat_map(|a| teams.clone().map(move |b| (a, b))).filter(|(a, b)| a != b);
        let most = most.map(|(a, b)| met(a, b, true)).max().unwrap_or(0);
        level.iter().all(|&a| level.iter().all(|&b| a == b || met(a, b, false) >= most))
    }
}
