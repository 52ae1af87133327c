//! Everything that is said about a tournament, against plain enumeration and the table engine.

use super::enumeration::{every_scoreline, pattern_of};
use super::spoken::said;
use crate::document::{Across, Criterion, Document, Measure, Score, Zone};
use crate::scenarios::conditions::{Conclusion, Condition};
use crate::scenarios::forms::nth_pattern;
use crate::scenarios::{Fate, Qualification, Tournament, TournamentDriver, Verdict, ZonePlaces, at_the_end};
use crate::standings::{AcrossTable, FixtureIndex, Ranker, Season, Table, TeamIndex};
use crate::testing::Dice;
use std::collections::HashMap;

/// The meaning of a group's scoreline for the ranking between groups.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Ended {
    /// For each team, the places that it may hold, from zero, and its record.
    pub(super) teams: Vec<([usize; 2], Vec<i64>)>,
}

pub(super) fn ended(document: &Document, season: &Season, scores: &[Score]) -> Ended {
    let across = document.across.as_ref().unwrap();
    let extra: Vec<_> =
        season.remaining.iter().zip(scores).map(|(fixture, score)| fixture.ending(*score)).collect();
    let mut ranker = Ranker::new(season);
    let ranking = ranker.rank(&extra);
    let of = |team: TeamIndex| {
        let places = ranking.places(team).unwrap();
        let tally = ranking.totals[team];
        let mut record = vec![tally.points];
        for criterion in &across.criteria {
            record.push(match criterion {
                Criterion::Overall(Measure::Points) => tally.points,
                Criterion::Overall(Measure::GoalDifference) => tally.goal_difference(),
                Criterion::Overall(Measure::Goals) => tally.goals_for,
                Criterion::Overall(Measure::Wins) => tally.won,
                Criterion::Overall(Measure::AwayGoals) => tally.away_goals,
                Criterion::Overall(Measure::AwayWins) => tally.away_wins,
                // No team's cards are known.
                _ => break,
            });
        }
        ([places.start, places.end], record)
    };
    Ended { teams: season.teams().map(of).collect() }
}

impl Ended {
    /// The records of the teams that may hold a place.
    fn records(&self, place: usize) -> Vec<&Vec<i64>> {
        let holds = |([from, to], _): &&([usize; 2], Vec<i64>)| *from <= place && place < *to;
        self.teams.iter().filter(holds).map(|(_, record)| record).collect()
    }

