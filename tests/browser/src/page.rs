//! A fresh browser with one page, and the steps of a test in it.

use std::any::Any;
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{Key, TypingData, WebDriver, WebElement};
use tokio::sync::Mutex;

use crate::chromium::{self, Media};
use crate::fonts;
use crate::log::{Entry, Log};
use crate::settings;
use crate::site::Site;
use crate::wait::Deadline;

const PATIENCE: Duration = Duration::from_secs(10);

/// Finds through open shadow roots: `host >>> inside`.
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
    driver: WebDriver,
    site: Site,
    log: Mutex<Log>,
}

/// Runs a test with a fresh browser and a fresh [`Site`]. Every console error, uncaught exception and third-party
/// request fails the test at its end, unless the test expected it ([`Page::expect_error`]).
pub async fn browse(test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    browse_at(Site::start().await?, test).await
}

/// Like [`browse`], with a site that the test has prepared.
pub async fn browse_at(site: Site, test: impl AsyncFnOnce(&Page) -> Result<()>) -> Result<()> {
    let page = Page::open(site).await?;
    let outcome = match caught(test(&page)).await {
        Ok(Ok(())) => Ok(page.verdict().await),
        Ok(Err(error)) => Ok(Err(error)),
        Err(panic) => Err(panic),
    };
    if !matches!(outcome, Ok(Ok(()))) {
        page.autopsy().await;
    }
    page.driver.quit().await.context("the browser did not close")?;
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}

/// Returns the future's result, or its panic: a failed assertion also takes a picture and closes the browser.
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
        settings::check_engine()?;
        let server = settings::webdriver()?;
        let driver = WebDriver::new(&server, chromium::capabilities()?).await;
        let driver = driver.with_context(|| format!("no browser session from {server}"))?;
        let page = Page { driver, site, log: Mutex::default() };
        page.viewport(1100, 900).await?;
        page.before_every_document(&fonts::script()?).await?;
        page.remember_renderers().await?;
        Ok(page)
    }

    /// The site that serves the page.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The WebDriver session, for steps that this harness does not have.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Opens a path of the site, and waits for its load event.
    pub async fn goto(&self, path: &str) -> Result<()> {
        self.driver.goto(self.site.url(path)).await.with_context(|| format!("cannot open {path}"))
    }

    /// Sets the viewport; it starts at 1100 by 900.
    pub async fn viewport(&self, width: u32, height: u32) -> Result<()> {
        chromium::viewport(&self.driver, width, height).await
    }

    /// Sets what media queries see: colour scheme, motion, forced colours, print.
    pub async fn media(&self, media: Media) -> Result<()> {
        chromium::media(&self.driver, media).await
    }

    /// Sets the reader's own text size in pixels. The default is 16.
    pub async fn font_size(&self, pixels: u32) -> Result<()> {
        let sizes = json!({ "fontSizes": { "standard": pixels, "fixed": pixels * 13 / 16 } });
        self.devtools("Page.setFontSizes", sizes).await.map(drop)
    }

    /// Sends a command of Chromium's DevTools protocol: `("HeapProfiler.collectGarbage", json!({}))`.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        chromium::devtools(&self.driver, method, parameters).await
    }

    /// Runs this script in every document and frame that opens from now on, before its own scripts.
    pub async fn before_every_document(&self, script: &str) -> Result<()> {
        let source = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await.map(drop)
    }

    /// Runs the body of an async function with `arguments`.
    pub async fn run(&self, body: &str, arguments: &[Value]) -> Result<()> {
        self.run_for::<Value>(body, arguments).await.map(drop)
    }

    /// Runs the body of an async function with `arguments` and returns its JSON result. `undefined` becomes null.
    pub async fn run_for<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> Result<T> {
        let script = format!("return (async function () {{ {body} }}).apply(null, arguments);");
        let value = self.driver.execute(script, arguments.to_vec()).await?.json().clone();
        serde_json::from_value(value.clone()).with_context(|| format!("the script returned {value}"))
    }

    /// Evaluates an expression. A promise is awaited.
    pub async fn eval<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.run_for(&format!("return ({expression});"), &[]).await
    }

    /// Waits until the expression is truthy.
    pub async fn wait_for(&self, expression: &str) -> Result<()> {
        let deadline = Deadline::after(PATIENCE);
        while !self.eval::<bool>(&format!("Boolean(await ({expression}))")).await? {
            if deadline.has_passed() {
                bail!("waited {} s in vain for: {expression}", PATIENCE.as_secs());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Waits for the first element that matches a CSS selector. `>>>` enters an open shadow root.
    pub async fn find(&self, selector: &str) -> Result<WebElement> {
        let deadline = Deadline::after(PATIENCE);
        loop {
            let found = self.driver.execute(FIND, vec![json!(selector)]).await?;
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

    /// Clicks an element with a real pointer, scrolled into view.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        element.click().await.with_context(|| format!("cannot click {selector}"))
    }

    /// Presses real keys one after the other, in the focused element: `Key::Tab`, `"text"`.
    pub async fn keys(&self, keys: impl Into<TypingData>) -> Result<()> {
        self.driver.action_chain().send_keys(keys).perform().await.context("cannot type")
    }

    /// Presses a key while another is held: `(Key::Shift, Key::Tab)`.
    pub async fn chord(&self, held: Key, key: Key) -> Result<()> {
        let chain = self.driver.action_chain().key_down(held.clone()).key_down(key.clone());
        chain.key_up(key).key_up(held).perform().await.context("cannot type")
    }

    /// A PNG of the whole page.
    pub async fn screenshot(&self, to: &Path) -> Result<()> {
        let picture = chromium::whole_page(&self.driver).await?;
        let bytes = BASE64_STANDARD.decode(picture).context("the picture is no base64")?;
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

    /// Expects an error whose text, or a third-party request whose address, contains this text.
    /// The test fails if none has come by its end.
    pub async fn expect_error(&self, text: &str) {
        self.log.lock().await.expect(text);
    }

    async fn drained(&self) -> Result<tokio::sync::MutexGuard<'_, Log>> {
        let mut log = self.log.lock().await;
        chromium::drain(&self.driver, &mut log).await?;
        Ok(log)
    }

    async fn verdict(&self) -> Result<()> {
        let faults = self.drained().await?.faults();
        if faults.is_empty() {
            return Ok(());
        }
        bail!("the page did what it must not:\n  {}", faults.join("\n  "))
    }

    /// Saves a picture and prints the console of a failed test. Ignores its own errors.
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
