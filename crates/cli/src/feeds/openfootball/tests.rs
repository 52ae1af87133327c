//! Lines from real files.

use super::{Book, Day, Game, Scores, read};

fn games(text: &str) -> Vec<Game> {
    let book = read(text);
    assert_eq!(book.unread, [], "{text}");
    book.games
}

fn game(text: &str) -> Game {
    let mut games = games(text);
    assert_eq!(games.len(), 1, "{text}");
    games.remove(0)
}

#[test]
fn the_result_stands_behind_the_sides_or_between_them() {
    for line in [
        "  20.45  Manchester City (ENG)   v SSC Napoli (ITA)         1-1 (0-0)",
        "  20:45  Manchester City  1-1 (0-0)  SSC Napoli   @ Manchester",
        "  (7) 20:45 UTC+1  Manchester City 1-1 (0-0) SSC Napoli   ## 1A v 2B",
    ] {
        let game = game(line);
        assert_eq!((game.home.name.as_str(), game.away.name.as_str()), ("Manchester City", "SSC Napoli"));
        let scores = game.scores.expect("a result");
        assert_eq!((scores.score, scores.half_time, game.time), ([1, 1], Some([0, 0]), Some([20, 45])));
    }
}

#[test]
fn names_may_hold_digits_and_countries() {
    let game = game("  FC Basel 1893 (SUI)     v Bayer 04 Leverkusen (GER)  2-1 (1-0)");
    assert_eq!((game.home.name.as_str(), game.home.country.as_deref()), ("FC Basel 1893", Some("SUI")));
    assert_eq!(game.away.name, "Bayer 04 Leverkusen");
}

#[test]
fn extra_time_and_shoot_outs_are_read_in_either_order() {
    for line in [
        " A v B  4-3 pen. 1-0 a.e.t. (1-0, 0-0)",
        " A 1-0 a.e.t. (1-0, 0-0), 4-3 pen. B",
        // A volunteer forgot the "a.e.t.": the two scores in parentheses show it.
        " A 1-0 (1-0, 0-0), 4-3 pen. B",
    ] {
        let scores = game(line).scores.expect("a result");
        assert!(scores.extra_time, "{line}");
        assert_eq!(scores.score, [1, 0], "{line}");
        assert_eq!((scores.full_time, scores.half_time), (Some([1, 0]), Some([0, 0])), "{line}");
        assert_eq!(scores.shoot_out, Some([4, 3]), "{line}");
    }
}

#[test]
fn a_fixture_to_come_has_no_result_and_a_remark_is_kept() {
    assert_eq!(game(" Sat Aug/3\n 15.00 Leeds City v Port Vale").scores, None);
    for (line, note, score) in [
        (" Leeds City  3-0 [awarded]  Port Vale", "awarded", Some([3, 0])),
        (" Leeds City  3-0 awd.  Port Vale", "awarded", Some([3, 0])),
        (" Leeds City v Port Vale  3-0 (awarded)", "awarded", Some([3, 0])),
        (" Leeds City  3-0  Port Vale  [awarded]", "awarded", Some([3, 0])),
        (" Leeds City  [cancelled]  Port Vale", "cancelled", None),
        (" Leeds City  -  Port Vale   [cancelled]", "cancelled", None),
        (" Leeds City v Port Vale   postponed", "postponed", None),
        (" Leeds City  P-P  Port Vale", "postponed", None),
        (" Leeds City  A-A  Port Vale", "abandoned", None),
        (" Leeds City  2-1  Port Vale  [abandoned 60']", "abandoned", Some([2, 1])),
        (" Leeds City  2-1 abd.  Port Vale", "abandoned", Some([2, 1])),
        (" Leeds City  1-1 [void]  Port Vale", "annulled", Some([1, 1])),
    ] {
        let game = game(line);
        assert_eq!((game.home.name.as_str(), game.away.name.as_str()), ("Leeds City", "Port Vale"), "{line}");
        assert_eq!((game.note, game.scores.map(|scores| scores.score)), (Some(note), score), "{line}");
    }
}

