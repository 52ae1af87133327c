//! One entry of the timeline.

use super::media::media;
use crate::components::context::MatchContext;
use crate::components::icon::{Icon, icon};
use crate::components::text::{player_name, side_class, unbroken, visually_hidden};
use touchline_football::document::{Event, EventKind, Score};
use touchline_football::story::{Entry, Lead, Loudness, Side};
use touchline_football::words::Words;
use yew::prelude::*;

/// What a [`TimelineEntry`] shows: an entry of the story with its own copy of the event.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryView {
    /// The event.
    pub event: Event,
    /// The side of the event. For an own goal, the side that benefits.
    pub side: Option<Side>,
    /// How important the entry is.
    pub loudness: Loudness,
    /// The score after it, or the kicks scored so far in a shoot-out.
    pub score: Option<Score>,
    /// Who leads before and after it.
    pub lead: [Lead; 2],
    /// Whether the last version of the document added it.
    pub is_fresh: bool,
    /// Whether it came after the moment that the reader went back to.
    pub is_later: bool,
}

impl EntryView {
    /// The view of an entry.
    pub(super) fn new(entry: &Entry<'_>, is_fresh: bool) -> EntryView {
        EntryView {
            event: entry.event.clone(),
            side: entry.side,
            loudness: entry.loudness,
            score: entry.score,
            lead: [entry.lead_before, entry.lead_after],
            is_fresh,
            is_later: false,
        }
    }
}

/// The properties of [`TimelineEntry`].
#[derive(Properties, PartialEq)]
pub struct TimelineEntryProps {
    /// The context for looking up names. It may be older than the entry, if it has the same names.
    pub context: MatchContext,
    /// The entry.
    pub entry: EntryView,
}

/// An entry of the timeline: minute, icon, text.
#[component]
pub fn TimelineEntry(TimelineEntryProps { context, entry }: &TimelineEntryProps) -> Html {
    let event = &entry.event;
    // The kicks of a shoot-out have an order but no minute, so none is missing.
    let is_unknown = event.moment.minute.is_none() && !event.kind.is_kick();
    let loudness = match entry.loudness {
        Loudness::Goal => "tl-goal",
        Loudness::Key => "tl-key",
        Loudness::Rest => "tl-rest",
    };
    let class = classes!(
        "tl-sy-line",
        side_class(entry.side),
        loudness,
        is_unknown.then_some("tl-unknown"),
        event.cancelled.is_some().then_some("tl-void"),
        entry.is_fresh.then_some("tl-new"),
        entry.is_later.then_some("tl-later"),
        lead_class(entry.lead),
    );
    html! {
        <li id={context.id(&event.id)} {class}>
            { minute(context, event, is_unknown) }
            <span class="tl-sy-disc">{ icon(&context.uid, icon_of(event)) }</span>
            <div class="tl-sy-text">{ kicker(context, entry) }{ body(context, entry) }{ media(context, event) }</div>
        </li>
    }
}

fn minute(context: &MatchContext, event: &Event, is_unknown: bool) -> Html {
    if is_unknown {
        return html! {
            <span class="tl-sy-min tl-no">
                <span aria-hidden="true">{ "–" }</span>
                { visually_hidden(context.words.minute_not_given()) }
            </span>
        };
    }
    let minute = event.moment.minute.map(|minute| context.words.minute(minute)).unwrap_or_default();
    html! { <span class="tl-sy-min">{ minute }</span> }
}

/// The label above the sentence, with the code of the side and the hint of an unknown minute.
fn kicker(context: &MatchContext, entry: &EntryView) -> Option<Html> {
    let (document, words, event) = (&context.document, &context.words, &entry.event);
    if event.kind == EventKind::Note && entry.side.is_none() {
        return None;
    }
    let the_match = document.the_match.as_ref();
    let team = entry.side.zip(the_match).and_then(|(side, fixture)| document.team(fixture.team_of(side)));
    let hint = event.moment.when.filter(|_| event.moment.minute.is_none());
    Some(html! {
        <p class="tl-sy-kicker">
            { team.map(|team| html! {
                <abbr class="tl-sy-code" translate="no" title={team.short_name().to_owned()}>{ &team.code }</abbr>
            }) }
            <span>{ words.kicker(event) }</span>
            { hint.map(|hint| html! { <span class="tl-sy-hint">{ words.hint(hint) }</span> }) }
        </p>
    })
}

fn body(context: &MatchContext, entry: &EntryView) -> Html {
    let event = &entry.event;
    match event.kind {
        EventKind::Substitution => substitution(context, event),
        kind if kind.is_goal() => goal(context, entry),
        kind if kind.is_kick() => kick(context, entry),
        _ => paragraph(context, event, "tl-sy-words", context.words.sentence(&context.document, event)),
    }
}

