//! What the command line does for an editor, and the engine's share of a what-if step: timed without a browser.

#![allow(clippy::expect_used, reason = "a benchmark without its data has nothing to measure")]

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Duration;
use touchline_cli::feeds::openfootball::{self, the_match};
use touchline_cli::render::printed;
use touchline_football::document::{Document, Value, read};
use touchline_football::scenarios::conditions::Condition;
use touchline_football::scenarios::{Scenarios, ZonePlaces, if_ended};
use touchline_football::standings::{Season, Table};

const MATCH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../www/data/liverpool-napoli.json");
const FEED: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/cli/tests/data/openfootball/euro-2024.txt");
/// The fixture of Liverpool at Salzburg, and a score to try for it.
const TRIED: (usize, [u16; 2]) = (11, [1, 0]);

fn document() -> Document {
    let text = std::fs::read_to_string(MATCH).expect("our match");
    let value: Value = serde_json::from_str(&text).expect("JSON");
    read(&value).document.expect("a document")
}

/// Who goes through and what each side needs, as after every score that a reader tries.
fn needs(document: &Document, tried: &[(usize, [u16; 2])]) -> usize {
    let group = document.group_of_match().expect("a group");
    let season = if_ended(&Season::of(document, group), tried);
    let zone = document.zones_of(group).first().expect("a zone");
    let places = ZonePlaces::of(zone, None, season.entrants.len());
    let scenarios = Scenarios::of(&season, &places);
    let teams = 0..season.entrants.len();
    teams.map(|team| Condition::of(&season, &places, &scenarios, team)).map(black_box).count()
}

fn native(criterion: &mut Criterion) {
    let document = document();
    let group = document.group_of_match().expect("a group");
    let mut benches = criterion.benchmark_group("native");
    benches.sample_size(20).measurement_time(Duration::from_secs(2)).warm_up_time(Duration::from_secs(1));
    benches.bench_function("touchline render, our match", |bencher| {
        bencher.iter(|| printed(black_box(&[MATCH])).expect("markup"));
    });
    benches.bench_function("touchline convert, a group match of a season", |bencher| {
        let text = std::fs::read_to_string(FEED).expect("a season");
        let settings = the_match::Settings { offset: None, group: true };
        bencher.iter(|| {
            let book = openfootball::read(black_box(&text));
            let game = book.games.iter().find(|game| game.home.name == "Austria").expect("a game");
            the_match::report(&book, game, &settings).0.text().expect("a document").len()
        });
    });
    benches.bench_function("table, our group", |bencher| {
        bencher.iter(|| Table::of(&Season::of(black_box(&document), group)));
    });
    benches.bench_function("scenarios, our group", |bencher| {
        bencher.iter(|| needs(black_box(&document), &[]));
    });
    benches.bench_function("scenarios, a score tried (the engine in a what-if step)", |bencher| {
        bencher.iter(|| needs(black_box(&document), black_box(&[TRIED])));
    });
    benches.finish();
}

criterion_group!(benches, native);
criterion_main!(benches);
