//! Cases from openfootball's results and the official orders.

use crate::case::{Case, Line, data, document, rules, thirds, together};
use std::collections::BTreeMap;
use touchline_cli::feeds::openfootball::{Book, Game, read};
use touchline_football::document::{Across, Adjustment, Criterion, Document};

/// A file of results. Fails unless every line was read.
fn book(file: &str) -> Book {
    let book = read(&data(&format!("openfootball/{file}")));
    assert_eq!(book.unread, [], "{file}");
    book
}

/// The games of the file by stage, in the file's order. A league without stages counts as one stage.
fn stages(book: &Book) -> Vec<(&str, Vec<&Game>)> {
    let mut stages: Vec<(&str, Vec<&Game>)> = Vec::new();
    for game in &book.games {
        let name = game.stage.as_deref().unwrap_or_default();
        match stages.iter_mut().find(|(stage, _)| *stage == name) {
            Some((_, games)) => games.push(game),
            None => stages.push((name, vec![game])),
        }
    }
    stages
}

fn line(game: &Game) -> Line<'_> {
    (&game.home.name, &game.away.name, game.scores.map(|scores| scores.score))
}

fn group(rules_name: &str, games: &[&Game]) -> Document {
    let mut document = document(rules(rules_name), games.iter().map(|game| line(game)));
    for (fixture, game) in document.groups[0].fixtures.iter_mut().zip(games) {
        fixture.matchday = game.matchday;
    }
    document
}

/// All the cases.
pub fn cases() -> Vec<Case> {
    let mut cases = with_official_order();
    for year in ["2011-12", "2012-13", "2013-14", "2014-15", "2015-16", "2016-17", "2017-18", "2019-20"] {
        cases.extend(champions_league(year));
    }
    cases.push(third_placed("euro-2024.txt", "uefa-euro-2020", "euro-2024.txt", 4));
    cases.push(third_placed("worldcup-2026.txt", "fifa-wc-2026", "worldcup-2026-finals.txt", 8));
    cases
}

/// The files whose orders `official.json` has, and their rules.
const FILES: [(&str, &str); 5] = [
    ("cl-2024-25.txt", "uefa-cl-2024"),
    ("england-2023-24.txt", "premier-league"),
    ("euro-2024.txt", "uefa-euro-2020"),
    ("spain-2018-19.txt", "la-liga"),
    ("worldcup-2026.txt", "fifa-wc-2026"),
];

fn with_official_order() -> Vec<Case> {
    let official: serde_json::Value = serde_json::from_str(&data("official.json")).expect("JSON");
    let mut cases = Vec::new();
    for (file, rules_name) in FILES {
        let book = book(file);
        let stages = stages(&book);
        for (name, facts) in official[file].as_object().expect("an object of tables") {
            // A league has no stage. Only the league phase is called a stage, and only in one place.
            let stage =
                if name.starts_with("Group ") { name } else { name.split(' ').next().unwrap_or_default() };
            let games = stages.iter().find(|(of, _)| *of == stage).or(stages.first());
            let mut document = group(rules_name, &games.expect("games").1);
            for (team, points) in facts["adjustments"].as_object().into_iter().flatten() {
                let points = points.as_i64().and_then(|points| i32::try_from(points).ok()).expect("points");
                let team =
                    document.teams.iter_mut().find(|of| of.name == *team).expect("the team of an adjustment");
                team.adjustments.push(Adjustment { points: Some(points), reason: None });
            }
            let levels = serde_json::from_value(facts["levels"].clone()).expect("levels");
            let name = format!("{} {name}", file.trim_end_matches(".txt"));
            cases.push(Case::table(name, document, levels));
        }
    }
    cases
}

/// The groups of a Champions League before 2024. The round of 16 shows who went through, and who won the group: group
/// winners play the second match at home.
fn champions_league(year: &str) -> Vec<Case> {
    let book = book(&format!("cl-{year}.txt"));
    let stages = stages(&book);
    let (_, ties) = stages.iter().find(|(stage, _)| *stage == "Round of 16").expect("a round of 16");
    let (first, second) = ties.split_at(ties.len() / 2);
    let runners_up: Vec<&str> = first.iter().map(|game| game.home.name.as_str()).collect();
    let winners: Vec<&str> = second.iter().map(|game| game.home.name.as_str()).collect();
    assert_eq!((winners.len(), runners_up.len()), (8, 8), "{year}");
    let groups = stages.iter().filter(|(stage, _)| stage.starts_with("Group "));
    groups
        .map(|(name, games)| {
            let document = group("uefa-cl-2018", games);
            let place = |team: &str| match (winners.contains(&team), runners_up.contains(&team)) {
                (true, false) => 0,
                (false, true) => 1,
                (false, false) => 2,
                (true, true) => panic!("{team} won and came second"),
            };
            let mut levels: BTreeMap<usize, Vec<String>> = BTreeMap::new();
            for team in &document.teams {
                levels.entry(place(&team.name)).or_default().push(team.name.clone());
            }
            assert_eq!(levels.values().map(Vec::len).collect::<Vec<_>>(), [1, 1, 2], "{year} {name}");
            let levels = levels.into_values().collect();
            Case::table(format!("cl-{year} {name}"), document, levels)
        })
        .collect()
}

/// The teams in third place: those that play on have done better than the others.
fn third_placed(file: &str, rules_name: &str, finals: &str, through: usize) -> Case {
    let (book, finals) = (book(file), book(finals));
    let groups: Vec<Document> = stages(&book)
        .iter()
        .filter(|(stage, _)| stage.starts_with("Group "))
        .map(|(_, games)| group(rules_name, games))
        .collect();
    let plays_on = |team: &str| {
        let mut knockout = finals
            .games
            .iter()
            .filter(|game| !game.stage.as_deref().is_some_and(|stage| stage.starts_with("Group ")));
        knockout.any(|game| game.home.name == team || game.away.name == team)
    };
    let mut document = together(groups);
    document.across = Some(Across { place: 3, criteria: across_criteria(&document), ..Across::default() });
    let (on, out): (Vec<String>, Vec<String>) =
        thirds(&document).into_iter().partition(|team| plays_on(team));
    assert_eq!(on.len(), through, "{file}");
    let name = format!("{} third-placed teams", file.trim_end_matches(".txt"));
    Case::across(name, document, vec![on, out])
}

/// Between groups the same criteria apply, except those on matches among the tied teams, who have not met.
fn across_criteria(document: &Document) -> Vec<Criterion> {
    let criteria = document.rules.criteria.iter();
    criteria.filter(|criterion| !matches!(criterion, Criterion::HeadToHead(_))).cloned().collect()
}
