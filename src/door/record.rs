//! What the shell is told, as plain objects.

use js_sys::{Array, Object};
use touchline_football::document::{Document, Event, Message, Score};
use touchline_football::story::{Side, Story, scoring_side};
use touchline_football::update::Update;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// An object of our own making, to be filled.
    #[wasm_bindgen(extends = Object)]
    pub(super) type Record;
    #[wasm_bindgen(method, indexing_setter)]
    pub(super) fn set(this: &Record, key: &str, value: JsValue);
}

impl Record {
    pub(super) fn empty() -> Record {
        Object::new().unchecked_into()
    }
}

/// `[{ level, path, text }]`
pub(super) fn lines(messages: &[Message]) -> JsValue {
    let lines = Array::new();
    for message in messages {
        let line = Record::empty();
        line.set("level", message.level.name().into());
        line.set("path", message.path.as_str().into());
        line.set("text", message.text.as_str().into());
        lines.push(&line);
    }
    lines.into()
}

/// What a new version changed: `changes: [{ id, change }]`, `goals`, and `score` and `status` where they are others.
pub(super) fn changes(verdict: &Record, new: &Document, update: &Update<'_>) {
    let changes = Array::new();
    for (change, event) in &update.changes {
        let record = Record::empty();
        record.set("id", event.id.as_str().into());
        record.set("change", change.name().into());
        changes.push(&record);
    }
    verdict.set("changes", changes.into());
    if let Some([_, Some(after)]) = update.score {
        verdict.set("score", score(after));
    }
    if let Some([_, after]) = update.status {
        verdict.set("status", after.name().into());
    }
    let goals = Array::new();
    if !update.goals.is_empty() {
        let story = Story::of(new);
        for event in &update.goals {
            let entry = story.entries().find(|entry| std::ptr::eq(entry.event, *event));
            goals.push(&goal(new, event, entry.and_then(|entry| entry.score)));
        }
    }
    verdict.set("goals", goals.into());
}

/// `{ id, kind, side, team, player, minute, stoppage, score }`; what the document does not say is not there.
fn goal(document: &Document, event: &Event, after: Option<Score>) -> JsValue {
    let goal = Record::empty();
    goal.set("id", event.id.as_str().into());
    goal.set("kind", event.kind.name().into());
    if let Some(side) = scoring_side(document, event) {
        goal.set("side", if side == Side::Home { "home" } else { "away" }.into());
    }
    if let Some(team) = event.team.as_deref().and_then(|team| document.team(team)) {
        goal.set("team", team.name.as_str().into());
    }
    if let Some(player) = &event.player {
        goal.set("player", document.player(player).map_or(player, |player| &player.name).as_str().into());
    }
    if let Some(minute) = event.moment.minute {
        goal.set("minute", minute.minute.into());
        goal.set("stoppage", minute.stoppage.into());
    }
    if let Some(after) = after {
        goal.set("score", score(after));
    }
    goal.into()
}

fn score([home, away]: Score) -> JsValue {
    let score = Array::new();
    score.push(&home.into());
    score.push(&away.into());
    score.into()
}
