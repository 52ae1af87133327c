//! A `<touchline-match>` as a test reads it: what is said where, in order.

use anyhow::Result;
use serde_json::{Value, json};

use crate::page::Page;

/// Collects the texts of all matches of a selector in the element's shadow root, white space folded.
const TEXTS: &str = "
    const element = document.querySelector(arguments[0]);
    return [...element.shadowRoot.querySelectorAll(arguments[1])]
        .map((node) => node.textContent.replace(/\\s+/g, ' ').trim());";

/// Makes an element without a document, and gives what its next `touchline-ready` or `-error` carries.
const EMPTY: &str = "
    const element = document.createElement('touchline-match');
    element.id = arguments[0];
    document.body.append(element);";

/// Sets the document of an element and waits for what it says of it.
const SHOW: &str = "
    const element = document.querySelector(arguments[0]);
    const said = new Promise((resolve) => {
        for (const name of ['touchline-ready', 'touchline-error']) {
            element.addEventListener(name, (event) => resolve({ name, detail: event.detail }), { once: true });
        }
    });
    element.match = arguments[1];
    return await said;";

impl Page {
    /// Opens a page and waits until the Yew tree stands in its first element.
    pub async fn open_match(&self, path: &str) -> Result<()> {
        self.goto(path).await?;
        self.wait_for("document.querySelector('touchline-match')?.shadowRoot?.querySelector('.tl')").await
    }

    /// The texts of all matches of a selector inside an element's shadow root, in order.
    pub async fn texts(&self, element: &str, selector: &str) -> Result<Vec<String>> {
        self.run_for(TEXTS, &[element.into(), selector.into()]).await
    }

    /// Adds an element without a document to the page.
    pub async fn add_empty(&self, id: &str) -> Result<()> {
        self.run(EMPTY, &[id.into()]).await
    }

    /// Sets an element's `match` (an object, or JSON text) and gives the event that answers:
    /// `{ "name": "touchline-ready", "detail": { "renderer": "wasm", … } }`.
    pub async fn show(&self, element: &str, document: Value) -> Result<Value> {
        self.run_for(SHOW, &[json!(element), document]).await
    }
}
