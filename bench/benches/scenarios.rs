//! Compares the exact verdicts of one zone with plain enumeration up to nine goals a side, and times them with more
//! and more fixtures left, in one group and in all groups of a tournament.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::{Duration, Instant};
use touchline_bench::{season, tournament};
use touchline_football::document::{Document, Rules, Score, Zone};
use touchline_football::scenarios::conditions::Condition;
use touchline_football::scenarios::{Fate, Scenarios, TournamentDriver, ZonePlaces};
use touchline_football::standings::{PlayedFixture, Ranker, Season};

/// The steps of a slice in the page.
const SLICE: u64 = 10_000;

fn rules(name: &str) -> Rules {
    Rules::named(name).unwrap_or_default()
}

/// The zone: the first two or four places.
fn places(season: &Season, to: u16) -> ZonePlaces {
    ZonePlaces::of(&Zone { from: 1, to, ..Zone::default() }, None, season.entrants.len())
}

/// Ranks every scoreline of two fixtures up to nine goals a side, and records the result for each team.
fn enumerated(season: &Season) -> usize {
    let places = places(season, 2);
    let mut ranker = Ranker::new(season);
    let mut seen = vec![[[false; 3]; 9]; season.entrants.len()];
    let goals = || 0..=9_u16;
    let scores = || goals().flat_map(move |home| goals().map(move |away| [home, away]));
    let outcome = |[home, away]: Score| if home > away { 0 } else { 1 + usize::from(home < away) };
    for first in scores() {
        for second in scores() {
            let supposed: Vec<PlayedFixture> = season
                .remaining
                .iter()
                .zip([first, second])
                .map(|(fixture, score)| fixture.ending(score))
                .collect();
            let pattern = outcome(first) * 3 + outcome(second);
            let mut offset = 0;
            for block in ranker.rank(&supposed).blocks() {
                let fate = places.common(offset, block.len()).unwrap_or(Fate::Level);
                for team in block {
                    let slot =
                        seen.get_mut(team.0).and_then(|of| of.get_mut(pattern)?.get_mut(fate as usize));
                    if let Some(slot) = slot {
                        *slot = true;
                    }
                }
                offset += block.len();
            }
        }
    }
    seen.iter().flatten().flatten().filter(|seen| **seen).count()
}

fn groups(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("a group of four, one zone");
    group.sample_size(10);
    let two = season(rules("uefa-cl-2018"), 4, 2);
    group.bench_function("enumeration to 9 goals, 2 left", |bencher| {
        bencher.iter(|| enumerated(black_box(&two)))
    });
    for left in [2, 4, 6, 8] {
        let season = season(rules("uefa-cl-2018"), 4, left);
        group.bench_with_input(
            BenchmarkId::new("exact", format!("{left} left")),
            &season,
            |bencher, season| {
                bencher.iter(|| Scenarios::of(black_box(season), &places(season, 2)));
            },
        );
    }
    group.finish();
}

fn leagues(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("a league, one zone, team by team");
    group.sample_size(10);
    for (name, teams, matchdays) in [
        ("premier-league", 20, 1),
        ("premier-league", 20, 2),
        ("la-liga", 20, 1),
        ("la-liga", 20, 2),
        ("uefa-cl-2024", 36, 1),
        ("uefa-cl-2024", 36, 2),
    ] {
        let season = season(rules(name), teams, matchdays * teams / 2);
        let id = BenchmarkId::new(format!("{name}, {teams} teams"), format!("{matchdays} matchdays left"));
        group.bench_with_input(id, &season, |bencher, season| {
            bencher.iter(|| Scenarios::of(black_box(season), &places(season, 4)));
        });
    }
    group.finish();
}

/// The statuses of all teams of all groups, if a ranking of the thirds decides too, in slices as a browser
/// takes them.
fn thirds(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("best thirds, all statuses of all groups");
    group.sample_size(10);
    for (name, groups, left) in
        [("fifa-wc-2026", 12, 2), ("fifa-wc-2026", 12, 4), ("uefa-euro-2020", 6, 2), ("uefa-euro-2020", 6, 4)]
    {
        let document = tournament(rules(name), groups, left);
        let id = BenchmarkId::new(format!("{name}, {groups} groups"), format!("{left} left in each"));
        group.bench_with_input(id, &document, |bencher, document| {
            bencher.iter(|| {
                let mut driver = TournamentDriver::new(black_box(document));
                while driver.as_mut().is_some_and(|driver| !driver.advance(SLICE)) {}
                driver.and_then(TournamentDriver::finish)
            });
        });
        let slices = slices(&document);
        let longest = slices.iter().max().copied().unwrap_or_default();
        println!("{name}, {groups} groups, {left} left: {} slices, the longest {longest:?}", slices.len());
    }
    group.finish();
}

/// The last night of a league phase of 36: the statuses of all teams, and what result is enough for each, for
/// the top 8 and for the top 24.
fn league_phase(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("a league phase of 36, the last night");
    group.sample_size(10);
    let mut season = season(rules("uefa-cl-2024"), 36, 18);
    // Eight matchdays, not a whole league.
    season.played.drain(..season.played.len() - 18 * 7);
    group.bench_function("top 8 and top 24, all teams", |bencher| {
        bencher.iter(|| {
            [8, 24].map(|to| {
                let places = places(&season, to);
                let found = Scenarios::of(black_box(&season), &places);
                let statuses = season.teams().zip(&found.statuses);
                statuses
                    .map(|(team, status)| Condition::far(&season, &places, *status, team))
                    .collect::<Vec<_>>()
            })
        });
    });
    group.finish();
}

/// How long each slice takes.
fn slices(document: &Document) -> Vec<Duration> {
    let mut slices = Vec::new();
    let Some(mut driver) = TournamentDriver::new(document) else { return slices };
    let mut done = false;
    while !done {
        let start = Instant::now();
        done = driver.advance(SLICE);
        slices.push(start.elapsed());
    }
    slices
}

criterion_group!(benches, groups, leagues, thirds, league_phase);
criterion_main!(benches);
