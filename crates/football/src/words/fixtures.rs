//! Lists of matches: results, fixtures, and earlier meetings.

use super::{Words, messages};
use crate::clock::Minute;
use crate::document::{DateTime, MatchStatus};
use crate::story::{MatchRow, Matchday};

impl Words {
    /// The title of the results and fixtures.
    #[must_use]
    pub fn matches(&self) -> &str {
        self.text(messages::matches())
    }

    /// The summary of the folded results and fixtures of one of several groups.
    #[must_use]
    pub fn group_matches(&self) -> &str {
        self.text(messages::group_matches())
    }

    /// The name of a matchday, or of the fixtures without one.
    #[must_use]
    pub fn matchday_name(&self, day: &Matchday<'_>) -> String {
        day.number
            .map_or_else(|| self.text(messages::other_matches()).to_owned(), |number| self.matchday(number))
    }

    /// The summaries of the folds with the matchdays long before and long after the current one.
    #[must_use]
    pub fn far_matchdays(&self) -> [&str; 2] {
        [messages::earlier_matchdays(), messages::later_matchdays()].map(|message| self.text(message))
    }

    /// The days of a matchday: "Wed 27 Nov", "Sat 4 May to Mon 6 May". Empty if a kick-off is unknown.
    #[must_use]
    pub fn days_of(&self, day: &Matchday<'_>) -> String {
        let Some([first, last]) = ends(day) else { return String::new() };
        if is_same_day(first, last) {
            return self.short_date(first);
        }
        self.speak(messages::day_range(&self.short_date(first), &self.short_date(last)))
    }

    /// The state of a match in a narrow column, and in full: `["FT", "Full time"]`, `["20:00", ""]`. Before
    /// kick-off it is the time, with the weekday if the matchday has several days. `minute` is the minute of
    /// the document's own match on the running clock.
    #[must_use]
    pub fn row_state(&self, day: &Matchday<'_>, row: &MatchRow<'_>, minute: Option<Minute>) -> [String; 2] {
        if row.status == MatchStatus::Scheduled {
            let kickoff = row.fixture.kickoff.as_ref();
            let is_one_day = ends(day).is_some_and(|[first, last]| is_same_day(first, last));
            let time = kickoff.map(|kickoff| match (day.number, is_one_day) {
                (_, true) => self.time_of_day(kickoff),
                (Some(_), false) => self.weekday_and_time(kickoff),
                (None, false) => self.short_date(kickoff),
            });
            return [time.unwrap_or_default(), String::new()];
        }
        self.short_state(row, minute)
    }

    /// The same for a match that is not scheduled.
    #[must_use]
    pub fn short_state(&self, row: &MatchRow<'_>, minute: Option<Minute>) -> [String; 2] {
        let minute = if row.is_own { minute } else { row.minute };
        if let (MatchStatus::Live | MatchStatus::ExtraTime, Some(minute)) = (row.status, minute) {
            return [self.minute(minute), String::new()];
        }
        match row.status {
            MatchStatus::Scheduled => return <[String; 2]>::default(),
            MatchStatus::Live => [messages::live_short(), messages::status_live()],
            MatchStatus::Delayed => [messages::delayed_short(), messages::status_delayed()],
            MatchStatus::HalfTime => [messages::axis_half_time(), messages::status_half_time()],
            MatchStatus::ExtraTime => [messages::extra_time_short(), messages::status_extra_time()],
            MatchStatus::ShootOut => [messages::shoot_out_short(), messages::status_shoot_out()],
            MatchStatus::Suspended => [messages::suspended_short(), messages::status_suspended()],
            MatchStatus::Postponed => [messages::postponed_short(), messages::status_postponed()],
            MatchStatus::Abandoned => [messages::abandoned_short(), messages::status_abandoned()],
            MatchStatus::Finished => [messages::axis_full_time(), messages::status_full_time()],
            MatchStatus::Awarded => [messages::awarded_short(), messages::status_awarded()],
            MatchStatus::Cancelled => [messages::cancelled_short(), messages::status_cancelled()],
        }
        .map(|message| self.text(message).to_owned())
    }

    /// What stands between two names instead of a score.
    #[must_use]
    pub fn versus(&self) -> &str {
        self.text(messages::versus())
    }
}

/// The first and the last kick-off of a matchday. `None` if one is unknown.
fn ends<'d>(day: &Matchday<'d>) -> Option<[&'d DateTime; 2]> {
    if day.rows.iter().any(|row| row.fixture.kickoff.is_none()) {
        return None;
    }
    let kickoffs = || day.rows.iter().filter_map(|row| row.fixture.kickoff.as_ref());
    Some([kickoffs().min_by_key(|kickoff| kickoff.unix())?, kickoffs().max_by_key(|kickoff| kickoff.unix())?])
}

fn is_same_day(one: &DateTime, other: &DateTime) -> bool {
    (one.year, one.month, one.day) == (other.year, other.month, other.day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Document, Group, read};
    use crate::story::matchdays;
    use serde_json::{Value, json};

    /// The days of the first matchday of these fixtures, and the states of its rows.
    fn said(fixtures: Value) -> (String, Vec<String>) {
        let value = json!({
            "touchline": 1, "teams": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],
            "group": { "fixtures": fixtures },
        });
        let document: Document = read(&serde_json::from_value(value).unwrap()).document.unwrap();
        let groups: Vec<&Group> = document.groups.iter().collect();
        let (words, days) = (Words::for_tag(None), matchdays(&document, &groups));
        let states = days[0].rows.iter().map(|row| words.row_state(&days[0], row, None)[0].clone());
        (words.days_of(&days[0]), states.collect())
    }

    #[test]
    fn a_live_row_says_its_minute_and_one_without_a_minute_says_only_that_it_is_live() {
        let row = |status: &str, minute: Value| json!({ "home": "a", "away": "b", "score": [1, 0], "status": status, "minute": minute });
        let mut stoppage = row("live", json!(90));
        stoppage["stoppage"] = json!(3);
        let rows = json!([
            row("live", json!(67)),
            stoppage,
            row("live", json!(93)),
            row("live", Value::Null),
            row("half-time", json!(45)),
            row("suspended", json!(30)),
            row("finished", json!(90)),
        ]);
        assert_eq!(said(rows).1, ["67′", "90+3′", "90+3′", "Live", "HT", "Susp.", "FT"]);
    }

    #[test]
    fn a_matchday_names_its_days_and_its_rows_their_times() {
        let row = |home: &str, away: &str, kickoff: &str| json!({ "matchday": 1, "home": home, "away": away, "kickoff": kickoff });
        let [early, late, monday] =
            ["2030-05-04T18:00:00+01:00", "2030-05-04T20:00:00+01:00", "2030-05-06T20:00:00+01:00"];
        assert_eq!(
            said(json!([row("a", "b", early), row("b", "a", late)])),
            ("Sat 4 May".to_owned(), vec!["18:00".to_owned(), "20:00".to_owned()])
        );
        assert_eq!(
            said(json!([row("a", "b", early), row("b", "a", monday)])),
            ("Sat 4 May to Mon 6 May".to_owned(), vec!["Sat 18:00".to_owned(), "Mon 20:00".to_owned()])
        );
        let unknown = json!([
            { "matchday": 1, "home": "a", "away": "b", "score": [1, 0] },
            { "matchday": 1, "home": "b", "away": "a" },
        ]);
        assert_eq!(said(unknown), (String::new(), vec!["FT".to_owned(), String::new()]));
    }
}
