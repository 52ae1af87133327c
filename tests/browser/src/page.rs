//! A fresh browser with one page, and the steps of a test in it.

use std::any::Any;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{Key, TypingData, WebDriver, WebElement};
use tokio::sync::Mutex;

use crate::engine::{Browser, Engine, Media};
use crate::log::{Entry, Log, MISSING};
use crate::site::Site;
use crate::skips::skipped;
use crate::wait::Deadline;
use crate::{fonts, settings, webkit};

const PATIENCE: Duration = Duration::from_secs(10);

/// A selector that searches through open shadow roots: `host >>> inside`.
const FIND: &str = "
    let root = document;
    for (const selector of arguments[0].split('>>>')) {
        const found = (root.shadowRoot ?? root).querySelector(selector.trim());
        if (!found) return null;
        root = found;
    }
    return root;";

/// A browser session that shares nothing with other tests and leaves nothing behind.
pub struct Page {
    browser: Browser,
    site: Site,
    log: Mutex<Log>,
}

/// Runs a test with a fresh browser and a fresh [`Site`]. Every console error, uncaught exception and third-party
/// request fails the test at its end, unless the test expected it ([`Page::expect_error`]).
pub async fn browse(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    browse_at(Site::start().await?, test).await
}

/// Like [`browse`], with a site that the test has prepared. Does nothing if `skips.txt` names the test for this engine.
pub async fn browse_at(site: Site, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    if skipped()? {
        return Ok(());
    }
    let page = Page::open(site).await?;
    let outcome = match caught(test(&page)).await {
        Ok(Ok(())) => Ok(page.verdict().await),
        Ok(Err(error)) => Ok(Err(error)),
        Err(panic) => Err(panic),
    };
    if !matches!(outcome, Ok(Ok(()))) {
        page.autopsy().await;
    }
    page.browser.driver.clone().quit().await.context("the browser did not close")?;
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}

/// Returns the future's result, or its panic. A failed assertion, too, saves a screenshot and closes the browser.
async fn caught<T>(future: impl Future<Output = T>) -> Result<T, Box<dyn Any + Send>> {
    let mut future = pin!(future);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
        Ok(Poll::Pending) => Poll::Pending,
        Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
        Err(panic) => Poll::Ready(Err(panic)),
    })
    .await
}

impl Page {
    async fn open(site: Site) -> Result<Page> {
        let page = Page { browser: Browser::open().await?, site, log: Mutex::default() };
        page.viewport(1100, 900).await?;
        if page.engine() == Engine::WebKit {
            page.before_every_document(&format!("(() => {{ {} }})();", webkit::LISTEN)).await?;
        }
        page.before_every_document(&fonts::script()?).await?;
        page.remember_renderers().await?;
        Ok(page)
    }

    /// The engine that draws the page.
    pub fn engine(&self) -> Engine {
        self.browser.engine
    }

    /// The site that serves the page.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The WebDriver session, for steps that this harness does not have.
    pub fn driver(&self) -> &WebDriver {
        &self.browser.driver
    }

    /// Opens a path of the site, and waits for its load event.
    pub async fn goto(&self, path: &str) -> Result<()> {
        if self.engine() == Engine::WebKit {
            // The log of the last page is dropped.
            drop(self.drained().await?);
        }
        self.driver().goto(self.site.url(path)).await.with_context(|| format!("cannot open {path}"))?;
        if self.engine() == Engine::WebKit {
            // WebKitWebDriver may return before a module has run.
            self.wait_for("document.readyState === 'complete'").await?;
        }
        Ok(())
    }

    /// Sets the size of the viewport, which starts at 1100 by 900.
    pub async fn viewport(&self, width: u32, height: u32) -> Result<()> {
        self.browser.viewport(width, height).await
    }

    /// Sets what media queries see: colour scheme, motion, forced colours, print.
    pub async fn media(&self, media: Media) -> Result<()> {
        self.browser.media(media).await
    }

    /// The number of pages that the page fills on paper.
    pub async fn printed_pages(&self) -> Result<usize> {
        self.browser.printed_pages().await
    }

    /// Sets the reader's own text size in pixels. The default is 16.
    pub async fn font_size(&self, pixels: u32) -> Result<()> {
        self.browser.font_size(pixels).await
    }

    /// Sets the reader's time zone.
    pub async fn time_zone(&self, zone: &str) -> Result<()> {
        self.browser.time_zone(zone).await
    }

    /// Forbids the scripts of all further pages. Test steps can still run scripts.
    pub async fn without_scripts(&self) -> Result<()> {
        self.browser.without_scripts(&self.site).await
    }

