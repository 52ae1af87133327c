//! A literal ranking by the rules, without regard to speed. The tests compare the real ranking with it.

use std::cmp::Ordering;
use touchline_football::document::{Again, Better, Criterion, HeadToHead, Measure, PointsFor};
use touchline_football::standings::{FixtureIndex, PlayedFixture, Season, TeamIndex};

type Teams = Vec<TeamIndex>;

/// The blocks of level teams, in order.
pub fn rank(season: &Season, extra: &[PlayedFixture]) -> Vec<Teams> {
    let results: Vec<PlayedFixture> = season.played.iter().chain(extra).copied().collect();
    let plain = Plain { season, results, supposed: extra.to_vec() };
    let all: Teams = season.teams().collect();
    let by_points = split(&all, &|team| Some(plain.points(team)), &i64::cmp);
    by_points.expect("points are known").iter().flat_map(|block| plain.by_criteria(block, 0)).collect()
}

struct Plain<'s> {
    season: &'s Season,
    results: Vec<PlayedFixture>,
    supposed: Vec<PlayedFixture>,
}

/// Splits teams by a figure, the highest first. `None` if the figure of one team is unknown.
fn split<F>(
    teams: &[TeamIndex],
    figure: &dyn Fn(TeamIndex) -> Option<F>,
    cmp: &dyn Fn(&F, &F) -> Ordering,
) -> Option<Vec<Teams>> {
    let mut rest: Vec<(TeamIndex, F)> = Vec::new();
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

/// Goals scored, goals conceded and whether the team was away, for each of a team's matches.
fn scores(team: TeamIndex, matches: &[PlayedFixture]) -> Vec<(i64, i64, bool)> {
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

fn opponents(team: TeamIndex, matches: &[PlayedFixture]) -> Vec<TeamIndex> {
    let with = matches.iter().filter(|result| result.home == team || result.away == team);
    with.map(|result| if result.home == team { result.away } else { result.home }).collect()
}

impl Plain<'_> {
    fn hidden(&self, team: TeamIndex) -> bool {
        self.season.entrants[team].start.as_ref().is_some_and(|row| row.played > 0)
    }

    fn points(&self, team: TeamIndex) -> i64 {
        self.whole(Measure::Points, team).0
    }

    /// A measure over these matches only.
    fn over(&self, measure: Measure, team: TeamIndex, matches: &[PlayedFixture]) -> (i64, i64) {
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

    /// A measure over the whole season, including the starting row and adjustments.
    fn whole(&self, measure: Measure, team: TeamIndex) -> (i64, i64) {
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

    fn by_criteria(&self, level: &[TeamIndex], from: usize) -> Vec<Teams> {
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
                let fact = |team: TeamIndex| Some((self.season.entrants[team].facts[from]?, 1));
                let fewer = *better == Better::Fewer;
                split(level, &fact, &|a, b| if fewer { compare(b, a) } else { compare(a, b) })
            }
            Criterion::HeadToHead(step) => return self.head_to_head(level, step, from),
        };
        let Some(blocks) = parted else { return stop };
        blocks.iter().flat_map(|block| self.by_criteria(block, from + 1)).collect()
    }

    fn head_to_head(&self, level: &[TeamIndex], step: &HeadToHead, from: usize) -> Vec<Teams> {
        if level.len() == 1 {
            return vec![level.to_vec()];
        }
        let is_among = |home: TeamIndex, away: TeamIndex| level.contains(&home) && level.contains(&away);
        if step.once_all_played {
            let is_supposed =
                |fixture: FixtureIndex| self.supposed.iter().any(|result| result.fixture == fixture);
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

    /// Whether every two of these teams have met as often as any two teams of the season meet. Annulled
    /// matches count.
    fn every_pair_has_met(&self, level: &[TeamIndex]) -> bool {
        let season = self.season;
        let met = |a: TeamIndex, b: TeamIndex, with_to_come: bool| {
            let is_pair = |home: TeamIndex, away: TeamIndex| (home, away) == (a, b) || (home, away) == (b, a);
            let to_come = season.remaining.iter().filter(|fixture| is_pair(fixture.home, fixture.away));
            let results = if with_to_come { &season.played } else { &self.results };
            results.iter().filter(|result| is_pair(result.home, result.away)).count()
                + season.struck.iter().filter(|[home, away]| is_pair(*home, *away)).count()
                + if with_to_come { to_come.count() } else { 0 }
        };
        let teams: Vec<TeamIndex> = season.teams().collect();
        let pairs = teams.iter().flat_map(|a| teams.iter().map(move |b| (*a, *b)));
        let most = pairs.filter(|(a, b)| a != b).map(|(a, b)| met(a, b, true)).max().unwrap_or(0);
        level.iter().all(|&a| level.iter().all(|&b| a == b || met(a, b, false) >= most))
    }
}
