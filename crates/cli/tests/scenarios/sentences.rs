//! The sentences of groups chosen for their difficulty.

use crate::groups;
use touchline_football::document::{Document, Zone};
use touchline_football::scenarios::conditions::Condition;
use touchline_football::scenarios::{Scenarios, ZonePlaces};
use touchline_football::standings::{Season, TeamIndex};
use touchline_football::words::{About, Words};

/// The sentence about every team of a document's first group, in the document's order.
fn sentences(document: &Document, to: u16) -> Vec<(String, String)> {
    sentences_in("en", document, to)
}

fn sentences_in(language: &str, document: &Document, to: u16) -> Vec<(String, String)> {
    let words = Words::for_tag(Some(language));
    let season = Season::of(document, &document.groups[0]);
    let zone = Zone { id: "next".to_owned(), name: "Next round".to_owned(), from: 1, to };
    let places = ZonePlaces::of(&zone, None, season.entrants.len());
    let scenarios = Scenarios::of(&season, &places);
    let sentence = |team: TeamIndex| {
        let condition = Condition::of(&season, &places, &scenarios, team);
        let about = About { document, season: &season, scenarios: &scenarios, zone: &zone, team };
        (season.entrants[team].id.clone(), words.condition(about, &condition))
    };
    season.teams().map(sentence).collect()
}

/// A group of the shared data by name, with this many matchdays (or "3 fixtures") still to play.
fn group(name: &str, left: &str) -> Document {
    let found = groups::documents().into_iter().find(|(of, _)| of == name);
    let (_, document) = found.unwrap_or_else(|| panic!("no {name}"));
    let number = |text: &str| text.parse::<usize>().expect("a number");
    let matchday = document.teams.len() / 2;
    let fixtures = left.strip_suffix(" fixtures").map_or_else(|| number(left) * matchday, number);
    groups::without_last(&document, fixtures).0
}

/// Sentences that were read and found right: our group after three matchdays, and groups chosen for their
/// difficulty. Each block has the line `group, matchdays or fixtures left`, then a line for each team.
const KNOWN: &str = include_str!("sentences.txt");

#[test]
fn the_sentences_are_those_that_were_read_and_found_right() {
    let [mut groups, mut wrong] = [0, 0];
    for part in KNOWN.trim_end().split("\n\n") {
        let (head, lines) = part.split_once('\n').expect("a head and lines");
        let (name, left) = head.rsplit_once(", ").expect("a group and its matchdays left");
        let said = sentences(&group(name, left), 2);
        let said: Vec<String> =
            said.into_iter().map(|(team, sentence)| format!("{team}: {sentence}")).collect();
        println!("{head}\n{}\n", said.join("\n"));
        wrong += usize::from(said.join("\n") != lines);
        groups += 1;
    }
    assert_eq!((groups, wrong), (12, 0), "the new ones stand above");
}

#[test]
fn the_same_plan_is_spoken_in_italian() {
    let said = sentences_in("it", &group("cl-2019-20 Group E", "1"), 2);
    let said: Vec<&str> = said.iter().map(|(_, sentence)| sentence.as_str()).collect();
    assert_eq!(
        said,
        [
            "Basta un punto. Se perde con KRC Genk, è qualificazione, tranne se RB Salzburg batte Liverpool FC.",
            "Basta un punto. Se perde in casa di RB Salzburg, è qualificazione se SSC Napoli perde ed eliminazione se \
             SSC Napoli pareggia; se SSC Napoli vince, una sconfitta con un gol di scarto basta solo se i gol segnati \
             sono almeno quattro.",
            "Serve una vittoria contro Liverpool FC. Basta così, tranne se vince anche SSC Napoli; allora serve una \
             vittoria con almeno due gol di scarto, o con uno se i gol segnati sono al massimo quattro.",
            "Eliminazione certa.",
        ]
    );
}

/// Changes the order and the names of the teams. The sentences must stay the same except for the names.
#[test]
fn other_names_in_another_order_give_the_same_sentences() {
    let mut compared = 0;
    for (name, document) in groups::documents() {
        for left in 1..=2 {
            let matches = left * document.teams.len() / 2;
            if document.groups[0].fixtures.len() < 2 * matches {
                continue;
            }
            let (document, _) = groups::without_last(&document, matches);
            let new_name = |id: &str| {
                let index = document.teams.iter().position(|team| team.id == id).expect("a team");
                format!("Team-{}", ["Quebec", "Zulu", "Alpha", "Mike", "Echo", "Tango"][index])
            };
            let mut renamed = document.clone();
            let group = &mut renamed.groups[0];
            group.teams.reverse();
            group.teams.iter_mut().for_each(|id| *id = new_name(id));
            for fixture in &mut group.fixtures {
                (fixture.home, fixture.away) = (new_name(&fixture.home), new_name(&fixture.away));
            }
            for team in &mut renamed.teams {
                team.id = new_name(&team.id);
                team.name.clone_from(&team.id);
            }
            let renamed = sentences(&renamed, 2);
            for (team, sentence) in sentences(&document, 2) {
                let (_, other) =
                    renamed.iter().find(|(id, _)| *id == new_name(&team)).expect("the same team");
                let ids = document.teams.iter().map(|team| &team.id);
                let back = ids.fold(other.clone(), |text, id| text.replace(&new_name(id), id));
                assert_eq!(back, sentence, "{name}, {left} matchdays left, {team}");
                compared += 1;
            }
        }
    }
    println!("{compared} sentences are the same with the names changed");
}
