//! What next on the page: the last night of a large league, and the map of a group whose thirds are ranked.

#![allow(clippy::expect_used, clippy::panic, reason = "tests may")]

mod called;

use called::{text, touchline};
use serde_json::{Value, json};

fn markup(document: &Value) -> String {
    let output = touchline(&["render", "--light", "-"], document.to_string().as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout)
}

/// The page as text: without tags, with single spaces.
fn page(document: &Value) -> String {
    let mut plain = String::new();
    for part in markup(document).split('<') {
        plain.push_str(part.split_once('>').map_or("", |(_, after)| after));
        plain.push(' ');
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A league phase of 36 before its last night. Team 1 have 36 points, and each team after it has one less. Team
/// `n` play at home against Team `37 - n`, except that those in question play each other.
fn league_phase(home: usize, away: usize) -> Value {
    let others: Vec<usize> = (1..=36).filter(|team| ![home, away].contains(team)).collect();
    let mut pairs = vec![[home, away]];
    pairs.extend(others.iter().zip(others.iter().rev()).take(17).map(|(one, other)| [*one, *other]));
    let id = |team: usize| format!("t{team}");
    let fixtures = pairs.iter().enumerate().map(|(index, [home, away])| {
        json!({ "id": format!("f{index}"), "matchday": 8, "home": id(*home), "away": id(*away) })
    });
    let rows = (1..=36).map(|team| {
        json!({ "team": id(team), "played": 7, "won": 0, "drawn": 0, "lost": 7, "goalsFor": 9, "goalsAgainst": 9,
            "points": 37 - team })
    });
    json!({
        "touchline": 1, "lang": "en", "rules": "uefa-cl-2024",
        "teams": (1..=36).map(|team| json!({ "id": id(team), "name": format!("Team {team}") })).collect::<Vec<_>>(),
        "zones": [{ "id": "r16", "name": "Round of 16", "from": 1, "to": 8 },
                  { "id": "po", "name": "Play-offs", "from": 9, "to": 24 }],
        "match": { "fixture": "f0", "home": id(home), "away": id(away), "status": "scheduled" },
        "group": { "name": "League phase", "start": rows.collect::<Vec<_>>(), "fixtures": fixtures.collect::<Vec<_>>() },
    })
}

#[test]
fn on_the_last_night_of_the_league_phase_the_results_that_are_enough_for_the_top_8_and_the_top_24_are_told() {
    let told = page(&league_phase(7, 23));
    // With 33 points, only Teams 1 to 6 can be level with Team 7. With 31, Teams 8 and 9 can be too.
    let seventh = "30 points A win will do. If they do not beat Team 23, it depends on other results. \
        At least Play-offs: They are through.";
    assert!(told.contains(seventh), "{told}");
    // With 17 points, only those above Team 23 can be level with them. With 15, Teams 24 and 25 can be too.
    let the_23rd = "14 points They are out. At least Play-offs: A win will do. If they do not beat Team 7, it depends \
        on other results.";
    assert!(told.contains(the_23rd), "{told}");

    let told = page(&league_phase(2, 22));
    // Nothing is left to say of the play-offs.
    assert!(told.contains("35 points They are through. T22"), "{told}");
    // With 16 points, Teams 23 and 24 can be level, and 24th place is enough.
    assert!(told.contains("15 points They are out. At least Play-offs: A point will do."), "{told}");
}

/// Two groups of four with the thirds between them. Group A has two matches left, group B is over, and its third
/// has this many points.
fn thirds(points: u32) -> Value {
    let zone = |to: u16| json!([{ "id": "next", "name": "Last eight", "from": 1, "to": to }]);
    let row = |team: &str, points: u32| {
        json!({ "team": team, "played": 3, "won": 0, "drawn": 0, "lost": 3, "goalsFor": 1, "goalsAgainst": 1,
            "points": points })
    };
    let played =
        |home: &str, away: &str, score: [u8; 2]| json!({ "home": home, "away": away, "score": score });
    json!({
        "touchline": 1, "lang": "en", "rules": "fifa-wc-1994",
        "teams": [{ "id": "a", "name": "Alma" }, { "id": "b", "name": "Bona" }, { "id": "c", "name": "Cora" },
                  { "id": "d", "name": "Dina" }, { "id": "e", "name": "Elea" }, { "id": "f", "name": "Fosa" },
                  { "id": "g", "name": "Gira" }],
        "zones": zone(2),
        "across": { "name": "Thirds", "place": 3, "criteria": ["goal-difference", "goals"], "zones": zone(1) },
        "match": { "fixture": "a-d", "home": "a", "away": "d", "status": "scheduled" },
        "groups": [
            { "name": "Group A", "teams": ["a", "b", "c", "d"], "fixtures": [
                played("a", "b", [1, 0]), played("c", "d", [1, 0]), played("a", "c", [1, 1]), played("b", "d", [2, 0]),
                { "id": "a-d", "home": "a", "away": "d" }, { "id": "b-c", "home": "b", "away": "c" } ] },
            { "name": "Group B", "teams": ["e", "f", "g"],
              "start": [row("e", 9), row("f", 8), row("g", points)], "fixtures": [] } ],
    })
}

#[test]
fn the_map_knows_the_other_groups_and_names_a_team_that_is_always_through_once() {
    // Alma and Cora have four points, and are third at worst. Group B's third has three.
    let told = page(&thirds(3));
    let above = "Alma and Cora go through with every one of these scores. The cells leave these teams out.";
    assert_eq!(told.matches(above).count(), 1, "{told}");
    assert!(told.contains("Bona beat Cora Alma ↓ Dina → 0 1 2 3 4 5 0 B B B B B B 1 B"), "{told}");
    assert!(told.contains("Cora beat Bona Alma ↓ Dina → 0 1 2 3 4 5 0 ? ? ? ? D D 1 ? ? ? ? ? D"), "{told}");
    assert!(told.contains("B Bona, D Dina Alma through, Dina not"), "the key has no letter of Alma: {told}");
    assert!(
        told.contains("? depends on goals, on the other groups, or on something not yet known"),
        "{told}"
    );

    // With four points there, goal difference decides. Bona's third place with four is enough after a draw.
    let told = page(&thirds(4));
    assert!(!told.contains("with every one of these scores"), "{told}");
    assert!(told.contains("Bona beat Cora Alma ↓ Dina → 0 1 2 3 4 5 0 AB? AB? B? B? B? B?"), "{told}");
    assert!(told.contains("Bona and Cora draw Alma ↓ Dina → 0 1 2 3 4 5 0 ACB ACB CB CB CB CB"), "{told}");
}

/// The same groups if seconds are ranked, and Alma are first whatever happens. Group B's second has this many
/// points.
fn seconds(points: u32) -> Value {
    let mut document = thirds(0);
    let mut set = |at: &str, value: Value| *document.pointer_mut(at).expect("a value") = value;
    set("/groups/0/fixtures/0/score", json!([9, 0]));
    set("/groups/0/fixtures/1/score", json!([1, 1]));
    set("/groups/0/fixtures/2/score", json!([9, 0]));
    set("/groups/0/fixtures/3/score", json!([0, 0]));
    set("/zones/0/to", json!(1));
    set("/across/place", json!(2));
    set("/groups/1/start/1/points", json!(points));
    document
}

#[test]
fn a_cell_in_which_nobody_goes_through_beside_the_named_teams_says_so() {
    // Dina are the better second only if they win.
    let document = seconds(5);
    let told = page(&document);
    assert!(
        told.contains("Alma go through with every one of these scores. The cells leave this team out."),
        "{told}"
    );
    assert!(
        told.contains("Bona beat Cora Alma ↓ Dina → 0 1 2 3 4 5 0 – D D D D D 1 – – D D D D 2"),
        "{told}"
    );
    let markup = markup(&document);
    assert!(markup.contains("aria-label=\"nobody else, Alma 0–0 Dina\""), "{markup}");
    assert!(markup.contains("aria-label=\"D, Alma 0–1 Dina\""), "{markup}");
}

#[test]
fn a_map_whose_cells_would_all_be_empty_is_not_shown() {
    let document = seconds(8);
    let told = page(&document);
    assert!(
        told.contains("Alma 6 points They are through.") && told.contains("Dina 2 points They are out."),
        "{told}"
    );
    assert!(!told.contains("Who goes through"), "{told}");
}

#[test]
fn a_group_that_is_over_is_not_named_as_one_that_something_depends_on() {
    let told = page(&thirds(4));
    assert!(told.contains("third place with four points may be enough: it depends on their goals"), "{told}");
    assert!(!told.contains("unless the team in that place"), "{told}");
    assert!(!told.contains("Elsewhere"), "{told}");
    assert!(!told.contains("Depends on Group B"), "{told}");
}

#[test]
fn a_zone_of_a_middle_rank_between_groups_is_certain_on_the_page_too() {
    let mut document = thirds(4);
    // The best third is in another zone, the next one in this one, and the last one in none.
    let zone = |id: &str, rank: u16| json!({ "id": id, "name": id, "from": rank, "to": rank });
    document["across"]["zones"] = json!([zone("other", 1), zone("next", 2)]);
    let row = |team: &str, points: u16| json!({ "team": team, "played": 3, "won": 0, "drawn": 0, "lost": 3, "goalsFor": 1, "goalsAgainst": 1, "points": points });
    let start = [row("i", 9), row("k", 8), row("l", 0)];
    let last = json!({ "name": "Group C", "teams": ["i", "k", "l"], "start": start, "fixtures": [] });
    document["groups"].as_array_mut().expect("a list").push(last);
    let teams = document["teams"].as_array_mut().expect("a list");
    teams
        .extend(["i", "k", "l"].map(|id| json!({ "id": id, "name": format!("Team {}", id.to_uppercase()) })));
    let told = page(&document);
    assert!(told.contains("Team L Out"), "{told}");
}