#[test]
fn what_stands_between_or_behind_a_result_is_read_right() {
    let scores = |score, half_time, full_time, shoot_out, extra_time| Scores {
        score,
        half_time,
        full_time,
        shoot_out,
        extra_time,
    };
    for (line, expected) in [
        // Straight to penalties: a shoot-out alone does not mean extra time.
        (" A  7-8 pen. (2-2, 1-0)  B", scores([2, 2], Some([1, 0]), None, Some([7, 8]), false)),
        (" A v B  7-8 pen. (2-2, 1-0)", scores([2, 2], Some([1, 0]), None, Some([7, 8]), false)),
        (" A  7-8 pen. 2-2 (1-0)  B", scores([2, 2], Some([1, 0]), None, Some([7, 8]), false)),
        (" A  1-1 (0-0), 4-3 p.  B", scores([1, 1], Some([0, 0]), None, Some([4, 3]), false)),
        (" A  1-1 (4-3 pens)  B", scores([1, 1], None, None, Some([4, 3]), false)),
        (" A  4-2 n.V. (2-2)  B", scores([4, 2], None, Some([2, 2]), None, true)),
        (" A  4-2 aet (2-2,)  B", scores([4, 2], None, Some([2, 2]), None, true)),
        (
            " A  5:4 i.E., 2:2 n.V. (2:2, 1:1)  B",
            scores([2, 2], Some([1, 1]), Some([2, 2]), Some([5, 4]), true),
        ),
        (" A\t2–1 (1–0)\tB", scores([2, 1], Some([1, 0]), None, None, false)),
        (" A  2−1  B", scores([2, 1], None, None, None, false)),
        ("[Sat Jun/30] 21:00 A - B 2-1", scores([2, 1], None, None, None, false)),
    ] {
        let game = game(&format!("= Cup 2018\n{line}"));
        assert_eq!((game.home.name.as_str(), game.away.name.as_str()), ("A", "B"), "{line}");
        assert_eq!(game.scores, Some(expected), "{line}");
    }
}

#[test]
fn a_zone_behind_a_time_is_no_part_of_a_name() {
    let game = game(" 20:45 CET A v B");
    assert_eq!((game.home.name.as_str(), game.time, game.offset), ("A", Some([20, 45]), Some(60)));
}

#[test]
fn names_with_digits_are_names() {
    for (home, away) in [
        ("Schalke 04", "1. FC Köln"),
        ("TSV 1860 München", "Hannover 96"),
        ("1.FC Union Berlin", "Mainz 05"),
        ("Brighton & Hove Albion", "Bodø/Glimt"),
    ] {
        for line in [
            format!(" {home} 2-1 {away}"),
            format!(" {home} v {away} 2-1"),
            format!("Sat Jun/30 20:45 {home} 2-1 {away} @ Köln"),
        ] {
            let game = game(&format!("= Cup 2018\n{line}"));
            assert_eq!((game.home.name.as_str(), game.away.name.as_str()), (home, away), "{line}");
            assert_eq!(game.scores.map(|scores| scores.score), Some([2, 1]), "{line}");
        }
    }
}

#[test]
fn a_game_with_anything_else_in_its_line_is_named_and_not_half_read() {
    for line in [
        " A  2-1 i.V.  B",
        " A  w/o  B",
        " A  [awarded]  B",
        " A  awd.  B",
        " A  0-2  B   (abandoned at 0-0 in 22')",
        " A  1-1 a.e.t. 1-1  B",
        " A  2-1 (*)  B",
        " A  2-1  B  in Malmö",
        " A  2-1  B  [awarded to B]",
        " A  2-1  B  att: 5000",
        " A  2-1a  B",
        " A  2x1  B",
        " A  2 - 1  B",
        " A  2-1 (1-0  B",
        " A  2-1 (1-0, 1-0, 0-0)  B",
        " A  4-4 pen. (1-1)  B",
        " A  4-3 pen.  B",
        " A  2-1 pen 4-3  B",
        " A  2-1 [postponed]  B",
        " A  2-1 [x]  B",
        " A v B v C",
        " A v B  2-1  C",
        " A  2-1  B  3-1  C",
        " Sat 20:45 A v B",
        " 20:45 PST A v B",
        " A  2-1  B (replay)",
        " A  2-1  B  @ Moscow [abandoned]",
        " A  2-1  B, C",
        " A  2-1",
        " 2-1  B",
        "Sat Jun 30 1899 Hoffenheim v B",
    ] {
        let book = read(&format!("= Cup 2018\nSat Jun 30\n{line}\n   (Arias 14')\n C 1-0 D\n"));
        let named: Vec<usize> = book.unread.iter().map(|unread| unread.line).collect();
        assert_eq!(named, [3, 4], "{line}: {:?}", book.games);
        // The lines below it are not taken for details of another game.
        assert_eq!(book.games.iter().map(|game| game.goals.len()).sum::<usize>(), 0, "{line}");
        assert_eq!(book.games.len(), 1, "{line}");
    }
}

