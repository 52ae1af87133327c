//! One element's view.

use super::reading::Reading;
use super::verdict::Verdict;
use crate::UID;
use crate::components::{Content, MatchCentre, MatchCentreProps};
use crate::live::Live;
use crate::settings::Settings;
use crate::state::{Action, Choice};
use serde::Deserialize;
use serde_wasm_bindgen::Error;
use std::cell::Cell;
use std::rc::Rc;
use touchline_football::document::Document;
use touchline_football::update::Update;
use touchline_football::words::Words;
use wasm_bindgen::prelude::*;
use yew::AppHandle;

/// The same in TypeScript. The shell is type-checked against it.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What the page configures. It holds for the life of a view. */
export interface ViewOptions {
    /** The level of the parts' titles. */
    headingLevel: number;
    /** The names of the parts to show, separated by spaces; empty for all. */
    sections: string;
    /** Whether the reader may try scores. */
    whatIf: boolean;
    /** The number of rows of a long table to show; 0 for all. */
    rows: number;
    /** The language of the reader; empty for the document's own. */
    lang: string;
}
"#;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Options {
    heading_level: u8,
    sections: String,
    what_if: bool,
    rows: u16,
    lang: String,
}

/// One element's view: a Yew app for as long as the element is in a page, fed by updates.
#[wasm_bindgen]
pub struct View {
    place: web_sys::Element,
    /// Mounted with the first content. If it were mounted empty and fed later, it could render in two tasks,
    /// and the page would flicker.
    app: Option<AppHandle<MatchCentre>>,
    /// The content that the app shows.
    content: Option<Content>,
    /// The number of times that the app was given new content.
    updates: u32,
    /// The last of these updates that was rendered.
    rendered: Rc<Cell<u32>>,
    heading: u8,
    live: Live,
    choice: Choice,
    /// The moment and the scores of the choice, by id. They give the indices of the choice in each version of
    /// the document.
    link: String,
}

#[wasm_bindgen]
impl View {
    /// Creates a view that renders into `place`, which need not be in the page yet.
    ///
    /// # Errors
    /// Options of another shape.
    #[wasm_bindgen(constructor)]
    pub fn new(
        place: web_sys::Element,
        #[wasm_bindgen(unchecked_param_type = "ViewOptions")] options: JsValue,
    ) -> Result<View, Error> {
        let options: Options = serde_wasm_bindgen::from_value(options)?;
        let settings = Settings::new(&options.sections, options.what_if).with_rows(options.rows);
        let choice = Choice { settings, ..Choice::default() };
        Ok(View {
            place,
            app: None,
            content: None,
            updates: 0,
            rendered: Rc::default(),
            heading: options.heading_level,
            live: Live::spoken(&options.lang),
            choice,
            link: String::new(),
        })
    }

    /// Reads the words of a language other than English, from the file that [`Reading::words`] names. Returns
    /// false if the text is not a catalogue of this version.
    pub fn learn(&mut self, catalogue: &str) -> bool {
        let words = Words::read(catalogue);
        let is_known = words.is_some();
        words.into_iter().for_each(|words| self.live.learn(words));
        is_known
    }

    /// Takes an editor's own texts, as `own_words.js` compiles them.
    #[wasm_bindgen(js_name = learnOwn)]
    pub fn learn_own(&mut self, own: &str) {
        self.live.learn_own(own);
    }

    /// Shows a document. If it cannot be shown, the last good one stays. If there is none, the view shows the
    /// messages.
    ///
    /// # Errors
    /// A verdict that cannot be converted to a JavaScript value.
    #[wasm_bindgen(unchecked_return_type = "Verdict")]
    pub fn show(&mut self, reading: &Reading) -> Result<JsValue, Error> {
        let mut verdict = Verdict::new(&reading.messages);
        match &reading.document {
            Some(document) => {
                let tell = |new: &Document, update: &Update<'_>| verdict.shown(new, update);
                self.live.take(document.clone(), reading.prospects.clone(), UID, self.heading, tell);
                // A new event has shifted the indices.
                if !self.link.is_empty()
                    && let Some(choice) = self.choice.with_shared(&self.link, document)
                {
                    self.choice = choice;
                }
                self.draw();
            }
            None if self.live.context().is_none() => {
                let messages = reading.messages.iter().map(ToString::to_string).collect();
                self.update(Content::Errors(messages));
            }
            None => {}
        }
        verdict.to_js()
    }

    /// Performs an action of the reader, or restores `link:` followed by what [`View::shared`] returned.
    /// Returns false if no control of the view has such an action.
    pub fn act(&mut self, action: &str) -> bool {
        let document = self.live.context().map(|context| context.document.clone());
        match (action.strip_prefix("link:"), document) {
            (Some(link), Some(document)) => {
                let Some(choice) = self.choice.with_shared(link, &document) else { return false };
                (self.choice, self.link) = (choice, link.to_owned());
            }
            // The view applies it to the first document.
            (Some(link), None) => link.clone_into(&mut self.link),
            (None, document) => {
                let Some(action) = Action::decode(action) else { return false };
                self.choice = self.choice.reduce(action);
                self.link = document.map(|document| self.choice.shared(&document)).unwrap_or_default();
            }
        }
        self.live.seen();
        self.draw();
        true
    }

    /// Encodes the reader's choice for a link. Empty if nothing was chosen.
    #[must_use]
    pub fn shared(&self) -> String {
        self.link.clone()
    }

    /// Advances the match clock to `now` (server time, milliseconds since the Unix epoch). `stale_since` is
    /// the time of day of the last good document, empty if the feed is healthy. Returns the delay until the
    /// next clock tick in milliseconds, or nothing if the clock is stopped.
    pub fn tick(&mut self, now: f64, stale_since: &str) -> Option<f64> {
        self.live.set_stale_since(stale_since);
        let next = self.live.tick(now as i64);
        self.draw();
        next.map(|next| next as f64)
    }

    /// Whether [`View::tick`] with the same arguments would change what is shown.
    #[must_use]
    pub fn due(&self, now: f64, stale_since: &str) -> bool {
        self.live.is_due(now as i64, stale_since)
    }

    /// Returns a view that renders the same content into another place and takes over from this one. This
    /// view keeps only its nodes. The shell shows them until the new ones are ready, then frees it.
    #[must_use]
    pub fn renewed(&mut self, place: web_sys::Element) -> View {
        let mut view = View {
            place,
            app: None,
            content: None,
            updates: 0,
            rendered: Rc::default(),
            heading: self.heading,
            live: std::mem::take(&mut self.live),
            choice: self.choice.clone(),
            link: self.link.clone(),
        };
        if let Some(content) = self.content.clone() {
            view.update(content);
        }
        view
    }

    /// Whether the root and every component below have rendered the last update. Yew may need several tasks.
    #[must_use]
    pub fn settled(&self) -> bool {
        self.rendered.get() == self.updates
    }

    /// Renders the current content, unless it has not changed.
    fn draw(&mut self) {
        if let Some(context) = self.live.context() {
            let (context, now, choice) = (context.clone(), self.live.now().clone(), self.choice.clone());
            self.update(Content::Match { context, now, choice });
        }
    }

    fn update(&mut self, content: Content) {
        if self.content.as_ref() == Some(&content) {
            return;
        }
        self.content = Some(content.clone());
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
}

/// An app keeps itself alive, so it would outlive its handle.
impl Drop for View {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}
