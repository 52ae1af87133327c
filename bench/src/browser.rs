//! One Chromium for all runs. Each run has a tab of its own.

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, WebDriver, WindowHandle};

use crate::site::Site;

/// The script that measures in every page.
const PAGE: &str = include_str!("page.js");
/// The viewport of a phone.
const WIDTH: u32 = 412;
const HEIGHT: u32 = 823;

/// The network and the processor of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Condition {
    Plain,
    /// 1.6 Mbit/s down, 750 kbit/s up, 150 ms for each request.
    Slow4G,
    /// The processor is four times slower.
    Cpu4x,
}

impl Condition {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Condition::Plain => "",
            Condition::Slow4G => "slow 4G",
            Condition::Cpu4x => "CPU 4x",
        }
    }
}

pub(crate) struct Browser {
    driver: WebDriver,
    site: Site,
    home: WindowHandle,
    runs: usize,
}

impl Browser {
    /// Opens the browser behind the chromedriver at `address`.
    pub(crate) async fn open(address: &str, site: Site) -> Result<Browser> {
        let mut wanted = DesiredCapabilities::chrome();
        for flag in [
            "--headless=new",
            "--no-sandbox",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=en-GB",
            // Measures memory at once, not at the next garbage collection.
            "--enable-blink-features=ForceEagerMeasureMemory",
        ] {
            wanted.add_arg(flag)?;
        }
        let driver = WebDriver::new(address, wanted).await.context("no Chromium")?;
        let home = driver.window().await?;
        Ok(Browser { driver, site, home, runs: 0 })
    }

    /// The browser's name and version.
    pub(crate) async fn version(&self) -> Result<String> {
        let version = self.devtools("Browser.getVersion", json!({})).await?;
        Ok(version.get("product").and_then(Value::as_str).unwrap_or("Chromium").to_owned())
    }

    /// Opens a page in a fresh tab and process, from an empty cache, and waits for its load event.
    pub(crate) async fn visit(&mut self, path: &str, condition: Condition) -> Result<()> {
        self.leave().await?;
        let tab = self.driver.new_tab().await?;
        self.driver.switch_to_window(tab).await?;
        self.runs += 1;
        // The settings below apply to this tab's process.
        self.driver.goto(self.site.url(self.runs, "blank.html")).await?;
        let size = json!({ "width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": PAGE })).await?;
        match condition {
            Condition::Plain => {}
            Condition::Slow4G => {
                let slow = json!({
                    "offline": false, "latency": 150,
                    "downloadThroughput": 200_000, "uploadThroughput": 93_750,
                });
                self.devtools("Network.enable", json!({})).await?;
                self.devtools("Network.emulateNetworkConditions", slow).await?;
            }
            Condition::Cpu4x => {
                self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
            }
        }
        self.driver
            .goto(self.site.url(self.runs, path))
            .await
            .with_context(|| format!("cannot open {path}"))?;
        Ok(())
    }

    /// Closes the tab of the last visit.
    async fn leave(&self) -> Result<()> {
        if self.driver.window().await? != self.home {
            self.driver.close_window().await?;
            self.driver.switch_to_window(self.home.clone()).await?;
        }
        Ok(())
    }

    /// Runs the body of an async function in the page and returns its JSON result.
    pub(crate) async fn run<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> Result<T> {
        let script = format!("return (async function () {{ {body} }}).apply(null, arguments);");
        let value = self.driver.execute(script, arguments.to_vec()).await?.json().clone();
        serde_json::from_value(value.clone()).with_context(|| format!("the script returned {value}"))
    }

    /// Presses a control in the element's shadow root with a real pointer.
    pub(crate) async fn press(&self, selector: &str) -> Result<()> {
        let find = "
            const node = bench.root().querySelector(arguments[0]);
            node.scrollIntoView({ block: 'center', behavior: 'instant' });
            await bench.wait(50);
            const { x, y, width, height } = node.getBoundingClientRect();
            return [Math.round(x + width / 2), Math.round(y + height / 2)];";
        let [x, y]: [i64; 2] =
            self.run(find, &[selector.into()]).await.with_context(|| format!("nothing is at {selector}"))?;
        self.driver.action_chain().move_to(x, y).click().perform().await.context("cannot click")
    }

    /// Sends a command of the DevTools protocol.
    pub(crate) async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        self.driver.cdp().send_raw(method, parameters).await.with_context(|| format!("{method} failed"))
    }

    /// Closes the browser.
    pub(crate) async fn close(self) -> Result<()> {
        self.driver.quit().await.context("the browser did not close")
    }
}
