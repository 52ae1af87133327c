//! The view as an HTML string, natively: what `touchline render` prints and what a page shows before any script.

use crate::state::Choice;
use crate::view::{Content, Frame, Screen, ScreenProps};
use touchline_football::document::Document;
use yew::ServerRenderer;

/// The markup of the element's shadow root: the same bytes as the browser's first markup of the same document.
/// `uid` makes its ids unique on the page, `heading` is the level of the parts' titles.
pub async fn markup(document: Document, uid: &str, heading: u8) -> String {
    let uid = uid.to_owned();
    let content = move || Content::Match(Frame::new(document, &uid, heading), Choice::default());
    ServerRenderer::<Screen>::with_props(move || ScreenProps { content: content() })
        .hydratable(false)
        .render()
        .await
}
