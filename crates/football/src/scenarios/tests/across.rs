//! Checks zones that a ranking between groups decides about, against plain enumeration and the table engine.

use super::enumeration::{every_scoreline, pattern_of};
use crate::document::{Across, Criterion, Document, Fixture, Group, Measure, Rules, Score, Zone};
use crate::scenarios::{Fate, Qualification, Tournament, Verdict, at_the_end};
use crate::standings::{AcrossTable, FixtureIndex, Ranker, Season, Table, TeamIndex};
use crate::testing::Dice;

/// The most goals per side in the enumeration.
const MOST: u16 = 3;

/// A small tournament: two to four groups of three or four teams, with different numbers of matches played.
fn tournament(dice: &mut Dice) -> Document {
    let names = ["uefa-euro-2020", "premier-league", "la-liga", "uefa-cl-2018"];
    let mut rules = Rules::named(names[dice.below(names.len())]).unwrap();
    if dice.below(3) == 0 {
        rules.criteria.truncate(dice.below(rules.criteria.len()));
    }
    let teams = 3 + dice.below(2);
    let place = 2 + dice.below(teams - 1);
    let count = 2 + dice.below(3);
    let mut document = Document { rules, ..Document::default() };
    for group in 0..count {
        let id = |team: usize| format!("{}{team}", char::from(b'a' + u8::try_from(group).unwrap()));
        let pairs = (0..teams).flat_map(|home| (home + 1..teams).map(move |away| [home, away]));
        let mut fixtures: Vec<Fixture> = pairs
            .map(|[home, away]| Fixture {
                id: format!("{}-{}", id(home), id(away)),
                home: id(home),
                away: id(away),
                score: Some([0, 0].map(|_: u16| u16::try_from(dice.below(3)).unwrap())),
                ..Fixture::default()
            })
            .collect();
        for _ in 0..dice.below(3) {
            let open = dice.below(fixtures.len());
            fixtures[open].score = None;
        }
        document.groups.push(Group {
            name: id(0),
            teams: (0..teams).map(id).collect(),
            fixtures,
            ..Group::default()
        });
    }
    let criteria = [Measure::GoalDifference, Measure::Goals, Measure::Wins].map(Criterion::Overall);
    let mut criteria = criteria[..dice.below(4)].to_vec();
    if dice.below(4) == 0 {
        criteria.push(Criterion::Fact { name: "cards".to_owned(), better: crate::document::Better::Fewer });
    }
    let place = u16::try_from(place).unwrap();
    let to = u16::try_from(1 + dice.below(count)).unwrap();
    let zone = |id: &str, from, to| Zone { id: id.to_owned(), from, to, ..Zone::default() };
    // The zone continues between groups, or it ends there for some of the teams in its last place.
    let (last, held) = if dice.below(3) == 0 { (place, "other") } else { (place - 1, "on") };
    document.zones.push(zone("on", 1, last));
    document.across = Some(Across { name: String::new(), place, criteria, zones: vec![zone(held, 1, to)] });
    document
}

/// The meaning of a group's scoreline for the ranking between groups.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Ended {
    /// For each team, the places that it may hold, from zero, and its record.
    teams: Vec<([usize; 2], Vec<i64>)>,
}

fn ended(document: &Document, season: &Season, scores: &[Score]) -> Ended {
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
                Criterion::Overall(Measure::GoalDifference) => tally.goal_difference(),
                Criterion::Overall(Measure::Goals) => tally.goals_for,
                Criterion::Overall(Measure::Wins) => tally.won,
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
}

/// The fates of a place, and of a rank between groups, in the zone "on", as the format defines them.
struct Fates<'d> {
    zone: &'d Zone,
    across: &'d Across,
}

impl Fates<'_> {
    fn of_rank(&self, rank: usize) -> Fate {
        let covers =
            |zone: &Zone, place: usize| (zone.from..=zone.to).contains(&u16::try_from(place).unwrap());
        let is_in = match self.across.zones.iter().find(|zone| covers(zone, rank)) {
            Some(held) => held.id == "on",
            None => covers(self.zone, self.across.place.into()),
        };
        if is_in { Fate::Through } else { Fate::Out }
    }

    /// The fate of a team. For each other group, `others` says whether it is certainly above, and whether it
    /// may be above or level.
    fn of(&self, [from, to]: [usize; 2], others: &[[usize; 2]]) -> Fate {
        let mut fates = Vec::new();
        for place in from..to {
            if place + 1 == usize::from(self.across.place) {
                let above: usize = others.iter().map(|[sure, _]| sure).sum();
                let most: usize = others.iter().map(|[_, maybe]| maybe).sum();
                fates.extend((above..=most).map(|above| self.of_rank(above + 1)));
            } else {
                let is_in = place < usize::from(self.zone.to);
                fates.push(if is_in { Fate::Through } else { Fate::Out });
            }
        }
        if fates.iter().all(|fate| *fate == fates[0]) { fates[0] } else { Fate::Level }
    }
}

