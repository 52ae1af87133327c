//! The Chromium parts, driven by chromedriver: its flags, its logs, and its DevTools protocol.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::{
    CapabilitiesHelper, ChromeCapabilities, ChromiumLikeCapabilities, DesiredCapabilities, WebDriver,
};

use crate::engine::{Media, Scheme};
use crate::log::{Entry, Log, requested};

/// A fresh profile, no window, and no network: the names of other hosts do not resolve.
pub(crate) fn capabilities() -> Result<ChromeCapabilities> {
    let mut wanted = DesiredCapabilities::chrome();
    for flag in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=en-GB",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ] {
        wanted.add_arg(flag)?;
    }
    wanted.set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))?;
    wanted
        .add_experimental_option("perfLoggingPrefs", json!({ "enableNetwork": true, "enablePage": false }))?;
    Ok(wanted)
}

/// One command of the DevTools protocol.
pub(crate) async fn devtools(driver: &WebDriver, method: &str, parameters: Value) -> Result<Value> {
    driver.cdp().send_raw(method, parameters).await.with_context(|| format!("{method} failed"))
}

/// Moves what chromedriver has collected since the last time into `log`.
pub(crate) async fn drain(driver: &WebDriver, log: &mut Log) -> Result<()> {
    for line in driver.get_log("browser").await.context("no console log")? {
        let source = line.source.unwrap_or_default();
        log.entries.push(Entry { level: line.level, source, text: line.message });
    }
    let lines = driver.get_log("performance").await.context("no network log")?;
    log.asked.extend(lines.iter().filter_map(|line| requested(&line.message)));
    Ok(())
}

/// A viewport of exactly this size, even if a window could not be so narrow.
pub(crate) async fn viewport(driver: &WebDriver, width: u32, height: u32) -> Result<()> {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    devtools(driver, "Emulation.setDeviceMetricsOverride", size).await.map(drop)
}

/// Sets what media queries see.
pub(crate) async fn media(driver: &WebDriver, media: Media) -> Result<()> {
    let scheme = if media.scheme == Scheme::Dark { "dark" } else { "light" };
    let motion = if media.reduced_motion { "reduce" } else { "no-preference" };
    let colours = if media.forced_colors { "active" } else { "none" };
    let contrast = if media.more_contrast { "more" } else { "no-preference" };
    let told = json!({
        "media": if media.print { "print" } else { "" },
        "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
            { "name": "forced-colors", "value": colours },
            { "name": "prefers-contrast", "value": contrast },
        ],
    });
    devtools(driver, "Emulation.setEmulatedMedia", told).await.map(drop)
}

/// A PNG of the page from its top to its bottom, in base64.
pub(crate) async fn whole_page(driver: &WebDriver) -> Result<String> {
    let metrics = devtools(driver, "Page.getLayoutMetrics", json!({})).await?;
    let size = |key: &str| metrics.pointer(&format!("/cssContentSize/{key}")).cloned();
    let clip = json!({ "x": 0, "y": 0, "width": size("width"), "height": size("height"), "scale": 1 });
    let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let picture = devtools(driver, "Page.captureScreenshot", wanted).await?;
    let data = picture.get("data").and_then(Value::as_str).context("no screenshot")?;
    Ok(data.to_owned())
}
