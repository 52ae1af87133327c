//! England on the evening of 18 June 2021: a draw did not yet put them through, whatever the press wrote.

use super::claims::claim;
use crate::document::{Across, ClaimKind, Criterion, Document, Fixture, Group, Outcome, Rules, Score, Zone};
use crate::scenarios::claims::{Judgement, judge};
use crate::scenarios::{Fate, Qualification, Tournament, Verdict};
use crate::standings::{AcrossTable, FixtureIndex, Season};

/// Home team, away team, and the score if played.
type Played = (&'static str, &'static str, Option<Score>);

/// The 2020 European Championship before England met Scotland on 18 June 2021: each group's matches in order
/// of play.
const EURO: [(&str, &[Played]); 6] = [
    (
        "A",
        &[
            ("tur", "ita", Some([0, 3])),
            ("wal", "sui", Some([1, 1])),
            ("tur", "wal", Some([0, 2])),
            ("ita", "sui", Some([3, 0])),
            ("ita", "wal", None),
            ("sui", "tur", None),
        ],
    ),
    (
        "B",
        &[
            ("den", "fin", Some([0, 1])),
            ("bel", "rus", Some([3, 0])),
            ("fin", "rus", Some([0, 1])),
            ("den", "bel", Some([1, 2])),
            ("rus", "den", None),
            ("fin", "bel", None),
        ],
    ),
    (
        "C",
        &[
            ("aut", "mkd", Some([3, 1])),
            ("ned", "ukr", Some([3, 2])),
            ("ukr", "mkd", Some([2, 1])),
            ("ned", "aut", Some([2, 0])),
            ("mkd", "ned", None),
            ("ukr", "aut", None),
        ],
    ),
    (
        "D",
        &[
            ("eng", "cro", Some([1, 0])),
            ("sco", "cze", Some([0, 2])),
            ("cro", "cze", Some([1, 1])),
            ("eng", "sco", None),
            ("cro", "sco", None),
            ("cze", "eng", None),
        ],
    ),
    (
        "E",
        &[
            ("pol", "svk", Some([1, 2])),
            ("esp", "swe", Some([0, 0])),
            ("swe", "svk", Some([1, 0])),
            ("esp", "pol", None),
            ("svk", "esp", None),
            ("swe", "pol", None),
        ],
    ),
    (
        "F",
        &[
            ("hun", "por", Some([0, 3])),
            ("fra", "ger", Some([1, 0])),
            ("hun", "fra", None),
            ("por", "ger", None),
            ("por", "fra", None),
            ("ger", "hun", None),
        ],
    ),
];

/// The state of that evening. England v Scotland has ended with this score, if given.
fn euro(england_scotland: Option<Score>) -> Document {
    let rules = Rules::named("uefa-euro-2020").unwrap();
    let criteria =
        rules.criteria.iter().filter(|of| !matches!(of, Criterion::HeadToHead(_))).cloned().collect();
    let zone = |to| Zone { id: "next".to_owned(), from: 1, to, ..Zone::default() };
    let across = Across { name: "Thirds".to_owned(), place: 3, criteria, zones: vec![zone(4)] };
    let mut document = Document { rules, zones: vec![zone(2)], across: Some(across), ..Document::default() };
    for (name, fixtures) in EURO {
        let fixture = |(index, (home, away, score)): (usize, &Played)| Fixture {
            id: format!("{name}{index}"),
            home: (*home).to_owned(),
            away: (*away).to_owned(),
            score: if (*home, *away) == ("eng", "sco") { england_scotland } else { *score },
            ..Fixture::default()
        };
        let mut teams: Vec<String> = Vec::new();
        for id in fixtures.iter().flat_map(|(home, away, _)| [home, away]) {
            if !teams.iter().any(|team| team == id) {
                teams.push((*id).to_owned());
            }
        }
        let fixtures = fixtures.iter().enumerate().map(fixture).collect();
        document.groups.push(Group { name: name.to_owned(), teams, fixtures, ..Group::default() });
    }
    document
}

#[test]
fn on_18_june_2021_a_draw_with_scotland_did_not_yet_put_england_through_and_a_win_would_have() {
    let status = |document: &Document| {
        let found = Tournament::of(document).unwrap().scenarios(3, &document.zones[0]).unwrap();
        let england = Season::of(document, &document.groups[3]).index("eng").unwrap();
        (found.statuses[england], found, england)
    };
    assert_eq!(status(&euro(None)).0, Qualification::Open);
    assert_eq!(status(&euro(Some([1, 0]))).0, Qualification::Through);
    for goals in [0, 1, 9] {
        let document = euro(Some([goals, goals]));
        let (open, found, england) = status(&document);
        assert_eq!(open, Qualification::Open);
        // The table engine confirms the counter-example: third in the group, and not among the best four
        // thirds.
        let can = found
            .patterns
            .iter()
            .map(|pattern| &pattern.can[england])
            .find(|can| can.witness(Fate::Out).is_some());
        let can = can.expect("a counter-example");
        let seasons: Vec<Season> = document.groups.iter().map(|group| Season::of(&document, group)).collect();
        let mut all: Vec<Vec<(FixtureIndex, Score)>> = vec![Vec::new(); 6];
        let fixtures = seasons[3].remaining.iter().map(|fixture| fixture.fixture);
        all[3] = fixtures.zip(can.witness(Fate::Out).unwrap().iter().copied()).collect();
        for of in can.elsewhere(Fate::Out) {
            all[of.group].clone_from(&of.scores);
        }
        let given: usize = all.iter().map(Vec::len).sum();
        assert_eq!(
            given,
            seasons.iter().map(|season| season.remaining.len()).sum::<usize>(),
            "every match has a score"
        );
        let across = AcrossTable::supposing(&document, &|group| &all[group]).unwrap();
        assert!(across.table.row("eng").expect("third in the group").rank > 4);
    }
    // A point against the Czechs would then be enough.
    let (_, found, england) = status(&euro(Some([0, 0])));
    let drawn = found.patterns.iter().filter(|pattern| pattern.results[1] == Outcome::Draw);
    assert!(
        drawn.clone().count() == 3 && drawn.clone().all(|of| of.can[england].verdict() == Verdict::Through)
    );
}

#[test]
fn the_claim_of_that_day_is_false_with_a_counter_example_and_a_win_would_have_been_enough() {
    let document = euro(None);
    let claim = |kind: ClaimKind, outcome: Outcome| claim(kind, "eng", &[("D3", Some(outcome), None)]);
    let drawn = judge(&document, &claim(ClaimKind::Through, Outcome::Draw));
    assert_eq!(drawn.judgement, Judgement::False);
    let example = drawn.evidence.counter_example.expect("a counter-example");
    assert_eq!(example.fate, Fate::Out);
    assert_eq!(example.elsewhere.len(), 5, "every other group has matches left");
    assert_eq!(judge(&document, &claim(ClaimKind::Through, Outcome::Home)).judgement, Judgement::True);
}