    /// Sends a command of Chromium's DevTools protocol: `("HeapProfiler.collectGarbage", json!({}))`.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        self.browser.devtools(method, parameters).await
    }

    /// Runs this script in every further document and frame, before its own scripts.
    pub async fn before_every_document(&self, script: &str) -> Result<()> {
        self.browser.before_every_document(&self.site, script).await
    }

    /// Runs the body of an async function with `arguments`.
    pub async fn run(&self, body: &str, arguments: &[Value]) -> Result<()> {
        self.run_for::<Value>(body, arguments).await.map(drop)
    }

    /// Runs the body of an async function with `arguments` and returns its JSON result. `undefined` becomes null.
    pub async fn run_for<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> Result<T> {
        let script = format!("return (async function () {{ {body} }}).apply(null, arguments);");
        let value = self.driver().execute(script, arguments.to_vec()).await?.json().clone();
        serde_json::from_value(value.clone()).with_context(|| format!("the script returned {value}"))
    }

    /// Evaluates an expression. A promise is awaited.
    pub async fn eval<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.run_for(&format!("return ({expression});"), &[]).await
    }

    /// Waits until the expression is truthy.
    pub async fn wait_for(&self, expression: &str) -> Result<()> {
        let deadline = Deadline::after(PATIENCE);
        // Firefox returns null for a script that a navigation has ended.
        while !self.eval::<Option<bool>>(&format!("Boolean(await ({expression}))")).await?.unwrap_or(false) {
            if deadline.has_passed() {
                bail!("timed out after {} s waiting for: {expression}", PATIENCE.as_secs());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Waits for the first element that matches a CSS selector. `>>>` enters an open shadow root.
    pub async fn find(&self, selector: &str) -> Result<WebElement> {
        let deadline = Deadline::after(PATIENCE);
        loop {
            let found = self.driver().execute(FIND, vec![json!(selector)]).await?;
            if !found.json().is_null() {
                return found.element().with_context(|| format!("{selector} is no element"));
            }
            if deadline.has_passed() {
                bail!("nothing matches {selector}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The text of an element as a reader sees it.
    pub async fn text(&self, selector: &str) -> Result<String> {
        let element = self.find(selector).await?;
        self.run_for("return arguments[0].innerText.trim();", &[element.to_json()?]).await
    }

    /// Presses real keys one after the other, in the focused element: `Key::Tab`, `"text"`.
    pub async fn keys(&self, keys: impl Into<TypingData>) -> Result<()> {
        self.driver().action_chain().send_keys(keys).perform().await.context("cannot type")
    }

    /// Presses a key while another is held: `(Key::Shift, Key::Tab)`.
    pub async fn chord(&self, held: Key, key: Key) -> Result<()> {
        let chain = self.driver().action_chain().key_down(held.clone()).key_down(key.clone());
        chain.key_up(key).key_up(held).perform().await.context("cannot type")
    }

    /// A PNG of the whole page.
    pub async fn screenshot(&self, to: &Path) -> Result<()> {
        let bytes = self.browser.picture().await?;
        std::fs::write(to, bytes).with_context(|| format!("cannot write {}", to.display()))
    }

    /// The console so far.
    pub async fn console(&self) -> Result<Vec<Entry>> {
        Ok(self.drained().await?.entries.clone())
    }

    /// The address of every request that the browser tried to send so far.
    pub async fn requested(&self) -> Result<Vec<String>> {
        Ok(self.drained().await?.asked.clone())
    }

    /// Expects an error whose text, or a third-party request whose URL, contains this text. The test fails if there
    /// is none by its end.
    pub async fn expect_error(&self, text: &str) {
        self.log.lock().await.expect(text);
    }

    async fn drained(&self) -> Result<tokio::sync::MutexGuard<'_, Log>> {
        let mut log = self.log.lock().await;
        self.browser.drain(&self.site, &mut log).await?;
        Ok(log)
    }

    async fn verdict(&self) -> Result<()> {
        let mut faults = self.drained().await?.faults();
        let deadline = Deadline::after(Duration::from_secs(2));
        // An expected error may not have reached the log yet.
        while faults.iter().any(|fault| fault.starts_with(MISSING)) && !deadline.has_passed() {
            tokio::time::sleep(Duration::from_millis(50)).await;
            faults = self.drained().await?.faults();
        }
        if faults.is_empty() {
            return Ok(());
        }
        bail!("the page had unexpected errors or requests:\n  {}", faults.join("\n  "))
    }

    /// Saves a screenshot and prints the console of a failed test. Ignores its own errors.
    async fn autopsy(&self) {
        if let Ok(to) = settings::failure_picture()
            && self.screenshot(&to).await.is_ok()
        {
            eprintln!("the page when the test failed: {}", to.display());
        }
        for entry in self.console().await.unwrap_or_default() {
            eprintln!("console: {} {} {}", entry.level, entry.source, entry.text);
        }
    }
}
