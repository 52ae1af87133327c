//! Links to the parts of an element.

use super::content::shows;
use super::context::MatchContext;
use crate::settings::{Section, Settings};
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
        (Section::Story, "story", words.story()),
        (Section::Statistics, "statistics", words.statistics()),
        (Section::LineUps, "lineups", words.lineups()),
        (Section::Table, "table", words.table()),
        (Section::Fixtures, "fixtures", words.matches()),
        (Section::Next, "next", words.what_next()),
    ];
    let is_there =
        |section: Section| shows(section, document, settings) && (section != Section::Next || *has_next);
    let links: Vec<_> = links.into_iter().filter(|(section, ..)| is_there(*section)).collect();
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
