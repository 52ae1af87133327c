//! Scores, and how the score of the document's match is worked out.

use super::form::{UNKNOWN, named};
use super::{Document, Event, EventKind, Match, MatchStatus};
use crate::clock::Period;
use serde::{Serialize, Serializer};

/// Goals, `[home, away]`.
pub type Score = [u16; 2];

/// A value that a document may state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stated<T> {
    /// The document does not state it. It may then be counted from the events.
    #[default]
    Absent,
    /// The document states it.
    Known(T),
    /// The document has it in a form that cannot be read. Nothing may be counted in its place.
    Unknown,
}

impl<T> Stated<T> {
    /// The value, if it is known.
    #[must_use]
    pub fn known(self) -> Option<T> {
        match self {
            Stated::Known(value) => Some(value),
            Stated::Absent | Stated::Unknown => None,
        }
    }

    /// Whether the document does not state it.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        matches!(self, Stated::Absent)
    }

    /// Whether the document states it and it can be read.
    #[must_use]
    pub fn is_known(&self) -> bool {
        matches!(self, Stated::Known(_))
    }

    /// Whether the document has it in a form that cannot be read.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        matches!(self, Stated::Unknown)
    }
}

/// A known value is stated; a `None` is absent.
impl<T> From<Option<T>> for Stated<T> {
    fn from(value: Option<T>) -> Stated<T> {
        value.map_or(Stated::Absent, Stated::Known)
    }
}

/// Writes an unknown value as a word, which the reader cannot read either.
impl<T: Serialize> Serialize for Stated<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Stated::Known(value) => value.serialize(serializer),
            Stated::Unknown => serializer.serialize_str(UNKNOWN),
            Stated::Absent => serializer.serialize_none(),
        }
    }
}

/// A match result from the home side's point of view.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// The home side wins.
    Home,
    /// A draw.
    Draw,
    /// The away side wins.
    Away,
}

impl Outcome {
    /// Every outcome, with its name in documents.
    pub const NAMES: [(&'static str, Outcome); 3] =
        [("home", Outcome::Home), ("draw", Outcome::Draw), ("away", Outcome::Away)];

    /// Its name in documents.
    #[must_use]
    pub fn name(self) -> &'static str {
        Outcome::NAMES.iter().find(|(_, outcome)| *outcome == self).map_or("draw", |(name, _)| name)
    }

    /// The outcome of a score.
    #[must_use]
    pub fn of(score: Score) -> Outcome {
        match score[0].cmp(&score[1]) {
            std::cmp::Ordering::Greater => Outcome::Home,
            std::cmp::Ordering::Equal => Outcome::Draw,
            std::cmp::Ordering::Less => Outcome::Away,
        }
    }
}

named! { Outcome as "Outcome" }

impl Document {
    /// The score of the match as shown and as counted in the table: the stated score, or else the score
    /// counted from the goals, if there are any. A live match that lists its events without a goal is at 0-0.
    ///
    /// `None` if it is unknown:
    /// - there is no match;
    /// - the match has not begun, whatever a feed states before kick-off;
    /// - no score is stated and there are no goals;
    /// - a score or an event cannot be read;
    /// - the goals are fewer than at half-time;
    /// - the match was awarded: its score is the ruling's, not the goals'.
    #[must_use]
    pub fn score(&self) -> Option<Score> {
        let begun = self.the_match.as_ref().filter(|the_match| the_match.status.has_begun())?;
        begun.score.known().or_else(|| self.counted_score().filter(|counted| self.may_count(begun, *counted)))
    }

    /// The score counted from the goals of the match, whatever score is stated. An own goal counts for the
    /// other side. Cancelled goals and shoot-out kicks do not count. `None` if there is no match.
    #[must_use]
    pub fn counted_score(&self) -> Option<Score> {
        let the_match = self.the_match.as_ref()?;
        let mut score: Score = [0, 0];
        for event in &self.events {
            if let Some(away) = is_goal_for_away(the_match, event) {
                add_goal(&mut score, away);
            }
        }
        Some(score)
    }