/// Whether another group's team is certainly above a record, and whether it may be above or level.
fn relation(ended: &Ended, place: usize, record: &Vec<i64>) -> [usize; 2] {
    let records = ended.records(place);
    let is_above = !records.is_empty() && records.iter().all(|other| *other > record);
    [usize::from(is_above), usize::from(records.iter().any(|other| *other >= record))]
}

/// The fate of a team by the table engine, if no lots are involved.
fn by_tables(
    document: &Document,
    fates: &Fates<'_>,
    team: &str,
    group: usize,
    all: &[Vec<(FixtureIndex, Score)>],
) -> Option<Fate> {
    let season = Season::of(document, &document.groups[group]);
    let table = Table::supposing(&season, &all[group]);
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

#[test]
fn random_tournaments_come_out_as_enumeration_has_them() {
    let [mut verdicts, mut witnesses, mut by_engine, mut certain, mut unknown, mut not_worked_out] = [0; 6];
    for seed in 0..3_000 {
        let document = tournament(&mut Dice::new(seed + 900_000));
        let across = document.across.as_ref().unwrap();
        let place = usize::from(across.place) - 1;
        let fates = Fates { zone: &document.zones[0], across };
        let seasons: Vec<Season> =
            document.groups.iter().map(|group| at_the_end(&Season::of(&document, group))).collect();
        let Some(found) = Tournament::of(&document) else { panic!("{document:?}") };
        let all: Vec<Vec<(usize, Ended)>> = seasons
            .iter()
            .map(|season| {
                let mut all = Vec::new();
                every_scoreline(&vec![[0, 0]; season.remaining.len()], MOST, &mut |scores| {
                    all.push((pattern_of(scores), ended(&document, season, scores)));
                });
                all.sort();
                all.dedup();
                all
            })
            .collect();
        for (group, season) in seasons.iter().enumerate() {
            let Some(scenarios) = found.scenarios(group, fates.zone) else { continue };
            for team in season.teams() {
                let mut seen = vec![[false; 3]; scenarios.patterns.len()];
                for (pattern, own) in &all[group] {
                    let (places, record) = &own.teams[team];
                    // Every sum of what the other groups can do.
                    let mut sums = vec![[0, 0]];
                    for (_, others) in all.iter().enumerate().filter(|(other, _)| *other != group) {
                        let mut options: Vec<_> =
                            others.iter().map(|(_, ended)| relation(ended, place, record)).collect();
                        options.sort_unstable();
                        options.dedup();
                        let with = |sum: &[usize; 2]| -> Vec<[usize; 2]> {
                            options.iter().map(|option| [sum[0] + option[0], sum[1] + option[1]]).collect()
                        };
                        sums = sums.iter().flat_map(with).collect();
                        sums.sort_unstable();
                        sums.dedup();
                    }
                    for sum in &sums {
                        seen[*pattern][fates.of(*places, &[*sum]) as usize] = true;
                    }
                }
                for (pattern, seen) in scenarios.patterns.iter().zip(&seen) {
                    let can = &pattern.can[team];
                    verdicts += 1;
                    unknown += usize::from(can.verdict() == Verdict::Unknown);
                    not_worked_out += usize::from(can.verdict() == Verdict::NotWorkedOut);
                    for fate in [Fate::Through, Fate::Out, Fate::Level] {
                        let about = || {
                            let (zone, results) = (fates.zone, &pattern.results);
                            format!(
                                "seed {seed}, {team:?} of {group}, {results:?}: {can:?}, seen {seen:?}, {zone:?}, {across:?}, {:?} {:?}",
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
                        witnesses += 1;
                        let mut scores: Vec<Vec<Score>> =
                            seasons.iter().map(|season| vec![[0, 0]; season.remaining.len()]).collect();
                        scores[group] = own.to_vec();
                        for of in can.elsewhere(fate) {
                            scores[of.group] = of.scores.iter().map(|(_, score)| *score).collect();
                        }
                        let ends: Vec<Ended> = seasons
                            .iter()
                            .zip(&scores)
                            .map(|(season, scores)| ended(&document, season, scores))
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
                            by_tables(&document, &fates, &season.entrants[team].id, group, &supposed)
                        {
                            by_engine += 1;
                            assert_eq!(engine, fate, "{}: {scores:?} by the table engine", about());
                        }
                    }
                }
                let status = scenarios.statuses[team];
                certain += usize::from(matches!(status, Qualification::Through | Qualification::Out));
                let any = |fate: Fate| seen.iter().any(|seen| seen[fate as usize]);
                match status {
                    Qualification::Through => assert!(!any(Fate::Out) && !any(Fate::Level), "seed {seed}"),
                    Qualification::Out => assert!(!any(Fate::Through) && !any(Fate::Level), "seed {seed}"),
                    Qualification::Open | Qualification::NotWorkedOut => {}
                }
            }
        }
    }
    println!(
        "3,000 tournaments: {verdicts} verdicts, {unknown} unknown, {not_worked_out} not worked out; {certain} certainties; \
         {witnesses} witnesses, {by_engine} of them confirmed by the table engine too"
    );
    assert!(verdicts > 100_000 && by_engine > 50_000 && certain > 1_000);
}
