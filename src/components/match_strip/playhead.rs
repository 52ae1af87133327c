//! The moments on the strip, and the one where the playhead is.

use super::marks::Marks;
use super::plot::WIDTH;
use touchline_football::document::{Document, Event};
use touchline_football::story::moments;

/// The steps of the slider in one step of the plot. Moments of one place need positions of their own.
const FINE: u32 = 10;
/// The last position of the slider: the right end of the plot.
pub(super) const MOST: u32 = WIDTH * FINE;

/// The playhead of a match that the reader can rewind.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Playhead<'d> {
    /// The positions of the moments on the slider, in order, and after them the position of now. No two are alike.
    pub(super) stops: Vec<u32>,
    /// The index of the position where the playhead is.
    pub(super) at: usize,
    /// The event of this moment. `None` means now.
    pub(super) event: Option<&'d Event>,
    /// The index in [`Marks::places`] of the first event after the moment.
    next: usize,
}

impl<'d> Playhead<'d> {
    /// The playhead at a moment, given as an index into the [`moments`], or at now. `None` if the match has no moments.
    pub(super) fn of(
        document: &'d Document,
        marks: &Marks<'_>,
        moment: Option<usize>,
    ) -> Option<Playhead<'d>> {
        let events: Vec<&Event> =
            moments(document).into_iter().filter_map(|index| document.events.get(index)).collect();
        if events.is_empty() {
            return None;
        }
        let event = moment.and_then(|moment| events.get(moment)).copied();
        let mut head = Playhead {
            stops: Vec::new(),
            at: moment.filter(|_| event.is_some()).unwrap_or(events.len()),
            event,
            next: usize::MAX,
        };
        // The events have the order of the story, so the search for the next one begins behind the last.
        let (mut place, mut next) = (0, 0);
        for (index, event) in events.iter().enumerate() {
            let order = marks.places.iter().skip(next).position(|(id, _)| *id == event.id);
            if let Some(order) = order.map(|order| next + order) {
                place = marks.places.get(order).map_or(place, |(_, own)| place.max(*own));
                next = order + 1;
            }
            if index == head.at {
                head.next = next;
            }
            head.stops.push(place * FINE);
        }
        head.stops.push(marks.now.unwrap_or(WIDTH).max(place) * FINE);
        spread(&mut head.stops);
        Some(head)
    }

    /// The place of the playhead on the plot.
    pub(super) fn place(&self) -> u32 {
        self.stops.get(self.at).map_or(WIDTH, |stop| stop / FINE)
    }

    /// The place of an earlier moment. `None` if the playhead is at now.
    pub(super) fn earlier(&self) -> Option<u32> {
        self.event.map(|_| self.place())
    }

    /// Whether the event with this index in [`Marks::places`] came after the moment.
    pub(super) fn is_later(&self, order: usize) -> bool {
        order >= self.next
    }
}

/// Gives each stop a position of its own, as near as there is room.
fn spread(stops: &mut [u32]) {
    let mut least = 0;
    for stop in stops.iter_mut() {
        *stop = least.max(*stop);
        least = *stop + 1;
    }
    let mut most = MOST;
    for stop in stops.iter_mut().rev() {
        *stop = most.min(*stop);
        most = stop.saturating_sub(1);
    }
}

#[cfg(test)]
mod tests {
    use super::super::plot::Plot;
    use super::*;
    use serde_json::{Value, json};
    use touchline_football::document::read;

    fn document(status: &str, events: &Value) -> Document {
        let goals = events.as_array().unwrap().iter().filter(|event| event["kind"] == "goal").count();
        let value = json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
            "match": { "home": "h", "away": "a", "status": status, "score": [goals, 0],
                       "clock": if status == "live" { json!({ "period": 2, "minute": 60 }) } else { Value::Null } },
            "events": events,
        });
        read(&serde_json::from_value(value).unwrap()).document.unwrap()
    }

    fn stops_of(document: &Document) -> Vec<u32> {
        let the_match = document.the_match.as_ref().unwrap();
        let marks = Marks::of(document, the_match, &Plot::of(document, the_match), |_| 7);
        Playhead::of(document, &marks, None).unwrap().stops
    }

    fn event(kind: &str, period: u8, minute: impl Into<Option<u8>>) -> Value {
        let mut event = json!({ "kind": kind, "team": "h", "player": "One", "period": period });
        if let Some(minute) = minute.into() {
            event["minute"] = json!(minute);
        }
        event
    }

    #[test]
    fn a_moment_is_where_its_mark_is_and_now_is_at_the_end_or_at_the_clock() {
        let events = json!([event("goal", 1, 21), event("yellow", 2, 57)]);
        assert_eq!(stops_of(&document("finished", &events)), [22_320, 63_520, 100_000]);
        assert_eq!(stops_of(&document("live", &events)).last(), Some(&66_780));
    }

    #[test]
    fn moments_of_one_minute_follow_each_other() {
        let events = json!([event("yellow", 1, 21), event("goal", 1, 21), event("yellow", 1, 21)]);
        assert_eq!(stops_of(&document("finished", &events)), [22_320, 22_321, 22_322, 100_000]);
    }

    #[test]
    fn no_two_moments_share_a_position_at_the_end_either() {
        let events = (0..40).map(|_| event("yellow", 2, 90)).collect::<Vec<_>>();
        let stops = stops_of(&document("live", &json!(events)));
        assert_eq!(stops.len(), 41);
        assert!(stops.windows(2).all(|pair| pair[0] < pair[1]), "{stops:?}");
        assert!(stops.iter().all(|stop| *stop <= MOST), "{stops:?}");
    }

    #[test]
    fn an_event_without_a_minute_never_lies_before_the_one_it_follows() {
        let late = json!({ "kind": "chance", "team": "h", "period": 2, "when": "late", "text": "A chance." });
        let early =
            json!({ "kind": "chance", "team": "h", "period": 2, "when": "early", "text": "Another." });
        let stops = stops_of(&document("finished", &json!([late, early, event("goal", 2, 89)])));
        assert!(stops.windows(2).all(|pair| pair[0] < pair[1]), "{stops:?}");
    }

    #[test]
    fn what_follows_the_moment_is_later() {
        let document = document("finished", &json!([event("goal", 1, 21), event("goal", 1, 21)]));
        let the_match = document.the_match.as_ref().unwrap();
        let marks = Marks::of(&document, the_match, &Plot::of(&document, the_match), |_| 7);
        let at = |moment| {
            let head = Playhead::of(&document, &marks, moment).unwrap();
            ([head.is_later(0), head.is_later(1)], head.earlier().is_some())
        };
        assert_eq!(at(Some(0)), ([false, true], true));
        assert_eq!(at(Some(1)), ([false, false], true));
        assert_eq!(at(None), ([false, false], false));
        // A link to a moment that the document no longer has.
        assert_eq!(at(Some(2)), ([false, false], false));
    }
}
