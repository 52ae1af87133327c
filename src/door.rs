//! The one door to the browser: what the shell (`www/touchline.js`) calls. Nothing else knows web-sys.
//!
//! Documents come in as `JSON.parse` makes them and verdicts go out by hand, since of serde-wasm-bindgen only this much
//! was used, and with it came serde's words for everything that a value is not, the printing of floats among them:
//! 10,314 bytes of the Wasm and 497 of its glue (brotli).

// The code that `#[wasm_bindgen]` makes is unsafe; ours is not.
#![allow(unsafe_code)]

mod feed;
mod record;

use crate::components::{Content, MatchCentre, MatchCentreProps};
use crate::live::Live;
use crate::settings::Settings;
use crate::state::{Action, Choice};
use crate::{UID, panics};
use js_sys::Array;
use record::{Record, changes, lines};
use std::cell::Cell;
use std::rc::Rc;
use touchline_football::document::{MAX_DEPTH, Reading, TOO_DEEP, Value, read};
use wasm_bindgen::prelude::*;
use yew::AppHandle;

/// One element's view: a Yew app for as long as the element is in a page, fed by updates.
#[wasm_bindgen]
pub struct View {
    place: web_sys::Element,
    /// There from the first content on: made empty and fed later, it might render in two tasks, and the page would blink.
    app: Option<AppHandle<MatchCentre>>,
    updates: u32,
    rendered: Rc<Cell<u32>>,
    heading: u8,
    live: Live,
    choice: Choice,
}

/// What the shell calls when something is amiss, before it uses a view again: after a panic this call and no other makes
/// the fresh instance, and the views of the old one throw from then on. With `lost` there is a fresh one in any case.
#[wasm_bindgen]
pub fn pulse(lost: bool) {
    if lost {
        panics::panicked();
    }
}

#[wasm_bindgen(start)]
fn start() {
    panics::contain();
}

#[wasm_bindgen]
impl View {
    /// A view for a place that need not be in the page yet; `heading` is the level of the parts' titles,
    /// `sections` names the parts to show, `what_if` says whether there are scores to try, and `lang` names the language
    /// of the reader (empty: the document's own).
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(place: web_sys::Element, heading: u8, sections: &str, what_if: bool, lang: &str) -> View {
        let settings = Settings::new(sections, what_if);
        let choice = Choice { settings, ..Choice::default() };
        View {
            place,
            app: None,
            updates: 0,
            rendered: Rc::default(),
            heading,
            live: Live::spoken(lang),
            choice,
        }
    }

    /// Shows a document, as `JSON.parse` made it. One that cannot be shown leaves the last good one where it is.
    pub fn show(&mut self, document: &JsValue) -> JsValue {
        self.take(reading(document))
    }

    /// Says why there is no document: a text that is not JSON.
    pub fn refuse(&mut self, reason: &str) -> JsValue {
        self.take(Reading::not_json(reason))
    }

    /// What the reader did, or came with (`link:` and what [`View::shared`] has given); false for an action that no control
    /// of the view has.
    pub fn act(&mut self, action: &str) -> bool {
        let choice = match action.strip_prefix("link:") {
            Some(text) => self.choice.with_shared(text),
            None => Action::decode(action).map(|action| self.choice.reduce(action)),
        };
        let Some(choice) = choice else { return false };
        self.choice = choice;
        self.live.seen();
        self.draw();
        true
    }

    /// What a link to the reader's choice carries; empty where there is nothing to carry.
    pub fn shared(&self) -> String {
        self.choice.shared()
    }

    /// It is so late by the server's clock (milliseconds since 1970), and since this time of day there has been no good
    /// document (empty where all is well). In how many milliseconds the clock of the match moves on; never where that is
    /// negative.
    pub fn tick(&mut self, now: f64, age: &str) -> f64 {
        self.live.set_stale_since(age);
        let next = self.live.tick(now as i64);
        self.draw();
        next.map_or(-1.0, |next| next as f64)
    }

    /// What became of a document, for the shell's events: `{ shown, messages }`, and what it changed.
    fn take(&mut self, Reading { document, messages }: Reading) -> JsValue {
        let verdict = Record::empty();
        verdict.set("shown", document.is_some().into());
        verdict.set("messages", lines(&messages));
        match document {
            Some(document) => {
                self.live
                    .take(Rc::new(document), UID, self.heading, |new, update| changes(&verdict, new, update));
                self.draw();
            }
            None if self.live.context().is_none() => {
                let lines = messages.iter().map(ToString::to_string).collect();
                self.update(Content::Errors(lines));
            }
            None => {}
        }
        verdict.into()
    }

    fn draw(&mut self) {
        if let Some(context) = self.live.context() {
            let (context, now, choice) = (context.clone(), self.live.now().clone(), self.choice.clone());
            self.update(Content::Match { context, now, choice });
        }
    }

    fn update(&mut self, content: Content) {
        self.updates = self.updates.wrapping_add(1);
        let props = MatchCentreProps { content, update: self.updates, rendered: self.rendered.clone() };
        match &mut self.app {
            Some(app) => app.update(props),
            None => {
                let renderer = yew::Renderer::<MatchCentre>::with_root_and_props(self.place.clone(), props);
                self.app = Some(renderer.render());
            }
        }
    }

    /// Whether the last update has been rendered, by the root and by every component below.
    pub fn settled(&self) -> bool {
        self.rendered.get() == self.updates
    }
}

/// Dropping its handle would leave an app alive: it holds on to itself.
impl Drop for View {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

fn reading(document: &JsValue) -> Reading {
    match value(document) {
        Ok(value) => read(&value),
        Err(reason) => Reading::failed(reason.to_owned()),
    }
}

#[wasm_bindgen]
extern "C" {
    /// The pairs of key and value that `JSON.stringify` would write, `__proto__` among them where the text had it.
    /// A page's own object may have getters, and these may throw.
    #[wasm_bindgen(catch, js_namespace = Object, js_name = entries)]
    fn entries(object: &JsValue) -> Result<Array, JsValue>;
}

/// The value, or why there is none. What JSON has no word for is refused, but `undefined` is null.
fn value(json: &JsValue) -> Result<Value, &'static str> {
    nested(json, MAX_DEPTH)
}

/// With room for so many levels below.
fn nested(json: &JsValue, room: u8) -> Result<Value, &'static str> {
    if json.is_null() || json.is_undefined() {
        return Ok(Value::Null);
    }
    if let Some(truth) = json.as_bool() {
        return Ok(Value::Bool(truth));
    }
    if let Some(number) = json.as_f64() {
        return Ok(Value::Number(number));
    }
    if let Some(text) = json.as_string() {
        return Ok(Value::Text(text));
    }
    if !json.is_object() {
        return Err("a document is made of what JSON has: no functions, symbols or bigints");
    }
    let inner = room.checked_sub(1).ok_or(TOO_DEEP)?;
    if let Some(items) = json.dyn_ref::<Array>() {
        let mut list = Vec::new();
        for index in 0..items.length() {
            list.push(nested(&items.get(index), inner)?);
        }
        return Ok(Value::List(list));
    }
    let entries = entries(json).map_err(|_| "a part of the document threw an error when it was read")?;
    let mut object = Vec::new();
    for index in 0..entries.length() {
        let entry = entries.get(index).unchecked_into::<Array>();
        let key = entry.get(0).as_string().unwrap_or_default();
        object.push((key, nested(&entry.get(1), inner)?));
    }
    Ok(Value::Object(object))
}