    /// The lowest and the highest of these records. `None` if the group is too small to have the place.
    pub(super) fn span(&self, place: usize) -> Option<[&Vec<i64>; 2]> {
        let records = self.records(place);
        Some([*records.iter().min()?, *records.iter().max()?])
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

    /// The fate of a team. For each other group, `others` says whether it is certainly above, and whether it
    /// may be above or level.
    pub(super) fn of(&self, [from, to]: [usize; 2], others: &[[usize; 2]]) -> Fate {
        let mut fates = Vec::new();
        for place in from..to {
            if place + 1 == usize::from(self.across.place) {
                let above: usize = others.iter().map(|[sure, _]| sure).sum();
                let most: usize = others.iter().map(|[_, maybe]| maybe).sum();
                fates.extend((above..=most).map(|above| self.of_rank(above + 1)));
            } else {
                let is_in = covers(self.zone, place + 1);
                fates.push(if is_in { Fate::Through } else { Fate::Out });
            }
        }
        if fates.iter().all(|fate| *fate == fates[0]) { fates[0] } else { Fate::Level }
    }
}

/// Whether another group's team is certainly above a record, and whether it may be above or level.
fn relation(ended: &Ended, place: usize, record: &Vec<i64>) -> [usize; 2] {
    ended.span(place).map_or([0, 0], |span| relation_of(span, record))
}

/// The same, from the lowest and the highest record of the teams that may hold the place.
fn relation_of([lowest, highest]: [&Vec<i64>; 2], record: &Vec<i64>) -> [usize; 2] {
    [usize::from(lowest > record), usize::from(highest >= record)]
}

/// The fate of a team by the table engine, if no lots are involved.
fn by_tables(
    document: &Document,
    fates: &Fates<'_>,
    team: &str,
    group: usize,
    seasons: &[Season],
    all: &[Vec<(FixtureIndex, Score)>],
) -> Option<Fate> {
    let table = Table::supposing(&seasons[group], &all[group]);
    let row = table.row(team)?;
    if row.is_level() {
        return None;
    }
    if row.rank != usize::from(fates.across.place) {
        return Some(fates.of([row.rank - 1, row.last], &[]));
    }
    let across = AcrossTable::supposing(document, &|group| &all[group])?;
    let row = across.table.row(team)?;
    let is_settled = across.from.iter().all(|from| from.settled);
    (is_settled && !row.is_level()).then(|| fates.of_rank(row.rank))
}

/// The counts of a comparison.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    /// Tournaments with a zone, and those of them that are out of reach.
    pub(super) tournaments: usize,
    pub(super) beyond_reach: usize,
    /// Groups without scenarios between groups, and those of tournaments in which no group has the place.
    pub(super) not_plain: usize,
    pub(super) without_ranks: usize,
    pub(super) statuses: usize,
    pub(super) certain: usize,
    /// Open statuses with a witness for both fates, or with lots in the way.
    pub(super) open: usize,
    pub(super) statuses_not_worked_out: usize,
    pub(super) verdicts: usize,
    pub(super) unknown: usize,
    pub(super) not_worked_out: usize,
    pub(super) witnesses: usize,
    /// How many witnesses the table engine confirms too.
    pub(super) by_engine: usize,
    /// How many statements about a scoreline of all groups were read from outlooks.
    pub(super) statements: usize,
}

/// A tournament at a moment.
pub(super) struct Moment<'d> {
    pub(super) document: &'d Document,
    /// The seasons of its groups. They may have matches under way.
    pub(super) seasons: Vec<Season>,
    /// The most goals per side in the enumeration.
    pub(super) most: u16,
}

