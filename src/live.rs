//! A match that goes on: what an element keeps from one version of its document to the next.

use crate::view::{Frame, Now};
use touchline_football::document::Document;
use touchline_football::refresh::{Millis, shown};
use touchline_football::update::{Change, Follower, Update};
use touchline_football::words::Words;

/// The document of an element, through its versions.
#[derive(Debug, Default)]
pub struct Live {
    frame: Option<Frame>,
    follower: Follower,
    now: Millis,
    /// The language of the reader; empty: the document's own.
    lang: String,
}

impl Live {
    /// For readers of this language; empty: the documents' own.
    #[must_use]
    pub fn spoken(lang: &str) -> Live {
        Live { lang: lang.to_owned(), ..Live::default() }
    }

    /// What to draw; None before the first document that can be shown.
    #[must_use]
    pub fn frame(&self) -> Option<&Frame> {
        self.frame.as_ref()
    }

    /// The next version of the document; `tell` is given what it changed, before it is shown.
    pub fn take(
        &mut self,
        mut document: Document,
        uid: &str,
        heading: u8,
        tell: impl FnOnce(&Document, &Update<'_>),
    ) {
        document.speak(&self.lang);
        let old = self.frame.as_ref().map(|frame| &*frame.document);
        let update = self.follower.step(old, &document);
        let mut now = Now::default();
        for (change, event) in &update.changes {
            if *change == Change::Added {
                now.fresh.push(event.id.clone());
            }
        }
        let words = Words::for_tag(Some(document.language(&self.lang)));
        for goal in &update.goals {
            now.news.push_str(&words.goal_news(&document, goal));
        }
        tell(&document, &update);
        self.frame = Some(Frame::new(document, words, uid, heading).at(now));
        self.tick(self.now);
    }

    /// It is so late by the server's clock. In how many milliseconds the clock of the match shows something else; None
    /// where it stands.
    pub fn tick(&mut self, now: Millis) -> Option<Millis> {
        self.now = now;
        let fixture = self.frame.as_ref()?.document.fixture.as_ref()?;
        let shown = shown(fixture.clock?, fixture.lengths, now);
        self.change(&|now| now.minute = Some(shown.minute));
        shown.next
    }

    /// The time of day of the last good version, where newer ones should have come; empty where they did.
    pub fn age(&mut self, age: &str) {
        self.change(&|now| age.clone_into(&mut now.age));
    }

    /// Nothing is new any longer: the reader has begun to use the element.
    pub fn seen(&mut self) {
        self.change(&|now| now.fresh.clear());
    }

    #[inline(never)]
    fn change(&mut self, change: &dyn Fn(&mut Now)) {
        if let Some(frame) = &self.frame {
            let mut now = frame.now.clone();
            change(&mut now);
            if now != frame.now {
                self.frame = Some(frame.at(now));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use touchline_football::clock::Minute;
    use touchline_football::document::{DateTime, Value, read};

    fn version(events: serde_json::Value) -> Document {
        let value: Value = serde_json::from_value(serde_json::json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
            "match": {
                "home": "h", "away": "a", "status": "live",
                "clock": { "period": 1, "minute": 44, "at": "2019-11-27T20:44:00Z", "running": true },
            },
            "events": events,
        }))
        .unwrap();
        read(&value).document.unwrap()
    }

    fn at(text: &str) -> Millis {
        DateTime::parse(text).unwrap().unix() * 1000
    }

    fn show(live: &mut Live, events: serde_json::Value) {
        live.take(version(events), "tl", 3, |_, _| {});
    }

    #[test]
    fn new_events_are_marked_until_the_reader_uses_the_element() {
        let goal = |id: &str, player: &str| serde_json::json!({ "id": id, "kind": "goal", "team": "h", "player": player });
        let mut live = Live::default();
        show(&mut live, serde_json::json!([goal("g1", "One")]));
        assert_eq!(live.frame().unwrap().now, Now { minute: Some(Minute::at(44)), ..Now::default() });
        show(&mut live, serde_json::json!([goal("g1", "One"), goal("g2", "Two")]));
        let now = &live.frame().unwrap().now;
        assert_eq!(
            (now.fresh.as_slice(), now.news.as_str()),
            (["g2".to_owned()].as_slice(), "Goal: Two, Home. Home 2, Away 0.")
        );
        live.age("20:47");
        assert_eq!(live.frame().unwrap().now.fresh.len(), 1);
        live.seen();
        assert_eq!(live.frame().unwrap().now.fresh.len(), 0);
        assert_eq!(live.frame().unwrap().now.age, "20:47");
    }

    #[test]
    fn a_tick_moves_the_clock_and_nothing_else() {
        let mut live = Live::default();
        assert_eq!(live.tick(at("2019-11-27T20:44:30Z")), None);
        show(&mut live, serde_json::json!([]));
        assert_eq!(live.tick(at("2019-11-27T20:44:30Z")), Some(30_000));
        let before = live.frame().unwrap().clone();
        assert_eq!(live.tick(at("2019-11-27T20:44:50Z")), Some(10_000));
        assert!(*live.frame().unwrap() == before, "within a minute there is nothing to draw");
        live.tick(at("2019-11-27T20:47:00Z"));
        let now = live.frame().unwrap().now.clone();
        assert_eq!(now, Now { minute: Some(Minute { minute: 45, stoppage: 2 }), ..Now::default() });
        // The next version is shown at the time of the last tick, not at that of its own clock.
        show(&mut live, serde_json::json!([{ "kind": "note", "text": "Rain." }]));
        assert_eq!(live.frame().unwrap().now.minute, Some(Minute { minute: 45, stoppage: 2 }));
    }
}