/// A paragraph with the editor's own text, in the document's language, or else with ours.
fn paragraph(context: &MatchContext, event: &Event, class: &'static str, text: String) -> Html {
    let own = event.text.as_ref().and(context.document.lang.as_deref());
    html! { <p {class} lang={context.foreign(own)}>{ unbroken(&text) }</p> }
}

/// A goal: the scorer in large type, and the score after it with the scoring side's figure in bold.
fn goal(context: &MatchContext, entry: &EntryView) -> Html {
    let (document, words, event) = (&context.document, &context.words, &entry.event);
    let player = event.player.as_deref();
    let name = words.scorer(document, event);
    let url = player.and_then(|player| document.player(player)?.url.as_deref());
    html! {
        <>
            <p class="tl-sy-goal">{ player_name(&name, url, player.is_some()) }{ " " }{ score_after(words, entry) }</p>
            { goal_detail(context, event) }
        </>
    }
}

/// The small line under a goal: the assist, then the editor's text.
fn goal_detail(context: &MatchContext, event: &Event) -> Option<Html> {
    let assist = context.words.assist(&context.document, event).map(|assist| html! { <b>{ assist }</b> });
    let text = event.text.as_ref().map(|text| {
        html! { <span lang={context.foreign(context.document.lang.as_deref())}>{ unbroken(text) }</span> }
    });
    let both = assist.is_some() && text.is_some();
    (assist.is_some() || text.is_some()).then(|| {
        html! { <p class="tl-sy-detail">{ assist }{ both.then_some(" ") }{ text }</p> }
    })
}

fn score_after(words: &Words, entry: &EntryView) -> Option<Html> {
    let [home, away] = entry.score?;
    let figure = |side, goals: u16| {
        if entry.side == Some(side) {
            html! { <b>{ goals }</b> }
        } else {
            html! { <span>{ goals }</span> }
        }
    };
    Some(html! {
        <bdi class="tl-sy-score" dir={words.direction().to_owned()}>{ figure(Side::Home, home) }{ "–" }{ figure(Side::Away, away) }</bdi>
    })
}

fn kick(context: &MatchContext, entry: &EntryView) -> Html {
    let words = &context.words;
    let sentence = words.sentence(&context.document, &entry.event);
    html! { <p class="tl-sy-words tl-sy-kick"><span>{ sentence }</span>{ " " }{ score_after(words, entry) }</p> }
}

fn substitution(context: &MatchContext, event: &Event) -> Html {
    let (document, words, uid) = (&context.document, &context.words, &context.uid);
    let reason = event.reason.as_deref().map(|reason| format!(" {}", words.reason(reason)));
    let on = event.on.as_deref().map(|player| {
        html! {
            <>
                <span class="tl-sy-on">
                    { icon(uid, Icon::On) }
                    { player_name(words.player(document, player), None, true) }
                    { visually_hidden(format!(" {}", words.on())) }
                </span>
                { " " }
            </>
        }
    });
    let off = event.off.as_deref().map(|player| {
        html! {
            <span class="tl-sy-off">
                { icon(uid, Icon::Off) }
                { player_name(words.player(document, player), None, true) }
                { visually_hidden(format!(" {}", words.off())) }
                { reason.unwrap_or_default() }
            </span>
        }
    });
    html! { <p class="tl-sy-words tl-sy-swap">{ on }{ off }</p> }
}

/// The class for the colour of the spine beside an entry: who leads before and after it.
fn lead_class([before, after]: [Lead; 2]) -> &'static str {
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

/// The icon of an event.
pub(in crate::components) fn icon_of(event: &Event) -> Icon {
    match event.kind {
        EventKind::Goal => Icon::Ball,
        EventKind::OwnGoal => Icon::OwnGoal,
        EventKind::PenaltyGoal | EventKind::KickScored => Icon::PenaltyGoal,
        EventKind::PenaltyMissed | EventKind::PenaltySaved | EventKind::KickMissed => Icon::PenaltyMissed,
        EventKind::ShotSaved => Icon::Save,
        EventKind::ShotBlocked => Icon::Block,
        EventKind::ShotOffTarget => Icon::Wide,
        EventKind::Woodwork => Icon::Woodwork,
        EventKind::ClearedOffLine => Icon::OnLine,
        EventKind::Chance => Icon::Clear,
        EventKind::Yellow => Icon::Yellow,
        EventKind::SecondYellow => Icon::SecondYellow,
        EventKind::Red => Icon::Red,
        EventKind::Substitution => Icon::Swap,
        EventKind::Var if overturned(event) => Icon::VarOverturned,
        EventKind::Var => Icon::Var,
        EventKind::PeriodStart | EventKind::PeriodEnd | EventKind::Note => Icon::Note,
    }
}

fn overturned(event: &Event) -> bool {
    matches!(event.outcome.as_deref(), Some("no-goal" | "overturned" | "no-penalty" | "no-red"))
}
