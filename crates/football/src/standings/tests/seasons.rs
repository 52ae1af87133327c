//! What counts in a table, and what does not.

use super::{GROUP_E, document, named, order, season};
use crate::document::{
    Adjustment, Document, FixtureStatus, Match, MatchStatus, Measure, Rules, Score, StartRow, Zone,
};
use crate::standings::{Season, Separation, Table, TeamResult, zone_of};

fn only_table(document: &Document) -> Table {
    Table::of(&Season::of(document, &document.groups[0]))
}

fn points(table: &Table) -> Vec<(&str, i64)> {
    table.rows.iter().map(|row| (row.id.as_str(), row.tally.points)).collect()
}

fn live(status: MatchStatus, score: Option<Score>) -> Document {
    let mut document = document(named("uefa-cl-2018"), &GROUP_E);
    document.groups[0].fixtures[9].score = None;
    document.the_match = Some(Match {
        fixture_id: Some("f9".into()),
        home: "liv".into(),
        away: "nap".into(),
        status,
        score,
        ..Match::default()
    });
    document
}

#[test]
fn the_match_of_the_document_counts_once_with_its_own_score() {
    assert_eq!(
        points(&only_table(&live(MatchStatus::Finished, Some([1, 1])))),
        [("liv", 10), ("nap", 9), ("sal", 7), ("gnk", 1)]
    );
}

#[test]
fn a_live_match_stands_for_now_and_is_still_to_come() {
    let document = live(MatchStatus::Live, Some([0, 1]));
    let season = Season::of(&document, &document.groups[0]);
    assert_eq!(season.remaining.len(), 3);
    assert_eq!(season.remaining[0].floor(), [0, 1]);
    let table = Table::of(&season);
    assert!(table.as_it_stands && season.is_under_way());
    assert_eq!(points(&table), [("nap", 11), ("liv", 9), ("sal", 7), ("gnk", 1)]);
    assert_eq!(table.rows[0].form.len(), 4, "what is not over is no form yet");
    assert!(!Table::supposing(&season, &[(9, [1, 1])]).as_it_stands);
}

#[test]
fn a_match_that_has_not_begun_or_was_broken_off_counts_for_nothing() {
    for status in [MatchStatus::Scheduled, MatchStatus::Postponed, MatchStatus::Abandoned] {
        let document = live(status, Some([0, 1]));
        let season = Season::of(&document, &document.groups[0]);
        assert_eq!(season.remaining.len(), 3, "{status:?}");
        assert!(!season.is_under_way(), "{status:?}");
    }
}

#[test]
fn awarded_matches_count_and_annulled_ones_do_not() {
    let mut document = document(Rules::default(), &[("a", "b", Some([3, 0])), ("b", "a", Some([9, 0]))]);
    document.groups[0].fixtures[0].status = FixtureStatus::Awarded;
    document.groups[0].fixtures[1].status = FixtureStatus::Annulled;
    assert_eq!(points(&only_table(&document)), [("a", 3), ("b", 0)]);
}

#[test]
fn the_matches_of_a_team_that_has_withdrawn_count_for_nobody() {
    let mut document = document(named("uefa-cl-2018"), &GROUP_E);
    document.teams[3].withdrawn = true;
    let season = Season::of(&document, &document.groups[0]);
    assert_eq!(season.withdrawn, ["gnk"]);
    assert_eq!(points(&Table::of(&season)), [("nap", 8), ("liv", 4), ("sal", 1)]);
}

#[test]
fn points_taken_count_in_the_table_and_not_among_the_tied() {
    let results = [("a", "b", Some([1, 0])), ("b", "a", Some([2, 1])), ("a", "c", Some([1, 0]))];
    let mut document = document(named("uefa-cl-2018"), &results);
    document.teams[0].adjustments =
        vec![Adjustment { points: -2, reason: None }, Adjustment { points: -1, reason: None }];
    let table = only_table(&document);
    assert_eq!(points(&table), [("a", 3), ("b", 3), ("c", 0)]);
    assert_eq!(table.rows[0].adjustment, -3);
    let Some(Separation::Above { among: Some(_), by, .. }) = &table.rows[0].separated_by else {
        panic!("not head to head");
    };
    assert_eq!(*by, crate::standings::DecidingMeasure::Measure(Measure::AwayGoals));
}

#[test]
fn a_table_begins_from_rows_and_stops_where_a_criterion_needs_the_results_behind_them() {
    let row = |team: &str, points, goals_for| StartRow {
        team: team.into(),
        played: 30,
        won: 10,
        drawn: 10,
        lost: 10,
        goals_for,
        goals_against: 40,
        points,
    };
    let mut document = document(named("premier-league"), &[("a", "b", Some([1, 0]))]);
    document.groups[0].start = vec![row("a", 40, 40), row("b", 43, 41)];
    let table = only_table(&document);
    assert_eq!(points(&table), [("a", 43), ("b", 43)]);
    assert_eq!(table.rows[0].tally.played, 31);
    assert_eq!(table.rows[0].separated_by.as_ref().map(|_| order(&table)), Some(vec!["a", "b"]));

    document.rules = named("uefa-cl-2018");
    let stopped = only_table(&document);
    assert!(stopped.rows[0].is_level());
    assert_eq!(stopped.rows[0].separated_by, Some(Separation::ResultsMissing { measure: None }));
}

#[test]
fn a_zone_is_said_only_where_every_place_a_level_team_may_hold_lies_in_it() {
    let table = Table::of(&season(Rules::default(), &[("a", "b", Some([0, 0])), ("c", "d", Some([1, 0]))]));
    assert_eq!(order(&table), ["c", "a", "b", "d"]);
    let zone = |from, to| Zone { id: format!("{from}-{to}"), from, to, ..Zone::default() };
    let zones = [zone(1, 1), zone(1, 2), zone(2, 3)];
    let id = |place: usize| zone_of(&zones, &table.rows[place]).map(|zone| zone.id.as_str());
    assert_eq!([id(0), id(1), id(2), id(3)], [Some("1-1"), Some("2-3"), Some("2-3"), None]);
}

#[test]
fn form_is_the_last_five_results_in_the_order_of_play() {
    let mut document = document(
        Rules::default(),
        &[("a", "b", Some([1, 0])), ("b", "a", Some([1, 0])), ("a", "b", Some([0, 0]))],
    );
    for (fixture, matchday) in document.groups[0].fixtures.iter_mut().zip([3, 1, 2]) {
        fixture.matchday = Some(matchday);
    }
    let table = only_table(&document);
    let form: Vec<_> = table.rows[0].form.iter().map(|entry| (entry.result, entry.fixture)).collect();
    assert_eq!(table.rows[0].id, "a");
    assert_eq!(form, [(TeamResult::Defeat, 1), (TeamResult::Draw, 2), (TeamResult::Win, 0)]);
}
