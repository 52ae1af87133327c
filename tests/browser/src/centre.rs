//! Reads a `<touchline-match>`: its texts, in order.

use anyhow::Result;
use serde_json::{Value, json};

use crate::page::{Page, browse_at};
use crate::reply::Reply;
use crate::site::Site;

/// Collects the texts of all matches of a selector in the element's shadow root, with spaces collapsed.
const TEXTS: &str = "
    const element = document.querySelector(arguments[0]);
    return [...element.shadowRoot.querySelectorAll(arguments[1])]
        .map((node) => node.textContent.replace(/\\s+/g, ' ').trim());";

/// Records the renderer of each element, which proves that the Yew tree rendered it.
const REMEMBER: &str = "window.renderers = [];
    window.addEventListener('touchline-ready', (event) => renderers.push(event.detail.renderer));";

/// Creates an element without a document, and records the detail of its next `touchline-ready` or `-error`.
const EMPTY: &str = "
    const element = document.createElement('touchline-match');
    element.id = arguments[0];
    element.setAttribute('loading', 'eager');
    document.body.append(element);";

/// Sets the document of an element and waits for its event.
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

    /// Opens a page and waits until its first element shows the Yew tree. Wakes the element if it is prerendered.
    pub async fn open_match(&self, path: &str) -> Result<()> {
        self.goto(path).await?;
        self.wake("touchline-match").await?;
        self.taken_over(1).await
    }

    /// An event that the shell takes as the reader's first sign of interest.
    pub async fn wake(&self, element: &str) -> Result<()> {
        let enter = "document.querySelector(arguments[0]).dispatchEvent(new PointerEvent('pointerenter'))";
        self.run(enter, &[element.into()]).await
    }

    /// Waits until the Wasm has rendered this many elements.
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

    /// Adds an element without a document to the page. It loads a document at once, wherever it is.
    pub async fn add_empty(&self, id: &str) -> Result<()> {
        self.run(EMPTY, &[id.into()]).await
    }

    /// Sets an element's `match` (an object, or JSON text) and returns the event that follows: `{ "name":
    /// "touchline-ready", "detail": { "renderer": "wasm", … } }`.
    pub async fn show(&self, element: &str, document: Value) -> Result<Value> {
        self.run_for(SHOW, &[json!(element), document]).await
    }
}

/// How a match starts in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// As a document only: the Wasm makes the first markup.
    Empty,
    /// Prerendered by `touchline render`: the Wasm takes the markup over.
    Prerendered,
}

impl Start {
    /// Both.
    pub const ALL: [Start; 2] = [Start::Empty, Start::Prerendered];

    /// The path of a page with Liverpool 1-1 Napoli that starts this way.
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Start::Empty => "/",
            Start::Prerendered => "/prerendered",
        }
    }
}

/// Runs a test twice, once for each way to start, on a page with Liverpool 1-1 Napoli in a fresh browser.
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

/// Runs a test on a page with this markup and an element without a document: `#one`.
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

/// The output of `touchline render` with these arguments.
pub fn render(words: &[&str]) -> Result<String> {
    touchline_cli::render::printed(words)
}

/// A document of the site by its file name.
#[must_use]
pub fn data(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../www/data");
    format!("{folder}/{name}")
}

/// The same, as JSON that a test can change.
pub fn document(name: &str) -> Result<Value> {
    Ok(serde_json::from_str(&std::fs::read_to_string(data(name))?)?)
}
