//! The fixtures of a group by matchday, and which matchdays matter now.

use crate::clock::Minute;
use crate::document::{Document, Fixture, FixtureStatus, Group, MatchStatus, Score};

/// The fixtures of one matchday.
#[derive(Clone, Debug, PartialEq)]
pub struct Matchday<'d> {
    /// Its number. `None` for fixtures without one.
    pub number: Option<u16>,
    /// Its fixtures, by kick-off if all have one, otherwise as the document lists them.
    pub rows: Vec<MatchRow<'d>>,
    /// Whether it is the current matchday or the next one.
    pub is_near: bool,
}

/// A fixture as a list of matches shows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MatchRow<'d> {
    /// The fixture.
    pub fixture: &'d Fixture,
    /// Its status, in the words of a match. An annulled fixture is cancelled.
    pub status: MatchStatus,
    /// Its score. `None` before kick-off, or if it is unknown.
    pub score: Option<Score>,
    /// Its minute, if the document has one. `None` for the document's match, which has a clock.
    pub minute: Option<Minute>,
    /// Whether it is the match of the document.
    pub is_own: bool,
}

impl<'d> MatchRow<'d> {
    /// The row of a fixture. The match of the document has its own status and score.
    #[must_use]
    pub fn of(document: &'d Document, fixture: &'d Fixture) -> MatchRow<'d> {
        let own = document.the_match.as_ref().filter(|own| own.fixture_id.as_ref() == Some(&fixture.id));
        let status = own.map_or_else(
            || status_of(fixture),
            |own| match own.status() {
                // The fixture may know more than a match that has not kicked off.
                MatchStatus::Scheduled => status_of(fixture),
                status => status,
            },
        );
        let score = if own.is_some() && status.has_begun() { document.score() } else { fixture.score };
        let minute = fixture.minute.filter(|_| own.is_none());
        let score = score.filter(|_| status.has_begun());
        MatchRow { fixture, status, score, minute, is_own: own.is_some() }
    }

    /// Whether the match is still to play.
    #[must_use]
    pub fn is_to_come(&self) -> bool {
        !self.status.has_begun() && !self.status.is_over()
    }
}

fn status_of(fixture: &Fixture) -> MatchStatus {
    match fixture.status {
        FixtureStatus::Normal if fixture.score.is_none() => MatchStatus::Scheduled,
        FixtureStatus::Normal | FixtureStatus::Unknown => MatchStatus::Finished,
        FixtureStatus::Live => MatchStatus::Live,
        FixtureStatus::HalfTime => MatchStatus::HalfTime,
        FixtureStatus::Suspended => MatchStatus::Suspended,
        FixtureStatus::Awarded => MatchStatus::Awarded,
        FixtureStatus::Annulled => MatchStatus::Cancelled,
        FixtureStatus::Postponed => MatchStatus::Postponed,
        FixtureStatus::Abandoned => MatchStatus::Abandoned,
    }
}

