//! Documents that the shell passes in.

use std::rc::Rc;
use touchline_football::document::{self, Document, Message, Value};
use touchline_football::scenarios::{Prospects, TournamentDriver};
use touchline_football::words::Words;
use wasm_bindgen::prelude::*;

/// A document that has been read, or the messages that say why it cannot be shown.
#[wasm_bindgen]
pub struct Reading {
    pub(super) document: Option<Rc<Document>>,
    pub(super) messages: Vec<Message>,
    /// Works out what is still possible in all groups, until it is done.
    driver: Option<TournamentDriver>,
    /// What is still possible in all groups, once it is worked out.
    pub(super) prospects: Option<Rc<Prospects>>,
}

/// The steps of one call of [`Reading::advance`]: at most 3 ms natively, as docs/scenarios.md has it.
const STEPS: u64 = 10_000;

impl From<document::Reading> for Reading {
    fn from(document::Reading { document, messages }: document::Reading) -> Reading {
        let driver = document.as_ref().and_then(TournamentDriver::new);
        Reading { document: document.map(Rc::new), messages, driver, prospects: None }
    }
}

#[wasm_bindgen]
impl Reading {
    /// The reading of a text that is not JSON: the parser's reason, and the text if it is part of the page.
    #[wasm_bindgen(js_name = notJson)]
    #[must_use]
    pub fn not_json(reason: &str, in_page: Option<String>) -> Reading {
        match in_page {
            Some(text) => document::Reading::not_json_in_page(reason, &text),
            None => document::Reading::not_json(reason),
        }
        .into()
    }

    /// The reading of a script's value that contains something JSON does not support. With `threw`, the value
    /// threw an error and could not be copied.
    #[must_use]
    pub fn refused(threw: bool) -> Reading {
        let reason = if threw {
            "a part of the document threw an error when it was read"
        } else {
            "a document is made of what JSON has: no functions, symbols or bigints"
        };
        document::Reading::failed(reason.to_owned()).into()
    }

    /// The file name of the words for this document. `lang` is the reader's language, empty for the
    /// document's own. `undefined` for English, which needs no file, and for languages that Touchline does
    /// not have.
    #[must_use]
    pub fn words(&self, lang: &str) -> Option<String> {
        Words::file(self.document.as_ref()?.language(lang)).map(str::to_owned)
    }

    /// Works for a short time on what is still possible in all groups. Returns whether it is done. The shell
    /// calls it until then, and lets the page do other things between the calls.
    pub fn advance(&mut self) -> bool {
        let Some(driver) = &mut self.driver else { return true };
        if !driver.advance(STEPS) {
            return false;
        }
        self.prospects = self.driver.take().and_then(TournamentDriver::finish).map(Rc::new);
        true
    }

    /// Whether there is a document to show.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn good(&self) -> bool {
        self.document.is_some()
    }
}

/// The name of the file with the ids and slots of all messages: see `own_words.js`.
#[wasm_bindgen(js_name = wordsIndex)]
#[must_use]
pub fn words_index() -> String {
    Words::index().to_owned()
}

/// Reads a document from a value that `JSON.parse` could return.
///
/// The value must be plain, because a getter that throws would leave the instance in the middle of a call.
/// The shell first copies any value that a script made (`www/shell/version.js`).
#[wasm_bindgen]
#[must_use]
pub fn read(value: JsValue) -> Reading {
    match serde_wasm_bindgen::from_value::<Value>(value) {
        Ok(value) => document::read(&value).into(),
        Err(error) => {
            // The text of a JavaScript error begins with its name.
            let text = error.to_string();
            document::Reading::failed(text.strip_prefix("Error: ").unwrap_or(&text).to_owned()).into()
        }
    }
}
