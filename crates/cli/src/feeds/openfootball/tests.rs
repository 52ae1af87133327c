//! Lines as they stand in the files.

use super::{Book, Day, Game, read};

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
        // A volunteer forgot the "a.e.t.": two scores in parentheses tell.
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
    let awarded = game(" Leeds City  3-0 [awarded]  Port Vale");
    assert_eq!(
        (awarded.note.as_deref(), awarded.scores.map(|scores| scores.score)),
        (Some("awarded"), Some([3, 0]))
    );
    let off = game(" Leeds City  [cancelled]  Port Vale");
    assert_eq!((off.note.as_deref(), off.scores), (Some("cancelled"), None));
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
    assert_eq!(games[0].details.len(), 4);
    assert_eq!(games[0].venue.as_deref(), Some("München"));
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
