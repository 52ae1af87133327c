//! What an element keeps from one version of its document to the next.

use crate::components::{MatchContext, Now};
use std::rc::Rc;
use touchline_football::document::{Document, MatchStatus, fits};
use touchline_football::refresh::{Countdown, Millis, Shown, countdown, shown};
use touchline_football::scenarios::Prospects;
use touchline_football::story::goals_run_ahead;
use touchline_football::update::{Change, Follower, Update};
use touchline_football::words::Words;

/// The document of an element and what changed in its last version.
#[derive(Debug, Default)]
pub struct Live {
    context: Option<MatchContext>,
    now: Now,
    follower: Follower,
    time: Millis,
    /// The reader's language, empty for the document's own.
    lang: String,
    /// The words of a language other than English.
    learned: Option<Words>,
    /// The editor's own texts, compiled.
    own: String,
}

impl Live {
    /// Creates the state for readers of this language. If it is empty, the documents' own language is used.
    #[must_use]
    pub fn spoken(lang: &str) -> Live {
        Live { lang: lang.to_owned(), ..Live::default() }
    }

    /// Stores the words of another language. They take effect with the next version of the document.
    pub fn learn(&mut self, words: Words) {
        self.learned = Some(words);
    }

    /// Stores an editor's own texts, compiled: see [`Words::with_own`]. They take effect with the next version of
    /// the document.
    pub fn learn_own(&mut self, own: &str) {
        own.clone_into(&mut self.own);
    }

    /// Returns the words for a language: the stored ones if they fit, or else the built-in ones,
    /// with the editor's own texts.
    fn words(&self, tag: &str) -> Words {
        let learned = self.learned.as_ref().filter(|words| fits(tag, words.tag()));
        let words = learned.cloned().unwrap_or_else(|| Words::for_tag(Some(tag)));
        words.with_own(&self.own).unwrap_or(words)
    }

    /// Returns the last version of the document. `None` before the first version that can be shown.
    #[must_use]
    pub fn context(&self) -> Option<&MatchContext> {
        self.context.as_ref()
    }

    /// Returns what has changed since that version.
    #[must_use]
    pub fn now(&self) -> &Now {
        &self.now
    }

    /// Takes the next version of the document, with what is still possible in all its groups. It calls `tell`
    /// with the changes before it shows the document.
    pub fn take(
        &mut self,
        document: Rc<Document>,
        prospects: Option<Rc<Prospects>>,
        uid: &str,
        heading: u8,
        tell: impl FnOnce(&Document, &Update<'_>),
    ) {
        let document = document.spoken(&self.lang);
        let old = self.context.as_ref().map(|context| &*context.document);
        let update = self.follower.step(old, &document);
        let added = update.changes.iter().filter(|(change, _)| *change == Change::Added);
        let words = self.words(document.language(&self.lang));
        self.now = Now {
            fresh: added.map(|(_, event)| event.id.clone()).collect(),
            news: news(&words, old, &document, &update),
            ..Now::default()
        };
        tell(&document, &update);
        let context = MatchContext::new(document, words, uid, heading);
        self.context = Some(context.with_prospects(prospects));
        self.tick(self.time);
    }

    /// Advances the match clock, or the time to kick-off, to `time` (server time). Returns the delay until it
    /// changes, or `None` if it is stopped.
    pub fn tick(&mut self, time: Millis) -> Option<Millis> {
        self.time = time;
        let countdown = self.countdown(time);
        self.now.to_kickoff = countdown.and_then(|countdown| countdown.minutes);
        if let Some(countdown) = countdown {
            return countdown.next;
        }
        let shown = self.clock(time)?;
        self.now.minute = Some(shown.minute);
        shown.next
    }

    /// Whether a tick and a new `stale_since` would change what is shown.
    #[must_use]
    pub fn is_due(&self, time: Millis, stale_since: &str) -> bool {
        let minute = self.clock(time).map(|shown| shown.minute);
        let to_kickoff = self.countdown(time).and_then(|countdown| countdown.minutes);
        let is_shown = minute == self.now.minute && to_kickoff == self.now.to_kickoff;
        self.context.is_some() && !(is_shown && stale_since == self.now.stale_since)
    }

    /// The match clock at a moment. `None` if the match has no clock.
    fn clock(&self, time: Millis) -> Option<Shown> {
        let the_match = self.context.as_ref()?.document.the_match.as_ref()?;
        Some(shown(the_match.clock()?, the_match.lengths, time))
    }

    /// The time to kick-off at a moment. `None` if the match has no kick-off still to come.
    fn countdown(&self, time: Millis) -> Option<Countdown> {
        let the_match = self.context.as_ref()?.document.the_match.as_ref()?;
        let is_scheduled = the_match.status() == MatchStatus::Scheduled;
        // Without a time from the shell, there is nothing to count from.
        let kickoff = the_match.kickoff.as_ref().filter(|_| is_scheduled && time > 0)?;
        Some(countdown(kickoff, time))
    }

    /// Sets the time of day of the last good version, empty if the feed is healthy.
    pub fn set_stale_since(&mut self, time_of_day: &str) {
        time_of_day.clone_into(&mut self.now.stale_since);
    }

    /// Removes the marks of new events, because the reader has started to use the element.
    pub fn seen(&mut self) {
        self.now.fresh = Rc::default();
    }
}

/// The text that screen readers announce: the new goals, or a score that came later than its goal.
fn news(words: &Words, old: Option<&Document>, document: &Document, update: &Update<'_>) -> String {
    if update.goals.is_empty() && old.is_some_and(goals_run_ahead) {
        let score = update.score.and_then(|[_, after]| after);
        return score.map(|score| words.score_news(document, score)).unwrap_or_default();
    }
    let goals: Vec<String> = update.goals.iter().map(|goal| words.goal_news(document, goal)).collect();
    goals.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use touchline_football::clock::Minute;
    use touchline_football::document::{DateTime, Stated, Value, read};

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
        live.take(Rc::new(version(events)), None, "tl", 3, |_, _| {});
    }

