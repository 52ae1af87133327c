//! What the format says about a ranking between groups: the judge of the tests, by plain comparison.

use crate::document::{Across, Better, Criterion, Document, Measure, Score, Zone};
use crate::scenarios::Fate;
use crate::standings::{Ranker, Season, TeamIndex};
use std::cmp::Ordering;

/// The figures that the ranking compares, more is better. `None` at the end for a figure that is unknown.
pub(super) type Record = Vec<Option<i64>>;

/// The meaning of a group's scoreline for the ranking between groups.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ended {
    /// For each team, the places that it may hold, from zero, and its record.
    pub(super) teams: Vec<([usize; 2], Record)>,
}

/// `season` must be as at its end, without the facts that a match can change.
pub(super) fn ended(document: &Document, season: &Season, scores: &[Score]) -> Ended {
    let across = document.across.as_ref().unwrap();
    let extra: Vec<_> =
        season.remaining.iter().zip(scores).map(|(fixture, score)| fixture.ending(*score)).collect();
    let mut ranker = Ranker::new(season);
    let ranking = ranker.rank(&extra);
    let of = |team: TeamIndex| {
        let places = ranking.places(team).unwrap();
        let tally = ranking.totals[team];
        let plays = season.remaining.iter().any(|fixture| fixture.has(team));
        let mut record = vec![Some(tally.points)];
        for criterion in &across.criteria {
            let figure = match criterion {
                Criterion::Overall(Measure::Points) => Some(tally.points),
                Criterion::Overall(Measure::GoalDifference) => Some(tally.goal_difference()),
                Criterion::Overall(Measure::Goals) => Some(tally.goals_for),
                Criterion::Overall(Measure::Wins) => Some(tally.won),
                Criterion::Overall(Measure::AwayGoals) => Some(tally.away_goals),
                Criterion::Overall(Measure::AwayWins) => Some(tally.away_wins),
                Criterion::Fact { name, better } => {
                    let entrant = &season.entrants[team];
                    let given = document.team(&entrant.id).and_then(|team| team.facts.get(name)).copied();
                    let is_certain = !plays || name == "fifaRanking";
                    let given = given.filter(|_| is_certain);
                    given.map(|given| if *better == Better::More { given } else { -given })
                }
                Criterion::Overall(Measure::GoalAverage) if season.remaining.is_empty() => {
                    // In millionths: far finer than any two averages of a few goals differ.
                    let conceded = tally.goals_for - tally.goal_difference();
                    Some(match (tally.goals_for, conceded) {
                        (0, 0) => 1_000_000,
                        (_, 0) => i64::MAX,
                        (scored, conceded) => scored * 1_000_000 / conceded,
                    })
                }
                other => panic!("{other:?} is not covered"),
            };
            record.push(figure);
            if figure.is_none() {
                break;
            }
        }
        ([places.start, places.end], record)
    };
    Ended { teams: season.teams().map(of).collect() }
}

impl Ended {
    /// The records of the teams that may hold a place, once each. Empty if the group is too small to have it.
    pub(super) fn records(&self, place: usize) -> Vec<&Record> {
        let holds = |([from, to], _): &&([usize; 2], Record)| *from <= place && place < *to;
        let mut records: Vec<&Record> = self.teams.iter().filter(holds).map(|(_, record)| record).collect();
        records.sort_unstable();
        records.dedup();
        records
    }
}

/// The fates of a place, and of a rank between groups, in the zone "on", as the format defines them.
pub(super) struct Fates<'d> {
    pub(super) zone: &'d Zone,
    pub(super) across: &'d Across,
}

fn covers(zone: &Zone, place: usize) -> bool {
    (zone.from..=zone.to).contains(&u16::try_from(place).unwrap())
}

impl Fates<'_> {
    fn of_rank(&self, rank: usize) -> Fate {
        let is_in = match self.across.zones.iter().find(|zone| covers(zone, rank)) {
            Some(held) => held.id == self.zone.id,
            None => covers(self.zone, self.across.place.into()),
        };
        if is_in { Fate::Through } else { Fate::Out }
    }

    /// The fate of a team in these places, if so many other groups are certainly above, and so many may be above
    /// or level.
    pub(super) fn of(&self, [from, to]: [usize; 2], [above, most]: [usize; 2]) -> Fate {
        let mut fates = Vec::new();
        for place in from..to {
            if place + 1 == usize::from(self.across.place) {
                fates.extend((above..=most).map(|above| self.of_rank(above + 1)));
            } else {
                let is_in = covers(self.zone, place + 1);
                fates.push(if is_in { Fate::Through } else { Fate::Out });
            }
        }
        if fates.iter().all(|fate| *fate == fates[0]) { fates[0] } else { Fate::Level }
    }
}

