//! The browser engines, and what the harness needs from each.

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::log::Log;
use crate::process::Process;
use crate::site::Site;
use crate::{chromium, firefox, settings, webkit};

/// A browser engine. `cargo xtask test` selects it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Debian's Chromium, with chromedriver and its DevTools protocol.
    Chromium,
    /// Firefox ESR, with geckodriver. Scripts in the browser's own context do what DevTools does for Chromium.
    Firefox,
    /// WebKitGTK's MiniBrowser on a virtual screen: the closest to Safari on Linux.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// The engine of this run.
    pub fn current() -> Result<Engine> {
        let wanted = settings::engine();
        let found = Engine::ALL.into_iter().find(|engine| engine.name().eq_ignore_ascii_case(&wanted));
        found.with_context(|| format!("TOUCHLINE_ENGINE={wanted}: no engine has that name"))
    }

    /// Its name, as xtask and the list of skips write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKitGTK",
        }
    }
}

/// The colour scheme of the reader's system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Light, which is most systems' default.
    #[default]
    Light,
    /// Dark.
    Dark,
}

/// What media queries see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Media {
    /// `prefers-color-scheme`
    pub scheme: Scheme,
    /// `prefers-reduced-motion: reduce`
    pub reduced_motion: bool,
    /// `forced-colors: active`
    pub forced_colors: bool,
    /// `prefers-contrast: more`, in Chromium only.
    pub more_contrast: bool,
    /// Print.
    pub print: bool,
}

/// A running browser with its session.
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    pub(crate) driver: WebDriver,
    /// The driver of this session, and what it needs. They end with the browser, in this order.
    helpers: Vec<Process>,
}

impl Browser {
    /// Opens a fresh browser.
    pub(crate) async fn open() -> Result<Browser> {
        let engine = Engine::current()?;
        let wanted = settings::webdriver()?;
        let (address, helpers) = match engine {
            Engine::Chromium => (wanted, Vec::new()),
            Engine::Firefox => firefox::start(&wanted).await?,
            Engine::WebKit => webkit::start(&wanted).await?,
        };
        let driver = match engine {
            Engine::Chromium => WebDriver::new(&address, chromium::capabilities()?).await,
            Engine::Firefox => WebDriver::new(&address, firefox::capabilities()?).await,
            Engine::WebKit => WebDriver::new(&address, webkit::capabilities()?).await,
        };
        let driver = driver.with_context(|| format!("no {} session from {address}", engine.name()))?;
        match engine {
            Engine::Chromium => {}
            Engine::Firefox => firefox::watch(&driver).await?,
            Engine::WebKit => webkit::wait_for_focus(&driver).await?,
        }
        Ok(Browser { engine, driver, helpers })
    }

    /// Sets the size of the viewport, exactly.
    pub(crate) async fn viewport(&self, width: u32, height: u32) -> Result<()> {
        match self.engine {
            Engine::Chromium => chromium::viewport(&self.driver, width, height).await,
            Engine::Firefox => firefox::viewport(&self.driver, width, height).await,
            Engine::WebKit => webkit::viewport(&self.driver, width, height).await,
        }
    }

    /// Sets what media queries see.
    pub(crate) async fn media(&self, media: Media) -> Result<()> {
        match self.engine {
            Engine::Chromium => chromium::media(&self.driver, media).await,
            Engine::Firefox => firefox::media(&self.driver, media).await,
            Engine::WebKit if media == Media::default() => Ok(()),
            Engine::WebKit => self.unable("emulate media"),
        }
    }

    /// The number of pages that the page fills on paper (US Letter, with a margin of 10 mm).
    pub(crate) async fn printed_pages(&self) -> Result<usize> {
        let printed = self.devtools("Page.printToPDF", json!({})).await?;
        let data = printed.get("data").and_then(Value::as_str).context("nothing was printed")?;
        let pdf = BASE64_STANDARD.decode(data).context("the PDF is not base64")?;
        // Each page is an object of this type. The tree that holds them has the type `/Pages`.
        Ok(pdf.split(|byte| *byte == b'\n').filter(|line| line.ends_with(b"/Type /Page")).count())
    }

    /// Sets the reader's own text size.
    pub(crate) async fn font_size(&self, pixels: u32) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                let sizes = json!({ "fontSizes": { "standard": pixels, "fixed": pixels * 13 / 16 } });
                self.devtools("Page.setFontSizes", sizes).await.map(drop)
            }
            Engine::Firefox => firefox::font_size(&self.driver, pixels).await,
            Engine::WebKit => self.unable("change the text size"),
        }
    }

    /// Sets the reader's time zone.
    pub(crate) async fn time_zone(&self, zone: &str) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                let zone = json!({ "timezoneId": zone });
                self.devtools("Emulation.setTimezoneOverride", zone).await.map(drop)
            }
            Engine::Firefox => firefox::time_zone(&self.driver, zone).await,
            Engine::WebKit => self.unable("change the time zone"),
        }
    }

    /// Forbids the scripts of all further pages. WebKit has no switch that leaves WebDriver its scripts, so there a
    /// policy of the site forbids them, and `<noscript>` stays empty.
    pub(crate) async fn without_scripts(&self, site: &Site) -> Result<()> {
        match self.engine {
            Engine::Chromium => {
                let off = json!({ "value": true });
                self.devtools("Emulation.setScriptExecutionDisabled", off).await.map(drop)
            }
            Engine::Firefox => firefox::without_scripts(&self.driver).await,
            Engine::WebKit => {
                site.forbid_scripts();
                Ok(())
            }
        }
    }

    /// Runs a script in every further document, before its own scripts. Only Chromium can do that itself. For the
    /// others, the site puts the script into its pages, so pages from elsewhere do not get it.
    pub(crate) async fn before_every_document(&self, site: &Site, script: &str) -> Result<()> {
        if self.engine == Engine::Chromium {
            let source = json!({ "source": script });
            return self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await.map(drop);
        }
        site.before_every_document(script);
        Ok(())
    }

    /// Moves the console output and requests since the last time into `log`.
    pub(crate) async fn drain(&self, site: &Site, log: &mut Log) -> Result<()> {
        match self.engine {
            Engine::Chromium => return chromium::drain(&self.driver, log).await,
            Engine::Firefox => {
                let output = self.helpers.first().map(Process::take_lines).unwrap_or_default();
                firefox::drain(&self.driver, &output, log).await?;
            }
            Engine::WebKit => webkit::drain(&self.driver, log).await?,
        }
        // Only Chromium writes failed requests to its console.
        log.entries.extend(site.take_failures());
        Ok(())
    }

    /// A PNG of the whole page, or in WebKit of the viewport.
    pub(crate) async fn picture(&self) -> Result<Vec<u8>> {
        match self.engine {
            Engine::Chromium => {
                let picture = chromium::whole_page(&self.driver).await?;
                BASE64_STANDARD.decode(picture).context("the screenshot is not base64")
            }
            Engine::Firefox => firefox::whole_page(&self.driver).await,
            Engine::WebKit => self.driver.screenshot_as_png().await.context("no screenshot"),
        }
    }

    /// A command of Chromium's DevTools protocol.
    pub(crate) async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        match self.engine {
            Engine::Chromium => chromium::devtools(&self.driver, method, parameters).await,
            _ => self.unable(&format!("run {method}")),
        }
    }

    fn unable<T>(&self, what: &str) -> Result<T> {
        bail!("the tests cannot {what} in {}: name the test in tests/browser/skips.txt", self.engine.name())
    }
}
