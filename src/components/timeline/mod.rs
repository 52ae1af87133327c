//! The match minute by minute. Entries have three levels of importance, which are the levels of the filter.

mod loose_cards;
mod media;
mod timeline_entry;

use super::context::MatchContext;
use super::kept::use_names;
use super::segmented_control::{Segment, SegmentedControl};
use super::text::link_or_text;
use crate::state::{Action, Filter};
use loose_cards::LooseCards;
pub(super) use media::has_media;
use std::rc::Rc;
pub(super) use timeline_entry::icon_of;
use timeline_entry::{EntryView, TimelineEntry};
use touchline_football::document::Source;
use touchline_football::story::{Break, Item, Story};
use yew::prelude::*;

/// The properties of [`Timeline`].
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    /// The match.
    pub context: MatchContext,
    /// The level that the reader chose. With `None` the story shows its key events, or everything if it has
    /// none.
    pub filter: Option<Filter>,
    /// The ids of the events that the last version added.
    pub fresh: Rc<[String]>,
    /// Whether the newest entry comes first.
    #[prop_or_default]
    pub newest_first: bool,
    /// The id of the event of the moment that the reader went back to. Later entries are pale.
    #[prop_or_default]
    pub until: Option<AttrValue>,
}

/// The story of a match, or nothing if the document has none.
#[component]
pub fn Timeline(TimelineProps { context, filter, fresh, newest_first, until }: &TimelineProps) -> Html {
    let names = use_names(context);
    let story = Story::of(&context.document);
    if story.counts.all == 0 {
        return Html::default();
    }
    let title_id = context.id("story-title");
    let is_moment =
        |item: &Item<'_>| matches!(item, Item::Entry(entry) if Some(&*entry.event.id) == until.as_deref());
    let last = story.items.iter().position(is_moment).unwrap_or(usize::MAX);
    let mut items: Vec<(usize, &Item<'_>)> = story.items.iter().enumerate().collect();
    if *newest_first {
        items.reverse();
    }
    let lines = items.into_iter().map(|(index, item)| match item {
        Item::Entry(entry) => {
            let mut view = EntryView::new(entry, fresh.contains(&entry.event.id));
            view.is_later = index > last;
            // The spine runs the other way.
            if *newest_first {
                view.lead.reverse();
            }
            html! { <TimelineEntry key={entry.event.id.as_str()} context={names.clone()} entry={view} /> }
        }
        Item::Break(end) => end_of_period(context, end, index > last),
    });
    html! {
        <section
            class="tl-part tl-sy"
            part="story"
            id={context.id("story")}
            aria-labelledby={context.named_by(&title_id)}
        >
            // With keys, the list stays the same node when the cards arrive.
            <div key="head" class="tl-head">
                <@{context.title_tag()} class="tl-title" part="title" id={title_id.clone()}>
                    { context.words.story() }
                </@>
                { filter_control(context, &story, *filter) }
                { order_button(context, *newest_first) }
            </div>
            <ol key="list" class="tl-sy-list">{ for lines }</ol>
            <LooseCards key="loose" context={context.clone()} />
            { sources(context) }
        </section>
    }
}

/// The sources of the story. Each links to its address, if the document has one.
fn sources(context: &MatchContext) -> Option<Html> {
    let (words, sources) = (&context.words, &context.document.sources);
    let one = |(index, source): (usize, &Source)| {
        let separator = if index > 0 { "; " } else { "" };
        html! { <>{ separator }{ link_or_text(&words.source(source), source.url.as_deref()) }</> }
    };
    (!sources.is_empty()).then(|| {
        html! {
            <p key="sources" class="tl-foot">
                { words.sources() }{ " " }{ for sources.iter().enumerate().map(one) }{ "." }
            </p>
        }
    })
}

/// The button that turns the order of the story round. Only a live match has it, because the story of another
/// one begins at its beginning.
fn order_button(context: &MatchContext, newest_first: bool) -> Option<Html> {
    let is_live = context.document.the_match.as_ref().is_some_and(|the_match| the_match.status().is_live());
    (is_live || newest_first).then(|| {
        html! {
            <button
                class="tl-sy-order"
                type="button"
                data-action={Action::NewestFirst(!newest_first).to_string()}
                data-key={context.id("order")}
            >
                { context.words.order(newest_first) }
            </button>
        }
    })
}

fn filter_control(context: &MatchContext, story: &Story<'_>, chosen: Option<Filter>) -> Html {
    let [legend, goals, key, all] = context.words.filter();
    let counts = [story.counts.goals, story.counts.key, story.counts.all];
    let chosen = chosen.unwrap_or(if story.counts.key > 0 { Filter::Key } else { Filter::All });
    let levels = Filter::NAMES.into_iter().zip([goals, key, all]).zip(counts);
    let segments: Vec<Segment> = levels
        .map(|(((value, level), label), count)| Segment {
            value,
            action: Action::Filter(level),
            label: label.to_owned().into(),
            count: Some(count),
            chosen: chosen == level,
        })
        .collect();
    html! { <SegmentedControl name={context.id("filter")} legend={legend.to_owned()} {segments} /> }
}

/// The end of a period: minute, name and score.
fn end_of_period(context: &MatchContext, end: &Break, is_later: bool) -> Html {
    let words = &context.words;
    let name = words.break_name(end.kind);
    html! {
        <li key={name} class={classes!("tl-sy-break", is_later.then_some("tl-later"))}>
            <span class="tl-sy-min">{ end.minute.map(|minute| words.minute(minute)).unwrap_or_default() }</span>
            <span class="tl-sy-period">{ name }</span>
            <b class="tl-sy-stand">{ end.score.map(|score| words.score(score)).unwrap_or_default() }</b>
        </li>
    }
}
