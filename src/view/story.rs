//! The story: what happened, in order, in three loudnesses that are the levels of its filter.

use super::el::{El, el, tag};
use super::entry::{entry_line, icon_of};
use super::frame::{Frame, side_class, unseen};
use super::icons::icon;
use super::segments::{Segment, segments};
use crate::state::{Action, Filter};
use touchline_football::story::{Break, Entry, Item, Lead, Side, Story};

/// The story; nothing where the document tells none. With no filter chosen the width decides: key events in one
/// column, everything in two.
pub(super) fn story(frame: &Frame, filter: Option<Filter>) -> Option<El> {
    let story = Story::of(&frame.document);
    if story.counts.all == 0 {
        return None;
    }
    let title_id = frame.id("story-title");
    let title = frame.title(0, "tl-title").attr("id", &title_id).text(frame.words.story());
    let head = tag("div", "tl-head").with(title).with(filter_of(frame, &story, filter));
    let lines = story.items.iter().map(|item| match item {
        Item::Entry(entry) => entry_line(frame, entry),
        Item::Break(end) => break_line(frame, end),
    });
    let part = tag("section", "tl-part tl-sy").attr("part", "story").attr("id", &frame.id("story"));
    // Keys, so that the list stays the same node when cards come after it.
    let part = part.attr("aria-labelledby", &frame.named_by(&title_id)).with(head.key("head"));
    let part = part.with(tag("ol", "tl-sy-list").key("list").with_all(lines));
    let loose = loose_cards(frame, &story.loose).map(|cards| cards.key("loose"));
    let sources = frame.words.sources(&frame.document);
    let sources = sources.map(|sources| tag("p", "tl-foot").key("foot").text(&sources));
    Some(part.with_maybe(loose).with_maybe(sources))
}

fn filter_of(frame: &Frame, story: &Story<'_>, chosen: Option<Filter>) -> El {
    let [legend, goals, key, all] = frame.words.filter();
    let counts = [story.counts.goals, story.counts.key, story.counts.all];
    let choices = Filter::NAMES.into_iter().zip([goals, key, all]).zip(counts);
    let choices: Vec<Segment> = choices
        .map(|(((value, level), text), count)| Segment {
            value,
            action: Action::Filter(level),
            text,
            count: Some(count),
            chosen: chosen == Some(level),
        })
        .collect();
    segments(&frame.id("filter"), legend, &choices)
}

/// The end of a period: minute, word, score.
fn break_line(frame: &Frame, end: &Break) -> El {
    let words = &frame.words;
    let minute = end.minute.map(|minute| words.minute(minute)).unwrap_or_default();
    let score = end.score.map(|score| words.score(score)).unwrap_or_default();
    let line = tag("li", "tl-sy-break").key(words.break_name(end.kind));
    let line = line.with(tag("span", "tl-sy-min").text(&minute));
    let line = line.with(tag("span", "tl-sy-period").text(words.break_name(end.kind)));
    line.with(tag("b", "tl-sy-stand").text(&score))
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
fn loose_cards(frame: &Frame, cards: &[Entry<'_>]) -> Option<El> {
    if cards.is_empty() {
        return None;
    }
    let [strong, rest] = frame.words.loose_cards();
    let heading = el("p").with(el("b").text(strong)).text(rest);
    let list = el("ul").with_all(cards.iter().map(|entry| loose_card(frame, entry)));
    Some(tag("div", "tl-sy-loose tl-rest").with(heading).with(list))
}

fn loose_card(frame: &Frame, entry: &Entry<'_>) -> El {
    let (document, words, event) = (&frame.document, &frame.words, entry.event);
    let team = event.team.as_deref().and_then(|team| document.team(team));
    let player = event.player.as_deref().map_or("", |player| words.player(document, player));
    let disc = tag("span", "tl-sy-disc tl-unknown").with(icon(&frame.uid, icon_of(event)));
    let code = tag("b", "tl-sy-code").text(team.map_or("", |team| &team.code));
    let kicker = unseen(&format!(", {}", words.kicker(event)));
    let line = el("li").classes(&["tl-sy-card", side_class(entry.side)]).key(&event.id);
    let line = line.attr("id", &frame.id(&event.id)).with(disc);
    line.with(el("p").with(code).text(" ").text(player).with(kicker))
}
