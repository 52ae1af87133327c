//! The row above the match that says since when there has been no news.

use super::context::{MatchContext, Now};
use yew::prelude::*;

/// The row. It has no box while it is empty.
///
/// While the match is live or still to play and the feed is healthy, it is empty. `data-stale` then holds the
/// text that the shell shows if it cannot update prerendered markup. `%` becomes the time of the document.
pub(super) fn stale_note(context: &MatchContext, now: &Now) -> Option<Html> {
    let words = &context.words;
    if !now.stale_since.is_empty() {
        return Some(html! {
            <p key="age" class="tl-age" part="age">
                <b>{ words.no_news_since(&now.stale_since) }</b>{ " " }{ words.trying_again() }
            </p>
        });
    }
    let updated = context.document.updated.map(|_| "%");
    let is_open = context.document.the_match.as_ref().is_some_and(|the_match| !the_match.status().is_over());
    is_open.then(|| {
        let stale = words.not_updating(updated);
        html! { <p key="age" class="tl-age" part="age" data-stale={stale} /> }
    })
}
