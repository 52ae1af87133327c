//! Earlier matches of the two sides: their form, and their matches against each other.

use super::Side;
use crate::document::{DateTime, Document, Fixture, FixtureStatus, Match, Outcome, Score};
use std::cmp::Reverse;

/// The number of results in a side's form, and of earlier meetings that a page lists.
pub const LAST: usize = 5;

/// A result as one side sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FormResult<'d> {
    /// The id of the opponent.
    pub opponent: &'d str,
    /// Whether the side played at home.
    pub is_home: bool,
    /// The goals, the side's own first.
    pub goals: Score,
}

/// The earlier matches of the two sides against each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meetings<'d> {
    /// The matches with their scores, latest first.
    pub rows: Vec<(&'d Fixture, Score)>,
    /// The number of wins of this match's home side, of draws, and of wins of its away side.
    pub totals: [usize; 3],
}

/// The last results of a side, latest first. At most [`LAST`].
#[must_use]
pub fn form_of(document: &Document, side: Side) -> Vec<FormResult<'_>> {
    let Some(the_match) = &document.the_match else { return Vec::new() };
    let team = the_match.team_of(side);
    let results = results(document, |fixture| fixture.home == team || fixture.away == team);
    let seen = results.into_iter().map(|(fixture, [home, away])| {
        if fixture.home == team {
            FormResult { opponent: &fixture.away, is_home: true, goals: [home, away] }
        } else {
            FormResult { opponent: &fixture.home, is_home: false, goals: [away, home] }
        }
    });
    seen.take(LAST).collect()
}

/// The earlier matches of the two sides against each other.
#[must_use]
pub fn meetings(document: &Document) -> Meetings<'_> {
    let Some(the_match) = &document.the_match else { return Meetings::default() };
    let rows = results(document, |fixture| is_meeting(the_match, fixture));
    let mut totals = [0; 3];
    for (fixture, score) in &rows {
        let is_turned = fixture.home == the_match.away;
        let index = match Outcome::of(*score) {
            Outcome::Draw => 1,
            Outcome::Home => {
                if is_turned {
                    2
                } else {
                    0
                }
            }
            Outcome::Away => {
                if is_turned {
                    0
                } else {
                    2
                }
            }
        };
        if let Some(total) = totals.get_mut(index) {
            *total += 1;
        }
    }
    Meetings { rows, totals }
}

fn is_meeting(the_match: &Match, fixture: &Fixture) -> bool {
    let sides = [&fixture.home, &fixture.away];
    sides == [&the_match.home, &the_match.away] || sides == [&the_match.away, &the_match.home]
}

/// The finished matches that `is_wanted` selects, latest first: those of the groups and `match.meetings`. A
/// meeting that a group lists too, with the same kick-off, counts once.
///
/// If not all of them have a kick-off, those of the groups are the later ones.
fn results(document: &Document, is_wanted: impl Fn(&Fixture) -> bool) -> Vec<(&Fixture, Score)> {
    let own = document.the_match.as_ref().and_then(|own| own.fixture_id.as_ref());
    let score_of = |fixture: &Fixture| {
        let counts = matches!(fixture.status, FixtureStatus::Normal | FixtureStatus::Awarded);
        fixture.score.filter(|_| counts && is_wanted(fixture))
    };
    let in_groups = document.groups.iter().flat_map(|group| &group.fixtures);
    let in_groups = in_groups.filter(|fixture| own != Some(&fixture.id));
    let mut results: Vec<(bool, &Fixture, Score)> =
        in_groups.filter_map(|fixture| Some((false, fixture, score_of(fixture)?))).collect();
    // A later fixture of a group is listed after the earlier ones.
    results.reverse();
    results.sort_by_key(|(_, fixture, _)| Reverse(fixture.matchday));
    for fixture in document.the_match.iter().flat_map(|own| &own.meetings) {
        let is_same = |other: &Fixture| {
            other.home == fixture.home && kickoff(other).is_some() && kickoff(other) == kickoff(fixture)
        };
        if let Some(score) = score_of(fixture)
            && !results.iter().any(|(_, other, _)| is_same(other))
        {
            results.push((true, fixture, score));
        }
    }
    if results.iter().all(|(_, fixture, _)| fixture.kickoff.is_some()) {
        results.sort_by_key(|(_, fixture, _)| Reverse(kickoff(fixture)));
    } else {
        // Stable: those of the groups, then the meetings, latest first where they have a date.
        results.sort_by_key(|(is_meeting, fixture, _)| {
            (*is_meeting, Reverse(kickoff(fixture).filter(|_| *is_meeting)))
        });
    }
    results.into_iter().map(|(_, fixture, score)| (fixture, score)).collect()
}

