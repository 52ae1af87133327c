//! What the shell learns about a document. Unknown values are absent, never null.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use touchline_football::document::{Document, Event, Message, Score, unmarked};
use touchline_football::story::{Side, score_after, scoring_side};
use touchline_football::update::Update;
use wasm_bindgen::prelude::*;

/// The same in TypeScript. The shell is type-checked against it.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What became of a document. */
export interface Verdict {
    /** Whether it is shown. If not, the last good document stays. */
    shown: boolean;
    messages: { level: 'fatal' | 'warning'; path: string; text: string }[];
    /** The events that differ from the last version. Only if the document is shown, as are the following. */
    changes?: { id: string; change: 'added' | 'corrected' | 'cancelled' | 'removed' }[];
    /** The score, if it changed and is known. */
    score?: [number, number];
    /** The status, if it changed. */
    status?: string;
    /** The goals to announce. */
    goals?: Goal[];
}

/** A goal to announce. */
export interface Goal {
    id: string;
    kind: string;
    /** The side that it counts for. */
    side?: 'home' | 'away';
    /** The name of the scorer's own team. */
    team?: string;
    player?: string;
    minute?: number;
    stoppage?: number;
    /** The score after it, once the document states it. */
    score?: [number, number];
}
"#;

/// What became of a document, for the shell's events.
#[derive(Default, Serialize)]
pub(super) struct Verdict {
    shown: bool,
    messages: Vec<Line>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Vec<Change>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    goals: Option<Vec<Goal>>,
}

#[derive(Serialize)]
struct Line {
    level: &'static str,
    path: String,
    text: String,
}

#[derive(Serialize)]
struct Change {
    id: String,
    change: &'static str,
}

#[derive(Serialize)]
struct Goal {
    id: String,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    team: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    player: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minute: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stoppage: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<Score>,
}

impl Verdict {
    /// The verdict on a document with these messages, before the view shows it.
    pub(super) fn new(messages: &[Message]) -> Verdict {
        let line = |message: &Message| Line {
            level: message.level.name(),
            path: unmarked(&message.path),
            text: unmarked(&message.text),
        };
        Verdict { messages: messages.iter().map(line).collect(), ..Verdict::default() }
    }

    /// Adds that the document is shown, and what it changed.
    pub(super) fn shown(&mut self, document: &Document, update: &Update<'_>) {
        self.shown = true;
        let change = |(change, event): &(touchline_football::update::Change, &Event)| Change {
            id: event.id.clone(),
            change: change.name(),
        };
        self.changes = Some(update.changes.iter().map(change).collect());
        self.score = update.score.and_then(|[_, after]| after);
        self.status = update.status.map(|[_, after]| after.name());
        self.goals = Some(goals(document, &update.goals));
    }

    /// The verdict as a plain object.
    pub(super) fn to_js(&self) -> Result<JsValue, serde_wasm_bindgen::Error> {
        self.serialize(&Serializer::json_compatible())
    }
}

fn goals(document: &Document, goals: &[&Event]) -> Vec<Goal> {
    goals.iter().map(|event| goal(document, event, score_after(document, event))).collect()
}

fn goal(document: &Document, event: &Event, score: Option<Score>) -> Goal {
    let team = event.team.as_deref().and_then(|team| document.team(team));
    let player = event.player.as_deref();
    let minute = event.moment.minute;
    Goal {
        id: event.id.clone(),
        kind: event.kind.name(),
        side: scoring_side(document, event).map(|side| if side == Side::Home { "home" } else { "away" }),
        team: team.map(|team| unmarked(&team.name)),
        player: player.map(|id| unmarked(document.player(id).map_or(id, |player| &player.name))),
        minute: minute.map(|minute| minute.minute),
        stoppage: minute.map(|minute| minute.stoppage),
        score,
    }
}
