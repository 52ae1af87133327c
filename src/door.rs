//! The one door to the browser: what the shell (`www/touchline.js`) calls. Nothing else knows web-sys.

// The code that `#[wasm_bindgen]` makes is unsafe; ours is not.
#![allow(unsafe_code)]

use crate::state::{Action, Choice};
use crate::view::{Content, Frame, Screen, ScreenProps};
use serde::Serialize;
use touchline_football::document::{Message, Reading, Value, read};
use wasm_bindgen::prelude::*;
use yew::AppHandle;

/// One element's view: a Yew app for the element's whole life, fed by updates.
#[wasm_bindgen]
pub struct View {
    app: AppHandle<Screen>,
    uid: String,
    heading: u8,
    frame: Option<Frame>,
    choice: Choice,
}

#[wasm_bindgen]
impl View {
    /// Mounts a view in a place of the element's shadow root; `uid` makes its ids unique on the page, `heading` is
    /// the level of the parts' titles.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(place: web_sys::Element, uid: String, heading: u8) -> View {
        let app =
            yew::Renderer::<Screen>::with_root_and_props(place, ScreenProps { content: Content::Nothing })
                .render();
        View { app, uid, heading, frame: None, choice: Choice::default() }
    }

    /// Shows a document, as `JSON.parse` made it. One that cannot be shown leaves the last good one where it is.
    pub fn show(&mut self, document: JsValue) -> JsValue {
        let reading = match serde_wasm_bindgen::from_value::<Value>(document) {
            Ok(value) => read(&value),
            Err(error) => Reading::failed(error.to_string()),
        };
        self.take(reading)
    }

    /// Says why there is no document: a text that is not JSON.
    pub fn refuse(&mut self, reason: &str) -> JsValue {
        self.take(Reading::failed(not_json(reason)))
    }

    /// What the reader did; false for an action that no control of the view has.
    pub fn act(&mut self, action: &str) -> bool {
        let Some(action) = Action::decode(action) else { return false };
        self.choice = self.choice.reduce(action);
        self.draw();
        true
    }

    fn take(&mut self, Reading { document, messages }: Reading) -> JsValue {
        let shown = document.is_some();
        match document {
            Some(document) => {
                self.frame = Some(Frame::new(document, &self.uid, self.heading));
                self.draw();
            }
            None if self.frame.is_none() => {
                let lines = messages.iter().map(ToString::to_string).collect();
                self.app.update(ScreenProps { content: Content::Messages(lines) });
            }
            None => {}
        }
        verdict(shown, &messages)
    }

    fn draw(&mut self) {
        if let Some(frame) = &self.frame {
            let content = Content::Match(frame.clone(), self.choice.clone());
            self.app.update(ScreenProps { content });
        }
    }
}

fn not_json(reason: &str) -> String {
    format!("this is not JSON, or it was cut off: {reason}")
}

/// What became of a document, for the shell's events.
#[derive(Serialize)]
struct Verdict<'m> {
    shown: bool,
    messages: Vec<Line<'m>>,
}

/// One message.
#[derive(Serialize)]
struct Line<'m> {
    level: &'static str,
    path: &'m str,
    text: &'m str,
}

fn verdict<'m>(shown: bool, messages: &'m [Message]) -> JsValue {
    let line =
        |message: &'m Message| Line { level: message.level.name(), path: &message.path, text: &message.text };
    let verdict = Verdict { shown, messages: messages.iter().map(line).collect() };
    serde_wasm_bindgen::to_value(&verdict).unwrap_or(JsValue::NULL)
}
