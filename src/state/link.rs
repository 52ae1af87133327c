//! A link to the reader's choice: the moment and the scores to try, such as
//! `~2.65.goal-liv-lovren_e6-sal-liv~5-4`.
//!
//! It names fixtures by id, and events by id and minute. If the document later gets a card at 3′, the link
//! still shows the same moment: the indices shift, but the ids do not. A derived id may shift too, if a goal
//! that the same player scored earlier is reported later. The minute then identifies the goal.

use super::{Choice, MOST_GOALS, MOST_IMAGINED, goals, number};
use touchline_football::clock::{Minute, Moment, Period};
use touchline_football::document::{Document, Event};
use touchline_football::story::moments;

impl Choice {
    /// Encodes the moment and the tried scores for a link. Empty if there is neither.
    #[must_use]
    pub fn shared(&self, document: &Document) -> String {
        let mut parts = Vec::new();
        let index = self.moment.and_then(|moment| moments(document).get(moment).copied());
        if let Some(event) = index.and_then(|index| document.events.get(index)) {
            let Moment { period, minute, .. } = event.moment;
            let period = period.map_or(0, Period::number);
            let minute = minute.map_or_else(String::new, |Minute { minute, stoppage }| match stoppage {
                0 => minute.to_string(),
                stoppage => format!("{minute}-{stoppage}"),
            });
            parts.push(format!("~{period}.{minute}.{}", encoded(&event.id)));
        }
        let fixtures = document.group_of_match().map_or(&[][..], |group| &group.fixtures);
        for (index, [home, away]) in &self.imagined {
            if let Some(fixture) = fixtures.get(*index) {
                parts.push(format!("{}~{home}-{away}", encoded(&fixture.id)));
            }
        }
        parts.join("_")
    }

    /// Returns this choice with the moment and scores of a link instead of its own. It leaves out whatever
    /// the document lacks. `None` if [`shared`](Self::shared) cannot have written the text, for any document.
    #[must_use]
    pub fn with_shared(&self, text: &str, document: &Document) -> Option<Choice> {
        let mut choice = Choice { moment: None, imagined: Vec::new(), ..self.clone() };
        let fixtures = document.group_of_match().map_or(&[][..], |group| &group.fixtures);
        for (count, part) in text.split('_').filter(|_| !text.is_empty()).enumerate() {
            if let Some(moment) = part.strip_prefix('~') {
                choice.moment = Place::decoded(moment)?.moment_of(document);
                continue;
            }
            let (id, score) = part.split_once('~')?;
            let (home, away) = score.split_once('-')?;
            let (id, score) = (decoded(id)?, [goals(home)?, goals(away)?]);
            if score.iter().any(|goals| *goals > MOST_GOALS) || count > MOST_IMAGINED {
                return None;
            }
            if let Some(index) = fixtures.iter().position(|fixture| fixture.id == id) {
                choice = choice.imagine(index, |_| score);
            }
        }
        Some(choice)
    }
}

/// An event as the link names it.
struct Place {
    moment: Moment,
    id: String,
}

impl Place {
    fn decoded(text: &str) -> Option<Place> {
        let mut parts = text.split('.');
        let (period, minute, id) = (parts.next()?, parts.next()?, parts.next()?);
        let period = Period::from_number(u8::try_from(number(period)?).ok()?)?;
        let minute = match minute.split_once('-') {
            _ if minute.is_empty() => None,
            Some((minute, stoppage)) => Some(Minute { minute: goals(minute)?, stoppage: goals(stoppage)? }),
            None => Some(Minute::at(goals(minute)?)),
        };
        let moment = Moment { period: Some(period), minute, when: None };
        parts.next().is_none().then_some(Place { moment, id: decoded(id)? })
    }

    /// Returns the index among the document's moments. It looks for an event at this minute with this id or
    /// the same stem, then for this id at another minute (a corrected one). Failing both, it takes the last
    /// event up to this minute.
    fn moment_of(&self, document: &Document) -> Option<usize> {
        let moments = moments(document);
        let find = |is: &dyn Fn(&Event) -> bool| {
            moments.iter().rposition(|index| document.events.get(*index).is_some_and(is))
        };
        let is_then = |event: &Event| {
            event.moment.period == self.moment.period && event.moment.minute == self.moment.minute
        };
        find(&|event| is_then(event) && event.id == self.id)
            .or_else(|| find(&|event| is_then(event) && stem(&event.id) == stem(&self.id)))
            .or_else(|| find(&|event| event.id == self.id))
            .or_else(|| {
                self.moment.minute?;
                find(&|event| event.moment.order(&self.moment).is_some_and(|order| order.is_le()))
            })
    }
}

