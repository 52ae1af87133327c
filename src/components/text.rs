//! Small pieces of text that several components share.

use super::context::MatchContext;
use touchline_football::document::{DateTime, Match};
use touchline_football::story::Side;
use yew::prelude::*;

/// The class that gives an element a side's colours.
pub(super) fn side_class(side: Option<Side>) -> &'static str {
    match side {
        Some(Side::Home) => "tl-home",
        Some(Side::Away) => "tl-away",
        None => "tl-both",
    }
}

/// The class of a team by its side in the match.
pub(super) fn team_class(fixture: Option<&Match>, team: &str) -> &'static str {
    match fixture.and_then(|fixture| fixture.side(team)) {
        None => "tl-other",
        side => side_class(side),
    }
}

/// Text for screen readers only.
pub(super) fn visually_hidden(text: impl Into<AttrValue>) -> Html {
    html! { <span class="tl-sr">{ text.into() }</span> }
}

/// A name, as a link if the document has an address for it.
pub(super) fn link_or_text(name: &str, url: Option<&str>) -> Html {
    match url {
        Some(url) => html! { <a class="tl-link" href={url.to_owned()}>{ name }</a> },
        None => html! { name },
    }
}

/// A time that machines can read too.
pub(super) fn time(time: &DateTime, text: &str) -> Html {
    html! { <time datetime={time.to_string()}>{ text }</time> }
}

/// The place where the shell writes a time by the reader's own clock: Rust knows no time zone but the venue's.
pub(super) fn your_time(context: &MatchContext, time: &DateTime) -> Html {
    html! {
        <time class="tl-yours" datetime={time.to_string()} part="your-time" data-yours={context.words.your_time()} />
    }
}
