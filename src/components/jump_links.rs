//! Links to the parts of an element.

use super::context::MatchContext;
use super::fixtures::shows_fixtures;
use super::line_ups::has_line_ups;
use super::statistics::has_statistics;
use crate::settings::{Section, Settings};
use touchline_football::story::Story;
use yew::prelude::*;

/// The properties of [`JumpLinks`].
#[derive(Properties, PartialEq)]
pub struct JumpLinksProps {
    /// The document.
    pub context: MatchContext,
    /// Which parts the page asks for.
    pub settings: Settings,
    /// Whether there is something to say of what comes next.
    pub has_next: bool,
}

/// A link to each part that is there, or nothing if there is only one.
#[component]
pub fn JumpLinks(JumpLinksProps { context, settings, has_next }: &JumpLinksProps) -> Html {
    let (document, words) = (&context.document, &context.words);
    let links = [
        (settings.has(Section::Story) && Story::of(document).counts.all > 0, "story", words.story()),
        (settings.has(Section::Statistics) && has_statistics(document), "statistics", words.statistics()),
        (settings.has(Section::LineUps) && has_line_ups(document), "lineups", words.lineups()),
        (settings.has(Section::Table) && !document.groups.is_empty(), "table", words.table()),
        (shows_fixtures(document, settings), "fixtures", words.matches()),
        (*has_next, "next", words.what_next()),
    ];
    let links: Vec<_> = links.into_iter().filter(|(is_there, ..)| *is_there).collect();
    if links.len() < 2 {
        return Html::default();
    }
    let id = context.id("parts");
    html! {
        <nav class="tl-jump" id={id.clone()} aria-label={words.parts().to_owned()} aria-labelledby={context.named_by(&id)}>
            { for links.iter().map(|(_, name, text)| html! { <a href={context.href(name)}>{ text }</a> }) }
        </nav>
    }
}
