//! Renders the component tree to an HTML string. `touchline render` prints it, and a page shows it before any
//! script runs.

use crate::components::{Content, MatchCentre, MatchCentreProps, MatchContext, Now};
use crate::settings::Settings;
use crate::state::Choice;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use touchline_football::document::Document;
use touchline_football::scenarios::Prospects;
use touchline_football::words::Words;
use yew::LocalServerRenderer;

/// Renders a document to the same markup as the first render in a browser.
///
/// `words` are in the language of the document as readers of `lang` see it; an empty `lang` is the document's
/// own language. `uid` is the prefix of the ids:
/// [`UID`](crate::UID) in a shadow root, or one that is unique on the page. `heading` is the level of the
/// parts' titles.
#[must_use]
pub fn markup(
    mut document: Document,
    words: Words,
    lang: &str,
    uid: &str,
    heading: u8,
    settings: Settings,
) -> String {
    document.speak(lang);
    let prospects = Prospects::of(&document).map(Rc::new);
    let context = MatchContext::new(document, words, uid, heading).with_prospects(prospects);
    let choice = Choice { settings, ..Choice::default() };
    render(Content::Match { context, now: Now::default(), choice })
}

/// Renders any content of an element.
#[must_use]
pub fn render(content: Content) -> String {
    let props = MatchCentreProps { content, update: 0, rendered: Rc::default() };
    let renderer = LocalServerRenderer::<MatchCentre>::with_props(props);
    let mut rendering = pin!(renderer.hydratable(false).render());
    // No component suspends, so nothing needs a waker.
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
    fn ids_have_the_prefix_and_text_stays_text() {
        let document = document(serde_json::json!({
            "touchline": 1,
            "teams": [{ "id": "a", "name": "A <b>& Co" }, { "id": "b", "name": "B" }],
            "match": { "home": "a", "away": "b", "status": "finished" },
            "events": [{ "id": "e1", "kind": "goal", "team": "a", "minute": 3 }],
        }));
        let markup = markup(document, Words::for_tag(None), "", "one", 4, Settings::default());
        assert!(markup.starts_with("<section part=\"base\""), "{markup}");
        assert!(markup.contains("id=\"one-e1\"") && markup.contains("href=\"#one-e1\""), "{markup}");
        assert!(markup.contains("A &lt;b&gt;&amp; Co") && !markup.contains("<b>& Co"), "{markup}");
        assert!(markup.contains("<h4 part=\"title\""), "{markup}");
    }
}
