//! The sentences of groups chosen for their difficulty.

use crate::groups;
use touchline_football::document::{Document, Zone};
use touchline_football::scenarios::conditions::Condition;
use touchline_football::scenarios::{Scenarios, ZonePlaces};
use touchline_football::standings::Season;
use touchline_football::words::{About, Words};

/// The sentence of every team of a document's first group, in its order.
pub fn sentences(document: &Document, to: u16) -> Vec<(String, String)> {
    let season = Season::of(document, &document.groups[0]);
    let zone = Zone { id: "next".to_owned(), name: "Next round".to_owned(), from: 1, to };
    let places = ZonePlaces::of(&zone, None, season.entrants.len());
    let scenarios = Scenarios::of(&season, &places);
    let sentence = |team: usize| {
        let condition = Condition::of(&season, &places, &scenarios, team);
        let about = About { document, season: &season, scenarios: &scenarios, zone: &zone, team };
        (season.entrants[team].id.clone(), Words::for_tag(Some("en")).condition(about, &condition))
    };
    (0..season.entrants.len()).map(sentence).collect()
}

/// A group of the shared data by its name, with so many matchdays, or "3 fixtures", to come.
fn group(name: &str, left: &str) -> Document {
    let found = groups::documents().into_iter().find(|(of, _)| of == name);
    let (_, document) = found.unwrap_or_else(|| panic!("no {name}"));
    let number = |text: &str| text.parse::<usize>().expect("a number");
    let matchday = document.teams.len() / 2;
    let fixtures = left.strip_suffix(" fixtures").map_or_else(|| number(left) * matchday, number);
    groups::without_last(&document, fixtures).0
}

/// The sentences that were read and found right: our group after three matchdays, and groups chosen for their
/// difficulty. `group, matchdays or fixtures left`, then a line for each team.
const KNOWN: &str = include_str!("sentences.txt");

#[test]
fn the_sentences_are_those_that_were_read_and_found_right() {
    let mut groups = 0;
    for part in KNOWN.trim_end().split("\n\n") {
        let (head, lines) = part.split_once('\n').expect("a head and lines");
        let (name, left) = head.rsplit_once(", ").expect("a group and its matchdays left");
        let said = sentences(&group(name, left), 2);
        let said: Vec<String> =
            said.into_iter().map(|(team, sentence)| format!("{team}: {sentence}")).collect();
        assert_eq!(said.join("\n"), lines, "{head}");
        groups += 1;
    }
    assert_eq!(groups, 12);
}

/// The teams in another order and with other names: their sentences are the same with the names changed.
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
