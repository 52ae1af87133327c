//! One entry of the story.

use super::el::{El, el, tag};
use super::frame::{Frame, linked, side_class, unseen};
use super::icons::{Icon, icon};
use super::story::lead_class;
use touchline_football::document::{Event, EventKind};
use touchline_football::story::{Entry, Loudness, Side};

/// An entry in its place: minute, disc, text.
pub(super) fn entry_line(frame: &Frame, entry: &Entry<'_>) -> El {
    let event = entry.event;
    let loudness = match entry.loudness {
        Loudness::Goal => "tl-goal",
        Loudness::Key => "tl-key",
        Loudness::Rest => "tl-rest",
    };
    // Kicks of a shoot-out have an order and no minute: nothing is missing there.
    let unknown = event.moment.minute.is_none() && !event.kind.is_kick();
    let line = el("li").key(&event.id).attr("id", &frame.id(&event.id)).classes(&[
        "tl-sy-line",
        side_class(entry.side),
        loudness,
        if unknown { "tl-unknown" } else { "" },
        if event.cancelled.is_some() { "tl-void" } else { "" },
        if frame.now.fresh.contains(&event.id) { "tl-new" } else { "" },
        lead_class(entry.lead_before, entry.lead_after),
    ]);
    let text = tag("div", "tl-sy-text").with_maybe(kicker(frame, entry)).with_all(body(frame, entry));
    let disc = tag("span", "tl-sy-disc").with(icon(&frame.uid, icon_of(event)));
    line.with(minute(frame, event, unknown)).with(disc).with(text)
}

fn minute(frame: &Frame, event: &Event, unknown: bool) -> El {
    if unknown {
        let dash = el("span").hidden().text("–");
        return tag("span", "tl-sy-min tl-no").with(dash).with(unseen(frame.words.minute_not_given()));
    }
    let minute = event.moment.minute.map(|minute| frame.words.minute(minute)).unwrap_or_default();
    tag("span", "tl-sy-min").text(&minute)
}

/// The word above the sentence, with the code of the side and the hint of an unknown minute.
fn kicker(frame: &Frame, entry: &Entry<'_>) -> Option<El> {
    let (document, words, event) = (&frame.document, &frame.words, entry.event);
    if event.kind == EventKind::Note && entry.side.is_none() {
        return None;
    }
    let fixture = document.fixture.as_ref();
    let team = entry.side.zip(fixture).and_then(|(side, fixture)| document.team(fixture.team_of(side)));
    let code = team.map(|team| tag("abbr", "tl-sy-code").attr("title", team.short_name()).text(&team.code));
    let hint = event.moment.when.filter(|_| event.moment.minute.is_none());
    let kicker = tag("p", "tl-sy-kicker").with_maybe(code).with(el("span").text(words.kicker(event)));
    Some(kicker.with_maybe(hint.map(|hint| tag("span", "tl-sy-hint").text(words.hint(hint)))))
}

fn body(frame: &Frame, entry: &Entry<'_>) -> Vec<El> {
    let event = entry.event;
    let mut lines = match event.kind {
        EventKind::Substitution => vec![substitution(frame, event)],
        kind if kind.is_goal() => goal(frame, entry),
        kind if kind.is_kick() => vec![kick(frame, entry)],
        _ => vec![words_of(frame, event, "tl-sy-words").text(&frame.words.sentence(&frame.document, event))],
    };
    if let Some(address) = &event.clip {
        lines.push(tag("p", "tl-sy-detail").child(linked(frame.words.clip(), Some(address))));
    }
    lines
}

/// A paragraph for the editor's own text, which is in the document's language, or for ours where there is none.
fn words_of(frame: &Frame, event: &Event, class: &str) -> El {
    let own = event.text.as_ref().and(frame.document.lang.as_deref());
    tag("p", class).maybe("lang", frame.foreign(own))
}

/// A goal: the scorer large, the score after it with the scoring side's figure bold.
fn goal(frame: &Frame, entry: &Entry<'_>) -> Vec<El> {
    let (document, words, event) = (&frame.document, &frame.words, entry.event);
    let player = event.player.as_deref();
    let name = player.map_or(words.unknown_scorer(), |player| words.player(document, player));
    let url = player.and_then(|player| document.player(player)?.url.as_deref());
    let scorer = el("span").child(linked(name, url));
    let mut lines = vec![tag("p", "tl-sy-goal").with(scorer).text(" ").with_maybe(score_after(entry))];
    lines.extend(
        words.goal_detail(document, event).map(|detail| words_of(frame, event, "tl-sy-detail").text(&detail)),
    );
    lines
}

fn score_after(entry: &Entry<'_>) -> Option<El> {
    let [home, away] = entry.score?;
    let figure = |side, goals: u16| el(if entry.side == Some(side) { "b" } else { "span" }).number(&goals);
    let score = tag("bdi", "tl-sy-score").with(figure(Side::Home, home));
    Some(score.text("–").with(figure(Side::Away, away)))
}

fn kick(frame: &Frame, entry: &Entry<'_>) -> El {
    let sentence = frame.words.sentence(&frame.document, entry.event);
    let line = tag("p", "tl-sy-words tl-sy-kick").with(el("span").text(&sentence));
    line.text(" ").with_maybe(score_after(entry))
}

fn substitution(frame: &Frame, event: &Event) -> El {
    let (document, words, uid) = (&frame.document, &frame.words, &frame.uid);
    let mut line = tag("p", "tl-sy-words tl-sy-swap");
    if let Some(player) = &event.on {
        let on = tag("span", "tl-sy-on").with(icon(uid, Icon::On)).text(words.player(document, player));
        line = line.with(on.with(unseen(words.on()))).text(" ");
    }
    if let Some(player) = &event.off {
        let off = tag("span", "tl-sy-off").with(icon(uid, Icon::Off)).text(words.player(document, player));
        let reason = event.reason.as_deref().map(|reason| format!(", {}", words.reason(reason)));
        line = line.with(off.with(unseen(words.off())).text(&reason.unwrap_or_default()));
    }
    line
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