impl<'d> Moment<'d> {
    pub(super) fn of(document: &'d Document, most: u16) -> Moment<'d> {
        let seasons = document.groups.iter().map(|group| Season::of(document, group)).collect();
        Moment { document, seasons, most }
    }

    /// Everything that can happen in each group up to that many goals, once each, with its pattern.
    pub(super) fn endings(&self, seasons: &[Season]) -> Vec<Vec<(usize, Ended)>> {
        let of = |season: &Season| {
            let floors: Vec<Score> = season.remaining.iter().map(|fixture| fixture.floor()).collect();
            let mut all = Vec::new();
            every_scoreline(&floors, self.most, &mut |scores| {
                all.push((pattern_of(scores), ended(self.document, season, scores)));
            });
            all.sort();
            all.dedup();
            all
        };
        seasons.iter().map(of).collect()
    }
}

/// For each group, the lowest and the highest record of the teams that may hold a place, in every way that it
/// can end.
pub(super) fn spans(all: &[Vec<(usize, Ended)>], place: usize) -> Vec<Vec<[&Vec<i64>; 2]>> {
    all.iter().map(|all| of_group(all, place)).collect()
}

fn of_group(all: &[(usize, Ended)], place: usize) -> Vec<[&Vec<i64>; 2]> {
    let mut spans: Vec<_> = all.iter().filter_map(|(_, ended)| ended.span(place)).collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}

/// What the other groups can do about a record: how many are certainly above it, and how many may be above
/// or level.
pub(super) fn sums(spans: &[Vec<[&Vec<i64>; 2]>], group: usize, record: &Vec<i64>) -> Vec<[usize; 2]> {
    let mut sums = vec![[0, 0]];
    for (_, spans) in spans.iter().enumerate().filter(|(other, spans)| *other != group && !spans.is_empty()) {
        let mut options: Vec<_> = spans.iter().map(|span| relation_of(*span, record)).collect();
        options.sort_unstable();
        options.dedup();
        let with = |sum: &[usize; 2]| -> Vec<[usize; 2]> {
            options.iter().map(|option| [sum[0] + option[0], sum[1] + option[1]]).collect()
        };
        sums = sums.iter().flat_map(with).collect();
        sums.sort_unstable();
        sums.dedup();
    }
    sums
}

/// Compares everything that is said about a zone of a tournament with enumeration.
pub(super) fn compare(moment: &Moment<'_>, zone: usize, name: &str, counts: &mut Counts) {
    let document = moment.document;
    let across = document.across.as_ref().unwrap();
    let place = usize::from(across.place) - 1;
    let fates = Fates { zone: &document.zones[zone], across };
    let seasons: Vec<Season> = moment.seasons.iter().map(at_the_end).collect();
    counts.tournaments += 1;
    let Some(found) = Tournament::with(document, moment.seasons.clone()) else {
        counts.beyond_reach += 1;
        return;
    };
    let all = moment.endings(&seasons);
    let spans = spans(&all, place);
    let mut known: HashMap<(usize, &Vec<i64>), Vec<[usize; 2]>> = HashMap::new();
    let mut listed = Vec::new();
    for (group, season) in seasons.iter().enumerate() {
        listed.push(found.scenarios(group, fates.zone));
        let Some(scenarios) = &listed[group] else {
            counts.not_plain += 1;
            let sizes = seasons.iter().map(|season| season.entrants.len());
            counts.without_ranks += usize::from(sizes.max() <= Some(place));
            continue;
        };
        for team in season.teams() {
            let mut seen = vec![[false; 3]; scenarios.patterns.len()];
            for (pattern, own) in &all[group] {
                let (places, record) = &own.teams[team];
                let sums = known.entry((group, record)).or_insert_with(|| sums(&spans, group, record));
                for sum in sums {
                    seen[*pattern][fates.of(*places, &[*sum]) as usize] = true;
                }
            }
            for (pattern, seen) in scenarios.patterns.iter().zip(&seen) {
                let can = &pattern.can[team];
                counts.verdicts += 1;
                counts.unknown += usize::from(can.verdict() == Verdict::Unknown);
                counts.not_worked_out += usize::from(can.verdict() == Verdict::NotWorkedOut);
                for fate in [Fate::Through, Fate::Out, Fate::Level] {
                    let about = || {
                        let (zone, results) = (fates.zone, &pattern.results);
                        format!(
                            "{name}, {team:?} of {group}, {results:?}: {can:?}, seen {seen:?}, {zone:?}, {across:?}, {:?} {:?}",
                            document.rules, document.groups
                        )
                    };
                    let Some(own) = can.witness(fate) else {
                        assert!(
                            !(can.is_settled() && seen[fate as usize]),
                            "{}: {fate:?} is missing",
                            about()
                        );
                        // Scores can bring both fates, and the verdict must show that.
                        assert!(
                            fate == Fate::Level || !seen[fate as usize] || !can.is_settled(),
                            "{}",
                            about()
                        );
                        continue;
                    };
                    counts.witnesses += 1;
                    let mut scores: Vec<Vec<Score>> =
                        seasons.iter().map(|season| vec![[0, 0]; season.remaining.len()]).collect();
                    scores[group] = own.to_vec();
                    for of in can.elsewhere(fate) {
                        scores[of.group] = of.scores.iter().map(|(_, score)| *score).collect();
                    }
                    let ends: Vec<Ended> = seasons
                        .iter()
                        .zip(&scores)
                        .map(|(season, scores)| ended(document, season, scores))
                        .collect();
                    let (places, record) = &ends[group].teams[team];
                    let others: Vec<[usize; 2]> = (0..ends.len())
                        .filter(|other| *other != group)
                        .map(|other| relation(&ends[other], place, record))
                        .collect();
                    assert_eq!(fates.of(*places, &others), fate, "{}: {scores:?}", about());
                    let supposed: Vec<Vec<(FixtureIndex, Score)>> = seasons
                        .iter()
                        .zip(&scores)
                        .map(|(season, scores)| {
                            season
                                .remaining
                                .iter()
                                .map(|fixture| fixture.fixture)
                                .zip(scores.iter().copied())
                                .collect()
                        })
                        .collect();
                    if let Some(engine) =
                        by_tables(document, &fates, &season.entrants[team].id, group, &seasons, &supposed)
                    {
                        counts.by_engine += 1;
                        assert_eq!(engine, fate, "{}: {scores:?} by the table engine", about());
                    }
                }
            }
            let status = scenarios.statuses[team];
            let any = |fate: Fate| seen.iter().any(|seen| seen[fate as usize]);
            let shown = |fate: Fate| scenarios.patterns.iter().any(|of| of.can[team].witness(fate).is_some());
            counts.statuses += 1;
            match status {
                Qualification::Through => assert!(!any(Fate::Out) && !any(Fate::Level), "{name}"),
                Qualification::Out => assert!(!any(Fate::Through) && !any(Fate::Level), "{name}"),
                // The witnesses above are confirmed: the status is not certain.
                Qualification::Open => {
                    counts.open += 1;
                    assert!(
                        shown(Fate::Level) || shown(Fate::Through) && shown(Fate::Out),
                        "{name}: {team:?} of {group}"
                    );
                }
                Qualification::NotWorkedOut => counts.statuses_not_worked_out += 1,
            }
            counts.certain += usize::from(matches!(status, Qualification::Through | Qualification::Out));
        }
    }

    // The same in slices, as short as possible.
    if zone == 0 && seasons.iter().all(|season| season.remaining.iter().all(|of| of.so_far.is_none())) {
        let mut driver = TournamentDriver::new(document).unwrap();
        while !driver.advance(1) {}
        for (in_slices, listed) in driver.finish().unwrap().scenarios.iter().zip(&listed) {
            assert!(in_slices.is_none() || in_slices == listed, "{name}");
        }
    }
    let mut dice = Dice::new(7);
    for _ in 0..60 {
        let ends: Vec<&(usize, Ended)> = all.iter().map(|all| &all[dice.below(all.len())]).collect();
        let picked: Vec<&Ended> = ends.iter().map(|(_, ended)| ended).collect();
        results_are_needed(&found, &ends, place);
        for (group, scenarios) in listed.iter().enumerate() {
            let Some(scenarios) = scenarios else { continue };
            let season = &seasons[group];
            for team in season.teams() {
                let (places, record) = &picked[group].teams[team];
                let other = |index: usize| relation(picked[index], place, record);
                let others: Vec<[usize; 2]> = (0..all.len()).filter(|of| *of != group).map(other).collect();
                let fate = fates.of(*places, &others);
                let condition = Condition::of(
                    season,
                    &ZonePlaces::of(fates.zone, Some(across), season.entrants.len()),
                    scenarios,
                    team,
                );
                let begun = Ranker::new(season).rank(&[]).totals[team].points;
                let said = said(&condition.outlook, *places, record[0], record[0] - begun, &other);
                let about = || {
                    format!(
                        "{name}, {team:?} of {group}: {fate:?}, {places:?}, {record:?}, {others:?}, {condition:?}"
                    )
                };
                counts.statements += usize::from(said.is_some());
                match said {
                    None => {}
                    Some(Conclusion::Through) => assert_eq!(fate, Fate::Through, "{}", about()),
                    Some(Conclusion::Out) => assert_eq!(fate, Fate::Out, "{}", about()),
                    Some(_) => assert_ne!(fate, Fate::Through, "{}", about()),
                }
            }
        }
    }
}

/// Whether a group has the results that [`Tournament::results_for`] names whenever its team in the ranked place
/// has that many points.
fn results_are_needed(found: &Tournament, ends: &[&(usize, Ended)], place: usize) {
    for (group, (pattern, ended)) in ends.iter().enumerate() {
        let Some(points) = ended.records(place).first().map(|record| record[0]) else { continue };
        let outcomes = nth_pattern(&vec![None; found.season(group).unwrap().remaining.len()], *pattern);
        for (fixture, named) in found.results_for(group, points) {
            assert!(
                named.contains(&outcomes[fixture.0]),
                "{outcomes:?} give {points} points without {named:?}"
            );
        }
    }
}