/// The most figures in a record. A set of level teams that lacks none is compared by all of them.
const DEPTHS: usize = 10;

/// How another group's team compares with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Relation {
    /// How many figures come before the first one that it may lack while it is level. [`DEPTHS`] if none.
    stop: usize,
    /// If only so many figures count: whether it is certainly above, and whether it may be above or level.
    at: [[usize; 2]; DEPTHS + 1],
}

impl Relation {
    pub(super) fn of(ended: &Ended, place: usize, record: &Record) -> Relation {
        Relation::of_records(&ended.records(place), record)
    }

    /// The relation of a group whose place one of these teams holds, by lots if there are several.
    fn of_records(theirs: &[&Record], own: &Record) -> Relation {
        let mut relation = Relation { stop: DEPTHS, at: [[0, 0]; DEPTHS + 1] };
        if theirs.is_empty() {
            return relation;
        }
        let mut decided = Vec::new();
        for their in theirs {
            let differing = own.iter().zip(*their).position(|(own, their)| own != their || own.is_none());
            let is_unknown = |index: usize| own[index].is_none() || their[index].is_none();
            match differing {
                Some(index) if is_unknown(index) => {
                    relation.stop = relation.stop.min(index);
                    decided.push((index, Ordering::Equal));
                }
                Some(index) => decided.push((index, their[index].cmp(&own[index]))),
                None => decided.push((DEPTHS, Ordering::Equal)),
            }
        }
        for (depth, at) in relation.at.iter_mut().enumerate() {
            let is = |(index, order): &(usize, Ordering), wanted| *index < depth && *order == wanted;
            let sure = decided.iter().all(|of| is(of, Ordering::Greater));
            let maybe = !decided.iter().all(|of| is(of, Ordering::Less));
            *at = [usize::from(sure), usize::from(maybe)];
        }
        relation
    }

    pub(super) fn stop(&self) -> usize {
        self.stop
    }

    pub(super) fn at_depth(&self, depth: usize) -> [usize; 2] {
        self.at[depth.min(DEPTHS)]
    }

    fn with(&self, other: &Relation) -> Relation {
        let mut sum = *self;
        sum.stop = sum.stop.min(other.stop);
        for (sum, more) in sum.at.iter_mut().flatten().zip(other.at.iter().flatten()) {
            *sum += more;
        }
        sum
    }
}

/// How many of the other groups are certainly above, and how many may be above or level.
pub(super) fn in_all(relations: &[Relation]) -> [usize; 2] {
    let none = Relation { stop: DEPTHS, at: [[0, 0]; DEPTHS + 1] };
    let all = relations.iter().fold(none, |all, relation| all.with(relation));
    all.at_depth(all.stop)
}

/// For each group, the records of the teams that may hold a place, in every way that it can end.
pub(super) fn spans(all: &[Vec<(usize, Ended)>], place: usize) -> Vec<Vec<Vec<&Record>>> {
    all.iter().map(|all| of_group(all, place)).collect()
}

fn of_group(all: &[(usize, Ended)], place: usize) -> Vec<Vec<&Record>> {
    let spans = all.iter().map(|(_, ended)| ended.records(place));
    let mut spans: Vec<_> = spans.filter(|records| !records.is_empty()).collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}

/// What the other groups can do about a record: how many are certainly above it, and how many may be above
/// or level.
pub(super) fn sums(spans: &[Vec<Vec<&Record>>], group: usize, record: &Record) -> Vec<[usize; 2]> {
    let mut sums = vec![Relation { stop: DEPTHS, at: [[0, 0]; DEPTHS + 1] }];
    for (_, spans) in spans.iter().enumerate().filter(|(other, spans)| *other != group && !spans.is_empty()) {
        let mut options: Vec<Relation> =
            spans.iter().map(|records| Relation::of_records(records, record)).collect();
        options.sort_unstable();
        options.dedup();
        sums = sums.iter().flat_map(|sum| options.iter().map(|option| sum.with(option))).collect();
        sums.sort_unstable();
        sums.dedup();
    }
    sums.iter().map(|all| all.at_depth(all.stop)).collect()
}