    /// The kicks scored in the shoot-out: the stated ones, otherwise those counted from the events. `None` if
    /// there was no shoot-out, or if its score cannot be read.
    #[must_use]
    pub fn shoot_out(&self) -> Option<Score> {
        let the_match = self.the_match.as_ref().filter(|the_match| !the_match.shoot_out.is_unknown())?;
        the_match.shoot_out.known().or_else(|| self.counted_kicks())
    }

    /// The kicks scored in the shoot-out, counted from the events, whatever is stated. Cancelled kicks do not
    /// count. `None` if there are no kicks, or if a scored one lacks its team.
    #[must_use]
    pub fn counted_kicks(&self) -> Option<Score> {
        let the_match = self.the_match.as_ref()?;
        let mut kicks = self.kicks().peekable();
        kicks.peek()?;
        let mut score: Score = [0, 0];
        for kick in kicks.filter(|kick| kick.kind == EventKind::KickScored) {
            let is_away = kick.team.as_ref().map(|team| *team == the_match.away);
            add_goal(&mut score, is_away?);
        }
        Some(score)
    }

    /// Whether the document tells of a shoot-out: by its score, even one that cannot be read, or by a kick.
    #[must_use]
    pub fn has_shoot_out(&self) -> bool {
        let is_stated = self.the_match.as_ref().is_some_and(|the_match| !the_match.shoot_out.is_absent());
        is_stated || self.kicks().next().is_some()
    }

    /// The kicks of the shoot-out that count.
    fn kicks(&self) -> impl Iterator<Item = &Event> {
        self.events.iter().filter(|event| event.kind.is_kick() && event.cancelled.is_none())
    }

    /// Whether the score may be counted from the goals if the match states none.
    fn may_count(&self, the_match: &Match, [home, away]: Score) -> bool {
        let earlier = [the_match.half_time.known(), the_match.full_time.known()];
        // A live match that lists its events and has no goal among them has had none so far.
        ([home, away] != [0, 0] || the_match.status.is_live())
            && !the_match.score.is_unknown()
            && the_match.status != MatchStatus::Awarded
            && earlier
                .into_iter()
                .flatten()
                .all(|[less_home, less_away]| home >= less_home && away >= less_away)
    }

