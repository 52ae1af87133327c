//! One entry of the story.

use super::frame::{Frame, linked, side_class, unseen};
use super::icons::{Icon, icon};
use super::story::lead_class;
use touchline_football::document::{Event, EventKind};
use touchline_football::story::{Entry, Loudness, Side};
use yew::prelude::*;

/// An entry in its place: minute, disc, text.
pub(super) fn entry_line(frame: &Frame, entry: &Entry<'_>) -> Html {
    let event = entry.event;
    let class = classes!(
        "tl-sy-line",
        side_class(entry.side),
        match entry.loudness {
            Loudness::Goal => "tl-goal",
            Loudness::Key => "tl-key",
            Loudness::Rest => "tl-rest",
        },
        event.moment.minute.is_none().then_some("tl-unknown"),
        event.cancelled.is_some().then_some("tl-void"),
        lead_class(entry.lead_before, entry.lead_after)
    );
    html! {
        <li {class} key={event.id.clone()} id={frame.id(&event.id)}>
            { minute(frame, event) }
            <span class="tl-sy-disc">{ icon(&frame.uid, icon_of(event)) }</span>
            <div class="tl-sy-text">
                { kicker(frame, entry) }
                { body(frame, entry) }
            </div>
        </li>
    }
}

fn minute(frame: &Frame, event: &Event) -> Html {
    let words = &frame.words;
    match event.moment.minute {
        Some(minute) => html! { <span class="tl-sy-min">{ words.minute(minute) }</span> },
        // Kicks of a shoot-out have an order and no minute: nothing is missing there.
        None if event.kind.is_kick() => html! { <span class="tl-sy-min"></span> },
        None => html! {
            <span class="tl-sy-min tl-no">
                <span aria-hidden="true">{ "–" }</span>{ unseen(words.minute_not_given()) }
            </span>
        },
    }
}

/// The word above the sentence, with the code of the side and the hint of an unknown minute.
fn kicker(frame: &Frame, entry: &Entry<'_>) -> Html {
    let (document, words, event) = (&frame.document, &frame.words, entry.event);
    if event.kind == EventKind::Note && entry.side.is_none() {
        return html! {};
    }
    let fixture = document.fixture.as_ref();
    let team = entry.side.zip(fixture).and_then(|(side, fixture)| document.team(fixture.team_of(side)));
    let hint = event.moment.when.filter(|_| event.moment.minute.is_none());
    html! {
        <p class="tl-sy-kicker">
            if let Some(team) = team {
                <abbr class="tl-sy-code" title={team.short_name().to_owned()}>{ &team.code }</abbr>
            }
            <span>{ words.kicker(event) }</span>
            if let Some(hint) = hint { <span class="tl-sy-hint">{ words.hint(hint) }</span> }
        </p>
    }
}

fn body(frame: &Frame, entry: &Entry<'_>) -> Html {
    let event = entry.event;
    let text = match event.kind {
        EventKind::Substitution => substitution(frame, event),
        kind if kind.is_goal() => goal(frame, entry),
        kind if kind.is_kick() => kick(frame, entry),
        _ => {
            let sentence = frame.words.sentence(&frame.document, event);
            html! { <p class="tl-sy-words">{ sentence }</p> }
        }
    };
    html! { <>{ text }{ clip(event) }</> }
}

fn clip(event: &Event) -> Html {
    match &event.clip {
        Some(address) => html! { <p class="tl-sy-detail">{ linked("▶", Some(address)) }</p> },
        None => html! {},
    }
}

/// A goal: the scorer large, the score after it with the scoring side's figure bold.
fn goal(frame: &Frame, entry: &Entry<'_>) -> Html {
    let (document, words, event) = (&frame.document, &frame.words, entry.event);
    let player = event.player.as_deref();
    let name = player.map_or(words.unknown_scorer(), |player| words.player(document, player));
    let url = player.and_then(|player| document.player(player)?.url.as_deref());
    html! {
        <>
            <p class="tl-sy-goal"><span>{ linked(name, url) }</span>{ " " }{ score_after(entry) }</p>
            if let Some(detail) = words.goal_detail(document, event) {
                <p class="tl-sy-detail">{ detail }</p>
            }
        </>
    }
}

fn score_after(entry: &Entry<'_>) -> Html {
    let Some([home, away]) = entry.score else { return html! {} };
    let figure = |side, goals: u16| {
        if entry.side == Some(side) {
            html! { <b>{ goals }</b> }
        } else {
            html! { <span>{ goals }</span> }
        }
    };
    html! {
        <bdi class="tl-sy-score">{ figure(Side::Home, home) }{ "–" }{ figure(Side::Away, away) }</bdi>
    }
}

fn kick(frame: &Frame, entry: &Entry<'_>) -> Html {
    let sentence = frame.words.sentence(&frame.document, entry.event);
    html! { <p class="tl-sy-words tl-sy-kick"><span>{ sentence }</span>{ " " }{ score_after(entry) }</p> }
}

fn substitution(frame: &Frame, event: &Event) -> Html {
    let (document, words, uid) = (&frame.document, &frame.words, &frame.uid);
    let name =
        |player: &Option<String>| player.as_deref().map(|player| words.player(document, player).to_owned());
    let reason = event.reason.as_deref().map(|reason| format!(", {}", words.reason(reason)));
    html! {
        <p class="tl-sy-words tl-sy-swap">
            if let Some(player) = name(&event.on) {
                <span class="tl-sy-on">{ icon(uid, Icon::On) }{ player }{ unseen(" on,") }</span>{ " " }
            }
            if let Some(player) = name(&event.off) {
                <span class="tl-sy-off">{ icon(uid, Icon::Off) }{ player }{ unseen(" off") }{ reason }</span>
            }
        </p>
    }
}

/// The icon of an event.
pub(super) fn icon_of(event: &Event) -> Icon {
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
