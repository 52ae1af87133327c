//! Reads a `<touchline-match>`: its texts, in order.

use anyhow::Result;
use serde_json::{Value, json};

use crate::page::{Page, browse_at};
use crate::reply::Reply;
use crate::site::Site;

/// Collects the texts of all matches of a selector in the element's shadow root, white space folded.
const TEXTS: &str = "
    const element = document.querySelector(arguments[0]);
    return [...element.shadowRoot.querySelectorAll(arguments[1])]
        .map((node) => node.textContent.replace(/\\s+/g, ' ').trim());";

/// Records the renderer of each element: the proof that the Yew tree rendered it.
const REMEMBER: &str = "window.renderers = [];
    window.addEventListener('touchline-ready', (event) => renderers.push(event.detail.renderer));";

/// Makes an element without a document, and gives what its next `touchline-ready` or `-error` carries.
const EMPTY: &str = "
    const element = document.createElement('touchline-match');
    element.id = arguments[0];
    element.setAttribute('loading', 'eager');
    document.body.append(element);";

/// Sets the document of an element and waits for what it says of it.
const SHOW: &str = "
    const element = document.querySelector(arguments[0]);
    const said = new Promise((resolve) => {
        for (const name of ['touchline-ready', 'touchline-update', 'touchline-error']) {
            element.addEventListener(name, (event) => resolve({ name, detail: event.detail }), { once: true });
        }
    });
    element.match = arguments[1];
    return await said;";

impl Page {
    /// Records renderers on every page from now on, for [`Page::taken_over`].
    pub(crate) async fn remember_renderers(&self) -> Result<()> {
        self.before_every_document(REMEMBER).await
    }

    /// Opens a page and waits until the Yew tree stands in its first element, which a prerendered one must be woken for.
    pub async fn open_match(&self, path: &str) -> Result<()> {
        self.goto(path).await?;
        self.wake("touchline-match").await?;
        self.taken_over(1).await
    }

    /// What the shell takes for the reader's first sign of interest.
    pub async fn wake(&self, element: &str) -> Result<()> {
        let enter = "document.querySelector(arguments[0]).dispatchEvent(new PointerEvent('pointerenter'))";
        self.run(enter, &[element.into()]).await
    }

    /// Waits until so many elements have been rendered by the Wasm.
    pub async fn taken_over(&self, elements: usize) -> Result<()> {
        self.wait_for(&format!("renderers.filter((name) => name === 'wasm').length >= {elements}")).await
    }

    /// Waits until the page fetches nothing more: 0.7 seconds without a request.
    pub async fn quiet(&self) -> Result<()> {
        let mut before = usize::MAX;
        while before != self.site().paths().len() {
            before = self.site().paths().len();
            self.run("await new Promise((resolve) => setTimeout(resolve, 700))", &[]).await?;
        }
        Ok(())
    }

    /// The texts of all matches of a selector inside an element's shadow root, in order.
    pub async fn texts(&self, element: &str, selector: &str) -> Result<Vec<String>> {
        self.run_for(TEXTS, &[element.into(), selector.into()]).await
    }

    /// Adds an element without a document to the page, which loads one at once, wherever it stands.
    pub async fn add_empty(&self, id: &str) -> Result<()> {
        self.run(EMPTY, &[id.into()]).await
    }

    /// Sets an element's `match` (an object, or JSON text) and gives the event that answers:
    /// `{ "name": "touchline-ready", "detail": { "renderer": "wasm", … } }`.
    pub async fn show(&self, element: &str, document: Value) -> Result<Value> {
        self.run_for(SHOW, &[json!(element), document]).await
    }
}

/// How a match comes into a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// As a document alone: the Wasm makes the first markup.
    Empty,
    /// As `touchline render` prints it: the Wasm takes the markup over.
    Prerendered,
}

impl Start {
    /// Both.
    pub const ALL: [Start; 2] = [Start::Empty, Start::Prerendered];

    /// The path of a page with Liverpool 1-1 Napoli that starts so.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Start::Empty => "/",
            Start::Prerendered => "/prerendered",
        }
    }
}

/// Runs a test twice, each time with a fresh browser, on a page with Liverpool 1-1 Napoli that starts in either way.
pub async fn browse_both(test: impl AsyncFn(&Page, &str) -> Result<()>) -> Result<()> {
    for start in Start::ALL {
        let site = Site::start().await?;
        site.set(
            Start::Prerendered.path(),
            Reply::html(render(&[&data("liverpool-napoli.json"), "--page"])?),
        );
        eprintln!("starting {start:?}");
        browse_at(site, async |page| test(page, start.path()).await).await?;
    }
    Ok(())
}

/// Runs a test on a page that has this markup, and an element without a document in it: `#one`.
pub async fn browse_empty(html: &str, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let site = Site::start().await?;
    site.set("/page", Reply::html(html));
    browse_at(site, async |page| {
        page.goto("/page").await?;
        page.add_empty("one").await?;
        test(page).await
    })
    .await
}

/// What `touchline render` prints when it is called with these words.
pub fn render(words: &[&str]) -> Result<String> {
    touchline_cli::render::printed(words)
}

/// A document of the site by its name, as a file.
#[must_use]
pub fn data(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/data");
    format!("{folder}/{name}")
}

/// The same, as JSON to change.
pub fn document(name: &str) -> Result<Value> {
    Ok(serde_json::from_str(&std::fs::read_to_string(data(name))?)?)
}