    /// Whether extra time was played, is being played or is announced. The document then has the score after
    /// 90 minutes, a status that says so, or something in period 3 or 4. A shoot-out alone is no proof: some
    /// cups go straight to penalties.
    #[must_use]
    pub fn has_extra_time(&self) -> bool {
        let Some(the_match) = &self.the_match else { return false };
        !the_match.full_time.is_absent()
            || the_match.status == MatchStatus::ExtraTime
            || the_match.clock.is_some_and(|clock| clock.period.is_extra_time())
            || the_match.added.iter().any(|(period, _)| period.is_extra_time())
            || self.events.iter().any(|event| event.moment.period.is_some_and(Period::is_extra_time))
    }
}

/// Whether a goal counts for the away side. An own goal counts for the other side. `None` if the event is not
/// a goal, if the goal was cancelled, or if its team does not play in this match.
pub(super) fn is_goal_for_away(the_match: &Match, event: &Event) -> Option<bool> {
    if !event.kind.is_goal() || event.cancelled.is_some() {
        return None;
    }
    let team = event.team.as_ref()?;
    let acting_away = *team == the_match.away;
    (acting_away || *team == the_match.home).then_some(acting_away != (event.kind == EventKind::OwnGoal))
}

/// Adds one goal for a side.
pub(super) fn add_goal([home, away]: &mut Score, for_away: bool) {
    let side = if for_away { away } else { home };
    *side = side.saturating_add(1);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;

    fn event(kind: EventKind, team: &str, cancelled: Option<&str>) -> Event {
        Event {
            id: String::new(),
            moment: Moment::default(),
            kind,
            team: Some(team.to_owned()),
            player: None,
            assist: None,
            by: None,
            on: None,
            off: None,
            reason: None,
            about: None,
            outcome: None,
            cancelled: cancelled.map(str::to_owned),
            text: None,
            clip: None,
            image: None,
            score: Stated::Absent,
            sources: Vec::new(),
        }
    }

    fn document(status: MatchStatus, score: Option<Score>) -> Document {
        let score = score.into();
        let fixture = Match { home: "a".into(), away: "b".into(), status, score, ..Match::default() };
        let events = vec![
            event(EventKind::Goal, "a", None),
            event(EventKind::OwnGoal, "a", None),
            event(EventKind::PenaltyGoal, "b", None),
            event(EventKind::Goal, "a", Some("var")),
            event(EventKind::KickScored, "a", None),
            event(EventKind::Goal, "nobody", None),
        ];
        Document { the_match: Some(fixture), events, ..Document::default() }
    }

    #[test]
    fn a_score_that_is_not_stated_is_counted_from_the_goals() {
        assert_eq!(document(MatchStatus::Live, None).score(), Some([1, 2]));
    }

    #[test]
    fn the_stated_score_counts_even_where_the_goals_say_otherwise() {
        assert_eq!(document(MatchStatus::Finished, Some([2, 2])).score(), Some([2, 2]));
        assert_eq!(document(MatchStatus::Finished, Some([2, 2])).counted_score(), Some([1, 2]));
    }

    #[test]
    fn a_match_that_has_not_begun_has_no_score() {
        assert_eq!(document(MatchStatus::Scheduled, Some([0, 0])).score(), None);
        assert_eq!(Document::default().score(), None);
    }

    #[test]
    fn a_match_without_a_score_and_without_goals_has_no_score() {
        for status in [MatchStatus::Finished, MatchStatus::Abandoned, MatchStatus::Awarded] {
            assert_eq!(Document { events: Vec::new(), ..document(status, None) }.score(), None, "{status:?}");
        }
        let live = Document { events: Vec::new(), ..document(MatchStatus::Live, None) };
        assert_eq!(live.score(), Some([0, 0]), "none so far");
    }

    #[test]
    fn nothing_is_counted_in_place_of_a_score_that_is_not_known() {
        let changed = |change: fn(&mut Match)| {
            let mut document = document(MatchStatus::Finished, None);
            change(document.the_match.as_mut().unwrap());
            document.score()
        };
        assert_eq!(changed(|_| {}), Some([1, 2]));
        assert_eq!(changed(|fixture| fixture.score = Stated::Unknown), None);
        assert_eq!(changed(|fixture| fixture.half_time = Stated::Known([1, 2])), Some([1, 2]));
        assert_eq!(changed(|fixture| fixture.half_time = Stated::Known([2, 0])), None, "a goal is missing");
        assert_eq!(changed(|fixture| fixture.full_time = Stated::Known([0, 3])), None, "a goal is missing");
        assert_eq!(
            changed(|fixture| fixture.status = MatchStatus::Awarded),
            None,
            "the ruling's score is not the goals"
        );
    }

    #[test]
    fn extra_time_is_what_the_document_says_and_a_shoot_out_does_not_say_it() {
        let changed = |change: fn(&mut Document)| {
            let mut document = document(MatchStatus::Finished, Some([1, 1]));
            change(&mut document);
            document.has_extra_time()
        };
        let of_match = |change: fn(&mut Match)| {
            let mut document = document(MatchStatus::Finished, Some([1, 1]));
            change(document.the_match.as_mut().unwrap());
            document.has_extra_time()
        };
        assert!(!of_match(|fixture| fixture.shoot_out = Stated::Known([4, 3])));
        assert!(of_match(|fixture| fixture.full_time = Stated::Known([1, 1])));
        assert!(of_match(|fixture| fixture.status = MatchStatus::ExtraTime));
        assert!(of_match(|fixture| fixture.added = vec![(Period::ExtraFirst, 2)]));
        assert!(changed(|document| document.events[0].moment.period = Some(Period::ExtraSecond)));
        assert!(!changed(|document| document.events[0].moment.period = Some(Period::ShootOut)));
    }
}