/// The fixtures of these groups by matchday, in order. Fixtures without a matchday come last.
///
/// The current matchday is that of the document's match. If the match is in none of the groups, it is the
/// last one that has begun, or else the first one.
#[must_use]
pub fn matchdays<'d>(document: &'d Document, groups: &[&'d Group]) -> Vec<Matchday<'d>> {
    let mut days: Vec<Matchday<'d>> = Vec::new();
    for fixture in groups.iter().flat_map(|group| &group.fixtures) {
        let row = MatchRow::of(document, fixture);
        match days.iter_mut().find(|day| day.number == fixture.matchday) {
            Some(day) => day.rows.push(row),
            None => days.push(Matchday { number: fixture.matchday, rows: vec![row], is_near: false }),
        }
    }
    days.sort_by_key(|day| (day.number.is_none(), day.number));
    for day in &mut days {
        if day.rows.iter().all(|row| row.fixture.kickoff.is_some()) {
            day.rows.sort_by_key(|row| row.fixture.kickoff.map(|kickoff| kickoff.unix()));
        }
    }
    let has = |is: fn(&MatchRow<'_>) -> bool| days.iter().rposition(|day| day.rows.iter().any(is));
    let current = has(|row| row.is_own).or_else(|| has(|row| row.status.has_begun())).unwrap_or_default();
    days.iter_mut().skip(current).take(2).for_each(|day| day.is_near = true);
    days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::read;
    use serde_json::{Value, json};

    fn group(fixtures: Value, own: Value) -> Document {
        let teams = ["a", "b", "c", "d"].map(|id| json!({ "id": id, "name": id }));
        let mut value =
            json!({ "touchline": 1, "teams": teams, "group": { "name": "G", "fixtures": fixtures } });
        if !own.is_null() {
            value["match"] = own;
        }
        read(&serde_json::from_value(value).unwrap()).document.unwrap()
    }

    /// Each matchday as text: its number, a star if it is near, and its home teams.
    fn text(document: &Document) -> Vec<String> {
        let groups: Vec<&Group> = document.groups.iter().collect();
        let days = matchdays(document, &groups);
        let line = |day: &Matchday<'_>| {
            let homes: String = day.rows.iter().map(|row| row.fixture.home.as_str()).collect();
            let number = day.number.map_or("-".to_owned(), |number| number.to_string());
            format!("{number}{} {homes}", if day.is_near { "*" } else { "" })
        };
        days.iter().map(line).collect()
    }

    #[test]
    fn the_matchday_of_the_match_and_the_next_one_are_near() {
        let fixtures = json!([
            { "id": "late", "matchday": 3, "home": "d", "away": "c", "kickoff": "2030-05-04T20:00:00Z" },
            { "id": "early", "matchday": 3, "home": "a", "away": "b", "kickoff": "2030-05-04T18:00:00Z" },
            { "id": "one", "matchday": 1, "home": "b", "away": "a", "score": [1, 0] },
            { "id": "two", "matchday": 2, "home": "c", "away": "a", "score": [1, 0] },
            { "id": "cup", "home": "d", "away": "a" },
        ]);
        let own =
            json!({ "fixture": "two", "home": "c", "away": "a", "status": "finished", "score": [1, 0] });
        assert_eq!(text(&group(fixtures.clone(), own)), ["1 b", "2* c", "3* ad", "- d"]);
        assert_eq!(text(&group(fixtures, Value::Null)), ["1 b", "2* c", "3* ad", "- d"]);
    }

    #[test]
    fn before_the_first_match_the_first_two_matchdays_are_near() {
        let fixture =
            |day: u16, home: &str, away: &str| json!({ "matchday": day, "home": home, "away": away });
        let fixtures = json!([fixture(1, "a", "b"), fixture(2, "b", "a"), fixture(3, "c", "d")]);
        assert_eq!(text(&group(fixtures, Value::Null)), ["1* a", "2* b", "3 c"]);
    }

    #[test]
    fn a_row_has_the_status_and_the_score_of_its_match() {
        let fixtures = json!([
            { "id": "own", "home": "a", "away": "b" },
            { "id": "live", "home": "c", "away": "d", "status": "live", "score": [2, 1] },
            { "id": "off", "home": "b", "away": "c", "status": "postponed" },
            { "id": "void", "home": "b", "away": "d", "status": "annulled", "score": [3, 0] },
            { "id": "lost", "home": "d", "away": "a", "status": "finished" },
        ]);
        let own =
            json!({ "fixture": "own", "home": "a", "away": "b", "status": "half-time", "score": [0, 1] });
        let document = group(fixtures, own);
        let groups: Vec<&Group> = document.groups.iter().collect();
        let days = matchdays(&document, &groups);
        let rows: Vec<_> = days[0].rows.iter().map(|row| (row.status, row.score)).collect();
        assert_eq!(
            rows,
            [
                (MatchStatus::HalfTime, Some([0, 1])),
                (MatchStatus::Live, Some([2, 1])),
                (MatchStatus::Postponed, None),
                (MatchStatus::Cancelled, None),
                (MatchStatus::Finished, None),
            ]
        );
    }
}
