//! The view as an HTML string, natively: what `touchline render` prints and what a page shows before any script.

use crate::settings::Settings;
use crate::state::Choice;
use crate::view::{Content, Frame, Screen, ScreenProps};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use touchline_football::document::Document;
use touchline_football::words::Words;
use yew::LocalServerRenderer;

/// The markup of a document: the same nodes as the browser's first ones. `lang` is the language of the reader (empty: the
/// document's own), `uid` begins its ids (in a shadow root [`UID`](crate::UID), elsewhere one that is unique on the
/// page), `heading` is the level of the parts' titles, `settings` what the page asks for.
#[must_use]
pub fn markup(mut document: Document, lang: &str, uid: &str, heading: u8, settings: Settings) -> String {
    document.speak(lang);
    let words = Words::for_tag(Some(document.language(lang)));
    let choice = Choice { settings, ..Choice::default() };
    let content = Content::Match(Frame::new(document, words, uid, heading), choice);
    let renderer = LocalServerRenderer::<Screen>::with_props(ScreenProps { content });
    let mut rendering = pin!(renderer.hydratable(false).render());
    // No part of the view waits for anything, so that nobody needs a runtime that could wake it.
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(markup) = rendering.as_mut().poll(&mut context) {
            return markup;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use touchline_football::document::{Value, read};

    fn document(json: serde_json::Value) -> Document {
        let value: Value = serde_json::from_value(json).unwrap();
        read(&value).document.unwrap()
    }

    #[test]
    fn ids_begin_with_the_given_word_and_text_stays_text() {
        let document = document(serde_json::json!({
            "touchline": 1,
            "teams": [{ "id": "a", "name": "A <b>& Co" }, { "id": "b", "name": "B" }],
            "match": { "home": "a", "away": "b", "status": "finished" },
            "events": [{ "id": "e1", "kind": "goal", "team": "a", "minute": 3 }],
        }));
        let markup = markup(document, "", "one", 4, Settings::default());
        assert!(markup.starts_with("<section class=\"tl\""), "{markup}");
        assert!(markup.contains("id=\"one-e1\"") && markup.contains("href=\"#one-e1\""), "{markup}");
        assert!(markup.contains("A &lt;b&gt;&amp; Co") && !markup.contains("<b>& Co"), "{markup}");
        assert!(markup.contains("<h4 class=\"tl-title\""), "{markup}");
    }
}
