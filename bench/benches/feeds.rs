//! Times the conversion of a thousand matches of each feed, next to the parsing of the same text alone and the writing
//! of the same documents alone.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use serde_json::{Value, json};
use std::fmt::Write;
use std::hint::black_box;
use touchline_cli::feeds::made::{Made, Paper, Take};
use touchline_cli::feeds::openfootball::{self, the_match};
use touchline_cli::feeds::statsbomb::Beside;
use touchline_cli::feeds::{api_football, fjelstul, football_data, football_json, openligadb, statsbomb};

const MATCHES: usize = 1000;

/// The samples that the tests use: invented matches in the shape of the feeds.
macro_rules! sample {
    ($name:literal) => {
        include_str!(concat!("../../crates/cli/tests/data/feeds/", $name))
    };
}

/// A copy of an answer whose list at `key` has its first entry a thousand times.
fn thousandfold(answer: &str, key: &str) -> Option<String> {
    let mut answer: Value = serde_json::from_str(answer).ok()?;
    let list = if key.is_empty() { &mut answer } else { answer.get_mut(key)? };
    let first = list.get(0)?.clone();
    *list = Value::from(vec![first; MATCHES]);
    Some(answer.to_string())
}

/// The documents of an answer as text; returns their size in bytes.
fn written(read: impl FnOnce(&mut Take<'_>) -> anyhow::Result<()>) -> usize {
    let mut bytes = 0;
    let done = read(&mut |made: Made| {
        if let Some(paper) = &made.document {
            bytes += paper.text()?.len();
        }
        Ok(())
    });
    done.map_or(0, |()| bytes)
}

/// The documents of an answer.
fn papers(read: impl FnOnce(&mut Take<'_>) -> anyhow::Result<()>) -> Vec<Paper> {
    let mut papers = Vec::new();
    let done = read(&mut |made: Made| {
        papers.extend(made.document);
        Ok(())
    });
    done.map_or_else(|_| Vec::new(), |()| papers)
}

/// Times the three in one group.
fn compare<T: ?Sized>(
    criterion: &mut Criterion,
    name: &str,
    text: &T,
    parse: impl Fn(&T) -> usize,
    read: impl Fn(&T, &mut Take<'_>) -> anyhow::Result<()>,
) {
    let papers = papers(|take| read(text, take));
    assert!(!papers.is_empty(), "{name}");
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Elements(papers.len() as u64)).sample_size(10);
    group.bench_function(BenchmarkId::from_parameter("parsing alone"), |bencher| {
        bencher.iter(|| parse(black_box(text)));
    });
    group.bench_function(BenchmarkId::from_parameter("writing alone"), |bencher| {
        bencher.iter(|| {
            papers.iter().filter_map(|paper| paper.text().ok()).map(|text| text.len()).sum::<usize>()
        });
    });
    group.bench_function(BenchmarkId::from_parameter("converting"), |bencher| {
        bencher.iter(|| written(|take| read(black_box(text), take)));
    });
    group.finish();
}

fn parsed(text: &str) -> usize {
    serde_json::from_str::<Value>(text).map_or(0, |value| usize::from(!value.is_null()))
}

type Read = fn(&[u8], &mut Take<'_>) -> anyhow::Result<()>;

fn json_feeds(criterion: &mut Criterion) {
    let feeds: [(&str, Option<String>, Read); 6] = [
        ("api-football", thousandfold(sample!("api-football/fixture.json"), "response"), |text, take| {
            api_football::read(text, take)
        }),
        (
            "api-football lists",
            thousandfold(sample!("api-football/fixtures.json"), "response"),
            |text, take| api_football::read(text, take),
        ),
        ("football-data", thousandfold(sample!("football-data/matches.json"), "matches"), |text, take| {
            football_data::read(text, take)
        }),
        ("openligadb", thousandfold(sample!("openligadb/matches.json"), ""), |text, take| {
            openligadb::read(text, take)
        }),
        ("football-json", thousandfold(sample!("football-json/matches.json"), "matches"), |text, take| {
            football_json::read(text, take)
        }),
        ("statsbomb matches", thousandfold(sample!("statsbomb/matches/90/7.json"), ""), |text, take| {
            statsbomb::read(text, &Beside::default(), take)
        }),
    ];
    for (name, text, read) in feeds {
        compare(criterion, name, text.unwrap_or_default().as_str(), parsed, |text, take| {
            read(text.as_bytes(), take)
        });
    }
}

/// A StatsBomb file of events, which is mostly passes and carries.
fn events(criterion: &mut Criterion) {
    let Ok(Value::Array(mut events)) = serde_json::from_str::<Value>(sample!("statsbomb/events/4711.json"))
    else {
        return;
    };
    let carry = events
        .iter()
        .position(|event| event.pointer("/type/name") == Some(&json!("Carry")))
        .unwrap_or_default();
    let carry = events.remove(carry);
    events.extend(std::iter::repeat_n(carry, 4000));
    let text = Value::from(events).to_string();
    compare(criterion, "statsbomb events", text.as_str(), parsed, |text, take| {
        statsbomb::read(text.as_bytes(), &Beside::default(), take)
    });
}

fn football_txt(criterion: &mut Criterion) {
    let mut text = "= Invented League 2024/25\n\n▪ Matchday 1\n".to_owned();
    for number in 0..MATCHES {
        let _ = writeln!(
            text,
            "[Fri Aug/16]\n  18.30  Altstadt {number}  2-1 (1-0)  Neudorf {number}\n    (Maurer 10', 80' Neu 45+2' (pen.))"
        );
    }
    let text = text.replace("(Maurer 10', 80' Neu 45+2' (pen.))", "(Maurer 10', 80'; Neu 45+2' (pen.))");
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>().len();
    compare(criterion, "football-txt", text.as_str(), lines, |text, take| {
        let book = openfootball::read(text);
        book.games.iter().try_for_each(|game| {
            let (report, _) = the_match::report(&book, game, &the_match::Settings::default());
            take(Made { document: Some(Paper::Match(Box::new(report))), ..Made::default() })
        })
    });
}

fn fjelstul(criterion: &mut Criterion) {
    let mut matches =
        "tournament_name,match_id,stage_name,group_name,match_date,match_time,home_team_name,home_team_code,\
        away_team_name,away_team_code,home_team_score,away_team_score,extra_time,penalty_shootout\n"
            .to_owned();
    let mut goals = "match_id,home_team,family_name,given_name,shirt_number,minute_regulation,minute_stoppage,own_goal,penalty\n".to_owned();
    for number in 0..MATCHES {
        let _ = writeln!(
            matches,
            "2015 Invented Cup,M-{number},group stage,Group A,2015-06-06,16:00,Nordland,NOR,Südland,SUE,2,1,0,0"
        );
        for (home, minute) in [(1, 10), (0, 45), (1, 80)] {
            let _ = writeln!(goals, "M-{number},{home},Foss,Bjørn,9,{minute},0,0,0");
        }
    }
    let tables = fjelstul::the_match::Tables { matches, goals, ..Default::default() };
    let rows =
        |text: &str| csv::Reader::from_reader(text.as_bytes()).into_records().filter(Result::is_ok).count();
    let parse = |tables: &fjelstul::the_match::Tables| rows(&tables.matches) + rows(&tables.goals);
    compare(criterion, "fjelstul", &tables, parse, |tables, take| {
        let database = fjelstul::the_match::Database::read(tables);
        fjelstul::the_match::list(&tables.matches).iter().try_for_each(|one| {
            let document = database.report(&one.id, None).map(|(report, _)| Paper::Match(Box::new(report)));
            take(Made { document, ..Made::default() })
        })
    });
}

criterion_group!(benches, json_feeds, events, football_txt, fjelstul);
criterion_main!(benches);
