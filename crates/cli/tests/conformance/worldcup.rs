//! Cases from the Fjelstul World Cup Database: every group of the World Cups 1970 to 2014 (men), 1999 and 2003 (women).

use crate::case::{Case, data, document, rules, thirds, together};
use std::collections::BTreeMap;
use touchline_cli::feeds::fjelstul::{GroupKey, GroupMatch, Standing, matches, standings};
use touchline_football::document::{Across, Criterion, Document, Measure};

/// All the cases.
pub fn cases() -> Vec<Case> {
    let matches = matches(&data("worldcup/matches.csv")).expect("matches");
    let mut groups: BTreeMap<GroupKey, Vec<Standing>> = BTreeMap::new();
    for row in standings(&data("worldcup/group_standings.csv")).expect("standings") {
        groups.entry(row.key.clone()).or_default().push(row);
    }
    let mut cases = Vec::new();
    for (key, rows) in &mut groups {
        rows.sort_by_key(|row| row.position);
        let levels = rows.iter().map(|row| vec![row.team.clone()]).collect();
        let name = format!("{} {}, {}", key.tournament, key.stage, key.group);
        let points = rows.iter().map(|row| (row.team.clone(), row.points)).collect();
        cases.push(Case { points, ..Case::table(name, group(key, rows, &matches), levels) });
    }
    for tournament in ["WC-1986", "WC-1990", "WC-1994"] {
        cases.push(third_placed(tournament, &groups, &matches));
    }
    cases
}

/// The rules of a tournament: three points for a win since 1994.
fn rules_of(tournament: &str) -> &'static str {
    if tournament < "WC-1994" { "fifa-wc-1970" } else { "fifa-wc-1994" }
}

/// The matches of a group, found by its teams: one file gives the second groups of 1982 letters, the other numbers.
fn group(key: &GroupKey, rows: &[Standing], matches: &[GroupMatch]) -> Document {
    let is_in = |team: &str| rows.iter().any(|row| row.team == team);
    let lines = matches
        .iter()
        .filter(|of| (&of.key.tournament, &of.key.stage) == (&key.tournament, &key.stage))
        .filter(|of| is_in(&of.home) && is_in(&of.away))
        .map(|of| (of.home.as_str(), of.away.as_str(), Some(of.score)));
    document(rules(rules_of(&key.tournament)), lines)
}

/// The four best third-placed teams went on from 1986 to 1994.
fn third_placed(
    tournament: &str,
    groups: &BTreeMap<GroupKey, Vec<Standing>>,
    matches: &[GroupMatch],
) -> Case {
    let of: Vec<_> = groups.iter().filter(|(key, _)| key.tournament == tournament).collect();
    let mut document = together(of.iter().map(|(key, rows)| group(key, rows, matches)));
    let criteria = [Measure::GoalDifference, Measure::Goals].map(Criterion::Overall).to_vec();
    document.across = Some(Across { place: 3, criteria, ..Across::default() });
    let advanced =
        |team: &str| of.iter().any(|(_, rows)| rows.iter().any(|row| row.team == team && row.advanced));
    let (on, out): (Vec<String>, Vec<String>) =
        thirds(&document).into_iter().partition(|team| advanced(team));
    assert_eq!(on.len(), 4, "{tournament}");
    Case::across(format!("{tournament} third-placed teams"), document, vec![on, out])
}
