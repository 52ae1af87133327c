//! The story: what happened, in order, in three loudnesses that are the levels of its filter.

use super::entry::{entry_line, icon_of};
use super::frame::{Frame, side_class, unseen};
use super::icons::icon;
use super::segments::{Segments, choice};
use crate::state::{Action, Filter};
use touchline_football::story::{Break, Entry, Item, Lead, Side, Story, acting_side};
use yew::prelude::*;

/// What the story is drawn from.
#[derive(Properties, PartialEq)]
pub struct StoryProps {
    /// The frame.
    pub frame: Frame,
    /// The reader's filter; None leaves it to the width: key events in one column, everything in two.
    pub filter: Option<Filter>,
}

/// The story; nothing where the document tells none.
#[component]
pub fn StoryPart(StoryProps { frame, filter }: &StoryProps) -> Html {
    let story = Story::of(&frame.document);
    if story.counts.all == 0 {
        return html! {};
    }
    let words = &frame.words;
    html! {
        <section class="tl-part tl-sy" part="story" id={frame.id("story")} aria-labelledby={frame.id("story-title")}>
            <div class="tl-head">
                <span id={frame.id("story-title")}>{ frame.title(0, "tl-title", html! { { words.story() } }) }</span>
                { filter_of(frame, &story, *filter) }
            </div>
            <ol class="tl-sy-list">
                { for story.items.iter().map(|item| line(frame, item)) }
            </ol>
            { loose_cards(frame, &story.loose) }
            if let Some(sources) = words.sources(&frame.document) {
                <p class="tl-foot">{ sources }</p>
            }
        </section>
    }
}

fn filter_of(frame: &Frame, story: &Story<'_>, chosen: Option<Filter>) -> Html {
    let [legend, goals, key, all] = frame.words.filter();
    let levels = [
        (Filter::Goals, goals, story.counts.goals),
        (Filter::Key, key, story.counts.key),
        (Filter::All, all, story.counts.all),
    ];
    let choices = levels.into_iter().zip(Filter::NAMES).map(|((level, text, count), (name, _))| {
        let text = html! { <>{ text }{ " " }<i>{ count }</i></> };
        choice(name, Action::Filter(level), text, chosen == Some(level))
    });
    html! { <Segments name={frame.id("filter")} {legend} choices={choices.collect::<Vec<_>>()} /> }
}

fn line(frame: &Frame, item: &Item<'_>) -> Html {
    match item {
        Item::Entry(entry) => entry_line(frame, entry),
        Item::Break(end) => break_line(frame, end),
    }
}

/// The end of a period: minute, word, score.
fn break_line(frame: &Frame, end: &Break) -> Html {
    let words = &frame.words;
    html! {
        <li class={classes!("tl-sy-break", lead_class(end.lead, end.lead))} key={words.break_name(end.kind)}>
            <span class="tl-sy-min">{ end.minute.map(|minute| words.minute(minute)) }</span>
            <span class="tl-sy-period">{ words.break_name(end.kind) }</span>
            <b class="tl-sy-stand">{ end.score.map(|score| words.score(score)) }</b>
        </li>
    }
}

/// The colour of the spine beside a line: who leads before and after it.
pub(super) fn lead_class(before: Lead, after: Lead) -> &'static str {
    match (before, after) {
        (None, None) => "tl-lead-n",
        (Some(Side::Home), Some(Side::Home)) => "tl-lead-h",
        (Some(Side::Away), Some(Side::Away)) => "tl-lead-a",
        (None, Some(Side::Home)) => "tl-lead-nh",
        (None, Some(Side::Away)) => "tl-lead-na",
        (Some(Side::Home), None) => "tl-lead-hn",
        (Some(Side::Away), None) => "tl-lead-an",
        (Some(Side::Home), Some(Side::Away)) => "tl-lead-ha",
        (Some(Side::Away), Some(Side::Home)) => "tl-lead-ah",
    }
}

/// Cards that nobody gives a minute or an order for: apart from the order of the match.
fn loose_cards(frame: &Frame, cards: &[Entry<'_>]) -> Html {
    if cards.is_empty() {
        return html! {};
    }
    let (document, words) = (&frame.document, &frame.words);
    let [strong, rest] = words.loose_cards();
    let lines = cards.iter().map(|entry| {
        let event = entry.event;
        let side = acting_side(document, event);
        let code = event.team.as_deref().and_then(|team| document.team(team)).map(|team| team.code.clone());
        let player = event.player.as_deref().map(|player| words.player(document, player).to_owned());
        html! {
            <li class={classes!("tl-sy-card", side_class(side))} key={event.id.clone()} id={frame.id(&event.id)}>
                <span class="tl-sy-disc tl-unknown">{ icon(&frame.uid, icon_of(event)) }</span>
                <p>
                    <b class="tl-sy-code">{ code }</b>{ " " }{ player }
                    { unseen(format!(", {}", words.kicker(event))) }
                </p>
            </li>
        }
    });
    html! {
        <div class="tl-sy-loose tl-rest">
            <p><b>{ strong }</b>{ rest }</p>
            <ul>{ for lines }</ul>
        </div>
    }
}