/// Returns an id without the number that distinguishes derived ids.
fn stem(id: &str) -> &str {
    match id.rsplit_once('-') {
        Some((stem, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => stem,
        _ => id,
    }
}

/// Encodes every byte of an id except letters, digits and hyphens as an escape such as `%5F`. Nothing in it
/// can then end a part of the link, or the link itself.
fn encoded(id: &str) -> String {
    let mut text = String::new();
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: u8| char::from(byte).to_digit(16);
        let value = digit(rest.next()?)? * 16 + digit(rest.next()?)?;
        bytes.push(u8::try_from(value).ok()?);
    }
    String::from_utf8(bytes).ok().filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Action;
    use proptest::prelude::*;
    use serde_json::{Value as Json, json};
    use touchline_football::document::{Value, read};

    fn document(events: &[Json], fixtures: &[Json]) -> Document {
        let teams = ["a", "b", "c"].map(|id| json!({ "id": id, "name": id.to_uppercase() }));
        let fixtures = [fixtures, &[json!({ "id": "now", "home": "a", "away": "b" })]].concat();
        let document = json!({
            "touchline": 1, "teams": teams,
            "match": { "home": "a", "away": "b", "status": "finished", "fixture": "now" },
            "events": events,
            "group": { "name": "G", "fixtures": fixtures },
        });
        read(&serde_json::from_value::<Value>(document).unwrap()).document.unwrap()
    }

    fn event(kind: &str, player: &str, minute: u16) -> Json {
        json!({ "kind": kind, "team": "a", "player": player, "minute": minute })
    }

    /// Returns the event that a link shows in a document.
    fn shown<'d>(link: &str, document: &'d Document) -> Option<&'d Event> {
        let choice = Choice::default().with_shared(link, document)?;
        document.events.get(*moments(document).get(choice.moment?)?)
    }

    fn minute(link: &str, document: &Document) -> Option<u16> {
        shown(link, document)?.moment.minute.map(|minute| minute.minute)
    }

    #[test]
    fn a_link_shows_the_same_moment_after_an_earlier_event_was_added() {
        let events = [event("goal", "One", 20), event("goal", "Two", 65), event("yellow", "Three", 80)];
        let before = document(&events, &[]);
        let link = Choice::default().reduce(Action::Moment(1)).shared(&before);
        assert_eq!(link, "~2.65.goal-a-two");
        let after = document(&[&[event("yellow", "Four", 3)], &events[..]].concat(), &[]);
        assert_eq!((minute(&link, &before), minute(&link, &after)), (Some(65), Some(65)));
        // An earlier goal of the same player takes the id that was derived for the later one.
        let same_player = document(&[&[event("goal", "Two", 3)], &events[..]].concat(), &[]);
        assert_eq!(minute(&link, &same_player), Some(65));
    }

    #[test]
    fn an_event_with_an_id_keeps_its_link_when_its_minute_is_corrected() {
        let with_id = |minute: u16| json!({ "id": "g_1.é", "kind": "goal", "team": "a", "player": "One", "minute": minute });
        let link = Choice::default().reduce(Action::Moment(0)).shared(&document(&[with_id(45)], &[]));
        assert_eq!(link, "~1.45.g%5F1%2E%C3%A9");
        assert_eq!(minute(&link, &document(&[event("yellow", "Two", 3), with_id(44)], &[])), Some(44));
        // If the event is gone, the match is shown at that minute.
        let gone = document(
            &[event("yellow", "Two", 3), event("yellow", "Three", 30), event("goal", "Two", 60)],
            &[],
        );
        assert_eq!(minute(&link, &gone), Some(30));
    }

    #[test]
    fn scores_to_try_are_named_by_their_fixtures() {
        let fixture = |id: &str, home: &str, away: &str| json!({ "id": id, "home": home, "away": away });
        let (first, second) = (fixture("e6-b-c", "b", "c"), fixture("e6 a.c", "a", "c"));
        let before = document(&[], &[first.clone(), second.clone()]);
        let choice = Choice::default().reduce(Action::Goals(0, crate::state::Side::Home, 5));
        let choice = choice.reduce(Action::More(1, crate::state::Side::Away));
        let link = choice.shared(&before);
        assert_eq!(link, "e6-b-c~5-0_e6%20a%2Ec~0-1");
        let after = document(&[], &[fixture("new", "c", "a"), second, first]);
        let linked = Choice::default().with_shared(&link, &after).unwrap();
        assert_eq!(linked.imagined, [(2, [5, 0]), (1, [0, 1])]);
        // Fixtures and events that are gone are left out, and the rest is shown.
        let fewer = Choice::default().with_shared(&link, &document(&[], &[])).unwrap();
        assert_eq!(fewer, Choice::default());
    }

    #[test]
    fn a_link_changes_only_the_moment_and_the_scores_and_one_by_index_nothing() {
        let document = document(&[event("goal", "One", 20)], &[]);
        let chosen = Choice::default()
            .reduce(Action::LineUps(crate::state::LineUpView::List))
            .reduce(Action::Moment(0));
        let empty = chosen.with_shared("", &document).unwrap();
        assert_eq!((empty.moment, empty.lineups), (None, chosen.lineups));
        for old in ["m0", "m12_10.0-0", "11.5-4", "now~1-100", "~9.1.x", "~1.20", "~1.20.%", "now~1"] {
            assert_eq!(chosen.with_shared(old, &document), None, "{old}");
        }
        assert_eq!(chosen.shared(&Document::default()), "", "another document has no such moment");
    }

    proptest! {
        #[test]
        fn any_id_comes_back_from_a_link(id in ".{1,12}") {
            let text = encoded(&id);
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'%')));
            prop_assert_eq!(decoded(&text), Some(id));
        }

        #[test]
        fn a_shared_choice_comes_back_from_its_link(moment in prop::option::of(0..4_usize), scores in prop::collection::btree_map(0..2_usize, [0..=MOST_GOALS, 0..=MOST_GOALS], 0..3)) {
            let events = [3, 45, 65, 90].map(|minute| event("goal", "One", minute));
            let document = document(&events, &[json!({ "home": "b", "away": "c" })]);
            let choice = Choice { moment, imagined: scores.into_iter().collect(), ..Choice::default() };
            prop_assert_eq!(Choice::default().with_shared(&choice.shared(&document), &document), Some(choice));
        }

        #[test]
        fn any_text_is_a_link_or_is_refused(text in "[~0-9a-z_.%-]{0,16}|.{0,16}") {
            let _ = Choice::default().with_shared(&text, &document(&[event("goal", "One", 20)], &[]));
        }
    }
}
