//! The view: one function from the document and the reader's choice to markup, for the browser, the first paint
//! and every update alike.
//!
//! One Yew component, [`Screen`], and a part a file: plain functions from the [`Frame`] to an element, put together
//! by the calls of `el` (why not `html!`: there). No part carries an `on*` handler: a control names its
//! [`Action`](crate::state::Action) in `data-action` and the shell dispatches it. No part writes a style: what hangs
//! on a figure is an SVG attribute, what hangs on a side is a class.

mod colours;
mod el;
mod entry;
mod frame;
mod header;
mod icons;
mod lineups;
mod measure;
mod messages;
mod next;
mod rewind;
mod segments;
mod story;
mod strip;
mod table;

pub use frame::{Frame, Now};

use crate::settings::{Section, Settings};
use crate::state::Choice;
use el::{El, el, tag};
use touchline_football::story::Story;
use yew::prelude::*;

/// What an element shows.
#[derive(PartialEq, Clone)]
pub enum Content {
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

/// The root of an element: its match, or why there is none. The same content is not drawn again.
#[component]
pub fn Screen(ScreenProps { content }: &ScreenProps) -> Html {
    match content {
        Content::Messages(lines) => messages::messages(lines).done(),
        Content::Match(frame, choice) => whole(frame, choice).done(),
    }
}

/// The whole match or group.
fn whole(frame: &Frame, choice: &Choice) -> El {
    let words = &frame.words;
    let settings = &choice.settings;
    let rewind = rewind::Rewind::of(frame, choice);
    // Score, table and sentences are those of the moment that is looked at; the story is whole.
    let then = rewind.then();
    let at = then.as_ref().unwrap_or(frame);
    let [home, away] = colours::colours(frame);
    let next = if settings.has(Section::Next) { next::next(at, choice) } else { None };
    let mut jump = jump_links(frame, settings, next.is_some()).map(|links| links.key("jump"));
    let mut next = next.map(|next| next.key("next"));
    let mut columns = columns(frame, at, choice);
    let mut body = el("div").classes(&["tl-body", if then.is_some() { "tl-then" } else { "" }]);
    let header_first = settings.sections().next() == Some(Section::Header);
    if !header_first {
        body = body.with(frame.own_title("tl-sr").text(&words.element_label(&frame.document)).key("title"));
    }
    // The way back from an earlier moment, which a link may lead to: under the strip, or first where there is none.
    let mut banner = then.as_ref().and_then(|then| rewind.banner(then)).map(|banner| banner.key("then"));
    if !settings.has(Section::Strip) {
        body = body.with_maybe(banner.take());
    }
    for section in settings.sections() {
        // Keys, so that a part which comes or goes while the match goes on leaves the others where they are.
        body = match section {
            Section::Header => body.with(
                header::header(at, header_first).unwrap_or_else(|| competition_title(frame)).key("header"),
            ),
            Section::Strip => {
                let strip = strip::strip(frame).map(|strip| strip.with_maybe(rewind.slider()).key("strip"));
                body.with_maybe(strip).with_maybe(banner.take())
            }
            Section::Next => body.with_maybe(jump.take()).with_maybe(next.take()),
            // The three stand together, where the first of them is asked for.
            Section::Story | Section::LineUps | Section::Table => {
                body.with_maybe(jump.take()).with_maybe(columns.take())
            }
        };
    }
    tag("section", "tl")
        .attr("part", "base")
        .attr("lang", words.tag())
        .attr("dir", words.direction())
        .attr("id", &frame.uid)
        .attr("aria-label", &words.element_label(&frame.document))
        .maybe("data-home", home)
        .maybe("data-away", away)
        .with(icons::sheet(&frame.uid))
        .with(body)
}

/// Story on one side, line-ups and tables on the other, where there is room; None where none of them is asked for.
fn columns(frame: &Frame, at: &Frame, choice: &Choice) -> Option<El> {
    let settings = &choice.settings;
    let story = if settings.has(Section::Story) { story::story(frame, choice.filter) } else { None };
    let mut side = tag("div", "tl-side");
    for section in settings.sections() {
        side = match section {
            Section::LineUps => side.with_maybe(lineups::lineups(frame, choice.lineups)),
            Section::Table => side.with_all(table::tables(at)),
            _ => side,
        };
    }
    let beside = settings.has(Section::LineUps) || settings.has(Section::Table);
    let columns = tag("div", "tl-cols").key("columns");
    let columns = columns.with_maybe(story.map(|story| story.key("story")));
    (beside || settings.has(Section::Story)).then(|| columns.with_maybe(beside.then(|| side.key("side"))))
}

/// Without a match there is no header: the competition's name, for screen readers, above the titles of the tables.
fn competition_title(frame: &Frame) -> El {
    let competition = frame.document.competition.as_ref();
    let name = competition.map_or(frame.words.table(), |competition| competition.name.as_str());
    el("div").with(frame.own_title("tl-sr").text(name)).with_maybe(header::age(frame))
}

/// Links to the parts that are there; nothing where there is but one.
fn jump_links(frame: &Frame, settings: &Settings, what_next: bool) -> Option<El> {
    let (document, words) = (&frame.document, &frame.words);
    let lineups = document.fixture.as_ref().is_some_and(|fixture| fixture.lineups != Default::default());
    let links = [
        (settings.has(Section::Story) && Story::of(document).counts.all > 0)
            .then(|| ("story", words.story())),
        (settings.has(Section::LineUps) && lineups).then(|| ("lineups", words.lineups())),
        (settings.has(Section::Table) && !document.groups.is_empty()).then(|| ("table", words.table())),
        what_next.then(|| ("next", words.what_next())),
    ];
    let links: Vec<_> = links.into_iter().flatten().collect();
    let link = |(name, text): &(&str, &str)| el("a").attr("href", &frame.href(name)).text(text);
    let nav = tag("nav", "tl-jump").attr("id", &frame.id("parts")).attr("aria-label", words.parts());
    let nav = nav.attr("aria-labelledby", &frame.named_by(&frame.id("parts")));
    (links.len() > 1).then(|| nav.with_all(links.iter().map(link)))
}
