//! Properties for any file: a line is either read completely and correctly, or reported.

use super::the_match::{Settings, report};
use super::{Game, read};
use proptest::prelude::*;

/// Teams whose names are hardest to read.
const TEAMS: [&str; 6] =
    ["Brazil", "Schalke 04", "1. FC Köln", "TSV 1860 München", "Queen's Park", "Bodø/Glimt"];

/// Pieces of lines, valid and invalid.
const PIECES: [&str; 40] = [
    "2-1",
    "1-1",
    "0-0",
    "3–2",
    "7-8 pen.",
    "4-3 pen",
    "4:3 i.E.",
    "a.e.t.",
    "aet",
    "n.V.",
    "i.V.",
    "awd.",
    "w/o",
    "P-P",
    "abd.",
    "(1-0)",
    "(2-2, 1-0)",
    "(1-0",
    "0-0)",
    "(*)",
    "(ENG)",
    "(4-3 p)",
    "[awarded]",
    "[cancelled]",
    "[abandoned 60']",
    "[x]",
    "v",
    "-",
    "@ Malmö",
    "20:45",
    "Sat Jun/30",
    "(12)",
    "\t",
    "  ",
    ",",
    "60'",
    "*",
    "pen.",
    "agg",
    "2018",
];

fn any_line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(TEAMS.as_slice()),
        prop::sample::select(PIECES.as_slice()),
        prop::sample::select(PIECES.as_slice()),
    ];
    prop::collection::vec((piece, prop::sample::select(vec![" ", " ", "  ", ""])), 1..8).prop_map(|pieces| {
        pieces.iter().fold(String::new(), |line, (piece, gap)| {
            // Two words without a space between them are one word.
            let is_one = |end: Option<char>, start: Option<char>| {
                end.is_some_and(|end| end.is_alphanumeric() || "-.".contains(end))
                    && start.is_some_and(|start| start.is_alphanumeric() || start == '-')
            };
            let between = if is_one(line.chars().next_back(), piece.chars().next()) { " " } else { "" };
            [line.as_str(), between, piece, gap].concat()
        })
    })
}