#[test]
fn a_parenthesis_that_is_not_closed_swallows_no_game() {
    for text in [" A 1-0 B\n  (Arias 14'\n C 2-0 D\n", " A 1-0 B\n  (Arias 14'\n\n C 2-0 D\n"] {
        let book = read(text);
        assert_eq!((book.games.len(), book.unread[0].line, book.unread.len()), (2, 2, 1), "{text}");
    }
}

#[test]
fn dates_stand_alone_or_before_a_game_with_time_and_ground() {
    let text = "= Cup 2018\nFri Jun 29 18:00 UTC+2 @ Allianz Arena, Munich\n A v B 1-0\n\n(50) Sat Jun/30 21:00  C  2-1  D  @ Fisht Stadium, Sochi (UTC+3)\n E v F\n";
    let games = games(text);
    let when = |game: &Game| (game.day.map(|day| day.day), game.time, game.offset, game.number);
    let whens: Vec<_> = games.iter().map(when).collect();
    assert_eq!(
        whens,
        [
            (Some(29), Some([18, 0]), Some(120), None),
            (Some(30), Some([21, 0]), Some(180), Some(50)),
            (Some(30), Some([21, 0]), Some(180), None)
        ]
    );
    let venues: Vec<_> = games.iter().map(|game| game.venue.as_deref()).collect();
    assert_eq!(venues, [Some("Allianz Arena, Munich"), Some("Fisht Stadium, Sochi"), None]);
}

#[test]
fn dates_come_in_several_shapes_and_years_follow_from_the_season() {
    let text = "= League 2019/20\n\nMatchday 1\n[Fri Aug/11]\n A 1-0 B\nSat Feb 8\n A 1-0 B\nMon June 1 2020\n A 1-0 B\n2020-07-02\n A 1-0 B\n";
    let days: Vec<_> = games(text).iter().filter_map(|game| game.day).collect();
    let day = |year, month, day| Day { year: Some(year), month, day };
    assert_eq!(days, [day(2019, 8, 11), day(2020, 2, 8), day(2020, 6, 1), day(2020, 7, 2)]);
}

#[test]
fn sections_give_stage_and_matchday() {
    let text = "» League, Matchday 2\n A v B 1-0\n» Finals, Quarterfinals\n A v B 1-0\nMatchday 3\n A v B 1-0\n▪ Group C\n A v B 1-0\n";
    let places: Vec<_> = games(text).into_iter().map(|game| (game.stage, game.matchday)).collect();
    let stage = |name: &str| Some(name.to_owned());
    assert_eq!(
        places,
        [
            (stage("League"), Some(2)),
            (stage("Finals, Quarterfinals"), None),
            (None, Some(3)),
            (stage("Group C"), None)
        ]
    );
}

#[test]
fn goals_and_line_ups_stay_with_their_game() {
    let text = "  21:00  Germany 5-1 (3-0) Scotland  @ München\n   (Wirtz 10' Can 90+3';\n    Rüdiger 87' (o.g.))\n Germany: Neuer - Kimmich [Y],\n   Kroos (Can 80')\n\n  A 1-0 B\n";
    let games = games(text);
    assert_eq!(games.len(), 2);
    assert_eq!((games[0].goals.len(), games[0].lineups[0].len()), (2, 2));
    assert_eq!(games[0].venue.as_deref(), Some("München"));
}

#[test]
fn what_else_stands_below_a_game_is_named_and_line_ups_behind_it_are_read() {
    let text = "= Cup 2018\nSat Jun 30\n A v B 1-1 a.e.t., 4-3 pen.\n\nPenalties: 1-0 Kane,\n   1-1 Toni\n\nA: Neuer - Pirlo,\n  Lahm - Toni\nB: Gunn\nRefs: Elizondo (ARG),\n  Silva (POR)\nBookings: Toni\n";
    let book = read(text);
    assert_eq!(book.unread.iter().map(|unread| unread.line).collect::<Vec<_>>(), [13]);
    assert_eq!((book.games.len(), book.games[0].lineups[0].len(), book.games[0].lineups[1].len()), (1, 2, 1));
    assert_eq!((book.games[0].kicks.len(), book.games[0].referees.len()), (2, 2));
    // Penalties of a game without a shoot-out are no kicks of one.
    assert_eq!(read(" A v B 1-1\n\nPenalties: 1-0 Kane\n").unread.len(), 1);
    // A line of a line-up that looks like two sides.
    let dashed = read("= Cup 2018\nSat Jun 30\n A v B 1-1\nRefs: Elizondo\n  Pirlo - Toni\n");
    assert_eq!((dashed.games.len(), dashed.unread.len()), (1, 1));
}

