//! The view: one function from the document and the reader's choice to markup, for the browser, the first paint
//! and every update alike.
//!
//! A component a file, props in, `Html` out. No component carries an `on*` handler: a control names its
//! [`Action`](crate::state::Action) in `data-action` and the shell dispatches it. No component writes a style: what
//! hangs on a figure is an SVG attribute, what hangs on a side is a class.

mod entry;
mod frame;
mod header;
mod icons;
mod lineups;
mod measure;
mod messages;
mod segments;
mod story;
mod strip;
mod table;

pub use frame::Frame;

use crate::state::Choice;
use header::Header;
use lineups::LineUpsPart;
use messages::Messages;
use story::StoryPart;
use strip::Strip;
use table::TablePart;
use touchline_football::story::Story;
use yew::prelude::*;

/// What the element is drawn from.
#[derive(Properties, PartialEq, Clone)]
pub struct WidgetProps {
    /// The document and where the element stands.
    pub frame: Frame,
    /// What the reader has chosen.
    pub choice: Choice,
}

/// What an element shows.
#[derive(PartialEq, Clone)]
pub enum Content {
    /// Nothing yet.
    Nothing,
    /// Why its document cannot be shown, a line a message.
    Messages(Vec<String>),
    /// A match or a group.
    Match(Frame, Choice),
}

/// What the root is drawn from.
#[derive(Properties, PartialEq, Clone)]
pub struct ScreenProps {
    /// What it shows.
    pub content: Content,
}

/// The root of an element: its match, or why there is none.
#[component]
pub fn Screen(ScreenProps { content }: &ScreenProps) -> Html {
    match content {
        Content::Nothing => html! {},
        Content::Messages(lines) => html! { <Messages lines={lines.clone()} /> },
        Content::Match(frame, choice) => html! { <Widget frame={frame.clone()} choice={choice.clone()} /> },
    }
}

/// The whole match or group.
#[component]
pub fn Widget(WidgetProps { frame, choice }: &WidgetProps) -> Html {
    let document = &frame.document;
    let label = frame.words.element_label(document);
    let [home, away] = colours(frame);
    html! {
        <section class="tl" part="base" lang={frame.words.tag()} aria-label={label} data-home={home} data-away={away}>
            { icons::sheet(&frame.uid) }
            <div class="tl-body">
                <Header frame={frame.clone()} />
                <Strip frame={frame.clone()} />
                { jump_links(frame) }
                <div class="tl-cols">
                    <StoryPart frame={frame.clone()} filter={choice.filter} />
                    <div class="tl-side">
                        <LineUpsPart frame={frame.clone()} shown_as={choice.lineups} />
                        <TablePart frame={frame.clone()} />
                    </div>
                </div>
            </div>
        </section>
    }
}

/// The two sides' raw colours, which CSS makes readable: the shirts of the evening, else the teams' own.
fn colours(frame: &Frame) -> [Option<AttrValue>; 2] {
    let document = &frame.document;
    let Some(fixture) = &document.fixture else { return [None, None] };
    let [home, away] = &fixture.colours;
    [(home, &fixture.home), (away, &fixture.away)].map(|(shirt, team)| {
        let colour = shirt.as_ref().or_else(|| document.team(team)?.colour.as_ref())?;
        Some(AttrValue::from(colour.as_str().to_owned()))
    })
}

/// Links to the parts that are there; nothing where there is but one.
fn jump_links(frame: &Frame) -> Html {
    let (document, words) = (&frame.document, &frame.words);
    let lineups = document.fixture.as_ref().is_some_and(|fixture| fixture.lineups != Default::default());
    let links = [
        (Story::of(document).counts.all > 0).then(|| ("story", words.story())),
        lineups.then(|| ("lineups", words.lineups())),
        (!document.groups.is_empty()).then(|| ("table", words.table())),
    ];
    if links.iter().flatten().count() < 2 {
        return html! {};
    }
    let links =
        links.into_iter().flatten().map(|(name, text)| html! { <a href={frame.href(name)}>{ text }</a> });
    html! { <nav class="tl-jump" aria-label={words.parts()}>{ for links }</nav> }
}
