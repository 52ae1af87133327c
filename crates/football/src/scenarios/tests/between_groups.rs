//! Everything that is said about a tournament, against plain enumeration and the table engine.

use super::enumeration::{every_scoreline, pattern_of};
use super::reference::{Ended, Fates, Record, Relation, ended, in_all, spans, sums};
use super::spoken::said;
use crate::document::{Document, Score};
use crate::scenarios::conditions::{Conclusion, Condition};
use crate::scenarios::final_season::is_settled;
use crate::scenarios::forms::nth_pattern;
use crate::scenarios::{Fate, Qualification, Tournament, TournamentDriver, Verdict, ZonePlaces, at_the_end};
use crate::standings::{AcrossTable, FixtureIndex, Ranker, Season, Table};
use crate::testing::Dice;
use std::collections::HashMap;

/// The fate of a team by the table engine. `None` if lots decide inside a group who is ranked between groups.
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
        return Some(fates.of([row.rank - 1, row.last], [0, 0]));
    }
    let across = AcrossTable::supposing(document, &|group| &all[group])?;
    let row = across.table.row(team)?;
    let is_settled = across.from.iter().all(|from| from.settled);
    let place = usize::from(fates.across.place);
    is_settled.then(|| fates.of([place - 1, place], [row.rank - 1, row.last - 1]))
}

/// The document without the facts that a match can still change.
fn without_changing_facts(document: &Document, seasons: &[Season]) -> Document {
    let mut document = document.clone();
    for team in &mut document.teams {
        for season in seasons {
            let Some(index) = season.index(&team.id) else { continue };
            team.facts.retain(|name, _| is_settled(&season.remaining, index, name));
        }
    }
    document
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
    let mut known: HashMap<(usize, &Record), Vec<[usize; 2]>> = HashMap::new();
    let settled = without_changing_facts(document, &moment.seasons);
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
                    seen[*pattern][fates.of(*places, *sum) as usize] = true;
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
                    let others = (0..ends.len()).filter(|other| *other != group);
                    let others = others.map(|other| Relation::of(&ends[other], place, record));
                    let others = in_all(&others.collect::<Vec<_>>());
                    assert_eq!(fates.of(*places, others), fate, "{}: {scores:?}", about());
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
                        by_tables(&settled, &fates, &season.entrants[team].id, group, &seasons, &supposed)
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
            assert_eq!(in_slices, listed, "{name}");
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
                let of = |index: usize| Relation::of(picked[index], place, record);
                let others: Vec<Relation> = (0..all.len()).filter(|of| *of != group).map(of).collect();
                let fate = fates.of(*places, in_all(&others));
                let depth = others.iter().map(Relation::stop).min().unwrap_or(usize::MAX);
                let other = |index: usize| of(index).at_depth(depth);
                let condition = Condition::of(
                    season,
                    &ZonePlaces::of(fates.zone, Some(across), season.entrants.len()),
                    scenarios,
                    team,
                );
                let begun = Ranker::new(season).rank(&[]).totals[team].points;
                let is_over = |group: &usize| seasons[*group].remaining.is_empty();
                let named = condition.outlook.up_to_groups().map_or(&[][..], |ranked| ranked.worth.groups());
                let matter = scenarios.groups_that_matter(team).unwrap();
                assert!(!named.iter().chain(&matter).any(is_over), "{name}: {condition:?}");
                let points = record[0].unwrap();
                let said = said(&condition.outlook, *places, points, points - begun, &other);
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
        let Some(points) = ended.records(place).first().and_then(|record| record[0]) else { continue };
        let outcomes = nth_pattern(&vec![None; found.season(group).unwrap().remaining.len()], *pattern);
        for (fixture, named) in found.results_for(group, points) {
            assert!(
                named.contains(&outcomes[fixture.0]),
                "{outcomes:?} give {points} points without {named:?}"
            );
        }
    }
}