/// The letters and digits of a text, in lower case. The reader must neither lose nor invent any.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Each part of a game as a file could write it, in the order of the parts in `line`.
fn spelled(game: &Game, line: &str) -> Vec<String> {
    let mut parts = vec![game.home.name.clone(), game.away.name.clone()];
    parts.extend([&game.home, &game.away].into_iter().filter_map(|side| side.country.clone()));
    parts.extend(game.number.map(|number| number.to_string()));
    parts.extend(game.time.map(|[hour, minute]| format!("{hour}{minute:02}")));
    parts.extend(game.venue.clone());
    parts.extend(game.remark.clone());
    if let Some(scores) = game.scores {
        let written = [Some(scores.score), scores.half_time, scores.full_time, scores.shoot_out];
        parts.extend(written.into_iter().flatten().map(|[home, away]| format!("{home}{away}")));
    }
    for mark in ["aet", "nV", "pen", "iE", "p", "v", "SatJun30", "2018"] {
        parts.extend(letters(line).matches(mark).map(str::to_owned));
    }
    parts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_of_a_line_account_for_all_of_it_or_the_line_is_named(line in any_line()) {
        let book = read(&format!("= Cup 2018\n{line}"));
        if let [game] = book.games.as_slice() {
            prop_assert_eq!(book.unread.len(), 0);
            // Letter by letter: scores in another order are the same scores.
            let mut rest: Vec<char> = letters(&line).chars().collect();
            for letter in spelled(game, &line).iter().flat_map(|part| letters(part).chars().collect::<Vec<_>>()) {
                if let Some(at) = rest.iter().position(|other| *other == letter) {
                    rest.remove(at);
                }
            }
            prop_assert_eq!(rest, Vec::<char>::new(), "left of {:?}: {:?}", line, game);
        } else {
            prop_assert_eq!(book.games.len(), 0);
        }
    }

    #[test]
    fn a_name_holds_nothing_but_a_name(line in any_line()) {
        for game in read(&format!("= Cup 2018\n{line}")).games {
            for name in [&game.home.name, &game.away.name] {
                // The reader takes several names in a row as one name.
                let rest = TEAMS.iter().fold(name.replace("2018", ""), |rest, team| rest.replace(team, ""));
                prop_assert_eq!(letters(&rest.replace("ENG", "")), "", "{:?} in {:?}", name, line);
            }
        }
    }

    #[test]
    fn a_game_that_is_written_is_read_as_it_is_and_with_anything_else_it_is_named(
        teams in prop::sample::subsequence(TEAMS.to_vec(), 2),
        [home, away] in [0..20_u16, 0..20_u16],
        style in 0..4,
        noise in prop::option::of(prop::sample::select(vec!["i.V.", "w/o", "(*)", "[x]", "agg.", "2-2", "*", "60'", "| x"])),
        at in 0..4_usize,
    ) {
        let (one, other) = (teams[0], teams[1]);
        let mut words = match style {
            0 => vec![one.to_owned(), format!("{home}-{away}"), other.to_owned()],
            1 => vec![one.to_owned(), "v".to_owned(), other.to_owned(), format!("{home}-{away}")],
            2 => vec![one.to_owned(), format!("{home}:{away:01}"), other.to_owned()],
            _ => vec!["20:45".to_owned(), one.to_owned(), format!("{home}–{away}"), other.to_owned()],
        };
        if let Some(noise) = noise {
            words.insert(at.min(words.len()), noise.to_owned());
        }
        let line = words.join("  ");
        let book = read(&format!("= Cup 2018\n{line}"));
        match (noise, book.games.as_slice()) {
            (None, [game]) => {
                prop_assert_eq!((game.home.name.as_str(), game.away.name.as_str()), (one, other));
                prop_assert_eq!(game.scores.map(|scores| scores.score), Some([home, away]));
            }
            // "12:15" is a time.
            (None, games) => prop_assert!(style == 2 && away > 9 && games.is_empty(), "{}", line),
            (Some(_), games) => {
                prop_assert!(games.is_empty(), "{line}: {games:?}");
                prop_assert_eq!(book.unread.len(), 1, "{}", line);
            }
        }
    }

    #[test]
    fn the_words_of_goals_are_read_or_their_line_is_named(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "Neymar", "Xabi Alonso", "van Persie", "P. Kiss", "29'", "71'pen", "90+1'", "45", "og", "(og)", "(pen.)", ";",
            ",", "header", "(x)", "-", "[Y]", "1-0", ")", "'",
        ]), 1..10),
    ) {
        let line = format!("({})", pieces.join(" "));
        let book = read(&format!(" A 3-3 B\n{line}\n"));
        let (report, unread) = report(&book, &book.games[0], &Settings::default());
        if unread.is_empty() && book.unread.is_empty() {
            let player = |id: &Option<String>| {
                report.players.iter().find(|player| Some(&player.id) == id.as_ref()).map(|player| player.name.clone())
            };
            let mut rest = letters(&line);
            let parts = report.events.iter().flat_map(|event| {
                let minute = event.moment.minute.map(|minute| minute.to_string());
                let stoppage = event.moment.stoppage.map(|stoppage| stoppage.to_string());
                [player(&event.player), minute.map(|minute| minute + &stoppage.unwrap_or_default())]
            });
            let mut parts: Vec<String> = parts.flatten().map(|part| letters(&part)).collect();
            parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
            parts.dedup();
            for part in parts {
                rest = rest.replace(&part, "");
            }
            for mark in ["pen", "og"] {
                rest = rest.replace(mark, "");
            }
            prop_assert_eq!(&rest, "", "left of {:?}: {:?}", line, report.events);
        }
    }
}