fn kickoff(fixture: &Fixture) -> Option<i64> {
    fixture.kickoff.as_ref().map(DateTime::unix)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::read;
    use serde_json::{Value, json};

    fn document(fixtures: Value, meetings: Value) -> Document {
        let teams = ["a", "b", "c"].map(|id| json!({ "id": id, "name": id }));
        let value = json!({
            "touchline": 1, "teams": teams,
            "match": { "fixture": "own", "home": "a", "away": "b", "meetings": meetings },
            "group": { "fixtures": fixtures },
        });
        read(&serde_json::from_value(value).unwrap()).document.unwrap()
    }

    fn form(document: &Document, side: Side) -> Vec<String> {
        let text = |result: FormResult<'_>| {
            let [own, other] = result.goals;
            format!("{} {} {own}-{other}", result.opponent, if result.is_home { "home" } else { "away" })
        };
        form_of(document, side).into_iter().map(text).collect()
    }

    #[test]
    fn form_has_the_opponents_and_the_own_goals_first() {
        let document = document(
            json!([
                { "id": "own", "matchday": 4, "home": "a", "away": "b" },
                { "matchday": 1, "home": "a", "away": "c", "score": [2, 0] },
                { "matchday": 2, "home": "b", "away": "a", "score": [3, 1] },
                { "matchday": 3, "home": "c", "away": "b", "score": [0, 0], "status": "annulled" },
                { "matchday": 3, "home": "c", "away": "b", "status": "live", "score": [1, 0] },
            ]),
            json!([{ "home": "c", "away": "a", "score": [1, 1] }]),
        );
        assert_eq!(form(&document, Side::Home), ["b away 1-3", "c home 2-0", "c away 1-1"]);
        assert_eq!(form(&document, Side::Away), ["a home 3-1"]);
    }

    #[test]
    fn meetings_count_for_the_sides_of_this_match_and_once() {
        let document = document(
            json!([
                { "id": "own", "home": "a", "away": "b" },
                { "home": "b", "away": "a", "score": [1, 0], "kickoff": "2030-02-01T20:00:00+00:00" },
            ]),
            json!([
                { "home": "a", "away": "b", "score": [4, 0], "kickoff": "2028-02-01T20:00:00Z" },
                { "home": "b", "away": "a", "score": [1, 0], "kickoff": "2030-02-01T21:00:00+01:00" },
                { "home": "a", "away": "b", "score": [2, 2], "kickoff": "2029-02-01T20:00:00Z" },
                { "home": "a", "away": "c", "score": [2, 2], "kickoff": "2029-03-01T20:00:00Z" },
            ]),
        );
        let found = meetings(&document);
        assert_eq!(found.totals, [1, 1, 1]);
        let scores: Vec<Score> = found.rows.iter().map(|(_, score)| *score).collect();
        assert_eq!(scores, [[1, 0], [2, 2], [4, 0]]);
        assert_eq!(form(&document, Side::Home), ["b away 0-1", "c home 2-2", "b home 2-2", "b home 4-0"]);
    }

    #[test]
    fn without_results_there_is_neither() {
        let document = document(json!([{ "id": "own", "home": "a", "away": "b" }]), json!([]));
        assert_eq!(form(&document, Side::Home), Vec::<String>::new());
        assert_eq!(meetings(&document), Meetings::default());
    }
}