    #[test]
    fn new_events_are_marked_until_the_reader_uses_the_element() {
        let goal = |id: &str, player: &str| serde_json::json!({ "id": id, "kind": "goal", "team": "h", "player": player });
        let mut live = Live::default();
        show(&mut live, serde_json::json!([goal("g1", "One")]));
        assert_eq!(*live.now(), Now { minute: Some(Minute::at(44)), ..Now::default() });
        show(&mut live, serde_json::json!([goal("g1", "One"), goal("g2", "Two")]));
        let now = live.now();
        assert_eq!(
            (&*now.fresh, now.news.as_str()),
            (["g2".to_owned()].as_slice(), "Goal: Two, Home. Home 2, Away 0.")
        );
        live.set_stale_since("20:47");
        assert_eq!(live.now().fresh.len(), 1);
        live.seen();
        assert_eq!(live.now().fresh.len(), 0);
        assert_eq!(live.now().stale_since, "20:47");
    }

    #[test]
    fn a_goal_is_announced_at_once_and_its_score_when_the_document_states_it() {
        let live = |score: [u16; 2], goals: usize| {
            let goals = ["One", "Two"].iter().take(goals).enumerate();
            let goals = goals.map(|(index, player)| {
                serde_json::json!({ "id": format!("g{index}"), "kind": "goal", "team": "h", "player": player, "minute": 9 + index })
            });
            let mut document = version(goals.collect());
            document.the_match.as_mut().unwrap().set_state(MatchStatus::Live, Stated::Known(score), None);
            Rc::new(document)
        };
        let mut element = Live::default();
        let mut news = |document: Rc<Document>| {
            element.take(document, None, "tl", 3, |_, _| {});
            element.now().news.clone()
        };
        assert_eq!(news(live([0, 0], 0)), "");
        assert_eq!(news(live([0, 0], 1)), "Goal: One, Home.");
        assert_eq!(news(live([1, 0], 1)), "Home 1, Away 0.");
        assert_eq!(news(live([2, 0], 1)), "", "the goal is told with its score");
        assert_eq!(news(live([2, 0], 2)), "Goal: Two, Home. Home 2, Away 0.");
    }

    #[test]
    fn a_tick_counts_down_to_kick_off_in_whole_minutes_during_the_last_day() {
        let scheduled = serde_json::from_value(serde_json::json!({
            "touchline": 1,
            "teams": [{ "id": "h", "name": "Home" }, { "id": "a", "name": "Away" }],
            "match": { "home": "h", "away": "a", "kickoff": "2019-11-27T20:00:00Z" },
        }))
        .unwrap();
        let mut live = Live::default();
        live.take(Rc::new(read(&scheduled).document.unwrap()), None, "tl", 3, |_, _| {});
        assert_eq!(live.now().to_kickoff, None, "no time, no countdown");
        assert_eq!(live.tick(at("2019-11-26T19:59:00Z")), Some(60_000), "the countdown begins a day before");
        assert_eq!(live.now().to_kickoff, None);
        assert_eq!(live.tick(at("2019-11-27T19:00:30Z")), Some(30_000));
        assert_eq!(live.now().to_kickoff, Some(60));
        assert!(!live.is_due(at("2019-11-27T19:00:59Z"), ""));
        assert!(live.is_due(at("2019-11-27T19:01:00Z"), ""));
        assert_eq!(live.tick(at("2019-11-27T19:59:59Z")), Some(1000));
        assert_eq!(live.now().to_kickoff, Some(1));
        assert_eq!(live.tick(at("2019-11-27T20:00:00Z")), None);
        assert_eq!(live.now().to_kickoff, None);
    }

    #[test]
    fn a_tick_moves_the_clock_and_nothing_else() {
        let mut live = Live::default();
        assert_eq!(live.tick(at("2019-11-27T20:44:30Z")), None);
        show(&mut live, serde_json::json!([]));
        assert_eq!(live.tick(at("2019-11-27T20:44:30Z")), Some(30_000));
        let before = live.now().clone();
        assert_eq!(live.tick(at("2019-11-27T20:44:50Z")), Some(10_000));
        assert_eq!(*live.now(), before, "within a minute there is nothing to draw");
        assert!(!live.is_due(at("2019-11-27T20:44:59Z"), ""));
        assert!(
            live.is_due(at("2019-11-27T20:45:00Z"), "") && live.is_due(at("2019-11-27T20:44:59Z"), "20:44")
        );
        live.tick(at("2019-11-27T20:47:00Z"));
        let now = live.now().clone();
        assert_eq!(now, Now { minute: Some(Minute { minute: 45, stoppage: 2 }), ..Now::default() });
        // The next version is shown at the time of the last tick, not at the time of its own clock.
        show(&mut live, serde_json::json!([{ "kind": "note", "text": "Rain." }]));
        assert_eq!(live.now().minute, Some(Minute { minute: 45, stoppage: 2 }));
    }
}
