//! What the parts of a page say: results and fixtures, the page before kick-off, the latest event, tables.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests may"
)]

mod called;

use serde_json::{Value, json};

fn gallery(name: &str) -> Value {
    let path = format!("{}/../../www/examples/gallery/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("a document of the gallery")).expect("JSON")
}

fn markup(document: &Value, arguments: &[&str]) -> String {
    let output = called::touchline(
        &[&["render", "-", "--light"], arguments].concat(),
        document.to_string().as_bytes(),
    );
    assert_eq!(output.status.code(), Some(0), "{}", called::text(&output.stderr));
    called::text(&output.stdout)
}

/// The text of one part of the page, without its markup. Empty if the page does not have the part.
fn part(document: &Value, name: &str, arguments: &[&str]) -> String {
    let markup = markup(document, arguments);
    let Some((_, rest)) = markup.split_once(&format!("part=\"{name}\"")) else { return String::new() };
    let rest = rest.split_once('>').expect("the end of a tag").1;
    let end = if name == "latest" { "</a>" } else { "</section>" };
    plain(rest.split(end).next().expect("a part"))
}

fn plain(markup: &str) -> String {
    let mut text = String::new();
    for piece in markup.split('<') {
        let (_, words) = piece.split_once('>').unwrap_or(("", piece));
        text.push_str(words);
        text.push(' ');
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const FIXTURES: [&str; 2] = ["--sections", "header fixtures"];

#[test]
fn fixtures_say_state_names_and_score_by_matchday() {
    let text = part(&gallery("matchday"), "fixtures", &FIXTURES);
    for said in [
        "Matchday 4",
        "Award. Harrow Vale 0–3 Northport",
        "Matchday 5 Sat 4 May 76′ Northport 1–2 Eastwick 74′ Stonebridge 1–0 Harrow Vale",
        "Matchday 6 Sat 18 May 20:00 Harrow Vale v Eastwick",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn what_next_says_how_far_each_live_match_is() {
    let mut document = gallery("matchday");
    let other = |document: &Value| {
        let text = part(document, "next", &[]);
        let (_, after) = text.split_once("Stonebridge Harrow Vale").expect("the other match");
        after.split("Northport").next().expect("what follows").to_owned()
    };
    assert!(other(&document).contains("74′"), "{}", other(&document));
    document["group"]["fixtures"][9]["status"] = json!("half-time");
    document["group"]["fixtures"][9].as_object_mut().expect("a fixture").remove("minute");
    assert!(other(&document).contains("Half-time"), "{}", other(&document));
    assert!(part(&document, "fixtures", &FIXTURES).contains("HT Stonebridge"));
}

#[test]
fn the_current_matchday_and_the_next_one_are_open_and_this_match_is_marked() {
    let markup = markup(&gallery("matchday"), &FIXTURES);
    let open: Vec<&str> = markup
        .split("<details")
        .skip(1)
        .filter(|fold| fold.split('>').next().is_some_and(|tag| tag.contains("open")))
        .filter_map(|fold| fold.split("Matchday ").nth(1)?.split(|c: char| !c.is_ascii_digit()).next())
        .collect();
    assert_eq!(open, ["5", "6"]);
    assert_eq!(markup.matches("aria-current=\"true\"").count(), 1);
}

#[test]
fn only_a_group_without_a_match_shows_fixtures_without_being_asked() {
    let (mut alone, own) = (gallery("group"), gallery("matchday"));
    assert_ne!(part(&alone, "fixtures", &[]), "");
    assert_eq!(part(&own, "fixtures", &[]), "", "a match is about itself");
    assert_eq!(part(&gallery("groups-12"), "fixtures", &[]), "", "each group has its own");
    alone["group"]["start"] = json!([{ "team": alone["teams"][0]["id"], "played": 0, "won": 0, "drawn": 0,
        "lost": 0, "goalsFor": 0, "goalsAgainst": 0, "points": 0 }]);
    alone["group"]["fixtures"] = json!([]);
    assert_eq!(part(&alone, "fixtures", &FIXTURES), "", "no fixtures, no part");
}

#[test]
fn a_long_season_folds_the_matchdays_far_from_the_current_one() {
    let text = part(&gallery("league-results"), "fixtures", &FIXTURES);
    assert!(text.starts_with("Matches Earlier matchdays Matchday 1 "), "{text}");
    assert!(text.contains("Later matchdays Matchday 18"), "{text}");
}

#[test]
fn before_kick_off_form_names_the_opponents_and_meetings_are_counted() {
    let text = part(&gallery("preview"), "preview", &[]);
    for said in [
        "W won Borussia Bremerfelde away 2–0",
        "L lost Stonebridge away 0–1",
        "Northport 2 Draws 3 Eastwick 1",
        "Mar 2029 Northport 2–0 Eastwick",
        "Last five of six meetings.",
        "Venue Harbour Ground, Northport Referee Ana Ferreira (POR)",
        "Broadcast Channel One, Radio North",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn nothing_of_it_is_shown_without_data_or_after_kick_off() {
    assert_eq!(part(&gallery("names-only"), "preview", &[]), "");
    let mut begun = gallery("preview");
    begun["match"]["status"] = json!("live");
    assert_eq!(part(&begun, "preview", &[]), "");
    begun["match"]["status"] = json!("cancelled");
    assert_eq!(part(&begun, "preview", &[]), "");
}

#[test]
fn a_prerendered_page_names_the_time_of_kick_off_and_counts_nothing_down() {
    let status = part(&gallery("preview"), "header", &[]);
    assert!(status.contains("Kick-off 17:30") && !status.contains("Kick-off in"), "{status}");
}

/// The visible header: what is not only for screen readers.
fn header(state: &str) -> String {
    let text = part(&gallery(state), "header", &[]);
    // The sentence for screen readers ends before the first code of a side.
    text.split_once(" NOR ").map_or(text.clone(), |(_, visible)| visible.to_owned())
}

#[test]
fn the_time_of_kick_off_stands_once_in_the_header() {
    for state in ["scheduled", "scheduled-line-ups", "preview"] {
        let header = header(state);
        assert_eq!(header.matches("17:30").count(), 1, "{state}: {header}");
        assert!(header.contains("Sat 4 May 2030"), "{state}: {header}");
    }
}

#[test]
fn a_match_without_a_score_says_its_status_in_the_place_of_the_score_and_no_dash() {
    for (state, said) in [
        ("delayed", "Kick-off delayed"),
        ("postponed", "Postponed"),
        ("cancelled", "Cancelled"),
        ("names-only", "Date to be confirmed"),
    ] {
        let header = header(state);
        assert_eq!(header.matches(said).count(), 1, "{state}: {header}");
        assert!(!header.contains(" – "), "{state}: {header}");
    }
    assert!(header("cancelled").contains("The match will not be played"));
    assert!(header("suspended").contains("No restart time yet"));
}

#[test]
fn no_fact_of_the_preview_repeats_the_header() {
    let all = gallery("preview");
    let text = [header("preview"), part(&all, "preview", &[])].concat();
    assert_eq!(text.matches("Channel One").count(), 1, "{text}");
    let alone = part(&all, "header", &["--sections", "header"]);
    assert!(alone.contains("Broadcast by Channel One"), "{alone}");
    let postponed = part(&gallery("postponed"), "preview", &[]);
    assert!(!postponed.contains("Harbour Ground"), "only the venue, which is in the header: {postponed}");
}

#[test]
fn the_kicks_of_a_shoot_out_stand_once_unless_the_reader_wants_every_entry() {
    let story = part(&gallery("after-penalties"), "story", &[]);
    let markup = markup(&gallery("after-penalties"), &[]);
    let kicks = markup.split("<li").filter(|item| item.contains("tl-sy-line") && item.contains(">Missed<"));
    let quiet: Vec<bool> = kicks.map(|item| item.contains("tl-rest")).collect();
    assert_eq!(quiet, [true; 3], "{story}");
}

#[test]
fn the_latest_event_is_under_the_score_while_the_match_is_live() {
    let mut document = gallery("matchday");
    assert_eq!(part(&document, "latest", &[]), "74′ Own goal, latest Dunmore (Northport) 1–2");
    let shot = json!({ "id": "late", "minute": 75, "kind": "shot-saved", "team": "nor", "player": "kemp" });
    document["events"].as_array_mut().unwrap().push(shot);
    assert_eq!(part(&document, "latest", &[]), "75′ Shot saved, latest Kemp Northport");
    document["match"]["status"] = json!("finished");
    document["match"].as_object_mut().unwrap().remove("clock");
    assert_eq!(part(&document, "latest", &[]), "");
}

#[test]
fn while_a_match_is_live_what_next_has_the_points_of_the_table() {
    let document = gallery("matchday");
    let next = part(&document, "next", &["--no-what-if"]);
    assert!(next.contains("if it stays like this"), "{next}");
    let table = part(&document, "table", &["--sections", "table"]);
    for (team, points) in [("Eastwick", 11), ("Stonebridge", 10), ("Northport", 7), ("Harrow Vale", 0)] {
        assert!(next.contains(&format!("{team} {points} points")), "{team}: {next}");
        assert!(table.contains(team), "{table}");
    }
    let finished = part(&gallery("finished"), "next", &["--no-what-if"]);
    assert!(!finished.contains("if it stays"), "{finished}");
}

#[test]
fn several_groups_have_one_key_and_each_its_results() {
    let document = gallery("groups-12");
    let markup = markup(&document, &["--sections", "table"]);
    let [grid, between] = [0, 1].map(|index| markup.split("part=\"table\"").nth(index + 1).expect("a part"));
    assert_eq!(grid.matches("tl-tb-key").count(), 1, "one key");
    assert_eq!(grid.matches("Results and fixtures").count(), 12);
    assert!(plain(grid).contains("Group L"), "{grid}");
    assert!(
        plain(between).contains("Depends on Group A and 11 others A 2"),
        "the ranking names its groups: {}",
        plain(between)
    );
}

#[test]
fn rows_shows_the_sides_with_their_neighbours_and_folds_the_whole_table() {
    let document = gallery("league-results");
    let text = part(&document, "table", &["--sections", "table", "--rows", "5"]);
    let short = text.split("Whole table, 10 teams").next().expect("text");
    for (team, is_shown) in [("Kelso", true), ("Ellesmere", true), ("Fenwick", true), ("Dalton", false)] {
        assert_eq!(short.contains(team), is_shown, "{team}: {short}");
    }
    assert!(text.split("Whole table").nth(1).expect("text").contains("Dalton"), "{text}");
    let all = part(&document, "table", &["--sections", "table", "--rows", "10"]);
    assert!(!all.contains("Whole table"), "a table that is not longer stays whole: {all}");
}

#[test]
fn a_gap_says_how_many_teams_are_left_out() {
    let mut document = gallery("league-results");
    // The last team against the first.
    document["match"]["home"] = json!("dalton");
    document["match"]["away"] = json!("carrick");
    document["match"].as_object_mut().unwrap().remove("fixture");
    let text = part(&document, "table", &["--sections", "table", "--rows", "4"]);
    assert!(text.contains("six teams between"), "{text}");
}

#[test]
fn only_a_league_with_every_result_offers_home_away_and_form_tables() {
    let offers = |name: &str| markup(&gallery(name), &["--sections", "table"]).contains("results:home");
    assert!(offers("league-results"));
    assert!(!offers("league-20"), "it has totals for most matches");
    assert!(!offers("matchday"), "four teams");
}

#[test]
fn a_phone_folds_all_but_the_first_statistics_unless_they_are_few() {
    let mut document = gallery("finished");
    let fold = |document: &Value| {
        let markup = markup(document, &["--sections", "statistics"]);
        let (before, fold) = markup.split_once("<details").unwrap_or((&markup, ""));
        [before, fold].map(|part| part.matches("tl-ss-row").count())
    };
    let all = document["match"]["statistics"].as_array().expect("statistics").clone();
    assert_eq!((all.len(), fold(&document)), (8, [6, 2]));
    document["match"]["statistics"] = json!(all[..7]);
    assert_eq!(fold(&document), [7, 0], "a fold of one row saves no room");
}

#[test]
fn a_fifth_zone_has_a_visible_word_in_every_table() {
    let zones: Vec<Value> = (1..6)
        .map(|place| json!({ "id": format!("z{place}"), "name": format!("Zone {place}"), "from": place, "to": place }))
        .collect();
    let mut groups = gallery("groups-12");
    groups["zones"] = json!([zones[0], zones[1], zones[2], { "id": "w", "name": "Nowhere", "from": 90, "to": 90 },
        { "id": "last", "name": "Zone 5", "from": 4, "to": 4 }]);
    let grid = markup(&groups, &["--sections", "table"]);
    assert_eq!(
        grid.matches(">Zone 5</span>").count(),
        11,
        "one in each group; in one, two teams share the third place"
    );
    assert!(!grid.contains(", Zone 5"), "and no second one for screen readers");
    let mut league = gallery("league-results");
    league["zones"] = json!(zones);
    let short = |league: &Value| {
        let markup = markup(league, &["--sections", "table", "--rows", "5"]);
        markup.split("<details").next().expect("the short table").to_owned()
    };
    league.as_object_mut().expect("a document").remove("match");
    assert_eq!(short(&league).matches(">Zone 5</span>").count(), 1);
}