#[test]
fn marks_of_a_result_stand_behind_the_away_side_or_are_joined_to_it() {
    let of = |line: &str| {
        let game = game(&format!("= Cup 1996\n{line}"));
        assert_eq!((game.home.name.as_str(), game.away.name.as_str()), ("France", "Italy"), "{line}");
        let Scores { score, half_time, full_time, shoot_out, extra_time } = game.scores.unwrap();
        (score, half_time, full_time, shoot_out, extra_time)
    };
    assert_eq!(of(" France 0-0 Italy  (aet, 4-2 pen)"), ([0, 0], None, None, Some([4, 2]), true));
    assert_eq!(
        of(" France 1-1 (0-0) Italy (aet, 5-6 pen) @ Rome"),
        ([1, 1], None, Some([0, 0]), Some([5, 6]), true)
    );
    assert_eq!(of(" France 2-1 Italy  (aet/gg)"), ([2, 1], None, None, None, true));
    assert_eq!(of(" France 1-1 Italy    (9-8 pen)"), ([1, 1], None, None, Some([9, 8]), false));
    assert_eq!(of(" France  3-4pen 1-1aet (1-1)  Italy"), ([1, 1], None, Some([1, 1]), Some([3, 4]), true));
    assert_eq!(of(" France  4-2aet (2-2)  Italy"), ([4, 2], None, Some([2, 2]), None, true));
}

#[test]
fn a_venue_may_come_first_with_the_attendance_behind_it() {
    let text = "= Cup 2000\nJune 12 18.00 @ Liège       Germany   1-1 Romania\n   (Scholl 28; Moldovan 5)\n        20.45 @ Arnhem   Portugal  3-2 England\nJune 13  @ Brugge   Spain v Norway\nSun Jul 18 18:00 UTC+3 @ Lusail Stadium, Doha, Att: 88,966\n  A v B 1-0\n  C v D 1-0\n";
    let games = games(text);
    let of = |game: &Game| {
        (game.venue.clone().unwrap_or_default(), game.attendance, game.time, game.day.map(|day| day.day))
    };
    let places: Vec<_> = games.iter().map(of).collect();
    assert_eq!(
        places,
        [
            ("Liège".to_owned(), None, Some([18, 0]), Some(12)),
            ("Arnhem".to_owned(), None, Some([20, 45]), Some(12)),
            ("Brugge".to_owned(), None, None, Some(13)),
            ("Lusail Stadium, Doha".to_owned(), Some(88_966), Some([18, 0]), Some(18)),
            (String::new(), None, Some([18, 0]), Some(18)),
        ]
    );
    assert_eq!((games[1].home.name.as_str(), games[0].goals.len()), ("Portugal", 1));
}

#[test]
fn a_heading_may_end_with_a_colon() {
    let stages: Vec<_> =
        games("Group A:\n A v B 1-0\n\nGroup B:\n C v D 1-0\n").into_iter().map(|game| game.stage).collect();
    assert_eq!(stages, [Some("Group A".to_owned()), Some("Group B".to_owned())]);
}

#[test]
fn a_line_that_cannot_be_read_is_told_with_its_number() {
    let book: Book = read("= League 2019/20\n\nA and B played well\n A 1-0 B\n");
    assert_eq!(book.unread.iter().map(|unread| unread.line).collect::<Vec<_>>(), [3]);
    assert_eq!(book.games.len(), 1);
}

#[test]
fn nothing_that_is_typed_makes_it_panic() {
    for text in [
        "(",
        ")",
        "(x) A 1-0 B",
        "[",
        "[]",
        "▪",
        "= ",
        "é-1",
        " 1-0 ",
        " v ",
        " 1-0 (",
        "A 1-0 (x) B",
        "|",
        "Group |",
    ] {
        let _ = read(text);
    }
}
